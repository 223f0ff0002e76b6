/** A point in time: a `Date`, or text with an offset such as `2025-01-31T09:30:00Z`. */
export type DateInput = Date | string;

type RequiredKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T];

type Simplify<T> = { [K in keyof T]: T[K] } & {};

// Arrays may be single values, and an optional property may be undefined.
type InputValue<V> = V extends readonly (infer Item)[] ? OneOrSeveral<Item> : V;

/** One value, or a list of values that builders do not change. */
export type OneOrSeveral<T> = T | readonly T[];

/**
 * What a builder takes for a class: its properties, with those named in `Filled` filled in when they are left out, and
 * those of `Other` in the form given there.
 */
export type InputOf<T, Filled extends keyof T, Other = object> = Simplify<
  { [K in keyof Pick<T, Exclude<RequiredKeys<T>, Filled | keyof Other>>]: InputValue<T[K]> } & {
    [K in keyof Pick<T, Exclude<keyof T, Exclude<RequiredKeys<T>, Filled> | keyof Other>>]?:
      | InputValue<T[K]>
      | undefined;
  } & Other
>;
