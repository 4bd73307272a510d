import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../server/core/facts.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
  const source = Array.from({ length: 6 }, (_, i) => `${'甲乙丙丁戊己'[i]}地建设“量子之谷”，办好第${i + 1}件事。`).join(
    '\n\n',
  );
  const target = Array.from({ length: 6 }, (_, i) => `Place ${i} builds the quantum valley.`).join('\n\n');
  await harness.document({ source, target });
});
afterAll(() => harness.close());

const send = (role: Role, url: string, body: object) => harness.as(role).post(url).type('form').send(body);
const page = async (query = '', role: Role = 'terminologist') =>
  (await harness.as(role).get(`/glossary/candidates${query}`).expect(200)).text;
async function searched(): Promise<void> {
  await expect.poll(() => harness.house.candidates.state()).toMatchObject({ kind: 'idle', outdated: false });
}

describe('candidates', () => {
  it('are looked for in a thread when somebody asks, and kept until documents or concepts change', async () => {
    expect(await page()).toContain('data-progress');
    await searched();
    const state = (await harness.as('translator').get('/glossary/candidates/progress').expect(200)).body as object;
    expect(state).toMatchObject({ kind: 'idle', words: 'Done.' });
    const text = await page();
    expect(text).toContain('量子之谷');
    expect(text).toContain('Place 0 builds the quantum valley.');
    expect(text).not.toContain('data-progress');
    const { result } = harness.house.candidates.state();
    await page();
    expect(harness.house.candidates.state().result).toBe(result);
  });

  it('are proposed with their words and their paragraph; what is proposed says so, what is added is gone', async () => {
    const text = await page('', 'translator');
    const href = /href="(\/glossary\/propose\?zh=%E9%87%8F%E5%AD%90%E4%B9%8B%E8%B0%B7[^"]*)"/.exec(text)?.[1] ?? '';
    const address = new URL(href.replaceAll('&amp;', '&'), 'http://x');
    expect(address.searchParams.get('paragraph')).not.toBe('');
    const paragraph = address.searchParams.get('paragraph');
    const form = { 'zh.0.text': '量子之谷', 'en.0.text': 'Quantum Valley', 'en.0.status': 'preferred', paragraph };
    const made = await send('translator', '/glossary/proposals', { ...form, confidence: 'proposed' }).expect(303);
    expect(await page()).toContain(`href="${made.headers['location']}"`);
    await send('terminologist', `${made.headers['location']}/acceptance`, { base: '0' }).expect(303);
    expect(await page()).not.toContain('<p class="zh" lang="zh-Hans">量子之谷</p>');
    await searched();
  });

  it('what is no term is left out for everybody, and can be brought back', async () => {
    await harness.document({ source: '办“三小实事”。\n\n再办“三小实事”。', target: 'A.\n\nB.' });
    await page();
    await searched();
    const shown = '<p class="zh" lang="zh-Hans">三小实事</p>';
    expect(await page('', 'reviewer')).toContain(shown);
    await send('reviewer', '/glossary/candidates/dismissals', { text: '三小实事' }).expect(403);
    await send('terminologist', '/glossary/candidates/dismissals', { text: '三小实事' }).expect(303);
    const before = harness.house.store.seq();
    await send('terminologist', '/glossary/candidates/dismissals', { text: '三小实事' }).expect(303);
    expect(harness.house.store.seq()).toBe(before);
    expect(await page('', 'reviewer')).not.toContain(shown);
    expect(await page('?all=1', 'reviewer')).toContain(shown);
    await send('terminologist', '/glossary/candidates/dismissals', { text: '三小实事', dismissed: '0' }).expect(303);
    expect(await page('', 'reviewer')).toContain(shown);
  });

  it('a search can be stopped, and is not begun again by looking', async () => {
    await send('translator', '/glossary/candidates/search', {}).expect(303);
    await send('translator', '/glossary/candidates/cancellation', {}).expect(303);
    expect(harness.house.candidates.state().kind).toBe('cancelled');
    expect(await page()).toContain('The search was stopped.');
    await send('translator', '/glossary/candidates/search', {}).expect(303);
    await searched();
  });

  it('in Chinese too', async () => {
    const { text } = await harness
      .as('translator')
      .get('/glossary/candidates')
      .set('accept-language', 'zh')
      .expect(200);
    expect(text).toContain('候选术语');
    expect(text).not.toMatch(/candidates:[a-z]/);
  });
});
