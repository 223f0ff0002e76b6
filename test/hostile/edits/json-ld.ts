import type { JsonObject } from '../../../src/types/index.js';
import { copy, harmless, move, OB, refused, set, type UnsignedEdit, VC, XSD } from './edit.js';

/** The keywords of JSON-LD 1.1 and everything else that gives a property another name, in the order of its grammar. */
export const JSON_LD_EDITS: readonly UnsignedEdit[] = [
  // @nest: properties one level down in JSON, and not in RDF
  {
    name: 'status into @nest',
    gain: 'a program that reads JSON sees no status',
    from: ['w3c 12', 'w3c 125', 'canonicalization 5'],
    edit: (file) => move(file, 'credentialStatus', nested(file, '@nest')),
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_KEY', '/@nest'),
  },
  {
    name: 'end of validity into @nest',
    gain: 'a program that reads JSON sees no end',
    from: ['w3c 12', 'w3c 125'],
    edit: (file) => move(file, 'validUntil', nested(file, '@nest')),
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_KEY', '/@nest'),
  },
  {
    name: 'a claim into @nest',
    gain: 'a program that reads JSON does not find the grade',
    from: ['own'],
    edit: (file) => move(file.credentialSubject, 'result', nested(file.credentialSubject, '@nest')),
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_KEY', '/credentialSubject/@nest'),
  },
  {
    name: 'purpose of the proof into @nest',
    gain: 'a program that reads JSON does not know what the proof is for',
    from: ['own'],
    edit: (file) => move(file.proof, 'proofPurpose', nested(file.proof, '@nest')),
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_KEY', '/proof/@nest'),
  },

  // names: absolute IRIs, keywords for their aliases
  {
    name: 'status under its IRI',
    gain: 'a program that reads JSON sees no status',
    from: ['w3c 12', 'w3c 125', 'canonicalization 5'],
    edit: (file) => move(file, 'credentialStatus', file, `${VC}credentialStatus`),
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_KEY', '/https:~1~1www.w3.org~12018~1credentials#credentialStatus'),
  },
  {
    name: 'end of validity under its IRI, with its datatype',
    gain: 'a program that reads JSON sees no end',
    from: ['w3c 12', 'w3c 125'],
    edit: (file) => {
      set(file, `${VC}validUntil`, { '@type': `${XSD}dateTime`, '@value': file.validUntil });
      delete (file as JsonObject).validUntil;
    },
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_KEY', '/https:~1~1www.w3.org~12018~1credentials#validUntil'),
  },
  {
    name: 'achievement under its IRI',
    gain: 'a program that reads JSON sees another badge',
    from: ['w3c 12', 'w3c 125', 'canonicalization 5'],
    edit: ({ credentialSubject }) => move(credentialSubject, 'achievement', credentialSubject, `${OB}Achievement`),
    sameBytes: false,
    outcome: refused(
      'format',
      'FORBIDDEN_KEY',
      '/credentialSubject/https:~1~1purl.imsglobal.org~1spec~1vc~1ob~1vocab.html#Achievement',
    ),
  },
  ...(['id', 'type'] as const).map(
    (key): UnsignedEdit => ({
      name: `${key} as @${key}`,
      gain: `a program that reads JSON finds no ${key}`,
      from: ['w3c 12', 'w3c 125'],
      edit: (file) => move(file, key, file, `@${key}`),
      sameBytes: true,
      outcome: refused('format', 'FORBIDDEN_KEY', `/@${key}`),
    }),
  ),
  {
    name: 'id of the subject as @id',
    gain: 'the badge belongs to nobody, and to whoever holds it',
    from: ['w3c 12', 'w3c 125'],
    edit: ({ credentialSubject }) => move(credentialSubject, 'id', credentialSubject, '@id'),
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_KEY', '/credentialSubject/@id'),
  },
  {
    name: 'id of the subject twice, once as @id',
    gain: 'two programs read two recipients',
    from: ['own'],
    edit: ({ credentialSubject }) => set(credentialSubject, '@id', credentialSubject.id),
    sameBytes: 'throws',
    outcome: refused('format', 'FORBIDDEN_KEY', '/credentialSubject/@id'),
  },
  {
    name: 'a property under the name of a class with the same IRI',
    gain: 'a program that reads JSON sees no criteria',
    from: ['own'],
    edit: ({ credentialSubject: { achievement } }) => move(achievement, 'criteria', achievement, 'Criteria'),
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_KEY', '/credentialSubject/achievement/Criteria'),
  },
  {
    name: 'the achievement under the name of its class',
    gain: 'a program that reads JSON sees no achievement',
    from: ['own'],
    edit: ({ credentialSubject }) => move(credentialSubject, 'achievement', credentialSubject, 'Achievement'),
    sameBytes: false,
    outcome: refused('format', 'FORBIDDEN_KEY', '/credentialSubject/Achievement'),
  },
  {
    name: 'the creator under the name of its class',
    gain: 'a program that reads JSON sees no creator',
    from: ['own'],
    edit: ({ credentialSubject: { achievement } }) => move(achievement, 'creator', achievement, 'Profile'),
    sameBytes: false,
    outcome: refused('format', 'FORBIDDEN_KEY', '/credentialSubject/achievement/Profile'),
  },
  {
    name: 'an image under the name of its class, in an older version',
    gain: 'a program that reads JSON sees no image',
    from: ['own'],
    on: 'older badge',
    edit: (file) => move(file, 'image', file, 'Image'),
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_KEY', '/Image'),
  },

  // @type
  {
    name: 'type of the badge as its IRI',
    gain: 'the stricter rules for badges do not apply',
    from: ['w3c 12', 'own'],
    edit: ({ type }) => type.splice(1, 1, `${OB}OpenBadgeCredential`),
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_VALUE', '/type/1'),
  },
  {
    name: 'type of the badge as its IRI, subject in an array',
    gain: 'the stricter rules for badges do not apply',
    from: ['own'],
    edit: (file) => {
      file.type.splice(1, 1, `${OB}OpenBadgeCredential`);
      set(file, 'credentialSubject', [file.credentialSubject]);
    },
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_VALUE', '/type/1'),
  },
  {
    name: 'type of the credential as its IRI',
    gain: 'a program that reads JSON sees no credential',
    from: ['own'],
    edit: ({ type }) => type.splice(0, 1, `${VC}VerifiableCredential`),
    sameBytes: 'throws',
    outcome: refused('format', 'FORBIDDEN_VALUE', '/type/0'),
  },
  {
    name: 'type of evidence as its IRI',
    gain: 'a program that reads JSON sees no evidence',
    from: ['own'],
    edit: ({ evidence }) => set(evidence[1], 'type', [`${OB}Evidence`]),
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_VALUE', '/evidence/1/type/0'),
  },
  {
    name: 'type joined by its own IRI',
    gain: 'a longer list of types',
    from: ['own'],
    edit: ({ credentialSubject: { achievement } }) => set(achievement, 'type', ['Achievement', `${OB}Achievement`]),
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_VALUE', '/credentialSubject/achievement/type/1'),
  },
  {
    name: 'type in a text with a class that was not signed',
    gain: 'another type',
    from: ['own'],
    edit: ({ type }) => type.push('EndorsementCredential'),
    sameBytes: false,
    outcome: refused('proof', 'SIGNATURE_INVALID', '/proof/proofValue'),
  },

  // @value, @language, @direction
  {
    name: 'end of validity as a typed value',
    gain: 'a program that compares texts sees no end',
    from: ['w3c 12', 'w3c 125'],
    edit: (file) => set(file, 'validUntil', { '@type': `${XSD}dateTime`, '@value': file.validUntil }),
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_KEY', '/validUntil/@type'),
  },
  {
    name: 'end of validity as @value',
    gain: 'a program that compares texts sees no end',
    from: ['w3c 12'],
    edit: (file) => set(file, 'validUntil', { '@value': file.validUntil }),
    sameBytes: false,
    outcome: refused('format', 'FORBIDDEN_VALUE', '/validUntil'),
  },
  {
    name: 'a name as @value',
    gain: 'a program that prints the name prints [object Object]',
    from: ['own'],
    edit: (file) => set(file, 'name', { '@value': file.name }),
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_VALUE', '/name'),
  },
  {
    name: 'a name with the datatype of a text',
    gain: 'a program that prints the name prints [object Object]',
    from: ['own'],
    edit: (file) => set(file, 'name', { '@value': file.name, '@type': `${XSD}string` }),
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_KEY', '/name/@type'),
  },
  {
    name: 'a name with @language null',
    gain: 'data that nobody signed',
    from: ['own'],
    edit: (file) => set(file, 'name', { '@value': file.name, '@language': null }),
    sameBytes: true,
    outcome: refused('format', 'NULL_VALUE', '/name/@language'),
  },
  {
    name: 'a name with @direction null',
    gain: 'data that nobody signed',
    from: ['own'],
    on: 'plain credential',
    edit: (file) => set(file.name as JsonObject, '@direction', null),
    sameBytes: 'throws',
    outcome: refused('format', 'NULL_VALUE', '/name/@direction'),
  },
  {
    name: 'a name with @index',
    gain: 'data that nobody signed',
    from: ['own'],
    on: 'plain credential',
    edit: (file) => set(file.name as JsonObject, '@index', 'Diploma'),
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_KEY', '/name/@index'),
  },
  {
    name: 'a name with a language',
    gain: 'a text in another language',
    from: ['own'],
    edit: (file) => set(file, 'name', { '@value': file.name, '@language': 'en' }),
    sameBytes: false,
    outcome: refused('schema', 'WRONG_TYPE', '/name'),
  },
  {
    name: 'a name in another language',
    gain: 'a text in another language',
    from: ['own'],
    on: 'plain credential',
    edit: (file) => set(file.name as JsonObject, '@language', 'de'),
    sameBytes: false,
    outcome: refused('proof', 'SIGNATURE_INVALID', '/proof/proofValue'),
  },
  {
    name: 'language tag in another case',
    gain: 'nothing',
    from: ['own'],
    on: 'plain credential',
    edit: (file) => set(file.name as JsonObject, '@language', 'NL'),
    sameBytes: true,
    outcome: harmless('language tags have no case (RFC 5646, 2.1.1)'),
  },
  {
    name: 'language tag in another case, with a direction',
    gain: 'nothing',
    from: ['own'],
    on: 'plain credential',
    edit: (file) => set(file.description as JsonObject, '@language', 'AR'),
    sameBytes: true,
    outcome: harmless('language tags have no case (RFC 5646, 2.1.1)'),
  },
  {
    name: 'direction of a text turned',
    gain: 'a text that is displayed in another order',
    from: ['own'],
    on: 'plain credential',
    edit: (file) => set(file.description as JsonObject, '@direction', 'ltr'),
    sameBytes: false,
    outcome: refused('proof', 'SIGNATURE_INVALID', '/proof/proofValue'),
  },

  // @list and @set
  {
    name: 'tags in @set',
    gain: 'a program that reads JSON finds no tags',
    from: ['own'],
    edit: ({ credentialSubject: { achievement } }) => set(achievement, 'tag', { '@set': achievement.tag }),
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_KEY', '/credentialSubject/achievement/tag/@set'),
  },
  {
    name: 'allowed values in @list',
    gain: 'a program that reads JSON finds no allowed values',
    from: ['own'],
    edit: ({ credentialSubject: { achievement } }) => {
      const [grade] = achievement.resultDescription;
      set(grade, 'allowedValue', { '@list': grade.allowedValue });
    },
    sameBytes: true,
    outcome: refused(
      'format',
      'FORBIDDEN_KEY',
      '/credentialSubject/achievement/resultDescription/0/allowedValue/@list',
    ),
  },

  // @index, @graph, @included, @reverse, @json, @none
  ...(['file', 'credentialSubject', 'proof'] as const).map(
    (place): UnsignedEdit => ({
      name: `@index in the ${place}`,
      gain: 'data that nobody signed',
      from: ['w3c 12', 'w3c 125', 'canonicalization 5'],
      edit: (file) => set(place === 'file' ? file : file[place], '@index', 'summa cum laude'),
      sameBytes: true,
      outcome: refused('format', 'FORBIDDEN_KEY', place === 'file' ? '/@index' : `/${place}/@index`),
    }),
  ),
  {
    name: 'the whole document in @graph',
    gain: 'a program that reads JSON sees an empty credential',
    from: ['w3c 12'],
    instead: ({ '@context': context, ...rest }) => ({ '@context': context, '@graph': [rest] }),
    sameBytes: 'throws',
    outcome: refused('format', 'FORBIDDEN_KEY', '/@graph'),
  },
  {
    name: 'a second subject in @graph, which was not signed',
    gain: 'data that nobody signed',
    from: ['own'],
    edit: (file) => set(file, '@graph', [{ id: 'urn:x', type: ['Profile'], name: 'Rector' }]),
    sameBytes: false,
    outcome: refused('format', 'FORBIDDEN_KEY', '/@graph'),
  },
  ...(
    [
      ['@included', []],
      ['@graph', []],
      ['@reverse', {}],
      ['@set', []],
      ['@nest', {}],
    ] as const
  ).map(
    ([keyword, empty]): UnsignedEdit => ({
      name: `${keyword} with nothing in it`,
      gain: 'data that nobody signed',
      from: ['canonicalization 5'],
      edit: (file) => set(file, keyword, copy(empty)),
      sameBytes: keyword === '@set' ? 'throws' : true,
      outcome: refused('format', 'FORBIDDEN_KEY', `/${keyword}`),
    }),
  ),
  {
    name: 'the facts of evidence in @included',
    gain: 'a program that reads JSON sees no evidence',
    from: ['w3c 12', 'canonicalization 5'],
    edit: (file) => {
      set(file, '@included', [file.evidence[0]]);
      set(file, 'evidence', [{ id: file.evidence[0].id }, file.evidence[1]]);
    },
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_KEY', '/@included'),
  },
  {
    name: 'evidence in @reverse',
    gain: 'a program that reads JSON sees no evidence',
    from: ['own'],
    edit: (file) => {
      const [first, second] = file.evidence;
      set(file, 'evidence', [second]);
      set(file, '@included', [{ ...first, '@reverse': { [`${VC}evidence`]: { id: file.id } } }]);
    },
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_KEY', '/@included'),
  },
  {
    name: 'an address as @json',
    gain: 'a value of any form',
    from: ['own'],
    edit: ({ issuer }) => set(issuer, 'address', { '@type': '@json', '@value': issuer.address }),
    sameBytes: false,
    outcome: refused('format', 'FORBIDDEN_KEY', '/issuer/address/@type'),
  },
  {
    name: 'a name under @none',
    gain: 'a program that prints the name prints [object Object]',
    from: ['own'],
    edit: (file) => set(file, 'name', { '@none': file.name }),
    sameBytes: false,
    outcome: refused('format', 'FORBIDDEN_KEY', '/name/@none'),
  },
  {
    name: '@version, which belongs into a context',
    gain: 'data that nobody signed',
    from: ['own'],
    edit: (file) => set(file, '@version', 1.1),
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_KEY', '/@version'),
  },
  {
    name: 'something that looks like a keyword',
    gain: 'data that nobody signed',
    from: ['own'],
    edit: (file) => set(file, '@honours', 'summa cum laude'),
    sameBytes: 'throws',
    outcome: refused('format', 'FORBIDDEN_KEY', '/@honours'),
  },
  {
    name: 'a key that is empty',
    gain: 'data that nobody signed',
    from: ['own'],
    edit: (file) => set(file, '', 'summa cum laude'),
    sameBytes: 'throws',
    outcome: refused('context', 'TERM_UNDEFINED', '/'),
  },
  {
    name: 'a blank node as key',
    gain: 'data that nobody signed',
    from: ['own'],
    edit: (file) => set(file, '_:honours', 'summa cum laude'),
    sameBytes: 'throws',
    outcome: refused('format', 'FORBIDDEN_KEY', '/_:honours'),
  },
  {
    name: 'undefined term',
    gain: 'data that nobody signed',
    from: ['w3c 12'],
    edit: (file) => set(file, 'honours', 'summa cum laude'),
    sameBytes: 'throws',
    outcome: refused('context', 'TERM_UNDEFINED', '/honours'),
  },
  {
    name: 'undefined type',
    gain: 'another type',
    from: ['w3c 12'],
    edit: ({ type }) => type.push('HonoursCredential'),
    sameBytes: 'throws',
    outcome: refused('context', 'TERM_UNDEFINED', '/type/2'),
  },
  {
    name: 'a term of the standards where its class does not have it',
    gain: 'data that nobody signed',
    from: ['own'],
    edit: (file) => set(file, 'achievedLevel', 'urn:uuid:00000000-0000-4000-8000-000000000009'),
    sameBytes: 'throws',
    outcome: refused('context', 'TERM_UNDEFINED', '/achievedLevel'),
  },
];

function nested(file: JsonObject, key: string): JsonObject {
  const inner: JsonObject = {};
  set(file, key, inner);
  return inner;
}
