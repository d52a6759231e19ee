// The heading of a rubric: edition, source, unit, stages, conventions.
import { nearName } from "../diagnostics/fixes.js";
import { nearest } from "../diagnostics/suggest.js";
import type { Report } from "../diagnostics/catalog.js";
import type { Bound, Rounding, Stage } from "../model/rubric.js";
import type { FactDraft, FactTable, Scope } from "../names/scope.js";
import { isWhole, print, zero, type Exact, type RoundingMode } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import { writtenName } from "../syntax/written-name.js";
import { fold } from "../text/fold.js";
import type { Source } from "../text/source.js";
import type { Span } from "../text/span.js";
import { factType } from "./declarations.js";
import { constantOf } from "./expressions.js";
import { wholeNumber } from "./whole-number.js";

export interface Conventions {
  floor: Bound | "none" | undefined;
  roundIndicators?: Rounding;
  roundTotal?: Rounding;
  shown?: number;
  /** Absent where it is not said. */
  ties?: "better" | "worse";
}

export interface Claim {
  readonly what: "units" | "indicators" | "sections" | "level";
  readonly number: Exact;
  readonly span: Span;
  /** The section it stands in; the whole rubric when absent. */
  readonly within?: Span;
  /** The level it speaks of, and its depth. */
  readonly level?: { readonly name: string; readonly depth: number };
}

/** Claims that a section may make of what is inside it. */
export const blockClaims: ReadonlySet<string> = new Set([
  "claims-indicators",
  "claims-sections",
  "claims-level",
]);

export interface Header {
  edition?: string;
  source?: string;
  unit?: { name: string; key: FactDraft };
  stages: Stage[];
  stageRule?: "apart" | "latest" | "mean";
  /** The name of the mean of the stages, where they are combined so. */
  readonly meanOfStages: string | undefined;
  missingStage: "drop" | "keep";
  /** The sections stand on their own. */
  readonly noTotal: boolean;
  readonly conventions: Conventions;
  readonly claims: Claim[];
  /** What the source calls the levels of blocks, the outermost first. */
  readonly levels: readonly string[];
}

export const textOf = (phrase: tree.Phrase, name = "text"): string =>
  (phrase.slots[name] as tree.TextNode).value;
export const numberOf = (phrase: tree.Phrase, name = "number"): Exact =>
  (phrase.slots[name] as tree.NumberNode).value;
export const signedOf = (phrase: tree.Phrase): Exact =>
  constantOf(phrase.slots["signed"] as tree.Expr) ?? zero;

/** Constructs that stand only at the top of the rubric. */
export const headerConstructs: ReadonlySet<string> = new Set(
  "edition source include unit claims-units claims-indicators claims-sections claims-level levels defaults stages stages-apart stages-latest stages-mean stages-drop stages-keep".split(
    " ",
  ),
);

/** The stages named in the heading; read before everything else, as blocks refer to them. */
export function stagesOf(root: tree.BlockNode): Stage[] {
  return root.body.items.flatMap((item) => {
    if (item.kind !== "clausal" || item.core.construct !== "stages") return [];
    return (item.core.slots["stages"] as readonly tree.StageNode[]).map((node) => {
      const points = node.columns.find((c) => c.construct === "points");
      const due = node.columns.find((c) => c.construct === "due");
      return {
        name: node.name.name,
        due: due && textOf(due),
        points: points && numberOf(points),
        pointsSpan: points?.span,
      };
    });
  });
}

/** In the words of the line itself: what it is shown in does not matter. */
const usualName = (line: string): string => (/^[a-z]/i.test(line) ? "mean_of_stages" : "节点平均");

/** The name of the mean of the stages, as written or the usual one; undefined where they are not combined so. */
export function meanOfStages(
  root: tree.BlockNode,
  stages: readonly Stage[],
  report: Report,
  source: Source,
): string | undefined {
  for (const item of root.body.items) {
    if (item.kind !== "clausal" || item.core.construct !== "stages-mean") continue;
    if (stages.length === 0) {
      report.add("mean-without-stages", item.core.span, {});
      return undefined;
    }
    const written = item.core.slots["id"] as tree.IdNode | undefined;
    const name = written?.printed ?? usualName(source.slice(item.core.span));
    if (stages.some((stage) => fold(stage.name) === fold(name)))
      report.add("mean-named-as-stage", item.core.span, { name });
    return name;
  }
  return undefined;
}

export function readHeader(
  root: tree.BlockNode,
  stages: Stage[],
  meanOfStages: string | undefined,
  table: FactTable,
  scope: Scope,
  report: Report,
  source: Source,
): Header {
  const header: Header = {
    stages,
    meanOfStages,
    missingStage: "drop",
    noTotal: root.columns.some((column) => column.construct === "no-total"),
    conventions: { floor: undefined },
    claims: [],
    levels: levelsOf(root),
  };
  const once = new Set<string>();
  for (const item of root.body.items) {
    if (item.kind !== "clausal" || !headerConstructs.has(item.core.construct)) continue;
    const { core } = item;
    if (!core.construct.startsWith("claims") && !["defaults", "include"].includes(core.construct)) {
      const group = core.construct.startsWith("stages-")
        ? /apart|latest|mean/.test(core.construct)
          ? "combination"
          : "missing stage"
        : core.construct;
      if (once.has(group))
        report.add("said-twice", core.span, { what: source.slice(core.span).slice(0, 12) });
      once.add(group);
    }
    switch (core.construct) {
      case "edition":
        header.edition = textOf(core);
        break;
      case "source":
        header.source = textOf(core);
        break;
      case "unit":
        header.unit = readUnit(core, table, scope, report, source);
        break;
      case "claims-units":
      case "claims-indicators":
      case "claims-sections":
      case "claims-level":
        readClaim(core, header, report);
        break;
      case "defaults":
        for (const convention of core.slots["defaults"] as readonly tree.Clausal[])
          readConvention(convention.core, header.conventions, report);
        break;
      case "stages-apart":
        header.stageRule = "apart";
        break;
      case "stages-latest":
        header.stageRule = "latest";
        break;
      case "stages-mean":
        header.stageRule = "mean";
        break;
      case "stages-keep":
        header.missingStage = "keep";
        break;
    }
  }
  if (stages.length > 0 && !header.stageRule) report.add("stage-undecided", root.head, {});
  return header;
}

/** The names of the levels; claims may stand before them. */
const levelsOf = (root: tree.BlockNode): string[] =>
  root.body.items.flatMap((item) =>
    item.kind === "clausal" && item.core.construct === "levels"
      ? (item.core.slots["names"] as readonly tree.NameNode[]).map(({ name }) => name)
      : [],
  );

/** Notes a claim of the rubric, or of the section it stands in. */
export function readClaim(core: tree.Phrase, header: Header, report: Report, within?: Span): void {
  const number = numberOf(core, core.slots["count"] ? "count" : "number");
  if (!isWhole(number)) report.add("whole-number", core.span, { given: print(number), least: "0" });
  const what = core.construct.slice("claims-".length) as Claim["what"];
  const claim = { what, number, span: core.span, ...(within ? { within } : {}) };
  if (what !== "level") {
    header.claims.push(claim);
    return;
  }
  const { name, span } = core.slots["level"] as tree.NameNode;
  const at = header.levels.findIndex((level) => fold(level) === fold(name));
  if (at < 0) {
    const near = nearest(name, header.levels);
    report.add(
      "unknown-level",
      span,
      { name, near },
      { fixes: nearName(span, near.map(writtenName), report) },
    );
  } else header.claims.push({ ...claim, level: { name, depth: at + 1 } });
}

function readUnit(
  core: tree.Phrase,
  table: FactTable,
  scope: Scope,
  report: Report,
  source: Source,
): { name: string; key: FactDraft } | undefined {
  const name = (core.slots["name"] as tree.NameNode).name;
  let key: FactDraft | undefined;
  for (const declaration of core.slots["decls"] as readonly tree.Declaration[]) {
    if (scope.has(declaration.name.name))
      report.add("name-repeated", declaration.name.span, { name: declaration.name.name });
    for (const limit of declaration.limits)
      report.add("unwanted-clause", limit.span, { clause: source.slice(limit.span) });
    const { kind, more } = factType(declaration.type);
    const fact = table.add(
      [name, declaration.name.name],
      declaration.name.name,
      kind,
      declaration.name.span,
      true,
      more,
    );
    fact.used = true;
    scope.addAttribute(fact);
    key ??= fact;
  }
  return key && { name, key };
}

const mostPlaces = 20;

/** A number of decimal places. */
function placesOf(phrase: tree.Phrase, report: Report): number {
  return wholeNumber(report, phrase.slots["number"] as tree.NumberNode, 0, mostPlaces);
}

export const roundingOf = (phrase: tree.Phrase, report: Report): Rounding => ({
  places: placesOf(phrase, report),
  mode: (phrase.slots["rounding"] as tree.WordNode).word as RoundingMode,
});

function readConvention(phrase: tree.Phrase, into: Conventions, report: Report): void {
  switch (phrase.construct) {
    case "floor":
      into.floor = { at: signedOf(phrase), assumed: false };
      break;
    case "no-floor":
      into.floor = "none";
      break;
    case "round-indicators":
      into.roundIndicators = roundingOf(phrase, report);
      break;
    case "round-total":
      into.roundTotal = roundingOf(phrase, report);
      break;
    case "shown":
      into.shown = placesOf(phrase, report);
      break;
    case "ties-better":
    case "ties-worse":
      into.ties = phrase.construct === "ties-worse" ? "worse" : "better";
      break;
  }
}
