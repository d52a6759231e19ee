// Words of the language in both vocabularies. Patterns in `constructs.ts` use these words and add phrases of their own;
// together the two tables are the only place where a spelling stands: tokens, grammar, highlighting and reference come from them.

/** A word with the same meaning in both vocabularies. The first spelling is the one printed; the rest are read. */
export interface Word {
  readonly id: string;
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

const spellings = (list: string): string[] => (list === "" ? [] : list.split("|"));
const word = (id: string, en: string, zh: string): Word => ({ id, en: spellings(en), zh: spellings(zh) });

/** Verbs of a charge: what is lost, earned, or put on top. */
export const verbs: readonly Word[] = [
  word("deduct", "deduct", "扣|酌情扣|视情扣|视情节扣"),
  word("award", "award", "得|酌情得|视情得|视情节得"),
  word("add", "add", "加|另加|再加|酌情加|视情加|视情节加"),
];

/** The verb behind a list: one charge for each element. Chinese only; English says `for each of`. */
export const eachVerbs: readonly Word[] = [
  word("deduct", "", "各扣|分别扣"),
  word("award", "", "各得|分别得"),
  word("add", "", "各加|分别加"),
];

/** The verb of a first amount, before the steps. Chinese only; English says `deduct 1 then 0.4 per …`. */
export const firstVerbs: readonly Word[] = [
  word("deduct", "", "先扣"),
  word("award", "", "先得"),
  word("add", "", "先加"),
];

/** Operators and constants of expressions. */
export const operators: readonly Word[] = [
  word("and", "and", "且|并且"),
  word("or", "or", "或|或者"),
  word("not", "not", "非|不"),
  word("in", "in", "属于"),
  word("ge", "", "达到|不低于|不少于|不小于"),
  word("gt", "", "超过|高于|多于|大于|超出"),
  word("lt", "", "低于|少于|小于|不足|不满|未达到|未达"),
  word("le", "", "不超过|不高于|不多于|不大于"),
  word("after", "after", "晚于|迟于"),
  word("before", "before", "早于"),
  word("on or after", "on or after", "不早于"),
  word("on or before", "on or before", "不晚于|不迟于"),
  word("days from", "days from", ""),
  word("to", "to", "至"),
  word("yes", "yes", "是"),
  word("no", "no", "否"),
  word("full", "full", "满分"),
  word("none", "none", "零分"),
  word("total", "total", "总分"),
  word("points", "points|point", "分"),
  word("pp", "pp", "个百分点|百分点"),
  word("if", "if", "若|如果|如"),
  word("then", "then", "则"),
  word("otherwise", "otherwise", "否则|缺一项|缺一份|缺一个|缺一件|其余|反之"),
  word("all of", "all of", ""),
  word("any of", "any of", ""),
  word("at least", "at least", ""),
  word("complete", "", "齐全|均具备"),
  word("one of them", "", "有其一|之一"),
  word("so many of them", "", "至少有"),
  word("count of", "count of", "项数"),
  word("smaller of", "smaller of", "取小|最小"),
  word("larger of", "larger of", "取大|最大"),
  word("round up", "round up", "向上取整"),
  word("round down", "round down", "向下取整"),
  word("round half up", "round half up", ""),
  word("round half even", "round half even", ""),
  word("share of", "share of", "全体占比"),
  word("sum of", "sum of", ""),
  word("average of", "average of|mean of", ""),
  word("highest of", "highest of", ""),
  word("lowest of", "lowest of", ""),
  word("sum of all", "", "全体合计"),
  word("average of all", "", "全体平均"),
  word("highest of all", "", "全体最高"),
  word("lowest of all", "", "全体最低"),
  word("rank of", "rank of", "全体名次"),
  word("in cohort", "in cohort", "之内"),
  word("among", "among", ""),
  word("grouped", "", "分组"),
  word("others", "others", "其他单位"),
  word("list sum", "", "合计"),
  word("list average", "", "平均"),
  word("list highest", "", "最高"),
  word("list lowest", "", "最低"),
  word("number of", "number of", "个数"),
  word("across", "across", ""),
  word("where", "where", "只计"),
  word("without the highest", "without the highest|without highest", "去最高|去掉最高"),
  word("without the lowest", "without the lowest|without lowest", "去最低|去掉最低"),
  word("only the highest", "only the highest|only highest", "只取最高"),
  word("only the lowest", "only the lowest|only lowest", "只取最低"),
  word("highest", "highest", ""),
  word("lowest", "lowest", ""),
  word("the highest", "the highest", ""),
  word("the lowest", "the lowest", ""),
  word("nth", "", "第"),
  word("nth last", "", "倒数第"),
  word("last", "last", "末名|最后一名|末位"),
  word("top", "top", "前"),
  word("takes", "", "取|为"),
  word("graded", "graded", "评为|定为|确定为"),
  word("no grade", "no grade", "不评等次"),
  word("section", "section", "项目|考核项目|大项"),
  word("indicator", "indicator", "指标|考核指标"),
  word("part", "part", "分项|其中"),
  word("bonus section", "bonus section", "加分项"),
  word("penalty section", "penalty section", "扣分项"),
  word("separate section", "separate section", "单列项目"),
  word("units", "units|unit", "个单位"),
];

/** How a value is rounded. */
export const roundings: readonly Word[] = [
  word("half-up", "half up", "四舍五入"),
  word("half-even", "half even", "四舍六入"),
  word("down", "down", "只舍不入"),
  word("up", "up", "只入不舍"),
];

/** A measure word. Measures of one class count the same kind of thing (起 件 宗; 户 家). */
export interface Measure {
  readonly class: string;
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

const measure = (name: string, en: string, zh: string): Measure => ({
  class: name,
  en: spellings(en),
  zh: spellings(zh),
});

/** Measures, the usual one of each class first. `item` (项 个) is neutral: it counts anything. */
export const measures: readonly Measure[] = [
  measure("item", "item|items|piece|pieces", "项|个|种|类"),
  measure("case", "case|cases", "起|件|宗|例"),
  measure("household", "household|households|firm|firms", "户|家"),
  measure("time", "time|times", "次|场|批次|场次|人次|回"),
  measure("document", "document|documents", "份|篇|本|张"),
  measure("person", "person|persons|people", "人|名|位"),
  measure("place", "place|places", "处"),
  measure("clue", "clue|clues", "条"),
  measure("day", "day|days", "天|日|个工作日"),
  measure("month", "month|months", "个月"),
  measure("hour", "hour|hours", "小时"),
  measure("minute", "minute|minutes", "分钟"),
  measure("yuan", "yuan", "元"),
];

/** Other spellings of phrases and signs, for all the patterns in which these stand. Like every alias they are read, never printed. */
export const otherSpellings: Readonly<Record<string, string>> = {
  按照: "按",
  分段: "分档",
  分等次: "分档",
  划分档次: "分档",
  其它: "其他",
  等于: "=",
  不等于: "≠",
};

/** Verbs that say no more than that there is a case: `每发现一起` is `每起`. */
export const caseVerbs: readonly string[] = spellings("发现|出现|发生|查实|查出|存在|有");

/** Words that may also be names, because analysts use them as labels and nothing else can stand in their place. */
export const softWords: readonly string[] = [
  "complete",
  "number",
  "best",
  "worst",
  "highest",
  "lowest",
  "after",
  "before",
  "date",
  "days",
  "rate",
  "text",
  "money",
  "choice",
  "top",
  "due",
  "method",
  "source",
  "over",
  "期间",
  "截至",
  "其他",
  "占比",
  "名次",
  "部分",
  "计数",
  "数字",
  "钱款",
  "档次",
  "评级",
  "单选",
  "多个",
  "数据来源",
];
