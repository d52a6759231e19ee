// What is wrong with a call of the command, in words, with the nearest right name.
import type { Command, CommanderError } from "commander";
import type { Language } from "../diagnostics/diagnostic.js";
import { nearest } from "../diagnostics/suggest.js";
import { oneLine } from "../text/prose.js";

/** The command that a call names, or the whole. */
function meantCommand(root: Command, args: readonly string[]): Command {
  return root.commands.find((command) => args.includes(command.name())) ?? root;
}

/** One or two lines: what is wrong, and where the help is. */
export function wrongCallWords(
  error: CommanderError,
  root: Command,
  args: readonly string[],
  lang: Language,
): string {
  const command = meantCommand(root, args);
  const [first = "", second = ""] = [...error.message.matchAll(/'([^']*)'/g)].map((match) =>
    oneLine(match[1]!),
  );
  const chinese = lang === "zh";
  const what = ((): string => {
    switch (error.code) {
      case "commander.unknownCommand":
        return chinese
          ? `没有“${first}”这个命令${meant(first, commandNames(root), lang)}`
          : `there is no command "${first}"${meant(first, commandNames(root), lang)}`;
      case "commander.unknownOption": {
        const near = meant(first, optionNames(command, root), lang);
        return chinese ? `没有 ${first} 这个选项${near}` : `there is no option ${first}${near}`;
      }
      case "commander.missingArgument":
        return chinese ? `缺少参数 ${first}` : `${first} is missing`;
      case "commander.optionMissingArgument":
        return chinese ? `选项 ${first} 缺少内容` : `option ${first} needs a value`;
      case "commander.excessArguments":
        return chinese ? "参数太多" : "too many arguments";
      case "commander.conflictingOption":
        return chinese
          ? `选项 ${first} 与 ${second} 不能同时使用`
          : `options ${first} and ${second} cannot be used together`;
      case "commander.invalidArgument": {
        const choices = /Allowed choices are (.*)\.$/.exec(error.message)?.[1]?.split(", ");
        if (!choices)
          return chinese
            ? `选项 ${first} 应为整数，所给为“${second}”`
            : `option ${first} must be a whole number, not "${second}"`;
        return chinese
          ? `选项 ${first} 应为${choices.join("、")}之一，所给为“${second}”${meant(second, choices, lang)}`
          : `option ${first} must be one of ${choices.join(", ")}, not "${second}"${meant(second, choices, lang)}`;
      }
      default:
        return oneLine(error.message.replace(/^error: /, ""));
    }
  })();
  const help = command === root ? "rubric --help" : `rubric ${command.name()} --help`;
  return chinese ? `用法有误：${what}\n用法见：${help}` : `wrong call: ${what}\nsee: ${help}`;
}

const commandNames = (root: Command): string[] => [...root.commands.map((command) => command.name()), "help"];
const optionNames = (command: Command, root: Command): string[] =>
  [...command.options, ...root.options].flatMap((option) => option.long ?? []).concat("--help");

function meant(given: string, names: readonly string[], lang: Language): string {
  const near = nearest(given, names, 1)[0];
  if (near === undefined) return "";
  return lang === "zh" ? `。是否指 ${near}？` : `. Did you mean ${near}?`;
}
