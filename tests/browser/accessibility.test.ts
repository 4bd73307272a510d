import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { programContext } from '../../server/actions/context.js';
import { addPerson, createLink } from '../../server/actions/people.js';
import { setProjectSetting } from '../../server/actions/set-project-setting.js';
import type { Role } from '../../server/core/facts.js';
import { routes } from '../../server/routes/table.js';
import { releasedDocument } from '../http/released.js';
import { omission, reviewedDocument, wrongTerm } from '../http/reviewed.js';
import { type BrowserHarness, openBrowserHarness, type Window } from './browser.js';

/** Deque's checker; `evaluate` brings it in past the pages' own policy, which stays as it is. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let harness: BrowserHarness;
/** Addresses of things that the pages are about. */
const at = {
  document: '',
  released: '',
  paragraph: '',
  concept: '',
  proposal: '',
  batch: '',
  incoming: '',
  pairing: '',
  link: '',
};

const form = (zh: string, en: string) => ({
  'zh.0.text': zh,
  'en.0.text': en,
  'en.0.status': 'preferred',
  'en.0.scope': 'always',
  'en.1.text': `${en} too`,
  'en.1.status': 'admitted',
  'en.1.scope': 'always',
  confidence: 'proposed',
});

async function send(role: Role, url: string, body: object): Promise<string> {
  const response = await harness.as(role).post(url).type('form').send(body).expect(303);
  return String(response.headers['location']);
}

beforeAll(async () => {
  harness = await openBrowserHarness();
  const { id, paragraphs } = await harness.document();
  at.document = `/documents/${id}`;
  at.paragraph = `${at.document}/paragraphs/${paragraphs[1]?.id ?? ''}`;
  const api = `/api/v1${at.paragraph}`;
  await harness.api('translator').post(`${api}/revisions`).send({ base: 1, text: 'We take the lead.' }).expect(201);
  const verdict = { verdict: 'request-changes', source: 1, target: 2, reason: 'Too short' };
  await harness.api('reviewer').post(`${api}/decisions`).send(verdict).expect(201);
  await reviewedDocument(harness, { hunks: [wrongTerm, omission] });
  at.released = `/documents/${(await releasedDocument(harness)).id}`;
  const first = `${at.document}/paragraphs/${paragraphs[0]?.id ?? ''}`;
  const panel = await harness.as('chief-editor').get(`${first}/panel`).expect(200);
  const [, fields = ''] = /data-dismiss-form>([^]*?)<\/form>/.exec(panel.text) ?? [];
  const hidden = [...fields.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [
      name,
      value.replaceAll('&#34;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
    ],
  );
  const dismissal = { ...(Object.fromEntries(hidden) as object), scope: 'document', reason: 'A quotation' };
  await send('chief-editor', `${first}/dismissals`, dismissal);
  await harness.house.findings.settled();
  for (const task of ['translate', 'review'])
    await send('chief-editor', `${at.document}/assignments`, {
      user: harness.people.reviewer.id,
      task,
      to: '3',
      deadline: '2020-01-31',
    });
  at.concept = '/glossary/T024';
  at.proposal = await send('translator', '/glossary/proposals', form('蓝色谷地', 'the Blue Valley'));
  const refused = await send('translator', '/glossary/proposals', form('绿色谷地', 'the Green Valley'));
  await send('terminologist', `${refused}/refusal`, { reason: 'Not a term' });
  await send('terminologist', '/glossary', form('蓝色谷地', 'Blue Dale'));
  at.batch = await send('terminologist', '/glossary/bulk', { concept: 'T023', domain: 'slogans' });
  const list = Buffer.from('中文,English\n走在前列,lead\n新词甲,new one\n新词乙,new two\n,none\n');
  const upload = harness.as('terminologist').post('/glossary/import').attach('file', list, 'list.csv');
  at.incoming = String((await upload.expect(303)).headers['location']);
  const preview = harness
    .as('translator')
    .post('/documents/preview')
    .attach('target', Buffer.from('A.\n\nB.'), 'a.txt');
  at.pairing = String(
    (await preview.attach('source', Buffer.from('甲。'), 'a.zh.txt').expect(303)).headers['location'],
  );
  const context = programContext(harness.house.store, harness.house.project);
  const { id: user } = await addPerson(context, { name: 'Invited', role: 'reviewer' });
  at.link = `/sign-in/${await createLink(context, { user, days: 1 })}`;
  await setProjectSetting(context, 'public-lookup', 'on');
  const entry = await harness.as('terminologist').get(`${at.concept}/edit`).expect(200);
  const number = /name="base" value="(\d+)"/.exec(entry.text)?.[1] ?? '';
  await send('terminologist', `${at.concept}/revisions`, { ...form('走在前列', 'rank above all'), base: number });
  await harness.house.termChanges.idle();
  // A page of candidates that are still looked for comes again by itself.
  harness.house.candidates.start();
  await vi.waitUntil(() => harness.house.candidates.state().kind === 'idle', 30_000);
});
afterAll(() => harness.close());

type Visited = { readonly as: Role | null; readonly url: () => string; readonly act?: (page: Page) => Promise<void> };
const visit = (as: Role | null, url: () => string, act?: Visited['act']): Visited => ({ as, url, ...(act && { act }) });

/** Keys and clicks before the page's scripts run would go nowhere. */
const scripted = (page: Page) => page.locator('html.scripted-page').waitFor();

/** Every address that answers with a page, and states of pages that only an act leads to. */
const pages: Readonly<Record<string, Visited>> = {
  '/sign-in': visit(null, () => '/sign-in'),
  '/sign-in/:secret': visit(null, () => at.link),
  '/account': visit('translator', () => '/account'),
  '/documents': visit('translator', () => '/documents'),
  '/documents/import': visit('translator', () => '/documents/import'),
  '/documents/incoming/:incoming': visit('translator', () => at.pairing),
  '/documents/:document/source': visit('translator', () => `${at.document}/source`),
  '/': visit('reviewer', () => '/'),
  'the work of a chief editor': visit('chief-editor', () => '/'),
  'the palette': visit(
    'translator',
    () => '/',
    async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('走在');
      await page.locator('.palette-term').first().waitFor();
    },
  ),
  '/queue': visit('reviewer', () => '/queue?wait=open'),
  '/documents/:document/assignments': visit('chief-editor', () => `${at.document}/assignments`),
  '/feedback': visit('translator', () => '/feedback'),
  '/documents/:document/comments': visit('translator', () => `${at.document}/comments?show=all`),
  '/documents/:document/paragraphs/:paragraph/comments': visit('translator', () => `${at.paragraph}/comments`),
  '/documents/:document/findings': visit(
    'chief-editor',
    () => `${at.document}/findings`,
    async (page) => {
      await page.locator('.why > summary').first().click();
      await page.keyboard.press('i');
      await page.locator('[data-dismiss][open] :focus').waitFor();
    },
  ),
  'findings that were dismissed': visit('translator', () => `${at.document}/findings?show=dismissed`),
  'the findings of a paragraph, one of them being dismissed': visit(
    'chief-editor',
    () => at.document,
    async (page) => {
      await page.locator('.row.current').waitFor();
      await page.locator('.row .number').first().focus();
      await page.keyboard.press('i');
      await page.locator('[data-dismiss][open] :focus').waitFor();
    },
  ),
  '/notifications': visit('translator', () => '/notifications?all=1'),
  '/account/notifications': visit('translator', () => '/account/notifications'),
  '/documents/:document/review': visit('reviewer', () => `${at.document}/review?at=2`),
  '/documents/:document/settings': visit('chief-editor', () => `${at.document}/settings`),
  '/documents/:document/approve-clean': visit('chief-editor', () => `${at.document}/approve-clean`),
  '/documents/:document/paragraphs/:paragraph/history': visit('reviewer', () => `${at.paragraph}/history`),
  '/documents/:document/releases': visit('chief-editor', () => `${at.document}/releases`),
  '/documents/:document/releases/:number': visit('chief-editor', () => `${at.released}/releases/1`),
  '/documents/:document/releases/:number/comparison': visit(
    'chief-editor',
    () => `${at.released}/releases/1/comparison?from=1`,
  ),
  '/audit': visit('chief-editor', () => '/audit'),
  '/documents/:document/suggestions': visit('reviewer', () => `${at.document}/suggestions`),
  '/documents/:document': visit('translator', () => at.document),
  'the editor of a paragraph': visit(
    'translator',
    () => at.document,
    async (page) => {
      await scripted(page);
      await page.locator('.row .target > .text').nth(1).click();
      await page.locator('.cm-editor').waitFor();
    },
  ),
  'the list of keys': visit(
    'translator',
    () => at.document,
    async (page) => {
      await scripted(page);
      await page.locator('.row .number').first().focus();
      await page.keyboard.press('?');
      await page.locator('dialog[open]').waitFor();
    },
  ),
  'a save that came too late': visit(
    'translator',
    () => at.document,
    async (page) => {
      await page.evaluate((action) => {
        const late = document.createElement('form');
        late.method = 'post';
        late.action = action;
        for (const [name, value] of [
          ['base', '1'],
          ['text', 'We are the first of all.'],
        ]) {
          const input = document.createElement('input');
          [input.name, input.value] = [name as string, value as string];
          late.append(input);
        }
        document.body.append(late);
        late.submit();
      }, `${at.paragraph}/revisions`);
      await page.waitForURL('**/revisions');
    },
  ),
  '/glossary': visit('translator', () => '/glossary'),
  'what a look-up finds': visit('terminologist', () => '/glossary?q=walk in the forefront'),
  'a look-up without an answer': visit('translator', () => '/glossary?q=zzzzzzzz'),
  'look-up by the public': visit(null, () => '/glossary'),
  '/glossary/new': visit('terminologist', () => '/glossary/new'),
  'an entry with mistakes': visit(
    'terminologist',
    () => '/glossary/new',
    async (page) => {
      await page.fill('[name="en.0.text"]', 'no Chinese');
      await page.locator('form.entry').evaluate((entry: HTMLFormElement) => (entry.noValidate = true));
      await page.locator('form.entry button.primary').click();
      await page.waitForLoadState();
    },
  ),
  '/glossary/:concept': visit('terminologist', () => at.concept),
  '/glossary/:concept/edit': visit(
    'terminologist',
    () => `${at.concept}/edit`,
    async (page) => {
      await page.fill('[name="en.0.text"]', 'press ahead of others');
      await page.locator('[data-impact-preview] .impact-count').waitFor();
    },
  ),
  '/glossary/:concept/impact': visit('terminologist', () => `${at.concept}/impact`),
  '/glossary/:concept/usage': visit('translator', () => `${at.concept}/usage`),
  '/glossary/:concept/merge': visit('terminologist', () => `${at.concept}/merge`),
  'a merge with another': visit('terminologist', () => `${at.concept}/merge?with=T023`),
  '/glossary/:concept/split': visit('terminologist', () => `${at.concept}/split`),
  '/glossary/conflicts': visit('terminologist', () => '/glossary/conflicts'),
  '/glossary/candidates': visit('terminologist', () => '/glossary/candidates'),
  '/glossary/propose': visit('translator', () => '/glossary/propose?zh=新词'),
  '/glossary/proposals': visit('terminologist', () => '/glossary/proposals'),
  'own proposals': visit('translator', () => '/glossary/proposals?mine'),
  '/glossary/proposals/:proposal': visit('terminologist', () => at.proposal),
  '/glossary/proposals/:proposal/edit': visit('terminologist', () => `${at.proposal}/edit`),
  'a proposal into a concept': visit('terminologist', () => `${at.proposal}/edit?into=T023`),
  '/glossary/batches': visit('terminologist', () => '/glossary/batches'),
  '/glossary/batches/:batch': visit('terminologist', () => at.batch),
  '/glossary/bulk': visit('terminologist', () => '/glossary/bulk?concept=T023&concept=T024&domain=x&look=on'),
  '/glossary/import': visit('terminologist', () => '/glossary/import'),
  '/glossary/import/:incoming': visit('terminologist', () => `${at.incoming}?show=all`),
  '/quality': visit('chief-editor', () => '/quality?by=document&from='),
  '/people': visit('administrator', () => '/people'),
  'a new link': visit(
    'administrator',
    () => '/people',
    async (page) => {
      await page.locator('form[action$="/link"] button').first().click();
      await page.locator('.secret').waitFor();
    },
  ),
  '/settings': visit('administrator', () => '/settings'),
  '/settings/house-style': visit('administrator', () => '/settings/house-style'),
  'nothing here': visit('translator', () => '/documents/nothing'),
};

/** What answers a program, a part of a page, a file or with another address. */
const noPages =
  /^\/api\/|^\/(palette|events|opensearch\.xml)$|\/(rows|map|progress|panel|news|export)$|\/paragraphs\/:paragraph$/;

/** Parts of pages, lists of names, and the page behind the link of a letter, whose secret is no page's. */
const parts = new Set(['/notifications/badge', '/mentions', '/unsubscribe/:secret']);

it('every page of the product is looked at', () => {
  const answered = routes
    .filter(({ method, path }) => method === 'get' && !noPages.test(path) && !parts.has(path))
    .map(({ path }) => path);
  expect(Object.keys(pages)).toEqual(expect.arrayContaining(answered));
});

function saidOf({ id, help, nodes }: axeCore.Result): string[] {
  return nodes.map(({ html, any, target }) => {
    const why = any.map(({ message }) => message).join('; ');
    return `${id}: ${help}: ${target.join(' ')}: ${html.slice(0, 200)}: ${why}`;
  });
}

async function breaches({ page }: Window): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (values) => (window as unknown as { axe: typeof axeCore }).axe.run({ runOnly: { type: 'tag', values } }),
    standard,
  );
  return violations.flatMap(saidOf);
}

describe.each(Object.entries(pages))('%s', (name, { as, url, act }) => {
  it.each(['en', 'zh'] as const)('meets WCAG 2.2 AA in %s, light and dark', async (language) => {
    const entered = await harness.enter(as ?? 'translator', { language });
    const { page, context, complaints } = entered;
    if (as === null) await context.clearCookies();
    const answer = await page.goto(url());
    expect(answer?.status()).toBe(name === 'nothing here' ? 404 : 200);
    await act?.(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await breaches(entered), colorScheme).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});
