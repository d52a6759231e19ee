// The Chevrotain parser: what is accepted, and the tree it gives. Alternatives of statements, rules, clauses, columns, types,
// limits and conventions come from the construct patterns; expressions, blocks and rows are written out here.
import { EmbeddedActionsParser, NoViableAltException, type IToken, type ParserMethod, type TokenType } from "chevrotain";
import { parseExact, rational, whole, div, zero, type Exact } from "../runtime/exact.js";
import { span, type Span } from "../text/span.js";
import { OneTokenLookahead, type Overlap } from "./first-sets.js";
import { textValue } from "./lexer.js";
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

class TooManyFailures extends Error {}
/** Reading stops after so many failures: what follows is noise. */
export const failureLimit = 50;
const deepestRules = 900;
const longestChain = 1000;
const longestNumber = 40;

type R<T> = ParserMethod<[], T>;
type Slots = Record<string, R<tree.SlotValue>>;
const binaryOf = new Map<TokenType, tree.BinaryOperator>([
  [t.Equals, "="], [t.NotEquals, "!="], [t.word("ge"), ">="], [t.word("gt"), ">"], [t.word("le"), "<="], [t.word("lt"), "<"],
  [t.Plus, "+"], [t.Minus, "-"], [t.Times, "*"], [t.Divide, "/"],
]);
const hundred = whole(100);

export class Grammar extends EmbeddedActionsParser {
  failures: Failure[] = [];
  /** Blocks in which sections, indicators and examples cannot stand, currently open. */
  private leaves = 0;

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
    this.performSelfAnalysis();
  }

  /** The tree of a file; look at `failures` afterwards. */
  read(tokens: IToken[]): tree.FileNode {
    this.failures = [];
    this.leaves = 0;
    this.input = tokens;
    try {
      return this.file() ?? {};
    } catch (error) {
      if (error instanceof TooManyFailures) return {};
      if (error instanceof RangeError) {
        this.failures.push({ token: this.LA(1), reason: "too-deep" });
        return {};
      }
      throw error;
    }
  }

  // ---- the file and its blocks

  readonly file: R<tree.FileNode> = this.RULE("file", () => {
    this.MANY1(() => this.CONSUME1(t.Sep));
    const rubric = this.guarded(() => this.SUBRULE(this.rubric), 0);
    this.MANY2(() => this.CONSUME2(t.Sep));
    return this.ACTION(() => {
      const rest = this.LA(1);
      if (rest.tokenType.name !== "EOF" && !this.failures.some((f) => f.token === rest)) this.fail({ token: rest, reason: "unexpected" });
      return rubric ? { rubric } : {};
    });
  });

  readonly rubric: R<tree.BlockNode> = this.RULE("rubric", () => {
    const start = this.here();
    this.CONSUME(t.RubricWord);
    const title = this.SUBRULE(this.text);
    return this.restOfBlock(1, start, "rubric", "plain", undefined, title);
  });

  readonly block: R<tree.BlockNode> = this.RULE("block", () => {
    const start = this.here();
    const kind = this.OR(
      Object.keys(blockKinds).map((name, i) => ({
        ALT: () => {
          this.consume(i, t.word(name));
          return name;
        },
      })),
    ) as string;
    let id: tree.IdNode | undefined;
    let title: tree.TextNode | undefined;
    this.OPTION1(() => {
      id = this.SUBRULE(this.id);
    });
    this.OPTION2(() => {
      title = this.SUBRULE(this.text);
    });
    const [block, role] = blockKinds[kind] ?? (["section", "plain"] as const);
    return this.restOfBlock(1, start, block, role, id, title);
  });

  private restOfBlock(
    idx: number,
    start: number,
    block: tree.BlockKind,
    role: tree.BlockRole,
    id: tree.IdNode | undefined,
    title: tree.TextNode | undefined,
  ): tree.BlockNode {
    const columns: tree.Phrase[] = [];
    this.guarded(() => {
      this.many(idx, () => columns.push(this.subrule(idx, this.column)));
      return this.ACTION(() => {
        if (this.LA(1).tokenType !== t.LBrace) this.mismatch(t.LBrace);
      });
    }, "head");
    const head = this.since(start);
    const leaf = block === "indicator" || block === "part";
    const body = leaf ? this.leaf(() => this.subrule(idx, this.body)) : this.subrule(idx, this.body);
    return this.ACTION(() => ({ kind: "block", block, role, id, title, columns, body, head, span: this.since(start) }) as tree.BlockNode);
  }

  readonly body: R<tree.Body> = this.RULE("body", () => {
    const start = this.here();
    const items = this.braced(1, this.item);
    return this.ACTION(() => ({ kind: "body", items, span: this.since(start) }) as tree.Body);
  });
  /** The body of a stage or of a group of rules. */
  readonly rules: R<tree.Body> = this.RULE("rules", () => this.leaf(() => this.SUBRULE(this.body)));

  /** Reads a part in which sections, indicators and examples cannot stand. */
  private leaf<T>(part: () => T): T {
    this.leaves++;
    try {
      return part();
    } finally {
      this.leaves--;
    }
  }

  readonly item: R<tree.Item> = this.RULE("item", () =>
    this.OR<tree.Item>([
      { ALT: () => this.SUBRULE(this.block) },
      { ALT: () => this.SUBRULE(this.example) },
      { ALT: () => this.SUBRULE(this.statement) },
      { ALT: () => this.SUBRULE(this.rule) },
    ]),
  );

  // ---- statements, rules and their clauses, from the patterns

  readonly statement: R<tree.Clausal> = this.RULE("statement", () => {
    const start = this.here();
    const core = this.SUBRULE(this.statementCore);
    const clauses: tree.Phrase[] = [];
    this.MANY(() => {
      this.CONSUME(t.Comma);
      this.OR([
        { ALT: () => clauses.push(this.SUBRULE(this.guard)) },
        { ALT: () => clauses.push(this.SUBRULE(this.limit)) },
      ]);
    });
    return this.ACTION(() => ({ kind: "clausal", core, clauses, span: this.since(start) }) as tree.Clausal);
  });
  readonly statementCore: R<tree.Phrase> = this.phraseRule("statementCore", patternsAt("statement"));

  readonly rule: R<tree.Clausal> = this.RULE("rule", () => {
    const start = this.here();
    const core = this.OR([
      { ALT: () => this.SUBRULE(this.core) },
      { ALT: () => this.SUBRULE(this.expressionFirst) },
    ]);
    const clauses = this.SUBRULE(this.clauses);
    return this.ACTION(() => ({ kind: "clausal", core, clauses, span: this.since(start) }) as tree.Clausal);
  });
  private readonly rulePatterns = patternsAt("rule");
  private static readonly opensWithSlot = (p: Pattern): boolean => p.items[0]?.kind === "slot" && p.items[0].slot === "expr";
  readonly core: R<tree.Phrase> = this.phraseRule("core", this.rulePatterns.filter((p) => !Grammar.opensWithSlot(p)));
  readonly expressionFirst: R<tree.Phrase> = this.phraseRule("expressionFirst", this.rulePatterns.filter(Grammar.opensWithSlot));
  readonly clauses: R<tree.Phrase[]> = this.RULE("clauses", () => {
    const clauses: tree.Phrase[] = [];
    this.MANY(() => {
      this.OPTION(() => this.CONSUME(t.Comma));
      clauses.push(this.SUBRULE(this.clause));
    });
    return clauses;
  });
  readonly clause: R<tree.Phrase> = this.phraseRule("clause", patternsAt("clause"));
  readonly guard: R<tree.Phrase> = this.phraseRule("guard", patternsAt("guard"));
  readonly column: R<tree.Phrase> = this.phraseRule("column", patternsAt("column"));
  readonly type: R<tree.Phrase> = this.phraseRule("type", patternsAt("type"));
  readonly limit: R<tree.Phrase> = this.phraseRule("limit", patternsAt("limit"));
  readonly convention: R<tree.Phrase> = this.phraseRule("convention", patternsAt("default"));

  /** What follows `otherwise` or a row's arrow: a rule, or bare points. */
  readonly outcome: R<tree.Clausal> = this.RULE("outcome", () => {
    const start = this.here();
    const core = this.OR<tree.Phrase>([
      { ALT: () => this.SUBRULE(this.core) },
      {
        ALT: () => {
          const amount = this.SUBRULE(this.bareAmount);
          return this.ACTION(() => ({ kind: "phrase", construct: "points", slots: { amount }, span: amount.span }) as tree.Phrase);
        },
      },
    ]);
    return this.ACTION(() => ({ kind: "clausal", core, clauses: [], span: this.since(start) }) as tree.Clausal);
  });

  readonly row: R<tree.Row> = this.RULE("row", () => {
    const start = this.here();
    const match = this.SUBRULE(this.rowMatch);
    this.OPTION(() => {
      this.OR([
        { ALT: () => this.CONSUME(t.Arrow) },
        {
          ALT: () => {
            this.CONSUME(t.literalType("的"));
            this.CONSUME(t.Comma);
          },
        },
      ]);
    });
    const outcome = this.SUBRULE(this.outcome);
    const clauses = this.SUBRULE(this.clauses);
    return this.ACTION(() => ({ kind: "row", match, outcome: { ...outcome, clauses, span: span(outcome.span.start, this.since(start).end) }, span: this.since(start) }) as tree.Row);
  });

  readonly rowMatch: R<tree.RowMatch> = this.RULE("rowMatch", () => {
    const start = this.here();
    return this.OR<tree.RowMatch>([
      {
        ALT: () => {
          this.CONSUME(t.word("otherwise"));
          return this.ACTION(() => ({ kind: "otherwise", span: this.since(start) }) as tree.RowMatch);
        },
      },
      {
        ALT: () => {
          const op = this.SUBRULE(this.comparison);
          const value = this.SUBRULE(this.add);
          return this.ACTION(() => ({ kind: "compare", op, value, span: this.since(start) }) as tree.RowMatch);
        },
      },
      {
        ALT: () => {
          const value = this.SUBRULE(this.expr);
          let high: tree.Expr | undefined;
          this.OPTION(() => {
            this.SUBRULE(this.rangeSign);
            high = this.SUBRULE1(this.add);
          });
          return this.ACTION(() => (high ? { kind: "between", low: value, high, span: this.since(start) } : { kind: "is", value, span: this.since(start) }) as tree.RowMatch);
        },
      },
    ]);
  });

  // ---- parts with a grammar of their own

  readonly text: R<tree.TextNode> = this.RULE("text", () => {
    const token = this.CONSUME(t.Text);
    return this.ACTION(() => ({ kind: "text", value: textValue(token.image), span: spanOf(token) }) as tree.TextNode);
  });
  readonly texts: R<tree.TextNode[]> = this.RULE("texts", () => {
    const texts: tree.TextNode[] = [];
    this.OR([
      { ALT: () => this.AT_LEAST_ONE_SEP1({ SEP: t.ListComma, DEF: () => texts.push(this.SUBRULE1(this.text)) }) },
      {
        ALT: () => {
          this.CONSUME(t.LParen);
          this.AT_LEAST_ONE_SEP2({ SEP: t.ListSeparator, DEF: () => texts.push(this.SUBRULE2(this.text)) });
          this.CONSUME(t.RParen);
        },
      },
    ]);
    return texts;
  });
  readonly name: R<tree.NameNode> = this.RULE("name", () => {
    const token = this.CONSUME(t.NameLike);
    return this.ACTION(() => nameOf(token));
  });
  readonly names: R<tree.NameNode[]> = this.RULE("names", () => {
    const names: tree.NameNode[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: t.ListSeparator, DEF: () => names.push(this.SUBRULE(this.name)) });
    return names;
  });
  readonly labels: R<tree.NameNode[]> = this.RULE("labels", () => {
    const names: tree.NameNode[] = [];
    this.AT_LEAST_ONE_SEP({
      SEP: t.ListSeparator,
      DEF: () =>
        this.OR([
          { ALT: () => names.push(this.SUBRULE(this.name)) },
          {
            ALT: () => {
              const text = this.SUBRULE(this.text);
              this.ACTION(() => names.push({ kind: "name", name: text.value, span: text.span }));
            },
          },
        ]),
    });
    return names;
  });
  readonly id: R<tree.IdNode> = this.RULE("id", () => {
    const token = this.CONSUME(t.Id);
    return this.ACTION(() => idOf(token));
  });
  readonly verb: R<tree.WordNode> = this.RULE("verb", () => this.wordOf(this.CONSUME(t.Verb)));
  readonly eachVerb: R<tree.WordNode> = this.RULE("eachVerb", () => this.wordOf(this.CONSUME(t.EachVerb)));
  readonly rounding: R<tree.WordNode> = this.RULE("rounding", () => this.wordOf(this.CONSUME(t.Rounding)));
  readonly measure: R<tree.WordNode> = this.RULE("measure", () => {
    const token = this.CONSUME(t.NameLike);
    return this.ACTION(() => ({ kind: "word", word: token.image, span: spanOf(token) }) as tree.WordNode);
  });
  readonly number: R<tree.NumberNode> = this.RULE("number", () => {
    const token = this.CONSUME(t.NumberToken);
    return this.ACTION(() => ({ kind: "number", value: this.numericValue(token), span: spanOf(token) }) as tree.NumberNode);
  });
  readonly count: R<tree.NumberNode> = this.RULE("count", () => {
    const number = this.SUBRULE(this.number);
    this.OPTION(() => this.CONSUME(t.MeasureWord));
    return number;
  });
  readonly signed: R<tree.Expr> = this.RULE("signed", () => {
    const start = this.here();
    let minus = false;
    this.OPTION(() => {
      this.CONSUME(t.Minus);
      minus = true;
    });
    const of = this.SUBRULE(this.quantity);
    return this.ACTION(() => (minus ? { kind: "negate", of, span: this.since(start) } : of) as tree.Expr);
  });

  /** A number with its unit. */
  readonly quantity: R<tree.NumberNode> = this.RULE("quantity", () => {
    const token = this.CONSUME(t.NumberToken);
    let unit: tree.NumberNode["unit"];
    let measure: string | undefined;
    this.OPTION(() =>
      this.OR([
        { ALT: () => (this.CONSUME(t.Percent), (unit = "%")) },
        { ALT: () => (this.CONSUME(t.word("pp")), (unit = "pp")) },
        { ALT: () => (this.CONSUME(t.word("points")), (unit = "points")) },
        {
          ALT: () => {
            measure = this.CONSUME(t.MeasureWord).image;
            unit = "measure";
          },
        },
      ]),
    );
    return this.ACTION(() => {
      const value = this.numericValue(token);
      const scaled = unit === "%" || unit === "pp" ? div(value, hundred) : value;
      return { kind: "number", value: scaled, unit, measure, span: span(token.startOffset, this.endOfLast()) } as tree.NumberNode;
    });
  });

  readonly amount: R<tree.AmountNode> = this.RULE("amount", () => {
    const start = this.here();
    return this.OR<tree.AmountNode>([
      { ALT: () => this.SUBRULE(this.bareAmount) },
      {
        ALT: () => {
          const low = this.OR2<tree.Expr>([
            { ALT: () => this.constant(t.word("full"), "full") },
            { ALT: () => this.constant(t.word("none"), "none") },
          ]);
          return this.ACTION(() => ({ kind: "amount", low, span: this.since(start) }) as tree.AmountNode);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.literalType("full less"));
          const low = this.SUBRULE(this.amountAtom);
          return this.ACTION(() => ({ kind: "amount", low, fullLess: true, span: this.since(start) }) as tree.AmountNode);
        },
      },
    ]);
  });
  readonly bareAmount: R<tree.AmountNode> = this.RULE("bareAmount", () => {
    const start = this.here();
    const low = this.SUBRULE1(this.amountAtom);
    let high: tree.Expr | undefined;
    this.OPTION1(() => {
      this.SUBRULE(this.rangeSign);
      high = this.OR<tree.Expr>([
        { ALT: () => this.SUBRULE2(this.amountAtom) },
        { ALT: () => this.constant(t.word("full"), "full") },
      ]);
    });
    this.OPTION2(() => this.CONSUME(t.word("points")));
    return this.ACTION(() => ({ kind: "amount", low, high, span: this.since(start) }) as tree.AmountNode);
  });
  readonly amountAtom: R<tree.Expr> = this.RULE("amountAtom", () =>
    this.OR<tree.Expr>([{ ALT: () => this.SUBRULE(this.quantity) }, { ALT: () => this.SUBRULE(this.bracketed) }]),
  );
  readonly rangeSign = this.RULE("rangeSign", () => {
    this.OR([{ ALT: () => this.CONSUME(t.DotDot) }, { ALT: () => this.CONSUME(t.word("to")) }]);
  });

  readonly list: R<tree.Expr> = this.RULE("list", () => {
    const start = this.here();
    const items: tree.Expr[] = [];
    this.CONSUME(t.LParen);
    this.AT_LEAST_ONE_SEP({ SEP: t.ListSeparator, DEF: () => items.push(this.SUBRULE(this.expr)) });
    this.CONSUME(t.RParen);
    return this.ACTION(() => ({ kind: "list", items, span: this.since(start) }) as tree.Expr);
  });
  readonly rows: R<tree.Row[]> = this.RULE("rows", () => this.braced(1, this.row));
  readonly defaults: R<tree.Clausal[]> = this.RULE("defaults", () => this.braced(1, this.conventionItem));
  readonly conventionItem: R<tree.Clausal> = this.RULE("conventionItem", () => {
    const core = this.SUBRULE(this.convention);
    return this.ACTION(() => ({ kind: "clausal", core, clauses: [], span: core.span }) as tree.Clausal);
  });
  readonly decls: R<tree.Declaration[]> = this.RULE("decls", () => this.braced(1, this.declaration, true));
  readonly declaration: R<tree.Declaration> = this.RULE("declaration", () => {
    const start = this.here();
    const name = this.SUBRULE(this.name);
    this.CONSUME(t.Colon);
    const type = this.SUBRULE(this.type);
    return this.ACTION(() => ({ kind: "declaration", name, type, span: this.since(start) }) as tree.Declaration);
  });
  readonly stages: R<tree.StageNode[]> = this.RULE("stages", () => {
    const stages: tree.StageNode[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: t.ListSeparator, DEF: () => stages.push(this.SUBRULE(this.stage)) });
    return stages;
  });
  readonly stage: R<tree.StageNode> = this.RULE("stage", () => {
    const start = this.here();
    const name = this.SUBRULE(this.name);
    const columns: tree.Phrase[] = [];
    this.MANY(() => columns.push(this.SUBRULE(this.column)));
    return this.ACTION(() => ({ kind: "stage", name, columns, span: this.since(start) }) as tree.StageNode);
  });

  // ---- examples

  readonly example: R<tree.ExampleNode> = this.RULE("example", () => {
    const start = this.here();
    this.CONSUME(t.ExampleWord);
    const title = this.SUBRULE(this.text);
    const entries = this.braced(1, this.exampleEntry);
    return this.ACTION(() => ({ kind: "example", title, entries, span: this.since(start) }) as tree.ExampleNode);
  });
  readonly exampleEntry: R<tree.ExampleEntry> = this.RULE("exampleEntry", () => {
    const start = this.here();
    const target = this.OR<tree.IdNode>([
      { ALT: () => this.SUBRULE(this.id) },
      {
        ALT: () => {
          const token = this.CONSUME(t.word("total"));
          return this.ACTION(() => ({ kind: "id", printed: token.image, id: "", span: spanOf(token) }) as tree.IdNode);
        },
      },
      {
        ALT: () => {
          const name = this.SUBRULE1(this.name);
          return this.ACTION(() => ({ kind: "id", printed: name.name, id: fold(name.name), span: name.span }) as tree.IdNode);
        },
      },
    ]);
    this.CONSUME(t.Colon);
    const given: { path: tree.NameNode[]; value: tree.Expr; span: Span }[] = [];
    const expect: { value: tree.Expr; span: Span }[] = [];
    this.AT_LEAST_ONE_SEP2({
      SEP: t.Comma,
      DEF: () => {
        const at = this.here();
        this.OR1([
          {
            ALT: () => {
              this.CONSUME(t.ExpectWord);
              const value = this.SUBRULE(this.signed);
              this.ACTION(() => expect.push({ value, span: this.since(at) }));
            },
          },
          {
            ALT: () => {
              const path: tree.NameNode[] = [];
              this.AT_LEAST_ONE_SEP3({ SEP: t.Divide, DEF: () => path.push(this.SUBRULE2(this.name)) });
              this.CONSUME(t.Equals);
              const value = this.SUBRULE(this.add);
              this.ACTION(() => given.push({ path, value, span: this.since(at) }));
            },
          },
        ]);
      },
    });
    return this.ACTION(() => ({ target, given, expect, span: this.since(start) }) as tree.ExampleEntry);
  });

  // ---- expressions

  readonly expr: R<tree.Expr> = this.RULE("expr", () => this.chain(1, this.conjunction, [t.word("or")], () => "or"));
  readonly conjunction: R<tree.Expr> = this.RULE("conjunction", () => this.chain(1, this.negation, [t.word("and")], () => "and"));
  readonly negation: R<tree.Expr> = this.RULE("negation", () => {
    const start = this.here();
    let nots = 0;
    this.MANY(() => {
      this.CONSUME(t.word("not"));
      nots++;
    });
    const of = this.SUBRULE(this.relation);
    return this.ACTION(() => (nots % 2 ? { kind: "not", of, span: this.since(start) } : of) as tree.Expr);
  });
  readonly relation: R<tree.Expr> = this.RULE("relation", () => {
    const start = this.here();
    let left = this.SUBRULE1(this.add);
    this.OPTION(() =>
      this.OR([
        {
          ALT: () => {
            const op = this.SUBRULE(this.comparison);
            const right = this.SUBRULE2(this.add);
            this.ACTION(() => (left = { kind: "binary", op, left, right, span: this.since(start) }));
          },
        },
        {
          ALT: () => {
            this.CONSUME(t.word("in"));
            const options = this.SUBRULE(this.list);
            this.ACTION(() => (left = { kind: "in", item: left, options: itemsOf(options), span: this.since(start) }));
          },
        },
      ]),
    );
    return left;
  });
  readonly comparison: R<tree.BinaryOperator> = this.RULE("comparison", () => {
    const token = this.OR(
      [t.Equals, t.NotEquals, t.word("ge"), t.word("gt"), t.word("le"), t.word("lt")].map((type, i) => ({ ALT: () => this.consume(i, type) })),
    ) as IToken;
    return this.ACTION(() => binaryOf.get(token.tokenType)!);
  });
  readonly add: R<tree.Expr> = this.RULE("add", () =>
    this.chain(1, this.multiply, [t.Plus, t.Minus], (token) => binaryOf.get(token.tokenType)!),
  );
  readonly multiply: R<tree.Expr> = this.RULE("multiply", () =>
    this.chain(1, this.power, [t.Times, t.Divide], (token) => binaryOf.get(token.tokenType)!),
  );
  readonly power: R<tree.Expr> = this.RULE("power", () => {
    const start = this.here();
    const left = this.SUBRULE1(this.sign);
    let right: tree.Expr | undefined;
    this.OPTION(() => {
      this.CONSUME(t.Power);
      right = this.SUBRULE2(this.sign);
    });
    return this.ACTION(() => (right ? { kind: "binary", op: "^", left, right, span: this.since(start) } : left) as tree.Expr);
  });
  readonly sign: R<tree.Expr> = this.RULE("sign", () => {
    const start = this.here();
    let minus = false;
    this.OPTION(() => {
      this.CONSUME(t.Minus);
      minus = true;
    });
    const of = this.SUBRULE(this.primary);
    return this.ACTION(() => (minus ? { kind: "negate", of, span: this.since(start) } : of) as tree.Expr);
  });

  readonly primary: R<tree.Expr> = this.RULE("primary", () => {
    this.ACTION(() => this.notTooDeep());
    const start = this.here();
    const call = (i: number, words: string, name: tree.CallName) => ({
      ALT: (): tree.Expr => {
        this.consume(i, t.word(words));
        const args = this.subrule(i, this.list);
        return this.ACTION(() => ({ kind: "call", name, args: itemsOf(args), span: this.since(start) }) as tree.Expr);
      },
    });
    const quantifier = (i: number, words: string, how: tree.Quantifier) => ({
      ALT: (): tree.Expr => {
        this.consume(i, t.word(words));
        const list = this.subrule(i, this.list);
        return this.ACTION(() => ({ kind: "quantifier", how, items: itemsOf(list), span: this.since(start) }) as tree.Expr);
      },
    });
    return this.OR<tree.Expr>([
      { ALT: () => this.SUBRULE(this.quantity) },
      { ALT: () => this.SUBRULE(this.text) },
      { ALT: () => this.bool(t.word("yes"), true) },
      { ALT: () => this.bool(t.word("no"), false) },
      { ALT: () => this.constant(t.word("full"), "full") },
      { ALT: () => this.constant(t.word("none"), "none") },
      { ALT: () => this.SUBRULE(this.bracketed) },
      { ALT: () => this.SUBRULE(this.conditional) },
      quantifier(20, "all of", "all"),
      quantifier(21, "any of", "any"),
      quantifier(22, "count of", "count"),
      {
        ALT: (): tree.Expr => {
          this.CONSUME(t.word("at least"));
          const least = this.SUBRULE(this.count);
          this.CONSUME(t.literalType("of"));
          const list = this.SUBRULE(this.list);
          return this.ACTION(() => ({ kind: "quantifier", how: "at-least", least, items: itemsOf(list), span: this.since(start) }) as tree.Expr);
        },
      },
      call(30, "smaller of", "min"),
      call(31, "larger of", "max"),
      call(32, "round up", "round-up"),
      call(33, "round down", "round-down"),
      { ALT: () => this.SUBRULE(this.name) },
    ]);
  });

  /** `( … )`: brackets, a list, or a choice; a list may carry its quantifier behind it: `（a、b）齐全`. */
  readonly bracketed: R<tree.Expr> = this.RULE("bracketed", () => {
    const start = this.here();
    const items: tree.Expr[] = [];
    let chosen: tree.Expr | undefined;
    this.CONSUME(t.LParen);
    items.push(this.SUBRULE1(this.expr));
    this.OR1([
      {
        ALT: () => {
          this.CONSUME(t.word("if"));
          const when = this.SUBRULE2(this.expr);
          this.CONSUME1(t.Comma);
          this.CONSUME(t.word("otherwise"));
          const otherwise = this.SUBRULE3(this.expr);
          this.ACTION(() => (chosen = { kind: "choose", when, then: items[0]!, otherwise, span: this.since(start) }));
        },
      },
      {
        ALT: () =>
          this.MANY(() => {
            this.CONSUME(t.ListSeparator);
            items.push(this.SUBRULE4(this.expr));
          }),
      },
    ]);
    this.CONSUME(t.RParen);
    let how: tree.Quantifier | undefined;
    let least: tree.Expr | undefined;
    this.OPTION(() =>
      this.OR3([
        { ALT: () => (this.CONSUME(t.word("complete")), (how = "all")) },
        { ALT: () => (this.CONSUME(t.word("one of them")), (how = "any")) },
        {
          ALT: () => {
            this.CONSUME(t.word("so many of them"));
            least = this.SUBRULE(this.count);
            how = "at-least";
          },
        },
      ]),
    );
    return this.ACTION((): tree.Expr => {
      const at = this.since(start);
      if (how) return { kind: "quantifier", how, least, items: chosen ? [chosen] : items, span: at };
      if (chosen) return chosen;
      return items.length === 1 ? items[0]! : { kind: "list", items, span: at };
    });
  });

  /** `若 c 则 a，否则 b` */
  readonly conditional: R<tree.Expr> = this.RULE("conditional", () => {
    const start = this.here();
    this.CONSUME(t.word("if"));
    const when = this.SUBRULE(this.expr);
    this.CONSUME(t.word("then"));
    const then = this.SUBRULE1(this.add);
    this.CONSUME(t.Comma);
    this.CONSUME(t.word("otherwise"));
    const otherwise = this.SUBRULE2(this.add);
    return this.ACTION(() => ({ kind: "choose", when, then, otherwise, span: this.since(start) }) as tree.Expr);
  });

  /** Which rule reads which slot of the patterns. */
  private readonly slotRules: Slots = {
    text: this.text, texts: this.texts, name: this.name, names: this.names, labels: this.labels, id: this.id, number: this.number,
    count: this.count, signed: this.signed, amount: this.amount, add: this.add, expr: this.expr, value: this.add, verb: this.verb,
    eachVerb: this.eachVerb, measure: this.measure, rounding: this.rounding, type: this.type, list: this.list, rows: this.rows,
    rules: this.rules, body: this.rules, decls: this.decls, defaults: this.defaults, stages: this.stages, core: this.core,
    outcome: this.outcome,
  } as unknown as Slots;

  // ---- machinery

  private phraseRule(name: string, patterns: readonly Pattern[]): R<tree.Phrase> {
    const trie = mergePatterns(patterns);
    return this.RULE(name, () => {
      if (name === "core") this.ACTION(() => this.notTooDeep());
      const start = this.here();
      const captures: tree.SlotValue[] = [];
      let accepted: Pattern | undefined;
      const step = (node: TrieNode): void => {
        if ("token" in node.step!) this.consume(node.index, node.step.token);
        else captures.push(this.subrule(node.index, this.slotRules[node.step!.slot]!));
        walk(node);
      };
      const walk = (node: TrieNode): void => {
        const go = (): void => {
          if (node.children.length === 1) step(node.children[0]!);
          else this.or(node.index, node.children.map((child) => ({ ALT: () => step(child) })));
        };
        if (!node.accepts) go();
        else {
          accepted = node.accepts;
          if (node.children.length > 0) this.option(node.index, go);
        }
      };
      walk(trie);
      return this.ACTION(() => {
        const slots: Record<string, tree.SlotValue> = {};
        let i = 0;
        for (const item of accepted!.items) if (item.kind === "slot") slots[item.name] = captures[i++]!;
        return { kind: "phrase", construct: accepted!.construct.id, slots, span: this.since(start) } as tree.Phrase;
      });
    });
  }

  /** `{ … }` with items apart by statement ends (or commas); a broken item is skipped and the rest is read. */
  private braced<T>(idx: number, item: R<T>, commas = false): T[] {
    const items: T[] = [];
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
    const parts = (type: TokenType): boolean => type === t.Sep || (commas && (type === t.Comma || type === t.ListComma));
    for (;;) {
      const next = this.LA(1).tokenType;
      if (next === t.RBrace || next.name === "EOF") break;
      if (parts(next)) {
        this.skipOne();
        continue;
      }
      if (item !== (this.item as unknown) && headTokens.has(next) ? this.startsLine() : this.leaves > 0 && headTokens.has(next)) break;
      const before = this.index();
      const read = this.guarded(() => {
        const value = this.subrule(idx, item);
        const after = this.LA(1).tokenType;
        if (!parts(after) && after !== t.RBrace && after.name !== "EOF") this.fail({ token: this.LA(1), reason: "two-statements" }, true);
        return value;
      }, before + 1);
      if (read !== undefined) items.push(read);
      if (this.index() === before) this.skipOne();
    }
    if (this.LA(1).tokenType === t.RBrace) this.consume(idx, t.RBrace);
    else this.fail({ token: this.LA(1), reason: "unclosed", opened });
    return items;
  }

  /** Runs a part; on failure notes it and skips to the statement's end (or, in a heading, to its brace). */
  private guarded<T>(part: () => T, from: number | "head"): T | undefined {
    if (this.RECORDING_PHASE) return part();
    const stack = this.inner().RULE_STACK_IDX;
    try {
      return part();
    } catch (error) {
      if (!(error instanceof Error) || !("token" in error)) throw error;
      this.inner().RULE_STACK_IDX = stack;
      const failure = error as Error & { token: IToken };
      const expected = failure.name === "MismatchedTokenException" ? typeByName.get(failure.message) : undefined;
      if (failure.name !== "Noted") this.fail({ token: failure.token, expected, reason: "unexpected" });
      if (from === "head") this.skipTo((type) => type === t.LBrace || type === t.Sep || type === t.RBrace);
      else this.skipStatement(from);
      return undefined;
    }
  }

  private fail(failure: Failure, thrown = false): void {
    this.failures.push(failure);
    if (this.failures.length >= failureLimit) throw new TooManyFailures();
    if (thrown) throw Object.assign(new Error("noted"), { name: "Noted", token: failure.token });
  }

  private mismatch(expected: TokenType): never {
    throw Object.assign(new Error(expected.name), { name: "MismatchedTokenException", token: this.LA(1) });
  }

  /** Cheaper than the library's, which works out every path that could have followed. */
  protected raiseNoAltException(): never {
    throw new NoViableAltException("", this.LA(1), this.LA(0));
  }

  private skipTo(stop: (type: TokenType) => boolean): void {
    while (!stop(this.LA(1).tokenType) && this.LA(1).tokenType.name !== "EOF") this.skipOne();
  }

  /** Skips to the end of the statement that began at token `from`; a block it opened goes with it. */
  private skipStatement(from: number): void {
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
      if (headTokens.has(type) && this.startsLine() && this.index() >= from) return;
      if (type === t.LBrace) depth++;
      else if (type === t.RBrace) depth--;
      this.skipOne();
    }
  }

  private startsLine(): boolean {
    const type = this.LA(0)?.tokenType;
    return type === t.Sep || type === t.LBrace || type === t.RBrace;
  }

  private chain(idx: number, operand: R<tree.Expr>, operators: TokenType[], op: (token: IToken) => tree.BinaryOperator): tree.Expr {
    const start = this.here();
    let left = this.subrule(idx, operand);
    let length = 0;
    this.many(idx, () => {
      const token = operators.length === 1 ? this.consume(idx, operators[0]!) : (this.or(idx, operators.map((type, i) => ({ ALT: () => this.consume(idx + i, type) }))) as IToken);
      const right = this.subrule(idx + 1, operand);
      this.ACTION(() => {
        if (++length > longestChain) this.fail({ token, reason: "too-long" }, true);
        left = { kind: "binary", op: op(token), left, right, span: this.since(start) };
      });
    });
    return left;
  }

  private constant(type: TokenType, kind: "full" | "none"): tree.Expr {
    const token = this.CONSUME(type);
    return this.ACTION(() => ({ kind, span: spanOf(token) }) as tree.Expr);
  }
  private bool(type: TokenType, value: boolean): tree.Expr {
    const token = this.CONSUME(type);
    return this.ACTION(() => ({ kind: "bool", value, span: spanOf(token) }) as tree.Expr);
  }
  private wordOf(token: IToken): tree.WordNode {
    return this.ACTION(() => ({ kind: "word", word: t.wordId.get(token.tokenType)!, span: spanOf(token) }) as tree.WordNode);
  }

  private numericValue(token: IToken): Exact {
    if (token.image.length > longestNumber) {
      this.fail({ token, reason: "long-number" }, true);
      return zero;
    }
    return parseExact(token.image.normalize("NFKC")) ?? rational(0n, 1n);
  }

  private notTooDeep(): void {
    if (this.inner().RULE_STACK_IDX > deepestRules) this.fail({ token: this.LA(1), reason: "too-deep" }, true);
  }
  private inner(): { currIdx: number; RULE_STACK_IDX: number } {
    return this as unknown as { currIdx: number; RULE_STACK_IDX: number };
  }
  private index(): number {
    return this.inner().currIdx;
  }
  private skipOne(): void {
    this.inner().currIdx++;
  }
  private here(): number {
    return this.LA(1).startOffset;
  }
  private endOfLast(): number {
    const last = this.LA(0);
    return last ? last.startOffset + last.image.length : 0;
  }
  private since(start: number): Span {
    return span(start, Math.max(start, this.endOfLast()));
  }
}

const blockKinds: Readonly<Record<string, readonly [tree.BlockKind, tree.BlockRole]>> = {
  section: ["section", "plain"],
  indicator: ["indicator", "plain"],
  part: ["part", "plain"],
  "bonus section": ["section", "bonus"],
  "penalty section": ["section", "penalty"],
  "separate section": ["section", "separate"],
};
const headTokens = new Set<TokenType>([
  t.word("section"), t.word("indicator"), t.word("bonus section"), t.word("penalty section"), t.word("separate section"), t.ExampleWord,
]);
const typeByName = new Map(t.allTypes.map((type) => [type.name, type]));
const itemsOf = (list: tree.Expr): readonly tree.Expr[] => (list.kind === "list" ? list.items : [list]);

/** The form by which names and ids are compared. */
export const fold = (text: string): string => text.normalize("NFKC");
function spanOf(token: IToken): Span {
  return span(token.startOffset, token.startOffset + token.image.length);
}
function nameOf(token: IToken): tree.NameNode {
  const quoted = /^[[【]/.test(token.image);
  return { kind: "name", name: quoted ? token.image.slice(1, -1).trim() : token.image, span: spanOf(token) };
}
const idOf = (token: IToken): tree.IdNode => ({ kind: "id", printed: token.image, id: fold(token.image), span: spanOf(token) });
