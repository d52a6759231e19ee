// Everything `--help` says, in both languages.
import type { Language } from "../diagnostics/diagnostic.js";
import { helpInChinese } from "./help-chinese.js";
import { helpInEnglish } from "./help-english.js";
import type { HelpWords } from "./help-words.js";

export const helpWords: Readonly<Record<Language, HelpWords>> = { en: helpInEnglish, zh: helpInChinese };
