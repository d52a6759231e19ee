// The Chevrotain parser: what is accepted, and the tree it gives. Alternatives of statements, rules, clauses, columns, types,
// limits and conventions come from the construct patterns; blocks, rows and examples are written out here.
import type { IToken } from "chevrotain";
import type { Overlap } from "./first-sets.js";
import { patternsAt, type Pattern } from "./patterns.js";
import { prepared } from "./prepared.js";
import { TooManyFailures, type R } from "./recovery.js";
import { TableGrammar } from "./table-grammar.js";
import * as t from "./tokens.js";
import type * as tree from "./tree.js";

export class Grammar extends TableGrammar {
  /** @param known what it decides, where that has been worked out */
  constructor(validate = false, overlaps?: Overlap[], known = validate ? undefined : prepared) {
    super(validate, overlaps);
    if (known) this.decideBy(known);
    else this.performSelfAnalysis();
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
      // Without a heading nothing in the file has a place.
      if (rubric && rest.tokenType.name !== "EOF" && !this.failures.some((f) => f.token === rest))
        this.fail({ token: rest, reason: "unexpected" });
      return rubric ? { rubric } : {};
    });
  });

  readonly rubric: R<tree.BlockNode> = this.RULE("rubric", () => {
    const start = this.here();
    this.CONSUME(t.RubricWord);
    // A heading that cannot be read keeps its block.
    const title = this.guarded(() => this.SUBRULE(this.text), "head");
    return this.restOfBlock(1, start, "rubric", "plain", undefined, title);
  });

  readonly block: R<tree.BlockNode> = this.RULE("block", () => {
    const start = this.here();
    const kind = this.OR(this.kinds);
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

  private readonly kinds = Object.keys(blockKinds).map((name, i) => ({
    ALT: (): string => {
      this.consume(i, t.word(name));
      return name;
    },
  }));

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
      this.many(idx, () => columns.push(this.subrule(idx, this.nextColumn)));
      return this.ACTION(() => {
        if (this.LA(1).tokenType !== t.LBrace) this.mismatch(t.LBrace);
      });
    }, "head");
    const head = this.since(start);
    this.ACTION(() => this.skipToBrace());
    const leaf = block === "indicator" || block === "part";
    const within = (): tree.Body => (this.opens() ? this.subrule(idx, this.body) : this.unopenedBody(idx));
    const body = leaf ? this.leaf(within) : within();
    return this.ACTION(
      () =>
        ({
          kind: "block",
          block,
          role,
          id,
          title,
          columns,
          body,
          head,
          span: this.since(start),
        }) as tree.BlockNode,
    );
  }

  /** A brace on a line of its own belongs to the heading above, which has been reported. */
  private skipToBrace(): void {
    if (this.LA(1).tokenType === t.Sep && this.LA(2).tokenType === t.LBrace) this.skipOne();
  }

  private opens(): boolean {
    return this.RECORDING_PHASE || this.LA(1).tokenType === t.LBrace;
  }

  private unopenedBody(idx: number): tree.Body {
    const start = this.here();
    const items = this.unopened(idx, this.item);
    return { kind: "body", items, span: this.since(start) };
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

  readonly item: R<tree.Item> = this.RULE("item", () => {
    // `项目（3）＜9的，扣1分` begins with a score; a heading never has a bracket behind its word.
    if (!this.RECORDING_PHASE && this.scoreAhead()) return this.SUBRULE(this.rule);
    return this.OR(this.items);
  });
  private readonly items: { ALT: () => tree.Item }[] = [
    { ALT: () => this.SUBRULE(this.block) },
    { ALT: () => this.SUBRULE(this.example) },
    { ALT: () => this.SUBRULE(this.statement) },
    { ALT: () => this.SUBRULE(this.rule) },
  ];

  // ---- statements, rules and their clauses, from the patterns

  readonly statement: R<tree.Clausal> = this.RULE("statement", () => {
    const start = this.here();
    const core = this.SUBRULE(this.statementCore);
    const clauses: tree.Phrase[] = [];
    this.MANY(() => {
      this.CONSUME(t.Comma);
      clauses.push(this.OR(this.statementClauses));
    });
    return this.ACTION(() => ({ kind: "clausal", core, clauses, span: this.since(start) }) as tree.Clausal);
  });
  private readonly statementClauses: { ALT: () => tree.Phrase }[] = [
    { ALT: () => this.SUBRULE(this.guard) },
    { ALT: () => this.SUBRULE(this.limit) },
  ];
  readonly statementCore: R<tree.Phrase> = this.phraseRule("statementCore", patternsAt("statement"));

  readonly rule: R<tree.Clausal> = this.RULE("rule", () => {
    const start = this.here();
    const core = this.OR(this.cores);
    const clauses = this.SUBRULE(this.clauses);
    return this.ACTION(() => ({ kind: "clausal", core, clauses, span: this.since(start) }) as tree.Clausal);
  });
  private readonly cores: { ALT: () => tree.Phrase }[] = [
    { ALT: () => this.SUBRULE(this.core) },
    { ALT: () => this.SUBRULE(this.expressionFirst) },
  ];
  private readonly rulePatterns = patternsAt("rule");
  private static readonly opensWithSlot = (p: Pattern): boolean =>
    p.items[0]?.kind === "slot" && p.items[0].slot === "expr";
  readonly core: R<tree.Phrase> = this.phraseRule(
    "core",
    this.rulePatterns.filter((p) => !Grammar.opensWithSlot(p)),
  );
  readonly expressionFirst: R<tree.Phrase> = this.phraseRule(
    "expressionFirst",
    this.rulePatterns.filter(Grammar.opensWithSlot),
  );
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
  readonly side: R<tree.Phrase> = this.phraseRule("side", patternsAt("side"));
  readonly column: R<tree.Phrase> = this.phraseRule("column", patternsAt("column"));
  /** In a heading a comma may stand before a column: `100 points, capped from 150`. */
  readonly nextColumn: R<tree.Phrase> = this.RULE("nextColumn", () => {
    this.OPTION(() => this.CONSUME(t.Comma));
    return this.SUBRULE(this.column);
  });
  readonly columns: R<tree.Phrase[]> = this.RULE("columns", () => {
    const columns: tree.Phrase[] = [];
    this.MANY(() => columns.push(this.SUBRULE(this.nextColumn)));
    return columns;
  });
  readonly type: R<tree.Phrase> = this.phraseRule("type", patternsAt("type"));
  readonly limit: R<tree.Phrase> = this.phraseRule("limit", patternsAt("limit"));
  readonly convention: R<tree.Phrase> = this.phraseRule("convention", patternsAt("default"));

  /** What follows `otherwise` or a row's arrow: a rule, or bare points. */
  readonly outcome: R<tree.Clausal> = this.RULE("outcome", () => {
    const start = this.here();
    const core = this.OR(this.outcomes);
    return this.ACTION(
      () => ({ kind: "clausal", core, clauses: [], span: this.since(start) }) as tree.Clausal,
    );
  });
  private readonly outcomes: { ALT: () => tree.Phrase }[] = [
    { ALT: () => this.SUBRULE(this.core) },
    {
      ALT: () => {
        const amount = this.SUBRULE(this.bareAmount);
        return this.ACTION(
          () =>
            ({ kind: "phrase", construct: "points", slots: { amount }, span: amount.span }) as tree.Phrase,
        );
      },
    },
  ];

  readonly defaults: R<tree.Clausal[]> = this.RULE("defaults", () =>
    this.braced(1, this.conventionItem, false, true),
  );
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
    const limits: tree.Phrase[] = [];
    this.MANY(() => limits.push(this.SUBRULE(this.limit)));
    return this.ACTION(
      () => ({ kind: "declaration", name, type, limits, span: this.since(start) }) as tree.Declaration,
    );
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

  protected readonly slotRules = {
    text: this.text,
    texts: this.texts,
    name: this.name,
    names: this.names,
    labels: this.labels,
    id: this.id,
    number: this.number,
    count: this.count,
    signed: this.signed,
    amount: this.amount,
    add: this.add,
    expr: this.expr,
    bracketed: this.bracketed,
    value: this.add,
    verb: this.verb,
    eachVerb: this.eachVerb,
    firstVerb: this.firstVerb,
    quantity: this.quantity,
    side: this.side,
    measure: this.measure,
    rounding: this.rounding,
    type: this.type,
    list: this.list,
    rows: this.rows,
    valueRows: this.valueRows,
    gradeRows: this.gradeRows,
    tableRows: this.tableRows,
    tableValueRows: this.tableValueRows,
    tierRows: this.tierRows,
    placeRows: this.placeRows,
    rankOptions: this.rankOptions,
    eachOptions: this.eachOptions,
    rules: this.rules,
    body: this.rules,
    decls: this.decls,
    defaults: this.defaults,
    stages: this.stages,
    columns: this.columns,
    core: this.core,
    outcome: this.outcome,
  } as unknown as Readonly<Record<string, R<tree.SlotValue>>>;
}

const blockKinds: Readonly<Record<string, readonly [tree.BlockKind, tree.BlockRole]>> = {
  section: ["section", "plain"],
  indicator: ["indicator", "plain"],
  part: ["part", "plain"],
  "bonus section": ["section", "bonus"],
  "penalty section": ["section", "penalty"],
  "separate section": ["section", "separate"],
};
