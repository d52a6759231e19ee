// Pages of findings about blocks: headings, places, stages, ids and keys.
import { inIndicator, inRubric, type Pages } from "./page.js";

export const blocks = {
  misplaced: {
    en: "A line stands in a block it does not speak of. An edition belongs to the whole rubric, a rule to an indicator. In the wrong place it would hold for too much or too little, so it is not moved silently. Move it to the block it is about.",
    zh: "这一句写错了位置。版本属于整份细则，规则属于某项指标。写错位置，适用的范围就会变大或变小，所以不会自动挪动。请移到它所说的那一块。",
    example: inRubric(
      `
      + edition "2"
        indicator 1 "Cases" 2 points {
          deduct 1 per case of late
      -   edition "2"
        }`,
      `
      + 版本 "2"
        指标 1 "办件" 2分 {
          每起 超期 扣1分
      -   版本 "2"
        }`,
    ),
  },
  "said-twice": {
    en: "The same thing is said twice in one block. Points, for example, cannot begin both at full and at nothing. Which of the two was meant decides somebody's score, so it is asked rather than chosen. Keep the line that agrees with the source.",
    zh: "同一块里同一件事写了两次。例如既从满分起评又从0分起评。以哪一句为准关系到得分，不能由程序来选。请保留与原文一致的一句。",
    example: inIndicator(
      `
        start at full
      - start at 0
        deduct 1 per case of late`,
      `
        起评满分
      - 起评0分
        每起 超期 扣1分`,
    ),
  },
  "id-missing": {
    en: "A block has no number. Facts, score sheets and examples name an indicator by its number, and so do appeals. Give it the number the source prints, or the next one in order.",
    zh: "这一块没有编号。数据、评分表、示例都按编号指称指标，申诉也要引用编号。请照原文写上编号；原文没有的，按顺序编。",
    example: inRubric(
      `
      - indicator "Cases" 2 points {
      + indicator 1 "Cases" 2 points {
          deduct 1 per case of late
        }`,
      `
      - 指标 "办件" 2分 {
      + 指标 1 "办件" 2分 {
          每起 超期 扣1分
        }`,
    ),
  },
  "title-missing": {
    en: "A block has no title. The title stands on every score sheet; with a number alone nobody knows what points were lost for. Write it in quotation marks behind the number.",
    zh: "这一块没有名称。评分表上要列出名称；只有编号，没有人知道分丢在哪里。请在编号后用引号写上名称。",
    example: inRubric(
      `
      - indicator 1 2 points {
      + indicator 1 "Cases" 2 points {
          deduct 1 per case of late
        }`,
      `
      - 指标 1 2分 {
      + 指标 1 "办件" 2分 {
          每起 超期 扣1分
        }`,
    ),
  },
  "points-missing": {
    en: "A block does not say how many points it has. Deductions take from points that must be known; only where rules earn points up to a limit does the limit settle them. Write the points behind the title, as the table prints them.",
    zh: "没有写分值。扣分要从已知的分值里扣；只有得分规则并写明上限的，分值才能由规则算出。请照原表在名称后写上分值。",
    example: inRubric(
      `
      - indicator 1 "Cases" {
      + indicator 1 "Cases" 2 points {
          deduct 1 per case of late
        }`,
      `
      - 指标 1 "办件" {
      + 指标 1 "办件" 2分 {
          每起 超期 扣1分
        }`,
    ),
  },
  "id-repeated": {
    en: "Two blocks have the same number. Data and examples find an indicator by its number, so the facts of one would be read for the other. Where the source itself prints a number twice, give the second its right one and keep the print with `printed`.",
    zh: "两处用了同一个编号。数据和示例按编号找指标，编号相同，一项的数据就会算到另一项头上。原文确实重号的，第二处写正确的编号，并用“原文印为”保留原样。",
    example: inRubric(
      `
        indicator 1 "Cases" 2 points { deduct 1 per case of late }
      - indicator 1 "Reports" 2 points { deduct 1 per case of lost }
      + indicator 2 "Reports" 2 points { deduct 1 per case of lost }`,
      `
        指标 1 "办件" 2分 { 每起 超期 扣1分 }
      - 指标 1 "报告" 2分 { 每起 漏报 扣1分 }
      + 指标 2 "报告" 2分 { 每起 漏报 扣1分 }`,
    ),
  },
  "empty-block": {
    en: "An indicator has no rule. Its official wording alone moves no points: everybody would get the same. Write the rule the wording means; where the source does not say how it is scored, write `unresolved` with the reason, and the total becomes a range.",
    zh: "指标里没有评分规则。只有原文文字不会动分，谁都一样。请把原文的意思写成规则；原文没有说怎么计分的，写“待定”并说明理由，总分就给出范围。",
    example: inIndicator(
      `
        text "Each late case costs 1 point."
      + deduct 1 per case of late`,
      `
        原文 "超期每起扣1分。"
      + 每起 超期 扣1分`,
    ),
  },
  "parts-in-section": {
    en: "A rule stands in a section. A section only gathers its indicators; points are earned and lost in an indicator or a part of one. A rule of the section would move points that no indicator accounts for.",
    zh: "规则写在了项目里。项目只汇总各项指标，得分、扣分都在指标或分项里。写在项目里的规则动了分，却没有指标来说明。",
    example: inRubric(
      `
        section 1 "Service" 2 points {
      -   deduct 1 per case of late
          indicator 1.1 "Cases" 2 points {
      +     deduct 1 per case of late
            deduct 1 per case of lost
          }
        }`,
      `
        项目 1 "服务" 2分 {
      -   每起 超期 扣1分
          指标 1.1 "办件" 2分 {
      +     每起 超期 扣1分
            每起 漏报 扣1分
          }
        }`,
    ),
  },
  "veto-scope": {
    en: "It is not said what a veto takes away. Losing one indicator, a whole section or the total are very different things for the one who is scored. Say which: no points here, or a veto of the section or of the total.",
    zh: "一票否决没有写明范围。丢一项指标、一个项目还是全部总分，对被考核的人天差地别。请写明：本项不得分、本项目一票否决，或总分一票否决。",
    example: inIndicator(
      `
        deduct 1 per case of late
      - one-vote veto when hidden
      + no points when hidden`,
      `
        每起 超期 扣1分
      - 瞒报的，一票否决
      + 瞒报的，本项不得分`,
    ),
  },
  "unknown-level": {
    en: "A level is counted that the rubric does not name. How many blocks of a level the source announces can only be compared when it is said what its levels are called. Name the levels at the top, the outermost first.",
    zh: "没有这个层级。要核对原文载明的某一层级的项数，先要说明各层级怎么称呼。请在开头由外到内列出层级。",
    example: inRubric(
      `
        levels task
      - claims 1 of goal
      + claims 1 of task
        indicator 1 "Cases" 2 points { deduct 1 per case of late }`,
      `
        层级 一级指标
      - 原文载明1项二级指标
      + 原文载明1项一级指标
        指标 1 "办件" 2分 { 每起 超期 扣1分 }`,
    ),
  },
  "unknown-stage": {
    en: "A stage is named that the heading does not list. Rules of an unknown stage would never be applied, and nobody would see it. Write the stage as the heading spells it, or add it there.",
    zh: "没有这个考核节点。写在未知节点下的规则永远不会适用，而且看不出来。请照开头所列的写法写，或在开头补上这个节点。",
    example: inRubric(
      `
        stages half_year, year_end
        each on its own
        indicator 1 "Cases" 2 points {
      -   at mid_year { deduct 1 per case of late }
      +   at half_year { deduct 1 per case of late }
          at year_end { deduct 2 per case of late }
        }`,
      `
        考核节点 半年、年终
        各节点单独计分
        指标 1 "办件" 2分 {
      -   节点 年中 { 每起 超期 扣1分 }
      +   节点 半年 { 每起 超期 扣1分 }
          节点 年终 { 每起 超期 扣2分 }
        }`,
    ),
  },
  "stage-undecided": {
    en: "There are stages, but not what they come to. Either each stage has a total of its own, or the latest score of every indicator counts; the two give different totals. Say which one the source means.",
    zh: "有考核节点，却没有写明如何合成。各节点单独计分，还是按各指标最近一次的得分计，总分不同。请照原文写明是哪一种。",
    example: inRubric(
      `
        stages half_year, year_end
      + each on its own
        indicator 1 "Cases" 2 points { deduct 1 per case of late }`,
      `
        考核节点 半年、年终
      + 各节点单独计分
        指标 1 "办件" 2分 { 每起 超期 扣1分 }`,
    ),
  },
  "without-stage": {
    en: "A block is scored at no stage. The rubric has stages, and nothing in this block is scored at any of them, so its points could never be earned. Put its rules into a stage, or let them hold at every stage.",
    zh: "这一块不在任何节点计分。细则分了考核节点，而这一块在哪个节点都没有可计的内容，分值就永远得不到。请把规则写进节点，或写成各节点都适用。",
    example: inRubric(
      `
        stages half_year, year_end
        each on its own
        indicator 1 "Cases" 2 points { deduct 1 per case of late }
        indicator 2 "Reports" 2 points {
          text "Each lost report costs 1 point."
      +   deduct 1 per case of lost
        }`,
      `
        考核节点 半年、年终
        各节点单独计分
        指标 1 "办件" 2分 { 每起 超期 扣1分 }
        指标 2 "报告" 2分 {
          原文 "漏报每起扣1分。"
      +   每起 漏报 扣1分
        }`,
    ),
  },
  numbering: {
    en: "A number does not follow the one before. Either a row of the table was left out, and its points with it, or the source numbers it so. Look at the table; where a number is wrong there, write the right one and keep the print with `printed`.",
    zh: "编号没有接着上一项。要么漏抄了一行（连同它的分值），要么原文就这样编。请核对原表；原文印错的，编号写正确的，并用“原文印为”保留原样。",
    example: inRubric(
      `
        indicator 1 "Cases" 2 points { deduct 1 per case of late }
      - indicator 3 "Reports" 2 points { deduct 1 per case of lost }
      + indicator 2 "Reports" 2 points { deduct 1 per case of lost }`,
      `
        指标 1 "办件" 2分 { 每起 超期 扣1分 }
      - 指标 3 "报告" 2分 { 每起 漏报 扣1分 }
      + 指标 2 "报告" 2分 { 每起 漏报 扣1分 }`,
    ),
  },
  "printed-numbering": {
    en: "The source prints another number than comes next. The rubric uses the right one and keeps the print; this is a remark for readers who compare it with the source. Nothing has to be done, and no score changes.",
    zh: "原文所印的编号与顺序不符。细则用了正确的编号，并保留了原样；这条提示是给对照原文的人看的。不必处理，不影响得分。",
    example: inRubric(
      `
        indicator 1 "Cases" 2 points { deduct 1 per case of late }
      - indicator 2 "Reports" 2 points printed "3" { deduct 1 per case of lost }
      + indicator 2 "Reports" 2 points { deduct 1 per case of lost }`,
      `
        指标 1 "办件" 2分 { 每起 超期 扣1分 }
      - 指标 2 "报告" 2分 原文印为 "3" { 每起 漏报 扣1分 }
      + 指标 2 "报告" 2分 { 每起 漏报 扣1分 }`,
    ),
  },
  "old-key-taken": {
    en: "An old key also means something else. Data under an old key stay valid for one fact; were it also the key of another, last year's figures would be read for the wrong one. Give each fact an old key of its own.",
    zh: "原键另有所指。按原键填报的旧数据仍对某项数据有效；如果这个键又是别的数据的，去年的数字就会算错地方。请让每项数据各有自己的原键。",
    example: inIndicator(
      `
      - given late: count, was "1/lost"
      + given late: count, was "1/overdue"
        given lost: count
        deduct 1 per case of late
        deduct 1 per case of lost`,
      `
      - 数据 超期：数量，原键 "1/漏报"
      + 数据 超期：数量，原键 "1/逾期"
        数据 漏报：数量
        每起 超期 扣1分
        每起 漏报 扣1分`,
    ),
  },
  "old-key-empty": {
    en: "An old key stands where there are no facts. It would keep old data valid, but the block has none of its own: its facts are those of the indicators inside. Write the old key in the indicator or part that asks for the facts.",
    zh: "原键写在了没有数据的地方。原键是让旧数据继续有效，而这一块没有自己的数据，数据都在其中的指标里。请把原键写在数据所属的指标或分项里。",
    example: inRubric(
      `
        section 1 "Service" 2 points {
      -   was "3"
          indicator 1.1 "Cases" 2 points {
      +     was "3"
            deduct 1 per case of late
          }
        }`,
      `
        项目 1 "服务" 2分 {
      -   原键 "3"
          指标 1.1 "办件" 2分 {
      +     原键 "3"
            每起 超期 扣1分
          }
        }`,
    ),
  },
} as const satisfies Pages;
