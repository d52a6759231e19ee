// The parts of what `--help` says.

export type CommandName =
  "check" | "lint" | "explain" | "report" | "score" | "test" | "facts" | "compile" | "new";

interface CommandWords {
  /** One line, for the list of commands. */
  readonly summary: string;
  readonly description: string;
  /** What each argument is. */
  readonly args: readonly string[];
  readonly examples: readonly string[];
}

type OptionName =
  | "version"
  | "help"
  | "helpCommand"
  | "lang"
  | "color"
  | "noColor"
  | "ambiguousWidth"
  | "quiet"
  | "json"
  | "checkFormat"
  | "explainFormat"
  | "reportFacts"
  | "testFormat"
  | "fix"
  | "dryRun"
  | "watch"
  | "saveExamples"
  | "maxWarnings"
  | "lintRule"
  | "lintConfig"
  | "lintList"
  | "stageScored"
  | "unit"
  | "partial"
  | "period"
  | "asOf"
  | "sheet"
  | "overview"
  | "csv"
  | "factsFormat"
  | "factsJson"
  | "stageAsked"
  | "out"
  | "outFile"
  | "target"
  | "standalone"
  | "types"
  | "sourceMap"
  | "pretty"
  | "stdout"
  | "compileCheck"
  | "force"
  | "coverage"
  | "minCoverage"
  | "generate"
  | "most"
  | "writeBack";

export interface HelpWords {
  readonly description: string;
  readonly usage: string;
  /** Behind the arguments in a command's usage line. */
  readonly someOptions: string;
  readonly examples: string;
  /** Under the list of commands. */
  readonly closing: string;
  /** Commander's own headings. */
  readonly titles: Readonly<Record<string, string>>;
  readonly choices: (choices: readonly string[]) => string;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly commands: Readonly<Record<CommandName, CommandWords>>;
}
