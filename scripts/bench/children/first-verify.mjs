// Imports one entry of the package, and verifies one badge. Prints for how many nanoseconds it had to wait.
import { waited } from '../clock.mjs';

const [entry, text] = process.argv.slice(2);
const { verifyCredential } = await import(entry);
if (!(await verifyCredential(text)).verified) throw new Error('The badge does not verify');
console.log(waited());
