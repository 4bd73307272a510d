const STRAIGHT = /["']/g;
const CURLY = /[“”‘’]/g;

export function hasQuotes(text: string): boolean {
  return text.search(STRAIGHT) >= 0 || text.search(CURLY) >= 0;
}

/** A rendering with the quotes and apostrophes that most of the text has: straight or curly. Without any there, as it is. */
export function inQuoteStyle(rendering: string, text: string): string {
  const straight = text.match(STRAIGHT)?.length ?? 0;
  const curly = text.match(CURLY)?.length ?? 0;
  if (straight > curly) return rendering.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
  if (curly <= straight) return rendering;
  return rendering
    .replace(/(^|[\s([{—–/-])"/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([{—–/“-])'(?!\d0s)/g, '$1‘')
    .replace(/'/g, '’');
}
