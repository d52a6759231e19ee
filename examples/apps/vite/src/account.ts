// The account of a score: the total, every section and indicator, and behind each point that is lost the rule that took it.
import type { account } from "../../../../rubrics/yangjiang.rubric";

type Account = ReturnType<typeof account>;
type Block = Account["blocks"][number];
type Rule = Block["rules"][number];

export function told({ unit, total, points, blocks }: Account): HTMLElement[] {
  const head = element("div", "total");
  head.append(
    element("span", "unit", unit ?? ""),
    element("output", "", total),
    element("span", "", ` / ${points} 分`),
  );
  const list = element("ol", "blocks");
  list.append(...blocks.filter(({ id }) => id !== "").map(row));
  return [head, list];
}

function row(block: Block): HTMLElement {
  const item = element("li", `${block.kind} ${block.score === block.points ? "full" : "short"}`);
  item.style.setProperty("--depth", String(block.depth - 1));
  item.dataset["id"] = block.id;
  const line = element("div", "line");
  line.append(
    element("span", "title", `${block.id} ${block.title}`),
    element("span", "score", block.role === "plain" ? `${block.score} / ${block.points}` : block.score),
  );
  item.append(line, ...block.rules.filter(costs).map(reason));
  return item;
}

/** Takes points, or gives fewer than it could. */
const costs = ({ effect, possible }: Rule): boolean => effect.startsWith("-") || possible !== undefined;

function reason({ effect, possible, rule, line, facts, reason: why }: Rule): HTMLElement {
  const lost = effect.startsWith("-") ? effect : `${effect} / ${possible}`;
  const seen = facts.map(({ label, value }) => `${label}：${value}`).join("；");
  const item = element("p", "reason");
  item.append(
    element("b", "", lost),
    ` ${seen}${why === undefined ? "" : `（${why}）`}`,
    element("small", "", `第${line}行：${rule}`),
  );
  return item;
}

function element(tag: string, className: string, text = ""): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
