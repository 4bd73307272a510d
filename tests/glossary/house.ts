import { buildTermbase, type OutcomeOptions } from '../../glossary/index.js';
import { loadPatterns, loadStarter } from '../../glossary/starter/load.js';

/** What a new installation knows. */
export const house = buildTermbase([...loadStarter(), ...loadPatterns()]);

/** The terms of a Chinese text, each with its words. */
export function terms(text: string): string[] {
  return house.recognise(text).map((match) => `${match.concept} ${text.slice(match.from, match.to)}`);
}

/** What stands inside the hits. */
export function contained(text: string): string[] {
  return house.recognise(text, { nested: true }).flatMap((match) => (match.nested ? [match.concept] : []));
}

/** The hits of the English as they are told, beside Chinese or alone. */
export function judged(target: string, source: string | null = null): string[] {
  return house
    .scan({ source, target })
    .flatMap((hit) => (hit.side === 'target' ? [`${hit.status} ${hit.concept} ${hit.text}`] : []));
}

/** The same of one concept only. */
export function judgedOf(concept: string, target: string, source: string | null = null): string[] {
  return judged(target, source).flatMap((line) => {
    const [status = '', id, ...words] = line.split(' ');
    return id === concept ? [`${status} ${words.join(' ')}`] : [];
  });
}

/** What became of one concept, occurrence by occurrence. */
export function became(concept: string, source: string, target: string, options: OutcomeOptions = {}): string[] {
  return house
    .outcomes({ source, target, ...options })
    .filter((outcome) => outcome.concept === concept)
    .map(({ status, shared, review }) => [status, shared && 'shared', review].filter(Boolean).join(' '));
}
