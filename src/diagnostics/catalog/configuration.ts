// Diagnostics of `rubric.config.json`. They are about another file than a rubric, and so no part of the checker's catalog.
import { both, listed, maybe, quote } from "./say.js";

export const configuration = {
  "configuration-json": both<{ problem: string }>(
    "error",
    (p) => ({ title: `The configuration cannot be read: ${p.problem}.` }),
    (p) => ({ title: `配置文件读不出来：${p.problem}。` }),
  ),
  "configuration-object": both<{ what: string }>(
    "error",
    (p) => ({
      title: `${p.what} must be an object in braces.`,
      help: 'For example: { "lint": { "long-line": "off" } }',
    }),
    (p) => ({
      title: `${p.what}应当是花括号括起的一组设置。`,
      help: '例如：{ "lint": { "long-line": "off" } }',
    }),
  ),
  "configuration-key": both<{ key: string; near: readonly string[] }>(
    "error",
    (p) => ({
      title: `"${p.key}" is not a setting.`,
      help: maybe(p.near, (n) => `Did you mean ${listed(n)}?`) ?? 'There is one setting: "lint".',
    }),
    (p) => ({
      title: `没有“${p.key}”这项设置。`,
      help: maybe(p.near, (n) => `是不是${quote(n)}？`) ?? "设置只有一项：“lint”。",
    }),
  ),
  "configuration-rule": both<{ id: string; near: readonly string[] }>(
    "error",
    (p) => ({
      title: `There is no lint rule "${p.id}".`,
      help: maybe(p.near, (n) => `Did you mean ${listed(n)}?`) ?? "All rules: rubric lint --list",
    }),
    (p) => ({
      title: `没有“${p.id}”这条写法规则。`,
      help: maybe(p.near, (n) => `是不是${quote(n)}？`) ?? "全部规则见：rubric lint --list",
    }),
  ),
  "configuration-level": both<{ id: string; near: readonly string[] }>(
    "error",
    (p) => ({
      title: `The level of "${p.id}" must be "off", "warn" or "error".`,
      help:
        maybe(p.near, (n) => `Did you mean ${listed(n)}?`) ??
        `With options: "${p.id}": ["warn", { … }]. The options stand in: rubric explain ${p.id}`,
    }),
    (p) => ({
      title: `“${p.id}”的级别只能是 "off"（关）、"warn"（警告）或 "error"（错误）。`,
      help:
        maybe(p.near, (n) => `是不是${quote(n)}？`) ??
        `带选项的写作 "${p.id}": ["warn", { …… }]，选项见：rubric explain ${p.id}`,
    }),
  ),
  "configuration-option": both<{
    id: string;
    option: string;
    near: readonly string[];
    all: readonly string[];
  }>(
    "error",
    (p) => ({
      title: `"${p.id}" has no option "${p.option}".`,
      help:
        maybe(p.near, (n) => `Did you mean ${listed(n)}?`) ??
        (p.all.length > 0 ? `Its options are ${listed(p.all)}.` : "It has no options: give the level alone."),
    }),
    (p) => ({
      title: `“${p.id}”没有“${p.option}”这个选项。`,
      help:
        maybe(p.near, (n) => `是不是${quote(n)}？`) ??
        (p.all.length > 0 ? `它的选项有${quote(p.all)}。` : "它没有选项，只写级别即可。"),
    }),
  ),
  "configuration-value": both<{ id: string; option: string; wanted: string; given: string }>(
    "error",
    (p) => ({ title: `The option "${p.option}" of "${p.id}" must be ${p.wanted}, not ${p.given}.` }),
    (p) => ({ title: `“${p.id}”的选项“${p.option}”应为${p.wanted}，不能是 ${p.given}。` }),
  ),
};
