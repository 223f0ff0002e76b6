// What it costs to start Node. Prints for how many nanoseconds it had to wait.
import { waited } from '../clock.mjs';

console.log(waited());
