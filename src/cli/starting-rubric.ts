// What `rubric new` writes: small, every kind of line with a remark, sound as it stands.
import type { Language } from "../diagnostics/diagnostic.js";

const chinese = `# 一份考核评分细则。井号之后是说明，不参与评分。
# 核对：rubric check 本文件　　试算：rubric test 本文件　　填报表：rubric facts 本文件 --format csv

细则 "示例考核评分细则" 总分20分 {
  版本 "2025"
  考核对象 县 { 名称：文字 }
  # 细则没有另外写明的，按这里的规定。
  通则 { 各项最低0分；各项保留2位小数四舍五入；并列取高名次 }

  项目 1 "日常监管" 10分 {
    # “原文”照抄正式文件，下面一句写成可以计算的规则。
    指标 1.1 "监督检查" 4分 {
      原文 "按计划开展监督检查，未按时完成的每次扣0.5分，扣完为止。"
      每次 未按时完成 扣0.5分，扣完为止
    }
    指标 1.2 "检查完成率" 3分 {
      原文 "完成率达到100%的得满分，达到60%的按比例得分，低于60%的不得分。"
      按 完成率 比例得分，低于60%不得分
    }
    指标 1.3 "制度建设" 3分 {
      原文 "有方案、有计划、有总结的得满分，缺一项不得分。"
      （方案、计划、总结）齐全的，得满分，缺一项不得分
    }
  }

  项目 2 "社会评价" 10分 {
    指标 2.1 "群众满意度" 6分 {
      原文 "满意度90%以上的得6分，80%以上的得4分，其余不得分。"
      按 满意度 分档 {
        ≥90% 得6分
        ≥80% 得4分
        其余 不得分
      }
    }
    指标 2.2 "信息报送" 4分 {
      原文 "按时报送信息的得4分，否则不得分。"
      按时报送信息的，得4分，否则不得分
    }
  }

  # 示例写明数据和应得的分数，rubric test 逐条试算。
  示例 "扣到0分为止" {
    1.1：未按时完成 = 0，应得4分
    1.1：未按时完成 = 8，应得0分
    1.1：未按时完成 = 9，应得0分
  }
  示例 "恰在界限上" {
    1.2：完成率 = 60%，应得1.8分
    1.2：完成率 = 59.9%，应得0分
    2.1：满意度 = 90%，应得6分
    2.1：满意度 = 89.9%，应得4分
  }
}
`;

const english = `# An evaluation rubric. What follows a hash is a remark and enters no score.
# To check it: rubric check FILE   To run its examples: rubric test FILE   A form: rubric facts FILE --format csv

rubric "Example rubric" total 20 points {
  edition "2025"
  unit county { name: text }
  # What holds wherever the rubric does not say otherwise.
  defaults { floor 0; round each indicator to 2 places half up; ties take the better place }

  section 1 "Daily supervision" 10 points {
    # "text" is the official wording; the line below it says the same as a rule that can be computed.
    indicator 1.1 "Inspections" 4 points {
      text "Each inspection not done in time costs 0.5 points, until none are left."
      deduct 0.5 per time of late_inspections, floor at 0
    }
    indicator 1.2 "Rate of inspections done" 3 points {
      text "Full points at 100%, in proportion from 60%, nothing below."
      proportional to inspections_done, none below 60%
    }
    indicator 1.3 "Paperwork" 3 points {
      text "Full points for a scheme, a plan and a summary; nothing when one is missing."
      full when all of (scheme, plan, summary), otherwise none
    }
  }

  section 2 "What the public says" 10 points {
    indicator 2.1 "Satisfaction" 6 points {
      text "6 points from 90% satisfied, 4 points from 80%, otherwise nothing."
      bands of satisfied {
        >= 90% => 6
        >= 80% => 4
        otherwise => none
      }
    }
    indicator 2.2 "Reporting" 4 points {
      text "4 points for reporting in time, otherwise nothing."
      award 4 when reported_in_time, otherwise none
    }
  }

  # Examples state facts and the points they should give; rubric test tries each.
  example "down to nothing" {
    1.1: late_inspections = 0, expect 4
    1.1: late_inspections = 8, expect 0
    1.1: late_inspections = 9, expect 0
  }
  example "right at the limits" {
    1.2: inspections_done = 60%, expect 1.8
    1.2: inspections_done = 59.9%, expect 0
    2.1: satisfied = 90%, expect 6
    2.1: satisfied = 89.9%, expect 4
  }
}
`;

export const startingRubric: Readonly<Record<Language, string>> = { zh: chinese, en: english };
