// The parser's machinery: phrases from patterns, blocks in braces, and recovery. A broken statement is skipped to its end and the
// rest is read; nothing is invented.
import type { IToken, ParserMethod, TokenType } from "chevrotain";
import type { Position } from "../../grammar/constructs.js";
import { parseExact, rational, zero, type Exact } from "../runtime/exact.js";
import { fold } from "../text/fold.js";
import { span, type Span } from "../text/span.js";
import { chineseNumber } from "./chinese-number.js";
import { DecidedParser } from "./decided-parser.js";
import { patternsAt, type Pattern } from "./patterns.js";
import * as t from "./tokens.js";
import type * as tree from "./tree.js";
import { mergePatterns, type TrieNode } from "./trie.js";

/** What the parser could not read. `expected` is a token type, or absent when several things could stand there. */
export interface Failure {
  readonly token: IToken;
  readonly expected?: TokenType;
  readonly reason: "unexpected" | "unclosed" | "too-deep" | "too-long" | "long-number" | "two-statements";
  /** For an unclosed brace: where it was opened. */
  readonly opened?: Span;
}

export class TooManyFailures extends Error {}
/** Reading stops after so many failures: what follows is noise. */
export const failureLimit = 50;
const deepestRules = 900;
const longestChain = 1000;
const longestNumber = 40;

export type R<T> = ParserMethod<[], T>;

const firstToken = (nodes: readonly TrieNode[]): TokenType | undefined =>
  nodes.flatMap(({ step }) => (step && "token" in step ? [step.token] : []))[0];

/** A phrase while it is read. */
interface Reading {
  /** The tree of clauses, when it is one. */
  readonly clauses: TrieNode | undefined;
  readonly captures: tree.SlotValue[];
  accepted?: Pattern;
}

export abstract class Recovery extends DecidedParser {
  failures: Failure[] = [];
  /** Blocks in which sections, indicators and examples cannot stand, currently open. */
  protected leaves = 0;
  /** Which rule reads which slot of the patterns. */
  protected abstract readonly slotRules: Readonly<Record<string, R<tree.SlotValue>>>;
  /** The rule for what stands in a block. */
  protected abstract readonly item: R<tree.Item>;

  /** Whether a block is headed here. */
  protected headsBlock(): boolean {
    return headTokens.has(this.LA(1).tokenType) && !this.scoreAhead();
  }
  /** Whether the word of a heading names a score here: `项目（3）`. */
  protected scoreAhead(): boolean {
    const { tokenType } = this.LA(1);
    const names = tokenType === t.word("section") || tokenType === t.word("indicator");
    return names && this.LA(2).tokenType === t.LParen;
  }

  /** Whether a heading here means that the block being read was never closed. */
  private endsHere(item: unknown): boolean {
    return item === (this.item as unknown) ? this.leaves > 0 : this.startsLine();
  }

  protected phraseRule(name: string, patterns: readonly Pattern[]): R<tree.Phrase> {
    let merged: TrieNode | undefined;
    return this.RULE(name, () => {
      const trie = (merged ??= mergePatterns(patterns));
      if (name === "core") this.ACTION(() => this.notTooDeep());
      const start = this.here();
      const reading: Reading = { clauses: name === "clause" ? trie : undefined, captures: [] };
      this.walk(trie, reading);
      return this.ACTION(() => this.phrase(reading, start));
    });
  }
  private phrase({ accepted, captures }: Reading, start: number): tree.Phrase {
    const slots: Record<string, tree.SlotValue> = {};
    let i = 0;
    for (const item of accepted!.items) if (item.kind === "slot") slots[item.name] = captures[i++]!;
    return { kind: "phrase", construct: accepted!.construct.id, slots, span: this.since(start) };
  }

  private walk(node: TrieNode, reading: Reading, lacking?: TokenType): void {
    if (!node.accepts) return this.goOn(node, reading, lacking);
    reading.accepted = node.accepts;
    if (node.children.length === 0) return;
    if (this.RECORDING_PHASE) this.option(node.choice, () => this.goOn(node, reading, lacking));
    else if (this.follows(node.choice)) this.goOn(node, reading, lacking);
  }
  private goOn(node: TrieNode, reading: Reading, lacking?: TokenType): void {
    if (lacking && !this.RECORDING_PHASE) this.expectOneOf(node.children, lacking);
    if (node.children.length === 1) this.step(node.children[0]!, reading, lacking);
    else if (!this.RECORDING_PHASE) this.step(node.children[this.chosen(node.choice)]!, reading, lacking);
    else
      this.or(
        node.choice,
        node.children.map((child) => ({ ALT: () => this.step(child, reading, lacking) })),
      );
  }
  private step(node: TrieNode, reading: Reading, lacking?: TokenType): void {
    if ("token" in node.step!) this.consume(node.occurrence, node.step.token);
    else reading.captures.push(this.subrule(node.occurrence, this.slotRules[node.step!.slot]!));
    // Any value may begin a clause (`X的除外`): what does not go on as one is told as lacking its last word.
    const ending =
      reading.clauses?.children.includes(node) && "slot" in node.step!
        ? firstToken(node.children)
        : undefined;
    this.walk(node, reading, lacking ?? ending);
  }

  /** One of the nodes is what comes next; else the word is missing. */
  private expectOneOf(nodes: readonly TrieNode[], lacking: TokenType): void {
    const next = this.LA(1).tokenType;
    if (nodes.every(({ step }) => "token" in step! && step.token !== next)) this.mismatch(lacking);
  }

  /**
   * `{ … }` with items apart by statement ends (or commas); a broken item is skipped and the rest is read.
   * @param short whether it is usually one line, so that a line that begins like a statement shows it was never closed
   */
  protected braced<T>(idx: number, item: R<T>, commas = false, short = commas): T[] {
    const items: T[] = [];
    if (!this.RECORDING_PHASE && !short && this.LA(1).tokenType === t.Sep) {
      this.fail({ token: this.LA(1), expected: t.LBrace, reason: "unexpected" });
      return this.unopened(idx, item);
    }
    const opened = spanOf(this.LA(1));
    this.consume(idx, t.LBrace);
    if (this.RECORDING_PHASE) {
      this.many(idx, () =>
        this.or(idx, [
          { ALT: () => this.consume(idx, t.Sep) },
          ...(commas ? [{ ALT: () => this.consume(idx, t.ListSeparator) }] : []),
          { ALT: () => items.push(this.subrule(idx, item)) },
        ]),
      );
      this.consume(idx, t.RBrace);
      return items;
    }
    this.readItems(idx, item, items, commas, short);
    if (this.LA(1).tokenType === t.RBrace) this.consume(idx, t.RBrace);
    else this.fail({ token: this.LA(1), reason: "unclosed", opened });
    return items;
  }

  /** What stands in a block whose opening brace was forgotten; nothing when the next heading follows at once. */
  protected unopened<T>(idx: number, item: R<T>): T[] {
    const items: T[] = [];
    while (this.LA(1).tokenType === t.Sep) this.skipOne();
    const next = this.LA(1).tokenType;
    if (this.headsBlock() || next === t.RBrace || next.name === "EOF") return items;
    this.readItems(idx, item, items, false, false);
    if (this.LA(1).tokenType === t.RBrace) this.skipOne();
    return items;
  }

  private readItems<T>(idx: number, item: R<T>, items: T[], commas: boolean, short: boolean): void {
    const parts = (type: TokenType): boolean =>
      type === t.Sep || (commas && (type === t.Comma || type === t.ListComma));
    for (;;) {
      const next = this.LA(1).tokenType;
      if (next === t.RBrace || next.name === "EOF") break;
      if (parts(next)) {
        this.skipOne();
        continue;
      }
      if (this.headsBlock() && this.endsHere(item)) break;
      if (short && this.startsLine() && statementOpeners.has(next) && this.LA(2).tokenType !== t.Colon) break;
      const before = this.index();
      const read = this.guarded(() => {
        const value = this.subrule(idx, item);
        const after = this.LA(1).tokenType;
        // A block that was never closed has taken the end of its statement with it.
        const ended = parts(after) || parts(this.LA(0).tokenType);
        if (!ended && after !== t.RBrace && after.name !== "EOF")
          this.fail({ token: this.LA(1), reason: "two-statements" }, true);
        return value;
      }, before + 1);
      if (read !== undefined) items.push(read);
      if (this.index() === before) this.skipOne();
    }
  }

  /** Runs a part; on failure notes it and skips to the statement's end (or, in a heading, to its brace). */
  protected guarded<T>(part: () => T, from: number | "head"): T | undefined {
    if (this.RECORDING_PHASE) return part();
    const stack = this.inner().RULE_STACK_IDX;
    try {
      return part();
    } catch (error) {
      if (!(error instanceof Error) || !("token" in error)) throw error;
      this.inner().RULE_STACK_IDX = stack;
      const failure = error as Error & { token: IToken };
      const expected =
        failure.name === "MismatchedTokenException" ? typeByName.get(failure.message) : undefined;
      if (failure.name !== "Noted") this.fail({ token: failure.token, expected, reason: "unexpected" });
      if (from === "head") this.skipTo((type) => type === t.LBrace || type === t.Sep || type === t.RBrace);
      else this.skipStatement(from);
      return undefined;
    }
  }

  protected fail(failure: Failure, thrown = false): void {
    this.failures.push(failure);
    if (this.failures.length >= failureLimit) throw new TooManyFailures();
    if (thrown) throw Object.assign(new Error("noted"), { name: "Noted", token: failure.token });
  }

  protected mismatch(expected: TokenType): never {
    throw Object.assign(new Error(expected.name), { name: "MismatchedTokenException", token: this.LA(1) });
  }

  protected skipTo(stop: (type: TokenType) => boolean): void {
    while (!stop(this.LA(1).tokenType) && this.LA(1).tokenType.name !== "EOF") this.skipOne();
  }

  /** Skips to the end of the statement that began at token `from`; a block it opened goes with it. */
  protected skipStatement(from: number): void {
    const tokens = this.input;
    let depth = 0;
    for (let i = from; i <= this.index(); i++) {
      const type = tokens[i]?.tokenType;
      if (type === t.LBrace) depth++;
      else if (type === t.RBrace) depth = Math.max(0, depth - 1);
    }
    for (;;) {
      const type = this.LA(1).tokenType;
      if (type.name === "EOF" || (depth === 0 && (type === t.Sep || type === t.RBrace))) return;
      if (this.headsBlock() && this.startsLine() && this.index() >= from) return;
      if (type === t.LBrace) depth++;
      else if (type === t.RBrace) depth--;
      this.skipOne();
    }
  }

  protected startsLine(): boolean {
    const type = this.LA(0)?.tokenType;
    return type === t.Sep || type === t.LBrace || type === t.RBrace;
  }

  protected chain(
    idx: number,
    operand: R<tree.Expr>,
    operators: TokenType[],
    op: (token: IToken) => tree.BinaryOperator,
  ): tree.Expr {
    const start = this.here();
    let left = this.subrule(idx, operand);
    let length = 0;
    this.many(idx, () => {
      const token =
        operators.length === 1
          ? this.consume(idx, operators[0]!)
          : (this.or(
              idx,
              operators.map((type, i) => ({ ALT: () => this.consume(idx + i, type) })),
            ) as IToken);
      const right = this.subrule(idx + 1, operand);
      this.ACTION(() => {
        if (++length > longestChain) this.fail({ token, reason: "too-long" }, true);
        left = { kind: "binary", op: op(token), left, right, span: this.since(start) };
      });
    });
    return left;
  }

  protected constant(type: TokenType, kind: "full" | "none" | "total"): tree.Expr {
    const token = this.CONSUME(type);
    return this.ACTION(() => ({ kind, span: spanOf(token) }) as tree.Expr);
  }
  protected bool(type: TokenType, value: boolean): tree.Expr {
    const token = this.CONSUME(type);
    return this.ACTION(() => ({ kind: "bool", value, span: spanOf(token) }) as tree.Expr);
  }
  protected wordOf(token: IToken): tree.WordNode {
    return this.ACTION(
      () => ({ kind: "word", word: t.wordId.get(token.tokenType)!, span: spanOf(token) }) as tree.WordNode,
    );
  }

  protected numericValue(token: IToken): Exact {
    if (token.image.length > longestNumber) {
      this.fail({ token, reason: "long-number" }, true);
      return zero;
    }
    const figures = t.isHan(token.image) ? (chineseNumber(token.image) ?? "") : token.image.normalize("NFKC");
    return parseExact(figures) ?? rational(0n, 1n);
  }

  protected notTooDeep(): void {
    if (this.inner().RULE_STACK_IDX > deepestRules)
      this.fail({ token: this.LA(1), reason: "too-deep" }, true);
  }
  protected index(): number {
    return this.inner().currIdx;
  }
  protected skipOne(): void {
    this.inner().currIdx++;
  }
  protected here(): number {
    return this.LA(1).startOffset;
  }
  protected endOfLast(): number {
    const last = this.LA(0);
    return last ? last.startOffset + last.image.length : 0;
  }
  protected since(start: number): Span {
    return span(start, Math.max(start, this.endOfLast()));
  }
}

const headTokens = new Set<TokenType>([
  t.word("section"),
  t.word("indicator"),
  t.word("bonus section"),
  t.word("penalty section"),
  t.word("separate section"),
  t.ExampleWord,
]);
/** Words that begin a statement, and no convention. */
const statementOpeners = new Set<TokenType>(openersAt("statement"));
for (const type of openersAt("default")) statementOpeners.delete(type);

function openersAt(position: Position): TokenType[] {
  return patternsAt(position).flatMap(({ items: [first] }) =>
    first?.kind === "phrase" ? [t.literalType(first.text)] : [],
  );
}

const typeByName = new Map(t.allTypes.map((type) => [type.name, type]));
export function spanOf(token: IToken): Span {
  return span(token.startOffset, token.startOffset + token.image.length);
}
export function nameOf(token: IToken): tree.NameNode {
  const first = token.image.charCodeAt(0);
  const quoted = first === 0x5b || first === 0x3010;
  return { kind: "name", name: quoted ? token.image.slice(1, -1).trim() : token.image, span: spanOf(token) };
}
export const idOf = (token: IToken): tree.IdNode => ({
  kind: "id",
  printed: token.image,
  id: fold(token.image),
  span: spanOf(token),
});
