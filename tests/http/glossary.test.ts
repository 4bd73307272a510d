import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConceptEntry } from '../../glossary/index.js';
import { programContext } from '../../server/actions/context.js';
import { setProjectSetting } from '../../server/actions/set-project-setting.js';
import { project } from '../../server/cli/open.js';
import type { Role } from '../../server/core/facts.js';
import { roles } from '../../server/core/permissions.js';
import { listConceptRevisions } from '../../server/store/concepts.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());

const revisions = (concept: string) => listConceptRevisions(harness.house.store, concept);
const form = (part: Record<string, string> = {}) => ({
  'zh.0.text': '测试用语',
  'en.0.text': 'test phrase',
  'en.0.status': 'preferred',
  'en.0.scope': 'always',
  'en.1.text': '',
  'en.1.status': 'admitted',
  confidence: 'proposed',
  domain: 'economy',
  ...part,
});
const as = (role: Role | null) => harness.as(role);
const add = async (part: Record<string, string>): Promise<string> => {
  const response = await as('terminologist').post('/glossary').type('form').send(form(part)).expect(303);
  return String(response.headers['location']).replace('/glossary/', '');
};
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');

describe('who may', () => {
  const editing = ['terminologist', 'administrator'];
  it.each(roles)('%s looks up; only those who may edit concepts get the form and may save', async (role) => {
    await as(role).get('/glossary?q=走在前列').expect(200);
    await as(role).get('/glossary/T024').expect(200);
    const may = editing.includes(role);
    await as(role)
      .get('/glossary/new')
      .expect(may ? 200 : 403);
    await as(role)
      .get('/glossary/T024/edit')
      .expect(may ? 200 : 403);
    const before = (await revisions('T024')).length;
    // An unknown base changes nothing, whoever may.
    for (const path of ['revisions', 'standard', 'deprecation', 'restoration']) {
      const sent = { ...form(), base: '99', term: 'take the lead', number: '1' };
      await as(role)
        .post(`/glossary/T024/${path}`)
        .type('form')
        .send(sent)
        .expect(may ? 422 : 403);
    }
    if (!may) await as(role).post('/glossary').type('form').send(form()).expect(403);
    expect(await revisions('T024')).toHaveLength(before);
  });

  it('the public looks up only where the project says so, and then sees no names and follows nothing', async () => {
    await as(null).get('/glossary').expect(401);
    await as(null).get('/glossary/T024').expect(401);
    const context = programContext(harness.house.store, project);
    await setProjectSetting(context, 'public-lookup', 'on');
    const { text } = await as(null).get('/glossary?q=walk in the forefront').expect(200);
    expect(text).not.toContain('data-events');
    const concept = await as(null).get('/glossary/T024').expect(200);
    expect(concept.text).not.toContain('data-events');
    expect(concept.text).not.toContain('the program');
    expect(concept.text).not.toContain('/edit');
    await as(null).get('/glossary/new').expect(401);
    await as(null).post('/glossary').type('form').send(form()).expect(401);
    await setProjectSetting(context, 'public-lookup', 'off');
    await as(null).get('/glossary').expect(401);
  });
});

describe('looking up', () => {
  const ask = async (q: string, language = 'en'): Promise<string> => {
    const { text } = await as('translator')
      .get('/glossary')
      .query({ q, part: 'results' })
      .set('accept-language', language)
      .expect(200);
    return textOf(text);
  };

  it.each([
    [
      'walk in the forefront',
      '“walk in the forefront” is 走在前列 word for word; the standard rendering is “be at the forefront',
    ],
    ['Walking in the forefront', '“walk in the forefront” is 走在前列 word for word'],
    [
      'walk in the front row',
      '“walk in the front row” is not to be used for 走在前列; the standard rendering is “be at the forefront',
    ],
    [
      'hundreds of counties, thousands of towns and ten thousand villages',
      'word for word; the standard rendering is “',
    ],
  ])('says first what %s is', async (q, sentence) => {
    const text = await ask(q);
    expect(text.trim().slice(0, 300)).toContain(sentence);
    expect(text).toContain('avoid');
  });

  it('answers in Chinese, in part of it, and in the standard English without a sentence', async () => {
    for (const q of ['走在前列', '在前', 'be at the forefront', 'T024']) {
      const text = await ask(q);
      expect(text).toContain('be at the forefront');
      expect(text).not.toContain('the standard rendering is');
    }
    expect(await ask('walk in the forefront', 'zh')).toContain(
      '“walk in the forefront”是走在前列的逐字直译；规范译法是“be at the forefront”。',
    );
  });

  it('says what to do where there is nothing, and offers a terminologist to add it', async () => {
    const nothing = await ask('不存在的词');
    expect(nothing).toContain('Nothing found for “不存在的词”');
    expect(nothing).not.toContain('as a new concept');
    const { text } = await as('terminologist').get('/glossary').query({ q: '不存在的词' }).expect(200);
    expect(text).toContain(`/glossary/new?zh=${encodeURIComponent('不存在的词')}`);
    const page = await as('terminologist').get('/glossary/new').query({ zh: '不存在的词' }).expect(200);
    expect(page.text).toContain('value="不存在的词"');
  });

  it('browses by domain, in pages', async () => {
    const { text } = await as('translator').get('/glossary').expect(200);
    expect(textOf(text)).toContain('Economy 65');
    const first = await as('translator').get('/glossary?domain=economy').expect(200);
    expect(first.text.match(/data-result /g)).toHaveLength(50);
    const second = await as('translator').get('/glossary?domain=economy&page=2').expect(200);
    expect(second.text.match(/data-result /g)).toHaveLength(15);
    await as('translator').get('/glossary?domain=economy&page=99&q=').expect(200);
  });

  it('escapes what was asked and survives what cannot be read', async () => {
    const { text } = await as('translator').get('/glossary').query({ q: '"><script>alert(1)</script>' }).expect(200);
    expect(text).not.toContain('<script>alert');
    for (const q of ['%00', '%ED%A0%80', 'a'.repeat(5000), '😀'.repeat(200), '...', '(((', '‮'])
      await as('translator')
        .get(`/glossary?q=${encodeURIComponent(q)}`)
        .expect(200);
    await as('translator').get('/glossary?q=a&q=b&page=-1&domain=').expect(200);
  });
});

describe('a concept’s page', () => {
  it('has everything of the entry, and 404 for what is not there', async () => {
    const { text } = await as('translator').get('/glossary/T024').expect(200);
    for (const part of [
      '走在全国前列',
      'maintain a leading position',
      'walk in the front row',
      'be among the leaders',
      'Xinhua, 15 April 2023',
      'P2.S6',
      'verb phrase',
    ]) {
      expect(text).toContain(part);
    }
    await as('translator').get('/glossary/T9999').expect(404);
    await as('terminologist').get('/glossary/T9999/edit').expect(404);
    await as('terminologist')
      .post('/glossary/T9999/revisions')
      .type('form')
      .send({ ...form(), base: '1' })
      .expect(404);
  });
});

describe('saving', () => {
  it('adds a concept once, however often it is sent, and finds it at once', async () => {
    const id = await add({ 'zh.0.text': '新增一次' });
    expect(id).toMatch(/^T\d+$/);
    expect(await add({ 'zh.0.text': '新增一次' })).toBe(id);
    expect(await revisions(id)).toHaveLength(1);
    const { text } = await as('translator').get('/glossary').query({ q: '新增一次' }).expect(200);
    expect(text).toContain(`/glossary/${id}`);
  });

  it('the same entry sent ten times at once is one concept', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => add({ 'zh.0.text': '同时十次' })));
    expect(new Set(ids).size).toBe(1);
    expect(await revisions(ids[0] ?? '')).toHaveLength(1);
  });

  it('revises, shows what changed and by whom, and takes the same save twice as one', async () => {
    const id = await add({ 'zh.0.text': '修改一次' });
    const changed = { ...form({ 'zh.0.text': '修改一次', 'en.1.text': 'trial phrase', note: 'for tests' }), base: '1' };
    for (let i = 0; i < 2; i++)
      await as('terminologist').post(`/glossary/${id}/revisions`).type('form').send(changed).expect(303);
    expect(await revisions(id)).toHaveLength(2);
    const text = textOf((await as('translator').get(`/glossary/${id}`).expect(200)).text);
    expect(text).toContain('revision 2 · terminologist');
    expect(text).toContain('Added: trial phrase admitted');
    expect(text).toContain('Added: for tests');
  });

  it('changes nothing that the form does not show or that nobody touched', async () => {
    const { text } = await as('terminologist').get('/glossary/T001/edit').expect(200);
    const decode = (value: string) =>
      value
        .replace(/&#34;|&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&');
    const sent: Record<string, string> = {};
    const entry = text.slice(text.indexOf('data-entry-form'));
    for (const [tag] of entry.matchAll(/<input[^>]*>/g)) {
      const name = / name="([^"]*)"/.exec(tag)?.[1];
      if (name === undefined || (tag.includes('type="checkbox"') && !/ checked/.test(tag))) continue;
      sent[name] = tag.includes('type="checkbox"') ? 'on' : decode(/ value="([^"]*)"/.exec(tag)?.[1] ?? '');
    }
    for (const [, name, value] of entry.matchAll(/<textarea[^>]* name="([^"]*)"[^>]*>([^<]*)</g))
      sent[name ?? ''] = decode(value ?? '');
    for (const [, name, options] of entry.matchAll(/<select[^>]* name="([^"]*)"[^>]*>(.*?)<\/select>/gs)) {
      sent[name ?? ''] = /value="([^"]*)" selected/.exec(options ?? '')?.[1] ?? '';
    }
    const save = (part: Record<string, string>) =>
      as('terminologist')
        .post('/glossary/T001/revisions')
        .type('form')
        .send({ ...sent, ...part });
    await save({}).expect(303);
    expect(await revisions('T001')).toHaveLength(1);
    // What is not shown goes through the form as JSON; what is no JSON says nothing.
    await save({ 'en.0.near': 'Jiangmen, City', 'zh.0.more': '{"a":' }).expect(303);
    const edit = await as('terminologist').get('/glossary/T001/edit').expect(200);
    expect(edit.text).toContain('value="Jiangmen, City"');
  });

  it('relates a person to a post, shows it, keeps it and takes it back', async () => {
    const person = form({ 'zh.0.text': '唐达明', 'en.0.text': 'Tang Daming' });
    const id = await add({ ...person, 'related.0.kind': 'holds', 'related.0.text': 'T143' });
    const latest = async () => ((await revisions(id)).at(0)?.entry as ConceptEntry).related;
    expect(await latest()).toEqual([{ kind: 'holds', concept: 'T143' }]);
    expect(textOf((await as('translator').get(`/glossary/${id}`)).text)).toContain('holds or held the post');
    const edit = (await as('terminologist').get(`/glossary/${id}/edit`).expect(200)).text;
    expect(edit).toMatch(/<option value="holds" selected>/);
    expect(edit).toMatch(/name="related.0.text" value="T143"/);
    const save = (base: number, part: Record<string, string>) =>
      as('terminologist')
        .post(`/glossary/${id}/revisions`)
        .type('form')
        .send({ ...person, base: String(base), ...part });
    const twice = {
      'related.0.kind': 'holds',
      'related.0.text': 'T143',
      'related.1.kind': 'holds',
      'related.1.text': 'T143',
    };
    const refused = await save(1, twice).expect(422);
    expect(refused.text).toContain('id="p-related-1-text"');
    await save(1, { 'related.0.kind': 'related', 'related.0.text': ' ' }).expect(303);
    expect(await latest()).toBeUndefined();
  });

  it('says at the field what is wrong, in both languages, keeps what was typed and changes nothing', async () => {
    const id = await add({ 'zh.0.text': '出错一次' });
    const wrong = {
      ...form({ 'zh.0.text': '一', 'en.1.text': 'second standard', 'en.1.status': 'preferred', notInside: '别处' }),
      base: '1',
    };
    const send = (language: string) =>
      as('terminologist')
        .post(`/glossary/${id}/revisions`)
        .set('accept-language', language)
        .type('form')
        .send(wrong)
        .expect(422);
    const english = await send('en');
    for (const part of [
      'href="#f-zh-0-text"',
      'href="#f-en-1-status"',
      'href="#f-notInside"',
      'value="second standard"',
      'A single character is recognised only after a number',
    ]) {
      expect(english.text).toContain(part);
    }
    expect(english.text).toContain('aria-describedby="p-zh-0-text"');
    expect((await send('zh')).text).toContain('规范译法只能有一个');
    expect((await as('terminologist').post('/glossary').type('form').send({}).expect(422)).text).toContain(
      'At least one Chinese form is needed',
    );
    expect(await revisions(id)).toHaveLength(1);
  });

  it('a stale save shows base, theirs and mine, and offers both together', async () => {
    const id = await add({ 'zh.0.text': '冲突一次', note: 'old note' });
    const save = (role: Role, part: Record<string, string>, base: number) =>
      as(role)
        .post(`/glossary/${id}/revisions`)
        .type('form')
        .send({ ...form({ 'zh.0.text': '冲突一次', note: 'old note', ...part }), base: String(base) });
    await save('administrator', { note: 'their note', source: 'their source' }, 1).expect(303);
    const stale = await save('terminologist', { note: 'my note', 'en.1.text': 'my rendering' }, 1).expect(409);
    for (const part of ['old note', 'their note', 'my note', 'their source', 'my rendering'])
      expect(stale.text).toContain(part);
    expect(stale.text).toContain('name="base" value="2"');
    // The form holds both: their source, my rendering, and my note where the two clash.
    expect(stale.text).toMatch(/name="source"[^>]*>their source</);
    expect(stale.text).toMatch(/name="note"[^>]*>my note</);
    expect(stale.text).toContain('value="my rendering"');
    expect(await revisions(id)).toHaveLength(2);
    const json = await as('terminologist')
      .post(`/glossary/${id}/revisions`)
      .set('accept', 'application/json')
      .type('form')
      .send({ ...form({ note: 'x' }), base: '1' });
    expect(json.status).toBe(409);
    expect(json.body).toMatchObject({ code: 'stale', base: { number: 1 }, current: { number: 2 } });
  });

  it('refuses what is no form, broken characters and a body that is too large', async () => {
    const post = () => as('terminologist').post('/glossary/T024/revisions');
    await post().type('json').send({ base: 1 }).expect(415);
    await post()
      .type('form')
      .send({ ...form(), base: 'x' })
      .expect(400);
    await post().type('form').send(form()).expect(400);
    await post()
      .type('form')
      .send({ ...form(), base: '1', note: 'a\0b' })
      .expect(422);
    await post()
      .type('form')
      .send({ ...form(), base: '1', note: 'a'.repeat(50_000_000) })
      .expect(413);
    await post()
      .set('sec-fetch-site', 'cross-site')
      .type('form')
      .send({ ...form(), base: '1' })
      .expect(403);
  });
});

describe('one act', () => {
  it('makes the literal name the standard; the former one is admitted; sent twice it is one revision', async () => {
    const sent = { base: '1', term: 'walk in the forefront' };
    for (let i = 0; i < 2; i++)
      await as('terminologist').post('/glossary/T024/standard').type('form').send(sent).expect(303);
    expect(await revisions('T024')).toHaveLength(2);
    const { text } = await as('translator').get('/glossary').query({ q: '走在前列', part: 'results' });
    expect(text).toContain('<strong lang="en">walk in the forefront</strong>');
    expect(textOf(text)).not.toContain('word for word');
    expect(text).toContain('<span class="admitted" lang="en">be at the forefront</span>');
    // T025 forbids a longer string, so this page warns of nothing; a bad rendering cannot become the standard.
    await as('terminologist')
      .post('/glossary/T024/standard')
      .type('form')
      .send({ base: '2', term: 'walk in the front row' })
      .expect(422);
  });

  it('on a stale page does nothing and shows how it stands', async () => {
    const { text } = await as('administrator')
      .post('/glossary/T024/standard')
      .type('form')
      .send({ base: '1', term: 'take the lead' })
      .expect(409);
    expect(text).toContain('Nothing was done');
    expect(await revisions('T024')).toHaveLength(2);
  });

  it('goes back to an earlier revision, which is a new one', async () => {
    await as('terminologist')
      .post('/glossary/T024/restoration')
      .type('form')
      .send({ base: '2', number: '1' })
      .expect(303);
    const [latest, , first] = await revisions('T024');
    expect(latest?.number).toBe(3);
    expect(latest?.entry).toEqual(first?.entry);
  });

  it('deprecates a concept: none of its renderings is offered any longer, and the history brings it back', async () => {
    const id = await add({ 'zh.0.text': '停用一次' });
    await as('terminologist').post(`/glossary/${id}/deprecation`).type('form').send({ base: '1' }).expect(303);
    const { text } = await as('translator').get('/glossary').query({ q: '停用一次', part: 'results' });
    expect(textOf(text)).toContain('no standard rendering');
    await as('terminologist')
      .post(`/glossary/${id}/restoration`)
      .type('form')
      .send({ base: '2', number: '1' })
      .expect(303);
    expect(await revisions(id)).toHaveLength(3);
  });

  it('warns where a rendering allowed here is called bad in another concept', async () => {
    const id = await add({ 'zh.0.text': '另一提法', 'en.0.text': 'walk in the front row' });
    const { text } = await as('terminologist').get(`/glossary/${id}`).expect(200);
    expect(textOf(text)).toContain(
      '“walk in the front row” is allowed here, but called bad in another concept: 走在前列',
    );
  });
});

it('of many conflicts the first ten stand on the page, with their number and the way to all', async () => {
  const add = async (form: Record<string, string>): Promise<string> => {
    const fields = { 'en.0.scope': 'always', confidence: 'seen', ...form };
    const response = await harness.as('terminologist').post('/glossary').type('form').send(fields).expect(303);
    return String(response.headers['location']);
  };
  const one = await add({ 'zh.0.text': '众冲突', 'en.0.text': 'the manifold clash', 'en.0.status': 'preferred' });
  for (let i = 0; i < 12; i++) {
    await add({ 'zh.0.text': `众冲突之${i}`, 'en.0.text': 'the manifold clash', 'en.0.status': 'forbidden' });
  }
  const { text } = await harness.as('terminologist').get(one).expect(200);
  expect(text).toContain('10 of 12 conflicts of this concept are shown.');
  expect(text.match(/called bad in another concept/g)?.length).toBe(10);
  expect(text).toContain('href="/glossary/conflicts"');
});

it('the list of conflicts ends with terms inside longer ones, both sides linked, and says how many there are', async () => {
  const add = async (zh: string, en: string): Promise<string> => {
    const fields = { 'zh.0.text': zh, 'en.0.text': en, 'en.0.status': 'preferred', 'en.0.scope': 'always' };
    const form = { ...fields, confidence: 'seen' };
    const response = await harness.as('terminologist').post('/glossary').type('form').send(form).expect(303);
    return String(response.headers['location']);
  };
  const shorter = await add('龘靐', 'dragon thunder');
  const longer = await add('龘靐齉', 'blocked nose');
  const { text } = await harness.as('terminologist').get('/glossary/conflicts').expect(200);
  const row = text.split('<tr>').find((one) => one.includes('>龘靐</strong>'));
  expect(row).toContain('inside a longer term');
  expect(row).toContain(`href="${shorter}"`);
  expect(row).toContain(`href="${longer}"`);
  const [, counted = ''] = /(\d+) terms? inside (?:a )?longer/.exec(text) ?? [];
  expect(text.match(/<td>inside a longer term/g)?.length).toBe(Number(counted));
});
