// What lint rules look at: the text of one file, its tokens and tree, and the checked rubric that came of it. An included rubric is a
// file of its own and is not looked at with the one that includes it.
import type { Fact } from "../model/expression.js";
import type { Block, Rubric } from "../model/rubric.js";
import type { Parsed } from "../syntax/parse.js";
import { parse } from "../syntax/parse.js";
import type * as tree from "../syntax/tree.js";
import { fold } from "../text/fold.js";
import type { Source } from "../text/source.js";
import { phrasesIn, textIn } from "./tree-walk.js";

/** A block of the file with what stands in it, other blocks aside. */
export interface Home {
  readonly node: tree.BlockNode;
  /** The same block, checked. */
  readonly block: Block;
  readonly parent: Home | undefined;
  readonly children: readonly Home[];
  readonly statements: readonly tree.Clausal[];
  /** The official wording of how it is scored. */
  readonly texts: readonly tree.TextNode[];
  /** The same, or the later wording alone where that is in force. */
  readonly inForce: readonly tree.TextNode[];
  /** The official wording of what is asked. */
  readonly requirements: readonly tree.TextNode[];
  readonly readings: readonly tree.TextNode[];
}

export interface Subject {
  readonly source: Source;
  readonly tokens: Parsed["tokens"];
  /** The vocabulary the file is written in. */
  readonly vocabulary: Parsed["language"];
  readonly root: tree.BlockNode;
  readonly rubric: Rubric;
  /** Every block in source order, the rubric first. */
  readonly homes: readonly Home[];
  /** Facts this file asks for, those of lists' entries among them. */
  readonly facts: readonly Fact[];
}

/** A checked file as rules look at it; its tree is read anew, because the checked rubric does not keep it. */
export function subjectOf(source: Source, rubric: Rubric): Subject {
  const { file, tokens, language } = parse(source);
  const root = file.rubric!;
  const blocks = new Map(
    rubric.blocks.filter((block) => block.file === undefined).map((block) => [block.span.start, block]),
  );
  const homes: Home[] = [];
  visit(root, undefined);
  return { source, tokens, vocabulary: language, root, rubric, homes, facts: factsHere() };

  function visit(node: tree.BlockNode, parent: Home | undefined): Home {
    const statements: tree.Clausal[] = [];
    const inner: tree.BlockNode[] = [];
    itemsOf(node.body);
    const texts = (...constructs: string[]): tree.TextNode[] =>
      statements.filter(({ core }) => constructs.includes(core.construct)).map(({ core }) => textIn(core));
    const later = texts("detail-in-force");
    const children: Home[] = [];
    const home: Home = {
      node,
      block: blocks.get(node.head.start)!,
      parent,
      children,
      statements,
      texts: texts("text", "detail", "detail-in-force"),
      inForce: later.length > 0 ? later : texts("text", "detail"),
      requirements: texts("requirement"),
      readings: texts("reading", "unwritten-note"),
    };
    homes.push(home);
    for (const each of inner) children.push(visit(each, home));
    return home;

    function itemsOf(body: tree.Body): void {
      for (const item of body.items) {
        if (item.kind === "block") inner.push(item);
        else if (item.kind === "clausal") {
          if (item.core.construct === "at") itemsOf(item.core.slots["body"] as tree.Body);
          else statements.push(item);
        }
      }
    }
  }

  function factsHere(): Fact[] {
    const included = phrasesIn(root.body, "include").map(({ slots }) => (slots["id"] as tree.IdNode).printed);
    // Attributes of the unit may come from an included file alone: then another word stands at their place here.
    return rubric.facts
      .filter(({ spec }) => !included.some((id) => spec.block === id || spec.block.startsWith(`${id}/`)))
      .flatMap((fact) => [fact, ...(fact.fields ?? []).filter((field) => field.spec.name !== "")])
      .filter((fact) => fold(source.slice(fact.span)).includes(fold(fact.spec.name)));
  }
}

/** The blocks around one, the nearest first. */
export function around(home: Home): Home[] {
  return home.parent ? [home.parent, ...around(home.parent)] : [];
}

/** A block and all inside it. */
export const withInner = (home: Home): Home[] => [home, ...home.children.flatMap(withInner)];

/** What people call a block: its id and its title. */
export const nameOf = ({ block }: Home): string => `${block.printedId} ${block.title}`.trim();

/** Statements that give or take points, or say when; notes, wording and declarations are not among them. */
export const rulesOf = (home: Home): tree.Clausal[] =>
  home.statements.filter(({ core }) => !silent.has(core.construct));

const silent: ReadonlySet<string> = new Set(
  (
    "edition source include unit claims-units claims-indicators claims-sections claims-level levels defaults stages stages-apart " +
    "stages-latest stages-drop stages-keep text requirement detail detail-in-force reading basis method-text due-text unresolved " +
    "missing unresolved-deduction acknowledge name-en name-zh was unwritten-note given"
  ).split(" "),
);
