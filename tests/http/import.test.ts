import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listDocuments, listOriginals, readDocument } from '../../server/store/documents.js';
import { listParagraphs } from '../../server/store/paragraphs.js';
import { type Harness, openHarness, sample } from './harness.js';

let harness: Harness;

beforeAll(async () => {
  harness = await openHarness({ MAX_PARAGRAPHS: '50', MAX_PARAGRAPH_LENGTH: '6000' });
});

afterAll(() => harness.close());

type Files = { readonly source?: string | Buffer; readonly target?: string | Buffer };
type Fields = Readonly<Record<string, string>>;

function upload(files: Files, fields: Fields = {}, language = 'en') {
  let ask = harness.as('translator').post('/documents/preview').set('accept-language', language);
  for (const [name, value] of Object.entries(fields)) ask = ask.field(name, value);
  for (const [side, content] of Object.entries(files)) ask = ask.attach(side, Buffer.from(content), `${side}.txt`);
  return ask;
}

/** Uploads, and answers the preview's address. */
async function preview(files: Files, fields: Fields = {}): Promise<string> {
  const response = await upload(files, fields).expect(303);
  const address = response.headers['location'] ?? '';
  expect(address).toMatch(/^\/documents\/incoming\/[0-9a-z]+$/);
  return address;
}

const show = (address: string, query = '') => harness.as('translator').get(address + query);
const store = (address: string, body: object = {}) => harness.as('translator').post(address).type('form').send(body);

async function stored(response: Response) {
  const id = /^\/documents\/([0-9a-z]+)$/.exec(response.headers['location'] ?? '')?.[1] ?? '';
  const document = await readDocument(harness.house.store, id);
  const paragraphs = await listParagraphs(harness.house.store, id, { limit: 1000 });
  const originals = await listOriginals(harness.house.store, id);
  return { id, document, paragraphs, originals, texts: paragraphs.map(({ source, target }) => [source, target]) };
}

/** Nothing is stored by what happens. */
async function unchanged<T>(work: () => PromiseLike<T>): Promise<T> {
  const before = harness.house.store.seq();
  const result = await work();
  expect(harness.house.store.seq()).toBe(before);
  return result;
}

describe('three shapes', () => {
  test('English only, as a machine made it', async () => {
    const address = await preview(
      { target: 'One.\n\nTwo.' },
      { machine: 'on', engine: 'DeepL 2026', title: 'A report' },
    );
    const { document, paragraphs, originals, texts } = await stored(await store(address).expect(303));
    expect(document).toMatchObject({ title: 'A report', paragraphs: 2 });
    expect(texts).toEqual([
      [null, 'One.'],
      [null, 'Two.'],
    ]);
    expect(paragraphs.map(({ state, origin }) => [state, origin])).toEqual([
      ['initial', 'mt'],
      ['initial', 'mt'],
    ]);
    expect(originals).toMatchObject([{ side: 'target', name: 'target.txt', encoding: 'utf-8' }]);
  });

  test('English only, as a person made it, is translated already', async () => {
    const { paragraphs } = await stored(await store(await preview({ target: 'One.\n\nTwo.' })).expect(303));
    expect(paragraphs.map(({ state, origin }) => [state, origin])).toEqual([
      ['translated', 'import'],
      ['translated', 'import'],
    ]);
  });

  test('Chinese and English', async () => {
    const { texts, originals } = await stored(
      await store(await preview({ source: '一。\n\n二。', target: 'One.\n\nTwo.' })).expect(303),
    );
    expect(texts).toEqual([
      ['一。', 'One.'],
      ['二。', 'Two.'],
    ]);
    expect(originals.map(({ side }) => side)).toEqual(['source', 'target']);
  });

  test('Chinese only', async () => {
    const { texts, paragraphs } = await stored(await store(await preview({ source: '一。\n\n二。' })).expect(303));
    expect(texts).toEqual([
      ['一。', null],
      ['二。', null],
    ]);
    expect(paragraphs.map(({ state }) => state)).toEqual(['initial', 'initial']);
  });

  test('the user’s own report', async () => {
    const files = { source: sample('report.zh.txt'), target: sample('report.en-mt.txt') };
    const { document, paragraphs } = await stored(await store(await preview(files)).expect(303));
    expect(document?.title).toBe('target');
    expect(paragraphs.every(({ source, target }) => source !== null && target !== null)).toBe(true);
    expect(paragraphs.map(({ target, after }) => `${target}${after}`).join('')).toBe(files.target);
  });
});

describe('the preview', () => {
  test('stores nothing: not when it is made, not when it is looked at, however often', async () => {
    const before = await listDocuments(harness.house.store, harness.house.project);
    await unchanged(async () => {
      const address = await preview({ source: '一。\n\n二。', target: 'One.\n\nTwo.' });
      for (const query of ['', '?encodingSource=gb18030', '?paragraphs=line']) await show(address, query);
    });
    expect(await listDocuments(harness.house.store, harness.house.project)).toEqual(before);
  });

  test('shows the encoding found and the first paragraphs, escaped', async () => {
    const { text } = await show(await preview({ target: 'One <script>alert(1)</script>.\n\nTwo & three.' })).expect(
      200,
    );
    expect(text).toContain('One &lt;script&gt;alert(1)&lt;/script&gt;.');
    expect(text).not.toContain('<script>alert');
    expect(text).toMatch(/utf-8/i);
  });

  test('shows every English paragraph where there are more of them than Chinese ones', async () => {
    const { text } = await show(await preview({ source: '一。', target: 'One.\n\nTwo.\n\nThree.' })).expect(200);
    for (const english of ['One.', 'Two.', 'Three.'])
      expect(text.split(`<span lang="en">${english}</span>`)).toHaveLength(2);
  });

  test('is for the person who uploaded', async () => {
    const address = await preview({ target: 'Mine.' });
    await unchanged(async () => {
      await harness.as('reviewer').get(address).expect(404);
      await harness.as('reviewer').post(address).type('form').send({}).expect(404);
    });
    await show(address).expect(200);
  });

  test('is gone once it is stored, and its files with it', async () => {
    const address = await preview({ target: 'One.' });
    await store(address).expect(303);
    await show(address).expect(404);
    expect(readdirSync(path.join(harness.folder, 'incoming'))).not.toContain(path.basename(address));
  });

  test('stored twice, one after the other or at once, is one document', async () => {
    const count = async () => (await listDocuments(harness.house.store, harness.house.project)).length;
    const before = await count();
    const address = await preview({ target: 'One.\n\nTwo.' });
    const answers = [...(await Promise.all([store(address), store(address), store(address)])), await store(address)];
    expect(await count()).toBe(before + 1);
    expect(new Set(answers.map(({ headers }) => headers['location'])).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
  });

  test.each(['nothing', '..', '%2e%2e%2f%2e%2e', '%00'])('of %j is not found', async (id) => {
    await unchanged(async () => {
      await harness.as('translator').get(`/documents/incoming/${id}`).expect(404);
      await harness.as('translator').post(`/documents/incoming/${id}`).type('form').send({}).expect(404);
    });
  });
});

describe('encodings', () => {
  const chinese = '前言。江门市委认真学习贯彻精神，推动高质量发展走在前列。';
  // The same in GB 18030.
  const gb = Buffer.from(
    'c7b0d1d4a1a3bdadc3c5cad0ceafc8cfd5e6d1a7cfb0b9e1b3b9beabc9f1a3accdc6b6afb8dfd6cac1bfb7a2d5b9d7dfd4dac7b0c1d0a1a3',
    'hex',
  );
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(chinese, 'utf16le')]);

  test('GB 18030 is recognised', async () => {
    const { paragraphs, originals } = await stored(await store(await preview({ source: gb })).expect(303));
    expect(originals[0]?.encoding).toBe('gb18030');
    expect(paragraphs[0]?.source).toBe(chinese);
  });

  test('UTF-16 with its mark is recognised, and the mark is no text', async () => {
    const { texts, originals } = await stored(await store(await preview({ source: utf16 })).expect(303));
    expect([originals[0]?.encoding, texts]).toEqual(['utf-16le', [[chinese, null]]]);
  });

  test('a person’s choice is obeyed, in the preview and when stored', async () => {
    const address = await preview({ source: gb });
    const { text } = await show(address, '?encodingSource=big5').expect(200);
    expect(text).toContain('big5');
    const response = await store(address, { encodingSource: 'gb18030' }).expect(303);
    expect((await stored(response)).originals[0]?.encoding).toBe('gb18030');
  });

  test('a wrong choice is shown in the preview and refused when stored; the right one still works', async () => {
    const address = await preview({ source: gb });
    await unchanged(async () => {
      const { text } = await show(address, '?encodingSource=utf-8').expect(200);
      expect(text).toContain('source.txt is not utf-8: byte 2 does not fit.');
      const refused = await store(address, { encodingSource: 'utf-8' }).expect(422);
      expect(refused.text).toContain('source.txt');
    });
    await store(address, { encodingSource: 'gb18030' }).expect(303);
  });

  test('an encoding that there is not is malformed', async () => {
    const address = await preview({ source: gb });
    await unchanged(async () => {
      await show(address, '?encodingSource=klingon').expect(400);
      await store(address, { encodingSource: 'klingon' }).expect(400);
    });
  });
});

describe('where the counts differ', () => {
  const files = { source: '一。\n\n二。\n\n三。', target: 'One and two.\n\nThree.' };

  test('the preview says so, and nothing is stored without pairs', async () => {
    const address = await preview(files);
    const { text } = await show(address).expect(200);
    expect(text).toMatch(/3/);
    const refused = await unchanged(() => store(address).expect(422));
    expect(refused.text).toContain('Paragraphs in the Chinese: 3; in the English: 2.');
  });

  test('several source blocks stand to one paragraph where a person says so', async () => {
    const response = await store(await preview(files), { pairs: ['1', '1', '2'] }).expect(303);
    expect((await stored(response)).texts).toEqual([
      ['一。\n\n二。', 'One and two.'],
      ['三。', 'Three.'],
    ]);
  });

  test('a paragraph may have no source', async () => {
    const response = await store(await preview({ source: '二。', target: 'One.\n\nTwo.' }), { pairs: '2' }).expect(303);
    expect((await stored(response)).texts).toEqual([
      [null, 'One.'],
      ['二。', 'Two.'],
    ]);
  });

  test.each([
    [['1', '1']],
    [['1', '1', '3']],
    [['2', '1', '2']],
    [['1', 'x', '2']],
    [['1', '1', '2', '2']],
    [['0', '1', '2']],
    [['1', '1.5', '2']],
  ])('pairs %j are malformed', async (pairs) => {
    const address = await preview(files);
    await unchanged(() => store(address, { pairs }).expect(400));
    await store(address, { pairs: ['1', '1', '2'] }).expect(303);
  });
});

describe('attaching a source', () => {
  const attach = async (id: string, source: string) => preview({ source }, { document: id });

  test('a document without Chinese gets it, paragraph by paragraph', async () => {
    const { id } = await harness.document({ target: 'One.\n\nTwo.', source: null });
    await harness.as('translator').get(`/documents/${id}/source`).expect(200);
    const response = await store(await attach(id, '一。\n\n二。')).expect(303);
    expect(await stored(response)).toMatchObject({
      id,
      texts: [
        ['一。', 'One.'],
        ['二。', 'Two.'],
      ],
    });
  });

  test('a new edition lets decisions on changed paragraphs lapse, and only on these', async () => {
    const { id, paragraphs } = await harness.document({ target: 'One.\n\nTwo.', source: '一。\n\n二。' });
    for (const { id: paragraph } of paragraphs) {
      const base = `/api/v1/documents/${id}/paragraphs/${paragraph}`;
      await harness.api('translator').post(`${base}/revisions`).send({ base: 1, text: 'Better.' }).expect(201);
      await harness
        .api('reviewer')
        .post(`${base}/decisions`)
        .send({ verdict: 'approve', source: 1, target: 2 })
        .expect(201);
    }
    const response = await store(await attach(id, '一。\n\n新二。')).expect(303);
    expect((await stored(response)).paragraphs.map(({ state, flag }) => [state, flag])).toEqual([
      ['reviewed', null],
      ['translated', 'source-changed'],
    ]);
  });

  test('with other counts it must be paired', async () => {
    const { id } = await harness.document({ target: 'One.\n\nTwo.', source: null });
    const address = await attach(id, '一。\n\n二。\n\n三。');
    await unchanged(() => store(address).expect(422));
    expect((await stored(await store(address, { pairs: ['1', '2', '2'] }).expect(303))).texts).toEqual([
      ['一。', 'One.'],
      ['二。\n\n三。', 'Two.'],
    ]);
  });

  test('to an unknown document is not found', async () => {
    await unchanged(() => upload({ source: '一。' }, { document: 'nothing' }).expect(404));
  });
});

describe('bad files', () => {
  const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(200)]);
  const noise = Buffer.from(Array.from({ length: 2000 }, (_, i) => (i * 7919 + (i >> 3)) % 256));

  test.each<[string, string | Buffer, number, string, string]>([
    ['empty', '', 422, 'There is no text.', 'empty'],
    ['white space only', ' \n\n\u3000\n', 422, 'There is no text.', 'empty'],
    ['a picture', png, 415, 'target.txt is not plain text', 'binary'],
    ['a PDF', '%PDF-1.7 …', 415, 'target.txt is not plain text', 'binary'],
    ['noise', noise, 415, 'target.txt is not plain text', 'binary'],
    [
      'too many paragraphs',
      Array.from({ length: 51 }, (_, i) => `${i}.`).join('\n\n'),
      422,
      '51',
      'too-many-paragraphs',
    ],
    ['a paragraph without end', 'x'.repeat(6001), 422, '6000', 'too-long'],
  ])('%s: said in the preview, refused when stored, in both languages', async (_what, target, status, words, code) => {
    const address = await preview({ target });
    const zh = JSON.parse(JSON.stringify(harness.house.translations.namespace('zh', 'errors'))) as Record<
      string,
      { title: string }
    >;
    await unchanged(async () => {
      expect((await show(address).expect(200)).text).toContain(words);
      expect((await store(address).expect(status)).text).toContain(words);
      const chinese = await harness
        .as('translator')
        .post(address)
        .set('accept-language', 'zh-CN')
        .type('form')
        .send({});
      expect(chinese.status).toBe(status);
      expect(chinese.text).toContain(zh[code]?.title);
    });
  });

  test('no file at all', async () => {
    const { text } = await unchanged(() => upload({}, { title: 'x' }).expect(422));
    expect(text).toContain('There is no text.');
    expect((await unchanged(() => upload({}, { title: 'x' }, 'zh').expect(422))).text).toContain('lang="zh-Hans"');
  });

  test('50 MB', async () => {
    const target = Buffer.alloc(50_000_000, 'x');
    const { text } = await unchanged(() => upload({ target }).expect(413));
    expect(text).toContain('Too large');
    expect(readdirSync(path.join(harness.folder, 'incoming')).length).toBeLessThan(100);
  });

  test.each<[string, string, string, number]>([
    ['a form of another kind', 'application/x-www-form-urlencoded', 'a=b', 415],
    ['JSON', 'application/json', '{}', 415],
    ['multipart without a boundary', 'multipart/form-data', 'x', 400],
    [
      'multipart that ends in the middle',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="target"; filename="a"\r\n\r\nabc',
      400,
    ],
    ['multipart that is none', 'multipart/form-data; boundary=x', 'nonsense', 400],
  ])('%s is %4$i', async (_what, type, body, status) => {
    const response = await unchanged(() =>
      harness.as('translator').post('/documents/preview').set('content-type', type).send(body),
    );
    expect(response.status).toBe(status);
  });

  test.each<[string, Fields, number]>([
    ['a title beyond the limit', { title: 'x'.repeat(301) }, 422],
    ['a title with NUL', { title: 'a\0b' }, 422],
    ['an unknown way to split', { paragraphs: 'word' }, 400],
    ['twenty-one fields', Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`f${i}`, ''])), 400],
  ])('%s', async (_what, fields, status) => {
    await unchanged(() => upload({ target: 'One.' }, fields).expect(status));
  });

  test('three files are more than a document has', async () => {
    const ask = harness.as('translator').post('/documents/preview');
    for (const name of ['source', 'target', 'third']) ask.attach(name, Buffer.from('x'), `${name}.txt`);
    await unchanged(() => ask.expect(400));
  });

  test('a file’s name is text: escaped, cut between characters, no path', async () => {
    const response = await harness
      .as('translator')
      .post('/documents/preview')
      .attach('target', Buffer.from('One.'), `${'x'.repeat(199)}\u{1F600}.txt`)
      .expect(303);
    await show(response.headers['location'] ?? '').expect(200);
    await store(response.headers['location'] ?? '').expect(303);
    const hostile = await harness
      .as('translator')
      .post('/documents/preview')
      .attach('target', Buffer.from('One.'), '<img src=x onerror=alert(1)>.txt')
      .expect(303);
    const { text } = await show(hostile.headers['location'] ?? '').expect(200);
    expect(text).not.toContain('<img src=x');
    expect(text).toContain('&lt;img src=x');
  });
});

describe('renaming and archiving', () => {
  const revise = (id: string, body: object) =>
    harness.as('translator').post(`/documents/${id}/revisions`).type('form').send(body);
  const small = () => harness.document({ target: 'One.', source: null });

  test('a new title stands in the list; a repeat changes nothing', async () => {
    const { id } = await small();
    await revise(id, { base: 1, title: 'Named <b>anew</b>' }).expect(303);
    const { text } = await harness.as('reviewer').get('/documents').expect(200);
    expect(text).toContain('Named &lt;b&gt;anew&lt;/b&gt;');
    await unchanged(() => revise(id, { base: 1, title: 'Named <b>anew</b>' }).expect(303));
  });

  test('archived is off the list, and comes back', async () => {
    const { id } = await small();
    await revise(id, { base: 1, archived: 'true' }).expect(303);
    expect((await harness.as('reviewer').get('/documents')).text).not.toContain(`/documents/${id}`);
    expect((await harness.as('reviewer').get('/documents?archived=true')).text).toContain(`/documents/${id}`);
    await revise(id, { base: 2, archived: 'false' }).expect(303);
    expect((await harness.as('reviewer').get('/documents')).text).toContain(`/documents/${id}`);
  });

  test.each<[string, object, number]>([
    ['a stale base', { base: 0, title: 'Other' }, 409],
    ['an unknown base', { base: 7, title: 'Other' }, 409],
    ['a blank title', { base: 1, title: ' ' }, 422],
    ['a title beyond the limit', { base: 1, title: 'x'.repeat(301) }, 422],
    ['no base', { title: 'Other' }, 400],
    ['half a flag', { base: 1, archived: 'maybe' }, 400],
  ])('%s is refused', async (_what, body, status) => {
    const { id } = await small();
    await unchanged(() => revise(id, body).expect(status));
  });

  test('an unknown document is not found', async () => {
    await unchanged(() => revise('nothing', { base: 1, title: 'x' }).expect(404));
  });
});
