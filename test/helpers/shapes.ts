import type { JsonObject } from '../../src/types/index.js';
import type { SkippableCheck } from '../../src/verify/index.js';
import { badge } from './badge.js';
import * as badges from './badge-shapes.js';
import * as credentials from './credential-shapes.js';
import { fullBadge } from './full-badge.js';

export { plainCredential } from './credential-shapes.js';
export { fullBadge } from './full-badge.js';

/** A credential of a certain shape, unsigned, with fixed ids and dates. */
export interface Shape {
  name: string;
  create: (issuer: string) => JsonObject;
  /** Checks that cannot be decided without what the credential points to. */
  skip: SkippableCheck[];
}

/** Every shape of document that we and the peers know. */
export const SHAPES: readonly Shape[] = [
  { name: 'minimal badge', create: badge, skip: [] },
  { name: 'badge with evidence, alignments, results, address and status', create: fullBadge, skip: ['status'] },
  { name: 'badge as AchievementCredential', create: badges.achievementCredential, skip: [] },
  { name: 'badge whose issuer is an id', create: badges.issuerAsId, skip: [] },
  { name: 'badge whose subject has one identifier and no id', create: badges.identifierOnly, skip: [] },
  { name: 'badge whose subject has an id and several identifiers', create: badges.severalIdentifiers, skip: [] },
  { name: 'badge with a rubric', create: badges.rubric, skip: [] },
  { name: 'badge with related achievements', create: badges.related, skip: [] },
  { name: 'badge with other identifiers', create: badges.otherIdentifiers, skip: [] },
  { name: 'badge with geographic coordinates', create: badges.geo, skip: [] },
  { name: 'badge with images in all places', create: badges.images, skip: [] },
  { name: 'badge with several evidences', create: badges.severalEvidences, skip: [] },
  { name: 'badge with numbers of all kinds', create: badges.numbers, skip: [] },
  { name: 'badge with text in many scripts', create: badges.scripts, skip: [] },
  { name: 'badge with several status entries', create: badges.severalStatuses, skip: ['status'] },
  {
    name: 'badge with refresh service, terms of use and schema',
    create: badges.services,
    skip: ['schema', 'status'],
  },
  { name: 'badge with signed endorsements in three places', create: badges.endorsed, skip: [] },
  { name: 'badge with endorsements as tokens', create: badges.endorsedByToken, skip: [] },
  { name: 'badge under the Open Badges context 3.0.2', create: badges.version302, skip: ['status'] },
  { name: 'endorsement credential', create: credentials.endorsement, skip: [] },
  { name: 'VCDM 2.0 credential that is no badge', create: credentials.plainCredential, skip: [] },
  { name: 'VCDM 2.0 credential with language values', create: credentials.languageValues, skip: [] },
  { name: 'VCDM 2.0 credential with several subjects', create: credentials.severalSubjects, skip: [] },
  { name: 'VCDM 2.0 credential with several status entries', create: credentials.severalStatuses, skip: ['status'] },
];

/** A document that can be signed by nobody, and why. */
export interface UnsignableShape {
  name: string;
  reason: string;
  create: (issuer: string) => JsonObject;
  /** Our problem. */
  code: string;
  /** What the peers say. */
  message: RegExp;
}

/** Documents that the contexts make impossible. */
export const UNSIGNABLE_SHAPES: readonly UnsignableShape[] = [
  ...['context.json', 'context-3.0.1.json'].map(
    (file): UnsignableShape => ({
      name: `badge under VCDM 2.0 and ${file}`,
      reason: 'it redefines name and description, which VCDM 2.0 protects; it belongs to VCDM 1.1',
      create: (issuer) => badges.underVersion(badge(issuer), file),
      code: 'JSON_LD_ERROR',
      message: /redefine a protected term/,
    }),
  ),
  {
    name: 'badge under the Open Badges context 3.0.2 with awardedDate',
    reason: 'the term came with 3.0.3',
    create: (issuer) => ({
      ...badges.underVersion(badge(issuer), 'context-3.0.2.json'),
      awardedDate: '2024-05-30T10:15:00Z',
    }),
    code: 'TERM_UNDEFINED',
    message: /Safe mode/i,
  },
];
