import type { ClassInfo, ClassName, PropertyInfo } from './class-info.js';
import { schemasJson } from './generated/schemas.js';
import type { Schema } from './schema.js';

type Schemas = Readonly<Record<string, Schema>>;

let schemas: Schemas | undefined;
const infos = new Map<ClassName, ClassInfo>();

/** The schema of a class, or of what the classes share. */
export function schemaOf(name: string): Schema {
  schemas ??= JSON.parse(schemasJson) as Schemas;
  return schemas[name] as Schema;
}

/** The properties of a class with what its schema says about each: class or format of the values, one or many. */
export function classProperties(className: ClassName): ClassInfo {
  let info = infos.get(className);
  if (!info) {
    const { properties = {} } = schemaOf(className);
    info = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, propertyInfo(schema)]));
    infos.set(className, info);
  }
  return info;
}

// A property is a value, or a value or an array of values; the value has a class, a format, or neither.
function propertyInfo(property: Schema): PropertyInfo {
  const many = property.if?.type === 'array' && property.else !== undefined && property.then?.items !== undefined;
  // A definition that decides between two classes stands for the one of its "else".
  const references = [property.$ref, property.else?.$ref]
    .filter((name) => name !== undefined)
    .flatMap((name) => [name, ...(isClass(name) ? [] : [schemaOf(name).else?.$ref ?? []]).flat()]);
  const className = references.find(isClass);
  const format = [property, property.else, ...references.filter((name) => !isClass(name)).map(schemaOf)]
    .map((schema) => schema?.format)
    .find((name) => name !== undefined);
  return { ...(many ? { many } : {}), ...(className ? { class: className } : {}), ...(format ? { format } : {}) };
}

/** Names of classes begin with a capital letter, those of what they share do not. */
function isClass(name: string): name is ClassName {
  return /^[A-Z]/.test(name);
}
