// A bundler plugin that keeps the command's start short: what packages do while they are loaded and a check never needs.
import { join } from "node:path";

const nativeLodash = join(import.meta.dirname, "native-lodash.mjs");

/** By file: a piece of its text, and what takes its place. */
const changes = [
  // Made when first used: each takes longer than reading a rubric.
  ...["segmenter", "rgiEmojiRegex"].map((name) => lazy("string-width/index.js", name)),
  lazy("wrap-ansi/index.js", "segmenter"),
  // Only for subcommands that are programs of their own; we have none.
  ["commander/lib/command.js", "require('node:child_process')", "undefined"],
  // A table of 65536 numbers, each of which this sum gives.
  [
    "chevrotain/lib/src/scan/lexer.js",
    ": charCodeToOptimizedIdxMap[charCode];",
    ": 255 + ~~(charCode / 255);",
  ],
  ["chevrotain/lib/src/scan/lexer.js", "if (isEmpty(charCodeToOptimizedIdxMap)) {", "if (false) {"],
];

function lazy(file, name) {
  const made = new RegExp(String.raw`^const ${name} = (.*);$`, "m");
  return [
    file,
    made,
    `let made_${name}; const ${name} = () => (made_${name} ??= $1);`,
    [`${name}.`, `${name}().`],
  ];
}

export const lighten = () => ({
  name: "lighten",
  resolveId: (source) => (source === "lodash-es" ? nativeLodash : undefined),
  transform(code, id) {
    const file = id.replaceAll("\\", "/");
    let changed = code;
    for (const [of, from, to, uses] of changes) {
      if (!file.endsWith(`/node_modules/${of}`)) continue;
      const next = changed.replace(from, to);
      if (next === changed) throw new Error(`lighten: ${of} no longer holds ${from}`);
      changed = uses ? next.replaceAll(...uses) : next;
    }
    return changed === code ? undefined : changed;
  },
});
