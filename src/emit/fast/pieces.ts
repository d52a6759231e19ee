// Long functions in pieces: an engine does not optimise what is too long for it, and what is shorter it optimises better.
import type { Writer } from "../writer.js";
import type { Statement } from "./statements.js";
import { eachName, isWord } from "./words.js";

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

/** Names in code, as they are met. */
function namesIn(texts: Iterable<string>): Set<string> {
  const names = new Set<string>();
  const add = (name: string): void => void names.add(name);
  for (const text of texts) if (!text.trimStart().startsWith("//")) eachName(text, add);
  return names;
}

/** The name that a statement gives something, if it does so outside of loops. */
function declaredIn(text: string): string | undefined {
  const start = text.startsWith("const ") ? 6 : text.startsWith("let ") ? 4 : undefined;
  if (start === undefined) return undefined;
  const end = text.indexOf(" = ", start);
  const name = end < 0 ? "" : text.slice(start, end);
  return isWord(name) ? name : undefined;
}

function pieceOf(statements: readonly Statement[]): Piece {
  const texts = statements.map(({ text }) => text);
  const made = new Set<string>();
  for (const text of texts) {
    const name = declaredIn(text);
    if (name !== undefined) made.add(name);
  }
  return { statements, made, needed: namesIn(texts) };
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
  for (const [i, { made }] of pieces.entries()) for (const each of made) madeIn.set(each, i);
  const takenBy = pieces.slice(0, last).map(({ needed }, i) => takenFrom(needed, i, madeIn));
  const { needed: neededLast, statements: statementsLast } = pieces[last]!;
  const takenBehind = wanted.map((codes) =>
    takenFrom(new Set([...neededLast, ...namesIn(codes)]), last, madeIn),
  );
  const takenLater = new Set<string>();
  for (const taken of [...takenBy, ...takenBehind])
    for (const names of taken.values()) for (const each of names) takenLater.add(each);
  const functions = takenBy.map(name);
  const before: Statement[] = [];
  for (const [i, taken] of takenBy.entries()) {
    const piece = pieces[i]!;
    const used = parameters.filter((parameter) => piece.needed.has(parameter.name));
    // Parameters that may be left out come last, as they do in the whole.
    const list = [
      ...[...taken.keys()].map(
        (k) => `${given(k)}${out.type(`NonNullable<ReturnType<typeof ${functions[k]!}>>`)}`,
      ),
      ...used.map(({ text }) => text),
    ];
    const gives = [...piece.made].filter((each) => takenLater.has(each));
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
  }
  return takenBehind.map((taken) => [
    ...before,
    ...taking(taken).map((text) => ({ text, origin: undefined })),
    ...statementsLast,
  ]);
}

/** What earlier pieces made of the names that a piece needs, by piece. */
type Taken = ReadonlyMap<number, readonly string[]>;

function takenFrom(needed: ReadonlySet<string>, piece: number, madeIn: ReadonlyMap<string, number>): Taken {
  const taken = new Map<number, string[]>();
  for (const each of needed) {
    const k = madeIn.get(each);
    if (k === undefined || k >= piece) continue;
    const names = taken.get(k);
    if (names) names.push(each);
    else taken.set(k, [each]);
  }
  return new Map([...taken].sort(([a], [b]) => a - b));
}

const taking = (taken: Taken): string[] =>
  [...taken].map(([k, names]) => `const { ${names.join(", ")} } = ${given(k)};`);

/** Writes statements as they are. */
export function write(statements: readonly Statement[], out: Writer): void {
  for (const { text, origin } of statements) {
    if (origin) out.at(origin.line, origin.file);
    out.line(text);
  }
}
