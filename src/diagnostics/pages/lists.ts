// Pages of findings about lists of things, and about examples.
import { inIndicator, inRubric, type Pages } from "./page.js";

export const lists = {
  "list-needed": {
    en: "Something is gone through that is no list. A count says how many there are, but nothing of each. Let it be a list of entries, each with its own facts, or write a rule per case.",
    zh: "要逐个计，却不是一组数据。数量只说有几个，不说每个的情况。请改为一组数据，每个有自己的内容，或改写成每起扣几分。",
    example: inIndicator(
      `
      - given cases: count
      + given cases: list of { late: yes/no }
        for each of cases { deduct 1 when late }`,
      `
      - 数据 案件：数量
      + 数据 案件：一组 { 超期：是否 }
        逐个 案件 { 超期的，扣1分 }`,
    ),
  },
  "list-nested": {
    en: "A list stands inside the entries of another. Tables are filled in with one row for each thing; things inside things have no place there. Ask for a figure of each entry instead, such as how many steps were late.",
    zh: "一组数据里又套了一组。填表是一个一行，一行里放不下另一张表。请改为填报一个数，例如逾期的步骤有几个。",
    example: inIndicator(
      `
        for each of tasks {
          deduct 1 when unfinished
      -   for each of phases { deduct 1 when late }
      +   deduct 1 per item of late_phases
        }`,
      `
        逐个 任务 {
          未办结的，扣1分
      -   逐个 步骤 { 逾期的，扣1分 }
      +   每个 逾期步骤 扣1分
        }`,
    ),
  },
  "list-of-what": {
    en: "It is not said which fact of the entries is meant. Each entry has several facts, and the sum of tasks could be a sum of any. Name the fact.",
    zh: "没有写明取每个的哪一项数据。每个都有几项，“合计（任务）”可以是任何一项的合计。请写明取哪一项。",
    example: inIndicator(
      `
        given tasks: list of { late: yes/no, faults: count }
        for each of tasks { deduct 1 when late }
      - deduct 1 when sum of tasks > 3
      + deduct 1 when sum of faults across tasks > 3`,
      `
        数据 任务：一组 { 逾期：是否，差错：数量 }
        逐个 任务 { 逾期的，扣1分 }
      - 合计（任务） ＞ 3的，扣1分
      + 合计（任务：差错） ＞ 3的，扣1分`,
    ),
  },
  "empty-unsaid": {
    en: "It is not said what counts when the list is empty. A mean of nothing is no number: an office without tasks would have no score. Say whether it then has full points, none or some, or that there is at least one.",
    zh: "没有写明一个也没有时怎么计。没有任务就没有平均数，也就评不出分。请写明这时得满分、不得分或得几分，或规定至少有1个。",
    example: inIndicator(
      `
        round to 2 places half up
      - for each of tasks, mean { deduct 1 when late }
      + for each of tasks, mean, or none when none { deduct 1 when late }`,
      `
        本项保留2位小数四舍五入
      - 逐个 任务，取平均 { 逾期的，扣1分 }
      + 逐个 任务，取平均，没有时不得分 { 逾期的，扣1分 }`,
    ),
  },
  "list-may-be-empty": {
    en: "A figure is asked of a list that may be empty. There is no mean, highest or lowest of nothing, and leaving out the extreme marks may leave none. Say how many entries there are at least.",
    zh: "这组数据可能一个也不剩。一个都没有就没有平均、最高、最低；去掉最高、最低之后也可能一个不剩。请规定至少有几个。",
    example: inIndicator(
      `
        round to 2 places half up
      - given marks: list of number, from 0 to 2
      + given marks: list of number, from 0 to 2, at least 1 entries
        score average of marks`,
      `
        本项保留2位小数四舍五入
      - 数据 打分：一组 数值，0至2
      + 数据 打分：一组 数值，0至2，至少1个
        得分 = 平均（打分）`,
    ),
  },
  "entry-mismatch": {
    en: "An example gives entries in another form than the list. Entries are either plain values or have named facts; with the wrong form it would be unclear what was tried. Write them as the list is declared.",
    zh: "示例里每个的写法与这组数据不同。每个要么就是一个值，要么有几项数据；写法不对，就不知道试算的是什么。请照声明的样子写。",
    example: inRubric(
      `
        indicator 1 "Tasks" 2 points {
          for each of tasks { deduct 1 when late }
        }
        example "One late" {
      -   1: tasks = { 2 }, expect 1
      +   1: tasks = { late = yes }, expect 1
        }`,
      `
        指标 1 "任务" 2分 {
          逐个 任务 { 逾期的，扣1分 }
        }
        示例 "一个逾期" {
      -   1：任务 = { 2 }，应得1分
      +   1：任务 = { 逾期 = 是 }，应得1分
        }`,
    ),
  },
  "entry-count": {
    en: "An example gives too few or too many entries. The list says how many it must have, and data with another number would be refused. Give as many, or change what the list says.",
    zh: "示例里的个数太少或太多。这组数据规定了个数，个数不符的数据不会受理。请补足，或改正规定的个数。",
    example: inRubric(
      `
        indicator 1 "Marks" 2 points {
          given marks: list of number, from 0 to 2, at least 2 entries
          score sum of marks only the highest 1
        }
        example "The best counts" {
      -   1: marks = { 2 }, expect 2
      +   1: marks = { 2; 1 }, expect 2
        }`,
      `
        指标 1 "打分" 2分 {
          数据 打分：一组 数值，0至2，至少2个
          得分 = 合计（打分，只取最高1个）
        }
        示例 "取最高" {
      -   1：打分 = { 2 }，应得2分
      +   1：打分 = { 2；1 }，应得2分
        }`,
    ),
  },
} as const satisfies Pages;

export const examples = {
  "example-target": {
    en: "An example expects points of an indicator that is not there. It would test nothing, and everybody would think the indicator is tested. Write the number as the rubric has it.",
    zh: "示例所写的指标不存在。这样的示例什么也没有试算，却让人以为试过了。请照细则里的编号写。",
    example: inRubric(
      `
        indicator 1 "Cases" 2 points { deduct 1 per case of late }
        example "One late" {
      -   2: late = 1, expect 1
      +   1: late = 1, expect 1
        }`,
      `
        指标 1 "办件" 2分 { 每起 超期 扣1分 }
        示例 "一起超期" {
      -   2：超期 = 1，应得1分
      +   1：超期 = 1，应得1分
        }`,
    ),
  },
  "example-stage": {
    en: "An example does not say which stage it is of. The indicator is scored at several, perhaps by different rules. Write the stage behind the number.",
    zh: "示例没有写明是哪个节点。这项指标在几个节点都计分，规则可能不同。请在编号后写明节点。",
    example: inRubric(
      `
        stages half_year, year_end
        each on its own
        indicator 1 "Cases" 2 points { deduct 1 per case of late }
        example "One late" {
      -   1: late = 1, expect 1
      +   1@half_year: late = 1, expect 1
        }`,
      `
        考核节点 半年、年终
        各节点单独计分
        指标 1 "办件" 2分 { 每起 超期 扣1分 }
        示例 "一起超期" {
      -   1：超期 = 1，应得1分
      +   1@半年：超期 = 1，应得1分
        }`,
    ),
  },
  "example-fact": {
    en: "An example gives a fact the indicator does not ask for. Most often the name is spelled otherwise than in the rule; the example would then be scored without the figure it means to give. Write the name as the rule has it.",
    zh: "示例给出了本项没有的数据。多半是名称与规则里的写法不同，试算时就用不到这个数。请照规则里的名称写。",
    example: inRubric(
      `
        indicator 1 "Cases" 2 points { deduct 1 per case of overdue }
        example "One late" {
      -   1: overdu = 1, expect 1
      +   1: overdue = 1, expect 1
        }`,
      `
        指标 1 "办件" 2分 { 每起 超期未办 扣1分 }
        示例 "一起超期" {
      -   1：超期末办 = 1，应得1分
      +   1：超期未办 = 1，应得1分
        }`,
    ),
  },
  "example-grade": {
    en: "An example expects a grade that cannot be given. It is none of the rubric's grades, so the example could never hold. Write one of them.",
    zh: "示例所写的等次不会评出。细则的等次里没有它，这个示例永远不会相符。请写细则里有的等次。",
    example: inRubric(
      `
        indicator 1 "Cases" 2 points { deduct 1 per case of late }
        grades of total { >= 2 => good; otherwise => poor }
        example "One late" {
      -   total: 1/late = 1, expect grade fair
      +   total: 1/late = 1, expect grade poor
        }`,
      `
        指标 1 "办件" 2分 { 每起 超期 扣1分 }
        按 总分 评定 { ≥2分 评为 优；否则评为 差 }
        示例 "一起超期" {
      -   总分：1/超期 = 1，应评为 良
      +   总分：1/超期 = 1，应评为 差
        }`,
    ),
  },
  "example-flag": {
    en: "An example expects a remark that no rule makes. Write the remark as the rule has it, letter by letter.",
    zh: "示例所写的标记没有规则会作出。请照规则里的文字写，一字不差。",
    example: inRubric(
      `
        indicator 1 "Cases" 2 points {
          deduct 1 per case of late
          flag "on record" when late > 1
        }
        example "Two late" {
      -   1: late = 2, expect flag "reported"
      +   1: late = 2, expect flag "on record"
        }`,
      `
        指标 1 "办件" 2分 {
          每起 超期 扣1分
          超期 ＞ 1的，标记 "备案"
        }
        示例 "两起超期" {
      -   1：超期 = 2，应标记 "通报"
      +   1：超期 = 2，应标记 "备案"
        }`,
    ),
  },
  "example-empty": {
    en: "An example does not say what is expected. Facts alone cannot be right or wrong. Add the points the source would give; worked out by hand, they show that the rule means the same.",
    zh: "示例没有写应得多少。只有数据，无所谓对错。请补上按原文应得的分：自己手算的结果与程序相符，才说明规则写对了。",
    example: inRubric(
      `
        indicator 1 "Cases" 2 points { deduct 1 per case of late }
        example "One late" {
      -   1: late = 1
      +   1: late = 1, expect 1
        }`,
      `
        指标 1 "办件" 2分 { 每起 超期 扣1分 }
        示例 "一起超期" {
      -   1：超期 = 1
      +   1：超期 = 1，应得1分
        }`,
    ),
  },
  "example-exceeds": {
    en: "An example gives a fact more than another fact allows. Such data would be refused, so the example tries something that cannot happen. Correct one of the two values, or the declaration.",
    zh: "示例里的一个数超过了另一个数的限度。这样的数据填报时会被拒绝，示例试的是不可能发生的情形。请改正其中一个数，或改声明。",
    example: inRubric(
      `
        indicator 1 "Cases" 2 points {
          given held: count of times
          given attended: count of times, at most held
          deduct 2 when attended < held
        }
        example "one" {
      -   1: held = 3, attended = 4, expect 0
      +   1: held = 3, attended = 2, expect 0
        }`,
      `
        指标 1 "办件" 2分 {
          数据 举办：数量（场）
          数据 参加：数量（场），不超过 举办
          参加 ＜ 举办的，扣2分
        }
        示例 "一例" {
      -   1：举办 = 3，参加 = 4，应得0分
      +   1：举办 = 3，参加 = 2，应得0分
        }`,
    ),
  },
} as const satisfies Pages;
