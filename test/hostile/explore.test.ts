import { test } from 'vitest';
import { didKey } from '../../src/did/index.js';
import { generateKeyPair } from '../../src/keys/index.js';
import { signCredential } from '../../src/sign/index.js';
import { verifyCredential } from '../../src/verify/index.js';
import { fullBadge, plainCredential } from '../helpers/shapes.js';

const OPS: Record<string, (v: any, k: string, o: any) => void> = {
  wrap: (v, k, o) => { o[k] = [v]; },
  unwrap: (v, k, o) => { if (Array.isArray(v) && v.length===1) o[k] = v[0]; else o[k]='changed'; },
  str: (v, k, o) => { o[k] = typeof v === 'string' ? v + ' ' : typeof v !== 'object' ? String(v) : 'x'; },
  num: (v, k, o) => { o[k] = typeof v === 'string' && v.trim() && !Number.isNaN(Number(v)) ? Number(v) : 7; },
  bool: (v, k, o) => { o[k] = v === true ? 'true' : true; },
  nul: (v, k, o) => { o[k] = null; },
  addNull: (v, k, o) => { if (!Array.isArray(o)) o.description ??= null; else o.push(null); },
  del: (v, k, o) => { if (Array.isArray(o)) o.splice(Number(k),1); else delete o[k]; },
  reverse: (v, k, o) => { if (Array.isArray(v)) v.reverse(); else o[k]='r'; },
  dup: (v, k, o) => { o[k] = Array.isArray(v) ? [...v, v[0]] : [v, v]; },
  idobj: (v, k, o) => { o[k] = typeof v === 'string' ? { id: v } : 'x'; },
  fromid: (v, k, o) => { o[k] = v?.id ?? 'x'; },
  val: (v, k, o) => { o[k] = { '@value': v }; },
  lang: (v, k, o) => { o[k] = { '@value': v, '@language': 'en' }; },
  typed: (v, k, o) => { o[k] = { '@value': v, '@type': 'http://www.w3.org/2001/XMLSchema#string' }; },
  rename: (v, k, o) => { delete o[k]; o['https://purl.imsglobal.org/spec/vc/ob/vocab.html#' + k] = v; },
  rename2: (v, k, o) => { delete o[k]; o['https://www.w3.org/2018/credentials#' + k] = v; },
  nest: (v, k, o) => { delete o[k]; o['@nest'] = { [k]: v }; },
  index: (v, k, o) => { if (v && typeof v === 'object' && !Array.isArray(v)) v['@index'] = 'x'; else o['@index']='x' },
  upper: (v, k, o) => { o[k] = typeof v === 'string' ? v.toUpperCase() : 1 },
  obtype: (v, k, o) => { o[k] = typeof v === 'string' ? 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#'+v : 1 },
  vctype: (v, k, o) => { o[k] = typeof v === 'string' ? 'https://www.w3.org/2018/credentials#'+v : 1 },
  sectype: (v, k, o) => { o[k] = typeof v === 'string' ? 'https://w3id.org/security#'+v : 1 },
};
function paths(v: any, p: string[] = []): string[][] {
  if (typeof v !== 'object' || v === null) return [];
  return Object.keys(v).flatMap((k) => [[...p, k], ...paths(v[k], [...p, k])]);
}
test('x', async () => {
  const kp = await generateKeyPair();
  for (const make of [fullBadge, plainCredential]) {
  const signed = JSON.parse(JSON.stringify(await signCredential(make(didKey(kp)), { signer: kp }))); if (make === fullBadge) { signed.type[1] = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential'; signed.credentialSubject = [signed.credentialSubject]; const r = await verifyCredential(signed, { skip: ['status'] }); console.log(r.verified, r.problems); if (!r.verified) return; }
  const t0 = Date.now(); let n = 0;
  for (const path of paths(signed)) for (const [name, op] of Object.entries(OPS)) {
    const copy = structuredClone(signed);
    const parent = path.slice(0, -1).reduce((o: any, k) => o[k], copy);
    const key = path.at(-1) as string;
    op(parent[key], key, parent);
    if (JSON.stringify(copy) === JSON.stringify(signed)) continue;
    n++;
    const r = await verifyCredential(copy, { skip: ['status'] });
    if (r.verified) console.log(name, path.join('/'));
    if (r.problems.some(p=>p.code==='INTERNAL_ERROR')) console.log('INTERNAL', name, path.join('/'));
  }
  console.log(n, Date.now() - t0);
  }
}, 200000);
