import type { Span } from "../../../text/span.js";
import { wholeNumber } from "../../options.js";
import { lintRule, said } from "../../rule.js";
import { isPhrase } from "../../tree-walk.js";

/** Rules that hold other rules between braces. */
const groups: ReadonlySet<string> = new Set(
  (
    "when-block for-each bands table first-of best-of worst-of best-n-of worst-n-of together-deduct together-award ranking " +
    "ranked-tiers interpolated"
  ).split(" "),
);

interface Deep {
  readonly depth: number;
  readonly span: Span;
}

/** The deepest groups, each on its own, that lie more than so deep. */
function* deepIn(value: unknown, depth: number, most: number): Generator<Deep> {
  if (Array.isArray(value)) for (const each of value) yield* deepIn(each, depth, most);
  else if (typeof value === "object" && value !== null) {
    if ("kind" in value && (value.kind === "block" || value.kind === "example")) return;
    const node = value as Parameters<typeof isPhrase>[0];
    const here = isPhrase(node) && groups.has(node.construct) ? depth + 1 : depth;
    // The first that is too deep is told; what is in it is deeper still.
    if (here > most && isPhrase(node)) yield { depth: here, span: node.span };
    else for (const [key, each] of Object.entries(value)) if (key !== "span") yield* deepIn(each, here, most);
  }
}

export const rule = lintRule({
  id: "deep-nesting",
  level: "warn",
  title: { en: "rules do not stand deep inside one another", zh: "规则不要层层相套" },
  why: {
    en: "Rules inside rules inside rules cannot be held against one sentence of the document. Parts (part), or one `first of` with full conditions, say the same on one level.",
    zh: "一层套一层的规则，对不上原文的一句话。分成“分项”，或在一个“依次判断”里写全条件，只用一层就能说清。",
  },
  wrong: {
    en: `indicator 1 "Cases" 3 points {
  best of {
    best of {
      best of {
        best of {
          award 3 when a_done
          award 2 when b_done
        }
        award 1 when c_done
      }
      award 1 when d_done
    }
    award 1 when e_done
  }
}`,
    zh: `指标 1 "办案" 3分 {
  取最高 {
    取最高 {
      取最高 {
        取最高 {
          甲完成的，得3分
          乙完成的，得2分
        }
        丙完成的，得1分
      }
      丁完成的，得1分
    }
    戊完成的，得1分
  }
}`,
  },
  right: {
    en: `indicator 1 "Cases" 3 points {
  best of {
    award 3 when a_done
    award 2 when b_done
  }
}`,
    zh: `指标 1 "办案" 3分 {
  取最高 {
    甲完成的，得3分
    乙完成的，得2分
    丙完成的，得1分
  }
}`,
  },
  options: {
    most: wholeNumber(3, 1, "the most groups of rules inside one another", "规则最多套几层"),
  },
  words: said<{ depth: number; most: number }>({
    en: ({ depth, most }) => ({
      title: `This stands ${depth} groups of rules deep; more than ${most} are hard to follow.`,
      label: `level ${depth}`,
      help: "Use parts (part), or write whole conditions in one `first of`.",
    }),
    zh: ({ depth, most }) => ({
      title: `这里的规则套了${depth}层，超过${most}层，难以看懂。`,
      label: `第${depth}层`,
      help: "请改用“分项”，或在一个“依次判断”里写全条件。",
    }),
  }),
  *find({ homes }, { most }) {
    for (const { statements } of homes)
      for (const { depth, span } of deepIn(statements, 0, most)) yield { at: span, says: { depth, most } };
  },
});
