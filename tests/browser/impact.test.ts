import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conceptOf } from '../http/concepts.js';
import { type BrowserHarness, openBrowserHarness } from './browser.js';

let harness: BrowserHarness;
beforeAll(async () => {
  harness = await openBrowserHarness();
});
afterAll(() => harness.close());

describe.each([true, false])('a change of a term (scripts: %s)', (scripts) => {
  it('shows what it touches before it is saved; its edits are proposed, and adopted', async () => {
    const { id } = await harness.document();
    const concept = `/glossary/${conceptOf(harness, '走在前列').id}`;
    const words = scripts ? 'press ahead of others' : 'rank above all';
    const told = words.slice(-9);
    const terminologist = await harness.enter('terminologist', { scripts });
    await terminologist.page.goto(`${concept}/edit`);
    await terminologist.page.fill('[name="en.0.text"]', words);
    if (!scripts) await terminologist.page.getByRole('button', { name: 'Look at the effect' }).click();
    const count = terminologist.page.locator('[data-impact-preview] .impact-count');
    await count.waitFor();
    expect(await count.innerText()).toMatch(/paragraphs? (is|are) touched/);
    expect(await terminologist.page.locator('[data-impact-preview] ins').first().innerText()).toContain(told);
    await terminologist.page.getByRole('button', { name: 'Save', exact: true }).click();
    await terminologist.page.waitForURL(`**${concept}`);
    await harness.house.termChanges.idle();

    const reviewer = await harness.enter('reviewer', { scripts });
    await reviewer.page.goto(`/documents/${id}/suggestions`);
    const before = await reviewer.page.locator('.impact-item').count();
    expect(before).toBeGreaterThan(0);
    await reviewer.page
      .getByRole('button', { name: /^Adopt the edit/ })
      .first()
      .click();
    await reviewer.page.waitForURL(`**/documents/${id}/suggestions`);
    expect(await reviewer.page.locator('.impact-item').count()).toBe(before - 1);
    const adopted = await harness.api('reviewer').get(`/api/v1/documents/${id}`).expect(200);
    expect(JSON.stringify(adopted.body)).toContain(told);
    for (const { complaints, context } of [terminologist, reviewer]) {
      expect(complaints).toEqual([]);
      await context.close();
    }
  });
});
