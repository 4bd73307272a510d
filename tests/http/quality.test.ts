import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setProjectSetting } from '../../server/actions/set-project-setting.js';
import { programContext } from '../../server/actions/context.js';
import { effortOf, effortStatistics } from '../../server/core/metrics/effort.js';
import { type Harness, openHarness } from './harness.js';
import { omission, reviewedDocument, wrongTerm } from './reviewed.js';

let harness: Harness;
let first: string;
let second: string;
beforeAll(async () => {
  harness = await openHarness();
  first = await reviewedDocument(harness, { day: '2026-03-02', hunks: [wrongTerm, omission] });
  second = await reviewedDocument(harness, { day: '2026-05-02', hunks: [wrongTerm], text: 'Reform.' });
});
afterAll(() => harness.close());

const get = async (query: string, role: Parameters<Harness['as']>[0] = 'chief-editor') =>
  (await harness.as(role).get(`/quality${query}`).expect(200)).text;
const csv = async (query: string, role: Parameters<Harness['as']>[0] = 'chief-editor') =>
  (await harness.as(role).get(`/quality/export?from=&${query}`).expect(200)).text.replace('\ufeff', '').trim().split('\r\n'); // prettier-ignore

describe('the report', () => {
  it('has the figures of every group, the whole, the weights and the definitions', async () => {
    const html = await get('?from=&by=document');
    expect(html).toContain('MQM');
    expect(html).toContain('case:lc|tok:tercom|norm:no|punct:yes|asian:no');
    expect(html).toContain('critical 25, major 5, minor 1');
    expect(html.match(/<svg[^>]*role="img"/g)?.length).toBe(4 + 4 + 3 + 1 + 3);
    expect(html).not.toMatch(/\sstyle="/);
    await setProjectSetting(programContext(harness.house.store, harness.house.project), 'mqm-weights', { minor: 2, major: 5, critical: 9 }); // prettier-ignore
    expect(await get('?from=')).toContain('critical 9, major 5, minor 2');
    await setProjectSetting(programContext(harness.house.store, harness.house.project), 'mqm-weights', { minor: 1, major: 5, critical: 25 }); // prettier-ignore
  });

  it('filters by period, document, people and machine', async () => {
    expect((await csv('by=month')).map((line) => line.split(',')[0])).toEqual(['"Month"', '"2026-03"', '"2026-05"']);
    expect((await csv('by=month&to=2026-04-30')).length).toBe(2);
    expect((await csv(`by=month&document=${first}`))[1]).toContain('2026-03');
    expect((await csv(`by=month&document=${second}`))[1]).toContain('2026-05');
    expect((await csv(`by=engine&translator=${harness.people.translator.id}`))[1]).toMatch(/^"machine",2,8,/);
    expect((await csv('by=month&engine=-')).length).toBe(1);
    expect(await get('?from=2030-01-01')).toContain('Nothing was decided here');
    await harness.as('chief-editor').get('/quality?from=yesterday').expect(400);
    await harness.as('chief-editor').get('/quality?by=weather').expect(400);
  });

  it('adds texts as a corpus: the figures are those of the sums', async () => {
    const machine = 'It walks ahead of reform.';
    const { characterEditRate, chrf, ter } = effortOf(effortStatistics(machine, 'Reform.', 'en'));
    const [, row] = await csv(`by=document&document=${second}`);
    expect(row?.split(',').slice(-3).map(Number)).toEqual([characterEditRate, chrf, ter].map((value) => Number(value.toFixed(2)))); // prettier-ignore
    const all = (await csv('by=translator'))[1]?.split(',').slice(1, 8).map(Number);
    expect(all).toEqual([2, 8, 0, 1, 2, 875, 12.5]); // 7 points in 8 words.
  });

  it('gives every table as CSV, with no cell a formula', async () => {
    expect(await csv('table=errors')).toEqual([
      'Error,critical,major,minor,neutral,Total,Points',
      'Terminology,0,0,2,0,2,2',
      'Wrong term,0,0,2,0,2,2',
      'Accuracy,0,1,0,0,1,5',
      'Omission,0,1,0,0,1,5',
    ].map((line) => line.replace(/[^,]+/g, (cell) => (/\d/.test(cell) ? cell : `"${cell}"`)))); // prettier-ignore
    expect((await csv('table=outcomes')).slice(1)).toEqual(['"accepted",0', '"refused",2', '"reworded",0', '"please change",1']); // prettier-ignore
    const reasons = await csv('table=reasons');
    expect(reasons.slice(1)).toEqual(['"not the term",0,2,0,0,2', `"'=1+1",0,0,0,1,1`]);
  });

  it('shows translators and reviewers their own figures alone, others nothing', async () => {
    const rows = (role: Parameters<Harness['as']>[0]) => csv('by=month', role).then((lines) => lines.length - 1);
    expect(await rows('administrator')).toBe(2);
    expect(await rows('translator')).toBe(2);
    expect(await rows('reviewer')).toBe(2);
    const { cookie } = harness.people.terminologist;
    expect(cookie).not.toBe('');
    await harness.as('terminologist').get('/quality').expect(403);
    await harness.as('terminologist').get('/quality/export').expect(403);
    const { id } = harness.people.translator;
    const other = harness.people['chief-editor'].id;
    await harness.house.store.operate({
      kind: 'put-scores',
      paragraphs: [
        {
          paragraph: 'p',
          document: first,
          project: harness.house.project,
          scores: [
            {
              decision: 'd',
              day: '2026-07-01',
              translator: other,
              reviewer: other,
              engine: '',
              figures: { approvals: 1, words: 5, measured: 0, effort: [], errors: {}, outcomes: {} },
            },
          ],
        },
      ],
    });
    expect(await rows('administrator')).toBe(3);
    expect(await rows('translator')).toBe(2);
    expect(await csv(`by=month&translator=${other}`, 'translator')).toHaveLength(1);
    expect(await get('?from=', 'translator')).toContain('your own figures');
    expect(await get('?from=', 'translator')).not.toContain(`value="${other}"`);
    expect(await get('?from=', 'translator')).toContain(`value="${id}"`);
  });

  it('is complete in Chinese', async () => {
    const { text } = await harness.as('chief-editor').get('/quality?from=').set('cookie', `${harness.people['chief-editor'].cookie}; language=zh`).expect(200); // prettier-ignore
    expect(text).toContain('每千词扣分');
    expect(text).not.toMatch(/quality:|mqm:/);
  });
});
