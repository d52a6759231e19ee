// Whether data of a unit have no keys but those the rubric asks for: a key misspelt must be told, not passed over.
import { isPlainList } from "../../runtime/entries.js";
import type { FactSpec } from "../../runtime/facts.js";
import { isIndex } from "../../runtime/known-keys.js";
import { literal, type Names } from "../names.js";
import type { Writer } from "../writer.js";
import type { Used } from "./code.js";
import { isOptional } from "./inputs.js";
import type { Place } from "./place.js";

interface Node {
  readonly groups: Map<string, Node>;
  readonly facts: FactSpec[];
}

/** More keys than these are not compared one after the other. */
const mostCompared = 8;

/**
 * Writes a function that lets the score of a unit pass if the unit has exactly the keys of a stage, each its own, and nothing but what
 * is asked for in marks and lists. Every key that is found must be known, and as many must be found as are asked for. Facts of other
 * stages may be there. Scoring comes first: it has then seen all that must be there.
 */
export function writeKnownKeys(
  name: string,
  { stage, mean }: Place,
  facts: readonly FactSpec[],
  names: Names,
  used: Used,
  out: Writer,
): void {
  const keys = new KnownKeys(names, used, out, stage, mean !== undefined);
  const whole = treeOf(facts);
  keys.group(whole, "unit");
  used.imports.add("nothingInherited");
  out.line();
  for (const constant of keys.constants) out.line(constant);
  out.line(
    "/** The score of a unit that has no keys but those that are asked for: others are for the exact run-time to name. */",
  );
  const result = out.type("Result | undefined");
  const type = out.type(keys.typeOf(whole));
  out.block(`function ${name}(unit${type}, scored${result})${result} {`, () => {
    out.line("if (scored === undefined || !nothingInherited()) return undefined;");
    out.line(`let missing = ${keys.always};`);
    writeAll(keys.statements, out);
    out.line("return missing === 0 ? scored : undefined;");
  });
}

/** A statement, or what stands in the braces behind a head. */
type Statement = string | { readonly head: string; readonly inside: readonly Statement[] };

function writeAll(statements: readonly Statement[], out: Writer): void {
  for (const each of statements)
    if (typeof each === "string") out.line(each);
    else out.block(each.head, () => writeAll(each.inside, out));
}

/** The statements that look for keys, and what they need to be there before. */
class KnownKeys {
  readonly constants: string[] = [];
  statements: Statement[] = [];
  /** Keys that every unit has. */
  always = 0;
  /** Within what only some units have, or have more than once. */
  private inside = false;
  private groups = 0;

  constructor(
    private readonly names: Names,
    private readonly used: Used,
    private readonly out: Writer,
    private readonly stage: string,
    /** At the mean of the stages the facts of all are asked for. */
    private readonly isMean: boolean,
  ) {}

  private readonly isOther = (spec: FactSpec): boolean =>
    !this.isMean && spec.stage !== undefined && spec.stage !== this.stage;
  private readonly mayBeAbsent = (spec: FactSpec): boolean => this.isOther(spec) || isOptional(spec);
  /** Whether everything in a group belongs to other stages: then there need not be such a group. */
  private readonly isOthers = (node: Node): boolean =>
    node.facts.every(this.isOther) && [...node.groups.values()].every(this.isOthers);

  private line(text: string): void {
    this.statements.push(text);
  }
  private block(head: string, body: () => void): void {
    const { statements: before, inside: wasInside } = this;
    const inside: Statement[] = [];
    this.statements = inside;
    this.inside = true;
    body();
    this.statements = before;
    this.inside = wasInside;
    before.push({ head, inside });
  }

  /** The keys of a group and of those inside it. */
  group(node: Node, code: string): void {
    const { out } = this;
    const optionalGroups: string[] = [];
    for (const [key, inside] of node.groups) if (this.isOthers(inside)) optionalGroups.push(key);
    const sometimes = [...optionalGroups, ...node.facts.filter(this.mayBeAbsent).map(keyOf)];
    this.keys(code, [...node.groups.keys(), ...node.facts.map(keyOf)], sometimes, this.isNoGroup(node, code));
    for (const spec of node.facts) this.answer(spec, code);
    for (const [key, inside] of node.groups) {
      const group = `in${++this.groups}`;
      const isOptionalGroup = optionalGroups.includes(key);
      const type = `${this.typeOf(inside)}${isOptionalGroup ? " | undefined" : ""}`;
      this.line(`const ${group} = ${member(code, key)}${out.typed ? ` as ${type}` : ""};`);
      if (isOptionalGroup) this.block(`if (${group} !== undefined) {`, () => this.group(inside, group));
      else this.group(inside, group);
    }
  }

  /** Counts the keys of an object that should have these, `sometimes` those that it may do without. */
  private keys(code: string, keys: readonly string[], sometimes: readonly string[], isNoGroup: string): void {
    this.line(`if (${isNoGroup} || (prototypeOf(${code}) ?? plain) !== plain) return undefined;`);
    const always = keys.length - sometimes.length;
    const more = sometimes.map((key) => `+(${member(code, key)} !== undefined)`);
    if (!this.inside) this.always += always;
    else if (always > 0) more.unshift(String(always));
    if (more.length > 0) this.line(`missing += ${more.join(" + ")};`);
    if (keys.length > mostCompared || keys.some(isIndex)) {
      this.used.imports.add("knownKeys");
      const count = this.names.free("keys_known", this.stage);
      this.constants.push(`const ${count} = knownKeys([${keys.map(literal).join(", ")}]);`);
      this.line(`missing -= ${count}(${code});`);
      // A key without a value is no answer.
      for (const key of sometimes)
        this.line(`if (${member(code, key)} === undefined && ${literal(key)} in ${code}) return undefined;`);
      return;
    }
    const isUnknown = keys.map((key) =>
      sometimes.includes(key)
        ? `(key !== ${literal(key)} || ${member(code, key)} === undefined)`
        : `key !== ${literal(key)}`,
    );
    const unlessKnown = `if (${isUnknown.join(" && ")}) return undefined;`;
    this.statements.push({
      head: `for (const key in ${code}) {`,
      inside: [unlessKnown, "missing = (missing - 1) | 0;"],
    });
  }

  /** What stands inside an answer: the reason of a mark, the entries of a list. */
  private answer(spec: FactSpec, code: string): void {
    const given = member(code, keyOf(spec));
    const test = spec.kind === "mark" ? `!${isPlainMark}(${given})` : undefined;
    const unless = this.mayBeAbsent(spec) ? `${given} !== undefined && ` : "";
    if (test !== undefined) this.line(`if (${unless}${test}) return undefined;`);
    if (spec.kind === "list") this.list(spec, given, unless);
  }

  private list(spec: FactSpec, given: string, unless: string): void {
    const { out } = this;
    const fields = spec.fields ?? [];
    const plain = isPlainList(spec);
    if (plain && !fields.some(({ kind }) => kind === "mark")) {
      this.line(`if (${unless}!Array.isArray(${given})) return undefined;`);
      return;
    }
    this.line(`if (${unless}!Array.isArray(${given})) return undefined;`);
    const node: Node = { groups: new Map(), facts: [...fields] };
    const type = plain ? "unknown" : this.typeOf(node);
    const many = `readonly ${type.includes(" ") ? `(${type})` : type}[]`;
    const list =
      unless === ""
        ? `${given}${out.typed ? ` as ${many}` : ""}`
        : `${out.typed ? `(${given} as ${many} | undefined)` : given} ?? []`;
    this.block(`for (const entry of ${list}) {`, () => {
      if (plain) this.line(`if (!${isPlainMark}(entry)) return undefined;`);
      else {
        this.keys(
          "entry",
          fields.map(keyOf),
          fields.filter(isOptional).map(keyOf),
          this.isNoGroup(node, "entry"),
        );
        for (const field of fields) this.answer(field, "entry");
      }
    });
  }

  /**
   * What holds of anything but an object with keys, or of one with another prototype. Where some key must be found, only lists, texts
   * and functions could be mistaken for one, and these have a length: with it the engine has looked at the form of the object, and
   * need not ask for its prototype.
   */
  private isNoGroup(node: Node, code: string): string {
    return this.showsByLength(node)
      ? `${member(code, "length")} !== undefined`
      : `typeof ${code} !== "object" || ${code} === null || Array.isArray(${code})`;
  }
  private showsByLength({ groups, facts }: Node): boolean {
    if (groups.has("length") || facts.some((spec) => keyOf(spec) === "length")) return false;
    return [...groups.values()].some((inside) => !this.isOthers(inside)) || !facts.every(this.mayBeAbsent);
  }
  /** What it is looked at as: what has not been read may be null too. */
  readonly typeOf = (node: Node): string => (this.showsByLength(node) ? "Group" : "Group | null");
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
const member = (code: string, key: string): string => `${code}[${literal(key)}]`;

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
