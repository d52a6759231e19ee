// Units of a real rubric, drawn from a seed: facts of every kind, as offices report them.
import { drawing } from "./units.mjs";

/**
 * So many units with the facts of these descriptions, no two of a name.
 * @param asked whether a unit is asked for a fact that only some have
 */
export function realUnits(specs, count, seed, asked = () => true) {
  const next = drawing(seed);
  const few = (most) => Math.floor(next() ** 3 * (most + 1));
  const value = ({ kind, options, least, most }, i) => {
    switch (kind) {
      case "text":
        return `单位${i + 1}`;
      case "yes-no":
        return next() < 0.7;
      case "grade":
      case "choice":
        return options[Math.floor(next() * options.length)];
      case "count":
        return few(most === undefined ? 12 : Number(most));
      case "rate":
        return next() < 0.4 ? 1 : Math.round(next() * 10000) / 10000;
      case "money":
        return Math.round(next() * 1e7) / 100;
      // A mark without a most of its own is bounded by other facts: none is always allowed.
      case "mark":
        return most === undefined ? 0 : Number(least) + Math.round(next() * 2 * (most - least)) / 2;
      default:
        throw new Error(`no way to draw a ${kind}`);
    }
  };
  const units = Array.from({ length: count }, (_, i) => {
    const unit = {};
    for (const spec of specs) {
      let at = unit;
      for (const part of spec.path.slice(0, -1)) at = at[part] ??= {};
      if (!spec.conditional || asked(unit)) at[spec.path.at(-1)] = value(spec, i);
    }
    return unit;
  });
  // As an application has them, that has read them.
  return units.map((unit) => JSON.parse(JSON.stringify(unit)));
}
