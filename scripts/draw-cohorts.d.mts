type Unit = Readonly<Record<string, unknown>>;

/** The places 0 to n - 1 in some order. */
export function shuffled(n: number, next: () => number): number[];
/** A source of cohorts whose units descend from those of the pool. */
export function cohortsFrom(from: {
  readonly pool: readonly Unit[];
  readonly refused: readonly Unit[];
  readonly key: readonly string[] | undefined;
  readonly next: () => number;
}): () => Unit[];
