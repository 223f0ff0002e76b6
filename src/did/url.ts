/** Longer than the longest key that is accepted in a DID: an RSA-8192 key as did:jwk. */
const MAX_URL_LENGTH = 8_192;
const ABSOLUTE_URL = /^[a-z][a-z0-9+.-]*:[^\s\p{Cc}<>"{}|\\^`]+$/iu;

/** DID Core 1.0, 3.1. */
const DID = /^did:[a-z0-9]+:(?:(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})*:)*(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})+$/;

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

/** An identifier inside a document as an absolute URL: only `#fragment` is relative; `undefined` for anything else. */
export function absoluteId(id: unknown, base: string): string | undefined {
  const absolute = typeof id === 'string' && id.startsWith('#') ? `${base}${id}` : id;
  return isAbsoluteUrl(absolute) ? absolute : undefined;
}

/** Untrusted text for a message. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 160 ? `${text.slice(0, 160)}…` : text);
}
