// One line for each framework of levels.
export { aqf } from './aqf.js';
export { cqfw } from './cqfw.js';
export { eqf } from './eqf.js';
export { hkqf } from './hkqf.js';
export { mqf } from './mqf.js';
export { ncrf } from './ncrf.js';
export { nfq } from './nfq.js';
export { nzqcf } from './nzqcf.js';
export { qfEhea } from './qf-ehea.js';
export { qfemirates } from './qfemirates.js';
export { rqf } from './rqf.js';
export { scqf } from './scqf.js';
