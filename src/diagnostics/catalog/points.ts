// Diagnostics of points.
import { both, listed, maybe, quote, type Named } from "./say.js";

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
  "capped-idle": both<{ points: string; sum: string }>(
    "error",
    (p) => ({
      title: `The items are said to add up to ${p.sum}, which is not more than ${p.points} points: nothing is capped.`,
      help: "Leave `capped from` out, or correct one of the two figures.",
    }),
    (p) => ({
      title: `写明各项合计${p.sum}分，并不高于${p.points}分，无须封顶。`,
      help: "请删去“各项合计”，或改正其中一个数。",
    }),
  ),
  "rule-exceeds-points": both<{ amount: string; points: string; cap?: boolean }>(
    "error",
    (p) => ({
      title: `The limit of ${p.amount} points can never be reached: the block has ${p.points}.`,
      label: `more than ${p.points}`,
      help: p.cap
        ? `Remove the line: no block scores more than its points. Or write ${p.amount} points behind the title.`
        : undefined,
    }),
    (p) => ({
      title: `这里的${p.amount}分超过了本项的${p.points}分，永远达不到。`,
      label: `超过${p.points}分`,
      help: p.cap
        ? `请删去这一行：得分本来就不会超过本项分值；或把标题后的分值写成${p.amount}分。`
        : undefined,
    }),
  ),
  "points-unreachable": both<{ what: string; points: string; most: string; cap?: string }>(
    "error",
    (p) => ({
      title: `${p.what} has ${p.points} points, but its rules give ${p.most} at most.`,
      label: `${p.points} points`,
      help:
        p.cap === undefined
          ? "Correct the points, or a rule's amount."
          : `The cap of ${p.cap} stands in the way: remove it, or write ${p.cap} points behind the title.`,
    }),
    (p) => ({
      title: `${p.what}写明${p.points}分，按规则最多只能得${p.most}分。`,
      label: `${p.points}分`,
      help:
        p.cap === undefined
          ? "请改正分值，或改正规则中的分数。"
          : `原因是最高只能得${p.cap}分：请删去这条上限，或把标题后的分值写成${p.cap}分。`,
    }),
  ),
  "points-exceeded": both<{ what: string; points: string; most: string; unlimited?: boolean }>(
    "warning",
    (p) => ({
      title: `${p.what} has ${p.points} points, but its rules can give ${p.most}${p.unlimited ? " and more" : ""}: the rest is cut off.`,
      label: `${p.points} points`,
      help: "Correct the points or a rule's amount; if the source says so, acknowledge it with the reason.",
    }),
    (p) => ({
      title: `${p.what}写明${p.points}分，按规则${p.unlimited ? "可得" : "最多可得"}${p.most}分${p.unlimited ? "以上" : ""}，超出部分被截去。`,
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
  "ties-assumed": both<Record<string, never>>(
    "warning",
    () => ({
      title: "Nothing says what equal units get; each is assumed to take the better place.",
      help: "Say it here (`ties take the worse place`, `ties by …`) or once for all: defaults { ties take the better place }.",
    }),
    () => ({
      title: "没有写明并列怎么办，一律按取高名次处理。",
      help: "请在这里写明（并列取低名次、并列比 ……），或统一写明：通则 { 并列取高名次 }。",
    }),
  ),
  "formula-takes": both<{ inside: readonly string[] }>(
    "error",
    (p) => ({
      title: "This formula takes something other than numbers and the scores right inside the block.",
      help: `It may add and subtract the scores of the blocks inside${p.inside.length > 0 ? ` (${p.inside.join(", ")})` : ""}, multiply and divide them by numbers, and take the smaller or larger of such values. Conditions and facts belong in the blocks inside.`,
    }),
    (p) => ({
      title: "汇总的算式用了数字和所含各项得分以外的内容。",
      help: `算式可以把所含各项${p.inside.length > 0 ? `（${p.inside.join("、")}）` : ""}的得分相加减、乘除以数字、取大取小；条件和数据请写进各项之内。`,
    }),
  ),
  "formula-leaves-out": both<{ left: readonly string[] }>(
    "error",
    (p) => ({
      title: `The formula leaves out ${listed(p.left)}: points earned there would be lost.`,
      help: "Use every block inside, or make the one that should not count a `separate section`.",
    }),
    (p) => ({
      title: `算式没有用到${quote(p.left)}，在那里得的分会丢失。`,
      help: "请用上所含的每一项；不计入的，请改为“单列项目”。",
    }),
  ),
  "formula-two-ways": both<{ both: readonly string[] }>(
    "error",
    (p) => ({
      title: `${listed(p.both)} both raises and lowers the value, so its highest value is not proved.`,
      help: "Write the formula so that each block only raises or only lowers it.",
    }),
    (p) => ({
      title: `${quote(p.both)}在算式中既使结果增加又使结果减少，最高值无法证明。`,
      help: "请改写算式，使每一项只增加或只减少结果。",
    }),
  ),
  "formula-endless": both<Record<string, never>>(
    "error",
    () => ({
      title: "The formula subtracts a block without a floor: its value has no highest.",
      help: "Give that block a floor, for example `floor at 0`.",
    }),
    () => ({
      title: "算式减去了一个不设下限的项目，结果没有最高值。",
      help: "请给该项规定下限，例如“本项最低0分”。",
    }),
  ),
  "formula-points": both<{ what: string; declared: string; most: string }>(
    "error",
    (p) => ({
      title: `${p.what}: declared ${p.declared} points, but the formula gives ${p.most} at most.`,
      label: `declared: ${p.declared}`,
      help: "Correct the points, the factors, or the points inside.",
    }),
    (p) => ({
      title: `${p.what}：写明${p.declared}分，算式最高却得${p.most}分。`,
      label: `写明${p.declared}分`,
      help: "请改正分值、系数或所含各项的分值。",
    }),
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
  "unused-value": both<Named>(
    "warning",
    (p) => ({ title: `"${p.name}" is computed but never used.`, help: "Remove it, or use it in a rule." }),
    (p) => ({ title: `“${p.name}”计算了，却没有用到。`, help: "请删去，或在规则中使用。" }),
  ),
  "unresolved-points": both<{ points: string; noTotal: boolean }>(
    "note",
    (p) => ({
      title: `${p.points} points are unresolved in the source: the ${p.noTotal ? "score" : "total"} is a range.`,
    }),
    (p) => ({ title: `原文未定的${p.points}分不能计分，${p.noTotal ? "得分" : "总分"}给出范围。` }),
  ),
  "points-computed": both<{ what: string; points: string }>(
    "note",
    (p) => ({
      title: `${p.what} writes no points: what is inside gives ${p.points} at most, and that is what it has.`,
    }),
    (p) => ({ title: `${p.what}没有写分值，按规则最多可得${p.points}分，即以此为分值。` }),
  ),
  "points-uncertain": both<{ what: string; most: string; found: string }>(
    "error",
    (p) => ({
      title: `${p.what} writes no points: each rule at its best gives ${p.most}, but no facts were found that give more than ${p.found}.`,
      help: "Write the points behind the title.",
    }),
    (p) => ({
      title: `${p.what}没有写分值：各条规则都取最高时合计${p.most}分，但没有找到得分超过${p.found}分的情形。`,
      help: "请在名称后写明分值。",
    }),
  ),
  "unresolved-alone": both<{ kind: string }>(
    "error",
    (p) => ({
      title: `This ${p.kind} has no rule from whose points the open deduction could take.`,
      help: 'Where nothing is known of how it is scored, write `unresolved "…"`.',
    }),
    (p) => ({
      title: `这个${p.kind}没有别的评分规则，待定的扣分无从扣起。`,
      help: "如何计分全然不明的，请写：待定 “…”。",
    }),
  ),
  "unresolved-unbounded": both<Record<string, never>>(
    "error",
    () => ({
      title: "Nothing says how far the open deduction can go: the block has no floor.",
      help: "Write a floor: floor at 0.",
    }),
    () => ({ title: "本项不设下限，待定的扣分扣到哪里没有着落。", help: "请写明最低分：本项最低0分。" }),
  ),
  "rescaled-never": both<Record<string, never>>(
    "error",
    () => ({
      title: "Nothing in here can be absent: there is nothing to rescale.",
      help: "Say in an indicator when it applies: applies when C, otherwise not applicable.",
    }),
    () => ({
      title: "这里没有可以不适用的指标，无从折算。",
      help: "请在指标中写明何时适用：适用条件 ……，否则不计入。",
    }),
  ),
  "rescaled-otherwise": both<{ to: string; points: string }>(
    "error",
    (p) => ({
      title: `The score is brought to ${p.to} points, but the block has ${p.points}.`,
      label: `to ${p.to}`,
      help: "Units to which everything applies have the points of the block; the others must stand on the same scale.",
    }),
    (p) => ({
      title: `按${p.to}分折算，本块却是${p.points}分。`,
      label: `折算为${p.to}分`,
      help: "全部适用的单位满分即为本块分值，其余单位要按同一满分折算。",
    }),
  ),
  "rescaled-unclear": both<{ why: string }>(
    "error",
    (p) => ({ title: `This cannot be rescaled: ${p.why}.` }),
    (p) => ({ title: `这里不能折算：${p.why}。` }),
  ),
  "points-by-fact": both<Record<string, never>>(
    "error",
    () => ({
      title:
        "Points of a block can only depend on attributes of the unit: yes or no, a choice, a grade, a name.",
      help: "Declare the attribute in the heading: unit station { name: text, rural: yes/no }.",
    }),
    () => ({
      title: "分值只能按考核对象的属性区分：是否、选项、等次或名称。",
      help: "请在开头写明该属性，例如：考核对象 所 { 名称：文字；农村：是否 }。",
    }),
  ),
  "kinds-too-many": both<Record<string, never>>(
    "error",
    () => ({
      title: "The points depend on so many attributes of the unit that not every kind can be checked.",
      help: "Let fewer attributes decide what a block is worth and whether it applies.",
    }),
    () => ({
      title: "决定分值的属性太多，无法对每一类单位逐一核对。",
      help: "请减少决定分值和适用与否的属性。",
    }),
  ),
  "points-do-not-sum-for": both<{
    what: string;
    kind: string;
    declared: string;
    sum: string;
    difference: string;
  }>(
    "error",
    (p) => ({
      title: `${p.what}: for units with ${p.kind} declared ${p.declared} points, but the parts that apply add up to ${p.sum}.`,
      label: `declared: ${p.declared}`,
      help: `The points must be right for every kind of unit; here the difference is ${p.difference}. Points may depend on the unit: (20 if rural, otherwise 24) points.`,
    }),
    (p) => ({
      title: `${p.what}：${p.kind} 的单位写明${p.declared}分，适用的各部分相加却是${p.sum}分。`,
      label: `写明${p.declared}分`,
      help: `对每一类单位分值都要相符，这里相差${p.difference}分。分值可以按类别写，例如：（若 农村 则 20，否则 24）分。`,
    }),
  ),
  "nothing-to-acknowledge": both<{ code: string; near: readonly string[] }>(
    "error",
    (p) => ({
      title: `Nothing here is found under "${p.code}".`,
      help:
        maybe(p.near, (n) => `Did you mean ${listed(n)}?`) ??
        "Remove the line: it accepts a finding that does not exist.",
    }),
    (p) => ({
      title: `此处没有“${p.code}”这样的检查结果。`,
      help: maybe(p.near, (n) => `是不是${quote(n)}？`) ?? "请删去这一行：它确认的问题并不存在。",
    }),
  ),
};
