import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserHarness, openBrowserHarness } from './browser.js';

let harness: BrowserHarness;
let folder: string;

beforeAll(async () => {
  requirePdftotext();
  harness = await openBrowserHarness();
  folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-pdf-'));
}, 180_000);

afterAll(async () => {
  await harness.close();
  await rm(folder, { recursive: true, force: true });
});

/** Installs it where that is possible; otherwise says what is missing. */
function requirePdftotext(): void {
  if (existsSync('/usr/bin/pdftotext')) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'poppler-utils'], { stdio: 'ignore' });
  }
  if (!existsSync('/usr/bin/pdftotext')) throw new Error('no pdftotext found: install the package poppler-utils');
}

/** The pages of a PDF as text, with white space of any kind as one space. */
function pagesOf(pdf: Buffer): string[] {
  const file = path.join(folder, 'out.pdf');
  writeFileSync(file, pdf);
  const text = execFileSync('/usr/bin/pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, ' '));
}

test('the html export prints: every paragraph, its state and its head on every page', async () => {
  const { id, paragraphs } = await harness.document();
  const [first] = paragraphs;
  const url = `/api/v1/documents/${id}/paragraphs/${first?.id ?? ''}/revisions`;
  await harness.api('translator').post(url).send({ base: 1, text: 'Zanzibar stands here now.' }).expect(201);
  const { page, context, complaints } = await harness.enter('reviewer');
  await page.goto(`/documents/${id}/export?format=html&mark=on`);
  const pages = pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(pages.length).toBeGreaterThan(1);
  for (const text of pages) expect(text).toContain('Machine');
  const all = pages.join(' ');
  for (const { position } of paragraphs) expect(all).toContain(`${position} · `);
  expect(all).toContain('Zanzibar');
  expect(all).toContain('[unreviewed]');
  expect(all).toContain(`${paragraphs.length} paragraphs are unreviewed.`);
  expect(complaints).toEqual([]);
  await context.close();
}, 60_000);

test('the html export carries its own style, also where its policy is strict, and nothing sticks out of the paper', async () => {
  const { id, paragraphs } = await harness.document({
    target: `One ${'x'.repeat(900)} word.\n\nTwo.`,
    source: '一。\n\n二。',
  });
  const url = `/api/v1/documents/${id}/paragraphs/${paragraphs[1]?.id ?? ''}/revisions`;
  await harness.api('translator').post(url).send({ base: 1, text: 'Three.' }).expect(201);
  const { page, context, complaints } = await harness.enter('reviewer');
  await page.goto(`/documents/${id}/export?format=html`);
  expect(
    await page
      .locator('ins')
      .first()
      .evaluate((element) => getComputedStyle(element).textDecorationLine),
  ).toBe('underline');
  expect(
    await page
      .locator('del')
      .first()
      .evaluate((element) => getComputedStyle(element).textDecorationLine),
  ).toBe('line-through');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(
    true,
  );
  expect(complaints).toEqual([]);
  await context.close();
});

test('hostile text in an export runs nothing, opened from our server or as a file', async () => {
  const hostile =
    '<script>document.title = "owned"</script><img src=x onerror="document.title = \'owned\'"></td></table><b id="out">';
  const { id } = await harness.document({ target: `${hostile}\n\nTwo.`, source: `${hostile}\n\n二。` });
  const { page, context } = await harness.enter('reviewer');
  await page.goto(`/documents/${id}/export?format=html`);
  const file = path.join(folder, 'export.html');
  writeFileSync(file, await page.content());
  for (const address of [page.url(), `file://${file}`]) {
    await page.goto(address);
    expect(await page.title()).toBe('Report');
    expect(await page.locator('script, img, #out').count()).toBe(0);
    expect(await page.locator('tbody tr').count()).toBe(2);
  }
  await context.close();
});
