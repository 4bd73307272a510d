import { afterEach, expect } from 'vitest';
import type { BrowserHarness, Window } from './browser.js';

/**
 * Enters as `house().enter` does; after each test its windows are closed, and none may have complained: nothing ever met the
 * Content-Security-Policy.
 */
export function watchedEnter(house: () => BrowserHarness): BrowserHarness['enter'] {
  const windows: Window[] = [];
  afterEach(async () => {
    for (const { context, complaints } of windows.splice(0)) {
      await context.close();
      expect(complaints).toEqual([]);
    }
  });
  return async (...args) => {
    const window = await house().enter(...args);
    windows.push(window);
    return window;
  };
}
