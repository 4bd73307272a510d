import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Role } from '../../server/core/facts.js';
import { type Harness, openHarness } from '../http/harness.js';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export type Window = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Breaches of the Content-Security-Policy, errors that nobody caught, and other complaints of the console. */
  readonly complaints: string[];
};

export type BrowserHarness = Harness & {
  readonly origin: string;
  readonly browser: Browser;
  /** A browser of its own for a person, as if on another machine. */
  readonly enter: (
    role: Role,
    options?: { readonly language?: 'en' | 'zh'; readonly width?: number; readonly scripts?: boolean },
  ) => Promise<Window>;
};

/** The real application on a socket, and a real Chromium. */
export async function openBrowserHarness(): Promise<BrowserHarness> {
  const executablePath = process.env['CHROMIUM'] ?? places.find((place) => existsSync(place));
  if (executablePath === undefined)
    throw new Error('no Chromium found: install the package chromium or set CHROMIUM to its path');
  const harness = await openHarness();
  const server: Server = createServer(harness.app);
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return {
    ...harness,
    origin,
    browser,
    async enter(role, { language = 'en', width = 1440, scripts = true } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        baseURL: origin,
        javaScriptEnabled: scripts,
        locale: language === 'zh' ? 'zh-CN' : 'en-GB',
        extraHTTPHeaders: {},
      });
      const [name, value] = harness.people[role].cookie.split(/=(.*)/s);
      await context.addCookies([{ name: name ?? '', value: value ?? '', url: origin, httpOnly: true }]);
      const page = await context.newPage();
      if (scripts) waitForScripts(page);
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        // A refused or interrupted request is part of some tests and said by the browser itself.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
          complaints.push(message.text());
      });
      return { page, context, complaints };
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await harness.close();
    },
  };
}

/** Whoever goes to a page presses keys only when the page answers them: its own scripts come after its load. */
function waitForScripts(page: Page): void {
  const goTo = page.goto.bind(page);
  page.goto = async (url, options) => {
    const response = await goTo(url, options);
    const ready = 'html.scripted-page, html:not(:has(script[type=module]))';
    await page.locator(ready).waitFor({ state: 'attached' });
    return response;
  };
}
