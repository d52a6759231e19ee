// The commands and their options. Each command's own code is only loaded when it runs.
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import type { Language } from "../diagnostics/diagnostic.js";
import { displayWidth } from "../text/width.js";
import { wrapText } from "../text/wrap.js";
import { helpWords } from "./help.js";
import type { CommandName, HelpWords } from "./help-words.js";
import { write } from "./streams.js";
import { Session, type CommonOptions } from "./session.js";

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs a command with its arguments and options; gives the exit code. */
type Action = (session: Session, args: readonly string[], options: object) => Promise<number>;

/** The arguments a command takes, by their names in the usage line: `FILES...` takes several, `[CODES...]` also none. */
const commandArguments: Readonly<Record<CommandName, readonly string[]>> = {
  check: ["<FILES...>"],
  lint: ["[FILES...]"],
  explain: ["[CODES...]"],
  report: ["<FILE>"],
  score: ["<FILE>", "<FACTS...>"],
  test: ["<FILES...>"],
  facts: ["<FILE>"],
  compile: ["<FILE>"],
  new: ["<FILE>"],
};

const actions: Readonly<Record<CommandName, Action>> = {
  check: async (session, args, options) =>
    (await import("./commands/check.js")).check(args, options, session),
  lint: async (session, args, options) => (await import("./commands/lint.js")).lint(args, options, session),
  explain: async (session, args, options) =>
    (await import("./commands/explain.js")).explain(args, options, session),
  report: async (session, [file], options) =>
    (await import("./commands/report.js")).report(file!, options, session),
  score: async (session, [file, ...facts], options) =>
    (await import("./commands/score.js")).score(file!, facts, options, session),
  test: async (session, args, options) => (await import("./commands/test.js")).test(args, options, session),
  facts: async (session, [file], options) =>
    (await import("./commands/facts.js")).facts(file!, options, session),
  compile: async (session, [file], options) =>
    (await import("./commands/compile.js")).compile(file!, options, session),
  new: async (session, [file], options) =>
    (await import("./commands/new.js")).newRubric(file!, options, session),
};

/** What `check` and `lint` find can be printed so. */
const findingFormats = ["pretty", "compact", "json", "sarif", "github", "junit"];

const optionsOf: Readonly<Record<CommandName, (words: HelpWords["options"]) => Option[]>> = {
  check: (words) => [
    new Option("--format <FORMAT>", words.checkFormat).choices(findingFormats),
    new Option("--json", words.factsJson).conflicts("format"),
    new Option("--max-warnings <N>", words.maxWarnings).argParser(wholeNumber),
    new Option("-o, --out <OUTPUT>", words.outFile),
    new Option("--fix", words.fix).conflicts("watch"),
    new Option("--dry-run", words.dryRun).conflicts(["format", "json", "out", "watch"]),
    new Option("--watch", words.watch).conflicts("saveExamples"),
    new Option("--save-examples", words.saveExamples).conflicts("dryRun"),
  ],
  lint: (words) => [
    new Option("--rule <RULE=LEVEL>", words.lintRule).argParser(collected),
    new Option("--config <FILE>", words.lintConfig),
    new Option("--format <FORMAT>", words.checkFormat).choices(findingFormats),
    new Option("--json", words.json).conflicts("format"),
    new Option("--max-warnings <N>", words.maxWarnings).argParser(wholeNumber),
    new Option("--list", words.lintList),
  ],
  explain: (words) => [
    new Option("--format <FORMAT>", words.explainFormat).choices(["pretty", "markdown", "json"]),
    new Option("--json", words.json).conflicts("format"),
  ],
  report: (words) => [
    new Option("--facts", words.reportFacts).conflicts("json"),
    new Option("--json", words.json),
    new Option("-o, --out <OUTPUT>", words.outFile),
  ],
  score: (words) => [
    new Option("--stage <STAGE>", words.stageScored),
    new Option("--unit <NAME>", words.unit),
    new Option("--period <PERIOD>", words.period),
    new Option("--as-of <DAY>", words.asOf),
    new Option("--partial", words.partial),
    new Option("--sheet", words.sheet).conflicts(["overview", "json", "csv"]),
    new Option("--overview", words.overview).conflicts(["json", "csv"]),
    new Option("--json", words.json).conflicts("csv"),
    new Option("--csv", words.csv),
    new Option("-o, --out <OUTPUT>", words.outFile),
  ],
  test: (words) => [
    new Option("--coverage", words.coverage),
    new Option("--min-coverage <PERCENT>", words.minCoverage).argParser(wholeNumber),
    new Option("--format <FORMAT>", words.testFormat).choices(["pretty", "json", "junit"]),
    new Option("--json", words.factsJson).conflicts("format"),
    new Option("--generate", words.generate).conflicts(["coverage", "minCoverage", "format", "json"]),
    new Option("--most <N>", words.most).argParser(wholeNumber),
    new Option("-o, --out <OUTPUT>", words.outFile),
    new Option("--write", words.writeBack).conflicts("out"),
  ],
  facts: (words) => [
    new Option("--format <FORMAT>", words.factsFormat).choices(["table", "json", "csv", "schema"]),
    new Option("--json", words.factsJson).conflicts("format"),
    new Option("--stage <STAGE>", words.stageAsked),
    new Option("-o, --out <OUTPUT>", words.outFile),
  ],
  compile: (words) => [
    new Option("-o, --out <FOLDER>", words.out),
    new Option("--target <TARGET>", words.target).choices(["ts", "js", "all"]),
    new Option("--standalone", words.standalone).conflicts(["target", "types"]),
    new Option("--types", words.types).conflicts(["target", "sourceMap"]),
    new Option("--source-map", words.sourceMap).conflicts(["stdout", "pretty"]),
    new Option("--pretty", words.pretty),
    new Option("--stdout", words.stdout).conflicts(["out", "check"]),
    new Option("--check", words.compileCheck),
  ],
  new: (words) => [new Option("--force", words.force)],
};

/**
 * The whole command line. Nothing is printed but help and the version; wrong calls throw CommanderError.
 * @param done is told the exit code of the command that ran
 * @param called the command that is called, where that is known: of `check`, which has to start fast, the others have their names alone
 */
export function program(
  lang: Language,
  environment: Environment,
  version: string,
  done: (code: number) => void,
  called?: string,
): Command {
  const words = helpWords[lang];
  const root = new Command("rubric");
  configure(root, words);
  root
    .description(words.description)
    .usage(words.usage)
    .version(version, "-V, --version", words.options.version)
    .addOption(new Option("--lang <LANGUAGE>", words.options.lang).choices(["zh", "en"]))
    .addOption(new Option("--color", words.options.color))
    .addOption(new Option("--no-color", words.options.noColor))
    .addOption(new Option("--ambiguous-width <COLUMNS>", words.options.ambiguousWidth).choices(["1", "2"]))
    .addOption(new Option("-q, --quiet", words.options.quiet))
    .helpCommand("help [COMMAND]", words.options.helpCommand)
    .addHelpText("after", () => `\n${words.closing}`);
  for (const name of Object.keys(commandArguments) as CommandName[]) {
    const isPassedOver = called === "check" && name !== "check";
    root.addCommand(isPassedOver ? new Command(name) : subcommand(name, words, environment, done));
  }
  return root;
}

function subcommand(
  name: CommandName,
  words: HelpWords,
  environment: Environment,
  done: (code: number) => void,
): Command {
  const { summary, description, examples, args } = words.commands[name];
  const command = new Command(name);
  configure(command, words);
  command
    .summary(summary)
    .description(description)
    .usage([...commandArguments[name].map(shown), words.someOptions].join(" "));
  commandArguments[name].forEach((argument, i) => command.addArgument(new Argument(argument, args[i])));
  for (const option of optionsOf[name](words.options)) command.addOption(option);
  const indented = examples.map((line) => (line === "" ? "" : `  ${line}`));
  command.addHelpText("after", () => `\n${words.examples}\n${indented.join("\n")}`);
  command.action(async () => {
    const session = new Session(command.optsWithGlobals<CommonOptions>(), environment);
    done(await actions[name](session, command.args, command.opts()));
  });
  return command;
}

/** `<FILES...>` as the usage line has it; what may be left out keeps its brackets. */
const shown = (argument: string): string => argument.replace(/^<(.*)>$/, "$1").replace("...", "…");

function configure(command: Command, words: HelpWords): void {
  command
    .exitOverride()
    // Wrong calls are told by `wrong-call`.
    .configureOutput({
      writeOut: (text) => write(1, text),
      writeErr: (text) => write(2, text),
      outputError: () => {},
    })
    .helpOption("-h, --help", words.options.help)
    .configureHelp({
      displayWidth: (text) => displayWidth(text),
      showGlobalOptions: command.name() !== "rubric",
      styleTitle: (title) => words.titles[title] ?? title,
      subcommandTerm: (sub) => sub.name(),
      optionDescription: (option) => described(option, words),
      boxWrap: (text, width) => wrapText(text, width).join("\n"),
    });
}

/** The choices stand in the option's own words. */
const described = (option: Option, words: HelpWords): string =>
  option.argChoices ? `${option.description}${words.choices(option.argChoices)}` : option.description;

/** An option that may be given several times. */
const collected = (text: string, before: readonly string[] | undefined): string[] => [
  ...(before ?? []),
  text,
];

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("");
  return Number(text);
}
