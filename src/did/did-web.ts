import { problem } from '../lib/index.js';
import { type Refusal, refusal } from './outcome.js';
import { isDid, quote } from './url.js';

export const DID_WEB = 'did:web:';

/** Labels of a host and, after an encoded colon, its port. */
const AUTHORITY = /^((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(?:%3A([1-9][0-9]{0,4}))?$/i;
const IPV4 = /^\d+\.\d+\.\d+\.\d+$/;
const FORBIDDEN_IN_SEGMENT = /[/\\?#\p{Cc}]/u;

/**
 * The URL of the document of a `did:web`: at `/.well-known/did.json`, or under the path that its further parts name.
 * IP addresses in any notation, empty parts and parts that would leave their place are refused.
 *
 * @see {@link https://w3c-ccg.github.io/did-method-web/#read-resolve did:web Method, 2.5.2}
 */
export function didWebUrl(did: string): { kind: 'url'; url: string } | Refusal {
  const url = isDid(did) && did.startsWith(DID_WEB) ? mapToUrl(did.slice(DID_WEB.length).split(':')) : undefined;
  if (url !== undefined) return { kind: 'url', url };
  return refusal(
    problem('DID_INVALID', `${quote(did)} is not a host, a port and a path in the form of did:web`, {
      hint: 'Write did:web:host or did:web:host%3A8443:part:part, with the name of a host and not an IP address',
    }),
  );
}

function mapToUrl([authority = '', ...segments]: readonly string[]): string | undefined {
  const [, host, port] = AUTHORITY.exec(authority) ?? [];
  if (host === undefined || Number(port ?? 443) > 65_535) return undefined;
  const origin = `https://${host}${port === undefined ? '' : `:${port}`}`;
  // The parser of URLs turns 127.1, 0x7f000001 and 2130706433 into four numbers.
  if (!URL.canParse(origin) || IPV4.test(new URL(origin).hostname)) return undefined;
  const path = segments.map(decodeSegment);
  if (path.some((segment) => segment === undefined)) return undefined;
  const document = path.length === 0 ? '/.well-known/did.json' : `/${path.join('/')}/did.json`;
  const url = new URL(document, origin);
  return url.pathname === document ? url.href : undefined;
}

/** Decodes once; what is written into the URL is encoded again, so that no parser decodes it a second time. */
function decodeSegment(segment: string): string | undefined {
  try {
    const text = decodeURIComponent(segment);
    if (text === '' || text === '.' || text === '..' || FORBIDDEN_IN_SEGMENT.test(text)) return undefined;
    return encodeURIComponent(text);
  } catch {
    return undefined;
  }
}
