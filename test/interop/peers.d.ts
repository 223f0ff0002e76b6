// The peers ship no types; these are the parts that the tests use.

declare module '@digitalbazaar/vc' {
  export interface VerifyResult {
    verified: boolean;
    error?: { name: string; errors?: Error[] };
    results?: { verified: boolean }[];
  }
  export function defaultDocumentLoader(url: string): Promise<{ document: object }>;
  export function issue(options: {
    credential: object;
    suite: object;
    documentLoader: (url: string) => Promise<object>;
  }): Promise<Record<string, unknown>>;
  export function verifyCredential(options: {
    credential: object;
    suite: object;
    documentLoader: (url: string) => Promise<object>;
    checkStatus?: (options: object) => Promise<{ verified: boolean }>;
  }): Promise<VerifyResult>;
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { cryptosuite: object; signer?: object; date?: string });
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/ed25519-multikey' {
  export interface PeerKeyPair {
    id: string;
    controller: string;
    publicKeyMultibase: string;
    signer(): object;
  }
  export function from(key: object): Promise<PeerKeyPair>;
}

declare module '@digitalbazaar/did-method-key' {
  export interface Driver {
    use(options: { multibaseMultikeyHeader: string; fromMultibase: unknown }): void;
    get(options: { url: string }): Promise<object>;
  }
  export function driver(): Driver;
}

declare module '@digitalcredentials/vc' {
  export * from '@digitalbazaar/vc';
}
