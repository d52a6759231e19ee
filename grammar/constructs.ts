// The constructs of the language: for each, how it is said in English and in Chinese. The first pattern of a vocabulary is printed,
// the others are read too. In a pattern a bare word is a phrase (`at_most` is the phrase "at most"), `<slot>` or `<slot:name>` is a part
// with a grammar of its own, and punctuation stands for itself. A new mechanism starts as a row here.

/** Where a construct may stand: the grammar has one alternative list per position. */
export type Position =
  | "statement"
  | "rule"
  | "clause"
  | "guard"
  | "column"
  | "type"
  | "limit"
  | "default"
  | "side"
  | "rank"
  | "each";

export interface Construct {
  readonly id: string;
  readonly position: Position;
  readonly en: readonly string[];
  readonly zh: readonly string[];
  /** What it means, for the reference. */
  readonly meaning: { readonly en: string; readonly zh: string };
}

const rows: Construct[] = [];
const at =
  (position: Position) =>
  (id: string, en: string | string[], zh: string | string[], meaningEn: string, meaningZh: string): void => {
    const list = (x: string | string[]) => (Array.isArray(x) ? x : x === "" ? [] : [x]);
    rows.push({ id, position, en: list(en), zh: list(zh), meaning: { en: meaningEn, zh: meaningZh } });
  };

/** The spellings of a rounding. */
const rounded = (what: string): string[] =>
  [
    "保留 <number> 位小数",
    "保留到小数点后 <number> 位",
    "保留小数点后 <number> 位",
    "精确到小数点后 <number> 位",
  ].flatMap((places) => [`${what}${places} <rounding>`, `${what}${places} ， <rounding>`]);
/** A figure beyond or short of a level, and what follows it. */
const excess = (rest: string): string[] => [
  `<expr:compare> 的部分 ， ${rest}`,
  `<expr:compare> 部分 ， ${rest}`,
];

const statement = at("statement");
statement(
  "edition",
  "edition <text>",
  ["版本 <text>", "版次 <text>"],
  "The edition of the rubric.",
  "细则的版本。",
);
statement(
  "source",
  "source <text>",
  ["来源 <text>", "出处 <text>"],
  "The document it was taken from.",
  "细则的出处文件。",
);
statement(
  "include",
  "include <text> as <id> <columns>",
  ["引入 <text> 作为 <id> <columns>", "包含 <text> 作为 <id> <columns>"],
  "Another rubric as a section of this one; its ids stand behind the name given.",
  "把另一份细则作为本细则的一个项目，其编号前加所给的名称。",
);
statement(
  "unit",
  "unit <name> <decls>",
  ["考核对象 <name> <decls>", "被考核单位 <name> <decls>", "被考评单位 <name> <decls>"],
  "What is scored, and its attributes; the first one names it.",
  "考核的对象及其属性，第一个属性是它的名称。",
);
statement(
  "claims-units",
  "claims <number> units",
  ["参评单位 <count>", "参评单位共 <count>", "共 <count> 参评单位"],
  "How many units the source says are scored.",
  "原文写明的参评单位数。",
);
statement(
  "claims-indicators",
  "claims <number> indicators",
  ["原文载明 <count> 指标", "载明 <count> 指标", "共 <count> 指标"],
  "How many indicators the source says there are.",
  "原文写明的指标数。",
);
statement(
  "claims-sections",
  "claims <number> sections",
  ["原文载明 <count> 项目"],
  "How many sections the source says there are.",
  "原文写明的项目数。",
);
statement(
  "claims-level",
  "claims <number> of <name:level>",
  ["原文载明 <count> <name:level>", "载明 <count> <name:level>", "共 <count> <name:level>"],
  "How many blocks of a level the source says there are.",
  "原文写明的某一层级的项数。",
);
statement(
  "levels",
  "levels <names>",
  "层级 <names>",
  "What the source calls the levels of blocks, the outermost first.",
  "原文对各层级的称呼，由外到内。",
);
statement(
  "defaults",
  "defaults <defaults>",
  ["通则 <defaults>", "总则 <defaults>", "一般约定 <defaults>"],
  "Conventions for the whole rubric.",
  "全篇通用的约定。",
);
statement(
  "stages",
  "stages <stages>",
  ["考核节点 <stages>", "考核阶段 <stages>"],
  "The points of time at which units are scored.",
  "各考核节点。",
);
statement(
  "stages-apart",
  "each_on_its_own",
  "各节点单独计分",
  "Each stage has a total of its own; there is none for the year.",
  "每个节点各有总分，不合成全年总分。",
);
statement(
  "stages-latest",
  "latest",
  ["取最近节点", "以最后一次为准"],
  "At each stage an indicator counts with its latest score.",
  "每个节点按各指标最近一次的得分计。",
);
statement(
  "stages-mean",
  ["mean as <id>", "mean"],
  ["节点取平均 作为 <id>", "节点取平均"],
  "Each stage has a total of its own, and their mean stands beside them under the name given.",
  "每个节点各有总分，其平均另以所给名称列出，如全年。",
);
statement(
  "stages-drop",
  ["items_without_a_stage_drop_out", "items_without_the_stage_drop_out"],
  "缺节点的指标不计入",
  "An indicator that lacks a stage is left out of that stage.",
  "没有该节点的指标不计入该节点。",
);
statement(
  "stages-keep",
  ["items_without_a_stage_keep_the_last", "items_without_the_stage_keep_the_last"],
  "缺节点的指标沿用上次",
  "An indicator that lacks a stage keeps its last score there.",
  "没有该节点的指标沿用上次得分。",
);
statement(
  "at",
  "at <names> <body>",
  "节点 <names> <body>",
  "Rules that hold at the named stages only.",
  "只在所列节点适用的规则。",
);

statement(
  "text",
  ["text <text>", "standard <text>"],
  ["原文 <text>", "评分标准 <text>", "评分办法 <text>", "考评办法 <text>", "评分原则 <text>"],
  "The official scoring rule, word for word.",
  "评分办法原文，逐字照录。",
);
statement(
  "requirement",
  "requirement <text>",
  ["要求 <text>", "目标要求 <text>", "评估内容 <text>"],
  "The official requirement, word for word.",
  "考核要求原文，逐字照录。",
);
statement(
  "detail",
  "detail <text>",
  ["操作细则 <text>", "评分说明 <text>"],
  "A second official wording of the rule, recorded beside the first.",
  "同一指标的另一处评分文字，照录备查。",
);
statement(
  "detail-in-force",
  "detail <text> in_force",
  [
    "操作细则 <text> 以此为准",
    "评分说明 <text> 以此为准",
    "操作细则 <text> 执行此文",
    "评分说明 <text> 执行此文",
  ],
  "A second official wording of the rule, the one that is scored.",
  "同一指标的另一处评分文字，以此计分。",
);
statement(
  "reading",
  "reading <text>",
  ["口径 <text>", "理解 <text>", "解释 <text>"],
  "How an open sentence was read.",
  "原文不明之处如何理解。",
);
statement(
  "basis",
  "basis <text>",
  ["依据 <text>", "考核依据 <text>"],
  "The document the rule rests on.",
  "考核依据。",
);
statement(
  "method-text",
  "method <text>",
  ["方法 <text>", "考核方式 <text>"],
  "How the assessors find out.",
  "考核方法。",
);
statement("due-text", "due <text>", ["时限 <text>", "完成时限 <text>"], "The deadline.", "完成时限。");
statement(
  "unresolved",
  "unresolved <text>",
  ["待定 <text>", "存疑 <text>"],
  "What the source leaves out: its points stay open, and the total says so.",
  "原文缺失或另见他处：该项分值不定，总分给出范围。",
);
statement(
  "missing",
  "missing <number> points <text>",
  ["残缺 <number> 分 <text>", "缺失 <number> 分 <text>"],
  "Points that are lost in the source: they count in the sum, and the score is anything from 0 to them.",
  "原文残缺的分值：计入合计，得分在0分与该分值之间未定。",
);
statement(
  "unresolved-deduction",
  "unresolved_deduction <text>",
  ["待定扣分 <text>", "存疑扣分 <text>"],
  "A deduction that the source leaves open: the score is anything from the floor to what the other rules give.",
  "原文未定的扣分：得分在最低分与其余规则所得之间未定。",
);
statement(
  "acknowledge",
  "acknowledge <id> <text>",
  ["确认 <id> <text>", "备案 <id> <text>"],
  "Accepts a finding that is true of the source, with the reason. In the braces of a stage it holds for the findings of that stage alone.",
  "确认一条属实的检查结果，并写明理由。写在节点里的，只对该节点的检查结果有效。",
);
statement(
  "name-en",
  "en <text>",
  "英文 <text>",
  "The title in English, shown where English is asked for.",
  "英文名称，以英文显示时使用。",
);
statement(
  "name-zh",
  "zh <text>",
  "中文 <text>",
  "The title in Chinese, shown where Chinese is asked for.",
  "中文名称，以中文显示时使用。",
);
statement(
  "was",
  "was <text>",
  "原键 <text>",
  "The key the block had before: data under it stay valid.",
  "本项原先的键，按原键填报的数据仍然有效。",
);
statement(
  "unwritten-note",
  "unwritten <text>",
  "原文未写 <text>",
  "Says what the author supplied.",
  "说明哪些内容是编制者补写的。",
);

statement(
  "start",
  "start_at <amount>",
  ["起评 <amount>", "基础分 <amount>"],
  "Where the indicator's points begin.",
  "本项从多少分起评。",
);
statement("start-full", "", ["起评满分", "从满分扣起"], "Begins at full points.", "从满分起评。");
statement(
  "floor",
  "floor_at <signed>",
  ["本项最低 <signed>", "本分项最低 <signed>", "本项不低于 <signed>"],
  "The least the block can score.",
  "本项最低得分。",
);
statement(
  "no-floor",
  "no_floor",
  ["不设下限", "可为负分"],
  "The block may go below zero without limit.",
  "本项不设最低分。",
);
statement(
  "cap",
  "cap_at <amount>",
  ["本项最高 <amount>", "本项最高得 <amount>", "本项封顶 <amount>", "该项最高分不超过 <amount>"],
  "The most the block can score.",
  "本项最高得分。",
);
statement(
  "round",
  ["round_to <number> places <rounding>", "rounding <number> places <rounding>"],
  rounded("本项"),
  "Rounds the block's score.",
  "本项得分的舍入。",
);
statement(
  "applies-full",
  "applies_when <expr:when> , otherwise full",
  ["适用条件 <expr:when> ， 否则 得满分", "仅适用于 <expr:when> ， 否则 得满分"],
  "Where the condition does not hold, the block has full points.",
  "条件不成立时得满分。",
);
statement(
  "applies-none",
  ["applies_when <expr:when> , otherwise none", "requires <expr:when> , otherwise none"],
  [
    "适用条件 <expr:when> ， 否则 不得分",
    "仅适用于 <expr:when> ， 否则 不得分",
    "前提 <expr:when> ， 否则 不得分",
    "先决条件 <expr:when> ， 否则 不得分",
  ],
  "Where the condition does not hold, the block has no points.",
  "条件不成立时不得分。",
);
statement(
  "applies-not",
  "applies_when <expr:when> , otherwise not_applicable",
  ["适用条件 <expr:when> ， 否则 不计入", "仅适用于 <expr:when> ， 否则 不计入"],
  "Where the condition does not hold, the block is left out and its facts are not asked for.",
  "条件不成立时不计入，也不要求填报。",
);

statement(
  "gate",
  "requires <expr:when> , otherwise not_assessed",
  ["前提 <expr:when> ， 否则 不予评定", "先决条件 <expr:when> ， 否则 不予评定"],
  "Where the condition does not hold, the unit is not assessed: it has no total, no grade and no place.",
  "条件不成立的单位不予评定：没有总分、等次和名次。",
);
statement(
  "rescaled",
  "items_may_be_absent , rescaled_to <number>",
  "不适用的指标不计入 ， 按 <number> 分 折算",
  "What does not apply is left out, and the score of the rest is brought to so many points.",
  "不适用的不计入，其余得分按此满分折算。",
);

statement(
  "given",
  ["given <name> : <type>", "given <name> : <type> <text:label>"],
  [
    "数据 <name> : <type>",
    "数据 <name> : <type> <text:label>",
    "填报 <name> : <type>",
    "填报 <name> : <type> <text:label>",
    "采集 <name> : <type>",
    "采集 <name> : <type> <text:label>",
  ],
  "A fact the rubric asks for.",
  "需要填报的数据。",
);
statement(
  "let",
  "let <name> = <expr>",
  ["计算 <name> = <expr>", "令 <name> = <expr>"],
  "A value computed from facts.",
  "由数据算出的值。",
);

statement(
  "let-bands",
  "let <name> = bands_of <add:of> <valueRows>",
  ["计算 <name> = 按 <add:of> 分档 <valueRows>", "令 <name> = 按 <add:of> 分档 <valueRows>"],
  "A value chosen by the row that another value or grade falls into.",
  "按另一数值或等次所在的档取值。",
);
statement(
  "let-table",
  "let <name> = bands_of <add:of> by <name:by> ( <labels> ) <tableValueRows>",
  [
    "计算 <name> = 按 <add:of> 分档 ， 按 <name:by> 分列 （ <labels> ） <tableValueRows>",
    "令 <name> = 按 <add:of> 分档 ， 按 <name:by> 分列 （ <labels> ） <tableValueRows>",
  ],
  "A value chosen by the row that one value falls into and the column of another.",
  "按一项数据所在的行和另一项数据所在的列取值。",
);
statement(
  "let-interpolated",
  "let <name> = interpolated_by <add:of> <valueRows>",
  ["计算 <name> = 按 <add:of> 插值 <valueRows>", "令 <name> = 按 <add:of> 插值 <valueRows>"],
  "A value on the straight line between two rows.",
  "行间按直线插值取值。",
);
statement(
  "let-first",
  "let <name> = first_of <valueRows>",
  ["计算 <name> = 依次判断 <valueRows>", "令 <name> = 依次判断 <valueRows>"],
  "A value chosen by the first row that holds.",
  "自上而下，取第一个成立的一行的值。",
);

statement(
  "cohort",
  "cohort <name> <rankOptions>",
  "参评组 <name> <rankOptions>",
  "Units that are compared among themselves, under a name for figures and rankings.",
  "相互比较的单位，命名后供各项数和排名使用。",
);

const rule = at("rule");
rule(
  "per-case",
  "<verb> <amount> per <measure> of <add:count>",
  [
    "每 <measure> <add:count> <verb> <amount>",
    "每 <measure> <add:count> ， <verb> <amount>",
    "每 <measure> <add:count> 的 <verb> <amount>",
    "每 <measure> <add:count> 的 ， <verb> <amount>",
  ],
  "So much for every counted case.",
  "每发生一例，计一次分。",
);
rule(
  "per-case-first",
  "",
  ["<expr:count> 每 <measure> <verb> <amount>", "<expr:count> 的 ， 每 <measure> <verb> <amount>"],
  "The same, the fact first, as many sheets print it.",
  "同上，先写事项，如多数原表。",
);
rule(
  "when-per-case",
  "",
  "<expr:when> 的 ， 每 <measure> <add:count> <verb> <amount>",
  "The same, under a condition.",
  "同上，附条件。",
);
rule(
  "per-excess",
  "",
  excess("每 <measure> <verb> <amount>"),
  "So much for every case beyond, or short of, a number.",
  "超过或不足某数的部分，每例计一次分。",
);
rule(
  "steps",
  [
    "<verb> <amount> per_whole <quantity:step> of <add:of> <side>",
    "<verb> <amount:first> then <amount> per_whole <quantity:step> of <add:of> <side>",
    "<verb> <amount> per_full <quantity:step> of <add:of> <side>",
    "<verb> <amount:first> then <amount> per_full <quantity:step> of <add:of> <side>",
  ],
  [
    ...excess("每满 <quantity:step> <verb> <amount>"),
    ...excess("<firstVerb:verb> <amount:first> ， 再每满 <quantity:step> <verb:again> <amount>"),
  ],
  "So much for every whole step beyond, or short of, a level; first once so much, where said.",
  "超过或不足某一水平的部分，每满一档计一次分；可写明先计多少分。",
);
rule(
  "steps-started",
  [
    "<verb> <amount> per_started <quantity:step> of <add:of> <side>",
    "<verb> <amount:first> then <amount> per_started <quantity:step> of <add:of> <side>",
  ],
  [
    ...excess("每 <quantity:step> <verb> <amount> ， 不足一档按一档计"),
    ...excess(
      "<firstVerb:verb> <amount:first> ， 再每 <quantity:step> <verb:again> <amount> ， 不足一档按一档计",
    ),
  ],
  "The same; a part of a step counts as one.",
  "同上，不足一档按一档计。",
);
rule(
  "steps-pro-rata",
  "<verb> <amount> per <quantity:step> pro_rata of <add:of> <side>",
  excess("每 <quantity:step> <verb> <amount> ， 不足一档按比例计"),
  "The same; a part of a step counts in proportion.",
  "同上，不足一档按比例计。",
);
rule(
  "each",
  "<verb> <amount> for_each_of <list>",
  "<expr:list> <eachVerb> <amount>",
  "So much for each listed statement that holds.",
  "所列各项，成立一项计一次分。",
);
rule(
  "each-missing",
  ["for_each_of <list> missing , <verb> <amount>", "<verb> <amount> for_each_missing_of <list>"],
  "<expr:list> 每缺一项 <verb> <amount>",
  "So much for each listed thing that is missing.",
  "所列各项，每缺一项计一次分。",
);
rule(
  "equal-shares",
  "<verb> <amount> in_equal_shares_for_each_of <list>",
  ["<expr:list> 共 <verb> <amount> ， 平均分配", "<expr:list> 共 <verb> <amount> ， 平均分摊"],
  "So much in all, an equal share of it for each listed statement that holds.",
  "所列各项合计若干分，平均分到各项，成立的各计一份。",
);
rule("effect", "<verb> <amount>", "<verb> <amount>", "So much, once.", "计一次分。");
rule("full", "full", ["得满分", "直接得分", "得分"], "All the points of the block.", "得本项满分。");
rule("full-less", "full_less <amount>", "满分减 <amount>", "All the points but so many.", "满分减去若干分。");
rule("none", "none", "不得分", "No points from this rule.", "本条不得分。");
rule("no-deduction", "no_deduction", "不扣分", "Nothing is taken.", "本条不扣分。");
rule(
  "when",
  ["when <expr:when> : <core:then>", "if <expr:when> : <core:then>"],
  [
    "<expr:when> 的 ， <core:then>",
    "<expr:when> 的 <core:then>",
    "若 <expr:when> ， <core:then>",
    "若 <expr:when> ， 则 <core:then>",
  ],
  "A rule under a condition.",
  "附条件的规则。",
);
rule(
  "when-block",
  ["when <expr:when> <rules:then>", "when <expr:when> <rules:then> otherwise <rules:else>"],
  [
    "<expr:when> 的 <rules:then>",
    "<expr:when> 的 <rules:then> 否则 <rules:else>",
    "若 <expr:when> <rules:then>",
    "若 <expr:when> <rules:then> 否则 <rules:else>",
  ],
  "Several rules under a condition.",
  "附条件的几条规则。",
);
rule(
  "for-each",
  "for_each_of <name:of> <eachOptions> <rules>",
  ["逐个 <name:of> <eachOptions> <rules>", "逐项 <name:of> <eachOptions> <rules>"],
  "The rules for each entry of a list; what they come to is added up unless said otherwise.",
  "对一组数据逐个适用所列规则；未另写的，各个的得分相加。",
);
rule(
  "proportional",
  "proportional_to <add:of>",
  ["按 <add:of> 比例得分", "按 <add:of> 按比例得分", "按 <add:of> 折算得分"],
  "Points in proportion to a rate.",
  "按比率折算得分。",
);
rule(
  "bands",
  ["bands_of <add:of> <rows>", "tiered_by <add:of> <rows>"],
  "按 <add:of> 分档 <rows>",
  "The row that a value or grade falls into decides.",
  "按数值或等次分档计分。",
);
rule(
  "table",
  [
    "bands_of <add:of> by <name:by> ( <labels> ) <tableRows>",
    "tiered_by <add:of> by <name:by> ( <labels> ) <tableRows>",
  ],
  "按 <add:of> 分档 ， 按 <name:by> 分列 （ <labels> ） <tableRows>",
  "A two-way table: the row that a value or grade falls into and the column of another decide.",
  "双向表：一项数据定行，另一项数据定列，按行列交叉处计分。",
);
rule(
  "interpolated",
  "interpolated_by <add:of> <rows>",
  ["按 <add:of> 插值计分 <rows>", "按 <add:of> 插值 <rows>"],
  "Points at some values, on a straight line between them; beyond the ends as at the last row.",
  "所列各值的分数，行间按直线插值，两端以外按端点计。",
);
rule(
  "first-of",
  "first_of <rows>",
  "依次判断 <rows>",
  "The first row that holds decides.",
  "自上而下，第一个成立的一行起作用。",
);
rule(
  "each-of",
  "each_of <rows>",
  ["逐条判断 <rows>", "逐条计 <rows>"],
  "Every row that holds counts; `otherwise` where none does.",
  "成立的各行都计分；“否则”在各行都不成立时起作用。",
);
rule(
  "best-of",
  "best_of <rules>",
  ["取最高 <rules>", "就高 <rules>", "从高 <rules>", "择优 <rules>"],
  "Only the rule that gives most counts.",
  "只取得分最高的一条。",
);
rule(
  "worst-of",
  "worst_of <rules>",
  ["取最低 <rules>", "从重 <rules>", "就低 <rules>"],
  "Only the rule that gives least counts.",
  "只取得分最低的一条。",
);
rule(
  "best-n-of",
  "best <number> of <rules>",
  "取最高 <count> <rules>",
  "Only so many of the rules count, those that give most.",
  "只取得分最高的几条。",
);
rule(
  "worst-n-of",
  "worst <number> of <rules>",
  "取最低 <count> <rules>",
  "Only so many of the rules count, those that give least.",
  "只取得分最低的几条。",
);
rule(
  "together-deduct",
  "deduct_together_at_most <amount> <rules>",
  ["合计最多扣 <amount> <rules>", "累计最多扣 <amount> <rules>"],
  "What these rules take is limited in sum.",
  "几条规则合计扣分有上限。",
);
rule(
  "together-award",
  "award_together_at_most <amount> <rules>",
  [
    "合计最多得 <amount> <rules>",
    "累计最多得 <amount> <rules>",
    "合计最多加 <amount> <rules>",
    "累计最多加 <amount> <rules>",
    "相加不高于 <amount> <rules>",
  ],
  "What these rules earn is limited in sum.",
  "几条规则合计得分有上限。",
);
rule(
  "judge",
  ["judge <name> up_to <amount> <text>", "judge <name> up_to <amount>"],
  [
    "评分 <name> <number> 至 <amount> <text>",
    "评分 <name> <number> 至 <amount>",
    "酌情评分 <name> <number> 至 <amount> <text>",
    "酌情评分 <name> <number> 至 <amount>",
    "综合评定 <name> <number> 至 <amount> <text>",
    "综合评定 <name> <number> 至 <amount>",
    "由 <texts> 评分 <name> <number> 至 <amount> <text>",
    "由 <texts> 评分 <name> <number> 至 <amount>",
  ],
  "Points set by an assessor, by criteria, with a reason.",
  "由评分人按标准给分并说明理由。",
);
rule(
  "judge-each",
  ["judge up_to <amount> for_each_of <list>", "judge up_to <amount> for_each_of <list> <text>"],
  ["<expr:list> 各评 <number> 至 <amount>", "<expr:list> 各评 <number> 至 <amount> <text>"],
  "Points that each of those named sets, in the same range.",
  "所列各方各自在同一幅度内给分。",
);
rule(
  "score",
  "score <add>",
  ["得分 = <add>", "实际得分 = <add>", "本项得分 = <add>"],
  "Points by a formula.",
  "按公式计分。",
);
rule(
  "no-points",
  "no_points",
  ["本项不得分", "该项不得分", "此项不得分", "本项记零分", "本项一票否决"],
  "The indicator scores nothing, whatever else holds.",
  "本项记零分。",
);
rule(
  "no-points-part",
  "no_points_for_the_part",
  "本分项不得分",
  "The part scores nothing, whatever else holds.",
  "本分项记零分。",
);
rule(
  "veto-section",
  "one-vote_veto_of_section",
  ["本项目一票否决", "本项目不得分"],
  "The section scores nothing.",
  "本项目一票否决，记零分。",
);
rule(
  "veto-total",
  "one-vote_veto_of_total",
  "总分一票否决",
  "The total is nothing.",
  "总分一票否决，记零分。",
);
rule(
  "veto-bare",
  "one-vote_veto",
  ["一票否决", "实行一票否决"],
  "The same, at the top only; elsewhere its scope is said.",
  "同上，只用于细则顶层；写在别处要写明范围。",
);
rule(
  "same-as",
  "scored_as <id>",
  ["评分同 <id>", "评分办法同 <id>", "同指标 <id>"],
  "The rules of another indicator, with this one's points and facts.",
  "套用另一指标的评分规则，分值和数据仍用本指标的。",
);

rule(
  "ranking",
  ["ranking_of <add:of> <rankOptions> <placeRows>", "ranking_of <add:of> <rankOptions>"],
  [
    "按 <add:of> 排名 <rankOptions> <placeRows>",
    "按 <add:of> 名次 <rankOptions> <placeRows>",
    "按 <add:of> 排名得分 <rankOptions>",
  ],
  "Points by the unit's place among all units.",
  "按在全体参评单位中的名次计分。",
);
rule(
  "ranked-tiers",
  "tiered_by_ranking_of <add:of> <rankOptions> <tierRows>",
  "按 <add:of> 排名分档 <rankOptions> <tierRows>",
  "The unit's place among all units decides the row: the first of so many, or of a share of all.",
  "按名次所在的档计分：前若干名，或前百分之几。",
);
rule(
  "grades",
  "grades_of <add:of> <gradeRows>",
  "按 <add:of> 评定 <gradeRows>",
  "A grade by the total or a section: the first row that holds and is not barred.",
  "按总分或项目得分评定等次：自上而下第一个成立且未被取消的一行。",
);
rule(
  "bar",
  "bar_from <name:grade>",
  ["不得评为 <name:grade>", "不能评为 <name:grade>", "不得定为 <name:grade>", "取消评为 <name:grade>"],
  "The unit cannot have this grade, whatever its points.",
  "不得评为该等次，得分不变。",
);
rule(
  "places",
  "places_by total",
  "名次按 总分",
  "Units are placed by their totals; what stands behind tells equal ones apart.",
  "单位按总分排名次；总分相同的再比后面所列各项。",
);
rule(
  "graded",
  "graded <name:grade>",
  ["直接评为 <name:grade>", "直接定为 <name:grade>"],
  "The unit has this grade, whatever its points.",
  "直接评为该等次，得分不变。",
);
rule(
  "flag",
  "flag <text>",
  "标记 <text>",
  "A remark on the result; no points move.",
  "在结果上注明，不影响得分。",
);

const clause = at("clause");
clause(
  "at-most",
  "at_most <amount>",
  [
    "最多扣 <amount>",
    "最多得 <amount>",
    "最多加 <amount>",
    "最高扣 <amount>",
    "最高得 <amount>",
    "最高加 <amount>",
    "累计最多扣 <amount>",
    "累计最多得 <amount>",
    "累计最多加 <amount>",
    "加分封顶 <amount>",
    ...["扣完", "得满", "加满"].flatMap((until) => [`${until} <amount> 为止`, `${until} <amount> 止`]),
  ],
  "The most this rule can take or give.",
  "本条最多计多少分。",
);
clause(
  "floor-behind",
  "floor_at <signed>",
  ["扣完为止", "直至扣完", "直至扣完为止", "扣完本项分值为止", "扣完本项分为止"],
  "The block cannot fall below this.",
  "扣完本项分值为止。",
);
clause(
  "otherwise",
  "otherwise <outcome>",
  ["否则 <outcome>", "其他 <outcome>"],
  "What holds where the condition does not.",
  "条件不成立时。",
);
clause(
  "when",
  ["when <expr:when>", "if <expr:when>"],
  "",
  "Only where the condition holds.",
  "条件成立时才适用。",
);
clause("unless", "unless <expr:when>", "", "Only where the condition does not hold.", "条件不成立时才适用。");
clause(
  "unwritten",
  "unwritten",
  ["原文未写", "原文没有", "补写"],
  "Supplied by the author, not in the source.",
  "原文没有，由编制者补写。",
);
clause("beyond", "beyond <add>", "", "Only what is beyond this number.", "只计超出部分。");
clause("short-of", "short_of <add>", "", "Only what is short of this number.", "只计不足部分。");
clause(
  "excluding",
  ["excluding <add>", "except <add>"],
  ["<expr:add> 的除外", "<expr:add> 除外", "不含 <add>", "不包括 <add>"],
  "Cases that do not count.",
  "不计入的情形。",
);
clause(
  "halved",
  "halved_when <expr:when>",
  [
    "<expr:when> 的减半",
    "<expr:when> 的减半扣分",
    "<expr:when> 的减半计分",
    "<expr:when> 的 ， 减半扣分",
    "<expr:when> 的 ， 减半计分",
  ],
  "Half of it, where the condition holds.",
  "条件成立时减半。",
);
clause(
  "doubled",
  "doubled_when <expr:when>",
  [
    "<expr:when> 的加倍",
    "<expr:when> 的加倍扣分",
    "<expr:when> 的加倍计分",
    "<expr:when> 的 ， 加倍扣分",
    "<expr:when> 的 ， 加倍计分",
  ],
  "Twice as much, where the condition holds.",
  "条件成立时加倍。",
);
clause(
  "waived",
  "waived_when <expr:when>",
  [
    "<expr:when> 的不计",
    "<expr:when> 的免扣",
    "<expr:when> 的免予扣分",
    "<expr:when> 的 ， 免予扣分",
    "<expr:when> 的 ， 不计分",
    "<expr:when> 的 ， 不扣分",
  ],
  "Nothing of it, where the condition holds.",
  "条件成立时不计。",
);
clause(
  "times",
  "times <add:by> when <expr:when>",
  [
    "<expr:when> 的按 <add:by> 倍计",
    "<expr:when> 的按 <add:by> 倍扣分",
    "<expr:when> 的按 <add:by> 倍计分",
    "<expr:when> 的 ， 按 <add:by> 倍扣分",
    "<expr:when> 的 ， 按 <add:by> 倍计分",
  ],
  "So many times as much, where the condition holds.",
  "条件成立时按若干倍计。",
);
clause("full-at", "full_at <add>", "达到 <add> 得满分", "From here on, full points.", "达到此数得满分。");
clause(
  "out-of",
  "out_of <add>",
  ["以 <add> 为分母", "除以 <add>"],
  "What the rate is divided by.",
  "折算的分母。",
);
clause(
  "none-below",
  ["none_below <add>", "from <add>"],
  "低于 <add> 不得分",
  "Below this, nothing.",
  "低于此数不得分。",
);
clause(
  "none-at-or-below",
  ["none_at_or_below <add>", "above <add>"],
  "不超过 <add> 不得分",
  "At this or below, nothing.",
  "不超过此数不得分。",
);
clause(
  "of-points",
  "of <amount>",
  ["满额 <amount>", "乘以 <amount>"],
  "The points the proportion is of.",
  "按多少分折算。",
);
clause(
  "marked",
  "marked <name>",
  "记为 <name>",
  "The name of the mark an assessor gives.",
  "评分人所给分数的名称。",
);
clause(
  "step",
  "step <add:number>",
  "以 <add:number> 为一级",
  "Marks go in steps of this size.",
  "评分以此为一级。",
);
clause("by", "by <texts>", "", "Who sets the mark.", "由谁评分。");
clause(
  "quota-at-most",
  ["at_most <amount> units", "quota_at_most <amount>"],
  "名额不超过 <amount>",
  "At most so many units may stand in this row.",
  "本档名额上限。",
);
clause(
  "quota-exactly",
  ["exactly <amount> units", "quota_exactly <amount>"],
  ["名额 <amount>", "限定 <amount>"],
  "Exactly so many units stand in this row.",
  "本档名额。",
);
clause(
  "quota-share",
  "at_most <amount> of_units",
  "名额比例不超过 <amount>",
  "At most this share of the units may stand in this row.",
  "本档名额占参评单位的上限。",
);
clause(
  "rest-to",
  "rest_to <name:grade>",
  ["超出的评为 <name:grade>", "超额的评为 <name:grade>"],
  "Units beyond the quota fall to this grade.",
  "超出名额的单位评为此等次。",
);
clause(
  "order-by",
  "order_by <add>",
  "依次比 <add>",
  "Which of equal units come first, highest first.",
  "相同的单位再比此项，高者在前。",
);
clause("then-by", "then <add>", ["再按 <add>", "再比 <add>"], "And then by this.", "仍相同的再比此项。");
clause("rounded-down", "rounded_down", "向下取整", "A quota's part of a unit is dropped.", "名额向下取整。");
clause("rounded-up", "rounded_up", "向上取整", "A quota's part of a unit counts as one.", "名额向上取整。");
const guard = at("guard");
guard(
  "guard-when",
  "or <expr:fallback> when <expr:when>",
  "当 <expr:when> 时取 <expr:fallback>",
  "The value where the condition holds.",
  "条件成立时改取此值。",
);
guard(
  "guard-zero",
  ["or <expr:fallback> when_dividing_by_zero", "or <expr:fallback> when_zero"],
  "分母为 <number> 时取 <expr:fallback>",
  "The value where a divisor is zero.",
  "分母为零时取此值。",
);

guard(
  "guard-compared",
  "or <expr:fallback> when_not_comparable",
  "不可比时取 <expr:fallback>",
  "The value of a unit outside the cohort, or of one in a cohort that is too small.",
  "不在参评组内，或参评组单位不足时，改取此值。",
);

const side = at("side");
side("above", "above <add>", "", "What is beyond this level.", "超过此数的部分。");
side("below", "below <add>", "", "What is short of this level.", "不足此数的部分。");

const rank = at("rank");
rank(
  "highest-first",
  "highest_first",
  ["由高到低", "从高到低"],
  "The highest value has the first place.",
  "数值最高者为第1名。",
);
rank(
  "lowest-first",
  "lowest_first",
  ["由低到高", "从低到高"],
  "The lowest value has the first place.",
  "数值最低者为第1名。",
);
rank(
  "at-least",
  "at_least <number> units",
  ["参评不少于 <count>", "不足 <count> 不排名"],
  "With fewer units there is no ranking.",
  "参评单位不足此数时不排名。",
);
rank(
  "better",
  "ties_take_the_better_place",
  ["并列取高名次", "并列就高"],
  "Equal units share the better place.",
  "并列者取较高名次。",
);
rank(
  "worse",
  "ties_take_the_worse_place",
  ["并列取低名次", "并列就低"],
  "Equal units share the worse place.",
  "并列者取较低名次。",
);
rank(
  "average",
  "ties_take_the_average",
  "并列取平均",
  "Equal units share the mean of their places' points.",
  "并列者取所占各名次分数的平均。",
);
rank(
  "tie-break",
  "ties_by <add>",
  "并列比 <add>",
  "Equal units are told apart by this, highest first.",
  "并列者再比此项，高者在前。",
);
rank(
  "among",
  "among <name>",
  "按 <name> 分组",
  "Units are compared among those that have the same in this attribute, or among those of a cohort that has a name.",
  "只在此项属性相同的单位之间比较，或只在已命名的参评组内比较。",
);
rank(
  "where",
  "where <expr:when>",
  "只计 <expr:when>",
  "Only units for which this holds are compared.",
  "只比较符合此条件的单位。",
);
rank(
  "lot",
  "ties_by_lot",
  "并列抽签",
  "Equal units draw lots; the number drawn is recorded, and the smaller one comes first.",
  "并列者抽签，记录抽签号，号小者在前。",
);
rank(
  "from-down",
  "from <amount:first> down_by <amount:step>",
  "",
  "The first place has so many points, each further place so many less.",
  "第1名得若干分，以后每名递减。",
);
rank(
  "first-place",
  "",
  "第 <count:place> <verb> <amount:first>",
  "The points of the first place.",
  "第1名所得分数。",
);
rank(
  "down-by",
  "",
  ["依次递减 <amount:step>", "逐名递减 <amount:step>"],
  "How much less each further place has.",
  "以后每名递减的分数。",
);
rank("last-none", "last none", "末名 不得分", "The last place has nothing.", "末名不得分。");

const each = at("each");
each("mean", "mean", "取平均", "The mean over the entries counts.", "取各个的平均。");
each(
  "sum",
  "sum",
  "取合计",
  "What the entries come to is added up, as it is unsaid.",
  "各个相加，不写也是如此。",
);
each(
  "best",
  "best <number>",
  "取最高 <count>",
  "Only so many entries count, those that give most.",
  "只计得分最高的若干个。",
);
each(
  "worst",
  ["worst <number>", "lowest"],
  "取最低 <count>",
  "Only so many entries count, those that give least.",
  "只计得分最低的若干个。",
);
each(
  "sharing",
  "sharing <amount>",
  "平分 <amount>",
  "The points are shared out equally: each entry is worth its share, and cannot leave it.",
  "若干分平均分给各个，每个以其份额为满分、以零分为底。",
);
each(
  "worth",
  "each_worth <amount>",
  "每 <measure> <amount>",
  "What each entry is worth: its full points, which it cannot leave.",
  "每个的分值：以此为满分、以零分为底。",
);
each(
  "empty",
  "or <amount> when_none",
  "没有时 得 <amount>",
  "What counts where the list is empty.",
  "一个也没有时的得分。",
);
each("empty-full", "", "没有时 得满分", "Full points where the list is empty.", "一个也没有时得满分。");
each("empty-none", "", "没有时 不得分", "No points where the list is empty.", "一个也没有时不得分。");

const column = at("column");
column("points", "<number> points", "<number> 分", "The points of the block.", "分值。");
column(
  "points-by-kind",
  "<bracketed:kinds> points",
  "<bracketed:kinds> 分",
  "The points of the block by kind of unit: the conditions speak of its attributes.",
  "按考核对象的类别确定的分值，条件只涉及其属性。",
);
column("total", "total <number> points", "总分 <number> 分", "The points of the whole rubric.", "总分。");
column(
  "at-most",
  ["at_most <number> points", "up_to <number> points"],
  [
    "最多加 <number> 分",
    "最多扣 <number> 分",
    "最多得 <number> 分",
    "最高加 <number> 分",
    "最高扣 <number> 分",
    "加分不超过 <number> 分",
    "扣分不超过 <number> 分",
  ],
  "The most the block counts for.",
  "本块最多计多少分。",
);
column(
  "capped-from",
  "capped_from <number>",
  "各项合计 <number> 分",
  "What the items add up to, where that is meant to be more than the points.",
  "各项相加的合计，原文有意高于分值的。",
);
column(
  "no-total",
  "no_total",
  ["不设总分", "无总分"],
  "The sections stand on their own: there is no total, and no place by it.",
  "各项目单独计分，不合成总分，也不按总分排名。",
);
column("total-undeclared", "total_undeclared", "总分未载", "The source prints no total.", "原文未印总分。");
column("sum", "sum", "汇总求和", "The points are the sum of the parts.", "各部分相加。");
column(
  "weighted",
  "weighted",
  "汇总加权",
  "The score is the weighted sum of the parts; the weights are 100%.",
  "各部分按权重相加，权重合计100%。",
);
column("minimum", "minimum", "汇总取最低", "The score is that of the lowest part.", "取得分最低的部分。");
column("maximum", "maximum", "汇总取最高", "The score is that of the highest part.", "取得分最高的部分。");
column("mean", "mean", "汇总取平均", "The score is the mean of the parts.", "取各部分的平均。");
column(
  "formula",
  "is <add:of>",
  "汇总为 <add:of>",
  "The score is computed from the scores of the blocks inside; its highest value is the points.",
  "得分由所含各项的得分按算式算出，其最高值即分值。",
);
column(
  "weight",
  "weight <quantity>",
  ["权重 <quantity>", "权重占 <quantity>", "占比 <quantity>"],
  "The weight of the block in its parent.",
  "本块在上一级中的权重。",
);
column(
  "by",
  "by <texts>",
  ["部门 <texts>", "评估部门 <texts>", "考评部门 <texts>"],
  "Who assesses.",
  "由谁考评。",
);
column(
  "carried-by",
  "carried_by <texts>",
  ["负责单位 <texts>", "责任单位 <texts>"],
  "Who is assessed.",
  "由谁负责。",
);
column(
  "within-total",
  "within_total",
  "计入总分",
  "A bonus section that is a part of the declared points, not beside them.",
  "加分项计入所写总分，不在总分之外。",
);
column(
  "outside-total",
  "outside_total",
  "总分之外",
  "A bonus section beside the declared points, as it is without these words.",
  "加分项在所写总分之外，不写也是如此。",
);
column(
  "method",
  "method <text>",
  ["方法 <text>", "考核方式 <text>"],
  "How the assessors find out.",
  "考核方法。",
);
column("due", "due <text>", ["时限 <text>", "完成时限 <text>"], "The deadline.", "完成时限。");
column(
  "at",
  ["at <names>", "only_at <names>"],
  "节点 <names>",
  "Only at these stages.",
  "只在这些节点考核。",
);
column(
  "printed",
  ["printed <text>", "printed <number> points", "printed <number>"],
  ["原文印为 <text>", "印作 <text>", "原文印为 <number> 分", "印作 <number> 分"],
  "How the source prints the id or points.",
  "原文所印的编号或分值。",
);
column(
  "unwritten",
  "unwritten",
  ["原文未写", "原文没有", "补写"],
  "Supplied by the author, not in the source.",
  "原文没有，由编制者补写。",
);

const type = at("type");
type("yes-no", "yes/no", "是否", "Yes or no.", "是或否。");
type(
  "count",
  ["count", "count_of <measure>"],
  ["数量", "数量 （ <measure> ）", "计数", "计数 （ <measure> ）"],
  "A whole number of cases, 0 or more.",
  "个数，不小于0的整数。",
);
type("rate", "rate", "比率", "A share, 0% to 100% unless limits are said.", "比率，未写明范围时为0%至100%。");
type("number", "number", ["数值", "数字"], "A number.", "数。");
type("money", "money", ["金额", "钱款"], "An amount of money.", "金额。");
type("days", "days", "天数", "A number of days.", "天数。");
type("date", "date", "日期", "A date.", "日期。");
type("text", "text", "文字", "Words.", "文字。");
type(
  "grade",
  "grade ( <labels> )",
  ["等次 （ <labels> ）", "档次 （ <labels> ）", "评级 （ <labels> ）"],
  "One of the listed grades, best first.",
  "所列等次之一，由高到低。",
);
type(
  "choice",
  "choice ( <labels> )",
  ["选项 （ <labels> ）", "单选 （ <labels> ）"],
  "One of the listed answers.",
  "所列选项之一。",
);

type(
  "list",
  "list_of <type:of>",
  ["一组 <type:of>", "多个 <type:of>"],
  "Several values of one type: the marks of a panel.",
  "同一类型的若干个值，如各评委的打分。",
);
type(
  "records",
  "list_of <decls>",
  ["一组 <decls>", "多个 <decls>"],
  "Several things, each with facts of its own.",
  "若干件事物，每件各有数据。",
);

const limit = at("limit");
limit(
  "from-to",
  "from <signed:least> to <signed:most>",
  ["<signed:least> 至 <signed:most>", "<signed:least> ～ <signed:most>"],
  "The least and the most it can be.",
  "取值范围。",
);
limit("from", "from <signed:least>", "不低于 <signed:least>", "The least it can be.", "取值下限。");
limit(
  "up-to",
  ["up_to <add:most>", "at_most <add:most>"],
  "不超过 <add:most>",
  "The most it can be, a number or another fact.",
  "取值上限，可为另一数据。",
);
limit("no-upper-limit", "no_upper_limit", "不设上限", "It may be as large as it likes.", "不设上限。");
limit(
  "nothing-arose",
  "<signed:least> when_nothing_arose",
  "无基数时取 <signed:least>",
  "The value where nothing arose that could be counted.",
  "没有发生可计的事项时的取值。",
);
limit(
  "fewest",
  "at_least <number> entries",
  "至少 <count>",
  "The least number of entries of a list.",
  "一组数据至少有多少个。",
);
limit(
  "most-entries",
  "at_most <add:number> entries",
  "至多 <count>",
  "The greatest number of entries of a list.",
  "一组数据至多有多少个。",
);
limit(
  "over-period",
  "over <text>",
  "期间 <text>",
  "The period the fact is of: two periods of one measure are two facts.",
  "该数据所属的期间；同一指标的两个期间是两项数据。",
);
limit(
  "label-en",
  "en <text>",
  "英文 <text>",
  "The fact's label in English, shown where English is asked for.",
  "该数据的英文名称，以英文显示时使用。",
);
limit(
  "label-zh",
  "zh <text>",
  "中文 <text>",
  "The fact's label in Chinese, shown where Chinese is asked for.",
  "该数据的中文名称，以中文显示时使用。",
);
limit(
  "was-key",
  "was <text>",
  "原键 <text>",
  "The key the fact had before: data under it stay valid.",
  "该数据原先的键，按原键填报的数据仍然有效。",
);
limit("as-of", "as_of <text>", "截至 <text>", "The day on which the fact is taken.", "该数据截至哪一天。");
limit(
  "from-source",
  "from_source <text>",
  "数据来源 <text>",
  "Whose data decide.",
  "该数据以何处的登记或统计为准。",
);
limit(
  "default",
  "default <value>",
  ["默认 <value>", "缺省 <value>"],
  "The value when nothing is said.",
  "未填报时的取值。",
);

const conventions = at("default");
conventions(
  "floor",
  ["floor <signed>", "floor_at <signed>"],
  ["各项最低 <signed>", "各项不低于 <signed>"],
  "The least any block can score.",
  "各项最低得分。",
);
conventions(
  "no-floor",
  "no_floor",
  ["不设下限", "可为负分"],
  "Blocks may go below zero.",
  "各项不设最低分。",
);
conventions(
  "round-indicators",
  ["round_each_indicator_to <number> places <rounding>", "rounding <number> places <rounding>"],
  rounded("各项"),
  "Rounds every indicator.",
  "各指标得分的舍入。",
);
conventions(
  "round-total",
  "round_total_to <number> places <rounding>",
  rounded("总分"),
  "Rounds the total.",
  "总分的舍入。",
);
conventions(
  "shown",
  "shown_to <number> places",
  "显示 <number> 位小数",
  "How many places are printed; the score itself is not rounded.",
  "显示的小数位数，不影响得分。",
);
conventions(
  "ties-better",
  "ties_take_the_better_place",
  ["并列取高名次", "并列就高"],
  "Equal units share the better place.",
  "并列者取较高名次。",
);
conventions(
  "ties-worse",
  "ties_take_the_worse_place",
  ["并列取低名次", "并列就低"],
  "Equal units share the worse place.",
  "并列者取较低名次。",
);

export const constructs: readonly Construct[] = rows;
