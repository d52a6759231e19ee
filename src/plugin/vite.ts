// `import rubric from "rubric-lang/vite"`: the plugin for Vite.
import { plugin } from "./plugin.js";

export type { RubricPluginOptions } from "./plugin.js";
export default plugin.vite;
