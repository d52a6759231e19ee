// Other usual words for a construct are read, and mean what the first form means.
import { expect, it } from "vitest";
import { isClean, plain, read } from "./reading.js";

const inIndicator = (sentence: string): string =>
  `rubric "T" {\nindicator 1 "I" 9 points {\n${sentence}\n}\n}`;

const same: readonly (readonly [other: string, first: string])[] = [
  ["deduct 1 if 甲", "deduct 1 when 甲"],
  ["if 甲: deduct 1", "when 甲: deduct 1"],
  ["award 2 if 甲, otherwise none", "award 2 when 甲, otherwise none"],
  ["full if all of (甲, 乙), otherwise none", "full when all of (甲, 乙), otherwise none"],
  ["deduct 0.1 for each missing of (甲, 乙)", "for each of (甲, 乙) missing, deduct 0.1"],
  ["deduct 1 per case of 甲 except 乙", "deduct 1 per case of 甲 excluding 乙"],
  ["proportional to 甲, from 50%", "proportional to 甲, none below 50%"],
  ["proportional to 甲 from 50%", "proportional to 甲, none below 50%"],
  ["proportional to 甲, above 50%", "proportional to 甲, none at or below 50%"],
  ["proportional to 甲 above 50%", "proportional to 甲, none at or below 50%"],
  ["deduct 1 per full 2pp of 甲 above 1%", "deduct 1 per whole 2pp of 甲 above 1%"],
  ["deduct 2 then 1 per full 2pp of 甲 above 1%", "deduct 2 then 1 per whole 2pp of 甲 above 1%"],
  ["rounding 2 places half up", "round to 2 places half up"],
  ['standard "甲"', 'text "甲"'],
  ['评分标准 "甲"', '原文 "甲"'],
  ['评分办法 "甲"', '原文 "甲"'],
  ["若 甲，扣1分", "甲的，扣1分"],
  ["若 甲，则 扣1分", "甲的，扣1分"],
  ["每户甲扣1分，不含 乙", "每户甲扣1分，乙的除外"],
  ["择优 { 甲的，得1分；乙的，得2分 }", "取最高 { 甲的，得1分；乙的，得2分 }"],
  ["累计最多得3分 { 甲的，得2分；乙的，得2分 }", "合计最多得3分 { 甲的，得2分；乙的，得2分 }"],
  ["甲的，视情扣1至2分，记为 丙", "甲的，扣1至2分，记为 丙"],
  ["（甲、乙）均具备的，得满分，否则不得分", "（甲、乙）齐全的，得满分，否则不得分"],
  ["（甲、乙）之一的，得满分，否则不得分", "（甲、乙）有其一的，得满分，否则不得分"],
  ["甲 或者 乙的，扣1分", "甲 或 乙的，扣1分"],
  ["甲 超出3件的部分，每件扣1分", "甲 超过3件的部分，每件扣1分"],
  ["实际得分 = 甲 × 2", "得分 = 甲 × 2"],
  ["该项最高分不超过4分", "本项最高4分"],
  ["仅适用于 甲，否则得满分", "适用条件 甲，否则得满分"],
  ["先决条件 甲，否则不得分", "适用条件 甲，否则不得分"],
  ['操作细则 "甲" 执行此文', '操作细则 "甲" 以此为准'],
  ["瞒报的，本项一票否决", "瞒报的，本项不得分"],
  ["数据 甲：比率，缺省 100%", "数据 甲：比率，默认 100%"],
];

it.each(same)("%s is read as %s", (other, first) => {
  const [a, b] = [read(inIndicator(other)), read(inIndicator(first))];
  expect([isClean(a), isClean(b)]).toEqual([true, true]);
  expect(plain(a.file)).toEqual(plain(b.file));
});
