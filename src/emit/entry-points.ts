// What a compiled scorer exports: its entry points, their words and their types.
import type { Program } from "../lower/ir.js";
import type { Fast } from "./fast/fast.js";
import { literal } from "./names.js";
import { cohortArguments, writeCauses } from "./unit-entries.js";
import type { Writer } from "./writer.js";

interface Entry {
  readonly name: string;
  readonly doc: string;
  readonly params: string;
  readonly typedParams: string;
  readonly returns: string;
  /** What is tried first: it gives nothing where the exact run-time is needed. */
  readonly first?: string;
  readonly body: string;
}

export function entries(program: Program, units: Fast["units"] = new Map()): Entry[] {
  const fast = units.size > 0;
  const staged = program.stages.length > 0;
  const at = staged ? "stage" : '""';
  const causes = staged ? "causes[stage]" : "causes";
  const stage = staged ? ", stage" : "";
  const account = program.gated ? "Account" : program.noTotal ? "Explanation<null>" : "Explanation";
  const stageType = staged ? ", stage: Stage" : "";
  return [
    {
      name: "score",
      doc: "Scores one unit. Throws FactsError with everything wrong with its facts at once; keys that the types do not allow may be passed over.",
      params: `facts${stage}`,
      typedParams: `facts: Facts | CheckedFacts${stageType}`,
      returns: "Result",
      ...(fast ? { first: `quick(facts${stage})` } : {}),
      body: `scorer.score(facts, ${at}${fast ? ", quick" : ""})`,
    },
    {
      name: "scoreChecked",
      doc: "Scores one unit of untrusted data: as `score` does, and a key that the rubric does not know is an error too.",
      params: `data${stage}`,
      typedParams: `data: unknown${stageType}`,
      returns: "Result",
      ...(fast ? { first: `quickChecked(data${stage})` } : {}),
      body: `scorer.score(data, ${at}${fast ? ", quick" : ""})`,
    },
    {
      name: "scoreAll",
      doc: "Scores a cohort: places by total, and the quotas of grades counted.",
      params: `units${stage}`,
      typedParams: `units: readonly (Facts | CheckedFacts)[]${stageType}`,
      returns: "Cohort",
      body: `scorer.scoreAll(units${cohortArguments(units, staged)})`,
    },
    {
      name: "explain",
      doc: "Scores one unit as `score` does, and says what every rule and every limit gave or took: `effects`, in the order of `causes`.",
      params: `facts${stage}`,
      typedParams: `facts: Facts | CheckedFacts${stageType}`,
      returns: "Explained",
      ...(fast ? { first: `quickExplained(facts${stage})` } : {}),
      body: `scorer.explain(facts, ${at}, ${causes}${fast ? ", quickExplained" : ""})`,
    },
    {
      name: "explainAll",
      doc: "The same of every unit of a cohort, with places and quotas.",
      params: `units${stage}`,
      typedParams: `units: readonly (Facts | CheckedFacts)[]${stageType}`,
      returns: "ExplainedCohort",
      body: `scorer.explainAll(units, ${at}, ${causes}${fast ? `, cohortsInIntegers[${at}]` : ""})`,
    },
    {
      name: "account",
      doc: "Accounts for every point of one unit in words: rule, line, facts, effect, what a limit hid, official wording; `data` is carried along.",
      params: `facts${stage}, data`,
      typedParams: `facts: Facts | CheckedFacts${stageType}, data?: DataSet`,
      returns: account,
      body: `scorer.account(facts, ${at}, data)`,
    },
    {
      name: "accountAll",
      doc: "Accounts for every point of every unit of a cohort in words; `data` is carried into the accounts.",
      params: `units${stage}, data`,
      typedParams: `units: readonly (Facts | CheckedFacts)[]${stageType}, data?: DataSet`,
      returns: `${account}[]`,
      body: `scorer.accountAll(units, ${at}, data)`,
    },
  ];
}

export function schemaEntry(program: Program): { staged: boolean; doc: string } {
  const staged = program.stages.length > 0;
  return {
    staged,
    doc: staged
      ? "A zod schema for untrusted data of one unit at a stage; what it gives can be scored."
      : "A zod schema for untrusted data of one unit; what it gives can be scored.",
  };
}

/** The mean of the stages takes the facts of every stage. */
function schemaOptions({ language, mean }: Program): string {
  const lang = `lang: ${literal(language)}`;
  const one = `{ ${lang}, stage }`;
  return mean ? `stage === ${literal(mean.name)} ? { ${lang} } : ${one}` : one;
}

export function entryPoints(program: Program, units: Fast["units"], out: Writer): void {
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
      ? `export const schema = (stage${out.type("Stage")}) => factsSchema(tables.facts, ${schemaOptions(program)});`
      : `export const schema = factsSchema(tables.facts, { lang: ${lang} });`,
  );
  writeCauses(program, units, out);
  for (const e of entries(program, units)) {
    out.line();
    out.line(`/** ${e.doc} */`);
    // The run-time's result has to be told what it is, unless the run-time says so itself.
    const isTold = /^Account\b/.test(e.returns);
    const cast = out.typed && !isTold ? ` as ${e.returns}` : "";
    const told = cast === "" || e.first === undefined ? `${e.body}${cast}` : `(${e.body}${cast})`;
    const body = e.first === undefined ? told : `${e.first} ?? ${told}`;
    out.block(
      `export function ${e.name}(${out.typed ? e.typedParams : e.params})${out.type(e.returns)} {`,
      () => out.line(`return ${body};`),
    );
  }
}
