// The grammar as EBNF, from the productions the parser recorded of itself.

const width = 110;

/** Rules of the grammar by section, in the order in which they are read. */
const sections = [
  ["Files and blocks", ["file", "rubric", "block", "body", "rules", "item"]],
  [
    "Statements",
    [
      "statement",
      "statementCore",
      "defaults",
      "conventionItem",
      "convention",
      "decls",
      "declaration",
      "stages",
      "stage",
    ],
  ],
  ["Columns of a heading", ["column"]],
  ["Facts", ["type", "limit", "guard"]],
  ["Rules", ["rule", "core", "expressionFirst", "clauses", "clause", "outcome"]],
  ["Rows", ["rows", "row", "rowMatch"]],
  ["Points", ["amount", "bareAmount", "amountAtom", "rangeSign"]],
  ["Examples", ["example", "exampleEntry"]],
  [
    "Conditions and values",
    [
      "expr",
      "conjunction",
      "negation",
      "relation",
      "comparison",
      "add",
      "multiply",
      "power",
      "sign",
      "primary",
      "bracketed",
      "conditional",
      "list",
    ],
  ],
  [
    "Words and numbers",
    [
      "text",
      "texts",
      "name",
      "names",
      "labels",
      "id",
      "verb",
      "eachVerb",
      "rounding",
      "measure",
      "number",
      "count",
      "quantity",
      "signed",
    ],
  ],
];

const head = `(* The grammar of the rubric language. Generated from the parser's own productions by scripts/grammar-docs.mjs: do not edit.

   Notation   "at most"        a phrase: one token, written on one line with white space between its words
              "and|且|并且"     a word with all its spellings in both vocabularies; any of them may stand there
              [ x ]  { x }     once or not at all; any number of times, none included
              lines( x )       any number of x, apart by END (attributes of a unit by commas too)
              x { , x }        a list; between its elements stands the sign in the middle
              CAPITALS         tokens described here

   NAME       a run of letters, digits and _ that begins with a letter and is no word of the language, or [quoted] or 【quoted】;
              type words (number, date, …) and measures are names too where a name is wanted
   TEXT       "…" (a double quote inside is doubled) or “…” (inner pairs nest), over several lines if need be
   NUMBER     digits, with a decimal part if need be: 0.25, ０．２５
   ID         letters, digits, _ . - @ straight behind the word of a heading or reference, or before the colon of an example's line
   MEASURE    case, household, item, … · 起、户、项…… (see reference.md)
   END        a line end, ; ； or 。 A line end does not count inside round brackets, behind , 、 : { ( => = and operators, or
              before => , ) and|且 or|或

   Full-width digits and signs mean what their twins mean. A comment runs from # to the end of its line.
   Where a statement could begin in two ways the first alternative is taken (tests/grammar.test.ts lists where). *)
`;

/** @param modules the modules of the grammar: its productions and its tokens */
export function ebnf({ productions, tokens, patterns }) {
  const known = new Set(sections.flatMap(([, rules]) => rules));
  const missing = Object.keys(productions).filter((name) => !known.has(name));
  const all = missing.length > 0 ? [...sections, ["Others", missing]] : sections;
  const spell = speller(tokens);
  const together = sameConstruct(patterns.patterns);
  const parts = all.map(([title, rules]) => {
    const lines = rules.map((name) => production(productions[name], spell, together));
    return `(* ---- ${title} *)\n\n${lines.join("\n\n")}\n`;
  });
  return [head, ...parts].join("\n");
}

const kebab = (name) => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

/** How a token type is written in a production. */
function speller(tokens) {
  const spellings = new Map();
  for (const map of [tokens.bySpelling, tokens.signs])
    for (const [spelling, type] of map) {
      if (!spellings.has(type)) spellings.set(type, []);
      spellings.get(type).push(spelling);
    }
  const special = new Map([
    [tokens.NameLike, "NAME"],
    [tokens.Name, "NAME"],
    [tokens.MeasureWord, "MEASURE"],
    [tokens.NumberToken, "NUMBER"],
    [tokens.Text, "TEXT"],
    [tokens.Id, "ID"],
    [tokens.Sep, "END"],
    [tokens.ListSeparator, '( "," | "、" )'],
  ]);
  const members = (category) => [...spellings].filter(([type]) => type.CATEGORIES?.includes(category));
  for (const category of [tokens.Verb, tokens.EachVerb, tokens.Rounding])
    special.set(
      category,
      members(category)
        .map(([, list]) => `"${list.join("|")}"`)
        .join(" | "),
    );
  // Of signs one spelling is shown: the others are their twins.
  return (type) =>
    special.get(type) ??
    `"${tokens.signs.has(spellings.get(type)?.[0]) ? spellings.get(type)[0] : (spellings.get(type)?.join("|") ?? type.name)}"`;
}

/** Whether two phrases begin the same construct: then they are shown as one alternative. */
function sameConstruct(patterns) {
  const begun = new Map();
  for (const { construct, items } of patterns)
    if (items[0]?.kind === "phrase")
      begun.set(items[0].text, (begun.get(items[0].text) ?? new Set()).add(construct.id));
  return (a, b) => [...(begun.get(a) ?? [])].some((id) => begun.get(b)?.has(id));
}

/** `"edition" text`, `"版本" text` and `"版次" text` as `( "edition" | "版本" | "版次" ) text`. */
function merge(alternatives, together) {
  const merged = [];
  for (const alternative of alternatives) {
    const [, first, rest] = /^"([^"]+)"(.*)$/s.exec(alternative) ?? [];
    const last = merged.at(-1);
    const fits =
      first !== undefined &&
      last?.rest === rest &&
      last.firsts.some((f) => together(f.split("|")[0], first.split("|")[0]));
    if (fits) last.firsts.push(first);
    else merged.push(first === undefined ? { firsts: [], rest: alternative } : { firsts: [first], rest });
  }
  return merged.map(({ firsts, rest }) => {
    const words = firsts.map((f) => `"${f}"`).join(" | ");
    return firsts.length > 1 && rest !== "" ? `( ${words} )${rest}` : words + rest;
  });
}

function production(rule, spell, together) {
  const name = kebab(rule.name);
  const alternatives = merge(alternativesOf(rule.definition, spell), together);
  const text = alternatives.join(" | ");
  if (`${name} = ${text} ;`.length <= width && alternatives.length < 5) return `${name} = ${text} ;`;
  if (alternatives.length === 1) return `${name} =\n    ${wrap(alternatives[0], 4)}\n  ;`;
  return `${name} =\n    ${alternatives.map((a) => wrap(a, 6)).join("\n  | ")}\n  ;`;
}

/** The alternatives of a sequence that is nothing but a choice. */
function alternativesOf(definition, spell) {
  if (definition.length === 1 && kindOf(definition[0]) === "Alternation")
    return definition[0].definition.flatMap((alternative) => alternativesOf(alternative.definition, spell));
  return [sequence(definition, spell)];
}

const kindOf = (p) => p.constructor.name;

const sequence = (definition, spell) =>
  definition
    .map((p) => part(p, spell))
    .filter(Boolean)
    .join(" ");

function part(p, spell) {
  switch (kindOf(p)) {
    case "Terminal": {
      const text = spell(p.terminalType);
      return text.includes('" | "') && !text.startsWith("(") ? `( ${text} )` : text;
    }
    case "NonTerminal":
      return kebab(p.nonTerminalName);
    case "Alternation":
      return `( ${alternativesOf([p], spell).join(" | ")} )`;
    case "Option":
      return `[ ${group(p, spell)} ]`;
    case "Repetition": {
      const inside = alternativesOf(p.definition, spell);
      if (!inside.includes("END") || inside.length === 1) return `{ ${inside.join(" | ")} }`;
      return `lines( ${inside.at(-1)} )`;
    }
    case "RepetitionMandatory":
      return `${bracket(p, spell)} { ${group(p, spell)} }`;
    case "RepetitionWithSeparator":
      return `[ ${listOf(p, spell)} ]`;
    case "RepetitionMandatoryWithSeparator":
      return listOf(p, spell);
    default:
      throw new Error(`a production of an unknown kind: ${kindOf(p)}`);
  }
}
const group = (p, spell) => alternativesOf(p.definition, spell).join(" | ");
const bracket = (p, spell) => (group(p, spell).includes(" ") ? `( ${group(p, spell)} )` : group(p, spell));
const listOf = (p, spell) => `${bracket(p, spell)} { ${spell(p.separator)} ${bracket(p, spell)} }`;

/** Breaks a long alternative between its parts. */
function wrap(text, indent) {
  const lines = [""];
  for (const word of text.match(/"[^"]*"|\S+/g) ?? []) {
    const line = lines.at(-1);
    if (line !== "" && indent + line.length + word.length + 1 > width) {
      // A sign that joins or opens goes with what follows it.
      const joint = /(?: [|([{]+)+$/.exec(line)?.[0] ?? "";
      lines[lines.length - 1] = line.slice(0, line.length - joint.length);
      lines.push(`${joint.trimStart()} ${word}`.trimStart());
    } else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join(`\n${" ".repeat(indent + 2)}`);
}
