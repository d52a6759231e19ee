// Diagnostics of ids: their order, and what the source prints.
import { both } from "./say.js";

export const numbering = {
  numbering: both<{ id: string; after?: string; under?: string }>(
    "warning",
    (p) => ({
      title:
        p.under === undefined
          ? `${p.id} does not follow ${p.after}: a number is missing, or out of order.`
          : `${p.id} stands under ${p.under}, which it does not belong to by its number.`,
      help: 'Look for a row that was left out. Where the source prints it so, give the right id and keep the printed one: printed "…".',
    }),
    (p) => ({
      title:
        p.under === undefined
          ? `${p.id} 没有接着 ${p.after}：编号有缺漏，或次序不对。`
          : `${p.id} 写在 ${p.under} 之下，按编号不属于它。`,
      help: '请核对是否漏了一行。原文就这样印的，编号写正确的，并用“原文印为 "……"”保留原样。',
    }),
  ),
  "printed-numbering": both<{ id: string; printed: string; under: string }>(
    "note",
    (p) => ({
      title:
        p.under === ""
          ? `The source prints ${p.printed} where ${p.id} comes next.`
          : `The source prints ${p.printed} under ${p.under}, where ${p.id} comes next.`,
    }),
    (p) => ({
      title:
        p.under === ""
          ? `原文印为 ${p.printed}，依次应为 ${p.id}。`
          : `原文在 ${p.under} 之下印为 ${p.printed}，依次应为 ${p.id}。`,
    }),
  ),
};
