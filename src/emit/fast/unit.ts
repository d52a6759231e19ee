// One function per stage, and one for the mean of all, that scores a unit in integers, or gives nothing where the facts are not plainly
// what the rubric asks for.
import type { Program } from "../../lower/ir.js";
import type { FactSpec } from "../../runtime/facts.js";
import type { ToldAt } from "../../runtime/score-all.js";
import { literal } from "../names.js";
import type { Writer } from "../writer.js";
import { Blocks } from "./blocks.js";
import { Changes, type Cause } from "./changes.js";
import { Code, type Used } from "./code.js";
import type { Statement } from "./statements.js";
import { anyColumn, read, type Inputs } from "./inputs.js";
import { RecordInputs } from "./record-inputs.js";
import { readEntries } from "./lists.js";
import { ofUnit, Others } from "./others.js";
import type { AllMade } from "./made.js";
import { MeanBlocks } from "./mean-blocks.js";
import { gatesAt, type Gates, type Place } from "./place.js";
import { inPieces, pieceNames, write } from "./pieces.js";
import { gradesOf, toldOf } from "./standings.js";
import { nothing, type Terms } from "./terms.js";
import { yes, type Bit } from "./whole.js";

/** Between which whole numbers, over which scale, the total of a unit lies. */
export interface Totals {
  readonly scale: bigint;
  readonly least: bigint;
  readonly most: bigint;
}

/** How the blocks of a unit are scored, and from what. */
export interface Scored {
  readonly blocks: Blocks;
  readonly inputs: RecordInputs;
}

/** What has been written for the units of a stage. */
export interface Written {
  /** The blocks of a stage, which columns take over. */
  readonly scored?: Scored;
  /** Whether figures of other units are looked at. */
  readonly compares: boolean;
  /** Where the total is a whole number over a known scale. */
  readonly totals?: Totals;
  /** What units are compared by, as an object in code. */
  readonly comparison?: string;
  readonly told?: ToldAt;
  /** What changes points. */
  readonly causes: readonly Cause[];
}

/** Writes the functions of a stage. Throws NotScaled where the rubric has what integers do not express. */
export function writeUnit(
  program: Program,
  place: Place,
  /** Names of the function that scores, and of the one that explains too. */
  name: string,
  explained: string,
  /** A name that nothing else in the module has. */
  free: (wanted: string) => string,
  used: Used,
  out: Writer,
): Written {
  const { mean, root, asked, verdict } = place;
  const code = new Code(used, "return undefined;", ["unit", "others", "told", ...pieceNames]);
  const others = new Others(program, root, ofUnit(program.facts, used, out.typed));
  const inputs = new RecordInputs(code, "unit", out.typed, program.facts, others);
  const unitName = asked.find((spec) => spec.key === program.unitKey);
  // What is changed is changed at the stages.
  const ofStage = mean ? undefined : new Blocks(program, root, code, inputs);
  if (ofStage) ofStage.changes = new Changes(ofStage.terms.scaling);
  const blocks: AllMade = ofStage ?? new MeanBlocks(program, mean!, code, inputs);
  const { terms } = blocks;
  const { scaling } = terms;
  const gates = gatesAt(program, place);
  if (gates) writeGates(gates);
  blocks.make();
  const most = program.open && !program.noTotal ? mostTotal() : undefined;
  // What no rule of this stage looks at is asked for all the same.
  code.line("");
  readAll(asked, inputs, terms);
  const grades = verdict ? gradesOf(verdict, blocks, code, literal) : [];
  const scores = blocks.scores();
  const total = scores.find(({ id }) => id === "");
  const numbers = scores
    .filter(({ id }) => id !== "")
    .map(({ id, value, counts }) => ({ id, counts, number: scaling.number(value) }));
  const totalNumber = program.noTotal ? "null" : total ? scaling.number(total.value) : "0";

  const unitCode = unitName && inputs.words({ spec: unitName });
  const told = toldOf(program, verdict, blocks, total?.value);
  const results = [
    totalNumber,
    ...numbers.flatMap(({ number, counts }) => [number, counts.code]),
    ...grades.map((grade) => grade.code),
    ...(most ? [most.number, most.differs.code] : []),
    ...(unitCode === undefined ? [] : [unitCode]),
  ];
  out.line();
  const here = { line: program.blocks[root.block]!.line, file: undefined };
  const effects = ofStage?.changes?.all ?? [];
  if (ofStage) ofStage.changes = undefined;
  out.within(here, writeFunctions);
  const comparison = out.within(here, () => others.write(() => free("compared"), out));
  const { scale, top, per } = total?.value ?? nothing;
  return {
    ...(ofStage ? { scored: { blocks: ofStage, inputs } } : {}),
    compares: others.isAsked,
    ...(program.noTotal || per ? {} : { totals: { scale, least: top.low, most: top.high } }),
    ...(comparison ? { comparison } : {}),
    ...(told ? { told: told.at } : {}),
    causes: effects.map(({ cause }) => cause),
  };

  /** Who is not assessed has no score; all that was answered must be sound all the same. */
  function writeGates({ conditions, asked: behind }: Gates): void {
    for (const { rule } of conditions) code.rule(rule.line, rule.source);
    const assessed = scaling.wholes.all(conditions.map(({ when }) => terms.bool(when)));
    readAll(asked, inputs, terms);
    const name = unitName ? `unit: ${inputs.words({ spec: unitName })}, ` : "";
    code.line(`if (${assessed.code} === 0) return { ${name}assessed: false, total: null, scores: {} };`);
    terms.demand(behind, yes);
  }

  /** The total with what the source leaves open counted in full, and whether that makes a difference. */
  function mostTotal(): { readonly number: string; readonly differs: Bit } | undefined {
    code.line("");
    code.line("// The same with everything that the source leaves open counted in full.");
    const value = blocks.wholeInFull().value;
    const least = blocks.whole().value;
    const differs = scaling.compare("!==", value, least);
    return differs.known === false ? undefined : { number: scaling.number(value), differs };
  }

  function optional(parameter: string, type: string, isUsed: boolean): string {
    return `${isUsed ? "" : "_"}${parameter}${out.typed ? `?: ${type}` : ""}`;
  }

  /** Writes what scores, and what says of each effect too; pieces of them they have together. */
  function writeFunctions(): void {
    const numbersOfEffects = effects.map(({ number }) => number);
    const wanted = [
      [...results, ...(told?.codes ?? [])],
      [...results, ...numbersOfEffects],
    ];
    const { all, own } = code.shared(wanted, out.typed);
    const behind = wanted.map((codes, i) => [...codes, ...own[i]!.map(({ text }) => text)]);
    const given = [
      { name: "unit", text: `unit${out.type("Group")}` },
      ...(others.isAsked || told
        ? [{ name: "others", text: optional("others", anyColumn, others.isAsked) }]
        : []),
    ];
    // Who is not assessed leaves in between.
    const beginnings = gates
      ? wanted.map(() => all)
      : inPieces(all, behind, () => free("in_integers_piece"), given, out);
    const [scoring, explaining] = beginnings.map((beginning, i) => [...beginning, ...own[i]!]);
    const last = told ? [{ text: optional("told", "(number | bigint)[]", true) }] : [];
    writeFunction(name, [...given, ...last], scoring!);
    out.line();
    writeFunction(explained, others.isAsked ? given : given.slice(0, 1), explaining!, numbersOfEffects);
  }

  function writeFunction(
    as: string,
    given: readonly { readonly text: string }[],
    statements: readonly Statement[],
    effects?: readonly string[],
  ): void {
    out.block(
      `function ${as}(${given.map(({ text }) => text).join(", ")})${out.type(`${effects ? "Explained" : "Result"} | undefined`)} {`,
      () => {
        write(statements, out);
        if (told && !effects)
          out.block("if (told !== undefined) {", () =>
            told.codes.forEach((text, i) => out.line(`told[${i}] = ${text};`)),
          );
        const fixedShape = numbers.every(({ counts }) => counts.known === true);
        const list = (tail: string, head: string): void =>
          out.block(
            head,
            () => numbers.forEach(({ id, number }) => out.line(`${literal(id)}: ${number},`)),
            tail,
          );
        if (!fixedShape) {
          out.line(`const scores${out.type("{ [id in Id]?: number }")} = {};`);
          for (const { id, counts, number } of numbers)
            if (counts.known !== false)
              out.line(
                `${counts.known ? "" : `if (${counts.code} === 1) `}scores[${literal(id)}] = ${number};`,
              );
        } else if (most) list("};", "const scores = {");
        const result = (head: string, atMost: string): void =>
          out.block(
            head,
            () => {
              if (unitCode !== undefined) out.line(`unit: ${unitCode},`);
              if (program.gated) out.line("assessed: true,");
              out.line(`total: ${totalNumber},`);
              if (grades.length > 0)
                out.line(
                  `grades: { ${grades.map(({ of, code: text }) => `${literal(of)}: ${text}`).join(", ")} },`,
                );
              if (atMost !== "") out.line(`totalAtMost: ${atMost},`);
              if (fixedShape && !most) list("},", "scores: {");
              else out.line("scores,");
              if (effects)
                out.block("effects: [", () => effects.forEach((number) => out.line(`${number},`)), "],");
            },
            "};",
          );
        if (most && most.differs.known !== true) {
          out.block(`if (${most.differs.code} === 1) {`, () => result("return {", most.number));
        }
        result("return {", most?.differs.known === true ? most.number : "");
      },
    );
  }
}

/** Reads what no rule looks at too, and holds facts that must not exceed others against them. */
export function readAll(
  asked: readonly FactSpec[],
  inputs: Inputs,
  terms: Terms,
  before: ReadonlySet<string> = new Set(),
): void {
  const byKey = new Map(asked.map((spec) => [spec.key, spec]));
  for (const spec of asked) if (!before.has(spec.key)) read(inputs, { spec });
  for (const spec of asked) if (spec.kind === "list") readEntries(terms, spec, inputs.readInside);
  for (const spec of asked) {
    const limit = spec.atMostFact === undefined ? undefined : byKey.get(spec.atMostFact);
    if (!limit) continue;
    const kept = terms.scaling.compare("<=", inputs.number({ spec }), inputs.number({ spec: limit }));
    const answered = [spec, limit].flatMap((each) => inputs.answered({ spec: each }) ?? []);
    terms.scaling.failUnless(kept, terms.scaling.wholes.all(answered));
  }
}
