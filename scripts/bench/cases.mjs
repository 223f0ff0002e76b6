// Everything that is measured side by side, in one process. A case without a size in its name is about the badge of 4 KB.
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import {
  didKey,
  exportKeyPair,
  exportPublicKey,
  signCredential,
  signCredentialJwt,
  validateCredential,
  verifyCredential,
} from 'credsmith';
import { createBadges } from './badges.mjs';
import { MAIN_DOCUMENT } from './documents.mjs';
import { loadInternals } from './internals.mjs';
import { ed25519KeyPair, p256KeyPair } from './keys.mjs';
import { createDataIntegrityPeers, createJosePeer } from './peers.mjs';

/** The one that badges of every size are compared with. */
const MAIN_PEER = '@digitalbazaar/vc';

/**
 * `unit` names the bare Ed25519 verification of a message as long as the badge, `peers` the cases of other libraries that
 * do the same. `library`, `operation` and `document` together say which case it is.
 */
export async function createCases() {
  const keyPair = await ed25519KeyPair('issuer');
  const badges = await createBadges(keyPair);
  const peers = await createDataIntegrityPeers({
    did: didKey(keyPair),
    multikey: exportKeyPair(keyPair, { format: 'multikey', secret: true }),
  });
  const internals = await loadInternals();
  const main = badges.get(MAIN_DOCUMENT);
  return [
    ...[...badges.values()].flatMap((badge) => [
      ...rawCases(badge, keyPair),
      ...dataIntegrityCases(badge, keyPair, badge === main ? peers : new Map([[MAIN_PEER, peers.get(MAIN_PEER)]])),
      ...partCases(badge, internals),
    ]),
    safeModeCase(main, internals),
    ...(await tokenCases(main, { alg: 'EdDSA', keyPair })),
    ...(await tokenCases(main, { alg: 'ES256', keyPair: await p256KeyPair('issuer') })),
  ].map((entry) => ({ ...entry, unit: rawName(badges.get(entry.document)), peers: entry.peers ?? [] }));
}

/** The names of the first cases that there were have no size, and stay comparable. */
function named(text, { id, label }) {
  return id === MAIN_DOCUMENT ? text : `${text}, ${label}`;
}

function rawName(badge) {
  return named('node:crypto Ed25519 verify', badge);
}

function rawCases(badge, keyPair) {
  const privateKey = createPrivateKey({
    key: exportKeyPair(keyPair, { format: 'jwk', secret: true }),
    format: 'jwk',
  });
  const publicKey = createPublicKey({ key: keyPair.publicKey, format: 'jwk' });
  const message = Buffer.from(badge.awards[0].text);
  const signature = sign(null, message, privateKey);
  const shared = { library: 'node:crypto', document: badge.id, bytes: message.length };
  return [
    {
      ...shared,
      name: rawName(badge),
      operation: 'raw-verify',
      run: () => demand(verify(null, message, publicKey, signature)),
    },
    {
      ...shared,
      name: named('node:crypto Ed25519 sign', badge),
      operation: 'raw-sign',
      run: () => sign(null, message, privateKey),
    },
  ];
}

function dataIntegrityCases(badge, keyPair, peers) {
  const next = inTurn(badge.awards);
  const shared = { document: badge.id, bytes: badge.bytes };
  const names = (operation) => [...peers.keys()].map((peer) => named(`${peer} eddsa-rdfc-2022 ${operation}`, badge));
  const ours = { ...shared, library: 'credsmith' };
  return [
    {
      ...ours,
      name: named('credsmith eddsa-rdfc-2022 sign', badge),
      operation: 'sign',
      peers: names('sign'),
      run: () => {
        const { credential, created } = next();
        return signCredential(credential, { signer: keyPair, created });
      },
    },
    {
      ...ours,
      name: named('credsmith eddsa-rdfc-2022 verify', badge),
      operation: 'verify-text',
      peers: names('verify'),
      run: async () => demand((await verifyCredential(next().text)).verified),
    },
    {
      ...ours,
      name: named('credsmith eddsa-rdfc-2022 verify object', badge),
      operation: 'verify',
      peers: names('verify'),
      run: async () => demand((await verifyCredential(next().secured)).verified),
    },
    ...[...peers].flatMap(([library, peer]) => [
      {
        ...shared,
        library,
        name: named(`${library} eddsa-rdfc-2022 sign`, badge),
        operation: 'sign',
        run: () => {
          const { credential, created } = next();
          return peer.sign(credential, created);
        },
      },
      {
        ...shared,
        library,
        name: named(`${library} eddsa-rdfc-2022 verify`, badge),
        operation: 'verify',
        run: async () => demand((await peer.verify(next().secured)).verified),
      },
    ]),
  ];
}

/** Steps of a verification, each alone. */
function partCases(badge, { canonicalize, DEFAULT_LIMITS }) {
  const next = inTurn(badge.awards);
  const shared = { library: 'credsmith', document: badge.id, bytes: badge.bytes };
  return [
    {
      ...shared,
      name: named('credsmith schema', badge),
      operation: 'validate',
      run: () => demand(validateCredential(next().secured).valid),
    },
    {
      ...shared,
      name: named('credsmith canonical form', badge),
      operation: 'canonicalize',
      run: async () => {
        const { canonical } = await canonicalize(next().credential, { documents: {}, limits: DEFAULT_LIMITS });
        demand(canonical !== undefined);
      },
    },
  ];
}

/** Whether every term is defined: of JSON-LD, all that a token needs. */
function safeModeCase({ id, bytes, awards }, { termProblems, expand, DEFAULT_LIMITS }) {
  const next = inTurn(awards);
  const options = { documents: {}, limits: DEFAULT_LIMITS };
  const problemsOf =
    termProblems === undefined
      ? async () => (await expand(next().credential, options.documents)).problems ?? []
      : () => termProblems(next().credential, options);
  return {
    library: 'credsmith',
    document: id,
    bytes,
    name: 'credsmith safe mode',
    operation: 'safe-mode',
    run: async () => demand((await problemsOf()).length === 0),
  };
}

async function tokenCases(badge, { alg, keyPair }) {
  const did = didKey(keyPair);
  const next = inTurn(await Promise.all(badge.awards.map(({ credential }) => createToken(credential, did, keyPair))));
  const { publicKeyMultibase } = exportPublicKey(keyPair, { format: 'multikey' });
  const jwk = exportKeyPair(keyPair, { format: 'jwk', secret: true });
  const jose = await createJosePeer(jwk, alg, `${did}#${publicKeyMultibase}`);
  const shared = { document: badge.id, bytes: next().token.length, algorithm: alg };
  const sign = `jose ${alg} sign`;
  const verified = `jose ${alg} compactVerify and JSON.parse`;
  return [
    {
      ...shared,
      library: 'credsmith',
      name: `credsmith VC-JWT ${alg} sign`,
      operation: 'token-sign',
      peers: [sign],
      run: () => signCredentialJwt(next().credential, { signer: keyPair }),
    },
    {
      ...shared,
      library: 'credsmith',
      name: `credsmith VC-JWT ${alg} verify`,
      operation: 'token-verify',
      peers: [verified],
      run: async () => demand((await verifyCredential(next().token)).verified),
    },
    {
      ...shared,
      library: 'credsmith',
      name: `credsmith VC-JWT ${alg} verify without schema`,
      operation: 'token-verify-bare',
      peers: [verified],
      run: async () => demand((await verifyCredential(next().token, { skip: ['schema'] })).verified),
    },
    { ...shared, library: 'jose', name: sign, operation: 'token-sign', run: () => jose.sign(next().claims) },
    {
      ...shared,
      library: 'jose',
      name: verified,
      operation: 'token-verify',
      run: async () => demand((await jose.verify(next().token)).iss === did),
    },
  ];
}

async function createToken({ issuer, ...rest }, did, signer) {
  const credential = { ...rest, issuer: { ...issuer, id: did } };
  const token = await signCredentialJwt(credential, { signer });
  return { credential, token, claims: JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString()) };
}

/** Nobody works on the same bytes again and again. */
function inTurn(items) {
  let turn = 0;
  return () => items[turn++ % items.length];
}

/** What fails is fast, and no measure of anything. */
function demand(held) {
  if (!held) throw new Error('A badge of the benchmark does not verify');
}
