// The way out of a statement that could not be read: what she probably meant, found by looking at the words around.
import { rewritten } from "../diagnostics/fixes.js";
import { nearest } from "../diagnostics/suggest.js";
import { cover } from "../text/span.js";
import { image, isName, placeOf, type Clue, type Finder, type Hint } from "./clue.js";
import { joined, spacedName } from "./name-hints.js";
import { patternsAt } from "./patterns.js";
import { placeHints } from "./place-hints.js";
import { rewriting } from "./rewriting.js";
import { sentenceHints } from "./sentence-hints.js";
import { isKeyword, phrasesOf } from "./token-names.js";
import * as t from "./tokens.js";
import { bracketed } from "./written-name.js";

/** The first hint that fits. */
export function hintFor(clue: Clue): Hint | undefined {
  const said = rewriting(clue);
  if (said) return { ...said, at: lastWord(clue), unexpected: true };
  for (const find of [...placeHints, ...sentenceHints, ...spellingHints]) {
    const hint = find(clue);
    if (hint) return hint;
  }
  return undefined;
}

/** The word at fault; where the line is over too early, the last one. */
const lastWord = ({ tokens, index, start }: Clue): number =>
  index > start && (tokens[index] === undefined || tokens[index].tokenType === t.Sep) ? index - 1 : index;

/** What can stand behind a name: everything else there is a part of it. */
const connectives: readonly string[] = ["and", "or"].concat(
  (["clause", "guard", "side"] as const).flatMap((position) =>
    patternsAt(position).flatMap(({ items: [first] }) => (first?.kind === "phrase" ? [first.text] : [])),
  ),
);

const spellingHints: readonly Finder[] = [
  (clue) => {
    const spaced = spacedName(clue);
    const mayBe = spaced ? connectives : phrasesOf(clue.language);
    for (const at of new Set([
      clue.index,
      clue.index === clue.start + 1 ? clue.start : clue.index,
      spaced?.at ?? clue.index,
    ])) {
      // A figure is never a slip of the hand: `扣完3分为止` is not `扣完为止`.
      if (!isName(clue, at) || /\d/u.test(image(clue, at))) continue;
      const near = nearest(
        image(clue, at),
        mayBe.filter((p) => p.length > 1),
      );
      const [only] = near;
      if (only !== undefined)
        return {
          help: clue.report.say(
            `Did you mean ${near.map((n) => `"${n}"`).join(", ")}?`,
            `是不是${near.map((n) => `“${n}”`).join("、")}？`,
          ),
          at,
          unexpected: true,
          fixes:
            near.length > 1
              ? []
              : [
                  rewritten(
                    placeOf(clue, at),
                    only,
                    only.toLowerCase() === image(clue, at).toLowerCase() ? "safe" : "likely",
                    clue.report,
                  ),
                ],
        };
    }
    return spaced;
  },
  (clue) => {
    const { report } = clue;
    const first = clue.tokens[clue.index - 1]?.tokenType === t.Comma;
    if (first)
      return {
        help: report.say(
          "Behind a comma stands a modifier (at most 3, otherwise none …); another statement begins a new line or follows a semicolon.",
          "逗号后面只能写附加条件（最多扣3分、否则不得分等）；另一句请另起一行，或用“；”隔开。",
        ),
      };
    if (isName(clue, clue.index - 1) && isName(clue, clue.index)) {
      const run = image(clue, clue.index - 1) + image(clue, clue.index);
      const both = cover(placeOf(clue, clue.index - 1), placeOf(clue, clue.index));
      return {
        fixes: t.isHan(run) ? [rewritten(both, run, "likely", report)] : [],
        help: report.say(
          joined([image(clue, clue.index - 1), image(clue, clue.index)]),
          `名称中间不能有空格：请连写，或写成【${image(clue, clue.index - 1)} ${image(clue, clue.index)}】。`,
        ),
      };
    }
    const found = clue.tokens[clue.index];
    if (found && clue.index === clue.start && isKeyword(found) && !clue.expected)
      return {
        help: report.say(
          `If it is a name, write [${found.image}].`,
          `如果它是名称，请写成【${found.image}】。`,
        ),
        fixes: [rewritten(placeOf(clue, clue.index), bracketed(found.image), "likely", report)],
      };
    return undefined;
  },
];
