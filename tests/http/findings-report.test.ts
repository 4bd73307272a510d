import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../server/core/facts.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());

const number = { check: 'numbers', sourceWords: '2030万元', targetWords: '203 million yuan', source: '1', target: '1' };
const bay = 'The Hong Kong-Macao Greater Bay Area is here.';

/** A document with a wrong number, nothing, and a forbidden rendering. */
async function made() {
  const { id, paragraphs } = await harness.document({
    target: `It was 203 million yuan.\n\nAll is well.\n\n${bay}`,
    source: '收入2030万元。\n\n一切都好。\n\n湾区在这里。',
  });
  await harness.house.findings.settled();
  const paragraph = (at: number): string => `/documents/${id}/paragraphs/${paragraphs[at - 1]?.id ?? ''}`;
  return { id, report: `/documents/${id}/findings`, paragraph, ids: paragraphs.map((row) => row.id) };
}

const page = async (url: string, role: Role = 'translator', language = 'en'): Promise<string> =>
  (await harness.as(role).get(url).set('accept-language', language).expect(200)).text;

const send = (role: Role, url: string, body: object) => harness.as(role).post(url).type('form').send(body);

async function dismissed(): Promise<Awaited<ReturnType<typeof made>>> {
  const one = await made();
  const ask = { ...number, scope: 'text', reason: '=published "so"', back: 'findings' };
  await send('translator', `${one.paragraph(1)}/dismissals`, ask)
    .expect(303)
    .expect('location', one.report);
  return one;
}

describe('the report', () => {
  test('counts by check and severity, and lists by paragraph with the words in context', async () => {
    const { report, ids } = await made();
    const text = await page(report);
    expect(text).toContain('<strong>2 open</strong>');
    expect(text).toMatch(/severity=critical">1 critical</);
    expect(text).toContain('It was <mark>203 million yuan</mark>.');
    expect(text).toContain('收入<mark>2030万元</mark>。');
    expect(text).toContain('10 times too large');
    expect(text).toContain(`?edit=${ids[0]}#p-${ids[0]}`);
    expect(text).not.toContain('¶ 2');
    expect(await page(report, 'translator', 'zh-CN')).toContain('待处理 2 个');
  });

  test('is filtered by severity, check, and what was dismissed', async () => {
    const { report } = await dismissed();
    expect(await page(`${report}?severity=critical`)).toMatch(/¶ 3/);
    expect(await page(`${report}?check=numbers`)).toContain('There is no finding like that.');
    const all = await page(`${report}?show=all&check=numbers`);
    expect(all).toMatch(/<q>=published &#34;so&#34;<\/q>/);
    expect(all).toContain('translator · <time');
    expect(await page(`${report}?show=dismissed`)).not.toContain('Hong Kong-Macao Greater Bay Area');
    await harness.as('translator').get(`${report}?severity=grave`).expect(400);
  });

  test('says what nothing means, and what is switched off', async () => {
    const { id } = await harness.document({ target: 'All is well.', source: '一切都好。' });
    await harness.house.findings.settled();
    const text = await page(`/documents/${id}/findings`);
    expect(text).toContain('The checks find nothing in this document.');
    expect(text).toContain('does not mean that it is right');
    expect(text).not.toContain('switched off');
  });

  test('comes in pages of a hundred', async () => {
    const many = Array.from({ length: 70 }, () => 'It walks in the forefront, and walks in the forefront.').join(
      '\n\n',
    );
    const { id } = await harness.document({ target: many, source: null });
    await harness.house.findings.settled();
    const first = await page(`/documents/${id}/findings?check=deprecated-rendering`);
    expect(first.match(/data-row/g)).toHaveLength(100);
    const next = /href="([^"]*)" rel="next"/.exec(first)?.[1]?.replaceAll('&#38;', '&').replaceAll('&amp;', '&') ?? '';
    const second = await page(next);
    expect(second.match(/data-row/g)).toHaveLength(40);
    expect(second).toContain('¶ 51');
    expect(second).not.toContain('¶ 50<');
    expect(second).not.toContain('rel="next"');
  });
});

describe('files', () => {
  test('JSON has the values of the command line with what was said of them, the API the same', async () => {
    const { report, id } = await dismissed();
    const { text } = await harness.as('translator').get(`${report}/export?format=json&show=all`).expect(200);
    const values = JSON.parse(text) as Record<string, unknown>[];
    expect(values.map(({ paragraph, check }) => [paragraph, check])).toEqual([
      [1, 'numbers'],
      [3, 'forbidden-rendering'],
    ]);
    expect(values[0]).toEqual({
      paragraph: 1,
      check: 'numbers',
      type: 'numbers',
      severity: 'major',
      source: { from: 2, to: 8 },
      target: { from: 7, to: 23 },
      fix: '20.3 million yuan',
      message: expect.stringContaining('10 times too large') as string,
      dismissal: {
        scope: 'text',
        reason: '=published "so"',
        author: 'translator',
        at: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      },
    });
    expect(values[1]?.['dismissal']).toBeNull();
    const api = await harness.api('translator').get(`/api/v1/documents/${id}/findings`).expect(200);
    expect(api.body).toEqual(values);
    expect(api.headers['x-checking']).toBe('0');
    const open = await harness.api('translator').get(`/api/v1/documents/${id}/findings?show=open`).expect(200);
    expect(open.body).toEqual([values[1]]);
  });

  test('CSV holds no formula', async () => {
    const { report } = await dismissed();
    const { text } = await harness.as('translator').get(`${report}/export?format=csv&show=all`).expect(200);
    const [head, first, second] = text.split('\r\n');
    expect(head).toMatch(/^\ufeff"paragraph","severity","check"/);
    expect(first).toContain(`"2030万元","203 million yuan"`);
    expect(first).toContain(`"text","'=published ""so""","translator"`);
    expect(second).toContain('"Hong Kong-Macao Greater Bay Area"');
  });

  test('HTML stands alone, in the reader’s language', async () => {
    const { report } = await dismissed();
    const response = await harness.as('translator').get(`${report}/export?show=all`).set('accept-language', 'zh-CN');
    expect(response.headers['content-disposition']).toMatch(/^attachment/);
    expect(response.text).toContain('<html lang="zh-Hans">');
    expect(response.text).toContain('<mark>203 million yuan</mark>');
    expect(response.text).toContain('=published &#34;so&#34;');
    expect(response.text).not.toMatch(/<script|<link|src=|href=/);
    expect(response.text.trimEnd()).toMatch(/<\/html>$/);
  });
});

describe('forms without scripts', () => {
  test('dismiss, and take back, from the panel', async () => {
    const { paragraph, ids, id } = await made();
    const back = `/documents/${id}?edit=${ids[0]}#p-${ids[0]}`;
    const url = `${paragraph(1)}/dismissals`;
    await send('translator', url, { ...number, scope: 'text', reason: 'As published.' })
      .expect(303)
      .expect('location', back);
    const panel = await page(`${paragraph(1)}/panel`);
    expect(panel).toContain('1 dismissed');
    expect(panel).toContain('<q>As published.</q>');
    const end = /action="([^"]*\/end)"/.exec(panel)?.[1] ?? '';
    await send('reviewer', end, { back: 'document' }).expect(303).expect('location', back);
    expect(await page(`${paragraph(1)}/panel`)).not.toContain('dismissed-count');
    expect(await page(`${paragraph(1)}/history`)).toContain('As published.');
  });

  test('a critical one offers no dismissal to a translator, and refuses one', async () => {
    const { paragraph } = await made();
    expect(await page(`${paragraph(3)}/panel`)).not.toContain('data-dismiss-form');
    expect(await page(`${paragraph(3)}/panel`)).toContain('Only a reviewer may dismiss it');
    expect(await page(`${paragraph(3)}/panel`, 'reviewer')).toContain('data-dismiss-form');
    const ask = { check: 'forbidden-rendering', targetWords: 'Hong Kong-Macao Greater Bay Area', concept: 'T049' };
    const body = { ...ask, source: '1', target: '1', scope: 'text', reason: 'An old name.' };
    await send('translator', `${paragraph(3)}/dismissals`, body).expect(403);
    await send('reviewer', `${paragraph(3)}/dismissals`, body).expect(303);
  });

  test('a rendering that was dismissed is marked no more in its row, and again when that is taken back', async () => {
    const { id, paragraphs } = await harness.document({ target: 'They walk in the forefront.', source: null });
    const path = `/documents/${id}/paragraphs/${paragraphs[0]?.id ?? ''}`;
    const row = async (): Promise<string> => {
      await harness.house.findings.settled();
      return page(`/documents/${id}/rows`);
    };
    expect(await row()).toContain('class="avoid"');
    const ask = { check: 'deprecated-rendering', targetWords: 'walk in the forefront', concept: 'T024' };
    const body = { ...ask, source: '', target: '1', scope: 'document', reason: 'A quotation.' };
    await send('translator', `${path}/dismissals`, body).expect(303);
    expect(await row()).not.toMatch(/class="avoid"|data-fix=/);
    const end = /action="([^"]*\/end)"/.exec(await page(`${path}/panel`))?.[1] ?? '';
    await send('translator', end, { back: 'document' }).expect(303);
    expect(await row()).toContain('class="avoid"');
  });

  test('texts that moved on are 409 in words of their own', async () => {
    const { paragraph } = await made();
    await send('translator', `${paragraph(1)}/revisions`, { base: '1', text: 'It was 20.3 million yuan.' }).expect(303);
    const ask = { ...number, scope: 'text', reason: 'As published.' };
    const { text } = await send('translator', `${paragraph(1)}/dismissals`, ask).expect(409);
    expect(text).toContain('Nothing was done');
    const fix = { check: 'numbers', source: '1', target: '1', from: '7', to: '23' };
    await send('translator', `${paragraph(1)}/fixes`, fix).expect(409);
    await send('translator', `${paragraph(1)}/dismissals`, { ...ask, target: '2' }).expect(409);
  });

  test('a fix becomes a draft of a machine’s text, and keeps a person’s finished one finished', async () => {
    const { paragraph } = await made();
    const fix = { check: 'numbers', source: '1', target: '1', from: '7', to: '23', back: 'review' };
    await send('translator', `${paragraph(1)}/fixes`, fix).expect(303);
    const row = await page(`${paragraph(1)}/panel`);
    expect(row).toContain('<ins><span class="visually-hidden">inserted: </span>20.3</ins>');
    expect(row).not.toContain('10 times too large');
    expect(row).toMatch(/draft/);
    const text = 'They walk in the forefront.';
    await send('translator', `${paragraph(2)}/revisions`, { base: '1', text, done: '1' }).expect(303);
    const other = { check: 'deprecated-rendering', source: '1', target: '2', from: '5', to: '26' };
    await send('translator', `${paragraph(2)}/fixes`, other).expect(303);
    expect(await page(`${paragraph(2)}/panel`)).not.toMatch(/draft/);
    await send('terminologist', `${paragraph(2)}/fixes`, other).expect(403);
  });
});
