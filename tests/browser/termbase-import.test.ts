import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserHarness, openBrowserHarness } from './browser.js';

let harness: BrowserHarness;
beforeAll(async () => {
  harness = await openBrowserHarness();
});
afterAll(() => harness.close());

const standardOf = (id: string): string | undefined =>
  harness.house.termbase
    .current()
    .concept(id)
    ?.entry.en.find(({ status }) => status === 'preferred')?.text;
const list = (mark: string): Buffer =>
  Buffer.from(
    `甲,乙,丙\n走在前列,lead ${mark},\n新词${mark},new ${mark},kept out\n奋力实现十大新突破,strive ${mark},\n`,
  );

describe.each([true, false])('an import in the browser (scripts: %s)', (scripts) => {
  it('is uploaded, mapped, looked at, decided row by row, stored and undone', async () => {
    const mark = scripts ? '子' : '丑';
    const { page, complaints, context } = await harness.enter('terminologist', { scripts });
    const [first, second] = [standardOf('T024'), standardOf('T023')];
    await page.goto('/glossary/import');
    await page.setInputFiles('input[type=file]', { name: 'list.csv', mimeType: 'text/csv', buffer: list(mark) });
    await page
      .getByRole('button', { name: 'Look at it first' })
      .or(page.locator('form.card button.primary'))
      .first()
      .click();
    await page.waitForURL(/\/glossary\/import\/\w+/);
    // The mapping: the first row names the columns, the third is a note.
    await page.selectOption('select[name=header]', 'yes');
    await page.selectOption('select[name="column.0"]', 'zh');
    await page.selectOption('select[name="column.1"]', 'preferred');
    await page.selectOption('select[name="column.2"]', 'note');
    await page.locator('form.reading button').click();
    await page.waitForLoadState();
    // What wants a decision comes first: two standards would change.
    expect(await page.locator('.import-rows tbody tr').count()).toBe(2);
    expect(await page.locator('.kinds').innerText()).toMatch(/All 3\s+New 1\s+Conflict\w* 2/);
    const row = page.locator('.import-rows tr', { hasText: '走在前列' });
    expect(await row.locator('ins').first().innerText()).toContain(`lead ${mark}`);
    await row.locator('input[value=replace]').check();
    await page.locator('.store-card button.primary').click();
    await page.waitForURL(/\/glossary\/batches\/\w+$/);
    await expect.poll(() => standardOf('T024')).toBe(`lead ${mark}`);
    expect(standardOf('T023')).toBe(second);
    expect(await page.locator('main').innerText()).toContain(`新词${mark}`);

    await page.getByRole('button', { name: 'Undo it' }).click();
    await page.waitForURL(/\/glossary\/batches\/[\w-]+$/);
    await expect.poll(() => standardOf('T024')).toBe(first);
    await page.goto(`/glossary?q=新词${mark}`);
    expect(await page.locator('[data-result]').count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

it('concepts are ticked, edited together after a look, and put back', async () => {
  const { page, complaints, context } = await harness.enter('terminologist');
  await page.goto('/glossary?q=现代化');
  const boxes = page.locator('input[name=concept]');
  await boxes.first().waitFor();
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  const ids = [await boxes.nth(0).inputValue(), await boxes.nth(1).inputValue()];
  const domainOf = (id: string | undefined) => harness.house.termbase.current().concept(id ?? '')?.entry.domain;
  const before = ids.map(domainOf);
  await page.locator('#selection button').click();
  await page.fill('[name=domain]', 'browser/test');
  await page.getByRole('button', { name: 'Look at it first' }).click();
  await page.waitForLoadState();
  expect(await page.locator('main').innerText()).toContain('2 concepts change.');
  expect(ids.map(domainOf)).toEqual(before);
  await page.getByRole('button', { name: 'Change 2 concepts' }).click();
  await page.waitForURL(/\/glossary\/batches\/\w+$/);
  await expect.poll(() => ids.map(domainOf)).toEqual(['browser/test', 'browser/test']);
  await page.getByRole('button', { name: 'Undo it' }).click();
  await expect.poll(() => ids.map(domainOf)).toEqual(before);
  expect(complaints).toEqual([]);
  await context.close();
});

it('two concepts become one, and two again', async () => {
  const { page, complaints, context } = await harness.enter('terminologist');
  const known = (id: string) => harness.house.termbase.current().concept(id) !== undefined;
  await page.goto('/glossary/T024/merge?with=T023');
  await page.locator('form[method=post] button.primary').last().click();
  await page.waitForURL(/\/glossary\/(batches\/\w+|T024)$/);
  await expect.poll(() => known('T023')).toBe(false);
  await page.goto('/glossary/batches');
  await page
    .getByRole('button', { name: /^Undo it/ })
    .first()
    .click();
  await expect.poll(() => known('T023')).toBe(true);
  expect(complaints).toEqual([]);
  await context.close();
});
