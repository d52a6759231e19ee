// Runs of letters and figures that together say what one phrase says: `每发现1起` is `每起`.
import { caseVerbs, measures } from "../../grammar/vocabulary.js";

const measure = measures
  .flatMap((m) => m.zh)
  .sort((a, b) => b.length - a.length)
  .join("|");
const one = "[ \\t]*[1１一][ \\t]*";
/** A verb in front of the figure says that cases are counted; a bare `每1天` may be a step. */
const counted = `(?:(?:${caseVerbs.join("|")})${one}|一)`;

/** What is written, what stands behind it without being a part of it, and the phrase meant. */
const runs = [
  [`每${counted}`, `(?=${measure})(?!个?百分点)`, "每"],
  [`每[缺少]${one}(?:${measure})`, "", "每缺一项"],
  ["(?:本项|该项|此项)[记计得][ \\t]*[0０]分", "", "本项不得分"],
].map(([written, behind, means]) => ({
  from: new RegExp(`${written!}${behind!}`, "uy"),
  whole: new RegExp(`^${written!}$`, "u"),
  means: means!,
}));
/** 每, 本, 该 and 此, by their codes: most words begin with another character. */
const opening = new Set([..."每本该此"].map((character) => character.charCodeAt(0)));

/** The run that begins here. */
export function respelledAt(text: string, offset: number): string | undefined {
  if (!opening.has(text.charCodeAt(offset))) return undefined;
  for (const { from } of runs) {
    from.lastIndex = offset;
    const image = from.exec(text)?.[0];
    if (image !== undefined) return image;
  }
  return undefined;
}

/** The phrase that a run stands for. */
export const meantBy = (image: string): string | undefined =>
  opening.has(image.charCodeAt(0)) ? runs.find(({ whole }) => whole.test(image))?.means : undefined;

const [ordinalFirst, lastFirst] = [..."第倒"].map((character) => character.charCodeAt(0));
const ordinal = /(?:倒数)?第(?=[一二两三四五六七八九十百]+[名位](?:[扣得加不]|\P{L}|$))/uy;

/** `第` in front of a place in characters: `第一名`, `倒数第二名`. */
export function ordinalAt(text: string, offset: number): string | undefined {
  const first = text.charCodeAt(offset);
  if (first !== ordinalFirst && first !== lastFirst) return undefined;
  ordinal.lastIndex = offset;
  return ordinal.exec(text)?.[0];
}
