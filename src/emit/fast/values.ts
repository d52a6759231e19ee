// How expressions and conditions become code, as those see it who need their values.
import type { Bool, Num } from "../../model/expression.js";
import type { Code } from "./code.js";
import type { Inputs } from "./inputs.js";
import type { Scaled, Scaling } from "./scaled.js";
import type { Bit } from "./whole.js";

export interface Values {
  readonly code: Code;
  readonly inputs: Inputs;
  readonly scaling: Scaling;
  num(e: Num, where?: Bit): Scaled;
  bool(e: Bool, where?: Bit): Bit;
  /** Leaves the unit to the exact run-time where `where` holds and there is no answer. */
  need(answered: Bit | undefined, where: Bit): void;
  /** The unit stands in the row of a quota where this holds. */
  stands(quota: number, where: Bit): void;
  /** The same inside a loop: the facts of an entry, and code that is run for each. */
  inside(body: Code, inputs: Inputs): Values;
}
