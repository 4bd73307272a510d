import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../server/routes/table.js';
import { localPath, pathAfterSignIn } from '../../server/routes/sign-in.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;

beforeAll(async () => {
  harness = await openHarness({ ORIGIN: 'https://duizhao.example' });
});

afterAll(() => harness.close());

const theme = { theme: 'dark' };
const post = (headers: Record<string, string>, url = '/preferences') =>
  harness.as('administrator').post(url).set(headers).type('form').send(theme);

describe('writes come from our own pages', () => {
  test.each<[string, Record<string, string>, number]>([
    ['another site, as browsers say', { 'sec-fetch-site': 'cross-site' }, 403],
    ['another site of the same domain', { 'sec-fetch-site': 'same-site' }, 403],
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['an origin that hides itself', { origin: 'null' }, 403],
    ['another scheme', { origin: 'http://duizhao.example' }, 403],
    ['another port', { origin: 'https://duizhao.example:8443' }, 403],
    ['a name that begins like ours', { origin: 'https://duizhao.example.evil.example' }, 403],
    ['another site that names our origin', { 'sec-fetch-site': 'cross-site', origin: 'https://duizhao.example' }, 403],
    ['our own page', { 'sec-fetch-site': 'same-origin', origin: 'https://duizhao.example' }, 303],
    ['an older browser on our own page', { origin: 'https://duizhao.example' }, 303],
    ['a person’s own hand', { 'sec-fetch-site': 'none' }, 303],
    ['no browser', {}, 303],
  ])('%s', async (_what, headers, status) => {
    expect((await post(headers)).status).toBe(status);
  });

  test('no write of any page answers another site, and nothing changes', async () => {
    const before = harness.house.store.seq();
    for (const { path } of routes.filter(
      ({ method, path: route }) => method === 'post' && !route.startsWith('/api/'),
    )) {
      const response = await post(
        { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
        path.replace(/:\w+/g, 'x'),
      );
      expect(response.status, path).toBe(403);
      expect(response.text, path).toContain('The request came from another site.');
    }
    expect(harness.house.store.seq()).toBe(before);
  });

  test('reading changes nothing: no GET makes a commit', async () => {
    const { id, paragraphs } = await harness.document({ target: 'One.', source: '一。' });
    const before = harness.house.store.seq();
    for (const { path, method } of routes) {
      if (method !== 'get' || path === '/events') continue;
      const url = path
        .replace(':document', id)
        .replace(':paragraph', paragraphs[0]?.id ?? '')
        .replace(/:\w+/g, 'x');
      await harness.as('administrator').get(url);
    }
    expect(harness.house.store.seq()).toBe(before);
  });
});

describe('headers', () => {
  test('every page, also a refusal, forbids inline code and everything from elsewhere', async () => {
    const { id } = await harness.document({ target: 'One.', source: '一。' });
    const pages = [
      '/documents',
      `/documents/${id}`,
      `/documents/${id}/review?at=1`,
      '/documents/import',
      '/glossary',
      '/people',
      '/settings',
      '/account',
      '/nothing',
    ];
    const nonces = new Set<string>();
    for (const url of pages) {
      const { headers } = await harness.as('administrator').get(url);
      const policy = String(headers['content-security-policy']);
      expect(policy, url).not.toContain('unsafe-');
      expect(policy, url).toContain("default-src 'none'");
      expect(policy, url).toContain("script-src 'self'");
      expect(policy, url).toContain("frame-ancestors 'none'");
      expect(policy, url).toContain("form-action 'self'");
      expect(policy, url).toContain("base-uri 'none'");
      nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
      expect(headers['x-content-type-options'], url).toBe('nosniff');
      expect(headers['referrer-policy'], url).toBe('same-origin');
      expect(headers['x-powered-by'], url).toBeUndefined();
    }
    expect(nonces.size).toBe(pages.length);
  });

  test('no page has inline code, inline style or anything from elsewhere in it', async () => {
    const { id } = await harness.document({ target: 'One.', source: '一。' });
    for (const url of [
      '/documents',
      `/documents/${id}`,
      `/documents/${id}/review?at=1`,
      '/documents/import',
      '/glossary',
      '/people',
      '/settings',
      '/account',
      '/nothing',
    ]) {
      const { text } = await harness.as('administrator').get(url);
      expect(text, url).not.toMatch(/<script(?![^>]*\bsrc=)(?![^>]*type="application\/json")/);
      expect(text, url).not.toMatch(/<style|\sstyle="|\son\w+="|javascript:/);
      expect(text, url).not.toMatch(/(?:src|href|action)="(?:https?:)?\/\//);
    }
  });

  test('pages of a person are kept by no cache', async () => {
    await harness.as('translator').get('/documents').expect(200).expect('cache-control', 'no-store');
  });

  test('files are served from their folder only', async () => {
    for (const url of ['/assets/app.css', '/assets/icon.svg']) await harness.as(null).get(url).expect(200);
    for (const url of [
      '/assets/../package.json',
      '/assets/%2e%2e/package.json',
      '/assets/..%2f..%2fpackage.json',
      '/assets/nothing.js',
      '/assets/',
    ]) {
      expect((await harness.as(null).get(url)).status, url).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('where a person is sent back to', () => {
  const elsewhere = [
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    '/documents\\..\\',
    'documents',
    '',
    null,
    undefined,
    ['/documents'],
  ];

  test.each(elsewhere)('%j is no place of ours: the start', (back) => {
    expect(localPath(back)).toBe('/');
  });

  test.each(['/documents', '/documents/abc?at=3&find=%E4%B8%80#p-1', '/glossary?q=走在前列'])('%j is', (back) => {
    expect(localPath(back)).toBe(back);
  });

  test('wherever it says, an answer never leads to another site', async () => {
    for (const back of elsewhere) {
      if (typeof back !== 'string') continue;
      const { headers } = await harness
        .as('translator')
        .post('/preferences')
        .type('form')
        .send({ theme: 'dark', back })
        .expect(303);
      expect(new URL(headers['location'] ?? '', 'https://duizhao.example').origin, back).toBe(
        'https://duizhao.example',
      );
      const page = await harness
        .as(null)
        .get(`/sign-in?back=${encodeURIComponent(back)}`)
        .expect(200);
      expect(page.text, back).toMatch(/action="\/sign-in"[^>]*>\s*<input type="hidden" name="back" value="\/"/);
    }
  });
});

test('who has signed in is not sent to sign in; who changes the language stays on the page, also of a link', async () => {
  expect(['/sign-in', '/sign-in/secret', '/people'].map(pathAfterSignIn)).toEqual(['/', '/', '/people']);
  for (const back of ['/sign-in?back=%2Fpeople', '/sign-in/secret']) {
    await harness
      .as(null)
      .post('/preferences')
      .type('form')
      .send({ language: 'zh', back })
      .expect(303)
      .expect('location', back);
  }
});

describe('throttling', () => {
  test('more sign-ins than allowed are 429 before a password is looked at, in both languages; other pages go on', async () => {
    const small = await openHarness({ MAX_SIGN_INS: '3' });
    try {
      const attempt = (language: string) =>
        small
          .as(null)
          .post('/sign-in')
          .set('accept-language', language)
          .type('form')
          .send({ name: 'translator', password: 'wrong' });
      for (let i = 0; i < 3; i++) expect((await attempt('en')).status).toBe(401);
      const english = await attempt('en');
      expect([english.status, english.text.includes('Too many requests')]).toEqual([429, true]);
      expect((await attempt('zh')).text).toContain('lang="zh-Hans"');
      expect((await small.as(null).post('/sign-in/x').type('form').send({})).status).toBe(429);
      await small.as(null).get('/sign-in').expect(200);
      await small.as('translator').get('/documents').expect(200);
    } finally {
      await small.close();
    }
  });

  test('nobody gets round it by naming another address', async () => {
    const small = await openHarness({ MAX_SIGN_INS: '1' });
    try {
      const attempt = (address: string) =>
        small.as(null).post('/sign-in').set('x-forwarded-for', address).type('form').send({ name: 'x', password: 'x' });
      expect((await attempt('203.0.113.1')).status).toBe(401);
      expect((await attempt('203.0.113.2')).status).toBe(429);
    } finally {
      await small.close();
    }
  });
});

describe('the menu of the demonstration', () => {
  test('is not there in a real installation', async () => {
    await harness
      .as('translator')
      .post('/demo/switch')
      .type('form')
      .send({ person: harness.people.administrator.id })
      .expect(404);
    await harness
      .as(null)
      .post('/demo/switch')
      .type('form')
      .send({ person: harness.people.administrator.id })
      .expect(404);
  });
});

describe('bodies', () => {
  test('characters that a form cannot carry are refused, not replaced', async () => {
    const { id, paragraphs } = await harness.document({ target: 'One.', source: null });
    const before = harness.house.store.seq();
    const url = `/documents/${id}/paragraphs/${paragraphs[0]?.id ?? ''}/revisions`;
    for (const [text, status] of [
      ['%ED%A0%80', 422],
      ['%D6%D0', 422],
      ['a%00b', 422],
    ] as const) {
      const response = await harness
        .as('translator')
        .post(url)
        .set('content-type', 'application/x-www-form-urlencoded')
        .send(`base=1&text=${text}`);
      expect(response.status, text).toBe(status);
    }
    expect(harness.house.store.seq()).toBe(before);
    await harness
      .as('translator')
      .post(url)
      .set('content-type', 'application/x-www-form-urlencoded')
      .send('base=1&text=100%+of+%E4%B8%AD')
      .expect(303);
  });

  test('a body that unpacks to more than the limit is refused', async () => {
    const { gzipSync } = await import('node:zlib');
    const body = gzipSync(Buffer.from(`theme=dark&back=${'x'.repeat(20_000_000)}`));
    const response = await harness
      .as(null)
      .post('/preferences')
      .set({ 'content-type': 'application/x-www-form-urlencoded', 'content-encoding': 'gzip' })
      .serialize((data) => data as string)
      .send(body as unknown as object);
    expect(response.status).toBe(413);
  });

  test('a form with names like __proto__ is a form', async () => {
    await harness
      .as('translator')
      .post('/preferences')
      .type('form')
      .send('__proto__=x&constructor=y&theme=dark')
      .expect(303);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
