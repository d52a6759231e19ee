// Blocks: what each does at each stage. Points that are not written are settled later, from the parts or the rules.
import type { Report } from "../diagnostics/catalog.js";
import type { Applies } from "../model/rubric.js";
import { constant, factsOf, type Bool, type Column } from "../model/expression.js";
import { Scope, type FactTable } from "../names/scope.js";
import { blockWord, type Outline, type Placed } from "../names/outline.js";
import { compare, print, type Exact } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import type { Source } from "../text/source.js";
import type { Span } from "../text/span.js";
import { appliesAround, askOfRanked } from "./applies-around.js";
import { settleBounds } from "./block-bounds.js";
import { emptyPart, merge, unbounded, type BlockDraft, type Built, type PartDraft } from "./block-draft.js";
import { headingPlace, readHead } from "./block-head.js";
import { readNotes } from "./block-notes.js";
import { define, given, letConstructs } from "./declarations.js";
import { nameCohort } from "./named-cohorts.js";
import { constantAmount } from "./amounts.js";
import { condition } from "./expressions.js";
import { addMissing } from "./lost-points.js";
import type { Place } from "./place.js";
import {
  blockClaims,
  headerConstructs,
  readClaim,
  roundingOf,
  signedOf,
  textOf,
  type Header,
} from "./header.js";
import { readFormula } from "./formula.js";
import { inheritFacts } from "./inherit.js";
import { readGrades, readPlaces } from "./grades.js";
import { remarkKinds, ruleConstructs, rules } from "./rules.js";
import { bareConstruct, checkStatements, isSaidOfResults, startsFull } from "./statements.js";
import type { RulePlace } from "./rule-place.js";
import { putIncluded, type Included } from "./include.js";
import { mostPoints } from "./kinds.js";
import { readPointsByKind } from "./points-by-kind.js";
import { readGate } from "./gates.js";
import { sameAs } from "./same-as.js";
import { addVeto } from "./veto-scopes.js";

export class BlockBuilder {
  readonly built: Built = {
    blocks: [],
    whole: new Map(),
    drafts: new Map(),
    quotas: [],
    grades: [],
    placesBy: undefined,
    columns: [],
    acknowledgements: [],
    floorAssumed: false,
  };
  /** By the stage they are of. */
  private readonly scopes = new Map<Outline, Map<string, Scope>>();
  private ruleCount = 0;
  /** Whether some units are not assessed at all, so that nothing behind the gates is asked of them. */
  private readonly gated: boolean;
  private readonly copying: string[] = [];
  /** The block in which units are ranked or summed, for what decides whether it applies. */
  private readonly columnsWithin = new Map<
    Column,
    { readonly within: Outline | undefined; readonly stage: string | undefined }
  >();

  constructor(
    private readonly outlines: readonly Outline[],
    private readonly header: Header,
    private readonly table: FactTable,
    private readonly rootScope: Scope,
    private readonly report: Report,
    private readonly source: Source,
    private readonly included: readonly Included[] = [],
  ) {
    this.gated = outlines[0]!.statements.some((s) => s.statement.core.construct === "gate");
  }

  run(): Built {
    for (const outline of this.outlines) {
      const parent = outline.parent && this.built.drafts.get(outline.parent);
      const draft = readHead(outline, parent, this.header, this.report, this.source);
      const byKind = outline.node.columns.find((c) => c.construct === "points-by-kind");
      if (byKind && !draft.points) {
        draft.pointsByKind = readPointsByKind(
          headingPlace(this.rootScope, this.report, this.source, this.header),
          byKind,
        );
        draft.points = draft.pointsByKind && mostPoints(draft.pointsByKind);
      }
      this.built.drafts.set(outline, draft);
      this.built.blocks.push(draft);
      this.built.whole.set(draft, outline.node.span);
    }
    const includedAt = putIncluded(this.included, this.built.blocks);
    for (const outline of this.outlines) this.formula(outline);
    for (const outline of this.outlines) this.body(outline);
    for (const [column, { within, stage }] of this.columnsWithin) {
      askOfRanked(column, within && this.built.drafts.get(within), stage);
      column.applies = appliesAround(this.built.drafts, within, stage, this.report, column.applies);
    }
    for (const outline of this.outlines)
      addMissing(outline, this.built.drafts.get(outline)!, this.built, this.source);
    // Blocks of an included rubric stand where its line does, in their own order.
    const place = (block: BlockDraft): number => includedAt.get(block) ?? block.span.start;
    this.built.blocks.sort((a, b) => place(a) - place(b));
    return this.built;
  }

  /** What a heading says of the scores inside; all blocks are known by then. */
  private formula(outline: Outline): void {
    const column = outline.node.columns.find((c) => c.construct === "formula");
    if (!column) return;
    const heading = headingPlace(this.rootScope, this.report, this.source, this.header);
    const scored = (id: string): BlockDraft | undefined =>
      this.built.blocks.find((d) => d.id === id && id !== "");
    readFormula({ ...heading, scored }, outline, this.built.drafts.get(outline)!, column);
  }

  // ---- bodies

  private scopeOf(outline: Outline, stage: string | undefined): Scope {
    if (!outline.parent) return this.rootScope;
    const atStages = this.scopes.get(outline) ?? new Map<string, Scope>();
    this.scopes.set(outline, atStages);
    let scope = atStages.get(stage ?? "");
    if (!scope) {
      const staged = stage !== undefined && outline.stage === undefined;
      const path =
        staged && outline.path.length > 0
          ? [`${outline.path[0]}@${stage}`, ...outline.path.slice(1)]
          : outline.path;
      const above = staged
        ? this.scopeOf(outline, undefined)
        : this.scopeOf(outline.parent, outline.kind === "part" ? outline.stage : undefined);
      scope = new Scope(
        this.table,
        above,
        path,
        outline.id || (outline.parent?.id ?? ""),
        stage ?? outline.stage,
      );
      atStages.set(stage ?? "", scope);
    }
    return scope;
  }

  private body(outline: Outline): void {
    const draft = this.built.drafts.get(outline)!;
    readNotes(outline, draft, this.built);
    const shared = this.read(
      outline,
      undefined,
      outline.statements.filter((s) => s.stage === undefined),
    );
    const stages = draft.stages.length > 0 ? draft.stages : [""];
    for (const stage of stages) {
      const own = outline.statements.filter((s) => s.stage === stage);
      const said = own.length > 0 ? this.read(outline, stage, own) : undefined;
      // With one stage there is nobody to share with.
      const part = said || stages.length > 1 ? merge(shared, said ?? emptyPart()) : shared;
      const children = outline.children.map((c) => this.built.drafts.get(c)!);
      settleBounds(outline, draft, part, stage, this.header, this.built, children, this.report);
      const before = draft.parts.get(stage);
      if (before) part.vetoes.push(...before.vetoes);
      draft.parts.set(stage, part);
    }
    this.atMean(outline, draft, shared);
  }

  /** What holds always is said of the mean of the stages too; what belongs to one stage is not. */
  private atMean(outline: Outline, draft: BlockDraft, shared: PartDraft): void {
    const { meanOfStages } = this.header;
    if (meanOfStages === undefined) return;
    const own = outline.statements.filter((s) => s.stage === meanOfStages);
    const fitting = own.filter(({ statement }) => isSaidOfResults(statement, this.report, this.source));
    const always = outline.stage === undefined ? [shared] : [];
    for (const { bars, fixed, flags } of [...always, this.read(outline, meanOfStages, fitting)]) {
      draft.atMean.bars.push(...bars);
      draft.atMean.fixed.push(...fixed);
      draft.atMean.flags.push(...flags);
    }
  }

  /** Rules and bounds that stand at one stage, or at none in particular. */
  private read(outline: Outline, stage: string | undefined, placed: readonly Placed[]): PartDraft {
    const draft = this.built.drafts.get(outline)!;
    const part = emptyPart();
    const scope = this.scopeOf(outline, stage);
    const full = draft.pointsByKind ?? (draft.points && constant(draft.points));
    const applies = placed.find((p) => p.statement.core.construct.startsWith("applies-"));
    const place: RulePlace = {
      scope,
      report: this.report,
      source: this.source,
      full,
      addColumn: (column) => this.addColumn(column, outline, stage),
      ties: this.header.conventions.ties,
      scored: (id) => this.built.blocks.find((d) => d.id === id && (id !== "" || d.kind === "rubric")),
      conditional: applies !== undefined || this.conditionalAbove(outline),
      mayNotApply: applies !== undefined || this.conditionalAbove(outline),
      gated: this.gated,
      included: (id) => this.included.find(({ root }) => root.id === id)?.rubric,
      role: outline.role,
      noTotal: this.header.noTotal,
      block: draft.key,
      stage: stage ?? outline.stage,
      nextRule: () => this.ruleCount++,
      quotas: this.built.quotas,
      setFloor: (at, span) => this.setFloor(part, at, span),
      addVeto: (where, veto) =>
        addVeto(this.built.drafts, this.report, outline, stage ?? outline.stage, part, where, veto),
      addRemark: (kind, remark) => part[kind].push(remark),
      sameAs: (id) => sameAs(this.outlines, this.copying, id, place, stage),
      line: (span) => this.source.line(span.start),
      like: undefined,
    };
    const unconditional: Place = {
      ...place,
      conditional: this.conditionalAbove(outline),
      mayNotApply: this.conditionalAbove(outline),
      gated: place.gated && outline.parent !== undefined,
      addColumn: (column) => this.addColumn(column, outline.parent, stage),
    };
    checkStatements(placed, this.report, this.source);
    for (const { statement } of placed) if (statement.core.construct === "given") given(place, statement);
    inheritFacts(
      unconditional,
      placed.map(({ statement }) => statement).filter(({ core }) => core.construct === "given"),
    );
    for (const { statement } of placed)
      if (letConstructs.has(statement.core.construct)) define(place, statement);
      else if (statement.core.construct === "cohort") nameCohort(place, statement.core);
    const found: tree.Clausal[] = [];
    for (const { statement } of placed) this.statement(outline, statement, part, place, unconditional, found);
    part.rules = rules(place, found);
    return part;
  }

  private statement(
    outline: Outline,
    statement: tree.Clausal,
    part: PartDraft,
    place: RulePlace,
    unconditional: Place,
    found: tree.Clausal[],
  ): void {
    const { core } = statement;
    const { construct } = core;
    if (ruleConstructs.has(construct)) {
      if (outline.kind === "section" || outline.kind === "rubric")
        this.sectionRule(outline, statement, place);
      else found.push(statement);
      return;
    }
    if (blockClaims.has(construct) && outline.kind === "section") {
      readClaim(core, this.header, this.report, outline.node.span);
      return;
    }
    if (headerConstructs.has(construct)) {
      if (outline.kind !== "rubric")
        this.report.add("misplaced", statement.span, {
          what: this.source.slice(core.span).slice(0, 12),
          where: blockWord(outline.kind, this.report),
        });
      return;
    }
    switch (construct) {
      case "start":
      case "start-full":
        // A section begins with what is inside it: a start of its own would say nothing.
        if (outline.kind === "section" || outline.kind === "rubric")
          this.report.add("misplaced", core.span, {
            what: this.source.slice(core.span),
            where: blockWord(outline.kind, this.report),
          });
        else if (construct === "start" && !startsFull(core, this.built.drafts.get(outline)!))
          part.start = constantAmount(place, core);
        else part.startKind = "full";
        break;
      case "floor":
        this.setFloor(part, signedOf(core), core.span);
        break;
      case "no-floor":
        part.floor = unbounded;
        break;
      case "cap": {
        const at = constantAmount(place, core);
        if (at) part.cap = { at, assumed: false };
        part.capWritten = true;
        const { points } = this.built.drafts.get(outline)!;
        if (at && points && compare(at, points) > 0)
          this.report.add("rule-exceeds-points", core.span, {
            amount: print(at),
            points: print(points),
            cap: true,
          });
        break;
      }
      case "round":
        part.rounding = roundingOf(core, this.report);
        break;
      case "applies-full":
      case "applies-none":
      case "applies-not": {
        const when: Bool = condition(unconditional, core.slots["when"] as tree.Expr);
        const otherwise = (
          { "applies-full": "full", "applies-none": "none", "applies-not": "not-applicable" } as const
        )[construct];
        const facts = factsOf(when);
        part.applies = {
          when,
          otherwise,
          info: {
            index: place.nextRule(),
            line: place.line(core.span),
            source: this.source.slice(core.span),
            span: core.span,
            facts,
          },
        } satisfies Applies;
        break;
      }
      case "missing":
      case "unresolved-deduction":
        if ((construct === "missing") !== (outline.kind === "section" || outline.kind === "rubric"))
          this.report.add("misplaced", core.span, {
            what: this.source.slice(core.span),
            where: blockWord(outline.kind, this.report),
          });
        break;
      case "gate":
        readGate(outline, core, part, { ...place, ...unconditional });
        break;
      case "rescaled":
        if (outline.kind !== "section" && outline.kind !== "rubric")
          this.report.add("misplaced", core.span, {
            what: this.source.slice(core.span),
            where: blockWord(outline.kind, this.report),
          });
        break;
      case "text":
        part.text = textOf(core);
        break;
    }
  }

  private sectionRule(outline: Outline, statement: tree.Clausal, place: RulePlace): void {
    const inner = bareConstruct(statement);
    if (inner === "places" && outline.kind === "rubric") readPlaces(place, statement, this.built);
    else if (inner === "grades") readGrades(place, statement, this.built.grades);
    else if (
      inner in remarkKinds ||
      inner === "veto-section" ||
      inner === "veto-total" ||
      inner === "veto-bare" ||
      (outline.kind === "section" && inner === "no-points")
    )
      rules(place, [statement]);
    else this.report.add("parts-in-section", statement.span, {});
  }

  private addColumn(
    column: Omit<Column, "index">,
    within: Outline | undefined,
    stage: string | undefined,
  ): Column {
    const made = { ...column, index: this.built.columns.length };
    this.built.columns.push(made);
    this.columnsWithin.set(made, { within, stage });
    return made;
  }

  private conditionalAbove(outline: Outline): boolean {
    for (let up = outline.parent; up; up = up.parent)
      if (up.statements.some((s) => s.statement.core.construct.startsWith("applies-"))) return true;
    return false;
  }

  private setFloor(part: PartDraft, at: Exact, span: Span): void {
    if (part.floor && part.floor !== unbounded && compare(part.floor.at, at) !== 0)
      this.report.add("said-twice", span, { what: this.source.slice(span) });
    part.floor = { at, assumed: false, span };
  }
}
