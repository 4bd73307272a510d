import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Response } from 'supertest';
import type { Role } from '../../server/core/facts.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;

beforeAll(async () => {
  harness = await openHarness({ MAX_BODY_BYTES: '200000', MAX_PARAGRAPH_LENGTH: '1000' });
});

afterAll(() => harness.close());

const english = 'The first paragraph.\n\nThe second one.\n\nThe third one.';
const chinese = '第一段。\n\n第二段。\n\n第三段。';

type Asked = { readonly path: string; readonly id: string; readonly paragraph: string };

/** A new document with three paragraphs, and the address of its first. */
async function paragraph(
  texts: Parameters<Harness['document']>[0] = { target: english, source: chinese },
): Promise<Asked> {
  const { id, paragraphs } = await harness.document(texts);
  const [first] = paragraphs;
  if (!first) throw new Error('no paragraph');
  return { id, paragraph: first.id, path: `/api/v1/documents/${id}/paragraphs/${first.id}` };
}

const save = (role: Role, { path }: Asked, body: object) => harness.api(role).post(`${path}/revisions`).send(body);
const decide = (role: Role, { path }: Asked, body: object) => harness.api(role).post(`${path}/decisions`).send(body);

/** A problem as RFC 9457 says, and nothing stored. */
async function refused(
  status: number,
  code: string,
  ask: () => PromiseLike<Response>,
): Promise<Record<string, unknown>> {
  const { store } = harness.house;
  const before = store.seq();
  const response = await ask();
  expect({ status: response.status, code: (response.body as { code?: string }).code }).toEqual({ status, code });
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(response.body).toMatchObject({
    type: expect.stringMatching(/^urn:duizhao:/) as string,
    title: expect.stringMatching(/\S/) as string,
    detail: expect.stringMatching(/\S/) as string,
    status,
    code,
  });
  expect(store.seq()).toBe(before);
  return response.body as Record<string, unknown>;
}

describe('GET /documents', () => {
  test('lists documents with how many paragraphs are in which state', async () => {
    const { id } = await paragraph();
    const { body } = await harness
      .api('terminologist')
      .get('/api/v1/documents')
      .expect(200)
      .expect('content-type', /^application\/json/);
    const listed = (body as { documents: { id: string }[] }).documents.find((document) => document.id === id);
    expect(listed).toEqual({
      id,
      title: 'Report',
      paragraphs: 3,
      states: { initial: 3, translated: 0, reviewed: 0, final: 0 },
    });
  });
});

describe('GET /documents/:id', () => {
  test('shows a document with all its fields as the contract names them', async () => {
    const asked = await paragraph();
    await save('translator', asked, { base: 1, text: 'Mine.' }).expect(201);
    const { body } = await harness.api('reviewer').get(`/api/v1/documents/${asked.id}`).expect(200);
    expect(Object.keys(body as object)).toEqual(['id', 'title', 'sourceLang', 'targetLang', 'paragraphs']);
    expect(body).toMatchObject({ id: asked.id, title: 'Report', sourceLang: 'zh-Hans', targetLang: 'en' });
    const { paragraphs } = body as { paragraphs: { position: number }[] };
    expect(paragraphs.map(({ position }) => position)).toEqual([1, 2, 3]);
    const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string;
    expect(paragraphs[0]).toEqual({
      id: asked.paragraph,
      position: 1,
      state: 'translated',
      flag: null,
      source: '第一段。',
      target: 'Mine.',
      revisions: [
        { side: 'source', number: 1, origin: 'import', author: null, at, text: '第一段。', done: true, against: null },
        {
          side: 'target',
          number: 1,
          origin: 'mt',
          author: null,
          at,
          text: 'The first paragraph.',
          done: false,
          against: 1,
        },
        {
          side: 'target',
          number: 2,
          origin: 'translator',
          author: 'translator',
          at,
          text: 'Mine.',
          done: true,
          against: 1,
        },
      ],
    });
  });

  test('a paragraph without Chinese has source null', async () => {
    const { id } = await paragraph({ target: english, source: null });
    const { body } = await harness.api('reviewer').get(`/api/v1/documents/${id}`).expect(200);
    expect((body as { paragraphs: { source: unknown }[] }).paragraphs.map(({ source }) => source)).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('gives at most `limit` paragraphs, and `next` as long as there are more', async () => {
    const { id } = await harness.document({
      target: Array.from({ length: 250 }, (_, i) => `Paragraph ${i + 1}.`).join('\n\n'),
      source: null,
    });
    const seen: number[] = [];
    const sizes: number[] = [];
    for (let at: number | undefined = 1; at !== undefined;) {
      const response: Response = await harness.api('reviewer').get(`/api/v1/documents/${id}?at=${at}`).expect(200);
      const body = response.body as { paragraphs: { position: number }[]; next?: number };
      seen.push(...body.paragraphs.map(({ position }) => position));
      sizes.push(body.paragraphs.length);
      at = body.next;
    }
    expect(sizes).toEqual([100, 100, 50]);
    expect(seen).toEqual(Array.from({ length: 250 }, (_, i) => i + 1));
    const few = await harness.api('reviewer').get(`/api/v1/documents/${id}?at=7&limit=2`).expect(200);
    expect(few.body).toMatchObject({ paragraphs: [{ position: 7 }, { position: 8 }], next: 9 });
    const last = await harness.api('reviewer').get(`/api/v1/documents/${id}?at=250&limit=1`).expect(200);
    expect(last.body).not.toHaveProperty('next');
    const many = await harness.api('reviewer').get(`/api/v1/documents/${id}?limit=100000`).expect(200);
    expect((many.body as { paragraphs: unknown[] }).paragraphs.length).toBe(100);
  });

  test('beyond the end there is nothing, and nothing next', async () => {
    const { id } = await paragraph();
    const { body } = await harness.api('reviewer').get(`/api/v1/documents/${id}?at=99`).expect(200);
    expect(body).toMatchObject({ paragraphs: [] });
    expect(body).not.toHaveProperty('next');
  });

  test.each(['at=x', 'at=-1', 'at=1.5', 'limit=x', 'at=1&at=2', 'at=1e99'])('%s is malformed', async (query) => {
    const { id } = await paragraph();
    await refused(400, 'malformed', () => harness.api('reviewer').get(`/api/v1/documents/${id}?${query}`));
  });

  test.each(['nothing', '%00', '..%2f..%2fetc', '\u{1F600}', "'; DROP TABLE document; --"])(
    'document %j is not found',
    async (id) => {
      await refused(404, 'not-found', () =>
        harness
          .api('reviewer')
          .get(`/api/v1/documents/${id.startsWith('%') || id.startsWith('.') ? id : encodeURIComponent(id)}`),
      );
    },
  );

  test('an address with broken percent signs is malformed', async () => {
    await refused(400, 'malformed', () => harness.api('reviewer').get('/api/v1/documents/%E0%A4%A'));
  });
});

describe('POST revisions', () => {
  test('a save is 201 with its number, the same save again 200 with the same number, and only one revision', async () => {
    const asked = await paragraph();
    const body = { base: 1, text: 'My text.' };
    expect((await save('translator', asked, body).expect(201)).body).toEqual({ number: 2 });
    const seq = harness.house.store.seq();
    expect((await save('translator', asked, body).expect(200)).body).toEqual({ number: 2 });
    expect((await save('translator', asked, { ...body, done: true, source: 1 }).expect(200)).body).toEqual({
      number: 2,
    });
    expect(harness.house.store.seq()).toBe(seq);
  });

  test('a repeat is still answered 200 after somebody else has saved on it', async () => {
    const asked = await paragraph();
    await save('translator', asked, { base: 1, text: 'Mine.' }).expect(201);
    await save('reviewer', asked, { base: 2, text: 'Theirs.' }).expect(201);
    expect((await save('translator', asked, { base: 1, text: 'Mine.' }).expect(200)).body).toEqual({ number: 2 });
  });

  test('ten equal saves at once are one revision', async () => {
    const asked = await paragraph();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => save('translator', asked, { base: 1, text: 'At once.' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(9).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => (body as { number: number }).number))).toEqual(new Set([2]));
  });

  test('of two different saves on one base exactly one wins, the other is stale', async () => {
    const asked = await paragraph();
    const answers = await Promise.all([
      save('translator', asked, { base: 1, text: 'A' }),
      save('reviewer', asked, { base: 1, text: 'B' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('a stale save is 409 with the base and the current text, each with number and text', async () => {
    const asked = await paragraph();
    await save('reviewer', asked, { base: 1, text: 'Theirs.' }).expect(201);
    const problem = await refused(409, 'stale', () => save('translator', asked, { base: 1, text: 'Mine.' }));
    expect(problem).toMatchObject({
      base: { number: 1, text: 'The first paragraph.' },
      current: { number: 2, text: 'Theirs.' },
    });
    expect(Object.keys(problem['base'] as object)).toEqual(['number', 'text']);
    expect(Object.keys(problem['current'] as object)).toEqual(['number', 'text']);
  });

  test('a stale save on nothing names base 0 with no text', async () => {
    const asked = await paragraph();
    expect(await refused(409, 'stale', () => save('translator', asked, { base: 0, text: 'Mine.' }))).toMatchObject({
      base: { number: 0, text: '' },
      current: { number: 1 },
    });
  });

  test('Chinese only: base 0 makes the first English', async () => {
    const asked = await paragraph({ target: null, source: chinese });
    expect((await save('translator', asked, { base: 0, text: 'First.', source: 1 }).expect(201)).body).toEqual({
      number: 1,
    });
  });

  test('`done` is true unless it is said to be a draft', async () => {
    const asked = await paragraph();
    await save('translator', asked, { base: 1, text: 'Draft.', done: false }).expect(201);
    const { body } = await harness.api('translator').get(`/api/v1/documents/${asked.id}?limit=1`);
    expect(body).toMatchObject({ paragraphs: [{ state: 'initial', flag: 'draft', target: 'Draft.' }] });
    await save('translator', asked, { base: 2, text: 'Draft.' }).expect(201);
    const after = await harness.api('translator').get(`/api/v1/documents/${asked.id}?limit=1`);
    expect(after.body).toMatchObject({ paragraphs: [{ state: 'translated', flag: null }] });
  });

  test('line ends become LF; nothing else of a text is changed', async () => {
    const asked = await paragraph();
    await save('translator', asked, { base: 1, text: ' a\r\nb\rc \u{2028}cafe\u0301 \u{1F600}\t\n' }).expect(201);
    const { body } = await harness.api('translator').get(`/api/v1/documents/${asked.id}?limit=1`);
    expect((body as { paragraphs: { target: string }[] }).paragraphs[0]?.target).toBe(
      ' a\nb\nc \u{2028}cafe\u0301 \u{1F600}\t\n',
    );
  });

  test.each<[string, number, string, object]>([
    ['a lone surrogate', 422, 'ill-formed-unicode', { base: 1, text: 'half \ud83d' }],
    ['NUL', 422, 'nul', { base: 1, text: 'a\0b' }],
    ['an unknown base', 422, 'unknown-base', { base: 9, text: 'x' }],
    ['an unknown source', 422, 'unknown-base', { base: 1, text: 'x', source: 9 }],
    ['white space as finished', 422, 'empty', { base: 1, text: ' \n ' }],
    ['a text beyond the limit', 422, 'too-long', { base: 1, text: 'x'.repeat(1001) }],
    ['no text', 400, 'malformed', { base: 1 }],
    ['no base', 400, 'malformed', { text: 'x' }],
    ['a text that is none', 400, 'malformed', { base: 1, text: 7 }],
    ['a base that is none', 400, 'malformed', { base: '1', text: 'x' }],
    ['half a base', 400, 'malformed', { base: 0.5, text: 'x' }],
    ['a negative base', 400, 'malformed', { base: -1, text: 'x' }],
    ['done that is neither', 400, 'malformed', { base: 1, text: 'x', done: 'yes' }],
    ['a list', 400, 'malformed', [1]],
  ])('%s is %i %s', async (_what, status, code, body) => {
    const asked = await paragraph();
    await refused(status, code, () =>
      harness
        .api('translator')
        .post(`${asked.path}/revisions`)
        .set('content-type', 'application/json')
        .send(JSON.stringify(body)),
    );
  });

  test('a paragraph of another document is not found there', async () => {
    const one = await paragraph();
    const other = await paragraph();
    await refused(404, 'not-found', () =>
      harness
        .api('translator')
        .post(`/api/v1/documents/${one.id}/paragraphs/${other.paragraph}/revisions`)
        .send({ base: 1, text: 'x' }),
    );
  });

  test('a terminologist may not save', async () => {
    const asked = await paragraph();
    await refused(403, 'forbidden', () => save('terminologist', asked, { base: 1, text: 'x' }));
  });
});

describe('POST decisions', () => {
  async function translated(): Promise<Asked> {
    const asked = await paragraph();
    await save('translator', asked, { base: 1, text: 'Translated.' }).expect(201);
    return asked;
  }

  const approve = { verdict: 'approve', source: 1, target: 2 };

  test('an approval is 201 with an id, the same again 200 with the same id', async () => {
    const asked = await translated();
    const first = await decide('reviewer', asked, approve).expect(201);
    expect(first.body).toEqual({ id: expect.stringMatching(/\S/) as string });
    const seq = harness.house.store.seq();
    expect((await decide('reviewer', asked, approve).expect(200)).body).toEqual(first.body);
    expect(harness.house.store.seq()).toBe(seq);
    const { body } = await harness.api('translator').get(`/api/v1/documents/${asked.id}?limit=1`);
    expect(body).toMatchObject({ paragraphs: [{ state: 'reviewed' }] });
  });

  test('ten equal approvals at once are one decision', async () => {
    const asked = await translated();
    const answers = await Promise.all(Array.from({ length: 10 }, () => decide('reviewer', asked, approve)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(9).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
  });

  test('ten equal requests for changes at once are one decision', async () => {
    const asked = await translated();
    const ask = { ...approve, verdict: 'request-changes', reason: 'Wrong term.' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => decide('reviewer', asked, ask)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(9).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
  });

  test('new text is not reviewed text', async () => {
    const asked = await translated();
    await decide('reviewer', asked, approve).expect(201);
    await save('translator', asked, { base: 2, text: 'Changed.' }).expect(201);
    const { body } = await harness.api('translator').get(`/api/v1/documents/${asked.id}?limit=1`);
    expect(body).toMatchObject({ paragraphs: [{ state: 'translated', flag: null }] });
  });

  test('sending back with a reason flags the paragraph; withdrawing takes that back', async () => {
    const asked = await translated();
    await decide('reviewer', asked, { ...approve, verdict: 'request-changes', reason: 'Wrong term.' }).expect(201);
    const sent = await harness.api('translator').get(`/api/v1/documents/${asked.id}?limit=1`);
    expect(sent.body).toMatchObject({ paragraphs: [{ flag: 'sent-back' }] });
    await decide('reviewer', asked, { ...approve, verdict: 'withdraw' }).expect(201);
    const after = await harness.api('translator').get(`/api/v1/documents/${asked.id}?limit=1`);
    expect(after.body).toMatchObject({ paragraphs: [{ state: 'translated', flag: null }] });
  });

  test('a document without Chinese is decided with source null', async () => {
    const asked = await paragraph({ target: english, source: null });
    await save('translator', asked, { base: 1, text: 'Translated.' }).expect(201);
    await decide('reviewer', asked, { verdict: 'approve', source: null, target: 2 }).expect(201);
  });

  test.each([
    { ...approve, target: 1 },
    { ...approve, target: 3 },
    { ...approve, source: null },
    { ...approve, source: 2 },
  ])('%j does not name the latest numbers: 409', async (body) => {
    const asked = await translated();
    expect(await refused(409, 'stale', () => decide('reviewer', asked, body))).toMatchObject({
      current: { number: 2, text: 'Translated.' },
    });
  });

  test.each<Role>(['reviewer', 'chief-editor', 'administrator'])(
    'four-eyes: a %s cannot approve what nobody else has worked on',
    async (role) => {
      const asked = await paragraph();
      await refused(403, 'four-eyes', () => decide(role, asked, { ...approve, target: 1 }));
      await save(role, asked, { base: 1, text: 'My own.' }).expect(201);
      await refused(403, 'four-eyes', () => decide(role, asked, approve));
    },
  );

  test('four-eyes: a reviewer corrects a translator’s text and approves it', async () => {
    const asked = await translated();
    await save('reviewer', asked, { base: 2, text: 'Corrected.' }).expect(201);
    await decide('reviewer', asked, { ...approve, target: 3 }).expect(201);
  });

  test.each<[string, number, string, object]>([
    ['sending back without a reason', 422, 'reason-required', { ...approve, verdict: 'request-changes' }],
    [
      'sending back with a blank reason',
      422,
      'reason-required',
      { ...approve, verdict: 'request-changes', reason: ' \n' },
    ],
    ['withdrawing nothing', 422, 'nothing-to-decide', { ...approve, verdict: 'withdraw' }],
    ['NUL in the reason', 422, 'nul', { ...approve, verdict: 'request-changes', reason: '\0' }],
    [
      'a lone surrogate in the reason',
      422,
      'ill-formed-unicode',
      { ...approve, verdict: 'request-changes', reason: '\udc00' },
    ],
    ['an unknown verdict', 400, 'malformed', { ...approve, verdict: 'praise' }],
    ['no source', 400, 'malformed', { verdict: 'approve', target: 2 }],
    ['no target', 400, 'malformed', { verdict: 'approve', source: 1 }],
  ])('%s is %i %s', async (_what, status, code, body) => {
    const asked = await translated();
    await refused(status, code, () => decide('reviewer', asked, body));
  });

  test.each<Role>(['translator', 'terminologist'])('a %s may not decide', async (role) => {
    const asked = await translated();
    await refused(403, 'forbidden', () => decide(role, asked, approve));
  });
});

describe('GET /terms and POST /scan', () => {
  test('look-up answers as the command does, also for bad English', async () => {
    const { body } = await harness
      .api('translator')
      .get(`/api/v1/terms?q=${encodeURIComponent('走在前列')}`)
      .expect(200);
    const { results } = body as { results: Record<string, unknown>[] };
    expect(Object.keys(results[0] ?? {}).sort()).toEqual([
      'admitted',
      'bad',
      'concept',
      'literal',
      'matched',
      'preferred',
      'status',
      'zh',
    ]);
    expect(results[0]).toMatchObject({ zh: '走在前列' });
    const bad = await harness.api('translator').get('/api/v1/terms?q=walk+in+the+forefront').expect(200);
    expect((bad.body as { results: { zh: string }[] }).results.map(({ zh }) => zh)).toContain('走在前列');
  });

  test('a query for nothing finds nothing, none at all is malformed', async () => {
    expect((await harness.api('translator').get('/api/v1/terms?q=').expect(200)).body).toEqual({ results: [] });
    await refused(400, 'malformed', () => harness.api('translator').get('/api/v1/terms'));
    await refused(422, 'nul', () => harness.api('translator').get('/api/v1/terms?q=%00'));
    await refused(422, 'too-long', () => harness.api('translator').get(`/api/v1/terms?q=${'x'.repeat(1001)}`));
  });

  test('scan answers one list of hits with offsets into the paragraphs', async () => {
    const source = '前言。\n\n江门要走在前列。';
    const target = 'Preface.\n\nJiangmen should walk in the forefront.';
    const { body } = await harness.api('terminologist').post('/api/v1/scan').send({ source, target }).expect(200);
    const hits = body as { paragraph: number; side: string; from: number; to: number; text: string; status: string }[];
    const keys = ['concept', 'from', 'paragraph', 'preferred', 'side', 'status', 'text', 'to'];
    for (const hit of hits) {
      expect(Object.keys(hit)).toEqual(expect.arrayContaining(keys));
      const texts = (hit.side === 'source' ? source : target).split('\n\n');
      expect(texts[hit.paragraph - 1]?.slice(hit.from, hit.to)).toBe(hit.text);
    }
    expect(hits).toContainEqual(
      expect.objectContaining({ paragraph: 2, side: 'source', text: '走在前列', status: 'term' }),
    );
    expect(hits).toContainEqual(
      expect.objectContaining({ paragraph: 2, side: 'target', text: 'walk in the forefront' }),
    );
  });

  test('English alone is scanned as well', async () => {
    const { body } = await harness
      .api('translator')
      .post('/api/v1/scan')
      .send({ target: 'They walk in the forefront.' })
      .expect(200);
    expect((body as { side: string }[]).map(({ side }) => side)).toContain('target');
  });

  test('unequal numbers of paragraphs are refused and both are named', async () => {
    const problem = await refused(422, 'counts-differ', () =>
      harness.api('translator').post('/api/v1/scan').send({ source: '一。\n\n二。', target: 'One.' }),
    );
    expect(problem).toMatchObject({ source: 2, target: 1 });
    expect(problem['detail']).toMatch(/2.*1/);
  });

  test('a scan of nothing, or of what is no text, is malformed', async () => {
    await refused(400, 'malformed', () => harness.api('translator').post('/api/v1/scan').send({}));
    await refused(400, 'malformed', () => harness.api('translator').post('/api/v1/scan').send({ source: 1 }));
  });
});

describe('every request of the API', () => {
  test.each(['/documents', '/documents/x', '/terms?q=x'])(
    'GET %s without a token is 401 and says how to ask',
    async (path) => {
      const problem = await harness.api(null).get(`/api/v1${path}`);
      expect(problem.status).toBe(401);
      expect(problem.headers['www-authenticate']).toBe('Bearer');
      await refused(401, 'unauthenticated', () => harness.api(null).get(`/api/v1${path}`));
    },
  );

  test.each(['Bearer wrong', 'Bearer', 'Basic dXNlcjpwYXNz', 'Bearer  ', 'wrong'])(
    'authorization %j is 401',
    async (authorization) => {
      await refused(401, 'unauthenticated', () =>
        harness.api(null).get('/api/v1/documents').set('authorization', authorization),
      );
    },
  );

  test('a session’s cookie is no token', async () => {
    await refused(401, 'unauthenticated', () => harness.as('administrator').get('/api/v1/documents'));
    const asked = await paragraph();
    await refused(401, 'unauthenticated', () =>
      harness.as('translator').post(`${asked.path}/revisions`).send({ base: 1, text: 'x' }),
    );
  });

  test('a token is good on the API only', async () => {
    await harness.api('administrator').get('/people').set('accept', 'text/html').expect(401);
  });

  test('who is refused is refused before the body is read', async () => {
    const { path } = await paragraph();
    const json = { 'content-type': 'application/json' };
    await refused(401, 'unauthenticated', () => harness.api(null).post(`${path}/revisions`).set(json).send('{'));
    await refused(403, 'forbidden', () => harness.api('terminologist').post(`${path}/revisions`).set(json).send('{'));
  });

  test.each(['{', '', 'null', '"text"', '{"base":1,}', '[]', '\u{FEFF}{}'])('JSON %j is malformed', async (body) => {
    const { path } = await paragraph();
    await refused(400, 'malformed', () =>
      harness.api('translator').post(`${path}/revisions`).set('content-type', 'application/json').send(body),
    );
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'application/json; charset=gbk'])(
    '%s is 415',
    async (type) => {
      const { path } = await paragraph();
      await refused(415, 'unsupported-type', () =>
        harness.api('translator').post(`${path}/revisions`).set('content-type', type).send('base=1'),
      );
    },
  );

  test('bytes that are not UTF-8 are refused, not replaced', async () => {
    const { path } = await paragraph();
    const body = Buffer.concat([
      Buffer.from('{"base":1,"text":"'),
      Buffer.from([0xd6, 0xd0, 0xb9, 0xfa]),
      Buffer.from('"}'),
    ]);
    const ask = harness
      .api('translator')
      .post(`${path}/revisions`)
      .set('content-type', 'application/json')
      .serialize((data) => data as string);
    await refused(422, 'ill-formed-unicode', () => ask.send(body as unknown as object));
  });

  test('a body beyond the limit is 413', async () => {
    const { path } = await paragraph();
    await refused(413, 'too-large', () =>
      harness
        .api('translator')
        .post(`${path}/revisions`)
        .send({ base: 1, text: 'x'.repeat(300_000) }),
    );
    await refused(413, 'too-large', () =>
      harness
        .api('translator')
        .post('/api/v1/scan')
        .send({ source: '字'.repeat(300_000) }),
    );
  });

  test('an address that is none is a problem of status 404', async () => {
    await refused(404, 'not-found', () => harness.api('translator').get('/api/v1/nothing'));
    await refused(404, 'not-found', () => harness.api('translator').post('/api/v1/documents').send({}));
  });

  test.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', /[\u4e00-\u9fff]/],
    ['zh', /[\u4e00-\u9fff]/],
    ['en-GB,zh;q=0.5', /^[\x20-\x7e’]+$/],
    ['fr', /^[\x20-\x7e’]+$/],
  ])('Accept-Language %s chooses the language of title and detail', async (language, expected) => {
    const { body } = await harness
      .api('translator')
      .get('/api/v1/documents/nothing')
      .set('accept-language', language)
      .expect(404);
    expect((body as { title: string }).title).toMatch(expected);
    expect((body as { detail: string }).detail).toMatch(expected);
  });

  test('too many requests with one token are 429, another token goes on', async () => {
    const small = await openHarness({ MAX_API_REQUESTS: '3' });
    try {
      for (let i = 0; i < 3; i++) await small.api('translator').get('/api/v1/documents').expect(200);
      const { body } = await small
        .api('translator')
        .get('/api/v1/documents')
        .expect(429)
        .expect('content-type', /^application\/problem\+json/);
      expect(body).toMatchObject({ code: 'too-many-requests', status: 429 });
      await small.api('reviewer').get('/api/v1/documents').expect(200);
    } finally {
      await small.close();
    }
  });
});
