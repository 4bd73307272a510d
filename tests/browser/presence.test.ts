import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserHarness, openBrowserHarness } from './browser.js';

let harness: BrowserHarness;

beforeAll(async () => {
  harness = await openBrowserHarness();
}, 120_000);

afterAll(() => harness.close());

test('two people see each other’s place, never their own; it moves, is written in, outlives a new row, and ends', async () => {
  const { id, paragraphs } = await harness.document({ target: 'One.\n\nTwo.', source: '一。\n\n二。' });
  const [first, second] = paragraphs.map((paragraph) => paragraph.id);
  const translator = await harness.enter('translator');
  await translator.page.goto(`/documents/${id}`);
  await translator.page.locator(`#p-${first} .target > .text`).click();
  await translator.page.locator(`#p-${first} .cm-content`).waitFor();
  await expect.poll(() => harness.house.presence.list(id).map(({ editing }) => editing)).toEqual([true]);

  // A page that opens later knows it, too.
  const reviewer = await harness.enter('reviewer', { language: 'zh' });
  await reviewer.page.goto(`/documents/${id}`);
  const mark = (paragraph: string | undefined) => reviewer.page.locator(`#p-${paragraph} .here .initials`);
  await mark(first).waitFor();
  expect(await mark(first).getAttribute('title')).toBe('translator 正在编辑本段');
  expect(await mark(first).locator('.visually-hidden').textContent()).toBe('translator 正在编辑本段');

  await translator.page.locator(`#p-${first} .cm-content`).fill('One, written anew.');
  await translator.page.keyboard.press('Control+Enter');
  await mark(second).waitFor();
  await expect.poll(() => mark(first).count()).toBe(0);
  await reviewer.page.getByText('One, written anew.').waitFor();

  // On the review page of the second paragraph each sees the other, and the focus stays where it was.
  await reviewer.page.goto(`/documents/${id}/review?at=2`);
  await reviewer.page.locator('.review-paragraph-head .here .initials.editing').waitFor();
  await translator.page.locator(`#p-${second} .here .initials`).waitFor();
  expect(await translator.page.locator(`#p-${second} .here .initials`).allTextContents()).toEqual([
    'Rreviewer is here',
  ]);
  expect(await translator.page.locator('.cm-content').evaluate((node) => node === document.activeElement)).toBe(true);

  await translator.page.close();
  await reviewer.page.locator('.review-paragraph-head .here').waitFor({ state: 'detached' });
  expect([...reviewer.complaints, ...translator.complaints]).toEqual([]);
}, 60_000);

test('marks come back with a row that the server renders anew', async () => {
  const { id, paragraphs } = await harness.document({ target: 'One.\n\nTwo.', source: '一。\n\n二。' });
  const path = `/documents/${id}/paragraphs/${paragraphs[0]?.id ?? ''}`;
  const reviewer = await harness.enter('reviewer');
  await reviewer.page.goto(`/documents/${id}/review?at=1`);
  const translator = await harness.enter('translator');
  await translator.page.goto(`/documents/${id}`);
  const row = translator.page.locator('.row').first();
  await row.locator('.here').waitFor();
  await harness.api('chief-editor').post(`/api/v1${path}/revisions`).send({ base: 1, text: 'By another.' }).expect(201);
  await row.getByText('By another.').waitFor();
  expect(await row.locator('.here .initials').count()).toBe(1);
  expect([...reviewer.complaints, ...translator.complaints]).toEqual([]);
}, 60_000);
