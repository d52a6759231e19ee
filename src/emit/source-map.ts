// From the lines of an emitted module back to the lines of the rubric, as debuggers and stacks read it.
import { addSegment, GenMapping, toEncodedMap } from "@jridgewell/gen-mapping";
import type { Source } from "../text/source.js";
import type { Origins } from "./emit.js";

export interface SourceMap {
  version: 3;
  file: string;
  names: string[];
  sources: string[];
  /** The rubrics' own texts: a map tells all by itself. */
  sourcesContent: string[];
  mappings: string;
}

/**
 * A source map (version 3): each line that comes from the rubric points to the first word of the line it comes from.
 * @param name the module's file name
 * @param code the module, line by line as `origins` tells of it
 * @param open gives the rubric itself, or a file it includes, under the name it shall have in the map
 */
export function sourceMap(
  name: string,
  code: string,
  origins: Origins,
  open: (file: string | undefined) => Source,
): SourceMap {
  const map = new GenMapping({ file: name });
  const sources = new Map<string | undefined, Source>();
  const sourceOf = (file: string | undefined): Source => {
    let source = sources.get(file);
    if (!source) {
      sources.set(file, (source = open(file)));
    }
    return source;
  };
  const lines = code.split("\n");
  origins.forEach((origin, i) => {
    if (origin?.line === undefined || lines[i] === "") return;
    const source = sourceOf(origin.file);
    addSegment(map, i, indent(lines[i]!), source.name, origin.line - 1, indent(source.lineText(origin.line)));
  });
  const texts = [...sources.values()];
  return {
    version: 3,
    file: name,
    names: [],
    sources: texts.map((source) => source.name),
    sourcesContent: texts.map((source) => source.text),
    mappings: toEncodedMap(map).mappings,
  };
}

const indent = (line: string): number => line.search(/\S|$/);
