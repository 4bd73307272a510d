import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BrowserHarness, openBrowserHarness } from './browser.js';

let harness: BrowserHarness;
beforeAll(async () => {
  harness = await openBrowserHarness();
});
afterAll(() => harness.close());

/** Selects words in a row's text, as with the pointer. */
async function select(page: Page, selector: string, words: string): Promise<void> {
  await page.evaluate(
    ([where, text]) => {
      const element = document.querySelector(where as string);
      if (!element) throw new Error(`no ${where}`);
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.nodeValue ?? '').indexOf(text as string);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + (text as string).length);
        const selection = getSelection();
        selection?.removeAllRanges();
        selection?.addRange(range);
        return;
      }
      throw new Error(`no ${text}`);
    },
    [selector, words],
  );
}

const told = (page: Page) => page.locator('[data-notes]').getAttribute('data-count');

it('a term goes from a selection through the queue into the glossary, and the proposer is told at once', async () => {
  const { id } = await harness.document({
    source: '打好蓝色谷地牌。\n\n二。',
    target: 'Play the blue valley card.\n\nTwo.',
  });
  const translator = await harness.enter('translator');
  await translator.page.goto(`/documents/${id}`);
  await translator.page.locator('.row').first().locator('.number').focus();
  await select(translator.page, '.row .source .text', '蓝色谷地');
  await select(translator.page, '.row .target .text', 'blue valley');
  await translator.page.keyboard.press('t');
  await translator.page.waitForURL(/\/glossary\/propose/);
  expect(await translator.page.inputValue('[name="zh.0.text"]')).toBe('蓝色谷地');
  expect(await translator.page.inputValue('[name="en.0.text"]')).toBe('blue valley');
  await translator.page.fill('[name="en.0.text"]', 'the Blue Valley');
  await translator.page.fill('[name="reason"]', 'As Xinhua writes it');
  await translator.page.click('form.entry button.primary');
  await translator.page.waitForURL(/\/glossary\/proposals\/\w+$/);
  const said = translator.page.locator('[data-live-notice]');
  expect(await said.isVisible()).toBe(false);

  const terminologist = await harness.enter('terminologist');
  await terminologist.page.goto('/glossary/proposals');
  expect(await terminologist.page.locator('.chip').innerText()).toContain('1');
  const article = terminologist.page.locator('article', { hasText: '蓝色谷地' });
  expect(await article.innerText()).toContain('As Xinhua writes it');
  expect(await article.locator('.found').first().innerText()).toBe('蓝色谷地');
  expect(await told(translator.page)).toBe('0');
  await article.getByRole('button', { name: 'Accept', exact: true }).click();
  await terminologist.page.waitForURL(/\/glossary\/proposals\/\w+$/);
  await expect.poll(() => terminologist.page.locator('.chip').count()).toBe(0);

  // Without a reload.
  await expect.poll(() => told(translator.page)).toBe('1');
  expect(await translator.page.locator('#announce').textContent()).toMatch(/1 new notification/);
  await said.waitFor({ state: 'visible' });
  await translator.page.locator('.chip[href="/notifications"]').click();
  await translator.page.locator('.note a', { hasText: '蓝色谷地' }).click();
  await translator.page.waitForURL(/\/glossary\/proposals/);
  await translator.page.goto('/glossary/proposals?mine');
  expect(await translator.page.locator('.new-verdict').count()).toBe(1);
  await translator.page.goto('/glossary?q=蓝色谷地');
  expect(await translator.page.locator('.result strong').first().innerText()).toBe('the Blue Valley');
  await translator.page.goto(`/documents/${id}`);
  expect(await translator.page.locator('.row .source .term').first().innerText()).toBe('蓝色谷地');
  expect([...translator.complaints, ...terminologist.complaints]).toEqual([]);
  await translator.context.close();
  await terminologist.context.close();
});

it('a rendering is accepted here: its mark disappears while the paragraph is open, and comes back when taken back', async () => {
  const { id } = await harness.document({ source: '我市走在前列。', target: 'We walk in the forefront.' });
  const { page, complaints, context } = await harness.enter('reviewer');
  await page.goto(`/documents/${id}`);
  await page.locator('.row .target > .text').first().click();
  await page.locator('.cm-editor .rendering-literal').waitFor();
  const card = page.locator('#panel .term-card', { hasText: '走在前列' });
  await card.getByText('Accept another rendering').click();
  expect(await card.locator('input[name=text]').inputValue()).toBe('walk in the forefront');
  await card.getByRole('button', { name: 'Accept in this paragraph' }).click();
  await expect.poll(() => page.locator('.cm-editor .rendering-literal').count()).toBe(0);
  await card.locator('form.accepted').waitFor();
  expect(await page.locator('#announce').textContent()).toBe('Accepted: walk in the forefront');
  await card.getByRole('button', { name: /Take back/ }).click();
  await expect.poll(() => page.locator('.cm-editor .rendering-literal').count()).toBe(1);
  expect(complaints).toEqual([]);
  await context.close();
});

it('candidates are found, proposed and left out without scripts', async () => {
  const source = Array.from({ length: 4 }, (_, i) => `第${i}处办好“暖心驿站群”。`).join('\n\n');
  await harness.document({ source, target: null });
  const { page, context } = await harness.enter('terminologist', { scripts: false });
  await page.goto('/glossary/candidates');
  await expect
    .poll(async () => {
      await page.goto('/glossary/candidates');
      return page.locator('.candidate', { hasText: '暖心驿站群' }).count();
    })
    .toBe(1);
  await page.getByRole('button', { name: '暖心驿站群 is not a term' }).click();
  expect(await page.locator('.candidate', { hasText: '暖心驿站群' }).count()).toBe(0);
  await context.close();
});
