// `import rubric from "rubric-lang/webpack"`: the plugin for webpack.
import { plugin } from "./plugin.js";

export type { RubricPluginOptions } from "./plugin.js";
export default plugin.webpack;
