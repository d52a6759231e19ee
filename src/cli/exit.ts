// How a run of the command may end.

export const exitCode = {
  good: 0,
  /** The rubric or the data have problems; they have been told. */
  problems: 1,
  /** The command was called wrongly, or a file could not be read or written. */
  wrongCall: 2,
  /** Our own failure. */
  ours: 3,
} as const;

/** Ends a run whose call cannot be carried out; the message is ready to be shown. */
export class WrongCall extends Error {}
