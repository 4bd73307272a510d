import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserHarness, openBrowserHarness } from './browser.js';

let harness: BrowserHarness;

beforeAll(async () => {
  harness = await openBrowserHarness();
}, 120_000);

afterAll(() => harness.close());

test('a comment with a mention, by key and with completion, reaches the other’s badge and threads as it is sent', async () => {
  const { id, paragraphs } = await harness.document({ target: 'We walk ahead.\n\nTwo.', source: '走在前列。\n\n二。' });
  const [paragraph] = paragraphs;
  const reviewer = await harness.enter('reviewer');
  await reviewer.page.goto(`/documents/${id}/paragraphs/${paragraph?.id ?? ''}/comments`);
  const translator = await harness.enter('translator');
  await translator.page.goto(`/documents/${id}`);
  await translator.page.locator('.row').first().locator('.number').focus();
  await translator.page.keyboard.press('j');
  await translator.page.keyboard.press('k');
  await translator.page.keyboard.press('c');
  const text = translator.page.locator('[data-write="new"] textarea');
  await text.waitFor();
  await text.pressSequentially('Why, @rev');
  await translator.page.locator('.names li').first().waitFor();
  await translator.page.keyboard.press('Enter');
  expect(await text.inputValue()).toBe('Why, @reviewer ');
  await translator.page.keyboard.press('Control+Enter');
  await reviewer.page.locator('.thread .mention.me').waitFor();
  await reviewer.page.locator('[data-notes][data-count="1"]').waitFor();
  await translator.page.locator('.row .talk-mark').waitFor();
  expect([...reviewer.complaints, ...translator.complaints]).toEqual([]);
}, 60_000);
