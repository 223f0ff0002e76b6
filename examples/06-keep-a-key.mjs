// A key outlives the process: export it with its secret, keep that where secrets are kept, and import it again.
import { didJwk, didKey, exportKeyPair, exportPublicKey, generateKeyPair, importKeyPair } from 'credsmith';

const keyPair = await generateKeyPair();
const secret = JSON.stringify(exportKeyPair(keyPair, { format: 'jwk', secret: true }));

const again = await importKeyPair(JSON.parse(secret));
console.log(didKey(again) === didKey(keyPair));

// The same as PEM (PKCS#8), as openssl and most other programs keep it.
const pem = exportKeyPair(keyPair, { format: 'pem', secret: true });
console.log(pem.split('\n')[0], didKey(await importKeyPair(pem)) === didKey(keyPair));

// What may be published: the same key in other forms, none of them with the secret.
console.log(Object.keys(exportPublicKey(again, { format: 'jwk' })).join());
console.log(Object.keys(exportPublicKey(again, { format: 'multikey' })).join());
console.log(exportPublicKey(again, { format: 'pem' }).split('\n')[0]);
console.log(didJwk(again).startsWith('did:jwk:'));
