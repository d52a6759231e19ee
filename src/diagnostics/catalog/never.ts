// Diagnostics of what is written and can never happen.
import { both } from "./say.js";

const gradedSo = (grade: string): string => (grade === "" ? "不评等次" : `评为“${grade}”`);

export const never = {
  "row-never": both<Record<string, never>>(
    "warning",
    () => ({
      title: "This row can never be used.",
      label: "no facts lead here",
      help: "The rows before it, or the limits of the facts, leave nothing for it. Correct its limits, or remove it.",
    }),
    () => ({
      title: "这一行永远用不上。",
      label: "任何数据都走不到这里",
      help: "前面各行或数据本身的限度已把它排除。请改正界限，或删去这一行。",
    }),
  ),
  "condition-never": both<Record<string, never>>(
    "warning",
    () => ({
      title: "This can never happen: no facts fulfil the condition.",
      label: "never holds",
      help: "Compare the condition with the limits of the facts in it: a rate lies between 0% and 100% unless the rubric says otherwise.",
    }),
    () => ({
      title: "这种情形不可能发生：没有数据能满足这个条件。",
      label: "永远不成立",
      help: "请对照所用数据的限度：未另写明的，比率在0%至100%之间。",
    }),
  ),
  "grade-never": both<{ grade: string }>(
    "warning",
    (p) => ({
      title: `No unit can ever be graded ${p.grade || "so"} here.`,
      label: "no score leads here",
      help: "The rows before it leave nothing for it, or no score reaches it. Rows are looked at from the top: put the higher bar first.",
    }),
    (p) => ({
      title: `按这一行，任何单位都不可能评为“${p.grade}”。`,
      label: "任何得分都到不了这里",
      help: "前面各行已把它排除，或没有得分能达到。各行自上而下判断：门槛高的写在前面。",
    }),
  ),
  "floor-never": both<{ floor: string; least: string; start: string; taken: string }>(
    "warning",
    (p) => ({
      title: `The floor of ${p.floor} can never be reached: ${p.start} − ${p.taken} leaves ${p.least}.`,
      label: `never below ${p.least}`,
      help: "Leave the floor out, or see whether a deduction is missing.",
    }),
    (p) => ({
      title: `永远扣不到${p.floor}分：${p.start} − ${p.taken}，最少还剩${p.least}分。`,
      label: `最少剩${p.least}分`,
      help: "请删去这一句，或查看是否漏写了扣分规则。",
    }),
  ),
  "limit-never": both<{ limit: string; most: string }>(
    "warning",
    (p) => ({
      title: `The limit of ${p.limit} never binds: this comes to ${p.most} at most.`,
      label: `at most ${p.most}`,
      help: `Leave the limit out, or correct one of the figures.`,
    }),
    (p) => ({
      title: `限额${p.limit}分永远用不上：这里最多只有${p.most}分。`,
      label: `最多${p.most}分`,
      help: "请删去限额，或改正其中一个数。",
    }),
  ),
  "limit-always": both<{ limit: string; least: string }>(
    "warning",
    (p) => ({
      title: `The limit of ${p.limit} always binds: without it this comes to ${p.least} at least.`,
      label: `always ${p.limit}`,
      help: "No fact changes anything here. Raise the limit, or correct the points.",
    }),
    (p) => ({
      title: `限额${p.limit}分总是用满：不设限额也至少有${p.least}分。`,
      label: `总是${p.limit}分`,
      help: "这里的数据不起任何作用。请提高限额，或改正分值。",
    }),
  ),
  "grade-gap": both<{ score: string; below: string; above: string; grade: string }>(
    "warning",
    (p) => ({
      title: `A score of ${p.score} stands in none of these rows: one ends at ${p.below}, the next begins at ${p.above}.`,
      label: `ends at ${p.below}`,
      help: `Write the rows by their lower limits (\`>= ${p.above} => …\`, \`>= …\`), or round the score to whole points.`,
    }),
    (p) => ({
      title: `得${p.score}分的哪一行也不在：一行到${p.below}分为止，下一行从${p.above}分开始。`,
      label: `到${p.below}分为止`,
      help: `请只写下限（≥${p.above}分……、≥……），或写明得分取整。`,
    }),
  ),
  "grade-rounded": both<{ score: string; rounded: string; grade: string; without: string }>(
    "warning",
    (p) => ({
      title: `A score of ${p.score} is rounded to ${p.rounded}: the grade is ${p.grade || "none"}. Without rounding it would be ${p.without || "none"}.`,
      label: "the rounding decides here",
      help: "Grades go by the rounded score. If the source means it so, acknowledge it with the reason; otherwise leave out the rounding and write how scores are shown: `shown to 2 places`.",
    }),
    (p) => ({
      title: `得${p.score}分，舍入为${p.rounded}分，${gradedSo(p.grade)}；不舍入则${gradedSo(p.without)}。`,
      label: "这里由舍入决定等次",
      help: "等次按舍入后的得分评定。原文确实如此的，请确认并写明理由；否则请删去舍入，另写显示的位数，例如：显示2位小数。",
    }),
  ),
  "quota-impossible": both<{ units?: string; least?: string; most?: string; share?: string }>(
    "warning",
    (p) => ({
      title: p.share
        ? `The quotas cannot be kept: the rows take ${p.share}% of the units together, and there is no row for the others.`
        : p.most
          ? `The quotas cannot be kept: ${p.units} units are assessed, but the rows take ${p.most} at most.`
          : `The quotas cannot be kept: ${p.units} units are assessed, but the rows ask for ${p.least}.`,
      help: "Correct a quota, or add a row without one.",
    }),
    (p) => ({
      title: p.share
        ? `名额无法执行：各行名额合计只占参评单位的${p.share}%，其余单位没有去处。`
        : p.most
          ? `名额无法执行：参评单位${p.units}个，各行名额合计至多${p.most}个。`
          : `名额无法执行：参评单位${p.units}个，各行名额合计要${p.least}个。`,
      help: "请改正名额，或加写不限名额的一行。",
    }),
  ),
  "quota-empty": both<{ units: string; row: string }>(
    "warning",
    (p) => ({
      title: `With ${p.units} units this quota allows none: no unit can stand in the row "${p.row}".`,
      help: "Raise the share, or say `rounded up`.",
    }),
    (p) => ({
      title: `参评单位${p.units}个，按这个比例一个名额也没有：“${p.row}”一行谁也进不去。`,
      help: "请提高比例，或写明向上取整。",
    }),
  ),
  "charged-twice": both<{ name: string; others: string }>(
    "warning",
    (p) => ({
      title: `"${p.name}" takes points here and in ${p.others}: one event is charged twice.`,
      label: "charged here too",
      help: "If the source means it so, acknowledge it with the reason; otherwise charge it once.",
    }),
    (p) => ({
      title: `“${p.name}”在这里扣分，在${p.others}也扣分：一件事扣了两次。`,
      label: "这里又扣一次",
      help: "原文确实如此的，请确认并写明理由；否则只在一处扣分。",
    }),
  ),
};
