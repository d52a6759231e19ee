// How the sources hang together: each stage knows the earlier ones only, the core touches nothing outside itself, and no score is
// ever a floating-point number. Read from the syntax trees, so that comments and texts do not count.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

/** The flow of data. A stage imports itself and what stands before it; `src/README.md` draws the same. */
const stages = [
  "grammar",
  "runtime",
  "text",
  "diagnostics",
  "syntax",
  "model",
  "names",
  "types",
  "interpret",
  "partial",
  "points",
  "lint",
  "lower",
  "emit",
  "project",
  "examples",
  "index",
  "cli",
  "plugin",
];
/** Stages that know nothing but themselves. The run time is shipped with compiled scorers; the tables are data. */
const alone = ["grammar", "runtime", "text"];
/** Packages, by the stages that may use them. */
const packages: Readonly<Record<string, readonly string[]>> = {
  "@jridgewell/gen-mapping": ["emit"],
  chevrotain: ["syntax"],
  commander: ["cli"],
  "csv-parse": ["project"],
  "csv-stringify": ["project"],
  "decimal.js": ["cli", "runtime", "project"],
  "fastest-levenshtein": ["diagnostics", "runtime"],
  picocolors: ["cli", "diagnostics"],
  // Types only: it is loaded from the app, where it has one.
  prettier: ["cli"],
  // Types only.
  sarif: ["diagnostics"],
  "string-width": ["text"],
  unplugin: ["plugin"],
  "wrap-ansi": ["text"],
  zod: ["runtime"],
};

/** Where a number may be made of a text or a rational, and why no score passes through. */
const numberCalls: Readonly<Record<string, string>> = {
  "src/runtime/exact.ts":
    "the exponent of a decimal, whole numbers small enough to be exact (common divisors, digits to print), and `toNumber`, which gives the double nearest to a finished score",
  "src/runtime/days.ts": "the parts of a date, and its number as a count of days",
  "src/runtime/kinds.ts": "whether a figure is beyond the range of a double",
  "src/runtime/list-keys.ts": "the place of an entry in the name of a column",
  "src/runtime/columns.ts": "a whole number that an array holds exactly, once that is made sure of",
  "src/emit/fast/columns.ts": "the scale of a column, a whole number",
  "src/emit/fast/column-inputs.ts": "the scale of a column, a whole number",
  "src/runtime/grade-quotas.ts": "how many units a quota allows: a count of units, not a score",
  "src/points/numbering.ts": "the parts of an id",
  "src/types/bands.ts": "the order of two booleans",
  "src/types/check.ts": "how many units the source claims",
  "src/types/size.ts": "the degree of an expression",
  "src/types/whole-number.ts": "whole numbers the rubric writes: units, places of a ranking, decimal places",
  "src/syntax/trie.ts": "the order of two booleans",
};
/** Names of the world outside; only the command line, the plugins and the node host may say them. */
const outside = new Set([
  ..."process console Date performance globalThis global window fetch eval Function require __dirname".split(
    " ",
  ),
  ..."setTimeout setInterval setImmediate queueMicrotask crypto localStorage navigator".split(" "),
]);
const mayTouchOutside = (file: string): boolean =>
  file === "src/project/node-host.ts" || file.startsWith("src/cli/") || file.startsWith("src/plugin/");

const root = fileURLToPath(new URL("..", import.meta.url));
const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name.split(sep).join("/")}`);

interface File {
  readonly path: string;
  readonly stage: string;
  readonly lines: number;
  /** Files imported, types included. */
  readonly imports: readonly string[];
  readonly packages: readonly string[];
  readonly outside: readonly string[];
  readonly numberCalls: readonly string[];
}

function stageOf(path: string): string {
  if (path.startsWith("grammar/")) return "grammar";
  const parts = path.split("/");
  return parts.length > 2 ? parts[1]! : parts[1]!.replace(/\.ts$/, "");
}

function readFile(path: string): File {
  const text = readFileSync(join(root, path), "utf8");
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  const specifiers: string[] = [];
  const touched: string[] = [];
  const numbers: string[] = [];
  const lineOf = (node: ts.Node): number => tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
      specifiers.push((node.moduleSpecifier as ts.StringLiteral).text);
    if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    )
      specifiers.push(node.argument.literal.text);
    if (ts.isCallExpression(node)) {
      const { expression } = node;
      if (expression.kind === ts.SyntaxKind.ImportKeyword) {
        const [target] = node.arguments;
        specifiers.push(target && ts.isStringLiteral(target) ? target.text : "(computed)");
      }
      const name = ts.isIdentifier(expression)
        ? expression.text
        : ts.isPropertyAccessExpression(expression)
          ? `.${expression.name.text}`
          : "";
      if (["Number", "parseFloat", "parseInt", ".toFixed", ".toPrecision", ".parseFloat"].includes(name))
        numbers.push(`${path}:${lineOf(node)} ${name}`);
    }
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.PlusToken)
      numbers.push(`${path}:${lineOf(node)} +`);
    if (
      ts.isPropertyAccessExpression(node) &&
      node.expression.getText() === "Math" &&
      node.name.text === "random"
    )
      touched.push(`${path}:${lineOf(node)} Math.random`);
    if (ts.isIdentifier(node) && outside.has(node.text) && isFree(node))
      touched.push(`${path}:${lineOf(node)} ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const local = specifiers.filter((s) => s.startsWith("."));
  return {
    path,
    stage: stageOf(path),
    lines: text.split("\n").length - 1,
    imports: local.map((s) =>
      normalize(join(dirname(path), s))
        .split(sep)
        .join("/")
        .replace(/\.js$/, ".ts"),
    ),
    packages: specifiers.filter((s) => !s.startsWith(".")),
    outside: touched,
    numberCalls: numbers,
  };
}

/** Neither the name of a property nor a name being declared. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if (
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent)) &&
    parent.name === node
  )
    return false;
  return true;
}

const files = [...filesUnder("src"), ...filesUnder("grammar")].map(readFile);
const core = files.filter((file) => !mayTouchOutside(file.path));

describe("the sources", () => {
  it("belong to a stage each", () => {
    expect(files.map((f) => f.stage).filter((stage) => !stages.includes(stage))).toEqual([]);
    expect(files.length).toBeGreaterThan(50);
  });

  it("import earlier stages only, types included", () => {
    const backwards = files.flatMap((file) =>
      file.imports
        .filter((target) => stages.indexOf(stageOf(target)) > stages.indexOf(file.stage))
        .map((target) => `${file.path} imports ${target}`),
    );
    expect(backwards).toEqual([]);
  });

  it("stand alone where they must", () => {
    const reaching = files
      .filter((file) => alone.includes(file.stage))
      .flatMap((file) =>
        file.imports
          .filter((target) => stageOf(target) !== file.stage)
          .map((target) => `${file.path} imports ${target}`),
      );
    expect(reaching).toEqual([]);
  });

  it("have no cycles", () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
      else if (!done.has(path)) {
        for (const target of byPath.get(path)?.imports ?? []) visit(target, [...trail, path]);
        done.add(path);
      }
    };
    for (const file of files) visit(file.path, []);
    expect(cycles).toEqual([]);
  });

  it("import files that exist", () => {
    const known = new Set(files.map((file) => file.path));
    expect(files.flatMap((file) => file.imports.filter((target) => !known.has(target)))).toEqual([]);
  });

  it("use a package only in the stage it is for", () => {
    const odd = files.flatMap((file) =>
      file.packages
        .filter((name) => !name.startsWith("node:"))
        .map((name) => (name.startsWith("@") ? name : name.split("/")[0]!))
        .filter((name) => !packages[name]?.includes(file.stage))
        .map((name) => `${file.path} imports ${name}`),
    );
    expect(odd).toEqual([]);
  });

  it("touch nothing outside themselves but in the node host, the command line and the plugins", () => {
    expect(core.flatMap((file) => file.outside)).toEqual([]);
    expect(core.flatMap((file) => file.packages.filter((name) => name.startsWith("node:")))).toEqual([]);
  });

  it("make floating-point numbers only where no score passes", () => {
    const found = core.filter((file) => file.numberCalls.length > 0);
    expect(found.filter((file) => !(file.path in numberCalls)).flatMap((file) => file.numberCalls)).toEqual(
      [],
    );
    // A place that no longer makes any should leave the list.
    expect(Object.keys(numberCalls).filter((path) => !found.some((file) => file.path === path))).toEqual([]);
  });

  it("are small", () => {
    // The table of constructs is data: one row a construct.
    const code = files.filter((file) => file.path !== "grammar/constructs.ts");
    expect(
      code.filter((file) => file.lines > 400).map((file) => `${file.path}: ${file.lines} lines`),
    ).toEqual([]);
  });
});
