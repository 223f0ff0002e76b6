/**
 * credsmith: build, sign, verify and validate Open Badges 3.0 credentials.
 *
 * @module
 */
// build
export * from './entries/build.js';
// frameworks
export * from './entries/frameworks.js';
// keys
export * from './entries/keys.js';
// schema
export * from './entries/schema.js';
// sign
export * from './entries/sign.js';
// verify
export * from './entries/verify.js';
