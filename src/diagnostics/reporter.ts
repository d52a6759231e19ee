import type { Span } from "../text/span.js";
import type { Diagnostic, Fix, Label, Language, Severity } from "./diagnostic.js";

/** What a diagnostic says, in one language. */
export interface Words {
  readonly title: string;
  /** Said at the main place; the title is for the whole. */
  readonly label?: string;
  readonly help?: string;
}

/** The one declaration of a diagnostic: its severity, and its words from typed parameters. */
export interface Declared<P> {
  readonly severity: Severity;
  readonly words: (params: P, language: Language) => Words;
}

export function declare<P = Record<string, never>>(
  severity: Severity,
  en: (params: P) => Words,
  zh: (params: P) => Words,
): Declared<P> {
  return { severity, words: (params, language) => (language === "zh" ? zh(params) : en(params)) };
}

type Catalog = Record<string, Declared<never>>;
type ParamsOf<D> = D extends Declared<infer P> ? P : never;

export interface Extra {
  readonly labels?: readonly Label[];
  readonly notes?: readonly string[];
  readonly fixes?: readonly Fix[];
  /** Of a finding at the heading of a block that is scored otherwise at other stages. */
  readonly stage?: string;
}

/** Collects diagnostics in the file's language. The same code at the same place and stage is reported once. */
export class Reporter<C extends Catalog> {
  readonly diagnostics: Diagnostic[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly catalog: C,
    readonly language: Language,
  ) {}

  add<K extends keyof C & string>(code: K, at: Span, params: ParamsOf<C[K]>, extra: Extra = {}): void {
    const key = `${code}@${at.start}-${at.end}@${extra.stage ?? ""}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const { severity, words } = this.catalog[code] as unknown as Declared<ParamsOf<C[K]>>;
    const { title, label, help } = words(params, this.language);
    this.diagnostics.push({
      code,
      severity,
      title,
      labels: [{ span: at, text: label ?? "" }, ...(extra.labels ?? [])],
      notes: extra.notes ?? [],
      help,
      ...(extra.stage === undefined ? {} : { stage: extra.stage }),
      ...(extra.fixes && extra.fixes.length > 0 ? { fixes: extra.fixes } : {}),
    });
  }

  /** One of two wordings, in the file's language. */
  say(en: string, zh: string): string {
    return this.language === "zh" ? zh : en;
  }

  /** Whether this was found somewhere in the stretch: what only follows from it need not be said. */
  within(at: Span, code: keyof C & string): boolean {
    return this.diagnostics.some((d) => {
      const place = d.labels[0]!.span;
      return d.code === code && at.start <= place.start && place.end <= at.end;
    });
  }

  /** Whether any error was found in the stretch. */
  wrongWithin(at: Span): boolean {
    return this.diagnostics.some(({ severity, labels }) => {
      const place = labels[0]!.span;
      return severity === "error" && at.start <= place.start && place.end <= at.end;
    });
  }

  get failed(): boolean {
    return this.diagnostics.some((d) => d.severity === "error");
  }
}
