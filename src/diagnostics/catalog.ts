// Every diagnostic of the checker, once: code, severity, words in both languages. Codes are words and never change meaning.
import { declare, Reporter, type Words } from "./reporter.js";
import type { Language } from "./diagnostic.js";

type Named = { name: string };
const both = <P>(severity: "error" | "warning" | "note", en: (p: P) => Words, zh: (p: P) => Words) => declare<P>(severity, en, zh);
const quote = (names: readonly string[]): string => names.map((n) => `“${n}”`).join("、");
const listed = (names: readonly string[]): string => names.map((n) => `"${n}"`).join(", ");
const maybe = (names: readonly string[], text: (names: readonly string[]) => string): string | undefined =>
  names.length > 0 ? text(names) : undefined;

export const catalog = {
  // ---- reading
  "unexpected": both<{ found: string; expected?: string; near: readonly string[] }>(
    "error",
    (p) => ({
      title: p.expected ? `"${p.expected}" is expected here, not "${p.found}".` : `"${p.found}" cannot stand here.`,
      label: p.expected ? `expected "${p.expected}"` : "not understood",
      help: maybe(p.near, (n) => `Did you mean ${listed(n)}? A name that is a word of the language is written [name].`),
    }),
    (p) => ({
      title: p.expected ? `这里应为“${p.expected}”，却是“${p.found}”。` : `“${p.found}”不能写在这里。`,
      label: p.expected ? `应为“${p.expected}”` : "读不懂",
      help: maybe(p.near, (n) => `是不是 ${quote(n)}？与语言用词相同的名称请写成【名称】。`),
    }),
  ),
  "unexpected-end": both<{ expected?: string }>(
    "error",
    (p) => ({ title: `The file ends too early${p.expected ? `: "${p.expected}" is missing` : ""}.`, help: "Look for a line that was not finished, or a brace that was not closed." }),
    (p) => ({ title: `文件到此中断${p.expected ? `，缺“${p.expected}”` : ""}。`, help: "请看是否有没写完的行，或没有合上的花括号。" }),
  ),
  "unclosed-brace": both<Record<string, never>>(
    "error",
    () => ({ title: "This block is never closed.", label: "opened here", help: 'Add "}" at its end.' }),
    () => ({ title: "这个花括号没有合上。", label: "在此打开", help: "请在该块末尾补上“}”。" }),
  ),
  "two-statements": both<{ found: string }>(
    "error",
    (p) => ({ title: `The statement ends before "${p.found}".`, label: "a new statement?", help: 'Start a new line, or write ";" between two statements. Modifiers follow a comma.' }),
    (p) => ({ title: `到“${p.found}”为止，前一句已经完整。`, label: "另一句？", help: "请另起一行，或用“；”隔开两句；附加条件写在逗号后面。" }),
  ),
  "too-deep": both<Record<string, never>>(
    "error",
    () => ({ title: "Brackets or blocks are nested too deeply.", help: "Name intermediate values with `let`." }),
    () => ({ title: "括号或块套得太深。", help: "请用“计算”给中间结果起名。" }),
  ),
  "too-long": both<Record<string, never>>(
    "error",
    () => ({ title: "This chain of terms is too long.", help: "Split it with `let`." }),
    () => ({ title: "这一串算式太长。", help: "请用“计算”分成几段。" }),
  ),
  "long-number": both<Record<string, never>>(
    "error",
    () => ({ title: "This number has too many digits.", help: "At most 40 digits are read." }),
    () => ({ title: "这个数的位数太多。", help: "最多读40位。" }),
  ),
  "stranger": both<{ found: string }>(
    "error",
    (p) => ({ title: `The character "${p.found}" has no meaning here.`, help: "Remove it, or put it inside a text in quotes." }),
    (p) => ({ title: `字符“${p.found}”在这里没有意义。`, help: "请删去，或写进引号内的文字里。" }),
  ),
  "open-text": both<Record<string, never>>(
    "error",
    () => ({ title: "The closing quote of this text is missing.", label: "opened here", help: 'End it with the same kind of quote: "…" or “…”. A quote inside "…" is doubled.' }),
    () => ({ title: "这段文字缺少右引号。", label: "在此打开", help: "请用同一种引号结束：\"…\" 或 “…”；\"…\" 里面的直引号要写两个。" }),
  ),
  "too-many-errors": both<Record<string, never>>(
    "note",
    () => ({ title: "More errors follow; these are enough to begin with." }),
    () => ({ title: "后面还有错误，请先改正以上各处。" }),
  ),

  // ---- blocks and places
  "misplaced": both<{ what: string; where: string }>(
    "error",
    (p) => ({ title: `"${p.what}" does not belong in ${p.where}.`, help: "Move it to the block it speaks of." }),
    (p) => ({ title: `“${p.what}”不能写在${p.where}里。`, help: "请移到它所说的那一块。" }),
  ),
  "said-twice": both<{ what: string }>(
    "error",
    (p) => ({ title: `"${p.what}" is said twice in one block.`, label: "said again here", help: "Keep one of the two." }),
    (p) => ({ title: `同一块里“${p.what}”写了两次。`, label: "又写了一次", help: "请保留其中一处。" }),
  ),
  "id-missing": both<{ kind: string }>(
    "error",
    (p) => ({ title: `This ${p.kind} has no id.`, help: 'Give it one: indicator 1.1 "Title" 2 points.' }),
    (p) => ({ title: `这个${p.kind}没有编号。`, help: "请补编号，例如：指标 1.1 \"名称\" 2分。" }),
  ),
  "title-missing": both<{ kind: string }>(
    "error",
    (p) => ({ title: `This ${p.kind} has no title.`, help: 'Write it in quotes behind the id: indicator 1.1 "Title" 2 points.' }),
    (p) => ({ title: `这个${p.kind}没有名称。`, help: "请在编号后用引号写上名称，例如：指标 1.1 \"名称\" 2分。" }),
  ),
  "points-missing": both<{ kind: string }>(
    "error",
    (p) => ({ title: `This ${p.kind} does not say how many points it has.`, help: "Write the points behind the title: 2 points." }),
    (p) => ({ title: `这个${p.kind}没有写分值。`, help: "请在名称后写上分值，例如：2分。" }),
  ),
  "id-repeated": both<{ id: string }>(
    "error",
    (p) => ({ title: `The id ${p.id} is used twice.`, label: "used again here", help: "Every section and indicator needs an id of its own." }),
    (p) => ({ title: `编号 ${p.id} 用了两次。`, label: "又用在这里", help: "每个项目、指标的编号都不能重复。" }),
  ),
  "empty-block": both<{ kind: string }>(
    "error",
    (p) => ({ title: `This ${p.kind} has no rule.`, help: "Write how it is scored, or `unresolved \"…\"` when the source does not say." }),
    (p) => ({ title: `这个${p.kind}没有评分规则。`, help: "请写明如何计分；原文没有的，写 待定 \"…\"。" }),
  ),
  "parts-in-section": both<Record<string, never>>(
    "error",
    () => ({ title: "A rule stands in a section.", help: "Rules belong in an indicator or a part." }),
    () => ({ title: "评分规则写在了项目里。", help: "评分规则要写在指标或分项里。" }),
  ),
  "unknown-stage": both<Named & { near: readonly string[] }>(
    "error",
    (p) => ({ title: `There is no stage "${p.name}".`, help: maybe(p.near, (n) => `Did you mean ${listed(n)}?`) ?? "Stages are named in the heading: stages first, second." }),
    (p) => ({ title: `没有“${p.name}”这个考核节点。`, help: maybe(p.near, (n) => `是不是 ${quote(n)}？`) ?? "节点要先在开头列出：考核节点 半年，年终。" }),
  ),
  "stage-undecided": both<Record<string, never>>(
    "error",
    () => ({ title: "The rubric has stages but does not say how they combine.", help: "Add `each on its own` or `latest`." }),
    () => ({ title: "有考核节点，却没有写明各节点如何合成。", help: "请加一行“各节点单独计分”或“取最近节点”。" }),
  ),
  "without-stage": both<{ kind: string }>(
    "error",
    (p) => ({ title: `This ${p.kind} is scored at no stage.`, help: "Put its rules in `at STAGE { … }`, or name its stages in the heading." }),
    (p) => ({ title: `这个${p.kind}不属于任何考核节点。`, help: "请把规则写进“节点 … { }”，或在标题里注明节点。" }),
  ),

  // ---- names and types
  "unknown-name": both<Named & { near: readonly string[] }>(
    "error",
    (p) => ({ title: `"${p.name}" is not known here.`, label: "unknown", help: `${maybe(p.near, (n) => `Did you mean ${listed(n)}? `) ?? ""}A value that is compared or computed with is declared first: given ${p.name}: number.` }),
    (p) => ({ title: `这里不认识“${p.name}”。`, label: "未知", help: `${maybe(p.near, (n) => `是不是 ${quote(n)}？`) ?? ""}用来比较或计算的数据要先写明，例如：数据 ${p.name}：数值。` }),
  ),
  "name-repeated": both<Named>(
    "error",
    (p) => ({ title: `"${p.name}" is declared twice.`, label: "declared again here", help: "Keep one, or use two names." }),
    (p) => ({ title: `“${p.name}”声明了两次。`, label: "又在这里声明", help: "请删去一个，或改用不同的名称。" }),
  ),
  "name-mistakable": both<Named>(
    "error",
    (p) => ({ title: `"${p.name}" reads like a phrase of the language run together.`, help: "Put a space where the words part, or quote the name: [name]." }),
    (p) => ({ title: `“${p.name}”像是语言用词连写成了一个词。`, help: "请在两个词之间加空格；确是名称的，写成【名称】。" }),
  ),
  "type-mismatch": both<{ name?: string; is: string; needed: string }>(
    "error",
    (p) => ({ title: `${p.name ? `"${p.name}" is ${p.is}` : `This is ${p.is}`}, but ${p.needed} is needed here.`, label: p.is }),
    (p) => ({ title: `${p.name ? `“${p.name}”是${p.is}` : `这里是${p.is}`}，此处需要${p.needed}。`, label: p.is }),
  ),
  "measure-mismatch": both<{ name: string; declared: string; used: string }>(
    "error",
    (p) => ({ title: `"${p.name}" is counted in ${p.declared}, not in ${p.used}.`, label: `counted in ${p.declared}`, help: "Use one measure for one thing." }),
    (p) => ({ title: `“${p.name}”以“${p.declared}”计，这里却用“${p.used}”。`, label: `以“${p.declared}”计`, help: "同一事项请用同一量词。" }),
  ),
  "unknown-measure": both<Named>(
    "error",
    (p) => ({ title: `"${p.name}" is not a measure.`, help: "Use one of: case, household, item, time, document, person, place." }),
    (p) => ({ title: `“${p.name}”不是量词。`, help: "可用的量词：起、件、户、家、项、个、次、份、人、处、条等。" }),
  ),
  "unit-mismatch": both<{ left: string; right: string; hint?: string }>(
    "error",
    (p) => ({ title: `${p.left} is compared or combined with ${p.right}.`, help: p.hint }),
    (p) => ({ title: `${p.left}与${p.right}不能比较或相加减。`, help: p.hint }),
  ),
  "zero-divisor": both<{ text: string }>(
    "error",
    (p) => ({ title: `"${p.text}" may be zero, and is divided by.`, label: "may be zero", help: "Say what the value is then: `let x = a / b, or 100% when b = 0`." }),
    (p) => ({ title: `“${p.text}”可能为0，却用作分母。`, label: "可能为0", help: "请写明为0时取何值：计算 X = A / B，分母为0时取100%。" }),
  ),
  "whole-exponent": both<Record<string, never>>(
    "error",
    () => ({ title: "Only whole exponents from 0 to 100 can be computed exactly." }),
    () => ({ title: "乘方的指数只能是0至100的整数，才能精确计算。" }),
  ),
  "unknown-label": both<Named & { options: readonly string[] }>(
    "error",
    (p) => ({ title: `"${p.name}" is not one of the grades.`, help: `The grades are ${listed(p.options)}.` }),
    (p) => ({ title: `“${p.name}”不在所列等次之内。`, help: `所列等次：${quote(p.options)}。` }),
  ),
  "unwanted-clause": both<{ clause: string }>(
    "error",
    (p) => ({ title: `"${p.clause}" says nothing about this rule.`, help: "Remove it, or put it behind the rule it belongs to." }),
    (p) => ({ title: `“${p.clause}”不能用在这条规则后面。`, help: "请删去，或移到它所说的规则后面。" }),
  ),
  "comparison-needed": both<Record<string, never>>(
    "error",
    () => ({ title: "A comparison such as “cases beyond 3” is needed here." }),
    () => ({ title: "“的部分”前面要有比较，例如：案件数 超过3件的部分。" }),
  ),
  "out-of-unsaid": both<Record<string, never>>(
    "error",
    () => ({ title: "Full points come before 100%: what is the rate divided by below that?", help: "Say both: `full at 90%, out of 90%` (or `out of 100%`)." }),
    () => ({ title: "不到100%就得满分，未写明以下按什么作分母折算。", help: "两者都要写明：达到90%得满分，以90%为分母（或以100%为分母）。" }),
  ),
  "range-unmarked": both<Record<string, never>>(
    "error",
    () => ({ title: "A range of points is the assessor's choice, and the choice needs a name.", help: "Add `, marked NAME`: the mark is then asked for by that name." }),
    () => ({ title: "分数幅度由评分人酌定，需要给这个分数起名。", help: "请加“，记为 名称”，填报时按此名称填写。" }),
  ),
  "range-reversed": both<Record<string, never>>(
    "error",
    () => ({ title: "The range runs from the larger number to the smaller.", help: "Write the smaller number first." }),
    () => ({ title: "幅度前大后小。", help: "请把小的数写在前面。" }),
  ),
  "full-undefined": both<Record<string, never>>(
    "error",
    () => ({ title: "\"full\" has no meaning here: the block does not say its points.", help: "Write the block's points, or a number." }),
    () => ({ title: "这里的“满分”没有着落：本块没有写分值。", help: "请写明分值，或直接写分数。" }),
  ),
  "rule-without-effect": both<Record<string, never>>(
    "error",
    () => ({ title: "Alone, this neither gives nor takes points.", help: 'To set the indicator to zero write "no points when …"; otherwise say what holds in the other case.' }),
    () => ({ title: "单独这样写，既不得分也不扣分。", help: "要使本项记零分，请写“…的，本项不得分”；否则请写明另一种情形。" }),
  ),
  "otherwise-alone": both<Record<string, never>>(
    "error",
    () => ({ title: "\"otherwise\" needs a condition before it." }),
    () => ({ title: "“否则”前面要有条件。" }),
  ),
  "otherwise-missing": both<Record<string, never>>(
    "error",
    () => ({ title: "No row says what holds otherwise.", help: "Add a row `otherwise => …`." }),
    () => ({ title: "没有写明其他情形。", help: "请加一行“否则……”。" }),
  ),
  "start-unsaid": both<Record<string, never>>(
    "error",
    () => ({ title: "Some rules earn points and some take them: it is not said where the points begin.", help: "Add `start at full` or `start at 0`." }),
    () => ({ title: "既有得分的规则又有扣分的规则，没有写明从多少分起评。", help: "请加一行“起评满分”或“起评0分”。" }),
  ),
  "wrong-sign": both<{ what: string }>(
    "error",
    (p) => ({ title: `${p.what} cannot stand here.` }),
    (p) => ({ title: `${p.what}不能写在这里。` }),
  ),
  "negative-amount": both<Record<string, never>>(
    "error",
    () => ({ title: "An amount of points cannot be negative.", help: "Use the other verb: deduct takes, award gives." }),
    () => ({ title: "分数不能为负。", help: "请改用相反的动词：扣为减分，得为加分。" }),
  ),
  "bands-overlap": both<{ a: string; b: string }>(
    "error",
    (p) => ({ title: `The rows "${p.a}" and "${p.b}" overlap, and neither lies inside the other.`, help: "Let rows be apart, or one inside the other (>= 90 inside >= 80)." }),
    (p) => ({ title: `“${p.a}”与“${p.b}”两档部分重叠。`, help: "各档要么互不相交，要么一档含在另一档之内（≥90在≥80之内）。" }),
  ),
  "bands-gap": both<{ gap: string }>(
    "error",
    (p) => ({ title: `No row covers ${p.gap}.`, help: "Add a row for it, or `otherwise`." }),
    (p) => ({ title: `没有一档包含${p.gap}。`, help: "请补上这一档，或加“否则……”。" }),
  ),
  "row-repeated": both<{ row: string }>(
    "error",
    (p) => ({ title: `The row "${p.row}" stands here twice.`, label: "again here" }),
    (p) => ({ title: `“${p.row}”这一档写了两次。`, label: "又写了一次" }),
  ),
  "row-mismatch": both<Record<string, never>>(
    "error",
    () => ({ title: "This row does not fit the others.", help: "Rows are all limits (>= 90%), all labels (优), or all conditions." }),
    () => ({ title: "这一行与其他各行写法不一。", help: "各行要么都是数值界限（≥90%），要么都是等次（优），要么都是条件。" }),
  ),
  "row-not-constant": both<Record<string, never>>(
    "error",
    () => ({ title: "The limit of a row must be a plain number, so that gaps and overlaps can be found.", help: "Use `first of` for limits that depend on facts." }),
    () => ({ title: "分档的界限要写成数，才能检查遗漏和重叠。", help: "界限随数据而变的，请用“依次判断”。" }),
  ),
  "quota-rounding": both<Record<string, never>>(
    "error",
    () => ({ title: "A percentage of the units is rarely a whole number: say how it is rounded.", help: "Add `rounded down` or `rounded up`." }),
    () => ({ title: "名额按比例计算往往不是整数，没有写明如何取整。", help: "请加“，向下取整”或“，向上取整”。" }),
  ),
  "unknown-reference": both<{ id: string; near: readonly string[] }>(
    "error",
    (p) => ({ title: `There is no indicator ${p.id}.`, help: maybe(p.near, (n) => `Did you mean ${listed(n)}?`) }),
    (p) => ({ title: `没有编号为 ${p.id} 的指标。`, help: maybe(p.near, (n) => `是不是 ${quote(n)}？`) }),
  ),
  "circle": both<{ path: string }>(
    "error",
    (p) => ({ title: `This refers to itself: ${p.path}.` }),
    (p) => ({ title: `循环引用：${p.path}。` }),
  ),
  "unit-undeclared": both<Record<string, never>>(
    "warning",
    () => ({ title: "The rubric does not say what is scored.", help: "Add a line such as: unit station { name: text }." }),
    () => ({ title: "没有写明考核对象。", help: "请加一行，例如：考核对象 所 { 名称：文字 }。" }),
  ),

  // ---- points
  "points-do-not-sum": both<{ what: string; declared: string; sum: string; difference: string }>(
    "error",
    (p) => ({ title: `${p.what}: declared ${p.declared} points, but the parts add up to ${p.sum}.`, label: `declared: ${p.declared}`, help: `Correct the declared figure or one of its parts; the difference is ${p.difference}. A total that the source really prints so can be kept with \`printed "…"\`.` }),
    (p) => ({ title: `${p.what}：写明${p.declared}分，各部分相加却是${p.sum}分。`, label: `写明${p.declared}分`, help: `请改正总分或其中一项，相差${p.difference}分。原文确实如此印的，可用“原文印为 \"…\"”照录。` }),
  ),
  "part-exceeds-limit": both<{ part: string; limit: string }>(
    "error",
    (p) => ({ title: `${p.part} points can never count in full: the section counts for at most ${p.limit}.`, label: "can never count in full" }),
    (p) => ({ title: `${p.part}分永远不能全部计入：本项目最多只计${p.limit}分。`, label: "不能全部计入" }),
  ),
  "limit-unreachable": both<{ limit: string; sum: string }>(
    "error",
    (p) => ({ title: `At most ${p.limit} points are announced, but the items add up to ${p.sum} only.`, label: `at most ${p.limit}` }),
    (p) => ({ title: `写明最多${p.limit}分，各项相加却只有${p.sum}分。`, label: `最多${p.limit}分` }),
  ),
  "rule-exceeds-points": both<{ amount: string; points: string }>(
    "error",
    (p) => ({ title: `The limit of ${p.amount} points can never be reached: the block has ${p.points}.`, label: `more than ${p.points}` }),
    (p) => ({ title: `这里的${p.amount}分超过了本项的${p.points}分，永远达不到。`, label: `超过${p.points}分` }),
  ),
  "points-unreachable": both<{ what: string; points: string; most: string }>(
    "error",
    (p) => ({ title: `${p.what} has ${p.points} points, but its rules give ${p.most} at most.`, label: `${p.points} points`, help: "Correct the points, or a rule's amount." }),
    (p) => ({ title: `${p.what}写明${p.points}分，按规则最多只能得${p.most}分。`, label: `${p.points}分`, help: "请改正分值，或改正规则中的分数。" }),
  ),
  "points-exceeded": both<{ what: string; points: string; most: string }>(
    "warning",
    (p) => ({ title: `${p.what} has ${p.points} points, but its rules can give ${p.most}: the rest is cut off.`, label: `${p.points} points`, help: "Correct the points or a rule's amount; if the source says so, acknowledge it with the reason." }),
    (p) => ({ title: `${p.what}写明${p.points}分，按规则最多可得${p.most}分，超出部分被截去。`, label: `${p.points}分`, help: "请改正分值或规则；原文如此的，请用“确认”写明理由。" }),
  ),
  "claim-fails": both<{ claimed: string; counted: string; what: string }>(
    "error",
    (p) => ({ title: `The source is said to have ${p.claimed} ${p.what}, but here are ${p.counted}.`, label: `claimed: ${p.claimed}` }),
    (p) => ({ title: `写明共${p.claimed}项${p.what}，这里却有${p.counted}项。`, label: `写明${p.claimed}项` }),
  ),
  "floor-assumed": both<Record<string, never>>(
    "warning",
    () => ({ title: "No floor is written; 0 is assumed for every block.", help: "Say it once: defaults { floor 0 }." }),
    () => ({ title: "没有写明最低分，一律按0分处理。", help: "请写明一次：通则 { 各项最低0分 }。" }),
  ),
  "may-not-terminate": both<Record<string, never>>(
    "warning",
    () => ({ title: "This division may give an endless decimal, and no rounding is said: it is scored as an exact fraction.", help: "Say it once: defaults { round each indicator to 4 places half up }." }),
    () => ({ title: "这里的除法可能除不尽，又没有写明舍入：按精确分数计分。", help: "请写明一次：通则 { 各项保留4位小数四舍五入 }。" }),
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
    (p) => ({ title: `Nothing here is found under "${p.code}".`, help: "Remove the line: it accepts a finding that does not exist." }),
    (p) => ({ title: `此处没有“${p.code}”这样的检查结果。`, help: "请删去这一行：它确认的问题并不存在。" }),
  ),

  // ---- examples
  "example-target": both<{ id: string; near: readonly string[] }>(
    "error",
    (p) => ({ title: `There is no ${p.id || "total"} to expect points of.`, help: maybe(p.near, (n) => `Did you mean ${listed(n)}?`) }),
    (p) => ({ title: `没有编号为 ${p.id || "总分"} 的指标。`, help: maybe(p.near, (n) => `是不是 ${quote(n)}？`) }),
  ),
  "example-fact": both<Named & { block: string; near: readonly string[] }>(
    "error",
    (p) => ({ title: `${p.block} asks for no fact "${p.name}".`, help: maybe(p.near, (n) => `Did you mean ${listed(n)}?`) }),
    (p) => ({ title: `${p.block} 没有“${p.name}”这项数据。`, help: maybe(p.near, (n) => `是不是 ${quote(n)}？`) }),
  ),
  "example-empty": both<Record<string, never>>(
    "error",
    () => ({ title: "This example expects nothing.", help: "Add what it should give: expect 2." }),
    () => ({ title: "这个示例没有写应得多少分。", help: "请补上“应得…分”。" }),
  ),
};

export type Code = keyof typeof catalog;
export class Report extends Reporter<typeof catalog> {
  constructor(language: Language) {
    super(catalog as never, language);
  }
}
