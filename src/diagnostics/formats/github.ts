// Findings as GitHub's workflow commands: annotations beside the lines of a pull request.
import { placeOf, type Place } from "../places.js";
import type { Diagnostic, Severity } from "../diagnostic.js";
import { wordsOf, type Checked, type CheckedFile } from "./checked.js";

type Property = readonly [name: string, value: string | number];

const command: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", note: "notice" };

/** A command a line; nothing when nothing was found. */
export function renderGithub({ files, unread }: Checked): string {
  return [
    ...files.flatMap((file) => file.diagnostics.map((diagnostic) => annotation(diagnostic, file))),
    ...unread.map(({ path, message }) => `::error file=${property(path)}::${data(message)}`),
  ].join("\n");
}

function annotation(diagnostic: Diagnostic, { path, source, language }: CheckedFile): string {
  const main = diagnostic.labels[0];
  const place = main && placeOf(main.span, source);
  const properties: Property[] = [
    ...(path === undefined ? [] : [["file", path] as const]),
    ...(place ? placeProperties(place) : []),
    ["title", diagnostic.code],
  ];
  const said = properties.map(([name, value]) => `${name}=${property(`${value}`)}`).join(",");
  return `::${command[diagnostic.severity]} ${said}::${data(wordsOf(diagnostic, language))}`;
}

/** Columns are only taken of a stretch within one line. */
const placeProperties = ({ line, column, endLine, endColumn }: Place): Property[] =>
  line === endLine
    ? [
        ["line", line],
        ["col", column],
        ["endLine", endLine],
        ["endColumn", endColumn],
      ]
    : [
        ["line", line],
        ["endLine", endLine],
      ];

const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
