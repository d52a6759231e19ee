// What the entry points of a compiled scorer try first: the functions that score in integers.
import type { IrFunction, Program } from "../lower/ir.js";
import { allCauses } from "./fast/changes.js";
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
  const one = (name: string, about: string, result: (of: Unit) => string, type = "Result"): void => {
    const stage = staged ? `, stage${out.type("string")}` : "";
    out.line();
    out.line(`/** ${about} */`);
    out.block(
      `function ${name}(unit${out.type("unknown")}${stage})${out.type(`${type} | undefined`)} {`,
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
    ({ score, known }) => `${known}(${unit}, ${score}(${unit}))`,
  );
  one(
    "quickExplained",
    "The score, and what every cause gave or took.",
    ({ explained }) => `${explained}(${unit})`,
    "Explained",
  );
  out.line();
  out.line("/** How whole cohorts are scored in integers, by stage. */");
  out.block(
    `const cohortsInIntegers${out.type("Readonly<Record<string, InIntegers>>")} = {`,
    () => {
      for (const [stage, of] of units) out.block(`${literal(stage)}: {`, () => writeCohort(of, out), "},");
    },
    "};",
  );
}

function writeCohort({ score, known, totals, comparison, told }: Unit, out: Writer): void {
  const unit = out.typed ? "unit as Group" : "unit";
  const given = comparison || told ? ["others", ...(told ? ["told"] : [])] : [];
  const list = ["unit", ...given].join(", ");
  out.line(`score: (${list}) => ${known}(${unit}, ${score}(${[unit, ...given].join(", ")})),`);
  if (totals) out.line(`totals: { scale: ${totals.scale}, least: ${totals.least}, most: ${totals.most} },`);
  if (comparison) out.line(`comparison: ${comparison},`);
  if (told) out.line(`told: ${record(told)},`);
}

/** Plain data as it stands in code. */
const record = (value: unknown): string =>
  typeof value === "string"
    ? literal(value)
    : Array.isArray(value)
      ? `[${value.map(record).join(", ")}]`
      : typeof value === "object" && value !== null
        ? `{ ${Object.entries(value)
            .map(([key, inside]) => `${key}: ${record(inside)}`)
            .join(", ")} }`
        : String(value);

/** The causes at every stage, in the order of the effects. */
export function writeCauses(program: Program, units: Fast["units"], out: Writer): void {
  const rows = (stage: string, root: IrFunction): void => {
    const causes = units.get(stage)?.causes ?? allCauses(root);
    for (const { block, rule, limit } of causes) {
      const at = limit === undefined ? [block, rule!.index] : [block, rule?.index ?? "null", literal(limit)];
      out.line(`[${at.join(", ")}],`);
    }
  };
  out.line();
  out.line("/** What may change points: rules and limits, in the order of `effects`. */");
  const { mean } = program;
  if (program.stages.length === 0) {
    const [[stage, root]] = [...program.roots] as [[string, IrFunction]];
    out.block("export const causes = causesOf(tables, [", () => rows(stage, root), "]);");
    return;
  }
  out.block(
    `export const causes${out.type("Readonly<Record<Stage, readonly Cause[]>>")} = {`,
    () => {
      for (const [stage, root] of program.roots)
        out.block(`${literal(stage)}: causesOf(tables, [`, () => rows(stage, root), "]),");
      // What is changed is changed at the stages.
      if (mean) out.line(`${literal(mean.name)}: [],`);
    },
    "};",
  );
}

/** What is passed on to the scoring of a cohort, behind the units. */
export function cohortArguments(units: Fast["units"], staged: boolean): string {
  const [at, rest] = staged ? ["stage", ", stage"] : ['""', ""];
  return units.size === 0 ? rest : `, ${at}, cohortsInIntegers[${at}]`;
}
