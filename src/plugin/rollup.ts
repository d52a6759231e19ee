// `import rubric from "rubric-lang/rollup"`: the plugin for Rollup.
import { plugin } from "./plugin.js";

export type { RubricPluginOptions } from "./plugin.js";
export default plugin.rollup;
