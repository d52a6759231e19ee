// Whether a name that is not known yet is declared further down in the same block.
import type * as tree from "../syntax/tree.js";
import { fold } from "../text/fold.js";
import type { Place } from "./place.js";

/** Signs that matter, words, and texts and comments, which are passed over. */
const pieces = /"[^"]*"|“[^”]*”|[#＃].*|[{}｛｝]|[\p{L}\p{N}_]+|[:：=＝]/gu;
const declares = new Set(["given", "let", "数据", "填报", "计算", "令"]);

export function declaredBelow(place: Place, { name, span }: tree.NameNode): boolean {
  const wanted = fold(name);
  let depth = 0;
  let before = "";
  for (const [piece] of place.source.text.slice(span.end).matchAll(pieces)) {
    if (/^[{｛]/u.test(piece)) depth++;
    else if (/^[}｝]/u.test(piece) && --depth < 0) return false;
    if (depth === 0 && declares.has(before) && fold(piece) === wanted) return true;
    before = piece;
  }
  return false;
}
