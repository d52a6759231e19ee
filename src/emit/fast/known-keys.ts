// Whether data of a unit have no keys but those the rubric asks for: a key misspelt must be told, not passed over.
import type { FactSpec } from "../../runtime/facts.js";
import { literal } from "../names.js";
import type { Writer } from "../writer.js";

interface Node {
  readonly groups: Map<string, Node>;
  readonly facts: FactSpec[];
}

/** Writes a function that says of a unit whether it has exactly the keys of a stage, and marks without anything beside them. */
export function writeKnownKeys(name: string, facts: readonly FactSpec[], out: Writer): void {
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
  const tests: string[] = [];
  const groups: string[] = [];
  const visit = (node: Node, code: string): void => {
    const always = node.groups.size + node.facts.filter((spec) => !isOptional(spec)).length;
    const sometimes = node.facts.filter(isOptional);
    const more = sometimes.map((spec) => ` + +(${code}[${literal(spec.path.at(-1)!)}] !== undefined)`);
    tests.push(`Object.keys(${code}).length === ${always}${more.join("")}`);
    for (const spec of node.facts)
      if (spec.kind === "mark") tests.push(`typeof ${code}[${literal(spec.path.at(-1)!)}] === "number"`);
    for (const [key, inside] of node.groups) {
      const group = `in${groups.length + 1}`;
      groups.push(`const ${group} = ${code}[${literal(key)}]${out.typed ? " as Group" : ""};`);
      visit(inside, group);
    }
  };
  visit(top, "unit");
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

const isOptional = (spec: FactSpec): boolean => spec.conditional === true || spec.default !== undefined;
