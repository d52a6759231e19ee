// Diagnostics of blocks and places.
import { both, listed, maybe, quote, type Named } from "./say.js";

export const blocks = {
  misplaced: both<{ what: string; where: string }>(
    "error",
    (p) => ({
      title: `"${p.what}" does not belong in ${p.where}.`,
      help: "Move it to the block it speaks of.",
    }),
    (p) => ({ title: `“${p.what}”不能写在${p.where}里。`, help: "请移到它所说的那一块。" }),
  ),
  "said-twice": both<{ what: string }>(
    "error",
    (p) => ({
      title: `"${p.what}" is said twice in one block.`,
      label: "said again here",
      help: "Keep one of the two.",
    }),
    (p) => ({ title: `同一块里“${p.what}”写了两次。`, label: "又写了一次", help: "请保留其中一处。" }),
  ),
  "id-missing": both<{ kind: string }>(
    "error",
    (p) => ({ title: `This ${p.kind} has no id.`, help: 'Give it one: indicator 1.1 "Title" 2 points.' }),
    (p) => ({ title: `这个${p.kind}没有编号。`, help: '请补编号，例如：指标 1.1 "名称" 2分。' }),
  ),
  "title-missing": both<{ kind: string }>(
    "error",
    (p) => ({
      title: `This ${p.kind} has no title.`,
      help: 'Write it in quotes behind the id: indicator 1.1 "Title" 2 points.',
    }),
    (p) => ({
      title: `这个${p.kind}没有名称。`,
      help: '请在编号后用引号写上名称，例如：指标 1.1 "名称" 2分。',
    }),
  ),
  "points-missing": both<{ kind: string }>(
    "error",
    (p) => ({
      title: `This ${p.kind} does not say how many points it has, and its rules do not settle it.`,
      help: "Write the points behind the title: 2 points. They are known without that only where the rules earn points up to a limit.",
    }),
    (p) => ({
      title: `这个${p.kind}没有写分值，从评分规则也算不出。`,
      help: "请在名称后写上分值，例如：2分。只有得分规则且有上限的，分值才可以不写。",
    }),
  ),
  "id-repeated": both<{ id: string }>(
    "error",
    (p) => ({
      title: `The id ${p.id} is used twice.`,
      label: "used again here",
      help: "Every section and indicator needs an id of its own.",
    }),
    (p) => ({
      title: `编号 ${p.id} 用了两次。`,
      label: "又用在这里",
      help: "每个项目、指标的编号都不能重复。",
    }),
  ),
  "empty-block": both<{ kind: string }>(
    "error",
    (p) => ({
      title: `This ${p.kind} has no rule.`,
      help: 'Write how it is scored, or `unresolved "…"` when the source does not say.',
    }),
    (p) => ({ title: `这个${p.kind}没有评分规则。`, help: '请写明如何计分；原文没有的，写 待定 "…"。' }),
  ),
  "parts-in-section": both<Record<string, never>>(
    "error",
    () => ({ title: "A rule stands in a section.", help: "Rules belong in an indicator or a part." }),
    () => ({ title: "评分规则写在了项目里。", help: "评分规则要写在指标或分项里。" }),
  ),
  "veto-scope": both<Record<string, never>>(
    "error",
    () => ({
      title: "What the veto is of is not said.",
      help: "Write: one-vote veto of section when C, one-vote veto of total when C, or no points when C.",
    }),
    () => ({
      title: "一票否决没有写明范围。",
      help: "请写 C的，本项目一票否决，或 C的，总分一票否决；只否决本项的，写 C的，本项不得分。",
    }),
  ),
  "unknown-level": both<Named & { near: readonly string[] }>(
    "error",
    (p) => ({
      title: `There is no level "${p.name}".`,
      help:
        maybe(p.near, (n) => `Did you mean ${listed(n)}?`) ??
        "Levels are named at the top, the outermost first: levels goal, task, item.",
    }),
    (p) => ({
      title: `没有“${p.name}”这个层级。`,
      help: maybe(p.near, (n) => `是不是${quote(n)}？`) ?? "层级要先在开头列出：层级 一级指标、二级指标。",
    }),
  ),
  "unknown-stage": both<Named & { near: readonly string[] }>(
    "error",
    (p) => ({
      title: `There is no stage "${p.name}".`,
      help:
        maybe(p.near, (n) => `Did you mean ${listed(n)}?`) ??
        "Stages are named in the heading: stages first, second.",
    }),
    (p) => ({
      title: `没有“${p.name}”这个考核节点。`,
      help: maybe(p.near, (n) => `是不是${quote(n)}？`) ?? "节点要先在开头列出：考核节点 半年，年终。",
    }),
  ),
  "stage-undecided": both<Record<string, never>>(
    "error",
    () => ({
      title: "The rubric has stages but does not say how they combine.",
      help: "Add `each on its own`, `latest` or `mean as NAME`.",
    }),
    () => ({
      title: "有考核节点，却没有写明各节点如何合成。",
      help: "请加一行“各节点单独计分”、“取最近节点”或“节点取平均 作为 全年”。",
    }),
  ),
  "no-total": both<{ what: string }>(
    "error",
    (p) => ({
      title: `"${p.what}" asks for a total, and the rubric says \`no total\`.`,
      help: "Speak of a section instead, as in section(1), or give the rubric a total: total 100 points.",
    }),
    (p) => ({
      title: `“${p.what}”要用总分，而细则写明不设总分。`,
      help: "请改用某个项目，如“项目（1）”，或给细则写明总分：总分100分。",
    }),
  ),
  "include-without-total": both<{ path: string }>(
    "error",
    (p) => ({
      title: `"${p.path}" has no total, so it cannot be a section of another rubric.`,
      help: "Include rubrics that have a total, or write its sections here.",
    }),
    (p) => ({
      title: `“${p.path}”不设总分，不能作为另一份细则的项目。`,
      help: "请引入有总分的细则，或把它的各项目写在这里。",
    }),
  ),
  "mean-without-stages": both<Record<string, never>>(
    "error",
    () => ({
      title: "The rubric has no stages of which a mean could be taken.",
      help: "Name them: stages first, second.",
    }),
    () => ({ title: "细则没有考核节点，无从取平均。", help: "请先列出节点：考核节点 半年，年终。" }),
  ),
  "mean-named-as-stage": both<Named>(
    "error",
    (p) => ({
      title: `The mean of the stages is named "${p.name}", as a stage is.`,
      help: "Give it a name of its own: mean as full_year.",
    }),
    (p) => ({
      title: `节点的平均名为“${p.name}”，与一个考核节点同名。`,
      help: "请另取名称，例如：节点取平均 作为 全年。",
    }),
  ),
  "mean-has-no-rules": both<{ what: string }>(
    "error",
    (p) => ({
      title: `"${p.what}" cannot stand at the mean of the stages.`,
      help: "The mean is computed from the scores of the stages; only grades, bars and flags are said of it. Put rules at a stage, or outside `at`.",
    }),
    (p) => ({
      title: `“${p.what}”不能写在节点的平均下面。`,
      help: "节点的平均由各节点得分算出，其下只能写等次评定、不得评为、直接评为和标记；计分规则请写到某个节点下，或写在节点之外。",
    }),
  ),
  "mean-of-unlike-stages": both<{ figures: string; name: string }>(
    "error",
    (p) => ({
      title: `The mean "${p.name}" is of stages that are not worth the same as the total: ${p.figures}.`,
      help: "A mean of totals says something only where every stage has the full points of the total. Correct the points, add `items without a stage keep the last`, or write `each on its own`.",
    }),
    (p) => ({
      title: `“${p.name}”取各节点的平均，各节点的满分却与总分不同：${p.figures}。`,
      help: "各节点满分都与总分相同，平均才有意义。请改正分值，或写“缺节点的指标沿用上次”，或改为“各节点单独计分”。",
    }),
  ),
  "without-stage": both<{ kind: string }>(
    "error",
    (p) => ({
      title: `This ${p.kind} is scored at no stage.`,
      help: "Put its rules in `at STAGE { … }`, or name its stages in the heading.",
    }),
    (p) => ({
      title: `这个${p.kind}不属于任何考核节点。`,
      help: "请把规则写进“节点 … { }”，或在标题里注明节点。",
    }),
  ),
};
