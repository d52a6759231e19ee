// Counts with their English measure: 1 case, 5 cases.

const peculiar: Readonly<Record<string, string>> = { person: "people", people: "people", yuan: "yuan" };

/** A measure as it stands behind a number; a Chinese one stays as it is. */
export function measureBehind(number: string, measure: string): string {
  if (!/^[a-z]+$/.test(measure)) return measure;
  const single = measure === "people" ? "person" : measure.replace(/s$/, "");
  return number === "1" ? single : (peculiar[single] ?? `${single}s`);
}
