// Long functions in pieces: an engine does not optimise what is too long for it, and what is shorter it optimises better.
import type { Writer } from "../writer.js";
import type { Statement } from "./code.js";
import { eachName } from "./words.js";

/** About so many lines make a piece, in TypeScript as in JavaScript; shorter functions are left whole. */
const pieceLength = 1_000;

const given = (piece: number): string => `given${piece + 1}`;
/** Names of what pieces give, of which there are never more. */
export const pieceNames: readonly string[] = Array.from({ length: 100 }, (_, i) => given(i));

interface Piece {
  readonly statements: readonly Statement[];
  /** Names it makes, and those it needs. */
  readonly made: ReadonlySet<string>;
  readonly needed: ReadonlySet<string>;
}

/** Names in a statement. */
function namesIn(text: string): string[] {
  const names: string[] = [];
  if (!text.trimStart().startsWith("//")) eachName(text, (name) => names.push(name));
  return names;
}
const declared = /^(?:const|let) ([\p{ID_Continue}$]+) = /u;

function pieceOf(statements: readonly Statement[]): Piece {
  const made = statements.flatMap(({ text }) => declared.exec(text)?.[1] ?? []);
  return {
    statements,
    made: new Set(made),
    needed: new Set(statements.flatMap(({ text }) => namesIn(text))),
  };
}

/** Cut where a block of the rubric begins, which is where an empty line stands. */
function cut(statements: readonly Statement[]): Piece[] {
  const pieces: Statement[][] = [[]];
  for (const statement of statements) {
    const { length } = pieces.at(-1)!;
    if (statement.text === "" && length > pieceLength && pieces.length < pieceNames.length) pieces.push([]);
    pieces.at(-1)!.push(statement);
  }
  return pieces.map(pieceOf);
}

/**
 * Writes all but the last piece of a long function as functions of their own, each of which gives what is needed later.
 * @param parameters of the function, which the pieces have too
 * @returns what is left for the function itself
 */
export function inPieces(
  statements: readonly Statement[],
  results: readonly string[],
  name: string,
  parameters: readonly { readonly name: string; readonly text: string }[],
  out: Writer,
): readonly Statement[] {
  const pieces = cut(statements);
  if (pieces.length < 2) return statements;
  const wanted = new Set(results.flatMap(namesIn));
  const before: Statement[] = [];
  const givenBy = (i: number, to: ReadonlySet<string>): string[] =>
    [...pieces[i]!.made].filter((each) => to.has(each));
  const laterThan = (i: number): ReadonlySet<string> =>
    new Set([...pieces.slice(i + 1).flatMap(({ needed }) => [...needed]), ...wanted]);
  /** Takes what earlier pieces gave. */
  const taken = (needed: ReadonlySet<string>, last: number): string[] =>
    pieces.slice(0, last).flatMap((_, i) => {
      const names = givenBy(i, needed);
      return names.length === 0 ? [] : [`const { ${names.join(", ")} } = ${given(i)};`];
    });
  const last = pieces.length - 1;
  pieces.slice(0, last).forEach((piece, i) => {
    const own = `${name}_${i + 1}`;
    const used = parameters.filter((parameter) => piece.needed.has(parameter.name));
    const sources = pieces.slice(0, i).flatMap((_, k) => (givenBy(k, piece.needed).length > 0 ? [k] : []));
    // Parameters that may be left out come last, as they do in the whole.
    const list = [
      ...sources.map((k) => `${given(k)}${out.type(`NonNullable<ReturnType<typeof ${name}_${k + 1}>>`)}`),
      ...used.map(({ text }) => text),
    ];
    out.line();
    out.block(`function ${own}(${list.join(", ")}) {`, () => {
      for (const text of taken(piece.needed, i)) out.line(text);
      write(piece.statements, out);
      out.line(`return { ${givenBy(i, laterThan(i)).join(", ")} };`);
    });
    const call = [...sources.map(given), ...used.map((parameter) => parameter.name)].join(", ");
    before.push(
      { text: `const ${given(i)} = ${own}(${call});`, origin: undefined },
      { text: `if (${given(i)} === undefined) return undefined;`, origin: undefined },
    );
  });
  const needed = new Set([...pieces[last]!.needed, ...wanted]);
  return [
    ...before,
    ...taken(needed, last).map((text) => ({ text, origin: undefined })),
    ...pieces[last]!.statements,
  ];
}

/** Writes statements as they are. */
export function write(statements: readonly Statement[], out: Writer): void {
  for (const { text, origin } of statements) {
    if (origin) out.at(origin.line, origin.file);
    out.line(text);
  }
}
