// Diagnostics of rankings, grades and scores of other blocks.
import { both } from "./say.js";

export const results = {
  "score-too-early": both<Record<string, never>>(
    "error",
    () => ({
      title: "Units are ranked and summed before any of them is scored, so a score cannot be used here.",
      help: "Rank by facts. To put units in order by a score, grade them: `grades of total { … }`.",
    }),
    () => ({
      title: "排名和全体合计先于各单位的得分，这里不能用得分。",
      help: "请按数据排名。要按得分给单位分档，请写“按 总分 评定 { … }”。",
    }),
  ),
  "score-circle": both<{ path: string }>(
    "error",
    (p) => ({
      title: `These scores wait for each other: ${p.path}.`,
      help: "A section's score contains those of the blocks inside it. Use the score of a block that does not depend on this one.",
    }),
    (p) => ({
      title: `得分互相等待：${p.path}。`,
      help: "项目的得分包含其中各项的得分。请改用不依赖本项的得分。",
    }),
  ),
  "score-unresolved": both<{ what: string }>(
    "error",
    (p) => ({
      title: `The score of ${p.what} is open: something in it is unresolved, so what this rule gives cannot be bounded.`,
      help: "Settle what is unresolved, or base the rule on facts.",
    }),
    (p) => ({
      title: `${p.what} 的得分未定：其中有待定内容，本条规则的结果无法确定范围。`,
      help: "请先明确待定的内容，或改为依据数据计分。",
    }),
  ),
  "rest-upwards": both<{ grade: string }>(
    "error",
    (p) => ({
      title: `The surplus cannot go to "${p.grade}": that row does not stand below.`,
      help: "Quotas are applied from the highest grade down; name a grade of a row further down.",
    }),
    (p) => ({
      title: `超出的不能评为“${p.grade}”：它不在本行之下。`,
      help: "名额自上而下适用，请写下面某一行的等次。",
    }),
  ),
  "surplus-order-unsaid": both<{ grade: string }>(
    "error",
    (p) => ({
      title: "Who stays in the row, where more stand in it than its quota allows, is not said.",
      help: `Say by what they are put in order, highest first: rest to ${p.grade}, order by closing_rate.`,
    }),
    (p) => ({
      title: "本档的单位超出名额时先留哪些单位，没有写明。",
      help: `请写明比什么，高者在前，例如：超出的评为 ${p.grade}，依次比 办结率。`,
    }),
  ),
  "tier-out-of-order": both<{ row: string }>(
    "error",
    (p) => ({
      title: `No unit can stand in the row "${p.row}".`,
      help: "Rows count from the top: each reaches further than the one before it, up to 100%.",
    }),
    (p) => ({
      title: `没有单位能落在“${p.row}”这一档。`,
      help: "各档都从第1名数起，后一档要比前一档大，不超过100%。",
    }),
  ),
  "direction-unsaid": both<Record<string, never>>(
    "error",
    () => ({
      title: "The ranking does not say which end is first.",
      help: "Add `, highest first` or `, lowest first`.",
    }),
    () => ({ title: "没有写明排名的方向。", help: "请加“，由高到低”或“，由低到高”。" }),
  ),
  "place-amount": both<Record<string, never>>(
    "error",
    () => ({
      title: "The points of a place must be a plain number.",
      help: "For example: 1st => add 0.2, or: from 1 down by 0.1.",
    }),
    () => ({
      title: "名次对应的分数要写成数。",
      help: "例如：第1名 加0.2分；或：第1名得1分，依次递减0.1分。",
    }),
  ),
};
