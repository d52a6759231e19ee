import { rule } from "../../src/lint/rules/trailing-punctuation/rule.js";
import { cases } from "./cases.js";

cases(rule, {
  trips: {
    zh: [
      "每起 超期 扣1分。 # ←",
      `每起 超期 扣1分；# ←
每起 漏报 扣1分`,
    ],
    en: ["deduct 1 per case of late; # ←"],
  },
  passes: {
    zh: [
      "每起 超期 扣1分；每起 漏报 扣1分",
      `原文 "每起扣1分。"
每起 超期 扣1分`,
    ],
    en: ["deduct 1 per case of late; deduct 1 per case of old"],
  },
});
