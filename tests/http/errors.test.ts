import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RefusalCode, Refusal } from '../../server/core/refusal.js';
import { statusOf } from '../../server/http/errors.js';
import { routes } from '../../server/routes/table.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
let document: string;
let paragraph: string;

beforeAll(async () => {
  harness = await openHarness({ MAX_BODY_BYTES: '200000' });
  const made = await harness.document({ target: 'One.\n\nTwo.', source: '一。\n\n二。' });
  document = made.id;
  paragraph = made.paragraphs[0]?.id ?? '';
});

afterAll(() => harness.close());

const han = /[\u4e00-\u9fff]/;
const writes = routes.filter(({ method }) => method === 'post');
const named = (list: typeof routes) => list.map((route) => [`${route.method} ${route.path}`, route] as const);

/** The route's address, with real ids or with ones that there are not. */
function address(path: string, real: boolean): string {
  const ids: Record<string, string> = {
    document,
    paragraph,
    person: harness.people.translator.id,
    concept: 'c1',
    incoming: 'nothing',
    secret: 'nothing',
  };
  return path.replace(/:(\w+)/g, (_, name: string) => (real ? (ids[name] ?? 'nothing') : 'nothing'));
}

/** As somebody who may: the administrator. Sign-out is left out, since it would end the session of the others. */
function ask(route: (typeof routes)[number], real = true) {
  const agent = route.path.startsWith('/api/') ? harness.api('administrator') : harness.as('administrator');
  return route.method === 'get' ? agent.get(address(route.path, real)) : agent.post(address(route.path, real));
}

/** Whatever is sent, it is refused with words in the person's language, and nothing is stored. */
async function refused(
  work: (language: string) => PromiseLike<{ status: number; text: string }>,
  expected: readonly number[],
): Promise<void> {
  const before = harness.house.store.seq();
  for (const language of ['en', 'zh-CN']) {
    const { status, text } = await work(language);
    expect(expected).toContain(status);
    const words = text.replace(/<select[\s\S]*?<\/select>|lang="zh-Hans"[^<]*<|title="简体中文"|对照/g, '');
    if (language === 'zh-CN') expect(words).toMatch(han);
  }
  expect(harness.house.store.seq()).toBe(before);
}

/** Bodies that are no request of any write; what a form may leave out differs, so several refusals are right. */
const refusals = [400, 401, 404, 409, 410, 413, 415, 422];
const harmless = new Set(['post /sign-out', 'post /preferences']);
const whole = writes.filter(({ method, path }) => !harmless.has(`${method} ${path}`));
/** These need nothing but their address. */
const withoutBody = new Set([
  'post /people/:person/link',
  'post /people/:person/tokens',
  'post /glossary/candidates/search',
  'post /glossary/candidates/cancellation',
]);

describe.each(named(whole))('%s', (name, route) => {
  const type =
    route.body === 'json'
      ? 'application/json'
      : route.body === 'files'
        ? 'multipart/form-data; boundary=x'
        : 'application/x-www-form-urlencoded';

  if (!withoutBody.has(name))
    test('an empty body', async () => {
      await refused(
        (language) => ask(route).set('accept-language', language).set('content-type', type).send(''),
        refusals,
      );
    });

  // Where no body is read (unsubscribing by a mail program) none is refused.
  if (route.body === undefined) return;

  test('a body of another type is 415', async () => {
    await refused(
      (language) =>
        ask(route).set('accept-language', language).set('content-type', 'application/octet-stream').send('\x00\x01'),
      [415],
    );
  });

  test('a body beyond the limit is 413', async () => {
    const body = route.body === 'json' ? JSON.stringify({ text: 'x'.repeat(300_000) }) : `text=${'x'.repeat(300_000)}`;
    // Files have a limit of their own: tests/http/import.test.ts.
    await refused(
      (language) => ask(route).set('accept-language', language).set('content-type', type).send(body),
      route.body === 'files' ? [400] : [413],
    );
  });

  if (!withoutBody.has(name))
    test('nonsense', async () => {
      await refused(
        (language) => ask(route).set('accept-language', language).set('content-type', type).send('{"a":=&&%%%[]'),
        refusals,
      );
    });

  if (route.path.includes(':'))
    test('ids that there are not', async () => {
      const body =
        route.body === 'json'
          ? '{"base":1,"text":"x","verdict":"approve","source":1,"target":1}'
          : 'base=1&text=x&verdict=approve&source=1&target=1&role=reviewer&mine=x&ancestor=0&number=1&term=x&title=x';
      await refused(
        (language) => ask(route, false).set('accept-language', language).set('content-type', type).send(body),
        [400, 404, 410, 422],
      );
    });
});

describe.each(named(routes.filter(({ method, path }) => method === 'get' && path.includes(':'))))(
  '%s',
  (_name, route) => {
    test('ids that there are not are 404, or 410 for a link', async () => {
      await refused(
        (language) => ask(route, false).set('accept-language', language),
        route.path.includes(':secret') ? [410] : [404],
      );
    });

    test('ids with NUL, dots, or very long, as well', async () => {
      for (const id of ['%00', '..%2f..%2fpackage.json', 'x'.repeat(3000), '%F0%9F%98%80', '__proto__']) {
        const agent = route.path.startsWith('/api/') ? harness.api('administrator') : harness.as('administrator');
        const { status } = await agent.get(route.path.replace(/:\w+/g, id));
        expect([404, 410], id).toContain(status);
      }
    });
  },
);

describe('a refusal', () => {
  test('is a page for people and a problem for programs, with the same status and words', async () => {
    const page = await harness
      .as('translator')
      .get('/documents/nothing')
      .expect(404)
      .expect('content-type', /^text\/html/);
    const problem = await harness
      .as('translator')
      .get('/documents/nothing')
      .set('accept', 'application/json')
      .expect(404)
      .expect('content-type', /^application\/problem\+json/);
    const { title, detail } = problem.body as { title: string; detail: string };
    expect(page.text).toContain(title);
    expect(page.text).toContain(detail);
  });

  test('of somebody who has not signed in is the sign-in page, which leads back', async () => {
    const { text } = await harness.as(null).get(`/documents/${document}?at=2`).expect(401);
    expect(text).toContain('action="/sign-in"');
    expect(text).toContain(`value="/documents/${document}?at=2"`);
  });

  test('says which field is wrong', async () => {
    const { body } = await harness
      .api('translator')
      .post(`/api/v1/documents/${document}/paragraphs/${paragraph}/revisions`)
      .send({ base: 'x', text: 'y' });
    expect(body).toMatchObject({ field: 'base', detail: expect.stringContaining('base') as string });
  });

  test('never shows an open end: every message that a body can cause names what it is about', async () => {
    const url = `/api/v1/documents/${document}/paragraphs/${paragraph}/revisions`;
    for (const [type, body] of [
      ['application/json', '{'],
      ['application/json', '[]'],
      ['application/json; charset=gbk', '{}'],
      ['text/plain', 'x'],
    ] as const) {
      const response = await harness.api('translator').post(url).set('content-type', type).send(body);
      expect((response.body as { detail: string }).detail, `${type} ${body}`).toMatch(/[\w.][.]?$/);
      expect((response.body as { detail: string }).detail, `${type} ${body}`).not.toMatch(/[:：] ?$|  | \.$|\{\{/);
    }
  });

  test('has the status that the contracts name', () => {
    const expected: [RefusalCode, number][] = [
      ['malformed', 400],
      ['unauthenticated', 401],
      ['forbidden', 403],
      ['four-eyes', 403],
      ['not-found', 404],
      ['stale', 409],
      ['too-large', 413],
      ['unsupported-type', 415],
      ['ill-formed-unicode', 422],
      ['nul', 422],
      ['unknown-base', 422],
      ['reason-required', 422],
      ['too-many-requests', 429],
    ];
    for (const [code, status] of expected) expect(statusOf(new Refusal(code)), code).toBe(status);
  });
});

test('a bug is 500 with words of ours, never with its own', async () => {
  const { createApp } = await import('../../server/http/app.js');
  const request = (await import('supertest')).default;
  const { get } = await import('../../server/http/route.js');
  const broken = get('/broken', 'anyone', () => {
    throw new Error('secret of the house');
  });
  const { text } = await request(createApp(harness.house, [broken]))
    .get('/broken')
    .set('accept', 'text/html')
    .expect(500);
  expect(text).toContain('Something went wrong here');
  expect(text).not.toContain('secret of the house');
});
