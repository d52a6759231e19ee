// A finding's general words, for tools that list the kinds of findings apart: the catalog's own, with … for what differs each time.
import { catalog, type Code } from "../catalog.js";
import type { Language, Severity } from "../diagnostic.js";
import type { Declared, Words } from "../reporter.js";

export interface RuleWords {
  readonly severity: Severity;
  readonly title: string;
  readonly help?: string;
}

const blank = "…";
/** Stands for any text, and for any list of them. */
const anything = Object.assign(Object(blank) as object, {
  map: (word: (text: string) => string) => [word(blank)],
  join: () => blank,
});

/** Where the words take turns by what is known: the turn that fits most. */
const usual: Readonly<Partial<Record<Code, Readonly<Record<string, unknown>>>>> = {
  unexpected: { expected: undefined, hint: undefined },
  "two-statements": { comma: false, perCase: false, hint: undefined },
  "open-text": { lone: false },
  "unknown-name": { below: false, near: [] },
  "unknown-level": { near: [] },
  "unknown-stage": { near: [] },
  "unknown-reference": { near: [] },
  "name-mistakable": { hyphen: false },
  "type-mismatch": { help: undefined },
  "unit-mismatch": { hint: undefined },
  "bands-gap": { counted: undefined },
  "row-mismatch": { limit: undefined },
  numbering: { under: undefined },
  "rule-exceeds-points": { cap: false },
  "points-unreachable": { cap: undefined },
  "points-exceeded": { unlimited: false },
  "quota-impossible": { share: undefined },
  "unwanted-clause": { limit: undefined },
  "unresolved-points": { noTotal: false },
  "include-failed": { why: "broken" },
  "example-target": { near: [] },
  "example-fact": { near: [] },
};

/** The general words of a code; undefined for one that is not of the catalog. */
export function ruleWords(code: string, language: Language): RuleWords | undefined {
  if (!Object.hasOwn(catalog, code)) return undefined;
  const given = usual[code as Code] ?? {};
  const params = new Proxy(given, {
    get: (_, name: string) => (Object.hasOwn(given, name) ? given[name] : anything),
  });
  const { severity, words } = catalog[code as Code] as unknown as Declared<unknown>;
  const { title, help }: Words = words(params, language);
  return { severity, title, ...(help === undefined ? {} : { help }) };
}
