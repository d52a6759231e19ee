// The TypeScript types of a rubric's facts and results.
import { isPlainList } from "../runtime/entries.js";
import type { FactSpec } from "../runtime/facts.js";
import { noteWords } from "../runtime/kind-words.js";
import type { Program } from "../lower/ir.js";
import { comment, literal } from "./names.js";
import type { Writer } from "./writer.js";

interface Tree {
  readonly spec?: FactSpec;
  readonly children: Map<string, Tree>;
}

function treeOf(facts: readonly FactSpec[]): Tree {
  const root: Tree = { children: new Map() };
  for (const spec of facts) {
    let node = root;
    spec.path.forEach((name, i) => {
      let child = node.children.get(name);
      if (!child)
        node.children.set(
          name,
          (child = { children: new Map(), ...(i === spec.path.length - 1 ? { spec } : {}) }),
        );
      node = child;
    });
  }
  return root;
}

const typeOf = (spec: FactSpec): string => {
  switch (spec.kind) {
    case "yes-no":
      return "boolean";
    case "grade":
    case "choice":
      return (spec.options ?? []).map(literal).join(" | ") || "string";
    case "text":
    case "date":
      return "string";
    case "mark":
      return "MarkInput";
    case "list": {
      const fields = spec.fields ?? [];
      if (isPlainList(spec)) return `readonly (${typeOf(fields[0]!)})[]`;
      const members = fields.map((field) => {
        const mark = field.conditional || field.default !== undefined ? "?" : "";
        return `readonly ${literal(field.name)}${mark}: ${typeOf(field)}`;
      });
      return `readonly { ${members.join("; ")} }[]`;
    }
    default:
      return "Decimal";
  }
};

/** `interface Facts`: nested as the keys are. A fact is optional when the rubric may do without it. */
export function writeFacts(program: Program, out: Writer): void {
  const optional = (tree: Tree): boolean => {
    if (tree.spec)
      return (
        tree.spec.conditional === true ||
        tree.spec.default !== undefined ||
        tree.spec.inherits !== undefined ||
        tree.spec.stage !== undefined
      );
    return [...tree.children.values()].every(optional);
  };
  const members = (tree: Tree): void => {
    for (const [name, child] of tree.children) {
      const mark = optional(child) ? "?" : "";
      if (child.spec) {
        const { label, measure } = child.spec;
        const about = noteWords(child.spec, program.language);
        const notes = [label === name ? "" : label, measure ? `(${measure})` : "", about && `[${about}]`]
          .filter(Boolean)
          .join(" ");
        if (notes) out.line(`/** ${comment(notes)} */`);
        out.line(`readonly ${literal(name)}${mark}: ${typeOf(child.spec)};`);
      } else out.block(`readonly ${literal(name)}${mark}: {`, () => members(child), "};");
    }
  };
  out.line("/** What the rubric wants to know of one unit. */");
  out.block("export interface Facts {", () => members(treeOf(program.facts)));
}

/** Ids of blocks that have scores. */
export function writeIds(program: Program, out: Writer): void {
  const ids = [...new Set(program.blocks.map((b) => b.id).filter((id) => id !== ""))];
  out.line("/** Sections, indicators and parts, by id. */");
  out.line("export type Id =");
  ids.forEach((id, i) => out.line(`  | ${literal(id)}${i === ids.length - 1 ? ";" : ""}`));
}

/** Types of the run-time that the facts need. */
export const factTypes = (program: Program): string[] =>
  ["Decimal", "MarkInput"].filter((name) =>
    program.facts.flatMap((spec) => [spec, ...(spec.fields ?? [])]).some((spec) => typeOf(spec) === name),
  );
