import { describe, expect, test } from "vitest";
import { nearest } from "../../src/diagnostics/suggest.js";

describe("short Chinese names", () => {
  const names = ["满意率", "完成率", "结案率", "完成数", "线索未核查", "覆盖率"];

  test("one character may differ", () => {
    expect(nearest("满意律", names)).toEqual(["满意率"]);
    expect(nearest("满意", names)).toEqual(["满意率"]);
  });

  test("two may not, in a name of up to four", () => {
    expect(nearest("登记证", names)).toEqual([]);
    expect(nearest("结果率", ["登记率"])).toEqual([]);
  });

  test("a shared beginning comes first", () => {
    expect(nearest("完成律", ["达成律", "完成率", "完成数"])).toEqual(["完成率", "完成数", "达成律"]);
  });

  test("one character is no ground for a guess", () => {
    expect(nearest("率", ["数", "率值"])).toEqual([]);
  });
});

describe("longer names", () => {
  test("a third of the length may differ", () => {
    expect(nearest("线索末核察", ["线索未核查"])).toEqual([]);
    expect(nearest("线索末核查数", ["线索未核查", "未建立台账的单位"])).toEqual(["线索未核查"]);
    expect(nearest("closing_rat", ["closing_rate", "opening_rate", "claims"])).toEqual(["closing_rate"]);
  });

  test("a name left unfinished", () => {
    expect(nearest("农村扫雷", ["农村扫雷行动", "城市扫雷"])).toEqual(["农村扫雷行动"]);
  });
});

test("full-width twins and case do not count", () => {
  expect(nearest("ＧＤＰ增速", ["gdp增速"])).toEqual(["gdp增速"]);
  expect(nearest("Overdue", ["overdue", "overdone"])).toEqual(["overdue", "overdone"]);
});

test("the name itself is never suggested, nor a candidate twice, nor more than asked for", () => {
  expect(nearest("完成率", ["完成率", "完成数", "完成数"])).toEqual(["完成数"]);
  expect(nearest("rate1", ["rate2", "rate3", "rate4", "rate5"])).toEqual(["rate2", "rate3", "rate4"]);
  expect(nearest("rate1", ["rate2", "rate3"], 1)).toEqual(["rate2"]);
});
