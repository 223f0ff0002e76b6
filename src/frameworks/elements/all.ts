// One line for each framework for micro-credentials.
export { aeCbmc2022 } from './ae-cbmc-2022.js';
export { au2021 } from './au-2021.js';
export { caOnEcampusontario } from './ca-on-ecampusontario.js';
export { eu2022 } from './eu-2022.js';
export { ieQqi } from './ie-qqi.js';
export { inNcvet2023 } from './in-ncvet-2023.js';
export { microbol2022 } from './microbol-2022.js';
export { myMqa2020 } from './my-mqa-2020.js';
export { neutral } from './neutral.js';
export { nz2022 } from './nz-2022.js';
export { ukQaa2022 } from './uk-qaa-2022.js';
export { unesco2022 } from './unesco-2022.js';
