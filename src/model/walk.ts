// Walks over expressions.
import type { Bool, Label, Num } from "./expression.js";
import type { Rule } from "./rubric.js";

export type Expression = Num | Bool | Label;

/** The expressions directly inside one; what a named value stands for is inside the name. */
export function inside(e: Expression): readonly Expression[] {
  switch (e.kind) {
    case "const":
    case "always":
    case "words":
    case "score":
    case "fact":
    case "yes":
    case "label":
      return [];
    case "let":
    case "holds":
      return [e.let.value.expr];
    case "negate":
    case "not":
    case "rounded":
      return [e.of];
    case "arithmetic":
    case "compare":
    case "same":
      return [e.left, e.right];
    case "power":
      return [e.base];
    case "least":
    case "greatest":
    case "and":
    case "or":
      return e.args;
    case "if":
      return [e.when, e.then, e.otherwise];
    case "count":
      return e.items;
    case "at-least":
      return [e.least, ...e.items];
    case "cohort":
    case "by-place":
    case "place":
      return [e.column.of, ...(e.column.tieBreak ? [e.column.tieBreak] : [])];
    case "of-list":
      return e.where ? [e.of, e.where] : [e.of];
    case "mark":
      return [e.low, e.high];
  }
}

/** Ids of the blocks whose final scores an expression looks at; "" is the total. */
export function scoresIn(e: Expression): readonly string[] {
  return e.kind === "score" ? [e.id] : inside(e).flatMap(scoresIn);
}

/** The expressions a rule and the rules inside it are made of. */
export function expressionsIn(rule: Rule): readonly Expression[] {
  switch (rule.kind) {
    case "charge":
      return rule.limit ? [rule.amount, rule.limit] : [rule.amount];
    case "choose": {
      const found: Expression[] = [];
      for (const { when, rules } of rule.rows) {
        found.push(when);
        for (const each of rules) found.push(...expressionsIn(each));
      }
      return found;
    }
    case "pick":
      return rule.arms.flat().flatMap(expressionsIn);
    case "together":
      return [rule.limit, ...rule.rules.flatMap(expressionsIn)];
    case "each":
      return [...rule.rules.flatMap(expressionsIn), ...(rule.empty ? [rule.empty] : [])];
  }
}

/** The rules directly inside a rule. */
export function rulesInside(rule: Rule): readonly Rule[] {
  switch (rule.kind) {
    case "charge":
      return [];
    case "choose": {
      const rules: Rule[] = [];
      for (const row of rule.rows) rules.push(...row.rules);
      return rules;
    }
    case "pick":
      return rule.arms.flat();
    case "together":
    case "each":
      return rule.rules;
  }
}
