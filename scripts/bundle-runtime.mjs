// The run-time of compiled scorers as one file each: `dist/runtime.js`, which apps import, and `dist/standalone.txt`, which
// `rubric compile --standalone` writes into a scorer.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { rolldown } from "rolldown";

export async function bundleRuntime() {
  const bundle = await rolldown({
    input: "dist/src/runtime/index.js",
    // Neither Node's nor a browser's: it asks for nothing around it.
    platform: "neutral",
    resolve: { mainFields: ["module", "main"] },
    onLog(level, log) {
      throw new Error(`bundling the run-time: ${log.message}`);
    },
  });
  const { output: module } = await bundle.generate({ format: "es", codeSplitting: false });
  const licence = licenceOf(module[0].moduleIds);
  writeFileSync("dist/runtime.js", `${licence}${module[0].code}`);
  const { output: script } = await bundle.generate({
    format: "iife",
    name: "runtime",
    codeSplitting: false,
    comments: false,
    minify: true,
  });
  await bundle.close();
  const [, expression] = /^var runtime=(.*?);?\s*$/s.exec(script[0].code) ?? [];
  if (!expression) throw new Error("bundling the run-time: not one expression");
  writeFileSync("dist/standalone.txt", `${licence}${expression}\n`);
}

/** The licence of all packages taken in, as a comment: MIT asks that it goes with every copy. */
function licenceOf(moduleIds) {
  const folders = moduleIds.map(
    (id) => /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? ".",
  );
  const texts = [...new Set(folders)].sort().map((folder) => {
    const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
    return readFileSync(`${folder}/${file}`, "utf8")
      .trim()
      .split(/\s*\n\s*\n\s*/);
  });
  const [first] = texts;
  const terms = ([, , ...rest]) => rest.join(" ").replace(/\s+/g, " ");
  for (const text of texts)
    if (text[0] !== "MIT License" || terms(text) !== terms(first))
      throw new Error(`bundling the run-time: not the MIT licence everybody has: ${text[1]}`);
  const holders = texts.map(([, holder]) => holder);
  const lines = [first[0], "", ...holders, "", ...first.slice(2).join("\n\n").split("\n")];
  return `/*!\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
}
