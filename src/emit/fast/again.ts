// A value once more, of facts that come otherwise: what the rules make of a unit's facts they make of a row's too.
import { isNumber, type Code } from "./code.js";
import type { Inputs, ReadOnce } from "./inputs.js";
import type { Operand, Value } from "./value.js";
import { computed, type Whole } from "./whole.js";

/**
 * Writes a value into other code, its facts read from other inputs.
 * @param from where its facts came from
 * @returns undefined where it is made of more than facts and figures
 */
export function madeAgain(top: Whole, from: ReadOnce, code: Code, inputs: Inputs): Whole | undefined {
  if (!top.value) {
    const fact = from.factAs(top.code);
    if (!fact) return top.low === top.high ? top : undefined;
    const read = fact(inputs);
    return typeof read === "string" ? { code: read, low: top.low, high: top.high } : computed(read, top);
  }
  const copied: Value[] = [];
  const again = copyOf(top.value, from, code, inputs, copied);
  // What is left behind would keep the other code alive.
  for (const value of copied) value.copy = undefined;
  if (again === undefined) return undefined;
  return typeof again === "string"
    ? { code: again, low: top.low, high: top.high }
    : computed(again, top, top.big);
}

/** Copies a value, what it is made of first. */
function copyOf(
  top: Value,
  from: ReadOnce,
  code: Code,
  inputs: Inputs,
  copied: Value[],
): Operand | undefined {
  const open: Value[] = [top];
  for (let value = open.at(-1); value; value = open.at(-1)) {
    if (value.copy === undefined) {
      if (value.isText) {
        const fact = from.factAs(value.name);
        if (!fact) return undefined;
        value.copy = code.named(fact(inputs));
      } else {
        const waiting = open.length;
        for (const operand of value.operands)
          if (typeof operand !== "string" && operand.copy === undefined) open.push(operand);
        if (open.length > waiting) continue;
        code.origin = value.origin;
        // What a loop changes, and what else has only a name, cannot be had elsewhere.
        if (value.operands.some((operand) => typeof operand === "string" && !isNumber(operand)))
          return undefined;
        const operands = value.operands.map((operand) =>
          typeof operand === "string" ? operand : operand.copy!,
        );
        value.copy = code.madeAnew(operands, value.print);
      }
      copied.push(value);
    }
    open.pop();
  }
  return top.copy;
}
