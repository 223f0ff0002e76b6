import { CREDENTIALS_V1, CREDENTIALS_V2, OPEN_BADGES_EXTENSIONS, OPEN_BADGES_V3 } from '../../../src/contexts/index.js';
import type { JsonObject, JsonValue } from '../../../src/types/index.js';
import { EXTENSION, extensionContext } from './extension.js';
import type { Random } from './random.js';
import { type Vocabulary, vocabularyOf, vocabularyOfUrl } from './vocabulary.js';

const OPEN_BADGES = 'https://purl.imsglobal.org/spec/ob/v3p0/';

/** The two oldest, whose terms are not protected, contradict the context of version 2.0. */
const OLDEST = [`${OPEN_BADGES}context.json`, `${OPEN_BADGES}context-3.0.1.json`];
const LATER = [OPEN_BADGES_V3, OPEN_BADGES_V3, OPEN_BADGES_V3, `${OPEN_BADGES}context-3.0.2.json`];

const DATA_INTEGRITY_V1 = 'https://w3id.org/security/data-integrity/v1';
const DATA_INTEGRITY_V2 = 'https://w3id.org/security/data-integrity/v2';
const MULTIKEY = 'https://w3id.org/security/multikey/v1';

/** Value of a `@context`, and what it defines. */
export interface Contexts {
  entries: JsonValue[];
  vocabularies: readonly Vocabulary[];
  hasExtension: boolean;
}

export interface Wanted {
  version: '1.1' | '2.0';
  openBadges: boolean;
}

/** One of the lists of contexts that a credential can have; some contradict themselves. */
export function contextList(random: Random, { version, openBadges }: Wanted): Contexts {
  const isOld = version === '1.1';
  const entries: JsonValue[] = [isOld ? CREDENTIALS_V1 : CREDENTIALS_V2];
  if (openBadges) entries.push(random.pick(random.chance(isOld ? 0.5 : 0.02) ? OLDEST : LATER));
  // Chosen before it is known whether the extension is there, so that all other documents are the same without it.
  const hasExtension = openBadges && random.chance(0.15) && EXTENSION !== undefined;
  if (hasExtension) entries.push(extensionContext(random));
  entries.push(...random.shuffle(furtherContexts(isOld, random)));
  const vocabularies = entries.map((entry) =>
    typeof entry === 'string' ? vocabularyOfUrl(entry) : vocabularyOf(entry as JsonObject),
  );
  return { entries, vocabularies, hasExtension };
}

function furtherContexts(isOld: boolean, random: Random): string[] {
  const dataIntegrity = isOld ? [DATA_INTEGRITY_V1, DATA_INTEGRITY_V2] : [DATA_INTEGRITY_V2];
  return [
    ...(random.chance(0.3) ? [OPEN_BADGES_EXTENSIONS] : []),
    ...(random.chance(isOld ? 0.6 : 0.15) ? [random.pick(dataIntegrity)] : []),
    ...(random.chance(0.2) ? [MULTIKEY] : []),
    ...(random.chance(0.01) ? [DATA_INTEGRITY_V1] : []),
  ];
}

/** Whether a term is defined for an object with these types. */
export function defines({ vocabularies }: Contexts, types: readonly string[], name: string): boolean {
  return vocabularies.some(
    ({ classes, properties }) =>
      properties.some((property) => property.name === name) ||
      classes.some(
        (known) => types.includes(known.name) && known.properties.some((property) => property.name === name),
      ),
  );
}

/** Whether a type is defined. */
export function definesClass({ vocabularies }: Contexts, className: string): boolean {
  return vocabularies.some(({ classes }) => classes.some(({ name }) => name === className));
}

/** Another list, as embedded credentials may have. */
export function anyContextList(random: Random): Contexts {
  return contextList(random, { version: random.chance(0.85) ? '2.0' : '1.1', openBadges: random.chance(0.8) });
}
