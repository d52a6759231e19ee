// Turns of phrase of plain English, and how they are said in this language.
import * as t from "./tokens.js";
import type { Turn } from "./turn.js";

const number = "\\d[\\d.]*";
const measure = [...t.measureClass.keys()].filter((word) => !t.isHan(word)).join("|");
const pattern = (source: string): RegExp => new RegExp(source, "u");
const sides: readonly (readonly [words: string, sign: string])[] = [
  ["at least|from|not below|no less than", ">="],
  ["more than|above|over", ">"],
  ["at most|up to|not above|no more than", "<="],
  ["less than|below|under", "<"],
];
const signOf = (words: string): string =>
  sides.find(([these]) => these.split("|").includes(words))?.[1] ?? words;
const anySide = sides.map(([words]) => words).join("|");
const behindAs = (words: string): string => (/more|above|over|up/u.test(words) ? ">=" : "<=");

const numerals = "one|two|three|four|five|six|seven|eight|nine|ten".split("|");

export const plainEnglish: readonly Turn[] = [
  {
    from: pattern(`^((?:.*[,:] ?)?(?:deduct|award|add)) (${numerals.join("|")}) (?!of\\b)(.*)$`),
    to: ([, verb, words, rest]) => `${verb} ${numerals.indexOf(words!) + 1} ${rest}`,
    remedy: "safe",
    partial: true,
  },
  // 2 points off per case of late; 2 points per case of late
  {
    from: pattern(
      `^(?:deduct |lose |minus |take |subtract )?(${number})\\s*(?:points?|marks?)?\\s*off\\b\\s*(.*)$`,
    ),
    to: ([, points, rest]) => `deduct ${points} ${rest}`,
    remedy: "safe",
    partial: true,
  },
  {
    from: pattern(`^(?:lose|minus|take|subtract)\\s+(${number})\\s*(?:points?|marks?)?\\s*(.*)$`),
    to: ([, points, rest]) => `deduct ${points} ${rest}`,
    remedy: "safe",
    partial: true,
  },
  {
    from: pattern(`^(${number})\\s*(?:points?|marks?)\\s+(per|when|if|for)\\b(.*)$`),
    to: ([, points, word, rest]) => `award ${points} ${word}${rest}`,
    partial: true,
  },
  {
    from: /^(.*)\bfor (?:each|every) (?!of\b)(.*)$/u,
    to: ([, before, rest]) => `${before}per ${rest}`,
    remedy: "safe",
    partial: true,
  },
  // deduct 2 per person without certificate
  {
    from: pattern(
      `^(.*\\bper (?:${measure})) (?!of\\b)(\\p{L}+(?: \\p{L}+)*?)(,.*| (?:beyond|short of|excluding|when|unless) .*)?$`,
    ),
    to: ([, before, name, rest = ""]) => `${before} of ${name!.replaceAll(" ", "_")}${rest}`,
    remedy: ([, , name]) => (name!.includes(" ") ? "likely" : "safe"),
  },
  // if late, deduct 1; full if done
  {
    from: /^if\s+([^,:]+?)\s*[,:]?\s*(?:then\s+)?\b(deduct|award|add|full|none|no points|no deduction)\b(.*)$/u,
    to: ([, condition, verb, rest]) => `when ${condition}: ${verb}${rest}`,
    remedy: "safe",
  },
  {
    from: /^([^"]+?)\bif\b(.*)$/u,
    to: ([, before, rest]) => `${before}when${rest}`,
    partial: true,
    remedy: "safe",
  },
  // full when rate is 90% or more; deduct 1 when cases more than 3
  {
    from: pattern(
      `^(.*\\bwhen [^,]*?) (?:is )?(${number}%?) (?:and|or) (more|above|over|up|less|below|under|fewer)\\b(.*)$`,
    ),
    to: ([, before, limit, side, rest]) => `${before} ${behindAs(side!)} ${limit}${rest}`,
    remedy: "safe",
  },
  {
    from: pattern(`^(.*\\bwhen [^,]*?) (?:is )?(${anySide}) (${number}.*)$`),
    to: ([, before, side, rest]) => `${before} ${signOf(side!)} ${rest}`,
    remedy: "safe",
  },
  // score 10% of closed
  {
    from: /^(.*?)(\d[\d.]*%) of (\p{L}\w*)(.*)$/u,
    to: ([, before, share, name, rest]) => `${before}${name} * ${share}${rest}`,
    remedy: "likely",
  },
  { from: /^score\s*=\s*(.*)$/u, to: ([, formula]) => `score ${formula}`, remedy: "safe" },
  // deduct 1 per case of late above 3, up to 2
  {
    from: pattern(`^(.* of [^,]+? )(above|over|more than|in excess of|below|under|less than)( ${number}.*)$`),
    to: ([, before, side, rest]) =>
      `${before}${/below|under|less/u.test(side!) ? "short of" : "beyond"}${rest}`,
    remedy: "safe",
  },
  {
    from: pattern(
      `^(.*?),? (?:up to|max|maximum|no more than|not more than|capped at|cap at|limited to)( ${number})(?: points?)?$`,
    ),
    to: ([, before, points]) => `${before!.replace(/,$/u, "")}, at most${points}`,
    remedy: "safe",
  },
  {
    from: pattern(`^(.*?),? (?:min|minimum|not below|no less than|down to)( ${number})(?: points?)?$`),
    to: ([, before, points]) => `${before!.replace(/,$/u, "")}, floor at${points}`,
  },
  // judge order 0 to 10
  {
    from: pattern(`^judge (\\S+) (?:from )?0(?: to |-| - |–|\\.\\.)(${number})(?: points)?(.*)$`),
    to: ([, name, most, rest]) => `judge ${name} up to ${most}${rest}`,
    remedy: "safe",
  },
  // rows: >= 90%: 10; 90% and more => 10; at least 90% => 10
  {
    from: /^(>=|<=|>|<)\s*(\d[^:=]*?)\s*:\s*(.*)$/u,
    to: ([, sign, limit, rest]) => `${sign} ${limit} => ${rest}`,
    remedy: "safe",
  },
  {
    from: pattern(
      `^(${number}%?(?: \\w+)?) (?:and|or) (more|above|over|up|less|below|under|fewer)\\s*(?:=>|:)\\s*(.*)$`,
    ),
    to: ([, limit, side, rest]) => `${behindAs(side!)} ${limit} => ${rest}`,
    remedy: "safe",
  },
  {
    from: pattern(`^(${anySide}) (${number}%?(?: \\w+)?)\\s*(?:=>|:)\\s*(.*)$`),
    to: ([, side, limit, rest]) => `${signOf(side!)} ${limit} => ${rest}`,
    remedy: "safe",
  },
  {
    from: pattern(`^(${number}%?)\\s*(?:-|–|—|up to)\\s*(${number}%?)\\s*(?:=>|:)\\s*(.*)$`),
    to: ([, low, high, rest]) => `${low} to ${high} => ${rest}`,
  },
  // good: 4
  {
    from: /^(\p{L}[^\s:="]*):\s*(\d.*|full.*|none.*)$/u,
    to: ([, label, rest]) => `${label} => ${rest}`,
    remedy: "safe",
  },
  // not done => none; in time => 3
  {
    from: /^(\p{L}+(?:[ -]\p{L}+)+)\s*(?:=>|:)\s*(.*)$/u,
    to: ([, label, rest]) => `${label!.replace(/[ -]+/gu, "_")} => ${rest}`,
    note: ([, label]) => `A label of several words is joined, or quoted [${label}]: `,
  },
  // An inner quote is doubled.
  {
    from: /^([a-z][a-z ]*)"(.*".*)"$/u,
    to: ([, before, inside]) => `${before}"${inside!.replace(/"+/gu, '""')}"`,
    note: () => 'A quote inside "…" is doubled: ',
  },
];
