import type { FormatName } from './class-info.js';

export type JsonType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';

/** The part of JSON Schema (draft 2020-12) that the schemas use; a reference is the name of another one. */
export interface Schema {
  type?: JsonType;
  $ref?: string;
  const?: string;
  enum?: readonly string[];
  allOf?: readonly Schema[];
  if?: Schema;
  then?: Schema;
  else?: Schema;
  minimum?: number;
  maximum?: number;
  pattern?: string;
  format?: FormatName;
  minItems?: number;
  prefixItems?: readonly Schema[];
  items?: Schema;
  contains?: Schema;
  minProperties?: number;
  required?: readonly string[];
  additionalProperties?: false;
  properties?: Readonly<Record<string, Schema>>;
}

/** Keywords about a value itself; the others are about its parts, or put schemas together. */
export type OwnKeyword =
  | 'type'
  | 'const'
  | 'enum'
  | 'minimum'
  | 'maximum'
  | 'pattern'
  | 'format'
  | 'minItems'
  | 'minProperties';

/** That a value does not follow one keyword of its schema. */
export interface SchemaError {
  keyword: keyof Schema;
  pointer: string;
  /** What the keyword demands; of `required` and `additionalProperties` the name of the property. */
  demanded: unknown;
  /** The value is one of several, of which one has to follow the schema. */
  contained?: true;
}
