// What the benchmarks measure with: processor time, medians, rounds in turn, and a table that says what holds.

/** Processor time of this process so far, in ms. */
export const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/**
 * Runs peers in turn, so that they share the machine's moods, and notes their times; the first rounds make the code warm.
 * @param peers each with `run`, which gives how many units it scored; they get `times`, ns a unit, and `ratio` to the first
 */
export function inTurn(peers, rounds) {
  for (const peer of peers) peer.times = [];
  for (let round = -2; round < rounds; round++)
    for (const peer of peers) {
      const start = cpu();
      const done = peer.run();
      const taken = ((cpu() - start) * 1e6) / done;
      if (round >= 0) peer.times.push(taken);
    }
  for (const peer of peers) peer.ratio = median(peer.times.map((time, i) => time / peers[0].times[i]));
}

/** A table of results, which counts what is over what must hold. */
export class Table {
  missed = 0;

  row(...cells) {
    console.log(
      cells.map((cell, i) => String(cell)[i === 0 ? "padEnd" : "padStart"](i === 0 ? 46 : 12)).join(""),
    );
  }

  /** @param above whether more is better */
  judged(figure, { must, aim }, above = false) {
    if (must === undefined) return "";
    const holds = above ? figure >= must : figure <= must;
    if (!holds) this.missed++;
    const sign = above ? "≥" : "≤";
    return `must ${sign} ${must}, aim ${sign} ${aim}: ${holds ? "holds" : "MISSED"}`;
  }

  /** A peer against the first of its rounds; `of` units were held against the exact result. */
  peer({ name, times, ratio, wrong, ...limits }, of) {
    const judged = `  ${this.judged(ratio, limits)}`;
    this.row(name, median(times).toFixed(0), ratio.toFixed(2), `${wrong}/${of}`, judged);
    if (limits.must !== undefined && wrong > 0) this.missed++;
  }
}
