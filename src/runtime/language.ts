/** The languages people are addressed in: English and Chinese. */
export type Language = "en" | "zh";
