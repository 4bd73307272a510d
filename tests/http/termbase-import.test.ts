import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConceptEntry } from '../../glossary/index.js';
import { routes } from '../../server/routes/table.js';
import { readBatch } from '../../server/store/concept-batches.js';
import { findConceptsByZh, readConcept } from '../../server/store/concepts.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());

const as = () => harness.as('terminologist');
const textOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/&#39;/g, "'");
const byZh = async (text: string) => (await findConceptsByZh(harness.house.store, text))[0];
const upload = async (content: string | Buffer, name = 'list.csv'): Promise<string> => {
  const file = typeof content === 'string' ? Buffer.from(content) : content;
  const response = await as().post('/glossary/import').attach('file', file, name).expect(303);
  return String(response.headers['location']);
};
const page = async (url: string): Promise<string> => {
  for (;;) {
    const { text, headers } = await as().get(url).expect(200);
    if (headers['refresh'] === undefined) return text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
const send = (url: string, body: Record<string, unknown>, status = 303) =>
  as().post(url).type('form').send(body).expect(status);

describe('a list of two columns', () => {
  it('is shown row by row, stored as one batch once, and undone', async () => {
    const standing = harness.house.store.seq();
    const url = await upload('中文,English\n导入甲,import one\n走在前列,be at the forefront\n走在前列,walk ahead\n');
    const html = await page(`${url}?show=all`);
    expect(textOf(html)).toMatch(/All 3 .*New 1/);
    expect(textOf(html)).toContain('import one');
    expect(harness.house.store.seq()).toBe(standing);

    const stored = await send(`${url}/store`, { all: 'keep' });
    const batch = String(stored.headers['location']).replace('/glossary/batches/', '');
    expect(await readBatch(harness.house.store, batch)).toMatchObject({
      kind: 'import',
      title: 'list.csv',
      items: 1,
      created: 1,
    });
    const made = await byZh('导入甲');
    expect((made?.entry as ConceptEntry).en[0]?.text).toBe('import one');
    // Sent twice: the same batch, nothing new; and the preview's address leads to it.
    const seq = harness.house.store.seq();
    const again = await send(`${url}/store`, { all: 'keep' });
    expect(again.headers['location']).toBe(stored.headers['location']);
    await as().get(url).expect(303).expect('location', `/glossary/batches/${batch}`);
    expect(harness.house.store.seq()).toBe(seq);
    expect(textOf(await page(`/glossary/batches/${batch}`))).toContain('导入甲');

    await send(`/glossary/batches/${batch}/undo`, {});
    expect(harness.house.termbase.current().concept(made?.id ?? '')).toBeUndefined();
    expect(await byZh('导入甲')).toBeUndefined();
    expect((await readConcept(harness.house.store, made?.id ?? ''))?.number).toBe(2);
  });

  it('keeps, replaces or merges where rows meet, for all or for one', async () => {
    const url = await upload(
      '中文,English\n导入乙,import two\n导入乙,import deux\n导入丙,import three\n导入丙,import trois\n',
    );
    const html = await page(url);
    expect(textOf(html)).toContain('2 rows contradict what stands');
    expect(textOf(html)).toContain('An earlier row is about the same concept.');
    // Kept without storing, and still there.
    await send(`${url}/store`, { all: 'merge', 'row.1': 'replace', then: 'look' });
    const kept = await page(url);
    expect(kept).toMatch(/name="row\.1" value="replace" checked/);
    expect(kept).toMatch(/name="all" value="merge" checked/);
    await send(`${url}/store`, { then: 'store' });
    const texts = async (zh: string) => ((await byZh(zh))?.entry as ConceptEntry).en.map(({ text }) => text);
    expect(await texts('导入乙')).toEqual(['import deux']);
    expect(await texts('导入丙')).toEqual(['import three', 'import trois']);
    await send(`${url}/store`, { 'row.1': 'whatever' });
  });

  it('lets the person say what the columns are, and the encoding', async () => {
    const gb = Buffer.concat([Buffer.from([0xb5, 0xbc, 0xc8, 0xeb, 0xb6, 0xa1]), Buffer.from(';import four;x\n')]);
    const url = await upload(gb, 'terms.txt');
    expect(textOf(await page(`${url}?show=all`))).toContain('导入丁');
    await send(`${url}/read`, {
      encoding: 'gb18030',
      was: 'gb18030/',
      header: 'no',
      columns: '3',
      'column.0': 'zh',
      'column.1': 'admitted',
      'column.2': 'domain',
    });
    await page(`${url}?show=all`);
    await send(`${url}/store`, {});
    const entry = (await byZh('导入丁'))?.entry as ConceptEntry;
    expect(entry.domain).toBe('x');
    expect(entry.en).toMatchObject([{ text: 'import four', status: 'admitted' }]);
    await send(`${url}/read`, { 'column.0': 'zh' }, 404);
  });

  it('gives a concept no id that is a page of the glossary', async () => {
    const words = routes.flatMap(({ path: address }) => /^\/glossary\/([^/:]+)/.exec(address)?.[1] ?? []);
    expect(words).toContain('conflicts');
    const rows = [...new Set(words)].map((word, i) => `${word},页名词${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳'[i] ?? i},x`);
    const url = await upload(['id,zh,preferred', ...rows, ''].join('\n'));
    await send(`${url}/store`, {});
    for (const word of words) expect(await readConcept(harness.house.store, word)).toBeNull();
    expect(await byZh('页名词甲')).toMatchObject({ id: expect.stringMatching(/^T\d+$/) as unknown });
  });

  it('belongs to the person who uploaded it, and can be taken away', async () => {
    const url = await upload('中文,English\n导入戊,import five\n');
    await harness.as('administrator').get(url).expect(404);
    await harness.as('administrator').post(`${url}/store`).type('form').send({}).expect(404);
    await send(`${url}/stop`, {});
    await as().get(url).expect(404);
    expect(await byZh('导入戊')).toBeUndefined();
  });
});

describe('every format that is exported', () => {
  it.each(['tbx', 'tbx-dct', 'csv', 'xlsx', 'json'])('%s comes back with nothing changed', async (format) => {
    const response = await harness
      .as('translator')
      .get(`/glossary/export?format=${format}`)
      .buffer(true)
      .parse((stream, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
      })
      .expect(200);
    expect(response.headers['content-disposition']).toMatch(/^attachment; filename="?termbase-\d{4}-\d\d-\d\d/);
    const url = await upload(response.body as Buffer, `x.${format.slice(0, 4)}`);
    const text = textOf(await page(`${url}?show=all`));
    const { size } = harness.house.termbase.current();
    expect(text).toMatch(new RegExp(`All ${size} Unchanged ${size} `));
  });
});

describe('bad input', () => {
  const refused = async (content: string | Buffer, name: string): Promise<string> => {
    const seq = harness.house.store.seq();
    const url = await upload(content, name);
    const text = textOf(await page(url));
    await send(`${url}/store`, {}, 422);
    expect(harness.house.store.seq()).toBe(seq);
    return text;
  };

  it.each([
    ['markup that breaks off', '<tbx style="dca" type="TBX-Basic">\n<text><body><conceptEntry', 'x.tbx', /line \d+/],
    ['XML that is no TBX', '<?xml version="1.0"?>\n<html><p>走在前列</p></html>', 'x.xml', /no TBX.*html/],
    ['a table without Chinese', 'one\ntwo\n', 'x.csv', /No column holds the Chinese/],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'x.csv', /not a text file/],
    ['a broken workbook', Buffer.from('PK\x03\x04 and nothing else'), 'x.xlsx', /workbook/],
    ['broken JSON', '{"concepts": [', 'x.json', /JSON/],
    ['JSON of something else', '{"concepts": [1, {"entry": {"zh": [{}]}}]}', 'x.json', /cannot be read/],
  ])('%s gets a message, and nothing changes', async (_name, content, name, message) => {
    expect(await refused(content, name)).toMatch(message);
  });

  it('names the line of a row that cannot be read, and takes the others', async () => {
    const url = await upload('中文,English\n导入己,import six\n,without Chinese\n');
    const text = textOf(await page(`${url}?show=unreadable`));
    expect(text).toMatch(/Unreadable 1/);
    expect(text).toMatch(/3 —.*At least one Chinese form is needed/);
    await send(`${url}/store`, {});
    expect(await byZh('导入己')).toBeDefined();
  });

  it('refuses no file, an empty one and one that is too large', async () => {
    const seq = harness.house.store.seq();
    await as().post('/glossary/import').field('x', 'y').expect(422);
    await as().post('/glossary/import').attach('file', Buffer.alloc(0), 'x.csv').expect(422);
    const large = Buffer.alloc(50_000_000, '走在前列,a\n');
    await as().post('/glossary/import').attach('file', large, 'x.csv').expect(413);
    expect(harness.house.store.seq()).toBe(seq);
  });

  it('speaks Chinese too', async () => {
    const url = await upload('one\ntwo\n');
    await page(url);
    const { text } = await as().get(url).set('accept-language', 'zh').expect(200);
    expect(textOf(text)).toContain('没有中文栏');
  });

  const hostile = path.resolve(import.meta.dirname, '../../../shared/data/formats/badinput');
  const files = existsSync(hostile)
    ? readdirSync(hostile, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\.(xml|xlsx|zip|tbx|csv)$/.test(name),
      )
    : [];
  it.skipIf(files.length === 0)(
    'hostile files change nothing, whatever they are',
    async () => {
      const seq = harness.house.store.seq();
      for (const name of files) {
        const bytes = readFileSync(path.join(hostile, name));
        if (bytes.length === 0 || bytes.length > 20_000_000) continue;
        const url = await upload(bytes, path.basename(name));
        const text = textOf(await page(url));
        expect(text, name).toMatch(/Nothing is stored yet/);
        await send(`${url}/stop`, {});
      }
      expect(harness.house.store.seq()).toBe(seq);
    },
    240_000,
  );
});
