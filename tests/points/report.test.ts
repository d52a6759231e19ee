// What the real rubrics can give: every end proved, and the facts that reach it read and scored again.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { interpret } from "../../src/interpret/interpret.js";
import { reportOf } from "../../src/points/report.js";
import { analyse } from "../../src/project/analyse.js";
import { factsAsJson } from "../../src/project/facts-as-json.js";
import { print } from "../../src/runtime/exact.js";
import { readFacts } from "../../src/runtime/read-facts.js";
import { Source } from "../../src/text/source.js";
import { openBeside } from "../open-beside.js";

const files = readdirSync("rubrics").filter((name) => name.endsWith(".rubric") && name !== "offices.rubric");
describe.each(files)("rubrics/%s", (name) => {
  const file = `rubrics/${name}`;
  const { rubric } = analyse(
    new Source(file, readFileSync(file, "utf8")),
    "sha256:test",
    undefined,
    openBeside(file),
  );
  const all = reportOf(rubric!);

  it("has the ends of every block proved, but where the source leaves points open", () => {
    const open = all.flatMap(({ block, least, most }) =>
      [least, most].filter((end) => !end.proved).map((end) => `${block.printedId} ${end.why}`),
    );
    const lost = ["11 open", "11.1 open", "11.2 open"];
    expect(open).toEqual(name === "stations.rubric" ? [" open", ...lost] : []);
  });

  it("tells facts that can be read and reach the ends", () => {
    const specs = rubric!.facts.map((fact) => fact.spec);
    for (const { block, stage, least, most } of all)
      for (const { found } of [least, most]) {
        if (!found || found.others || block.kind === "rubric") continue;
        const json = JSON.parse(JSON.stringify(factsAsJson(found.facts, found.values))) as unknown;
        const asked = new Set(found.facts.map((fact) => fact.spec));
        const read = readFacts(
          specs.filter((spec) => asked.has(spec)),
          json,
        );
        expect("problems" in read ? JSON.stringify([read.problems, json]) : "", block.key).toBe("");
        const values = (read as { facts: ReadonlyMap<string, never> }).facts;
        const units = Array.from({ length: 8 }, () => values);
        const { scores } = interpret(rubric!, values, stage, block, units);
        expect(print(scores.get(block)!), block.key).toBe(print(found.value));
      }
  });
});

it("tells what exhausts an item, what cannot be lost and what is judged", () => {
  const rubric = analyse(
    new Source(
      "t.rubric",
      `rubric "T" {
  unit station { title: text }
  defaults { floor 0 }
  indicator 1 "A" 2 points { deduct 0.3 per case of late; deduct 0.5 per case of lost, at most 1 }
  indicator 2 "B" 3 points { deduct 1 when late }
  indicator 3 "C" 5 points { judge look up to 4 "how it looks"; award 1 when clean }
}`,
    ),
    "sha256:test",
  ).rubric!;
  const [root, a, b, c] = reportOf(rubric);
  expect(a!.exhausted.map(({ fact, cases, by }) => [fact.spec.name, print(cases), by])).toEqual([
    ["late", "7", "points"],
    ["lost", "2", "limit"],
  ]);
  expect([a, b, c].map((each) => print(each!.unlosable))).toEqual(["0", "2", "0"]);
  expect([root, a, b, c].map((each) => print(each!.judged))).toEqual(["4", "0", "0", "4"]);
});
