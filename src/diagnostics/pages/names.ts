// Pages of findings about names, kinds and references.
import { inIndicator, inRubric, whole, type Pages } from "./page.js";

export const names = {
  "unknown-name": {
    en: "A name is used that nothing declares. A figure that is compared or computed with must be declared first, so that those who fill in the data know what is asked for and in what unit. If the name is a slip, the message names the nearest one: two spellings would be asked for as two facts.",
    zh: "这里不认识这个名称。用来比较或计算的数据要先声明，填报的人才知道要填什么、按什么单位填。如果是写错了字，提示会给出相近的名称：两种写法会当作两项数据来填。",
    example: inIndicator(
      `
      + given satisfaction: rate
        deduct 1 when satisfaction < 60%`,
      `
      + 数据 满意率：比率
        满意率 低于60%的，扣1分`,
    ),
  },
  "name-repeated": {
    en: "A name is declared twice. One name is one thing; with two declarations it would be unclear which figure a rule looks at. Remove one of them, or give the second thing a name of its own.",
    zh: "同一个名称声明了两次。一个名称只指一件事；声明两次，就不清楚规则看的是哪个数。请删去一个，或给另一件事另起名称。",
    example: inIndicator(
      `
        given late: count
      - given late: count
        deduct 1 per case of late`,
      `
        数据 超期：数量
      - 数据 超期：数量
        每起 超期 扣1分`,
    ),
  },
  "name-mistakable": {
    en: "A name looks like a sentence or a subtraction. Read as a name, the whole would become one fact that somebody has to fill in, and the rule would mean something else than its words say. Put spaces where the words part; where it really is a name, write it in brackets.",
    zh: "名称像是一句话或一个减式。当作名称来读，整串字会变成一项要填报的数据，规则的意思就变了。请在词与词之间空格；确实是名称的，写成【名称】。",
    example: inIndicator(
      `
      - deduct 1 per case of late-filings
      + deduct 1 per case of late_filings`,
      `
      - 若未建立台账 的，扣1分
      + 未建立台账 的，扣1分`,
    ),
  },
  "name-joins-two": {
    en: "A Chinese name seems to join two facts. Without spaces a name that holds 或 or 且 is read as one fact: whoever fills in the data is then asked one question instead of two. Put spaces around the word, or write the name in brackets if it is one thing.",
    zh: "一个名称像是连着两件事。不空格时，含“或”“且”的一串字读作一项数据，填报的人只会被问一个问题，而不是两个。是两件事的，中间请空格；确是一件事的，写成【名称】。",
    example: inIndicator(
      `
      - deduct 1 when 没有总结或没有整改
      + deduct 1 when 没有总结 or 没有整改`,
      `
      - 没有总结或没有整改的，扣1分
      + 没有总结 或 没有整改的，扣1分`,
    ),
  },
  "name-unusable": {
    en: "A name cannot be used for a fact. Data and columns are addressed by signs such as / and @, so a name that holds them could not be told from a path. A fact may also not be called as a part of the same block. Choose another name.",
    zh: "这个名称不能用作数据名称。数据和表格的列名用 / @ 等符号表示路径，名称里有这些符号就分不清了；名称也不能与同一块的分项相同。请换一个名称。",
    example: inIndicator(
      `
      - deduct 1 per case of [late/lost]
      + deduct 1 per case of late_or_lost`,
      `
      - 每起 【超期/漏报】 扣1分
      + 每起 【超期或漏报】 扣1分`,
    ),
  },
  "type-mismatch": {
    en: "Something of the wrong kind stands here. A rate is no yes or no, and a text is no number. What was meant is not guessed, since the limit that is missing decides who loses points. Say what the value is compared with, or declare the fact as the kind it is.",
    zh: "这里需要的是另一种数据。比率不是“是否”，文字不是数。缺的那个界限决定谁失分，不能靠猜。请写明与什么比较，或按实际情况声明数据的类型。",
    example: inIndicator(
      `
        given satisfaction: rate
      - deduct 1 when satisfaction
      + deduct 1 when satisfaction < 60%`,
      `
        数据 满意率：比率
      - 满意率 的，扣1分
      + 满意率 低于60%的，扣1分`,
    ),
  },
  "measure-mismatch": {
    en: "One thing is counted in two measures. Cases and households are not the same: five late cases may concern two households, and points would be lost for the wrong number. Use the measure in which the figure is declared.",
    zh: "同一事项用了两种量词。起和户不是一回事：超期5起可能只涉及2户，按哪个数扣分大不一样。请用声明数据时的量词。",
    example: inIndicator(
      `
        given late: count of cases
      - deduct 1 per household of late
      + deduct 1 per case of late`,
      `
        数据 超期：数量（起）
      - 每户 超期 扣1分
      + 每起 超期 扣1分`,
    ),
  },
  "unknown-measure": {
    en: "The word behind “per” is no measure. Measures say what is counted: cases, households, times, documents and so on. A word that is none might be a thing, and then it would be unclear what to count. Use the nearest measure, or `item`.",
    zh: "“每”后面不是量词。量词说明按什么来数：起、户、次、份等。不是量词的词可能是事物，数什么就不清楚了。请用最接近的量词，都不合适就用“项”。",
    example: inIndicator(
      `
      - deduct 1 per lorry of overloaded
      + deduct 1 per time of overloaded`,
      `
      - 每 车次 超载 扣1分
      + 每 次 超载 扣1分`,
    ),
  },
  "unit-mismatch": {
    en: "Two things are compared that have different units. A rate lies between 0% and 100%; compared with a bare 60 it would always be lower, and everybody would lose the points. Write the sign or the unit with the figure.",
    zh: "单位不同，不能比较或相加减。比率在0%到100%之间，与单写一个60相比永远偏低，人人都要扣分。请给数字写上百分号或单位。",
    example: inIndicator(
      `
        given satisfaction: rate
      - deduct 1 when satisfaction < 60
      + deduct 1 when satisfaction < 60%`,
      `
        数据 满意率：比率
      - 满意率 低于60的，扣1分
      + 满意率 低于60%的，扣1分`,
    ),
  },
  "unit-undeclared": {
    en: "It is not said what is scored. Units can be scored and ranked all the same, but none has a name: score sheets and rankings list them as unnamed, and nobody can find their own line. Say whether they are counties, stations or companies, and which fact is the name.",
    zh: "没有写明考核对象。不写也能评分、排名，但各单位没有名称，评分表和排名里一律显示“未具名”，谁也找不到自己那一行。请写明考核的是县、所还是企业，以及哪一项是名称。",
    example: whole(
      `
        rubric "Example" {
      +   unit office { name: text }
          defaults { floor 0 }
          indicator 1 "Cases" 2 points { deduct 1 per case of late }
        }`,
      `
        细则 "示例" {
      +   考核对象 所 { 名称：文字 }
          通则 { 各项最低0分 }
          指标 1 "办件" 2分 { 每起 超期 扣1分 }
        }`,
    ),
  },
  "unknown-reference": {
    en: "There is no indicator of this number. Rules that are taken over from another indicator, or a score that is used here, must be found under the number that is written; otherwise this block would have no rules at all.",
    zh: "没有这个编号的指标。套用别处的规则、引用别处的得分，都按编号去找；找不到，本项就没有规则了。请改成细则里有的编号。",
    example: inRubric(
      `
        indicator 1 "Cases" 2 points { deduct 1 per case of late }
      - indicator 2 "Reports" 2 points { scored as 9 }
      + indicator 2 "Reports" 2 points { scored as 1 }`,
      `
        指标 1 "办件" 2分 { 每起 超期 扣1分 }
      - 指标 2 "报告" 2分 { 评分同 9 }
      + 指标 2 "报告" 2分 { 评分同 1 }`,
    ),
  },
  "reference-empty": {
    en: "The indicator referred to has no rules of its own. Its rules stand in its parts or at a stage, where they speak of points this block does not have. Write the rules out here.",
    zh: "所引的指标本身没有规则。它的规则写在分项里或某个节点下，那里的分值本项没有。请在这里把规则写出来。",
    example: inRubric(
      `
        indicator 1 "Cases" 2 points {
          part "Time" 2 points { deduct 1 per case of late }
        }
      - indicator 2 "Reports" 2 points { scored as 1 }
      + indicator 2 "Reports" 2 points { deduct 1 per case of late }`,
      `
        指标 1 "办件" 2分 {
          分项 "时效" 2分 { 每起 超期 扣1分 }
        }
      - 指标 2 "报告" 2分 { 评分同 1 }
      + 指标 2 "报告" 2分 { 每起 超期 扣1分 }`,
    ),
  },
  circle: {
    en: "Things refer to each other in a circle. Each says that it is scored or computed as the other, so neither says how. Write the rule out in one of them.",
    zh: "互相引用，绕成了一圈。每一处都说“同另一处”，结果哪里都没有写怎么算。请在其中一处把规则写出来。",
    example: inRubric(
      `
      - indicator 1 "Cases" 2 points { scored as 2 }
      + indicator 1 "Cases" 2 points { deduct 1 per case of late }
        indicator 2 "Reports" 2 points { scored as 1 }`,
      `
      - 指标 1 "办件" 2分 { 评分同 2 }
      + 指标 1 "办件" 2分 { 每起 超期 扣1分 }
        指标 2 "报告" 2分 { 评分同 1 }`,
    ),
  },
  "unused-fact": {
    en: "A fact is declared and never used. Somebody would have to fill it in for nothing; more often the rule that should use it was forgotten, or spells it otherwise. Remove the line, or write the rule.",
    zh: "数据写明了，却没有用到。填报的人会白填；更常见的是漏写了规则，或规则里写成了别的名称。请删去这一行，或补上规则。",
    example: inIndicator(
      `
      - given lost: count
        deduct 1 per case of late`,
      `
      - 数据 漏报：数量
        每起 超期 扣1分`,
    ),
  },
  "unused-value": {
    en: "A value is computed and never used. More often than not the rule that should use it uses something else, so the score is not what the author meant. Use it in a rule, or remove the line.",
    zh: "算出来的值没有用到。多半是规则里该用它却用了别的，得分就不是本意了。请在规则中使用，或删去这一行。",
    example: inIndicator(
      `
        given late: count of cases
      - let twice = late * 2
        deduct 1 per case of late`,
      `
        数据 超期：数量（起）
      - 计算 双倍 = 超期 × 2
        每起 超期 扣1分`,
    ),
  },
} as const satisfies Pages;
