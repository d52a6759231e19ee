// Rows each of which counts where its condition holds, whatever the others do.
import type { Bool } from "../model/expression.js";
import { otherwiseLast, type BandRow, type Matched } from "./bands.js";
import { condition } from "./expressions.js";
import type { Place } from "./place.js";

/** The rows with their conditions; `otherwise` holds where no other row does. */
export function everyRow<R extends Matched>(place: Place, rows: readonly R[]): BandRow<R>[] {
  otherwiseLast(place, rows);
  const held: Bool[] = [];
  return rows.flatMap((row): BandRow<R>[] => {
    if (row.match.kind === "otherwise")
      return [
        {
          row,
          when:
            held.length > 0
              ? { kind: "not", of: { kind: "or", args: held } }
              : { kind: "always", value: true },
        },
      ];
    if (row.match.kind !== "is") {
      place.report.add("row-mismatch", row.match.span, {});
      return [];
    }
    const when = condition(place, row.match.value);
    held.push(when);
    return [{ row, when }];
  });
}
