// Points by kind of unit: every figure is worked out by hand, for each kind.
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/project/analyse.js";
import { Source } from "../../src/text/source.js";
import { figures, findings, scored } from "./scoring.js";

const rubric = (body: string, head = 'rubric "T"'): string =>
  `${head} {\n  unit office { name: text, rural: yes/no, class: grade (a, b, c), size: count }\n  defaults { floor 0 }\n${body}\n}\n`;
const unit = (rural: boolean, more: object): object => ({
  office: { name: "x", rural, class: "b", size: 1 },
  ...more,
});

describe("points by kind of unit", () => {
  const text = rubric(
    `indicator 1 "A" (20 if rural, otherwise 24) points { deduct 3 per case of late }
     indicator 2 "B" (10 if rural, otherwise (6 if class = a, otherwise 4)) points {
       part "P" (6 if rural, otherwise 3) points { full when p, otherwise none }
       deduct 1 when q
     }`,
  );
  it("are the start, the cap and full of the unit at hand", async () => {
    expect(findings(text)).toEqual([]);
    const facts = { "1": { late: 1 }, "2": { P: { p: true }, q: true } };
    // Rural: 20 - 3; 6 of the part, 4 that it does not hold, less 1.
    expect(await figures(text, unit(true, facts))).toMatchObject({
      total: "26",
      scores: { "1": "17", "2": "9", "2/P": "6" },
    });
    // Others: 24 - 3; 3 of the part, 1 that it does not hold, less 1.
    expect(await figures(text, unit(false, facts))).toMatchObject({
      total: "24",
      scores: { "1": "21", "2": "3", "2/P": "3" },
    });
  });
  it("are told with the score, the sum of the whole among them", async () => {
    const points = async (rural: boolean): Promise<unknown> => {
      const result = await scored(text, unit(rural, { "1": { late: 0 }, "2": { P: { p: true }, q: false } }));
      if (!("explanation" in result) || result.explanation.assessed === false) return undefined;
      return [result.explanation.points, ...result.explanation.blocks.map((b) => b.points)];
    };
    expect(await points(true)).toEqual(["30", "30", "20", "10", "6"]);
    expect(await points(false)).toEqual(["28", "28", "24", "4", "3"]);
  });
  it("are what applies-full gives, what a proportion is of, and what a penalty can take", async () => {
    const more = rubric(
      `indicator 1 "A" (20 if rural, otherwise 24) points { applies when open, otherwise full; given r: rate; proportional to r }
       penalty section 2 "P" (2 if rural, otherwise 3) points { indicator 2.1 "Q" 3 points { deduct 1 per case of late } }`,
    ).replace('indicator 2.1 "Q" 3 points', 'indicator 2.1 "Q" (2 if rural, otherwise 3) points');
    expect(findings(more)).toEqual([]);
    const late = { "2.1": { late: 9 } };
    expect((await figures(more, unit(true, { "1": { open: false }, ...late }))).total).toBe("18");
    expect((await figures(more, unit(false, { "1": { open: true, r: "50%" }, ...late }))).total).toBe("9");
  });
  it("are checked against the rules for each kind", () => {
    const by = (rules: string): string[] =>
      findings(rubric(`indicator 1 "A" (2 if rural, otherwise 3) points { ${rules} }`));
    expect(by("award 2 when x")).toEqual(["points-unreachable"]);
    expect(by("award 3 when x")).toEqual([]);
    expect(by("full when x, otherwise none")).toEqual([]);
    expect(by("start at full; deduct 1 when x; add 1 when y")).toContain("points-exceeded");
  });
  it("speak of attributes of the unit, in plain numbers", () => {
    const head = (points: string): string =>
      rubric(`given n: count\nindicator 1 "A" ${points} points { deduct 1 when x }`);
    expect(findings(head("(2 if size > 3, otherwise 1)"))).toEqual(["points-by-fact"]);
    expect(findings(head("(2 if n > 3, otherwise 1)"))).toEqual(["unknown-name"]);
    expect(findings(head("(2 if rural, otherwise n)"))).toEqual(["type-mismatch"]);
    expect(findings(head("(2 if rurl, otherwise 1)"))).toEqual(["points-by-fact"]);
  });
});

describe("totals for every kind of unit", () => {
  const item = (id: number, points: string, when: string): string =>
    `indicator ${id} "I${id}" ${points} points { ${when === "" ? "" : `applies when ${when}, otherwise not applicable;`} deduct 1 per case of late }`;
  const of = (...items: string[]): string => rubric(items.join("\n"), 'rubric "T" total 30 points');
  it("reconcile where each kind has indicators of its own", () => {
    const common = item(1, "20", "");
    expect(findings(of(common, item(2, "10", "class = a"), item(3, "10", "not (class = a)")))).toEqual([]);
    expect(
      findings(of(common, item(2, "10", 'name in ("x", "y")'), item(3, "10", 'not (name in ("x", "y"))'))),
    ).toEqual([]);
    expect(findings(of(common, item(2, "10", "class = a"), item(3, "10", "class = b")))).toEqual([
      "points-do-not-sum-for",
    ]);
  });
  it("name the kind, with the arithmetic", () => {
    const { diagnostics } = analyse(
      new Source("t", of(item(1, "20", ""), item(2, "10", "rural"), item(3, "8", "not rural"))),
      "h",
    );
    const [found] = diagnostics;
    expect(found!.title).toBe(
      "T: for units with rural = no declared 30 points, but the parts that apply add up to 28.",
    );
    expect(found!.notes[0]).toMatch(
      /1 I1 +20\n3 I3 +8\n─+\nsum of the parts +28\ndeclared +30\ndifference +-2/,
    );
  });
  it("take what depends on other facts as applying, as before", () => {
    expect(findings(of(item(1, "20", ""), item(2, "10", "rural or shop")))).toEqual([]);
  });
  it("hold inside sections for one kind, and are left alone where the rest is rescaled", () => {
    const section = `section 2 "S" 10 points { applies when rural, otherwise not applicable
      ${item(5, "10", "rural")} }`;
    expect(findings(of(item(1, "(20 if rural, otherwise 30)", ""), section))).toEqual([]);
    const scaled = `items may be absent, rescaled to 30\nround to 2 places half up\n`;
    expect(findings(of(scaled + item(1, "20", ""), item(2, "10", "rural")))).toEqual([]);
  });
  it("hold at each stage", () => {
    const staged = (points: string): string =>
      rubric(
        `stages one ${points} points, two 30 points\neach on its own\n${item(1, "20", "")}\n${item(2, "10", "rural")}\n${item(3, "10", "not rural")}`,
        'rubric "T" total 30 points',
      );
    expect(findings(staged("30"))).toEqual([]);
    expect(findings(staged("40"))).toEqual(["points-do-not-sum"]);
  });
});
