// Numbers in Chinese characters, up to 999, as digits: 三 → 3, 十五 → 15, 零点五 → 0.5, 半 → 0.5.
const units = new Map([..."零一二三四五六七八九"].map((digit, value) => [digit, value]));
units.set("〇", 0).set("两", 2);

const unit = (digit: string | undefined): number => (digit === undefined ? 0 : units.get(digit)!);
const wholePart =
  /^(?:([一二两三四五六七八九])百)?(?:零?([一二三四五六七八九])?(十))?零?([〇零一二两三四五六七八九])?$/u;

export function chineseNumber(words: string): string | undefined {
  if (words === "半") return "0.5";
  const [before = "", behind] = words.split("点");
  const parts = before === "" ? null : wholePart.exec(before);
  if (!parts) return undefined;
  const [, hundreds, tens, ten, ones] = parts;
  const value = unit(hundreds) * 100 + (ten ? (tens ? unit(tens) : 1) * 10 : 0) + unit(ones);
  if (behind === undefined) return String(value);
  const places = [...behind].map((digit) => units.get(digit));
  return places.length > 0 && !places.includes(undefined) ? `${value}.${places.join("")}` : undefined;
}
