import type { JsonObject, JsonValue } from '../../../src/types/index.js';
import { copy, harmless, move, refused, type SignedFile, set, type UnsignedEdit } from './edit.js';

/** RDF is a set of statements about nodes: no order, no repetition, no nothing, and one node for one id. */
export const STATEMENT_EDITS: readonly UnsignedEdit[] = [
  // nothing
  {
    name: 'a term with null',
    gain: 'data that nobody signed: an answer "none" to what the issuer left open',
    from: ['w3c 12', 'w3c 125', 'canonicalization 5'],
    edit: (file) => set(file, 'termsOfUse', null),
    sameBytes: true,
    outcome: refused('format', 'NULL_VALUE', '/termsOfUse'),
  },
  {
    name: 'null in an array',
    gain: 'another number of items',
    from: ['w3c 125'],
    edit: (file) => (file.evidence as JsonValue[]).push(null),
    sameBytes: true,
    outcome: refused('format', 'NULL_VALUE', '/evidence/2'),
  },
  {
    name: 'null in the subject',
    gain: 'data that nobody signed',
    from: ['w3c 12', 'w3c 125'],
    edit: ({ credentialSubject }) => set(credentialSubject, 'licenseNumber', null),
    sameBytes: true,
    outcome: refused('format', 'NULL_VALUE', '/credentialSubject/licenseNumber'),
  },
  {
    name: 'a term with an empty array',
    gain: 'data that nobody signed: an answer "none" to what the issuer left open',
    from: ['w3c 12', 'w3c 125', 'canonicalization 5'],
    edit: (file) => set(file, 'termsOfUse', []),
    sameBytes: true,
    outcome: refused('format', 'EMPTY_ARRAY', '/termsOfUse'),
  },
  {
    name: 'an object with nothing in it',
    gain: 'data that nobody signed',
    from: ['own'],
    edit: (file) => set(file, 'termsOfUse', {}),
    sameBytes: false,
    outcome: refused('schema', 'MISSING_PROPERTY', '/termsOfUse/type'),
  },
  {
    name: 'an array for a term that is undefined',
    gain: 'data that nobody signed',
    from: ['own'],
    edit: (file) => set(file, 'honours', []),
    sameBytes: 'throws',
    outcome: refused('format', 'EMPTY_ARRAY', '/honours'),
  },
  {
    name: 'the status in an array',
    gain: 'nothing',
    from: ['w3c 12', 'canonicalization 5'],
    edit: (file) => set(file, 'credentialStatus', [file.credentialStatus]),
    sameBytes: true,
    outcome: harmless('one value and a list of one are the same, and the status check reads both'),
  },

  // one value and a list of one
  {
    name: 'end of validity in an array',
    gain: 'a program that compares texts sees no end',
    from: ['w3c 12', 'w3c 125'],
    edit: (file) => set(file, 'validUntil', [file.validUntil]),
    sameBytes: true,
    outcome: refused('schema', 'WRONG_TYPE', '/validUntil'),
  },
  {
    name: 'a name in an array',
    gain: 'a program that expects a text fails',
    from: ['canonicalization 5'],
    edit: (file) => set(file, 'name', [file.name]),
    sameBytes: true,
    outcome: refused('schema', 'WRONG_TYPE', '/name'),
  },
  {
    name: 'the subject in an array',
    gain: 'a program that expects an object finds no subject',
    from: ['own'],
    edit: (file) => set(file, 'credentialSubject', [file.credentialSubject]),
    sameBytes: true,
    outcome: refused('schema', 'WRONG_TYPE', '/credentialSubject'),
  },
  {
    name: 'the issuer in an array',
    gain: 'a program that expects an object finds no issuer',
    from: ['own'],
    edit: (file) => set(file, 'issuer', [file.issuer]),
    sameBytes: true,
    outcome: refused('schema', 'WRONG_TYPE', '/issuer'),
  },
  {
    name: 'the start of validity in an array, of a credential that is no badge',
    gain: 'a program that compares texts sees no start',
    from: ['w3c 12'],
    on: 'plain credential',
    edit: (file) => set(file, 'validFrom', [file.validFrom]),
    sameBytes: true,
    outcome: refused('schema', 'WRONG_TYPE', '/validFrom'),
  },
  {
    name: 'the name of a subject in an array, of a credential that is no badge',
    gain: 'nothing',
    from: ['canonicalization 5'],
    on: 'plain credential',
    edit: (file) => {
      const [subject] = file.credentialSubject as unknown as [JsonObject];
      set(subject, 'name', [subject.name]);
    },
    sameBytes: true,
    outcome: harmless(
      'one value and a list of one are the same; what is no badge has no schema for the claims of its subjects',
    ),
  },
  {
    name: 'a list of one type as a text',
    gain: 'nothing',
    from: ['own'],
    edit: ({ issuer }) => set(issuer, 'type', 'Profile'),
    sameBytes: true,
    outcome: harmless('one value and a list of one are the same'),
  },
  {
    name: 'a list of one identifier as an object',
    gain: 'nothing',
    from: ['own'],
    edit: ({ credentialSubject }) => set(credentialSubject, 'identifier', credentialSubject.identifier[0]),
    sameBytes: true,
    outcome: harmless('one value and a list of one are the same, and the recipient check reads both'),
  },
  {
    name: 'the only type of a credential as a text',
    gain: 'nothing',
    from: ['own'],
    on: 'plain credential',
    edit: (file) => set(file, 'type', 'VerifiableCredential'),
    sameBytes: true,
    outcome: harmless('one value and a list of one are the same'),
  },

  // order and repetition
  {
    name: 'members in another order',
    gain: 'nothing',
    from: ['own'],
    instead: (file) => Object.fromEntries(Object.entries(file).reverse()),
    sameBytes: true,
    outcome: harmless('JSON objects have no order'),
  },
  {
    name: 'items in another order',
    gain: 'nothing: no property but allowedValue has an order',
    from: ['w3c 12', 'w3c 125'],
    edit: ({ evidence }) => evidence.reverse(),
    sameBytes: true,
    outcome: harmless('a property with several values is a set, but for allowedValue'),
  },
  {
    name: 'types in another order',
    gain: 'nothing: types have no order',
    from: ['w3c 12'],
    edit: ({ type }) => type.reverse(),
    sameBytes: true,
    outcome: harmless('a property with several values is a set'),
  },
  {
    name: 'subjects in another order',
    gain: 'a program that takes the first of several subjects takes another one',
    from: ['w3c 12'],
    on: 'plain credential',
    edit: (file) => (file.credentialSubject as unknown as JsonObject[]).reverse(),
    sameBytes: true,
    outcome: harmless(
      'a property with several values is a set, and the recipient check refuses to choose one of several subjects',
    ),
  },
  {
    name: 'allowed values in another order',
    gain: 'a better place of the own grade among them',
    from: ['w3c 12'],
    edit: ({ credentialSubject: { achievement } }) =>
      (achievement.resultDescription[0].allowedValue as string[]).reverse(),
    sameBytes: false,
    outcome: refused('proof', 'SIGNATURE_INVALID', '/proof/proofValue'),
  },
  {
    name: 'allowed values twice',
    gain: 'another place of the own grade among them',
    from: ['own'],
    edit: ({ credentialSubject: { achievement } }) =>
      (achievement.resultDescription[0].allowedValue as string[]).push('A'),
    sameBytes: false,
    outcome: refused('format', 'DUPLICATE_ITEM', '/credentialSubject/achievement/resultDescription/0/allowedValue/3'),
  },
  {
    name: 'arrays in an array',
    gain: 'a program that expects objects finds none',
    from: ['w3c 12', 'w3c 125'],
    edit: (file) => set(file, 'evidence', [file.evidence]),
    sameBytes: true,
    outcome: refused('format', 'NESTED_ARRAY', '/evidence/0'),
  },
  ...(
    [
      ['evidence with an id', true, '/evidence/2', (file) => file.evidence],
      ['evidence without an id', false, '/evidence/2', (file) => file.evidence, 1],
      ['a result', false, '/credentialSubject/result/2', (file) => file.credentialSubject.result],
      ['a tag', true, '/credentialSubject/achievement/tag/3', (file) => file.credentialSubject.achievement.tag],
      ['a type', true, '/type/2', (file) => file.type],
      [
        'an alignment',
        false,
        '/credentialSubject/achievement/alignment/2',
        (file) => file.credentialSubject.achievement.alignment,
      ],
      ['an endorsement', true, '/endorsement/2', (file) => file.endorsement],
    ] as [what: string, same: boolean, pointer: string, list: (file: SignedFile) => JsonValue[], index?: number][]
  ).map(
    ([what, sameBytes, pointer, list, index = 0]): UnsignedEdit => ({
      name: `${what} twice`,
      gain: 'more of it than was signed',
      from: ['w3c 12', 'w3c 125', 'canonicalization 5'],
      edit: (file) => list(file).push(copy(list(file)[index] as JsonValue)),
      sameBytes,
      outcome: sameBytes
        ? refused('format', 'DUPLICATE_ITEM', pointer)
        : refused('proof', 'SIGNATURE_INVALID', '/proof/proofValue'),
    }),
  ),
  {
    name: 'evidence again as its id',
    gain: 'more of it than was signed',
    from: ['own'],
    edit: ({ evidence }) => (evidence as JsonValue[]).push(evidence[0].id as string),
    sameBytes: true,
    outcome: refused('format', 'DUPLICATE_ITEM', '/evidence/2'),
  },
  {
    name: 'a language value again, in another case of its tag',
    gain: 'more of it than was signed',
    from: ['own'],
    on: 'plain credential',
    edit: (file) => set(file, 'name', [file.name, { ...(file.name as JsonObject), '@language': 'NL' }]),
    sameBytes: true,
    outcome: refused('format', 'DUPLICATE_ITEM', '/name/1'),
  },

  // one node in several places
  {
    name: 'the subject split in two with one id',
    gain: 'a program that takes the first subject does not see the grade',
    from: ['w3c 12', 'w3c 125'],
    edit: (file) => {
      const { id, type, result, ...rest } = file.credentialSubject;
      set(file, 'credentialSubject', [
        { id, type, ...rest },
        { id, type, result },
      ]);
    },
    sameBytes: true,
    outcome: refused('format', 'DUPLICATE_ITEM', '/credentialSubject/1'),
  },
  {
    name: 'evidence split in two with one id',
    gain: 'more of it than was signed',
    from: ['own'],
    edit: (file) => {
      const { id, type, name, ...rest } = file.evidence[0] as JsonObject & { id: string };
      set(file, 'evidence', [{ id, type, name }, { id, type, ...rest }, file.evidence[1]]);
    },
    sameBytes: true,
    outcome: refused('format', 'DUPLICATE_ITEM', '/evidence/1'),
  },
  {
    name: 'a fact about the issuer at the creator, which is the same profile',
    gain: 'none: a program that looks at the issuer does not find its phone number',
    from: ['own'],
    edit: ({ issuer, credentialSubject }) => move(issuer, 'phone', credentialSubject.achievement.creator),
    sameBytes: true,
    outcome: harmless(
      'what is said about a profile at any of its places is said about it, and no check reads more than its id',
    ),
  },
  {
    name: 'all facts about the issuer at the creator, the issuer as its id',
    gain: 'none but a file in which the issuer has no name where a program may look for it',
    from: ['own'],
    edit: (file) => {
      set(file.credentialSubject.achievement, 'creator', file.issuer);
      set(file, 'issuer', file.issuer.id);
    },
    sameBytes: true,
    outcome: harmless(
      'what is said about a profile at any of its places is said about it, and no check reads more than its id',
    ),
  },
  {
    name: 'all facts about the issuer at the creator, the issuer as its id and type',
    gain: 'none but a file in which the issuer has no name where a program may look for it',
    from: ['own'],
    edit: (file) => {
      set(file.credentialSubject.achievement, 'creator', file.issuer);
      set(file, 'issuer', { id: file.issuer.id, type: ['Profile'] });
    },
    sameBytes: true,
    outcome: harmless(
      'what is said about a profile at any of its places is said about it, and no check reads more than its id',
    ),
  },
  {
    name: 'all facts about the issuer again at the creator',
    gain: 'a profile with two addresses: they have no id, so there would be two of them',
    from: ['own'],
    edit: (file) => set(file.credentialSubject.achievement, 'creator', copy(file.issuer)),
    sameBytes: false,
    outcome: refused('proof', 'SIGNATURE_INVALID', '/proof/proofValue'),
  },
  {
    name: 'a fact about the issuer again at the creator',
    gain: 'nothing: what is said about a profile holds wherever it is named',
    from: ['own'],
    edit: ({ issuer, credentialSubject }) => set(credentialSubject.achievement.creator, 'name', issuer.name),
    sameBytes: true,
    outcome: harmless('what is said about a profile holds wherever it is named, and it still stands at the issuer'),
  },
  {
    name: 'another name for the issuer at the creator',
    gain: 'a profile with two names',
    from: ['own'],
    edit: ({ credentialSubject }) => set(credentialSubject.achievement.creator, 'name', 'Example Academy'),
    sameBytes: false,
    outcome: refused('format', 'NODE_CONFLICT', '/credentialSubject/achievement/creator/name'),
  },
  {
    name: 'a fact about the issuer at an endorsement of the issuer',
    gain: 'an endorsement that seems to say it',
    from: ['own'],
    edit: ({ issuer, endorsement: [first] }) => move(issuer, 'phone', first.credentialSubject as JsonObject),
    sameBytes: 'throws',
    outcome: refused('format', 'NODE_CONFLICT', '/endorsement/0/credentialSubject/phone'),
  },
  {
    name: 'an identifier of the issuer at the creator, which is the same profile',
    gain: 'nothing',
    from: ['own'],
    edit: ({ issuer, credentialSubject: { achievement } }) => move(issuer, 'otherIdentifier', achievement.creator),
    sameBytes: true,
    outcome: harmless('what is said about a profile at any of its places is said about it'),
  },
  {
    name: 'the caption of the image of the badge at the image of the achievement, which is another',
    gain: 'a caption that belongs to another image',
    from: ['own'],
    edit: (file) => move(file.image as JsonObject, 'caption', file.credentialSubject.achievement.image),
    sameBytes: false,
    outcome: refused('proof', 'SIGNATURE_INVALID', '/proof/proofValue'),
  },
  {
    name: 'the creator without its type',
    gain: 'a program that reads JSON sees no profile',
    from: ['own'],
    edit: ({ credentialSubject }) => delete credentialSubject.achievement.creator.type,
    sameBytes: true,
    outcome: refused('schema', 'MISSING_PROPERTY', '/credentialSubject/achievement/creator/type'),
  },
  {
    name: 'status and end at an endorsement of the credential',
    gain: 'a program that looks at the credential sees neither',
    from: ['own'],
    edit: (file) => {
      const { credentialSubject: subject } = file.endorsement[1] as { credentialSubject: JsonObject };
      move(file, 'validUntil', subject);
      move(file, 'credentialStatus', subject);
    },
    sameBytes: 'throws',
    outcome: refused('format', 'NODE_CONFLICT', '/endorsement/1/credentialSubject/validUntil'),
  },
  {
    name: 'the caption of an image at the digest of the image',
    gain: 'an image without caption',
    from: ['own'],
    edit: ({ credentialSubject: { achievement }, relatedResource }) =>
      move(achievement.image, 'caption', relatedResource[0]),
    sameBytes: 'throws',
    outcome: refused('format', 'NODE_CONFLICT', '/relatedResource/0/caption'),
  },
  {
    name: 'the digest of an image at the image',
    gain: 'a program that looks for digests finds none, and takes an exchanged image',
    from: ['own'],
    edit: ({ credentialSubject: { achievement }, relatedResource }) =>
      move(relatedResource[0], 'digestSRI', achievement.image),
    sameBytes: true,
    outcome: refused('format', 'NODE_CONFLICT', '/credentialSubject/achievement/image/digestSRI'),
  },
  {
    name: 'the digest of an image at the image, and the resource as its id',
    gain: 'a program that looks for digests finds none, and takes an exchanged image',
    from: ['own'],
    edit: (file) => {
      Object.assign(file.credentialSubject.achievement.image, file.relatedResource[0]);
      set(file, 'relatedResource', [file.relatedResource[0].id]);
    },
    sameBytes: true,
    outcome: refused('context', 'NODE_CONFLICT', '/relatedResource/0'),
  },
  {
    name: 'the digest of an image again at the image',
    gain: 'nothing: it is the digest of the image, and still stands where it stood',
    from: ['own'],
    edit: ({ credentialSubject: { achievement }, relatedResource }) =>
      set(achievement.image, 'digestSRI', relatedResource[0].digestSRI),
    sameBytes: true,
    outcome: refused('schema', 'UNKNOWN_PROPERTY', '/credentialSubject/achievement/image/digestSRI'),
  },
  {
    name: 'the type of an image again at its digest',
    gain: 'nothing: the resource is that image',
    from: ['own'],
    edit: ({ relatedResource }) => set(relatedResource[0], 'type', 'Image'),
    sameBytes: true,
    outcome: harmless('an object has the types that any mention gives it'),
  },
  {
    name: 'what an endorser says at the achievement',
    gain: 'the issuer seems to say it',
    from: ['own'],
    edit: ({ credentialSubject: { achievement }, endorsement }) => {
      const { credentialSubject } = endorsement[1] as { credentialSubject: JsonObject };
      set(achievement, 'type', ['Achievement', 'EndorsementSubject']);
      move(credentialSubject, 'endorsementComment', achievement);
    },
    sameBytes: true,
    outcome: refused('format', 'NODE_CONFLICT', '/credentialSubject/achievement/type'),
  },
  {
    name: 'type of the endorsed thing at the achievement',
    gain: 'a longer list of types',
    from: ['own'],
    edit: ({ credentialSubject: { achievement } }) => set(achievement, 'type', ['Achievement', 'EndorsementSubject']),
    sameBytes: true,
    outcome: refused('format', 'NODE_CONFLICT', '/credentialSubject/achievement/type'),
  },
  {
    name: 'subjects of two endorsements exchanged',
    gain: 'one endorser says what the other said',
    from: ['own'],
    edit: ({ endorsement: [first, second] }) => {
      const { credentialSubject } = first;
      set(first, 'credentialSubject', second.credentialSubject);
      set(second, 'credentialSubject', credentialSubject);
    },
    sameBytes: false,
    outcome: refused('proof', 'SIGNATURE_INVALID', '/proof/proofValue'),
  },
  {
    name: 'a resource of the badge as the text of its id',
    gain: 'an image without caption',
    from: ['own'],
    edit: (file) => set(file, 'image', (file.image as JsonObject).id),
    sameBytes: false,
    outcome: refused('schema', 'WRONG_TYPE', '/image'),
  },
  {
    name: 'the issuer, of whom only the id was signed, as an object',
    gain: 'nothing',
    from: ['own'],
    on: 'plain credential',
    edit: (file) => set(file, 'issuer', { id: file.issuer as unknown as string }),
    sameBytes: true,
    outcome: harmless('an object with nothing but an id is that id, and every check reads both'),
  },
  {
    name: 'the issuer as its id',
    gain: 'an issuer without name',
    from: ['own'],
    edit: (file) => set(file, 'issuer', file.issuer.id),
    sameBytes: false,
    outcome: refused('proof', 'SIGNATURE_INVALID', '/proof/proofValue'),
  },
  {
    name: 'a link to a result description as an object',
    gain: 'a program that looks the description up does not find it',
    from: ['own'],
    edit: ({ credentialSubject: { result } }) =>
      set(result[0] as JsonObject, 'resultDescription', { id: result[0]?.resultDescription }),
    sameBytes: false,
    outcome: refused('schema', 'WRONG_TYPE', '/credentialSubject/result/0/resultDescription'),
  },
  {
    name: 'the status as its id',
    gain: 'a status that nobody can look up',
    from: ['own'],
    edit: (file) => set(file, 'credentialStatus', file.credentialStatus.id),
    sameBytes: false,
    outcome: refused('schema', 'WRONG_TYPE', '/credentialStatus'),
  },

  // nodes without an id
  {
    name: 'evidence without id gets the id of a blank node',
    gain: 'an id that was not signed',
    from: ['own'],
    edit: ({ evidence }) => set(evidence[1], 'id', '_:c14n0'),
    sameBytes: true,
    outcome: refused('context', 'IRI_INVALID', '/evidence/1/id'),
  },
  {
    name: 'evidence without id gets a relative id',
    gain: 'an id that was not signed',
    from: ['w3c 12'],
    edit: ({ evidence }) => set(evidence[1], 'id', 'evidence-2'),
    sameBytes: 'throws',
    outcome: refused('context', 'IRI_INVALID', '/evidence/1/id'),
  },
  {
    name: 'evidence without id gets an empty id',
    gain: 'an id that was not signed',
    from: ['own'],
    edit: ({ evidence }) => set(evidence[1], 'id', ''),
    sameBytes: 'throws',
    outcome: refused('context', 'IRI_INVALID', '/evidence/1/id'),
  },
  {
    name: 'two objects without id exchange a fact',
    gain: 'another level in a better framework',
    from: ['own'],
    edit: ({ credentialSubject: { achievement } }) => {
      const [first, second] = achievement.alignment as [JsonObject, JsonObject];
      const { targetUrl } = first;
      set(first, 'targetUrl', second.targetUrl);
      set(second, 'targetUrl', targetUrl);
    },
    sameBytes: false,
    outcome: refused('proof', 'SIGNATURE_INVALID', '/proof/proofValue'),
  },
  {
    name: 'the comments of two endorsements, each with a proof of its own, exchanged',
    gain: 'praise from somebody who advised against it',
    from: ['own'],
    on: 'endorsed badge',
    edit: ({ endorsement: [one, two] }) => {
      const [first, second] = [one.credentialSubject, two.credentialSubject] as [JsonObject, JsonObject];
      const comment = first.endorsementComment;
      set(first, 'endorsementComment', second.endorsementComment);
      set(second, 'endorsementComment', comment);
    },
    sameBytes: true,
    outcome: refused('context', 'NODE_CONFLICT', '/endorsement/1/credentialSubject/endorsementComment'),
  },
  {
    name: 'all facts about the issuer at its endorsement, which has a proof of its own',
    gain: 'the issuer has no name where a program looks for it',
    from: ['own'],
    on: 'endorsed badge',
    edit: (file) => {
      set(file.endorsement[1], 'issuer', file.issuer);
      set(file, 'issuer', file.issuer.id);
    },
    sameBytes: true,
    outcome: refused('context', 'NODE_CONFLICT', '/issuer'),
  },
  {
    name: 'the proof of an endorsement removed',
    gain: 'nothing says any more who endorses',
    from: ['own'],
    on: 'endorsed badge',
    edit: ({ endorsement: [one] }) => delete one.proof,
    sameBytes: false,
    outcome: refused('proof', 'SIGNATURE_INVALID', '/proof/proofValue'),
  },
];
