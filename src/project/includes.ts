// Rubrics that a rubric includes: read from its folder, each checked by itself.
import { decodeSource } from "../text/decode.js";
import { Source } from "../text/source.js";
import type { Open, Opened } from "../types/include.js";
import { analyse } from "./analyse.js";

/** Reads a file of the rubric's folder, by its path there; undefined when there is none. */
export type ReadBeside = (path: string) => Uint8Array | undefined;

/** What a rubric is made of besides its own text, in the order of its `include` lines. */
export interface Includes {
  readonly open: Open;
  /** The texts read so far: a composite's hash is of all of them. */
  readonly texts: readonly string[];
}

/** Opens included rubrics. A path stays inside the folder; a file that leads back to itself is refused. */
export function includesOf(name: string, read: ReadBeside): Includes {
  const texts: string[] = [];
  const opener =
    (around: readonly string[], folder: string): Open =>
    (path): Opened => {
      const parts = path.replaceAll("\\", "/").split("/");
      if (/^([a-z]:|\/)/i.test(path) || parts.includes("..") || path.includes("\0"))
        return { trouble: "outside" };
      const place = [folder, ...parts].filter((part) => part !== "" && part !== ".").join("/");
      if (around.includes(place)) return { trouble: "circle" };
      const bytes = read(place);
      if (!bytes) return { trouble: "not-found" };
      const decoded = decodeSource(bytes);
      if ("problem" in decoded) return { trouble: "unreadable" };
      texts.push(decoded.text);
      const below = place.slice(0, Math.max(0, place.lastIndexOf("/")));
      const made = analyse(new Source(place, decoded.text), "", undefined, opener([...around, place], below));
      const errors = made.diagnostics.filter((d) => d.severity === "error").length;
      if (errors > 0) return { trouble: "broken", errors };
      return made.rubric ? { rubric: made.rubric } : { trouble: "unreadable" };
    };
  return { open: opener([name], ""), texts };
}
