// Values of emitted code as what they are made of: a value is printed once, where it stands in the end.
import type { Origin } from "../writer.js";

/** Makes the code of a value from that of its operands, as it shall stand there. */
export type Print = (operands: readonly string[]) => string;
/** A value, or a name or a literal as it is. */
export type Operand = Value | string;

/** Longer than this no value is written into the one place where it is used. */
const widest = 90;

/** Gives values names that nothing else has. */
export interface Naming {
  nameOf(value: Value): string;
}

/** A pure value: the same made of the same is the same value. */
export class Value {
  /** How often it stands in what is written, and whether another value is made of it: other places want its name. */
  uses = 0;
  inside = false;
  /** Which of several functions need it, a bit for each. */
  neededBy = 0;
  private own: string | undefined;
  /** What stands for it in the one place where it is used, until it stands there: in JavaScript, and as TypeScript has it. */
  private plain: string | undefined;
  private told: string | undefined;
  /** The next of those that look alike at first. */
  alike: Value | undefined;
  /** The same made again in other code, while that is written. */
  copy: Operand | undefined;

  constructor(
    /** Each operand as often as it stands in the code. */
    readonly operands: readonly Operand[],
    readonly print: Print,
    /** What it is named after, and what names it. */
    readonly subject: string,
    readonly naming: Naming,
    readonly origin: Origin | undefined,
    /** Its place among the values of its code. */
    private readonly id: number,
    /** What TypeScript has to be told of its type. */
    private readonly cast = "",
    /** Written by others as a text: only its operands are known. */
    readonly isText = false,
  ) {}

  /** Its name; it gets one when it is first asked for. */
  get name(): string {
    return (this.own ??= this.naming.nameOf(this));
  }

  /** A number that values made alike share. */
  static key(operands: readonly Operand[]): number {
    let key = operands.length;
    for (const operand of operands) {
      const part =
        typeof operand === "string"
          ? operand.length * 31 + operand.charCodeAt(operand.length - 1)
          : operand.id;
      key = (Math.imul(key, 16777619) ^ part) & 0x3fffffff;
    }
    return key;
  }

  /** Nothing is known any more of where it is used. */
  forget(): void {
    this.uses = 0;
    this.inside = false;
    this.plain = this.told = undefined;
  }

  isMadeOf(operands: readonly Operand[], print: Print): boolean {
    if (this.print !== print || this.operands.length !== operands.length) return false;
    for (let i = 0; i < operands.length; i++) if (this.operands[i] !== operands[i]) return false;
    return true;
  }

  /** Its statement, if it has one of its own: otherwise it stands where it is used, if it is. */
  statement(typed: boolean): string | undefined {
    if (this.uses === 0) return undefined;
    const { cast, operands } = this;
    const plain = this.print(operands.map(plainOf));
    const told = typed ? this.print(operands.map(toldOf)) : plain;
    for (const operand of operands) if (typeof operand !== "string") operand.plain = operand.told = undefined;
    if (this.uses > 1 || !this.inside || plain.length >= widest)
      return `const ${this.name} = ${typed ? told + cast : plain};`;
    const bare = isSimple(plain);
    this.plain = bare ? plain : `(${plain})`;
    if (typed) this.told = bare && cast === "" ? told : `(${told}${cast})`;
    return undefined;
  }

  static readonly plainOf = (operand: Operand): string =>
    typeof operand === "string" ? operand : (operand.plain ?? operand.name);
  static readonly toldOf = (operand: Operand): string =>
    typeof operand === "string" ? operand : (operand.told ?? operand.name);
}
const { plainOf, toldOf } = Value;

/** A call of one function, or an element of an array, stands without brackets. */
const simple = /^[\p{ID_Continue}$.]+(?:\([^()]*\)|\[\w+\])$/u;
const isSimple = (code: string): boolean => {
  const last = code.charCodeAt(code.length - 1);
  return (last === 41 || last === 93) && simple.test(code);
};
