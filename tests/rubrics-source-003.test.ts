// Source 003, four annexes, against the four rubrics taken from it: every cell of the tables, every line of the operating rules.
import { describe, expect, it } from "vitest";
import { annexesOf, entriesOf, tableOf, type Annex, type Row } from "./source-annexes.js";
import {
  bare,
  blocksOf,
  indicatorsOf,
  piecesOf,
  read,
  textsOf,
  withoutExamples,
  type Block,
} from "./source-texts.js";

const document = read("fixtures/sources/003_518424af62276f52.txt");

const damage = {
  // 附件2 Ⅰ-1-6: the page ends within its third cell and its rule, and both go on below the repeated heading.
  carried: ["“放心食堂”、“守信超市”。"],
  // 附件1 Ⅷ-2-3: one cell across four columns. 附件4, the two honours: no cell for points, their group prints 最高不超过10分.
  lost: { "Ⅷ-2-3": 3, "创建周期内，以集体名义": 1 },
};
/** Indicators that take several rows of the printed table, and why. Anywhere else a second row is an error of reading. */
const severalRows: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  commerce: { "Ⅵ-8-1": "page break within the rule", "Ⅵ-8-5": "page break within the rule" },
  "food-drugs": {
    "Ⅰ-1-1": "a row for each sentence of the rule",
    "Ⅰ-1-2": "a row for each sentence, and a page break among them",
    "Ⅰ-1-4": "a row for each sentence of the rule",
    "Ⅰ-1-6": "page break within the requirement and the rule",
    "Ⅲ-1-1": "two cells of methods",
    "Ⅲ-2-1": "two cells of methods",
    "Ⅲ-3-1": "two cells of methods",
  },
  quality: { "Ⅰ-4-2": "a row for each part of the rule", "Ⅰ-4-4": "a row for each part of the rule" },
  capacity: {},
};
/** Ids, points and group headings printed so that the rubric must say it otherwise. */
const printedOtherwise: Readonly<Record<string, string>> = {
  "72": "2", // Ⅷ-2-1: the cell has two lines, 7 and 2; 原文印为 "7 2"
  "Ⅰ-2食物中毒、媒体曝光及重大食品安全事件发生和处置情况（20）":
    "Ⅰ-2食物中毒、媒体曝光及重大食品安全事件发生和处置情况（20分）",
  "Ⅰ-质量监管（60分）": "Ⅰ质量监管（60分）",
  // 附件4 prints no ids for these three; the rubric's 加分, 加分-1 and 加分-2 are its own
  "加分项目（50分）": "加分加分项目（50分）",
  "履职保障创新特色（40分）": "加分-1履职保障创新特色（40分）",
  "各类荣誉奖项（最高不超过10分）": "加分-2各类荣誉奖项（10分）",
  "Ⅲ-10可加分项（最高5分）": "Ⅲ-10可加分项（5分）",
};
const asWritten = (printed: string): string => printedOtherwise[printed] ?? printed;
/** 附件3 prints Ⅰ-1－1 with a full-width sign; ids are compared without that difference. */
const plain = (text: string): string => text.replaceAll("－", "-");
const unless = (condition: boolean, difference: string): string[] => (condition ? [] : [difference]);

const annexes = annexesOf(document);
const rubrics = ["commerce", "food-drugs", "quality", "capacity"].map((name, i) => ({
  name,
  annex: annexes[i]!,
  rubric: read(`../rubrics/${name}.rubric`),
  indicators: [70, 51, 20, 62][i]!,
  entries: [67, 51, 20, 0][i]!,
}));
const rowsIn = (name: string, annex: Annex): Row[] =>
  tableOf(annex.table, name === "capacity" ? 7 : 8, damage);

/** What an indicator says otherwise than its row of the table. */
function againstRow(row: Row, block: Block): string[] {
  const [printedId, requirement] = [block.printed ?? block.id, block.requirement.join("")];
  // Ⅷ-2-1 uses 原文印为 for its points.
  const id = printedId.startsWith("7") ? block.id : printedId;
  const rule = block.rule.join("");
  const third = plain(row.third);
  const thirdHolds =
    third === plain(id + requirement) || // as a rule
    third === plain(requirement) || // no id printed: 附件4, and the two of Ⅲ-10
    (row.rule === "" && third === id + rule) || // Ⅷ-2-3: the rule stands in the third cell
    (block.id === "Ⅺ-1-1" && third === "" && requirement === ""); // its third cell is empty
  return [
    ...unless(thirdHolds, `${block.id} requirement`),
    ...unless(row.rule === rule || (row.rule === "" && row.third.endsWith(rule)), `${block.id} rule`),
    ...unless(row.method === block.method, `${block.id} method`),
    ...unless(
      row.department === "" || row.department.replaceAll(block.department, "") === "",
      `${block.id} department`,
    ),
    ...unless(
      row.points === "" ? block.unwritten : asWritten(row.points.replace("分", "")) === block.points,
      `${block.id} points`,
    ),
  ];
}

/** What the entries of the operating rules say otherwise than the rubric: 依据, 方法 and 操作细则 make up an entry, in that order. */
function againstEntries(annex: Annex, rubric: string): string[] {
  const entries = entriesOf(annex.operating);
  const blocks = blocksOf(rubric);
  // The four indicators on advertising share one entry, 广告; what is not theirs alone stands in the section Ⅵ-2.
  const advertising = blocks.filter(
    (b) => b.kind === "指标" && b.id.startsWith("Ⅵ-2-") && entries.length > 60,
  );
  const single = blocks.filter((b) => b.kind === "指标" && !advertising.includes(b));
  const own = entries.filter((entry) => entry.heading !== "广告");
  const differences = own.flatMap(({ heading, body }, i) => {
    const block = single[i];
    const [basis, methods, operating] = [block?.basis, block?.methods, block?.operating].map((t) =>
      t?.join(""),
    );
    const whole = ["评分标准：", "考评标准："].map((word) => `${basis}${methods}${word}${operating}`);
    return [
      ...unless(whole.includes(body), `${block?.id} operating rules`),
      ...unless(headed(heading, block), `${block?.id} under the heading ${heading}`),
    ];
  });
  if (advertising.length === 0)
    return [...differences, ...unless(own.length === single.length, "number of entries")];
  const section = blocks.find((b) => b.id === "Ⅵ-2")!;
  const each = advertising.map((b) => b.methods.join("") + b.operating.join(""));
  const whole = [...section.basis, "考评方法和标准：", ...each, ...section.operating].join("");
  return [
    ...differences,
    ...unless(whole === entries.find((e) => e.heading === "广告")?.body, "Ⅵ-2 operating rules"),
  ];
}
/** The heading of an entry begins with the indicator's id and ends with its points, where they are printed. */
function headed(heading: string, block: Block | undefined): boolean {
  const misprinted: Readonly<Record<string, string>> = {
    "Ⅳ-2-1": "Ⅳ-1-2",
    "Ⅵ-3-5": "Ⅵ-3-4",
    "Ⅵ-7-1": "1．",
    "Ⅵ-7-2": "2．",
    "Ⅵ-7-3": "3．",
    "Ⅹ-1-1": "Ⅹ-1",
    "Ⅺ-1-1": "XI-1",
  };
  if (!block) return false;
  const points = /（(?:分值)?：?([\d.]+)分?）。?$/u.exec(heading)?.[1];
  // Ⅷ-2-3: 10 points here, none in the table, which the rubric follows.
  const pointsHold = points === undefined || points === block.points || (block.unwritten && points === "10");
  return plain(heading).startsWith(misprinted[block.id] ?? block.id) && pointsHold;
}

function groupsOf(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => [row.first, row.second]).filter((cell) => cell !== ""))].map(
    asWritten,
  );
}
const writtenGroups = (rubric: string): string[] =>
  blocksOf(rubric)
    .filter((b) => b.kind !== "指标")
    .map((b) => (b.printed ?? b.id) + b.title + (b.points === "" ? "" : `（${b.points}分）`));

const differences = (name: string, annex: Annex, rubric: string): string[] => {
  const rows = rowsIn(name, annex);
  const blocks = indicatorsOf(rubric);
  return [
    ...unless(rows.length === blocks.length, "number of indicators"),
    ...blocks.flatMap((block, i) => (rows[i] ? againstRow(rows[i], block) : [`${block.id} has no row`])),
    ...againstEntries(annex, annex.operating === "" ? "" : rubric),
  ];
};
const headOf = (rubric: string): string => rubric.slice(0, rubric.search(/^ {2}项目 /mu));
const kinds = ["要求", "依据", "方法", "原文", "操作细则"];

describe.each(rubrics)("rubrics/$name.rubric", ({ name, annex, rubric, indicators, entries }) => {
  const rows = rowsIn(name, annex);

  it(`has its ${indicators} indicators, every cell of the table and every entry of the operating rules`, () => {
    expect(rows).toHaveLength(indicators);
    expect(indicatorsOf(rubric)).toHaveLength(indicators);
    expect(entriesOf(annex.operating)).toHaveLength(entries);
    expect(differences(name, annex, rubric)).toEqual([]);
  });

  it("has the headings of the groups with their points", () => {
    expect([...writtenGroups(rubric)].sort()).toEqual([...groupsOf(rows)].sort());
  });

  it("joins rows only where the list says so, with the reason", () => {
    const blocks = indicatorsOf(rubric);
    const joined = rows.flatMap((row, i) => (row.printedRows > 1 ? [blocks[i]!.id] : []));
    expect(joined).toEqual(Object.keys(severalRows[name]!));
  });

  it("quotes nothing that the document does not say", () => {
    const whole = bare(document);
    const joined = rows.filter((row) => row.printedRows > 1).flatMap((row) => [row.third, row.rule]);
    const quoted = kinds.flatMap((kind) => textsOf(withoutExamples(rubric), kind));
    expect(quoted.length).toBeGreaterThan(indicators);
    expect(
      quoted.filter((text) => !whole.includes(text) && !joined.some((cell) => cell.includes(text))),
    ).toEqual([]);
  });

  it("does not pass with a figure changed, a sentence left out or an indicator dropped", () => {
    const changed = rubric.replace(/^( *原文 "[^"\n]*[扣得加])[\d.]+/mu, "$1" + "77");
    expect(changed).not.toBe(rubric);
    expect(differences(name, annex, changed)).toHaveLength(1);
    const [, ...later] = piecesOf(withoutExamples(rubric), /^ *指标 /u);
    const last = later.at(-1)!;
    expect(differences(name, annex, rubric.replace(last.head[0] + last.body, ""))).toContain(
      "number of indicators",
    );
    const shortened = { ...annex, table: annex.table.replace("的得1分。", "。").replace("扣1分；", "") };
    expect(differences(name, shortened, rubric)).not.toEqual([]);
    if (annex.operating === "") return;
    const reworded = { ...annex, operating: annex.operating.replace("考评方法：", "考评办法：") };
    expect(differences(name, reworded, rubric)).toHaveLength(1);
  });

  it("has examples", () => {
    expect(rubric.match(/^ *示例 "/gmu)?.length).toBeGreaterThanOrEqual(6);
  });
});

describe("the explanations behind annexes 1 and 4", () => {
  const sections = (rubric: string): string[] => {
    const head = headOf(rubric);
    return ["要求", "方法", "原文"].map((kind) => textsOf(head, kind).join(""));
  };
  const title = /^关于《.*?》的说明/u;
  const whole = (annex: Annex): string => bare(annex.explanation).replace(title, "");
  const parts = ["一、主要指标内容", "二、检查方式", "三、计分说明", "四、相关解释"];

  it("stand at the head of commerce.rubric, with the note under the table", () => {
    const { annex, rubric } = rubrics[0]!;
    const [note, others] = textsOf(headOf(rubric), "依据");
    expect(note).toBe(bare(annex.notes));
    expect(parts.map((part, i) => part + [...sections(rubric), others][i]).join("")).toBe(whole(annex));
  });

  it("stand at the head of capacity.rubric, the fourth part at the indicators it is about", () => {
    const { annex, rubric } = rubrics[3]!;
    const terms = ["加分-1-2", "Ⅱ-1-3", "加分-1-10"].map((id) =>
      indicatorsOf(rubric)
        .find((b) => b.id === id)!
        .basis.join(""),
    );
    const fourth = terms.map((text, i) => `${i + 1}．${text}`).join("");
    expect(parts.map((part, i) => part + [...sections(rubric), fourth][i]).join("")).toBe(whole(annex));
  });

  it("are all that the annexes have beside tables and operating rules", () => {
    expect(
      rubrics.map(({ annex }) => [annex.notes !== "", annex.operating !== "", annex.explanation !== ""]),
    ).toEqual([
      [true, true, true],
      [false, true, false],
      [false, true, false],
      [false, false, true],
    ]);
  });
});
