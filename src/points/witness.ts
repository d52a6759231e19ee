// Facts that show a finding, found by trying boundary values in the reference interpreter.
import { interpret } from "../interpret/interpret.js";
import { factsOf } from "../model/expression.js";
import type { Block, Fact, Rubric, Rule } from "../model/rubric.js";
import { rulesInside } from "../model/walk.js";
import { compare, type Exact } from "../runtime/exact.js";
import type { FactValue } from "../runtime/facts.js";
import type { Language } from "../runtime/language.js";
import { describeValue } from "../runtime/used-facts.js";
import { candidates, combinations, triedIn } from "./tried.js";

/** Combinations tried for facts that rules share; beyond it each fact is varied alone, and less may be found. */
const budget = 2000;
/** So many units stand beside the one tried where rules rank it. */
const companions = 8;
/** So many units are scored in one search at most. */
const mostTried = 6000;

type Values = Map<string, FactValue>;

/** What facts are looked for. */
export interface Aim {
  readonly side: "least" | "most";
  /** The block's final score, or what it came to before floor and cap. */
  readonly of: "final" | "uncapped";
  /** Looking ends where it is reached. */
  readonly end?: Exact;
  /** Looking ends beyond it. */
  readonly beyond?: Exact;
  /** Facts to begin with: the furthest found for the blocks inside. Then only what several of them share is varied. */
  readonly from?: ReadonlyMap<string, FactValue>;
}
export interface Found {
  readonly value: Exact;
  readonly facts: readonly Fact[];
  readonly values: ReadonlyMap<string, FactValue>;
  /** What the other units have, where the unit is compared with them; otherwise the same. */
  readonly others?: ReadonlyMap<string, FactValue>;
}

/**
 * The facts among the boundary values that bring a block furthest. Rules that share no fact add up, so each group of rules that do
 * is tried on its own; what is found has been scored by the interpreter as a whole, and is never more than can be attained.
 */
export function furthestFound(rubric: Rubric, block: Block, stage: string, aim: Aim): Found | undefined {
  const groups = factGroups(rubric, block, stage);
  const table = triedIn(rubric, groups.flat());
  const choices = new Map(groups.flat().map((fact) => [fact, candidates(fact, table)]));
  if ([...choices.values()].some((c) => c.length === 0)) return undefined;
  const shared = aim.from && new Set(sharedFacts(rubric, block, stage));
  const varied = shared ? groups.filter((group) => group.some((fact) => shared.has(fact))) : groups;
  const search = new Search(rubric, block, stage, aim, choices);
  for (const others of search.beside())
    for (const answer of [true, false]) {
      search.begin(answer, others);
      // What one group gives may hang on another, as where a veto takes all: a second look finds more.
      for (let look = 0; look < 2; look++)
        for (const group of varied) {
          const size = group.reduce((product, fact) => product * choices.get(fact)!.length, 1);
          if (size <= budget) search.climb(group);
          else for (const fact of group) search.climb([fact]);
        }
      if (search.done()) return search.found();
    }
  return search.found();
}

/** What is tried for each fact that a block and the blocks inside look at. */
export const triedFor = (
  rubric: Rubric,
  block: Block,
  stage: string,
): ReadonlyMap<Fact, readonly FactValue[]> => {
  const facts = factGroups(rubric, block, stage).flat();
  const table = triedIn(rubric, facts);
  return new Map(facts.map((fact) => [fact, candidates(fact, table)]));
};

/** Facts of a block itself, and those that more than one of the blocks inside look at. */
function sharedFacts(rubric: Rubric, block: Block, stage: string): readonly Fact[] {
  const part = block.parts.get(stage);
  const own = [
    ...(block.pointsByKind ? factsOf(block.pointsByKind) : []),
    ...(part?.rules ?? []).flatMap(factsOfRule),
    ...[...(part?.vetoes ?? []), ...(part?.applies ? [part.applies] : [])].flatMap(({ info }) => info.facts),
  ];
  const inside = block.children.map((child) => factGroups(rubric, child, stage).flat());
  const twice = inside.flatMap((facts, i) =>
    facts.filter((fact) => inside.some((others, j) => j < i && others.includes(fact))),
  );
  return [...own, ...twice];
}

interface Scored {
  readonly value: Exact | undefined;
  readonly problems: number;
}

class Search {
  private readonly facts: readonly Fact[];
  private readonly values: Values = new Map();
  /** What the other units have; undefined where they are like the unit. */
  private others: Values | undefined;
  private best: Scored = { value: undefined, problems: Infinity };
  private kept: { readonly values: Values; readonly others?: Values } = { values: this.values };
  private tried = 0;
  /** What the facts tried came to, beside the same units: a second look tries many again. */
  private readonly scored = new Map<string, Scored>();
  private readonly numbers = new Map<FactValue, number>();

  constructor(
    private readonly rubric: Rubric,
    private readonly block: Block,
    private readonly stage: string,
    private readonly aim: Aim,
    private readonly choices: ReadonlyMap<Fact, readonly FactValue[]>,
  ) {
    this.facts = [...choices.keys()];
  }

  /** From what is given, or the first of all that is tried, with one answer to every question. */
  begin(answer: boolean, others: Values | undefined): void {
    if (this.done()) return;
    if (others !== this.others) this.scored.clear();
    this.others = others;
    for (const [fact, choices] of this.choices) {
      const first = fact.spec.kind === "yes-no" ? answer : choices[0]!;
      this.values.set(fact.spec.key, this.aim.from?.get(fact.spec.key) ?? first);
    }
    this.look();
  }

  /** What the other units may have: the same, and where units are compared the least and the most of everything. */
  *beside(): Iterable<Values | undefined> {
    yield undefined;
    if (this.rubric.columns.length === 0 || this.done()) return;
    for (const at of [0, -1])
      yield new Map(this.facts.map((fact) => [fact.spec.key, inOrder(this.choices.get(fact)!).at(at)!]));
  }

  private score(): Scored {
    this.tried += 1;
    const key = this.facts.map(({ spec }) => this.numbered(this.values.get(spec.key)!)).join(" ");
    let scored = this.scored.get(key);
    if (!scored) this.scored.set(key, (scored = this.interpreted()));
    return scored;
  }

  private numbered(value: FactValue): number {
    const known = this.numbers.get(value) ?? this.numbers.size;
    this.numbers.set(value, known);
    return known;
  }

  private interpreted(): Scored {
    const cohort = Array.from({ length: companions }, () => this.others ?? this.values);
    const units = this.others ? [this.values, ...cohort] : cohort;
    const { uncapped, scores, problems } = interpret(this.rubric, this.values, this.stage, this.block, units);
    return {
      value: (this.aim.of === "final" ? scores : uncapped).get(this.block),
      problems: problems.length + impossible(this.facts, this.values),
    };
  }

  private further(a: Exact | undefined, b: Exact | undefined): boolean {
    if (a === undefined || b === undefined) return a !== undefined;
    return this.aim.side === "most" ? compare(a, b) > 0 : compare(a, b) < 0;
  }

  /** Whether there is nothing further to find, or enough has been tried. */
  done(): boolean {
    const { problems, value } = this.best;
    const { end, beyond } = this.aim;
    const reached =
      value !== undefined &&
      ((end !== undefined && !this.further(end, value)) ||
        (beyond !== undefined && this.further(value, beyond)));
    return (problems === 0 && reached) || this.tried > mostTried;
  }

  /** Scores the facts as they stand; true where nothing before went as far. */
  private look(): boolean {
    const now = this.score();
    const { best } = this;
    if (
      now.problems > best.problems ||
      (now.problems === best.problems && !this.further(now.value, best.value))
    )
      return false;
    this.best = now;
    this.kept = { values: new Map(this.values), ...(this.others ? { others: this.others } : {}) };
    return true;
  }

  /** Tries all that a group of facts can be together. */
  climb(group: readonly Fact[]): void {
    let kept = group.map((fact) => this.values.get(fact.spec.key)!);
    for (const tried of combinations(group.map((fact) => this.choices.get(fact)!))) {
      if (this.done()) break;
      group.forEach((fact, i) => this.values.set(fact.spec.key, tried[i]!));
      if (this.look()) kept = [...tried];
    }
    group.forEach((fact, i) => this.values.set(fact.spec.key, kept[i]!));
  }

  found(): Found | undefined {
    const { value, problems } = this.best;
    return value === undefined || problems > 0 ? undefined : { value, facts: this.facts, ...this.kept };
  }
}

/** From the least to the most, where that can be said. */
function inOrder(values: readonly FactValue[]): readonly FactValue[] {
  const numbers = values.filter((v): v is Exact => typeof v === "object" && "n" in v);
  if (numbers.length === values.length) return numbers.sort(compare);
  return typeof values[0] === "boolean" ? [false, true] : values;
}

/** Facts as a person reads them: `overdue = 3, filed = yes`. */
export const describeFacts = ({ facts, values }: Omit<Found, "value">, language: Language): string =>
  facts
    .map((fact) => `${fact.spec.name} = ${describeValue(fact.spec, values.get(fact.spec.key)!, language)}`)
    .join(language === "zh" ? "，" : ", ");

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
  const facts = new Set(rule.info.facts);
  if (rule.kind !== "each")
    for (const inner of rulesInside(rule)) for (const fact of factsOfRule(inner)) facts.add(fact);
  return [...facts];
}
