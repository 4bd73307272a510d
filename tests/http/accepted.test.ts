import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../server/core/facts.js';
import { roles } from '../../server/core/permissions.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());

const source = '我市走在前列。';
const target = 'Our city walks in the forefront.';

async function paragraph(): Promise<{ url: string; document: string; id: string }> {
  const { id: document, paragraphs } = await harness.document({
    source: `${source}\n\n二。`,
    target: `${target}\n\nTwo.`,
  });
  const id = paragraphs[0]?.id ?? '';
  return { document, id, url: `/documents/${document}/paragraphs/${id}` };
}
const send = (role: Role, url: string, body: object) => harness.as(role).post(url).type('form').send(body);
const marks = async (url: string, text: string) =>
  (await send('translator', `${url}/marks`, { text }).expect(200)).body as {
    marks: { concept: string; status: string; fix: string | null; from: number; to: number }[];
  };
const ask = { concept: 'T024', text: 'walks in the forefront', scope: 'paragraph' };

describe('a rendering that is accepted', () => {
  it('in a paragraph: its marks are gone there, also in what is typed, and not elsewhere', async () => {
    const [here, elsewhere] = [await paragraph(), await paragraph()];
    expect((await marks(here.url, target)).marks).toMatchObject([{ concept: 'T024', status: 'literal' }]);
    await send('translator', `${here.url}/renderings`, ask).expect(303);
    const before = harness.house.store.seq();
    await send('translator', `${here.url}/renderings`, ask).expect(303);
    expect(harness.house.store.seq()).toBe(before);
    expect((await marks(here.url, target)).marks.filter(({ fix }) => fix !== null)).toEqual([]);
    expect((await marks(elsewhere.url, target)).marks.filter(({ fix }) => fix !== null)).toHaveLength(1);
    const rows = await harness.as('translator').get(`/documents/${here.document}/rows`).expect(200);
    expect(rows.text).not.toContain('rendering-literal');
    const panel = await harness.as('translator').get(`${here.url}/panel`).expect(200);
    expect(panel.text).toContain('accepted here:');
  });

  it('that the termbase does not know settles the term', async () => {
    const { url } = await paragraph();
    await send('translator', `${url}/renderings`, { ...ask, text: 'Our city' }).expect(303);
    expect((await marks(url, 'Our city is good.')).marks).toMatchObject([
      { concept: 'T024', fix: null, from: 0, to: 8 },
    ]);
  });

  it('can be taken back, from the paragraph and from the concept’s page, which lists it', async () => {
    const { url, id } = await paragraph();
    await send('reviewer', `${url}/renderings`, { ...ask, text: 'walk ahead' }).expect(303);
    const page = await harness.as('reviewer').get('/glossary/T024').expect(200);
    expect(page.text).toContain('walk ahead');
    await send('translator', '/glossary/T024/renderings', { text: 'walk ahead', paragraph: id }).expect(303);
    expect((await harness.as('reviewer').get('/glossary/T024').expect(200)).text).not.toContain('walk ahead');
    // And again, which is a third word on it.
    await send('reviewer', `${url}/renderings`, { ...ask, text: ' walk\nahead ' }).expect(303);
    expect((await harness.as('reviewer').get('/glossary/T024').expect(200)).text).toContain('walk ahead');
    await send('reviewer', `${url}/renderings`, { ...ask, text: 'walk ahead', accepted: '0' }).expect(303);
    expect((await harness.as('reviewer').get('/glossary/T024').expect(200)).text).not.toContain('walk ahead');
  });

  it.each(roles)('%s: in a paragraph whoever saves, in the project whoever decides', async (role) => {
    const { url } = await paragraph();
    const text = `for ${role}`;
    const saves = role !== 'terminologist';
    const decides = saves && role !== 'translator';
    await send(role, `${url}/renderings`, { ...ask, text }).expect(saves ? 303 : 403);
    await send(role, `${url}/renderings`, { ...ask, text, scope: 'project' }).expect(decides ? 303 : 403);
    const rest = await paragraph();
    const settled = (await marks(rest.url, `It was ${text}.`)).marks.some(({ concept }) => concept === 'T024');
    expect(settled).toBe(decides);
    const back = decides ? 303 : 403;
    await send(role, '/glossary/T024/renderings', { text, paragraph: '' }).expect(back);
  });

  it('must be a text, for a concept and a paragraph that exist', async () => {
    const { url } = await paragraph();
    await send('translator', `${url}/renderings`, { ...ask, text: ' \n ' }).expect(422);
    await send('translator', `${url}/renderings`, { ...ask, text: 'x'.repeat(501) }).expect(422);
    await send('translator', `${url}/renderings`, { ...ask, concept: 'T99999' }).expect(404);
    await send('translator', '/documents/x/paragraphs/y/renderings', ask).expect(404);
    await send('translator', `${url}/renderings`, { ...ask, scope: 'world' }).expect(400);
  });

  it('answers an open page with JSON, and survives a restart of the index', async () => {
    const { url } = await paragraph();
    const answer = await send('translator', `${url}/renderings`, ask).set('x-partial', 'row').expect(201);
    expect(answer.body).toEqual({ outcome: 'new' });
  });
});
