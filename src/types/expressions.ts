// Expressions: from the tree to checked ones. A mistake is reported once and replaced by something harmless.
import { rewritten } from "../diagnostics/fixes.js";
import { constant, type Bool, type Comparison, type Num } from "../model/expression.js";
import type { Value } from "../model/rubric.js";
import { isWhole, neg, zero, type Exact } from "../runtime/exact.js";
import type { FactKind } from "../runtime/facts.js";
import { yesOrNo } from "../runtime/kinds.js";
import { isHan } from "../syntax/tokens.js";
import type * as tree from "../syntax/tree.js";
import type { Span } from "../text/span.js";
import { dateSum, isDate, noNumber, unquoted, writtenDay } from "./dates.js";
import { guarded, noteDivisor } from "./divisors.js";
import { introduce, mismatch, needs, unknown, use } from "./facts-met.js";
import { kindName } from "./kind-names.js";
import { agree, dimensionOf, factDimension } from "./measures.js";
import { forAllUnits, plain, type Measured, type Place } from "./place.js";
import { gradedCondition } from "./graded.js";
import { isListName, ofList } from "./lists.js";
import { ofCohort, scoreOf } from "./results.js";
import { tooLarge } from "./size.js";
import { wholeNumber } from "./whole-number.js";
import { isWords, sameWords, words } from "./words.js";

const nothing: Measured = { expr: constant(zero), dimension: plain };
const never: Bool = { kind: "always", value: false };

const numericKinds: ReadonlySet<FactKind> = new Set(["count", "rate", "number", "money", "days", "mark"]);

/** A number. `intro` says what kind a bare unknown name becomes here; without it an unknown name is an error. */
export function number(place: Place, e: tree.Expr, intro?: { kind: FactKind; measure?: string }): Measured {
  const made = measured(place, e, intro);
  if (made.dimension.of !== "date") return made;
  noNumber(place, e);
  return nothing;
}

/** The same where it may divide: whatever it is divided by must be other than zero. */
export function guardedNumber(
  place: Place,
  e: tree.Expr,
  intro?: { kind: FactKind; measure?: string },
): Measured {
  return e.kind === "number" ? number(place, e) : guarded(place, () => number(place, e, intro)).value;
}

/** A number or a date. */
export function measured(place: Place, e: tree.Expr, intro?: { kind: FactKind; measure?: string }): Measured {
  const made = readNumber(place, e, intro);
  if (!tooLarge(made.expr)) return made;
  place.report.add("too-large", e.span, {});
  return nothing;
}

function readNumber(place: Place, e: tree.Expr, intro?: { kind: FactKind; measure?: string }): Measured {
  const wrong = (is: string): Measured => {
    mismatch(place, e.span, is, needs(place).number);
    return nothing;
  };
  switch (e.kind) {
    case "number":
      return { expr: constant(e.value), dimension: dimensionOf(e) };
    case "date":
      return writtenDay(place, e);
    case "full":
      if (place.full) return { expr: place.full, dimension: plain };
      place.report.add("full-undefined", e.span, {});
      return nothing;
    case "none":
      return nothing;
    case "name":
      return named(place, e, intro);
    case "of-list":
      return listFigure(place, e);
    case "cohort":
      if (!e.inCohort && e.name !== "share" && e.name !== "rank" && isListName(place, e.of))
        return listFigure(place, {
          ...e,
          kind: "of-list",
          name: e.name,
          list: e.of,
          of: undefined,
          trims: [],
        });
      return ofCohort(place, e, number(forAllUnits(place), e.of, { kind: "number" }));
    case "total":
    case "score":
      return { expr: scoreOf(place, e), dimension: plain };
    case "negate": {
      const of = number(place, e.of);
      const expr: Num =
        of.expr.kind === "const" ? constant(neg(of.expr.value)) : { kind: "negate", of: of.expr };
      return { expr, dimension: of.dimension };
    }
    case "binary":
      return binary(place, e);
    case "call": {
      const args = e.args.map((arg) => measured(place, arg));
      for (const arg of args.slice(1)) agree(place, e.span, args[0]!, arg);
      const dimension = args.find((a) => a.dimension.of !== "number")?.dimension ?? plain;
      return {
        expr: { kind: e.name === "min" ? "least" : "greatest", args: args.map((a) => a.expr) },
        dimension,
      };
    }
    case "rounded": {
      const of = number(place, e.of);
      const places = e.places ? wholeNumber(place.report, e.places, 0, 20) : 0;
      return { expr: { kind: "rounded", places, mode: e.mode, of: of.expr }, dimension: of.dimension };
    }
    case "choose": {
      const when = condition(place, e.when);
      const then = measured(place, e.then);
      const otherwise = measured(place, e.otherwise);
      agree(place, e.span, then, otherwise);
      return {
        expr: { kind: "if", when, then: then.expr, otherwise: otherwise.expr },
        dimension: then.dimension,
      };
    }
    case "quantifier":
      if (e.how === "count")
        return {
          expr: { kind: "count", items: e.items.map((item) => condition(place, item)) },
          dimension: { of: "count" },
        };
      return wrong(needs(place).condition);
    case "bool":
    case "graded":
    case "not":
    case "in":
      return wrong(needs(place).condition);
    case "text":
      return wrong(needs(place).words);
    case "list":
      return wrong(place.report.say("a list", "一组"));
  }
}

const listFigure = (place: Place, e: tree.OfListNode): Measured => ({
  expr: ofList(place, e, { number: (p, of) => number(p, of).expr, condition }),
  dimension: plain,
});

function named(place: Place, e: tree.NameNode, intro?: { kind: FactKind; measure?: string }): Measured {
  const entry = place.scope.find(e.name);
  if (!entry) {
    if (!intro) {
      unknown(place, e, place.like);
      return nothing;
    }
    const fact = introduce(place, e, intro.kind, { measure: intro.measure });
    return { expr: { kind: "fact", fact }, dimension: factDimension(fact) };
  }
  if (entry.kind === "let") {
    if (entry.let.value.type === "number")
      return {
        expr: { kind: "let", let: entry.let },
        dimension: entry.let.value.date ? { of: "date" } : plain,
      };
    mismatch(
      place,
      e.span,
      entry.let.value.type === "condition" ? needs(place).condition : needs(place).words,
      needs(place).number,
      e.name,
    );
    return nothing;
  }
  const fact = use(place, entry.fact);
  if (!numericKinds.has(fact.spec.kind) && fact.spec.kind !== "date") {
    mismatch(place, e.span, kindName(fact.spec.kind, place.report.language), needs(place).number, e.name);
    return nothing;
  }
  return { expr: { kind: "fact", fact }, dimension: factDimension(fact) };
}

function binary(place: Place, e: Extract<tree.Expr, { kind: "binary" }>): Measured {
  if (e.op === "^") {
    const base = number(place, e.left);
    const exponent = number(place, e.right).expr;
    if (
      exponent.kind !== "const" ||
      !isWhole(exponent.value) ||
      exponent.value.n < 0n ||
      exponent.value.n > 100n
    ) {
      place.report.add("whole-exponent", e.right.span, {});
      return nothing;
    }
    return { expr: { kind: "power", base: base.expr, exponent: exponent.value.n }, dimension: plain };
  }
  if (e.op !== "+" && e.op !== "-" && e.op !== "*" && e.op !== "/") {
    mismatch(place, e.span, needs(place).condition, needs(place).number);
    return nothing;
  }
  if (e.op === "-" && hyphenated(place, e)) return nothing;
  if ((e.op === "+" || e.op === "-") && (isDate(place, e.left) || isDate(place, e.right)))
    return dateSum(place, e, (side) => measured(place, side));
  const left = number(place, e.left);
  const right = number(place, e.right);
  const expr: Num = { kind: "arithmetic", op: e.op, left: left.expr, right: right.expr };
  if (e.op === "+" || e.op === "-") {
    agree(place, e.span, left, right);
    return { expr, dimension: left.dimension.of === "number" ? right.dimension : left.dimension };
  }
  if (e.op === "/") noteDivisor(place, right.expr, e.right.span);
  const dimension = e.op === "*" && right.dimension.of === "rate" ? left.dimension : plain;
  return { expr, dimension: dimension.of === "rate" ? plain : dimension };
}

/** A condition. A bare unknown name becomes a yes/no fact. */
export function condition(place: Place, e: tree.Expr): Bool {
  const made = readCondition(place, e);
  if (!tooLarge(made)) return made;
  place.report.add("too-large", e.span, {});
  return never;
}

function readCondition(place: Place, e: tree.Expr): Bool {
  const wrong = (is: string): Bool => {
    mismatch(place, e.span, is, needs(place).condition);
    return never;
  };
  switch (e.kind) {
    case "bool":
      return { kind: "always", value: e.value };
    case "name": {
      const entry = place.scope.find(e.name);
      if (!entry) return { kind: "yes", fact: introduce(place, e, "yes-no") };
      if (entry.kind === "let") {
        if (entry.let.value.type === "condition") return { kind: "holds", let: entry.let };
        return wrong(entry.let.value.type === "number" ? needs(place).number : needs(place).words);
      }
      const fact = use(place, entry.fact);
      if (fact.spec.kind === "yes-no") return { kind: "yes", fact };
      mismatch(
        place,
        e.span,
        kindName(fact.spec.kind, place.report.language),
        needs(place).condition,
        e.name,
      );
      return never;
    }
    case "graded":
      return gradedCondition(place, e);
    case "not":
      return { kind: "not", of: condition(place, e.of) };
    case "binary":
      if (e.op === "and" || e.op === "or")
        return { kind: e.op, args: [condition(place, e.left), condition(place, e.right)] };
      if (e.op === "+" || e.op === "-" || e.op === "*" || e.op === "/" || e.op === "^")
        return wrong(needs(place).number);
      return comparison(place, e, e.op);
    case "in":
      return {
        kind: "or",
        args: e.options.map((option) =>
          isDate(place, e.item)
            ? dated(place, e.span, "=", e.item, option)
            : sameWords(place, e.item, option),
        ),
      };
    case "list":
      return wrong(place.report.say("a list without 齐全 or any of", "一组事项，未说明是齐全还是有其一"));
    case "quantifier": {
      const items = e.items.map((item) => condition(place, item));
      if (e.how === "all") return { kind: "and", args: items };
      if (e.how === "any") return { kind: "or", args: items };
      if (e.how === "at-least") return { kind: "at-least", least: number(place, e.least!).expr, items };
      return wrong(needs(place).number);
    }
    case "text":
      return wrong(needs(place).words);
    case "number":
    case "date":
    case "full":
    case "none":
    case "total":
    case "score":
    case "cohort":
    case "of-list":
    case "negate":
    case "call":
    case "rounded":
    case "choose":
      return wrong(needs(place).number);
  }
}

/** `late-filings`, meant as one name, reads as a subtraction of two unknown names. */
function hyphenated(place: Place, e: Extract<tree.Expr, { kind: "binary" }>): boolean {
  const { left, right } = e;
  if (left.kind !== "name" || right.kind !== "name" || right.span.start !== left.span.end + 1) return false;
  if (place.scope.find(left.name) || place.scope.find(right.name)) return false;
  const name = place.source.slice(e.span);
  const one = isHan(name) ? `【${name}】` : name.replace("-", "_");
  const fixes = [rewritten(e.span, one, "likely", place.report)];
  place.report.add("name-mistakable", e.span, { name, hyphen: true }, { fixes });
  return true;
}

/** `yes` and `no`, and what answers so: `有`, `无`, unless something here has that name. */
function saidBool(place: Place, e: tree.Expr): boolean | undefined {
  if (e.kind === "bool") return e.value;
  return e.kind === "name" && !place.scope.find(e.name) ? yesOrNo(e.name) : undefined;
}

function comparison(place: Place, e: Extract<tree.Expr, { kind: "binary" }>, op: Comparison): Bool {
  if (isDate(place, e.left) || isDate(place, e.right)) return dated(place, e.span, op, e.left, e.right);
  if (isWords(place, e.left) || isWords(place, e.right)) {
    if (op !== "=" && op !== "!=") {
      mismatch(place, e.span, needs(place).words, needs(place).number);
      return never;
    }
    const same = sameWords(place, e.left, e.right);
    return op === "=" ? same : { kind: "not", of: same };
  }
  const [said, saidFirst] = [saidBool(place, e.right), saidBool(place, e.left)];
  const value = said ?? saidFirst;
  if ((op === "=" || op === "!=") && value !== undefined) {
    const of = condition(place, said === undefined ? e.right : e.left);
    return value === (op === "=") ? of : { kind: "not", of };
  }
  const left = number(like(place, e.right), e.left);
  const right = number(like(place, e.left), e.right);
  agree(place, e.span, left, right);
  return { kind: "compare", op, left: left.expr, right: right.expr };
}

/** Two dates, one of which may be in quotes. */
function dated(place: Place, span: Span, op: Comparison, a: tree.Expr, b: tree.Expr): Bool {
  const left = measured(like(place, b), unquoted(a));
  const right = measured(like(place, a), unquoted(b));
  const known = [a, b].every((side) => side.kind !== "name" || place.scope.find(side.name));
  if (known) agree(place, span, left, right);
  return { kind: "compare", op, left: left.expr, right: right.expr };
}

/** The place, with what a name here is compared to: an unknown name is then told how to declare it. */
const like = (place: Place, other: tree.Expr): Place => ({ ...place, like: other });

/** The value of a `let`, whatever its type. */
export function value(place: Place, e: tree.Expr): Value {
  if (isWords(place, e)) return { type: "words", expr: words(place, e) };
  if (isCondition(place, e)) return { type: "condition", expr: condition(place, e) };
  const { expr, dimension } = measured(place, e);
  return { type: "number", expr, ...(dimension.of === "date" ? { date: true } : {}) };
}

function isCondition(place: Place, e: tree.Expr): boolean {
  if (e.kind === "not" || e.kind === "bool" || e.kind === "in" || e.kind === "graded") return true;
  if (e.kind === "quantifier") return e.how !== "count";
  if (e.kind === "binary") return !["+", "-", "*", "/", "^"].includes(e.op);
  if (e.kind !== "name") return false;
  const entry = place.scope.find(e.name);
  return entry?.kind === "fact"
    ? entry.fact.spec.kind === "yes-no"
    : entry?.kind === "let" && entry.let.value.type === "condition";
}

/** The constant a tree expression stands for, or undefined when it depends on facts. */
export function constantOf(e: tree.Expr): Exact | undefined {
  if (e.kind === "number") return e.value;
  if (e.kind === "negate") {
    const of = constantOf(e.of);
    return of && { n: -of.n, d: of.d };
  }
  return undefined;
}
