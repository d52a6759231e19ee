// `rubric check --save-examples`: the facts that show findings, as examples in the rubrics themselves.
import { withCounterExamples } from "../examples/counter-examples.js";
import { replaceFiles } from "../project/node-host.js";
import { oneLine } from "../text/prose.js";
import { counted, readAgain, type RubricFile } from "./rubric-file.js";
import type { Session } from "./session.js";

/** Writes all of the files or none. */
export async function saveExamples(files: readonly RubricFile[], session: Session): Promise<void> {
  const texts = new Map<string, string>();
  const told: string[] = [];
  for (const { source, rubric, failed, shown, language } of files) {
    if (!rubric || failed) continue;
    const saved = withCounterExamples(rubric, source.text, shown, (text) =>
      readAgain(source.name, text, session),
    );
    const name = oneLine(source.name);
    if (saved) texts.set(source.name, saved.whole);
    told.push(
      language === "zh"
        ? saved
          ? `✓ ${name}：已写入${saved.count}例，可说明上面的问题`
          : `${name}：没有可写入的新示例`
        : saved
          ? `✓ ${name}: wrote ${counted(saved.count, "example")} that show what was found`
          : `${name}: no new example to write`,
    );
  }
  replaceFiles(texts);
  for (const line of told) session.say(line);
}
