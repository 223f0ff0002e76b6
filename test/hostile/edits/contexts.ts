import {
  BUNDLED_CONTEXTS,
  CREDENTIALS_V1,
  CREDENTIALS_V2,
  OPEN_BADGES_EXTENSIONS,
  OPEN_BADGES_V3,
} from '../../../src/contexts/index.js';
import { copy, harmless, OB, refused, set, type UnsignedEdit, VC } from './edit.js';

const VERSION = (version: string) => `https://purl.imsglobal.org/spec/ob/v3p0/context${version}.json`;

/** What gives the terms their meaning. The URLs of the contexts are not in the statements: only their effect is signed. */
export const CONTEXT_EDITS: readonly UnsignedEdit[] = [
  {
    name: 'inline context that defines a term',
    gain: 'data under a name of the own choice',
    from: ['w3c 126'],
    edit: (file) => file['@context'].push({ honours: 'https://schema.org/award' }),
    sameBytes: true,
    outcome: refused('context', 'CONTEXT_INLINE', '/@context/2'),
  },
  {
    name: 'inline context with a term that means nothing',
    gain: 'data that nobody signed',
    from: ['w3c 126', 'own'],
    edit: (file) => {
      file['@context'].push({ honours: null });
      set(file, 'honours', 'summa cum laude');
    },
    sameBytes: 'throws',
    outcome: refused('format', 'NULL_VALUE', '/@context/2/honours'),
  },
  {
    name: 'inline context that renames the status',
    gain: 'a program that reads JSON sees no status',
    from: ['w3c 12', 'w3c 126'],
    edit: (file) => {
      file['@context'].push({ x: { '@id': `${VC}credentialStatus`, '@type': '@id' } });
      set(file, 'x', file.credentialStatus);
      delete (file as Partial<typeof file>).credentialStatus;
    },
    sameBytes: true,
    outcome: refused('context', 'CONTEXT_INLINE', '/@context/2'),
  },
  ...(
    [
      ['@vocab', OB, true],
      ['@base', 'https://issuer.example/', true],
      ['@language', 'en', false],
      ['@direction', 'ltr', true],
      ['@import', CREDENTIALS_V1, 'throws'],
      ['@propagate', false, true],
      ['@protected', true, true],
      ['@version', 1.1, true],
    ] as const
  ).map(
    ([keyword, value, sameBytes]): UnsignedEdit => ({
      name: `inline context with ${keyword}`,
      gain: 'another meaning of what follows',
      from: ['w3c 126', 'own'],
      edit: (file) => file['@context'].push({ [keyword]: value }),
      sameBytes,
      outcome: refused('context', 'CONTEXT_INLINE', '/@context/2'),
    }),
  ),
  {
    name: 'inline context that is empty',
    gain: 'data that nobody signed',
    from: ['w3c 126'],
    edit: (file) => file['@context'].push({}),
    sameBytes: true,
    outcome: refused('context', 'CONTEXT_INLINE', '/@context/2'),
  },
  {
    name: 'context below the top that renames',
    gain: 'a program that reads JSON sees another name',
    from: ['w3c 12', 'w3c 125'],
    edit: ({ credentialSubject }) => set(credentialSubject, '@context', { title: 'https://schema.org/name' }),
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_KEY', '/credentialSubject/@context'),
  },
  {
    name: 'the same contexts below the top',
    gain: 'data that nobody signed',
    from: ['w3c 125'],
    edit: (file) => set(file.credentialSubject, '@context', copy(file['@context'])),
    sameBytes: true,
    outcome: refused('format', 'FORBIDDEN_KEY', '/credentialSubject/@context'),
  },
  {
    name: 'context null below the top',
    gain: 'data that nobody signed',
    from: ['w3c 12'],
    edit: ({ credentialSubject }) => set(credentialSubject, '@context', null),
    sameBytes: 'throws',
    outcome: refused('format', 'NULL_VALUE', '/credentialSubject/@context'),
  },
  {
    name: 'context null',
    gain: 'names without a meaning',
    from: ['w3c 12'],
    edit: (file) => set(file, '@context', null),
    sameBytes: 'throws',
    outcome: refused('format', 'NULL_VALUE', '/@context'),
  },
  {
    name: 'null among the contexts',
    gain: 'names without a meaning',
    from: ['w3c 12'],
    edit: (file) => file['@context'].unshift(null),
    sameBytes: true,
    outcome: refused('format', 'NULL_VALUE', '/@context/0'),
  },
  {
    name: 'no context, and names as IRIs',
    gain: 'a program that reads JSON sees an empty credential',
    from: ['w3c 12'],
    edit: (file) => {
      delete (file as Partial<typeof file>)['@context'];
      set(file, `${VC}issuer`, { '@id': file.issuer.id });
    },
    sameBytes: 'throws',
    outcome: refused('format', 'FORBIDDEN_KEY', '/https:~1~1www.w3.org~12018~1credentials#issuer'),
  },
  {
    name: 'context of Open Badges dropped',
    gain: 'names without a meaning',
    from: ['w3c 12'],
    edit: (file) => file['@context'].pop(),
    sameBytes: 'throws',
    outcome: refused('context', 'TERM_UNDEFINED', '/awardedDate'),
  },
  {
    name: 'contexts in another order',
    gain: 'the later one decides',
    from: ['w3c 126'],
    edit: (file) => file['@context'].reverse(),
    sameBytes: true,
    outcome: refused('context', 'CONTEXT_ORDER', '/@context/0'),
  },
  {
    name: 'base context of version 1.1 first',
    gain: 'another data model',
    from: ['w3c 126'],
    edit: (file) => file['@context'].splice(0, 1, CREDENTIALS_V1),
    sameBytes: 'throws',
    outcome: refused('context', 'TERM_UNDEFINED', '/credentialStatus/statusListCredential'),
  },
  {
    name: 'a context twice',
    gain: 'nothing',
    from: ['w3c 126', 'own'],
    edit: (file) => file['@context'].push(file['@context'][1] as string),
    sameBytes: true,
    outcome: refused('format', 'DUPLICATE_ITEM', '/@context/2'),
  },
  {
    name: 'a context that is not known',
    gain: 'data under a name of the own choice',
    from: ['w3c 126'],
    edit: (file) => file['@context'].push('https://context.example/v1'),
    sameBytes: 'throws',
    outcome: refused('context', 'CONTEXT_UNKNOWN', '/@context/2'),
  },
  {
    name: 'a context whose URL differs in case',
    gain: 'a context of another author',
    from: ['own'],
    edit: (file) => file['@context'].push(VERSION('-3.0.3').replace('purl', 'PURL')),
    sameBytes: 'throws',
    outcome: refused('context', 'CONTEXT_UNKNOWN', '/@context/2'),
  },
  ...(
    [
      ['', 'JSON_LD_ERROR'],
      ['-3.0.1', 'JSON_LD_ERROR'],
      ['-3.0.2', 'TERM_UNDEFINED'],
    ] as const
  ).map(
    ([version, code]): UnsignedEdit => ({
      name: `context${version || ' of 3.0.0'} in place of 3.0.3`,
      gain: 'an older meaning of the same names',
      from: ['own'],
      edit: (file) => {
        for (const credential of [file, ...file.endorsement])
          (credential['@context'] as string[])[1] = VERSION(version);
      },
      sameBytes: 'throws',
      outcome: refused('context', code),
    }),
  ),
  ...(
    [
      ['', 'throws'],
      ['-3.0.1', 'throws'],
      ['-3.0.3', false],
    ] as const
  ).map(
    ([version, sameBytes]): UnsignedEdit => ({
      name: `context${version || ' of 3.0.0'} in place of 3.0.2`,
      gain: 'a newer meaning of the same names',
      from: ['own'],
      on: 'older badge',
      edit: (file) => file['@context'].splice(1, 1, VERSION(version)),
      sameBytes,
      outcome:
        sameBytes === 'throws'
          ? refused('context', 'JSON_LD_ERROR')
          : refused('proof', 'SIGNATURE_INVALID', '/proof/proofValue'),
    }),
  ),
  ...[...BUNDLED_CONTEXTS.keys()].map((url): UnsignedEdit => {
    const named = [CREDENTIALS_V2, OPEN_BADGES_V3].includes(url);
    const leavesTermsAlone = /extensions\.json$|data-integrity\/v2$|multikey/.test(url);
    return {
      name: `context added: ${url}`,
      gain: 'another meaning of the same names',
      from: ['own'],
      edit: (file) => file['@context'].push(url),
      sameBytes: named || leavesTermsAlone || 'throws',
      outcome: named
        ? refused('format', 'DUPLICATE_ITEM', '/@context/2')
        : leavesTermsAlone
          ? harmless('every term keeps its meaning, or the signature fails')
          : refused('context', 'JSON_LD_ERROR'),
    };
  }),
  {
    name: 'context of the extensions added, to a credential that is no badge',
    gain: 'nothing',
    from: ['own'],
    on: 'plain credential',
    edit: (file) => set(file, '@context', [...file['@context'], OPEN_BADGES_EXTENSIONS]),
    sameBytes: true,
    outcome: harmless('every term keeps its meaning, or the signature fails'),
  },
  {
    name: 'the only context in a text',
    gain: 'nothing',
    from: ['own'],
    on: 'plain credential',
    edit: (file) => set(file, '@context', file['@context'][0]),
    sameBytes: true,
    outcome: refused('schema', 'WRONG_TYPE', '/@context'),
  },
  {
    name: 'another class with the same IRI',
    gain: 'nothing: the standard has two names for the class of badges (Open Badges 3.0, B.1.2)',
    from: ['own'],
    edit: ({ type }) => type.splice(1, 1, 'AchievementCredential'),
    sameBytes: true,
    outcome: harmless('the standard has two names for the class of badges, and every check takes both'),
  },
  {
    name: 'another class with the same IRI beside the first',
    gain: 'nothing: the standard has two names for the class of badges (Open Badges 3.0, B.1.2)',
    from: ['own'],
    edit: ({ type }) => type.push('AchievementCredential'),
    sameBytes: true,
    outcome: harmless('the standard has two names for the class of badges, and every check takes both'),
  },
];
