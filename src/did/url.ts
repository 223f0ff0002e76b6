/** Longer than the longest key that is accepted in a DID: an RSA-8192 key as did:jwk. */
const MAX_URL_LENGTH = 8_192;
const ABSOLUTE_URL = /^[a-z][a-z0-9+.-]*:[^\s\p{Cc}<>"{}|\\^`]+$/iu;

/** Without a scheme: a colon before the first slash would be one that is not good. */
const RELATIVE_URL = /^(?=.)[^\s\p{Cc}<>"{}|\\^`:/?#]*(?:[/?#][^\s\p{Cc}<>"{}|\\^`]*)?$/u;

/** After a base that is a URL there is nothing else to check. */
const FRAGMENT = /^#[^\s\p{Cc}<>"{}|\\^`#]*$/u;

/** DID Core 1.0, 3.1: colons may stand anywhere but at the end. */
const DID = /^did:[a-z0-9]+:(?:[A-Za-z0-9._:-]|%[0-9A-Fa-f]{2})*(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})$/;

export function isAbsoluteUrl(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > MAX_URL_LENGTH || !ABSOLUTE_URL.test(value)) return false;
  return value.indexOf('#') === value.lastIndexOf('#') && URL.canParse(value);
}

/** Whether the identifier claims to be a DID, well-formed or not. */
export function hasDidScheme(id: string): boolean {
  return /^did:/i.test(id);
}

export function isDid(id: string): boolean {
  return id.length <= MAX_URL_LENGTH && DID.test(id);
}

/** The identifier of the controller: the part of a verification method's URL before `#`. */
export function controllerOf(verificationMethodUrl: string): string {
  const hash = verificationMethodUrl.indexOf('#');
  return hash === -1 ? verificationMethodUrl : verificationMethodUrl.slice(0, hash);
}

/** The part after `#`, `undefined` without one. */
export function fragmentOf(url: string): string | undefined {
  const hash = url.indexOf('#');
  return hash === -1 ? undefined : url.slice(hash + 1);
}

/** An identifier inside a document; `relative` when it stands there as neither an absolute URL nor `#fragment`. */
export interface Reference {
  readonly url: string;
  readonly relative: boolean;
}

/**
 * An identifier inside a document as an absolute URL, resolved against the document's id.
 *
 * @see {@link https://www.w3.org/TR/did-1.0/#relative-did-urls Decentralized Identifiers 1.0, 3.2.2}
 */
export function resolveReference(id: unknown, base: string): Reference | undefined {
  if (typeof id !== 'string') return undefined;
  if (id.startsWith('#')) {
    const isFragment = FRAGMENT.test(id) && !base.includes('#') && base.length + id.length <= MAX_URL_LENGTH;
    return isFragment ? { url: `${base}${id}`, relative: false } : undefined;
  }
  if (id === base || isAbsoluteUrl(id as unknown)) return { url: id, relative: false };
  const url = RELATIVE_URL.test(id) && id.length <= MAX_URL_LENGTH ? resolveRelative(id, base) : undefined;
  return isAbsoluteUrl(url) ? { url, relative: true } : undefined;
}

function resolveRelative(id: string, base: string): string | undefined {
  // A DID is followed by a path or a query; there is nothing above it that could be replaced.
  if (hasDidScheme(base)) return /^[/?]/.test(id) ? `${base}${id}` : undefined;
  return URL.canParse(id, base) ? new URL(id, base).href : undefined;
}

/** The absolute URL of a reference, where it does not matter how it is written. */
export function absoluteId(id: unknown, base: string): string | undefined {
  return resolveReference(id, base)?.url;
}

/** Untrusted text for a message. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 160 ? `${text.slice(0, 160)}…` : text);
}
