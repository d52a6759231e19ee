// Seeded damage to rubrics: what typing, copying and careless editing do to a file. The same seed gives the same damage.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The rubrics of a folder, and of the folders in it, by path. */
export function rubricsIn(folder) {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".rubric"))
    .sort()
    .map((name) => ({ name: `${folder}/${name}`, text: readFileSync(`${root}${folder}/${name}`, "utf8") }));
}

/** A generator of numbers in [0, 1): mulberry32. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}

/** Pieces of a text that a person would move as one: words, numbers, signs, white space. */
const pieces = /[\p{L}\p{M}]+|\p{Nd}+(?:\.\p{Nd}+)?|\s+|./gsu;
const strange = [...'{}()（）【】[]"“”，,；;：:。%％=＝><≥-+*/^#\n\t 0９扣得的每否则若至分项\u0000\ud800🙂é'];
const phrases = [
  "扣0.2分",
  "每起 ",
  "的，",
  "否则",
  "指标 ",
  "项目 1 ",
  "分档 {",
  "at most 3",
  "when ",
  "otherwise ",
  "= ",
  "100%",
  "得满分",
  '示例 "" {',
];

/** One to three injuries to a text. */
export function mangle(text, next) {
  const times = 1 + Math.floor(next() * next() * 3);
  const how = [];
  for (let i = 0; i < times; i++) {
    const names = Object.keys(injuries);
    const name = names[Math.floor(next() * names.length)];
    text = injuries[name](text, next);
    how.push(name);
  }
  return { text, how: how.join(", ") };
}

const at = (length, next) => Math.floor(next() * length);
const pick = (list, next) => list[at(list.length, next)];

const injuries = {
  "character dropped": (text, next) => splice(text, at(text.length, next), 1, ""),
  "character doubled": (text, next) => {
    const i = at(text.length, next);
    return splice(text, i, 0, text[i] ?? "");
  },
  "characters swapped": (text, next) => {
    const i = at(text.length - 1, next);
    return splice(text, i, 2, (text[i + 1] ?? "") + (text[i] ?? ""));
  },
  "character replaced": (text, next) => splice(text, at(text.length, next), 1, pick(strange, next)),
  "character added": (text, next) => splice(text, at(text.length, next), 0, pick(strange, next)),
  "word dropped": onPieces((list, i) => list.splice(i, 1)),
  "word doubled": onPieces((list, i) => list.splice(i, 0, list[i])),
  "words swapped": onPieces((list, i, next) => {
    const j = at(list.length, next);
    [list[i], list[j]] = [list[j], list[i]];
  }),
  "word replaced": onPieces((list, i, next) => (list[i] = pick(phrases, next))),
  "line dropped": onLines((list, i) => list.splice(i, 1)),
  "line doubled": onLines((list, i) => list.splice(i, 0, list[i])),
  "lines swapped": onLines((list, i, next) => {
    const j = at(list.length, next);
    [list[i], list[j]] = [list[j], list[i]];
  }),
  "line joined": onLines((list, i) => list.splice(i, 2, list.slice(i, i + 2).join(""))),
  "brace dropped": dropOne(/[{}]/g),
  "quote dropped": dropOne(/["“”]/g),
  "bracket dropped": dropOne(/[（）()]/g),
  "comma dropped": dropOne(/[，,、]/g),
  "cut short": (text, next) => text.slice(0, at(text.length, next)),
};

function splice(text, at, count, by) {
  return text.slice(0, at) + by + text.slice(at + count);
}
function onPieces(change) {
  return (text, next) => {
    const list = text.match(pieces) ?? [""];
    change(list, at(list.length, next), next);
    return list.join("");
  };
}
function onLines(change) {
  return (text, next) => {
    const list = text.split("\n");
    change(list, at(list.length, next), next);
    return list.join("\n");
  };
}
function dropOne(what) {
  return (text, next) => {
    const places = [...text.matchAll(what)].map((m) => m.index);
    return places.length === 0 ? text : splice(text, pick(places, next), 1, "");
  };
}
