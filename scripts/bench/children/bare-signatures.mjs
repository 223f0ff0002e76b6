// Verifies as many signatures as it is told to.
import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const message = Buffer.alloc(4_000, 'x');
const signature = sign(null, message, privateKey);

parentPort.on('message', (count) => {
  for (let index = 0; index < count; index++) {
    if (!verify(null, message, publicKey, signature)) throw new Error('A signature does not verify');
  }
  parentPort.postMessage(count);
});
