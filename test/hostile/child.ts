import { createHmac, createPrivateKey, sign } from 'node:crypto';
import { didKey } from '../../src/did/index.js';
import { exportKeyPair, exportPublicKey, generateKeyPair } from '../../src/keys/index.js';
import { signCredential, signCredentialJwt } from '../../src/sign/index.js';
import type { JsonObject } from '../../src/types/index.js';
import { formatReport, type VerifyOptions, verifyCredential } from '../../src/verify/index.js';
import { badge as createBadge } from '../helpers/badge.js';
import { HOSTILE_CASES, type Material } from './cases.js';
import type { ChildMessage, Outcome } from './outcome.js';

/* Runs in a process of its own, so that a verifier that hangs or is polluted takes no test runner with it. */

const send = (message: ChildMessage) => new Promise<void>((done) => process.send?.(message, () => done()));
const prototypeKeys = () => Reflect.ownKeys(Object.prototype).map(String).sort().join();

async function createMaterial(): Promise<Material> {
  const keyPair = await generateKeyPair();
  const did = didKey(keyPair);
  const text = JSON.stringify(await signCredential(createBadge(did), { signer: keyPair }));
  const token = await signCredentialJwt(createBadge(did), { signer: keyPair });
  const payload = JSON.parse(Buffer.from(String(token.split('.')[1]), 'base64url').toString()) as JsonObject;
  const publicJwk = exportPublicKey(keyPair, { format: 'jwk' }) as JsonObject;
  const secretJwk = exportKeyPair(keyPair, { format: 'jwk', secret: true }) as JsonObject;
  const privateKey = createPrivateKey({ key: secretJwk, format: 'jwk' });
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return {
    badge: () => JSON.parse(text),
    token,
    did,
    publicJwk,
    publicKey: Buffer.from(String(publicJwk.x), 'base64url'),
    secretJwk,
    signToken: (header, other = payload) => {
      const input = `${encode(header)}.${encode(other)}`;
      return `${input}.${sign(null, Buffer.from(input), privateKey).toString('base64url')}`;
    },
    hmacToken: (header, secret) => {
      const input = `${encode(header)}.${encode(payload)}`;
      return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
    },
  };
}

async function run(from: number): Promise<void> {
  const material = await createMaterial();
  const keys = prototypeKeys();
  for (const [index, { name, input, options }] of HOSTILE_CASES.entries()) {
    if (index < from) continue;
    await send({ kind: 'start', index });
    const hostile = input(material);
    const given = (options?.(material) ?? {}) as VerifyOptions;
    const outcome: Outcome = { name, milliseconds: 0, verified: false, codes: [] };
    const start = performance.now();
    try {
      const result = await verifyCredential(hostile, given);
      outcome.milliseconds = performance.now() - start;
      outcome.verified = result.verified;
      outcome.checks = result.checks.length;
      outcome.codes = result.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
      outcome.report = formatReport(result).length;
    } catch (error) {
      outcome.thrown = describe(error);
    }
    if (prototypeKeys() !== keys || ({} as JsonObject)['@id'] !== undefined) outcome.polluted = prototypeKeys();
    const good = [await verifyCredential(material.badge()), await verifyCredential(material.token)];
    outcome.goodStillVerifies = good.every(({ verified }) => verified);
    await send({ kind: 'outcome', outcome });
  }
  await send({ kind: 'end' });
  process.disconnect();
}

function describe(error: unknown): string {
  try {
    return String(error);
  } catch {
    return 'something that throws when it is looked at';
  }
}

process.on('message', (from: number) => void run(from));
