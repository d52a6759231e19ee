// A handmade explanation with one of everything a sheet can show.

import type { BlockScore, Explanation, RuleEffect } from "../../src/runtime/explanation.js";

const block = (
  given: Partial<BlockScore> & Pick<BlockScore, "id" | "kind" | "depth" | "title">,
): BlockScore => ({
  role: "plain",
  line: 1,
  points: "2",
  score: "2",
  rules: [],
  steps: [],
  resolved: true,
  applicable: true,
  ...given,
});

const rule = (line: number, text: string, effect: string, more: Partial<RuleEffect> = {}): RuleEffect => ({
  line,
  rule: text,
  facts: [],
  effect,
  ...more,
});

export const zh: Explanation = {
  rubric: { title: "市场监督管理所绩效考核细则", edition: "2023", hash: "sha256:3fa9c2d17b40aa5519e1" },
  unit: "樟城所",
  stage: "年终",
  total: "17.1067",
  points: "25",
  blocks: [
    block({
      id: "",
      kind: "rubric",
      depth: 0,
      title: "市场监督管理所绩效考核细则",
      points: "25",
      score: "17.1067",
      steps: [{ kind: "rounding", from: "1283/75", to: "17.1067", line: 5 }],
    }),
    block({ id: "1", kind: "section", depth: 1, title: "食品安全监管", points: "12", score: "6.44" }),
    block({
      id: "1.1",
      kind: "indicator",
      depth: 2,
      title: "标准化现场检查",
      points: "1.8",
      score: "1.44",
      start: "0",
      text: "完成率到达100%的得满分，完成率≥50%的按比例得分，低于50%的不得分。",
      rules: [
        rule(12, "按 完成率 比例得分，低于50%不得分", "1.44", {
          facts: [{ key: "1.1/完成率", label: "完成率", value: "80%" }],
          possible: "1.8",
        }),
      ],
    }),
    block({ id: "1.2", kind: "indicator", depth: 2, title: "从业人员集中培训", points: "0.9", score: "0.9" }),
    block({
      id: "1.9",
      kind: "indicator",
      depth: 2,
      title: "农村食品安全“扫雷”等各类专项行动的组织实施与线索核查情况",
      points: "4",
      score: "0",
      start: "4",
      rules: [
        rule(31, "每起 线索未核查 扣0.2分，最多扣1分", "-1", {
          facts: [{ key: "1.9/线索未核查", label: "线索未核查", value: "7" }],
          uncut: "-1.4",
        }),
        rule(32, "未建立台账的，扣0.5分", "-0.5", {
          facts: [{ key: "1.9/未建立台账", label: "未建立台账", value: "是" }],
        }),
        rule(
          33,
          "（方案、总结、月报、简报、影像资料）每缺一项扣0.1分，其中影像资料以市局系统内登记的为准",
          "-0.2",
          {
            facts: [
              { key: "1.9/方案", label: "方案", value: "否" },
              { key: "1.9/总结", label: "总结", value: "否" },
              { key: "1.9/月报", label: "月报", value: "是" },
              { key: "1.9/简报", label: "简报", value: "是" },
              { key: "1.9/影像资料", label: "影像资料", value: "是" },
            ],
          },
        ),
        rule(34, "扣0.5至1分，评定为 工作印象", "-0.7", { reason: "整改迟缓，\n两次催办后才报结果" }),
        rule(35, "每起 迟报 扣0.1分", "0", { facts: [{ key: "1.9/迟报", label: "迟报", value: "0" }] }),
      ],
      steps: [
        {
          kind: "veto",
          from: "1.6",
          to: "0",
          line: 36,
          rule: "发生重大安全事件的，本项不得分",
          facts: [{ key: "1.9/重大安全事件", label: "重大安全事件", value: "是" }],
        },
      ],
    }),
    block({
      id: "1.10",
      kind: "indicator",
      depth: 2,
      title: "学校食堂",
      points: "5.3",
      score: "4.1",
      start: "0",
      rules: [
        rule(40, "先进个人的，加0.3分", "0.3", {
          facts: [{ key: "1.10/先进个人", label: "先进个人", value: "是" }],
        }),
      ],
    }),
    block({ id: "1.10/整治方案", kind: "part", depth: 3, title: "整治方案", points: "2", score: "2" }),
    block({
      id: "1.10/巡查",
      kind: "part",
      depth: 3,
      title: "巡查",
      points: "3.3",
      score: "1.8",
      start: "3.3",
      rules: [
        rule(45, "每户 占道经营 扣0.5分，经批准的除外", "-1.5", {
          facts: [
            { key: "1.10/巡查/占道经营", label: "占道经营", value: "4" },
            { key: "1.10/巡查/经批准", label: "经批准", value: "1" },
          ],
        }),
      ],
    }),
    block({ id: "2", kind: "section", depth: 1, title: "药品安全监管", points: "13", score: "26/3" }),
    block({
      id: "2.1",
      kind: "indicator",
      depth: 2,
      title: "检查覆盖率",
      points: "2",
      score: "2/3",
      start: "0",
      rules: [
        rule(52, "按 覆盖率 比例得分", "2/3", {
          facts: [{ key: "2.1/覆盖率", label: "覆盖率", value: "1/3" }],
          possible: "2",
        }),
      ],
    }),
    block({
      id: "2.2",
      kind: "indicator",
      depth: 2,
      title: "医疗机构检查",
      points: "2",
      score: "0",
      start: "2",
      rules: [
        rule(58, "每起 未录入 扣0.5分", "-2.5", {
          facts: [{ key: "2.2/未录入", label: "未录入", value: "5" }],
        }),
      ],
      steps: [{ kind: "floor", from: "-0.5", to: "0", assumed: true }],
    }),
    block({
      id: "2.3",
      kind: "indicator",
      depth: 2,
      title: "网络销售",
      points: "3",
      score: "3",
      steps: [
        {
          kind: "applies-full",
          from: "0",
          to: "3",
          rule: "适用条件 有网络销售，否则得满分",
          line: 61,
          facts: [{ key: "2.3/有网络销售", label: "有网络销售", value: "否" }],
        },
      ],
    }),
    block({
      id: "2.4",
      kind: "indicator",
      depth: 2,
      title: "疫苗",
      points: "3",
      score: "0",
      applicable: false,
      steps: [{ kind: "not-applicable", from: "0", to: "0", line: 66 }],
    }),
    block({
      id: "2.5",
      kind: "indicator",
      depth: 2,
      title: "满意度",
      points: "3",
      score: "0",
      resolved: false,
    }),
    block({
      id: "6",
      kind: "section",
      role: "bonus",
      depth: 1,
      title: "综合执法",
      points: "5",
      score: "2",
      steps: [{ kind: "cap", from: "3", to: "2", line: 70 }],
    }),
    block({
      id: "6.1",
      kind: "indicator",
      depth: 2,
      title: "驰名商标",
      points: "5",
      score: "3",
      start: "0",
      rules: [
        rule(71, "每个 中国驰名商标 加3分", "3", {
          facts: [{ key: "6.1/中国驰名商标", label: "中国驰名商标", value: "1" }],
        }),
      ],
    }),
    block({
      id: "7",
      kind: "section",
      role: "penalty",
      depth: 1,
      title: "督办通知",
      points: "10",
      score: "0",
    }),
  ],
};
