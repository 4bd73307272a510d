import type { Termbase } from '../../../glossary/index.js';
import type { Visit } from '../../http/visit.js';

export type DomainCount = { readonly domain: string; readonly count: number };

/** Every domain with the number of its concepts, the largest first. */
export function listDomains(termbase: Termbase): DomainCount[] {
  return tally(termbase, 'domain').map(([domain, count]) => ({ domain, count }));
}

/** Every part of speech in use, the most frequent first. */
export function partsOfSpeech(termbase: Termbase): string[] {
  return tally(termbase, 'partOfSpeech').map(([name]) => name);
}

function tally(termbase: Termbase, member: 'domain' | 'partOfSpeech'): [string, number][] {
  const counts = new Map<string, number>();
  for (const { entry } of termbase.concepts()) counts.set(entry[member], (counts.get(entry[member]) ?? 0) + 1);
  return [...counts].filter(([name]) => name !== '').sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** A name in the person's language where we have one; a domain of the office's own is shown as it was written. */
export function domainName(t: Visit['t'], domain: string): string {
  return nameIn(t, 'domains', domain);
}

export function partOfSpeechName(t: Visit['t'], partOfSpeech: string): string {
  return nameIn(t, 'parts', partOfSpeech);
}

function nameIn(t: Visit['t'], list: string, key: string): string {
  // A full stop or colon would be read as a path of keys.
  return /[.:]/.test(key) || key === '' ? key : t(`glossary:${list}.${key}`, { defaultValue: key });
}
