// The hooks of Node's loader; they run beside the app, in a thread of their own.
import type { LoadHook } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { write } from "../cli/streams.js";

export const load: LoadHook = async (url, context, nextLoad) => {
  if (!/^file:[^?#]*\.rubric([?#]|$)/i.test(url)) return nextLoad(url, context);
  // The compiler is loaded once there is something to compile.
  const { compileRubric } = await import("./compiled-rubric.js");
  const { code, map, warnings } = await compileRubric(fileURLToPath(url), (path) => pathToFileURL(path).href);
  for (const warning of warnings) write(2, warning);
  const inline = Buffer.from(JSON.stringify(map)).toString("base64");
  return {
    format: "module",
    shortCircuit: true,
    source: `${code}//# sourceMappingURL=data:application/json;base64,${inline}\n`,
  };
};
