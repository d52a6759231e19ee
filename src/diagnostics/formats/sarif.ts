// Findings as SARIF 2.1.0, the format in which code scanning takes them.
import type {
  ArtifactLocation,
  Fix,
  Log,
  Location,
  PhysicalLocation,
  Region,
  ReportingDescriptor,
  Result,
} from "sarif";
import { oneLine, safeProse } from "../../text/prose.js";
import type { Span } from "../../text/span.js";
import type { Diagnostic, Label, Language, Severity } from "../diagnostic.js";
import { placeOf } from "../places.js";
import { wordsOf, type Checked, type CheckedFile } from "./checked.js";
import { ruleWords } from "./rules.js";

export interface SarifOptions {
  readonly version: string;
  /** The language of what belongs to no file. */
  readonly language: Language;
  /** A hash of a text, in as many letters as one likes. */
  readonly hash: (text: string) => string;
}

/** One run over all files, as JSON. */
export function renderSarif({ files, unread }: Checked, options: SarifOptions): string {
  const rules = rulesOf(files);
  const index = new Map(rules.map((rule, i) => [rule.id, i]));
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "rubric-lang", version: options.version, semanticVersion: options.version, rules },
        },
        // Of all languages in which messages may be, one can be named; each file is spoken of in its own.
        language: { en: "en", zh: "zh-CN" }[files[0]?.language ?? options.language],
        columnKind: "utf16CodeUnits",
        newlineSequences: ["\r\n", "\n", "\r"],
        invocations: [
          {
            executionSuccessful: unread.length === 0,
            ...(unread.length === 0
              ? {}
              : {
                  toolExecutionNotifications: unread.map(({ path, message }) => ({
                    level: "error",
                    message: { text: literal(message) },
                    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
                  })),
                }),
          },
        ],
        results: files.flatMap((file) => resultsOf(file, index, options.hash)),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  note: "note",
};

/** Only the rules that results point to: the others would say nothing of these files, and a hundred of them hide what does. */
function rulesOf(files: readonly CheckedFile[]): ReportingDescriptor[] {
  const rules = new Map<string, ReportingDescriptor>();
  for (const { diagnostics, language } of files)
    for (const { code, severity, title } of diagnostics) {
      if (rules.has(code)) continue;
      const words = ruleWords(code, language) ?? { severity, title };
      rules.set(code, {
        id: code,
        shortDescription: { text: literal(words.title) },
        ...("help" in words ? { help: { text: literal(words.help!) } } : {}),
        defaultConfiguration: { level: levels[words.severity] },
      });
    }
  return [...rules.values()];
}

function resultsOf(
  file: CheckedFile,
  rules: ReadonlyMap<string, number>,
  hash: (text: string) => string,
): Result[] {
  const seen = new Map<string, number>();
  return file.diagnostics.map((diagnostic): Result => {
    const { code, severity, labels, acknowledged, fixes } = diagnostic;
    const [main, ...others] = labels;
    const same = sameness(diagnostic, file);
    const before = seen.get(same) ?? 0;
    seen.set(same, before + 1);
    return {
      ruleId: code,
      ruleIndex: rules.get(code)!,
      level: levels[severity],
      message: { text: literal(wordsOf(diagnostic, file.language)) },
      locations: [{ physicalLocation: placeIn(file, main?.span) }],
      ...(others.length === 0 ? {} : { relatedLocations: others.map((label, i) => related(label, i, file)) }),
      partialFingerprints: { "rubricFinding/v1": hash(`${same}\n${before}`) },
      ...(acknowledged === undefined
        ? {}
        : { suppressions: [{ kind: "inSource", justification: safeProse(acknowledged) }] }),
      ...(fixes === undefined ? {} : { fixes: fixes.map((fix) => fixOf(fix, file)) }),
    };
  });
}

/** What stays the same of a finding when lines above it come and go, and in whatever language it is told. */
function sameness({ code, labels: [main] }: Diagnostic, { source }: CheckedFile): string {
  if (!main) return code;
  const { line, endLine } = placeOf(main.span, source);
  const lines = [source.lineText(line), ...(endLine === line ? [] : [source.lineText(endLine)])];
  const marked = source.slice(main.span).slice(0, 200);
  return [code, ...lines, marked].map((text) => text.replace(/\s+/gu, " ").trim()).join("\n");
}

const artifactOf = ({ path, language }: CheckedFile): ArtifactLocation =>
  path === undefined
    ? { uri: "-", description: { text: language === "zh" ? "标准输入" : "standard input" } }
    : { uri: uriOf(path) };

function placeIn(file: CheckedFile, span: Span | undefined): PhysicalLocation {
  const { source } = file;
  return {
    artifactLocation: artifactOf(file),
    // What is wrong with a file as a whole is so from its first line to its last.
    region: span === undefined ? { startLine: 1, endLine: source.lineCount } : regionOf(span, source),
  };
}

function regionOf(span: Span, source: CheckedFile["source"]): Region {
  const { line, column, endLine, endColumn } = placeOf(span, source);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

const related = ({ span, text }: Label, id: number, file: CheckedFile): Location => ({
  id,
  physicalLocation: placeIn(file, span),
  ...(text === "" ? {} : { message: { text: literal(oneLine(text)) } }),
});

const fixOf = (
  { title, confidence, edits }: NonNullable<Diagnostic["fixes"]>[number],
  file: CheckedFile,
): Fix => ({
  description: { text: literal(title) },
  artifactChanges: [
    {
      artifactLocation: artifactOf(file),
      replacements: edits.map(({ span, text }) => ({
        deletedRegion: regionOf(span, file.source),
        insertedContent: { text },
      })),
    },
  ],
  properties: { confidence },
});

/** A path as a URI reference; `:` in its first part must not be read as a scheme, nor 汉字 stand in it. */
export function uriOf(path: string): string {
  const parts = path
    .replace(/^(\.\/+)+/, "")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent);
  const drive = /^([A-Za-z]):\//.exec(path)?.[1];
  if (drive !== undefined) return `file:///${drive}:/${parts.slice(1).join("/")}`;
  return path.startsWith("/") ? `file://${parts.join("/")}` : parts.join("/");
}

/**
 * A text in which nothing is a placeholder. The standard has every brace doubled, but viewers show what they get: only what would
 * be taken for a placeholder is doubled, and rubrics stay fit to be copied.
 */
const literal = (text: string): string => text.replace(/\{(\d+)\}/g, "{{$1}}");
