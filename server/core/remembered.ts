/** Longer words are nobody's; what is worked out of them is not kept. */
const LONGEST = 40;
const MOST = 20_000;

/** Texts repeat their words: what was worked out of one is kept for the next time it comes. */
export function remembered<Value>(make: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    const kept = known.get(word);
    if (kept !== undefined || known.has(word)) return kept as Value;
    const value = make(word);
    if (word.length > LONGEST) return value;
    if (known.size >= MOST) known.clear();
    known.set(word, value);
    return value;
  };
}
