// What Chevrotain takes from lodash-es, natively: lodash's own is a third of the parser's start. Only for the bundled
// command, and for the tests, which thereby try it; a name missing here makes the build fail.

const entriesOf = (x) =>
  x == null
    ? []
    : Array.isArray(x) || typeof x === "string"
      ? Array.from(x, (v, i) => [i, v])
      : Object.entries(x);
const listOf = (x) =>
  x == null ? [] : Array.isArray(x) ? x : typeof x === "string" ? [...x] : Object.values(x);

export const assign = Object.assign;
export const clone = (x) =>
  Array.isArray(x) ? x.slice() : x !== null && typeof x === "object" ? { ...x } : x;
export const compact = (xs) => listOf(xs).filter(Boolean);
export function defaults(object, ...sources) {
  for (const source of sources)
    for (const key in source) if (object[key] === undefined) object[key] = source[key];
  return object;
}
export const difference = (xs, ys) => listOf(xs).filter((x) => !ys.includes(x));
export const drop = (xs, n = 1) => listOf(xs).slice(n);
export const dropRight = (xs, n = 1) => listOf(xs).slice(0, Math.max(0, listOf(xs).length - n));
export const every = (xs, test) => listOf(xs).every((x) => test(x));
export const filter = (xs, test) => listOf(xs).filter((x) => test(x));
export const find = (xs, test) => listOf(xs).find((x) => test(x));
export const first = (xs) => xs?.[0];
export const flatMap = (xs, f) => listOf(xs).flatMap((x, i) => f(x, i));
export const flatten = (xs) => listOf(xs).flat();
export function forEach(xs, f) {
  if (Array.isArray(xs)) {
    for (let i = 0; i < xs.length; i++) if (f(xs[i], i, xs) === false) break;
  } else {
    for (const [key, x] of entriesOf(xs)) if (f(x, key, xs) === false) break;
  }
  return xs;
}
export function groupBy(xs, keyOf) {
  const groups = {};
  for (const x of listOf(xs)) (groups[keyOf(x)] ??= []).push(x);
  return groups;
}
export const has = (object, key) => object != null && Object.hasOwn(object, key);
export const identity = (x) => x;
export const includes = (xs, x) => listOf(xs).includes(x);
export const indexOf = (xs, x) => xs.indexOf(x);
export const isArray = Array.isArray;
export const isEmpty = (x) => (Array.isArray(x) ? x.length === 0 : x == null || entriesOf(x).length === 0);
export const isFunction = (x) => typeof x === "function";
export const isObject = (x) => (x !== null && typeof x === "object") || typeof x === "function";
export const isRegExp = (x) => x instanceof RegExp;
export const isString = (x) => typeof x === "string";
export const isUndefined = (x) => x === undefined;
export const keys = (x) => (x == null ? [] : Object.keys(x));
export const last = (xs) => xs?.[xs.length - 1];
export const map = (xs, f) =>
  Array.isArray(xs) ? xs.map((x, i) => f(x, i, xs)) : entriesOf(xs).map(([key, x]) => f(x, key, xs));
export const noop = () => {};
export function pickBy(object, test) {
  const picked = {};
  for (const key in object) if (test(object[key], key)) picked[key] = object[key];
  return picked;
}
export function reduce(xs, f, ...start) {
  if (Array.isArray(xs)) return xs.reduce((sum, x, i) => f(sum, x, i, xs), ...start);
  const entries = entriesOf(xs);
  let sum = start.length > 0 ? start[0] : entries.shift()?.[1];
  for (const [key, x] of entries) sum = f(sum, x, key, xs);
  return sum;
}
export const reject = (xs, test) => listOf(xs).filter((x) => !test(x));
export const some = (xs, test) => listOf(xs).some((x) => test(x));
export const uniq = (xs) => [...new Set(xs)];
export const upperFirst = (text) => text.charAt(0).toUpperCase() + text.slice(1);
export const values = (x) => (x == null ? [] : Object.values(x));
