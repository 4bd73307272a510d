// Takes the README's pictures of the running program: `npm run screenshots` (needs Chromium, as the tests do).
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const port = process.env.PORT ?? '38123';
const origin = `http://localhost:${port}`;
const folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-pictures-'));
const target = path.resolve('docs/screenshots');
const server = spawn(process.execPath, ['dist/server/main.js', 'demo', '--data', folder], {
  env: { ...process.env, PORT: port },
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((resolve, reject) => {
  server.stdout.on('data', (text) => String(text).includes('terminologist') && resolve());
  server.on('exit', reject);
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'],
});

/** A page of one of the people of the demonstration, in a language and a theme. */
async function enter(person, language, theme, width = 1440) {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  await context.addCookies([
    { name: 'language', value: language, url: origin },
    { name: 'theme', value: theme, url: origin },
  ]);
  const page = await context.newPage();
  await page.goto(`${origin}/sign-in`);
  await page.locator('form[action="/demo/switch"] button', { hasText: person }).click();
  await page.goto(`${origin}/documents`);
  return page;
}

const settled = (page) => page.waitForTimeout(800);
const openReport = (page) => page.locator('.documents tbody th a', { hasText: 'Jiangmen Daily' }).click();
const picture = async (page, name) => {
  await settled(page);
  await page.screenshot({ path: path.join(target, `${name}.png`) });
  console.log(`${name}.png`);
};

try {
  const translator = await enter('Lin Yi', 'en', 'light');
  await openReport(translator);
  await settled(translator);
  await translator.keyboard.press('Enter');
  await picture(translator, 'workbench-en-light');
  // The first two paragraphs are translated, so that there is something to review.
  const suggested = readFileSync('samples/report/report.en-suggested.txt', 'utf8').split(/\n\n/);
  for (const text of suggested.slice(0, 2)) {
    await settled(translator);
    await translator.keyboard.press('Control+A');
    await translator.keyboard.insertText(text.trim());
    await translator.keyboard.press('Control+Enter');
  }
  await settled(translator);

  const reviewer = await enter('Shen Jiao', 'en', 'light');
  const inReport = (selector) => reviewer.locator('.documents tr', { hasText: 'Jiangmen Daily' }).locator(selector);
  await inReport('td.number a[href*="/review"]').click();
  await picture(reviewer, 'review-en-light');
  await reviewer.goto(`${origin}/documents`);
  await inReport('td.number a[href$="/findings"]').click();
  await reviewer.locator('.report-counts .severity-critical').click();
  await reviewer.locator('.report-table > summary').click();
  await picture(reviewer, 'findings-en-light');

  const dark = await enter('Lin Yi', 'zh', 'dark');
  await openReport(dark);
  await picture(dark, 'workbench-zh-dark');
  await dark.goto(`${origin}/glossary?q=walk+in+the+forefront`);
  await picture(dark, 'glossary-zh-dark');
} finally {
  await browser.close();
  server.kill('SIGINT');
  rmSync(folder, { recursive: true, force: true });
}
