import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isDocumentDate } from '../../server/core/document-date.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());

const source = '乡村振兴。';
const target = 'This is rural vitalization.';
const scan = async (body: object): Promise<string[]> => {
  const response = await harness.api('translator').post('/api/v1/scan').send(body).expect(200);
  return (response.body as { side: string; status: string }[]).flatMap(({ side, status }) =>
    side === 'target' ? [status] : [],
  );
};

describe('the standard of the day', () => {
  it('a document that has a date is judged by it in the workbench and in a scan that names it', async () => {
    const { id, paragraphs } = await harness.document({ source, target });
    const paragraph = paragraphs[0]?.id ?? '';
    const marks = async (): Promise<string[]> => {
      const url = `/documents/${id}/paragraphs/${paragraph}/marks`;
      const response = await harness.as('translator').post(url).type('form').send({ text: target }).expect(200);
      return (response.body as { marks: { status: string }[] }).marks.map(({ status }) => status);
    };
    const date = (day: string) =>
      harness.as('translator').post(`/documents/${id}/revisions`).type('form').send({ base: 1, date: day });
    expect(await marks()).toEqual(['admitted']);
    await date('2023-05').expect(303);
    expect(await marks()).toEqual(['deprecated']);
    expect(await scan({ source, target, document: id })).toEqual(['deprecated']);
    expect(await scan({ source, target, document: id, asOf: '2018' })).toEqual(['admitted']);
    const page = await harness.as('translator').get('/documents').expect(200);
    expect(page.text).toContain('terms as of 2023-05');
    await date('2018-03-05').expect(303);
    expect(await marks()).toEqual(['admitted']);
    const seq = harness.house.store.seq();
    await date('2018-03-05').expect(303);
    expect(harness.house.store.seq()).toBe(seq);
    await date('2023-02-30').expect(400);
    await date('').expect(303);
    expect(await scan({ source, target, document: id })).toEqual(['admitted']);
  });

  it('stands on the review page beside the Chinese, and on the page of the concept that is asked for a day', async () => {
    const renderings = {
      'en.0.text': 'the old way',
      'en.0.status': 'preferred',
      'en.0.scope': 'always',
      'en.0.more': '{"until":"2019"}',
      'en.1.text': 'the new way',
      'en.1.status': 'preferred',
      'en.1.scope': 'always',
      'en.1.more': '{"from":"2020"}',
    };
    const fields = { 'zh.0.text': '旧路新路', ...renderings, confidence: 'seen' };
    await harness.as('terminologist').post('/glossary').type('form').send(fields).expect(303);
    const { id, paragraphs } = await harness.document({ source: '旧路新路。', target: 'This is the old way.' });
    const review = async () => (await harness.as('reviewer').get(`/documents/${id}/review?at=1`).expect(200)).text;
    expect(await review()).toContain('title="the new way"');
    const address = `/documents/${id}/revisions`;
    await harness.as('translator').post(address).type('form').send({ base: 1, date: '2018' }).expect(303);
    expect(await review()).toContain('terms as of 2018');
    expect(await review()).toContain('title="the old way"');
    const panel = await harness.as('translator').get(`/documents/${id}/paragraphs/${paragraphs[0]?.id ?? ''}/panel`);
    const link = /href="(\/glossary\/[^"?]+\?asOf=2018)"/.exec(panel.text)?.[1] ?? '';
    const concept = async (query: string) =>
      (
        await harness
          .as('translator')
          .get(`${link.replace(/\?.*/, '')}${query}`)
          .expect(200)
      ).text;
    const standard = (html: string) => /class="standard"><strong lang="en">([^<]*)</.exec(html)?.[1];
    expect(standard(await concept('?asOf=2018'))).toBe('the old way');
    expect(await concept('?asOf=2018')).toContain('terms as of 2018');
    expect(standard(await concept(''))).toBe('the new way');
    await harness.as('translator').get(`${link}-13`).expect(400);
  });

  it('a day must exist', () => {
    expect(['2018', '2018-03', '2020-02-29'].every(isDocumentDate)).toBe(true);
    expect(['', '18', '2018-13', '2019-02-29', '2018-3-5', 'today'].some(isDocumentDate)).toBe(false);
  });
});

describe('a scan by the API', () => {
  it('knows what is accepted in the project, and in the paragraph that it names', async () => {
    const texts = { source: '我市走在前列。', target: 'Our city walks in the forefront.' };
    const { id, paragraphs } = await harness.document(texts);
    const paragraph = paragraphs[0]?.id ?? '';
    const accept = (scope: string) =>
      harness
        .as('translator')
        .post(`/documents/${id}/paragraphs/${paragraph}/renderings`)
        .type('form')
        .send({ concept: 'T024', text: 'walks in the forefront', scope });
    await accept('paragraph').expect(303);
    expect(await scan(texts)).toEqual(['literal']);
    expect(await scan({ ...texts, document: id, paragraph })).toEqual(['admitted']);
    await harness
      .api('translator')
      .post('/api/v1/scan')
      .send({ ...texts, document: id, paragraph: 'x' })
      .expect(404);
    await harness
      .api('translator')
      .post('/api/v1/scan')
      .send({ ...texts, asOf: 'yesterday' })
      .expect(400);
  });

  it('a look-up names what the project accepts', async () => {
    const { id, paragraphs } = await harness.document({ source: '走在前列', target: 'lead the field' });
    await harness
      .as('reviewer')
      .post(`/documents/${id}/paragraphs/${paragraphs[0]?.id ?? ''}/renderings`)
      .type('form')
      .send({ concept: 'T024', text: 'lead the field', scope: 'project' })
      .expect(303);
    const asked = await harness.api('translator').get('/api/v1/terms').query({ q: '走在前列' }).expect(200);
    const [first] = (asked.body as { results: object[] }).results;
    expect(first).toMatchObject({ concept: 'T024', accepted: ['lead the field'] });
    expect(await scan({ source: '走在前列', target: 'It led the field' })).toEqual(['admitted']);
  });

  it('the panel fills the numbers of a term and names near misses', async () => {
    const { id, paragraphs } = await harness.document({
      source: '十九届四中全会；百县、千镇、万村高质量发展。',
      target: 'A session.',
    });
    const panel = await harness.as('translator').get(`/documents/${id}/paragraphs/${paragraphs[0]?.id ?? ''}/panel`);
    expect(panel.text).toContain('fourth plenary session of the 19th CPC Central Committee');
    expect(panel.text).not.toContain('{m-th}');
    expect(panel.text).toContain('百县千镇万村高质量发展工程');
  });
});
