import type { Bool, Fact, Label, Num } from "../../../model/expression.js";
import type { Example, Part, Rule } from "../../../model/rubric.js";
import { inside } from "../../../model/walk.js";
import { equal, isZero, mul, one, print, whole, type Exact } from "../../../runtime/exact.js";
import type { Span } from "../../../text/span.js";
import { lintRule, said } from "../../rule.js";
import { nameOf } from "../../subject.js";

type Expression = Num | Bool | Label;

interface Boundary {
  readonly fact: Fact;
  readonly at: Exact;
  readonly rule: Span;
}

/** Comparisons of one fact with one number. */
function* boundariesIn(e: Expression, rule: Span): Generator<Boundary> {
  if (e.kind === "compare") {
    const [fact, limit] = e.left.kind === "fact" ? [e.left, e.right] : [e.right, e.left];
    if (fact.kind === "fact" && limit.kind === "const" && !isZero(limit.value))
      yield { fact: fact.fact, at: limit.value, rule };
  }
  // What a named value compares is looked at where rules use it.
  for (const inner of inside(e)) yield* boundariesIn(inner, rule);
}

function* boundariesOf(rules: readonly Rule[]): Generator<Boundary> {
  for (const rule of rules) {
    const { span } = rule.info;
    if (rule.kind === "charge") yield* boundariesIn(rule.amount, span);
    else if (rule.kind === "choose")
      for (const row of rule.rows) {
        yield* boundariesIn(row.when, span);
        yield* boundariesOf(row.rules);
      }
    else if (rule.kind === "pick") for (const arm of rule.arms) yield* boundariesOf(arm);
    else yield* boundariesOf(rule.rules);
  }
}

const tried = ({ facts }: Example, { fact, at }: Boundary): boolean => {
  const given = facts.get(fact)?.value;
  return given?.kind === "number" && equal(given.value, at);
};

export const rule = lintRule({
  id: "boundary-without-example",
  level: "off",
  title: {
    en: "an example stands on every boundary of a band",
    zh: "每个分档界限上都有示例",
  },
  why: {
    en: "Whether exactly 90% belongs to the upper row or the lower is what is disputed most often. An example on the boundary settles it, and keeps it settled.",
    zh: "正好90%算上一档还是下一档，最容易起争议。界限上有一个示例，就说清了，以后也不会改走样。",
  },
  wrong: {
    en: `indicator 1 "Completion" 2 points {
  given completion: rate
  bands of completion { >= 90% => award 2; otherwise => none }
}
example "well above" { 1: completion = 95%, expect 2 }`,
    zh: `指标 1 "完成率" 2分 {
  数据 完成率：比率
  按 完成率 分档 { ≥90% 得2分；否则不得分 }
}
示例 "高于界限" { 1：完成率 = 95%，应得2分 }`,
  },
  right: {
    en: `indicator 1 "Completion" 2 points {
  given completion: rate
  bands of completion { >= 90% => award 2; otherwise => none }
}
example "just there" { 1: completion = 90%, expect 2 }`,
    zh: `指标 1 "完成率" 2分 {
  数据 完成率：比率
  按 完成率 分档 { ≥90% 得2分；否则不得分 }
}
示例 "正好" { 1：完成率 = 90%，应得2分 }`,
  },
  options: {},
  words: said<{ fact: string; limits: string; block: string }>({
    en: ({ fact, limits, block }) => ({
      title: `No example of ${block} has ${fact} exactly at ${limits}.`,
      label: "boundary never tried",
      help: `Add an example on the boundary: ${fact} = ${limits.split(", ")[0]}.`,
    }),
    zh: ({ fact, limits, block }) => ({
      title: `${block}没有“${fact}”正好为${limits}的示例。`,
      label: "界限没有试算",
      help: `请加一个正好在界限上的示例：${fact} = ${limits.split(", ")[0]}。`,
    }),
  }),
  *find({ homes, rubric }) {
    for (const home of homes) {
      const told = new Map<string, { fact: Fact; limits: string[]; rule: Span }>();
      for (const part of home.block.parts.values() as Iterable<Part>)
        for (const boundary of boundariesOf(part.rules)) {
          const { fact, at, rule: span } = boundary;
          // Entries of lists are given whole; what each says is not looked through.
          // A rate ends at 100% whatever the rule says of it.
          if (fact.spec.kind === "rate" && equal(at, one)) continue;
          if (fact.within || rubric.examples.some((example) => tried(example, boundary))) continue;
          const limit = fact.spec.kind === "rate" ? `${print(mul(at, whole(100)))}%` : print(at);
          const known = told.get(fact.spec.key) ?? { fact, limits: [], rule: span };
          if (!known.limits.includes(limit)) known.limits.push(limit);
          told.set(fact.spec.key, known);
        }
      for (const { fact, limits, rule: span } of told.values())
        yield {
          at: span,
          says: { fact: fact.spec.name, limits: limits.join(", "), block: nameOf(home) },
        };
    }
  },
});
