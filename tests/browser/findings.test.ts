import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readParagraph } from '../../server/store/paragraphs.js';
import { type BrowserHarness, openBrowserHarness } from './browser.js';
import { watchedEnter } from './windows.js';

let house: BrowserHarness;

beforeAll(async () => {
  house = await openBrowserHarness();
});
afterAll(() => house.close());

const enter = watchedEnter(() => house);

const source = '收入2030万元。\n\n一切都好，支出4050万元。';
const target = 'It was 203 million yuan.\n\nAll is well at 405 million yuan.';

async function example() {
  const made = await house.document({ source, target, engine: 'machine' });
  await house.house.findings.settled();
  return made;
}

const openFindings = (page: Page) => page.locator('#panel .findings-box > .findings > .finding');
const dismissed = (page: Page) => page.locator('#panel [data-fold=dismissed]');

async function openList(page: Page, document: string): Promise<void> {
  await page.goto(`/documents/${document}`);
  await page.locator('.row .number').first().focus();
  await page.locator('.row.current').first().waitFor();
}

describe('in the workbench', () => {
  it('i, a number and Enter dismiss a finding; it is taken back from the fold', async () => {
    const { id, paragraphs } = await example();
    const { page } = await enter('translator');
    await openList(page, id);
    await page.keyboard.press('i');
    await page.locator('#panel [data-dismiss][open] input[type=radio]:focus').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('2');
    expect(await page.locator('#panel input[name=reason]:focus').inputValue()).toBe('The official text has it so');
    await page.keyboard.press('Enter');
    await dismissed(page).waitFor();
    await openFindings(page).waitFor({ state: 'detached' });
    expect(await page.locator(`#p-${paragraphs[0]?.id}:focus`).count()).toBe(1);

    await dismissed(page).locator('summary').click();
    expect(await dismissed(page).locator('.dismissal-said').textContent()).toMatch(
      /The official text has it so.*in the document/s,
    );
    await dismissed(page).locator('button').click();
    await openFindings(page).waitFor();
    expect(await dismissed(page).count()).toBe(0);
  });

  it('letters go into the reason, Escape leaves; while one types it is Alt+I, and typing goes on after it', async () => {
    const { id } = await example();
    const { page } = await enter('translator');
    await openList(page, id);
    await page.keyboard.press('e');
    await page.locator('.cm-content:focus').waitFor();
    await openFindings(page).waitFor();
    await page.keyboard.press('Alt+i');
    await page.locator('#panel [data-dismiss][open] input[type=radio]:focus').waitFor();
    await page.keyboard.type('As agreed');
    expect(await page.locator('#panel input[name=reason]').inputValue()).toBe('As agreed');
    await page.keyboard.press('Escape');
    await page.locator('#panel [data-dismiss] > summary:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('#panel [data-dismiss][open] input[type=radio]:focus').waitFor();
    await page.locator('#panel input[name=reason]').focus();
    await page.keyboard.press('Enter');
    await dismissed(page).waitFor();
    await page.locator('.cm-content:focus').waitFor();
    // The mark is gone with it.
    await page.locator('.cm-content .rendering-finding-major').waitFor({ state: 'detached' });
  });

  it('F8 goes to the next finding of what is typed, a line says it, Alt+Enter fixes it', async () => {
    const { id } = await example();
    const { page } = await enter('translator');
    await openList(page, id);
    await page.keyboard.press('e');
    await page.locator('.cm-editor .rendering-finding-major').waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' We we agree .');
    await page.locator('.cm-editor [title*="agree ."]').waitFor();
    const line = page.locator('.cursor-line');
    await page.keyboard.press('F8');
    await line.getByText('20.3 million yuan').first().waitFor();
    expect(await line.getAttribute('role')).toBe('status');
    expect(await page.locator('#panel .finding.settled').count()).toBe(0);
    await page.keyboard.press('Alt+Enter');
    await page.locator('#panel .finding.settled', { hasText: '203 million' }).waitFor();
    // The cursor stands where the fixed words end and the next finding begins.
    await line.getByText('is 2 sentences').waitFor();
    await page.keyboard.press('F8');
    await line.getByText('The same word twice').waitFor();
    await page.keyboard.press('F8');
    await page.keyboard.press('Alt+Enter');
    await page.keyboard.press('Shift+F8');
    await page.keyboard.press('Alt+Enter');
    expect(await page.locator('.cm-content').innerText()).toBe('It was 20.3 million yuan. We agree.');
    // The rows say what is grave in them, and what has been checked since.
    expect(await page.locator('.row .meta .severity-major').allInnerTexts()).toEqual(['1 major', '1 major']);
    await page.keyboard.press('Control+Enter');
    await page.locator('.row .meta .severity-major').nth(1).waitFor({ state: 'detached' });
    expect(await page.locator('.row .meta .severity-major').allInnerTexts()).toEqual(['1 major']);
  });

  it('one button puts it right in the editor', async () => {
    const { id, paragraphs } = await example();
    const { page } = await enter('translator');
    await openList(page, id);
    await page.keyboard.press('i');
    await openFindings(page).locator('[data-fix-form] button').click();
    await page.locator('.cm-content:focus').waitFor();
    expect(await page.locator('.cm-content').textContent()).toBe('It was 20.3 million yuan.');
    await page.keyboard.press('Control+Enter');
    await page.locator('[data-position="1"][data-standing=translated]').waitFor();
    expect((await readParagraph(house.house.store, id, paragraphs[0]?.id ?? ''))?.target).toBe(
      'It was 20.3 million yuan.',
    );
  });
});

describe('the report', () => {
  it('is gone through by keyboard, filtered, and says what became of it', async () => {
    const { id } = await example();
    const { page } = await enter('reviewer');
    await page.goto(`/documents/${id}/findings`);
    await page.locator('[data-row]').nth(1).waitFor();
    await page.waitForFunction(() => document.querySelector('[data-checking]') === null);
    // Pressed until the page's keys are there.
    await expect
      .poll(async () => {
        await page.keyboard.press('j');
        return page.locator('[data-row]:focus').count();
      })
      .toBe(1);
    await page.keyboard.press('i');
    await page.locator('[data-dismiss][open] input[type=radio]:focus').waitFor();
    await page.keyboard.press('5');
    await page.keyboard.press('Enter');
    await page.locator('.report-counts', { hasText: '1 dismissed' }).waitFor();
    expect(await page.locator('[data-row]').count()).toBe(1);
    await page.locator('select[name=show]').selectOption('dismissed');
    await page.locator('.filters button').click();
    await page.waitForURL('**show=dismissed**');
    expect(await page.locator('.dismissal-said q').textContent()).toBe('The check is mistaken');
  });

  it('works without scripts: dismissed, taken back, put right', async () => {
    const { id } = await example();
    const { page } = await enter('translator', { scripts: false });
    await page.goto(`/documents/${id}/findings`);
    await page.locator('[data-dismiss] > summary').first().click();
    await page.locator('input[name=reason]').first().fill('As published.');
    await page.locator('[data-dismiss-form] button:not([data-preset])').first().click();
    expect(await page.locator('[data-row]').count()).toBe(1);
    await page.goto(`/documents/${id}/findings?show=dismissed`);
    await page.locator('[data-end-form] button').click();
    await page.goto(`/documents/${id}/findings`);
    expect(await page.locator('[data-row]').count()).toBe(2);
    await page.locator('[data-fix-form] button').first().click();
    await page.goto(`/documents/${id}`);
    expect(await page.locator('[data-position="1"] .target > .text').textContent()).toBe('It was 20.3 million yuan.');
  });
});
