import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../server/core/facts.js';
import { listHunkDecisions } from '../../server/store/hunk-decisions.js';
import { listDecisions, listRevisions, readParagraph } from '../../server/store/paragraphs.js';
import { type BrowserHarness, openBrowserHarness } from './browser.js';

let harness: BrowserHarness;

beforeAll(async () => {
  harness = await openBrowserHarness();
}, 120_000);

afterAll(() => harness.close());

const machine =
  'Our city walked quickly in the year. In all the districts the industry grew a lot. At the end of it people were glad.';
const human =
  'Our city advanced quickly in the year. In all the districts the industry grew by half. At the end of it residents were glad.';

/** Paragraphs that a machine wrote and a translator changed in three places each, as they wait for review. */
async function waiting(count = 1) {
  const times = (text: string): string => Array.from({ length: count }, () => text).join('\n\n');
  const { id, paragraphs } = await harness.document({ target: times(machine), source: times('我市快速发展。') });
  const { store } = harness.house;
  const save = (paragraph: string, base: number, text: string, role: Role = 'translator') =>
    harness
      .api(role)
      .post(`/api/v1/documents/${id}/paragraphs/${paragraph}/revisions`)
      .send({ base, text })
      .expect(201);
  const ids = paragraphs.map((paragraph) => paragraph.id);
  for (const paragraph of ids) await save(paragraph, 1, human);
  return {
    id,
    ids,
    save,
    url: `/documents/${id}/review?at=1`,
    row: async (at = 0) => {
      const row = await readParagraph(store, id, ids[at] ?? '');
      if (!row) throw new Error('no paragraph');
      return row;
    },
    said: async (at = 0) => [...(await listHunkDecisions(store, ids[at] ?? '')).values()].flat(),
    approvals: async (at = 0) =>
      (await listDecisions(store, ids[at] ?? '')).filter(({ verdict }) => verdict === 'approve').length,
    texts: async (at = 0) => (await listRevisions(store, ids[at] ?? '')).filter(({ side }) => side === 'target'),
  };
}

const open = (page: Page) => page.locator('.hunk.at');
const outcomes = (page: Page): Promise<string[]> =>
  page
    .locator('.hunk input[type=radio]:checked')
    .evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).value));
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at instanceof HTMLButtonElement || at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement
      ? `${at.name} ${at instanceof HTMLTextAreaElement ? '' : at.value}`.trim()
      : (at?.id ?? '');
  });
/** Opens a page for the keyboard: a key before the scripts have come is lost, as in any page. */
const visit = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
};
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const leaves = (page: Page) => page.waitForURL((url) => url.searchParams.get('at') !== '1');

describe('a reviewer with the keyboard alone', () => {
  test('goes through the changes, gives reasons by number, and the verdict waits after the last one', async () => {
    const { url, row, said } = await waiting(2);
    const { page, complaints } = await harness.enter('reviewer');
    await visit(page, url);
    expect(await page.locator('.hunk').count()).toBe(3);
    await press(page, ']');
    expect(await focused(page)).toBe('hunk-1');
    await press(page, ']', ']', ']');
    expect(await focused(page)).toBe('hunk-1');
    await press(page, '[');
    expect(await focused(page)).toBe('hunk-3');
    await press(page, ']', 'y');
    expect(await focused(page)).toBe('hunk-2');
    // Refused, then with its reason: back to it, and a number.
    await press(page, 'n', '[', '2');
    expect(await focused(page)).toBe('hunk-3');
    await press(page, 'w');
    await page.keyboard.type('people in town');
    await press(page, 'Control+Enter');
    expect(await outcomes(page)).toEqual(['accept', 'refuse', 'reword']);
    expect(await focused(page)).toBe('verdict approve');
    expect(await page.locator('.verdict-bar button[value=approve]').textContent()).toContain('with my changes');
    await Promise.all([leaves(page), press(page, 'a')]);
    expect((await row()).target).toBe(human.replace('by half', 'a lot').replace('residents', 'people in town'));
    expect(await row()).toMatchObject({ state: 'reviewed', origin: 'reviewer' });
    expect(await said()).toMatchObject([
      { outcome: 'accept' },
      { outcome: 'refuse', reason: 'Use the standard rendering.' },
      { outcome: 'reword', text: 'people in town' },
    ]);
    expect(complaints).toEqual([]);
  }, 60_000);

  test('asks for a change with a reason by number, and the paragraph goes back', async () => {
    const { url, row, said } = await waiting(2);
    const { page, complaints } = await harness.enter('reviewer');
    await visit(page, url);
    await press(page, 'y', 'q', '1', 'y');
    expect(await outcomes(page)).toEqual(['accept', 'ask', 'accept']);
    expect(await focused(page)).toBe('verdict approve');
    expect(await page.locator('.verdict-bar button[value=approve]').textContent()).toContain('Send back');
    await Promise.all([leaves(page), press(page, 'Enter')]);
    expect(await row()).toMatchObject({
      flag: 'sent-back',
      target: human,
      reason: 'The meaning is not that of the Chinese.',
    });
    expect((await said()).map(({ outcome }) => outcome)).toEqual(['accept', 'ask', 'accept']);
    expect(complaints).toEqual([]);
  }, 60_000);

  test('sends back with x, a number and Ctrl+Enter', async () => {
    const { url, row } = await waiting(2);
    const { page } = await harness.enter('reviewer');
    await visit(page, url);
    await press(page, 'x', '4');
    expect(await focused(page)).toBe('reason');
    await Promise.all([leaves(page), press(page, 'Control+Enter')]);
    expect(await row()).toMatchObject({ flag: 'sent-back', reason: 'Something is missing.' });
  }, 60_000);

  test('what an input method composes is no key, and letters in a field are text', async () => {
    const { url, row } = await waiting(2);
    const { page } = await harness.enter('reviewer');
    await visit(page, url);
    await page.evaluate(() => {
      for (const key of ['a', 'y', 'n', 'x', 'q', 'w', ']', 'j', 'l']) {
        for (const init of [{ isComposing: true }, { keyCode: 229 }])
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
      }
    });
    expect(await outcomes(page)).toEqual([]);
    expect(await open(page).count()).toBe(0);
    await press(page, ']', 'w');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'ya', selectionStart: 2, selectionEnd: 2 });
    await session.send('Input.insertText', { text: '呀' });
    await page.keyboard.type(' anyway q');
    await press(page, 'Escape');
    expect(await open(page).locator('textarea').inputValue()).toBe('呀 anyway q');
    expect(await outcomes(page)).toEqual(['reword']);
    expect((await row()).decision).toBeNull();
  }, 60_000);

  test('what was typed stays with the tab: to the next paragraph and back', async () => {
    const { url } = await waiting(2);
    const { page } = await harness.enter('reviewer');
    await visit(page, url);
    await press(page, 'n', 'w');
    await page.keyboard.type('kept words');
    await press(page, 'Escape');
    await Promise.all([leaves(page), press(page, 'j')]);
    await page.locator('html.scripted-page').waitFor();
    await Promise.all([page.waitForURL(/at=1$/), press(page, 'k')]);
    await page.locator('html.scripted-page').waitFor();
    await page.locator('[data-tally]').getByText('2 of 3').waitFor();
    expect(await outcomes(page)).toEqual(['refuse', 'reword']);
    expect(await page.locator('.hunk textarea').nth(1).inputValue()).toBe('kept words');
  }, 60_000);
});

describe('two reviewers and a translator at once', () => {
  test('who decides hears that the text has moved, keeps everything, and nothing is approved unseen or twice', async () => {
    const { id, ids, url, row, approvals, texts, said } = await waiting();
    const one = await harness.enter('reviewer');
    const two = await harness.enter('chief-editor');
    const three = await harness.enter('translator');
    await Promise.all([
      visit(one.page, url),
      visit(two.page, url),
      three.page.goto(`/documents/${id}?at=1&edit=${ids[0] ?? ''}`),
    ]);
    await press(one.page, 'n', 'w');
    await one.page.keyboard.type('townspeople');
    await press(one.page, 'Escape');
    await press(two.page, 'y');

    // The translator saves another text in their own browser.
    const moved = `${human} They said so to all who asked.`;
    await three.page.evaluate(
      async ([path, text]) => {
        const body = new URLSearchParams({ base: '2', source: '1', text: text ?? '', done: '1' });
        await fetch(path ?? '', { method: 'POST', body });
      },
      [`/documents/${id}/paragraphs/${ids[0] ?? ''}/revisions`, moved],
    );
    await one.page.locator('#moved:visible').waitFor();
    await two.page.locator('#moved:visible').waitFor();
    expect(await outcomes(one.page)).toEqual(['refuse', 'reword']);

    // The first looks at it: answers and words are carried over; approves.
    await Promise.all([one.page.waitForURL(/\/review$/), one.page.locator('#moved button').click()]);
    await one.page.locator('html.scripted-page').waitFor();
    expect(await one.page.locator('.review-diff').textContent()).toContain('They said so');
    expect(await outcomes(one.page)).toEqual(['refuse', 'reword']);
    expect(await one.page.locator('.hunk textarea').filter({ hasText: 'townspeople' }).count()).toBe(1);
    await Promise.all([one.page.waitForURL(/review(\?|$)/), press(one.page, 'a')]);
    await expect.poll(async () => (await row()).state).toBe('reviewed');

    // The second did not look and approves what they saw: refused with their answer kept.
    await press(two.page, 'a');
    await two.page.locator('.notice.error').waitFor();
    // The first put the old words back there: what the second said of the change is listed with its words.
    expect(await two.page.locator('.left').innerText()).toMatch(/accept[\s\S]*advanced/);
    expect(await approvals()).toBe(1);
    const all = await texts();
    expect(all.map(({ text }) => text).slice(0, 3)).toEqual([machine, human, moved]);
    expect(all.length).toBe(4);
    expect((await row()).target).toContain('townspeople');
    expect((await said()).map(({ outcome }) => outcome)).toContain('reword');
    for (const window of [one, two, three]) expect(window.complaints).toEqual([]);
  }, 90_000);

  test('both rewrote the same words: the three-way merge, with both texts', async () => {
    const { ids, url, save, row } = await waiting();
    const { page, complaints } = await harness.enter('reviewer');
    await visit(page, url);
    await press(page, 'e');
    await page.locator('#verdict textarea[name=text]').fill('A text of mine, from beginning to end.');
    await save(ids[0] ?? '', 2, 'The translator wrote quite another one meanwhile.');
    await page.locator('#moved:visible').waitFor();
    await press(page, 'Control+Enter');
    const conflict = page.locator('.conflict');
    await conflict.waitFor();
    expect(await page.locator('.conflict').innerText()).toContain('A text of mine');
    expect(await page.locator('.conflict').innerText()).toContain('quite another one');
    expect(await row()).toMatchObject({ targetNumber: 3, decision: null });
    expect(complaints).toEqual([]);
  }, 60_000);

  test('one person in two browsers at the same moment: one approval', async () => {
    const { url, approvals, row } = await waiting();
    const windows = await Promise.all([harness.enter('reviewer'), harness.enter('reviewer')]);
    for (const { page } of windows) await visit(page, url);
    await Promise.all(windows.map(({ page }) => Promise.all([page.waitForEvent('load'), press(page, 'a')])));
    expect(await approvals()).toBe(1);
    expect((await row()).state).toBe('reviewed');
  }, 60_000);
});

describe('without scripts', () => {
  test('accepts, refuses, rewords and approves; asks with a reason, which is required', async () => {
    const { url, row, said } = await waiting(2);
    const { page } = await harness.enter('reviewer', { scripts: false });
    await page.goto(url);
    const hunk = (n: number) => page.locator(`#hunk-${n}`);
    const choose = async (n: number, outcome: string): Promise<void> => {
      await hunk(n).focus();
      await hunk(n).locator(`input[value=${outcome}]`).check();
    };
    await choose(1, 'accept');
    await choose(2, 'refuse');
    await choose(3, 'reword');
    await hunk(3).locator('textarea').fill('people in town');
    await page.locator('.verdict-bar button[value=approve]').click();
    await page.waitForURL(/at=2/);
    expect((await row()).target).toBe(human.replace('by half', 'a lot').replace('residents', 'people in town'));
    expect((await row()).state).toBe('reviewed');
    expect((await said()).map(({ outcome }) => outcome)).toEqual(['accept', 'refuse', 'reword']);

    await choose(1, 'ask');
    await page.locator('.verdict-bar button[value=approve]').click();
    await page.locator('.notice.error').waitFor();
    expect(await hunk(1).locator('input[value=ask]').isChecked()).toBe(true);
    await hunk(1).focus();
    await hunk(1).locator('.hunk-reason input').fill('Not the word of the report.');
    await page.locator('.verdict-bar button[value=approve]').click();
    await page.waitForURL(/\/review(?!.*at=2)/);
    expect(await row(1)).toMatchObject({ flag: 'sent-back', reason: 'Not the word of the report.' });
  }, 60_000);
});
