// Cohorts drawn from a pool of units: small ones often, ties frequent, all from one seed.

/**
 * A unit's facts in groups that stand and fall together (a mark's range hangs on the facts beside it): one group a block.
 */
const groupsOf = (units) => [...new Set(units.flatMap(Object.keys))];

const below = (limit, next) => Math.floor(next() * limit);
const pick = (list, next) => list[below(list.length, next)];

/** 1 to 40 units: six cohorts in ten have at most 6, all sizes occur, the mean is about 10. */
const sizeOf = (next) => 1 + below(next() < 0.6 ? 6 : 40, next);

/** The places 0 to n - 1 in some order. */
export function shuffled(n, next) {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = below(i + 1, next);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/**
 * Draws cohorts whose units descend from a few units of the pool. A third of them are alike in every fact; the others have
 * some blocks from elsewhere in the pool, so that most of their figures still tie. One cohort in twenty has a unit that is
 * refused, where the pool knows of any.
 * @param pool units that can be scored
 * @param refused units that cannot
 * @param key path of the fact that names a unit; undefined where units have no names
 * @param next numbers in [0, 1)
 */
export function cohortsFrom({ pool, refused, key, next }) {
  const groups = groupsOf(pool);
  const descendant = (ancestors) => {
    const unit = { ...pick(ancestors, next) };
    if (next() < 1 / 3) return unit;
    for (let blocks = next() < 0.5 ? 1 : 1 + below(groups.length, next); blocks > 0; blocks--) {
      const group = pick(groups, next);
      unit[group] = pick(pool, next)[group];
    }
    return unit;
  };
  const named = (unit, name) =>
    key === undefined ? unit : { ...unit, [key[0]]: withName(unit[key[0]], key.slice(1), name) };
  return () => {
    const size = sizeOf(next);
    const ancestors = Array.from({ length: 1 + below(Math.min(size, 8), next) }, () => pick(pool, next));
    const units = Array.from({ length: size }, () => descendant(ancestors));
    if (refused.length > 0 && next() < 0.05) units[below(size, next)] = pick(refused, next);
    const names = shuffled(size, next);
    return units.map((unit, i) => named(unit, `u${names[i]}`));
  };
}

function withName(inside, path, name) {
  if (path.length === 0) return name;
  return { ...inside, [path[0]]: withName(inside?.[path[0]], path.slice(1), name) };
}
