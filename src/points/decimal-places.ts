// How many decimal places can a score have? A score that cannot have more than it is rounded to is never moved by that.
import type { Num } from "../model/expression.js";
import type { Block, Rule } from "../model/rubric.js";
import { decimalPlaces, div, isZero, one, type Exact } from "../runtime/exact.js";

/** Undefined where there is no limit that can be seen from the text. */
type Places = number | undefined;

/** The most decimal places that the scores of a block can have at a stage. */
export function placesOf(block: Block, stage: string): Places {
  const part = block.parts.get(stage);
  return part?.rounding?.places ?? placesBeforeRounding(block, stage);
}

/** The same before the block's own rounding. */
export function placesBeforeRounding(block: Block, stage: string): Places {
  const part = block.parts.get(stage) ?? [...block.parts.values()].at(-1);
  if (!part || part.rescaling || part.byKind || block.pointsByKind) return undefined;
  const bounds = [part.start, part.cap.at, block.points, ...(part.floor ? [part.floor.at] : [])];
  return most([...bounds.map(decimalPlaces), ...part.rules.map(ofRule), inside(block, stage)]);
}

function inside(block: Block, stage: string): Places {
  if (block.children.length === 0) return 0;
  if (block.rollup === "mean" || block.rollup === "formula") return undefined;
  return most(
    block.children.map((child) => {
      const weight = block.rollup === "weighted" ? decimalPlaces(child.weight ?? one) : 0;
      return together(placesOf(child, child.parts.has(stage) ? stage : child.stages.at(-1)!), weight);
    }),
  );
}

function ofRule(rule: Rule): Places {
  switch (rule.kind) {
    case "charge":
      return most([ofNumber(rule.amount), rule.limit ? ofNumber(rule.limit) : 0]);
    case "choose":
      return most(rule.rows.flatMap((row) => row.rules.map(ofRule)));
    case "pick":
      return most(rule.arms.flat().map(ofRule));
    case "together":
      return most([ofNumber(rule.limit), ...rule.rules.map(ofRule)]);
    case "each":
      return undefined;
  }
}

function ofNumber(e: Num): Places {
  switch (e.kind) {
    case "const":
      return decimalPlaces(e.value);
    case "count":
    case "place":
      return 0;
    case "fact":
      return e.fact.spec.kind === "count" ? 0 : undefined;
    case "let":
      return e.let.value.type === "number" ? ofNumber(e.let.value.expr) : undefined;
    case "negate":
      return ofNumber(e.of);
    case "arithmetic":
      if (e.op === "*") return together(ofNumber(e.left), ofNumber(e.right));
      if (e.op === "/")
        return together(ofNumber(e.left), e.right.kind === "const" ? ofDivisor(e.right.value) : undefined);
      return most([ofNumber(e.left), ofNumber(e.right)]);
    case "least":
    case "greatest":
      return most(e.args.map(ofNumber));
    case "rounded":
      return e.places;
    case "if":
      return most([ofNumber(e.then), ofNumber(e.otherwise)]);
    case "mark":
      // Steps are counted from the least that may be given.
      return most([e.step && decimalPlaces(e.step), ofNumber(e.low)]);
    case "power":
    case "cohort":
    case "by-place":
    case "score":
    case "of-list":
      return undefined;
  }
}

const ofDivisor = (by: Exact): Places => (isZero(by) ? undefined : decimalPlaces(div(one, by)));

/** Of what is added up, or of which one is taken. */
const most = (places: readonly Places[]): Places =>
  places.reduce((a, b) => (a === undefined || b === undefined ? undefined : Math.max(a, b)), 0);

/** Of a product. */
const together = (a: Places, b: Places): Places => (a === undefined || b === undefined ? undefined : a + b);
