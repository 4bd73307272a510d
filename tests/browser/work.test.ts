import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserHarness, openBrowserHarness } from './browser.js';

let harness: BrowserHarness;
let id = '';

beforeAll(async () => {
  harness = await openBrowserHarness();
  const made = await harness.document();
  ({ id } = made);
  for (const index of [1, 2]) await harness.save(id, made.paragraphs[index], `By hand ${index + 1}.`);
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
  await reviewer.page.waitForURL('**/review?at=3&within=*');
  for (const { context, complaints } of [chief, reviewer]) {
    expect(complaints).toEqual([]);
    await context.close();
  }
});

test('next and previous stay within what is assigned, and so does what follows a verdict', async () => {
  const made = await harness.document({
    target: ['One.', 'Two.', 'Three.', 'Four.', 'Five.'].join('\n\n'),
    source: null,
  });
  for (const [index, paragraph] of made.paragraphs.entries())
    await harness.save(made.id, paragraph, `By hand ${index + 1}.`);
  const user = harness.people.reviewer.id;
  for (const [from, to] of [
    ['2', '2'],
    ['4', '4'],
  ]) {
    const body = { user, task: 'review', from, to };
    await harness.as('chief-editor').post(`/documents/${made.id}/assignments`).type('form').send(body).expect(303);
  }
  const { page, context, complaints } = await harness.enter('reviewer');
  await page.goto('/');
  await page.locator(`.task a.primary[href*="${made.id}/review?at=2"]`).click();
  await page.waitForURL(`**/documents/${made.id}/review?at=2&within=*`);
  await page.locator('html.scripted-page').waitFor();
  await page.keyboard.press('j');
  await page.waitForURL(`**/review?at=4&within=*`);
  await page.locator('html.scripted-page').waitFor();
  expect(await page.locator('[rel=next]').getAttribute('href')).toBeNull();
  await page.keyboard.press('k');
  await page.waitForURL(`**/review?at=2&within=*`);
  await page.locator('html.scripted-page').waitFor();
  expect(await page.locator('.review-head').textContent()).toContain('2 paragraphs left in your queue');
  await page.keyboard.press('a');
  await page.waitForURL(`**/review?at=4&within=*`);
  await page.locator('html.scripted-page').waitFor();
  await page.keyboard.press('a');
  await page.locator('h1', { hasText: 'Nothing is left in your queue' }).waitFor();
  await page.locator('.button.primary').click();
  await page.waitForURL(`**/queue?wait=review&person=me&document=${made.id}`);
  expect(complaints).toEqual([]);
  await context.close();
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
  await page.waitForURL('**/review?at=3&within=*');
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
