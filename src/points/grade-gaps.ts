// Scales of grades written for whole numbers: 90 to 94 and 95 to 100 leave 94.5 to whatever holds otherwise.
import type { Report } from "../diagnostics/catalog.js";
import type { Bool } from "../model/expression.js";
import type { Grades, Rubric } from "../model/rubric.js";
import { compare, print, type Exact } from "../runtime/exact.js";
import type { Span } from "../text/span.js";
import { foundBetween } from "./between.js";
import type { CounterExample } from "./counter-example.js";
import { describeFacts } from "./witness.js";

/** What one row says of the score. */
interface Row {
  readonly low?: Exact;
  readonly high?: Exact;
  readonly span: Span;
  readonly grade: string;
}

/** @param shown takes in the facts that show what is reported */
export function gradeGaps(rubric: Rubric, report: Report, shown: CounterExample[] = []): void {
  const first = rubric.stages[0]?.name ?? "";
  for (const scale of rubric.grades)
    if (scale.scope === undefined) gapsIn(rubric, scale, scale.stage ?? first, report, shown);
}

function gapsIn(rubric: Rubric, scale: Grades, stage: string, report: Report, shown: CounterExample[]): void {
  const block = rubric.blocks.find((b) => b.kind !== "part" && b.printedId === scale.of);
  if (!block) return;
  const stretches = scale.rows.flatMap((row): Row[] => {
    const ends = stretchOf(row.when);
    return ends ? [{ ...ends, span: row.span, grade: row.grade }] : [];
  });
  for (const below of stretches) {
    const { high } = below;
    if (!high) continue;
    const above = stretches
      .filter(({ low }) => low && compare(low, high) > 0)
      .sort((a, b) => compare(a.low!, b.low!))[0];
    if (!above || stretches.some((each) => each !== below && covers(each, high, above.low!))) continue;
    const found = foundBetween(rubric, block, stage, { low: high, high: above.low! });
    if (!found) continue;
    shown.push({ code: "grade-gap", span: below.span, block, stage, found });
    report.add(
      "grade-gap",
      below.span,
      { score: print(found.value), below: print(high), above: print(above.low!), grade: below.grade },
      {
        labels: [
          {
            span: above.span,
            text: report.say(`begins at ${print(above.low!)}`, `从${print(above.low!)}分起`),
          },
        ],
        notes: [report.say(`With ${describeFacts(found, "en")}`, `例如：${describeFacts(found, "zh")}`)],
      },
    );
  }
}

const covers = ({ low, high }: Row, from: Exact, to: Exact): boolean =>
  (!low || compare(low, from) <= 0) && (!high || compare(high, to) >= 0);

/** The limits a row sets to the score that is graded; undefined where it also asks for something else. */
function stretchOf(when: Bool): { low?: Exact; high?: Exact } | undefined {
  if (when.kind === "and") {
    const parts = when.args.map(stretchOf);
    return parts.every((part) => part !== undefined) ? (Object.assign({}, ...parts) as Row) : undefined;
  }
  if (when.kind !== "compare" || when.left.kind !== "score" || when.right.kind !== "const") return undefined;
  const { value } = when.right;
  if (when.op === ">=" || when.op === ">") return { low: value };
  if (when.op === "<=" || when.op === "<") return { high: value };
  return undefined;
}
