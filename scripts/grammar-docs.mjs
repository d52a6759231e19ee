// Writes grammar/rubric.ebnf from the parser's own productions, grammar/reference.md from the tables of the language, and
// grammar/findings.md with its Chinese twin from the pages of the findings.
// Run after `npm run build`: node scripts/grammar-docs.mjs
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// ---- the grammar

const widest = 110;

/** Productions by subject, in the order in which they are read. Every production must stand in one group. */
const groups = [
  ["The file and its blocks", "file rubric block columns nextColumn column body rules item"],
  [
    "Statements of a block",
    "statement statementCore decls declaration type limit guard defaults conventionItem convention stages stage",
  ],
  ["Rules and what stands behind them", "rule core expressionFirst outcome clauses clause side"],
  ["Rows", "rows row valueRows valueRow rowMatch"],
  ["Tables", "tableRows tableRow tableValueRows tableValueRow cell cellRule"],
  [
    "Rankings and grades",
    "rankOptions rankOption placeRows placeRow tierRows tierRow rounded gradeRows gradeRow",
  ],
  ["Lists", "eachOptions eachOption ofWhat whichUnits trims trim otherEnd"],
  ["Examples", "example exampleEntry factPath exampleValue listValue listEntry verdict label"],
  ["Amounts", "amount bareAmount amountAtom rangeSign signed quantity number count"],
  [
    "Expressions, the loosest first",
    "expr conjunction negation relation comparison add multiply power sign primary bracketed conditional roundedValue daysBetween list",
  ],
  ["Names and texts", "name names labels id date text texts verb eachVerb firstVerb rounding measure"],
];

/** Tokens that are no fixed spelling, or stand for too many to be written out each time. */
const terminals = {
  Name: [
    "NAME",
    "a run of letters, digits and _ that is no word of the language; [quoted] or 【quoted】; a measure; a word of the list below",
  ],
  PlainName: ["LETTERS", "as NAME, but no measure and no word of the language"],
  Measure: ["MEASURE", "a measure word"],
  ListSeparator: ["COMMA", "',' | '，' | '、'"],
  Verb: ["VERB", "a verb of a charge"],
  EachVerb: ["EACH-VERB", "a verb behind a list"],
  "verb of a first amount": ["FIRST-VERB", "the verb of a first amount"],
  Rounding: ["ROUNDING", "how a value is rounded"],
  End: ["END", "';' | '；' | '。' or a line end that counts (see specification.md)"],
  Number: ["NUMBER", "digits, with a decimal part behind '.' if need be; digits of any width"],
  Date: ["DATE", "year, month and day without spaces: 2026-06-30, 2026年6月30日; digits of any width"],
  Text: ["TEXT", '"…" with a quote inside doubled, or “…”; may run over lines'],
  Id: [
    "ID",
    "a run of letters, digits, '.', '-' and '@' behind a word that names a block, or at the start of an example's line",
  ],
};

/** The grammar as the parser has it. `parts` are the modules it is made of, from the sources or as built. */
export function ebnf({ Grammar, tokens }) {
  const productions = new Grammar().getGAstProductions();
  const spellings = spellingsByType(tokens);
  const used = new Set();
  const grouped = groups.flatMap(([, names]) => names.split(" "));
  const missing = Object.keys(productions).filter((name) => !grouped.includes(name));
  const gone = grouped.filter((name) => !(name in productions));
  if (missing.length + gone.length > 0)
    throw new Error(
      `groups of scripts/grammar-docs.mjs: add ${missing.join(", ")}; remove ${gone.join(", ")}`,
    );
  const text = groups.map(([title, names]) => {
    const rules = names.split(" ").map((name) => {
      const left = `${name} ::= `;
      const right = simplify(sequence(productions[name].definition, spellings, used));
      return (left + layout(right, left.length, 4)).replace(/ +\n/g, "\n");
    });
    return `/* ---- ${title} ---- */\n\n${rules.join("\n\n")}\n`;
  });
  return `/* The grammar of the rubric language, from the parser's own productions. Made by \`node scripts/grammar-docs.mjs\`; do not edit.

   Notation: ( … ) group, ? optional, * any number, x ++ y one or more x with y between them, | or; 'quoted' a word, phrase or sign, in
   either vocabulary.
   A phrase of several words is one token. Signs have full-width twins of the same meaning, listed at the end. What one token
   cannot decide is decided by the order of the alternatives. */

${text.join("\n")}
/* ---- Tokens ---- */

${lexicon(tokens, spellings, used)}`;
}

function spellingsByType(tokens) {
  const byType = new Map();
  for (const [spelling, type] of [...tokens.signs, ...tokens.bySpelling])
    byType.set(type, [...(byType.get(type) ?? []), spelling]);
  return byType;
}

/** Quoted so that a quote can be quoted too. */
const quoted = (spelling) => (spelling.includes("'") ? `"${spelling}"` : `'${spelling}'`);

// A production as a small tree: a leaf (a word of the notation), a sequence, alternatives, or something repeated.
const leaf = (text) => ({ kind: "leaf", text });

function sequence(definition, spellings, used) {
  return { kind: "sequence", items: definition.map((d) => convert(d, spellings, used)) };
}

function convert(node, spellings, used) {
  const inside = () => sequence(node.definition, spellings, used);
  switch (node.constructor.name) {
    case "NonTerminal":
      return leaf(node.nonTerminalName);
    case "Terminal":
      return terminal(node.terminalType, spellings, used);
    case "Alternation":
      return { kind: "choice", items: node.definition.map((d) => sequence(d.definition, spellings, used)) };
    case "Alternative":
      return inside();
    case "Option":
      return { kind: "repeat", of: inside(), sign: "?" };
    case "Repetition":
      return { kind: "repeat", of: inside(), sign: "*" };
    case "RepetitionMandatory":
      return { kind: "repeat", of: inside(), sign: "+" };
    case "RepetitionMandatoryWithSeparator": {
      const separator = onOneLine(terminal(node.separator, spellings, used));
      return { kind: "repeat", of: inside(), sign: ` ++ ${separator}` };
    }
    default:
      throw new Error(`no notation for ${node.constructor.name}`);
  }
}

/** Signs are written in their first form, words in all of theirs. */
function terminal(type, spellings, used) {
  const named = terminals[type.name];
  if (named) {
    used.add(type.name);
    return leaf(named[0]);
  }
  const all = spellings.get(type) ?? [type.name];
  const words = all.filter((s) => /[\p{L}]/u.test(s));
  const shown =
    words.length === 0
      ? [all[0]]
      : [...all.filter((s) => /^[!-~]+$/.test(s) && !words.includes(s)), ...words];
  return shown.length === 1
    ? leaf(quoted(shown[0]))
    : { kind: "choice", items: shown.map((s) => leaf(quoted(s))), word: true };
}

const printed = (node) => layout(node, 0, 0, Infinity);

/** Sequences of one and choices of one are what they hold; alternatives that go on alike are brought together. */
function simplify(node) {
  switch (node.kind) {
    case "leaf":
      return node;
    case "repeat":
      return { ...node, of: simplify(node.of) };
    case "sequence": {
      const items = node.items.map(simplify).flatMap((i) => (i.kind === "sequence" ? i.items : [i]));
      return items.length === 1 ? items[0] : { kind: "sequence", items };
    }
    case "choice": {
      if (node.word) return node;
      const items = [];
      const byTail = new Map();
      for (const item of node.items.map(simplify)) {
        const [first, ...rest] = item.kind === "sequence" ? item.items : [item];
        // Only words are brought together: their order cannot matter, for no two of them begin alike.
        const words = wordsOf(first);
        const tail = words && printed({ kind: "sequence", items: rest });
        const before = tail === undefined ? undefined : byTail.get(tail);
        if (before) before.push(...words);
        else if (tail === undefined) items.push(item);
        else {
          const together = [...words];
          byTail.set(tail, together);
          items.push({ kind: "sequence", items: [{ kind: "choice", items: together, word: true }, ...rest] });
        }
      }
      const done = items.map((i) => tidy(i));
      return done.length === 1 ? done[0] : { kind: "choice", items: done };
    }
  }
}
const wordsOf = (node) =>
  node.kind === "leaf" && /^['"]/.test(node.text)
    ? [node]
    : node.kind === "choice" && node.word
      ? node.items
      : undefined;
function tidy(node) {
  if (node.kind === "choice" && node.word && node.items.length === 1) return node.items[0];
  if (node.kind !== "sequence") return node;
  const items = node.items.map(tidy);
  return items.length === 1 ? items[0] : { kind: "sequence", items };
}

/** Chinese characters take two columns. */
const widthOf = (text) => [...text].reduce((sum, c) => sum + (c >= "\u2e80" ? 2 : 1), 0);

/** On one line where it fits, else with each alternative, or each part, on a line of its own. */
function layout(node, column, indent, width = widest) {
  const flat = onOneLine(node);
  if (column + widthOf(flat) <= width) return flat;
  const pad = "\n" + " ".repeat(indent);
  switch (node.kind) {
    case "leaf":
      return node.text;
    case "choice":
      return node.word
        ? filled(
            node.items.map((i) => i.text),
            indent,
            width,
          )
        : node.items
            .map((item) =>
              item.word
                ? layout(item, width, indent, width)
                : `${pad}| ${layout(item, indent + 2, indent + 4, width)}`,
            )
            .join("");
    case "repeat":
      return `${bracket(layout(node.of, column + 2, indent + 2, width))}${node.sign}`;
    case "sequence":
      return node.items
        .map((item, i) => {
          const piece =
            item.kind === "choice"
              ? bracket(layout(item, indent + 2, indent + 2, width))
              : layout(item, indent, indent + 2, width);
          return i === 0 ? piece : `${item.kind === "leaf" ? " " : pad}${piece}`;
        })
        .join("");
  }
}

/** Alternatives in brackets; those on lines of their own begin on the next line. */
const bracket = (inside) => (inside.startsWith("\n") ? `(${inside} )` : `( ${inside} )`);

/** Many words one behind another, as many to a line as fit. */
function filled(words, indent, width) {
  const lines = [""];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== "" && indent + widthOf(last) + 3 + widthOf(word) > width) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} | ${word}`;
  }
  return lines.map((line) => `\n${" ".repeat(indent)}| ${line}`).join("");
}

function onOneLine(node) {
  switch (node.kind) {
    case "leaf":
      return node.text;
    case "choice":
      return node.items.map(onOneLine).join(" | ");
    case "repeat":
      return `${node.of.kind === "leaf" ? node.of.text : `( ${onOneLine(node.of)} )`}${node.sign}`;
    case "sequence":
      return node.items.map((i) => (i.kind === "choice" ? `( ${onOneLine(i)} )` : onOneLine(i))).join(" ");
  }
}

function lexicon(tokens, spellings, used) {
  const members = {
    Measure: [...tokens.measureClass.keys()],
    Verb: inCategory(tokens, spellings, "Verb"),
    EachVerb: inCategory(tokens, spellings, "EachVerb"),
    "verb of a first amount": inCategory(tokens, spellings, "verb of a first amount"),
    Rounding: inCategory(tokens, spellings, "Rounding"),
  };
  const lines = Object.entries(terminals)
    .filter(([name]) => used.has(name))
    .map(([name, [shown, meaning]]) => {
      const left = `${shown} ::= `;
      if (!members[name]) return name === "ListSeparator" ? `${left}${meaning}` : `${left}/* ${meaning} */`;
      const words = { kind: "choice", word: true, items: members[name].map((s) => leaf(quoted(s))) };
      return (left + layout(words, left.length, 4)).replace(/ +\n/g, "\n");
    });
  const soft = [...tokens.bySpelling].filter(
    ([, type]) => type !== tokens.MeasureWord && type.CATEGORIES?.includes(tokens.NameLike),
  );
  const twins = [...spellings]
    .map(([, list]) => list.filter((s) => tokens.signs.has(s)))
    .filter((list) => list.length > 1)
    .map((list) => `   ${list.join("  ")}`)
    .map((line) => line.trimEnd());
  return `${lines.join("\n")}

/* Words that may be names as well:
   ${soft.map(([spelling]) => spelling).join(", ")} */

/* Signs that mean the same:
${twins.join("\n")} */
`;
}

const inCategory = (tokens, spellings, name) =>
  [...spellings]
    .filter(([type]) => type.CATEGORIES?.some((c) => c.name === name))
    .flatMap(([, list]) => list);

// ---- the reference

/** Positions of constructs, in both languages. */
const positions = {
  statement: [
    "Statements",
    "语句",
    "What stands on a line of its own in the rubric or a block and is no rule.",
    "在细则或某一块中单独成句、本身不计分的内容。",
  ],
  rule: [
    "Rules",
    "规则",
    "What moves points, in an indicator or a part; vetoes of a section or the total also in sections.",
    "写在指标、分项里，决定得分的句子；否决也可写在项目或细则里。",
  ],
  clause: [
    "Clauses behind a rule",
    "规则之后的附加",
    "Behind a rule or a row, after a comma.",
    "写在规则或某一档之后，用逗号隔开。",
  ],
  side: [
    "Levels of steps",
    "起算水平",
    "Behind the figure of a rule by steps, in English; Chinese says it in the comparison before 的部分.",
    "英文写法中分级计分的起算水平；中文写在“的部分”之前的比较里。",
  ],
  each: [
    "Options of rules for each entry of a list",
    "逐个计分的约定",
    "Behind `for each of …`, after a comma.",
    "写在“逐个……”之后，用逗号隔开。",
  ],
  rank: [
    "Options of a ranking",
    "排名的约定",
    "Behind `ranking of …`, after a comma.",
    "写在“按……排名”之后，用逗号隔开。",
  ],
  guard: [
    "Guards of a value",
    "取值的保护",
    "Behind `let`, after a comma: the value where it cannot be computed.",
    "写在“计算”之后，用逗号隔开：不能计算时的取值。",
  ],
  column: [
    "Columns of a heading",
    "标题各栏",
    "Behind the title of a block, before its brace.",
    "写在标题之后、花括号之前。",
  ],
  type: ["Types of facts", "数据类型", "Behind the colon of a fact.", "写在数据名称的冒号之后。"],
  limit: [
    "Limits of facts",
    "数据的限制",
    "Behind `given …`, after a comma.",
    "写在“数据”之后，用逗号隔开。",
  ],
  default: ["Conventions", "通则各条", "Between the braces of `defaults { … }`.", "写在“通则 { … }”里。"],
};

/** Slots of the patterns; `slot:name` where the name tells more than the slot. */
const slots = {
  text: ["text", "文字"],
  "text:label": ["label", "说明"],
  texts: ["texts", "文字、文字"],
  name: ["name", "名称"],
  "name:grade": ["grade", "等次"],
  "name:by": ["column fact", "分列数据"],
  names: ["stages", "节点"],
  labels: ["labels", "各标签"],
  id: ["id", "编号"],
  number: ["n", "数"],
  count: ["n", "个数"],
  "count:place": ["n", "名次"],
  signed: ["number", "数"],
  "signed:least": ["least", "下限"],
  "signed:most": ["most", "上限"],
  amount: ["points", "分数"],
  "amount:first": ["first points", "首次分数"],
  "amount:step": ["step", "递减分数"],
  add: ["number", "数值"],
  "add:by": ["factor", "倍数"],
  "add:count": ["count", "事项"],
  "add:of": ["value", "数据"],
  "add:most": ["most", "上限"],
  "add:number": ["size", "级差"],
  expr: ["expression", "算式"],
  "expr:when": ["condition", "条件"],
  "expr:count": ["count", "事项"],
  "expr:compare": ["figure over or under a level", "数据 超过或不足 水平"],
  "expr:list": ["(a, b, …)", "（甲、乙……）"],
  "expr:fallback": ["value", "取值"],
  value: ["value", "取值"],
  verb: ["verb", "动词"],
  "verb:again": ["verb", "动词"],
  eachVerb: ["each-verb", "各扣、各得、各加"],
  "firstVerb:verb": ["first verb", "先扣、先得、先加"],
  "quantity:step": ["step", "每档"],
  quantity: ["number", "数"],
  side: ["level", "水平"],
  measure: ["measure", "量词"],
  rounding: ["rounding", "舍入"],
  type: ["type", "类型"],
  list: ["(a, b, …)", "（甲、乙……）"],
  rows: ["{ rows }", "{ 各档 }"],
  valueRows: ["{ value rows }", "{ 各档取值 }"],
  tableRows: ["{ table rows }", "{ 表中各行 }"],
  tableValueRows: ["{ table rows }", "{ 表中各行 }"],
  gradeRows: ["{ grade rows }", "{ 各等次 }"],
  placeRows: ["{ place rows }", "{ 各名次 }"],
  bracketed: ["(points if condition, otherwise points)", "（若 条件 则 分值，否则 分值）"],
  tierRows: ["{ rows by place }", "{ 各档 }"],
  rankOptions: [", options", "，约定"],
  eachOptions: [", options", "，约定"],
  "rules:then": ["{ rules }", "{ 规则 }"],
  "rules:else": ["{ rules }", "{ 规则 }"],
  rules: ["{ rules }", "{ 规则 }"],
  body: ["{ body }", "{ 内容 }"],
  decls: ["{ name: type, … }", "{ 名称：类型，… }"],
  defaults: ["{ conventions }", "{ 各条 }"],
  columns: ["columns", "各栏"],
  stages: ["stage, stage, …", "节点，节点……"],
  "core:then": ["rule", "规则"],
  outcome: ["outcome", "结果"],
};

const wordLists = [
  ["verbs", "Verbs", "动词", "What is earned, lost, or put on top.", "得、扣、加。"],
  [
    "eachVerbs",
    "Verbs behind a list",
    "列举之后的动词",
    "One charge for each element; English says `for each of`.",
    "所列各项逐一计分。",
  ],
  [
    "firstVerbs",
    "Verbs of a first amount",
    "首次分数的动词",
    "Before steps; English says `deduct 1 then 0.4 per whole …`.",
    "写在分级计分之前。",
  ],
  [
    "roundings",
    "Roundings",
    "舍入方式",
    "`half up` and `half even` are symmetric about zero; `up` and `down` go towards plus and minus infinity.",
    "四舍五入、四舍六入对正负对称；只入不舍、只舍不入分别向上、向下取。",
  ],
  [
    "operators",
    "Words of expressions and headings",
    "算式和标题用词",
    "Words with the same meaning in both vocabularies; an empty cell is said with a sign or in another way.",
    "两种词汇中含义相同的用词；空格表示用符号或别的写法。",
  ],
];

/** Every construct and word, from the tables. */
export function reference({ constructs, vocabulary }) {
  const unknown = [...new Set(constructs.map((c) => c.position))].filter((p) => !positions[p]);
  if (unknown.length > 0) throw new Error(`positions of scripts/grammar-docs.mjs: add ${unknown.join(", ")}`);
  const chapters = Object.entries(positions).map(([position, [en, zh, aboutEn, aboutZh]]) => {
    const rows = constructs
      .filter((c) => c.position === position)
      .map((c) =>
        row(c.id, form(c.en[0], 0), form(c.zh[0], 1), others(c), `${c.meaning.en} ${c.meaning.zh}`),
      );
    return `## ${en} · ${zh}\n\n${aboutEn} ${aboutZh}\n\n${table(["construct", "English", "中文", "also read · 也可写作", "meaning · 含义"], rows)}`;
  });
  const words = wordLists.map(([key, en, zh, aboutEn, aboutZh]) => {
    const rows = vocabulary[key].map((w) =>
      row(
        w.id,
        ...[w.en, w.zh].map((l) => code(l[0])),
        [...w.en.slice(1), ...w.zh.slice(1)].map(code).join(" "),
      ),
    );
    return `## ${en} · ${zh}\n\n${aboutEn} ${aboutZh}\n\n${table(["word", "English", "中文", "also read · 也可写作"], rows)}`;
  });
  const measures = vocabulary.measures.map((m) =>
    row(m.class, m.en.map(code).join(" "), m.zh.map(code).join(" ")),
  );
  const otherSpellingRows = () =>
    Object.entries(vocabulary.otherSpellings).map(([also, usual]) => row(code(usual), code(also)));
  return `# Reference · 语言参考

Every construct and word of the language in both vocabularies, from the tables of \`grammar/constructs.ts\` and
\`grammar/vocabulary.ts\`. Made by \`node scripts/grammar-docs.mjs\`; do not edit. What the constructs compute is in
[specification.md](specification.md), how they are put together in [rubric.ebnf](rubric.ebnf).

本页由词汇表自动生成，列出全部句式和用词。尖括号⟨ ⟩表示可替换的部分；中文用词之间可以不空格。

⟨ ⟩ marks a part to be filled in; Chinese needs no spaces where a digit, a measure or 的 parts two words. The first form is the one
printed; the others are read too: other words for the same, or the same with a part that may be left out. A file may use either vocabulary, or both.

${chapters.join("\n\n")}

${words.join("\n\n")}

## Measures · 量词

Measures of one class count the same kind of thing; \`item\` (项, 个) goes with every class. 同一类的量词可以互换；项、个可用于各类。

${table(["class", "English", "中文"], measures)}

## Other spellings · 其他写法

Read wherever the usual spelling stands. \`每发现一起\`, \`每有1例\`, \`每一次\` (with any of ${vocabulary.caseVerbs.map(code).join(" ")}) are \`每\` with its measure,
\`每少1份\` is \`每缺一项\`, \`此项记0分\` is \`本项不得分\`, and behind \`第\` a place may be in characters (\`第二名\`). 以下写法凡可写常用写法之处都可用。

${table(["usual · 常用", "also read · 也可写作"], otherSpellingRows())}

## Words that may be names · 可作名称的用词

${vocabulary.softWords.map(code).join(" ")}. Any other word of the language becomes a name in brackets: \`[full]\`, \`【满分】\`. 其他用词要作名称，请加方括号。
`;
}

const row = (...cells) => `| ${cells.join(" | ")} |`;
const table = (head, rows) => [row(...head), row(...head.map(() => "---")), ...rows].join("\n");
const code = (text) => (text === undefined || text === "" ? "" : `\`${text.replaceAll("|", "\\|")}\``);
const others = (c) =>
  [...c.en.slice(1).map((p) => form(p, 0)), ...c.zh.slice(1).map((p) => form(p, 1))].join("<br>");

/** A pattern as it is written, its slots named in the language it is in. */
function form(pattern, language) {
  if (pattern === undefined) return "—";
  const pieces = pattern.split(" ").map((piece) => {
    const slot = /^<([\w-]+(?::[\w-]+)?)>$/.exec(piece)?.[1];
    if (!slot) return piece.replaceAll("_", " ");
    const words = slots[slot] ?? slots[slot.split(":")[0]];
    if (!words) throw new Error(`slots of scripts/grammar-docs.mjs: add ${slot}`);
    return /^[{(（,，]/.test(words[language]) ? words[language] : `⟨${words[language]}⟩`;
  });
  return code(
    pieces
      .join(" ")
      .replace(/ ([,，:：)）])/g, "$1")
      .replace(/([，：（(]) /g, "$1")
      .replace(/ (（)|(）) /g, "$1$2"),
  );
}

// ---- the files

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = join(import.meta.dirname, "..");
  const { Grammar } = await import("../dist/src/syntax/grammar.js");
  const tokens = await import("../dist/src/syntax/tokens.js");
  const { constructs } = await import("../dist/grammar/constructs.js");
  const vocabulary = await import("../dist/grammar/vocabulary.js");
  writeFileSync(join(root, "grammar/rubric.ebnf"), ebnf({ Grammar, tokens }));
  writeFileSync(join(root, "grammar/reference.md"), reference({ constructs, vocabulary }));
  const { findingsDocument } = await import("../dist/src/diagnostics/page-markdown.js");
  writeFileSync(join(root, "grammar/findings.md"), findingsDocument("en"));
  writeFileSync(join(root, "grammar/findings.zh.md"), findingsDocument("zh"));
}
