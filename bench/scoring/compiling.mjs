// How long compiling takes, warm, in a process of its own: checking and emitting JavaScript for generated rubrics. Prints JSON: for each
// number of indicators the processor time in ms. Arguments: the numbers.
import { generatedRubric } from "../generated-rubric.mjs";
import { cpu, median } from "./measure.mjs";

const dist = new URL("../../dist/src/", import.meta.url);
const { emit } = await import(new URL("emit/emit.js", dist));
const { analyse } = await import(new URL("project/analyse.js", dist));
const { Source } = await import(new URL("text/source.js", dist));

function compiled(text) {
  const { rubric, failed } = analyse(new Source("generated.rubric", text), "sha256:bench");
  if (failed) throw new Error("the generated rubric has errors");
  return emit(rubric, { sourceName: "generated.rubric" }).js.length;
}

const taken = process.argv.slice(2).map((indicators) => {
  const text = generatedRubric(Number(indicators));
  const rounds = Number(indicators) > 1000 ? 6 : 40;
  const times = Array.from({ length: rounds }, () => {
    const start = cpu();
    compiled(text);
    return cpu() - start;
  });
  // The first rounds make the code warm: the engine's own compiling is most of them.
  return [indicators, median(times.slice(rounds / 2))];
});
console.log(JSON.stringify(Object.fromEntries(taken)));
