// Ends of scores against brute force: small rubrics drawn at random, whose every possible set of facts is scored by the interpreter.
// No score lies beyond an end, what is found is a score, and what is proved is the least or the most of all of them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interpret } from "../../src/interpret/interpret.js";
import type { Block, Rubric } from "../../src/model/rubric.js";
import { extremes, type End } from "../../src/points/extremes.js";
import { analyse } from "../../src/project/analyse.js";
import { compare, max, min, print, whole, type Exact } from "../../src/runtime/exact.js";
import type { FactValue } from "../../src/runtime/facts.js";
import { Source } from "../../src/text/source.js";

const counts = ["early", "late", "lost"];
const answers = ["filed", "audited"];
const most = 3;

const count = fc.constantFrom(...counts);
const amount = fc.constantFrom("0.5", "1", "1.5", "2", "3");
const threshold = fc.integer({ min: 0, max: most }).map(String);
const comparison = fc.constantFrom(">=", ">", "<", "<=", "=", "!=");
const atom: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...answers),
  fc.tuple(count, comparison, threshold).map((parts) => parts.join(" ")),
  fc.tuple(count, comparison, count).map((parts) => parts.join(" ")),
);
const condition: fc.Arbitrary<string> = fc.oneof(
  atom,
  fc.tuple(atom, fc.constantFrom("and", "or"), atom).map(([a, joint, b]) => `(${a}) ${joint} (${b})`),
  atom.map((a) => `not (${a})`),
);
const deduction: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(amount, count).map(([n, x]) => `deduct ${n} per case of ${x}`),
  fc.tuple(amount, count, amount).map(([n, x, limit]) => `deduct ${n} per case of ${x}, at most ${limit}`),
  fc.tuple(amount, count, threshold).map(([n, x, from]) => `deduct ${n} per case of ${x} beyond ${from}`),
  fc.tuple(amount, count, threshold).map(([n, x, to]) => `deduct ${n} per case of ${x} short of ${to}`),
  fc.tuple(amount, condition).map(([n, when]) => `deduct ${n} when ${when}`),
);
const award = fc.oneof(
  fc.tuple(amount, condition).map(([n, when]) => `award ${n} when ${when}`),
  fc.tuple(amount, count, amount).map(([n, x, limit]) => `award ${n} per case of ${x}, at most ${limit}`),
);
const block = (head: string, lines: readonly string[]): string => `${head} { ${lines.join("; ")} }`;
const rule: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: deduction },
  { weight: 3, arbitrary: award },
  { weight: 1, arbitrary: condition.map((when) => `when ${when}: no points`) },
  { weight: 1, arbitrary: fc.tuple(deduction, deduction).map((arms) => block("worst of", arms)) },
  { weight: 1, arbitrary: fc.tuple(award, award).map((arms) => block("best of", arms)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(amount, deduction, deduction)
      .map(([limit, ...rules]) => block(`deduct together at most ${limit}`, rules)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(condition, amount, condition, amount)
      .map(([a, m, b, n]) =>
        block("first of", [`${a} => deduct ${m}`, `${b} => deduct ${n}`, "otherwise => no deduction"]),
      ),
  },
);
const indicator = (id: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.boolean(), fc.array(rule, { minLength: 1, maxLength: 3 }))
    .map(
      ([points, full, rules]) =>
        `indicator ${id} "I" ${points} points {\n${[`start at ${full ? "full" : "0"}`, ...rules].join("\n")}\n}`,
    );
const rubrics = fc.tuple(indicator("1.1"), indicator("1.2")).map(
  (indicators) => `rubric "T" {
unit station { title: text }
defaults { floor 0 }
section 1 "S" {
${counts.map((name) => `given ${name}: count of case, up to ${most}`).join("\n")}
${answers.map((name) => `given ${name}: yes/no`).join("\n")}
${indicators.join("\n")}
}
}
`,
);
/** What is wrong with the points of a rubric drawn at random does not keep it from being scored. */
const ofPoints = new Set([
  "points-unreachable",
  "rule-exceeds-points",
  "points-do-not-sum",
  "points-uncertain",
]);

function* everyUnit(rubric: Rubric): Iterable<ReadonlyMap<string, FactValue>> {
  const facts = rubric.facts.filter((fact) => fact !== rubric.unit?.key);
  const values = (kind: string): readonly FactValue[] =>
    kind === "yes-no" ? [true, false] : Array.from({ length: most + 1 }, (_, i) => whole(i));
  const all = facts.map(({ spec }) => values(spec.kind));
  const total = all.reduce((product, list) => product * list.length, 1);
  for (let at = 0; at < total; at++) {
    let rest = at;
    yield new Map(
      facts.map(({ spec }, i) => {
        const list = all[i]!;
        const value = list[rest % list.length]!;
        rest = Math.floor(rest / list.length);
        return [spec.key, value];
      }),
    );
  }
}

describe("the least and the most of small rubrics", () => {
  it("are those of all possible facts", () => {
    let ends = 0;
    let proved = 0;
    fc.assert(
      fc.property(rubrics, (text) => {
        const { rubric, diagnostics } = analyse(new Source("t.rubric", text), "sha256:test");
        const errors = diagnostics.filter((d) => d.severity === "error" && !ofPoints.has(d.code));
        fc.pre(rubric !== undefined && errors.length === 0);
        const seen = new Map<Block, { low: Exact; high: Exact }>();
        for (const facts of everyUnit(rubric!))
          for (const [block, score] of interpret(rubric!, facts).scores) {
            const before = seen.get(block) ?? { low: score, high: score };
            seen.set(block, { low: min(before.low, score), high: max(before.high, score) });
          }
        const told = (block: Block, side: string, end: End, attained: Exact): string[] => {
          const beyond = (a: Exact, b: Exact): boolean =>
            side === "most" ? compare(a, b) > 0 : compare(a, b) < 0;
          ends += 1;
          if (end.proved) proved += 1;
          const name = `${block.key} ${side}: ${print(attained)}`;
          return [
            ...(end.bound && beyond(attained, end.bound) ? [`${name} beyond ${print(end.bound)}`] : []),
            ...(end.found && beyond(end.found.value, attained)
              ? [`${name} found ${print(end.found.value)}`]
              : []),
            ...(end.proved && compare(end.bound!, attained) !== 0
              ? [`${name} proved ${print(end.bound!)}`]
              : []),
          ];
        };
        const wrong = extremes(rubric!).flatMap(({ block, least, most }) => {
          const { low, high } = seen.get(block)!;
          return [...told(block, "least", least, low), ...told(block, "most", most, high)];
        });
        expect(wrong, text).toEqual([]);
      }),
      { numRuns: Number(process.env["EXTREMES_RUNS"] ?? 150), seed: 20261122 },
    );
    // The ends are not only safe but found: nearly all of them.
    expect({ ends, enough: proved > ends * 0.92 }, `${proved} of ${ends} proved`).toEqual({
      ends,
      enough: true,
    });
  }, 120_000);
});
