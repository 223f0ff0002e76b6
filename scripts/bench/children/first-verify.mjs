// Imports one entry of the package, and verifies one badge.
const [entry, text] = process.argv.slice(2);
const { verifyCredential } = await import(entry);
if (!(await verifyCredential(text)).verified) throw new Error('The badge does not verify');
