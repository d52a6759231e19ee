// The compiled scorer as TypeScript, and the same as JavaScript with its declarations, from one printer.
import { lower } from "../lower/lower.js";
import type { IrFunction, Program } from "../lower/ir.js";
import type { Rubric } from "../model/rubric.js";
import { Expressions } from "./expressions.js";
import { declareColumnEntries, writeColumnEntries, writeColumnsAt } from "./column-entries.js";
import { entries, entryPoints, schemaEntry } from "./entry-points.js";
import { writeFast, type Fast } from "./fast/fast.js";
import { writeQuick } from "./unit-entries.js";
import { Functions } from "./functions.js";
import { comment, literal, Names } from "./names.js";
import { factTypes, writeFacts, writeIds } from "./types.js";
import { writeTables } from "./tables.js";
import { Writer, type Origin } from "./writer.js";

export interface Emitted {
  readonly ts: string;
  readonly js: string;
  readonly dts: string;
  /** Where each line of the modules comes from. */
  readonly origins: { readonly ts: Origins; readonly js: Origins };
}
export type Origins = readonly (Origin | undefined)[];

export interface EmitOptions {
  /** The rubric file's name, for the header: a base name, never a path of this machine. */
  readonly sourceName: string;
  /** Where the module imports the run-time from, when not from the package by its name. */
  readonly runtime?: string;
}

/** A module, and where each of its lines comes from. */
export interface Module {
  readonly text: string;
  readonly origins: Origins;
}

type MadeModule = Module & Pick<Fast, "columns">;

/** Compiles a checked rubric. The same rubric gives the same bytes everywhere. Each module is made when it is first asked for. */
export function emit(rubric: Rubric, options: EmitOptions): Emitted {
  const program = lower(rubric);
  const ts = modules((traced) => code(program, options, true, traced));
  const js = modules((traced) => code(program, options, false, traced));
  return {
    get ts() {
      return ts().text;
    },
    get js() {
      return js().text;
    },
    get dts() {
      return declarations(program, options, js());
    },
    origins: {
      get ts() {
        return ts(true).origins;
      },
      get js() {
        return js(true).origins;
      },
    },
  };
}

/** A module made when it is first asked for: where its lines come from is found out only for those who want to know that too. */
function modules(make: (traced: boolean) => MadeModule): (traced?: boolean) => MadeModule {
  let [bare, told]: MadeModule[] = [];
  return (traced = false) => {
    if (traced) return (told ??= make(true));
    return told ?? (bare ??= make(false));
  };
}

/**
 * The JavaScript module with the run-time in it: it imports nothing.
 * @param runtime an expression that has everything the run-time exports, its licence before it
 */
export const emitStandalone = (rubric: Rubric, options: EmitOptions, runtime: string): Module =>
  code(lower(rubric), options, false, true, runtime);

/** What emitted modules import the run-time from. */
export const runtimePackage = "rubric-lang/runtime";

function header(program: Program, options: EmitOptions, out: Writer): void {
  out.line(
    `// ${comment(program.title)}${program.edition === undefined ? "" : ` (${comment(program.edition)})`}`,
  );
  out.line(
    `// Compiled by rubric-lang from ${comment(options.sourceName)}, ${program.hash}. Do not edit: run \`rubric compile\` again.`,
  );
}

function code(
  program: Program,
  options: EmitOptions,
  typed: boolean,
  traced: boolean,
  inlined?: string,
): MadeModule {
  const names = new Names(program);
  const expressions = new Expressions(names);
  const body = new Writer(typed, traced);
  const functions = new Functions(program, names, expressions, body);
  for (const root of program.roots.values()) functions.writeAll(root);
  const argument = typed ? "(t: FactReader)" : "(t)";
  const { mean } = program;
  const meanName = mean && names.free("whole_rubric", mean.name);
  if (mean && meanName !== undefined) functions.writeMean(mean.verdict, meanName);
  const columns = program.columns.map((c) => {
    const tieBreak = c.tieBreak ? `, tieBreak: ${argument} => ${expressions.num(c.tieBreak)}` : "";
    const applies = c.applies ? `, applies: ${argument} => ${expressions.bool(c.applies)}` : "";
    const among = c.among ? `, among: ${literal(c.among.spec.key)}` : "";
    const lot = c.lot ? `, lot: ${literal(c.lot.spec.key)}` : "";
    return `{ of: ${argument} => ${expressions.num(c.of)}, highestFirst: ${c.highestFirst}${tieBreak}${applies}${among}${lot} }`;
  });
  const tables = new Writer(typed, traced);
  writeTables(program, names, tables);
  const roots = [...program.roots]
    .map(([stage, f]: [string, IrFunction]) => `${literal(stage)}: ${names.of(f)}`)
    .join(", ");

  const conditions = [...program.roots].map(([stage, f]) => {
    const all = (f.gates?.conditions ?? []).map(({ when }) => expressions.bool(when));
    return `${literal(stage)}: ${argument} => ${all.length > 0 ? all.join(" && ") : "true"}`;
  });
  const rounding = (mean?.rounding ?? []).map(
    ([id, { places, mode }]) => `${literal(id)}: { places: ${places}, mode: ${literal(mode)} }`,
  );
  const combined = mean
    ? `, mean: { name: ${literal(mean.name)}, of: [${mean.of.map(literal).join(", ")}], rounding: { ${rounding.join(", ")} }, verdict: ${meanName} }`
    : "";
  const gates = program.gated ? `, gates: { ${conditions.join(", ")} }` : "";

  const fast = writeFast(program, names, typed, traced);
  const out = new Writer(typed, traced);
  header(program, options, out);
  const constants = [...names.declarations()];
  const values = [
    "FactsError",
    "Scorer",
    ...(constants.some((c) => c.includes("exact(")) ? ["exact"] : []),
    ...(constants.some((c) => c.includes("rational(")) ? ["rational"] : []),
    "causesOf",
    "factsSchema",
    ...expressions.used,
    ...fast.imports,
    ...(fast.columns.size > 0 ? ["factColumns", "scoreInColumns"] : []),
  ].sort();
  const types = typed ? typesUsed(program, fast) : [];
  const imports = [...values, ...types.map((t) => `type ${t}`)];
  // The run-time is a library in its smallest form.
  if (inlined !== undefined)
    for (const mark of ["/* eslint-disable */", "// prettier-ignore"]) out.line(mark);
  out.block(
    inlined === undefined ? "import {" : "const {",
    () => imports.forEach((name) => out.line(`${name},`)),
    inlined === undefined ? `} from ${literal(options.runtime ?? runtimePackage)};` : "} =",
  );
  if (inlined !== undefined) {
    out.verbatim(`${inlined.trimEnd()};`);
    out.line("/* eslint-enable */");
  }
  out.line();
  if (typed) {
    writeFacts(program, out);
    out.line();
    writeIds(program, out);
    out.line();
    resultTypes(program, out);
    if (fast.columns.size > 0) {
      out.line();
      writeColumnsAt(fast.columns, out);
      out.line();
    }
    if (fast.units.size > 0) {
      out.line("/** Facts as they come, before it is known what they are. */");
      out.line("type Group = Readonly<Record<string, unknown>>;");
    }
    out.line();
  }
  for (const line of constants) out.line(line);
  out.line();
  const end = new Writer(typed, traced);
  end.line();
  end.within({ line: program.blocks[0]!.line, file: undefined }, () => {
    end.line(
      `const scorer = new Scorer({ ...tables, columns: [${columns.join(", ")}], roots: { ${roots} }${gates}${combined} });`,
    );
    writeQuick(program, fast.units, end);
    entryPoints(program, fast.units, end);
    writeColumnEntries(fast.columns, end);
  });
  const parts = [out, tables, body, ...fast.writers, end];
  return {
    text: parts.flatMap((part) => part.parts).join(""),
    origins: traced ? parts.flatMap((part) => part.origins) : [],
    columns: fast.columns,
  };
}

/** Types of the run-time that a TypeScript module names. */
const typesUsed = (program: Program, fast: Fast): string[] =>
  [
    ...(program.stages.length > 0 ? ["Cause"] : []),
    "CheckedFacts",
    "DataSet",
    "Exact",
    ...resultNames(program),
    ...(program.columns.length > 0 || program.gated ? ["FactReader"] : []),
    ...(fast.units.size > 0 ? ["InIntegers"] : []),
    "ScorerTables",
    "Tally",
    ...(fast.columns.size > 0 ? ["ColumnLayout", "ColumnsInIntegers", "FactColumns as AnyFactColumns"] : []),
    ...factTypes(program),
  ].sort();

/** Types of the run-time that the results are made of; where the rubric has gates, a unit may have no total. */
const resultNames = ({ gated }: Program): string[] =>
  gated
    ? ["Account", "GatedCohortResult", "GatedScoreResult", "WithEffects"]
    : ["CohortResult", "Explanation", "ScoreResult", "WithEffects"];

function resultTypes(program: Program, out: Writer): void {
  const gated = program.gated ? "Gated" : "";
  out.line(
    "/** The score of one unit: the total and every block's, as numbers that print as the exact decimals. */",
  );
  const ids = program.noTotal ? "<Id, null>" : "<Id>";
  out.line(`export type Result = ${gated}ScoreResult${ids};`);
  out.line("/** The scores of a cohort with places, and the quotas counted. */");
  out.line(`export type Cohort = ${gated}CohortResult${ids};`);
  out.line("/** The score of one unit, and why it is what it is: what each of `causes` gave or took. */");
  out.line("export type Explained = WithEffects<Result>;");
  out.line("/** The same of a cohort. */");
  out.line(
    'export type ExplainedCohort = Omit<Cohort, "units"> & { readonly units: readonly WithEffects<Cohort["units"][number]>[] };',
  );
}

function declarations(program: Program, options: EmitOptions, { columns }: Pick<Fast, "columns">): string {
  const out = new Writer(true);
  header(program, options, out);
  const types = [
    "Cause",
    "CheckedFacts",
    ...(columns.size > 0 ? ["ColumnLayout"] : []),
    "DataSet",
    ...resultNames(program),
    ...factTypes(program),
  ].sort();
  out.block(
    "import {",
    () =>
      ["FactsError", "factsSchema", ...types.map((t) => `type ${t}`)].forEach((name) => out.line(`${name},`)),
    `} from ${literal(runtimePackage)};`,
  );
  out.line();
  writeFacts(program, out);
  out.line();
  writeIds(program, out);
  out.line();
  resultTypes(program, out);
  out.line();
  writeColumnsAt(columns, out);
  out.line("export { FactsError };");
  const { staged, doc } = schemaEntry(program);
  const edition = program.edition === undefined ? "" : ` readonly edition: ${literal(program.edition)};`;
  out.line("/** Title, edition and content hash of the rubric: a score names what made it. */");
  out.line(
    `export declare const rubric: { readonly title: ${literal(program.title)};${edition} readonly hash: ${literal(program.hash)} };`,
  );
  if (staged) {
    out.line(`export declare const stages: readonly [${program.stages.map(literal).join(", ")}];`);
    out.line("export type Stage = (typeof stages)[number];");
  }
  out.line(`/** ${doc} */`);
  out.line(
    staged
      ? "export declare const schema: (stage: Stage) => ReturnType<typeof factsSchema>;"
      : "export declare const schema: ReturnType<typeof factsSchema>;",
  );
  out.line("/** What may change points: rules and limits, in the order of `effects`. */");
  out.line(
    `export declare const causes: ${staged ? "Readonly<Record<Stage, readonly Cause[]>>" : "readonly Cause[]"};`,
  );
  for (const e of entries(program)) {
    out.line(`/** ${e.doc} */`);
    out.line(`export declare function ${e.name}(${e.typedParams}): ${e.returns};`);
  }
  declareColumnEntries(columns, out);
  return out.toString();
}
