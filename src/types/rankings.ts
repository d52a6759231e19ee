// Rankings: points by a unit's place among all units.
import { constructs } from "../../grammar/constructs.js";
import type { Bool, Column, Fact, Num, Schedule } from "../model/expression.js";
import type { Pays } from "../model/rubric.js";
import { compare, zero, type Exact } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import { constantOf, guardedNumber } from "./expressions.js";
import { introduce } from "./facts-met.js";
import { forAllUnits } from "./place.js";
import { notComparable } from "./cohorts.js";
import { comparedBy } from "./named-cohorts.js";
import { noScores } from "./results.js";
import { slot, type RulePlace } from "./rule-place.js";
import { wholeNumber } from "./whole-number.js";

type Said = (construct: string) => tree.Phrase | undefined;
type Scheduled = (places: Schedule["places"], falling?: Schedule["falling"]) => Num;

/** Options that answer the same question; a ranking has one of each kind at most. */
const questions: readonly (readonly string[])[] = [
  ["highest-first", "lowest-first"],
  ["better", "worse", "average", "lot"],
];
/** Options that give points without rows. */
const fallingOptions = ["from-down", "first-place", "down-by", "last-none"];

const rankOptions: ReadonlySet<string> = new Set(
  constructs.filter((c) => c.position === "rank").map((c) => c.id),
);

/** A statement with the clauses of its ranking behind it: without rows they are written among the ranking's options. */
export function withOwnClauses(clausal: tree.Clausal): tree.Clausal {
  const moved: tree.Phrase[] = [];
  const core = parted(clausal.core, moved);
  return moved.length === 0 ? clausal : { ...clausal, core, clauses: [...moved, ...clausal.clauses] };
}

function parted(core: tree.Phrase, moved: tree.Phrase[]): tree.Phrase {
  if (core.construct === "when") {
    const then = parted(slot<tree.Phrase>(core, "then"), moved);
    return { ...core, slots: { ...core.slots, then } };
  }
  if (core.construct !== "ranking") return core;
  const options = slot<readonly tree.Phrase[]>(core, "rankOptions");
  moved.push(...options.filter((o) => !rankOptions.has(o.construct)));
  const own = options.filter((o) => rankOptions.has(o.construct));
  return { ...core, slots: { ...core.slots, rankOptions: own } };
}

/** What a ranking gives and takes: one amount for each verb its rows use. */
export function ranking(place: RulePlace, core: tree.Phrase): { pays: Pays; amount: Num }[] {
  const rows = core.slots["placeRows"] as readonly tree.PlaceRow[] | undefined;
  const { options, said, column, ties, minimum } = ranked(place, core, rows === undefined);
  const schedule: Scheduled = (places, falling) => ({
    kind: "by-place",
    column,
    schedule: { ties, least: minimum ?? (places.length || 2), places, ...(falling ? { falling } : {}) },
  });
  return rows ? byRows(place, rows, minimum, schedule) : falls(place, core, options, said, schedule);
}

/** What units are ranked by, and the options of the ranking. */
export interface Ranked {
  readonly options: readonly tree.Phrase[];
  readonly said: Said;
  readonly column: Column;
  readonly ties: Schedule["ties"];
  /** With fewer units there is no ranking, where that is said. */
  readonly minimum: number | undefined;
  /** When the unit at hand is not ranked; undefined where it always is. */
  readonly apart: Bool | undefined;
}

export function ranked(place: RulePlace, core: tree.Phrase, falling: boolean): Ranked {
  const options = slot<readonly tree.Phrase[]>(core, "rankOptions");
  const said: Said = (construct) => options.find((o) => o.construct === construct);
  checkOptions(place, options, !falling);
  const everywhere = forAllUnits(place);
  const read = (e: tree.Expr): Num => {
    const made = guardedNumber(everywhere, e, { kind: "number" }).expr;
    noScores(everywhere, made, e.span);
    return made;
  };
  const of = read(slot(core, "of"));
  if (!said("highest-first") && !said("lowest-first")) place.report.add("direction-unsaid", core.span, {});
  const tieBreak = said("tie-break");
  const drawn = said("lot");
  const compared = comparedBy(everywhere, options);
  const column = place.addColumn({
    of,
    highestFirst: said("lowest-first") === undefined,
    tieBreak: tieBreak && read(slot(tieBreak, "add")),
    among: compared.among,
    ...(compared.where ? { applies: compared.where } : {}),
    lot: drawn && lotOf(place, drawn),
  });
  // Lots leave nobody equal, so either convention would do.
  const here = said("better") ? "better" : said("worse") ? "worse" : said("average") ? "average" : undefined;
  if (!here && !place.ties && !drawn) place.report.add("ties-assumed", core.span, {});
  const ties = here ?? place.ties ?? "better";
  const apart = notComparable(compared, column);
  return { options, said, column, ties, minimum: compared.least, apart };
}

/** The number drawn by a unit that is equal to others: asked for only then. */
function lotOf(place: RulePlace, option: tree.Phrase): Fact | undefined {
  const name = place.report.say("lot", "抽签号");
  const known = place.scope.find(name);
  if (!known) {
    const node: tree.NameNode = { kind: "name", name, span: option.span };
    return introduce({ ...place, conditional: true }, node, "count");
  }
  if (known.kind === "fact" && known.fact.spec.kind === "count") {
    known.fact.used = true;
    known.fact.spec.conditional = true;
    return known.fact;
  }
  place.report.add("name-repeated", option.span, { name });
  return undefined;
}

/** Every option is said once, and only where it has a meaning. */
function checkOptions(place: RulePlace, options: readonly tree.Phrase[], hasRows: boolean): void {
  options.forEach((option, i) => {
    const same = questions.find((list) => list.includes(option.construct)) ?? [option.construct];
    const text = place.source.slice(option.span);
    if (options.slice(0, i).some((before) => same.includes(before.construct)))
      place.report.add("said-twice", option.span, { what: text });
    else if (!rankOptions.has(option.construct) || (hasRows && fallingOptions.includes(option.construct)))
      place.report.add("unwanted-clause", option.span, { clause: text });
  });
}

/** `1st => add 0.2`, … */
function byRows(
  place: RulePlace,
  rows: readonly tree.PlaceRow[],
  minimum: number | undefined,
  schedule: Scheduled,
): { pays: Pays; amount: Num }[] {
  const byVerb = new Map<Pays, { from: "top" | "bottom"; place: number; amount: Exact }[]>();
  const seen = new Set<string>();
  for (const row of rows) {
    const { core } = row.outcome;
    const amount =
      core.construct === "no-deduction" || core.construct === "none"
        ? zero
        : core.construct === "effect" || core.construct === "points"
          ? plainPoints(slot(core, "amount"))
          : undefined;
    if (!amount) {
      place.report.add("place-amount", row.outcome.span, {});
      continue;
    }
    const verb = core.slots["verb"] as tree.WordNode | undefined;
    // A row without points changes nothing, whatever the verb of the others.
    const pays = (verb?.word as Pays | undefined) ?? (core.construct === "points" ? "award" : undefined);
    const at = row.place ? wholeNumber(place.report, row.place, 1) : 1;
    const name = `${row.from} ${at}`;
    if (seen.has(name)) place.report.add("row-repeated", row.span, { row: place.source.slice(row.span) });
    seen.add(name);
    if (pays) byVerb.set(pays, [...(byVerb.get(pays) ?? []), { from: row.from, place: at, amount }]);
  }
  return [...byVerb].map(([pays, places]) => {
    const made = schedule(places);
    // The smallest cohort is that of all rows, whatever their verbs.
    if (made.kind === "by-place" && minimum === undefined)
      return { pays, amount: { ...made, schedule: { ...made.schedule, least: seen.size } } };
    return { pays, amount: made };
  });
}

/** `from 1 down by 0.1, last none`. */
function falls(
  place: RulePlace,
  core: tree.Phrase,
  options: readonly tree.Phrase[],
  said: Said,
  schedule: Scheduled,
): { pays: Pays; amount: Num }[] {
  const from = said("from-down") ?? said("first-place");
  const by = said("from-down") ?? said("down-by");
  const first = from && plainPoints(slot(from, "first"));
  const step = by && plainPoints(slot(by, "step"));
  const top = said("first-place");
  if (top && wholeNumber(place.report, slot(top, "place"), 1, 1) !== 1) return [];
  if (!first || !step) {
    place.report.add("place-amount", options.at(-1)?.span ?? core.span, {});
    return [];
  }
  const pays = ((from.slots["verb"] as tree.WordNode | undefined)?.word as Pays | undefined) ?? "award";
  return [{ pays, amount: schedule([], { first, step, ...(said("last-none") ? { last: zero } : {}) }) }];
}

/** Points of a place: a number that is not negative, no range and no formula. */
function plainPoints({ low, high, fullLess }: tree.AmountNode): Exact | undefined {
  const points = high || fullLess ? undefined : constantOf(low);
  return points && compare(points, zero) >= 0 ? points : undefined;
}
