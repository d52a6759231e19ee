// `was "2.4"`: the keys that blocks and facts had before. Data under them stay valid, so no two facts may claim one.
import type { Report } from "../diagnostics/catalog.js";
import type { Outline } from "../names/outline.js";
import type { FactDraft, FactTable } from "../names/scope.js";
import { fold } from "../text/fold.js";
import type { Span } from "../text/span.js";
import { textOf } from "./header.js";

/** Gives facts the old keys of the blocks they belong to, and checks that every old key means one fact. */
export function readOldKeys(outlines: readonly Outline[], table: FactTable, report: Report): void {
  // Few rubrics have any.
  const said =
    table.facts.some(({ spec }) => spec.was !== undefined) ||
    outlines.some(({ statements }) => statements.some(({ statement }) => statement.core.construct === "was"));
  if (!said) return;
  const claimed = new Map<string, Span>();
  const taken = new Set(
    table.facts
      .flatMap(({ spec }) => [spec.key, ...spec.path.map((_, i) => spec.path.slice(0, i + 1).join("/"))])
      .map(fold),
  );
  const facts = new Set(table.facts.map(({ spec }) => fold(spec.key)));
  const claim = (key: string, span: Span): void => {
    const form = fold(key);
    const outer = form.split("/").map((_, i, all) => all.slice(0, i + 1).join("/"));
    if (taken.has(form) || claimed.has(form) || outer.some((each) => facts.has(each)))
      report.add("old-key-taken", span, { key });
    else claimed.set(form, span);
  };
  for (const fact of table.facts) for (const key of fact.spec.was ?? []) claim(key, fact.span);
  for (const outline of outlines) {
    for (const { statement } of outline.statements) {
      const { core } = statement;
      if (core.construct !== "was") continue;
      const old = textOf(core);
      const found = table.facts.flatMap((fact) => {
        const key = underOldKey(fact, outline.path, old);
        return key === undefined ? [] : [{ fact, key }];
      });
      if (found.length === 0) report.add("old-key-empty", core.span, { key: old });
      for (const { fact, key } of found) {
        claim(key, core.span);
        fact.spec.was = [...(fact.spec.was ?? []), key];
      }
    }
  }
}

/** The key a fact of a block would have under the block's old key; undefined for facts of other blocks. */
function underOldKey({ spec }: FactDraft, path: readonly string[], old: string): string | undefined {
  const [id, ...parts] = path;
  const [first = "", ...rest] = spec.path;
  if (id === undefined || spec.path.length <= path.length) return undefined;
  // A fact of a stage has it behind the id: so had its old key.
  const suffix = first.slice(id.length);
  const within = first.startsWith(id) && (suffix === "" || suffix.startsWith("@"));
  if (!within || parts.some((part, i) => rest[i] !== part)) return undefined;
  const [oldId, ...oldParts] = old.split("/");
  return [`${oldId}${suffix}`, ...oldParts, ...rest.slice(parts.length)].join("/");
}
