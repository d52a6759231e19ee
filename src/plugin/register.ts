// `node --import rubric-lang/register app.js`: rubrics are imported as they are.
import { register } from "node:module";

register("./hooks.js", import.meta.url);
