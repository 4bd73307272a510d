import type { CarriedAnchor } from '../../core/anchor.js';
import { carryToLatest } from '../../core/comments.js';
import type { Side } from '../../core/facts.js';
import { mentionParts } from '../../core/mentions.js';
import { breaks } from '../../http/breaks.js';
import type { Visit } from '../../http/visit.js';
import { type CommentRow, listTexts, listThreads, type ThreadRow } from '../../store/comments.js';
import type { DocumentRow } from '../../store/documents.js';
import type { ParagraphRow } from '../../store/paragraphs.js';

export type CommentView = CommentRow & { readonly parts: ReturnType<typeof mentionParts> };

export type ThreadView = Omit<ThreadRow, 'comments'> & {
  readonly comments: readonly CommentView[];
  readonly contest: boolean;
  readonly side: Side | null;
  readonly quote: string | null;
  /** Where its words stand in the latest text, and how they read there; null: the whole paragraph is meant. */
  readonly where: (CarriedAnchor & { readonly text: string }) | null;
};

/** What `partials/comments/threads` shows. */
export type TalkView = {
  readonly document: DocumentRow;
  readonly row: ParagraphRow;
  readonly threads: readonly ThreadView[];
  readonly open: number;
  readonly limit: number;
};

/** The threads of a paragraph, their words where they stand now. */
export async function talkView(visit: Visit, document: DocumentRow, row: ParagraphRow): Promise<TalkView> {
  const { store, settings } = visit.house;
  const threads = await listThreads(store, row.id);
  const where = new Map([
    ...(await carried(visit, row.id, threads, 'source')),
    ...(await carried(visit, row.id, threads, 'target')),
  ]);
  return {
    document,
    row,
    threads: threads.map((thread) => {
      const [first] = thread.comments;
      return {
        ...thread,
        contest: first.kind === 'contest',
        side: first.side,
        quote: first.quote,
        where: where.get(thread.id) ?? null,
        comments: thread.comments.map((comment) => ({
          ...comment,
          parts: mentionParts(comment.text, comment.mentions),
        })),
      };
    }),
    open: threads.filter(({ resolved }) => !resolved).length,
    limit: settings.MAX_COMMENT_LENGTH,
  };
}

async function carried(
  { house }: Visit,
  paragraph: string,
  threads: readonly ThreadRow[],
  side: Side,
): Promise<[string, NonNullable<ThreadView['where']>][]> {
  const anchored = threads.flatMap(({ id, comments: [{ side: of, number, from, to }] }) =>
    of === side && number !== null && from !== null && to !== null ? [{ id, revision: number, from, to }] : [],
  );
  if (anchored.length === 0) return [];
  const texts = await listTexts(house.store, paragraph, side);
  const rest = breaks();
  const steps = carryToLatest(anchored, texts);
  let step = steps.next();
  for (; !step.done; step = steps.next()) await rest();
  const latest = texts.at(-1) ?? '';
  return step.value.map((place, i) => [
    anchored[i]?.id ?? '',
    { ...place, text: place.kind === 'here' ? latest.slice(place.from, place.to) : '' },
  ]);
}
