import { equal, exact, print } from "../../../runtime/exact.js";
import { fold } from "../../../text/fold.js";
import { lintRule, said } from "../../rule.js";
import { nameOf } from "../../subject.js";
import { isSpoken, numbersSpoken } from "../../text-figures.js";

/** （2分） at the end of the wording of what is asked. */
const atEnd = /[（(]\s*(?:满分)?(\d+(?:[.．]\d+)?)\s*(?:分|points?)\s*[）)][。.；;]?(?=["”]$)/u;

export const rule = lintRule({
  id: "printed-points-differ",
  level: "warn",
  title: {
    en: "points printed behind a requirement are the points of the block",
    zh: "要求后面印的分值，要与标题的分值一致",
  },
  why: {
    en: "Official tables print the points twice: in their own column and behind the requirement, (2 points). When the two differ, one of them was mistyped, here or in the document.",
    zh: "官方表格常在“要求”后面再印一次分值，如“（2分）”。两处不同，不是抄错就是原文有误。",
  },
  wrong: {
    en: `indicator 1 "Meetings" 2 points {
  requirement "Meetings are held (1 point)"
  full when held, otherwise none
}`,
    zh: `指标 1 "会议" 2分 {
  要求 "召开打假工作会议（1分）"
  召开会议的，得满分，否则不得分
}`,
  },
  right: {
    en: `indicator 1 "Meetings" 2 points {
  requirement "Meetings are held (2 points)"
  full when held, otherwise none
}`,
    zh: `指标 1 "会议" 2分 {
  要求 "召开打假工作会议（2分）"
  召开会议的，得满分，否则不得分
}`,
  },
  options: {},
  words: said<{ printed: string; block: string; points: string }>({
    en: ({ printed, block, points }) => ({
      title: `The requirement ends in ${printed}, but ${block} has ${points} points.`,
      label: `here: ${points} points`,
      help: 'Correct the one that is wrong. If the document prints both, keep it with `printed "…"` or acknowledge it.',
    }),
    zh: ({ printed, block, points }) => ({
      title: `要求末尾印的是“${printed}”，${block}却是${points}分。`,
      label: `标题为${points}分`,
      help: "请改正写错的一处；原文两处本就不同的，用“原文印为”照录，或用“确认”写明理由。",
    }),
  }),
  *find({ homes, source }) {
    for (const home of homes) {
      const { block, requirements } = home;
      // Where the source is known to print something else, it is on record.
      if (block.notes.printed !== undefined || block.pointsByKind) continue;
      for (const requirement of requirements) {
        const match = atEnd.exec(source.slice(requirement.span));
        if (!match) continue;
        const printed = exact(fold(match[1]!));
        const explained = home.readings.some(({ value }) =>
          isSpoken(numbersSpoken(value), printed, "points"),
        );
        if (explained || equal(printed, block.points)) continue;
        const start = requirement.span.start + match.index;
        yield {
          at: { start, end: start + match[0].length },
          says: {
            printed: match[0],
            block: nameOf(home),
            points: print(block.points),
          },
        };
      }
    }
  },
});
