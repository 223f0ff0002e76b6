/** A JSON scalar. */
export type JsonPrimitive = string | number | boolean | null;

/** Any JSON value, as `JSON.parse` returns it. */
export type JsonValue = JsonPrimitive | JsonValue[] | { [key: string]: JsonValue };

/** A JSON object. */
export type JsonObject = { [key: string]: JsonValue };

/** One value or a list of values. Verifiable Credentials treat `x` and `[x]` alike when reading. */
export type OneOrMany<T> = T | T[];
