/** The generated files by path, from the modules of the grammar. */
export function grammarDocs(modules: {
  readonly productions: unknown;
  readonly tokens: unknown;
  readonly patterns: unknown;
  readonly constructs: unknown;
  readonly vocabulary: unknown;
}): Readonly<Record<string, string>>;
