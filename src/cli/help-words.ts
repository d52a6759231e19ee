// Everything `--help` says, in both languages.
import type { Language } from "../diagnostics/diagnostic.js";

export type CommandName = "check" | "score" | "test" | "facts" | "compile" | "new";

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
  | "maxWarnings"
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
  | "stdout"
  | "compileCheck"
  | "force"
  | "coverage"
  | "minCoverage"
  | "testFormat"
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

const english: HelpWords = {
  description: "Checks, tests, scores and compiles evaluation rubrics written in Chinese or English.",
  usage: "COMMAND … [options]",
  someOptions: "[options]",
  examples: "Examples:",
  closing: [
    "Examples:",
    "  rubric new quality.rubric                      begin a rubric",
    "  rubric check quality.rubric                    does it hold together?",
    "  rubric facts quality.rubric --format csv       the table to be filled in",
    "  rubric score quality.rubric counties.csv       places and score sheets",
    "",
    "Exit codes: 0 good; 1 the rubric or the data have problems; 2 wrong call, or a file that cannot be read or",
    "written; 3 our own failure. Answers go to standard output, remarks to standard error; `-` is standard input.",
    "Environment: NO_COLOR, FORCE_COLOR; LC_ALL, LC_MESSAGES, LANG; RUBRIC_DEBUG=1 shows where rubric itself failed.",
  ].join("\n"),
  titles: {},
  choices: (choices) => ` (${choices.join(", ")})`,
  options: {
    version: "print the version",
    help: "print this help",
    helpCommand: "print the help of a command",
    lang: "language of messages and sheets; otherwise a rubric is spoken of in its own language, all else in that of the locale",
    color: "colours, even into a file",
    noColor: "no colours",
    ambiguousWidth: "columns your terminal gives to “ ” … ① and their like",
    quiet: "no summaries, no remarks",
    json: "the answer as JSON",
    checkFormat: "how findings are printed",
    maxWarnings: "fail when there are more warnings that are not acknowledged",
    stageScored: "score this stage only; without it, all stages",
    unit: "print this unit only (places still count all units)",
    partial: "facts may be missing: the least and the most each score can still be, and what it hangs on",
    period: "the period the data are of, printed with the scores",
    asOf: "the day the data were taken, YYYY-MM-DD, printed with the scores",
    sheet: "print the score sheets only",
    overview: "print the ranked overview only",
    csv: "the scores as CSV, one row per unit",
    factsFormat: "a table to read, a JSON or CSV template to fill in, or a JSON Schema",
    factsJson: "the same as --format json",
    stageAsked: "the facts of this stage only",
    out: "where the modules go; otherwise beside the rubric",
    outFile: "write into this file instead of printing; it is replaced whole",
    target: "TypeScript, JavaScript with its types (.js and .d.ts), or both; otherwise ts",
    stdout: "print the module instead of writing it",
    compileCheck: "write nothing; fail when what is there differs from what would be written",
    force: "replace the file when there is one",
    coverage: "also print how much of the rubric the examples show, and what they do not",
    minCoverage: "fail when the examples of a rubric cover less than so many percent",
    testFormat: "how the answer is printed; json is the same as --json",
    generate: "propose examples for what no example shows; each is to be confirmed by hand",
    most: "propose at most so many lines; otherwise 40",
    writeBack: "put them into the rubric itself, before its closing brace",
  },
  commands: {
    check: {
      summary: "find what is wrong with rubrics",
      description:
        "Reads rubrics and reports all that is wrong: words, names and kinds, and whether every declared figure agrees with its parts. Findings are the answer; the summary goes to standard error.",
      args: ["rubrics; `-` reads standard input"],
      examples: [
        "rubric check quality.rubric",
        "rubric check rubrics/*.rubric --max-warnings 0",
        "rubric check - --format compact < quality.rubric",
        "rubric check quality.rubric --json   # {version, files: [{file, ok, diagnostics …}], errors, warnings, notes, unread}",
      ],
    },
    score: {
      summary: "score units: places, and a sheet for each",
      description:
        "Scores one unit or many from JSON (an object, or an array of them) or CSV (a row per unit). JSON may say when its data are of: {period, asOf, units: […]}. Prints the ranked overview of several units, then a sheet for each: points, and why points were lost. Everything wrong with the data is listed at once, and then nothing is scored. Quotas are counted over the units scored; a broken one gives exit code 1 after the scores.",
      args: ["the rubric", "data files, JSON or CSV; `-` reads standard input"],
      examples: [
        "rubric score quality.rubric counties.csv",
        "rubric score quality.rubric counties.json --unit Harbour",
        "rubric score quality.rubric half-year.csv --stage half-year --overview",
        "rubric score quality.rubric counties.csv --csv > scores.csv",
        "rubric score quality.rubric counties.json --json",
        "rubric score quality.rubric half-way.json --partial   # before all facts are there",
        "",
        "JSON: {rubric: {title, edition, hash}, units: [{unit, place, total, totalAtMost?, points, explanation}], quotas}",
        "With stages, a unit is {unit, stages: [{stage, place, total, …}]}. Numbers are exact decimals, as text. A unit that fails a gate has assessed: false, and no place and total (null).",
        "CSV: unit, (stage,) place, total, then every indicator; fractions without an exact decimal have 10 places.",
      ],
    },
    test: {
      summary: "run the examples written in rubrics",
      description:
        "Scores every example of the rubrics and compares it with the points it expects. Shows where they differ, and why the score is what it is. Can tell which rules, rows, bounds and thresholds the examples show, and propose examples for the rest.",
      args: ["rubrics; `-` reads standard input"],
      examples: [
        "rubric test quality.rubric",
        "rubric test rubrics/*.rubric --json   # {version, files: [{file, passed, failed, failures}], passed, failed}",
        "rubric test quality.rubric --coverage   # with --json: files[].coverage {reached, total, percent, blocks, aims, beyond}",
        "rubric test quality.rubric --min-coverage 90",
        "rubric test quality.rubric --generate",
        "rubric test quality.rubric --generate --most 10 --write",
      ],
    },
    facts: {
      summary: "what a rubric wants to know",
      description: "Lists the facts a rubric asks for, or makes the form in which they are given.",
      args: ["the rubric; `-` reads standard input"],
      examples: [
        "rubric facts quality.rubric",
        "rubric facts quality.rubric --format csv -o counties.csv",
        "rubric facts quality.rubric --format json --stage half-year",
        "rubric facts quality.rubric --format schema -o counties.schema.json",
      ],
    },
    compile: {
      summary: "turn a rubric into a module that scores",
      description:
        "Writes NAME.ts, or NAME.js and NAME.d.ts, for NAME.rubric. They need nothing but rubric-lang/runtime. Nothing is written when the rubric has errors; all files are replaced whole, or none.",
      args: ["the rubric; `-` reads standard input and needs --stdout"],
      examples: [
        "rubric compile quality.rubric",
        "rubric compile quality.rubric -o src/scorers --target all",
        "rubric compile quality.rubric --stdout",
        "rubric compile quality.rubric -o src/scorers --check",
      ],
    },
    new: {
      summary: "begin a rubric",
      description:
        "Writes a small rubric with remarks to begin from, in the language of your locale or of --lang. It checks clean and its examples pass.",
      args: ["the file to write"],
      examples: ["rubric new quality.rubric", "rubric new quality.rubric --lang zh"],
    },
  },
};

const chinese: HelpWords = {
  description: "核对、试算、评分、编译考核评分细则（中文或英文书写）。",
  usage: "命令 … [选项]",
  someOptions: "[选项]",
  examples: "示例：",
  closing: [
    "示例：",
    "  rubric new 质量.rubric                    新建一份细则",
    "  rubric check 质量.rubric                  核对细则有无问题",
    "  rubric facts 质量.rubric --format csv     生成填报表",
    "  rubric score 质量.rubric 各县.csv         排名和评分表",
    "",
    "退出码：0 正常；1 细则或数据有问题；2 用法有误，或文件无法读写；3 本程序出错。",
    "结果输出到标准输出，说明输出到标准错误；- 表示标准输入。",
    "环境变量：NO_COLOR、FORCE_COLOR；LC_ALL、LC_MESSAGES、LANG；RUBRIC_DEBUG=1 时显示本程序出错的位置。",
  ].join("\n"),
  titles: {
    "Usage:": "用法：",
    "Arguments:": "参数：",
    "Options:": "选项：",
    "Global Options:": "通用选项：",
    "Commands:": "命令：",
  },
  choices: (choices) => `（${choices.join("、")}）`,
  options: {
    version: "显示版本",
    help: "显示本帮助",
    helpCommand: "显示某个命令的帮助",
    lang: "提示和评分表的语言；不指定时，与细则有关的用细则的语言，其余随系统语言",
    color: "使用颜色，写入文件时也用",
    noColor: "不使用颜色",
    ambiguousWidth: "终端显示 “ ” … ① 等字符所占的列数",
    quiet: "不显示小结和说明",
    json: "以JSON输出结果",
    checkFormat: "问题的显示方式",
    maxWarnings: "未确认的警告超过此数时，按有问题退出",
    stageScored: "只评这一考核节点；不指定时评全部节点",
    unit: "只显示这一考核对象（名次仍按全部对象排定）",
    partial: "数据可以不全：列出各项至少、至多多少分，取决于哪些缺报的数据",
    period: "数据所属的期间，随得分一并列出",
    asOf: "数据截至的日期（YYYY-MM-DD），随得分一并列出",
    sheet: "只显示评分表",
    overview: "只显示排名总览",
    csv: "以CSV输出得分，每个考核对象一行",
    factsFormat: "供阅读的表格、供填报的JSON或CSV、JSON Schema",
    factsJson: "同 --format json",
    stageAsked: "只列这一考核节点的数据",
    out: "输出到哪个文件夹；不指定时与细则同处",
    outFile: "写入此文件，不显示；已有的文件整个替换",
    target: "TypeScript、JavaScript及其类型（.js 和 .d.ts）、两者都要；不指定时为ts",
    stdout: "不写文件，直接显示",
    compileCheck: "不写文件；已有文件与应写内容不同时，按有问题退出",
    force: "文件已存在时予以替换",
    coverage: "另列示例检验了细则的哪些部分，哪些没有",
    minCoverage: "某份细则的示例覆盖低于此百分比时，按有问题退出",
    testFormat: "结果的显示方式；json 同 --json",
    generate: "为示例没有检验到的部分提出示例，须逐条人工核对",
    most: "至多提出多少例；不指定时为40",
    writeBack: "直接写入细则文件末尾的大括号之前",
  },
  commands: {
    check: {
      summary: "查出细则的问题",
      description:
        "读入细则，一次列出全部问题：用语、名称、数据类型，以及每处写明的分值与各分项是否相符。问题输出到标准输出，小结输出到标准错误。",
      args: ["细则文件；- 表示标准输入"],
      examples: [
        "rubric check 质量.rubric",
        "rubric check rubrics/*.rubric --max-warnings 0",
        "rubric check - --format compact < 质量.rubric",
        "rubric check 质量.rubric --json   # {version, files: [{file, ok, diagnostics …}], errors, warnings, notes, unread}",
      ],
    },
    score: {
      summary: "评分：排名总览和各对象的评分表",
      description:
        "按JSON（一个对象或多个对象的数组）或CSV（每行一个对象）数据评分；JSON可写明数据的期间：{期间, 截至, 各单位: […]}。多个对象时先列排名总览，再列各对象的评分表：得分，以及为何失分。数据如有问题，一次全部列出，不予评分。名额按本次评分的全部对象核对；超出名额的，显示得分后以退出码1结束。",
      args: ["细则文件", "数据文件，JSON或CSV；- 表示标准输入"],
      examples: [
        "rubric score 质量.rubric 各县.csv",
        "rubric score 质量.rubric 各县.json --unit 临溪县",
        "rubric score 质量.rubric 上半年.csv --stage 半年 --overview",
        "rubric score 质量.rubric 各县.csv --csv > 得分.csv",
        "rubric score 质量.rubric 各县.json --json",
        "rubric score 质量.rubric 半途.json --partial   # 数据未齐时",
        "",
        "JSON：{rubric: {title, edition, hash}, units: [{unit, place, total, totalAtMost?, points, explanation}], quotas}",
        "分节点的，每个对象为 {unit, stages: [{stage, place, total, …}]}。数字均为精确小数，以文字表示。不予评定的对象 assessed 为 false，名次和总分为 null。",
        "CSV：考核对象、（考核节点、）名次、总分、各项指标；不能用有限小数表示的分数保留10位小数。",
      ],
    },
    test: {
      summary: "试算细则中的示例",
      description:
        "逐条计算细则中的示例，与应得分比较；不符的，列出差别，并说明得分的由来。还可列出示例检验了哪些规则、档次、上下限和界点，并为没有检验到的提出示例。",
      args: ["细则文件；- 表示标准输入"],
      examples: [
        "rubric test 质量.rubric",
        "rubric test rubrics/*.rubric --json   # {version, files: [{file, passed, failed, failures}], passed, failed}",
        "rubric test 质量.rubric --coverage   # 与 --json 同用：files[].coverage {reached, total, percent, blocks, aims, beyond}",
        "rubric test 质量.rubric --min-coverage 90",
        "rubric test 质量.rubric --generate",
        "rubric test 质量.rubric --generate --most 10 --write",
      ],
    },
    facts: {
      summary: "细则需要哪些数据",
      description: "列出细则所需的各项数据，或生成填报用的表格。",
      args: ["细则文件；- 表示标准输入"],
      examples: [
        "rubric facts 质量.rubric",
        "rubric facts 质量.rubric --format csv -o 各县.csv",
        "rubric facts 质量.rubric --format json --stage 半年",
        "rubric facts 质量.rubric --format schema -o 各县.schema.json",
      ],
    },
    compile: {
      summary: "把细则编译成可评分的程序模块",
      description:
        "由 NAME.rubric 生成 NAME.ts，或 NAME.js 和 NAME.d.ts，运行时只需 rubric-lang/runtime。细则有错误时不写任何文件；各文件整体替换，要么全部写成，要么一个不动。",
      args: ["细则文件；- 表示标准输入，须与 --stdout 同用"],
      examples: [
        "rubric compile 质量.rubric",
        "rubric compile 质量.rubric -o src/scorers --target all",
        "rubric compile 质量.rubric --stdout",
        "rubric compile 质量.rubric -o src/scorers --check",
      ],
    },
    new: {
      summary: "新建一份细则",
      description: "写一份带说明的小细则作为起点，语言随系统或 --lang。它核对无误，所附示例全部相符。",
      args: ["要写的文件"],
      examples: ["rubric new 质量.rubric", "rubric new 质量.rubric --lang zh"],
    },
  },
};

export const helpWords: Readonly<Record<Language, HelpWords>> = { en: english, zh: chinese };
