// One function per stage that scores a unit in integers, or gives nothing where the facts are not plainly what the rubric asks for.
import type { IrFunction, IrGrades, IrRemark, IrVerdict, Program } from "../../lower/ir.js";
import type { FactSpec } from "../../runtime/facts.js";
import { literal } from "../names.js";
import type { Writer } from "../writer.js";
import { Blocks } from "./blocks.js";
import { Code, type Used } from "./code.js";
import { read, RecordInputs, type Inputs } from "./inputs.js";
import { NotScaled } from "./not-scaled.js";
import type { Terms } from "./terms.js";
import type { Bit } from "./whole.js";

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

/**
 * Writes the function of a stage. Throws NotScaled where the rubric has what integers do not express.
 * @returns with it what is known of the total; absent where it is no whole number over a known scale
 */
export function writeUnit(
  program: Program,
  root: IrFunction,
  name: string,
  used: Used,
  out: Writer,
): Scored & { readonly totals?: Totals } {
  const { stage } = root;
  const code = new Code(used, "return undefined;", ["unit"]);
  const inputs = new RecordInputs(code, "unit", out.typed, stage);
  const blocks = new Blocks(program, root, code, inputs);
  blocks.block(root);
  const { terms } = blocks;
  // What no rule of this stage looks at is asked for all the same.
  code.line("");
  const asked = program.facts.filter((spec) => spec.stage === undefined || spec.stage === stage);
  readAll(asked, inputs, terms);
  const verdict = program.verdicts.get(stage);
  const grades = verdict ? gradesOf(verdict, blocks, code, literal) : [];
  const unitName = asked.find((spec) => spec.key === program.unitKey);
  const scores = blocks.scores();
  const total = scores.find(({ id }) => id === "");
  const numbers = scores
    .filter(({ id }) => id !== "")
    .map(({ id, value, counts }) => ({ id, counts, number: terms.scaling.number(value) }));
  const totalNumber = program.noTotal ? "null" : total ? terms.scaling.number(total.value) : "0";

  const unitCode = unitName && inputs.words({ spec: unitName });
  const results = [
    totalNumber,
    ...numbers.flatMap(({ number, counts }) => [number, counts.code]),
    ...grades.map((grade) => grade.code),
    ...(unitCode === undefined ? [] : [unitCode]),
  ];
  out.line();
  const at = { line: program.blocks[root.block]!.line, file: undefined };
  out.within(at, () => writeFunction());
  if (program.noTotal || !total || total.value.per) return { blocks, inputs };
  const { scale, top } = total.value;
  return { blocks, inputs, totals: { scale, least: top.low, most: top.high } };

  function writeFunction(): void {
    out.block(`function ${name}(unit${out.type("Group")})${out.type("Result | undefined")} {`, () => {
      code.writeTo(out, results);
      const fixedShape = numbers.every(({ counts }) => counts.known === true);
      if (!fixedShape) {
        out.line(`const scores${out.type("{ [id in Id]?: number }")} = {};`);
        for (const { id, counts, number } of numbers)
          if (counts.known !== false)
            out.line(
              `${counts.known ? "" : `if (${counts.code} === 1) `}scores[${literal(id)}] = ${number};`,
            );
      }
      out.block(
        "return {",
        () => {
          if (unitCode !== undefined) out.line(`unit: ${unitCode},`);
          out.line(`total: ${totalNumber},`);
          if (grades.length > 0)
            out.line(
              `grades: { ${grades.map(({ of, code: text }) => `${literal(of)}: ${text}`).join(", ")} },`,
            );
          if (fixedShape)
            out.block(
              "scores: {",
              () => numbers.forEach(({ id, number }) => out.line(`${literal(id)}: ${number},`)),
              "},",
            );
          else out.line("scores,");
        },
        "};",
      );
    });
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
  for (const spec of asked) {
    const limit = spec.atMostFact === undefined ? undefined : byKey.get(spec.atMostFact);
    if (!limit) continue;
    const kept = terms.scaling.compare("<=", inputs.number({ spec }), inputs.number({ spec: limit }));
    const answered = [spec, limit].flatMap((each) => inputs.answered({ spec: each }) ?? []);
    terms.scaling.failUnless(kept, terms.scaling.wholes.all(answered));
  }
}

/** The grade on every scale, as code; `print` gives the code of one grade, "" for none. */
export function gradesOf(
  verdict: IrVerdict,
  blocks: Blocks,
  code: Code,
  print: (grade: string, scale: IrGrades) => string,
): { of: string; code: string }[] {
  const { terms } = blocks;
  const { wholes } = terms.scaling;
  const held = (remarks: readonly IrRemark[]): { words: string; scope: string | undefined; holds: Bit }[] =>
    remarks.map(({ words, scope, when, block }) => {
      const counts = blocks.counts(block);
      return { words, scope, holds: wholes.all([counts, terms.bool(when, counts)]) };
    });
  const [bars, events] = [held(verdict.bars), held(verdict.fixed)];
  const said = (list: typeof bars, { scope }: IrGrades, grade: string): Bit =>
    wholes.any(list.filter((r) => r.scope === scope && r.words === grade).map((r) => r.holds));
  return verdict.grades.map((scale) => {
    const of = blocks.find(scale.of);
    if (of?.counts.known !== true) throw new NotScaled("grades of what may have no score");
    const rows = scale.rows.map(({ grade, when }) => {
      const allowed = wholes.not(said(bars, scale, grade));
      return {
        grade,
        fixed: wholes.all([allowed, said(events, scale, grade)]),
        open: wholes.all([allowed, terms.bool(when, allowed)]),
      };
    });
    // Of several events the one with the lowest grade decides, else the first row that holds.
    const tried = [
      ...[...rows].reverse().map(({ grade, fixed }) => ({ grade, when: fixed })),
      ...rows.map(({ grade, open }) => ({ grade, when: open })),
    ].filter(({ when }) => when.known !== false);
    const certain = tried.findIndex(({ when }) => when.known === true);
    const last = print(certain < 0 ? "" : tried[certain]!.grade, scale);
    const choices = tried.slice(0, certain < 0 ? tried.length : certain);
    const text =
      choices.map(({ grade, when }) => `${when.code} === 1 ? ${print(grade, scale)} : `).join("") + last;
    return { of: scale.of, code: code.bind(text, "grade") };
  });
}
