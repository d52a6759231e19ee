// Facts that show a finding, found by trying boundary values in the reference interpreter.
import { interpret } from "../interpret/interpret.js";
import { factsOf } from "../model/expression.js";
import type { Block, Fact, Rubric, Rule } from "../model/rubric.js";
import { compare, zero, type Exact } from "../runtime/exact.js";
import type { FactValue } from "../runtime/facts.js";
import { describeValue } from "../runtime/used-facts.js";
import { boundaries, type Boundaries } from "./boundaries.js";

/** Combinations tried for facts that rules share; beyond it each fact is varied alone, and less may be found. */
const budget = 2000;
/** So many units stand beside the one tried where rules rank it. */
const companions = 8;
const known = new WeakMap<Rubric, Boundaries>();

type Values = Map<string, FactValue>;

/**
 * The facts among the boundary values that give a block most before its cap. Rules that share no fact add up, so each group of
 * rules that do is tried on its own; what is found has been scored as a whole, and is never more than can be attained.
 */
export function greatestFound(
  rubric: Rubric,
  block: Block,
  stage: string,
): { uncapped: Exact; facts: string } | undefined {
  let table = known.get(rubric);
  if (!table) known.set(rubric, (table = boundaries(rubric)));
  const groups = factGroups(rubric, block, stage);
  const facts = groups.flat();
  const choices = new Map(facts.map((fact) => [fact, candidates(fact, table)]));
  if ([...choices.values()].some((c) => c.length === 0)) return undefined;
  const values: Values = new Map(facts.map((fact) => [fact.spec.key, choices.get(fact)![0]!]));
  const score = (): { value: Exact; problems: number } => {
    const cohort = Array.from({ length: companions }, () => values);
    const { uncapped, problems } = interpret(rubric, values, stage, block, cohort);
    return { value: uncapped.get(block) ?? zero, problems: problems.length + impossible(facts, values) };
  };
  let best = score();
  const climb = (group: readonly Fact[]): void => {
    let kept = group.map((fact) => values.get(fact.spec.key)!);
    for (const tried of combinations(group.map((fact) => choices.get(fact)!))) {
      group.forEach((fact, i) => values.set(fact.spec.key, tried[i]!));
      const now = score();
      if (
        now.problems < best.problems ||
        (now.problems === best.problems && compare(now.value, best.value) > 0)
      ) {
        best = now;
        kept = [...tried];
      }
    }
    group.forEach((fact, i) => values.set(fact.spec.key, kept[i]!));
  };
  for (const group of groups) {
    const size = group.reduce((product, fact) => product * choices.get(fact)!.length, 1);
    if (size <= budget) climb(group);
    else for (const fact of group) climb([fact]);
  }
  if (best.problems > 0) return undefined;
  const told = facts.map(
    (fact) => `${fact.spec.name} = ${describeValue(fact.spec, values.get(fact.spec.key)!, rubric.language)}`,
  );
  return { uncapped: best.value, facts: told.join(rubric.language === "zh" ? "，" : ", ") };
}

/** Facts that exceed the fact they must not exceed. */
export function impossible(facts: readonly Fact[], values: ReadonlyMap<string, FactValue>): number {
  return facts.filter(({ spec }) => {
    const most = spec.atMostFact === undefined ? undefined : values.get(spec.atMostFact);
    const own = values.get(spec.key);
    return (
      typeof most === "object" &&
      "n" in most &&
      typeof own === "object" &&
      "n" in own &&
      compare(own, most) > 0
    );
  }).length;
}

/** Facts of a block's rules, in groups that share no rule. */
function factGroups(rubric: Rubric, block: Block, stage: string): Fact[][] {
  let groups: Set<Fact>[] = [];
  const join = (facts: readonly Fact[]): void => {
    const joined = new Set(facts);
    groups = groups.filter((group) => {
      if (![...group].some((fact) => joined.has(fact))) return true;
      for (const fact of group) joined.add(fact);
      return false;
    });
    if (joined.size > 0) groups.push(joined);
  };
  const seen = new Set<Block>();
  const within = (b: Block): void => {
    if (seen.has(b)) return;
    seen.add(b);
    const part = b.parts.get(stage);
    if (b.pointsByKind) join(factsOf(b.pointsByKind));
    for (const rule of part?.rules ?? []) join(factsOfRule(rule));
    for (const veto of part?.vetoes ?? []) join(veto.info.facts);
    if (part?.applies) join(part.applies.info.facts);
    b.children.forEach(within);
    // Facts of the blocks whose scores its rules use decide too.
    const infos = [
      ...(part?.rules ?? []).map((rule) => rule.info),
      ...(part?.vetoes ?? []).map((veto) => veto.info),
    ];
    for (const id of infos.flatMap((info) => info.scores ?? []))
      rubric.blocks.filter((other) => other.kind !== "part" && other.printedId === id).forEach(within);
  };
  within(block);
  for (const group of groups)
    for (const fact of group) {
      const limit = [...groups].flatMap((g) => [...g]).find((f) => f.spec.key === fact.spec.atMostFact);
      if (limit) join([fact, limit]);
    }
  return groups.map((group) => [...group]);
}

/** Every fact a rule and the rules inside it look at, each once. */
export function factsOfRule(rule: Rule): Fact[] {
  const inner =
    rule.kind === "choose"
      ? rule.rows.flatMap((row) => row.rules)
      : rule.kind === "pick"
        ? rule.arms.flat()
        : rule.kind === "together"
          ? rule.rules
          : [];
  return [...new Set([...rule.info.facts, ...inner.flatMap(factsOfRule)])];
}

/** Values worth trying for a fact. */
export function candidates(fact: Fact, table: Boundaries): FactValue[] {
  switch (fact.spec.kind) {
    case "yes-no":
      return [true, false];
    case "grade":
    case "choice":
      return [...(fact.spec.options ?? [])];
    case "text":
      return ["甲"];
    case "date":
      return ["2026-01-01"];
    case "list":
      return lists(fact, table);
    case "mark":
      return natural(table.get(fact) ?? []).map((value) => ({ value }));
    default:
      return natural(table.get(fact) ?? []);
  }
}

/** Kinds of entries tried, each of which makes lists of one to three alike. */
const mostEntries = 60;

/** Lists worth trying: none, and one to three entries alike, as far as the list may be so long. */
function lists(list: Fact, table: Boundaries): FactValue[] {
  const fields = list.fields ?? [];
  const { fewest = 0, mostEntries: longest = Infinity } = list.spec;
  const entries: ReadonlyMap<string, FactValue>[] = [];
  for (const values of combinations(fields.map((field) => candidates(field, table)))) {
    if (entries.length === mostEntries) break;
    entries.push(new Map(fields.map((field, i) => [field.spec.key, values[i]!])));
  }
  const lengths = [...new Set([fewest, fewest + 1, 1, 2, 3])].filter(
    (n) => n > 0 && n >= fewest && n <= longest,
  );
  return [
    ...(fewest === 0 ? [[]] : []),
    ...entries.flatMap((entry) => lengths.map((n) => Array.from({ length: n }, () => entry))),
  ];
}

/** The values a person would think of first: from 0 up, what is below 0 last. */
function natural(values: readonly Exact[]): Exact[] {
  const below = (x: Exact): boolean => compare(x, zero) < 0;
  return [...values.filter((x) => !below(x)), ...values.filter(below)];
}

function* combinations(choices: readonly (readonly FactValue[])[]): Iterable<readonly FactValue[]> {
  if (choices.length === 0) {
    yield [];
    return;
  }
  for (const first of choices[0]!) for (const rest of combinations(choices.slice(1))) yield [first, ...rest];
}
