// The reference of the language, from its tables: every construct in both vocabularies, the words, the measures.

const positions = [
  ["statement", "Statements · 语句", "They stand in a block, a line each. · 写在块里，一行一句。"],
  ["column", "Columns of a heading · 标题各栏", "They follow the title of a block. · 写在块的名称之后。"],
  ["default", "Conventions · 通则", "They stand in `defaults { … }`. · 写在“通则 { … }”里。"],
  ["type", "Kinds of facts · 数据类型", "Behind the colon of `given NAME:`. · 写在“数据 名称：”之后。"],
  ["limit", "Limits of a fact · 取值范围", "Behind a comma after the kind. · 写在类型和逗号之后。"],
  [
    "guard",
    "Guards of a value · 例外取值",
    "Behind a comma after `let NAME = …`. · 写在“计算 名称 = ……”和逗号之后。",
  ],
  [
    "rule",
    "Rules · 评分规则",
    "They stand in an indicator, a part or a group of rules. · 写在指标、分项或一组规则里。",
  ],
  [
    "clause",
    "Modifiers of a rule · 附加条件",
    "Behind a comma after a rule or a row. · 写在规则或一档的逗号之后。",
  ],
];

/** How a slot is shown, by `slot:name` or slot. */
const slots = {
  en: {
    text: '"…"',
    texts: '"…"',
    name: "NAME",
    names: "STAGE, STAGE",
    labels: "a, b",
    id: "ID",
    number: "N",
    count: "N",
    signed: "N",
    amount: "A",
    add: "X",
    expr: "X",
    "expr:when": "C",
    "expr:list": "(a, b)",
    "expr:compare": "X > N",
    "expr:fallback": "V",
    value: "V",
    verb: "deduct",
    eachVerb: "deduct",
    measure: "case",
    rounding: "half up",
    type: "KIND",
    list: "(a, b)",
    rows: "{ ROWS }",
    rules: "{ RULES }",
    body: "{ … }",
    decls: "{ NAME: KIND }",
    defaults: "{ … }",
    stages: "STAGE, STAGE",
    core: "RULE",
    outcome: "RULE",
    "add:number": "N",
    "add:most": "N",
  },
  zh: {
    text: '"……"',
    texts: '"……"',
    name: "名称",
    names: "节点、节点",
    labels: "甲、乙",
    id: "编号",
    number: "N",
    count: "N个",
    signed: "N",
    amount: "A分",
    add: "X",
    expr: "X",
    "expr:when": "条件",
    "expr:list": "（甲、乙）",
    "expr:compare": "X 超过N件",
    "expr:fallback": "值",
    value: "值",
    verb: "扣",
    eachVerb: "各扣",
    measure: "起",
    rounding: "四舍五入",
    type: "类型",
    list: "（甲、乙）",
    rows: "{ 各档 }",
    rules: "{ 规则 }",
    body: "{ …… }",
    decls: "{ 名称：类型 }",
    defaults: "{ …… }",
    stages: "节点，节点",
    core: "规则",
    outcome: "规则",
    "add:number": "N分",
    "add:most": "N",
  },
};
/** What the value of a construct is when it is a number: shown instead of its slot. */
const figures = {
  "full-at": "N%",
  "out-of": "N%",
  "none-below": "N%",
  "none-at-or-below": "N%",
  beyond: "N",
  "short-of": "N",
  "quota-at-most": { en: "N", zh: "N个" },
  "quota-exactly": { en: "N", zh: "N个" },
  "quota-share": "N%",
};

const head = `# Reference · 参考

Generated from the tables in this folder by \`scripts/grammar-docs.mjs\`; do not edit. How things are computed is in
[specification.md](specification.md), the grammar in [rubric.ebnf](rubric.ebnf). The first form of each vocabulary is the one
printed; the others are read too.

A, N: a number of points, a number · X: a value · C: a condition · V: a value. Where \`deduct\` stands, \`award\` and \`add\` may
stand; where \`case\` stands, any measure. · A分、N：分数、数；X：值。写“扣”处可写“得”“加”；写“起”处可用任何量词。
`;

export function reference({ constructs, patterns, vocabulary, tokens }) {
  const parts = positions.map(([position, title, where]) => {
    const rows = constructs.constructs
      .filter((c) => c.position === position)
      .map((c) => row(c, patterns.cutPattern));
    return `## ${title}\n\n${where}\n\n${table(["English", "中文", "Meaning", "意义"], rows)}`;
  });
  return `${[head, ...parts, words(vocabulary, tokens), measures(vocabulary)].join("\n")}`;
}

function row(construct, cut) {
  const forms = (vocabulary) =>
    construct[vocabulary].length === 0
      ? "—"
      : construct[vocabulary]
          .map((pattern) => code(shown(cut(pattern), vocabulary, construct.id)))
          .join("<br>");
  return [forms("en"), forms("zh"), construct.meaning.en, construct.meaning.zh];
}

function shown(items, vocabulary, id) {
  const figure = figures[id]?.[vocabulary] ?? figures[id];
  const words = items.map((item) => {
    if (item.kind === "phrase") return { text: item.text, tight: false };
    const numeric =
      ["number", "count", "signed", "amount"].includes(item.slot) ||
      figure !== undefined ||
      item.name === "number" ||
      item.name === "most";
    const known = slots[vocabulary][`${item.slot}:${item.name}`] ?? slots[vocabulary][item.slot] ?? item.name;
    return { text: numeric && figure ? figure : known, tight: numeric, slot: item.slot };
  });
  return vocabulary === "en" ? english(words) : chinese(words);
}

const english = (words) =>
  words
    .map((w) => w.text)
    .join(" ")
    .replace(/ ([,:])/g, "$1")
    .replace(/\( /g, "(")
    .replace(/ \)/g, ")");

/** Chinese is written without spaces around numbers and signs, behind 每, and at the particle 的. */
function chinese(words) {
  let line = "";
  words.forEach((word, i) => {
    const before = words[i - 1];
    const text = word.text === ":" ? "：" : word.text;
    const close =
      before === undefined ||
      /^[，、：（）]$/.test(text) ||
      /^[，、：（]$/.test(before.text === ":" ? "：" : before.text) ||
      (word.tight && (before.slot === undefined || before.slot === "verb" || before.slot === "eachVerb")) ||
      (before.tight && word.slot === undefined) ||
      before.text === "每" ||
      before.text === "否则" ||
      /^(的|每缺)/.test(text) ||
      (before.text === "的" && word.slot === "core") ||
      word.slot === "eachVerb" ||
      word.slot === "rounding" ||
      (word.slot === "verb" && before.slot !== "add");
    line += close ? text : ` ${text}`;
  });
  return line;
}

const code = (text) => `\`${text.replaceAll("|", "\\|")}\``;
const table = (titles, rows) =>
  `${[titles, titles.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
const listed = (list) => (list.length === 0 ? "—" : list.map((word) => code(word)).join(" "));

/** Words that say the same thing in another place: shown with their partner. */
const partners = { "all of": "complete", "any of": "one of them", "at least": "so many of them" };

function words({ verbs, eachVerbs, operators, roundings }, tokens) {
  const signs = (word) =>
    [...tokens.signs].filter(([, type]) => tokens.wordId.get(type) === word.id).map(([sign]) => sign);
  const groups = [
    ["Verbs · 动词", verbs],
    ["Verbs of a list · 各项的动词", eachVerbs],
    ["Operators and joints · 运算与连接", operators],
    ["Rounding · 舍入", roundings],
  ];
  const parts = groups.map(([title, list]) => {
    const rows = list
      .filter((w) => list !== operators || !Object.values(partners).includes(w.id))
      .map((w) => {
        const partner = list === operators && list.find((other) => other.id === partners[w.id]);
        const own = list === operators ? signs(w) : [];
        const half = own.filter((sign) => /^[ -~]+$/.test(sign));
        return [
          listed([...w.en, ...half]),
          listed([...w.zh, ...(partner ? partner.zh : []), ...own.filter((sign) => !half.includes(sign))]),
        ];
      });
    return `### ${title}\n\n${table(["English", "中文"], rows)}`;
  });
  return `## Words · 用词\n\n\`all of (a, b)\` is \`（甲、乙）齐全\`, \`at least 2 of (a, b, c)\` is \`（甲、乙、丙）至少有2项\`.\n\n${parts.join("\n")}`;
}

function measures({ measures: list }) {
  const rows = list.map((m) => [
    m.class === "item" ? "anything · 任何事物" : m.class,
    listed(m.en),
    listed(m.zh),
  ]);
  return `## Measures · 量词\n\nMeasures of one row count the same kind of thing. · 同一行的量词计同一类事项。\n\n${table(["Class", "English", "中文"], rows)}`;
}
