/** A map that holds at most `size` entries and drops the one that was used longest ago. */
export interface LruCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

export function createLruCache<Value>(size: number): LruCache<Value> {
  const entries = new Map<string, Value>();
  // Whoever asks once asks again, and moving an entry to the end costs as much as ten look-ups.
  let last: string | undefined;
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined || key === last) return value;
      entries.delete(key);
      entries.set(key, value);
      last = key;
      return value;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, value);
      last = key;
      const oldest = entries.keys().next();
      if (entries.size > size && !oldest.done) entries.delete(oldest.value);
    },
  };
}
