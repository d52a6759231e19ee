// Blocks of the IR in emitted code: each computed once, what it is made of first.
import type { IrFunction, Program } from "../../lower/ir.js";
import type { Num } from "../../model/expression.js";
import type { LimitKind } from "../../runtime/effects.js";
import { zero } from "../../runtime/exact.js";
import type { BlockRow } from "../../runtime/tally.js";
import { comment } from "../names.js";
import type { Changes } from "./changes.js";
import type { Code } from "./code.js";
import type { AllMade, Made } from "./made.js";
import { NotScaled } from "./not-scaled.js";
import { fixed, plain, type Scaled } from "./scaled.js";
import { mayDifferItself } from "./scores-used.js";
import { Steps } from "./steps.js";
import { nothing, Terms } from "./terms.js";
import { constant, no, yes, type Bit } from "./whole.js";
import type { Inputs } from "./inputs.js";

export class Blocks implements AllMade {
  readonly terms: Terms;
  protected readonly done = new Map<IrFunction, Made>();
  private readonly guarded = new Set<IrFunction>();
  private readonly own = new Map<number, Bit[]>();
  /** Whether the unit stands in rows with quotas, by quota. */
  get quotas(): ReadonlyMap<number, readonly Bit[]> {
    return this.own;
  }
  /** What notes why points change, where that is asked for. */
  changes: Changes | undefined;
  private readonly byId = new Map<string, IrFunction>();
  protected readonly around = new Map<IrFunction, readonly IrFunction[]>();

  constructor(
    protected readonly program: Program,
    private readonly root: IrFunction,
    private readonly out: Code,
    private readonly inputs: Inputs,
    /** Whether the code is one block's alone, and its title stands above it. */
    private readonly titled = false,
    /** The same blocks with what the source leaves open at its least; here it counts in full. */
    private readonly atLeast?: Blocks,
  ) {
    this.terms = new Terms(out, inputs, (id) => this.scoreOf(id), atLeast?.terms.scaling, this.own);
    this.note(root, []);
  }
  private note(block: IrFunction, around: readonly IrFunction[]): void {
    this.byId.set(this.program.blocks[block.block]!.id, block);
    this.around.set(block, around);
    const inside = below(block);
    if (inside.length === 0) return;
    const aroundThose = [...around, block];
    for (const inner of inside) this.note(inner, aroundThose);
  }

  make(): void {
    this.whole();
  }
  whole(): Made {
    return this.block(this.root);
  }
  wholeInFull(): Made {
    return new Blocks(this.program, this.root, this.out, this.inputs, this.titled, this).whole();
  }

  /** Whether its score can hang on what the source leaves open. */
  private mayDiffer(f: IrFunction): boolean {
    return mayDifferItself(f) || below(f).some((inner) => this.mayDiffer(inner));
  }

  /** The scores there are, in the order in which they were found: where a block around does not apply, those inside have none. */
  scores(): readonly Made[] {
    const { wholes } = this.terms.scaling;
    const scores: Made[] = [];
    for (const [block, { id, value, counts }] of this.done)
      scores.push({ id, value, counts: wholes.all([this.reached(block), counts]) });
    return scores;
  }

  /** The score of a block alone: undefined where more had to be made sure of than that its facts are what they should be. */
  unguarded(f: IrFunction): Scaled | undefined {
    return this.guarded.has(f) ? undefined : this.valueOf(f);
  }

  /** What a block comes to where it counts, if it has been scored. */
  valueOf(f: IrFunction): Scaled | undefined {
    return this.done.get(f)?.value;
  }

  /** A block by its id; undefined where it is not scored at this stage. */
  find(id: string): Made | undefined {
    const f = this.byId.get(id);
    if (!f) return undefined;
    const made = this.block(f);
    return { ...made, counts: this.terms.scaling.wholes.all([this.reached(f), made.counts]) };
  }

  /** Whether a block counts, by its index in the table of blocks. */
  counts(block: number): Bit {
    return this.find(this.program.blocks[block]!.id)?.counts ?? no;
  }

  /** Whether every block around one applies. */
  private reached(block: IrFunction): Bit {
    return this.terms.scaling.wholes.all((this.around.get(block) ?? []).map((outer) => this.applies(outer)));
  }

  /** The final score of another block; 0 where it, or a block around it, does not count. */
  private scoreOf(id: string): Scaled {
    const found = this.byId.get(id);
    if (!found) return nothing;
    const { scaling } = this.terms;
    const { value, counts } = this.block(found);
    return scaling.either(scaling.wholes.all([this.reached(found), counts]), value, nothing);
  }

  private applies({ applies }: IrFunction): Bit {
    return applies ? this.terms.bool(applies.when) : yes;
  }

  block(f: IrFunction): Made {
    const known = this.done.get(f);
    if (known) return known;
    if (this.atLeast && !this.mayDiffer(f)) return this.atLeast.block(f);
    const row = this.program.blocks[f.block]!;
    const { out } = this;
    if (below(f).length === 0 && !this.titled && !this.atLeast) {
      out.line("");
      out.line(`// ${titleOf(row)}`);
    }
    const { subject, origin } = out;
    out.origin = { line: row.line, file: row.file };
    out.subject = `${row.kind === "rubric" ? "total" : "s"}_${row.id || "all"}`;
    const { guards } = this.terms.scaling;
    const score = (): Made => this.scored(f, row.id);
    const made = this.changes ? this.changes.within(f, score) : score();
    if (this.terms.scaling.guards !== guards) this.guarded.add(f);
    out.subject = subject;
    out.origin = origin;
    this.done.set(f, made);
    return made;
  }

  protected scored(f: IrFunction, id: string): Made {
    const { scaling } = this.terms;
    const reached = this.reached(f);
    const applies = this.applies(f);
    const value = this.inner(f, scaling.wholes.all([reached, applies]));
    if (!f.applies) return { id, value, counts: yes };
    const { otherwise, full } = f.applies;
    const instead = otherwise === "full" ? this.terms.num(full, reached) : nothing;
    if (otherwise === "full")
      this.changes?.gave({ rule: f.applies.rule, limit: "applies-full" }, instead, () =>
        scaling.wholes.all([reached, scaling.wholes.not(applies)]),
      );
    return {
      id,
      value: scaling.either(applies, value, instead),
      counts: otherwise === "not-applicable" ? applies : yes,
    };
  }

  /** What it comes to where it applies. */
  private inner(f: IrFunction, where: Bit): Scaled {
    const { terms, out } = this;
    const { scaling } = terms;
    terms.demand(f.asked, where);
    if (f.unresolved) return terms.num(this.atLeast ? f.unresolved.most : f.unresolved.least, where);
    const start = terms.num(f.start, where);
    const rules = new Steps(out, terms, this.changes).sum(f.steps, where);
    let made = this.together(f, where);
    if (f.rescaling) {
      const { outOf, to } = f.rescaling;
      const earned = made;
      made = scaling.over(scaling.times(made, fixed(to)), terms.num(outOf, where), where);
      this.changes?.made({ limit: "rescaled" }, earned, made, () => where);
    }
    const beside = f.beside.map((inner) => this.counted(this.block(inner)));
    for (const inner of f.apart) this.block(inner);
    let value = scaling.sum([start, rules, made, ...beside]);
    const limited = (limit: LimitKind, which: "smaller" | "greater", at: Num): void => {
      const before = value;
      value = scaling.pick(which, value, terms.num(at, where));
      this.changes?.made({ limit }, before, value, () => where);
    };
    if (f.openDeduction && !this.atLeast) limited("unresolved", "smaller", f.openDeduction.least);
    if (f.floor) limited("floor", "greater", f.floor.at);
    limited("cap", "smaller", f.cap);
    if (f.vetoes.length > 0) {
      for (const { rule } of f.vetoes) out.rule(rule.line, rule.source);
      const holds = f.vetoes.map(({ when }) => terms.bool(when, where));
      const before = value;
      value = scaling.either(scaling.wholes.any(holds), nothing, value);
      // The first that holds takes everything.
      f.vetoes.forEach(({ rule }, i) => {
        const isFirst = (): Bit => {
          const others = holds.slice(0, i).map((each) => scaling.wholes.not(each));
          return scaling.wholes.all([where, ...others, holds[i]!]);
        };
        this.changes?.made({ rule, limit: "veto" }, before, nothing, isFirst);
      });
    }
    return f.rounding ? scaling.rounded(value, f.rounding.places, f.rounding.mode) : value;
  }

  private counted({ value, counts }: Made): Scaled {
    return this.terms.scaling.either(counts, value, nothing);
  }

  /** The blocks inside, made into a whole; those that do not count are left out. */
  private together(f: IrFunction, where: Bit): Scaled {
    const { scaling } = this.terms;
    const parts = f.inside.map(({ part, weight }) => ({ made: this.block(part), weight }));
    if (f.rollup === "none" || parts.length === 0) return nothing;
    const anyCounts = scaling.wholes.any(parts.map(({ made }) => made.counts));
    switch (f.rollup) {
      case "sum":
        return scaling.sum(parts.map(({ made }) => this.counted(made)));
      case "weighted":
        return scaling.sum(
          parts.map(({ made, weight }) => scaling.times(this.counted(made), fixed(weight ?? zero))),
        );
      case "mean": {
        const many = scaling.wholes.count(parts.map(({ made }) => made.counts));
        const divisor = scaling.wholes.pick("greater", many, constant(1n));
        return scaling.over(scaling.sum(parts.map(({ made }) => this.counted(made))), plain(divisor), where);
      }
      case "formula": {
        if (!f.formula) return nothing;
        const value = this.terms.num(f.formula, scaling.wholes.all([where, anyCounts]));
        return scaling.either(anyCounts, value, nothing);
      }
      default: {
        if (anyCounts.known !== true || parts.some(({ made }) => made.counts.known !== true))
          throw new NotScaled("the least or the greatest of parts that may drop out");
        return parts
          .map(({ made }) => made.value)
          .reduce((a, b) => scaling.pick(f.rollup === "minimum" ? "smaller" : "greater", a, b));
      }
    }
  }
}

/** A block as comments call it. */
export const titleOf = ({ id, title, points, line }: BlockRow): string =>
  `${comment([id, title].filter(Boolean).join(" "))} (${points}), line ${line}`;

export const below = (f: IrFunction): readonly IrFunction[] =>
  f.inside.length + f.beside.length + f.apart.length === 0
    ? none
    : [...f.inside.map(({ part }) => part), ...f.beside, ...f.apart];
const none: readonly IrFunction[] = [];
