// Whether data of a unit have no keys but those the rubric asks for: a key misspelt must be told, not passed over.
import type { FactSpec } from "../../runtime/facts.js";
import { literal, type Names } from "../names.js";
import type { Writer } from "../writer.js";
import type { Used } from "./code.js";

interface Node {
  readonly groups: Map<string, Node>;
  readonly facts: FactSpec[];
}

/** More keys than these are not compared one after the other. */
const mostCompared = 8;

/**
 * Writes a function that says of a unit whether it has exactly the keys of a stage, each its own, and marks without anything beside
 * them. Every key that is found must be known, and as many must be found as are asked for.
 */
export function writeKnownKeys(
  name: string,
  stage: string,
  facts: readonly FactSpec[],
  names: Names,
  used: Used,
  out: Writer,
): void {
  const constants: string[] = [];
  const statements: (() => void)[] = [];
  const sum: string[] = [];
  const tests: string[] = [];
  let always = 0;
  let groups = 0;
  const line = (text: string): number => statements.push(() => out.line(text));

  const visit = (node: Node, code: string): void => {
    const keys = [...node.groups.keys(), ...node.facts.map(keyOf)];
    const sometimes = node.facts.filter(isOptional);
    always += keys.length - sometimes.length;
    for (const spec of sometimes) sum.push(` + +(${answer(code, spec)} !== undefined)`);
    for (const spec of node.facts)
      if (spec.kind === "mark") tests.push(` && typeof ${answer(code, spec)} === "number"`);
    line(`if (${isNoGroup(node, code)}) return false;`);
    if (keys.length > mostCompared || keys.some(isIndex)) {
      used.imports.add("knownKeys");
      const count = names.free("keys_known", stage);
      constants.push(`const ${count} = knownKeys([${keys.map(literal).join(", ")}]);`);
      line(`known += ${count}(${code});`);
      // A key without a value is no answer, and an answer must be the unit's own.
      for (const spec of sometimes)
        line(
          `if (${answer(code, spec)} === undefined ? ${literal(keyOf(spec))} in ${code} : !hasOwn.call(${code}, ${literal(keyOf(spec))})) return false;`,
        );
    } else {
      const isKnown = [
        ...keys
          .filter((key) => !sometimes.some((spec) => keyOf(spec) === key))
          .map((key) => `key === ${literal(key)}`),
        ...sometimes.map(
          (spec) => `(key === ${literal(keyOf(spec))} && ${answer(code, spec)} !== undefined)`,
        ),
      ];
      statements.push(() =>
        out.block(`for (const key in ${code}) {`, () => {
          out.line(`if (!(${isKnown.join(" || ")}) || !hasOwn.call(${code}, key)) return false;`);
          out.line("known++;");
        }),
      );
    }
    for (const [key, inside] of node.groups) {
      const group = `in${++groups}`;
      line(`const ${group} = ${code}[${literal(key)}]${out.typed ? " as Group" : ""};`);
      visit(inside, group);
    }
  };
  visit(treeOf(facts), "unit");

  out.line();
  for (const constant of constants) out.line(constant);
  out.line(
    "/** Whether a unit has no keys but those that are asked for: others are for the exact run-time to name. */",
  );
  out.block(`function ${name}(unit${out.type("Group")})${out.type("boolean")} {`, () => {
    out.line("let known = 0;");
    for (const statement of statements) statement();
    out.line(`return known === ${always}${sum.join("")}${tests.join("")};`);
  });
}

/** The facts as the data of a unit nest. */
function treeOf(facts: readonly FactSpec[]): Node {
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
  return top;
}

const keyOf = (spec: FactSpec): string => spec.path.at(-1)!;
const answer = (code: string, spec: FactSpec): string => `${code}[${literal(keyOf(spec))}]`;
const isOptional = (spec: FactSpec): boolean => spec.conditional === true || spec.default !== undefined;

/**
 * What holds of anything but an object with keys. Where some key must be found, only lists, texts and functions could be mistaken
 * for one, and these have a length, which is quicker to look at.
 */
function isNoGroup({ groups, facts }: Node, code: string): string {
  const hasLength = groups.has("length") || facts.some((spec) => keyOf(spec) === "length");
  const mustHaveKeys = groups.size > 0 || !facts.every(isOptional);
  return mustHaveKeys && !hasLength
    ? `${code}["length"] !== undefined`
    : `typeof ${code} !== "object" || Array.isArray(${code})`;
}

/** Whether a key is a place in an array to JavaScript: objects with such keys are slow to walk through. */
const isIndex = (key: string): boolean => /^(?:0|[1-9]\d*)$/.test(key);
