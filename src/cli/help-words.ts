// Everything `--help` says, in both languages.
import type { Language } from "../diagnostics/diagnostic.js";

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
  | "maxWarnings"
  | "lintRule"
  | "lintConfig"
  | "lintList"
  | "lintExplain"
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
  | "force";

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
    "  rubric explain zero-divisor                    what a finding means, and how it is mended",
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
    checkFormat:
      "how findings are printed: pages to read, one line each, or for programs: JSON, SARIF 2.1.0, GitHub annotations, JUnit XML",
    testFormat: "how the outcome is printed: to read, or as JSON or JUnit XML",
    fix: "write into the files what can only be meant so, then check; nothing is guessed, no amount of points is changed",
    dryRun: "with --fix: show what would change, write nothing",
    watch: "check again whenever the files, or those they include, change; Ctrl-C ends (exit code 130)",
    explainFormat: "how the pages are printed",
    reportFacts: "the facts that reach each end too",
    maxWarnings: "fail when there are more warnings that are not acknowledged",
    lintRule: "the level of a rule, off, warn or error; may be given several times",
    lintConfig:
      "the configuration; otherwise the nearest rubric.config.json in the file's folder or above it",
    lintList: "list the rules with their levels and stop",
    lintExplain: "what a rule asks for and why, with examples, and stop",
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
        "rubric check quality.rubric --fix --dry-run   # what could be mended by itself?",
        "rubric check quality.rubric --watch",
        'rubric check "rubrics/*.rubric" --format sarif -o rubrics.sarif   # for code scanning',
        "rubric check rubrics/*.rubric --format junit -o rubrics.xml      # for a build server",
        "rubric check quality.rubric --json   # {version, files: [{file, ok, diagnostics …}], errors, warnings, notes, unread}",
      ],
    },
    lint: {
      summary: "house style: what is right but invites mistakes",
      description:
        "Looks at rubrics that check clean for what still invites mistakes: figures of the official wording that no rule uses, vague words without a reading, facts asked for twice, long conditions, untidy signs. Rules are set in rubric.config.json; a finding that is meant so is acknowledged in the rubric with its reason.",
      args: ["rubrics; `-` reads standard input"],
      examples: [
        "rubric lint quality.rubric",
        "rubric lint rubrics/*.rubric --max-warnings 0",
        "rubric lint quality.rubric --rule long-line=off --rule ambiguous-text=error",
        "rubric lint --list",
        "rubric lint --explain text-number-missing",
        "",
        'rubric.config.json: {"lint": {"long-line": "off", "long-name": ["error", {"most": 30}]}}',
        'In the rubric: acknowledge ambiguous-text "“timely” is settled by the notice of the year"',
      ],
    },
    explain: {
      summary: "what a finding means, and how it is mended",
      description:
        "Tells of a finding, by its code, what it means and why it matters to those who are scored, with two small rubrics: one in which it is found, and the same mended. Without a code, lists all codes.",
      args: ["codes as `rubric check` prints them, in any case; none lists them all"],
      examples: [
        "rubric explain zero-divisor",
        "rubric explain points-do-not-sum points-unreachable",
        "rubric explain",
        "rubric explain zero-divisor --lang zh",
        "rubric explain zero-divisor --json   # {version, findings: [{code, severity, family, title, meaning, wrong?, right?, beside?}]}",
      ],
    },
    report: {
      summary: "what a rubric can give: the least and the most of everything",
      description:
        "For every section, indicator and part: the least and the most it can score, the number of cases that exhausts it, points nobody can lose, points left to judgement. An end is proved when no facts go beyond it and facts that reach it have been scored; an end that is not is shown with what was found.",
      args: ["the rubric; `-` reads standard input"],
      examples: [
        "rubric report quality.rubric",
        "rubric report quality.rubric --facts      # with the facts that reach each end",
        "rubric report quality.rubric --json       # {version, file, hash, title, blocks: [{id, points, least: {bound, proved, facts …}, most …}]}",
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
        "Scores every example of the rubrics and compares it with the points it expects. Shows where they differ, and why the score is what it is.",
      args: ["rubrics; `-` reads standard input"],
      examples: [
        "rubric test quality.rubric",
        "rubric test rubrics/*.rubric --json   # {version, files: [{file, passed, failed, failures}], passed, failed}",
        "rubric test rubrics/*.rubric --format junit -o examples.xml",
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
    "  rubric explain zero-divisor               某个检查结果的含义和改法",
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
    checkFormat:
      "问题的显示方式：供阅读、每个问题一行，或供程序读取的JSON、SARIF 2.1.0、GitHub标注、JUnit XML",
    testFormat: "结果的显示方式：供阅读，或JSON、JUnit XML",
    fix: "把含义确定的改法写进文件，再核对；拿不准的不改，分值多少不改",
    dryRun: "与 --fix 同用：只显示会改哪些地方，不写文件",
    watch: "细则或其引入的文件一有改动就重新核对；按 Ctrl-C 结束（退出码130）",
    explainFormat: "说明的显示方式",
    reportFacts: "附上达到最低分、最高分的数据",
    maxWarnings: "未确认的警告超过此数时，按有问题退出",
    lintRule: "某条规则的级别：off 关、warn 警告、error 错误；可多次使用",
    lintConfig: "配置文件；不指定时，从细则所在文件夹起逐级向上找 rubric.config.json",
    lintList: "只列出全部规则及其级别",
    lintExplain: "只说明某条规则的要求、理由、例子和选项",
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
        "rubric check 质量.rubric --fix --dry-run   # 哪些问题可以自动改正",
        "rubric check 质量.rubric --watch",
        'rubric check "rubrics/*.rubric" --format sarif -o 核对.sarif   # 供代码扫描',
        "rubric check rubrics/*.rubric --format junit -o 核对.xml      # 供持续集成",
        "rubric check 质量.rubric --json   # {version, files: [{file, ok, diagnostics …}], errors, warnings, notes, unread}",
      ],
    },
    lint: {
      summary: "检查写法：没有错误但容易出问题的地方",
      description:
        "对核对无误的细则，再查写法：原文里的数规则没有用到、含糊的词没有口径、同一件事问了两次、条件太长、标点不一等。规则在 rubric.config.json 中设置；有意如此的，在细则中用“确认”写明理由。",
      args: ["细则文件；- 表示标准输入"],
      examples: [
        "rubric lint 质量.rubric",
        "rubric lint rubrics/*.rubric --max-warnings 0",
        "rubric lint 质量.rubric --rule long-line=off --rule ambiguous-text=error",
        "rubric lint --list",
        "rubric lint --explain text-number-missing",
        "",
        'rubric.config.json：{"lint": {"long-line": "off", "long-name": ["error", {"most": 30}]}}',
        "细则中：确认 ambiguous-text “‘及时’以当年通知为准”",
      ],
    },
    explain: {
      summary: "检查结果的含义和改法",
      description:
        "按代码说明一个检查结果：是什么意思，对被考核的人为什么要紧，并附两份小细则，一份有此问题，一份已改正。不写代码时列出全部代码。",
      args: ["代码，照 rubric check 所显示的写，大小写不限；不写则列出全部"],
      examples: [
        "rubric explain zero-divisor",
        "rubric explain points-do-not-sum points-unreachable",
        "rubric explain",
        "rubric explain zero-divisor --lang en",
        "rubric explain zero-divisor --json   # {version, findings: [{code, severity, family, title, meaning, wrong?, right?, beside?}]}",
      ],
    },
    report: {
      summary: "细则能得多少分：逐项的最低分和最高分",
      description:
        "逐项列出能得的最低分、最高分，几起就扣完，哪些分扣不掉，哪些分由评分人酌情掌握。没有数据能越过、又找到数据达到并实际计分的，算已证明；未证明的，列出界限和找到的数。",
      args: ["细则文件；“-”表示标准输入"],
      examples: [
        "rubric report quality.rubric",
        "rubric report quality.rubric --facts      # 附上达到最低、最高的数据",
        "rubric report quality.rubric --json       # {version, file, hash, title, blocks: [{id, points, least: {bound, proved, facts …}, most …}]}",
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
      description: "逐条计算细则中的示例，与应得分比较；不符的，列出差别，并说明得分的由来。",
      args: ["细则文件；- 表示标准输入"],
      examples: [
        "rubric test 质量.rubric",
        "rubric test rubrics/*.rubric --json   # {version, files: [{file, passed, failed, failures}], passed, failed}",
        "rubric test rubrics/*.rubric --format junit -o 示例.xml",
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
