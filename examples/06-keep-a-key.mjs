// A key outlives the process: export it with its secret, keep that where secrets are kept, and import it again.
import { didJwk, didKey, exportKeyPair, exportPublicKey, generateKeyPair, importKeyPair } from 'credsmith';

const keyPair = await generateKeyPair();
const secret = JSON.stringify(exportKeyPair(keyPair, { format: 'jwk', secret: true }));

const again = await importKeyPair(JSON.parse(secret));
console.log(didKey(again) === didKey(keyPair));

// What may be published: the same key in other forms, none of them with the secret.
console.log(Object.keys(exportPublicKey(again, { format: 'jwk' })).join());
console.log(Object.keys(exportPublicKey(again, { format: 'multikey' })).join());
console.log(didJwk(again).startsWith('did:jwk:'));
