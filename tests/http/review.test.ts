import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../server/core/facts.js';
import { listDecisions, readParagraph } from '../../server/store/paragraphs.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;

beforeAll(async () => {
  harness = await openHarness({ MAX_PARAGRAPH_LENGTH: '1000' });
});

afterAll(() => harness.close());

/** A document whose first `translated` paragraphs a translator has finished. */
async function waiting(translated = 1, target = 'One by machine.\n\nTwo by machine.\n\nThree by machine.') {
  const { id, paragraphs } = await harness.document({
    target,
    source: target
      .split('\n\n')
      .map((_, i) => `第${i + 1}段走在前列。`)
      .join('\n\n'),
  });
  for (const [index, paragraph] of paragraphs.slice(0, translated).entries()) {
    const url = `/api/v1/documents/${id}/paragraphs/${paragraph.id}/revisions`;
    await harness
      .api('translator')
      .post(url)
      .send({ base: 1, text: `Text ${index + 1} by hand.` })
      .expect(201);
  }
  const decide = (body: object, role: Role = 'reviewer', index = 0) =>
    harness
      .as(role)
      .post(`/documents/${id}/paragraphs/${paragraphs[index]?.id ?? ''}/decisions`)
      .type('form')
      .send(body);
  const show = (query = '', role: Role = 'reviewer', language = 'en') =>
    harness.as(role).get(`/documents/${id}/review${query}`).set('accept-language', language);
  const row = async (index = 0) => {
    const found = await readParagraph(harness.house.store, id, paragraphs[index]?.id ?? '');
    if (!found) throw new Error('no paragraph');
    return found;
  };
  return {
    id,
    decide,
    show,
    row,
    decisions: async (index = 0) => listDecisions(harness.house.store, (await row(index)).id),
  };
}

const approve = { verdict: 'approve', source: '1', target: '2' };

async function unchanged<T>(work: () => PromiseLike<T>): Promise<T> {
  const before = harness.house.store.seq();
  const result = await work();
  expect(harness.house.store.seq()).toBe(before);
  return result;
}

describe('the queue', () => {
  test('begins with the first paragraph that is done, and ends when none is left', async () => {
    const { show, decide } = await waiting(2);
    expect((await show().expect(200)).text).toContain('id="verdict"');
    const next = await decide(approve).expect(303);
    expect(next.headers['location']).toMatch(/review\?at=2$/);
    const end = await decide(approve, 'reviewer', 1).expect(303);
    expect(end.headers['location']).toMatch(/\/review$/);
    await show().expect(200);
  });

  test('drafts, machine texts and what was sent back are not in it', async () => {
    const { id, show, decide } = await waiting(1);
    const before = (await show().expect(200)).text;
    expect(before).toContain('by hand');
    await decide({ ...approve, verdict: 'request-changes', reason: 'No.' }).expect(303);
    expect((await show().expect(200)).text).not.toContain('id="verdict"');
    expect(id).toBeTruthy();
  });

  test('a new text by the translator brings a paragraph back', async () => {
    const { show, decide, row } = await waiting(1);
    await decide({ ...approve, verdict: 'request-changes', reason: 'Wrong term.' }).expect(303);
    const { id, document } = await row();
    await harness
      .api('translator')
      .post(`/api/v1/documents/${document}/paragraphs/${id}/revisions`)
      .send({ base: 2, text: 'Better.' })
      .expect(201);
    expect((await show().expect(200)).text).toContain('id="verdict"');
  });
});

describe('the page of a paragraph', () => {
  test('shows the change by words, the source, and who wrote it; escaped', async () => {
    const { show, row } = await waiting(0);
    const { id, document } = await row();
    await harness
      .api('translator')
      .post(`/api/v1/documents/${document}/paragraphs/${id}/revisions`)
      .send({ base: 1, text: 'One by <b>hand</b>.' })
      .expect(201);
    const { text } = await show('?at=1').expect(200);
    expect(text).toContain('第1段');
    expect(text).toMatch(/<del[^>]*>.*machine.*<\/del>/s);
    expect(text).toMatch(/<ins[^>]*>.*&lt;b&gt;/s);
    expect(text).not.toContain('<b>hand');
    expect(text).toContain('translator');
  });

  test('compares any two revisions', async () => {
    const { show, row } = await waiting(1);
    const { id, document } = await row();
    await harness
      .api('reviewer')
      .post(`/api/v1/documents/${document}/paragraphs/${id}/revisions`)
      .send({ base: 2, text: 'Third text.' })
      .expect(201);
    const { text } = await show('?at=1&from=1&to=2').expect(200);
    expect(text).toMatch(/<option value="1" selected>/);
    expect(text).toMatch(/<option value="2" selected>/);
    await show('?at=1&from=99&to=98').expect(200);
  });

  test('people who may not decide see the change, but no buttons', async () => {
    const { show } = await waiting(1);
    const { text } = await show('?at=1', 'translator').expect(200);
    expect(text).toContain('<del');
    expect(text).not.toContain('id="verdict"');
  });

  test.each(['?at=99', '?at=0'])('%s is not found', async (query) => {
    const { show } = await waiting(1);
    await show(query).expect(404);
  });

  test.each(['?at=x', '?at=-1', '?from=x&at=1'])('%s is malformed', async (query) => {
    const { show } = await waiting(1);
    await show(query).expect(400);
  });

  test('two quite different texts of a thousand words each are compared within a second', async () => {
    const words = (seed: number) => Array.from({ length: 1000 }, (_, i) => `w${(i * seed) % 997}`).join(' ');
    const { id, paragraphs } = await harness.document({ target: words(7), source: null });
    const house = harness.house;
    const { saveRevision } = await import('../../server/actions/save-revision.js');
    const { newId } = await import('../../server/actions/context.js');
    const person = harness.people.translator.id;
    const context = {
      store: house.store,
      project: house.project,
      user: person,
      role: 'translator' as const,
      now: new Date().toISOString(),
      newId,
    };
    await saveRevision(context, {
      document: id,
      paragraph: paragraphs[0]?.id ?? '',
      base: 1,
      text: words(331),
      done: true,
    });
    const started = performance.now();
    await harness.as('reviewer').get(`/documents/${id}/review?at=1`).expect(200);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('deciding', () => {
  test('approve: the paragraph is reviewed; again: nothing more happens', async () => {
    const { decide, row, decisions } = await waiting(1);
    await decide(approve).expect(303);
    expect((await row()).state).toBe('reviewed');
    await unchanged(() => decide(approve).expect(303));
    expect((await decisions()).length).toBe(1);
  });

  test('send back with a reason, which the page shows', async () => {
    const { decide, row, show } = await waiting(1);
    await decide({ ...approve, verdict: 'request-changes', reason: 'Not <i>this</i> term.' }).expect(303);
    expect((await row()).flag).toBe('sent-back');
    expect((await show('?at=1').expect(200)).text).toContain('Not &lt;i&gt;this&lt;/i&gt; term.');
  });

  test('correct and approve: the reviewer’s words are a revision of their own, and that one is approved', async () => {
    const { decide, row, decisions } = await waiting(1);
    await decide({ ...approve, text: 'Corrected.' }).expect(303);
    expect(await row()).toMatchObject({
      target: 'Corrected.',
      targetNumber: 3,
      origin: 'reviewer',
      authorName: 'reviewer',
      state: 'reviewed',
    });
    expect(await decisions()).toMatchObject([{ verdict: 'approve', targetNumber: 3 }]);
  });

  test('correct and approve, sent twice, is one revision and one decision', async () => {
    const { decide, row, decisions } = await waiting(1);
    await decide({ ...approve, text: 'Corrected.' }).expect(303);
    await unchanged(() => decide({ ...approve, text: 'Corrected.' }).expect(303));
    expect([(await row()).targetNumber, (await decisions()).length]).toEqual([3, 1]);
  });

  test('line ends of the browser are no correction', async () => {
    const { decide, row } = await waiting(0);
    const { id, document } = await row();
    await harness
      .api('translator')
      .post(`/api/v1/documents/${document}/paragraphs/${id}/revisions`)
      .send({ base: 1, text: 'Two\nlines.' })
      .expect(201);
    await decide({ ...approve, text: 'Two\r\nlines.' }).expect(303);
    expect(await row()).toMatchObject({ targetNumber: 2, state: 'reviewed' });
  });

  test('withdraw takes an approval back', async () => {
    const { decide, row } = await waiting(1);
    await decide(approve).expect(303);
    await decide({ ...approve, verdict: 'withdraw' }).expect(303);
    expect((await row()).state).toBe('translated');
  });

  test('four-eyes: refused as a page that says why, in both languages, and nothing changes', async () => {
    const { decide, row } = await waiting(0);
    const english = await unchanged(() => decide({ ...approve, target: '1' }).expect(403));
    expect(english.text).toContain('A second person is needed');
    const chinese = await unchanged(() =>
      decide({ ...approve, target: '1' })
        .set('accept-language', 'zh')
        .expect(403),
    );
    expect(chinese.text).toContain('lang="zh-Hans"');
    expect(chinese.text).not.toContain('A second person is needed');
    expect((await row()).state).toBe('initial');
  });

  test('four-eyes: correcting does not make a reviewer their own second person; nothing is stored, the words stay in the form', async () => {
    const { decide, row } = await waiting(0);
    const { text } = await unchanged(() => decide({ ...approve, target: '1', text: 'My words.' }).expect(403));
    expect(text).toContain('My words.');
    expect((await row()).target).toBe('One by machine.');
  });

  test('four-eyes off: one person may do both', async () => {
    const set = (value: string) =>
      harness.as('administrator').post('/settings').type('form').send({ key: 'four-eyes', value }).expect(303);
    const { decide, row } = await waiting(0);
    await set('off');
    await decide({ ...approve, target: '1', text: 'My words.' }).expect(303);
    await set('on');
    expect(await row()).toMatchObject({ target: 'My words.', state: 'reviewed' });
  });

  test.each<[string, Record<string, string>, number, string]>([
    ['a stale text', { ...approve, target: '1' }, 409, 'Somebody was quicker'],
    ['a stale correction', { ...approve, target: '1', text: 'Mine.' }, 409, 'Mine.'],
    ['another source', { ...approve, source: '' }, 409, 'Somebody was quicker'],
    ['no reason', { ...approve, verdict: 'request-changes', reason: ' ' }, 422, 'A reason is needed'],
    ['nothing to withdraw', { ...approve, verdict: 'withdraw' }, 422, 'Nothing to decide'],
    ['a correction of white space', { ...approve, text: '  ' }, 422, 'Nothing there'],
    ['a correction beyond the limit', { ...approve, text: 'x'.repeat(1001) }, 422, '1000'],
    ['NUL in a correction', { ...approve, text: 'a\0b' }, 422, 'Broken characters'],
    ['NUL in the reason', { ...approve, verdict: 'request-changes', reason: '\0' }, 422, 'Broken characters'],
    ['an unknown verdict', { ...approve, verdict: 'praise' }, 400, ''],
    ['no target', { verdict: 'approve', source: '1' }, 400, ''],
    ['nothing', {}, 400, ''],
  ])('%s is refused, and nothing changes', async (_what, body, status, words) => {
    const { decide } = await waiting(1);
    const response = await unchanged(() => decide(body));
    expect(response.status).toBe(status);
    expect(response.text).toContain(words);
  });

  test('a correction that arrives too late is not lost: it stands in the form beside what is there now', async () => {
    const { decide, row } = await waiting(1);
    const { id, document } = await row();
    await harness
      .api('translator')
      .post(`/api/v1/documents/${document}/paragraphs/${id}/revisions`)
      .send({ base: 2, text: 'Their newer text.' })
      .expect(201);
    const { text } = await unchanged(() => decide({ ...approve, text: 'My correction.' }).expect(409));
    expect(text).toContain('My correction.');
    expect(text).toContain('Their');
  });

  test('a paragraph of another document, or of none, is not found', async () => {
    const one = await waiting(1);
    const other = await waiting(1);
    const { id } = await other.row();
    await unchanged(() =>
      harness
        .as('reviewer')
        .post(`/documents/${one.id}/paragraphs/${id}/decisions`)
        .type('form')
        .send(approve)
        .expect(404),
    );
    await unchanged(() =>
      harness
        .as('reviewer')
        .post(`/documents/${one.id}/paragraphs/nothing/decisions`)
        .type('form')
        .send(approve)
        .expect(404),
    );
  });
});
