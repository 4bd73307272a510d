import { type Concept, plainTerm } from '../glossary/index.js';

/** Concepts made of pieces of the starter's Chinese and of its English words, so that many begin alike. */
export function generateConcepts(starter: readonly Concept[], count: number, random: () => number): Concept[] {
  const material = starter.flatMap(({ entry }) => entry.zh.map((form) => form.text.replace(/[^\p{Script=Han}]/gu, '')));
  const words = starter.flatMap(({ entry }) => entry.en.flatMap((term) => term.text.match(/[a-z]{3,}/g) ?? []));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const piece = (): string => {
    const text = pick(material);
    const from = Math.floor(random() * Math.max(1, text.length - 2));
    return text.slice(from, from + 1 + Math.floor(random() * 4));
  };
  const seen = new Set<string>();
  const template = (starter[0] as Concept).entry;
  const concepts: Concept[] = [];
  while (concepts.length < count) {
    const text = (piece() + piece() + (random() < 0.3 ? piece() : '')).slice(0, 9);
    if (text.length < 2 || seen.has(text)) continue;
    seen.add(text);
    // Every hundredth has a word in which it is not meant.
    const notInside = concepts.length % 100 === 0 ? [`${text}员`] : [];
    const english = Array.from({ length: 3 }, () => pick(words)).join(' ');
    const entry = { ...template, zh: [{ text }], notInside, en: [plainTerm(english, 'preferred')] };
    concepts.push({ id: `G${concepts.length}`, number: 1, entry });
  }
  return concepts;
}
