import type { Decisions } from "./decisions.js";

/** What the grammar decides, where it was worked out beforehand: the build fills this in for the command. */
export const prepared: Decisions | undefined = undefined;
