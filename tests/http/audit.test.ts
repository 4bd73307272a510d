import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditNouns } from '../../server/core/audit.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
let document: string;

beforeAll(async () => {
  harness = await openHarness();
  const made = await harness.document({ target: 'One.\n\nTwo.', source: '一。\n\n二。' });
  document = made.id;
  const path = `/api/v1/documents/${document}/paragraphs/${made.paragraphs[0]?.id ?? ''}`;
  await harness.api('translator').post(`${path}/revisions`).send({ base: 1, text: 'First.' }).expect(201);
  const back = { verdict: 'request-changes', source: 1, target: 2, reason: '=not "this"' };
  await harness.api('reviewer').post(`${path}/decisions`).send(back).expect(201);
});

afterAll(() => harness.close());

const page = (query = '') => harness.as('chief-editor').get(`/audit${query}`);
const rows = (html: string): number => html.split('<tr>').length - 2;

test('the log names who did what to what, latest first, with the reason', async () => {
  const { text } = await page().expect(200);
  expect(text).toMatch(/reviewer[\s\S]*sent a text back[\s\S]*=not[\s\S]*translator[\s\S]*saved a text/);
  expect(text).toContain(`/documents/${document}?at=1`);
});

test('settings have the names of their page; batches, proposals and concepts lead to their own', async () => {
  const as = harness.as('terminologist');
  const send = async (url: string, body: object) =>
    String((await as.post(url).type('form').send(body).expect(303)).headers['location']);
  const batch = await send('/glossary/bulk', { concept: 'T023', domain: 'slogans' });
  const proposal = { 'zh.0.text': '蓝色谷地', 'en.0.text': 'Blue Valley', 'en.0.status': 'preferred' };
  const how = { 'en.0.scope': 'always', confidence: 'proposed' };
  const proposed = await send('/glossary/proposals', { ...proposal, ...how });
  for (const [url, body] of [
    ['/settings', { key: 'public-lookup', value: 'on' }],
    ['/settings/house-style', { key: 'words', lines: 'Jiangmen' }],
  ] as const)
    await harness.as('administrator').post(url).type('form').send(body).expect(303);
  const { text } = await page().expect(200);
  expect(text).toContain('Look-up without signing in');
  expect(text).toContain('The project’s words');
  for (const url of [batch, proposed]) {
    expect(text).toContain(`href="${url}"`);
    await harness.as('chief-editor').get(url).expect(200);
  }
});

test('it is narrowed by person, kind, document and day', async () => {
  const { id } = harness.people.reviewer;
  expect(rows((await page(`?user=${id}`)).text)).toBe(1);
  expect(rows((await page('?noun=paragraph')).text)).toBe(2);
  expect(rows((await page(`?noun=paragraph&user=${harness.people.translator.id}`)).text)).toBe(1);
  expect(rows((await page(`?document=${document}`)).text)).toBe(5);
  const today = new Date().toISOString().slice(0, 10);
  expect(rows((await page(`?document=${document}&since=${today}&until=${today}`)).text)).toBe(5);
  expect((await page('?until=2001-01-01')).text).toContain('Nothing that fits');
  await page('?noun=nothing').expect(400);
  await page('?since=tomorrow').expect(400);
});

test('pages follow one another without a gap', async () => {
  const { store } = harness.house;
  const all = store.seq();
  let seen = 0;
  for (let url = '/audit'; url;) {
    const { text } = await harness.as('administrator').get(url).expect(200);
    seen += rows(text);
    url = (/rel="next" href="([^"]+)"/.exec(text)?.[1] ?? '').replaceAll('&amp;', '&');
  }
  expect(seen).toBe(all);
});

test('the file carries every row, and no cell is a formula', async () => {
  const csv = await page('').then(() => harness.as('chief-editor').get('/audit/export?format=csv').expect(200));
  const records = parse(csv.text, { columns: true, bom: true }) as Record<string, string>[];
  expect(records.length).toBe(harness.house.store.seq());
  expect(records.find(({ action }) => action === 'paragraph:sent-back')?.['reason']).toBe(`'=not "this"`);
  const json = await harness.as('chief-editor').get(`/audit/export?format=json&document=${document}`).expect(200);
  expect((JSON.parse(json.text) as { commits: unknown[] }).commits.length).toBe(5);
});

test('every action that the program commits has words in both languages', () => {
  const files = readdirSync('server', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const named = new RegExp(`'((?:${auditNouns.join('|')}):[a-z-]+)'`, 'g');
  const actions = files.flatMap((file) =>
    [...readFileSync(`server/${file}`, 'utf8').matchAll(named)].map(([, action]) => action ?? ''),
  );
  expect(actions.length).toBeGreaterThan(30);
  for (const language of ['en', 'zh'] as const) {
    const t = harness.house.translations.t(language);
    const missing = actions.filter(
      (action) => t(`audit:action.${action.replace(':', '.')}`, { defaultValue: '' }) === '',
    );
    expect(missing).toEqual([]);
  }
});
