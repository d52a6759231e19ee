// What the entry points of a compiled scorer try first: the functions that score in integers.
import type { Program } from "../lower/ir.js";
import type { Fast, Unit } from "./fast/fast.js";
import { literal } from "./names.js";
import type { Writer } from "./writer.js";

/** The functions that score in integers where the facts allow it: of typed facts, and of data of which nothing is known. */
export function writeQuick(program: Program, units: Fast["units"], out: Writer): void {
  if (units.size === 0) return;
  const staged = program.stages.length > 0;
  const unit = out.typed ? "unit as Group" : "unit";
  // What every unit of the form that is scored in integers has. Reading from what is not there would throw an error, and to make
  // one takes longer than to score by the exact run-time.
  const [group, ...others] = new Set([...units.values()].map((of) => of.group));
  const one = (name: string, about: string, result: (of: Unit) => string): void => {
    const stage = staged ? `, stage${out.type("string")}` : "";
    out.line();
    out.line(`/** ${about} */`);
    out.block(
      `function ${name}(unit${out.type("unknown")}${stage})${out.type("Result | undefined")} {`,
      () => {
        out.block(
          "try {",
          () => {
            if (group !== undefined && others.length === 0)
              out.line(
                `if (typeof ${out.typed ? `(${unit})` : unit}[${literal(group)}] !== "object") return undefined;`,
              );
            for (const [at, of] of units)
              out.line(`${staged ? `if (stage === ${literal(at)}) ` : ""}return ${result(of)};`);
          },
          "} catch {",
        );
        out.line("  // What cannot even be looked at.");
        out.line("}");
        out.line("return undefined;");
      },
    );
  };
  one(
    "quick",
    "The score in integers; undefined where the facts are for the exact run-time to read, or to refuse.",
    ({ score }) => `${score}(${unit})`,
  );
  one(
    "quickChecked",
    "The same, of data that have no other keys.",
    ({ score, known }) => `${known}(${unit}) ? ${score}(${unit}) : undefined`,
  );
  const counted = [...units].flatMap(([stage, { totals }]) => (totals ? [{ stage, ...totals }] : []));
  if (counted.length === 0) return;
  const type = "Readonly<Record<string, { scale: number; least: number; most: number }>>";
  out.line();
  out.line(
    "/** Between which whole numbers, over which scale, totals lie: places are counted, not sorted. */",
  );
  out.block(
    `const totals${out.type(type)} = {`,
    () =>
      counted.forEach(({ stage, scale, least, most }) =>
        out.line(`${literal(stage)}: { scale: ${scale}, least: ${least}, most: ${most} },`),
      ),
    "};",
  );
}

/** What is passed on to the scoring of a cohort, behind the units. */
export function cohortArguments(units: Fast["units"], staged: boolean): string {
  const [at, rest] = staged ? ["stage", ", stage"] : ['""', ""];
  if (![...units.values()].some(({ totals }) => totals)) return rest;
  const quick = `{ score: (unit) => quickChecked(unit${rest}), ...totals[${at}] }`;
  return `, ${at}, totals[${at}] && ${quick}`;
}
