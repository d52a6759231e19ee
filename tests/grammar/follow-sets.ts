// What may follow an optional part of the grammar, worked out from the parser's own productions. Chevrotain takes an optional part
// whenever its first token fits, and never asks whether the same token could also stand behind it.
import {
  Alternation,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  Terminal,
  type IProduction,
  type Rule,
  type TokenType,
} from "chevrotain";
import { Sep } from "../../src/syntax/tokens.js";

/** An optional part that begins with tokens that may also follow it: it is always taken. */
export interface Greedy {
  readonly rule: string;
  readonly tokens: readonly string[];
}

type Inner = { readonly definition: IProduction[] };
const isOptional = (p: IProduction): boolean =>
  p instanceof Option || p instanceof Repetition || p instanceof RepetitionWithSeparator;
const repeats = (p: IProduction): boolean => p instanceof Repetition || p instanceof RepetitionMandatory;
const separated = (p: IProduction): p is RepetitionWithSeparator | RepetitionMandatoryWithSeparator =>
  p instanceof RepetitionWithSeparator || p instanceof RepetitionMandatoryWithSeparator;

/** Items between braces are apart by what ends a statement, although the recorded production lets them touch. */
function endsOfItems(p: IProduction): TokenType[] | undefined {
  const [only] = (p as unknown as Inner).definition;
  if (!(p instanceof Repetition) || !(only instanceof Alternation)) return undefined;
  const lone = only.definition.map((alternative) => (alternative as unknown as Inner).definition);
  const ends = lone.flatMap(([first, second]) =>
    first instanceof Terminal && second === undefined ? [first.terminalType] : [],
  );
  return ends.includes(Sep) ? ends : undefined;
}

export class FollowSets {
  private readonly firsts = new Map<Rule, ReadonlySet<TokenType>>();
  private readonly empties = new Map<Rule, boolean>();
  private readonly follows = new Map<Rule, Set<TokenType>>();

  constructor(
    private readonly rules: readonly Rule[],
    private readonly types: readonly TokenType[],
  ) {
    for (const rule of rules) this.follows.set(rule, new Set());
    // What may follow a rule grows until every place it is used at has been taken in.
    for (let grown = true; grown;) {
      grown = false;
      for (const rule of rules) if (this.visit(rule.definition, this.follows.get(rule)!, rule)) grown = true;
    }
  }

  /** Every greedy choice of the grammar. */
  greedy(): Greedy[] {
    const found: Greedy[] = [];
    for (const rule of this.rules) this.visit(rule.definition, this.follows.get(rule)!, rule, found);
    return found;
  }

  /** Walks a sequence from its end; hands what follows to the rules used in it. Says whether anything was new. */
  private visit(
    sequence: readonly IProduction[],
    after: ReadonlySet<TokenType>,
    rule: Rule,
    found?: Greedy[],
  ): boolean {
    let grown = false;
    let behind = new Set(after);
    for (const part of [...sequence].reverse()) {
      const own = this.first([part]);
      if (part instanceof NonTerminal) {
        const follow = this.follows.get(part.referencedRule)!;
        const before = follow.size;
        for (const type of behind) follow.add(type);
        grown ||= follow.size > before;
      } else if (part instanceof Alternation) {
        for (const alternative of part.definition)
          grown = this.visit((alternative as unknown as Inner).definition, behind, rule, found) || grown;
      } else if (!(part instanceof Terminal)) {
        const { definition } = part as unknown as Inner;
        const ends = endsOfItems(part);
        const again = new Set(behind);
        if (repeats(part)) for (const type of own.tokens) again.add(type);
        if (separated(part)) this.expand(part.separator, again);
        const entered = separated(part) ? this.expand(part.separator, new Set()) : own.tokens;
        const both =
          isOptional(part) || repeats(part) || separated(part)
            ? [...entered].filter((t) => behind.has(t))
            : [];
        if (both.length > 0)
          found?.push({ rule: rule.name, tokens: [...new Set(both.map((t) => t.name))].sort() });
        grown = this.visit(definition, ends ? new Set([...behind, ...ends]) : again, rule, found) || grown;
      }
      behind = own.empty ? new Set([...own.tokens, ...behind]) : new Set(own.tokens);
    }
    return grown;
  }

  private expand(type: TokenType, into: Set<TokenType>): Set<TokenType> {
    into.add(type);
    for (const match of type.categoryMatches ?? []) {
      const member = this.types.find((t) => t.tokenTypeIdx === match);
      if (member) into.add(member);
    }
    return into;
  }

  private first(sequence: readonly IProduction[]): { tokens: Set<TokenType>; empty: boolean } {
    const tokens = new Set<TokenType>();
    for (const part of sequence) {
      const one = this.firstOf(part);
      for (const type of one.tokens) tokens.add(type);
      if (!one.empty) return { tokens, empty: false };
    }
    return { tokens, empty: true };
  }

  private firstOf(part: IProduction): { tokens: ReadonlySet<TokenType>; empty: boolean } {
    if (part instanceof Terminal) return { tokens: this.expand(part.terminalType, new Set()), empty: false };
    if (part instanceof NonTerminal) {
      const rule = part.referencedRule;
      if (!this.firsts.has(rule)) {
        const { tokens, empty } = this.first(rule.definition);
        this.firsts.set(rule, tokens);
        this.empties.set(rule, empty);
      }
      return { tokens: this.firsts.get(rule)!, empty: this.empties.get(rule)! };
    }
    if (part instanceof Alternation) {
      const parts = part.definition.map((alternative) =>
        this.first((alternative as unknown as Inner).definition),
      );
      return { tokens: new Set(parts.flatMap((p) => [...p.tokens])), empty: parts.some((p) => p.empty) };
    }
    const inner = this.first((part as unknown as Inner).definition);
    return { tokens: inner.tokens, empty: inner.empty || isOptional(part) };
  }
}
