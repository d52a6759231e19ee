// Values in examples: single ones, and the entries of lists.
import type { Report } from "../diagnostics/catalog.js";
import type { ExampleValue, Fact } from "../model/rubric.js";
import { isoDay } from "../runtime/days.js";
import { yesOrNo } from "../runtime/kinds.js";
import { fold } from "../text/fold.js";
import type * as tree from "../syntax/tree.js";
import type { Source } from "../text/source.js";
import { exampleFits } from "./example-values.js";
import { constantOf } from "./expressions.js";

/** The value an example gives a fact; what does not fit is reported. */
export function readExampleValue(
  fact: Fact,
  e: tree.Expr | tree.ListValueNode,
  report: Report,
  source: Source,
): ExampleValue {
  const value =
    e.kind === "list-value" ? entriesOf(fact, e, report, source) : answerTo(fact, valueOf(e, source));
  const fault = exampleFits(fact.spec, value, report.language);
  if (fault) report.add("type-mismatch", e.span, { name: fact.spec.name, ...fault });
  return value;
}

function entriesOf(list: Fact, node: tree.ListValueNode, report: Report, source: Source): ExampleValue {
  const fields = list.fields ?? [];
  const plain = fields.find((f) => f.spec.name === "");
  const entries = node.entries.map((entry) => {
    if (entry.kind === "plain") {
      if (plain) return [[plain, readExampleValue(plain, entry.value, report, source)] as const];
      report.add("entry-mismatch", entry.span, { name: list.spec.name, plain: false });
      return [];
    }
    if (plain) {
      report.add("entry-mismatch", entry.span, { name: list.spec.name, plain: true });
      return [];
    }
    const seen = new Set<Fact>();
    return entry.fields.flatMap((given): (readonly [Fact, ExampleValue])[] => {
      const field = fields.find((f) => fold(f.spec.name) === fold(given.name.name));
      if (!field) {
        report.add("example-fact", given.span, { name: given.name.name, block: list.spec.name, near: [] });
        return [];
      }
      if (seen.has(field)) report.add("name-repeated", given.span, { name: given.name.name });
      seen.add(field);
      return [[field, readExampleValue(field, given.value, report, source)]];
    });
  });
  const { fewest = 0, mostEntries = Infinity } = list.spec;
  if (list.spec.kind === "list" && (entries.length < fewest || entries.length > mostEntries))
    report.add("entry-count", node.span, {
      name: list.spec.name,
      given: String(entries.length),
      least: String(fewest),
      most: mostEntries === Infinity ? "" : String(mostEntries),
    });
  return { kind: "entries", entries };
}

/** `有` and `无` answer a yes/no fact as they do in data. */
function answerTo(fact: Fact, value: ExampleValue): ExampleValue {
  const said = fact.spec.kind === "yes-no" && value.kind === "words" ? yesOrNo(value.value) : undefined;
  return said === undefined ? value : { kind: "bool", value: said };
}

function valueOf(e: tree.Expr, source: Source): ExampleValue {
  if (e.kind === "date") return { kind: "words", value: isoDay(e.text) ?? e.text };
  const number = constantOf(e);
  if (number) return { kind: "number", value: number, percent: e.kind === "number" && e.unit === "%" };
  if (e.kind === "bool") return { kind: "bool", value: e.value };
  if (e.kind === "name") return { kind: "words", value: e.name };
  if (e.kind === "text") return { kind: "words", value: e.value };
  return { kind: "words", value: source.slice(e.span) };
}
