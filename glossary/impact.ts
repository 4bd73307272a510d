import { buildRenderings, type RenderingHit } from './english/renderings.js';
import { inflectLike, knownVerbBase } from './english/inflect.js';
import { foldedKey, unfoldedExpression } from './fold.js';
import { compileEntry } from './english/pattern.js';
import type { PatternToken } from './english/pattern-token.js';
import { preferredText, type Concept, type ConceptEntry } from './model.js';
import { isSpeltOneWay } from './english/words.js';
import { buildRecogniser } from './recognise.js';

/** `source`: null where there is no Chinese. */
export type ImpactParagraph = { readonly id: string; readonly source: string | null; readonly target: string | null };

/** Half-open, in the target as it stands. */
export type ImpactEdit = { readonly from: number; readonly to: number; readonly text: string };

/** `edits` in order; `proposed` is the target with all of them made. */
export type Impact = {
  readonly id: string;
  /** The Chinese holds the term, as the entry stood or as it stands. */
  readonly inSource: boolean;
  readonly edits: readonly ImpactEdit[];
  readonly proposed: string | null;
};

/**
 * The paragraphs that a change of one concept touches: whose judgement by this concept alone it changes, or whose Chinese it
 * begins or ceases to match. An edit is proposed where a rendering that was the standard, or was allowed, no longer is.
 */
export function impactOf(
  before: Concept | null,
  after: Concept | null,
  paragraphs: Iterable<ImpactParagraph>,
): Impact[] {
  const sides = [before, after].map((concept) => sideOf(concept, after ?? before));
  const [old, now] = sides as [Side, Side];
  const mayMatter = prefilter([before, after]);
  const impacts: Impact[] = [];
  for (const paragraph of paragraphs) {
    if (!mayMatter(paragraph)) continue;
    const a = old.judge(paragraph);
    const b = now.judge(paragraph);
    const edits = after === null || paragraph.target === null ? [] : editsFor(paragraph.target, a, b, after.entry);
    if (edits.length === 0 && a.key === b.key) continue;
    const proposed = edits.length === 0 || paragraph.target === null ? null : applyEdits(paragraph.target, edits);
    impacts.push({ id: paragraph.id, inSource: a.inSource || b.inSource, edits, proposed });
  }
  return impacts;
}

export function applyEdits(text: string, edits: readonly ImpactEdit[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, text: replacement } of edits) {
    result += text.slice(at, from) + replacement;
    at = to;
  }
  return result + text.slice(at);
}

type Judgement = { readonly inSource: boolean; readonly hits: readonly RenderingHit[]; readonly key: string };
type Side = { readonly judge: (paragraph: ImpactParagraph) => Judgement };

function sideOf(concept: Concept | null, named: Concept | null): Side {
  const concepts = concept === null ? [] : [{ ...concept, id: named?.id ?? concept.id }];
  const recogniser = buildRecogniser(concepts);
  const renderings = buildRenderings(concepts);
  return {
    judge({ source, target }) {
      const matches = source === null ? [] : recogniser.recognise(source);
      const present = source === null || source.trim() === '' ? null : new Set(matches.map((match) => match.concept));
      const hits = target === null ? [] : renderings.check(target, { source: present });
      const spans = matches.map((match) => `${match.from}-${match.to}`).join(' ');
      const judged = hits.map((hit) => `${hit.from}-${hit.to} ${hit.status}`).join(' ');
      return { inSource: matches.length > 0, hits, key: `${spans}|${judged}` };
    },
  };
}

/** A rendering that was the standard and is not any more, or that is bad now. The new standard takes its inflection. */
function editsFor(target: string, before: Judgement, after: Judgement, entry: ConceptEntry): ImpactEdit[] {
  const edits: ImpactEdit[] = [];
  const wanted = preferredText(entry);
  if (wanted === '') return edits;
  const covered = (hit: RenderingHit): boolean => edits.some((edit) => hit.from < edit.to && edit.from < hit.to);
  for (const hit of after.hits) {
    const was = before.hits.find((other) => other.from === hit.from && other.to === hit.to);
    if (hit.fix !== null && was?.status !== hit.status) edits.push({ from: hit.from, to: hit.to, text: hit.fix });
  }
  for (const hit of before.hits) {
    if (hit.status !== 'standard' || covered(hit)) continue;
    const still = after.hits.some(
      (other) => other.from <= hit.from && hit.to <= other.to && other.status === 'standard',
    );
    if (still) continue;
    edits.push({ from: hit.from, to: hit.to, text: dressed(wanted, target.slice(hit.from, hit.to), target, hit.from) });
  }
  return edits.sort((a, b) => a.from - b.from).filter((edit) => target.slice(edit.from, edit.to) !== edit.text);
}

/** The rendering with the article, the verb form, the plural and the capital of the words that it replaces. */
function dressed(preferred: string, written: string, text: string, at: number): string {
  let result = preferred.replace(/^to\s+/, '');
  const article = /^(the|an?)\s+/i;
  const bare = written.replace(article, '');
  const own = article.exec(written)?.[1]?.toLowerCase();
  result = result.replace(article, '');
  if (own !== undefined) result = `${own === 'the' ? own : /^[aeiou]/i.test(result) ? 'an' : 'a'} ${result}`;
  const verb = /^[a-z]+(?= |$)/.exec(result)?.[0];
  const base = verb === undefined ? undefined : knownVerbBase(verb);
  const word = /^\p{L}+/u.exec(bare)?.[0].toLowerCase() ?? '';
  const wordBase = knownVerbBase(word);
  if (verb !== undefined && base === verb && wordBase !== undefined)
    result = inflectLike(word, wordBase, base) + result.slice(verb.length);
  const startsSentence = /(^|[.!?:;]["”’)]*\s+|\n\s*\n)$/.test(text.slice(0, at));
  const capital = startsSentence && /^\p{Lu}/u.test(written);
  return capital ? result.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : result;
}

/**
 * A cheap look before the exact one: the Chinese must hold some form, or the English the words that tell a
 * rendering. Anything it lets through is judged; what it holds back cannot match.
 */
function prefilter(concepts: readonly (Concept | null)[]): (paragraph: ImpactParagraph) => boolean {
  const entries = concepts.flatMap((concept) => (concept === null ? [] : [concept.entry]));
  const hasWords = wordFilter(entries);
  const hasCharacters = characterFilter(entries);
  return ({ source, target }) => (target !== null && hasWords(target)) || (source !== null && hasCharacters(source));
}

/** Of each form the characters up to the first gap or number must stand in the text, in one script or the other. */
function characterFilter(entries: readonly ConceptEntry[]): (text: string) => boolean {
  const needed = new Set<string>();
  for (const { text } of entries.flatMap(({ zh }) => zh)) {
    // “六稳”“六保” is also written without any quotes, so without 、.
    const pieces = text.split('…')[0]?.split(/\{[^}]*\}|[\s、“”‘’「」『』]+/) ?? [];
    const best = pieces.flatMap((piece) => foldedKey(piece).split(/[ 、]/)).sort((a, b) => b.length - a.length)[0];
    // Nothing to go by: then every text is judged.
    if (best === undefined || best === '') return () => true;
    needed.add(unfoldedExpression(best));
  }
  if (needed.size === 0) return () => false;
  const expression = new RegExp([...needed].join('|'));
  return (text) => expression.test(text);
}

/** Of each pattern one run of words must stand in the text, with nothing but marks and blanks between their letters. */
function wordFilter(entries: readonly ConceptEntry[]): (text: string) => boolean {
  const needed = new Map<string, Set<string>>();
  for (const { parts } of entries.flatMap(compileEntry)) {
    const best = parts.flatMap(runsOf).sort((a, b) => b.letters - a.letters)[0];
    // Nothing to go by: then every text is judged.
    if (best === undefined) return () => true;
    const anchor = best.words[best.anchor] as string;
    needed.set(anchor, (needed.get(anchor) ?? new Set()).add(surroundings(best)));
  }
  if (needed.size === 0) return () => false;
  const expression = new RegExp(
    [...needed].map(([anchor, around]) => `${anchor}(?:${[...around].join('|')})`).join('|'),
    'i',
  );
  const foreign = /[^\0-\x7f‐-”…]/;
  return (text) => expression.test(text) || foreign.test(text);
}

/** `letters`: how many it has at least; `anchor`: which of its words has most. */
type Run = { readonly words: string[]; letters: number; anchor: number; longest: number };

const BETWEEN = '[^a-z0-9]*';
const STEM = 4;

/** Words of which every letter is known, up to one of which only the beginning is. */
function runsOf(part: readonly PatternToken[]): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (const { forms } of part) {
    if (!forms.every(keepsBeginning)) {
      run = undefined;
      continue;
    }
    const exact = forms.every(isSpeltOneWay);
    const spelt = exact ? forms : forms.map((form) => form.slice(0, STEM));
    if (run === undefined) runs.push((run = { words: [], letters: 0, anchor: 0, longest: 0 }));
    const letters = Math.min(...spelt.map((form) => form.length));
    if (letters > run.longest) [run.anchor, run.longest] = [run.words.length, letters];
    run.letters += letters;
    // In the text a word may be cut in two by a hyphen or a blank.
    run.words.push(`(?:${spelt.map((form) => [...form].join(BETWEEN)).join('|')})`);
    if (!exact) run = undefined;
  }
  return runs;
}

/** The longest word is looked for, and only where it stands what is before and after it. */
function surroundings({ words, anchor }: Run): string {
  const before = anchor === 0 ? '' : `(?<=${words.slice(0, anchor + 1).join(BETWEEN)})`;
  return [before, ...words.slice(anchor + 1)].join(BETWEEN);
}

/** Whether all spellings of the word begin with the same four letters: ageing is folded to aging. */
function keepsBeginning(form: string): boolean {
  return /^[a-z]+$/.test(form) && !/^.?agi/.test(form);
}
