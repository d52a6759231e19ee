// The JSON schema of `rubric.config.json`, made from the rules: editors complete and check with it.
import { schemaOf } from "./options.js";
import { levels } from "./rule.js";
import { rules } from "./rules/index.js";

/** The schema as data. */
export function configurationSchema(): object {
  const level = { enum: levels };
  const properties = Object.fromEntries(
    Object.values(rules).map(({ id, title, level: usual, options }) => {
      const named = Object.entries(options).map(([name, option]) => [name, schemaOf(option)]);
      const withOptions = {
        type: "array",
        prefixItems: [
          level,
          { type: "object", additionalProperties: false, properties: Object.fromEntries(named) },
        ],
        items: false,
        minItems: 1,
      };
      return [id, { description: `${title.en} · ${title.zh}`, default: usual, anyOf: [level, withOptions] }];
    }),
  );
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "rubric.config.json",
    description: "House style for rubric files · 细则文件的写法约定",
    type: "object",
    additionalProperties: false,
    properties: {
      $schema: { type: "string" },
      lint: { type: "object", additionalProperties: false, properties },
    },
  };
}
