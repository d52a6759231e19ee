import { rule } from "../../src/lint/rules/printed-points-differ/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      `要求 "召开会议（1分）" # ←
每起 超期 扣1分`,
      `要求 "召开会议。（1.5分）。" # ←
每起 超期 扣1分`,
    ],
    en: [
      `requirement "Meetings (1 point)" # ←
deduct 1 per case of late`,
    ],
  },
  passes: {
    zh: [
      `要求 "召开会议（2分）"
每起 超期 扣1分`,
      `要求 "召开会议（1分）的材料"
每起 超期 扣1分`,
      `要求 "召开会议（1分）"
口径 "原文此处印“（1分）”，分值栏印2分，依后者"
每起 超期 扣1分`,
    ],
    en: [
      `requirement "Meetings (2 points)"
deduct 1 per case of late`,
    ],
  },
});
