import type { Fact } from "../../../model/expression.js";
import { fold } from "../../../text/fold.js";
import { lintRule, said } from "../../rule.js";

const negative = /^(?:没有|未|无|没|不|缺少|缺|no_|not_|non_|without_|missing_)(?=.)/u;
const positive = /^(?:已经|已|有|has_|have_|with_)(?=.)/u;

interface Stem {
  readonly stem: string;
  readonly negated: boolean;
}

function stemOf({ spec }: Fact): Stem {
  const name = fold(spec.name).toLowerCase();
  const negated = negative.test(name);
  return { stem: name.replace(negative, "").replace(positive, ""), negated };
}

export const rule = lintRule({
  id: "opposite-facts",
  level: "warn",
  title: {
    en: "no indicator asks for a thing and for its opposite",
    zh: "同一指标不要既问“有”又问“未”",
  },
  why: {
    en: "“plan” and “no_plan” are two questions about one thing. Whoever fills in the data may answer yes to both, and then both rules hold.",
    zh: "“建立台账”和“未建立台账”问的是同一件事。填报时两项都填“是”，两条规则就都生效。",
  },
  wrong: {
    en: `indicator 1 "Plan" 2 points {
  start at full
  deduct 1 when no_plan
  deduct 1 when plan and late
}`,
    zh: `指标 1 "台账" 2分 {
  未建立台账的，扣1分
  建立台账 且 台账不全的，扣1分
}`,
  },
  right: {
    en: `indicator 1 "Plan" 2 points {
  start at full
  deduct 1 when not plan
  deduct 1 when plan and late
}`,
    zh: `指标 1 "台账" 2分 {
  非 建立台账的，扣1分
  建立台账 且 台账不全的，扣1分
}`,
  },
  options: {},
  words: said<{ name: string; other: string }>({
    en: ({ name, other }) => ({
      title: `"${name}" and "${other}" ask for one thing twice, and the answers may contradict each other.`,
      label: "asked the other way round",
      help: "Keep one of them; where the opposite is meant write `not`: when not plan.",
    }),
    zh: ({ name, other }) => ({
      title: `“${name}”与“${other}”是同一件事的两面，填报时可能互相矛盾。`,
      label: "反过来又问一次",
      help: "请只留一项；要表示相反的情形，请写“非”，例如：非 建立台账的，扣1分。",
    }),
  }),
  *find({ facts }) {
    const asked = facts.filter(({ spec }) => spec.kind === "yes-no");
    for (const [i, fact] of asked.entries())
      for (const earlier of asked.slice(0, i)) {
        if (fact.spec.block !== earlier.spec.block || fact.spec.stage !== earlier.spec.stage) continue;
        const [a, b] = [stemOf(fact), stemOf(earlier)];
        if (fact.within !== earlier.within || a.stem !== b.stem || a.negated === b.negated) continue;
        yield {
          at: fact.span,
          says: { name: fact.spec.name, other: earlier.spec.name },
          beside: [{ span: earlier.span, text: { en: "asked here", zh: "这里已问" } }],
        };
        break;
      }
  },
});
