// Diagnostics of amounts: how many rules count, what multiplies them, how they spread over rows and columns.
import { both } from "./say.js";

export const amounts = {
  "picks-all": both<{ count: string; arms: string }>(
    "error",
    (p) => ({
      title: `${p.count} of ${p.arms} rules count: none is left out.`,
      help: "Write a number smaller than the number of rules, or let all of them count without a group.",
    }),
    (p) => ({
      title: `取${p.count}项，而所列规则只有${p.arms}项：没有一项会被舍去。`,
      help: "所取项数要少于规则的条数；全部计分的，不必写这一层。",
    }),
  ),
  "no-such-day": both<{ text: string; year?: string; month?: string; days?: string }>(
    "error",
    (p) => ({
      title:
        p.days === undefined
          ? `"${p.text}" is no date.`
          : p.days === "0"
            ? `There is no ${p.text}: a year has the months 1 to 12.`
            : `There is no ${p.text}: month ${p.month} of ${p.year} has the days 1 to ${p.days}.`,
      help: "A date is written 2026-06-30: year, month, day.",
    }),
    (p) => ({
      title:
        p.days === undefined
          ? `“${p.text}”不是日期。`
          : p.days === "0"
            ? `没有${p.text}这一天：一年只有1至12月。`
            : `没有${p.text}这一天：${p.year}年${p.month}月只有1至${p.days}日。`,
      help: "日期写作2026年6月30日，或2026-06-30。",
    }),
  ),
  "negative-factor": both<{ text: string }>(
    "error",
    (p) => ({
      title: `The factor ${p.text} may be below 0: a deduction would become an award.`,
      help: "Write a number of at least 0, or limit the fact with `from 0`.",
    }),
    (p) => ({
      title: `倍数“${p.text}”可能小于0，扣分会变成得分。`,
      help: "请写不小于0的数，或给该数据注明“不低于0”。",
    }),
  ),
  "interpolated-row": both<Record<string, never>>(
    "error",
    () => ({
      title: "An interpolation needs two rows or more, each a plain number and its points.",
      help: "Write them so: 10 => 100; 12 => 90. Beyond the ends the last row holds.",
    }),
    () => ({
      title: "插值至少要有两行，每行写一个确定的数和它的分数。",
      help: "请写成：10 得100分；12 得90分。两端以外按端点那一行计。",
    }),
  ),
  "step-of-rate": both<{ step: string; points: string }>(
    "error",
    (p) => ({
      title: `A step of ${p.step} of a rate is ${p.points} percentage points.`,
      help: `Write ${p.step}pp for ${p.step} percentage points.`,
    }),
    (p) => ({
      title: `比率的一档写作${p.step}，就是${p.points}个百分点。`,
      help: `要表示${p.step}个百分点，请写“${p.step}个百分点”。`,
    }),
  ),
  "table-cells": both<{ cells: string; columns: string; labels: string }>(
    "error",
    (p) => ({
      title: `This row has ${p.cells} outcomes for ${p.columns} columns (${p.labels}).`,
      help: "Write one outcome for each column, with commas between them; `none` where there is none.",
    }),
    (p) => ({
      title: `本行写了${p.cells}个结果，而表有${p.columns}列（${p.labels}）。`,
      help: "每列写一个结果，用“、”隔开；没有分的写“不得分”。",
    }),
  ),
};
