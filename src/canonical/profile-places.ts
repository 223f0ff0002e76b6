/**
 * Places of profiles and of images, by the property that leads there. No check reads more of an object there than its id,
 * so among such places its texts may stand anywhere.
 */
const KINDS: Readonly<Record<string, 'profile' | 'image'>> = {
  issuer: 'profile',
  creator: 'profile',
  source: 'profile',
  parentOrg: 'profile',
  image: 'image',
};

/** Credentials, which are more than texts: they are looked for where they stand. */
const CREDENTIALS: ReadonlySet<string> = new Set(['endorsement', 'endorsementJwt']);

/** What kind of place a property leads to, by its term. */
export function kindOfPlace(term: string): 'profile' | 'image' | undefined {
  return Object.hasOwn(KINDS, term) ? KINDS[term] : undefined;
}

/** Whether a member of a profile or of an image may stand at any of their places, by its term. */
export function isText(term: string): boolean {
  return !CREDENTIALS.has(term);
}
