// Names inside an entry of a list: the entry's own facts first, then everything around.
import { fold } from "../text/fold.js";
import type { FactKind, FactSpec } from "../runtime/facts.js";
import type { Span } from "../text/span.js";
import { Scope, type Entry, type FactDraft } from "./scope.js";

export class ElementScope extends Scope {
  constructor(
    around: Scope,
    private readonly list: FactDraft,
  ) {
    super(around.table, around, list.spec.path, list.spec.block, list.spec.stage);
  }

  /** The list's own name means the value of the entry where the entries are plain values. */
  override find(name: string): Entry | undefined {
    const form = fold(name);
    const field = this.list.fields!.find(
      (f) => fold(f.spec.name === "" ? this.list.spec.name : f.spec.name) === form,
    );
    return field ? { kind: "fact", fact: field } : super.find(name);
  }

  override has(name: string): boolean {
    return this.list.fields!.some((f) => fold(f.spec.name) === fold(name)) || super.has(name);
  }

  /** A fact that a rule introduces here belongs to each entry. */
  override addFact(
    name: string,
    kind: FactKind,
    span: Span,
    given: boolean,
    more: Partial<FactSpec> = {},
  ): FactDraft {
    return addField(this.list, name, kind, span, given, more);
  }
}

/** Adds a fact that each entry of a list has; the nameless one is the value of plain entries. */
export function addField(
  list: FactDraft,
  name: string,
  kind: FactKind,
  span: Span,
  given: boolean,
  more: Partial<FactSpec>,
): FactDraft {
  const { key, path, block, stage } = list.spec;
  const field: FactDraft = {
    spec: {
      key: name === "" ? `${key}[]` : `${key}/${name}`,
      path: name === "" ? path : [...path, name],
      name,
      kind,
      label: name === "" ? list.spec.label : name,
      block,
      ...(stage === undefined ? {} : { stage }),
      ...more,
    },
    span,
    index: list.fields!.length,
    given,
    used: false,
    within: list,
  };
  list.fields!.push(field);
  list.spec.fields = list.fields!.map((f) => f.spec);
  return field;
}
