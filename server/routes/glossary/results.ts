import {
  type ConceptEntry,
  type EnglishTerm,
  isBad,
  type LookupFilter,
  type LookupResult,
  preferredTerm,
  preferredText,
  type SearchResults,
  type Termbase,
  writtenText,
} from '../../../glossary/index.js';
import { pinyinOf } from '../../../glossary/pinyin-of.js';
import { isDeprecated } from '../../core/concept-standard.js';

/** One concept in a list, as the page shows it. */
export type Result = {
  readonly id: string;
  readonly zh: string;
  /** How it is read; '' where there is nothing to read. */
  readonly pinyin: string;
  readonly otherZh: readonly string[];
  /** What a copy of this result is: the standard rendering, without its comment. */
  readonly rendering: string;
  readonly preferred: EnglishTerm | null;
  readonly admitted: readonly EnglishTerm[];
  readonly literal: readonly string[];
  readonly bad: readonly EnglishTerm[];
  readonly moreBad: number;
  readonly domain: string;
  readonly source: string;
  readonly confidence: ConceptEntry['confidence'];
  readonly deprecated: boolean;
};

/** The query is itself a rendering that should not stand: what it is, of what, and what to write. */
export type Verdict = {
  readonly concept: string;
  readonly kind: 'literal' | 'deprecated' | 'forbidden';
  readonly text: string;
  readonly zh: string;
  readonly rendering: string;
  /** Nobody has decided on the concept's renderings yet. */
  readonly proposed: boolean;
};

const shownForms = 4;
const shownResults = 50;

/** What answers a query, narrowed where asked; `counts`: what each further choice would leave. */
export function lookUp(
  termbase: Termbase,
  query: string,
  filter: LookupFilter = {},
): { results: Result[]; verdicts: Verdict[]; more: boolean; counts: SearchResults['counts'] } {
  const narrowed = Object.keys(filter).length > 0;
  const searched = termbase.search(query, { limit: shownResults + 1, filter });
  // A query that holds more than a term: what stands in it, which has nothing to narrow.
  const found =
    searched.results.length > 0 || narrowed ? searched.results : termbase.lookup(query, { limit: shownResults + 1 });
  const results = found.slice(0, shownResults).flatMap((result) => {
    const concept = termbase.concept(result.concept);
    return concept ? [resultOf(concept.id, concept.entry, result.matched)] : [];
  });
  return {
    results,
    verdicts: verdictsOn(termbase, query, found),
    more: found.length > shownResults,
    counts: searched.counts,
  };
}

export function resultOf(id: string, entry: ConceptEntry, matched?: LookupResult['matched']): Result {
  const [main, ...others] = entry.zh.map(({ text }) => text);
  const bad = entry.en.filter((term) => isBad(term) && !term.literal);
  const first = (text: string): number => (text === matched?.text ? 0 : 1);
  return {
    id,
    zh: main ?? '',
    pinyin: pinyinOf(main ?? ''),
    otherZh: others.sort((a, b) => first(a) - first(b)).slice(0, shownForms),
    rendering: preferredText(entry),
    preferred: preferredTerm(entry) ?? null,
    admitted: entry.en.filter(({ status, literal }) => status === 'admitted' && !literal),
    literal: entry.en.filter(({ literal, status }) => literal && status !== 'preferred').map(({ text }) => text),
    bad: [...bad].sort((a, b) => first(writtenText(a)) - first(writtenText(b))).slice(0, shownForms),
    moreBad: Math.max(0, bad.length - shownForms),
    domain: entry.domain,
    source: entry.source,
    confidence: entry.confidence,
    deprecated: isDeprecated(entry),
  };
}

/** Every literal or bad rendering that the whole query is, in any inflection; also where another entry would win the span. */
function verdictsOn(termbase: Termbase, query: string, found: readonly LookupResult[]): Verdict[] {
  const asked = query.trim();
  const verdicts = new Map<string, Verdict>();
  const add = (concept: string, find: (entry: ConceptEntry) => EnglishTerm | undefined): void => {
    const entry = termbase.concept(concept)?.entry;
    const term = entry && find(entry);
    if (!entry || !term || !isBad(term) || verdicts.has(concept)) return;
    const kind = term.literal ? 'literal' : term.status === 'forbidden' ? 'forbidden' : 'deprecated';
    verdicts.set(concept, {
      concept,
      kind,
      text: term.text,
      zh: entry.zh[0]?.text ?? '',
      rendering: preferredText(entry),
      proposed: entry.confidence === 'proposed',
    });
  };
  for (const { concept, matched } of found) {
    if (matched.field !== 'literal' && matched.field !== 'bad') continue;
    if (plain(matched.text) === plain(asked))
      add(concept, (entry) => entry.en.find((term) => writtenText(term) === matched.text));
  }
  const whole = (from: number, to: number): boolean => !/[\p{L}\p{N}]/u.test(asked.slice(0, from) + asked.slice(to));
  for (const hit of termbase.check(asked, { source: null })) {
    if (whole(hit.from, hit.to)) add(hit.concept, (entry) => entry.en[hit.term]);
  }
  return [...verdicts.values()].slice(0, shownForms);
}

function plain(text: string): string {
  return text
    .replace(/\([^()]*\)/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
