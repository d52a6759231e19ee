// Rules: from phrases to the four kinds the model knows (charge, choose, pick, together).
import type { Bool, Num } from "../model/expression.js";
import { constant, factsOf } from "../model/expression.js";
import type { ChoiceRow, Pays, Quota, Rule, RuleInfo, Veto } from "../model/rubric.js";
import type { FactDraft } from "../names/scope.js";
import { compare, equal, one, print, zero, type Exact } from "../runtime/exact.js";
import { measureClass } from "../syntax/tokens.js";
import type * as tree from "../syntax/tree.js";
import type { Span } from "../text/span.js";
import { bandRows } from "./bands.js";
import { Clauses, splitAtOtherwise } from "./clauses.js";
import { condition, constantOf, guarded, introduce, number, type Place } from "./expressions.js";
import { charge, familyOf, type Outcome } from "./outcomes.js";
import { most } from "./range.js";
import { mayBeZero } from "./zero.js";

/** Where rules are read: the place of their expressions, and what they leave behind besides points. */
export interface RulePlace extends Place {
  readonly role: tree.BlockRole;
  readonly block: string;
  readonly stage: string | undefined;
  /** Numbers rules through the whole rubric. */
  readonly nextRule: () => number;
  readonly quotas: Quota[];
  /** A floor written behind a rule. */
  readonly setFloor: (at: Exact, span: Span) => void;
  readonly addVeto: (scope: VetoScope, veto: Veto) => void;
  /** Rules of another indicator, read with this one's points and facts. */
  readonly sameAs: (id: tree.IdNode) => readonly Rule[];
  readonly line: (span: Span) => number;
}
export type VetoScope = "here" | "part" | "indicator" | "section" | "total";

const under = (place: RulePlace): RulePlace => ({ ...place, conditional: true });
const slot = <T>(phrase: tree.Phrase, name: string): T => phrase.slots[name] as T;

const vetoScopes: Readonly<Record<string, VetoScope>> = {
  "no-points": "indicator",
  "no-points-part": "part",
  "veto-section": "section",
  "veto-total": "total",
};

function infoOf(place: RulePlace, span: Span, facts: Iterable<FactDraft | import("../model/rubric.js").Fact>, unwritten = false): RuleInfo {
  return {
    index: place.nextRule(),
    line: place.line(span),
    source: place.source.slice(span).replace(/\s+/g, " ").trim(),
    span,
    facts: [...new Set(facts)],
    ...(unwritten ? { unwritten } : {}),
  };
}

/** All rules of a body. */
export function rules(place: RulePlace, items: readonly tree.Clausal[]): Rule[] {
  return items.flatMap((item) => rule(place, item));
}

/** One statement: usually one rule; a veto is none. */
export function rule(place: RulePlace, clausal: tree.Clausal): readonly Rule[] {
  const { main, otherwise } = splitAtOtherwise(clausal.clauses);
  const clauses = new Clauses(main);
  let core = clausal.core;
  const conditions: tree.Expr[] = [];
  while (core.construct === "when") {
    conditions.push(slot<tree.Expr>(core, "when"));
    core = slot<tree.Phrase>(core, "then");
  }
  if (core.construct === "when-per-case") {
    conditions.push(slot<tree.Expr>(core, "when"));
    core = { ...core, construct: "per-case" };
  }
  let when: Bool | undefined;
  const and = (more: Bool): void => void (when = when ? { kind: "and", args: [when, more] } : more);
  for (const e of conditions) and(condition(place, e));
  for (const clause of clauses.takeAll("when")) and(condition(place, slot(clause, "when")));
  for (const clause of clauses.takeAll("unless")) and({ kind: "not", of: condition(place, slot(clause, "when")) });

  const floor = clauses.take("floor-behind");
  if (floor) place.setFloor(floor.slots["signed"] ? (constantOf(slot<tree.Expr>(floor, "signed")) ?? zero) : zero, floor.span);

  const veto = vetoScopes[core.construct];
  if (veto) {
    clauses.rest(place.report, place.source);
    if (otherwise) place.report.add("unwanted-clause", otherwise.span, { clause: place.source.slice(otherwise.span) });
    const holds: Bool = when ?? { kind: "always", value: true };
    place.addVeto(veto, { when: holds, oneVote: core.construct.startsWith("veto"), info: infoOf(place, clausal.span, factsOf(holds)) });
    return [];
  }
  if (core.construct === "when-block") {
    const holds = condition(place, slot(core, "when"));
    const then = blockRules(under(place), slot<tree.Body>(core, "then"));
    const other = core.slots["else"] ? blockRules(under(place), slot<tree.Body>(core, "else")) : [];
    clauses.rest(place.report, place.source);
    return [{ kind: "choose", rows: [{ when: holds, rules: then }, { when: always, rules: other }], info: infoOf(place, clausal.span, factsOf(holds)) }];
  }

  const inside = when ? under(place) : place;
  const unwritten = clauses.has("unwritten");
  const first = outcome(inside, core, clauses, clausal.span);
  clauses.rest(place.report, place.source);
  if (!when) {
    if (otherwise) place.report.add("otherwise-alone", otherwise.span, {});
    if (first.kind === "none" || first.kind === "no-deduction") place.report.add("rule-without-effect", core.span, {});
    return branchRules(place, first, familyOf([first]), clausal.span, [], unwritten);
  }
  const rows: DraftRow[] = [{ when, outcome: first, span: clausal.span, unwritten }];
  if (otherwise) {
    const others = new Clauses(otherwise.clauses);
    const supplied = others.has("unwritten");
    rows.push({ when: always, outcome: outcome(under(place), otherwise.core, others, otherwise.span), span: clausal.span, unwritten: supplied });
    others.rest(place.report, place.source);
  } else if (first.kind === "none" || first.kind === "no-deduction") place.report.add("rule-without-effect", core.span, {});
  return [choose(place, rows, clausal.span)];
}

const always: Bool = { kind: "always", value: true };

/** Rules between braces. */
function blockRules(place: RulePlace, body: tree.Body): Rule[] {
  return body.items.flatMap((item) => {
    if (item.kind === "clausal" && ruleConstructs.has(item.core.construct)) return rule(place, item);
    place.report.add("misplaced", item.span, { what: place.source.slice(item.span).slice(0, 20), where: place.report.say("a group of rules", "一组规则") });
    return [];
  });
}

interface DraftRow {
  readonly when: Bool;
  readonly outcome: Outcome;
  readonly span: Span;
  readonly unwritten: boolean;
  readonly quota?: Quota;
}

/** Rows that exclude each other, brought to one family. */
function choose(place: RulePlace, rows: readonly DraftRow[], span: Span): Rule {
  const family = familyOf(rows.map((row) => row.outcome));
  const conditions: Bool[] = [];
  const built: ChoiceRow[] = rows.map((row) => {
    conditions.push(row.when);
    return { when: row.when, rules: branchRules(place, row.outcome, family, row.span, conditions.flatMap(factsOf), row.unwritten), quota: row.quota };
  });
  const made: Rule = { kind: "choose", rows: built, info: infoOf(place, span, conditions.flatMap(factsOf)) };
  if (family === "deduct") return made;
  // What a row of an award could have given is what the best row gives.
  const possible = most(made);
  const rowsWith = built.map((row) => ({ ...row, rules: row.rules.map((r) => (r.kind === "charge" && r.pays === "award" ? { ...r, possible } : r)) }));
  return { ...made, rows: rowsWith, possible };
}

function branchRules(
  place: RulePlace,
  outcome: Outcome,
  family: "award" | "deduct",
  span: Span,
  facts: readonly import("../model/rubric.js").Fact[],
  unwritten: boolean,
): readonly Rule[] {
  if (outcome.kind === "rules") return outcome.rules;
  const made = charge(outcome, family, place.full);
  if (!made) {
    place.report.add("full-undefined", span, {});
    return [];
  }
  return [chargeRule(place, made.pays, made.amount, made.limit, span, facts, unwritten)];
}

function chargeRule(
  place: RulePlace,
  pays: Pays,
  amount: Num,
  limit: Num | undefined,
  span: Span,
  facts: readonly import("../model/rubric.js").Fact[] = [],
  unwritten = false,
): Rule {
  if (place.role === "penalty" && pays !== "deduct")
    place.report.add("wrong-sign", span, { what: place.report.say("An award inside a penalty section", "扣分项里的得分、加分规则") });
  if (amount.kind === "const" && compare(amount.value, zero) < 0) place.report.add("negative-amount", span, {});
  const seen = [...facts, ...factsOf(amount), ...(limit ? factsOf(limit) : [])];
  const made: Rule = { kind: "charge", pays, amount, limit, info: infoOf(place, span, seen, unwritten) };
  return pays === "award" ? { ...made, possible: most(made) } : made;
}

/** What a keyword-led rule gives or takes. */
function outcome(place: RulePlace, core: tree.Phrase, clauses: Clauses, span: Span): Outcome {
  const limit = (): Num | undefined => {
    const clause = clauses.take("at-most");
    return clause && amountOf(place, slot(clause, "amount"), clauses);
  };
  switch (core.construct) {
    case "full":
    case "none":
    case "no-deduction":
      return { kind: core.construct };
    case "full-less":
      return { kind: "full-less", amount: amountOf(place, slot(core, "amount"), clauses) };
    case "points": {
      const amount = slot<tree.AmountNode>(core, "amount");
      return { kind: "award", amount: amountOf(place, amount, clauses) };
    }
    case "effect":
      return { kind: payOf(core, "verb"), amount: amountOf(place, slot(core, "amount"), clauses), limit: limit() };
    case "each":
    case "each-missing": {
      const list = slot<tree.Expr>(core, "list");
      const items = (list.kind === "list" ? list.items : [list]).map((item) => condition(place, item));
      const held: readonly Bool[] = core.construct === "each" ? items : items.map((of) => ({ kind: "not", of }));
      const amount = amountOf(place, slot(core, "amount"), clauses);
      return { kind: payOf(core, core.construct === "each" && core.slots["eachVerb"] ? "eachVerb" : "verb"), amount: times(amount, { kind: "count", items: held }), limit: limit() };
    }
    case "per-case":
    case "per-case-first":
    case "per-excess":
      return perCase(place, core, clauses, limit);
    case "proportional":
      return { kind: "award", amount: proportional(place, core, clauses), limit: limit() };
    case "score":
      return { kind: "award", amount: guarded(place, () => number(place, slot(core, "add"))).value.expr, limit: limit() };
    case "judge":
      return { kind: "award", amount: judged(place, core, clauses) };
    case "bands":
    case "first-of": {
      const drafts = rowsOf(place, core);
      return { kind: "rules", rules: drafts.length > 0 ? [choose(place, drafts, span)] : [] };
    }
    case "best-of":
    case "worst-of": {
      const body = slot<tree.Body>(core, "rules");
      const arms = body.items.map((item) => blockRules(place, { ...body, items: [item] }));
      return { kind: "rules", rules: [{ kind: "pick", best: core.construct === "best-of", arms, info: infoOf(place, core.span, []) }] };
    }
    case "together-deduct":
    case "together-award": {
      const pays = core.construct === "together-deduct" ? "deduct" : "award";
      const inner = blockRules(place, slot(core, "rules"));
      for (const each of inner) checkSigns(place, each, pays);
      return { kind: "rules", rules: [{ kind: "together", pays, limit: amountOf(place, slot(core, "amount"), clauses), rules: inner, info: infoOf(place, core.span, []) }] };
    }
    case "same-as":
      return { kind: "rules", rules: place.sameAs(slot(core, "id")) };
    default:
      place.report.add("misplaced", core.span, { what: place.source.slice(core.span), where: place.report.say("this place", "此处") });
      return { kind: "rules", rules: [] };
  }
}

/** Constructs that are rules, vetoes included. */
export const ruleConstructs: ReadonlySet<string> = new Set([
  ...Object.keys(vetoScopes),
  ..."per-case per-case-first when-per-case per-excess each each-missing effect full full-less none no-deduction when when-block".split(" "),
  ..."proportional bands first-of best-of worst-of together-deduct together-award judge score same-as points".split(" "),
]);

const payOf = (core: tree.Phrase, name: string): Pays => slot<tree.WordNode>(core, name).word as Pays;
const times = (amount: Num, count: Num): Num =>
  amount.kind === "const" && equal(amount.value, one) ? count : { kind: "arithmetic", op: "*", left: amount, right: count };

/** Points of a rule. A range is the assessor's choice: an input of the name behind `marked`. */
function amountOf(place: RulePlace, amount: tree.AmountNode, clauses: Clauses, scale?: Num): Num {
  const read = (e: tree.Expr): Num => guarded(place, () => number(place, e)).value.expr;
  const low = read(amount.low);
  if (amount.fullLess) {
    if (place.full) return { kind: "arithmetic", op: "-", left: constant(place.full), right: low };
    place.report.add("full-undefined", amount.span, {});
    return low;
  }
  if (!amount.high) return low;
  const high = read(amount.high);
  if (low.kind === "const" && high.kind === "const" && compare(low.value, high.value) > 0) place.report.add("range-reversed", amount.span, {});
  const marked = clauses.take("marked");
  if (!marked) {
    place.report.add("range-unmarked", amount.span, {});
    return low;
  }
  const by = (e: Num): Num => (scale ? times(e, scale) : e);
  return mark(place, slot(marked, "name"), by(low), by(high), clauses);
}

function mark(place: RulePlace, name: tree.NameNode, low: Num, high: Num, clauses: Clauses): Num {
  const before = place.scope.has(name.name) ? place.scope.find(name.name) : undefined;
  if (before) place.report.add("name-repeated", name.span, { name: name.name });
  const fact = introduce(place, name, "mark");
  if (low.kind === "const") fact.spec.least = print(low.value);
  if (high.kind === "const") fact.spec.most = print(high.value);
  const step = clauses.take("step");
  const size = step && stepSize(place, slot<tree.Expr>(step, "number"));
  return { kind: "mark", fact, low, high, ...(size ? { step: size } : {}) };
}

/** Steps are of one size, above 0: they divide the range. */
function stepSize(place: RulePlace, e: tree.Expr): Exact | undefined {
  const size = constantOf(e);
  if (size && compare(size, zero) > 0) return size;
  place.report.add("type-mismatch", e.span, { is: place.source.slice(e.span), needed: place.report.say("a number above 0", "大于0的数") });
  return undefined;
}

function judged(place: RulePlace, core: tree.Phrase, clauses: Clauses): Num {
  const low = core.slots["number"] ? slot<tree.NumberNode>(core, "number").value : zero;
  const amount = slot<tree.AmountNode>(core, "amount");
  const high = guarded(place, () => number(place, amount.low)).value.expr;
  clauses.take("by");
  const criteria = core.slots["text"] as tree.TextNode | undefined;
  const made = mark(place, slot(core, "name"), constant(low), high, clauses);
  if (criteria && made.kind === "mark") (made.fact as FactDraft).spec.label = `${made.fact.spec.name}（${criteria.value}）`;
  return made;
}

function perCase(place: RulePlace, core: tree.Phrase, clauses: Clauses, limit: () => Num | undefined): Outcome {
  const measure = slot<tree.WordNode>(core, "measure");
  if (!measureClass.has(measure.word)) place.report.add("unknown-measure", measure.span, { name: measure.word });
  let counted: tree.Expr;
  let beyond: tree.Expr | undefined;
  let shortOf: tree.Expr | undefined;
  if (core.construct === "per-excess") {
    const compared = slot<tree.Expr>(core, "compare");
    if (compared.kind !== "binary" || ![">", "<"].includes(compared.op)) {
      place.report.add("comparison-needed", compared.span, {});
      return { kind: "rules", rules: [] };
    }
    counted = compared.left;
    if (compared.op === ">") beyond = compared.right;
    else shortOf = compared.right;
  } else {
    counted = slot<tree.Expr>(core, "count");
    const clause = clauses.take("beyond");
    beyond = clause && slot(clause, "add");
    const short = clauses.take("short-of");
    shortOf = short && slot(short, "add");
  }
  const intro = { kind: "count" as const, measure: measure.word };
  let count: Num = countOf(place, counted, intro);
  const excluded = clauses.take("excluding");
  if (excluded) {
    const out = countOf(place, slot(excluded, "add"), intro);
    if (out.kind === "fact" && count.kind === "fact") (out.fact as FactDraft).spec.atMostFact ??= count.fact.spec.key;
    count = { kind: "arithmetic", op: "-", left: count, right: out };
  }
  const positive = (e: Num): Num => ({ kind: "greatest", args: [e, constant(zero)] });
  if (beyond) count = positive({ kind: "arithmetic", op: "-", left: count, right: countOf(place, beyond, intro) });
  if (shortOf) count = positive({ kind: "arithmetic", op: "-", left: countOf(place, shortOf, intro), right: count });
  const amount = slot<tree.AmountNode>(core, "amount");
  const each = amountOf(place, amount, clauses, count);
  return { kind: payOf(core, "verb"), amount: amount.high ? each : times(each, count), limit: limit() };
}

/** A count, its measure of the rule's class. */
function countOf(place: RulePlace, e: tree.Expr, intro: { kind: "count"; measure: string }): Num {
  const { expr, dimension } = guarded(place, () => number(place, e, intro)).value;
  const classes = [dimension.of === "count" ? dimension.measure : undefined, intro.measure].map((m) => (m ? measureClass.get(m) : undefined));
  if (classes[0] && classes[1] && classes[0] !== classes[1] && !classes.includes("item"))
    place.report.add("measure-mismatch", e.span, { name: place.source.slice(e.span), declared: (dimension as { measure?: string }).measure!, used: intro.measure });
  if (dimension.of === "rate" || dimension.of === "money")
    place.report.add("type-mismatch", e.span, { is: place.report.say("not a count", "不是数量"), needed: place.report.say("a count", "数量") });
  return expr;
}

function proportional(place: RulePlace, core: tree.Phrase, clauses: Clauses): Num {
  const read = (clause: tree.Phrase | undefined, name = "add"): Num | undefined =>
    clause && guarded(place, () => number(place, slot<tree.Expr>(clause, name))).value.expr;
  const rate = guarded(place, () => number(place, slot(core, "of"), { kind: "rate" })).value.expr;
  const outOfClause = clauses.take("out-of");
  const outOf = read(outOfClause) ?? constant(one);
  if (outOfClause && mayBeZero(outOf)) place.report.add("zero-divisor", outOfClause.span, { text: place.source.slice((outOfClause.slots["add"] as tree.Expr).span) });
  const fullClause = clauses.take("full-at");
  const fullAt = read(fullClause) ?? outOf;
  if (fullClause && !outOfClause && !(fullAt.kind === "const" && equal(fullAt.value, one)))
    place.report.add("out-of-unsaid", fullClause.span, {});
  const none = clauses.take("none-below");
  const noneOrAt = clauses.take("none-at-or-below");
  const points = clauses.take("of-points");
  let amount: Num;
  if (points) amount = amountOf(place, slot(points, "amount"), clauses);
  else if (place.full) amount = constant(place.full);
  else {
    place.report.add("full-undefined", core.span, {});
    amount = constant(zero);
  }
  const share: Num = { kind: "arithmetic", op: "/", left: { kind: "arithmetic", op: "*", left: amount, right: { kind: "greatest", args: [rate, constant(zero)] } }, right: outOf };
  const upTo: Num = { kind: "if", when: { kind: "compare", op: ">=", left: rate, right: fullAt }, then: amount, otherwise: share };
  const bar = read(none) ?? read(noneOrAt);
  if (!bar) return upTo;
  return { kind: "if", when: { kind: "compare", op: none ? "<" : "<=", left: rate, right: bar }, then: constant(zero), otherwise: upTo };
}

/** Rows of a scale, of grades, or of conditions in order. */
function rowsOf(place: RulePlace, core: tree.Phrase): DraftRow[] {
  const rows = slot<readonly tree.Row[]>(core, "rows");
  const subject = core.construct === "bands" ? slot<tree.Expr>(core, "of") : undefined;
  const conditions = subject ? bandRows(place, subject, rows) : conditionRows(place, rows);
  return conditions.map(({ row, when }) => {
    const { main } = splitAtOtherwise(row.outcome.clauses);
    const clauses = new Clauses(main);
    const unwritten = clauses.has("unwritten");
    const quota = quotaOf(place, row, clauses);
    const made = outcome(under(place), row.outcome.core, clauses, row.span);
    clauses.rest(place.report, place.source);
    return { when, outcome: made, span: row.span, unwritten, quota };
  });
}

function conditionRows(place: RulePlace, rows: readonly tree.Row[]): { row: tree.Row; when: Bool }[] {
  if (!rows.some((row) => row.match.kind === "otherwise") && rows.length > 0) {
    const last = rows.at(-1)!;
    place.report.add("otherwise-missing", last.match.span, {});
  }
  return rows.map((row) => {
    if (row.match.kind === "otherwise") return { row, when: always };
    if (row.match.kind === "is") return { row, when: condition(place, row.match.value) };
    place.report.add("row-mismatch", row.match.span, {});
    return { row, when: always };
  });
}

function quotaOf(place: RulePlace, row: tree.Row, clauses: Clauses): Quota | undefined {
  const exactly = clauses.take("quota-exactly");
  const share = clauses.take("quota-share");
  const clause = exactly ?? share ?? clauses.take("quota-at-most");
  if (!clause) return undefined;
  const node = slot<tree.AmountNode>(clause, "amount").low;
  const amount = constantOf(node);
  const percent = share !== undefined || (node.kind === "number" && node.unit === "%");
  const rounding = clauses.has("rounded-down") ? "down" : clauses.has("rounded-up") ? "up" : undefined;
  if (percent && !rounding) place.report.add("quota-rounding", clause.span, {});
  const quota: Quota = {
    index: place.quotas.length,
    kind: exactly ? "exactly" : "at-most",
    amount: amount ?? zero,
    share: percent,
    rounding,
    block: place.block,
    stage: place.stage,
    label: place.source.slice(row.match.span),
    line: place.line(row.span),
  };
  place.quotas.push(quota);
  return quota;
}

/** In a limited group all rules must take, or all give. */
function checkSigns(place: RulePlace, each: Rule, pays: "award" | "deduct"): void {
  if (each.kind === "charge") {
    const fits = pays === "deduct" ? each.pays === "deduct" : each.pays !== "deduct";
    if (!fits)
      place.report.add("wrong-sign", each.info.span, {
        what: pays === "deduct" ? place.report.say("An award among deductions limited together", "合计扣分里的得分规则") : place.report.say("A deduction among awards limited together", "合计得分里的扣分规则"),
      });
  } else if (each.kind === "choose") each.rows.forEach((row) => row.rules.forEach((r) => checkSigns(place, r, pays)));
  else if (each.kind === "pick") each.arms.forEach((arm) => arm.forEach((r) => checkSigns(place, r, pays)));
  else each.rules.forEach((r) => checkSigns(place, r, pays));
}
