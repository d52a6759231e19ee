// `import rubric from "rubric-lang/esbuild"`: the plugin for esbuild.
import { plugin } from "./plugin.js";

export type { RubricPluginOptions } from "./plugin.js";
export default plugin.esbuild;
