import { areOutOfPlace, ENDORSEMENT, type Mention, PROOF } from '../facts-in-place.js';
import type { PlannedMention } from './document-quads.js';

/** Whether any object is described in full at one place, and only named at a more important one. */
export function hasFactsOutOfPlace(mentions: readonly PlannedMention[]): boolean {
  const first = new Map<string, PlannedMention>();
  const repeated = new Map<string, PlannedMention[]>();
  for (const mention of mentions) {
    const before = first.get(mention.id);
    if (!before) first.set(mention.id, mention);
    else if (repeated.get(mention.id)?.push(mention) === undefined) repeated.set(mention.id, [before, mention]);
  }
  for (const found of repeated.values()) if (areOutOfPlace(found.map(described))) return true;
  return false;
}

function described(mention: PlannedMention): Mention {
  const path: string[] = [];
  let credential: PlannedMention | undefined;
  let secured = false;
  let top = mention;
  for (let at: PlannedMention | undefined = mention; at; at = at.parent) {
    if (at.predicate !== '') path.push(at.predicate);
    if (at.predicate === ENDORSEMENT) {
      credential ??= at;
      secured ||= said(at).includes(PROOF);
    }
    top = at;
  }
  path.reverse();
  return { path, said: said(mention), credential: credential ?? top, secured };
}

function said({ object, active }: PlannedMention): string[] {
  const iris: string[] = [];
  for (const key in object) {
    const { definition, keyword } = active.property(key) ?? {};
    if (definition && !keyword && !iris.includes(definition.iri)) iris.push(definition.iri);
  }
  return iris;
}
