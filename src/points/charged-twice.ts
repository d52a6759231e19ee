// One event that takes points in two indicators.
import type { Report } from "../diagnostics/catalog.js";
import { factsOf } from "../model/expression.js";
import type { Bool } from "../model/expression.js";
import type { Block, Fact, Rubric, Rule, RuleInfo } from "../model/rubric.js";

/** Reports facts that deductions of several indicators count, or that are the whole of their condition. */
export function chargedTwice(rubric: Rubric, report: Report): void {
  const charged = new Map<Fact, { block: Block; info: RuleInfo }[]>();
  const note = (fact: Fact, block: Block, info: RuleInfo): void => {
    if (fact === rubric.unit?.key || fact.within) return;
    const list = charged.get(fact) ?? [];
    list.push({ block: indicatorOf(block), info });
    charged.set(fact, list);
  };
  const visit = (rule: Rule, block: Block, when?: Bool): void => {
    switch (rule.kind) {
      case "charge":
        if (rule.pays !== "deduct") return;
        for (const fact of factsOf(rule.amount)) if (fact.spec.kind === "count") note(fact, block, rule.info);
        if (when?.kind === "yes") note(when.fact, block, rule.info);
        return;
      case "choose":
        for (const row of rule.rows) for (const each of row.rules) visit(each, block, row.when);
        return;
      case "pick":
        for (const each of rule.arms.flat()) visit(each, block, when);
        return;
      case "together":
      case "each":
        for (const each of rule.rules) visit(each, block, when);
    }
  };
  for (const block of rubric.blocks)
    if (block.file === undefined)
      for (const part of block.parts.values()) for (const rule of part.rules) visit(rule, block);
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
