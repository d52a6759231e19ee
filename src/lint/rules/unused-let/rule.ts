import type * as tree from "../../../syntax/tree.js";
import { fold } from "../../../text/fold.js";
import { lintRule, said } from "../../rule.js";
import { withInner } from "../../subject.js";
import { isName, nodesIn } from "../../tree-walk.js";

export const rule = lintRule({
  id: "unused-let",
  level: "warn",
  title: { en: "every named value is used", zh: "每个计算出的值都要用到" },
  why: {
    en: "A value that is computed and used nowhere is a rule that was forgotten, or a leftover that misleads the next reader.",
    zh: "算出来却没有用到的值，不是漏写了规则，就是改动后的残留，会误导后来的人。",
  },
  wrong: {
    en: `indicator 1 "Inspections" 2 points {
  given done: count
  given planned: count, from 1
  let completion = done / planned
  deduct 1 when done < 3
}`,
    zh: `指标 1 "检查" 2分 {
  数据 已查：数量
  数据 应查：数量，不低于1
  计算 完成率 = 已查 / 应查
  已查 ＜ 3的，扣1分
}`,
  },
  right: {
    en: `indicator 1 "Inspections" 2 points {
  given done: count
  given planned: count, from 1
  let completion = done / planned
  deduct 1 when completion < 50%
}`,
    zh: `指标 1 "检查" 2分 {
  数据 已查：数量
  数据 应查：数量，不低于1
  计算 完成率 = 已查 / 应查
  完成率 ＜ 50%的，扣1分
}`,
  },
  options: {},
  words: said<{ name: string }>({
    en: ({ name }) => ({
      title: `"${name}" is computed, but nothing uses it.`,
      label: "never used",
      help: "Use it in a rule, or remove the line.",
    }),
    zh: ({ name }) => ({
      title: `“${name}”算出来了，却没有用到。`,
      label: "没有用到",
      help: "请在规则中使用，或删去这一行。",
    }),
  }),
  *find({ homes }) {
    for (const home of homes) {
      const used = withInner(home).flatMap(({ node, statements }) =>
        [...nodesIn([node.columns, statements])].filter(isName),
      );
      for (const { core } of home.statements) {
        if (!/^let\b/.test(core.construct)) continue;
        const name = core.slots["name"] as tree.NameNode;
        if (!used.some((each) => each !== name && fold(each.name) === fold(name.name)))
          yield { at: name.span, says: { name: name.name } };
      }
    }
  },
});
