// A small rubric's facts: every kind, a part, stages, limits, a default, conditional marks.
import type { FactSpec } from "../../src/runtime/facts.js";

const spec = (
  key: string,
  path: readonly string[],
  rest: Partial<FactSpec> & Pick<FactSpec, "kind">,
): FactSpec => ({
  key,
  path,
  name: path.at(-1)!,
  label: path.at(-1)!,
  block: path[0]!,
  ...rest,
});

export const sampleFacts: readonly FactSpec[] = [
  spec("地区.名称", ["地区", "名称"], { kind: "text" }),
  spec("1.1.4/政府文件", ["1.1.4", "政府文件"], { kind: "yes-no" }),
  spec("Ⅰ-9-1/达标率", ["Ⅰ-9-1", "达标率"], { kind: "rate" }),
  spec("2.3.1/综合整治/缺少的材料", ["2.3.1", "综合整治", "缺少的材料"], {
    kind: "count",
    measure: "份",
    label: "综合整治缺少的材料",
    most: "3",
  }),
  spec("2.4.2/未督促的重点案件", ["2.4.2", "未督促的重点案件"], {
    kind: "count",
    measure: "起",
    atMostFact: "2.4.2/重点案件",
  }),
  spec("2.4.2/重点案件", ["2.4.2", "重点案件"], { kind: "count", measure: "起" }),
  spec("4/增长", ["4", "增长"], { kind: "rate", least: "-1", most: "10" }),
  spec("4/罚没款", ["4", "罚没款"], { kind: "money", default: "0" }),
  spec("4/限期", ["4", "限期"], { kind: "date" }),
  spec("5/评价", ["5", "评价"], { kind: "grade", options: ["优秀", "良好", "中等", "较差"] }),
  spec("5/印象", ["5", "印象"], { kind: "mark", least: "0", most: "5" }),
  spec("5/酌情", ["5", "酌情"], { kind: "mark", least: "0.5", most: "1", conditional: true }),
  spec("3@半年/检查", ["3@半年", "检查"], { kind: "days", stage: "半年" }),
  spec("3@年终/检查", ["3@年终", "检查"], { kind: "days", stage: "年终" }),
];

export const sampleStages = ["半年", "年终"];

/** A unit with nothing wrong. */
export const sampleUnit = () => ({
  地区: { 名称: "江城区" },
  "1.1.4": { 政府文件: true },
  "Ⅰ-9-1": { 达标率: 0.95 },
  "2.3.1": { 综合整治: { 缺少的材料: 1 } },
  "2.4.2": { 未督促的重点案件: 3, 重点案件: 5 },
  "4": { 增长: -0.125, 罚没款: 12000.5, 限期: "2023-12-31" },
  "5": { 评价: "良好", 印象: { value: 4.5, reason: "扎实" } },
  "3@半年": { 检查: 12 },
  "3@年终": { 检查: 30 },
});
