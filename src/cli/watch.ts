// Runs something again whenever the files it looked at change. The system says that something happened in a folder; what counts is
// whether the files are others than before, and that is looked at every second too: not every system tells of everything.
import { statSync, watch as watchFolder, type FSWatcher } from "node:fs";
import { dirname } from "node:path";
import type { Session } from "./session.js";
import { isTerminal, write } from "./streams.js";

/** How often the files are looked at anyhow. */
const patience = 1000;
/** Editors write in several steps: files must have been left alone for so long. */
const calm = 100;
/** What shells say of a command that was ended by Ctrl-C. */
const interrupted = 130;

/** What is looked at. */
interface Looked {
  /** The files that are named, at this moment; those that are not there count too. */
  readonly named: () => readonly string[];
  /** Does what is to be done, and says which other files it read. */
  readonly look: () => Promise<readonly string[]>;
}

/** Runs until Ctrl-C. */
export async function watch({ named, look }: Looked, session: Session): Promise<number> {
  const alarm = new Alarm();
  const watchers = new Map<string, FSWatcher>();
  let others: readonly string[] = [];
  const statesNow = (): States => statesOf([...named(), ...others]);
  try {
    for (let first = true; !alarm.ended; first = false) {
      if (!first && isTerminal(1)) write(1, "\u001b[2J\u001b[3J\u001b[H");
      // Taken before they are read: what changes meanwhile is a change.
      const before = statesNow();
      others = await look();
      const known = new Map([...statesOf(others), ...before]);
      attend(watchers, [...known.keys()], alarm);
      session.say(waitingWords(session.ui));
      while (!alarm.ended && same(known, statesNow())) await alarm.listen(patience);
      await untilCalm(statesNow, alarm);
    }
  } finally {
    for (const watcher of watchers.values()) watcher.close();
    alarm.close();
  }
  return interrupted;
}

function waitingWords(lang: Session["ui"]): string {
  const time = new Date().toTimeString().slice(0, 8);
  return lang === "zh"
    ? `[${time}] 正在等待文件改动，按 Ctrl-C 结束`
    : `[${time}] waiting for changes, Ctrl-C ends`;
}

/** Wakes whoever waits: when time is up, when something happened, at Ctrl-C. */
class Alarm {
  ended = false;
  private wake = (): void => {};
  private listening = false;
  private readonly end = (): void => {
    this.ended = true;
    this.wake();
  };

  constructor() {
    // Only once: a second Ctrl-C ends the run at once, whatever it is doing.
    process.once("SIGINT", this.end);
  }

  /** Something happened. */
  ring(): void {
    if (this.listening) this.wake();
  }

  /** Until something happens, but not for ever. */
  listen(milliseconds: number): Promise<void> {
    return this.wait(milliseconds, true);
  }

  /** Whatever happens meanwhile. */
  sleep(milliseconds: number): Promise<void> {
    return this.wait(milliseconds, false);
  }

  private wait(milliseconds: number, listening: boolean): Promise<void> {
    this.listening = listening;
    return new Promise((done) => {
      const timer = setTimeout(done, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  }

  close(): void {
    process.off("SIGINT", this.end);
  }
}

/** Watches the folders of the files: a file that is replaced is another one, its folder stays. */
function attend(watchers: Map<string, FSWatcher>, paths: readonly string[], alarm: Alarm): void {
  // Anew each time: a folder may have been removed and made again.
  for (const watcher of watchers.values()) watcher.close();
  watchers.clear();
  for (const folder of new Set(paths.map((path) => dirname(path)))) {
    try {
      const watcher = watchFolder(folder, () => alarm.ring());
      watcher.on("error", () => watcher.close());
      watchers.set(folder, watcher);
    } catch {
      // No such folder, or too many are watched: the files are looked at every second.
    }
  }
}

type States = ReadonlyMap<string, string>;

const statesOf = (paths: readonly string[]): States => new Map(paths.map((path) => [path, stateOf(path)]));

/** Tells one state of a file from any other; "" when it is not there. */
function stateOf(path: string): string {
  try {
    const { ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    return [ino, size, mtimeNs, ctimeNs].join(" ");
  } catch {
    return "";
  }
}

const same = (one: States, other: States): boolean =>
  one.size === other.size && [...one].every(([path, state]) => other.get(path) === state);

async function untilCalm(statesNow: () => States, alarm: Alarm): Promise<void> {
  for (let before = statesNow(); !alarm.ended;) {
    await alarm.sleep(calm);
    const now = statesNow();
    if (same(before, now)) return;
    before = now;
  }
}
