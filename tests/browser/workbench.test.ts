import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConceptEntry, emptyEntry, plainTerm } from '../../glossary/index.js';
import { listRevisions, readParagraph } from '../../server/store/paragraphs.js';
import { type BrowserHarness, openBrowserHarness } from './browser.js';
import { watchedEnter } from './windows.js';

let house: BrowserHarness;

beforeAll(async () => {
  house = await openBrowserHarness();
});
afterAll(() => house.close());

const enter = watchedEnter(() => house);

const source = ['要走在前列。', '完成2030万亩。', '第三段。', '第四段。'].join('\n\n');
const target = ['We must walk in the forefront.', 'Complete 20.3 million mu.', 'The third.', 'The fourth.'].join(
  '\n\n',
);
const example = () => house.document({ source, target, engine: 'machine' });

const text = (page: Page, position: number) => page.locator(`[data-position="${position}"] .target > .text`);
const editor = (page: Page) => page.locator('.cm-content');
const saved = (page: Page) => page.locator('#saving[data-kind=saved]').waitFor();

async function openAt(page: Page, document: string, position: number): Promise<void> {
  await page.goto(`/documents/${document}`);
  await text(page, position).click();
  await editor(page).waitFor();
}

async function standing(document: string, id: string | undefined) {
  const row = await readParagraph(house.house.store, document, id ?? '');
  return { text: row?.target, state: row?.state, flag: row?.flag };
}

describe('editing', () => {
  it('Ctrl+Enter saves as done and opens the next paragraph, also when nothing was changed', async () => {
    const { id, paragraphs } = await example();
    const { page } = await enter('translator');
    await openAt(page, id, 1);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Yes.');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-position="2"].active').waitFor();
    await page.locator('[data-position="1"][data-standing=translated]').waitFor();
    expect(await standing(id, paragraphs[0]?.id)).toEqual({
      text: 'We must walk in the forefront. Yes.',
      state: 'translated',
      flag: null,
    });
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-position="2"][data-standing=translated]').waitFor();
    expect(await standing(id, paragraphs[1]?.id)).toEqual({
      text: 'Complete 20.3 million mu.',
      state: 'translated',
      flag: null,
    });
    await page.locator('#progress').getByText('2 waiting for review').waitFor();
  });

  it('leaving a changed paragraph saves a draft, leaving an unchanged one nothing', async () => {
    const { id, paragraphs } = await example();
    const { page } = await enter('translator');
    await openAt(page, id, 1);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' More.');
    await text(page, 3).click();
    await page.locator('[data-position="1"][data-standing=draft]').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
    expect(await standing(id, paragraphs[0]?.id)).toEqual({
      text: 'We must walk in the forefront. More.',
      state: 'initial',
      flag: 'draft',
    });
    expect(
      (await listRevisions(house.house.store, paragraphs[2]?.id ?? '')).filter(({ side }) => side === 'target'),
    ).toHaveLength(1);
  });

  it('Alt+1 inserts the first term’s standard rendering; Alt+Enter puts the standard in a bad one’s place', async () => {
    const { id } = await example();
    const { page } = await enter('translator');
    await openAt(page, id, 1);
    await page.locator('#panel .term-card').first().waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Alt+1');
    await page.getByText('Inserted: be at the forefront').waitFor({ state: 'attached' });
    expect(await editor(page).textContent()).toBe('We must walk in the forefront. be at the forefront');
    await page.keyboard.press('Control+z');
    await page.locator('.cm-content .rendering-deprecated, .cm-content .rendering-literal').first().waitFor();
    await page.keyboard.press('Control+Home');
    for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Alt+Enter');
    expect(await editor(page).textContent()).toBe('We must be at the forefront.');
    await page.keyboard.press('Escape');
    await saved(page);
  });

  it('lights up a term and a number on both sides', async () => {
    const { id } = await example();
    const { page } = await enter('translator');
    await page.goto(`/documents/${id}`);
    await page.locator('[data-position="1"] .source .term').first().hover();
    await page.locator('[data-position="1"] .target .rendering.lit').waitFor();
    await text(page, 2).click();
    await editor(page).waitFor();
    await page.keyboard.press('Control+Home');
    for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight');
    await page.locator('.cm-content .lit').waitFor();
    expect(await page.locator('.cm-content .lit').textContent()).toBe('20.3 million mu');
    expect(await page.evaluate(() => [...(CSS.highlights.get('lit') ?? [])].map(String))).toEqual(['2030万亩']);
  });

  it('undo reaches across a save', async () => {
    const { id } = await example();
    const { page } = await enter('translator');
    await openAt(page, id, 3);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('!!');
    await page.keyboard.press('Escape');
    await saved(page);
    await page.keyboard.press('e');
    await editor(page).waitFor();
    await page.keyboard.press('Control+z');
    expect(await editor(page).textContent()).toBe('The third.');
  });

  it('no key fires while an input method is composing', async () => {
    const { id, paragraphs } = await example();
    const { page, context } = await enter('translator');
    await openAt(page, id, 1);
    await page.keyboard.press('Control+Home');
    const input = await context.newCDPSession(page);
    await input.send('Input.imeSetComposition', { text: 'zou', selectionStart: 3, selectionEnd: 3 });
    for (const key of [
      { key: 'Enter', ctrlKey: true, isComposing: true },
      { key: 'Enter', ctrlKey: true, keyCode: 229 },
      { key: '1', code: 'Digit1', altKey: true, isComposing: true },
      { key: 'Escape', isComposing: true },
    ]) {
      await editor(page).evaluate((element, init) => {
        element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
      }, key);
    }
    await input.send('Input.insertText', { text: '走' });
    await page.waitForTimeout(200);
    expect(await page.locator('.row.active').getAttribute('data-position')).toBe('1');
    expect(await editor(page).textContent()).toBe('走We must walk in the forefront.');
    expect((await standing(id, paragraphs[0]?.id)).text).toBe('We must walk in the forefront.');
  });
});

describe('what is inserted and opened', () => {
  it('a rendering comes without brackets around it, in the quotes of the document', async () => {
    const { id } = await house.document({
      source: '江门日报讯。\n\n党的二十大精神。',
      target: 'It is the city’s “own” paper. \n\nThe spirit.',
    });
    const { page } = await enter('translator');
    await openAt(page, id, 1);
    const card = page.locator('#panel .term-card [data-insert]').first();
    expect(await card.getAttribute('data-insert')).toBe('Jiangmen Daily');
    await card.evaluate((button) => button.setAttribute('data-insert', 'China\'s "four comprehensives"'));
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Alt+1');
    await page.getByText('Inserted:').waitFor({ state: 'attached' });
    expect(await editor(page).textContent()).toContain('China’s “four comprehensives”');
  });

  it('the machine’s text that was opened for one paragraph is closed at the next', async () => {
    const { id } = await example();
    const { page } = await enter('translator');
    await openAt(page, id, 1);
    await page.locator('#panel .term-card').first().waitFor();
    await page.keyboard.press('Control+m');
    await page.locator('#panel details[data-peek=machine][open]').waitFor();
    const first = await page.locator('#panel').getAttribute('data-paragraph');
    await page.keyboard.press('Control+ArrowDown');
    await page.locator(`#panel:not([data-paragraph="${first ?? ''}"])`).waitFor();
    await page.locator('#panel details[data-peek=machine]').waitFor();
    expect(await page.locator('#panel details[open]').count()).toBe(0);
  });
});

describe('two people', () => {
  it('what one saves appears in the other’s page within a second', async () => {
    const { id } = await example();
    const [one, two] = [await enter('translator'), await enter('reviewer')];
    await two.page.goto(`/documents/${id}`);
    await openAt(one.page, id, 1);
    await one.page.keyboard.press('Control+End');
    await one.page.keyboard.type(' Live.');
    await one.page.keyboard.press('Control+Enter');
    await saved(one.page);
    await text(two.page, 1).getByText('Live.').waitFor();
  });

  it('what is saved while rows are on their way is not lost from the page', async () => {
    const { id } = await example();
    const [one, two] = [await enter('translator'), await enter('reviewer')];
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let asked = (): void => {};
    const waiting = new Promise<void>((resolve) => (asked = resolve));
    await two.page.route(/\/rows\?/, async (route) => {
      const response = await route.fetch();
      asked();
      await held;
      await route.fulfill({ response });
    });
    await two.page.goto(`/documents/${id}`);
    await house.house.store.commit({
      requestId: 'rows-on-their-way',
      at: new Date().toISOString(),
      user: null,
      action: 'concept:saved',
      project: 'default',
      document: null,
      subject: 'T024',
      expects: [],
      facts: [],
    });
    await waiting;
    await openAt(one.page, id, 1);
    await one.page.keyboard.press('Control+End');
    await one.page.keyboard.type(' Meanwhile.');
    await one.page.keyboard.press('Control+Enter');
    await text(two.page, 1).getByText('Meanwhile.').waitFor();
    const answered = two.page.waitForResponse(/\/rows\?/);
    release();
    await answered;
    await two.page.waitForTimeout(400);
    expect(await text(two.page, 1).textContent()).toContain('Meanwhile.');
  });

  it('one’s own save in another window is called one’s own', async () => {
    const { id } = await example();
    const one = await enter('translator');
    const second = await one.context.newPage();
    await openAt(one.page, id, 1);
    await openAt(second, id, 1);
    await one.page.bringToFront();
    await one.page.keyboard.press('Control+End');
    await one.page.keyboard.type(' Here.');
    await one.page.keyboard.press('Control+Enter');
    await saved(one.page);
    await second.locator('.newer').getByText('in another window of yours').waitFor();
    await second.bringToFront();
    await second.keyboard.press('Control+Home');
    await second.keyboard.type('There: ');
    await second.keyboard.press('Control+Enter');
    await second.getByRole('heading', { name: 'was saved in another window of yours' }).waitFor();
  });

  it('the second to save sees both texts, and the merge keeps the words of both', async () => {
    const { id, paragraphs } = await example();
    const [one, two] = [await enter('translator'), await enter('reviewer')];
    await openAt(one.page, id, 1);
    await openAt(two.page, id, 1);
    await one.page.keyboard.press('Control+Home');
    await one.page.keyboard.type('Indeed: ');
    await one.page.keyboard.press('Control+Enter');
    await saved(one.page);
    await two.page.locator('.newer').getByText('translator saved a newer text.').waitFor();
    await two.page.keyboard.press('Control+End');
    await two.page.keyboard.type(' Always.');
    await two.page.keyboard.press('Control+Enter');
    const conflict = two.page.locator('.conflict');
    await conflict.waitFor();
    expect(await conflict.locator('textarea').inputValue()).toBe('Indeed: We must walk in the forefront. Always.');
    await conflict.getByRole('button', { name: 'Save as done' }).click();
    await conflict.waitFor({ state: 'detached' });
    expect((await standing(id, paragraphs[0]?.id)).text).toBe('Indeed: We must walk in the forefront. Always.');
  });

  it('where both changed the same place a person chooses, also without scripts', async () => {
    const { id, paragraphs } = await example();
    const [one, two] = [await enter('translator', { scripts: false }), await enter('reviewer', { scripts: false })];
    const edit = `/documents/${id}?edit=${paragraphs[2]?.id ?? ''}`;
    await one.page.goto(edit);
    await two.page.goto(edit);
    await one.page.locator('form.edit textarea').fill('The 3rd.');
    await one.page.getByRole('button', { name: 'Save as done' }).click();
    await one.page.locator('[data-position="3"][data-standing=translated]').waitFor();
    await two.page.locator('form.edit textarea').fill('The last but one.');
    await two.page.getByRole('button', { name: 'Save as draft' }).click();
    await two.page.getByRole('heading', { name: 'Two texts for one paragraph' }).waitFor();
    await two.page.locator('input[value=mine]').first().check();
    await two.page.getByRole('button', { name: 'Put together and look' }).click();
    expect(await two.page.locator('textarea[name=text]').inputValue()).toBe('The last but one.');
    await two.page.getByRole('button', { name: 'Save as done' }).click();
    await two.page.locator('[data-position="3"]').waitFor();
    expect((await standing(id, paragraphs[2]?.id)).text).toBe('The last but one.');
  });
});

describe('one browser', () => {
  it('reads one stream of events for all its tabs, and every tab hears them', async () => {
    const { id } = await example();
    const one = await enter('translator');
    const streams: string[] = [];
    one.context.on('request', (request) => {
      if (request.url().includes('/events')) streams.push(request.url());
    });
    await one.page.goto(`/documents/${id}`);
    const second = await one.context.newPage();
    await second.goto(`/documents/${id}`);
    await second.waitForTimeout(300);
    const other = await enter('reviewer');
    await openAt(other.page, id, 2);
    await other.page.keyboard.press('Control+End');
    await other.page.keyboard.type(' Heard.');
    await other.page.keyboard.press('Control+Enter');
    for (const page of [one.page, second]) await text(page, 2).getByText('Heard.').waitFor();
    expect(streams).toHaveLength(1);
    // The tab that read the stream closes: another goes on.
    await one.page.close();
    await text(other.page, 1).click();
    await other.page.keyboard.press('Control+End');
    await other.page.keyboard.type(' Again.');
    await other.page.keyboard.press('Control+Enter');
    await text(second, 1).getByText('Again.').waitFor();
  });

  it('shows the glossary’s changes in the open page', async () => {
    const { id } = await example();
    const { page } = await enter('translator');
    await page.goto(`/documents/${id}`);
    await page.locator('[data-position="4"] .source .text').waitFor();
    expect(await page.locator('[data-position="4"] .source .term').count()).toBe(0);
    const entry: ConceptEntry = {
      ...emptyEntry,
      zh: [{ text: '第四段' }],
      confidence: 'seen',
      en: [plainTerm('paragraph four', 'preferred'), plainTerm('The fourth', 'forbidden')],
    };
    await house.house.store.commit({
      requestId: 'concept-in-page',
      at: new Date().toISOString(),
      user: null,
      action: 'concept:saved',
      project: 'default',
      document: null,
      subject: 'T999',
      expects: [],
      facts: [{ kind: 'concept-revision', concept: 'T999', number: 1, entry }],
    });
    await page.locator('[data-position="4"] .source .term').waitFor();
    await page.locator('[data-position="4"] .target .rendering-forbidden').waitFor();
  });
});

describe('at 900 px', () => {
  it('the panel folds under the row and outlives the row’s replacement', async () => {
    const { id } = await example();
    const { page } = await enter('translator', { width: 900 });
    await openAt(page, id, 1);
    await page.locator('.row.active > #panel .term-card').first().waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Narrow.');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-position="1"][data-standing=translated]').waitFor();
    await page.locator('[data-position="2"].active > #panel').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('k');
    await page.keyboard.press('d');
    await page.locator('[data-position="1"] > #panel details[data-peek=diff][open] ins').waitFor();
  });
});

describe('text that is not confirmed', () => {
  it('becomes a draft when the person goes elsewhere by a link', async () => {
    const { id, paragraphs } = await example();
    const { page } = await enter('translator');
    await openAt(page, id, 2);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Gone.');
    await page.getByRole('link', { name: 'Documents' }).click();
    await page.waitForURL(/\/documents$/);
    await expect
      .poll(() => standing(id, paragraphs[1]?.id))
      .toEqual({ text: 'Complete 20.3 million mu. Gone.', state: 'initial', flag: 'draft' });
  });

  it('stays in the browser when somebody signed out, and is saved after signing in', async () => {
    const { id, paragraphs } = await example();
    const { page, context } = await enter('translator');
    await openAt(page, id, 1);
    const cookies = await context.cookies();
    await context.clearCookies();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Out.');
    await page.keyboard.press('Escape');
    await page.locator('#saving').getByText('You are signed out').waitFor();
    await context.addCookies(cookies);
    await page.locator('#saving').getByRole('button', { name: 'Save now' }).click();
    await saved(page);
    expect((await standing(id, paragraphs[0]?.id)).text).toBe('We must walk in the forefront. Out.');
  });

  it('is back in the editor after a reload', async () => {
    const { id, paragraphs } = await example();
    const { page } = await enter('translator');
    await openAt(page, id, 2);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Unsaved.');
    await page.reload();
    await editor(page).waitFor();
    expect(await editor(page).textContent()).toBe('Complete 20.3 million mu. Unsaved.');
    await page.locator('.slot .notice').getByText('is back in the editor').waitFor();
    await page.keyboard.press('Control+Enter');
    await saved(page);
    expect((await standing(id, paragraphs[1]?.id)).text).toBe('Complete 20.3 million mu. Unsaved.');
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('duizhao:text'))),
    ).toEqual([]);
  });

  it('is kept while the server is away and saved when it is back', async () => {
    const { id, paragraphs } = await example();
    const { page, context } = await enter('translator');
    await openAt(page, id, 4);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Offline.');
    await context.setOffline(true);
    await page.keyboard.press('Escape');
    await page.locator('#saving[data-kind=offline]').waitFor();
    await context.setOffline(false);
    await saved(page);
    expect((await standing(id, paragraphs[3]?.id)).text).toBe('The fourth. Offline.');
  });
});

describe('a long document', () => {
  const many = Array.from({ length: 600 }, (_, i) => i + 1);

  it('opens anywhere; scrolling loads neighbours and what is read stays where it is', async () => {
    const long = await house.document({
      source: many.map((n) => `第${n}段，走在前列。`).join('\n\n'),
      target: many.map((n) => `Paragraph ${n} walks in the forefront.`).join('\n\n'),
    });
    const { page } = await enter('translator');
    await page.goto(`/documents/${long.id}?at=300`);
    await page.locator('[data-position="300"]').waitFor();
    await page.waitForTimeout(500);
    // Found and asked in one go: when the checks have run, the row is another element.
    const top = () =>
      page.evaluate(() => document.querySelector('[data-position="300"]')?.getBoundingClientRect().top ?? NaN);
    await page.evaluate(() => document.querySelector('[data-position="300"]')?.scrollIntoView({ block: 'center' }));
    const before = await top();
    await page.waitForTimeout(800);
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(2);
    const scroll = async (): Promise<number> => {
      await page.evaluate(() => {
        window.scrollBy(0, 4000);
      });
      return page.locator('[data-position="500"]').count();
    };
    await expect.poll(scroll, { interval: 120 }).toBe(1);
    expect(await page.locator('.row').count()).toBeLessThanOrEqual(260);
    await page.keyboard.press('g');
    await page.keyboard.type('17');
    await page.keyboard.press('Enter');
    await page.locator('[data-position="17"].current').waitFor();
    // Going elsewhere leaves what is edited like anything else.
    await page.keyboard.press('e');
    await editor(page).waitFor();
    await page.keyboard.type('Edited. ');
    await page.locator('#go').fill('400');
    await page.keyboard.press('Enter');
    await page.locator('[data-position="400"].current').waitFor();
    await saved(page);
    expect((await standing(long.id, long.paragraphs[16]?.id)).text).toBe(
      'Edited. Paragraph 17 walks in the forefront.',
    );
  });

  it('goes on loading where the last row was replaced while the next ones were on their way', async () => {
    const long = await house.document({
      source: many.map((n) => `第${n}段。`).join('\n\n'),
      target: many.map((n) => `Paragraph ${n}.`).join('\n\n'),
    });
    const { page } = await enter('translator');
    let held = 0;
    await page.route(/\/rows\?from=/, async (route) => {
      if (held++ === 0)
        await page.evaluate(() => {
          const last = [...document.querySelectorAll('.row')].at(-1);
          last?.replaceWith(last.cloneNode(true));
        });
      await route.continue();
    });
    await page.goto(`/documents/${long.id}`);
    const last = async (): Promise<number> => {
      await page.evaluate(() => {
        window.scrollTo(0, document.documentElement.scrollHeight);
      });
      return Number(await page.locator('.row').last().getAttribute('data-position'));
    };
    await expect.poll(last).toBeGreaterThan(100);
    expect(held).toBeGreaterThan(1);
  });
});

describe('a clash in the open page', () => {
  it('is chosen and saved without leaving it', async () => {
    const { id, paragraphs } = await example();
    const [one, two] = [await enter('translator'), await enter('reviewer')];
    await openAt(two.page, id, 1);
    await openAt(one.page, id, 1);
    for (const [{ page }, word] of [
      [one, 'First '],
      [two, 'Second '],
    ] as const) {
      await page.keyboard.press('Control+Home');
      await page.keyboard.type(word);
      await page.keyboard.press('Escape');
      if (page === one.page) await saved(page);
    }
    await two.page.locator('.clash input[value=theirs]').check();
    await two.page.getByRole('button', { name: 'Put together and save' }).click();
    await saved(two.page);
    await two.page.locator('.conflict').waitFor({ state: 'detached' });
    expect((await standing(id, paragraphs[0]?.id)).text).toBe('First We must walk in the forefront.');
    expect(
      await two.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('duizhao:text'))),
    ).toEqual([]);
  });
});

describe('both languages', () => {
  it.each(['en', 'zh'] as const)('every key is on the list behind ? (%s)', async (language) => {
    const { id } = await example();
    const { page } = await enter('translator', { language });
    const words = JSON.parse(readFileSync(`views/locales/${language}/client.json`, 'utf8')) as {
      keys: Record<string, string>;
    };
    await page.goto(`/documents/${id}`);
    await page.keyboard.press('?');
    await page.locator('#help[open]').waitFor();
    const shown = (await page.locator('#help').textContent()) ?? '';
    for (const line of Object.values(words.keys)) expect(shown).toContain(line);
  });
});
