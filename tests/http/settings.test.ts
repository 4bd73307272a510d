import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allChecks } from '../../server/core/checks/run.js';
import { project } from '../../server/cli/open.js';
import type { ProjectSetting } from '../../server/core/project-settings.js';
import { readSetting } from '../../server/store/settings.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());

const send = (body: object) => harness.as('administrator').post('/settings').type('form').send(body);
const value = async (key: ProjectSetting) => (await readSetting(harness.house.store, project, key)).value;

it('what was saved says so in its own section, which the address leads to', async () => {
  const { headers } = await send({ key: 'four-eyes', value: 'on' }).expect(303);
  expect(headers['location']).toBe('/settings?saved=four-eyes#four-eyes');
  const { text } = await harness.as('administrator').get('/settings?saved=four-eyes').expect(200);
  const [, section] = /<form[^>]*id="four-eyes">([^]*?)<\/form>/.exec(text) ?? [];
  expect(section).toContain('Saved.');
  expect(text.split('Saved.')).toHaveLength(2);
});

describe('settings of review', () => {
  it('reasons are lines, each once; too many or too long are refused', async () => {
    await send({ key: 'review-reasons', reasons: ' Wrong term \r\n\r\nNot English\r\nWrong term' }).expect(303);
    expect(await value('review-reasons')).toEqual(['Wrong term', 'Not English']);
    const many = Array.from({ length: 21 }, (_, i) => `Reason ${i}`).join('\n');
    await send({ key: 'review-reasons', reasons: many }).expect(400);
    await send({ key: 'review-reasons', reasons: 'x'.repeat(201) }).expect(422);
    expect(await value('review-reasons')).toHaveLength(2);
    const page = await harness.as('administrator').get('/settings').expect(200);
    expect(page.text).toContain('Wrong term\nNot English</textarea>');
    await send({ key: 'review-reasons', reasons: '' }).expect(303);
    expect(await value('review-reasons')).toEqual([]);
  });

  it('weights are numbers', async () => {
    await send({ key: 'mqm-weights', minor: '0.5', major: '4', critical: '20' }).expect(303);
    expect(await value('mqm-weights')).toEqual({ minor: 0.5, major: 4, critical: 20 });
    await send({ key: 'mqm-weights', minor: '-1', major: '4', critical: '20' }).expect(400);
    await send({ key: 'mqm-weights', minor: 'one', major: '4', critical: '20' }).expect(400);
  });

  it('terms are found by number or words, added and removed', async () => {
    const find = (term: string) => harness.as('administrator').get('/settings').query({ term }).expect(200);
    expect((await find('t049')).text).toContain('name="add" value="T049"');
    expect((await find('大湾区')).text).toContain('name="add" value="T049"');
    await send({ key: 'second-review-terms', add: 'T049' }).expect(303);
    await send({ key: 'second-review-terms', add: 'T049' }).expect(303);
    expect(await value('second-review-terms')).toEqual(['T049']);
    expect((await find('T049')).text).not.toContain('name="add" value="T049"');
    await send({ key: 'second-review-terms', add: 'nothing' }).expect(404);
    await send({ key: 'second-review-terms', remove: 'T049' }).expect(303);
    expect(await value('second-review-terms')).toEqual([]);
  });

  it('a check is as it is, graver, or off', async () => {
    await send({ key: 'checks', 'deprecated-rendering': 'major', 'forbidden-rendering': '' }).expect(303);
    expect(await value('checks')).toEqual({ 'deprecated-rendering': 'major' });
    await send({ key: 'checks', 'deprecated-rendering': 'worst' }).expect(400);
    await send({ key: 'nothing' }).expect(400);
  });
});

it('every check stands once on the page, in its group, with what it says and an explanation', async () => {
  await send({ key: 'checks', numbers: 'off' }).expect(303);
  const { text } = await harness.as('administrator').get('/settings').expect(200);
  for (const { id } of allChecks) {
    expect(text.match(new RegExp(`<select name="${id}"`, 'g')), id).toHaveLength(1);
    expect(text, id).toMatch(new RegExp(`id="why-${id}">[^<]{20,}<`));
  }
  expect(text).toContain('1 check is switched off.');
  expect(text).toMatch(/is-off" id="check-numbers"/);
  expect(text).not.toMatch(/checks\.[a-z-]+\.title|findings:types|types\.[a-z]/);
  await send({ key: 'checks' }).expect(303);
});

describe('settings of a document', () => {
  it('name a day that exists, and refuse a page that is out of date', async () => {
    const { id } = await harness.document({ target: 'One.', source: null });
    const post = (body: object) => harness.as('chief-editor').post(`/documents/${id}/settings`).type('form').send(body);
    await post({ base: 1, deadline: '2026-02-30' }).expect(400);
    await post({ base: 1, deadline: '2026-02' }).expect(400);
    await post({ base: 1, deadline: '2026-02-28', dated: '2023' }).expect(303);
    await post({ base: 1, deadline: '2026-03-01' }).expect(409);
    const page = await harness.as('chief-editor').get(`/documents/${id}/settings`).expect(200);
    expect(page.text).toContain('value="2026-02-28"');
    expect(harness.house.documentDates.of(id)).toBe('2023');
  });
});
