// Expressions of the IR as JavaScript over the run-time's exact numbers.
import type { Bool, Comparison, Label, Num, Schedule } from "../model/expression.js";
import type { Exact } from "../runtime/exact.js";
import { literal, type Names } from "./names.js";

export const operators = {
  "=": "===",
  "!=": "!==",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
} as const satisfies Readonly<Record<Comparison, string>>;

/** Prints expressions, noting which helpers of the run-time they need. */
export class Expressions {
  readonly used = new Set<string>();

  /** How to compute the score of a block that is not scored yet: further arguments, by id. */
  demands: ReadonlyMap<string, readonly string[]> = new Map();

  constructor(private readonly names: Names) {}

  private helper(name: string, ...args: readonly string[]): string {
    this.used.add(name);
    return `${name}(${args.join(", ")})`;
  }

  num(e: Num): string {
    switch (e.kind) {
      case "const":
        return this.names.constant(e.value);
      case "fact":
        return e.fact.spec.kind === "mark"
          ? `t.marked(${literal(e.fact.spec.key)})`
          : `t.${e.fact.spec.kind === "date" ? "day" : "number"}(${literal(e.fact.spec.key)})`;
      case "cohort":
        return `t.cohort(${literal(e.figure)}, ${e.column.index})`;
      case "place":
        return `t.place(${e.column.index}, ${literal(e.ties)})`;
      case "by-place":
        return `t.byPlace(${e.column.index}, ${this.schedule(e.schedule)})`;
      case "score":
        return `t.scoreOf(${[literal(e.id), ...(this.demands.get(e.id) ?? [])].join(", ")})`;
      case "let":
        return this.num(e.let.value.expr as Num);
      case "negate":
        return this.helper("neg", this.num(e.of));
      case "arithmetic": {
        const [left, right] = [this.num(e.left), this.num(e.right)];
        if (e.op === "/") return `t.div(${left}, ${right})`;
        return this.helper(({ "+": "add", "-": "sub", "*": "mul" } as const)[e.op], left, right);
      }
      case "power":
        return this.helper("power", this.num(e.base), `${e.exponent}n`);
      case "least":
        return this.helper("smallest", ...e.args.map((a) => this.num(a)));
      case "greatest":
        return this.helper("largest", ...e.args.map((a) => this.num(a)));
      case "rounded":
        return this.helper("round", this.num(e.of), String(e.places), literal(e.mode));
      case "if":
        return `(${this.bool(e.when)} ? ${this.num(e.then)} : ${this.num(e.otherwise)})`;
      case "of-list": {
        const { figure, list, of, where, trim } = e;
        const rest = [
          where ? `() => ${this.bool(where)}` : trim ? "undefined" : "",
          trim ? `{ keep: ${trim.keep}, highest: ${trim.highest}, lowest: ${trim.lowest} }` : "",
        ].filter((part) => part !== "");
        return `t.ofList(${[literal(figure), literal(list.spec.key), `() => ${this.num(of)}`, ...rest].join(", ")})`;
      }
      case "count":
        return this.helper("counted", ...e.items.map((item) => this.bool(item)));
      case "mark": {
        const step = e.step ? `, ${this.names.constant(e.step)}` : "";
        return `t.mark(${literal(e.fact.spec.key)}, ${this.num(e.low)}, ${this.num(e.high)}${step})`;
      }
    }
  }

  private schedule({ ties, least, places, falling }: Schedule): string {
    const named = (x: Exact): string => this.names.constant(x);
    const rows = places
      .map((p) => `{ from: ${literal(p.from)}, place: ${p.place}, amount: ${named(p.amount)} }`)
      .join(", ");
    const last = falling?.last ? `, last: ${named(falling.last)}` : "";
    const falls = falling
      ? `, falling: { first: ${named(falling.first)}, step: ${named(falling.step)}${last} }`
      : "";
    return `{ ties: ${literal(ties)}, least: ${least}, places: [${rows}]${falls} }`;
  }

  bool(e: Bool): string {
    switch (e.kind) {
      case "always":
        return String(e.value);
      case "yes":
        return `t.yes(${literal(e.fact.spec.key)})`;
      case "holds":
        return this.bool(e.let.value.expr as Bool);
      case "not":
        return e.of.kind === "yes" || e.of.kind === "and" || e.of.kind === "or" || e.of.kind === "at-least"
          ? `!${this.bool(e.of)}`
          : `!(${this.bool(e.of)})`;
      case "and":
        return this.helper("all", ...e.args.map((a) => this.bool(a)));
      case "or":
        return this.helper("any", ...e.args.map((a) => this.bool(a)));
      case "compare":
        return `${this.helper("compare", this.num(e.left), this.num(e.right))} ${operators[e.op]} 0`;
      case "same":
        return `${this.words(e.left)} === ${this.words(e.right)}`;
      case "at-least":
        return this.helper("atLeast", this.num(e.least), ...e.items.map((item) => this.bool(item)));
    }
  }

  words(e: Label): string {
    return e.kind === "words" ? literal(e.value) : `t.words(${literal(e.fact.spec.key)})`;
  }
}
