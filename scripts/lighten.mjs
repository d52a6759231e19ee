// A bundler plugin that keeps the command's start short: what packages do while they are loaded and a check never needs.
import { join } from "node:path";

const nativeLodash = join(import.meta.dirname, "native-lodash.mjs");

/** By file: a piece of its text, and what takes its place. */
const changes = [
  // Loaded when first needed, for characters whose width is not plain and words longer than a line: string-width learns
  // every emoji there is when it is loaded, which takes longer than reading a rubric.
  lazyImport("dist/src/text/width.js", "stringWidth", "string-width"),
  lazyImport("dist/src/text/wrap.js", "wrapAnsi", "wrap-ansi"),
  // Only for subcommands that are programs of their own; we have none.
  ["commander/lib/command.js", "require('node:child_process')", "undefined"],
  // A token type that is of no category needs nothing looked up, and the parser need not prepare again what is prepared.
  [
    "chevrotain/lib/src/scan/tokens.js",
    "export function augmentTokenTypes(tokenTypes) {",
    `export function augmentTokenTypes(tokenTypes) {
      const [type] = tokenTypes;
      if (tokenTypes.length === 1 && !type.CATEGORIES?.length && !hasShortKeyProperty(type)) {
        tokenIdxToClass[tokenShortNameIdx] = type;
        type.tokenTypeIdx = tokenShortNameIdx++;
        type.CATEGORIES = [];
        type.categoryMatches = [];
        type.categoryMatchesMap = {};
        type.isParent = false;
        return;
      }`,
  ],
  [
    "chevrotain/lib/src/parse/parser/traits/recognizer_engine.js",
    "augmentTokenTypes(values(this.tokensMap));",
    "",
  ],
  // We say ourselves whether there is colour; asking the streams would set them up.
  ["picocolors/picocolors.js", "let p = process || {}", "let p = {}"],
];

function lazyImport(file, name, from) {
  const lazily = `const ${name} = (...args) => require("${from}").default(...args);`;
  return [file, `import ${name} from "${from}";`, lazily];
}

export const lighten = () => ({
  name: "lighten",
  resolveId: (source) => (source === "lodash-es" ? nativeLodash : undefined),
  transform(code, id) {
    const file = id.replaceAll("\\", "/");
    let changed = code;
    for (const [of, from, to] of changes) {
      if (!file.endsWith(`/${of}`)) continue;
      const next = changed.replace(from, to);
      if (next === changed) throw new Error(`lighten: ${of} no longer holds ${from}`);
      changed = next;
    }
    return changed === code ? undefined : changed;
  },
});
