import { readdirSync, readFileSync } from 'node:fs';
import { type ClassName, classProperties } from '../../src/schema/index.js';
import type { JsonObject, JsonValue } from '../../src/types/index.js';

/** A JSON Schema, as far as the tests look into it. */
export interface Schema {
  $id?: string;
  $ref?: string;
  title?: string;
  type?: string;
  const?: unknown;
  enum?: string[];
  pattern?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean;
  items?: Schema;
  contains?: Schema;
  allOf?: Schema[];
  if?: Schema;
  then?: Schema;
  else?: Schema;
  $defs?: Record<string, Schema>;
}

const FOLDER = new URL('../../schemas/', import.meta.url);

const files = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as Schema);
const byId = new Map(files.map((schema) => [schema.$id, schema]));

/** The schemas of all classes, by class. */
export const schemas = Object.fromEntries(
  files.filter(({ $defs }) => !$defs).map((schema) => [schema.title, schema]),
) as Record<ClassName, Schema>;

/** The classes of version 2.0 of the data model; those of 1.1, which are read only, have a test of their own. */
export type CurrentClass = Exclude<ClassName, `${string}v1p1`>;

export const classNames = (Object.keys(schemas) as ClassName[]).filter(
  (name): name is CurrentClass => !name.endsWith('v1p1'),
);

/** The schema that a property's own values have: the one in common.json where it refers there, and of one item. */
export function valueSchema(property: Schema): Schema {
  const single = isMany(property) ? (property.else as Schema) : property;
  const [file, pointer] = (single.$ref ?? '').split('#');
  if (!file) return single;
  const target = byId.get(new URL(file, 'https://w3id.org/credsmith/schemas/').href) as Schema;
  return pointer ? (target.$defs?.[pointer.slice('/$defs/'.length)] as Schema) : target;
}

export function isMany(property: Schema): boolean {
  return property.if?.type === 'array' && property.then?.items !== undefined;
}

export interface Occurrence {
  className: ClassName;
  node: JsonObject;
  pointer: string;
}

/** Every object of a class inside a document, as the table of classes finds them. */
export function occurrences(className: ClassName, node: JsonObject, pointer = ''): Occurrence[] {
  const inside = Object.entries(classProperties(className)).flatMap(([name, info]) => {
    const value = node[name];
    if (!info.class || value === undefined) return [];
    const items = Array.isArray(value)
      ? value.map((item, index): [JsonValue, string] => [item, `${pointer}/${name}/${index}`])
      : [[value, `${pointer}/${name}`] as [JsonValue, string]];
    return items.flatMap(([item, at]) =>
      typeof item === 'object' ? occurrences(info.class as ClassName, item as JsonObject, at) : [],
    );
  });
  return [{ className, node, pointer }, ...inside];
}
