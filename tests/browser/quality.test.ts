import { afterAll, beforeAll, expect, it } from 'vitest';
import { omission, reviewedDocument, wrongTerm } from '../http/reviewed.js';
import { type BrowserHarness, openBrowserHarness } from './browser.js';

let harness: BrowserHarness;
beforeAll(async () => {
  harness = await openBrowserHarness();
  await reviewedDocument(harness, { day: '2026-03-02', hunks: [wrongTerm, omission] });
  await reviewedDocument(harness, { day: '2026-05-02' });
});
afterAll(() => harness.close());

it('is asked for and read without scripts: filters, plots with their words, the table’s figures', async () => {
  const { page, context, complaints } = await harness.enter('chief-editor', { scripts: false, width: 900 });
  await page.goto('/quality?from=&by=month');
  const months = page.getByRole('img', { name: /^Penalty points per 1,000 words/ });
  expect(await months.locator('desc').textContent()).toMatch(/^2026-03: .*; 2026-05: /);
  expect(await page.locator('#months, #groups').first().textContent()).toBe('Month');
  await page.fill('[name="to"]', '2026-03-31');
  await page.getByRole('button', { name: 'Show' }).click();
  expect(await months.locator('desc').textContent()).toMatch(/^2026-03: [\d,.]+$/);
  await page.getByRole('link', { name: 'Translator' }).click();
  await page.getByRole('link', { name: 'translator', exact: true }).click();
  expect(await page.locator('[name="translator"]').inputValue()).toBe(harness.people.translator.id);
  expect(await page.locator('[name="to"]').inputValue()).toBe('2026-03-31');
  expect(complaints).toEqual([]);
  await context.close();
});

it('draws bars from zero, as long as their values are large', async () => {
  const { page, context } = await harness.enter('chief-editor');
  await page.goto('/quality?from=&by=document');
  const minor = page.getByRole('img', { name: 'minor' });
  const bars = await minor.locator('.plot-bar').evaluateAll((all) => all.map((bar) => [bar.getAttribute('x'), Number(bar.getAttribute('width'))])); // prettier-ignore
  // Two errors of terminology, none of accuracy.
  expect(bars.map(([x]) => x)).toEqual(['0', '0']);
  expect(bars[0]?.[1]).toBeGreaterThan(0);
  expect(bars[1]?.[1]).toBe(0);
  await context.close();
});
