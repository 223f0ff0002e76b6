import { asArray, below, isObject, problem } from '../../lib/index.js';
import { type Rule, valuesOf } from './rule.js';

const SCHEMAS = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/';
const VALIDATOR = '1EdTechJsonSchemaValidator2019';

/**
 * Where schemas are named, one of them is that of Open Badges: a warning.
 *
 * @see {@link https://www.imsglobal.org/spec/ob/v3p0/#credentialschema Open Badges 3.0, CredentialSchema}
 */
export const standardSchemaNamed: Rule = (credential, place) => {
  const named = valuesOf(credential, 'credentialSchema', place).map(({ value }) => value);
  const standard = named.some(
    (schema) =>
      !isObject(schema) ||
      typeof schema.id !== 'string' ||
      schema.type === undefined ||
      (schema.id.startsWith(SCHEMAS) && asArray<unknown>(schema.type).includes(VALIDATOR)),
  );
  if (named.length === 0 || standard) return [];
  const detail = 'No entry is the schema of Open Badges';
  const at = { pointer: below(place, 'credentialSchema') };
  const hint = `Add an entry with the type "${VALIDATOR}" and the URL of the schema under ${SCHEMAS}`;
  return [problem('CREDENTIAL_SCHEMA_STANDARD_MISSING', detail, { ...at, hint })];
};
