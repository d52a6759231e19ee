// Diagnostics of names and types.
import { both, listed, maybe, quote, type Named } from "./say.js";

export const names = {
  "unknown-name": both<Named & { near: readonly string[]; kind: string; below?: boolean }>(
    "error",
    (p) => ({
      title: `"${p.name}" is not known here.`,
      label: "unknown",
      help: p.below
        ? `"${p.name}" is declared further down: move that line above this one.`
        : `${maybe(p.near, (n) => `Did you mean ${listed(n)}? `) ?? ""}A value that is compared or computed with is declared first: given ${p.name}: ${p.kind}`,
    }),
    (p) => ({
      title: `这里不认识“${p.name}”。`,
      label: "未知",
      help: p.below
        ? `“${p.name}”写在后面：请把那一行移到这一行之前。`
        : `${maybe(p.near, (n) => `是不是${quote(n)}？`) ?? ""}用来比较或计算的数据要先写明，例如：数据 ${p.name}：${p.kind}`,
    }),
  ),
  "name-repeated": both<Named>(
    "error",
    (p) => ({
      title: `"${p.name}" is declared twice.`,
      label: "declared again here",
      help: "Keep one, or use two names.",
    }),
    (p) => ({
      title: `“${p.name}”声明了两次。`,
      label: "又在这里声明",
      help: "请删去一个，或改用不同的名称。",
    }),
  ),
  "name-mistakable": both<Named & { hyphen?: boolean }>(
    "error",
    (p) => ({
      title: p.hyphen
        ? `"${p.name}" reads as a subtraction.`
        : `"${p.name}" reads like a phrase of the language run together.`,
      help: p.hyphen
        ? `A name has no hyphen: write ${p.name.replace("-", "_")}, or quote it: [${p.name}].`
        : "Put a space where the words part, or quote the name: [name].",
    }),
    (p) => ({
      title: p.hyphen ? `“${p.name}”会读作相减。` : `“${p.name}”像是语言用词连写成了一个词。`,
      help: p.hyphen
        ? `名称里不能有减号：请写成【${p.name}】，或换一个名称。`
        : "请在两个词之间加空格；确是名称的，写成【名称】。",
    }),
  ),
  "name-joins-two": both<Named & { apart: string }>(
    "warning",
    (p) => ({
      title: `"${p.name}" is read as the name of one fact.`,
      label: "one fact",
      help: `If these are two facts, put spaces: ${p.apart}. If it is one, write [${p.name}].`,
    }),
    (p) => ({
      title: `“${p.name}”读作一项数据的名称。`,
      label: "一项数据",
      help: `如是两件事，中间请空格：${p.apart}；确是一件事的，请写成【${p.name}】。`,
    }),
  ),
  "name-unusable": both<Named>(
    "error",
    (p) => ({
      title: `"${p.name}" cannot name a fact.`,
      help: "A name may not hold / @ # [ ] or be __proto__, and may not be the name of a part of the same block.",
    }),
    (p) => ({
      title: `“${p.name}”不能用作数据名称。`,
      help: "名称不能含有 / @ # [ ]，不能是 __proto__，也不能与同一块的分项同名。",
    }),
  ),
  "type-mismatch": both<{ name?: string; is: string; needed: string; help?: string }>(
    "error",
    (p) => ({
      title: `${p.name ? `"${p.name}" is ${p.is}` : `This is ${p.is}`}, but ${p.needed} is needed here.`,
      label: p.is,
      help: p.help,
    }),
    (p) => ({
      title: `${p.name ? `“${p.name}”是${p.is}` : `这里是${p.is}`}，此处需要${p.needed}。`,
      label: p.is,
      help: p.help,
    }),
  ),
  "measure-mismatch": both<{ name: string; declared: string; used: string }>(
    "error",
    (p) => ({
      title: `"${p.name}" is counted in ${p.declared}, not in ${p.used}.`,
      label: `counted in ${p.declared}`,
      help: "Use one measure for one thing.",
    }),
    (p) => ({
      title: `“${p.name}”以“${p.declared}”计，这里却用“${p.used}”。`,
      label: `以“${p.declared}”计`,
      help: "同一事项请用同一量词。",
    }),
  ),
  "unknown-measure": both<Named>(
    "error",
    (p) => ({
      title: `"${p.name}" is not a measure.`,
      help: "Use one of: case, household, item, time, document, person, place, day; if none fits, item.",
    }),
    (p) => ({
      title: `“${p.name}”不是量词。`,
      help: "可用的量词：起、件、户、家、项、个、次、份、人、处、条等；都不合适就用“项”。",
    }),
  ),
  "unit-mismatch": both<{ left: string; right: string; hint?: string }>(
    "error",
    (p) => ({ title: `${p.left} is compared or combined with ${p.right}.`, help: p.hint }),
    (p) => ({ title: `${p.left}与${p.right}不能比较或相加减。`, help: p.hint }),
  ),
  "zero-divisor": both<{ text: string }>(
    "error",
    (p) => ({
      title: `"${p.text}" may be zero, and is divided by.`,
      label: "may be zero",
      help: "Say what the value is then: `let x = a / b, or 100% when b = 0`.",
    }),
    (p) => ({
      title: `“${p.text}”可能为0，却用作分母。`,
      label: "可能为0",
      help: "请写明为0时取何值：计算 X = A / B，分母为0时取100%。",
    }),
  ),
  "may-not-be-comparable": both<{ text: string }>(
    "error",
    (p) => ({
      title: `"${p.text}": a unit may stand outside the cohort, or the cohort be too small, and then there is no such figure.`,
      label: "may not be there",
      help: `Say what the value is then: let x = ${p.text}, or 0 when not comparable`,
    }),
    (p) => ({
      title: `“${p.text}”：单位可能不在参评组内，参评组也可能单位不足，这时没有这个数。`,
      label: "可能没有",
      help: `请写明这时取何值：计算 甲 = ${p.text}，不可比时取0`,
    }),
  ),
  "whole-exponent": both<Record<string, never>>(
    "error",
    () => ({ title: "Only whole exponents from 0 to 100 can be computed exactly." }),
    () => ({ title: "乘方的指数只能是0至100的整数，才能精确计算。" }),
  ),
  "too-large": both<Record<string, never>>(
    "error",
    () => ({
      title: "With every named value written out, this is too large to be computed.",
      label: "too large",
      help: "Powers, products and values that name each other multiply: use fewer of them.",
    }),
    () => ({
      title: "把用到的各个值都展开之后，这个算式大得无法计算。",
      label: "太大",
      help: "乘方、连乘和层层引用会成倍放大，请减少。",
    }),
  ),
  "whole-number": both<{ given: string; least: string; most?: string }>(
    "error",
    (p) => ({
      title: `A whole number ${p.most === undefined ? `not below ${p.least}` : `from ${p.least} to ${p.most}`} is needed here, not ${p.given}.`,
    }),
    (p) => ({
      title: `这里要写${p.most === undefined ? `不小于${p.least}` : `${p.least}至${p.most}`}的整数，不能写${p.given}。`,
    }),
  ),
  "too-many-rows": both<{ most: string }>(
    "error",
    (p) => ({
      title: `More than ${p.most} rows are not compared with one another.`,
      help: "Split them, or use a formula.",
    }),
    (p) => ({ title: `分档超过${p.most}行，无法逐行比对。`, help: "请拆成几处，或改用公式。" }),
  ),
  "unknown-label": both<Named & { options: readonly string[] }>(
    "error",
    (p) => ({
      title: `"${p.name}" is not one of the grades.`,
      help: maybe(p.options, (n) => `The grades are ${listed(n)}.`),
    }),
    (p) => ({
      title: `“${p.name}”不在所列等次之内。`,
      help: maybe(p.options, (n) => `所列等次：${quote(n)}。`),
    }),
  ),
  "unwanted-clause": both<{ clause: string; limit?: string }>(
    "error",
    (p) => ({
      title: `"${p.clause}" says nothing about this rule.`,
      help: p.limit
        ? `Where only what goes beyond ${p.limit} counts, write: beyond ${p.limit}`
        : "Remove it, or put it behind the rule it belongs to.",
    }),
    (p) => ({
      title: `“${p.clause}”不能用在这条规则后面。`,
      help: p.limit
        ? `只计超过${p.limit}的部分，写成：beyond ${p.limit}`
        : "请删去，或移到它所说的规则后面。",
    }),
  ),
  "step-not-positive": both<Record<string, never>>(
    "error",
    () => ({ title: "A step must be more than 0." }),
    () => ({ title: "每档的大小要大于0。" }),
  ),
  "comparison-needed": both<Record<string, never>>(
    "error",
    () => ({ title: "A comparison such as “cases beyond 3” is needed here." }),
    () => ({ title: "“的部分”前面要有比较，例如：案件数 超过3件的部分。" }),
  ),
  "out-of-unsaid": both<Record<string, never>>(
    "error",
    () => ({
      title: "Full points come before 100%: what is the rate divided by below that?",
      help: "Say both: `full at 90%, out of 90%` (or `out of 100%`).",
    }),
    () => ({
      title: "不到100%就得满分，未写明以下按什么作分母折算。",
      help: "两者都要写明：达到90%得满分，以90%为分母（或以100%为分母）。",
    }),
  ),
  "range-unmarked": both<Record<string, never>>(
    "error",
    () => ({
      title: "A range of points is the assessor's choice, and the choice needs a name.",
      help: "Add `, marked NAME`: the mark is then asked for by that name.",
    }),
    () => ({
      title: "分数幅度由评分人酌定，需要给这个分数起名。",
      help: "请加“，记为 名称”，填报时按此名称填写。",
    }),
  ),
  "range-reversed": both<Record<string, never>>(
    "error",
    () => ({
      title: "The range runs from the larger number to the smaller.",
      help: "Write the smaller number first.",
    }),
    () => ({ title: "幅度前大后小。", help: "请把小的数写在前面。" }),
  ),
  "full-undefined": both<Record<string, never>>(
    "error",
    () => ({
      title: '"full" has no meaning here: the block does not say its points.',
      help: "Points that are not written are made of what the rules give, so no rule can speak of them. Write the block's points, or a number.",
    }),
    () => ({
      title: "这里的“满分”没有着落：本块没有写分值。",
      help: "没有写明的分值要由评分规则算出，规则里就不能再用满分。请写明分值，或直接写分数。",
    }),
  ),
  "rule-without-effect": both<Record<string, never>>(
    "error",
    () => ({
      title: "Alone, this neither gives nor takes points.",
      help: 'To set the indicator to zero write "no points when …"; otherwise say what holds in the other case.',
    }),
    () => ({
      title: "单独这样写，既不得分也不扣分。",
      help: "要使本项记零分，请写“…的，本项不得分”；否则请写明另一种情形。",
    }),
  ),
  "otherwise-alone": both<Record<string, never>>(
    "error",
    () => ({ title: '"otherwise" needs a condition before it.' }),
    () => ({ title: "“否则”前面要有条件。" }),
  ),
  "otherwise-missing": both<Record<string, never>>(
    "error",
    () => ({ title: "No row says what holds otherwise.", help: "Add a row `otherwise => …`." }),
    () => ({ title: "没有写明其他情形。", help: "请加一行“否则……”。" }),
  ),
  "start-unsaid": both<Record<string, never>>(
    "error",
    () => ({
      title: "Some rules earn points and some take them: it is not said where the points begin.",
      help: "Add `start at full` or `start at 0`.",
    }),
    () => ({
      title: "既有得分的规则又有扣分的规则，没有写明从多少分起评。",
      help: "请加一行“起评满分”或“起评0分”。",
    }),
  ),
  "wrong-sign": both<{ what: string }>(
    "error",
    (p) => ({ title: `${p.what} cannot stand here.` }),
    (p) => ({ title: `${p.what}不能写在这里。` }),
  ),
  "negative-amount": both<Record<string, never>>(
    "error",
    () => ({
      title: "An amount of points cannot be negative.",
      help: "Use the other verb: deduct takes, award gives.",
    }),
    () => ({ title: "分数不能为负。", help: "请改用相反的动词：扣为减分，得为加分。" }),
  ),
  "bands-overlap": both<{ a: string; b: string }>(
    "error",
    (p) => ({
      title: `The rows "${p.a}" and "${p.b}" overlap, and neither lies inside the other.`,
      help: "Let rows be apart, or one inside the other (>= 90 inside >= 80).",
    }),
    (p) => ({
      title: `“${p.a}”与“${p.b}”两档部分重叠。`,
      help: "各档要么互不相交，要么一档含在另一档之内（≥90在≥80之内）。",
    }),
  ),
  "bands-gap": both<{ gap: string; counted?: string }>(
    "error",
    (p) => ({
      title: `No row covers ${p.gap}.`,
      help: p.counted
        ? `If "${p.counted}" is counted, declare it first: given ${p.counted}: count. Otherwise add a row, or \`otherwise\`.`
        : "Add a row for it, or `otherwise`.",
    }),
    (p) => ({
      title: `没有一档包含${p.gap}。`,
      help: p.counted
        ? `“${p.counted}”如是个数，请先写明：数据 ${p.counted}：数量；否则请补上这一档，或加“否则……”。`
        : "请补上这一档，或加“否则……”。",
    }),
  ),
  "row-repeated": both<{ row: string }>(
    "error",
    (p) => ({ title: `The row "${p.row}" stands here twice.`, label: "again here" }),
    (p) => ({ title: `“${p.row}”这一档写了两次。`, label: "又写了一次" }),
  ),
  "row-mismatch": both<{ limit?: string }>(
    "error",
    (p) => ({
      title: "This row does not fit the others.",
      help: p.limit
        ? `Write: ${p.limit}`
        : "Rows are all limits (>= 90%, 60% to 80%), all labels (good), or all conditions.",
    }),
    () => ({
      title: "这一行与其他各行写法不一。",
      help: "各行要么都是数值界限（≥90%、60%至80%），要么都是等次（优），要么都是条件。",
    }),
  ),
  "row-not-constant": both<Record<string, never>>(
    "error",
    () => ({
      title: "The limit of a row must be a plain number, so that gaps and overlaps can be found.",
      help: "Use `first of` for limits that depend on facts.",
    }),
    () => ({ title: "分档的界限要写成数，才能检查遗漏和重叠。", help: "界限随数据而变的，请用“依次判断”。" }),
  ),
  "quota-rounding": both<Record<string, never>>(
    "error",
    () => ({
      title: "A percentage of the units is rarely a whole number: say how it is rounded.",
      help: "Add `rounded down` or `rounded up`.",
    }),
    () => ({
      title: "名额按比例计算往往不是整数，没有写明如何取整。",
      help: "请加“，向下取整”或“，向上取整”。",
    }),
  ),
  "unknown-reference": both<{ id: string; near: readonly string[] }>(
    "error",
    (p) => ({
      title: `There is no indicator ${p.id}.`,
      help: maybe(p.near, (n) => `Did you mean ${listed(n)}?`),
    }),
    (p) => ({ title: `没有编号为 ${p.id} 的指标。`, help: maybe(p.near, (n) => `是不是${quote(n)}？`) }),
  ),
  "reference-empty": both<{ id: string }>(
    "error",
    (p) => ({
      title: `Indicator ${p.id} has no rules of its own that could be used here.`,
      help: "Its rules stand in parts, or at other stages: write them out here.",
    }),
    (p) => ({
      title: `指标 ${p.id} 本身没有可供套用的评分规则。`,
      help: "它的规则写在分项里，或写在别的节点下：请在这里把规则写出来。",
    }),
  ),
  circle: both<{ path: string }>(
    "error",
    (p) => ({ title: `This refers to itself: ${p.path}.` }),
    (p) => ({ title: `循环引用：${p.path}。` }),
  ),
  "unit-undeclared": both<Record<string, never>>(
    "warning",
    () => ({
      title: "The rubric does not say what is scored.",
      help: "Add a line such as: unit station { name: text }.",
    }),
    () => ({ title: "没有写明考核对象。", help: "请加一行，例如：考核对象 所 { 名称：文字 }。" }),
  ),
};
