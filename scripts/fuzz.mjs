// Damages the real rubrics again and again and checks what comes of it: no exception, no hang, every finding with a place.
// Needs a build. `node scripts/fuzz.mjs [HOW-MANY] [SEED]`
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mangle, random, rubricsIn } from "./mangle.mjs";

const dist = new URL("../dist/", import.meta.url);
const { analyse } = await import(new URL("src/project/analyse.js", dist).href);
const { renderPretty } = await import(new URL("src/diagnostics/render.js", dist).href);
const { Source } = await import(new URL("src/text/source.js", dist).href);

const count = Number(process.argv[2] ?? 20_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const rubrics = [...rubricsIn("rubrics"), ...rubricsIn("examples")];
const next = random(seed);
const codes = new Map();
let failed = 0;
let slowest = { ms: 0, how: "" };
let quiet = 0;

console.log(`${count} damaged rubrics, seed ${seed}`);
for (let i = 0; i < count; i++) {
  // The real rubrics are the larger ones; most of the work goes to them.
  const original = i % 4 === 0 ? rubrics[i % rubrics.length] : rubrics[i % 2];
  const { text, how } = mangle(original.text, next);
  const started = performance.now();
  try {
    const source = new Source(original.name, text);
    const {
      diagnostics,
      failed: bad,
      language,
    } = analyse(source, createHash("sha256").update(text).digest("hex"));
    const misplaced = diagnostics.find((d) =>
      d.labels.some(({ span }) => !(span.start >= 0 && span.start <= span.end && span.end <= text.length)),
    );
    if (misplaced) throw new Error(`${misplaced.code} has no place`);
    if (diagnostics.length > 0 && renderPretty(diagnostics, source, { lang: language, color: false }) === "")
      throw new Error("nothing is said");
    for (const { code, severity } of diagnostics)
      if (severity === "error") codes.set(code, (codes.get(code) ?? 0) + 1);
    if (!bad) quiet++;
  } catch (error) {
    failed++;
    const file = join(tmpdir(), `fuzz-${seed}-${i}.rubric`);
    writeFileSync(file, text);
    console.log(
      `${i}: ${original.name}, ${how}: ${error instanceof Error ? error.stack?.split("\n").slice(0, 4).join(" | ") : error}\n   kept in ${file}`,
    );
  }
  const ms = performance.now() - started;
  if (ms > slowest.ms) slowest = { ms, how: `${i}: ${original.name}, ${how}` };
}
console.log(
  `${failed} failed; ${quiet} read without an error; slowest ${slowest.ms.toFixed(0)} ms (${slowest.how})`,
);
console.log(
  [...codes]
    .sort((a, b) => b[1] - a[1])
    .map(([code, n]) => `${code} ${n}`)
    .join(", "),
);
process.exitCode = failed > 0 ? 1 : 0;
