// Diagnostics of points.
import { both, type Named } from "./say.js";

export const points = {
  "points-do-not-sum": both<{ what: string; declared: string; sum: string; difference: string }>(
    "error",
    (p) => ({
      title: `${p.what}: declared ${p.declared} points, but the parts add up to ${p.sum}.`,
      label: `declared: ${p.declared}`,
      help: `Correct the declared figure or one of its parts; the difference is ${p.difference}. A total that the source really prints so can be kept with \`printed "…"\`.`,
    }),
    (p) => ({
      title: `${p.what}：写明${p.declared}分，各部分相加却是${p.sum}分。`,
      label: `写明${p.declared}分`,
      help: `请改正总分或其中一项，相差${p.difference}分。原文确实如此印的，可用“原文印为 \"…\"”照录。`,
    }),
  ),
  "weights-do-not-sum": both<{ what: string; sum: string }>(
    "error",
    (p) => ({
      title: `${p.what}: the weights add up to ${p.sum}%, not 100%.`,
      help: "Every part needs a weight, and together they are 100%.",
    }),
    (p) => ({
      title: `${p.what}：权重合计${p.sum}%，不是100%。`,
      help: "每一部分都要写明权重，合计须为100%。",
    }),
  ),
  "scales-differ": both<{ part: string; points: string }>(
    "error",
    (p) => ({
      title: `${p.part} points stand beside parts of ${p.points}: they cannot be averaged, nor the lowest be taken.`,
      help: "Parts that are compared or averaged are all worth the points of the whole.",
    }),
    (p) => ({
      title: `${p.part}分与本级的${p.points}分不同：分值不同的部分不能取平均、取最低或取最高。`,
      help: "取平均、取最低、取最高的各部分，分值都要与上一级相同。",
    }),
  ),
  "part-exceeds-limit": both<{ part: string; limit: string }>(
    "error",
    (p) => ({
      title: `${p.part} points can never count in full: the section counts for at most ${p.limit}.`,
      label: "can never count in full",
    }),
    (p) => ({ title: `${p.part}分永远不能全部计入：本项目最多只计${p.limit}分。`, label: "不能全部计入" }),
  ),
  "limit-unreachable": both<{ limit: string; sum: string }>(
    "error",
    (p) => ({
      title: `At most ${p.limit} points are announced, but the items add up to ${p.sum} only.`,
      label: `at most ${p.limit}`,
    }),
    (p) => ({ title: `写明最多${p.limit}分，各项相加却只有${p.sum}分。`, label: `最多${p.limit}分` }),
  ),
  "rule-exceeds-points": both<{ amount: string; points: string }>(
    "error",
    (p) => ({
      title: `The limit of ${p.amount} points can never be reached: the block has ${p.points}.`,
      label: `more than ${p.points}`,
    }),
    (p) => ({
      title: `这里的${p.amount}分超过了本项的${p.points}分，永远达不到。`,
      label: `超过${p.points}分`,
    }),
  ),
  "points-unreachable": both<{ what: string; points: string; most: string }>(
    "error",
    (p) => ({
      title: `${p.what} has ${p.points} points, but its rules give ${p.most} at most.`,
      label: `${p.points} points`,
      help: "Correct the points, or a rule's amount.",
    }),
    (p) => ({
      title: `${p.what}写明${p.points}分，按规则最多只能得${p.most}分。`,
      label: `${p.points}分`,
      help: "请改正分值，或改正规则中的分数。",
    }),
  ),
  "points-exceeded": both<{ what: string; points: string; most: string }>(
    "warning",
    (p) => ({
      title: `${p.what} has ${p.points} points, but its rules can give ${p.most}: the rest is cut off.`,
      label: `${p.points} points`,
      help: "Correct the points or a rule's amount; if the source says so, acknowledge it with the reason.",
    }),
    (p) => ({
      title: `${p.what}写明${p.points}分，按规则最多可得${p.most}分，超出部分被截去。`,
      label: `${p.points}分`,
      help: "请改正分值或规则；原文如此的，请用“确认”写明理由。",
    }),
  ),
  "claim-fails": both<{ claimed: string; counted: string; what: string }>(
    "error",
    (p) => ({
      title: `The source is said to have ${p.claimed} ${p.what}, but here are ${p.counted}.`,
      label: `claimed: ${p.claimed}`,
    }),
    (p) => ({
      title: `写明共${p.claimed}项${p.what}，这里却有${p.counted}项。`,
      label: `写明${p.claimed}项`,
    }),
  ),
  "floor-assumed": both<Record<string, never>>(
    "warning",
    () => ({
      title: "No floor is written; 0 is assumed for every block.",
      help: "Say it once: defaults { floor 0 }.",
    }),
    () => ({ title: "没有写明最低分，一律按0分处理。", help: "请写明一次：通则 { 各项最低0分 }。" }),
  ),
  "may-not-terminate": both<Record<string, never>>(
    "warning",
    () => ({
      title:
        "This division may give an endless decimal, and no rounding is said: it is scored as an exact fraction.",
      help: "Say it once: defaults { round each indicator to 4 places half up }.",
    }),
    () => ({
      title: "这里的除法可能除不尽，又没有写明舍入：按精确分数计分。",
      help: "请写明一次：通则 { 各项保留4位小数四舍五入 }。",
    }),
  ),
  "texts-differ": both<{ other: string }>(
    "note",
    (p) => ({ title: `Scored as ${p.other}, but the official texts differ.` }),
    (p) => ({ title: `评分同 ${p.other}，但两处原文不同。` }),
  ),
  "unused-fact": both<Named>(
    "warning",
    (p) => ({ title: `"${p.name}" is declared but never used.`, help: "Remove it, or use it in a rule." }),
    (p) => ({ title: `“${p.name}”写明了，却没有用到。`, help: "请删去，或在规则中使用。" }),
  ),
  "unresolved-points": both<{ points: string }>(
    "note",
    (p) => ({ title: `${p.points} points are unresolved in the source: the total is a range.` }),
    (p) => ({ title: `原文未定的${p.points}分不能计分，总分给出范围。` }),
  ),
  "nothing-to-acknowledge": both<{ code: string }>(
    "error",
    (p) => ({
      title: `Nothing here is found under "${p.code}".`,
      help: "Remove the line: it accepts a finding that does not exist.",
    }),
    (p) => ({ title: `此处没有“${p.code}”这样的检查结果。`, help: "请删去这一行：它确认的问题并不存在。" }),
  ),
};
