// Names and where they are known. A fact belongs to the block, part or stage that introduces it; inner places see outer names.
import type { Span } from "../text/span.js";
import type { FactKind, FactSpec } from "../runtime/facts.js";
import type { Bool } from "../model/expression.js";
import type { Fact, Let } from "../model/rubric.js";
import { fold } from "../text/fold.js";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A fact while its rubric is being checked: rules may still refine what is known of it. */
export interface FactDraft extends Fact {
  readonly spec: Mutable<FactSpec>;
  /** Declared by `given`, and so allowed to go unused. */
  readonly given: boolean;
  used: boolean;
  readonly fields?: FactDraft[];
  readonly within?: FactDraft;
}

export type Entry =
  { readonly kind: "fact"; readonly fact: FactDraft } | { readonly kind: "let"; readonly let: Let };

/** All facts of a rubric, in order of introduction. */
export class FactTable {
  readonly facts: FactDraft[] = [];
  /** Named values that nothing has called yet. */
  readonly uncalled = new Set<Let>();

  add(
    path: readonly string[],
    name: string,
    kind: FactKind,
    span: Span,
    given: boolean,
    more: Partial<FactSpec>,
  ): FactDraft {
    const unitAttribute = more.block === undefined;
    const spec: Mutable<FactSpec> = {
      key: unitAttribute ? path.join(".") : path.join("/"),
      path,
      name,
      kind,
      label: name,
      block: "",
      ...more,
    };
    const fact: FactDraft = {
      spec,
      span,
      index: this.facts.length,
      given,
      used: false,
      ...(kind === "list" ? { fields: [] } : {}),
    };
    this.facts.push(fact);
    return fact;
  }
}

/** Units that are compared among themselves. */
export interface NamedCohort {
  readonly name: string;
  readonly among?: Fact;
  readonly where?: Bool;
  /** With fewer units nothing is compared. */
  readonly least?: number;
}

export class Scope {
  private readonly names = new Map<string, Entry>();
  private readonly cohorts = new Map<string, NamedCohort>();

  constructor(
    readonly table: FactTable,
    readonly parent: Scope | undefined,
    /** Path of keys that facts of this place begin with. */
    readonly path: readonly string[],
    private readonly block: string,
    private readonly stage: string | undefined,
  ) {}

  /** What a name means here, or undefined. */
  find(name: string): Entry | undefined {
    const entry = this.names.get(fold(name)) ?? this.parent?.find(name);
    if (entry?.kind === "let") this.table.uncalled.delete(entry.let);
    return entry;
  }

  /** The cohort of a name, or undefined. */
  findCohort(name: string): NamedCohort | undefined {
    return this.cohorts.get(fold(name)) ?? this.parent?.findCohort(name);
  }

  addCohort(cohort: NamedCohort): void {
    this.cohorts.set(fold(cohort.name), cohort);
  }

  /** Whether the name is taken in this very place. */
  has(name: string): boolean {
    return this.names.has(fold(name)) || this.cohorts.has(fold(name));
  }

  addFact(name: string, kind: FactKind, span: Span, given: boolean, more: Partial<FactSpec> = {}): FactDraft {
    const key = fold(name);
    const fact = this.table.add([...this.path, name], name, kind, span, given, {
      block: this.block,
      stage: this.stage,
      ...more,
    });
    this.names.set(key, { kind: "fact", fact });
    return fact;
  }

  addAttribute(fact: FactDraft): void {
    this.names.set(fold(fact.spec.name), { kind: "fact", fact });
  }

  addLet(definition: Let): void {
    this.names.set(fold(definition.name), { kind: "let", let: definition });
    this.table.uncalled.add(definition);
  }

  /** Every name that can be seen from here, nearest place first. */
  *visible(): Iterable<string> {
    for (const entry of this.names.values())
      yield entry.kind === "fact" ? entry.fact.spec.name : entry.let.name;
    for (const { name } of this.cohorts.values()) yield name;
    if (this.parent) yield* this.parent.visible();
  }
}
