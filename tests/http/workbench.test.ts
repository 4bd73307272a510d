import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programContext } from '../../server/actions/context.js';
import { dismissFinding } from '../../server/actions/dismiss-finding.js';
import { project } from '../../server/cli/open.js';
import { listRevisions, readParagraph } from '../../server/store/paragraphs.js';
import { type Harness, openHarness } from './harness.js';

let house: Harness;
beforeAll(async () => {
  house = await openHarness();
});
afterAll(() => house.close());

const source = '要走在前列。\n\n第二段。\n\n第三段。';
const target = 'We must walk in the forefront.\n\nThe second.\n\nThe <b>third</b>.';
const example = async () => {
  const { id, paragraphs } = await house.document({ source, target });
  const ids = paragraphs.map((row) => row.id);
  const at = (i: number, what = '') => `/documents/${id}/paragraphs/${ids[i] ?? ''}${what && `/${what}`}`;
  return { id, ids, at };
};
const save = (url: string, fields: Record<string, string>, role: 'translator' | 'reviewer' = 'translator') =>
  house
    .as(role)
    .post(url)
    .type('form')
    .send({ done: '1', source: '1', ...fields });
const current = async (document: string, id = '') => (await readParagraph(house.house.store, document, id))?.target;

describe('the page', () => {
  it('marks terms in the Chinese and renderings in the English, escapes texts and names their language', async () => {
    const { id } = await example();
    const { text, headers } = await house.as('translator').get(`/documents/${id}`).expect(200);
    expect(text).toMatch(
      /<p class="text" lang="zh-Hans">要<span class="term" data-c="[T\d ]+" >走在前列<\/span>。<\/p>/,
    );
    expect(text).toMatch(
      /class="rendering rendering-(literal|deprecated|forbidden)" data-c="[T\d ]+" title="→ be at the forefront"/,
    );
    expect(text).toContain('The &lt;b&gt;third&lt;/b&gt;.');
    expect(headers['server-timing']).toMatch(/^total;dur=\d/);
    expect(text).not.toMatch(/ style=| onclick=|<script(?![^>]*\bsrc=)/);
  });

  it('marks bad renderings where there is no Chinese at all, and offers to attach it to those who may', async () => {
    const { id } = await house.document({ source: null, target });
    const { text } = await house.as('translator').get(`/documents/${id}`).expect(200);
    expect(text).toMatch(/rendering-(literal|deprecated|forbidden)/);
    expect(text).toContain(`href="/documents/${id}/source"`);
    expect((await house.as('terminologist').get(`/documents/${id}`)).text).not.toContain(
      `href="/documents/${id}/source"`,
    );
  });

  it('shows Chinese that nobody has translated yet, and saves the first English on base 0', async () => {
    const { id, paragraphs } = await house.document({ source, target: null });
    const { text } = await house.as('translator').get(`/documents/${id}`).expect(200);
    expect(text).toContain('Not translated yet');
    const url = `/documents/${id}/paragraphs/${paragraphs[0]?.id ?? ''}/revisions`;
    await save(url, { base: '0', text: 'Be at the forefront.' }).expect(303);
    expect(await current(id, paragraphs[0]?.id)).toBe('Be at the forefront.');
  });

  it('narrows by state and by what is looked for, and marks what was found', async () => {
    const { id, at } = await example();
    await save(at(1, 'revisions'), { base: '1', text: 'The 2nd.' }).expect(303);
    const waiting = (await house.as('reviewer').get(`/documents/${id}?state=waiting`)).text;
    expect(waiting.match(/data-position="\d+"/g)).toEqual(['data-position="2"']);
    const found = (await house.as('reviewer').get(`/documents/${id}?find=THIRD`)).text;
    expect(found.match(/data-position="\d+"/g)).toEqual(['data-position="3"']);
    expect(found).toContain('<span class="found" data-c="" >third</span>');
    expect((await house.as('reviewer').get(`/documents/${id}?find=nowhere`)).text).toContain(
      'No paragraph here is like that.',
    );
  });

  it('renders a plain form for one paragraph; a first line break survives the textarea', async () => {
    const { id, ids } = await example();
    const { text } = await house
      .as('translator')
      .get(`/documents/${id}?edit=${ids[0] ?? ''}`)
      .expect(200);
    expect(text).toMatch(/<textarea[^>]*>\nWe must walk in the forefront\.<\/textarea>/);
    expect((await house.as('terminologist').get(`/documents/${id}?edit=${ids[0] ?? ''}`)).text).not.toContain(
      '<textarea',
    );
  });

  it.each([
    ['/documents/nowhere', 404],
    ['?at=x', 400],
    ['?state=wild', 400],
    ['?edit=nobody', 404],
    ['?at=99999', 200],
    ['/rows?from=2', 200],
    ['/map', 200],
    ['/paragraphs/nobody/panel', 404],
  ])('%s answers %i', async (path, status) => {
    const { id } = await example();
    const url = path.startsWith('/documents') ? path : `/documents/${id}${path}`;
    await house.as('translator').get(url).expect(status);
    await house.as(null).get(url).expect(401);
  });
});

describe('saving', () => {
  it('a plain form goes back to its place, a script gets the row', async () => {
    const { id, ids, at } = await example();
    const plain = await save(at(0, 'revisions'), { base: '1', text: 'One.' }).expect(303);
    expect(plain.headers['location']).toBe(`/documents/${id}?at=1#p-${ids[0] ?? ''}`);
    const row = await save(at(0, 'revisions'), { base: '2', text: 'Two.', done: '0' })
      .set('x-partial', 'row')
      .expect(201);
    expect(row.text).toMatch(/^\s*<li class="row"[^>]* data-base="3"[^>]* data-standing="draft"/);
    await save(at(0, 'revisions'), { base: '2', text: 'Two.', done: '0' }).set('x-partial', 'row').expect(200);
  });

  it('a stale save answers 409 with both texts and keeps the words of both in the merge', async () => {
    const { id, ids, at } = await example();
    await save(at(0, 'revisions'), { base: '1', text: 'Indeed we must walk in the forefront.' }, 'reviewer').expect(
      303,
    );
    const stale = await save(at(0, 'revisions'), { base: '1', text: 'We must walk in the forefront today.' }).expect(
      409,
    );
    expect(stale.text).toContain('today');
    expect(stale.text).toContain('Indeed');
    expect(stale.text).toMatch(/name="base" value="2"/);
    expect(await current(id, ids[0])).toBe('Indeed we must walk in the forefront.');
  });

  it('clashes are choices; a choice that is missing is refused and nothing changes', async () => {
    const { id, ids, at } = await example();
    await save(at(1, 'revisions'), { base: '1', text: 'The 2nd.' }, 'reviewer').expect(303);
    const stale = await save(at(1, 'revisions'), { base: '1', text: 'The other.' }).expect(409);
    const clash = /name="(clash-\d+)" value="mine"/.exec(stale.text)?.[1] ?? '';
    const fields = { ancestor: '1', base: '2', mine: 'The other.', then: 'save' };
    await save(at(1, 'merge'), fields).expect(400);
    expect(await current(id, ids[1])).toBe('The 2nd.');
    await save(at(1, 'merge'), { ...fields, [clash]: 'mine' }).expect(303);
    expect(await current(id, ids[1])).toBe('The other.');
  });

  it('line breaks arrive as LF; what cannot be kept is refused whole', async () => {
    const { id, ids, at } = await example();
    await save(at(2, 'revisions'), { base: '1', text: '\r\nA\r\nB' }).expect(303);
    expect(await current(id, ids[2])).toBe('\nA\nB');
    await save(at(2, 'revisions'), { base: '2', text: 'a\0b' }).expect(422);
    await save(at(2, 'revisions'), { base: '9', text: 'x' }).expect(422);
    await save(at(2, 'revisions'), { base: '2', text: ' ' }).expect(422);
    await save(at(2, 'revisions'), { text: 'x' }).expect(400);
    const { length } = (await listRevisions(house.house.store, ids[2] ?? '')).filter(({ side }) => side === 'target');
    expect(length).toBe(2);
  });

  it('is for those who may, and never in the name of who signed in since', async () => {
    const { at } = await example();
    const fields = { base: '1', text: 'x' };
    await house.as('terminologist').post(at(0, 'revisions')).type('form').send(fields).expect(403);
    await house.as(null).post(at(0, 'revisions')).type('form').send(fields).expect(401);
    await save(at(0, 'revisions'), fields).set('x-person', house.people.reviewer.id).expect(401);
  });
});

describe('beside the texts', () => {
  it('the panel has the terms, the machine’s text and the history', async () => {
    const { at } = await example();
    await save(at(0, 'revisions'), { base: '1', text: 'We must be at the forefront.' });
    const { text } = await house.as('translator').get(at(0, 'panel')).expect(200);
    expect(text).toContain('data-insert="be at the forefront"');
    expect(text).toContain('We must walk in the forefront.');
    expect(text).toMatch(/<ins>/);
  });

  it('marks a text that is being typed', async () => {
    const { at } = await example();
    const { body } = await house
      .as('translator')
      .post(at(0, 'marks'))
      .type('form')
      .send({ text: 'To walk in the forefront' })
      .expect(200);
    const { marks } = body as { marks: { fix: string | null; from: number; to: number }[] };
    expect(marks.some(({ fix }) => fix?.endsWith('at the forefront'))).toBe(true);
  });

  it('says in the panel and in the text being typed which number has another value, and what to write', async () => {
    const { id, paragraphs } = await house.document({ source: '收入2030万元。', target: 'It was 203 million yuan.' });
    const place = `/documents/${id}/paragraphs/${paragraphs[0]?.id ?? ''}`;
    const panel = await house.as('translator').get(`${place}/panel`).expect(200);
    expect(panel.text).toMatch(
      /severity-major[^]*“2030万元” is 20\.3 million yuan[^]*→ <b lang="en">20\.3 million yuan/,
    );
    const typed = house.as('translator').post(`${place}/marks`).type('form');
    const { body } = await typed.send({ text: 'Yes: 2.03 million yuan.' }).expect(200);
    expect((body as { marks: unknown[] }).marks).toEqual([
      {
        from: 5,
        to: 22,
        status: 'finding-major',
        concept: '',
        fix: '20.3 million yuan',
        message: '“2030万元” is 20.3 million yuan; the English says “2.03 million yuan” (203万), 10 times too small.',
      },
    ]);
  });

  it('shows the first hundred findings of a very long paragraph, and where the others are', async () => {
    const target = Array.from({ length: 130 }, (_, i) => `It was ${i + 1} metres  long.`).join(' ');
    const { id, paragraphs } = await house.document({ source: null, target });
    const place = `/documents/${id}/paragraphs/${paragraphs[0]?.id ?? ''}/panel`;
    const { text } = await house.as('translator').get(place).expect(200);
    expect(text.match(/<li class="finding"/g)).toHaveLength(100);
    expect(text).toMatch(new RegExp(`<a href="/documents/${id}/findings\\?from=1">30 more, in the report</a>`));
  });

  it('leaves out what is dismissed, and knows what was found by comparing paragraphs while the text is that one', async () => {
    const { id, paragraphs } = await house.document({
      source: null,
      target: 'The nation’s "cities".\n\nThe nation’s.',
    });
    const paragraph = paragraphs[0]?.id ?? '';
    const marks = async (text: string) => {
      const url = `/documents/${id}/paragraphs/${paragraph}/marks`;
      const { body } = await house.as('translator').post(url).type('form').send({ text }).expect(200);
      return (body as { marks: { from: number; status: string }[] }).marks.map(({ from, status }) => [from, status]);
    };
    await house.house.findings.settled();
    expect(await marks('The nation’s "cities".')).toEqual([[13, 'finding-info']]);
    expect(await marks('The nation’s "city".')).toEqual([]);
    const panel = async () =>
      (await house.as('translator').get(`/documents/${id}/paragraphs/${paragraph}/panel`).expect(200)).text;
    expect(await panel()).toContain('Straight quotes or apostrophes here');
    await dismissFinding(
      { ...programContext(house.house.store, project), user: house.people.reviewer.id },
      {
        document: id,
        paragraph,
        check: 'quote-style',
        concept: null,
        scope: 'text',
        reason: 'quoted so',
        sourceWords: null,
        targetWords: '"',
        sourceNumber: null,
        targetNumber: 1,
      },
    );
    expect(await marks('The nation’s "cities".')).toEqual([]);
    expect(await panel()).not.toContain('<li><span class="severity severity-info">');
  });

  it('does not mark a rendering that is dismissed', async () => {
    const { id, paragraphs } = await house.document({ source: null, target: 'It walks in the forefront.' });
    const paragraph = paragraphs[0]?.id ?? '';
    const marks = async () => {
      const url = `/documents/${id}/paragraphs/${paragraph}/marks`;
      const sent = { text: 'It walks in the forefront.' };
      const { body } = await house.as('translator').post(url).type('form').send(sent).expect(200);
      return (body as { marks: { fix: string | null }[] }).marks.filter(({ fix }) => fix !== null).length;
    };
    expect(await marks()).toBeGreaterThan(0);
    await dismissFinding(
      { ...programContext(house.house.store, project), user: house.people.reviewer.id },
      {
        document: id,
        paragraph,
        check: 'deprecated-rendering',
        concept: 'T024',
        scope: 'text',
        reason: 'meant',
        sourceWords: null,
        targetWords: 'walks in the forefront',
        sourceNumber: null,
        targetNumber: 1,
      },
    );
    expect(await marks()).toBe(0);
  });

  it('the map has a letter a paragraph', async () => {
    const { id, at } = await example();
    await save(at(1, 'revisions'), { base: '1', text: 'x', done: '0' });
    expect((await house.as('translator').get(`/documents/${id}/map`)).body).toEqual({ states: 'idi' });
  });
});

describe('5,000 paragraphs', () => {
  it('any window of a long document is there', async () => {
    const many = Array.from({ length: 5000 }, (_, i) => i + 1);
    const { id } = await house.document({
      source: many.map((n) => `第${n}段，会议强调，要走在前列，推动高质量发展，加强组织领导。`).join('\n\n'),
      target: many
        .map((n) => `Paragraph ${n} stressed that the city must walk in the forefront and strengthen leadership.`)
        .join('\n\n'),
    });
    for (let i = 0; i < 60; i++) {
      const at = 1 + ((i * 7919) % 5000);
      const { text, headers } = await house.as('translator').get(`/documents/${id}?at=${at}`).expect(200);
      expect(text.match(/<li class="row/g)).toHaveLength(50);
      expect(text).toContain(`data-position="${at}"`);
      // How long it may take is for the bench to say.
      expect(headers['server-timing']).toMatch(/^total;dur=[\d.]+$/);
    }
  }, 60_000);
});
