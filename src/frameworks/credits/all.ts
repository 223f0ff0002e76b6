// One line for each system of credit or time.
export { aqfVolume } from './aqf-volume.js';
export { ceu } from './ceu.js';
export { contactHours } from './contact-hours.js';
export { ects } from './ects.js';
export { hkqfCredit } from './hkqf.js';
export { mqa } from './mqa.js';
export { ncrfCredit } from './ncrf.js';
export { notionalHours } from './notional-hours.js';
export { nz } from './nz.js';
export { uaeNqc } from './uae-nqc.js';
export { ukCats } from './uk-cats.js';
export { usQuarter } from './us-quarter.js';
export { usSemester } from './us-semester.js';
