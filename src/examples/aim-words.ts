// What an example would show, in words: `线索未核查 恰为2`, `the row applies`.
import type { Language } from "../runtime/language.js";
import { oneLine } from "../text/prose.js";
import type { Aim } from "./aim.js";
import { figureWords, thresholdWords } from "./expression-words.js";

/** One thing an example may show, in a few words; the sentence it belongs to stands beside it. */
export function aimWords(aim: Aim, language: Language): string {
  const zh = language === "zh";
  const detail = oneLine(aim.detail);
  const holds = aim.sight === "holds";
  switch (aim.kind) {
    case "rule":
      return (zh ? chinesePay : englishPay)[`${aim.detail} ${aim.sight}`] ?? "";
    case "entries":
      if (zh) return aim.sight === "zero" ? `${detail}一个也没有` : `${detail}有一个以上`;
      return aim.sight === "zero" ? `no entries of ${detail}` : `entries of ${detail}`;
    case "limit":
      return limitWords(aim, language);
    case "row":
      if (aim.sight === "none") return zh ? "条件不成立" : "the condition does not hold";
      if (aim.detail === "when") return zh ? "条件成立" : "the condition holds";
      if (aim.detail === "otherwise") return zh ? "“否则”的情形" : "the case of “otherwise”";
      return zh ? "落在这一行" : "this row counts";
    case "arm":
      return zh ? "择取的是这一条" : "this is the one that counts";
    case "place":
      return placeWords(aim, zh);
    case "circumstance":
      return zh
        ? `加减情形${holds ? "成立" : "不成立"}`
        : `the circumstance ${holds ? "holds" : "does not hold"}`;
    case "veto":
      return zh ? (holds ? "否决" : "未否决") : holds ? "vetoed" : "not vetoed";
    case "gate":
      return zh ? `${holds ? "符合" : "不符合"}前提` : `the requirement is ${holds ? "met" : "not met"}`;
    case "applies":
      return zh ? (holds ? "适用" : "不适用") : holds ? "applies" : "does not apply";
    case "floor":
      if (zh) return aim.sight === "floor" ? "低于下限，按下限计" : "未低于下限";
      return aim.sight === "floor" ? "below the floor, raised to it" : "not below the floor";
    case "cap":
      if (zh) return aim.sight === "cap" ? "超过上限，按上限计" : "未超过上限";
      return aim.sight === "cap" ? "above the cap, cut to it" : "not above the cap";
    case "grade":
      if (aim.sight === "none" || detail === "") return zh ? "不评等次" : "no grade";
      return zh ? `评为 ${detail}` : `graded ${detail}`;
    case "bar":
      return zh ? `不得评为 ${detail}：${held(holds, zh)}` : `barred from ${detail}: ${held(holds, zh)}`;
    case "fixed":
      return zh
        ? `直接评为 ${detail}：${held(holds, zh)}`
        : `graded ${detail} by the event: ${held(holds, zh)}`;
    case "flag":
      return zh ? `标记“${detail}”` : `flagged "${detail}"`;
    case "quota":
      return zh ? `${detail}的名额用完` : `the quota of ${detail} exceeded`;
    case "boundary":
      return boundaryWords(aim, language);
  }
}

const held = (holds: boolean, zh: boolean): string =>
  zh ? (holds ? "成立" : "不成立") : holds ? "holds" : "does not hold";

function limitWords({ figures }: Aim, language: Language): string {
  const limit = figures ? oneLine(figureWords(figures.right, language)) : "";
  return language === "zh" ? `超出限额${limit}，按限额计` : `more than the limit ${limit}, held to it`;
}

function boundaryWords({ figures, sight }: Aim, language: Language): string {
  if (!figures) return "";
  const left = oneLine(figureWords(figures.left, language));
  const right = oneLine(thresholdWords(figures.right, figures.left, language));
  const side = figures.turned ? (otherSide[sight] ?? sight) : sight;
  return language === "zh" ? `${left} ${chineseSide[side]}${right}` : `${left} ${englishSide[side]} ${right}`;
}

function placeWords({ sight, detail }: Aim, zh: boolean): string {
  if (sight === "none") return zh ? "不在所列名次" : "at none of the places named";
  const place = detail.replace("-", "");
  if (detail.startsWith("-")) return zh ? `倒数第${place}名` : `place ${place} from the end`;
  return zh ? `第${place}名` : `place ${place}`;
}

const chinesePay: Readonly<Record<string, string>> = {
  "deduct zero": "一分不扣",
  "deduct some": "扣分",
  "award zero": "此条不得分",
  "award some": "得分",
  "add zero": "此条不加分",
  "add some": "加分",
};
const englishPay: Readonly<Record<string, string>> = {
  "deduct zero": "nothing is deducted",
  "deduct some": "points are deducted",
  "award zero": "nothing is awarded",
  "award some": "points are awarded",
  "add zero": "nothing is added",
  "add some": "points are added",
};
const otherSide: Readonly<Partial<Record<Aim["sight"], Aim["sight"]>>> = { below: "above", above: "below" };
const chineseSide: Readonly<Partial<Record<Aim["sight"], string>>> = {
  below: "低于",
  at: "恰为",
  above: "高于",
};
const englishSide: Readonly<Partial<Record<Aim["sight"], string>>> = {
  below: "below",
  at: "exactly",
  above: "above",
};
