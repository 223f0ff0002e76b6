import { CREDENTIALS_V1, CREDENTIALS_V2, OPEN_BADGES_EXTENSIONS, OPEN_BADGES_V3 } from './urls.js';

export interface BundledContext {
  /** SHA-256, in hex, of the document as compact JSON with sorted keys. */
  digest: string;
  /** Which package ships it. */
  source: 'credentials' | 'dataIntegrity' | 'multikey' | 'openBadges';
}

/** The contexts that are known without being supplied. Adding one is a line here. */
export const BUNDLED_CONTEXTS: ReadonlyMap<string, BundledContext> = new Map([
  [
    CREDENTIALS_V2,
    { source: 'credentials', digest: 'b463c8d6a066214123ddd9827b135e1b50e1fc73322cc52a9b12a4f1fc7d86cf' },
  ],
  [
    CREDENTIALS_V1,
    { source: 'credentials', digest: 'b01e671e873981f19a9102a9a57f666dbcaeb31b99e3e124378d143e71549247' },
  ],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
    { source: 'openBadges', digest: '2c54acaa1cffda2420be32ab61f0a2082051211131c6337686f36f2537aa859b' },
  ],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
    { source: 'openBadges', digest: '8bb2354552b70cbdf2066f6d3e24bc5c2be2619145737580ad2aebdc366e77d5' },
  ],
  [
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
    { source: 'openBadges', digest: 'bdd1d11a55a660322f24660862a1d430ee80cce584465f750909daa43684357c' },
  ],
  [
    OPEN_BADGES_V3,
    {
      source: 'openBadges',
      digest: '04b1136ddc4eda9a8966bc7ef182789f233a26739473140ef75d6968c29a2966',
    },
  ],
  [
    OPEN_BADGES_EXTENSIONS,
    { source: 'openBadges', digest: '15f4c347c6fe4380d9b6b93795859e33747ef48d5c55b91a71c52fb51c7bcbd7' },
  ],
  [
    'https://w3id.org/security/data-integrity/v1',
    { source: 'dataIntegrity', digest: '9505bf85338a4c2121ad03992ac90061bc85d43bcfa34d9d47b779381cf08b5f' },
  ],
  [
    'https://w3id.org/security/data-integrity/v2',
    { source: 'dataIntegrity', digest: '7ba3c50acf2689d5e07927267343eb353249c7c22a9f2d00307cc970e855e305' },
  ],
  [
    'https://w3id.org/security/multikey/v1',
    { source: 'multikey', digest: 'be20c3ee6af6e9c4102e66a85c26617831218e32216bdf050f870e389e737cdc' },
  ],
]);
