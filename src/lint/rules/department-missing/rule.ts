import { lintRule, said } from "../../rule.js";
import { around, nameOf, withInner, type Home } from "../../subject.js";

const named = ({ block: { notes } }: Home): boolean =>
  notes.by !== undefined || notes.carriedBy !== undefined;
/** Said of the block, of one around it, or of all that is in it. */
const says = (home: Home): boolean =>
  [home, ...around(home)].some(named) ||
  (home.children.length > 0 && home.children.every((child) => withInner(child).some(named)));

export const rule = lintRule({
  id: "department-missing",
  level: "warn",
  title: {
    en: "every indicator says who assesses it, where the others do",
    zh: "别的指标都写了部门的，每项都要写",
  },
  why: {
    en: "Where most indicators name their department, one without belongs to nobody: its data are then not collected, or by two.",
    zh: "多数指标写明了由哪个部门评，漏写的一项就无人负责，数据没人报，或者两家各报各的。",
  },
  wrong: {
    en: `indicator 1 "Plan" 1 point by "office" { full when plan, otherwise none }
indicator 2 "Report" 1 point by "office" { full when report, otherwise none }
indicator 3 "Visits" 1 point { full when visits, otherwise none }`,
    zh: `指标 1 "方案" 1分 部门 "办公室" { 有方案的，得满分，否则不得分 }
指标 2 "总结" 1分 部门 "办公室" { 有总结的，得满分，否则不得分 }
指标 3 "走访" 1分 { 有走访的，得满分，否则不得分 }`,
  },
  right: {
    en: `indicator 1 "Plan" 1 point by "office" { full when plan, otherwise none }
indicator 2 "Report" 1 point by "office" { full when report, otherwise none }
indicator 3 "Visits" 1 point by "inspection" { full when visits, otherwise none }`,
    zh: `指标 1 "方案" 1分 部门 "办公室" { 有方案的，得满分，否则不得分 }
指标 2 "总结" 1分 部门 "办公室" { 有总结的，得满分，否则不得分 }
指标 3 "走访" 1分 部门 "稽查科" { 有走访的，得满分，否则不得分 }`,
  },
  options: {},
  words: said<{ block: string; have: number; all: number }>({
    en: ({ block, have, all }) => ({
      title: `${block} does not say who assesses it; ${have} of ${all} indicators do.`,
      label: "whose?",
      help: 'Write behind the points: by "…", or once behind the title of the section.',
    }),
    zh: ({ block, have, all }) => ({
      title: `${block}没有写明部门；全篇${all}项指标，${have}项都写了。`,
      label: "由谁评？",
      help: "请在分值后写：部门 “……”；整个项目由同一部门评的，写在项目标题后即可。",
    }),
  }),
  *find({ homes }) {
    const indicators = homes.filter(({ node }) => node.block === "indicator");
    const have = indicators.filter(says).length;
    // Where only some do, that is how the document has it.
    if (have * 2 <= indicators.length) return;
    for (const home of indicators)
      if (!says(home) && home.block.unresolved === undefined)
        yield { at: home.node.head, says: { block: nameOf(home), have, all: indicators.length } };
  },
});
