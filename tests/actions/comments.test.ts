import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ActionContext, newId, programContext } from '../../server/actions/context.js';
import { importDocument } from '../../server/actions/import-document.js';
import { type CommentRequest, makeComment } from '../../server/actions/make-comment.js';
import { addPerson, setRole } from '../../server/actions/people.js';
import { readTextFile } from '../../server/actions/read-text-file.js';
import { resolveThread } from '../../server/actions/resolve-thread.js';
import { openData, project } from '../../server/cli/open.js';
import type { Fact } from '../../server/core/facts.js';
import { countOpenThreads, countThreads, listDocumentThreads, listThreads } from '../../server/store/comments.js';
import { readFeed } from '../../server/store/feed.js';
import type { Store } from '../../server/store/open.js';
import { listParagraphs } from '../../server/store/paragraphs.js';
import { databaseFile } from '../../server/store/prepare.js';
import { verify } from '../../server/store/verify.js';

let folder: string;
let store: Store;
let document: string;
let paragraph: string;
let other: string;
let ann: ActionContext;
let bo: ActionContext;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-comments-'));
  store = await openData(folder);
  const program = programContext(store, project);
  const enter = async (name: string, role: 'translator' | 'reviewer'): Promise<ActionContext> => {
    const { id } = await addPerson(program, { name, role });
    return { store, project, user: id, role, now: new Date().toISOString(), newId };
  };
  ann = await enter('Ann', 'translator');
  bo = await enter('Bo 波', 'reviewer');
  const target = readTextFile('t.txt', Buffer.from('We walk ahead.\n\nTwo.'), {
    limits: { paragraphLength: 1000, paragraphs: 10 },
  });
  document = (await importDocument(program, { title: 'T', target, source: null, engine: 'm', pairs: null })).id;
  const rows = await listParagraphs(store, document, { limit: 10 });
  paragraph = rows[0]?.id ?? '';
  other = rows[1]?.id ?? '';
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const limits = { length: 100, perParagraph: 4 };
const say = (context: ActionContext, text: string, more: Partial<CommentRequest> = {}) =>
  makeComment(context, { document, paragraph, text, limits, ...more });

test('a thread with its answers, people mentioned, resolved and opened again by an answer', async () => {
  const anchor = { side: 'target', revision: 1, from: 3, to: 7, quote: 'walk' } as const;
  const { id } = await say(ann, 'Why “walk”, @Bo 波?', { anchor });
  await say(bo, 'Because.', { thread: id });
  const [thread] = await listThreads(store, paragraph);
  expect(thread).toMatchObject({ id, resolved: false, number: 0 });
  expect(thread?.comments.map(({ text, authorName }) => [authorName, text])).toEqual([
    ['Ann', 'Why “walk”, @Bo 波?'],
    ['Bo 波', 'Because.'],
  ]);
  expect(thread?.comments[0]).toMatchObject({ side: 'target', number: 1, from: 3, to: 7, quote: 'walk' });
  expect(thread?.comments[0].mentions).toEqual([{ id: bo.user, name: 'Bo 波' }]);

  const change = { document, paragraph, thread: id };
  expect(await resolveThread(bo, { ...change, resolved: true })).toBe('new');
  expect(await resolveThread(ann, { ...change, resolved: true })).toBe('already');
  expect((await listThreads(store, paragraph))[0]).toMatchObject({ resolved: true, resolvedBy: 'Bo 波' });
  expect(await countOpenThreads(store, document)).toBe(0);
  await say(ann, 'One more thing.', { thread: id });
  expect((await listThreads(store, paragraph))[0]).toMatchObject({ resolved: false, number: 2, resolvedBy: null });
  expect(await countThreads(store, [paragraph, other])).toEqual(new Map([[paragraph, { open: 1, all: 1 }]]));
  expect(await listDocumentThreads(store, document, { resolved: false, limit: 10, offset: 0 })).toMatchObject([
    { thread: id, position: 1, comments: 3, quote: 'walk' },
  ]);
  const said = (await readFeed(store, 0, 1000)).filter(({ subject }) => subject === paragraph);
  expect(said.map(({ action }) => action)).toEqual(['comment:made', 'comment:made', 'thread:resolved', 'comment:made']);
  expect(verify(databaseFile(folder))).toEqual({ ok: true, problems: [] });
});

test('the same comment sent twice is one', async () => {
  const first = await say(ann, 'Once.');
  expect(await say(ann, 'Once.')).toEqual({ kind: 'already', id: first.id });
  expect(await listThreads(store, paragraph)).toHaveLength(1);
});

test('who is no member any more is not mentioned', async () => {
  await setRole(programContext(store, project), { user: bo.user ?? '', role: null });
  await say(ann, '@Bo 波, are you there?');
  expect((await listThreads(store, paragraph))[0]?.comments[0].mentions).toEqual([]);
});

test('is refused where it cannot stand', async () => {
  await expect(say(ann, '  ')).rejects.toMatchObject({ code: 'empty' });
  await expect(say(ann, 'x'.repeat(101))).rejects.toMatchObject({ code: 'too-long' });
  await expect(say(ann, 'x', { paragraph: 'none' })).rejects.toMatchObject({ code: 'not-found' });
  await expect(say({ ...ann, role: null }, 'x')).rejects.toMatchObject({ code: 'forbidden' });
  await expect(say({ ...ann, user: null }, 'x')).rejects.toMatchObject({ code: 'forbidden' });
  const anchor = { side: 'target', revision: 1, from: 3, to: 7, quote: 'rest' } as const;
  await expect(say(ann, 'x', { anchor })).rejects.toMatchObject({ code: 'no-such-words' });
  await expect(say(ann, 'x', { anchor: { ...anchor, revision: 2, quote: 'walk' } })).rejects.toMatchObject({
    code: 'no-such-words',
  });
  const elsewhere = await say(ann, 'here', { paragraph: other });
  await expect(say(ann, 'x', { thread: elsewhere.id })).rejects.toMatchObject({ code: 'not-found' });
  await expect(resolveThread(ann, { document, paragraph, thread: elsewhere.id, resolved: true })).rejects.toMatchObject(
    {
      code: 'not-found',
    },
  );
  for (const text of ['1', '2', '3', '4']) await say(ann, text);
  await expect(say(ann, '5')).rejects.toMatchObject({ code: 'too-many-comments' });
});

test('what core refuses the database refuses too', async () => {
  const { id } = await say(ann, 'here', { paragraph: other });
  const comment: Extract<Fact, { kind: 'comment' }> = {
    kind: 'comment',
    id: 'c',
    thread: null,
    paragraph,
    commentKind: 'comment',
    anchor: null,
    hunk: null,
    text: 'x',
    author: ann.user ?? '',
  } as const;
  const outcome = async (fact: Fact) => {
    const at = new Date().toISOString();
    const commit = { requestId: newId(), at, user: null, action: 'test:done', project, document, subject: null };
    return store.commit({ ...commit, facts: [fact], expects: [] });
  };
  expect(await outcome({ ...comment, thread: id })).toEqual({ kind: 'refused', rule: 'thread' });
  const anchor = { side: 'target', number: 1, from: 3, to: 7, quote: 'rest' } as const;
  expect(await outcome({ ...comment, anchor })).toEqual({ kind: 'refused', rule: 'anchor' });
  expect(await outcome({ ...comment, anchor: { ...anchor, quote: 'walk', number: 9 } })).toEqual({
    kind: 'refused',
    rule: 'anchor',
  });
  const author = ann.user ?? '';
  await expect(
    outcome({ kind: 'thread-resolution', thread: 'none', number: 1, resolved: true, author }),
  ).resolves.toEqual({ kind: 'refused', rule: 'thread' });
  await expect(outcome({ ...comment, commentKind: 'contest' })).rejects.toThrow();
  expect((await outcome(comment)).kind).toBe('committed');
});
