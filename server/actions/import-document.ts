import type { Fact, OutlineItem, Side } from '../core/facts.js';
import { checkPairs, joinBlocks, pairByCount, type Pairs } from '../core/pairing.js';
import { Refusal } from '../core/refusal.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';
import type { TextFile } from './read-text-file.js';

export type ImportAsk = {
  readonly title: string;
  /** At least one of the two: English only, Chinese and English, or Chinese only. */
  readonly target: TextFile | null;
  readonly source: TextFile | null;
  /** The machine that made the English; null: it is a person's translation. */
  readonly engine: string | null;
  /** Needed where the numbers of paragraphs differ. */
  readonly pairs: Pairs | null;
};

export type Imported = { readonly id: string; readonly paragraphs: number; readonly encoding: string };

/** Paragraphs a commit: one transaction of the writer stays far below 50 ms. */
export const chunk = 300;

/**
 * Stores a document. It comes in several commits, the outline last: until then it is on no list, so a crash in between
 * leaves nothing that anybody sees.
 */
export async function importDocument(context: ActionContext, ask: ImportAsk): Promise<Imported> {
  requireAct(context, 'import');
  const { user, newId } = context;
  const lead = ask.target ?? ask.source;
  if (!lead) throw new Refusal('empty');
  if (ask.title.trim() === '') throw new Refusal('empty', { field: 'title' });
  const paragraphs = lead.split.paragraphs;
  const sources = sourceTexts(ask, paragraphs.length);

  const document = newId();
  const commit = (action: string, facts: Fact[]): Promise<void> =>
    decideAndCommit(context, async () => ({
      kind: 'commit',
      commit: { action, document, subject: document, facts, expects: [] },
      result: undefined,
    }));

  await commit('document:begun', [
    {
      kind: 'document',
      id: document,
      project: context.project,
      sourceLang: 'zh-Hans',
      targetLang: 'en',
      format: 'text',
    },
    { kind: 'document-revision', document, number: 1, title: ask.title, deadline: null, archived: false },
    ...original(document, 'source', ask.source),
    ...original(document, 'target', ask.target),
  ]);

  const items: OutlineItem[] = [];
  for (let from = 0; from < paragraphs.length; from += chunk) {
    const facts: Fact[] = [];
    paragraphs.slice(from, from + chunk).forEach(({ text, after }, offset) => {
      const position = from + offset;
      const id = newId();
      items.push({ paragraph: id, after });
      facts.push({
        kind: 'paragraph',
        id,
        document,
        paragraphKind: 'block',
        locator: `${ask.target ? 'target' : 'source'}:${position + 1}`,
      });
      const source = sources[position] ?? null;
      if (source !== null) facts.push(sourceRevision(id, 1, source, user));
      if (ask.target) facts.push(...targetFacts(id, text, source === null ? null : 1, ask.engine, user, newId));
    });
    await commit('document:continued', facts);
  }

  await commit('document:imported', [{ kind: 'outline', document, number: 1, head: lead.split.head, items }]);
  return { id: document, paragraphs: paragraphs.length, encoding: lead.encoding };
}

function sourceTexts({ source, target, pairs }: ImportAsk, paragraphs: number): (string | null)[] {
  if (!source) return [];
  const blocks = source.split.paragraphs;
  if (!target) return blocks.map(({ text }) => text);
  return joinBlocks(blocks, settlePairs(pairs, blocks.length, paragraphs), paragraphs);
}

/** The pairs asked for, or one to one; refused where the numbers differ and nobody paired them. */
export function settlePairs(pairs: Pairs | null, blocks: number, paragraphs: number): Pairs {
  if (pairs) checkPairs(pairs, blocks, paragraphs);
  const settled = pairs ?? pairByCount(blocks, paragraphs);
  if (!settled) throw new Refusal('counts-differ', { source: blocks, target: paragraphs });
  return settled;
}

export function original(document: string, side: Side, file: TextFile | null, number = 1): Fact[] {
  if (!file) return [];
  const { name, encoding, sha256, bytes } = file;
  return [{ kind: 'original', document, side, number, name, encoding, sha256, bytes }];
}

export function sourceRevision(paragraph: string, number: number, text: string, author: string | null): Fact {
  return {
    kind: 'revision',
    paragraph,
    side: 'source',
    number,
    text,
    origin: 'import',
    author,
    done: true,
    against: null,
    suggestion: null,
  };
}

/** Machine English is a suggestion and, adopted, the first revision; a person's translation is the first revision alone. */
function targetFacts(
  paragraph: string,
  text: string,
  against: number | null,
  engine: string | null,
  author: string | null,
  newId: () => string,
): Fact[] {
  const revision = { kind: 'revision', paragraph, side: 'target', number: 1, text, author, against } as const;
  if (engine === null) return [{ ...revision, origin: 'import', done: true, suggestion: null }];
  const id = newId();
  return [
    { kind: 'suggestion', id, paragraph, sourceNumber: against, text, origin: 'engine', engine, author },
    { ...revision, origin: 'mt', done: false, suggestion: id },
  ];
}
