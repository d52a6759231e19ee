// Units whose keys are not plainly those of the rubric: integers are tried only where the exact run-time reads the very same facts,
// and a key that it does not know never passes.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { emit } from "../../src/emit/emit.js";
import { analyse } from "../../src/project/analyse.js";
import { Source } from "../../src/text/source.js";

interface Compiled {
  quickChecked(unit: unknown): object | undefined;
  scoreChecked(unit: unknown): object;
  readonly scorer: { score(unit: unknown): object };
}

/** Many keys beside few, groups named like places in a list, facts that need no answer, and one called length. */
const text = `
rubric "T" total 40 points {
  unit u { name: text }
  defaults { floor 0 }
  section 1 "A" 10 points {
    indicator 1.1 "few" 5 points {
      given late: count, from 0 to 9
      given express: count, from 0 to 9, default 1
      deduct 1 per case of late
      deduct 1 per case of express
    }
    indicator 1.2 "none that must be given" 5 points {
      given held: yes/no, default no
      deduct 5 when held
    }
  }
  indicator 2 "many" 20 points {
${[..."abcdefghij"].map((name) => `    given ${name}: yes/no`).join("\n")}
    given k: yes/no, default no
${[..."abcdefghijk"].map((name) => `    deduct 1 when ${name}`).join("\n")}
  }
  indicator 3 "length" 10 points {
    given length: count, from 0 to 10
    score length
  }
}`;

let compiled: Compiled;
beforeAll(async () => {
  const { rubric, diagnostics } = analyse(new Source("t.rubric", text), "sha256:test");
  expect(diagnostics.filter((d) => d.severity === "error").map((d) => d.title)).toEqual([]);
  const { js } = emit(rubric!, { sourceName: "t.rubric" });
  const folder = join("dist", "test-emitted");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `known-keys-${process.pid}.js`);
  writeFileSync(path, `${js}\nexport { quickChecked, scorer };\n`);
  compiled = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as Compiled;
});

type Group = Record<string, unknown>;
const many = (): Group => Object.fromEntries([..."abcdefghij"].map((name, i) => [name, i % 3 === 0]));
const unit = (more: Group = {}): Group => ({
  u: { name: "甲" },
  "1.1": { late: 2, express: 0 },
  "1.2": {},
  2: many(),
  3: { length: 4 },
  ...more,
});
const hidden = (of: object, key: string, value: unknown): object =>
  Object.defineProperty(of, key, { value, enumerable: false });

/** What the exact run-time gives, or that it refuses. */
function exactly(data: unknown): object | "refused" {
  try {
    return compiled.scorer.score(data);
  } catch {
    return "refused";
  }
}

describe("keys are looked at before a unit is scored in integers", () => {
  const plain: [string, () => unknown][] = [
    ["as the rubric has them", () => unit()],
    ["in another order", () => Object.fromEntries(Object.entries(unit()).reverse())],
    [
      "in another order inside",
      () => unit({ 2: Object.fromEntries(Object.entries(many()).reverse()), "1.1": { express: 3, late: 1 } }),
    ],
    ["without what need not be answered", () => unit({ "1.1": { late: 2 } })],
    ["with everything", () => unit({ "1.2": { held: true }, 2: { ...many(), k: true } })],
    ["from JSON", () => JSON.parse(JSON.stringify(unit())) as unknown],
    ["without prototypes", () => Object.assign(Object.create(null) as Group, unit())],
    ["symbols say nothing", () => unit({ [Symbol("x") as unknown as string]: 1 })],
    ["hidden keys say nothing", () => hidden(unit(), "x", 1)],
  ];
  it.each(plain)("%s: scored in integers", (_, make) => {
    expect(compiled.quickChecked(make())).toEqual(exactly(make()));
  });

  class Reported {
    get late(): number {
      return 2;
    }
  }
  const odd: [string, () => unknown][] = [
    ["a key misspelt", () => unit({ "1.1": { late: 2, expres: 3 } })],
    ["a key too many", () => unit({ "1.1": { late: 2, express: 0, x: 1 } })],
    ["a group too many", () => unit({ 4: {} })],
    ["a place too many", () => unit({ 2: { ...many(), 0: 1 } })],
    ["one of many misspelt", () => unit({ 2: { ...many(), K: true } })],
    ["__proto__ in JSON", () => JSON.parse(JSON.stringify(unit()).replace('"u":', '"__proto__":{},"u":'))],
    ["__proto__ in a group", () => unit({ "1.1": JSON.parse('{"late":1,"__proto__":{"express":3}}') })],
    ["an inherited fact", () => unit({ "1.1": Object.create({ late: 2, express: 1 }) })],
    [
      "an inherited fact and a key unknown",
      () => unit({ "1.1": Object.assign(Object.create({ late: 2 }), { x: 1 }) }),
    ],
    ["an inherited answer where none is needed", () => unit({ "1.2": Object.create({ held: true }) })],
    ["inherited among many", () => unit({ 2: Object.assign(Object.create({ k: true }), many()) })],
    ["a getter of a class and a key unknown", () => unit({ "1.1": Object.assign(new Reported(), { x: 1 }) })],
    ["a hidden fact and a key unknown", () => unit({ "1.1": hidden({ x: 1 }, "late", 2) })],
    ["a hidden answer where none is needed", () => unit({ "1.2": hidden({}, "held", true) })],
    ["hidden among many", () => unit({ 2: hidden(many(), "k", true) })],
    [
      "a hidden group and one unknown",
      () => {
        const { 3: three, ...rest } = unit({ x: {} });
        return hidden(rest, "3", three);
      },
    ],
    [
      "an inherited group",
      () => {
        const { 3: three, ...rest } = unit();
        return Object.assign(Object.create({ 3: three }), rest);
      },
    ],
    ["a list for a group", () => unit({ "1.1": Object.assign([], { late: 2, express: 0 }) })],
    ["a list for a group whose fact is its length", () => unit({ 3: [1, 2, 3] })],
    ["a function for a group", () => unit({ "1.1": Object.assign(() => 0, { late: 2 }) })],
    ["a list of groups", () => Object.assign([], unit())],
    ["a number for a group that need not be answered", () => unit({ "1.2": 5 })],
    ["a text for it", () => unit({ "1.2": "no" })],
    ["a list for it", () => unit({ "1.2": [] })],
    ["no group", () => unit({ "1.2": null })],
    ["a key without a value", () => unit({ "1.1": { late: 2, express: undefined } })],
    ["one of many without a value", () => unit({ 2: { ...many(), k: undefined } })],
    ["keys in another width", () => unit({ "1.1": { ｌate: 2, express: 0 } })],
    ["flat keys", () => ({ ...unit(), "1.1": { express: 0 }, "1.1/late": 2 })],
    ["a map", () => new Map(Object.entries(unit()))],
  ];
  it.each(odd)("%s: left to the exact run-time", (_, make) => {
    expect(compiled.quickChecked(make())).toBeUndefined();
  });

  it("whatever is put among the keys", () => {
    const value = fc.constantFrom<unknown>(0, 2, true, false, "x", null, undefined, {}, [], { late: 1 });
    const where = fc.constantFrom("", "u", "1.1", "1.2", "2", "3");
    const key = fc.constantFrom(
      "late",
      "express",
      "held",
      "a",
      "k",
      "x",
      "0",
      "length",
      "__proto__",
      "name",
      "1.1",
      "3",
    );
    const how = fc.constantFrom("set", "hide", "inherit", "delete");
    fc.assert(
      fc.property(fc.array(fc.tuple(where, key, value, how), { minLength: 1, maxLength: 3 }), (changes) => {
        const make = (): unknown => {
          const data = unit();
          for (const [at, name, given, way] of changes) {
            const group = at === "" ? data : (data[at] as Group | undefined);
            if (typeof group !== "object" || group === null) continue;
            const own = Object.getOwnPropertyDescriptor(group, name);
            if (way === "delete") delete group[name];
            else if (own && !own.configurable) continue;
            else if (way !== "inherit")
              Object.defineProperty(group, name, {
                value: given,
                enumerable: way === "set",
                configurable: true,
              });
            else if (Object.getPrototypeOf(group) === Object.prototype)
              Object.setPrototypeOf(group, { [name]: given });
          }
          return data;
        };
        const quick = compiled.quickChecked(make());
        if (quick !== undefined) expect(quick).toEqual(exactly(make()));
      }),
      { numRuns: 3000 },
    );
  });
});
