import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;

beforeAll(async () => {
  harness = await openHarness();
});

afterAll(() => harness.close());

const hostile = `<script>alert('x')</script> & "quoted" <img src=x onerror=alert(1)>`;

/** Three paragraphs: untouched machine text, a reviewed one, a draft. */
async function worked(
  target = 'One by machine.\n\nTwo by machine.\n\nThree by machine.\n',
  source: string | null = '一。\n\n二。\n\n三。',
) {
  const { id, paragraphs } = await harness.document({ target, source });
  const path = (index: number): string => `/api/v1/documents/${id}/paragraphs/${paragraphs[index]?.id ?? ''}`;
  await harness
    .api('translator')
    .post(`${path(1)}/revisions`)
    .send({ base: 1, text: 'Two by hand.' })
    .expect(201);
  await harness
    .api('reviewer')
    .post(`${path(1)}/decisions`)
    .send({ verdict: 'approve', source: source === null ? null : 1, target: 2 })
    .expect(201);
  await harness
    .api('translator')
    .post(`${path(2)}/revisions`)
    .send({ base: 1, text: 'Three\tdrafted\nin two \\ lines.', done: false })
    .expect(201);
  return id;
}

const get = (id: string, query: string, language = 'en') =>
  harness.as('terminologist').get(`/documents/${id}/export?${query}`).set('accept-language', language);

test('txt is the bare English with the document’s own separators', async () => {
  const id = await worked('\n\nOne.\n\n\nTwo.\n \nThree.\n\n');
  const response = await get(id, 'format=txt').expect(200).expect('content-type', 'text/plain; charset=utf-8');
  expect(response.text).toBe('\n\nOne.\n\n\nTwo by hand.\n \nThree\tdrafted\nin two \\ lines.\n\n');
  expect(response.headers['content-disposition']).toMatch(/^attachment; filename="?Report\.txt"?$/);
});

test('txt with marks names what nobody approved, and only that', async () => {
  const { text } = await get(await worked(), 'format=txt&mark=on').expect(200);
  expect(text).toBe('[unreviewed] One by machine.\n\nTwo by hand.\n\n[unreviewed] Three\tdrafted\nin two \\ lines.\n');
});

test('text is the format where none is named; an unknown one is malformed', async () => {
  const id = await worked();
  await get(id, '')
    .expect(200)
    .expect('content-type', /^text\/plain/);
  for (const query of ['format=pdf', 'format=TXT', 'format=txt&mark=maybe', 'format=txt&format=tsv'])
    await get(id, query).expect(400);
});

test('a document that there is not is not found', async () => {
  await get('nothing', 'format=txt').expect(404);
});

test('a paragraph without English leaves only its separator', async () => {
  const { id } = await harness.document({ target: null, source: '一。\n\n二。\n' });
  expect((await get(id, 'format=txt').expect(200)).text).toBe('\n\n\n');
});

describe('tsv', () => {
  test('is one line a paragraph, with the state, whatever stands in the text', async () => {
    const { text } = await get(await worked(), 'format=tsv')
      .expect(200)
      .expect('content-type', 'text/tab-separated-values; charset=utf-8');
    const lines = text.split('\n');
    expect(lines.pop()).toBe('');
    const rows = lines.map((line) => line.split('\t'));
    expect(rows.map((row) => row.length)).toEqual([8, 8, 8, 8]);
    expect(rows[0]).toEqual(['position', 'state', 'flag', 'source', 'machine', 'target', 'author', 'at']);
    expect(rows[2]?.slice(0, 7)).toEqual([
      '2',
      'reviewed',
      '',
      '二。',
      'Two by machine.',
      'Two by hand.',
      'translator',
    ]);
    expect(rows[3]?.slice(1, 6)).toEqual([
      'initial',
      'draft',
      '三。',
      'Three by machine.',
      'Three\\tdrafted\\nin two \\\\ lines.',
    ]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://evil.example")', '＝1+1', '＋1', '－1', '＠x'])(
    'the cell %s is no formula',
    async (cell) => {
      const { id } = await harness.document({ target: `${cell}\n\nNext.`, source: null });
      const { text } = await get(id, 'format=tsv').expect(200);
      expect(text.split('\n')[1]?.split('\t')[5]).toBe(`'${cell}`);
    },
  );
});

describe('json', () => {
  test('has everything: texts, separators, the machine’s text, revisions, decisions', async () => {
    const id = await worked();
    const { body } = await get(id, 'format=json').expect(200).expect('content-type', 'application/json; charset=utf-8');
    expect(body).toMatchObject({ id, title: 'Report', sourceLang: 'zh-Hans', targetLang: 'en', head: '' });
    const { paragraphs } = body as { paragraphs: Record<string, unknown>[] };
    expect(paragraphs.map(({ position, state, flag }) => [position, state, flag])).toEqual([
      [1, 'initial', null],
      [2, 'reviewed', null],
      [3, 'initial', 'draft'],
    ]);
    expect(paragraphs[1]).toMatchObject({
      source: '二。',
      target: 'Two by hand.',
      machine: 'Two by machine.',
      after: '\n\n',
      revisions: [
        { side: 'source', number: 1, text: '二。' },
        { side: 'target', number: 1, origin: 'mt', engine: 'machine' },
        { side: 'target', number: 2, origin: 'translator', author: 'translator', done: true, against: 1 },
      ],
      decisions: [{ verdict: 'approve', source: 1, target: 2, reviewer: 'reviewer', reason: null }],
    });
  });

  test('a long document is one JSON text, in order', async () => {
    const { id } = await harness.document({
      target: Array.from({ length: 333 }, (_, i) => `P${i + 1}.`).join('\n\n'),
      source: null,
    });
    const { body } = await get(id, 'format=json').expect(200);
    expect((body as { paragraphs: { target: string }[] }).paragraphs.map(({ target }) => target)).toEqual(
      Array.from({ length: 333 }, (_, i) => `P${i + 1}.`),
    );
  });
});

describe('html', () => {
  test('shows source, machine and final side by side, with the changes marked and the state', async () => {
    const { text } = await get(await worked(), 'format=html')
      .expect(200)
      .expect('content-type', 'text/html; charset=utf-8');
    expect(text).toMatch(/^<!doctype html>/);
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('data-position="2" data-state="reviewed"');
    expect(text).toMatch(/<del>machine<\/del>/);
    expect(text).toMatch(/<ins>hand<\/ins>/);
    expect(text).toContain('2 paragraphs are unreviewed.');
    expect(text.trimEnd().endsWith('</html>')).toBe(true);
  });

  test('escapes whatever stands in texts, titles and names', async () => {
    const { id, paragraphs } = await harness.document({ target: `${hostile}\n\nTwo.`, source: `${hostile}\n\n二。` });
    await harness
      .as('translator')
      .post(`/documents/${id}/revisions`)
      .type('form')
      .send({ base: 1, title: hostile })
      .expect(303);
    await harness
      .api('translator')
      .post(`/api/v1/documents/${id}/paragraphs/${paragraphs[0]?.id ?? ''}/revisions`)
      .send({ base: 1, text: `${hostile} <b>` })
      .expect(201);
    for (const query of ['format=html', 'format=html&mark=on']) {
      const { text } = await get(id, query).expect(200);
      expect(text).not.toMatch(/<script|<img|<b>/);
      expect(text).toContain('&lt;script&gt;');
    }
  });

  test('is shown, not downloaded, under a policy of its own: no scripts, nothing from elsewhere', async () => {
    const { headers, text } = await get(await worked(), 'format=html').expect(200);
    expect(headers['content-disposition']).toBeUndefined();
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(text).not.toMatch(/<script|<link|src=|https?:\/\//);
  });

  test('speaks the person’s language', async () => {
    const { text } = await get(await worked(), 'format=html', 'zh-CN').expect(200);
    expect(text).toContain('<html lang="zh-Hans">');
    expect(text).toMatch(/2 段/);
  });
});

test.each([
  ['Report/../../etc', 'Report .. .. etc.txt'],
  ['a"b\\c', 'a b c.txt'],
])('the title %j is no path in a file’s name', async (title, name) => {
  const { id } = await harness.document({ target: 'One.', source: null });
  await harness.as('translator').post(`/documents/${id}/revisions`).type('form').send({ base: 1, title }).expect(303);
  const { headers } = await get(id, 'format=txt').expect(200);
  expect(headers['content-disposition']).toBe(`attachment; filename="${name}"`);
});

test('a Chinese title is a file’s name in UTF-8, with line breaks taken out', async () => {
  const { id } = await harness.document({ target: 'One.', source: null });
  await harness
    .as('translator')
    .post(`/documents/${id}/revisions`)
    .type('form')
    .send({ base: 1, title: '江门\r\nSet-Cookie: x=1' })
    .expect(303);
  const { headers } = await get(id, 'format=txt').expect(200);
  expect(headers['content-disposition']).toContain(
    `filename*=UTF-8''${encodeURIComponent('江门 Set-Cookie  x=1').replace(/\(/g, '%28')}`,
  );
  expect(headers['set-cookie']).toBeUndefined();
});
