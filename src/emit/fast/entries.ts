// A loop over the entries of a list, as it is written: what the entries give is made into one as the loop goes on.
import type { Column } from "../../model/expression.js";
import type { ComparedFigure } from "../../runtime/compared.js";
import type { FactSpec } from "../../runtime/facts.js";
import { max, min, mul, whole as exactly, zero, type Exact } from "../../runtime/exact.js";
import type { Code, Kept } from "./code.js";
import type { Asked, Inputs, List } from "./inputs.js";
import { NotScaled } from "./not-scaled.js";
import { fixed, fixedValue, plain, type Scaled } from "./scaled.js";
import type { Values } from "./values.js";
import { constant, fits53, yes, type Bit, type Whole } from "./whole.js";

/** Facts of an entry, else of what is around it. */
class EntryInputs implements Inputs {
  readonly readInside: Set<string>;

  constructor(
    private readonly own: Inputs,
    private readonly around: Inputs,
    private readonly of: List,
  ) {
    this.readInside = around.readInside;
  }

  /** Where a fact stands. */
  private having({ spec }: Asked): Inputs {
    if (!(this.of.spec.fields ?? []).some(({ key }) => key === spec.key)) return this.around;
    // A loop inside a loop may not be run at all.
    if (!(this.around instanceof EntryInputs)) this.readInside.add(spec.key);
    return this.own;
  }
  number(fact: Asked): Scaled {
    return this.having(fact).number(fact);
  }
  yes(fact: Asked): Bit {
    return this.having(fact).yes(fact);
  }
  words(fact: Asked): string {
    return this.having(fact).words(fact);
  }
  is(name: string, word: string, fact: Asked): Bit {
    return this.having(fact).is(name, word, fact);
  }
  answered(fact: Asked): Bit | undefined {
    return this.having(fact).answered(fact);
  }
  ofUnits(figure: ComparedFigure, column: Column): ReturnType<Inputs["ofUnits"]> {
    return this.around.ofUnits(figure, column);
  }
  fact(key: string): FactSpec {
    return this.around.fact(key);
  }
  /** Where there is an entry, its list is not empty. */
  list(key: string): List {
    const list = this.around.list(key);
    return key === this.of.spec.key ? { ...list, size: list.divisor } : list;
  }
  entry(list: List, at: string, body: Code): Inputs {
    return this.around.entry(list, at, body);
  }
}

/** More values than this are not kept apart. */
const mostKept = 10;

export class Loop {
  readonly list: List;
  /** Terms of an entry, and the code they are written into. */
  readonly terms: Values;
  readonly body: Code;
  private readonly kept: Kept[] = [];
  private readonly index: string;

  constructor(
    private readonly around: Values,
    key: string,
  ) {
    const { inputs } = around;
    this.list = inputs.list(key);
    this.body = around.code.inside();
    this.index = this.body.name("i");
    const own = inputs.entry(this.list, this.index, this.body);
    this.terms = around.inside(this.body, new EntryInputs(own, inputs, this.list));
  }

  /** Writes the loop. What it has kept can be used from here on. */
  end(): void {
    const { first, end } = this.list;
    const { index } = this;
    this.around.code.loop(
      `for (let ${index} = ${first}; ${index} < ${end}; ${index}++) {`,
      this.body,
      this.kept,
    );
  }

  /** Something that every entry changes; between the two at any time. */
  private keep(about: string, start: bigint, low: bigint, high: bigint, next: (so: Whole) => Whole): Whole {
    const isBig = !fits53(low, high);
    const so: Whole = { code: this.body.changing(about), low, high, ...(isBig ? { big: true } : {}) };
    const { code } = next(so);
    this.kept.push({ name: so.code, start: isBig ? `${start}n` : String(start), next: code });
    return so;
  }

  /** How many entries there are for which something holds. */
  count(counts: Bit): Whole {
    const { size } = this.list;
    if (counts.known !== undefined) return counts.known ? size : constant(0n);
    const bit: Whole = { code: counts.code, low: 0n, high: 1n };
    return this.keep("count", 0n, 0n, size.high, (so) => this.terms.scaling.wholes.added(so, bit));
  }

  /** All values together, of the entries for which something holds. */
  sum(value: Scaled, counts: Bit = yes): Scaled {
    const { scaling } = this.terms;
    const many = this.list.size;
    const same = fixedValue(value);
    if (same) return scaling.times(plain(this.count(counts)), value);
    this.refuseOwnDivisor(value);
    const { top } = scaling.either(counts, value, fixed(zero));
    const [low, high] = [top.low < 0n ? top.low * many.high : 0n, top.high > 0n ? top.high * many.high : 0n];
    const all = this.keep("sum", 0n, low, high, (so) => scaling.wholes.added(so, top));
    const ends = (x: Exact): Exact[] => [
      counts.known ? mul(x, exactly(many.low)) : zero,
      mul(x, exactly(many.high)),
    ];
    return this.behind(value, all, ends(value.least).reduce(min), ends(value.most).reduce(max));
  }

  /**
   * So many of the highest, or of the lowest, values of the entries for which something holds; the outermost first. Where there
   * are fewer of them, what follows is of no matter.
   */
  extremes(which: "highest" | "lowest", many: number, value: Scaled, counts: Bit = yes): Scaled[] {
    if (many > mostKept) throw new NotScaled(`the ${which} of more than ${mostKept} entries`);
    this.refuseOwnDivisor(value);
    const { wholes } = this.terms.scaling;
    const { low, high } = value.top;
    const [outer, inner] =
      which === "highest" ? (["greater", "smaller"] as const) : (["smaller", "greater"] as const);
    const start = which === "highest" ? low : high;
    let left = wholes.either(counts, value.top, constant(start));
    return Array.from({ length: many }, () => {
      const one = this.keep(which, start, low, high, (so) => {
        const next = wholes.pick(outer, so, left);
        left = wholes.pick(inner, so, left);
        return next;
      });
      return this.behind(value, one, value.least, value.most);
    });
  }

  private behind({ scale, per }: Scaled, top: Whole, least: Exact, most: Exact): Scaled {
    return { top, scale, ...(per ? { per } : {}), least, most };
  }

  /** Values divided by something else for every entry have no divisor in common. */
  private refuseOwnDivisor({ per }: Scaled): void {
    if (per && this.body.isOwn(per.code))
      throw new NotScaled("entries that are each divided by something else");
  }
}
