import type { Fact } from "../../../model/expression.js";
import { fold } from "../../../text/fold.js";
import { lintRule, said } from "../../rule.js";

/** Pairs that are mistaken for one another in typing. */
const confused: ReadonlySet<string> = new Set(
  "末未 未末 帐账 账帐 己已 已己 巳已 已巳 像象 象像 做作 作做 它他 他它 记纪 纪记 订定 定订 察查 查察 份分 分份 须需 需须 报抱 抱报".split(
    " ",
  ),
);
/** Characters that come and go without changing what is meant. */
const fillers = /[的了之所_s]/u;

/** What is left of two names without what they begin and end with alike. */
function difference(a: string, b: string): readonly [string, string] {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}

/** Names so alike that one is probably a slip for the other: 1 and 2, 上 and 下, 有 and 无 make them different. */
function mistakable(a: string, b: string): boolean {
  const [x, y] = difference(a, b);
  if (x === "" || y === "") return [...(x + y)].length === 1 && fillers.test(x + y);
  if (confused.has(x + y)) return true;
  // Two letters the wrong way round.
  if (/^[a-z]{2}$/u.test(x)) return y === x[1]! + x[0]!;
  // One Latin letter for another in a long word.
  return /^[a-z]$/u.test(x) && /^[a-z]$/u.test(y) && Math.min(a.length, b.length) >= 7;
}

/** Facts that people meet together: those of one indicator, with its parts. */
const together = ({ spec }: Fact): string => `${spec.block}@${spec.stage ?? ""}`;

export const rule = lintRule({
  id: "similar-names",
  level: "warn",
  title: {
    en: "two facts of an indicator differ in more than a letter",
    zh: "同一指标的两项数据，名称不能只差一个易混的字",
  },
  why: {
    en: "A name that is not declared begins a new fact: a slip of the pen asks for the same thing twice, and the two answers need not agree.",
    zh: "没有声明过的名称就是一项新数据。写错一个字，同一件事就要填报两次，两次还可能填得不一样。",
  },
  wrong: {
    en: `indicator 1 "Cases" 2 points {
  deduct 0.5 per case of overdue_case
  deduct 1 when overdue_cases
}`,
    zh: `指标 1 "办案" 2分 {
  每起 逾期未结案件 扣0.2分
  逾期末结案件的，扣1分
}`,
  },
  right: {
    en: `indicator 1 "Cases" 2 points {
  deduct 0.5 per case of overdue_case
  deduct 1 when overdue_case > 3
}`,
    zh: `指标 1 "办案" 2分 {
  每起 逾期未结案件 扣0.2分
  逾期未结案件 ＞ 3的，扣1分
}`,
  },
  options: {},
  words: said<{ name: string; other: string }>({
    en: ({ name, other }) => ({
      title: `"${name}" and "${other}" are two facts here, though their names are nearly the same.`,
      label: "another fact",
      help: "If they are one, spell them alike; if not, let their names say what tells them apart.",
    }),
    zh: ({ name, other }) => ({
      title: `“${name}”与“${other}”名称极为相近，却是两项数据。`,
      label: "另一项数据",
      help: "是同一件事的，请写成一样；确是两件事的，请改用看得出区别的名称。",
    }),
  }),
  *find({ facts }) {
    for (const [i, fact] of facts.entries())
      for (const earlier of facts.slice(0, i)) {
        if (together(fact) !== together(earlier) || fact.within !== earlier.within) continue;
        const [a, b] = [fold(fact.spec.name).toLowerCase(), fold(earlier.spec.name).toLowerCase()];
        if (a === b || Math.min(a.length, b.length) < 3 || !mistakable(a, b)) continue;
        yield {
          at: fact.span,
          says: { name: fact.spec.name, other: earlier.spec.name },
          beside: [{ span: earlier.span, text: { en: "the one before", zh: "前一项" } }],
        };
        break;
      }
  },
});
