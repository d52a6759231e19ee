// Pages of findings made while a rubric is read.
import { inIndicator, inRubric, whole, type Pages } from "./page.js";

const brackets = 100;
const terms = 1001;
const errors = 60;

export const reading = {
  unexpected: {
    en: "A line cannot be read here. A word or figure is missing, or stands in the wrong place; the message says what would fit. Nothing is guessed: a rule half understood would take points from somebody for no reason in the text. Compare the line with a similar one in the lessons, or with the reference.",
    zh: "这一行读不下去。少了词或数字，或者写错了位置；提示会说明此处该写什么。本工具不作猜测：一条只读懂一半的规则，会让人无缘无故失分。请对照教程中相近的一句或用语参考来改。",
    example: inIndicator(
      `
      - deduct per case of late
      + deduct 0.5 per case of late`,
      `
      - 每起 超期 扣
      + 每起 超期 扣0.5分`,
    ),
  },
  "reserved-word": {
    en: "A word of the language is used as a name. The word already means something in rules, so a fact with that name could not be told from it. Put the name in brackets wherever it stands, or choose another; the data use the name without brackets.",
    zh: "语言的用词被当作名称。这个词在规则里已有含义，用作数据名称就分不清了。请在每处给名称加上【】，或换一个名称；填报数据时名称不带括号。",
    example: inIndicator(
      `
      - given total: count
      - deduct 1 per case of total
      + given [total]: count
      + deduct 1 per case of [total]`,
      `
      - 数据 金额：金额
      - 金额 低于3元的，扣1分
      + 数据 【金额】：金额
      + 【金额】 低于3元的，扣1分`,
    ),
  },
  "unexpected-end": {
    en: "The file ends too early. The last line is not finished, or something that must follow is not there. A rubric that was cut off while it was copied would score without its last indicators, so it is not scored at all. Look at the end of the original.",
    zh: "文件到此中断。最后一行没有写完，或者后面应有的内容没有写。复制时被截断的细则，会漏掉最后几项指标，所以不予评分。请核对原文的结尾。",
    example: whole(
      `
      - rubric "Example"
      + rubric "Example" {
      +   unit office { name: text }
      +   defaults { floor 0 }
      +   indicator 1 "Cases" 2 points { deduct 1 per case of late }
      + }`,
      `
      - 细则 "示例"
      + 细则 "示例" {
      +   考核对象 所 { 名称：文字 }
      +   通则 { 各项最低0分 }
      +   指标 1 "办件" 2分 { 每起 超期 扣1分 }
      + }`,
    ),
  },
  "unclosed-brace": {
    en: "A brace is opened and never closed. Every block, from the rubric to an indicator, begins with { and ends with }. Without the end it is not clear to which indicator the next lines belong, and whose points they move. Add } where the block ends.",
    zh: "花括号没有合上。从整份细则到每项指标，每一块都以 { 开头、以 } 结尾。少了结尾，就不知道后面的句子属于哪项指标、动的是谁的分。请在该块结束处补上 }。",
    example: inRubric(
      `
        indicator 1 "Cases" 2 points {
          deduct 1 per case of late
      + }
        indicator 2 "Reports" 2 points {
          deduct 1 per case of late
        }`,
      `
        指标 1 "办件" 2分 {
          每起 超期 扣1分
      + }
        指标 2 "报告" 2分 {
          每起 超期 扣1分
        }`,
    ),
  },
  "unclosed-bracket": {
    en: "A round bracket is opened and never closed. The bracket says which things a rule is about; without its end the rule might be about more things than the source lists. Close it behind the last of them.",
    zh: "圆括号没有合上。括号写明一条规则管哪几样；没有右括号，规则管到哪里就不清楚，可能比原文多算。请在最后一样后面补上“）”。",
    example: inIndicator(
      `
      - full when all of (plan, report, otherwise none
      + full when all of (plan, report), otherwise none`,
      `
      - （方案、总结齐全的，得满分，否则不得分
      + （方案、总结）齐全的，得满分，否则不得分`,
    ),
  },
  "two-statements": {
    en: "Two sentences stand in one. Up to the mark the sentence is complete, and what follows would be another. Each rule stands on a line of its own, so that the score sheet can name the line that cost a point; what only limits a rule follows it after a comma.",
    zh: "两句话连在了一起。到标记处为止，前一句已经完整，后面像是另一句。一条规则写一行，评分表才能指出是哪一行扣的分；只是附加条件的，写在逗号后面。",
    example: inIndicator(
      `
      - deduct 1 per case of late deduct 1 per case of lost
      + deduct 1 per case of late
      + deduct 1 per case of lost`,
      `
      - 每起 超期 扣1分 每起 漏报 扣1分
      + 每起 超期 扣1分
      + 每起 漏报 扣1分`,
    ),
  },
  "too-deep": {
    en: "Brackets or blocks stand too deep in one another. No official text needs so many; most often something was pasted many times. Whoever is scored should be able to follow a formula: give its parts names of their own.",
    zh: "括号或块套得太深。正式文件用不到这么多层，多半是重复粘贴所致。算式要让被考核的人看得懂：请给中间结果各起一个名称。",
    example: inIndicator(
      `
      - score ${"(".repeat(brackets)}2${")".repeat(brackets)}
      + score 2`,
      `
      - 得分 = ${"(".repeat(brackets)}2${")".repeat(brackets)}
      + 得分 = 2`,
    ),
  },
  "too-long": {
    en: "A chain of terms is too long. At most 1000 terms are read in one formula, and nobody checks so many by eye. Name the sums in between, or keep the figures in a list and ask for their sum.",
    zh: "一串算式太长。一个算式最多读1000项，再多也没有人核对得过来。请给中间的合计起名，或把各数列为一组数据再求合计。",
    example: inIndicator(
      `
      - score 2${" + 0".repeat(terms)}
      + score 2`,
      `
      - 得分 = 2${" + 0".repeat(terms)}
      + 得分 = 2`,
    ),
  },
  "long-number": {
    en: "A number has too many digits. At most 40 digits are read; points and facts have far fewer. Most often two figures ran together when a table was copied: look at the original.",
    zh: "一个数的位数太多。最多读40位，分数和数据远用不到这么多。多半是复制表格时两个数连在了一起，请核对原文。",
    example: inIndicator(
      `
      - deduct ${"1".repeat(41)} per case of late
      + deduct 1 per case of late`,
      `
      - 每起 超期 扣${"1".repeat(41)}分
      + 每起 超期 扣1分`,
    ),
  },
  stranger: {
    en: "A character means nothing here. Some look like others, such as the marks of quotation, and some have to be said in words: ‰ becomes a percentage. What it might mean is not guessed, since 5‰ read as 5% would be ten times as much.",
    zh: "有一个字符在这里没有意义。有的只是形状相近（如各种引号），有的要换一种写法（如‰要换算成百分数）。本工具不作猜测：把5‰当作5%，就差了十倍。",
    example: inIndicator(
      `
        given errors: rate
      - deduct 1 when errors > 5‰
      + deduct 1 when errors > 0.5%`,
      `
        数据 差错率：比率
      - 差错率 高于5‰的，扣1分
      + 差错率 高于0.5%的，扣1分`,
    ),
  },
  "open-text": {
    en: "A quotation mark has no partner. A text begins and ends with the same kind of mark. Without the second one the rules that follow would count as part of the text and would never be applied. Add it where the text ends.",
    zh: "引号不成对。一段文字要用同一种引号开头和结束。少了后一半，后面的规则会被当作文字，永远不起作用。请在文字结束处补上。",
    example: inIndicator(
      `
      - text "Each late case costs 1 point.
      + text "Each late case costs 1 point."
        deduct 1 per case of late`,
      `
      - 原文 "超期每起扣1分。
      + 原文 "超期每起扣1分。"
        每起 超期 扣1分`,
    ),
  },
  "too-many-errors": {
    en: "There are more errors than are listed. After 50 errors of reading the list stops: so many most often have one cause, such as a text that is no rubric, or a missing quotation mark near its beginning. Mend the first ones and check again.",
    zh: "错误太多，没有全部列出。读到50处错误就不再列：这么多错误往往出于同一原因，例如文件不是细则，或开头附近少了一个引号。请先改正前面几处，再核对一次。",
    example: inIndicator(
      `
      - ${"deduct; ".repeat(errors).trim()}
        deduct 1 per case of late`,
      `
      - ${"扣；".repeat(errors)}
        每起 超期 扣1分`,
    ),
  },
} as const satisfies Pages;
