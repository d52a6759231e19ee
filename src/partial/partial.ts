// Scores what is known of a unit: for every block the least and the most it can still have, whatever the missing facts turn out
// to be. Never narrower than the truth; where all facts are there, the score.
import { stageFor } from "../interpret/interpret.js";
import type { Block, Fact, Part, Remark, Rubric } from "../model/rubric.js";
import { round, zero, type Exact } from "../runtime/exact.js";
import type { FactProblem } from "../runtime/facts.js";
import { inside, type Child } from "./inside.js";
import * as i from "./interval.js";
import type { Interval } from "./interval.js";
import { contributions } from "./rules.js";
import { every, some, type Truth } from "./truth.js";
import type { OpenFlag, OpenGrade, OpenScore, Waits } from "./open-score.js";
import { PartialValues, type Facts } from "./values.js";

export interface Partial {
  readonly total: Interval;
  readonly points: Exact;
  /** In source order; what has no part in this stage, or does not apply for certain, has no score. */
  readonly blocks: readonly OpenScore[];
  readonly grades: readonly OpenGrade[];
  readonly flags: readonly OpenFlag[];
  /** Facts that are asked for and not there. */
  readonly missing: readonly Fact[];
  readonly problems: readonly FactProblem[];
}

/**
 * Scores one unit of which facts may be missing, at one stage ("" when the rubric has none).
 * @param facts what is known, checked; a key that is absent is missing
 * @param cohort the facts of all units, the very map `facts` among them; without it what is ranked and summed stays open
 */
export function scorePartial(rubric: Rubric, facts: Facts, stage = "", cohort?: readonly Facts[]): Partial {
  const run = new Run(rubric, facts, stage, cohort);
  const total = run.block(rubric.root)?.value ?? i.nothing;
  const { grades, flags } = run.verdict();
  const required = rubric.facts.filter(
    ({ spec }) =>
      !facts.has(spec.key) && !spec.conditional && (spec.stage === undefined || spec.stage === stage),
  );
  const missing = new Set([...required, ...run.values.missing]);
  return {
    total,
    points: rubric.stages.find((s) => s.name === stage)?.points ?? rubric.root.points,
    blocks: rubric.blocks.flatMap((block) => run.scores.get(block) ?? []),
    grades,
    flags,
    missing: rubric.facts.filter((fact) => missing.has(fact)),
    problems: run.values.problems,
  };
}

class Run {
  readonly values: PartialValues;
  readonly scores = new Map<Block, OpenScore>();

  constructor(
    private readonly rubric: Rubric,
    facts: Facts,
    private readonly stage: string,
    cohort?: readonly Facts[],
  ) {
    const bounded = rubric.facts.filter(({ spec }) => spec.atMostFact !== undefined);
    this.values = new PartialValues(facts, cohort, bounded);
  }

  private partOf(block: Block): Part | undefined {
    const stage = stageFor(this.rubric, block, this.stage);
    return stage === undefined ? undefined : block.parts.get(stage);
  }

  /** Scores a block and everything inside; undefined when it has no part in this stage. */
  block(block: Block): OpenScore | undefined {
    const part = this.partOf(block);
    if (!part) return undefined;
    const { of, waits } = this.values.watched(() => this.value(block, part));
    const open = i.known(of.value) === undefined || of.applies === undefined;
    const score: OpenScore = { block, ...of, waits: open ? waits : new Map() };
    this.scores.set(block, score);
    if (open) this.values.wait(waits);
    return score;
  }

  private value(block: Block, part: Part): Pick<OpenScore, "value" | "applies"> {
    if (block.unresolved !== undefined && part.rules.length === 0)
      return { value: i.hull(i.at(part.cap.at), i.at(part.floor?.at ?? zero)), applies: true };
    const { applies } = part;
    if (!applies) return { value: this.scored(block, part), applies: true };
    const { of: counts, waits } = this.values.watched(() => this.values.holds(applies.when));
    if (counts) return { value: this.scored(block, part), applies: true };
    const otherwise = i.at(applies.otherwise === "full" ? block.points : zero);
    const drops = applies.otherwise === "not-applicable";
    if (counts === false) return { value: otherwise, applies: !drops };
    const value = this.values.firstOf<Interval | undefined>(
      [{ when: applies.when, then: () => this.scored(block, part) }],
      () => (drops ? undefined : otherwise),
      (ifCounted, ifNot) => (ifCounted && ifNot ? i.hull(ifCounted, ifNot) : ifCounted),
    );
    for (const child of block.children) this.mayNotCount(child, waits);
    return { value: value ?? otherwise, applies: drops ? undefined : true };
  }

  /** Where a block may not apply, nothing inside it counts for certain. */
  private mayNotCount(block: Block, waits: Waits): void {
    const score = this.scores.get(block);
    if (score)
      this.scores.set(block, { ...score, applies: undefined, waits: new Map([...score.waits, ...waits]) });
    for (const child of block.children) this.mayNotCount(child, waits);
  }

  /** What the block comes to where it applies. */
  private scored(block: Block, part: Part): Interval {
    const rules = contributions(part.rules, this.values);
    const children = block.children.flatMap((child): (Child & { separate: boolean })[] => {
      const score = this.block(child);
      return score ? [{ ...score, separate: child.joins === "separate" }] : [];
    });
    const made = inside(
      block,
      children.filter((child) => !child.separate),
    );
    let value = i.plus(i.plus(i.at(part.start), rules), made);
    if (part.floor) value = i.larger(value, i.at(part.floor.at));
    value = i.smaller(value, i.at(part.cap.at));
    const vetoed = some(part.vetoes.map((veto) => this.values.holds(veto.when)));
    if (vetoed !== false) value = vetoed ? i.nothing : i.hull(value, i.nothing);
    const { rounding } = part;
    return rounding ? i.mapped(value, (x) => round(x, rounding.places, rounding.mode)) : value;
  }

  /** Grades and remarks, once every score is known as far as it can be. */
  verdict(): Pick<Partial, "grades" | "flags"> {
    const counted = [...this.scores.values()].filter(({ applies }) => applies !== false);
    this.values.scores = new Map(
      counted.map(({ block, value, applies, waits }) => [
        block.kind === "part" ? block.key : block.printedId,
        // A block that does not count has no points where its score is asked for.
        { value: applies ? value : i.hull(value, i.nothing), waits },
      ]),
    );
    // Bars and remarks of a block that may not count are open, even where their conditions are not.
    const remarks = (kind: "bars" | "flags"): { remark: Remark; holds: () => Truth }[] =>
      counted.flatMap(({ block, applies, waits }) =>
        (this.partOf(block)?.[kind] ?? []).map((remark) => ({
          remark,
          holds: () => {
            const holds = this.values.holds(remark.when);
            if (holds !== false && applies === undefined) this.values.wait(waits);
            return every([holds, applies]);
          },
        })),
      );
    const bars = remarks("bars");
    const grades = this.rubric.grades
      .filter(({ of, stage }) => (stage === undefined || stage === this.stage) && this.values.scores.has(of))
      .map((scale): OpenGrade => {
        const { of: possible, waits } = this.values.watched(() => {
          const found: string[] = [];
          for (const row of scale.rows) {
            const barred = some(
              bars.filter(({ remark }) => remark.words === row.grade).map(({ holds }) => holds()),
            );
            if (barred === true) continue;
            const holds = this.values.holds(row.when);
            if (holds === false) continue;
            found.push(row.grade);
            if (holds && barred === false) return found;
          }
          return [...found, ""];
        });
        const counts = counted.some(({ block, applies }) => block.printedId === scale.of && applies === true);
        const grades = [...new Set(counts ? possible : [...possible, ""])];
        return { of: scale.of, possible: grades, waits: grades.length > 1 ? waits : new Map() };
      });
    const flags = remarks("flags").flatMap(({ remark, holds }): OpenFlag[] => {
      const truth = holds();
      return truth === false ? [] : [{ words: remark.words, certain: truth === true }];
    });
    return { grades, flags };
  }
}
