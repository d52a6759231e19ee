// What changes the points of a unit as it is scored in integers: what each rule gives and takes, and what limits hide.
import type { IrFunction, IrRule, Step } from "../../lower/ir.js";
import type { LimitKind } from "../../runtime/effects.js";
import { fixedValue, type Scaled, type Scaling } from "./scaled.js";
import { nothing } from "./terms.js";
import type { Bit } from "./whole.js";

/** What may change the points of a block: a rule, or a limit; a limit that a rule sets has both. */
export interface Cause {
  /** Index into the table of blocks. */
  readonly block: number;
  readonly rule?: IrRule;
  readonly limit?: LimitKind;
}

/** Points that something gave or took where a condition holds; they are computed once the block is scored. */
interface Change extends Cause {
  /** So much; or, where something was made of what was before, by how much it is more than that. */
  readonly value: Scaled;
  readonly before: Scaled | undefined;
  readonly where: Where;
  /** Conditions of what it stands in, the outermost first. */
  readonly around: readonly Where[];
}

/** What something gave or took, as code. */
export interface Effect {
  readonly cause: Cause;
  readonly number: string;
}

/** A condition, made only once it is asked for. */
type Where = () => Bit;

/** Notes what changes points while a unit is scored. */
export class Changes {
  private readonly done: Effect[] = [];
  private open: Change[] = [];
  private block = 0;

  constructor(private readonly scaling: Scaling) {}

  /** What is noted while a block is scored is about it, whatever asked for its score. */
  within<T>({ block }: IrFunction, score: () => T): T {
    const before = { open: this.open, block: this.block };
    this.open = [];
    this.block = block;
    const made = score();
    // At once: what a change is made of would be kept otherwise, for all blocks.
    this.done.push(...this.effects());
    this.open = before.open;
    this.block = before.block;
    return made;
  }

  /** Something gave so much, where a condition holds. */
  gave(cause: Omit<Cause, "block">, value: Scaled, where: Where): void {
    this.note(cause, value, undefined, where);
  }
  /** Something made one value of another, where a condition holds. */
  made(cause: Omit<Cause, "block">, before: Scaled, after: Scaled, where: Where): void {
    if (before !== after) this.note(cause, after, before, where);
  }
  private note(
    { rule, limit }: Omit<Cause, "block">,
    value: Scaled,
    before: Scaled | undefined,
    where: Where,
  ): void {
    this.open.push({ block: this.block, rule, limit, value, before, where, around: [] });
  }
  private effect({ value, before, where, around }: Change): Scaled {
    const { scaling } = this;
    const outer = around.map((each) => each());
    const effect = scaling.either(where(), before ? scaling.minus(value, before) : value, nothing);
    return outer.reduceRight((inner, bit) => scaling.either(bit, inner, nothing), effect);
  }

  /** What is noted meanwhile; it counts only where it is noted again. */
  apart<T>(make: () => T): { readonly made: T; readonly again: (where: Where) => void } {
    const { open } = this;
    this.open = [];
    const made = make();
    const inside = this.open;
    this.open = open;
    const again = (where: Where): void => {
      for (const change of inside) this.open.push({ ...change, around: [where, ...change.around] });
    };
    return { made, again };
  }

  private effects(): Effect[] {
    const effects: Effect[] = [];
    for (const changes of byCause(this.open)) {
      const effect = this.scaling.sum(changes.map((change) => this.effect(change)));
      const { block, rule, limit } = changes[0]!;
      // A limit that nothing can reach is no cause, nor is a rule that takes nothing.
      if (fixedValue(effect)?.n === 0n) continue;
      effects.push({ cause: { block, rule, limit }, number: this.scaling.number(effect) });
    }
    return effects;
  }

  /** All that can change points, in the order of the rubric, with what it gives or takes. */
  get all(): readonly Effect[] {
    return this.done.sort((a, b) => a.cause.block - b.cause.block);
  }
}

/** Sorted by blocks; what is one cause to the reader is put together. */
function byCause<T extends Cause>(causes: readonly T[]): Iterable<readonly T[]> {
  if (causes.length < 2) return causes.map((cause) => [cause]);
  const found = new Map<string, T[]>();
  for (const cause of [...causes].sort((a, b) => a.block - b.block)) {
    const { block, rule, limit = "" } = cause;
    const key = `${block} ${limit} ${rule?.line ?? ""} ${rule?.source ?? ""}`;
    const same = found.get(key);
    if (same) same.push(cause);
    else found.set(key, [cause]);
  }
  return found.values();
}

/** All that could change points, where it is not known of each whether it can. */
export function allCauses(root: IrFunction): readonly Cause[] {
  const causes: Cause[] = [];
  const visit = (f: IrFunction): void => {
    const { block } = f;
    const add = (cause: Omit<Cause, "block">): void => void causes.push({ block, ...cause });
    const steps = (list: readonly Step[]): void => {
      for (const step of list)
        if (step.kind === "choose") for (const row of step.rows) steps(row.steps);
        else if (step.kind === "pick") for (const arm of step.arms) steps(arm);
        else {
          if (step.kind === "together") steps(step.steps);
          add({ rule: step.rule, ...(step.kind === "together" ? { limit: "limit" } : {}) });
        }
    };
    if (f.applies?.otherwise === "full") add({ rule: f.applies.rule, limit: "applies-full" });
    steps(f.steps);
    if (f.rescaling) add({ limit: "rescaled" });
    if (f.openDeduction) add({ limit: "unresolved" });
    if (f.floor) add({ limit: "floor" });
    add({ limit: "cap" });
    for (const { rule } of f.vetoes) add({ rule, limit: "veto" });
    for (const { part } of f.inside) visit(part);
    for (const inner of [...f.beside, ...f.apart]) visit(inner);
  };
  visit(root);
  return Array.from(byCause(causes), ([cause]) => cause!);
}
