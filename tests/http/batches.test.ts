import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConceptEntry } from '../../glossary/index.js';
import { readConcept } from '../../server/store/concepts.js';
import { listBatches, listBatchItems, readBatch } from '../../server/store/concept-batches.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());

const as = () => harness.as('terminologist');
const entryOf = async (id: string) => (await readConcept(harness.house.store, id))?.entry as ConceptEntry;
const numberOf = async (id: string) => (await readConcept(harness.house.store, id))?.number ?? 0;
const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const field = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
const send = (url: string, body: Record<string, unknown>, status = 303) =>
  as().post(url).type('form').send(body).expect(status);
const idIn = (location: string | undefined): string => String(location).replace('/glossary/batches/', '');

let made = 0;
async function add(part: Record<string, string> = {}): Promise<string> {
  made++;
  const response = await send('/glossary', {
    'zh.0.text': `批次词${made}`,
    'en.0.text': `batch word ${made}`,
    'en.0.status': 'preferred',
    'en.0.scope': 'always',
    'en.1.text': `lot word ${made}`,
    'en.1.status': 'admitted',
    'en.1.scope': 'always',
    confidence: 'proposed',
    domain: 'economy',
    ...part,
  });
  return String(response.headers['location']).replace('/glossary/', '');
}

describe('editing several concepts', () => {
  it('shows what would change, changes nothing yet; then stores one batch, and undoes it', async () => {
    const [one, two, three] = [await add(), await add(), await add({ confidence: 'seen' })];
    const before = harness.house.store.seq();
    const preview = await as()
      .get('/glossary/bulk')
      .query({ concept: [one, two, three], confidence: 'seen', 'citation.document': '政府工作报告', look: 'on' })
      .expect(200);
    expect(textOf(preview.text)).toContain('3 concepts change');
    expect(harness.house.store.seq()).toBe(before);

    const only = await as()
      .get('/glossary/bulk')
      .query({ concept: [one, two, three], confidence: 'seen', look: 'on' })
      .expect(200);
    expect(textOf(only.text)).toContain('2 concepts change. 1 stays as it is.');
    const batch = field(only.text, 'batch');
    const body = { concept: [one, two, three], confidence: 'seen', batch };
    const { headers } = await send('/glossary/bulk', body);
    expect(headers['location']).toBe(`/glossary/batches/${batch}`);
    expect((await entryOf(one)).confidence).toBe('seen');
    expect(await numberOf(three)).toBe(1);
    // The same form sent twice is one batch.
    const seq = harness.house.store.seq();
    await send('/glossary/bulk', body);
    expect(harness.house.store.seq()).toBe(seq);
    expect(await readBatch(harness.house.store, batch)).toMatchObject({ kind: 'bulk-edit', items: 2, created: 0 });
    expect(textOf((await as().get(`/glossary/batches/${batch}`).expect(200)).text)).toContain('proposed');

    // Somebody works on one of them in between: that one stays.
    await send(`/glossary/${two}/deprecation`, { base: '2' });
    const undone = await send(`/glossary/batches/${batch}/undo`, {});
    expect((await entryOf(one)).confidence).toBe('proposed');
    expect((await entryOf(two)).confidence).toBe('seen');
    const page = await as().get(String(undone.headers['location'])).expect(200);
    expect(textOf(page.text)).toContain('have been changed since');
    expect(page.text).toContain(`/glossary/${two}`);
    // Undoing twice is one undoing.
    const again = await send(`/glossary/batches/${batch}/undo`, {});
    expect(again.headers['location']).toBe(undone.headers['location']);
    expect((await entryOf(one)).confidence).toBe('proposed');
  });

  it('takes all that match, and retires; undoing brings them back', async () => {
    const [one, two] = [await add({ domain: 'rare/kind' }), await add({ domain: 'rare' })];
    const { termbase } = harness.house;
    const response = await send('/glossary/bulk', { all: 'on', in: 'rare', status: 'retired' });
    const batch = idIn(response.headers['location']);
    expect((await listBatchItems(harness.house.store, batch, { limit: 10 })).map(({ concept }) => concept)).toEqual(
      [one, two].sort(),
    );
    expect(termbase.current().concept(one)).toBeUndefined();
    expect(textOf((await as().get(`/glossary/${one}`).expect(200)).text)).toContain('This concept is out of use.');
    expect(
      (
        await as()
          .get('/glossary')
          .query({ q: `batch word ${made}` })
      ).text,
    ).not.toContain(`/glossary/${two}"`);
    await send(`/glossary/batches/${batch}/undo`, {});
    expect(termbase.current().concept(one)?.entry.retired).toBeUndefined();
    // And the undoing can be undone.
    await send(`/glossary/batches/undo-${batch}/undo`, {});
    expect(termbase.current().concept(one)).toBeUndefined();
  });

  it('refuses an edit of nothing, of nobody, and a date that is none; nothing changes', async () => {
    const one = await add();
    const seq = harness.house.store.seq();
    await send('/glossary/bulk', { concept: one }, 422);
    await send('/glossary/bulk', { confidence: 'seen' }, 422);
    await send('/glossary/bulk', { concept: one, 'citation.document': 'x', 'citation.date': '2023-13-45' }, 422);
    await send('/glossary/bulk', { concept: one, confidence: 'certain' }, 400);
    expect(harness.house.store.seq()).toBe(seq);
  });

  it('offers the ticks to those who may edit, and to nobody else', async () => {
    const url = '/glossary?q=走在前列';
    expect((await as().get(url)).text).toContain('form="selection"');
    expect((await harness.as('translator').get(url)).text).not.toContain('form="selection"');
  });
});

describe('merging', () => {
  it('unites the terms, retires the other and says what replaces it', async () => {
    const [kept, other] = [await add({ domain: 'economy' }), await add({ domain: 'party' })];
    const page = await as().get(`/glossary/${kept}/merge`).query({ with: other }).expect(200);
    expect(textOf(page.text)).toContain('Which should stay?');
    const batch = field(page.text, 'batch');
    const body = { base: '1', other, otherBase: '1', batch, 'choose.domain': 'other' };
    await send(`/glossary/${kept}/merge`, body);
    const united = await entryOf(kept);
    expect(united.zh).toHaveLength(2);
    expect(united.domain).toBe('party');
    expect(united.en.filter(({ status }) => status === 'preferred')).toHaveLength(1);
    expect(united.en).toHaveLength(4);
    expect(await entryOf(other)).toMatchObject({ retired: true, related: [{ kind: 'replaced-by', concept: kept }] });
    expect((await as().get(`/glossary/${other}`)).text).toContain(`href="/glossary/${kept}"`);
    // Twice is once.
    const seq = harness.house.store.seq();
    await send(`/glossary/${kept}/merge`, body);
    expect(harness.house.store.seq()).toBe(seq);

    await send(`/glossary/batches/${batch}/undo`, {});
    expect((await entryOf(kept)).zh).toHaveLength(1);
    expect((await entryOf(other)).retired).toBeUndefined();
  });

  it('takes the other standard where the person says so', async () => {
    const [kept, other] = [await add(), await add()];
    const standard = (await entryOf(other)).en[0]?.text;
    const batch = 'mergestandard';
    await send(`/glossary/${kept}/merge`, { base: '1', other, otherBase: '1', batch, 'choose.standard': 'other' });
    expect((await entryOf(kept)).en.filter(({ status }) => status === 'preferred').map(({ text }) => text)).toEqual([
      standard,
    ]);
  });

  it('refuses what has moved on, and a concept with itself', async () => {
    const [kept, other] = [await add(), await add()];
    await send(`/glossary/${other}/deprecation`, { base: '1' });
    const seq = harness.house.store.seq();
    await send(`/glossary/${kept}/merge`, { base: '1', other, otherBase: '1', batch: 'stale' }, 409);
    await send(`/glossary/${kept}/merge`, { base: '1', other: kept, otherBase: '1', batch: 'self' }, 400);
    await as().get(`/glossary/${kept}/merge`).query({ with: 'T9999999' }).expect(404);
    expect(harness.house.store.seq()).toBe(seq);
    expect(await readBatch(harness.house.store, 'stale')).toBeNull();
  });
});

describe('splitting', () => {
  it('moves the chosen terms to a new concept; undoing retires that one', async () => {
    const one = await add({ 'zh.1.text': '批次别名', 'en.1.text': 'other sense' });
    await as().get(`/glossary/${one}/split`).expect(200);
    const response = await send(`/glossary/${one}/split`, {
      base: '1',
      batch: 'splitone',
      'zh.1': 'goes',
      'en.1': 'goes',
    });
    const batch = idIn(response.headers['location']);
    const items = await listBatchItems(harness.house.store, batch, { limit: 10 });
    const created = items.find(({ number }) => number === 1)?.concept ?? '';
    expect((await entryOf(one)).zh.map(({ text }) => text)).not.toContain('批次别名');
    expect((await entryOf(created)).zh.map(({ text }) => text)).toEqual(['批次别名']);
    expect((await entryOf(created)).en.map(({ text }) => text)).toEqual(['other sense']);
    expect((await entryOf(created)).related).toEqual([{ kind: 'related', concept: one }]);
    await send(`/glossary/batches/${batch}/undo`, {});
    expect((await entryOf(created)).retired).toBe(true);
    expect((await entryOf(one)).zh).toHaveLength(2);
  });

  it('refuses to leave a concept without Chinese', async () => {
    const one = await add();
    const seq = harness.house.store.seq();
    await send(`/glossary/${one}/split`, { base: '1', batch: 'nozh', 'zh.0': 'goes' }, 422);
    expect(harness.house.store.seq()).toBe(seq);
  });
});

it('lists every batch, latest first, with who did it', async () => {
  const { text } = await harness.as('translator').get('/glossary/batches').expect(200);
  const batches = await listBatches(harness.house.store, harness.house.project, { offset: 0, limit: 50 });
  expect(batches.length).toBeGreaterThan(4);
  expect(textOf(text)).toContain('terminologist');
  expect(text).not.toContain('/undo"');
  const chinese = await as().get('/glossary/batches').set('accept-language', 'zh').expect(200);
  expect(textOf(chinese.text)).toContain('批量更改');
  await as().get('/glossary/batches/nothing').expect(404);
});
