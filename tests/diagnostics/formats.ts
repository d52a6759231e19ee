// Findings for the tests of the formats: every finding there is, and what formats stumble over.
import { Source } from "../../src/text/source.js";
import { analyse } from "../../src/project/analyse.js";
import type { Checked, CheckedFile } from "../../src/diagnostics/formats/checked.js";
import type { Language } from "../../src/diagnostics/diagnostic.js";
import { openFrom } from "../open-beside.js";
import { mistakes } from "./mistakes.js";
import { tripping } from "./tripping.js";

export function checkedFile(
  path: string | undefined,
  text: string,
  language?: Language,
  beside: Readonly<Record<string, string>> = {},
): CheckedFile {
  const source = new Source(path ?? "-", text);
  const open = openFrom("test.rubric", beside);
  const { diagnostics, language: spoken } = analyse(source, "0", language, open);
  return { path, source, language: spoken, diagnostics };
}

/** Every rubric that makes a finding and every mistake, a file each. */
export const everything: Checked = {
  files: [
    ...tripping.map(({ code, language, text, beside }, i) =>
      checkedFile(
        language === "zh" ? `细则/考核 ${code} ${i}.rubric` : `rubrics/${code}-${i}.rubric`,
        text,
        undefined,
        beside,
      ),
    ),
    ...mistakes.map(({ text }, i) => checkedFile(`错误/${i}.rubric`, text)),
  ],
  unread: [{ path: "没有/这个.rubric", message: "没有/这个.rubric：没有这个文件" }],
};

export const nothing: Checked = { files: [], unread: [] };

/** A file that is no text. */
export const undecoded: CheckedFile = {
  path: "gbk.rubric",
  source: new Source("gbk.rubric", ""),
  language: "zh",
  diagnostics: [
    { code: "gb18030", severity: "error", title: "本文件是 GB18030 编码", labels: [], notes: [] },
  ],
};

export const sound = `rubric "T" {
  unit station { title: text }
  defaults { floor 0 }
  indicator 1 "A" 2 points { deduct 1 per case of late }
}
`;
