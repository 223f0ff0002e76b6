import { describe, expect, test } from 'vitest';
import { didKey, generateKeyPair } from '../../src/entries/keys.js';
import { signCredential } from '../../src/entries/sign.js';
import { type ClassName, validateCredential } from '../../src/schema/index.js';
import type { JsonObject } from '../../src/types/index.js';
import { everythingBadge } from '../helpers/everything.js';
import {
  type CurrentClass,
  classNames,
  isMany,
  type Occurrence,
  occurrences,
  type Schema,
  schemas,
  valueSchema,
} from './class-places.js';
import { change, type Doc, fullCredential } from './samples.js';

const RULES: Readonly<Record<CurrentClass, string>> = {
  OpenBadgeCredential: 'R-2.1, R-2.2, R-2.3, R-2.4, R-2.5, R-2.6, R-2.7, R-2.8, R-2.9, R-2.10, R-2.11',
  VerifiableCredential: 'R-2.12, w3c 1, w3c 3, w3c 4, w3c 5, w3c 6, w3c 11, w3c 13',
  AchievementSubject: 'R-2.20, R-2.21',
  Achievement: 'R-2.30, R-2.31, R-2.32',
  Criteria: 'R-2.40',
  Evidence: 'R-2.50',
  Alignment: 'R-2.60',
  Result: 'R-2.70',
  ResultDescription: 'R-2.71',
  RubricCriterionLevel: 'R-2.72',
  Related: 'R-2.80',
  Profile: 'R-2.90',
  Image: 'R-2.100, R-1.4, R-1.7',
  Address: 'R-2.101',
  GeoCoordinates: 'R-2.102, R-1.4',
  IdentifierEntry: 'R-2.103, R-1.4, R-1.7',
  EndorsementCredential: 'R-2.104',
  EndorsementSubject: 'R-2.105',
  CredentialSchema: 'R-2.110',
  CredentialStatus: 'R-2.111, w3c 105',
  StatusMessage: 'R-2.111, w3c 106',
  RefreshService: 'R-2.112',
  TermsOfUse: 'R-2.113',
  Proof: 'R-2.114',
  IdentityObject: 'R-4.1, R-1.4, R-1.7',
  RelatedResource: 'w3c 13',
  ConfidenceMethod: 'w3c 11',
  RenderMethod: 'w3c 11',
};

/** Where leaving a property out, or writing it with a wrong JSON type, has another code than at every other place. */
const OTHER_CODES: Readonly<Record<string, { missing: string; wrong: string }>> = {
  '@context': { missing: 'CONTEXT_MISSING', wrong: 'WRONG_TYPE' },
};

/** Properties that no schema requires, and a rule does, here with what else is there. */
const REQUIRED_BY_RULE: Readonly<Record<string, string>> = {
  'CredentialStatus.statusSize': 'STATUS_MESSAGE_COUNT',
  'CredentialStatus.statusMessage': 'MISSING_PROPERTY',
  'ResultDescription.rubricCriterionLevel': 'RUBRIC_LEVEL_NOT_FOUND',
  'Achievement.resultDescription': 'RESULT_DESCRIPTION_NOT_FOUND',
  'Result.status': 'RESULT_STATUS_MISSING',
};

const ENUMERATIONS: readonly { rule: string; className: ClassName; property: string; extensible: boolean }[] = [
  { rule: 'R-3.1', className: 'Achievement', property: 'achievementType', extensible: true },
  { rule: 'R-3.2', className: 'Alignment', property: 'targetType', extensible: true },
  { rule: 'R-3.3', className: 'IdentityObject', property: 'identityType', extensible: true },
  { rule: 'R-3.3', className: 'IdentifierEntry', property: 'identifierType', extensible: true },
  { rule: 'R-3.4', className: 'ResultDescription', property: 'resultType', extensible: true },
  { rule: 'R-3.5', className: 'Result', property: 'status', extensible: false },
];

const keyPair = await generateKeyPair();
const badge = (await signCredential(await everythingBadge(didKey(keyPair)), { signer: keyPair })) as unknown as Doc;
const plain = fullCredential();
const found = [
  ...occurrences('OpenBadgeCredential', badge as JsonObject).map((entry) => ({ ...entry, document: badge })),
  { className: 'VerifiableCredential', node: plain as JsonObject, pointer: '', document: plain } as const,
];

type Place = Occurrence & { document: Doc };

/** A place where a class occurs, and where the property does. */
function placeOf(className: ClassName, property?: string): Place {
  const places = found.filter(
    (place) => place.className === className && (property === undefined || Object.hasOwn(place.node, property)),
  );
  const place = places.at(-1);
  if (!place) throw new Error(`${className}.${property} occurs nowhere`);
  return place;
}

function errors(document: unknown): string[] {
  return validateCredential(document)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code, pointer }) => `${code} ${pointer}`);
}

function broken({ document, pointer }: Place, property: string, value: unknown): string[] {
  return errors(change(document, `${pointer}/${property}`, value));
}

test('the badge that is broken is valid, and every class occurs in it', () => {
  expect(errors(badge)).toEqual([]);
  expect(errors(plain)).toEqual([]);
  expect(Object.keys(RULES).sort()).toEqual([...classNames].sort());
});

describe.each(classNames.map((className) => [RULES[className], className] as const))('%s: %s', (_rule, className) => {
  const schema = schemas[className];
  const required = [...(schema.required ?? []), ...(schema.then?.required ?? [])];
  const properties = Object.entries(schema.properties ?? {});
  const at = (property: string) => {
    const place = placeOf(className, property);
    return { place, pointer: `${place.pointer}/${property}` };
  };

  test.runIf(required.length > 0).each(required)('%s is required', (property) => {
    const { place, pointer } = at(property);
    const code = OTHER_CODES[property]?.missing ?? 'MISSING_PROPERTY';
    expect(broken(place, property, undefined)).toEqual([`${code} ${pointer}`]);
  });

  test.each(properties.filter(([name]) => !required.includes(name)).map(([name]) => name))(
    '%s is not required',
    (property) => {
      const { place } = at(property);
      const codes = new Set(broken(place, property, undefined).map((entry) => entry.split(' ')[0]));
      const code = REQUIRED_BY_RULE[`${className}.${property}`];
      expect([...codes]).toEqual(code === undefined ? [] : [code]);
    },
  );

  test.each(properties)('%s has one JSON type', (property, propertySchema) => {
    const { place, pointer } = at(property);
    const wrong = valueSchema(propertySchema).type === 'boolean' ? 'yes' : true;
    expect(broken(place, property, wrong)).toEqual([`WRONG_TYPE ${pointer}`]);
  });

  const singles = properties.filter(
    ([name, entry]) => !isMany(entry) && !isMany(valueSchema(entry)) && !['type', '@context'].includes(name),
  );
  test.runIf(singles.length > 0).each(singles)('%s is a single value', (property) => {
    const { place, pointer } = at(property);
    expect(broken(place, property, [place.node[property]])).toEqual([`WRONG_TYPE ${pointer}`]);
  });

  const lists = properties.filter(([, entry]) => isMany(entry));
  test.runIf(lists.length > 0).each(lists)('R-1.3: %s is one value or an array of values', (property) => {
    const { place, pointer } = at(property);
    const value = place.node[property];
    const [first] = Array.isArray(value) ? value : [value];
    const onlyOne = Array.isArray(value) && value.length > 1;
    const arrayErrors = broken(place, property, [first]);
    if (!onlyOne) expect(arrayErrors).toEqual([]);
    expect(broken(place, property, first)).toEqual(arrayErrors.map((entry) => entry.replace(`${pointer}/0`, pointer)));
    expect(broken(place, property, [true])).toEqual([`WRONG_TYPE ${pointer}/0`]);
    expect(broken(place, property, [])).toEqual([`TOO_FEW_ITEMS ${pointer}`]);
  });

  const { type } = schema.properties ?? {};
  test.each(type ? [type] : [])('the type is a text, or one or an array of names', () => {
    const { place, pointer } = at('type');
    const single = type?.type === 'string';
    const names = place.node.type as string | string[];
    if (single) {
      expect(broken(place, 'type', [names])).toEqual([`WRONG_TYPE ${pointer}`]);
      expect(broken(place, 'type', 'Foo')).toEqual([`MISSING_TYPE ${pointer}`]);
      return;
    }
    expect(broken(place, 'type', [names].flat())).toEqual([]);
    expect(broken(place, 'type', [...[names].flat(), 'https://example.org/types#Further'])).toEqual([]);
    if (className === 'CredentialStatus' || [names].flat().length > 1) return;
    expect(broken(place, 'type', [names].flat()[0])).toEqual([]);
  });

  test('further properties are refused on closed classes only', () => {
    const place = placeOf(className);
    const closed = schema.additionalProperties === false;
    expect(closed).toBe(['Image', 'IdentityObject', 'IdentifierEntry'].includes(className));
    if (closed) {
      const { problems } = validateCredential(change(place.document, `${place.pointer}/further`, 'x'));
      expect(problems[0]?.hint).toBe(`Allowed are ${properties.map(([name]) => `"${name}"`).join(', ')}`);
    }
    expect(broken(place, 'further', 'x')).toEqual(closed ? [`UNKNOWN_PROPERTY ${place.pointer}/further`] : []);
  });
});

describe('a named type', () => {
  const named = classNames.filter((className) => {
    const { type } = schemas[className].properties ?? {};
    return type?.then?.contains !== undefined;
  });
  test.each(named.map((className) => [RULES[className], className] as const))('%s: %s', (_rule, className) => {
    const place = placeOf(className, 'type');
    for (const value of ['Foo', ['Foo'], ['Foo', 'Bar']]) {
      expect(broken(place, 'type', value)).toEqual([`MISSING_TYPE ${place.pointer}/type`]);
    }
    expect(broken(place, 'type', [])).toEqual([`TOO_FEW_ITEMS ${place.pointer}/type`]);
  });

  test('R-2.3, R-2.104: a credential has two, and the missing ones are named', () => {
    const hint = (pointer: string, value: unknown) => {
      const { problems } = validateCredential(change(badge, pointer, value));
      expect(problems.map(({ code }) => code)).toEqual(['MISSING_TYPE']);
      return problems[0]?.hint;
    };
    expect(hint('/type', 'OpenBadgeCredential')).toBe('Add "VerifiableCredential"');
    expect(hint('/type', ['AchievementCredential'])).toBe('Add "VerifiableCredential"');
    expect(hint('/type', ['VerifiableCredential'])).toBe('Add "OpenBadgeCredential"');
    expect(hint('/type', 'Foo')).toBe('Add "VerifiableCredential" and "OpenBadgeCredential"');
    expect(hint('/endorsement/0/type', ['VerifiableCredential', 'Foo'])).toBe('Add "EndorsementCredential"');
    expect(hint('/endorsement/0/type', 'EndorsementCredential')).toBe('Add "VerifiableCredential"');
  });
});

describe('every property with an enumeration', () => {
  test('is known to these tests', () => {
    const enumerated = classNames.flatMap((className) =>
      Object.entries(schemas[className].properties ?? {})
        .filter(([, property]) => listOf(valueSchema(property)))
        .map(([property]) => `${className}.${property}`),
    );
    expect(enumerated.sort()).toEqual(ENUMERATIONS.map((entry) => `${entry.className}.${entry.property}`).sort());
  });

  test.each(ENUMERATIONS.map((entry) => [entry.rule, `${entry.className}.${entry.property}`, entry] as const))(
    '%s, R-3.6: %s',
    (_rule, _name, { className, property, extensible }) => {
      const place = placeOf(className, property);
      const pointer = `${place.pointer}/${property}`;
      const values = listOf(valueSchema(schemas[className].properties?.[property] as Schema)) ?? [];
      expect(values.length).toBeGreaterThan(5);
      for (const value of values) expect([value, broken(place, property, value)]).toEqual([value, []]);
      expect(broken(place, property, 'SomethingElse')).toEqual([`VALUE_NOT_ALLOWED ${pointer}`]);
      expect(broken(place, property, 'ext:Some.thing-else_1')).toEqual(
        extensible ? [] : [`VALUE_NOT_ALLOWED ${pointer}`],
      );
      expect(broken(place, property, 'ext:')).toEqual([`VALUE_NOT_ALLOWED ${pointer}`]);
    },
  );

  function listOf(schema: Schema): string[] | undefined {
    return schema.enum ?? schema.else?.enum;
  }
});
