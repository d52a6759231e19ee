// The facts of one unit that are plainly as the rubric asks for them: keys spelt and nested as it has them, every answer sound. They
// are read by the readers of their kinds alone. Whatever is not plain is for the schema, which reads it or says what is wrong.
import { compare, whole, type Exact } from "./exact.js";
import { numberIn } from "./fact-numbers.js";
import type { FactSpec, FactValue } from "./facts.js";
import type { KeyIndex, KeyNode } from "./key-index.js";
import { answerReader, isUnanswered, readerOf } from "./kinds.js";
import { limitsOf } from "./limits.js";
import type { Facts } from "./schema.js";

/** Reads the facts of a unit; undefined where they are not plain. Never throws. */
export type PlainReader = (input: unknown) => Facts | undefined;

/** What a key means: a group of more, or a fact by its place among the specs. */
interface Meaning {
  readonly inside: Meanings | undefined;
  readonly at: number;
  readonly read: PlainAnswer;
}
type Meanings = ReadonlyMap<string, Meaning>;

/** Reads what was given: undefined where that is no answer. */
type PlainAnswer = (given: unknown) => FactValue | undefined | typeof notPlain;
const notPlain = Symbol();

/** What stands for an answer that is not given. */
interface Absent {
  readonly key: string;
  /** Whether there need not be one. */
  readonly allowed: boolean;
  readonly value: FactValue | undefined;
}

/** Makes the reader of a rubric's facts, `ignored` those that belong to stages which are not scored. */
export function plainReader(
  { top, specs }: KeyIndex,
  ignored: (spec: FactSpec) => boolean,
): PlainReader | undefined {
  const places = new Map(specs.map((spec, at) => [spec, at]));
  const meaningsIn = ({ children }: KeyNode): Meanings =>
    new Map(
      [...children].map(([name, child]): [string, Meaning] => [
        name,
        child.spec
          ? { inside: undefined, at: places.get(child.spec)!, read: plainAnswer(child.spec) }
          : { inside: meaningsIn(child), at: -1, read: () => notPlain },
      ]),
    );
  const meanings = meaningsIn(top);
  // Keys with a place in a list are unfolded first.
  if (specs.some(({ path }) => path.some((name) => /[[［]/.test(name)))) return undefined;
  const absent = specs.map((spec): Absent => {
    const { key, conditional, inherits } = spec;
    if (spec.default === undefined)
      return {
        key,
        allowed: conditional === true || inherits !== undefined || ignored(spec),
        value: undefined,
      };
    const reading = readerOf(spec)(spec.default);
    return "value" in reading
      ? { key, allowed: true, value: reading.value }
      : { key, allowed: false, value: undefined };
  });
  const limits = limitsAmong(specs, ignored);

  return (input) => {
    const values = new Array<FactValue | undefined>(specs.length).fill(undefined);
    try {
      if (!gather(meanings, input, values)) return undefined;
    } catch {
      // Data that cannot be looked at.
      return undefined;
    }
    const facts = new Map<string, FactValue>();
    for (let i = 0; i < values.length; i++) {
      const { key, allowed, value } = absent[i]!;
      const given = (values[i] ??= value);
      if (given !== undefined) facts.set(key, given);
      else if (!allowed) return undefined;
    }
    const number = (places: readonly number[]): Exact | undefined => {
      for (const place of places) if (values[place] !== undefined) return numberIn(values[place]);
      return undefined;
    };
    for (const [own, most] of limits) {
      const [value, limit] = [number(own), number(most)];
      if (value && limit && compare(value, limit) > 0) return undefined;
    }
    return facts;
  };
}

/** Puts the answers of a group to their places. False where something is not plain. */
function gather(meanings: Meanings, group: unknown, values: (FactValue | undefined)[]): boolean {
  if (typeof group !== "object" || group === null || Array.isArray(group)) return false;
  for (const key of Object.keys(group)) {
    const meaning = meanings.get(key);
    if (meaning === undefined) return false;
    const given = (group as Record<string, unknown>)[key];
    if (meaning.inside) {
      if (!gather(meaning.inside, given, values)) return false;
    } else {
      const value = meaning.read(given);
      if (value === notPlain) return false;
      values[meaning.at] = value;
    }
  }
  return true;
}

/** The reader of a fact: what most answers are is seen at once, all else is for the reader of its kind. */
function plainAnswer(spec: FactSpec): PlainAnswer {
  const read = answerReader(spec);
  const anything: PlainAnswer = (given) => {
    if (isUnanswered(spec, given)) return undefined;
    const reading = read(given);
    return "value" in reading ? reading.value : notPlain;
  };
  switch (spec.kind) {
    case "yes-no":
      return (given) => (typeof given === "boolean" ? given : anything(given));
    case "count":
    case "number":
    case "money":
    case "days": {
      const { least, most } = limitsOf(spec);
      return (given) => {
        if (!Number.isSafeInteger(given)) return anything(given);
        const value = whole(given as number);
        const outside = (least && compare(value, least) < 0) || (most && compare(value, most) > 0);
        return outside ? notPlain : value;
      };
    }
    default:
      return anything;
  }
}

/** Facts that must not exceed others: the places where the value of each may stand, its own first. */
function limitsAmong(
  specs: readonly FactSpec[],
  ignored: (spec: FactSpec) => boolean,
): (readonly [own: readonly number[], most: readonly number[]])[] {
  const places = new Map(specs.map(({ key }, at) => [key, at]));
  const line = ({ key, inherits }: FactSpec): number[] =>
    [key, ...(inherits ?? [])].flatMap((each) => places.get(each) ?? []);
  return specs.flatMap((spec) => {
    const most = spec.atMostFact === undefined ? undefined : places.get(spec.atMostFact);
    return most === undefined || ignored(spec) ? [] : [[line(spec), line(specs[most]!)] as const];
  });
}
