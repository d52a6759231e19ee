import rubric from "rubric-lang/vite";
import { defineConfig } from "vite";

// `types` writes yangjiang.d.rubric.ts beside the rubric, by which TypeScript knows the facts of the rubric.
export default defineConfig({ plugins: [rubric({ types: true })] });
