// Writes rubrics/README.md: what stands in each rubric, counted by the checker. Run after `npm run build`: node scripts/rubrics-table.mjs
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { analyse } from "../dist/src/project/analyse.js";
import { includesOf } from "../dist/src/project/includes.js";
import { tryExamples } from "../dist/src/project/try-examples.js";
import { print } from "../dist/src/runtime/exact.js";
import { Source } from "../dist/src/text/source.js";

export function table() {
  const rows = readdirSync("rubrics")
    .filter((f) => f.endsWith(".rubric"))
    .sort()
    .map((file) => row(file, new Source(file, readFileSync(`rubrics/${file}`, "utf8"))));
  return `# Rubrics

Real documents, whole, in the Chinese vocabulary. This page is made by \`node scripts/rubrics-table.mjs\`; do not edit it.

| rubric | title | source | indicators | rules | points | stages | findings, acknowledged or kept as printed | unresolved | examples |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join("\n")}
`;
}

function row(file, source) {
  const { open } = includesOf(file, (path) => readFileSync(`rubrics/${path}`));
  const { rubric, diagnostics, failed } = analyse(source, "", undefined, open);
  if (failed) return `| [${file}](${file}) | does not check |`;
  const indicators = rubric.blocks.filter((b) => b.kind === "indicator");
  const parts = rubric.blocks.flatMap((b) => [
    ...new Set([...b.parts.values()].flatMap((p) => [...p.rules, ...p.vetoes])),
  ]);
  const computed = rubric.root.children
    .filter((c) => c.joins === "plain")
    .reduce((sum, c) => sum + Number(print(c.points)), 0);
  const outside = rubric.root.children
    .filter((c) => c.joins !== "plain")
    .map((c) => `${c.joins} ${print(c.points)}`);
  const found = diagnostics.filter((d) => d.acknowledged !== undefined || d.code === "printed-numbering");
  const acknowledged = [...new Set(found.map((d) => d.code))].map((code) => {
    const times = found.filter((d) => d.code === code).length;
    return times === 1 ? code : `${code} × ${times}`;
  });
  const unresolved = rubric.blocks.filter((b) => b.unresolved !== undefined);
  const { passed, failures } = tryExamples(rubric);
  const points = [
    `${print(rubric.root.points)}${rubric.root.declared ? "" : " (computed)"} = ${computed}`,
    ...outside,
  ].join(", ");
  return `| [${file}](${file}) | ${rubric.title} | \`${rubric.source ?? "—"}\` | ${indicators.length} | ${parts.length} | ${points} | ${rubric.stages.map((s) => s.name).join("、") || "—"} | ${acknowledged.join(", ") || "—"} | ${unresolved.map((b) => b.printedId).join(", ") || "—"} | ${passed} hold${failures.length ? `, ${failures.length} fail` : ""} |`;
}

if (import.meta.url === `file://${process.argv[1]}`) writeFileSync("rubrics/README.md", table());
