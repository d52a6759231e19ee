// One function per block and stage, in source order: the block's rules, what is inside it, its bounds.
import type { IrFunction, IrVerdict, Program, Step } from "../lower/ir.js";
import type { Bool } from "../model/expression.js";
import type { GradeRow } from "../model/rubric.js";
import type { Expressions } from "./expressions.js";
import { below } from "./fast/blocks.js";
import { comment, literal, type Names } from "./names.js";
import type { Writer } from "./writer.js";

type Choice = Extract<Step, { kind: "choose" }>;

export class Functions {
  constructor(
    private readonly program: Program,
    private readonly names: Names,
    private readonly expressions: Expressions,
    private readonly out: Writer,
  ) {}

  /** All functions of a stage. */
  writeAll(root: IrFunction): void {
    this.expressions.demands = this.demandsOf(root);
    this.write(root);
  }

  /** For every block whose score rules use: its function, and what must hold for it to count. */
  private demandsOf(root: IrFunction): Map<string, string[]> {
    const found = new Map<string, string[]>();
    this.addDemands(root, [], found);
    return found;
  }
  private addDemands(f: IrFunction, around: readonly Bool[], found: Map<string, string[]>): void {
    if (f.demanded) {
      const counts = around.map((when) => this.expressions.bool(when)).join(" && ");
      found.set(this.program.blocks[f.block]!.id, [
        this.names.of(f),
        ...(counts === "" ? [] : [`() => ${counts}`]),
      ]);
    }
    const inside = f.applies ? [...around, f.applies.when] : around;
    for (const inner of below(f)) this.addDemands(inner, inside, found);
  }

  /** The block's function, then those inside it. */
  private write(f: IrFunction): void {
    const { out } = this;
    const row = this.program.blocks[f.block]!;
    const stage = f.stage === "" ? "" : ` @ ${f.stage}`;
    out.line();
    out.within({ file: row.file, line: row.line }, () => {
      out.line(
        `/** ${comment([row.id, row.title].filter(Boolean).join(" "))}${comment(stage)} (${row.points}), line ${row.line} */`,
      );
      out.block(
        `function ${this.names.of(f)}(t${out.type("Tally")})${out.type("Exact | undefined")} {`,
        () =>
          f.demanded
            ? out.block(`return t.once(${f.block}, () => {`, () => this.body(f), "});")
            : this.body(f),
      );
    });
    for (const inner of below(f)) this.write(inner);
  }

  /** What is said of the mean of the stages: a function of its own, once every mean is known. */
  writeMean(verdict: IrVerdict, name: string): void {
    const { out } = this;
    this.expressions.demands = new Map();
    out.line();
    out.block(`function ${name}(t${out.type("Tally")})${out.type("void")} {`, () => this.said(verdict));
  }

  /** Bars, flags and grades, at the end of the function of the whole rubric. */
  private verdict(verdict: IrVerdict, leave: string): void {
    this.out.line(`const total = ${leave};`);
    this.said(verdict);
    this.out.line("return total;");
  }

  private said(verdict: IrVerdict): void {
    const { out, expressions } = this;
    for (const [kind, call] of [
      ["bars", "bar"],
      ["fixed", "fix"],
      ["flags", "flag"],
    ] as const)
      for (const { words, when, rule, block, scope } of verdict[kind]) {
        const within = scope === undefined || call === "flag" ? "" : `, ${literal(scope)}`;
        out.rule(rule.line, comment(rule.source), this.program.blocks[block]!.file);
        out.line(
          `t.${call}(${block}, ${rule.index}, ${literal(words)}, () => ${expressions.bool(when)}${within});`,
        );
      }
    for (const { of, line, rows, scope } of verdict.grades) {
      out.at(line, this.program.blocks.find(({ id }) => id === of)?.file);
      out.block(
        `t.grade(${literal(of)}, ${line}, [`,
        () =>
          rows.forEach((row) => {
            out.at(row.line);
            out.line(
              `{ line: ${row.line}, grade: ${literal(row.grade)}, when: () => ${expressions.bool(row.when)}${this.quotaOf(row)} },`,
            );
          }),
        scope === undefined ? "]);" : `], ${literal(scope)});`,
      );
    }
    if (verdict.placesBy.length > 0)
      out.line(`t.placedBy = [${verdict.placesBy.map((key) => expressions.num(key)).join(", ")}];`);
  }

  private quotaOf({ quota, restTo, orderBy }: GradeRow): string {
    const keys = orderBy.map((key) => this.expressions.num(key)).join(", ");
    return [
      quota ? `, quota: ${quota.index}` : "",
      restTo === undefined ? "" : `, restTo: ${restTo}`,
      keys === "" ? "" : `, by: () => [${keys}]`,
    ].join("");
  }

  private body(f: IrFunction): void {
    const { out, names, expressions } = this;
    if (f.gates) {
      for (const { when, rule } of f.gates.conditions) {
        out.rule(rule.line, comment(rule.source));
        out.line(`t.gate(${rule.index}, ${expressions.bool(when)});`);
      }
      out.line(`if (!t.assessed([${f.gates.asked.map(literal).join(", ")}])) return undefined;`);
    }
    out.line(`t.enter(${f.block}${f.text === undefined ? "" : `, ${literal(f.text)}`});`);
    if (f.worth) out.line(`t.worth(${expressions.num(f.worth)});`);
    const leave = f.kept === undefined ? "t.leave()" : `t.leave(${literal(f.kept)})`;
    if (f.applies) {
      const { when, otherwise, full, rule } = f.applies;
      out.rule(rule.line, comment(rule.source));
      out.line(
        `if (!t.applies(${rule.index}, ${expressions.bool(when)}, ${literal(otherwise)}, ${expressions.num(full)})) return ${leave};`,
      );
    }
    if (f.asked.length > 0) out.line(`t.demand([${f.asked.map(literal).join(", ")}]);`);
    if (f.unresolved) {
      out.line(
        `t.unresolved(${expressions.num(f.unresolved.least)}, ${expressions.num(f.unresolved.most)});`,
      );
      out.line(`return ${leave};`);
      return;
    }
    out.line(`t.start(${expressions.num(f.start)}, ${f.startShown});`);
    for (const step of f.steps) this.step(step);
    this.inside(f, leave);
    for (const inner of f.apart) out.line(`${names.of(inner)}(t);`);
    if (f.openDeduction)
      out.line(
        `t.openDeduction(${expressions.num(f.openDeduction.least)}, ${literal(f.openDeduction.text)});`,
      );
    if (f.floor) out.line(`t.floor(${expressions.num(f.floor.at)}, ${f.floor.assumed});`);
    out.line(`t.cap(${expressions.num(f.cap)});`);
    for (const { when, rule } of f.vetoes) {
      out.rule(rule.line, comment(rule.source));
      out.line(`t.veto(${rule.index}, ${expressions.bool(when)});`);
    }
    const verdict = this.program.roots.get(f.stage) === f ? this.program.verdicts.get(f.stage) : undefined;
    if (f.rounding) out.line(`t.round(${f.rounding.places}, ${literal(f.rounding.mode)});`);
    if (verdict && Object.values(verdict).some((said) => said.length > 0)) this.verdict(verdict, leave);
    else out.line(`return ${leave};`);
  }

  /** The blocks inside, in source order, made into a whole. */
  private inside(f: IrFunction, leave: string): void {
    const { out, names, expressions } = this;
    if (f.rollup === "sum") {
      for (const { part } of f.inside) out.line(`t.inside(${names.of(part)}(t));`);
    } else if (f.rollup === "none") {
      for (const { part } of f.inside) out.line(`${names.of(part)}(t);`);
    } else if (f.rollup === "formula") {
      const parts = f.inside.map(({ part }) => `${names.of(part)}(t)`).join(", ");
      if (f.formula && f.inside.length > 0)
        out.line(`t.formula([${parts}], () => ${expressions.num(f.formula)});`);
    } else if (f.inside.length > 0) {
      const rows = f.inside.map(
        ({ part, weight }) =>
          `{ value: ${names.of(part)}(t)${weight ? `, weight: ${names.constant(weight)}` : ""} }`,
      );
      out.block(
        `t.rolledUp(${literal(f.rollup)}, [`,
        () => rows.forEach((row) => out.line(`${row},`)),
        "]);",
      );
    }
    if (f.rescaling) {
      const { to, outOf, line, source } = f.rescaling;
      const top = this.program.roots.get(f.stage) === f;
      out.rule(line, comment(source));
      out.line(
        `if (!t.rescale(${expressions.num(outOf)}, ${names.constant(to)}, ${line}, ${literal(source)}, ${top})) return ${leave};`,
      );
    }
    for (const inner of f.beside) out.line(`t.inside(${names.of(inner)}(t));`);
  }

  private step(step: Step): void {
    const { out, expressions } = this;
    switch (step.kind) {
      case "charge": {
        const limit = step.limit ? `, ${expressions.num(step.limit)}` : "";
        out.rule(step.rule.line, comment(step.rule.source));
        out.line(`t.${step.pays}(${step.rule.index}, ${expressions.num(step.amount)}${limit});`);
        return;
      }
      case "choose":
        this.choose(step);
        return;
      case "pick":
        out.at(lineOf(step.arms.flat()));
        out.block(
          `t.pick(${step.best}, ${step.count}, [`,
          () => {
            for (const arm of step.arms) {
              out.at(lineOf(arm));
              out.block("() => {", () => arm.forEach((s) => this.step(s)), "},");
            }
          },
          "]);",
        );
        return;
      case "each": {
        const { rule, list, combine, count, worth, empty } = step;
        const members = [
          `combine: ${literal(combine)}`,
          ...(count === undefined ? [] : [`count: ${count}`]),
          ...(worth
            ? [
                `worth: { points: ${this.names.constant(worth.points)}, shared: ${worth.shared}, start: ${literal(worth.start)} }`,
              ]
            : []),
          ...(empty ? [`empty: () => ${expressions.num(empty)}`] : []),
        ];
        out.rule(rule.line, comment(rule.source.split("{")[0]!.trim()));
        out.block(
          `t.forEach(${rule.index}, ${literal(list)}, { ${members.join(", ")} }, () => {`,
          () => step.steps.forEach((s) => this.step(s)),
          "});",
        );
        return;
      }
      case "together":
        out.rule(step.rule.line, comment(step.rule.source.split("{")[0]!.trim()));
        out.block(
          `t.together(${step.rule.index}, ${step.takes}, () => {`,
          () => step.steps.forEach((s) => this.step(s)),
          `}, () => ${expressions.num(step.limit)});`,
        );
    }
  }

  private choose(step: Choice): void {
    const { out } = this;
    let certain = false;
    const conditions = this.conditionsOf(step);
    for (const [i, row] of step.rows.entries()) {
      certain = row.when.kind === "always" && row.when.value;
      const head = certain
        ? i === 0
          ? "{"
          : "} else {"
        : `${i === 0 ? "" : "} else "}if (${conditions[i]}) {`;
      out.at(lineOf(row.steps) ?? step.rule.line);
      out.block(head, () => this.row(step, row), "");
      if (certain) break;
    }
    out.at(step.rule.line);
    if (!certain) {
      out.block("} else {", () => this.nothing(step), "}");
    } else out.line("}");
  }

  private row(step: Choice, { quota, steps }: Choice["rows"][number]): void {
    if (quota !== undefined) this.out.line(`t.quota(${quota});`);
    if (steps.length === 0) this.nothing(step);
    for (const inner of steps) this.step(inner);
  }

  /** The conditions of a choice; what the first one looks at, and others too, is computed once. */
  private conditionsOf({ rows, rule }: Choice): readonly string[] {
    const { out, expressions } = this;
    // What stands behind a row that always holds is never looked at.
    const certain = rows.findIndex(({ when }) => when.kind === "always" && when.value);
    const texts = rows
      .slice(0, certain < 0 ? rows.length : certain)
      .map(({ when }) => expressions.bool(when));
    const subject = rows[0] && this.subjectOf(rows[0].when);
    if (subject === undefined || texts.filter((text) => text.includes(subject)).length < 2) return texts;
    const name = `by_${rule.index}`;
    out.at(rule.line);
    out.line(`const ${name} = ${subject};`);
    return texts.map((text) => text.replaceAll(subject, name));
  }

  /** What a condition looks at before all else, if that depends on the unit. */
  private subjectOf(when: Bool): string | undefined {
    switch (when.kind) {
      case "compare":
        return this.dependent(this.expressions.num(when.left));
      case "same":
        return this.dependent(this.expressions.words(when.left));
      case "not":
        return this.subjectOf(when.of);
      case "and":
      case "or":
        return when.args[0] && this.subjectOf(when.args[0]);
      default:
        return undefined;
    }
  }
  /** Code that asks the tally with a key in quotes: no text in quotes can hold it. */
  private readonly dependent = (code: string): string | undefined =>
    /\bt\.\w+\(.*"/.test(code) ? code : undefined;

  private nothing(step: Choice): void {
    this.out.line(`t.nothing(${step.rule.index});`);
  }
}

/** The line of the first rule among the steps: that of the row or the arm they stand in. */
function lineOf([first]: readonly Step[]): number | undefined {
  if (first === undefined) return undefined;
  return first.kind === "pick" ? lineOf(first.arms.flat()) : first.rule.line;
}
