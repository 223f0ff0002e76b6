import type { JsonObject } from '../../src/types/index.js';

interface Tampering {
  name: string;
  edit: (credential: JsonObject) => void;
  /** The problem that we report, among others. */
  code: string;
}

const proofOf = (credential: JsonObject) => credential.proof as JsonObject;
const firstSubject = (credential: JsonObject) => [credential.credentialSubject].flat()[0] as JsonObject;
const STRANGER = 'did:key:z6MkpTHR8VNsBxYAAWHut2Geadd9jSwuBV8xRoAnwWsdvktH';

function proofEdit(members: JsonObject): Tampering['edit'] {
  return (credential) => {
    credential.proof = { ...proofOf(credential), ...members };
  };
}

const withOtherEnd = (text: string) => `${text.slice(0, -1)}${text.endsWith('1') ? '2' : '1'}`;

/** Every kind of change to what is signed and to how it is signed, one at a time. */
export const TAMPERED: readonly Tampering[] = [
  {
    name: 'another id',
    edit: (credential) => Object.assign(credential, { id: 'urn:uuid:ffffffff-ffff-4fff-bfff-ffffffffffff' }),
    code: 'SIGNATURE_INVALID',
  },
  {
    name: 'another name',
    edit: (credential) => Object.assign(credential, { name: 'Another name' }),
    code: 'SIGNATURE_INVALID',
  },
  {
    name: 'another start',
    edit: (credential) => Object.assign(credential, { validFrom: '2024-06-01T00:00:00Z' }),
    code: 'SIGNATURE_INVALID',
  },
  {
    name: 'the same start in another form',
    edit: (credential) =>
      Object.assign(credential, { validFrom: `${String(credential.validFrom).slice(0, -1)}+00:00` }),
    code: 'SIGNATURE_INVALID',
  },
  {
    name: 'another end',
    edit: (credential) => Object.assign(credential, { validUntil: '2999-01-01T00:00:00Z' }),
    code: 'SIGNATURE_INVALID',
  },
  {
    name: 'another subject',
    edit: (credential) => Object.assign(firstSubject(credential), { id: 'did:example:eve' }),
    code: 'SIGNATURE_INVALID',
  },
  {
    name: 'a subject more',
    edit: (credential) =>
      Object.assign(credential, {
        credentialSubject: [credential.credentialSubject, { id: 'did:example:eve' }].flat(),
      }),
    code: 'SIGNATURE_INVALID',
  },
  {
    name: 'another issuer',
    edit: (credential) => {
      const { issuer } = credential;
      credential.issuer = typeof issuer === 'string' ? STRANGER : { ...(issuer as JsonObject), id: STRANGER };
    },
    code: 'SIGNATURE_INVALID',
  },
  {
    name: 'a type more',
    edit: (credential) =>
      Object.assign(credential, { type: [...(credential.type as string[]), 'BitstringStatusListCredential'] }),
    code: 'SIGNATURE_INVALID',
  },
  { name: 'another proof time', edit: proofEdit({ created: '2024-06-01T00:00:00Z' }), code: 'SIGNATURE_INVALID' },
  { name: 'an end of the proof', edit: proofEdit({ expires: '2999-01-01T00:00:00Z' }), code: 'SIGNATURE_INVALID' },
  { name: 'a domain of the proof', edit: proofEdit({ domain: 'verifier.example' }), code: 'SIGNATURE_INVALID' },
  { name: 'a challenge of the proof', edit: proofEdit({ challenge: '0f1e2d3c' }), code: 'SIGNATURE_INVALID' },
  {
    name: 'another proof purpose',
    edit: proofEdit({ proofPurpose: 'authentication' }),
    code: 'PROOF_PURPOSE_MISMATCH',
  },
  {
    name: 'another cryptosuite',
    edit: proofEdit({ cryptosuite: 'eddsa-rdf-2022' }),
    code: 'PROOF_SUITE_UNSUPPORTED',
  },
  {
    name: 'another key in the proof',
    edit: proofEdit({ verificationMethod: `${STRANGER}#${STRANGER.slice('did:key:'.length)}` }),
    code: 'SIGNATURE_INVALID',
  },
  {
    name: 'another proof value',
    edit: (credential) =>
      Object.assign(proofOf(credential), { proofValue: withOtherEnd(String(proofOf(credential).proofValue)) }),
    code: 'SIGNATURE_INVALID',
  },
  {
    name: 'no proof',
    edit: (credential) => {
      delete credential.proof;
    },
    code: 'PROOF_MISSING',
  },
];
