// Diagnostics of the keys of facts.
import { both } from "./say.js";

export const keys = {
  "old-key-taken": both<{ key: string }>(
    "error",
    (p) => ({
      title: `The old key "${p.key}" also means something else.`,
      help: "Data under it could not be told apart: an old key belongs to one fact, and no fact has it today.",
    }),
    (p) => ({
      title: `原键“${p.key}”另有所指。`,
      help: "数据将无法区分：一个原键只能属于一项数据，且不能是现有数据的键。",
    }),
  ),
  "old-key-empty": both<{ key: string }>(
    "error",
    (p) => ({
      title: `Nothing here has had the key "${p.key}": the block has no facts of its own.`,
      help: "Write `was` in the indicator or part whose facts they are.",
    }),
    (p) => ({
      title: `本项没有自己的数据，原键“${p.key}”没有作用。`,
      help: "请把“原键”写在数据所属的指标或分项里。",
    }),
  ),
};
