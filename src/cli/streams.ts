// Standard output and standard error, by the shortest way: Node's own streams take longer to set up than a check to print.
import { fstatSync, statSync, writeSync } from "node:fs";

export type Stream = 1 | 2;

const nodeStream = (stream: Stream): NodeJS.WriteStream => (stream === 1 ? process.stdout : process.stderr);

/** Writes all of the text. A reader that has seen enough (`| head`) ends the run quietly. */
export function write(stream: Stream, text: string): void {
  if (isTerminal(stream)) return viaNode(stream, text);
  const bytes = Buffer.from(text);
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(stream, bytes, written);
  } catch (error) {
    // A pipe that is full and does not wait: Node's stream does.
    if ((error as NodeJS.ErrnoException).code === "EAGAIN") viaNode(stream, bytes.subarray(written));
    else endQuietly(error);
  }
}

function viaNode(stream: Stream, what: string | Uint8Array): void {
  const to = nodeStream(stream);
  if (to.listenerCount("error") === 0) to.on("error", endQuietly);
  to.write(what);
}

function endQuietly(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code === "EPIPE") process.exit();
  throw error;
}

/** Whether a person is looking: only character devices may be terminals, and only for them is more loaded to ask. */
export function isTerminal(stream: Stream): boolean {
  try {
    const to = fstatSync(stream);
    if (!to.isCharacterDevice() || to.rdev === nowhere()) return false;
  } catch {
    // Closed, or of a kind this system does not tell.
  }
  return process.getBuiltinModule("node:tty").isatty(stream);
}

/** The device that swallows all: nobody looks there either. */
function nowhere(): number | undefined {
  return process.platform === "win32" ? undefined : statSync("/dev/null").rdev;
}

/** Columns of the terminal, where there is one. */
export const columnsOf = (stream: Stream): number | undefined =>
  isTerminal(stream) ? nodeStream(stream).columns : undefined;
