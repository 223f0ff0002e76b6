import { readFile } from 'node:fs/promises';
import os from 'node:os';
import { isUndisturbed } from './clock.mjs';

const ROOT = new URL('../../', import.meta.url);

const PEERS = [
  '@digitalbazaar/vc',
  '@digitalbazaar/data-integrity',
  '@digitalbazaar/eddsa-rdfc-2022-cryptosuite',
  '@digitalcredentials/vc',
  'jose',
  'jsonld',
];

/** On what was measured, and with what. */
export async function describeMachine() {
  const [first] = os.cpus();
  return {
    credsmith: (await readManifest(ROOT)).version,
    cpu: first.model.trim(),
    cores: os.cpus().length,
    memoryBytes: os.totalmem(),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    node: process.versions.node,
    v8: process.versions.v8,
    openssl: process.versions.openssl,
    loadAverage: os.loadavg()[0],
    isUndisturbed,
    peers: await Promise.all(
      PEERS.map(async (name) => `${name} ${(await readManifest(new URL(`node_modules/${name}/`, ROOT))).version}`),
    ),
  };
}

async function readManifest(folder) {
  return JSON.parse(await readFile(new URL('package.json', folder), 'utf8'));
}
