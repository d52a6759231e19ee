// Diagnostics of examples.
import { both, listed, maybe, quote, type Named } from "./say.js";

export const examples = {
  "example-target": both<{ id: string; near: readonly string[] }>(
    "error",
    (p) => ({
      title: `There is no ${p.id || "total"} to expect points of.`,
      help: maybe(p.near, (n) => `Did you mean ${listed(n)}?`),
    }),
    (p) => ({
      title: `没有编号为 ${p.id || "总分"} 的指标。`,
      help: maybe(p.near, (n) => `是不是${quote(n)}？`),
    }),
  ),
  "example-stage": both<{ id: string; stages: readonly string[] }>(
    "error",
    (p) => ({
      title: `${p.id || "The total"} is scored at several stages: which one is meant is not said.`,
      help: maybe(p.stages.slice(0, 1), ([stage]) => `Write the stage behind the id: ${p.id}@${stage}`),
    }),
    (p) => ({
      title: `${p.id || "总分"} 在几个节点都计分，没有写明是哪个节点。`,
      help: maybe(p.stages.slice(0, 1), ([stage]) => `请在编号后写明节点：${p.id}@${stage}`),
    }),
  ),
  "example-fact": both<Named & { block: string; near: readonly string[] }>(
    "error",
    (p) => ({
      title: `${p.block} asks for no fact "${p.name}".`,
      help: maybe(p.near, (n) => `Did you mean ${listed(n)}?`),
    }),
    (p) => ({
      title: `${p.block} 没有“${p.name}”这项数据。`,
      help: maybe(p.near, (n) => `是不是${quote(n)}？`),
    }),
  ),
  "example-exceeds": both<Named & { given: string; other: string; most: string }>(
    "error",
    (p) => ({
      title: `"${p.name}" is ${p.given} here, more than "${p.other}", which is ${p.most}: such data would be refused.`,
      help: `By its declaration "${p.name}" is at most "${p.other}". Correct one of the two values, or the declaration.`,
    }),
    (p) => ({
      title: `这里“${p.name}”是${p.given}，超过了“${p.other}”的${p.most}：这样的数据填报时会被拒绝。`,
      help: `“${p.name}”声明为不超过“${p.other}”。请改正其中一个数，或改声明。`,
    }),
  ),
  "example-grade": both<{ grade: string; id: string; options: readonly string[] }>(
    "error",
    (p) => ({
      title: `${p.id || "The total"} is never ${p.grade === "" ? "left without a grade" : `graded "${p.grade}"`}.`,
      help:
        p.options.length > 0
          ? `The grades are ${listed(p.options)}.`
          : `Say how it is graded: grades of ${p.id ? `section(${p.id})` : "total"} { … }`,
    }),
    (p) => ({
      title: `${p.id || "总分"} ${p.grade === "" ? "不会不评等次" : `不会评为“${p.grade}”`}。`,
      help:
        p.options.length > 0
          ? `等次有 ${quote(p.options)}。`
          : `请先写明如何评定：按 ${p.id ? `项目（${p.id}）` : "总分"} 评定 { … }`,
    }),
  ),
  "example-flag": both<{ words: string; made: readonly string[] }>(
    "error",
    (p) => ({
      title: `No rule here makes the remark "${p.words}".`,
      help: maybe(p.made, (made) => `The remarks are ${listed(made)}.`),
    }),
    (p) => ({
      title: `这里没有规则会标记“${p.words}”。`,
      help: maybe(p.made, (made) => `标记有 ${quote(made)}。`),
    }),
  ),
  "example-empty": both<Record<string, never>>(
    "error",
    () => ({ title: "This example expects nothing.", help: "Add what it should give: expect 2." }),
    () => ({ title: "这个示例没有写应得多少分。", help: "请补上“应得…分”。" }),
  ),
};
