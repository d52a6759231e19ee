// What rules tell of themselves and of the facts they look at, prepared once for each rubric.
import { measureBehind } from "./counted.js";
import { mul, print, whole, type Exact } from "./exact.js";
import type { UsedFact } from "./explanation.js";
import type { FactSpec, FactValue } from "./facts.js";
import type { Program } from "./program.js";
import { describeValue, usedFact } from "./used-facts.js";

type DraftFact = { -readonly [K in keyof UsedFact]: UsedFact[K] };

/** Tells a fact as a rule saw it; `from` is the key under which its value stood. */
export type FactTelling = (value: FactValue, from: string) => UsedFact;

export interface RuleTelling {
  readonly line: number;
  readonly source: string;
  readonly facts: readonly { readonly key: string; readonly tell: FactTelling }[];
  /** Final scores of blocks it uses. */
  readonly scores: readonly { readonly id: string; readonly label: string }[];
  /** Keys of those facts that are marks, and may have a reason. */
  readonly marks: readonly string[];
  readonly possible: { readonly value: Exact; readonly words: string } | undefined;
}

const known = new WeakMap<Program["rules"], readonly RuleTelling[]>();

/** The tellings of a rubric's rules, in their order. */
export function tellingsOf(program: Program): readonly RuleTelling[] {
  const before = known.get(program.rules);
  if (before) return before;
  const specs = program.facts.flatMap((spec) => [spec, ...(spec.fields ?? [])]);
  const facts = new Map(
    specs.map((spec) => [spec.key, { key: spec.key, spec, tell: tellingOf(spec, program.language) }]),
  );
  const made = program.rules.map(({ line, source, facts: keys, scores = [], possible }): RuleTelling => {
    const used = keys.map((key) => facts.get(key)!);
    return {
      line,
      source,
      facts: used,
      scores,
      marks: used.filter(({ spec }) => spec.kind === "mark").map(({ key }) => key),
      possible: possible && { value: possible, words: print(possible) },
    };
  });
  known.set(program.rules, made);
  return made;
}

/** How a fact is told; what is the same for every unit is put together beforehand. */
function tellingOf(spec: FactSpec, language: "en" | "zh"): FactTelling {
  const { key, name: label, en, zh, period, asOf, source } = spec;
  const words = wordsOf(spec, language);
  if ([en, zh, period, asOf, source].every((more) => more === undefined))
    return (value, from) =>
      from === key ? { key, label, value: words(value) } : usedFact(spec, value, from, language);
  return (value, from) => {
    if (from !== key) return usedFact(spec, value, from, language);
    const told: DraftFact = { key, label, value: words(value) };
    if (en !== undefined) told.en = en;
    if (zh !== undefined) told.zh = zh;
    if (period !== undefined) told.period = period;
    if (asOf !== undefined) told.asOf = asOf;
    if (source !== undefined) told.source = source;
    return told;
  };
}

const hundred = whole(100);

/** `describeValue` for one fact. */
function wordsOf(spec: FactSpec, language: "en" | "zh"): (value: FactValue) => string {
  const { kind, measure } = spec;
  if (kind === "rate") return (value) => `${print(mul(value as Exact, hundred))}%`;
  if (kind === "yes-no") {
    const [yes, no] = [describeValue(spec, true, language), describeValue(spec, false, language)];
    return (value) => (value === true ? yes : no);
  }
  if (kind === "number" || kind === "money" || kind === "days" || (kind === "count" && measure === undefined))
    return (value) => print(value as Exact);
  if (kind === "count" && measure !== undefined) {
    const ending = (of: string): string => (language === "zh" ? measure : ` ${measureBehind(of, measure)}`);
    const [one, many] = [ending("1"), ending("2")];
    return (value) => {
      const number = print(value as Exact);
      return number + (number === "1" ? one : many);
    };
  }
  return (value) => describeValue(spec, value, language);
}
