import type { Relation, ScanHit } from '../../../../glossary/index.js';
import { plainSpelling } from '../../names/spelling.js';
import type { Check, CheckContext, Found, Span } from '../check.js';

/**
 * People of the termbase with a post that it says they hold or held: where the Chinese has the post before the name, the English
 * should have the standard rendering of both. A pronoun or a family name is enough for the name, so that is looked at only where
 * the name is there; and a rendering of the post that the termbase advises against is found by other checks.
 */
export const personPosts: Check<null> = {
  id: 'person-posts',
  type: 'inconsistent-entities',
  severity: 'minor',
  settings: null,
  find({ source, target }, context) {
    if (source === null || target === null || target.trim() === '') return [];
    const named = context.hits().filter(({ side }) => side === 'source');
    const found = named.flatMap((person, i) => {
      const posts = named.slice(Math.max(0, i - MOST_POSTS), i).filter((post) => isPostOf(context, post, person));
      return posts.filter((post) => isBefore(source, post, person)).flatMap((post) => judged(post, person, context));
    });
    // A post that is named twice is missing once.
    return [...new Map(found.map((one) => [`${one.concept} ${one.target?.from}`, one])).values()];
  },
};

/** Posts that somebody may have at once, all before the name. */
const MOST_POSTS = 6;

/** Characters between a post and the name: other posts. */
const REACH = 40;

function isPostOf({ concept }: CheckContext, post: ScanHit, person: ScanHit): boolean {
  const has = (one: string, kind: Relation['kind'], other: string): boolean =>
    concept(one)?.entry.related?.some((relation) => relation.kind === kind && relation.concept === other) ?? false;
  return has(person.concept, 'holds', post.concept) || has(post.concept, 'held-by', person.concept);
}

function isBefore(source: string, post: ScanHit, person: ScanHit): boolean {
  const between = source.slice(post.to, person.from);
  return post.to <= person.from && between.length <= REACH && !/[，。！？；：\n]/.test(between);
}

function judged(post: ScanHit, person: ScanHit, { hits, words }: CheckContext): Found[] {
  const places = (concept: string): ScanHit[] =>
    hits().filter((hit) => hit.side === 'target' && hit.concept === concept);
  const [name] = places(person.concept);
  const source: Span = { from: post.from, to: person.to };
  if (name === undefined) {
    const plain = new Set(words().map(({ text }) => plainSpelling(text.replace(/[’']s$/, ''))));
    const parts = person.preferred.split(/[\s-]+/).map(plainSpelling);
    // Spelt otherwise, or only a part of it: the names of people are another check.
    if (person.preferred === '' || parts.some((part) => part.length > 1 && plain.has(part))) return [];
    const data = { context: 'name', text: person.text, preferred: person.preferred };
    return [{ source, target: null, concept: person.concept, severity: 'info', data }];
  }
  if (post.preferred === '' || places(post.concept).length > 0) return [];
  const data = { context: 'post', text: post.text, person: name.text, preferred: post.preferred };
  return [{ source, target: { from: name.from, to: name.to }, concept: post.concept, data }];
}
