// A rubric made of others: ids, keys, shared attributes, conventions of its own, and files that cannot be included.
import { describe, expect, it } from "vitest";
import { interpret } from "../../src/interpret/interpret.js";
import { analyse } from "../../src/project/analyse.js";
import { scoreUnits } from "../../src/project/score-units.js";
import { readFacts } from "../../src/runtime/read-facts.js";
import { Source } from "../../src/text/source.js";
import { openFrom } from "../open-beside.js";

const annex = (title: string, body: string): string => `rubric "${title}" total 10 points {
  unit office { name: text }
${body}
}`;
const files = {
  "a.rubric": annex(
    "A",
    `defaults { floor -5 }
  given staff: count
  indicator 1 "Late" 10 points { deduct 2 per case of late beyond staff; bar from excellent when late > 9 }
  grades of total { >= 8 => excellent; otherwise => passed }`,
  ),
  "sub/b.rubric": annex(
    "B",
    `defaults { floor 0 }
  indicator 1 "Rank" 10 points { given speed: number; ranking of speed, highest first, from 10 down by 2 }`,
  ),
  "self.rubric": annex("S", `defaults { floor 0 }\n  include "self.rubric" as S`),
};
const read = (text: string) =>
  analyse(new Source("top.rubric", text), "0", undefined, openFrom("top.rubric", files));
const codes = (text: string) => read(text).diagnostics.map((d) => d.code);

const top = `rubric "Top" total 20 points {
  unit office { name: text }
  defaults { floor 0 }
  include "a.rubric" as A 10 points
  include "sub/b.rubric" as B 10 points
  grades of total { >= 15 and section(A) >= 8 => excellent; otherwise => passed }
  example "a part" { A/1: late = 3, staff = 1, expect 6 }
}`;

type Scored = { stages: { scores: { explanation: ReturnType<typeof interpret>["explanation"] }[] }[] };
const gradesIn = (scored: unknown): string[][] =>
  (scored as Scored).stages[0]!.scores.map(({ explanation }) =>
    explanation.grades!.map((g) => `${g.of}:${g.grade}`).sort(),
  );

describe("an included rubric", () => {
  it("is a section, its ids and keys behind the name it was given", () => {
    const { rubric, diagnostics } = read(top);
    expect(diagnostics.filter((d) => d.severity === "error")).toEqual([]);
    expect(rubric!.blocks.map((b) => `${b.kind} ${b.printedId} ${b.title} ${b.file ?? ""}`)).toEqual([
      "rubric  Top ",
      "section A A a.rubric",
      "indicator A/1 Late a.rubric",
      "section B B sub/b.rubric",
      "indicator B/1 Rank sub/b.rubric",
    ]);
    // Lines are those of the file that is named: a section that is a rubric stands where that begins.
    expect(rubric!.blocks.map((b) => b.line)).toEqual([1, 1, 5, 1, 4]);
    expect(rubric!.facts.map((f) => f.spec.key)).toEqual(["office.name", "A/staff", "A/1/late", "B/1/speed"]);
  });

  it("keeps its own conventions and is graded by itself", () => {
    const { rubric } = read(top);
    const specs = rubric!.facts.map((f) => f.spec);
    const unit = (name: string, late: number, speed: number) => ({
      office: { name },
      A: { staff: 1, 1: { late } },
      B: { 1: { speed } },
    });
    const units = [unit("x", 2, 5), unit("y", 9, 9)];
    const scored = scoreUnits(rubric!, units);
    const [x, y] = (
      scored as { stages: { scores: { explanation: ReturnType<typeof interpret>["explanation"] }[] }[] }
    ).stages[0]!.scores;
    const score = (e: typeof x, id: string) => e!.explanation.blocks.find((b) => b.id === id)!.score;
    // 10 − 2 × (2 − 1) = 8; second by speed: 10 − 2 = 8
    expect([score(x, "A/1"), score(x, "B/1"), x!.explanation.total]).toEqual(["8", "8", "16"]);
    // 10 − 2 × 8 = −6, not below −5 in A; in the whole no less than its floor 0
    expect([score(y, "A/1"), score(y, "A"), score(y, "B/1"), y!.explanation.total]).toEqual([
      "-5",
      "-5",
      "10",
      "5",
    ]);
    expect(x!.explanation.grades!.map((g) => `${g.of}: ${g.grade}`).sort()).toEqual([
      ": excellent",
      "A: excellent",
    ]);
    expect("facts" in readFacts(specs, units[0])).toBe(true);
  });

  it("bars its own grades only", () => {
    const { rubric } = read(top.replace(">= 15 and section(A) >= 8", ">= 0"));
    const scored = scoreUnits(rubric!, [
      { office: { name: "x" }, A: { staff: 10, 1: { late: 10 } }, B: { 1: { speed: 1 } } },
      { office: { name: "y" }, A: { staff: 10, 1: { late: 0 } }, B: { 1: { speed: 1 } } },
    ]);
    const grades = (
      scored as { stages: { scores: { explanation: ReturnType<typeof interpret>["explanation"] }[] }[] }
    ).stages[0]!.scores.map(({ explanation }) => explanation.grades!.map((g) => `${g.of}:${g.grade}`).sort());
    expect(grades).toEqual([
      [":excellent", "A:passed"],
      [":excellent", "A:excellent"],
    ]);
  });

  it("has a grade that the whole can ask for", () => {
    const { rubric, diagnostics } = read(
      top.replace(">= 15 and section(A) >= 8 => excellent", "section(A) graded excellent => excellent"),
    );
    expect(diagnostics.filter((d) => d.severity === "error")).toEqual([]);
    const scored = scoreUnits(rubric!, [
      // 10 − 2 × 1 = 8, not barred
      { office: { name: "x" }, A: { staff: 1, 1: { late: 2 } }, B: { 1: { speed: 1 } } },
      // 10, but barred
      { office: { name: "y" }, A: { staff: 10, 1: { late: 10 } }, B: { 1: { speed: 1 } } },
      // 10 − 2 × 2 = 6
      { office: { name: "z" }, A: { staff: 1, 1: { late: 3 } }, B: { 1: { speed: 9 } } },
    ]);
    expect(gradesIn(scored)).toEqual([
      [":excellent", "A:excellent"],
      [":passed", "A:passed"],
      [":passed", "A:passed"],
    ]);
  });

  it("is refused where it cannot be read", () => {
    const wrong = (path: string) =>
      codes(
        `rubric "T" {\n  unit office { name: text }\n  defaults { floor 0 }\n  include "${path}" as A\n}`,
      );
    for (const path of [
      "none.rubric",
      "../a.rubric",
      "/etc/passwd",
      "C:/a.rubric",
      "self.rubric",
      "top.rubric",
    ])
      expect(wrong(path), path).toContain("include-failed");
  });
});
