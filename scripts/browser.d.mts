export const howToGetOne: string;
export function browserPath(): string | undefined;
export function getBrowser(): string | undefined;
