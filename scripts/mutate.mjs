// How many slips of the pen are noticed? Changes one number, one comparison or one id of a rubric at a time and sees whether the
// checker finds something new, or one of the rubric's own examples no longer comes out. Texts, comments, readings, titles and the
// examples themselves are left alone. The same seed makes the same changes.
// Needs a build. `node scripts/mutate.mjs [HOW-MANY] [SEED] [FILES…] [--list] [--generated]`
//   --list       every change that nobody noticed
//   --generated  with the examples that `rubric test --generate` proposes beside the rubric's own
import { readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { random, rubricsIn } from "./mangle.mjs";

const dist = new URL("../dist/src/", import.meta.url);
const load = (path) => import(new URL(path, dist).href);
const { analyse } = await load("project/analyse.js");
const { includesOf } = await load("project/includes.js");
const { tryExamples } = await load("project/try-examples.js");
const { propose } = await load("examples/propose.js");
const { parse } = await load("syntax/parse.js");
const t = await load("syntax/tokens.js");
const { Source } = await load("text/source.js");

const flags = process.argv.slice(2).filter((arg) => arg.startsWith("--"));
const [countText, seedText, ...paths] = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
const unknown = flags.find((flag) => flag !== "--list" && flag !== "--generated");
const count = Number(countText ?? 500);
const seed = Number(seedText ?? 1);
if (unknown !== undefined || !Number.isInteger(count) || !Number.isInteger(seed)) {
  console.error("node scripts/mutate.mjs [HOW-MANY] [SEED] [FILES…] [--list] [--generated]");
  process.exit(2);
}
const next = random(seed);
const pick = (list) => list[Math.floor(next() * list.length)];

const comparisons = new Map([
  [t.word("ge"), "≥"],
  [t.word("gt"), "＞"],
  [t.word("le"), "≤"],
  [t.word("lt"), "＜"],
]);

/** Reads a rubric as the command does; rubrics it includes are read once. */
function reader(name) {
  const beside = new Map();
  const { open } = includesOf(basename(name), (other) => {
    if (!beside.has(other)) {
      try {
        beside.set(other, readFileSync(join(dirname(name), other)));
      } catch {
        beside.set(other, undefined);
      }
    }
    return beside.get(other);
  });
  return (text) => analyse(new Source(name, text), "sha256:mutant", undefined, open);
}

/** What the checker says above a note, as a person would tell two reports apart. */
const findingsOf = ({ diagnostics }) =>
  new Set(
    diagnostics.filter(({ severity }) => severity !== "note").map(({ code, title }) => `${code} ${title}`),
  );

function prepare({ name, text }) {
  const read = reader(name);
  const before = read(text);
  if (before.failed) throw new Error(`${name} has errors`);
  const whole = flags.includes("--generated")
    ? propose(before.rubric, text, Infinity, (again) => {
        const { failed, rubric } = read(again);
        return failed ? undefined : rubric;
      }).whole
    : text;
  const source = new Source(name, whole);
  const parsed = parse(source);
  const examples = spansOf(parsed.file, (node) => node.kind === "example");
  const inExample = ({ startOffset }) =>
    examples.some(({ start, end }) => start <= startOffset && startOffset < end);
  const codes = spansOf(parsed.file, (node) => node.construct === "acknowledge");
  const isCode = ({ startOffset }) =>
    codes.some(({ start, end }) => start <= startOffset && startOffset < end);
  const tokens = parsed.tokens.filter((token) => !inExample(token) && !isCode(token));
  const ids = [...new Set(tokens.filter(({ tokenType }) => tokenType === t.Id).map(({ image }) => image))];
  const places = {
    number: tokens.filter(({ tokenType }) => tokenType === t.NumberToken),
    comparison: tokens.filter(({ tokenType }) => comparisons.has(tokenType)),
    id: tokens.filter(({ tokenType }) => tokenType === t.Id),
  };
  const phrases = spansOf(parsed.file, (node) => node.kind === "phrase" || node.kind === "block");
  return { name, text: whole, source, read, ids, places, phrases, findings: findingsOf(read(whole)) };
}

/** The places of nodes of the tree, each with what it is. */
function spansOf(root, wanted) {
  const found = [];
  const seen = new Set();
  const visit = (node) => {
    if (node === null || typeof node !== "object" || seen.has(node)) return;
    seen.add(node);
    if (node.span && wanted(node))
      found.push({ ...node.span, what: node.construct ?? node.block ?? node.kind });
    for (const inner of Object.values(node)) if (typeof inner === "object") visit(inner);
  };
  visit(root);
  return found;
}

const changed = {
  /** One more, one less, twice, a tenth, or the digits of two places turned round. */
  number({ image }) {
    const plain = image.normalize("NFKC");
    const places = (plain.split(".")[1] ?? "").length;
    const value = Number(plain);
    const step = 10 ** -places;
    const choices = [value + step, value - step, value * 2, value / 10]
      .filter((x) => x >= 0)
      .map((x) => String(Number(x.toFixed(places + 1))))
      .filter((x) => x !== plain && Number(x) !== value);
    const turned = plain.replace(/(\d)(\d)$/, "$2$1");
    if (turned !== plain && !/^0\d/.test(turned)) choices.push(turned);
    return pick(choices);
  },
  /** With or without the limit itself, or the other way round. */
  comparison({ tokenType }) {
    return pick([...comparisons].filter(([type]) => type !== tokenType).map(([, sign]) => sign));
  },
  /** Another id of the rubric, or one digit off. */
  id({ image }, { ids }) {
    const others = ids.filter((id) => id !== image);
    const off = image.replace(/\d(?!.*\d)/, (digit) => String((Number(digit) + 1) % 10));
    return off !== image && (others.length === 0 || next() < 0.5) ? off : pick(others);
  },
};

function mutate(rubric, kind) {
  const token = pick(rubric.places[kind]);
  const after = changed[kind](token, rubric);
  if (after === undefined) return undefined;
  const { startOffset: start } = token;
  const text = rubric.text.slice(0, start) + after + rubric.text.slice(start + token.image.length);
  const around = rubric.phrases.filter((phrase) => phrase.start <= start && start < phrase.end);
  const within = around.sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.what ?? "";
  return { rubric, kind, start, before: token.image, after, text, within };
}

function verdictOf({ rubric, text }) {
  const analysis = rubric.read(text);
  if (analysis.failed) return "check";
  const findings = findingsOf(analysis);
  const same =
    findings.size === rubric.findings.size && [...findings].every((each) => rubric.findings.has(each));
  if (!same) return "check";
  return tryExamples(analysis.rubric).failures.length > 0 ? "examples" : "nobody";
}

const files =
  paths.length > 0 ? paths.map((name) => ({ name, text: readFileSync(name, "utf8") })) : rubricsIn("rubrics");
const rubrics = files.map(prepare);
const total = rubrics.reduce((sum, { places }) => sum + Object.values(places).flat().length, 0);
const mutants = [];
const made = new Set();
for (let tries = 0; mutants.length < count && tries < count * 20; tries++) {
  // Larger rubrics have more to get wrong; the kinds are tried alike often.
  let at = next() * total;
  const rubric = rubrics.find(({ places }) => (at -= Object.values(places).flat().length) < 0) ?? rubrics[0];
  const kinds = Object.keys(changed).filter((kind) => rubric.places[kind].length > 0);
  const mutant = mutate(rubric, pick(kinds));
  const key = mutant && `${rubric.name} ${mutant.start} ${mutant.after}`;
  if (!mutant || made.has(key)) continue;
  made.add(key);
  mutants.push({ ...mutant, verdict: verdictOf(mutant) });
}

const percent = (part, all) => (all === 0 ? "" : `${((100 * part) / all).toFixed(1)}%`);
function table(title, groupOf, all) {
  const groups = new Map();
  for (const mutant of all) groups.set(groupOf(mutant), [...(groups.get(groupOf(mutant)) ?? []), mutant]);
  const rows = [...groups].sort((a, b) => b[1].length - a[1].length);
  const width = Math.max(title.length, ...rows.map(([name]) => name.length));
  console.log(`\n${title.padEnd(width)}  changes  by check  by examples  by nobody  noticed`);
  for (const [name, list] of rows) {
    const by = (verdict) => list.filter((mutant) => mutant.verdict === verdict).length;
    const figures = [
      String(list.length).padStart(7),
      String(by("check")).padStart(8),
      String(by("examples")).padStart(11),
      String(by("nobody")).padStart(9),
      percent(list.length - by("nobody"), list.length).padStart(7),
    ];
    console.log(`${name.padEnd(width)}  ${figures.join("  ")}`);
  }
}
const unnoticed = mutants.filter(({ verdict }) => verdict === "nobody");
console.log(
  `${mutants.length} changes, seed ${seed}: ${mutants.length - unnoticed.length} noticed (${percent(mutants.length - unnoticed.length, mutants.length)})`,
);
table("rubric", ({ rubric }) => rubric.name, mutants);
table("kind", ({ kind }) => kind, mutants);
table("construct", ({ kind, within }) => `${kind} in ${within}`, mutants);
if (flags.includes("--list")) {
  console.log("\nnoticed by nobody:");
  for (const { rubric, start, before, after, within } of unnoticed) {
    const line = rubric.source.line(start);
    console.log(
      `${rubric.name}:${line}  ${before} → ${after}  (${within})  ${rubric.source.lineText(line).trim().slice(0, 90)}`,
    );
  }
}
