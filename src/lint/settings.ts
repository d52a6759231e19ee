// Which rules are on, and with which options.
import type { LintId } from "./ids.js";
import type { OptionValue } from "./options.js";
import type { Level } from "./rule.js";
import { rules } from "./rules/index.js";

export interface Setting {
  readonly level: Level;
  readonly options: Readonly<Record<string, OptionValue>>;
}
export type Settings = Readonly<Record<LintId, Setting>>;

/** What somebody says of a rule; what is not said stays as it was. */
export type Wish = Partial<Setting>;

const every = Object.entries(rules) as [LintId, (typeof rules)[LintId]][];

/** What holds where nobody says otherwise. */
export function usualSettings(): Settings {
  return Object.fromEntries(
    every.map(([id, { level, options }]) => [
      id,
      {
        level,
        options: Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default])),
      },
    ]),
  ) as Record<LintId, Setting>;
}

/** The settings with what is wished instead. */
export function adjusted(settings: Settings, wishes: ReadonlyMap<LintId, Wish>): Settings {
  const made: Record<LintId, Setting> = { ...settings };
  for (const [id, wish] of wishes)
    made[id] = { level: wish.level ?? made[id].level, options: { ...made[id].options, ...wish.options } };
  return made;
}
