// What an open condition says of numbers, words and answers where it holds, and where it does not.
import type { Bool, Num } from "../model/expression.js";
import type { Fact } from "../model/rubric.js";
import type { Interval } from "./interval.js";

/** What is learned where a condition holds: behind `when X >= 90%`, X is at least 90%. */
export type Learned =
  | { readonly what: "number"; readonly of: Num; readonly within: Interval }
  | { readonly what: "words"; readonly fact: Fact; readonly word: string; readonly is: boolean }
  | { readonly what: "answer"; readonly fact: Fact; readonly is: boolean };

/** What an open condition says where it holds, and where it does not. */
export function lessons(
  number: (e: Num) => Interval,
  e: Bool,
): { readonly yes: readonly Learned[]; readonly no: readonly Learned[] } {
  switch (e.kind) {
    case "compare": {
      const [left, right] = [number(e.left), number(e.right)];
      const within = (of: Num, within: Interval): Learned => ({ what: "number", of, within });
      const up = [within(e.left, { low: right.low }), within(e.right, { high: left.high })];
      const down = [within(e.left, { high: right.high }), within(e.right, { low: left.low })];
      if (e.op === ">" || e.op === ">=") return { yes: up, no: down };
      if (e.op === "<" || e.op === "<=") return { yes: down, no: up };
      return e.op === "=" ? { yes: [...up, ...down], no: [] } : { yes: [], no: [...up, ...down] };
    }
    case "holds":
      return lessons(number, e.let.value.expr as Bool);
    case "not": {
      const { yes, no } = lessons(number, e.of);
      return { yes: no, no: yes };
    }
    case "and":
      return { yes: e.args.flatMap((arg) => lessons(number, arg).yes), no: [] };
    case "or":
      return { yes: [], no: e.args.flatMap((arg) => lessons(number, arg).no) };
    case "yes": {
      const answer = (is: boolean): Learned => ({ what: "answer", fact: e.fact, is });
      return { yes: [answer(true)], no: [answer(false)] };
    }
    case "same": {
      const [label, words] = e.left.kind === "label" ? [e.left, e.right] : [e.right, e.left];
      if (label.kind !== "label" || words.kind !== "words") return { yes: [], no: [] };
      const word = (is: boolean): Learned => ({ what: "words", fact: label.fact, word: words.value, is });
      return { yes: [word(true)], no: [word(false)] };
    }
    case "always":
    case "at-least":
      return { yes: [], no: [] };
  }
}
