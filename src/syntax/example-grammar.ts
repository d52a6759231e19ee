// Example blocks: `1.1: overdue = 0, expect 2`.
import { fold } from "../text/fold.js";
import type { Span } from "../text/span.js";
import { ExpressionGrammar } from "./expression-grammar.js";
import { spanOf, type R } from "./recovery.js";
import * as t from "./tokens.js";
import type * as tree from "./tree.js";

export abstract class ExampleGrammar extends ExpressionGrammar {
  readonly example: R<tree.ExampleNode> = this.RULE("example", () => {
    const start = this.here();
    this.CONSUME(t.ExampleWord);
    const title = this.SUBRULE(this.text);
    const entries = this.braced(1, this.exampleEntry);
    return this.ACTION(
      () => ({ kind: "example", title, entries, span: this.since(start) }) as tree.ExampleNode,
    );
  });
  readonly exampleEntry: R<tree.ExampleEntry> = this.RULE("exampleEntry", () => {
    const start = this.here();
    const target = this.OR<tree.IdNode>([
      { ALT: () => this.SUBRULE(this.id) },
      {
        ALT: () => {
          const token = this.CONSUME(t.word("total"));
          return this.ACTION(
            () => ({ kind: "id", printed: token.image, id: "", span: spanOf(token) }) as tree.IdNode,
          );
        },
      },
      {
        ALT: () => {
          const name = this.SUBRULE1(this.name);
          return this.ACTION(
            () => ({ kind: "id", printed: name.name, id: fold(name.name), span: name.span }) as tree.IdNode,
          );
        },
      },
    ]);
    this.CONSUME(t.Colon);
    const given: { path: tree.NameNode[]; value: tree.Expr; span: Span }[] = [];
    const scores: { id: tree.IdNode; value: tree.Expr; span: Span }[] = [];
    const others: { path: tree.NameNode[]; values: tree.Expr[]; span: Span }[] = [];
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
              this.CONSUME(t.word("others"));
              const path: tree.NameNode[] = [];
              const values: tree.Expr[] = [];
              this.AT_LEAST_ONE_SEP4({ SEP: t.Divide, DEF: () => path.push(this.SUBRULE3(this.name)) });
              this.CONSUME4(t.Equals);
              this.AT_LEAST_ONE_SEP5({ SEP: t.ListComma, DEF: () => values.push(this.SUBRULE4(this.add)) });
              this.ACTION(() => others.push({ path, values, span: this.since(at) }));
            },
          },
          {
            ALT: () => {
              this.OR2([
                { ALT: () => this.CONSUME(t.word("section")) },
                { ALT: () => this.CONSUME(t.word("indicator")) },
              ]);
              this.CONSUME(t.LParen);
              const id = this.SUBRULE1(this.id);
              this.CONSUME(t.RParen);
              this.CONSUME1(t.Equals);
              const value = this.SUBRULE1(this.signed);
              this.ACTION(() => scores.push({ id, value, span: this.since(at) }));
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
    return this.ACTION(
      () => ({ target, given, others, scores, expect, span: this.since(start) }) as tree.ExampleEntry,
    );
  });
}
