// The library's parser as it is used here: one token decides at every choice, what it decides may be known beforehand, and failures
// are made cheaply.
import {
  EarlyExitException,
  EmbeddedActionsParser,
  NoViableAltException,
  type IToken,
  type ParserMethod,
  type TokenType,
} from "chevrotain";
import { decidersOf, decisionsOf, type Decide, type Decisions } from "./decisions.js";
import { OneTokenLookahead, type Overlap } from "./first-sets.js";
import * as t from "./tokens.js";

/** What the library keeps to itself. */
interface Inner {
  currIdx: number;
  RULE_STACK_IDX: number;
  readonly RULE_STACK: number[];
  currRuleShortName: number;
  readonly fullRuleNameToShort: Readonly<Record<string, number>>;
  readonly lookAheadFuncsCache: ReadonlyMap<number, Decide>;
  getKeyForAutomaticLookahead(kind: number, occurrence: number): number;
}
/** What stands behind a rule: the library calls it for a rule inside another. */
interface Ruled<T> {
  coreRule: (this: DecidedParser) => T;
}
/** The library's marks of keys: of alternatives, and of what may be left out. */
const alternatives = 1 << 8;
const optional = 2 << 8;

export abstract class DecidedParser extends EmbeddedActionsParser {
  constructor(validate = false, overlaps?: Overlap[]) {
    super([...t.allTypes], {
      recoveryEnabled: false,
      maxLookahead: 1,
      nodeLocationTracking: "none",
      skipValidations: !validate,
      lookaheadStrategy: new OneTokenLookahead(t.allTypes, overlaps),
      errorMessageProvider: {
        buildMismatchTokenMessage: (options) => options.expected.name,
        buildNotAllInputParsedMessage: () => "",
        buildNoViableAltMessage: () => "",
        buildEarlyExitMessage: () => "",
      },
    });
  }

  /** What the next token decides at every choice. */
  decisions(): Decisions {
    return decisionsOf(this.inner().lookAheadFuncsCache);
  }
  /** Takes the place of the library's analysis of the grammar. */
  protected decideBy(decisions: Decisions): void {
    Object.assign(this, { lookAheadFuncsCache: decidersOf(decisions), selfAnalysisDone: true });
  }
  /** Which of the alternatives of a choice comes next: what `or` does, without making all of them. */
  protected chosen(choice: number): number {
    return (this.decided(alternatives, choice) as number | undefined) ?? this.raiseNoAltException();
  }
  /** Whether what may be left out comes next: what `option` asks. */
  protected follows(choice: number): boolean {
    return this.decided(optional, choice) === true;
  }
  private decided(kind: number, choice: number): number | boolean | undefined {
    const inner = this.inner();
    return inner.lookAheadFuncsCache.get(inner.getKeyForAutomaticLookahead(kind, choice))!.call(this);
  }

  /** A rule of the library; inside other rules it is called without what serves the library's own recovery. */
  override RULE<F extends () => unknown>(name: string, read: F): ParserMethod<[], ReturnType<F>> {
    const rule = super.RULE(name, read) as unknown as ParserMethod<[], ReturnType<F>>;
    const shortName = this.inner().fullRuleNameToShort[name]!;
    const ruled = rule as unknown as Ruled<unknown>;
    ruled.coreRule = function (this: DecidedParser): unknown {
      const inner = this.inner();
      const depth = ++inner.RULE_STACK_IDX;
      inner.RULE_STACK[depth] = shortName;
      inner.currRuleShortName = shortName;
      try {
        return read.call(this);
      } finally {
        inner.RULE_STACK_IDX = depth - 1;
        if (depth > 0) inner.currRuleShortName = inner.RULE_STACK[depth - 1]!;
      }
    };
    return rule;
  }

  /**
   * A rule that is one token. Where the token is of the usual type, it is read at once; any other is left to the library: it may be
   * of the category, or a failure.
   */
  protected tokenRule<T>(
    name: string,
    type: TokenType,
    make: (token: IToken) => T,
    category = type,
  ): ParserMethod<[], T> {
    const rule = this.RULE(name, () => {
      const token = this.CONSUME(category);
      return this.ACTION(() => make(token));
    });
    const ruled = rule as unknown as Ruled<T>;
    const { coreRule } = ruled;
    ruled.coreRule = function (this: DecidedParser): T {
      const token = this.LA(1);
      if (token.tokenType !== type) return coreRule.call(this);
      this.inner().currIdx++;
      return make(token);
    };
    return rule;
  }

  /** As the library does it, without what it does for concrete trees and for its own recovery. */
  protected subruleInternal<T>(rule: Ruled<T>): T {
    return rule.coreRule.call(this);
  }

  /** Cheaper than the library's, which works out every path that could have followed. */
  protected raiseNoAltException(): never {
    throw new NoViableAltException("", this.LA(1), this.LA(0));
  }
  protected raiseEarlyExitException(): never {
    throw new EarlyExitException("", this.LA(1), this.LA(0));
  }

  protected inner(): Inner {
    return this as unknown as Inner;
  }
}
