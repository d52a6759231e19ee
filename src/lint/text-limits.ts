// Limits that official wording sets to what can be taken or given: 扣完2.5分为止, at most 2.5 points.
import { exact, type Exact } from "../runtime/exact.js";
import type * as tree from "../syntax/tree.js";
import { fold } from "../text/fold.js";
import type { Source } from "../text/source.js";
import type { Span } from "../text/span.js";

export interface Limit {
  readonly value: Exact;
  readonly printed: string;
  readonly span: Span;
}

const patterns = [
  /(?:扣完|扣满|加满|(?:最多|最高|至多|累计|总共)(?:可|不超过)?[扣得加](?:分)?(?:不超过)?)\s*(\d+(?:[.．]\d+)?)\s*分/gu,
  /(?:at most|up to|a maximum of|no more than)\s+(\d+(?:\.\d+)?)\s*points?\b/giu,
];

export function limitsIn(text: tree.TextNode, source: Source): Limit[] {
  const written = source.slice(text.span);
  return patterns.flatMap((pattern) =>
    [...written.matchAll(pattern)].map((match) => {
      const start = text.span.start + match.index;
      return {
        value: exact(fold(match[1]!)),
        printed: match[0],
        span: { start, end: start + match[0].length },
      };
    }),
  );
}
