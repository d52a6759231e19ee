// Names, types and measures: from the tree of a file to the model, with everything wrong reported at once.
import type { Report } from "../diagnostics/catalog.js";
import type { Rubric } from "../model/rubric.js";
import { outline } from "../names/outline.js";
import { fold } from "../text/fold.js";
import { FactTable, Scope, type FactDraft } from "../names/scope.js";
import type * as tree from "../syntax/tree.js";
import type { Source } from "../text/source.js";
import type { Acknowledgement } from "./block-draft.js";
import { BlockBuilder } from "./blocks.js";
import { endless } from "./endless.js";
import { checkBars } from "./grades.js";
import { readExamples } from "./examples.js";
import { readOldKeys } from "./old-keys.js";
import { checkNoTotal } from "./no-total.js";
import { meanOfStages, readHeader, stagesOf, type Claim } from "./header.js";
import { graft, readIncludes, type Open } from "./include.js";
import { settleRescaling } from "./rescaling.js";
import { scoreUses } from "./score-uses.js";
import { asBlock, settlePoints } from "./settle.js";

export interface Checked {
  readonly rubric: Rubric;
  readonly claims: readonly Claim[];
  readonly acknowledgements: readonly Acknowledgement[];
}

/** Checks a rubric's tree. The model is only meant to be scored when the report holds no error. */
export function check(
  root: tree.BlockNode,
  source: Source,
  hash: string,
  report: Report,
  open: Open,
): Checked {
  const stages = stagesOf(root);
  const stageNames = stages.map((s) => s.name);
  const mean = meanOfStages(root, stages, report, source);
  const outlines = outline(root, stageNames, mean, report, source);
  const table = new FactTable();
  const rootScope = new Scope(table, undefined, [], "", undefined);
  const header = readHeader(root, stages, mean, table, rootScope, report, source);
  const included = readIncludes(root, header, open, report, source);
  checkNoTotal(root, header, report, source);
  const built = new BlockBuilder(outlines, header, table, rootScope, report, source, included).run();
  graft(included, { facts: table.facts, columns: built.columns, quotas: built.quotas, grades: built.grades });
  settlePoints(built.blocks[0]!, built.whole, report, (block) => block.rescaled);
  // Inner blocks first: a block on a scale of its own keeps its points as long as anything in it applies.
  for (const outline of [...outlines].reverse())
    settleRescaling(outline, built.drafts.get(outline)!, report, source);
  const blocks = built.blocks.map(asBlock);
  checkBars(blocks, built.grades, report);
  const demanded = scoreUses(blocks, report);
  const names = stages.length > 0 ? [...stageNames, ...(mean === undefined ? [] : [mean])] : [""];
  const examples = readExamples(
    outlines[0]!.examples,
    blocks,
    built.grades,
    table.facts,
    names,
    mean,
    header.noTotal,
    report,
    source,
  );
  if (!header.unit && !report.failed) report.add("unit-undeclared", root.head, {});
  if (built.floorAssumed) report.add("floor-assumed", root.head, {});
  checkKeys(table, report);
  if (!report.failed) readOldKeys(outlines, table, report);
  if (!report.failed) endless(blocks[0]!, report, mean === undefined ? 0 : stages.length);
  // Behind an error a fact may only seem unused.
  for (const fact of allFacts(table))
    if (fact.given && !fact.used && !report.failed)
      report.add("unused-fact", fact.span, { name: fact.spec.name });
  if (!report.failed) for (const { name, span } of table.uncalled) report.add("unused-value", span, { name });
  const rubric: Rubric = {
    title: root.title?.value ?? "",
    edition: header.edition,
    source: header.source,
    language: report.language,
    hash,
    unit: header.unit,
    stages,
    latest: header.stageRule === "latest",
    missingStage: header.missingStage,
    noTotal: header.noTotal,
    ...(mean === undefined ? {} : { meanOfStages: mean }),
    ties: header.conventions.ties ?? "better",
    shown: header.conventions.shown,
    claimedUnits: claimedUnits(header.claims),
    root: blocks[0]!,
    blocks,
    demanded,
    facts: table.facts,
    quotas: built.quotas,
    grades: built.grades,
    placesBy: built.placesBy ?? [],
    columns: built.columns,
    examples,
  };
  return { rubric, claims: header.claims, acknowledgements: built.acknowledgements };
}

/** Facts, and those of the entries of lists; a plain entry is used with its list. */
function* allFacts(table: FactTable): Iterable<FactDraft> {
  for (const fact of table.facts) {
    yield fact;
    for (const field of fact.fields ?? []) if (field.spec.name !== "") yield field;
  }
}

function claimedUnits(claims: readonly Claim[]): number | undefined {
  const claim = claims.find((c) => c.what === "units");
  return claim && Number(claim.number.n);
}

/** Every fact needs a key of its own: data are found by it, whatever the width of their characters. */
function checkKeys(table: FactTable, report: Report): void {
  const keyOf = ({ spec: { path } }: FactDraft, parts = path.length): string =>
    fold(path.slice(0, parts).join("\n"));
  const keys = new Set(table.facts.map((fact) => keyOf(fact)));
  const outer = new Set<string>();
  for (const fact of table.facts)
    for (let parts = 1; parts < fact.spec.path.length; parts++) outer.add(keyOf(fact, parts));
  for (const fact of allFacts(table)) {
    const { name } = fact.spec;
    if (/[/@#[\]]/.test(fold(name)) || name === "__proto__" || outer.has(keyOf(fact)))
      report.add("name-unusable", fact.span, { name });
  }
  // Blocks of one id, or of none, have been reported; their facts share keys because of it.
  if (
    keys.size < table.facts.length &&
    !report.diagnostics.some((d) => d.code === "id-repeated" || d.code === "id-missing")
  ) {
    const seen = new Set<string>();
    for (const fact of table.facts) {
      const key = keyOf(fact);
      if (seen.has(key)) report.add("name-repeated", fact.span, { name: fact.spec.name });
      seen.add(key);
    }
  }
}
