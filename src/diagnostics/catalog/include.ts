// Diagnostics of included rubrics.
import { both } from "./say.js";

export interface Failed {
  readonly path: string;
  readonly why: "not-found" | "outside" | "circle" | "unreadable" | "broken";
  readonly errors: string;
}

export const include = {
  "include-failed": both<Failed>(
    "error",
    ({ path, why, errors }) => ({
      title: {
        "not-found": `There is no file "${path}" beside this one.`,
        outside: `"${path}" does not stand in this rubric's folder or below it.`,
        circle: `"${path}" includes this rubric, or itself.`,
        unreadable: `"${path}" cannot be read as a rubric.`,
        broken: `"${path}" has ${errors === "1" ? "1 error" : `${errors} errors`}.`,
      }[why],
      help: {
        "not-found": "The path is counted from the folder of this file.",
        outside: "Put the files of one composite into one folder.",
        circle: "Leave out one of the two lines.",
        unreadable: "It must be a text in UTF-8 that begins with a rubric's heading.",
        broken: `Mend it first: rubric check ${path}`,
      }[why],
    }),
    ({ path, why, errors }) => ({
      title: {
        "not-found": `没有找到“${path}”这个文件。`,
        outside: `“${path}”不在本细则所在的文件夹之内。`,
        circle: `“${path}”又引入了本细则，或引入了它自己。`,
        unreadable: `“${path}”读不出细则。`,
        broken: `“${path}”有${errors}处错误。`,
      }[why],
      help: {
        "not-found": "路径从本文件所在的文件夹算起。",
        outside: "请把组成一份细则的各文件放在同一文件夹。",
        circle: "请去掉其中一行引入。",
        unreadable: "文件应为UTF-8文本，以细则的标题开头。",
        broken: `请先改正：rubric check ${path}`,
      }[why],
    }),
  ),
  "include-stages": both<{ path: string; stages: string; wanted: string }>(
    "error",
    (p) => ({
      title: `"${p.path}" has ${p.stages === "" ? "no stages" : `the stages ${p.stages}`}, this rubric ${p.wanted === "" ? "none" : p.wanted}.`,
      help: "Rubrics that are put together have the same stages.",
    }),
    (p) => ({
      title: `“${p.path}”${p.stages === "" ? "未分节点" : `的考核节点为${p.stages}`}，本细则${p.wanted === "" ? "未分节点" : `为${p.wanted}`}。`,
      help: "合在一起的细则，考核节点应当一致。",
    }),
  ),
  "include-unit": both<{ path: string; theirs: string; ours: string }>(
    "error",
    (p) => ({
      title: `"${p.path}" scores by ${p.theirs}, this rubric by ${p.ours}: they are not about the same units.`,
      help: "Let both declare the unit alike.",
    }),
    (p) => ({
      title: `“${p.path}”的考核对象是 ${p.theirs}，本细则是 ${p.ours}：两者考核的不是同一类对象。`,
      help: "请把两处考核对象写成一样。",
    }),
  ),
  "graded-unknown": both<{ name: string }>(
    "error",
    ({ name }) => ({
      title: `${name} has no grade that could be asked for here.`,
      help: "Only a section that is an included rubric has one, if that rubric grades its total, has no stages and no quota that moves grades: section(A) graded excellent",
    }),
    ({ name }) => ({
      title: `${name} 没有可在此处引用的等次。`,
      help: "只有引入的细则可以这样引用，而且它按总分评定等次、不分考核节点、名额不移动等次：项目（附件1）评为 优秀",
    }),
  ),
  "include-points": both<{ path: string; declared: string; points: string }>(
    "error",
    (p) => ({ title: `"${p.path}" has ${p.points} points, not ${p.declared}.` }),
    (p) => ({ title: `“${p.path}”为${p.points}分，不是${p.declared}分。` }),
  ),
};
