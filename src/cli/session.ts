// One run of the command: what was asked of all commands alike, and the two streams it speaks on.
import type { Language } from "../diagnostics/diagnostic.js";
import type { AmbiguousWidth } from "../text/width.js";
import { columnsOf, isTerminal, write, type Stream } from "./streams.js";
import { defaultWidth } from "./style.js";

/** Options that every command takes. */
export interface CommonOptions {
  readonly lang?: Language;
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly ambiguousWidth?: "1" | "2";
}

/** How a page for one stream looks. */
export interface Page {
  readonly lang: Language;
  readonly color: boolean;
  readonly width: number;
  readonly ambiguousWidth: AmbiguousWidth;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Wider lines are not read more easily. */
const widest = 140;

export class Session {
  constructor(
    private readonly options: CommonOptions,
    private readonly environment: Environment,
  ) {}

  /** The language asked for with `--lang`, if any. Otherwise a rubric is spoken of in its own. */
  get asked(): Language | undefined {
    return this.options.lang;
  }

  /** The language of what belongs to no rubric. */
  get ui(): Language {
    return this.options.lang ?? localeLanguage(this.environment);
  }

  get quiet(): boolean {
    return this.options.quiet === true;
  }

  /** The answer, on standard output. */
  print(text: string): void {
    write(1, `${text}\n`);
  }

  /** What is not the answer, on standard error; left out when quiet. */
  say(text: string): void {
    if (!this.quiet) this.complain(text);
  }

  /** What is wrong, on standard error. */
  complain(text: string): void {
    write(2, `${text}\n`);
  }

  answerPage(lang: Language): Page {
    return this.page(lang, 1);
  }

  talkPage(lang: Language): Page {
    return this.page(lang, 2);
  }

  private page(lang: Language, stream: Stream): Page {
    return {
      lang,
      color: this.options.color ?? colored(this.environment, stream),
      width: Math.min(columnsOf(stream) ?? defaultWidth, widest),
      ambiguousWidth: this.options.ambiguousWidth === "2" ? 2 : 1,
    };
  }
}

/** What `NO_COLOR`, `FORCE_COLOR` and the terminal say. */
function colored(environment: Environment, stream: Stream): boolean {
  if (environment["NO_COLOR"]) return false;
  const force = environment["FORCE_COLOR"];
  if (force !== undefined) return force !== "0" && force !== "false";
  return isTerminal(stream) && environment["TERM"] !== "dumb";
}

/** The reader's language by the locale, Chinese or else English. */
export function localeLanguage(environment: Environment): Language {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  // No pattern: the first that ignores case takes longer than reading a small rubric.
  return locale.slice(0, 2).toLowerCase() === "zh" ? "zh" : "en";
}
