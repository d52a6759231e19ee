// Whether an object has no keys but those that are known.

/** Whether objects without a class of their own inherit no keys: a program could have given keys to all objects. */
export function nothingInherited(): boolean {
  for (const _ in Object.prototype) return false;
  return true;
}

/** So often the order of keys is learnt where units are without some of them: data in which these change from unit to unit gain nothing. */
const mostLearnt = 16;

/** Makes a function that tells how many keys of its own a plain object has, if all are known; -1 otherwise, so that keys are missing. */
export function knownKeys(names: readonly string[]): (of: object) => number {
  const known = new Set(names);
  // The data of many units mostly have their keys in one order: that in which they came last is tried first.
  let order = names;
  let learnt = 0;
  const learn = (keys: readonly string[]): void => {
    order = [...keys, ...names.filter((name) => !keys.includes(name))];
  };
  const inAnyOrder = (of: object): number => {
    const keys = Object.keys(of);
    const expected = order;
    let same = 0;
    while (same < keys.length && keys[same] === expected[same]) same++;
    if (same === keys.length) return same;
    if (!keys.every((key) => known.has(key))) return -1;
    learn(keys);
    return keys.length;
  };
  const withGaps = (of: object): number => {
    let count = 0;
    let at = 0;
    for (const key in of) {
      while (key !== order[at]) if (++at >= order.length) return inAnyOrder(of);
      count++;
    }
    if (learnt < mostLearnt) {
      learnt++;
      learn(Object.keys(of));
    }
    return count;
  };
  const inOrder = (of: object): number => {
    const expected = order;
    let count = 0;
    for (const key in of) {
      if (key !== expected[count]) return withGaps(of);
      count++;
    }
    return count;
  };
  return names.some(isIndex) ? inAnyOrder : inOrder;
}

/** Whether a key is a place in an array to JavaScript: it comes before all others, and objects with such keys are slow to walk through. */
export const isIndex = (key: string): boolean => /^(?:0|[1-9]\d*)$/.test(key);
