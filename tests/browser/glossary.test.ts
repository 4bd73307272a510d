import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programContext } from '../../server/actions/context.js';
import { saveConcept } from '../../server/actions/save-concept.js';
import { setProjectSetting } from '../../server/actions/set-project-setting.js';
import { project } from '../../server/cli/open.js';
import { readConcept } from '../../server/store/concepts.js';
import type { ConceptEntry } from '../../glossary/index.js';
import { type BrowserHarness, openBrowserHarness } from './browser.js';

let harness: BrowserHarness;
beforeAll(async () => {
  harness = await openBrowserHarness();
});
afterAll(() => harness.close());

const first = (page: Page) => page.locator('[data-result]').first();

/** The page's scripts have started. */
async function ready(page: Page): Promise<void> {
  await page.locator('.keys.ready').waitFor();
}

/** What the clipboard holds, asked as a person would. */
async function pasted(page: Page): Promise<string> {
  await page.fill('#q', '');
  await page.focus('#q');
  await page.keyboard.press('Control+v');
  return page.inputValue('#q');
}

/** What another person does elsewhere. */
async function change(id: string, part: (entry: ConceptEntry) => Partial<ConceptEntry>): Promise<void> {
  const row = await readConcept(harness.house.store, id);
  if (!row) throw new Error(`no concept ${id}`);
  const entry = row.entry as ConceptEntry;
  await saveConcept(programContext(harness.house.store, project), {
    concept: id,
    base: row.number,
    entry: { ...entry, ...part(entry) },
  });
}

describe('looking up', () => {
  it.each([
    ['走在前列', null],
    ['在前', null],
    [
      'walk in the forefront',
      /^“walk in the forefront” is 走在前列 word for word; the standard rendering is “be at the forefront”\.$/,
    ],
    [
      'hundreds of counties, thousands of towns and ten thousand villages',
      /^“hundreds of .*” is 百县千镇万村.* word for word; the standard rendering is “.+”\.$/,
    ],
  ])('answers %s as it is typed', async (query, sentence) => {
    const { page, complaints, context } = await harness.enter('translator');
    await page.goto('/glossary');
    expect(await page.locator('#q').evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.type(query);
    await page.waitForURL((url) => url.searchParams.get('q') === query);
    if (sentence === null) {
      await expect.poll(() => page.locator('.result', { hasText: 'be at the forefront' }).count()).toBeGreaterThan(0);
      expect(await page.locator('.verdict').count()).toBe(0);
    } else {
      await expect.poll(async () => (await page.locator('.verdict').first().innerText()).trim()).toMatch(sentence);
    }
    expect(await page.locator('#announce').textContent()).toMatch(/found|The first/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('goes through the results by key, copies a rendering, opens a concept', async () => {
    const { page, context, complaints } = await harness.enter('translator');
    await page.goto('/glossary');
    await page.keyboard.type('forefront');
    await page.waitForURL((url) => url.searchParams.get('q') === 'forefront');
    await page.keyboard.press('ArrowDown');
    const rendering = (await first(page).getAttribute('data-rendering')) ?? '';
    expect(
      await first(page)
        .locator('[data-open]')
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Control+c');
    expect(await page.locator('#announce').textContent()).toBe(`Copied: ${rendering}`);
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('#q').evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await pasted(page)).toBe(rendering);
    await page.goto('/glossary?q=forefront');
    await ready(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/glossary\/T\d+$/);
    const copied = await page.locator('.concept-head').getAttribute('data-rendering');
    await page.getByRole('button', { name: 'Copy the rendering' }).click();
    await page.goto('/glossary');
    expect(await pasted(page)).toBe(copied);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('asks nothing while an input method is composing', async () => {
    const { page, context } = await harness.enter('translator');
    await page.goto('/glossary');
    await ready(page);
    const asked: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.searchParams.has('part')) asked.push(url.searchParams.get('q') ?? '');
    });
    const session = await context.newCDPSession(page);
    for (const text of ['z', 'zou', 'zou zai', 'zou zai qian lie']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await page.waitForTimeout(150);
    }
    expect(asked).toEqual([]);
    await session.send('Input.insertText', { text: '走在前列' });
    await page.waitForURL((url) => url.searchParams.get('q') === '走在前列');
    await first(page).waitFor();
    expect(asked).toEqual(['走在前列']);
    await context.close();
  });

  it('works without scripts, in Chinese, and says what to do where nothing is found', async () => {
    const { page, context } = await harness.enter('terminologist', { scripts: false, language: 'zh' });
    await page.goto('/glossary');
    await page.fill('#q', 'walk in the forefront');
    await page.getByRole('button', { name: '查询' }).click();
    expect(await page.locator('.verdict').innerText()).toContain('“walk in the forefront”是走在前列的逐字直译');
    await page.fill('#q', '查无此词');
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByRole('link', { name: '把“查无此词”加为新词条' }).click();
    await page.fill('[name="en.0.text"]', 'no such term');
    await page.getByRole('button', { name: '保存' }).click();
    await page.waitForURL(/\/glossary\/T\d+$/);
    expect(await page.locator('.standard').innerText()).toBe('no such term');
    await context.close();
  });
});

describe('open pages', () => {
  it('a concept and a list follow another person’s change within a second, where the person is', async () => {
    const [terminologist, translator, reader] = await Promise.all([
      harness.enter('terminologist'),
      harness.enter('translator'),
      harness.enter('reviewer', { language: 'zh' }),
    ]);
    await translator.page.goto('/glossary/T024');
    await reader.page.goto('/glossary?q=走在前列');
    await first(reader.page).locator('[data-open]').focus();
    await terminologist.page.goto('/glossary/T024');
    await Promise.all([translator, reader].map(({ page }) => page.waitForTimeout(300)));

    await terminologist.page.getByRole('button', { name: 'Make this the standard: “walk in the forefront”' }).click();
    // What it would change is shown first.
    await terminologist.page.getByRole('button', { name: 'Make “walk in the forefront” the standard' }).click();
    await terminologist.page.waitForURL(/T024$/);
    await Promise.all([
      expect
        .poll(() => translator.page.locator('.standard').innerText(), { interval: 20 })
        .toBe('walk in the forefront'),
      expect
        .poll(() => first(reader.page).getAttribute('data-rendering'), { interval: 20 })
        .toBe('walk in the forefront'),
    ]);
    expect(await translator.page.locator('#announce').textContent()).toContain('brought up to date');
    expect(
      await first(reader.page)
        .locator('[data-open]')
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    for (const { complaints, context } of [terminologist, translator, reader]) {
      expect(complaints).toEqual([]);
      await context.close();
    }
  });

  it('a form being written in is left alone, says so, and shows both when it is saved', async () => {
    const { page, context, complaints } = await harness.enter('terminologist');
    await page.goto('/glossary/T031/edit');
    await page.fill('[name="note"]', 'my note');
    await page.waitForTimeout(300);
    await change('T031', () => ({ note: 'their note', source: 'their source' }));
    await page.locator('[data-live-notice]').waitFor({ state: 'visible' });
    expect(await page.inputValue('[name="note"]')).toBe('my note');
    await page.getByRole('button', { name: 'Add an English rendering' }).click();
    await page.keyboard.type('an added rendering');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Somebody saved this concept before you').waitFor();
    expect(await page.locator('.stale').innerText()).toContain('their note');
    expect(await page.inputValue('[name="note"]')).toBe('my note');
    expect(await page.inputValue('[name="source"]')).toBe('their source');
    await page.getByRole('button', { name: 'Save both together' }).click();
    await page.waitForURL(/T031$/);
    const row = await readConcept(harness.house.store, 'T031');
    expect(row?.number).toBe(3);
    expect(row?.entry).toMatchObject({ note: 'my note', source: 'their source' });
    expect((row?.entry as ConceptEntry).en.some(({ text }) => text === 'an added rendering')).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('what was typed and not saved is there again, and gone once it is saved', async () => {
    const { page, context } = await harness.enter('terminologist');
    await page.goto('/glossary/T032/edit');
    await page.fill('[name="note"]', 'half a thought');
    await page.getByRole('button', { name: 'Add a Chinese form' }).click();
    await page.keyboard.type('多加一个');
    await page.waitForTimeout(400);
    await page.goto('/glossary');
    await page.goto('/glossary/T032/edit');
    await page.getByText('What you had typed here and not saved').waitFor();
    expect(await page.inputValue('[name="note"]')).toBe('half a thought');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(/T032$/);
    expect(await page.locator('#concept').innerText()).toContain('多加一个');
    await page.goto('/glossary/T032/edit');
    await page.waitForTimeout(200);
    expect(await page.getByText('What you had typed here and not saved').isVisible()).toBe(false);
    await context.close();
  });

  it('the public follows nothing', async () => {
    await setProjectSetting(programContext(harness.house.store, project), 'public-lookup', 'on');
    const context = await harness.browser.newContext({ baseURL: harness.origin });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/glossary?q=走在前列');
    await first(page).waitFor();
    await page.goto('/glossary/T024');
    await page.waitForTimeout(300);
    expect(asked).not.toContain('/events');
    await context.close();
  });
});
