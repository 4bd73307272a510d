import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ConceptEntry } from '../../glossary/index.js';
import { type ActionContext, newId, programContext } from '../../server/actions/context.js';
import { dismissFinding } from '../../server/actions/dismiss-finding.js';
import { endDismissal } from '../../server/actions/end-dismissal.js';
import { importDocument } from '../../server/actions/import-document.js';
import { addPerson } from '../../server/actions/people.js';
import { storedCheck } from '../../server/actions/live-check.js';
import { readTextFile } from '../../server/actions/read-text-file.js';
import { saveConcept } from '../../server/actions/save-concept.js';
import { saveRevision } from '../../server/actions/save-revision.js';
import { openData, project } from '../../server/cli/open.js';
import type { DismissAsk } from '../../server/core/dismiss.js';
import type { Role } from '../../server/core/facts.js';
import { readConcept } from '../../server/store/concepts.js';
import { readDismissal } from '../../server/store/dismissals.js';
import { readFeed } from '../../server/store/feed.js';
import type { Store } from '../../server/store/open.js';
import { listParagraphs } from '../../server/store/paragraphs.js';
import { databaseFile } from '../../server/store/prepare.js';
import { verify } from '../../server/store/verify.js';

let folder: string;
let store: Store;
let document: string;
let paragraphs: string[];
let ann: ActionContext;
let tess: ActionContext;
let rob: ActionContext;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-dismissals-'));
  store = await openData(folder);
  const program = programContext(store, project);
  const enter = async (name: string, role: Role): Promise<ActionContext> => {
    const { id } = await addPerson(program, { name, role });
    return { store, project, user: id, role, now: new Date().toISOString(), newId };
  };
  ann = await enter('Ann', 'translator');
  tess = await enter('Tess', 'terminologist');
  rob = await enter('Rob', 'reviewer');
  const limits = { paragraphLength: 1000, paragraphs: 10 };
  const file = (name: string, text: string) => readTextFile(name, Buffer.from(text), { limits });
  const texts = {
    source: file('zh.txt', '收入2030万元。\n\n走在前列。\n\n湾区。'),
    target: file(
      'en.txt',
      'It was 203 million yuan.\n\nThe city walks in the forefront.\n\nThe Hong Kong-Macao Greater Bay Area.',
    ),
  };
  document = (await importDocument(program, { title: 'T', ...texts, engine: 'm', pairs: null })).id;
  paragraphs = (await listParagraphs(store, document, { limit: 10 })).map(({ id }) => id);
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const number: DismissAsk = {
  check: 'numbers',
  sourceWords: '2030万元',
  targetWords: '203 million yuan',
  concept: null,
  sourceNumber: 1,
  targetNumber: 1,
  scope: 'text',
  reason: 'As published.',
};
const forefront: DismissAsk = {
  check: 'deprecated-rendering',
  sourceWords: null,
  targetWords: 'walks in the forefront',
  concept: 'T024',
  sourceNumber: 1,
  targetNumber: 1,
  scope: 'term',
  reason: 'A quotation.',
};
const bay: DismissAsk = {
  check: 'forbidden-rendering',
  sourceWords: null,
  targetWords: 'Hong Kong-Macao Greater Bay Area',
  concept: 'T049',
  sourceNumber: 1,
  targetNumber: 1,
  scope: 'text',
  reason: 'An old name.',
};

const dismiss = (who: ActionContext, at: number, ask: DismissAsk) =>
  dismissFinding(who, { document, paragraph: paragraphs[at - 1] ?? '', ...ask });

const refusal = (code: string, values: object = {}) => expect.objectContaining({ code, ...values }) as unknown;

test('a dismissal with its reason, once, taken back, and said again', async () => {
  const first = await dismiss(ann, 1, number);
  expect(first.kind).toBe('new');
  expect(await dismiss(rob, 1, { ...number, reason: 'Another.' })).toEqual({ kind: 'already', id: first.id });
  const { check, scope, reason, author, authorName, ended } = (await readDismissal(store, project, first.id)) ?? {};
  expect([check, scope, reason, author, authorName, ended]).toEqual([
    ...['numbers', 'text', 'As published.', ann.user, 'Ann', 0],
  ]);
  expect(await endDismissal(rob, first.id)).toBe('new');
  expect(await endDismissal(ann, first.id)).toBe('already');
  const again = await dismiss(rob, 1, number);
  expect([again.kind, again.id === first.id]).toEqual(['new', false]);
  const actions = (await readFeed(store, 0, 1000)).map(({ action }) => action).filter((name) => /^finding/.test(name));
  expect(actions).toEqual(['finding:dismissed', 'finding:reopened', 'finding:dismissed']);
  expect(verify(databaseFile(folder))).toEqual({ ok: true, problems: [] });
});

test.each(['text', 'document', 'term', 'project'] as const)(
  'the same said at once about the %s is said once: the others are answered with what stands',
  async (scope) => {
    const said = await Promise.all(
      [tess, tess, tess, tess].map((who, at) => dismiss(who, 2, { ...forefront, scope, reason: `Reason ${at}.` })),
    );
    expect(said.map(({ kind }) => kind).sort()).toEqual(['already', 'already', 'already', 'new']);
    expect(new Set(said.map(({ id }) => id)).size).toBe(1);
    const feed = await readFeed(store, 0, 1000);
    expect(feed.filter(({ action }) => action === 'finding:dismissed')).toHaveLength(1);
    expect(await endDismissal(tess, said[0]?.id ?? '')).toBe('new');
    expect((await dismiss(tess, 2, { ...forefront, scope })).kind).toBe('new');
  },
);

describe('the reach', () => {
  test('of a wider dismissal is another one, and needs more', async () => {
    await dismiss(ann, 2, { ...forefront, scope: 'text' });
    expect((await dismiss(ann, 2, { ...forefront, scope: 'document' })).kind).toBe('new');
    await expect(dismiss(ann, 2, forefront)).rejects.toEqual(
      refusal('forbidden', { values: { act: 'dismiss-widely' } }),
    );
    const { id } = await dismiss(tess, 2, forefront);
    await expect(endDismissal(ann, id)).rejects.toEqual(refusal('forbidden'));
    expect(await endDismissal(tess, id)).toBe('new');
  });

  test('of a dismissal of a term ends with its entry', async () => {
    const { id } = await dismiss(tess, 2, forefront);
    const row = await readConcept(store, 'T024');
    const entry = { ...(row?.entry as ConceptEntry), note: 'Another note.' };
    await saveConcept(programContext(store, project), { concept: 'T024', base: row?.number ?? 0, entry });
    expect((await readDismissal(store, project, id))?.conceptNumber).toBe(row?.number);
    expect((await dismiss(tess, 2, forefront)).kind).toBe('new');
  });
});

test('what is critical stays open where the same words were dismissed as less grave, until who may says so', async () => {
  const file = (name: string, text: string) =>
    readTextFile(name, Buffer.from(text), { limits: { paragraphLength: 1000, paragraphs: 10 } });
  const words = 'Cycle through important junctions.';
  const texts = {
    source: file('zh.txt', '城市走在前列。骑行通过重要路口。\n\n江门的道路建得很好。'),
    target: file(
      'en.txt',
      `The city is ahead of all others. ${words}\n\nThe roads of Jiangmen are well built. ${words}`,
    ),
  };
  const program = programContext(store, project);
  const { id } = await importDocument(program, { title: 'U', ...texts, engine: 'm', pairs: null });
  const rows = await listParagraphs(store, id, { limit: 10 });
  const judged = () =>
    Promise.all(
      rows.map(async ({ id: paragraph, source, target }) => {
        const home = { id, project, dated: null };
        const { findings } = await storedCheck(store)({ document: home, paragraph, source, target });
        return findings.flatMap(({ check, severity, dismissal }) =>
          check === 'fragment' ? [[severity, dismissal]] : [],
        );
      }),
    );
  const ask: DismissAsk = {
    check: 'fragment',
    sourceWords: null,
    targetWords: words,
    concept: null,
    sourceNumber: 1,
    targetNumber: 1,
    scope: 'document',
    reason: 'A slogan.',
  };
  const [listed = '', cut = ''] = rows.map(({ id }) => id);
  const light = await dismissFinding(ann, { document: id, paragraph: listed, ...ask });
  expect(await judged()).toEqual([[['minor', light.id]], [['critical', null]]]);
  const again = dismissFinding(ann, { document: id, paragraph: cut, ...ask });
  await expect(again).rejects.toEqual(refusal('forbidden', { values: { act: 'dismiss-critical' } }));
  const grave = await dismissFinding(rob, { document: id, paragraph: cut, ...ask });
  expect(grave.kind).toBe('new');
  expect(await judged()).toEqual([[['minor', light.id]], [['critical', grave.id]]]);
  expect(await endDismissal(rob, light.id)).toBe('new');
  expect(await judged()).toEqual([[['minor', null]], [['critical', null]]]);
});

describe('refused', () => {
  test('texts that have moved on: 409 with what stands', async () => {
    const [paragraph = ''] = paragraphs;
    const text = 'It was 20.3 million yuan.';
    await saveRevision(ann, { document, paragraph, base: 1, text, done: true, source: undefined });
    await expect(dismiss(ann, 1, number)).rejects.toEqual(
      refusal('stale', { values: { field: 'finding', base: { number: 1 }, current: { number: 2, text }, source: 1 } }),
    );
    await expect(dismiss(ann, 1, { ...number, targetNumber: 2 })).rejects.toEqual(refusal('no-such-finding'));
  });

  test('what the checks do not find', async () => {
    await expect(dismiss(ann, 2, number)).rejects.toEqual(refusal('no-such-finding'));
    await expect(dismiss(ann, 1, { ...number, targetWords: '203' })).rejects.toEqual(refusal('no-such-finding'));
    await expect(dismiss(ann, 1, { ...number, concept: 'nothing' })).rejects.toEqual(refusal('no-such-finding'));
    await expect(dismiss(tess, 1, { ...number, scope: 'term' })).rejects.toEqual(refusal('no-such-finding'));
  });

  test('a critical one by a translator; a reviewer may', async () => {
    await expect(dismiss(ann, 3, bay)).rejects.toEqual(refusal('forbidden', { values: { act: 'dismiss-critical' } }));
    expect((await dismiss(rob, 3, bay)).kind).toBe('new');
    await expect(dismiss(rob, 3, { ...bay, scope: 'term' })).rejects.toEqual(refusal('forbidden'));
  });

  test('no reason, too much of it, nobody, another document', async () => {
    await expect(dismiss(ann, 1, { ...number, reason: ' ' })).rejects.toEqual(refusal('reason-required'));
    await expect(dismiss(ann, 1, { ...number, reason: 'x'.repeat(1001) })).rejects.toEqual(
      refusal('too-long', { values: { limit: 1000 } }),
    );
    await expect(dismiss({ ...ann, user: null }, 1, number)).rejects.toEqual(refusal('forbidden'));
    await expect(dismiss({ ...ann, role: null }, 1, number)).rejects.toEqual(refusal('forbidden'));
    const ask = { ...number, document: 'nothing', paragraph: paragraphs[0] ?? '' };
    await expect(dismissFinding(ann, ask)).rejects.toEqual(refusal('not-found'));
    await expect(endDismissal(ann, 'nothing')).rejects.toEqual(refusal('not-found'));
    expect((await readFeed(store, 0, 1000)).filter(({ action }) => action.startsWith('finding:'))).toEqual([]);
  });
});
