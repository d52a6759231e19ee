// LL(1) look-ahead for Chevrotain, built from the grammar's first sets: one token decides everywhere. An alternative that names a
// token beats one that takes it as a name, and an earlier alternative beats a later one; `tests/grammar.test.ts` lists where.
import {
  Alternation,
  Alternative,
  LLkLookaheadStrategy,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  Terminal,
  type BaseParser,
  type IProduction,
  type OptionalProductionType,
  type Rule,
  type TokenType,
} from "chevrotain";

type Firsts = Map<TokenType, "said" | "as a name">;

const optional = (p: IProduction): boolean =>
  p instanceof Option || p instanceof Repetition || p instanceof RepetitionWithSeparator;

/** First sets with a memory, as rules are met from many places. */
class FirstSets {
  private readonly known = new Map<Rule, { firsts: Firsts; empty: boolean }>();
  private readonly inside = new Map<IProduction, { firsts: Firsts; empty: boolean }>();

  sequence(productions: readonly IProduction[]): { firsts: Firsts; empty: boolean } {
    const firsts: Firsts = new Map();
    for (const production of productions) {
      const part = this.of(production);
      for (const [type, how] of part.firsts) if (firsts.get(type) !== "said") firsts.set(type, how);
      if (!part.empty) return { firsts, empty: false };
    }
    return { firsts, empty: true };
  }

  of(p: IProduction): { firsts: Firsts; empty: boolean } {
    let found = this.inside.get(p);
    if (!found) this.inside.set(p, (found = this.made(p)));
    return found;
  }

  private made(p: IProduction): { firsts: Firsts; empty: boolean } {
    if (p instanceof Terminal) {
      const firsts: Firsts = new Map([[p.terminalType, "said"]]);
      for (const match of p.terminalType.categoryMatches ?? []) {
        const type = byIndex.get(match);
        if (type && !firsts.has(type)) firsts.set(type, "as a name");
      }
      return { firsts, empty: false };
    }
    if (p instanceof NonTerminal) {
      let known = this.known.get(p.referencedRule);
      if (!known) this.known.set(p.referencedRule, (known = this.sequence(p.referencedRule.definition)));
      return known;
    }
    if (p instanceof Alternation) {
      const parts = p.definition.map((alternative) => this.of(alternative));
      const firsts: Firsts = new Map();
      for (const part of parts)
        for (const [type, how] of part.firsts) if (firsts.get(type) !== "said") firsts.set(type, how);
      return { firsts, empty: parts.some((part) => part.empty) };
    }
    const inner = this.sequence(
      (p as Alternative | Option | Repetition | RepetitionMandatory | RepetitionMandatoryWithSeparator)
        .definition,
    );
    return { firsts: inner.firsts, empty: inner.empty || optional(p) };
  }
}

const byIndex = new Map<number, TokenType>();

/** Two alternatives that begin alike: the first one wins. */
export interface Overlap {
  readonly rule: string;
  readonly token: string;
  readonly chosen: number;
  readonly other: number;
}

/** The look-ahead strategy handed to Chevrotain. `overlaps` collects what a test wants to see. */
export class OneTokenLookahead extends LLkLookaheadStrategy {
  private readonly sets = new FirstSets();

  constructor(
    types: readonly TokenType[],
    readonly overlaps?: Overlap[],
  ) {
    super({ maxLookahead: 1 });
    for (const type of types) byIndex.set(type.tokenTypeIdx!, type);
  }

  override validate(): never[] {
    return [];
  }

  override buildLookaheadForAlternation(options: {
    prodOccurrence: number;
    rule: Rule;
  }): (this: BaseParser) => number | undefined {
    const production = find(options.rule, Alternation, options.prodOccurrence);
    const chosen = new Map<number, number>();
    // An alternative that may be empty is taken when no other begins with the token.
    const parts = production.definition.map((alternative) => this.sets.of(alternative));
    const empty = parts.findIndex((part) => part.empty);
    for (const wanted of ["said", "as a name"] as const) {
      parts.forEach((part, index) => {
        for (const [type, how] of part.firsts) {
          if (how !== wanted) continue;
          const before = chosen.get(type.tokenTypeIdx!);
          if (before === undefined) chosen.set(type.tokenTypeIdx!, index);
          else if (before !== index)
            this.overlaps?.push({ rule: options.rule.name, token: type.name, chosen: before, other: index });
        }
      });
    }
    return function (this: BaseParser) {
      const next = (this as unknown as { LA(k: number): { tokenTypeIdx: number } }).LA(1).tokenTypeIdx;
      return chosen.get(next) ?? (empty < 0 ? undefined : empty);
    };
  }

  override buildLookaheadForOptional(options: {
    prodOccurrence: number;
    prodType: OptionalProductionType;
    rule: Rule;
  }): (this: BaseParser) => boolean {
    const kind = {
      Option,
      Repetition,
      RepetitionMandatory,
      RepetitionMandatoryWithSeparator,
      RepetitionWithSeparator,
    }[options.prodType];
    const production = find(
      options.rule,
      kind as new (...args: never[]) => Repetition,
      options.prodOccurrence,
    );
    const firsts = new Set([...this.sets.of(production).firsts.keys()].map((type) => type.tokenTypeIdx!));
    return function (this: BaseParser) {
      return firsts.has((this as unknown as { LA(k: number): { tokenTypeIdx: number } }).LA(1).tokenTypeIdx);
    };
  }
}

function find<T extends IProduction & { idx: number }>(
  rule: Rule,
  kind: new (...args: never[]) => T,
  index: number,
): T {
  const search = (productions: readonly IProduction[]): T | undefined => {
    for (const production of productions) {
      if (production instanceof kind && production.idx === index) return production;
      const inner = (production as { definition?: IProduction[] }).definition;
      const found = inner && !(production instanceof NonTerminal) ? search(inner) : undefined;
      if (found) return found;
    }
    return undefined;
  };
  const found = search(rule.definition);
  if (!found) throw new Error(`no ${kind.name} ${index} in ${rule.name}`);
  return found;
}
