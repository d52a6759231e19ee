// The command `rubric`: from the arguments to the exit code.
import { CommanderError } from "commander";
import type { Language } from "../diagnostics/diagnostic.js";
import { FileTrouble } from "../project/node-host.js";
import { exitCode, WrongCall } from "./exit.js";
import { fileWords } from "./file-words.js";
import { program } from "./program.js";
import { localeLanguage } from "./session.js";
import { write } from "./streams.js";
import { version } from "./version.js";
import { wrongCallWords } from "./wrong-call.js";

async function main(args: readonly string[]): Promise<number> {
  const lang = askedLanguage(args) ?? localeLanguage(process.env);
  let code: number = exitCode.good;
  const root = program(
    lang,
    process.env,
    version,
    (given) => {
      code = given;
    },
    args[0],
  );
  try {
    await root.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.code === "commander.helpDisplayed" || error.code === "commander.version")
        return exitCode.good;
      // Help that was asked for, or that was printed because no (known) command was called.
      if (error.code === "commander.help") return error.exitCode === 0 ? exitCode.good : exitCode.wrongCall;
      complain(wrongCallWords(error, root, args, lang));
      return exitCode.wrongCall;
    }
    if (error instanceof WrongCall) complain(error.message);
    else if (error instanceof FileTrouble) complain(`✗ ${fileWords(error, lang)}`);
    else return ourFailure(error, lang);
    return exitCode.wrongCall;
  }
}

/** The language must be known before the arguments are read: it is the language of their help. */
function askedLanguage(args: readonly string[]): Language | undefined {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const given = args[at] === "--lang" ? args[at + 1] : args[at]?.slice("--lang=".length);
  return given === "zh" || given === "en" ? given : undefined;
}

const complain = (text: string): void => write(2, `${text}\n`);

/** An exception that nobody expected. The stack is for us, not for the person at the terminal. */
function ourFailure(error: unknown, lang: Language): number {
  complain(
    lang === "zh"
      ? `本程序出错了（rubric ${version}），与您的细则和数据无关。请把所用的命令和文件报告给 rubric-lang 项目；设置 RUBRIC_DEBUG=1 再运行一次，可显示出错的位置。`
      : `rubric ${version} failed: this is our fault, not that of your rubric or data. Please report the command and the files to the rubric-lang project; with RUBRIC_DEBUG=1 it shows where it failed.`,
  );
  if (process.env["RUBRIC_DEBUG"])
    complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return exitCode.ours;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
