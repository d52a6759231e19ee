// Turns of phrase of official tables and of plain English, and the sentence she is told to write instead.
import type { Mistake } from "./mistakes.js";

export const official = (body: string): string => `细则 "题" {
  考核对象 所 { 名：文字 }
  通则 { 各项最低0分 }
  指标 1 "甲" 5分 {
${body.replace(/^/gm, "    ")}
  }
}
`;
export const plain = (body: string): string => `rubric "T" {
  unit station { title: text }
  defaults { floor 0 }
  indicator 1 "A" 5 points {
${body.replace(/^/gm, "    ")}
  }
}
`;

export const turnsOfPhrase: readonly Mistake[] = [
  {
    what: "a limit without its verb",
    text: official("每起 超期 扣1分，最多3分"),
    told: ["5:15 “最多3分”不能写在这里。 → 请写成：每起 超期 扣1分，最多扣3分"],
    mended: official("每起 超期 扣1分，最多扣3分"),
  },
  {
    what: "a limit of the sum",
    text: official("每起 超期 扣0.5分，累计扣分不超过3分"),
    told: ["5:25 “分”不能写在这里。 → 请写成：每起 超期 扣0.5分，最多扣3分"],
    mended: official("每起 超期 扣0.5分，最多扣3分"),
  },
  {
    what: "a Chinese numeral for points",
    text: official("每起违规扣一分"),
    told: ["5:7 “违规扣一分”不能写在这里。 → 数要写成阿拉伯数字：每起违规扣1分"],
    mended: official("每起违规扣1分"),
  },
  {
    what: "a Chinese numeral and a decimal",
    text: official("未建台账的，扣零点五分"),
    told: ["5:11 “扣零点五分”不能写在这里。 → 数要写成阿拉伯数字：未建台账的，扣0.5分"],
    mended: official("未建台账的，扣0.5分"),
  },
  {
    what: "a condition that begins with 按",
    text: official("按期整改得满分，否则不得分"),
    told: ["5:9 “得满分”不能写在这里。 → 请写成：按期整改的，得满分，否则不得分"],
    mended: official("按期整改的，得满分，否则不得分"),
  },
  {
    what: "按 and a score",
    text: official("按完成率得分"),
    told: ["5:5 “按完成率得分”不能写在这里。 → 请写成：按 完成率 比例得分"],
    mended: official("按 完成率 比例得分"),
  },
  {
    what: "what is counted first",
    text: official("开展培训每次得2.5分"),
    told: ["5:11 “得”不能写在这里。 → 请写成：每次 开展培训 得2.5分"],
    mended: official("每次 开展培训 得2.5分"),
  },
  {
    what: "what is counted first, with 的 and an unknown measure",
    text: official("未留样的每餐扣3分"),
    told: ["5:11 “扣”不能写在这里。 → “餐”不是认得的量词，没有合适的就用“项”：每项 未留样的餐 扣3分"],
    mended: official("每项 未留样的餐 扣3分"),
  },
  {
    what: "每发现一起 behind what is counted",
    text: official("违规经营的，每发现一起扣一分"),
    told: ["5:16 “扣一分”不能写在这里。 → 数要写成阿拉伯数字：违规经营的，每发现一起扣1分"],
    mended: official("违规经营的，每发现一起扣1分"),
  },
  {
    what: "每 and another verb",
    text: official("每迟报一天扣1分"),
    told: ["5:10 “扣”不能写在这里。 → 请写成：每天 迟报 扣1分"],
    mended: official("每天 迟报 扣1分"),
  },
  {
    what: "每少一份",
    text: official("每少一份台账扣0.5分"),
    told: ["5:5 “每少一份”不能写在这里。 → 请写成：每份 缺少台账 扣0.5分"],
    mended: official("每份 缺少台账 扣0.5分"),
  },
  {
    what: "grades in one sentence",
    text: official("优得5分，良得3分"),
    told: ["5:6 “得”不能写在这里。 → 等次要写明是哪项数据的，例如：按 评定结果 分档 { 优 得5分；良 得3分 }"],
    mended: official("按 评定结果 分档 { 优 得5分；良 得3分 }"),
  },
  {
    what: "places in one sentence",
    text: official("第一名得5分，第二名得3分"),
    told: [
      "5:5 “第”不能写在这里。 → 名次要写明按什么排、并列怎样取，例如：按 成绩 排名，由高到低，并列取高名次 { 第1名 得5分；第2名 得3分 }",
    ],
    mended: official("按 成绩 排名，由高到低，并列取高名次 { 第1名 得5分；第2名 得3分 }"),
  },
  {
    what: "short of a number, each",
    text: official("数据 案件：数量（件）\n案件少于24件的，每少1件扣1分"),
    told: ["6:14 “每少1件”不能写在这里。 → 请写成：案件 少于24件的部分，每件扣1分"],
    mended: official("数据 案件：数量（件）\n案件 少于24件的部分，每件扣1分"),
  },
  {
    what: "a condition without its comma",
    text: official("造假的本项不得分\n每起 超期 扣1分"),
    told: ["5:10 “不得分”不能写在这里。 → 请写成：造假的，本项不得分"],
    mended: official("造假的，本项不得分\n每起 超期 扣1分"),
  },
  {
    what: "以上 in a row",
    text: official("按 满意度 分档 {\n  90%以上 得5分\n  80%（含）以上 得3分\n  否则不得分\n}"),
    told: [
      "6:10 “以上”不能写在这里。 → 请写成：≥90% 得5分",
      "7:13 “以上”不能写在这里。 → 请写成：≥80% 得3分",
    ],
    mended: official("按 满意度 分档 {\n  ≥90% 得5分\n  ≥80% 得3分\n  否则不得分\n}"),
  },
  {
    what: "a mark with a minus sign",
    text: official("评分 内务 0-5分"),
    told: ["5:12 “-”不能写在这里。 → 请写成：评分 内务 0至5分"],
    mended: official("评分 内务 0至5分"),
  },
  {
    what: "quotes in a text",
    text: official('原文 "每"起"扣1分"\n每起 超期 扣1分'),
    told: ['5:11 到“起”为止，前一句已经完整。 → 引号里面的直引号要写两个：原文 "每""起""扣1分"'],
    mended: official('原文 "每""起""扣1分"\n每起 超期 扣1分'),
  },
  {
    what: "points off",
    text: plain("2 points off per case of late"),
    told: ['5:14 "off" cannot stand here. → Write: deduct 2 per case of late'],
    mended: plain("deduct 2 per case of late"),
  },
  {
    what: "points off each of a spaced name",
    text: plain("2 points off for each person without certificate"),
    told: ['5:14 "off" cannot stand here. → Write: deduct 2 per person of without_certificate'],
    mended: plain("deduct 2 per person of without_certificate"),
  },
  {
    what: "points and no verb",
    text: plain("2.5 points per case of visits"),
    told: ['5:16 "per" cannot stand here. → Write: award 2.5 per case of visits'],
    mended: plain("award 2.5 per case of visits"),
  },
  {
    what: "a limit beyond which",
    text: plain("deduct 1 per case of late above 3"),
    told: [
      '5:31 "above 3" says nothing about this rule. → Where only what goes beyond 3 counts, write: beyond 3',
    ],
    mended: plain("deduct 1 per case of late beyond 3"),
  },
  {
    what: "up to for at most",
    text: plain("deduct 1 per case of late, up to 3"),
    told: ['5:32 "up to" cannot stand here. → Write: deduct 1 per case of late, at most 3'],
    mended: plain("deduct 1 per case of late, at most 3"),
  },
  {
    what: "a mark from 0",
    text: plain("judge order 0 to 5"),
    told: ['5:17 "0" cannot stand here. → Write: judge order up to 5'],
    mended: plain("judge order up to 5"),
  },
  {
    what: "rows with colons and limits",
    text: plain("bands of satisfied {\n  >= 90%: 5\n  >= 80%: 3\n  otherwise: none\n}"),
    told: [
      '6:13 ":" cannot stand here. → Write: >= 90% => 5',
      '7:13 ":" cannot stand here. → Write: >= 80% => 3',
      '8:16 ":" cannot stand here. → Write: otherwise => none',
    ],
    mended: plain("bands of satisfied {\n  >= 90% => 5\n  >= 80% => 3\n  otherwise => none\n}"),
  },
  {
    what: "labels of two words",
    text: plain("tiered by result {\n  in time => full\n  not done: none\n}"),
    told: [
      '6:7 "in" cannot stand here. → A label of several words is joined, or quoted [in time]: in_time => full',
      '7:15 ":" cannot stand here. → A label of several words is joined, or quoted [not done]: not_done => none',
    ],
    mended: plain("tiered by result {\n  in_time => full\n  not_done => none\n}"),
  },
  {
    what: "quotes in an English text",
    text: plain('text "Two "quoted" words"\ndeduct 1 per case of late'),
    told: [
      '5:16 The statement ends before "quoted". → A quote inside "…" is doubled: text "Two ""quoted"" words"',
    ],
    mended: plain('text "Two ""quoted"" words"\ndeduct 1 per case of late'),
  },
  {
    what: "a forgotten of before a spaced name",
    text: plain("deduct 1 per case late filing"),
    told: ['5:23 "late" cannot stand here. → Write: deduct 1 per case of late_filing'],
    mended: plain("deduct 1 per case of late_filing"),
  },
  {
    what: "so many times, each",
    text: official("迟报1次扣0.5分"),
    told: ["5:9 “扣”不能写在这里。 → 请写成：每次 迟报 扣0.5分"],
    mended: official("每次 迟报 扣0.5分"),
  },
  {
    what: "two conditions in one sentence",
    text: official("有方案的得3分，有总结的得2分"),
    told: ["5:16 “的”不能写在这里。 → 这是几句话，中间用“；”隔开：有方案的，得3分；有总结的，得2分"],
    mended: official("有方案的，得3分；有总结的，得2分"),
  },
  {
    what: "a level behind 达",
    text: official("数据 满意度：比率\n满意度达90%以上得5分"),
    told: ["6:11 “%”不能写在这里。 → 请写成：满意度 达到90%的，得5分"],
    mended: official("数据 满意度：比率\n满意度 达到90%的，得5分"),
  },
  {
    what: "grades with bare points",
    text: official("优秀5分，良好3分"),
    told: [
      "5:9 “，”不能写在这里。 → 等次要写明是哪项数据的，例如：按 评定结果 分档 { 优秀 得5分；良好 得3分 }",
    ],
    mended: official("按 评定结果 分档 { 优秀 得5分；良好 得3分 }"),
  },
  {
    what: "a full score at a level",
    text: official("数据 完成率：比率\n完成率达到90%得满分"),
    told: ["6:13 “得满分”不能写在这里。 → 请写成：完成率达到90%的，得满分"],
    mended: official("数据 完成率：比率\n完成率达到90%的，得满分"),
  },
  {
    what: "a word for a number",
    text: plain("deduct one point per case of late"),
    told: ['5:12 "one" cannot stand here. → Write: deduct 1 point per case of late'],
    mended: plain("deduct 1 point per case of late"),
  },
  {
    what: "a level in words",
    text: plain("given done: rate\nfull when done is 90% or more"),
    told: ['6:20 The statement ends before "is". → Write: full when done >= 90%'],
    mended: plain("given done: rate\nfull when done >= 90%"),
  },
  {
    what: "a level with at least",
    text: plain("given done: rate\nfull when done at least 90%"),
    told: ['6:31 "%" cannot stand here. → Write: full when done >= 90%'],
    mended: plain("given done: rate\nfull when done >= 90%"),
  },
  {
    what: "rows with words for limits",
    text: plain("bands of satisfied {\n  at least 90% => 5\n  below 90% => none\n}"),
    told: [
      '6:18 "%" cannot stand here. → Write: >= 90% => 5',
      '7:7 "below" cannot stand here. → Write: < 90% => none',
    ],
    mended: plain("bands of satisfied {\n  >= 90% => 5\n  < 90% => none\n}"),
  },
  {
    what: "a formula with an equals sign",
    text: plain("given done: rate\nscore = done * 5"),
    told: ['6:11 "=" cannot stand here. → Write: score done * 5'],
    mended: plain("given done: rate\nscore done * 5"),
  },
];
