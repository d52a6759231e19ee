// Whether an object has no keys but those that are known.

/** Makes a function that tells how many keys an object has, if all are known; NaN otherwise. */
export function knownKeys(names: readonly string[]): (of: object) => number {
  const known = new Set(names);
  // The data of many units mostly have their keys in one order: that in which they came last is tried first.
  let last = names;
  return (of) => {
    const keys = Object.keys(of);
    let same = 0;
    while (same < keys.length && keys[same] === last[same]) same++;
    if (same < keys.length) {
      for (let i = same; i < keys.length; i++) if (!known.has(keys[i]!)) return NaN;
      last = keys;
    }
    return keys.length;
  };
}
