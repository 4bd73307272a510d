import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserHarness, openBrowserHarness } from './browser.js';

let harness: BrowserHarness;
let id = '';

beforeAll(async () => {
  harness = await openBrowserHarness();
  const made = await harness.document();
  ({ id } = made);
  for (const index of [1, 2]) {
    const url = `/api/v1/documents/${id}/paragraphs/${made.paragraphs[index]?.id ?? ''}/revisions`;
    await harness
      .api('translator')
      .post(url)
      .send({ base: 1, text: `By hand ${index + 1}.` })
      .expect(201);
  }
});

afterAll(() => harness.close());

test('what the chief editor assigns stands on the home page of the other, who goes on from there', async () => {
  const chief = await harness.enter('chief-editor');
  const reviewer = await harness.enter('reviewer');
  await reviewer.page.goto('/');
  expect(await reviewer.page.locator('.task').count()).toBe(0);
  await chief.page.goto(`/documents/${id}/assignments`);
  await chief.page.locator('.assign [name=user]').selectOption(harness.people.reviewer.id);
  await chief.page.locator('.assign [name=task]').selectOption('review');
  await chief.page.locator('.assign [name=from]').fill('3');
  await chief.page.locator('.assign button.primary').click();
  await chief.page.locator('.assignments tbody tr').waitFor();
  await reviewer.page.reload();
  await reviewer.page.locator('.task .button.primary').click();
  await reviewer.page.waitForURL('**/review?at=3');
  for (const { context, complaints } of [chief, reviewer]) {
    expect(complaints).toEqual([]);
    await context.close();
  }
});

test('the queue is gone through by keyboard, and answers without scripts', async () => {
  const { page, context, complaints } = await harness.enter('reviewer');
  // Until the page's keys are there; above the first row is the first row.
  const first = async (): Promise<void> => {
    await page.goto('/queue');
    await expect
      .poll(async () => {
        await page.keyboard.press('k');
        return page.locator('[data-row]:focus-within, [data-row]:focus').count();
      })
      .toBe(1);
  };
  await first();
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/review?at=3');
  await first();
  await page.keyboard.press('e');
  await page.waitForURL('**/documents/*?at=2&edit=*');
  expect(complaints).toEqual([]);
  await context.close();
  const plain = await harness.enter('reviewer', { scripts: false });
  await plain.page.goto('/queue');
  await plain.page.locator('[name=wait]').selectOption('any');
  await plain.page.locator('[name=term]').fill('走在前列');
  await plain.page.locator('.queue-filter button').click();
  await plain.page.locator('.queue-row').first().waitFor();
  await plain.context.close();
});

test('Ctrl+K goes to any page, document or term by its name in either language, and back by Escape', async () => {
  const { page, context, complaints } = await harness.enter('translator');
  await page.goto('/account');
  const ask = async (words: string, selector: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words);
    await page.locator(`${selector}[aria-selected=true]`, { hasText: words }).waitFor();
  };
  await ask('Queue', '.palette-page');
  await page.keyboard.press('Escape');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  // By its name in the other language, and Enter before there is an answer.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('任务队列');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/queue');
  await ask('Report', '.palette-document');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/documents/${id}`);
  await ask('走在前列', '.palette-term');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/glossary/*');
  expect(complaints).toEqual([]);
  await context.close();
});
