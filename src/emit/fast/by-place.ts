// Points of the places of a ranking, from the figures of the units that a unit is compared with.
import type { Schedule } from "../../model/expression.js";
import type { ComparedFigure } from "../../runtime/compared.js";
import { ceil, div, zero } from "../../runtime/exact.js";
import { NotScaled } from "./not-scaled.js";
import { fixed, plain, type Scaled, type Scaling } from "./scaled.js";
import { constant, yes, type Bit, type Whole } from "./whole.js";

const nothing = fixed(zero);
/** So many places with points of their own are written one by one. */
const mostPlaces = 100;

/** Points of the place of a unit, the places being those its equals share. */
export function byPlace(scaling: Scaling, schedule: Schedule, figure: (of: ComparedFigure) => Whole): Scaled {
  const { wholes } = scaling;
  const [first, size] = [figure("first"), figure("size")];
  const { places, falling, ties, least } = schedule;
  const last = ties === "better" ? first : figure("last");
  const enough = wholes.all([
    wholes.compare(">=", size, constant(BigInt(least))),
    wholes.compare(">", first, constant(0n)),
  ]);
  /** The place of the last of the two counted from the other end. */
  const fromBottom = (place: Whole): Whole => wholes.plus(wholes.minus(size, place), constant(1n));
  const listed = (holds: (place: Whole, from: "top" | "bottom") => Bit): Scaled =>
    scaling.sum(
      places.map(({ from, place, amount }) =>
        scaling.either(holds(constant(BigInt(place)), from), fixed(amount), nothing),
      ),
    );
  const within = (place: Whole, from: "top" | "bottom"): Bit => {
    const [high, low] = from === "top" ? [first, last] : [fromBottom(last), fromBottom(first)];
    return wholes.all([wholes.compare("<=", high, place), wholes.compare(">=", low, place)]);
  };
  const fallenTo = (place: Whole): Scaled => {
    const fallen = scaling.times(fixed(falling!.step), plain(wholes.minus(place, constant(1n))));
    return scaling.pick("greater", scaling.minus(fixed(falling!.first), fallen), nothing);
  };
  /** All points of the places that equals share. */
  const shared = (): Scaled => {
    if (!falling) return listed(within);
    // From the place on at which nothing is left there is nothing to add.
    const many = falling.step.n > 0n ? ceil(div(falling.first, falling.step)) : BigInt(mostPlaces) + 1n;
    if (many > BigInt(mostPlaces))
      throw new NotScaled(`points that fall over more than ${mostPlaces} places`);
    const places = Array.from({ length: mostPlaces }, (_, i) => BigInt(i + 1)).filter((i) => i <= many);
    const last = falling.last
      ? scaling.either(within(size, "top"), scaling.minus(fixed(falling.last), fallenTo(size)), nothing)
      : nothing;
    return scaling.sum([
      ...places.map(constant).map((place) => scaling.either(within(place, "top"), fallenTo(place), nothing)),
      last,
    ]);
  };
  const made = (): Scaled => {
    if (ties === "average") {
      const sum = shared();
      const many = wholes.pick("greater", wholes.plus(wholes.minus(last, first), constant(1n)), constant(1n));
      return scaling.over(sum, plain(many), yes);
    }
    const own = ties === "better" ? first : last;
    if (!falling)
      return listed((place, from) => wholes.compare("===", from === "top" ? own : fromBottom(own), place));
    const left = fallenTo(own);
    return falling.last ? scaling.either(wholes.compare("===", own, size), fixed(falling.last), left) : left;
  };
  return scaling.either(enough, made(), nothing);
}
