// The few words the renderer itself says; everything else comes with the diagnostic.

import type { Language, Severity } from "./diagnostic.js";

interface RenderWords {
  readonly severity: Readonly<Record<Severity, string>>;
  /** The title line, up to the title. */
  readonly head: (severity: string, code: string) => string;
  /** Between that and the title. */
  readonly colon: string;
  readonly help: string;
  readonly acknowledged: string;
  /** Behind the text of a label whose span ends on a later line. */
  readonly through: (line: number) => string;
}

export const renderWords: Readonly<Record<Language, RenderWords>> = {
  en: {
    severity: { error: "error", warning: "warning", note: "note" },
    head: (severity, code) => `${severity}[${code}]`,
    colon: ": ",
    help: "help: ",
    acknowledged: "acknowledged: ",
    through: (line) => ` (through line ${line})`,
  },
  zh: {
    severity: { error: "错误", warning: "警告", note: "提示" },
    head: (severity, code) => `${severity} ${code}`,
    colon: "：",
    help: "办法：",
    acknowledged: "已确认：",
    through: (line) => `（至第 ${line} 行）`,
  },
};
