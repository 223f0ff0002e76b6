import type { JsonObject } from '../../../../src/types/index.js';
import type { Random } from '../random.js';

/** One way of making a document hostile. */
export interface Operator {
  name: string;
  /** Changes the document in place; whether it did. */
  apply: (document: JsonObject, random: Random) => boolean;
  /** The one thing that jsonld does with documents that are right but for this; without, it does both. */
  only?: 'accepted' | 'rejected';
}
