// rubric.config.json: what it may say, and what is said where it is wrong.
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { configurationSchema } from "../../src/lint/configuration-schema.js";
import { readConfiguration } from "../../src/project/lint-configuration.js";
import { Source } from "../../src/text/source.js";

const read = (text: string, language: "en" | "zh" = "en") =>
  readConfiguration(new Source("rubric.config.json", text), language);
/** What each problem points at, and what it says. */
const told = (text: string, language: "en" | "zh" = "en"): string[] => {
  const source = new Source("rubric.config.json", text);
  return readConfiguration(source, language).problems.map((d) =>
    `${d.code} ${source.slice(d.labels[0]!.span)}: ${d.title} ${d.help ?? ""}`.trim(),
  );
};

const good = [
  "{}",
  '{ "$schema": "https://example.org/rubric.config.schema.json", "lint": {} }',
  '{ "lint": { "long-line": "off", "title-repeated": ["error"], "long-name": ["warn", { "most": 30 }] } }',
  '{ "lint": { "ambiguous-text": ["warn", { "words": ["相关"] }], "fact-without-label": ["warn", { "inline": true }] } }',
];

const wrong: readonly (readonly [string, string])[] = [
  [
    '{ "lint": { "long-lines": "off" } }',
    'configuration-rule "long-lines": There is no lint rule "long-lines". Did you mean "long-line"?',
  ],
  [
    '{ "lint": { "long-line": "warning" } }',
    'configuration-level "warning": The level of "long-line" must be "off", "warn" or "error". Did you mean "warn"?',
  ],
  ['{ "lint": { "long-line": 2 } }', "configuration-level 2"],
  ['{ "lint": { "long-line": ["of"] } }', 'configuration-level "of"'],
  ['{ "lint": { "long-line": [] } }', "configuration-level []"],
  ['{ "lint": { "long-line": ["warn", {}, 3] } }', 'configuration-level ["warn", {}, 3]'],
  [
    '{ "lint": { "long-line": ["warn", 30] } }',
    'configuration-object 30: The options of "long-line" must be an object',
  ],
  [
    '{ "lint": { "long-name": ["warn", { "max": 3 }] } }',
    'configuration-option "max": "long-name" has no option "max".',
  ],
  [
    '{ "lint": { "title-repeated": ["warn", { "most": 3 }] } }',
    'configuration-option "most": "title-repeated" has no option "most". It has no options',
  ],
  [
    '{ "lint": { "long-name": ["warn", { "most": 3 }] } }',
    'configuration-value 3: The option "most" of "long-name" must be a whole number from 8, not 3.',
  ],
  ['{ "lint": { "long-name": ["warn", { "most": 30.5 }] } }', "configuration-value 30.5"],
  ['{ "lint": { "ambiguous-text": ["warn", { "words": "a" }] } }', 'configuration-value "a"'],
  ['{ "lint": { "ambiguous-text": ["warn", { "words": [""] }] } }', 'configuration-value [""]'],
  ['{ "lint": { "fact-without-label": ["warn", { "inline": "yes" }] } }', 'configuration-value "yes"'],
  ['{ "lnt": {} }', 'configuration-key "lnt": "lnt" is not a setting. Did you mean "lint"?'],
  ['{ "lint": [] }', 'configuration-object []: "lint" must be an object'],
  ["[]", "configuration-object []: The configuration must be an object"],
  ["{ 'lint': {} }", "configuration-json '"],
  ['{ "lint": { "long-line": "off", "long-line": "warn" } }', "configuration-json"],
  ['{ "lint": {', "configuration-json"],
];

describe("the configuration", () => {
  it.each(good)("%s is read", (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each(wrong)("%s is refused where it is wrong", (text, words) => {
    expect(told(text)).toHaveLength(1);
    expect(told(text)[0]).toContain(words);
    expect(told(text, "zh")[0]).toMatch(/\p{Script=Han}/u);
  });

  it("says what it says of rules, and all that is wrong at once", () => {
    expect(read(good[2]!).wishes).toEqual(
      new Map<string, object>([
        ["long-line", { level: "off", options: {} }],
        ["title-repeated", { level: "error", options: {} }],
        ["long-name", { level: "warn", options: { most: 30 } }],
      ]),
    );
    expect(told('{ "lint": { "a": "off", "long-line": "on" }, "b": 1 }')).toHaveLength(3);
  });

  it("is accepted and refused by the schema alike, faults of JSON aside", () => {
    const schema = z.fromJSONSchema(configurationSchema() as never);
    for (const text of good) expect(schema.safeParse(JSON.parse(text)).success, text).toBe(true);
    for (const [text, words] of wrong)
      if (!words.startsWith("configuration-json"))
        expect(schema.safeParse(JSON.parse(text)).success, text).toBe(false);
  });
});
