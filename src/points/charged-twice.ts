// One event that takes points in two indicators.
import type { Report } from "../diagnostics/catalog.js";
import { factsOf } from "../model/expression.js";
import type { Bool } from "../model/expression.js";
import type { Block, Fact, Rubric, Rule, RuleInfo } from "../model/rubric.js";
import { rulesInside } from "../model/walk.js";

/** Reports facts that deductions of several indicators count, or that are the whole of their condition. */
export function chargedTwice(rubric: Rubric, report: Report): void {
  const charged: Charged = new Map();
  for (const block of rubric.blocks)
    if (block.file === undefined)
      for (const part of block.parts.values())
        for (const rule of part.rules) noteRule(rule, block, undefined, charged);
  if (rubric.unit) charged.delete(rubric.unit.key);
  for (const [fact, places] of charged) {
    const [first] = places;
    const again = places.find(({ block }) => block !== first!.block);
    if (!again) continue;
    report.add(
      "charged-twice",
      again.info.span,
      { name: fact.spec.name, others: first!.block.printedId || first!.block.title },
      { labels: [{ span: first!.info.span, text: report.say("charged here", "这里扣分") }] },
    );
  }
}

/** The indicator a part stands in. */
const indicatorOf = (block: Block): Block =>
  block.kind === "part" && block.parent ? indicatorOf(block.parent) : block;

/** Where a fact takes points. */
type Charged = Map<Fact, { readonly block: Block; readonly info: RuleInfo }[]>;

function noteRule(rule: Rule, block: Block, when: Bool | undefined, charged: Charged): void {
  switch (rule.kind) {
    case "charge":
      if (rule.pays !== "deduct") return;
      for (const fact of factsOf(rule.amount))
        if (fact.spec.kind === "count") noteFact(fact, block, rule.info, charged);
      if (when?.kind === "yes") noteFact(when.fact, block, rule.info, charged);
      return;
    case "choose":
      for (const row of rule.rows) for (const each of row.rules) noteRule(each, block, row.when, charged);
      return;
    case "pick":
    case "together":
    case "each":
      for (const each of rulesInside(rule)) noteRule(each, block, when, charged);
  }
}

function noteFact(fact: Fact, block: Block, info: RuleInfo, charged: Charged): void {
  if (fact.within) return;
  const place = { block: indicatorOf(block), info };
  const places = charged.get(fact);
  if (places) places.push(place);
  else charged.set(fact, [place]);
}
