// The compiled scorer as TypeScript, and the same as JavaScript with its declarations, from one printer.
import { lower } from "../lower/lower.js";
import type { IrFunction, Program } from "../lower/ir.js";
import type { Rubric } from "../model/rubric.js";
import { Expressions } from "./expressions.js";
import { Functions } from "./functions.js";
import { comment, literal, Names } from "./names.js";
import { factTypes, writeFacts, writeIds } from "./types.js";
import { writeTables } from "./tables.js";
import { Writer } from "./writer.js";

export interface Emitted {
  readonly ts: string;
  readonly js: string;
  readonly dts: string;
}

export interface EmitOptions {
  /** The rubric file's name, for the header: a base name, never a path of this machine. */
  readonly sourceName: string;
}

/** Compiles a checked rubric. The same rubric gives the same bytes everywhere. */
export function emit(rubric: Rubric, options: EmitOptions): Emitted {
  const program = lower(rubric);
  return {
    ts: code(program, options, true),
    js: code(program, options, false),
    dts: declarations(program, options),
  };
}

function header(program: Program, options: EmitOptions, out: Writer): void {
  out.line(
    `// ${comment(program.title)}${program.edition === undefined ? "" : ` (${comment(program.edition)})`}`,
  );
  out.line(
    `// Compiled by rubric-lang from ${comment(options.sourceName)}, ${program.hash}. Do not edit: run \`rubric compile\` again.`,
  );
}

function code(program: Program, options: EmitOptions, typed: boolean): string {
  const names = new Names(program);
  const expressions = new Expressions(names);
  const body = new Writer(typed);
  const functions = new Functions(program, names, expressions, body);
  for (const root of program.roots.values()) functions.writeAll(root);
  const argument = typed ? "(t: FactReader)" : "(t)";
  const columns = program.columns.map((c) => {
    const tieBreak = c.tieBreak ? `, tieBreak: ${argument} => ${expressions.num(c.tieBreak)}` : "";
    const applies = c.applies ? `, applies: ${argument} => ${expressions.bool(c.applies)}` : "";
    const among = c.among ? `, among: ${literal(c.among.spec.key)}` : "";
    const lot = c.lot ? `, lot: ${literal(c.lot.spec.key)}` : "";
    return `{ of: ${argument} => ${expressions.num(c.of)}, highestFirst: ${c.highestFirst}${tieBreak}${applies}${among}${lot} }`;
  });
  const tables = new Writer(typed);
  writeTables(program, names, tables);
  const roots = [...program.roots]
    .map(([stage, f]: [string, IrFunction]) => `${literal(stage)}: ${names.of(f)}`)
    .join(", ");

  const out = new Writer(typed);
  header(program, options, out);
  const constants = [...names.declarations()];
  const values = [
    "FactsError",
    "Scorer",
    ...(constants.some((c) => c.includes("exact(")) ? ["exact"] : []),
    ...(constants.some((c) => c.includes("rational(")) ? ["rational"] : []),
    "factsSchema",
    ...expressions.used,
  ].sort();
  const types = [
    "CheckedFacts",
    "CohortResult",
    "Exact",
    "Explanation",
    "ScoreResult",
    ...(program.columns.length > 0 ? ["FactReader"] : []),
    "ScorerTables",
    "Tally",
    ...factTypes(program),
  ].sort();
  const imports = [...values, ...(typed ? types.map((t) => `type ${t}`) : [])];
  out.block(
    "import {",
    () => imports.forEach((name) => out.line(`${name},`)),
    '} from "rubric-lang/runtime";',
  );
  out.line();
  if (typed) {
    writeFacts(program, out);
    out.line();
    writeIds(program, out);
    out.line();
    resultTypes(out);
    out.line();
  }
  for (const line of constants) out.line(line);
  out.line();
  const text = out.toString() + tables.toString() + body.toString();
  const end = new Writer(typed);
  end.line();
  end.line(
    `const scorer = new Scorer({ ...tables, columns: [${columns.join(", ")}], roots: { ${roots} } });`,
  );
  entryPoints(program, end);
  return text + end.toString();
}

function resultTypes(out: Writer): void {
  out.line(
    "/** The score of one unit: the total and every block's, as numbers that print as the exact decimals. */",
  );
  out.line("export type Result = ScoreResult<Id>;");
  out.line("/** The scores of a cohort with places, and the quotas counted. */");
  out.line("export type Cohort = CohortResult<Id>;");
}

interface Entry {
  readonly name: string;
  readonly doc: string;
  readonly params: string;
  readonly typedParams: string;
  readonly returns: string;
  readonly body: string;
}

function entries(program: Program): Entry[] {
  const staged = program.stages.length > 0;
  const stage = staged ? ", stage" : "";
  const stageType = staged ? ", stage: Stage" : "";
  return [
    {
      name: "score",
      doc: "Scores one unit. Throws FactsError with everything wrong with its facts at once.",
      params: `facts${stage}`,
      typedParams: `facts: Facts | CheckedFacts${stageType}`,
      returns: "Result",
      body: `scorer.score(facts${stage})`,
    },
    {
      name: "scoreAll",
      doc: "Scores a cohort: places by total, and the quotas of grades counted.",
      params: `units${stage}`,
      typedParams: `units: readonly (Facts | CheckedFacts)[]${stageType}`,
      returns: "Cohort",
      body: `scorer.scoreAll(units${stage})`,
    },
    {
      name: "explain",
      doc: "Scores one unit and accounts for every point: rule, line, facts, effect, what a limit hid, official wording.",
      params: `facts${stage}`,
      typedParams: `facts: Facts | CheckedFacts${stageType}`,
      returns: "Explanation",
      body: `scorer.explain(facts${stage})`,
    },
    {
      name: "explainAll",
      doc: "Accounts for every point of every unit of a cohort.",
      params: `units${stage}`,
      typedParams: `units: readonly (Facts | CheckedFacts)[]${stageType}`,
      returns: "Explanation[]",
      body: `scorer.explainAll(units${stage})`,
    },
  ];
}

function schemaEntry(program: Program): { staged: boolean; doc: string } {
  const staged = program.stages.length > 0;
  return {
    staged,
    doc: staged
      ? "A zod schema for untrusted data of one unit at a stage; what it gives can be scored."
      : "A zod schema for untrusted data of one unit; what it gives can be scored.",
  };
}

function entryPoints(program: Program, out: Writer): void {
  const { staged, doc } = schemaEntry(program);
  out.line();
  out.line("export { FactsError };");
  out.line("/** Title, edition and content hash of the rubric: a score names what made it. */");
  out.line(
    `export const rubric = { title: tables.title, ${program.edition === undefined ? "" : "edition: tables.edition, "}hash: tables.hash }${out.typed ? " as const" : ""};`,
  );
  if (staged) {
    out.line(`export const stages = tables.stages;`);
    if (out.typed) out.line(`export type Stage = (typeof stages)[number];`);
  }
  out.line(`/** ${doc} */`);
  const lang = literal(program.language);
  out.line(
    staged
      ? `export const schema = (stage${out.type("Stage")}) => factsSchema(tables.facts, { lang: ${lang}, stage });`
      : `export const schema = factsSchema(tables.facts, { lang: ${lang} });`,
  );
  for (const e of entries(program)) {
    out.line();
    out.line(`/** ${e.doc} */`);
    const cast = out.typed && !e.returns.startsWith("Explanation") ? ` as ${e.returns}` : "";
    out.block(
      `export function ${e.name}(${out.typed ? e.typedParams : e.params})${out.type(e.returns)} {`,
      () => out.line(`return ${e.body}${cast};`),
    );
  }
}

function declarations(program: Program, options: EmitOptions): string {
  const out = new Writer(true);
  header(program, options, out);
  const types = ["CheckedFacts", "CohortResult", "Explanation", "ScoreResult", ...factTypes(program)].sort();
  out.block(
    "import {",
    () =>
      ["FactsError", "factsSchema", ...types.map((t) => `type ${t}`)].forEach((name) => out.line(`${name},`)),
    '} from "rubric-lang/runtime";',
  );
  out.line();
  writeFacts(program, out);
  out.line();
  writeIds(program, out);
  out.line();
  resultTypes(out);
  out.line();
  out.line("export { FactsError };");
  const { staged, doc } = schemaEntry(program);
  const edition = program.edition === undefined ? "" : ` readonly edition: ${literal(program.edition)};`;
  out.line("/** Title, edition and content hash of the rubric: a score names what made it. */");
  out.line(
    `export declare const rubric: { readonly title: ${literal(program.title)};${edition} readonly hash: ${literal(program.hash)} };`,
  );
  if (staged) {
    out.line(
      `export declare const stages: readonly [${program.stages.map((s) => literal(s.name)).join(", ")}];`,
    );
    out.line("export type Stage = (typeof stages)[number];");
  }
  out.line(`/** ${doc} */`);
  out.line(
    staged
      ? "export declare const schema: (stage: Stage) => ReturnType<typeof factsSchema>;"
      : "export declare const schema: ReturnType<typeof factsSchema>;",
  );
  for (const e of entries(program)) {
    out.line(`/** ${e.doc} */`);
    out.line(`export declare function ${e.name}(${e.typedParams}): ${e.returns};`);
  }
  return out.toString();
}
