// The grammar as Chevrotain sees it with all its checks on, and the places where one token does not decide by itself.
import { describe, expect, it } from "vitest";
import { mangle, random, rubricsIn } from "../scripts/mangle.mjs";
import { eachVerbs, measures, operators, roundings, verbs } from "../grammar/vocabulary.js";
import type { Overlap } from "../src/syntax/first-sets.js";
import { Grammar } from "../src/syntax/grammar.js";
import { scan } from "../src/syntax/lexer.js";
import { isPunctuation, patterns } from "../src/syntax/patterns.js";
import * as t from "../src/syntax/tokens.js";
import { tokensOf } from "../src/syntax/words.js";
import { FollowSets } from "./grammar/follow-sets.js";

/** Alternatives that begin with the same token: the first is taken. Every one needs a reason. */
const reviewedOverlaps: Readonly<Record<string, string>> = {
  "item: “due”": "a statement `due …`; a rule never begins with a fact of that name unless it is quoted",
  "item: “method”": "as above",
  "item: “source”": "as above",
  "item: “text”": "as above",
  "rule: full": "the rule `full`; as a value it begins no rule",
  "rule: none": "the rule `none`; as a value it begins no rule",
  "expressionFirst: “每”":
    "`C的，每起 X 扣…`: per case under a condition, which is what `C的，RULE` would make of it",
  "item: section": "a heading, unless a bracket stands behind it: `项目（3）` is a score",
  "item: indicator": "as above",
  "rankOptions: at least":
    "the option `at least 4 units`; a clause that begins with a condition is Chinese, where a list says 至少有",
  "clause: round up": "the clause `向上取整`; no excluded count begins with the function of that name",
  "clause: round down": "as above",
  "clause: if": "the clause `if C`; an excluded count or a condition in front is no choice between values",
  "rule: if":
    "the rule `if C: …`, `若C，……`; a rule never begins with a choice between values but in brackets",
  "rankOptions: “from”": "the option `from 1 down by 0.1`; the clause `from 50%` is of proportions",
  "clause: “times”":
    "the clause `times 1.5 when C`; no clause begins with a fact of that name unless it is quoted",
  "rowMatch: after": "a row limited by a date: `before 2026-07-01 => full`; a label of that name is quoted",
  "rowMatch: before": "as above",
  "rowMatch: “其他”":
    "`其他` is the last row; where it is one of the answers it is a label, which the types decide",
  "clause: “其他”":
    "`其他不得分` is `否则不得分`; no excluded count begins with a fact of that name unless it is quoted",
  "rankOptions: lt": "the option `不足4个不排名`; the clause `低于50%不得分` is of proportions",
  "rule: “best”": "the rule `best 3 of { … }`; as a fact it begins no rule unless it is quoted",
  "rule: “worst”": "as above",
};

/** Optional parts that begin with a token that may also follow them: they are always taken. */
const reviewedGreedy: Readonly<Record<string, string>> = {
  "core: then": "`deduct 1 then 0.4 per …`: a rule takes it; the clause `then X` stands behind a grade",
  "core: otherwise": "`C 的 { … } 否则 { … }`: behind braces `otherwise` opens the other braces",
  "core: Text": "criteria stand straight behind the points of a mark; a clause never begins with a text",
  "expressionFirst: Text": "as for `core: Text`",
  "expressionFirst: otherwise": "as for `core: otherwise`",
  "texts: 、": "a list of offices goes on as long as texts do; no list of names follows one",
  "bareAmount: -": "`扣0.5-1分` is a range: a formula stands in brackets",
  "columns: ,": "headings go on behind a comma; no clause stands behind an include",
  "names: , | ListSeparator | 、": "names of stages go on; the next stage of a heading cannot follow `at A`",
  "stages: ,": "stages go on behind a comma; no limit stands behind a list of stages",
  "count: Measure | “days” | “places” | “times” | “位”": "a measure behind a number belongs to it",
  "quantity: Measure | “days” | “places” | “times” | “位”": "as above",
  "relation: = | after | before | ge | gt | in | le | lt | on or after | on or before | ≠":
    "a comparison behind a value; a clause `低于50%不得分` follows a comma, and what `where` compares needs brackets to end",
  "relation: graded":
    "behind the score of a section only: `项目（附件1）评为 优` is a condition; elsewhere 评为 ends a row of grades",
  "conjunction: and":
    "a condition goes on behind `and`; behind a limit (`≥90分 且 …`) it adds a condition to a row of grades",
  "ofWhat: across | among | in cohort | “按”":
    "`share of X in cohort`, `sum of X across L` close the innermost figure",
  "ofWhat: only the highest | only the lowest | without the highest | without the lowest": "as above",
  "ofWhat: , | and":
    "`without highest 1 and lowest 1`: only where the other end and a number follow, as behind no condition",
  "ofWhat: where": "`where` belongs to the innermost figure",
  "primary: where": "as above, of `number of L where C`",
  "core: {": "rows belong to the innermost ranking, where one stands behind the `otherwise` of another",
  "primary: among | in cohort | “按”":
    "`share of X in cohort`, `… among kind`, `全体平均（X）按 类别 分组` close the innermost figure of all units",
  "tierRow: (":
    "`前15%（向下取整）`: a bracket behind the number says how it is rounded; a formula stands behind `=>`",
  "rankOptions: ,": "options of a ranking go on; clauses follow its rows",
  "add: + | -": "a sign behind a value goes on with it; an excluded count never begins with a minus",
  "multiply: / | ×": "as for `add`",
  "power: ^": "as for `add`",
  "bracketed: complete": "齐全 behind a list is its quantifier; as a grade it begins a row",
};

/** Phrases of the patterns that are spelled like a word of the vocabulary, and so are the same token. */
const reviewedReuse: Readonly<Record<string, string>> = {
  "unit units": "`unit station { … }` and `at most 1 unit`",
  "units units": "the same word",
  "指标 indicator": "`载明46项指标` counts what the heading word begins",
  "项目 section": "as above",
  "places place": "`2 places` after a number; a measure of places elsewhere",
  "days day": "the type `days`; a measure elsewhere",
  "times time": "`, times 1.5 when C`; a measure elsewhere",
  "otherwise otherwise": "the same word",
  "否则 otherwise": "the same word",
  "full full": "the same word",
  "none none": "the same word",
  "至 to": "the same word",
  "to to": "the same word",
  "then then": "`deduct 1 then 0.4 per …`, and `if A then B`",
  "graded graded": "`graded 不合格 when C`, and the grade of an included rubric",
  "among among": "an option of a ranking, and behind a figure of all units",
  "分组 grouped": "as above",
  "where where": "the option `where C` of a ranking; behind a figure of a list elsewhere",
  "只计 where": "as above",
  "at least at least": "`at least 4 units` of a ranking, and of a list",
  "lowest lowest": "`for each of X, lowest`, and `without highest 1 and lowest 1`",
  "last last": "`last none` of a ranking, and the row of the last place",
  "末名 last": "as above",
  "第 nth": "`第1名得1分` of a ranking, and the row of a place",
  "达到 ge": "`达到90%得满分` says at which value full points begin",
  "低于 lt": "`低于50%不得分` says below which value there are none",
  "不超过 le": "`不超过50%不得分`, and the upper limit of a fact",
  "不足 lt": "`不足4个不排名` says how many units a ranking needs",
  "位 person": "`精确到小数点后2位`; a measure of persons elsewhere",
  "不低于 ge": "the lower limit of a fact",
  "分 points": "the same word",
  "points points": "the same word",
  "得 award": "`没有时得3分` says what an empty list gives",
  "向下取整 round down": "of a value, and of a quota",
  "向上取整 round up": "as above",
  "if if": "`deduct 1 if C`, and `(a if C, otherwise b)`",
  "若 if": "as above: `若C，扣1分`",
  "则 then": "as above",
  "or or": "`or 100% when …` gives another value where `or` joins conditions elsewhere",
  "total total": "`total 100 points` and the total itself",
  "总分 total": "as above",
  "count of count of": "the type `count of cases`, and how many of a list hold",
};

describe("the grammar", () => {
  it("passes every check of the library", () => {
    expect(() => new Grammar(true)).not.toThrow();
  });

  it("reads the same by decisions that were worked out before", () => {
    const fresh = new Grammar();
    const decided = new Grammar(false, undefined, fresh.decisions());
    const tokens = (text: string) => tokensOf(scan(text).tokens, text);
    const next = random(20261122);
    const same = (text: string, how: string): void => {
      expect(decided.read(tokens(text)), how).toEqual(fresh.read(tokens(text)));
      expect(decided.failures, how).toEqual(fresh.failures);
    };
    for (const { name, text } of [...rubricsIn("rubrics"), ...rubricsIn("examples")]) {
      same(text, name);
      const { text: damaged, how } = mangle(text, next);
      same(damaged, `${name}: ${how}`);
    }
  });

  it("needs one token to choose, except where reviewed", () => {
    const overlaps: Overlap[] = [];
    new Grammar(true, overlaps);
    const found = new Set(overlaps.map(({ rule, token }) => `${rule}: ${token}`));
    expect([...found].sort()).toEqual(Object.keys(reviewedOverlaps).sort());
  });

  it("takes an optional part that could also follow only where reviewed", () => {
    const rules = Object.values(new Grammar().getGAstProductions());
    const found = new Set(
      new FollowSets(rules, t.allTypes).greedy().map((g) => `${g.rule}: ${g.tokens.join(" | ")}`),
    );
    expect([...found].sort()).toEqual(Object.keys(reviewedGreedy).sort());
  });
});

describe("the tables", () => {
  const meanings = new Map<string, string[]>();
  const declare = (spelling: string, meaning: string): void =>
    void meanings.set(spelling, [...(meanings.get(spelling) ?? []), meaning]);
  for (const [kind, words] of Object.entries({
    verb: verbs,
    "verb of a list": eachVerbs,
    rounding: roundings,
    operator: operators,
  }))
    for (const word of words)
      for (const spelling of [...word.en, ...word.zh]) declare(spelling, `${kind} ${word.id}`);
  for (const measure of measures)
    for (const spelling of [...measure.en, ...measure.zh]) declare(spelling, `measure ${measure.class}`);

  it("give no spelling two meanings", () => {
    expect([...meanings].filter(([, list]) => list.length > 1)).toEqual([]);
  });

  it("spell a phrase like a word only where reviewed", () => {
    const reused = new Set<string>();
    for (const { items } of patterns)
      for (const item of items) {
        if (item.kind !== "phrase" || isPunctuation(item.text)) continue;
        for (const meaning of meanings.get(item.text) ?? [])
          reused.add(`${item.text} ${meaning.split(" ").slice(1).join(" ")}`);
      }
    expect([...reused].sort()).toEqual(Object.keys(reviewedReuse).sort());
  });

  it("spell the words of headings and examples like no other", () => {
    const special = [
      "example",
      "示例",
      "算例",
      "expect",
      "应得",
      "应为",
      "rubric",
      "细则",
      "考核细则",
      "评分细则",
      "评价标准",
    ];
    const phrases = new Set(
      patterns.flatMap(({ items }) => items.flatMap((i) => (i.kind === "phrase" ? [i.text] : []))),
    );
    expect(special.filter((spelling) => meanings.has(spelling) || phrases.has(spelling))).toEqual([]);
    expect(special.filter((spelling) => !t.bySpelling.has(spelling))).toEqual([]);
  });

  it("never begin one Chinese phrase with another and a measure, which the cuts would tear apart", () => {
    const chinese = [...t.bySpelling.keys()].filter(t.isHan);
    const torn = chinese.filter((spelling) => {
      const tokens = scan(spelling).tokens;
      return tokens.length !== 1 || tokens[0]!.image !== spelling;
    });
    expect(torn).toEqual([]);
  });
});
