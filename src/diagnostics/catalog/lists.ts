// Diagnostics of lists of things.
import { both, type Named } from "./say.js";

export const lists = {
  "list-needed": both<Named>(
    "error",
    (p) => ({
      title: `"${p.name}" is no list: it has no entries to go through.`,
      help: `Declare it as one: given ${p.name}: list of { … }`,
    }),
    (p) => ({
      title: `“${p.name}”不是一组数据，不能逐个计。`,
      help: `请声明为一组数据：数据 ${p.name}：一组 { … }`,
    }),
  ),
  "list-nested": both<Named>(
    "error",
    (p) => ({
      title: `"${p.name}" would be a list inside the entries of another list.`,
      help: "Ask for the figure itself instead (a count, a sum), or make it a list of its own.",
    }),
    (p) => ({
      title: `“${p.name}”成了一组数据之中的又一组数据。`,
      help: "请直接填报其个数或合计，或另立一组数据。",
    }),
  ),
  "list-of-what": both<Named>(
    "error",
    (p) => ({
      title: `The entries of "${p.name}" have several facts: it is not said which of them is meant.`,
      help: `Say what is looked at: sum of … across ${p.name}`,
    }),
    (p) => ({
      title: `“${p.name}”的每个都有几项数据，没有写明取哪一项。`,
      help: `请写明取什么：合计（${p.name}：……）`,
    }),
  ),
  "empty-unsaid": both<Named>(
    "error",
    (p) => ({
      title: `It is not said what counts when "${p.name}" has no entries.`,
      help: `Write ", or full when none", ", or none when none", or let the list have "at least 1 entries".`,
    }),
    (p) => ({
      title: `没有写明“${p.name}”一个也没有时怎么计。`,
      help: `请写明“，没有时得满分”或“，没有时不得分”，或规定这组数据“至少1个”。`,
    }),
  ),
  "list-may-be-empty": both<{ text: string }>(
    "error",
    (p) => ({
      title: `"${p.text}": no entries may be left, and then there is no such figure.`,
      help: `Let the list have enough entries (given …: list of …, at least 3 entries), or name the value with what holds then: let x = ${p.text}, or 0 when dividing by zero`,
    }),
    (p) => ({
      title: `“${p.text}”：可能一个也不剩，这时没有这个数。`,
      help: `请规定足够的个数（数据 ……：一组 ……，至少3个），或另行计算并写明这时取何值：计算 甲 = ${p.text}，分母为0时取0`,
    }),
  ),
  "entry-mismatch": both<Named & { plain: boolean }>(
    "error",
    (p) => ({
      title: p.plain
        ? `The entries of "${p.name}" are plain values, without facts of their own.`
        : `An entry of "${p.name}" has facts of its own.`,
      help: p.plain
        ? `Write the values alone: ${p.name} = { 9; 8.5 }`
        : `Write each fact with its value: ${p.name} = { … = …; … = … }`,
    }),
    (p) => ({
      title: p.plain ? `“${p.name}”的每个就是一个值，没有分项数据。` : `“${p.name}”的每个都有分项数据。`,
      help: p.plain ? `请只写值：${p.name} = { 9；8.5 }` : `请写明各项数据：${p.name} = { …… = ……；…… = …… }`,
    }),
  ),
  "entry-count": both<Named & { given: string; least: string; most: string }>(
    "error",
    (p) => ({
      title: `"${p.name}" has ${p.given} entries here; it must have ${p.most === "" ? `at least ${p.least}` : `${p.least} to ${p.most}`}.`,
    }),
    (p) => ({
      title: `“${p.name}”这里有${p.given}个，应为${p.most === "" ? `至少${p.least}` : `${p.least}至${p.most}`}个。`,
    }),
  ),
};
