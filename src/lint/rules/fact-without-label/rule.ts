import { yesOrNo } from "../../options.js";
import { lintRule, said } from "../../rule.js";

export const rule = lintRule({
  id: "fact-without-label",
  level: "off",
  title: { en: "facts carry a label for whoever fills them in", zh: "数据都带填报说明" },
  why: {
    en: "The label stands beside the field of the form. Where other people than the author fill it in, a name alone is seldom enough.",
    zh: "说明显示在填报栏旁边。由别人填报时，光有名称往往不够。",
  },
  wrong: {
    en: `indicator 1 "Inspections" 2 points {
  given done: count
  deduct 1 when done < 3
}`,
    zh: `指标 1 "检查" 2分 {
  数据 已查：数量（户）
  已查 ＜ 3的，扣1分
}`,
  },
  right: {
    en: `indicator 1 "Inspections" 2 points {
  given done: count "inspections finished by 31 December"
  deduct 1 when done < 3
}`,
    zh: `指标 1 "检查" 2分 {
  数据 已查：数量（户） "12月31日前检查完毕的户数"
  已查 ＜ 3的，扣1分
}`,
  },
  options: {
    inline: yesOrNo(
      false,
      "also facts that a rule introduces without declaring them",
      "没有声明、直接写在规则里的数据也要",
    ),
  },
  words: said<{ name: string; inline: boolean }>({
    en: ({ name, inline }) => ({
      title: `"${name}" has no label.`,
      label: "no label",
      help: inline
        ? `Declare it before the rule, with its label: given ${name}: … "…"`
        : 'Write it behind the kind: given …: count "…"',
    }),
    zh: ({ name, inline }) => ({
      title: `“${name}”没有填报说明。`,
      label: "没有说明",
      help: inline ? `请在规则前声明并写上说明：数据 ${name}：…… “……”` : "请写在类型后面：数据 ……：数量 “……”",
    }),
  }),
  *find({ facts, source }, { inline }) {
    for (const { spec, span } of facts) {
      // Attributes of the unit are named in its own heading, and a list is described by its fields.
      if (spec.label !== spec.name || spec.key.includes(".") || spec.kind === "list") continue;
      const declared = /^\s*[:：]/u.test(source.text.slice(span.end));
      if (declared || inline) yield { at: span, says: { name: spec.name, inline: !declared } };
    }
  },
});
