export { headerProblems, JWT_ALGORITHMS, type JwtAlgorithm } from './check-header.js';
export { claimProblems, expectedClaims, splitPayload, TOKEN_CLAIMS } from './claims.js';
export { createToken } from './create-token.js';
export { looksLikeToken, type ParsedToken, parseToken } from './parse-token.js';
export { verifyToken } from './verify-token.js';
