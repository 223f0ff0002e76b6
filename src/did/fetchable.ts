import { isAbsoluteUrl } from './url.js';

/** An authority directly after two slashes; the parser of URLs would accept none, one, three, or backslashes. */
const HTTPS_URL = /^https:\/\/[^/?#]/i;

/** Whether a document may be asked for at all; names and passwords in a URL are for nobody to send. */
export function isFetchable(url: string): boolean {
  return isAbsoluteUrl(url) && HTTPS_URL.test(url) && isPlainHttps(url);
}

/** Whether a URL is an `https:` one without a name and a password. */
export function isPlainHttps(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return protocol === 'https:' && username === '' && password === '';
}
