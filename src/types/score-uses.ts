// Which final scores rules use: told in the account, and the order in which blocks are scored. A circle has no order.
import type { Report } from "../diagnostics/catalog.js";
import { scoresOf, type Bool, type Num } from "../model/expression.js";
import type { Block, Rule, RuleInfo } from "../model/rubric.js";

/** Notes with every rule the scores it uses, and gives the blocks that other blocks need. Circles are reported. */
export function scoreUses(blocks: readonly Block[], report: Report): ReadonlySet<Block> {
  const byId = new Map(blocks.filter((b) => b.kind !== "part").map((b) => [b.printedId, b]));
  const uses = new Map<Block, Use[]>();
  for (const block of blocks) {
    const found: Use[] = [];
    const needed = (info: RuleInfo): void => {
      for (const id of info.scores ?? []) found.push({ block: byId.get(id)!, info });
    };
    for (const part of block.parts.values()) {
      for (const rule of part.rules)
        visit(rule, [], (info, expressions) => {
          note(info, expressions);
          needed(info);
        });
      for (const veto of part.vetoes) {
        note(veto.info, [veto.when]);
        needed(veto.info);
      }
      if (part.applies) {
        note(part.applies.info, [part.applies.when]);
        needed(part.applies.info);
      }
      // What is said of the result comes last of all and needs no order.
      for (const remark of [...part.bars, ...part.fixed, ...part.flags]) note(remark.info, [remark.when]);
    }
    for (const remark of [...block.atMean.bars, ...block.atMean.fixed, ...block.atMean.flags])
      note(remark.info, [remark.when]);
    uses.set(block, found);
  }
  circles(blocks, uses, report);
  const used = [...uses.values()].flat();
  for (const { block, info } of used)
    if (within(block).some((b) => b.unresolved !== undefined))
      report.add("score-unresolved", info.span, { what: named(block, report) });
  return new Set(used.map(({ block }) => block));
}

function note(info: RuleInfo, expressions: readonly (Num | Bool)[]): void {
  const ids = new Set<string>();
  for (const expression of expressions) for (const id of scoresOf(expression)) ids.add(id);
  if (ids.size > 0) info.scores = [...ids];
}

interface Use {
  readonly block: Block;
  readonly info: RuleInfo;
}

const within = (block: Block): Block[] => [block, ...block.children.flatMap(within)];

/** Every rule with the expressions that decide what it does, the conditions around it among them. */
function visit(
  rule: Rule,
  around: readonly (Num | Bool)[],
  told: (info: RuleInfo, expressions: readonly (Num | Bool)[]) => void,
): void {
  switch (rule.kind) {
    case "charge":
      told(rule.info, [...around, rule.amount, ...(rule.limit ? [rule.limit] : [])]);
      return;
    case "choose": {
      const conditions = [...around];
      for (const row of rule.rows) {
        conditions.push(row.when);
        for (const inner of row.rules) visit(inner, conditions, told);
      }
      told(rule.info, conditions);
      return;
    }
    case "pick":
      for (const inner of rule.arms.flat()) visit(inner, around, told);
      told(rule.info, around);
      return;
    case "each":
      for (const inner of rule.rules) visit(inner, around, told);
      told(rule.info, rule.empty ? [...around, rule.empty] : around);
      return;
    case "together":
      for (const inner of rule.rules) visit(inner, around, told);
      told(rule.info, [...around, rule.limit]);
  }
}

/** A block waits for the blocks inside it, for those whose scores it uses, and for what decides whether these apply. */
function circles(blocks: readonly Block[], uses: ReadonlyMap<Block, readonly Use[]>, report: Report): void {
  const state = new Map<Block, "open" | "done">();
  const path: Block[] = [];
  const reported = new Set<Block>();
  const enter = (block: Block, by: RuleInfo | undefined): void => {
    if (state.get(block) === "done") return;
    if (state.get(block) === "open") {
      const circle = path.slice(path.indexOf(block));
      if (by && !circle.some((b) => reported.has(b))) {
        report.add("score-circle", by.span, {
          path: [...circle, block].map((b) => named(b, report)).join(" → "),
        });
        for (const b of circle) reported.add(b);
      }
      return;
    }
    state.set(block, "open");
    path.push(block);
    for (const child of block.children) enter(child, by);
    for (const use of uses.get(block) ?? []) {
      enter(use.block, use.info);
      for (let up = use.block.parent; up; up = up.parent)
        for (const inner of uses.get(up) ?? [])
          if ([...up.parts.values()].some((part) => part.applies?.info === inner.info))
            enter(inner.block, inner.info);
    }
    path.pop();
    state.set(block, "done");
  };
  for (const block of blocks) enter(block, undefined);
}

const named = (block: Block, report: Report): string =>
  block.kind === "rubric" ? report.say("total", "总分") : block.printedId || block.title;
