import { InvalidCredentialError } from '../errors.js';
import { importKeyPair } from '../keys/index.js';
import { argumentError, readJson, resolveLimits } from '../lib/index.js';
import { type SignOptions, signCredential, signCredentialJwt } from '../sign/index.js';
import type { Signer } from '../types/index.js';
import { verifyCredential } from '../verify/index.js';
import { packError } from './portable-error.js';
import type { Task, TaskKey, TaskOutcomes } from './tasks.js';

/** The key of the last batch; a run over many batches has one. */
let last: { run: string; signer: Promise<Signer> } | undefined;

export async function sign({ texts, key, options }: Task<'sign'>): Promise<TaskOutcomes> {
  const signer = await signerOf(key);
  return each(texts, async (text) =>
    JSON.stringify(await signCredential(parse(text, options), { ...options, signer })),
  );
}

export async function signJwt({ texts, key, options }: Task<'signJwt'>): Promise<TaskOutcomes> {
  const signer = await signerOf(key);
  return each(texts, (text) => signCredentialJwt(parse(text, options), { ...options, signer }));
}

export async function verify({ texts, options }: Task<'verify'>): Promise<TaskOutcomes> {
  return each(texts, async (text) => JSON.stringify(await verifyCredential(text, options)));
}

async function each(
  texts: readonly (string | undefined)[],
  work: (text: string) => Promise<string>,
): Promise<TaskOutcomes> {
  const outcomes: TaskOutcomes[number][] = [];
  for (const text of texts) {
    try {
      if (text === undefined) throw argumentError('ERR_INVALID_ARG_TYPE', 'A credential for a pool must be a text');
      outcomes.push(await work(text));
    } catch (error) {
      outcomes.push(packError(error));
    }
  }
  return outcomes;
}

/** Unlike JSON.parse, this notices a key that stands twice, of which only one would be signed. */
function parse(text: string, { limits }: Pick<SignOptions, 'limits'>): object {
  const { value, problems } = readJson(text, { limits: resolveLimits(limits) });
  if (problems.length > 0) throw new InvalidCredentialError(problems);
  return value as object;
}

function signerOf({ run, jwk, deterministic }: TaskKey): Promise<Signer> {
  if (last?.run !== run) last = { run, signer: importKeyPair(jwk, { deterministic }) };
  return last.signer;
}
