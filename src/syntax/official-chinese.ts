// Turns of phrase of official tables, and how they are said in this language.
import { caseVerbs } from "../../grammar/vocabulary.js";
import type { Confidence } from "../diagnostics/diagnostic.js";
import { chineseNumber } from "./chinese-number.js";
import { saysNoCase } from "./loose-words.js";
import * as t from "./tokens.js";
import type { Turn } from "./turn.js";

const measure = [...t.measureClass.keys()]
  .filter(t.isHan)
  .sort((a, b) => b.length - a.length)
  .join("|");
const counted = measure.replace("|个|", "|个(?!百分点)|");
const numeral = "[零〇一二两三四五六七八九十百点半]+";
const found = caseVerbs.join("|");
const grades = "优秀|优良|良好|优|良|中|差|好|较好|一般|较差|合格|基本合格|不合格|满意|基本满意|不满意";
const effect = "(?:得满分|不得分|不扣分|[扣得加]?\\d[\\d.]*分)";
const pattern = (source: string): RegExp => new RegExp(source, "u");

/** `90%以上` is mostly meant with 90% in it; whether it is, the sentence need not say. */
const saidToBeIn = ([sentence]: RegExpExecArray): Confidence =>
  /[（(]含[）)]|及以[上下]/u.test(sentence) && /[扣得加]\d|得满分|不得分|不扣分/u.test(sentence)
    ? "safe"
    : "likely";

const perCase = (of: string, name: string, verb: string): string => `每${of} ${name.trim()} ${verb}`;

export const officialChinese: readonly Turn[] = [
  {
    from: pattern(`[扣得加完满多高至第]${numeral}(?=分|名)`),
    to: ({ input }) =>
      input.replace(
        new RegExp(`([扣得加完满多高至第])(${numeral})(?=分(?!之)|名)`, "gu"),
        (all: string, before: string, words: string) => {
          const value = chineseNumber(words);
          return value === undefined ? all : before + value;
        },
      ),
    partial: true,
    note: () => "数要写成阿拉伯数字：",
    remedy: "safe",
  },
  // `扣完3分为止` is a limit of 3; `扣完为止` would mean all points of the block.
  {
    from: /^(.*?([扣得加])\d.*[，,]\s*)(?:累计|合计)?(?:[扣得加]?(?:完|满|(至))|最多|最高|上限|封顶|限|[扣得加]?分?(?:最多|最高)?不超过)\s*(\d[\d.]*)分(?:为止|封顶)?((?:[，,].*)?)$/u,
    to: ([, before, verb, reaching, points, rest]) =>
      verb === "扣" && reaching && /^[0.]+$/u.test(points!)
        ? `${before}扣完为止${rest}`
        : `${before}最多${verb}${points}分${rest}`,
    partial: true,
    // `扣至2分` may also leave 2 points.
    remedy: ([, , , reaching, points]) => (reaching && !/^[0.]+$/u.test(points!) ? "likely" : "safe"),
  },
  // 每发现一起违规扣1分；每迟报一天扣1分
  {
    from: pattern(
      `^每(?:(${found})|([^\\s，一1]{1,8}?))\\s*[一1]\\s*(${counted})\\s*([^\\s，\\d]*?)的?[，,]?\\s*([扣得加]\\d.*)$`,
    ),
    to: ([, , kind = "", of, name = "", verb]) =>
      (kind + name).length < 2 ? undefined : perCase(of!, kind.replace(/^[缺少]$/u, "缺少") + name, verb!),
    // Another verb than 发现 becomes a part of the name.
    remedy: ([, there]) => (there === undefined ? "likely" : "safe"),
  },
  // 违规经营的，每发现一起扣1分；开展培训每次得2分
  {
    from: pattern(
      `^([^\\s，\\d（(]+?)的?[，,]?\\s*每(?:(?:${found})?\\s*[一1]\\s*)?(${measure})\\s*([扣得加]\\d.*)$`,
    ),
    to: ([, name, of, verb]) => perCase(of!, name!, verb!),
    remedy: "safe",
  },
  // 迟报1次扣0.5分
  {
    from: pattern(
      `^(?!每|(?:${found})\\s*[一1])([^\\s，\\d（(]+?)\\s*[一1]\\s*(${counted})\\s*([扣得加]\\d.*)$`,
    ),
    to: ([, name, of, verb]) => perCase(of!, name!, verb!),
  },
  // 未留样的每餐扣3分
  {
    from: /^([^\s，\d（(]+?)(的?)每([^\s\d，满]{1,2})([扣得加]\d.*)$/u,
    to: ([, name, of, thing, verb]) => perCase("项", of === "" ? name! : `${name}的${thing}`, verb!),
    note: ([, , , thing]) => `“${thing}”不是认得的量词，没有合适的就用“项”：`,
  },
  // 每1起超期扣1分
  {
    from: pattern(`^每\\s*[1１]\\s*(${counted})\\s*([^\\s，\\d]+?)的?[，,]?\\s*([扣得加]\\d.*)$`),
    to: ([, of, name, verb]) => perCase(of!, name!, verb!),
  },
  // 每人次扣0.2分
  {
    from: pattern(`^每(${measure})\\s*([扣得加]\\d.*)$`),
    to: ([, of, verb]) => perCase(of!, "超期", verb!),
    note: () => "要写明计的是什么，例如：",
  },
  // 每“车次”超载扣1分
  {
    from: /^每[“"【]([^”"】]+)[”"】]\s*(\S+?)\s*([扣得加]\d.*)$/u,
    to: ([, , name, verb]) => perCase("项", name!, verb!),
    note: ([, thing]) => `“${thing}”不是认得的量词，没有合适的就用“项”：`,
  },
  // 逾期时，扣1分
  {
    from: /^([^\s，]*[^及按准工定同])时[，,](.*)$/u,
    to: ([, condition, rest]) => `${condition}的，${rest}`,
  },
  // 得分 = 完成率的10%
  {
    from: /^(.*?[=＝（(]\s*)([^\s=＝（(×+]+?)\s*的\s*(\d[\d.]*[%％])(.*)$/u,
    to: ([, before, name, share, rest]) => `${before}${name} × ${share}${rest}`,
  },
  // 案件比24件每少1件扣1分
  {
    from: pattern(
      `^(\\S+?)\\s*比\\s*(\\d+(?:${measure}))\\s*每(少|缺|多|超)\\s*[1一]?\\s*(${measure})\\s*([扣得加]\\d.*)$`,
    ),
    to: ([, name, level, side, of, verb]) =>
      `${name} ${/[少缺]/u.test(side!) ? "不足" : "超过"}${level}的部分，每${of}${verb}`,
  },
  // 每0.5个百分点扣1分，不足0.5%按0.5%计算；不足1个百分点按比例折算
  {
    from: /^(.*[扣得加]\d[\d.]*分)[，,]\s*(?:不足\s*[^，,]*?按\s*(?:\d[^，,]*?计算?|(?:比例)?折算|比例(?:计算|计分|扣分|得分))|折算)$/u,
    to: ({ input, 1: before }) => `${before}，不足一档按${/按\s*\d/u.test(input) ? "一档" : "比例"}计`,
  },
  // 先扣1分，每下降5%加扣0.4分
  {
    from: /^(.*先([扣得加])\d[\d.]*分)[，,]\s*每(?:下降|上升|降低|提高|增加|减少)\s*(\d[\d.]*)\s*(?:%|％|个?百分点)\s*(?:加|再|另)[扣得加](\d[\d.]*分)$/u,
    to: ([, before, verb, size, points]) => `${before}，再每满${size}个百分点${verb}${points}`,
    note: () => "满一档才计的写“再每满”，不满也计的另写“不足一档按一档计”，例如：",
  },
  // （方案、总结）齐全的，得满分，缺一不可；（方案、总结）缺一项扣0.1分
  {
    from: /^(.*)[，,]\s*缺一不可$/u,
    to: ([, before]) => `${before}，否则不得分`,
  },
  {
    from: pattern(`^([（(].*[）)])\\s*[缺少]\\s*[1一]\\s*(?:${measure})的?[，,]?\\s*([扣得加]\\d.*)$`),
    to: ([, list, verb]) => `${list}每缺一项${verb}`,
  },
  // 每户占道经营扣4分，不含经批准的
  {
    from: /^(.*[，,]\s*)(?:不含|不包括|除)([^\s，,]+?)的?(?:外|除外)?$/u,
    to: ([, before, name]) => `${before}${name}的除外`,
  },
  // 按完成率比例得分，达到90%以上得满分
  {
    from: /^(按.*[，,]\s*)(?:达到|达)?\s*(\d[\d.]*[%％])\s*(?:[（(]含[）)]|及)?以上的?[，,]?\s*得满分(.*)$/u,
    to: ([, before, level, rest]) => `${before}达到${level}得满分${rest}`,
  },
  {
    from: /^(按.*比例得分)[，,]\s*(?:≥|达到)\s*(\d[\d.]*[%％])的$/u,
    to: ([, before, level]) => `${before}，低于${level}不得分`,
  },
  // 优 得满分，只能1个；良 得2分，不超过15%
  {
    from: pattern(`^(.*分)[，,]\\s*只能(?:有|评)?\\s*(\\d+)\\s*(${measure})$`),
    to: ([, before, number, of]) => `${before}，名额不超过${number}${of}`,
    note: () => "名额是上限写“名额不超过1个”，恰好这么多写“名额1个”，例如：",
  },
  {
    from: pattern(`^(.*分)[，,]\\s*(?:不超过|最多|不多于|至多)\\s*(\\d[\\d.]*(?:%|％|${measure}))$`),
    to: ([, before, most]) => `${before}，名额不超过${most}`,
  },
  // 不低于0分；最高得4分
  {
    from: /^(?:不低于|最低|不得低于)\s*(-?\d[\d.]*)\s*分$/u,
    to: ([, points]) => `本项最低${points}分`,
  },
  {
    from: /^(?:最高得?|最多得?|封顶|不超过)\s*(\d[\d.]*)\s*分$/u,
    to: ([, points]) => `本项最高${points}分`,
  },
  // 所名 为（"甲"、"乙"）之一的，扣1分
  {
    from: /^(\S+?)\s*[为是]\s*([（(][^）)]*[）)])\s*(?:之一|其中之一)(.*)$/u,
    to: ([, name, list, rest]) => `${name} 属于${list}${rest}`,
  },
  // 案件少于24件的，每少1件扣1分
  {
    from: pattern(
      `^(\\S+?)\\s*(少于|不足|低于|超过|多于|高于)\\s*(\\d+(?:${measure}))的?[，,]\\s*每(?:少|缺|差|多|超过|超|增加|增)\\s*[一1]?(${measure})\\s*([扣得加]\\d.*)$`,
    ),
    to: ([, name, side, level, of, verb]) => `${name} ${side}${level}的部分，每${of}${verb}`,
    remedy: ([sentence, , side]) =>
      /少于|不足|低于/u.test(side!) === /每[少缺差]/u.test(sentence) ? "safe" : "likely",
  },
  // 优得10分，良得8分
  {
    from: pattern(
      `^(?:${grades})\\s*的?[，,：:]?\\s*${effect}(?:[，,]\\s*(?:${grades})\\s*的?[，,：:]?\\s*${effect})*$`,
    ),
    to: ({ input }) => `按 评定结果 分档 { ${rows(input, grades)} }`,
    note: () => "等次要写明是哪项数据的，例如：",
    remedy: "none",
  },
  // 第1名得10分，第2名得8分
  {
    from: pattern(`^第\\d+名\\s*${effect}(?:[，,]\\s*第\\d+名\\s*${effect})*$`),
    to: ({ input }) => `按 成绩 排名，由高到低，并列取高名次 { ${rows(input, "第\\d+名")} }`,
    note: () => "名次要写明按什么排、并列怎样取，例如：",
    remedy: "none",
  },
  // 满意度达90%以上得5分
  {
    from: pattern(
      `^([^\\s\\d，（(]+?)\\s*(?:达到|达|在|为)?\\s*(\\d[\\d.]*(?:%|％|个百分点|分|${measure})?)\\s*(?:[（(]含[）)]|及)?以(上|下)的?[，,]?\\s*(${effect}.*)$`,
    ),
    to: ([, name, limit, side, rest]) => `${name} ${side === "上" ? "达到" : "不超过"}${limit}的，${rest}`,
    remedy: saidToBeIn,
  },
  // 有方案的得1分，有总结的得1分
  {
    from: /^(?:[^，,；每扣得加]+[，,]?[扣得加]\d[\d.]*分[，,；]\s*)+[^，,；每扣得加]+[，,]?[扣得加]\d[\d.]*分$/u,
    to: ({ input }) =>
      input
        .replace(
          /([^，,；每]+?)的?[，,]?\s*([扣得加]\d[\d.]*分)(?:[，,；]\s*|$)/gu,
          (_, condition: string, points: string) => `${condition}的，${points}；`,
        )
        .replace(/；$/u, ""),
    note: () => "这是几句话，中间用“；”隔开：",
  },
  // 90%以上 得10分
  {
    from: pattern(
      `^(\\d[\\d.]*(?:%|％|个百分点|分|${measure})?)\\s*(?:[（(]含[）)]|及)?以(上|下)\\s*的?[，,：:]?\\s*(${effect}|\\d.*)$`,
    ),
    to: ([, limit, side, rest]) =>
      `${side === "上" ? "≥" : "≤"}${limit} ${/^\d/.test(rest!) ? `得${rest}` : rest}`,
    remedy: saidToBeIn,
  },
  // 优：5分
  {
    from: /^([^\s：:\d][^\s：:]*)\s*[：:]\s*(\d[\d.]*分)$/u,
    to: ([, label, points]) => `${label} 得${points}`,
  },
  // 评分 内务 0-10分
  {
    from: /^(.*评分\s*\S+?)\s*(\d[\d.]*)\s*分?\s*(?:-|－|—|–|~|～|到)\s*(\d[\d.]*)\s*分?(.*)$/u,
    to: ([, before, least, most, rest]) => `${before} ${least}至${most}分${rest}`,
    remedy: "safe",
  },
  // 按完成率得分
  {
    from: /^按照?\s*([^\s，照]+?)(按比例|比例|折算)?(?:得分|计分|折算)$/u,
    to: ([, name]) => `按 ${name} 比例得分`,
    remedy: ([, , share]) => (share === undefined ? "likely" : "safe"),
  },
  // 按期整改得2分
  {
    from: /^((?:未|不)?按(?:期|时|要求|规定|标准|计划|质|程序)[^\s，每]*?)的?([扣得加]\d.*)$/u,
    to: ([, condition, rest]) => `${condition}的，${rest}`,
    remedy: "safe",
  },
  {
    from: /^((?:原文|要求|目标要求|操作细则|评分说明|口径|理解|依据|方法) *)"(.*".*)"$/u,
    to: ([, before, inside]) => `${before}"${inside!.replace(/"+/gu, '""')}"`,
    note: () => "引号里面的直引号要写两个：",
  },
  // 造假的本项不得分；按期整改得满分，否则不得分
  {
    from: pattern(
      `^([^，（(每][^，]*?)的?(本项不得分|该项不得分|本分项不得分|本项目不得分|本项目一票否决|总分一票否决|得满分|不得分|不扣分)(.*)$`,
    ),
    to: ([, condition, what, rest]) =>
      /^按.*(比例|分档)$/u.test(condition!) ? undefined : `${condition}的，${what}${rest}`,
    remedy: ([, condition]) => (saysNoCase.test(condition!) ? "likely" : "safe"),
  },
];

/** The parts of a sentence, each a row. */
const rows = (sentence: string, opens: string): string =>
  sentence
    .split(new RegExp(`[，,]\\s*(?=(?:${opens})\\s*的?[，,：:]?\\s*${effect})`, "u"))
    .map((part) =>
      part.replace(new RegExp(`^(${opens})\\s*的?[，,：:]?\\s*`, "u"), "$1 ").replace(/ (?=\d)/u, " 得"),
    )
    .join("；");
