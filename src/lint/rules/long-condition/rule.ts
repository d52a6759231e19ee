import type * as tree from "../../../syntax/tree.js";
import { wholeNumber } from "../../options.js";
import { lintRule, said } from "../../rule.js";
import { nodesIn, type AnyNode } from "../../tree-walk.js";

const joining = (node: AnyNode): boolean =>
  node.kind === "not" ||
  node.kind === "in" ||
  (node.kind === "binary" && !"+-*/^".includes((node as tree.Expr & { kind: "binary" }).op));

export const rule = lintRule({
  id: "long-condition",
  level: "warn",
  title: { en: "conditions are short", zh: "条件不要太长" },
  why: {
    en: "Few readers get a condition of many ands, ors and comparisons right. Parts with names of their own can be read, and checked against the text, one by one.",
    zh: "“且”“或”和比较多了，很少有人读得对。分几步起名，才能逐条与原文核对。",
  },
  wrong: {
    en: `indicator 1 "Cases" 2 points {
  given a: count
  given b: count
  given c: count
  deduct 1 when a > 1 and b > 2 or a > 3 and c > 1 or b > 5 and c > 5
}`,
    zh: `指标 1 "办案" 2分 {
  数据 甲案：数量
  数据 乙案：数量
  数据 丙案：数量
  甲案 ＞ 1 且 乙案 ＞ 2 或 甲案 ＞ 3 且 丙案 ＞ 1 或 乙案 ＞ 5 且 丙案 ＞ 5的，扣1分
}`,
  },
  right: {
    en: `indicator 1 "Cases" 2 points {
  given a: count
  given b: count
  given c: count
  let some = a > 1 and b > 2 or a > 3 and c > 1
  let many = b > 5 and c > 5
  deduct 1 when some or many
}`,
    zh: `指标 1 "办案" 2分 {
  数据 甲案：数量
  数据 乙案：数量
  数据 丙案：数量
  计算 较多 = 甲案 ＞ 1 且 乙案 ＞ 2 或 甲案 ＞ 3 且 丙案 ＞ 1
  计算 都多 = 乙案 ＞ 5 且 丙案 ＞ 5
  较多 或 都多的，扣1分
}`,
  },
  options: {
    most: wholeNumber(
      8,
      1,
      "the most ands, ors, nots and comparisons in one condition",
      "一个条件里“且”“或”“非”和比较合计最多几个",
    ),
  },
  words: said<{ number: number; most: number }>({
    en: ({ number, most }) => ({
      title: `This condition has ${number} ands, ors, nots and comparisons, more than ${most}.`,
      label: `${number} of them`,
      help: "Name a part of it: let serious = a > 1 and b > 2.",
    }),
    zh: ({ number, most }) => ({
      title: `这个条件里“且”“或”“非”和比较共${number}个，超过${most}个。`,
      label: `共${number}个`,
      help: "请给其中一部分起名，例如：计算 情节严重 = 甲案 ＞ 1 且 乙案 ＞ 2。",
    }),
  }),
  *find({ homes }, { most }) {
    for (const { statements } of homes) {
      let end = -1;
      for (const node of nodesIn(statements)) {
        // What stands inside a condition already counted is part of it.
        if (!joining(node) || node.span.start < end) continue;
        end = node.span.end;
        const number = [...nodesIn(node)].filter(joining).length;
        if (number > most) yield { at: node.span, says: { number, most } };
      }
    }
  },
});
