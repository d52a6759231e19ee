// Both vocabularies say every construct, and say the same with it.
import { describe, expect, it } from "vitest";
import { constructs, type Position } from "../../grammar/constructs.js";
import { operators } from "../../grammar/vocabulary.js";
import { patterns, type Pattern } from "../../src/syntax/patterns.js";
import type * as tree from "../../src/syntax/tree.js";
import { expressions, pairs, withoutPair } from "./pairs.js";
import { conditionsFirst, isClean, plain, read } from "./reading.js";

type Vocabulary = "en" | "zh";

/** A file in which a sentence of a position can stand, and what reads it back. */
const contexts: Readonly<
  Record<
    Position,
    {
      readonly en: (s: string) => string;
      readonly zh: (s: string) => string;
      readonly find: (root: tree.BlockNode) => unknown;
    }
  >
> = {
  statement: inBody(),
  rule: inBody(),
  clause: {
    en: (s) => body("en", `deduct 1 per case of 甲, ${s}`),
    zh: (s) => body("zh", `每起 甲 扣1分，${s}`),
    find: (root) => first(root).clauses[0],
  },
  guard: {
    en: (s) => body("en", `let 甲 = 乙 / 丙, ${s}`),
    zh: (s) => body("zh", `计算 甲 = 乙 / 丙，${s}`),
    find: (root) => first(root).clauses[0],
  },
  side: {
    en: (s) => body("en", `deduct 1 per whole 2 of 甲 ${s}`),
    zh: (s) => s,
    find: (root) => first(root).core.slots["side"],
  },
  rank: {
    en: (s) => body("en", `ranking of 甲, ${s} { 1st => add 1 }`),
    zh: (s) => body("zh", `按 甲 排名，${s} { 第1名 加1分 }`),
    find: (root) => (first(root).core.slots["rankOptions"] as readonly tree.Phrase[])[0],
  },
  each: {
    en: (s) => body("en", `for each of 甲, ${s} { deduct 1 }`),
    zh: (s) => body("zh", `逐个 甲，${s} { 扣1分 }`),
    find: (root) => (first(root).core.slots["eachOptions"] as readonly tree.Phrase[])[0],
  },
  column: {
    en: (s) => `rubric "题" ${s} {}`,
    zh: (s) => `细则 "题" ${s} {}`,
    find: (root) => root.columns[0],
  },
  type: {
    en: (s) => body("en", `given 甲: ${s}`),
    zh: (s) => body("zh", `数据 甲：${s}`),
    find: (root) => first(root).core.slots["type"],
  },
  limit: {
    en: (s) => body("en", `given 甲: number, ${s}`),
    zh: (s) => body("zh", `数据 甲：数值，${s}`),
    find: (root) => first(root).clauses[0],
  },
  default: {
    en: (s) => body("en", `defaults { ${s} }`),
    zh: (s) => body("zh", `通则 { ${s} }`),
    find: (root) => (first(root).core.slots["defaults"] as readonly tree.Clausal[])[0]?.core,
  },
};

function inBody(): (typeof contexts)["statement"] {
  return { en: (s) => body("en", s), zh: (s) => body("zh", s), find: (root) => first(root) };
}
function body(vocabulary: Vocabulary, sentence: string): string {
  return `${vocabulary === "en" ? "rubric" : "细则"} "题" {\n  ${sentence}\n}\n`;
}
const first = (root: tree.BlockNode): tree.Clausal => root.body.items[0] as tree.Clausal;

function said(position: Position, vocabulary: Vocabulary, sentence: string): unknown {
  const parsed = read(contexts[position][vocabulary](sentence));
  expect(isClean(parsed), `${sentence} cannot be read`).toBe(true);
  const found = contexts[position].find(parsed.file.rubric!);
  expect(found, sentence).toBeDefined();
  return found;
}

const paired = (Object.keys(pairs) as Position[]).filter(
  (position) => Object.keys(pairs[position]).length > 0,
);
describe.each(paired)("%ss", (position) => {
  it.each(Object.entries(pairs[position]))("%s", (id, [en, zh]) => {
    const [a, b] = [said(position, "en", en), said(position, "zh", zh)];
    expect(conditionsFirst(plain(a))).toEqual(conditionsFirst(plain(b)));
    expect(constructsIn(a)).toContain(id);
  });
});

describe("every construct", () => {
  it("has a pair, or a reason why not", () => {
    const listed = new Set([
      ...Object.entries(pairs).flatMap(([position, list]) =>
        Object.keys(list).map((id) => `${position} ${id}`),
      ),
      ...Object.keys(withoutPair),
    ]);
    expect([...listed].sort()).toEqual(constructs.map((c) => `${c.position} ${c.id}`).sort());
  });

  it("that one vocabulary lacks is listed", () => {
    const missing = constructs
      .filter((c) => c.en.length === 0 || c.zh.length === 0)
      .map((c) => `${c.position} ${c.id}`);
    expect(missing.filter((id) => !(id in withoutPair))).toEqual([]);
  });

  it.each(patterns.map((p) => [`${p.construct.position} ${p.construct.id}`, sentenceOf(p), p] as const))(
    "%s is read from its pattern: %s",
    (_, sentence, pattern) => {
      const node = said(pattern.construct.position, pattern.vocabulary, sentence);
      expect(constructsIn(node)).toContain(pattern.construct.id);
    },
  );
});

describe("expressions", () => {
  it.each(expressions)("%s · %s", (en, zh) => {
    const [a, b] = [said("rule", "en", `when ${en}: deduct 1`), said("rule", "zh", `${zh}的，扣1分`)];
    expect(conditionsFirst(plain(a))).toEqual(conditionsFirst(plain(b)));
  });

  it("use every operator", () => {
    const joints = new Set([
      "points",
      "units",
      "otherwise",
      "section",
      "indicator",
      "part",
      "bonus section",
      "penalty section",
      "separate section",
      "total",
      "to",
      "pp",
      // Words of rows and examples: `blocks and examples` and the rules' pairs say them.
      "others",
      "top",
      "nth",
      "nth last",
      "last",
      "graded",
      "no grade",
    ]);
    const used = expressions.flat().join(" ");
    const unused = operators.filter(
      (o) => !joints.has(o.id) && ![...o.en, ...o.zh].some((spelling) => used.includes(spelling)),
    );
    expect(unused.map((o) => o.id)).toEqual([]);
  });
});

describe("blocks and examples", () => {
  const english = `rubric "题" total 10 points unwritten {
    bonus section 6.1 "加" at most 5 points { indicator 6.1.1 "甲" 5 points by "办" { award 2 when 乙, otherwise none } }
    penalty section 6.2 "扣" at most 5 points {}
    separate section 7 "另" 5 points {}
    section Ⅰ "组" { indicator Ⅰ-1-1 "甲" 2 points { part "细" 2 points { deduct 1 per case of 丙 } } }
    example "例" { Ⅰ-1-1: 细/丙 = 1, expect 1; 6.1.1@半年: 乙 = yes, expect 2; 2: 乙 = 1, others 乙 = 2、3, expect 1; total: expect -3 }
  }`;
  const chinese = `细则 "题" 总分10分 原文未写 {
    加分项 6.1 "加" 最多加5分 { 指标 6.1.1 "甲" 5分 部门 "办" { 乙的，得2分，否则不得分 } }
    扣分项 6.2 "扣" 最多扣5分 {}
    单列项目 7 "另" 5分 {}
    项目 Ⅰ "组" { 指标 Ⅰ-1-1 "甲" 2分 { 分项 "细" 2分 { 每起 丙 扣1分 } } }
    示例 "例" { Ⅰ-1-1：细/丙 = 1，应得1分；6.1.1@半年：乙 = 是，应得2分；2：乙 = 1，其他单位 乙 = 2、3，应得1分；总分：应得-3分 }
  }`;
  it("give the same tree", () => {
    const [a, b] = [read(english), read(chinese)];
    expect([isClean(a), isClean(b)]).toEqual([true, true]);
    expect(conditionsFirst(plain(a.file))).toEqual(conditionsFirst(plain(b.file)));
  });
  it("are told apart by the first word of the file", () => {
    expect([read(english).language, read(chinese).language, read(`# 中文注释\n${english}`).language]).toEqual(
      ["en", "zh", "en"],
    );
  });
});

function constructsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(constructsIn);
  if (typeof node !== "object" || node === null) return [];
  const own = (node as { construct?: string }).construct;
  return [...(own === undefined ? [] : [own]), ...Object.values(node).flatMap(constructsIn)];
}

/** A sentence made from a pattern, its slots filled. */
function sentenceOf({ items, vocabulary }: Pattern): string {
  const en = vocabulary === "en";
  const fillings: Readonly<Record<string, string>> = {
    text: '"文"',
    texts: '"甲"、"乙"',
    name: "丁",
    names: en ? "半年, 年终" : "半年、年终",
    labels: en ? "优, 良" : "优、良",
    id: "1.1",
    number: "2",
    count: en ? "2" : "2项",
    signed: "-2",
    amount: en ? "0.5" : "0.5分",
    add: "丁",
    expr: "丁 > 2",
    value: "0",
    verb: en ? "deduct" : "扣",
    eachVerb: "各扣",
    measure: en ? "case" : "起",
    rounding: en ? "half up" : "四舍五入",
    type: en ? "rate" : "比率",
    list: "(甲, 乙)",
    rows: en ? "{ otherwise => 1 }" : "{ 否则得1分 }",
    quantity: en ? "2pp" : "2个百分点",
    side: "above 丁",
    firstVerb: "先扣",
    valueRows: en ? "{ otherwise => 1 }" : "{ 否则取1 }",
    tableRows: en ? "{ otherwise => 1, 2 }" : "{ 否则得1分、2分 }",
    tableValueRows: en ? "{ otherwise => 1, 2 }" : "{ 否则取1、2 }",
    gradeRows: en ? "{ otherwise => 优 }" : "{ 否则 评为 优 }",
    tierRows: en ? "{ top 2 units => 1; otherwise => none }" : "{ 前2名 得1分；否则不得分 }",
    placeRows: en ? "{ 1st => add 1 }" : "{ 第1名 加1分 }",
    bracketed: en ? "(2 if 甲, otherwise 3)" : "（若 甲 则 2，否则 3）",
    rankOptions: en ? ", highest first" : "，由高到低",
    eachOptions: en ? ", best 2" : "，取最高2个",
    rules: en ? "{ deduct 1 }" : "{ 扣1分 }",
    body: en ? "{ deduct 1 }" : "{ 扣1分 }",
    decls: en ? "{ 名: text }" : "{ 名：文字 }",
    defaults: en ? "{ floor 0 }" : "{ 各项最低0分 }",
    columns: en ? "2 points" : "2分",
    stages: en ? "半年, 年终" : "半年，年终",
    core: en ? "deduct 1" : "扣1分",
    outcome: en ? "deduct 1" : "扣1分",
  };
  const special: Readonly<Record<string, string>> = {
    "expr:list": "（甲、乙）",
    "expr:count": "丁",
    "expr:compare": "丁 超过2件",
  };
  const words = items.map((item) =>
    item.kind === "phrase"
      ? item.text
      : (special[`${item.slot}:${item.name}`] ?? fillings[item.slot] ?? `<${item.slot}>`),
  );
  return words.join(" ").replace(/ ([，、：])/g, "$1");
}
