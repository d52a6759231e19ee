// Long functions in pieces: an engine does not optimise what is too long for it, and what is shorter it optimises better.
import type { Writer } from "../writer.js";
import type { Statement } from "./statements.js";
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
 * Writes all but the last piece of long functions as functions of their own, each of which gives what is needed later.
 * @param statements that the functions begin with
 * @param wanted what each function needs behind them, as code
 * @param name gives a new name for each piece
 * @param parameters of the functions, which the pieces have too
 * @returns what is left for each function to begin with
 */
export function inPieces(
  statements: readonly Statement[],
  wanted: readonly (readonly string[])[],
  name: () => string,
  parameters: readonly { readonly name: string; readonly text: string }[],
  out: Writer,
): readonly (readonly Statement[])[] {
  const pieces = cut(statements);
  if (pieces.length < 2) return wanted.map(() => statements);
  const last = pieces.length - 1;
  const madeIn = new Map<string, number>();
  const lastNeeded = new Map<string, number>();
  pieces.forEach(({ made, needed }, i) => {
    for (const each of made) madeIn.set(each, i);
    for (const each of needed) lastNeeded.set(each, i);
  });
  const behind = wanted.map((codes) => codes.flatMap(namesIn));
  for (const each of behind.flat()) lastNeeded.set(each, pieces.length);
  const functions = pieces.slice(0, last).map(name);
  /** What earlier pieces made of it, by piece. */
  const takenFrom = (needed: Iterable<string>, i: number): ReadonlyMap<number, readonly string[]> => {
    const taken = new Map<number, string[]>();
    for (const each of new Set(needed)) {
      const k = madeIn.get(each);
      if (k === undefined || k >= i) continue;
      const names = taken.get(k);
      if (names) names.push(each);
      else taken.set(k, [each]);
    }
    return new Map([...taken].sort(([a], [b]) => a - b));
  };
  const taking = (taken: ReadonlyMap<number, readonly string[]>): string[] =>
    [...taken].map(([k, names]) => `const { ${names.join(", ")} } = ${given(k)};`);
  const before: Statement[] = [];
  pieces.slice(0, last).forEach((piece, i) => {
    const used = parameters.filter((parameter) => piece.needed.has(parameter.name));
    const taken = takenFrom(piece.needed, i);
    // Parameters that may be left out come last, as they do in the whole.
    const list = [
      ...[...taken.keys()].map(
        (k) => `${given(k)}${out.type(`NonNullable<ReturnType<typeof ${functions[k]!}>>`)}`,
      ),
      ...used.map(({ text }) => text),
    ];
    const gives = [...piece.made].filter((each) => (lastNeeded.get(each) ?? -1) > i);
    out.line();
    out.block(`function ${functions[i]!}(${list.join(", ")}) {`, () => {
      for (const text of taking(taken)) out.line(text);
      write(piece.statements, out);
      out.line(`return { ${gives.join(", ")} };`);
    });
    const call = [...[...taken.keys()].map(given), ...used.map((parameter) => parameter.name)].join(", ");
    before.push(
      { text: `const ${given(i)} = ${functions[i]!}(${call});`, origin: undefined },
      { text: `if (${given(i)} === undefined) return undefined;`, origin: undefined },
    );
  });
  return behind.map((names) => {
    const taken = takenFrom([...pieces[last]!.needed, ...names], last);
    return [
      ...before,
      ...taking(taken).map((text) => ({ text, origin: undefined })),
      ...pieces[last]!.statements,
    ];
  });
}

/** Writes statements as they are. */
export function write(statements: readonly Statement[], out: Writer): void {
  for (const { text, origin } of statements) {
    if (origin) out.at(origin.line, origin.file);
    out.line(text);
  }
}
