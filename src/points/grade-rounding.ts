// Grades go by the rounded score. Where a score can lie just beside a limit, its rounding decides the grade: that is told, with facts.
import type { Report } from "../diagnostics/catalog.js";
import { interpret } from "../interpret/interpret.js";
import { factsOf, type Bool, type Comparison } from "../model/expression.js";
import type { Block, Grades, Rounding, Rubric } from "../model/rubric.js";
import {
  add,
  compare,
  div,
  equal,
  max,
  min,
  one,
  print,
  round,
  sub,
  whole,
  type Exact,
} from "../runtime/exact.js";
import { gradeAlone } from "../runtime/grade-quotas.js";
import { foundBetween, type Stretch } from "./between.js";
import type { CounterExample } from "./counter-example.js";
import { placesBeforeRounding } from "./decimal-places.js";
import { candidates, triedIn } from "./tried.js";
import { describeFacts, type Found } from "./witness.js";

/** A limit that a scale sets to the score it grades. */
interface Limit {
  readonly op: Exclude<Comparison, "=" | "!=">;
  readonly at: Exact;
}

/** @param shown takes in the facts that show what is reported */
export function gradesRounded(rubric: Rubric, report: Report, shown: CounterExample[] = []): void {
  const first = rubric.stages[0]?.name ?? "";
  for (const scale of rubric.grades)
    if (scale.scope === undefined) moved(rubric, scale, scale.stage ?? first, report, shown);
}

/** The first row of a scale whose limit a rounding decides: one is enough, the same holds for the others. */
function moved(rubric: Rubric, scale: Grades, stage: string, report: Report, shown: CounterExample[]): void {
  const block = rubric.blocks.find((b) => b.kind !== "part" && b.printedId === scale.of);
  const rounding = block?.parts.get(stage)?.rounding;
  if (!block || !rounding) return;
  const places = placesBeforeRounding(block, stage);
  if (places !== undefined && places <= rounding.places) return;
  for (const { when, span } of scale.rows)
    for (const limit of limitsIn(when, scale.of)) {
      const stretch = decidedByRounding(limit, rounding);
      const near = stretch && foundBetween(rubric, block, stage, stretch);
      if (!near) continue;
      const rounded = round(near.value, rounding.places, rounding.mode);
      const graded = withFactsOfRows(rubric, scale, near).flatMap((found) => {
        const [grade, without] = [rounded, near.value].map((score) =>
          gradeOf(rubric, scale, block, stage, found, score),
        );
        return grade === undefined || without === undefined || grade === without
          ? []
          : [{ found, grade, without }];
      })[0];
      if (!graded) continue;
      const { found, grade, without } = graded;
      // What comes out, and so what an example expects, is the rounded score.
      shown.push({ code: "grade-rounded", span, block, stage, found: { ...found, value: rounded } });
      report.add(
        "grade-rounded",
        span,
        { score: print(found.value), rounded: print(rounded), grade, without },
        { notes: [report.say(`With ${describeFacts(found, "en")}`, `例如：${describeFacts(found, "zh")}`)] },
      );
      return;
    }
}

function limitsIn(when: Bool, of: string): readonly Limit[] {
  if (when.kind === "and" || when.kind === "or") return when.args.flatMap((each) => limitsIn(each, of));
  const limit = limitOf(when, of);
  return limit ? [limit] : [];
}

function limitOf(when: Bool, of: string): Limit | undefined {
  if (when.kind !== "compare" || when.left.kind !== "score" || when.left.id !== of) return undefined;
  if (when.op === "=" || when.op === "!=") return undefined;
  return when.right.kind === "const" ? { op: when.op, at: when.right.value } : undefined;
}

/** The scores for which a limit holds before rounding and not after, or the other way round. */
function decidedByRounding(limit: Limit, { places, mode }: Rounding): Stretch | undefined {
  const { op, at } = limit;
  const differs = (score: Exact): boolean => holds(score, limit) !== holds(round(score, places, mode), limit);
  // The first rounded value on the upper side of the limit, and where scores begin to be rounded to it.
  const step = div(one, whole(10n ** BigInt(places)));
  const inclusive = op === ">=" || op === "<";
  const upper = inclusive ? round(at, places, "up") : add(round(at, places, "down"), step);
  const from = mode === "down" ? upper : mode === "up" ? sub(upper, step) : sub(upper, div(step, whole(2)));
  const [low, high] = [min(from, at), max(from, at)];
  const [lowIn, highIn] = [differs(low), differs(high)];
  if (equal(low, high) && !lowIn) return undefined;
  return { low, high, lowIn, highIn, of: "unrounded" };
}

function holds(score: Exact, { op, at }: Limit): boolean {
  const sign = compare(score, at);
  return op === ">=" ? sign >= 0 : op === ">" ? sign > 0 : op === "<=" ? sign <= 0 : sign < 0;
}

/** The facts found, with those that only the rows ask for: every answer the one way, or the other. */
function withFactsOfRows(rubric: Rubric, scale: Grades, found: Found): readonly Found[] {
  const asked = new Set(scale.rows.flatMap(({ when }) => factsOf(when)));
  const more = [...asked].filter(({ spec }) => !found.values.has(spec.key));
  if (more.length === 0) return [found];
  const table = triedIn(rubric, more);
  const choices = more.map((fact) => [fact, candidates(fact, table)] as const);
  return [0, -1].map((end) => ({
    value: found.value,
    facts: [...found.facts, ...more],
    values: new Map([
      ...found.values,
      ...choices.map(([fact, tried]) => [fact.spec.key, tried.at(end)!] as const),
    ]),
  }));
}

/** The grade of the facts found, were this the score: the interpreter's, with the limits decided. */
function gradeOf(
  rubric: Rubric,
  scale: Grades,
  block: Block,
  stage: string,
  { values }: Found,
  score: Exact,
): string | undefined {
  const decided = (when: Bool): Bool => {
    const limit = limitOf(when, scale.of);
    if (limit) return { kind: "always", value: holds(score, limit) };
    return when.kind === "and" || when.kind === "or" ? { ...when, args: when.args.map(decided) } : when;
  };
  const rows = scale.rows.map((row) => ({ ...row, when: decided(row.when) }));
  const asked: Rubric = { ...rubric, grades: [{ ...scale, rows }] };
  const { standings, problems } = interpret(asked, values, stage, block, [values], true);
  return problems.length > 0 ? undefined : standings.map((each) => gradeAlone(each).grade)[0];
}
