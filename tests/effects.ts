// What a compiled scorer says of effects, held against the interpreter's account of the same unit.
import { expect } from "vitest";
import type { BlockStep } from "../src/runtime/explanation.js";
import { add, exact, rational, sub, toNumber, zero, type Exact } from "../src/runtime/exact.js";
import type { Cause } from "../src/runtime/effects.js";
import type { Account } from "../src/runtime/explanation.js";

/** Steps that are no cause of their own: rounding aside, they change no points that a rule or a limit gave. */
const noCause: readonly BlockStep["kind"][] = [
  "rounding",
  "not-applicable",
  "applies-none",
  "kept-stage",
  "stage-mean",
];

const number = (text: string): Exact => {
  const [n, d] = text.split("/");
  return d === undefined ? exact(n!) : rational(BigInt(n!), BigInt(d));
};

/** Expects the effects to be those of the account, and nothing in the account to be without a cause. */
export function expectEffects(
  { effects }: { readonly effects?: readonly number[] },
  account: Account,
  causes: readonly Cause[],
): void {
  if (account.assessed === false) return expect(effects).toBeUndefined();
  const left = account.blocks.flatMap(({ id, rules, steps }) => [
    ...rules.map(({ line, rule, effect }) => ({ id, kind: undefined, line, rule, by: number(effect) })),
    ...steps
      .filter(({ kind }) => !noCause.includes(kind))
      .map(({ kind, line, rule, from, to }) => ({ id, kind, line, rule, by: sub(number(to), number(from)) })),
  ]);
  const told = new Set<(typeof left)[number]>();
  const expected = causes.map(({ block, line, rule, limit }) => {
    const own = left.filter(
      (each) =>
        each.id === block &&
        each.kind === limit &&
        (rule === undefined || (each.line === line && each.rule === rule)),
    );
    for (const each of own) told.add(each);
    return toNumber(own.reduce((all, { by }) => add(all, by), zero));
  });
  const differs = effects?.findIndex((effect, i) => !Object.is(effect, expected[i]));
  if (differs !== -1 || effects?.length !== expected.length)
    expect({ effects, cause: causes[differs ?? 0] }).toEqual({ effects: expected });
  expect(left.filter((each) => !told.has(each) && each.by.n !== 0n)).toEqual([]);
}
