// Rules: from phrases to the four kinds the model knows (charge, choose, pick, together).
import { factsOf, type Bool, type Num } from "../model/expression.js";
import type { Rule } from "../model/rubric.js";
import { zero } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import type { Span } from "../text/span.js";
import { bandRows, conditionRows } from "./bands.js";
import { amountOf, judged, judgedEach } from "./amounts.js";
import { Clauses, splitAtOtherwise } from "./clauses.js";
import { perCase } from "./counted.js";
import { everyRow } from "./every-row.js";
import { equalShares } from "./equal-shares.js";
import { condition, constantOf, guardedNumber } from "./expressions.js";
import { branchRules, chargeRule, checkSigns, choose, infoOf, type DraftRow } from "./charges.js";
import { interpolated } from "./interpolation.js";
import { multiplied } from "./multipliers.js";
import { familyOf, type Outcome } from "./outcomes.js";
import { forEach } from "./for-each.js";
import { howMany } from "./best-of.js";
import { proportional } from "./proportional.js";
import { quotaOf } from "./quotas.js";
import { rankedTiers } from "./ranked-tiers.js";
import { ranking, withOwnClauses } from "./rankings.js";
import { forAllUnits } from "./place.js";
import { payOf, slot, times, type RemarkKind, type RulePlace, type VetoScope } from "./rule-place.js";
import { bySteps } from "./steps.js";
import { anySurplus, fallen, surplusOf } from "./surplus.js";
import { tableDrafts } from "./tables.js";

const under = (place: RulePlace): RulePlace => (place.conditional ? place : { ...place, conditional: true });

const vetoScopes: Readonly<Record<string, VetoScope>> = {
  "no-points": "indicator",
  "no-points-part": "part",
  "veto-section": "section",
  "veto-total": "total",
  "veto-bare": "total",
};

/** What is said of the result and moves no points. */
export const remarkKinds: Readonly<Record<string, RemarkKind>> = {
  bar: "bars",
  graded: "fixed",
  flag: "flags",
};

/** All rules of a body. */
export function rules(place: RulePlace, items: readonly tree.Clausal[]): Rule[] {
  const made: Rule[] = [];
  for (const item of items) made.push(...rule(place, item));
  return made;
}

/** One statement: usually one rule; a veto is none. */
export function rule(place: RulePlace, written: tree.Clausal): readonly Rule[] {
  const clausal = withOwnClauses(written);
  const { main, otherwise: branch } = splitAtOtherwise(clausal.clauses);
  const otherwise = branch && withOwnClauses(branch);
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
  for (const clause of clauses.takeAll("unless"))
    and({ kind: "not", of: condition(place, slot(clause, "when")) });

  const floor = clauses.take("floor-behind");
  if (floor)
    place.setFloor(
      floor.slots["signed"] ? (constantOf(slot<tree.Expr>(floor, "signed")) ?? zero) : zero,
      floor.span,
    );

  const veto = vetoScopes[core.construct];
  if (veto) {
    clauses.rest(place.report, place.source);
    if (place.noTotal && veto === "total")
      place.report.add("no-total", core.span, { what: place.source.slice(core.span) });
    if (core.construct === "veto-bare" && place.block !== "") place.report.add("veto-scope", core.span, {});
    if (otherwise)
      place.report.add("unwanted-clause", otherwise.span, { clause: place.source.slice(otherwise.span) });
    const holds: Bool = when ?? { kind: "always", value: true };
    place.addVeto(veto, {
      when: holds,
      oneVote: core.construct.startsWith("veto"),
      info: infoOf(place, clausal.span, factsOf(holds)),
    });
    return [];
  }
  const remark = remarkKinds[core.construct];
  if (remark) {
    clauses.rest(place.report, place.source);
    const holds: Bool = when ?? always;
    const words =
      remark === "flags" ? slot<tree.TextNode>(core, "text").value : slot<tree.NameNode>(core, "grade").name;
    place.addRemark(remark, {
      words,
      when: holds,
      info: infoOf(place, clausal.span, factsOf(holds)),
    });
    return [];
  }
  if (core.construct === "when-block") {
    const holds = condition(place, slot(core, "when"));
    const then = blockRules(under(place), slot<tree.Body>(core, "then"));
    const other = core.slots["else"] ? blockRules(under(place), slot<tree.Body>(core, "else")) : [];
    clauses.rest(place.report, place.source);
    return [
      {
        kind: "choose",
        rows: [
          { when: holds, rules: then, span: core.span },
          { when: always, rules: other, span: core.span },
        ],
        info: infoOf(place, clausal.span, factsOf(holds)),
      },
    ];
  }

  const inside = when ? under(place) : place;
  const unwritten = clauses.has("unwritten");
  const first = outcome(inside, core, clauses, clausal.span);
  clauses.rest(place.report, place.source);
  if (!when) {
    if (otherwise) place.report.add("otherwise-alone", otherwise.span, {});
    if (first.kind === "none" || first.kind === "no-deduction")
      place.report.add("rule-without-effect", core.span, {});
    return branchRules(place, first, familyOf([first]), clausal.span, [], unwritten);
  }
  const rows: DraftRow[] = [{ when, outcome: first, span: clausal.span, unwritten }];
  if (otherwise) {
    const others = new Clauses(otherwise.clauses);
    const supplied = others.has("unwritten");
    rows.push({
      when: always,
      outcome: outcome(under(place), otherwise.core, others, otherwise.span),
      span: clausal.span,
      unwritten: supplied,
    });
    others.rest(place.report, place.source);
  } else if (first.kind === "none" || first.kind === "no-deduction")
    place.report.add("rule-without-effect", core.span, {});
  return [choose(place, rows, clausal.span)];
}

const always: Bool = { kind: "always", value: true };

/** Rules between braces. */
function blockRules(place: RulePlace, body: tree.Body): Rule[] {
  return body.items.flatMap((item) => {
    if (item.kind === "clausal" && pointsConstructs.has(lastCore(item.core))) return rule(place, item);
    place.report.add("misplaced", item.span, {
      what: place.source.slice(item.span).slice(0, 20),
      where: place.report.say("a group of rules", "一组规则"),
    });
    return [];
  });
}

/** What a keyword-led rule gives or takes, its multipliers included. */
function outcome(place: RulePlace, core: tree.Phrase, clauses: Clauses, span: Span): Outcome {
  const made = plainOutcome(place, core, clauses, span);
  if (made.kind !== "award" && made.kind !== "deduct" && made.kind !== "add") return made;
  const amount = multiplied(place, clauses, made.amount);
  return amount === made.amount ? made : { ...made, amount };
}

function plainOutcome(place: RulePlace, core: tree.Phrase, clauses: Clauses, span: Span): Outcome {
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
      return {
        kind: payOf(core, "verb"),
        amount: amountOf(place, slot(core, "amount"), clauses),
        limit: limit(),
      };
    case "each":
    case "each-missing": {
      const list = slot<tree.Expr>(core, "list");
      const items = (list.kind === "list" ? list.items : [list]).map((item) => condition(place, item));
      const held: readonly Bool[] =
        core.construct === "each" ? items : items.map((of) => ({ kind: "not", of }));
      const amount = amountOf(place, slot(core, "amount"), clauses);
      return {
        kind: payOf(core, core.construct === "each" && core.slots["eachVerb"] ? "eachVerb" : "verb"),
        amount: times(amount, { kind: "count", items: held }),
        limit: limit(),
      };
    }
    case "equal-shares":
      return { kind: payOf(core, "verb"), amount: equalShares(place, core, clauses), limit: limit() };
    case "per-case":
    case "per-case-first":
    case "per-excess":
      return perCase(place, core, clauses, limit);
    case "steps":
    case "steps-started":
    case "steps-pro-rata":
      return bySteps(place, core, clauses, limit);
    case "proportional":
      return { kind: "award", amount: proportional(place, core, clauses), limit: limit() };
    case "score":
      return {
        kind: "award",
        amount: guardedNumber(place, slot(core, "add")).expr,
        limit: limit(),
      };
    case "judge":
      return { kind: "award", amount: judged(place, core, clauses) };
    case "judge-each":
      return {
        kind: "rules",
        rules: judgedEach(place, core, clauses).map((mark) =>
          chargeRule(place, "award", mark, limit(), span),
        ),
      };
    case "bands":
    case "first-of": {
      const drafts = rowsOf(place, core);
      return { kind: "rules", rules: drafts.length > 0 ? [choose(place, drafts, span)] : [] };
    }
    case "each-of": {
      const drafts = rowsOf(place, core);
      const idle = drafts.filter((row) => row.outcome.kind === "none" || row.outcome.kind === "no-deduction");
      for (const row of idle)
        if (row.when.kind !== "not") place.report.add("rule-without-effect", row.span, {});
      const rules = drafts.filter((row) => !idle.includes(row)).map((row) => choose(place, [row], row.span));
      const most = limit();
      if (!most) return { kind: "rules", rules };
      const pays = familyOf(drafts.map((row) => row.outcome));
      for (const each of rules) checkSigns(place, each, pays);
      return {
        kind: "rules",
        rules: [{ kind: "together", pays, limit: most, rules, info: infoOf(place, core.span, []) }],
      };
    }
    case "table": {
      const drafts = tableDrafts(place, core);
      return { kind: "rules", rules: drafts.length > 0 ? [choose(place, drafts, span)] : [] };
    }
    case "interpolated": {
      const { pays, amount } = interpolated(place, core);
      return { kind: pays, amount, limit: limit() };
    }
    case "ranked-tiers": {
      const drafts = rankedTiers(place, core).map(({ row, when }) =>
        row
          ? rowOf(place, row, when)
          : { when, outcome: { kind: "rules", rules: [] } as const, span, unwritten: false },
      );
      return { kind: "rules", rules: [choose(place, drafts, span)] };
    }
    case "ranking": {
      const parts = ranking(place, core);
      return {
        kind: "rules",
        rules: parts.map(({ pays, amount }) =>
          chargeRule(place, pays, multiplied(place, clauses, amount), limit(), span),
        ),
      };
    }
    case "for-each": {
      const made = forEach(place, core, clauses, blockRules);
      return { kind: "rules", rules: made ? [made] : [] };
    }
    case "best-of":
    case "worst-of":
    case "best-n-of":
    case "worst-n-of": {
      const body = slot<tree.Body>(core, "rules");
      const arms = body.items.map((item) => blockRules(place, { ...body, items: [item] }));
      const best = core.construct.startsWith("best");
      const info = infoOf(place, core.span, []);
      return {
        kind: "rules",
        rules: [{ kind: "pick", best, count: howMany(place, core, arms.length), arms, info }],
      };
    }
    case "together-deduct":
    case "together-award": {
      const pays = core.construct === "together-deduct" ? "deduct" : "award";
      const inner = blockRules(place, slot(core, "rules"));
      for (const each of inner) checkSigns(place, each, pays);
      return {
        kind: "rules",
        rules: [
          {
            kind: "together",
            pays,
            limit: amountOf(place, slot(core, "amount"), clauses),
            rules: inner,
            info: infoOf(place, core.span, []),
          },
        ],
      };
    }
    case "same-as":
      return { kind: "rules", rules: place.sameAs(slot(core, "id")) };
    default:
      place.report.add("misplaced", core.span, {
        what: place.source.slice(core.span),
        where: place.report.say("this place", "此处"),
      });
      return { kind: "rules", rules: [] };
  }
}

/** The construct behind the conditions in front of it. */
const lastCore = (core: tree.Phrase): string =>
  core.construct === "when" ? lastCore(slot<tree.Phrase>(core, "then")) : core.construct;

/** Constructs that are rules, vetoes and remarks included. */
export const ruleConstructs: ReadonlySet<string> = new Set([
  ...Object.keys(vetoScopes),
  ...Object.keys(remarkKinds),
  "grades",
  "places",
  ..."ranking ranked-tiers steps steps-started steps-pro-rata per-case per-case-first when-per-case per-excess each each-missing equal-shares effect full full-less none no-deduction when when-block".split(
    " ",
  ),
  ..."for-each proportional bands table interpolated first-of each-of best-of worst-of best-n-of worst-n-of together-deduct together-award judge judge-each score same-as points".split(
    " ",
  ),
]);

/** Rows of a scale, of grades, or of conditions in order. */
function rowsOf(within: RulePlace, core: tree.Phrase): readonly DraftRow[] {
  const rows = slot<readonly tree.Row[]>(core, "rows");
  const place = anySurplus(rows) ? forAllUnits(within) : within;
  const subject = core.construct === "bands" ? slot<tree.Expr>(core, "of") : undefined;
  const conditions =
    core.construct === "each-of"
      ? everyRow(place, rows)
      : subject
        ? bandRows(place, subject, rows)
        : conditionRows(place, rows);
  const tried = conditions.map(({ row }) => row);
  const drafts = conditions.map(({ row, when }, i) => {
    const given = withOwnClauses(row.outcome);
    const clauses = new Clauses(splitAtOtherwise(given.clauses).main);
    const quota = quotaOf(place, row, clauses);
    const surplus = quota && subject ? surplusOf(place, tried, i, clauses) : undefined;
    const { outcome, span, unwritten } = rowOf(place, { outcome: given, span: row.span }, when, clauses);
    return { when, outcome, span, unwritten, quota, surplus };
  });
  return fallen(place, drafts);
}

/** A row with what it gives or takes. */
function rowOf(
  place: RulePlace,
  row: { readonly outcome: tree.Clausal; readonly span: Span },
  when: Bool,
  clauses = new Clauses(splitAtOtherwise(row.outcome.clauses).main),
): DraftRow {
  const unwritten = clauses.has("unwritten");
  const made = outcome(under(place), row.outcome.core, clauses, row.span);
  clauses.rest(place.report, place.source);
  return { when, outcome: made, span: row.span, unwritten };
}

/** Rules that move points, and so may stand in groups. */
const pointsConstructs: ReadonlySet<string> = new Set(
  [...ruleConstructs].filter(
    (c) => !(c in vetoScopes) && !(c in remarkKinds) && c !== "grades" && c !== "places",
  ),
);
