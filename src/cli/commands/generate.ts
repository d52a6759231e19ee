// `rubric test --generate`: examples proposed for what the rubric's own do not show.
import { propose, type Proposal } from "../../examples/propose.js";
import type { Language } from "../../diagnostics/diagnostic.js";
import { FileTrouble, replaceFiles, standardInput } from "../../project/node-host.js";
import { tryExamples } from "../../project/try-examples.js";
import { oneLine } from "../../text/prose.js";
import { answer, keepInputs } from "../answer.js";
import { aimList, percentWords } from "../coverage-report.js";
import { exitCode, WrongCall } from "../exit.js";
import { fileWords } from "../file-words.js";
import { counted, readAgain, readSoundRubric, type SoundRubric } from "../rubric-file.js";
import type { Session } from "../session.js";

export interface GenerateOptions {
  readonly most?: number;
  readonly out?: string;
  readonly write?: boolean;
}

/** So many lines a person confirms at one sitting. */
const mostLines = 40;

export async function generate(
  paths: readonly string[],
  { most = mostLines, out, write }: GenerateOptions,
  session: Session,
): Promise<number> {
  keepInputs(out, paths, session);
  if (write && paths.includes(standardInput))
    throw new WrongCall(
      session.ui === "zh"
        ? "用法有误：标准输入不能写回，请不要与 --write 同用"
        : "wrong call: standard input cannot be written back, leave out --write",
    );
  const texts: string[] = [];
  let language: Language = session.ui;
  let worst: number = exitCode.good;
  for (const path of paths) {
    try {
      const file = await readSoundRubric(path, session);
      const proposal = file && proposed(file, path, most, session);
      if (!file || !proposal) {
        worst = Math.max(worst, exitCode.problems);
        continue;
      }
      language = file.language;
      if (write && proposal.lines > 0) {
        replaceFiles(new Map([[path, proposal.whole]]));
        session.say(language === "zh" ? `✓ 已写入 ${oneLine(path)}` : `✓ wrote ${oneLine(path)}`);
      }
      if (!write && proposal.lines > 0) {
        const head = paths.length > 1 ? `# ${oneLine(path)}\n` : "";
        texts.push(head + proposal.text);
      }
      report(file, proposal, path, session);
    } catch (error) {
      if (!(error instanceof FileTrouble)) throw error;
      worst = exitCode.wrongCall;
      session.complain(`✗ ${fileWords(error, session.ui)}`);
    }
  }
  if (texts.length > 0) answer(texts.join("\n\n"), out, session, language);
  return worst;
}

/** Nothing is proposed beside examples that do not come out: what is expected would rest on a rubric that is not settled. */
function proposed(
  { rubric, source, language }: SoundRubric,
  path: string,
  most: number,
  session: Session,
): Proposal | undefined {
  const failed = tryExamples(rubric).failures.length;
  if (failed > 0) {
    session.complain(
      language === "zh"
        ? `✗ ${oneLine(path)}：已有${failed}例不符，请先用 rubric test 查明改正，再生成示例`
        : `✗ ${oneLine(path)}: ${counted(failed, "example")} failed; see rubric test, then generate more`,
    );
    return undefined;
  }
  return propose(rubric, source.text, most, (text) => readAgain(path, text, session));
}

/** What was gained, and what could not be reached and why. */
function report(
  { rubric, source, language }: SoundRubric,
  { lines, before, after, missed }: Proposal,
  path: string,
  session: Session,
): void {
  const zh = language === "zh";
  const page = session.talkPage(language);
  const all = before.aims.length;
  const share = (reached: number): string => `${reached}/${all}（${percentWords(reached, all)}）`;
  const from = share(before.reached.size);
  const to = share(after.reached.size);
  const name = oneLine(path);
  if (before.reached.size === all)
    return session.say(
      zh
        ? `${name}：示例已到达全部${all}处，不必补充`
        : `${name}: the examples show all ${all}, none are needed`,
    );
  session.say(
    zh
      ? `${name}：生成${lines}例，覆盖由${from}升至${to}`
      : `${name}: ${counted(lines, "line")} generated, coverage from ${plain(from)} to ${plain(to)}`,
  );
  const why = {
    "too-many-facts": zh
      ? "一行要填30项以上数据，不宜逐条人工核对：请自行设例，或先给出各项目的得分"
      : "a line would need more than 30 facts, too many to confirm by hand: write one, or take scores of sections as given",
    "not-found": zh
      ? "试过各项数据的界限值及其组合，均未到达：也许不可能发生（如前面的行已包含、几条规则不会同时最高），也许要自行设例"
      : "the boundary values of its facts and their combinations do not reach it: it may never happen (an earlier row takes it, rules exclude each other), or needs an example of your own",
    "not-written": zh
      ? "写成示例后未能按原样读回，未列出"
      : "left out: it did not come out the same when read again",
  } as const;
  const later = missed.filter((each) => each.why === "beyond-most").length;
  if (later > 0)
    session.say(
      zh
        ? `另有${later}处可以到达，超出 --most 所定的例数，未列出`
        : `${later} more can be reached: left out, since --most allows no more lines`,
    );
  for (const reason of ["too-many-facts", "not-found", "not-written"] as const) {
    const aims = missed.flatMap((each) => (each.why === reason ? [each.aim] : []));
    if (aims.length === 0) continue;
    session.say(
      zh ? `\n未到达${aims.length}处，${why[reason]}：` : `\n${aims.length} not reached; ${why[reason]}:`,
    );
    session.say(aimList(aims, source, page).join("\n"));
  }
}

const plain = (share: string): string => share.replace("（", " (").replace("）", ")");
