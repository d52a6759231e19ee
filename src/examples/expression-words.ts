// Expressions as an analyst would name them, short: `完成率`, `甲 ÷ 乙`, `项目（3）`.
import { factsOf, type Num } from "../model/expression.js";
import { mul, print, whole } from "../runtime/exact.js";

type Language = "en" | "zh";

const signs = { "+": "+", "-": "−", "*": "×", "/": "÷" } as const;

/** What is compared. */
export function figureWords(e: Num, language: Language): string {
  const zh = language === "zh";
  switch (e.kind) {
    case "const":
      return print(e.value);
    case "fact":
      return e.fact.spec.name || e.fact.spec.label || (zh ? "每个的值" : "the value of each");
    case "let":
      return e.let.name;
    case "score":
      return e.id === "" ? (zh ? "总分" : "the total") : zh ? `${e.id} 的得分` : `the score of ${e.id}`;
    case "count":
      return zh ? "成立的项数" : "the number that hold";
    case "place":
      return zh
        ? `${figureWords(e.column.of, language)} 的名次`
        : `the place by ${figureWords(e.column.of, language)}`;
    case "cohort":
      return e.figure === "size"
        ? zh
          ? "单位总数"
          : "the number of units"
        : zh
          ? `全体的${figureWords(e.column.of, language)}`
          : `${figureWords(e.column.of, language)} of all`;
    case "arithmetic":
      return `${figureWords(e.left, language)} ${signs[e.op]} ${figureWords(e.right, language)}`;
    case "of-list":
      return e.list.spec.name;
    default: {
      const names = factsOf(e).map((fact) => fact.spec.name);
      return names.join(zh ? "、" : ", ") || (zh ? "算式" : "the formula");
    }
  }
}

/** What it is compared with; rates in percent. */
export function thresholdWords(right: Num, left: Num, language: Language): string {
  if (right.kind !== "const") return figureWords(right, language);
  return isRate(left) ? `${print(mul(right.value, whole(100)))}%` : print(right.value);
}

function isRate(e: Num): boolean {
  switch (e.kind) {
    case "fact":
      return e.fact.spec.kind === "rate";
    case "let":
      return e.let.value.type === "number" && isRate(e.let.value.expr);
    case "arithmetic":
      return e.op === "/" ? !isNumberBehind(e) : e.op !== "*" && (isRate(e.left) || isRate(e.right));
    case "of-list":
      return e.figure !== "number" && isRate(e.of);
    case "cohort":
      return e.figure !== "size" && isRate(e.column.of);
    case "if":
      return isRate(e.then) || isRate(e.otherwise);
    case "least":
    case "greatest":
      return e.args.some(isRate);
    default:
      return false;
  }
}

/** A quotient with a plain number below it is no share. */
const isNumberBehind = (e: Extract<Num, { kind: "arithmetic" }>): boolean => e.right.kind === "const";
