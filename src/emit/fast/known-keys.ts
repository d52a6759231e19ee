// Whether data of a unit have no keys but those the rubric asks for: a key misspelt must be told, not passed over.
import { isPlainList } from "../../runtime/entries.js";
import type { FactSpec } from "../../runtime/facts.js";
import { literal } from "../names.js";
import type { Writer } from "../writer.js";
import { isOptional } from "./inputs.js";

interface Node {
  readonly groups: Map<string, Node>;
  readonly facts: FactSpec[];
}

/**
 * Writes a function that says of a unit whether it has exactly the keys of a stage, and marks with nothing but reasons beside them.
 * Facts of other stages may be there.
 */
export function writeKnownKeys(name: string, facts: readonly FactSpec[], stage: string, out: Writer): void {
  const top: Node = { groups: new Map(), facts: [] };
  for (const spec of facts) {
    let node = top;
    for (const part of spec.path.slice(0, -1)) {
      const inside: Node = node.groups.get(part) ?? { groups: new Map(), facts: [] };
      node.groups.set(part, inside);
      node = inside;
    }
    node.facts.push(spec);
  }
  const isOther = (spec: FactSpec): boolean => spec.stage !== undefined && spec.stage !== stage;
  const mayBeAbsent = (spec: FactSpec): boolean => isOther(spec) || isOptional(spec);
  const isOthers = (node: Node): boolean =>
    node.facts.every(isOther) && [...node.groups.values()].every(isOthers);
  const tests: string[] = [];
  const groups: string[] = [];
  const visit = (node: Node, code: string, around: string): void => {
    const inside = [...node.groups].map(([key, group]) => {
      const from = `${code}${around === "" ? "" : "?."}[${literal(key)}]`;
      const name = `in${groups.length + 1}`;
      groups.push(`const ${name} = ${from}${out.typed ? " as Group" : ""};`);
      return { name, group, isOptional: isOthers(group) };
    });
    const optional = inside.filter((each) => each.isOptional).map(({ name }) => name);
    const own = testsOf(code, node.facts, inside.length - optional.length, optional, mayBeAbsent, out);
    if (around === "") tests.push(...own);
    else tests.push(`(${code} === undefined || (${own.join(" && ")}))`);
    for (const { name, group, isOptional: absent } of inside) visit(group, name, absent ? name : around);
  };
  visit(top, "unit", "");
  out.line();
  out.line(
    "/** Whether a unit has no keys but those that are asked for: others are for the exact run-time to name. */",
  );
  out.block(`function ${name}(unit${out.type("Group")})${out.type("boolean")} {`, () => {
    for (const group of groups) out.line(group);
    out.line("return (");
    tests.forEach((test, i) => out.line(`  ${test}${i < tests.length - 1 ? " &&" : ""}`));
    out.line(");");
  });
}

/**
 * What must hold of an object with these facts, so many groups, and groups that may be there: no other keys, and nothing but what is
 * asked for in any of them.
 */
function testsOf(
  code: string,
  facts: readonly FactSpec[],
  groups: number,
  optional: readonly string[],
  mayBeAbsent: (spec: FactSpec) => boolean,
  out: Writer,
): string[] {
  const member = (spec: FactSpec): string => `${code}[${literal(spec.path.at(-1)!)}]`;
  const always = groups + facts.filter((spec) => !mayBeAbsent(spec)).length;
  const more = [...facts.filter(mayBeAbsent).map(member), ...optional].map(
    (each) => ` + +(${each} !== undefined)`,
  );
  const tested = (kind: FactSpec["kind"], test: (spec: FactSpec) => string): string[] =>
    facts
      .filter((spec) => spec.kind === kind)
      .map((spec) => (mayBeAbsent(spec) ? `(${member(spec)} === undefined || ${test(spec)})` : test(spec)));
  return [
    `Object.keys(${code}).length === ${always}${more.join("")}`,
    ...tested("mark", (spec) => `${isPlainMark}(${member(spec)})`),
    ...tested("list", (spec) => testOfList(member(spec), spec, out)),
  ];
}

function testOfList(list: string, spec: FactSpec, out: Writer): string {
  const fields = spec.fields ?? [];
  const tests = isPlainList(spec)
    ? fields.filter(({ kind }) => kind === "mark").map(() => `${isPlainMark}(entry)`)
    : testsOf("entry", fields, 0, [], isOptional, out);
  if (tests.length === 0) return `Array.isArray(${list})`;
  const entries = out.typed ? `(${list} as readonly Group[])` : list;
  return `${entries}.every((entry) => ${tests.join(" && ")})`;
}

/** The name of a function that all stages share. */
export const isPlainMark = "isPlainMark";

/** The function that says whether a mark is as it should be. */
export function writeMarks(out: Writer): void {
  const isWords = `typeof mark["reason"] === "string"`;
  out.line();
  out.line("/** Whether a mark is points alone, or points and the reason for them. */");
  out.block(`function ${isPlainMark}(given${out.type("unknown")})${out.type("boolean")} {`, () => {
    out.line(`if (typeof given === "number") return true;`);
    out.line(`const mark = given${out.typed ? " as Group" : ""};`);
    out.line(
      `for (const key in mark) if (key !== "value" && !(key === "reason" && ${isWords})) return false;`,
    );
    out.line("return true;");
  });
}
