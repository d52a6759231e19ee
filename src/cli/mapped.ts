// The texts behind a source map: the rubric and the files it includes, under the names the map gives them.
import { dirname, join } from "node:path";
import { readIfThere } from "../project/node-host.js";
import { decodeSource } from "../text/decode.js";
import { Source } from "../text/source.js";

/** Opens the files of the rubric at `path`; `named` makes a file's name in the map from its path. */
export function sourcesOf(
  path: string,
  { text }: Source,
  named: (path: string) => string,
): (file: string | undefined) => Source {
  return (file) => {
    if (file === undefined) return new Source(named(path), text);
    const at = join(dirname(path), file);
    const decoded = decodeSource(readIfThere(at) ?? new Uint8Array());
    return new Source(named(at), "text" in decoded ? decoded.text : "");
  };
}
