import { rule } from "../../src/lint/rules/indicator-without-text/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      `指标 1 "甲" 1分 {
原文 "有方案的得1分。"
有方案的，得满分，否则不得分
}
指标 2 "乙" 1分 {
原文 "有台账的得1分。"
有台账的，得满分，否则不得分
}
指标 3 "丙" 1分 { # ←
有总结的，得满分，否则不得分
}`,
      {
        text: `指标 1 "甲" 1分 { # ←
有总结的，得满分，否则不得分
}`,
        options: { always: true },
      },
    ],
    en: [
      `indicator 1 "A" 1 point {
text "A plan: 1 point."
full when plan, otherwise none
}
indicator 2 "B" 1 point {
text "A list: 1 point."
full when lists, otherwise none
}
indicator 3 "C" 1 point { # ←
full when report, otherwise none
}`,
    ],
  },
  passes: {
    zh: [
      `指标 1 "甲" 1分 {
原文 "有方案的得1分。"
有方案的，得满分，否则不得分
}
指标 2 "乙" 1分 {
原文 "有台账的得1分。"
有台账的，得满分，否则不得分
}
`,
      `指标 1 "甲" 1分 {
有总结的，得满分，否则不得分
}`,
      `指标 1 "甲" 1分 {
原文 "有方案的得1分。"
有方案的，得满分，否则不得分
}
指标 2 "乙" 1分 {
原文 "有台账的得1分。"
有台账的，得满分，否则不得分
}
指标 3 "丙" 1分 {
口径 "原文在2的末句"
有总结的，得满分，否则不得分
}`,
      `指标 1 "甲" 1分 {
原文 "有方案的得1分。"
有方案的，得满分，否则不得分
}
指标 2 "乙" 1分 {
原文 "有台账的得1分。"
有台账的，得满分，否则不得分
}
指标 3 "丙" 2分 {
分项 "子" 2分 {
原文 "有总结得2分"
有总结的，得满分，否则不得分
}
}`,
    ],
    en: [
      `indicator 1 "A" 1 point {
text "A plan: 1 point."
full when plan, otherwise none
}
indicator 2 "B" 1 point {
text "A list: 1 point."
full when lists, otherwise none
}
`,
      `indicator 1 "C" 1 point {
full when report, otherwise none
}`,
    ],
  },
});
