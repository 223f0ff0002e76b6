/** Base context of VC Data Model 2.0; the first entry of every `@context`. */
export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';

/** Base context of VC Data Model 1.1. */
export const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1';

/** Context of Open Badges 3.0 that builders write; the second entry of a badge's `@context`. */
export const OPEN_BADGES_V3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';

/** Context that defines the `1EdTech…` types of status, schema and refresh references. */
export const OPEN_BADGES_EXTENSIONS = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';

const OPEN_BADGES_CONTEXT = /^https:\/\/purl\.imsglobal\.org\/spec\/ob\/v3p0\/context(-3\.\d+\.\d+)?\.json$/;

/** Whether a context is some version of that of Open Badges 3.0. */
export function isOpenBadgesContext(context: unknown): context is string {
  return typeof context === 'string' && OPEN_BADGES_CONTEXT.test(context);
}
