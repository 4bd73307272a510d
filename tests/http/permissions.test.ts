import { createServer, get as httpGet } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assign } from '../../server/actions/assign.js';
import { newId, programContext } from '../../server/actions/context.js';
import { addPerson, createLink, createToken, startSession } from '../../server/actions/people.js';
import type { Role } from '../../server/core/facts.js';
import { may, roles } from '../../server/core/permissions.js';
import { sessionCookie } from '../../server/http/session.js';
import { routes } from '../../server/routes/table.js';
import { type Harness, openHarness } from './harness.js';
import { releasedDocument } from './released.js';

let harness: Harness;

beforeAll(async () => {
  harness = await openHarness();
});

afterAll(() => harness.close());

/** A request that does what the route is for, on real ids, and the status that somebody who may do it gets. */
type Real = { readonly url: string; readonly body?: object; readonly file?: string; readonly status: number };

/** Fresh things for one request, so that no request depends on an earlier one. */
const make = {
  document: () => harness.document({ target: 'One.\n\nTwo.', source: '一。\n\n二。' }),
  async paragraph(): Promise<string> {
    const { id, paragraphs } = await make.document();
    return `/documents/${id}/paragraphs/${paragraphs[0]?.id ?? ''}`;
  },
  /** The same, with a translator's finished text: target 2. */
  async translated(): Promise<string> {
    const path = await make.paragraph();
    await harness
      .api('translator')
      .post(`/api/v1${path}/revisions`)
      .send({ base: 1, text: 'By the translator.' })
      .expect(201);
    return path;
  },
  async assignment(): Promise<string> {
    const { id: document } = await make.document();
    const context = programContext(harness.house.store, harness.house.project);
    const ask = { user: harness.people.translator.id, task: 'translate', span: null, deadline: null } as const;
    return `/documents/${document}/assignments/${(await assign(context, { document, ...ask })).id}`;
  },
  async incoming(role: Role | null): Promise<string> {
    const uploader = role !== null && may(role, 'import') ? role : 'translator';
    const response = await harness
      .as(uploader)
      .post('/documents/preview')
      .attach('target', Buffer.from('One.'), 'one.txt')
      .expect(303);
    return response.headers['location'] ?? '';
  },
  async person(): Promise<string> {
    people++;
    const context = programContext(harness.house.store, harness.house.project);
    return (await addPerson(context, { name: `Person ${people}`, role: 'translator' })).id;
  },
  async token(person: string): Promise<string> {
    return (await createToken(programContext(harness.house.store, harness.house.project), person)).id;
  },
  link(): Promise<string> {
    return createLink(programContext(harness.house.store, harness.house.project), {
      user: harness.people.translator.id,
      days: 1,
    });
  },
  /** A document whose first edition is released. */
  async released(): Promise<string> {
    const { id } = await releasedDocument(harness);
    return id;
  },
  /** The address for answers to a decision about one change. */
  async decidedHunk(): Promise<string> {
    const path = await make.translated();
    const { body: cut } = await harness.api('reviewer').get(`/api/v1${path}/hunks?from=1`).expect(200);
    const [{ from, to, oldText, newText }] = (cut as { hunks: [Record<string, unknown>] }).hunks;
    const decisions = [{ from, to, oldText, newText, outcome: 'accept' }];
    const verdict = { verdict: 'approve', source: 1, target: 2, hunks: { compared: 1, decisions } };
    const { body } = await harness.api('reviewer').post(`/api/v1${path}/decisions`).send(verdict).expect(201);
    return `${path.replace(/paragraphs.*/, '')}decisions/${(body as { id: string }).id}/hunks/1/answers`;
  },
  /** A proposal by a person of this role: what one withdraws is one's own. */
  async proposal(role: Role | null): Promise<string> {
    proposals++;
    const response = await harness
      .as(role ?? 'translator')
      .post('/glossary/proposals')
      .type('form')
      .send({ ...concept(proposals), 'zh.0.text': `提议${proposals}` })
      .expect(303);
    return response.headers['location'] ?? '';
  },
  /** The secret of the link that ends somebody's mail. */
  async subscriber(): Promise<string> {
    const { store } = harness.house;
    const user = await make.person();
    const unsubscribe = `secret-${user}`;
    await store.operate({
      kind: 'set-notification-setting',
      user,
      address: null,
      kinds: {},
      digest: 'daily',
      language: 'en',
      unsubscribe,
    });
    return unsubscribe;
  },
  /** A paragraph in which something is found, and where. */
  async finding(): Promise<{ readonly path: string; readonly from: number; readonly to: number }> {
    const target = `It ${forefront.targetWords}.`;
    const { id, paragraphs } = await harness.document({ target, source: '走在前列。' });
    const path = `/documents/${id}/paragraphs/${paragraphs[0]?.id ?? ''}`;
    return { path, from: 3, to: 3 + forefront.targetWords.length };
  },
  async dismissal(): Promise<string> {
    const { path } = await make.finding();
    const ask = { ...forefront, source: 1, target: 1, scope: 'text', reason: 'A quotation.' };
    await harness.as('translator').post(`${path}/dismissals`).type('form').send(ask).expect(303);
    const { reader } = harness.house.store;
    const last = reader.get<{ id: string }>(`SELECT id FROM dismissal ORDER BY seq DESC LIMIT 1`);
    return `${path}/dismissals/${last?.id ?? ''}/end`;
  },
  /** A thread of one comment. */
  async thread(): Promise<string> {
    const path = await make.paragraph();
    const made = await harness.as('reviewer').post(`${path}/comments`).type('form').send({ text: 'Why?' }).expect(303);
    return `${path}/threads/${(made.headers['location'] ?? '').split('#comment-')[1] ?? ''}`;
  },
  /** An open edit that follows from a change of a term. */
  async suggestion(): Promise<string> {
    const { id, paragraphs } = await make.document();
    const [paragraph] = paragraphs;
    const path = await make.concept();
    const suggestion = `s${++concepts}`;
    const { store, project } = harness.house;
    const outcome = await store.commit({
      requestId: suggestion,
      at: new Date().toISOString(),
      user: null,
      project,
      document: null,
      subject: null,
      action: 'suggestion:made',
      facts: [
        {
          kind: 'suggestion',
          id: suggestion,
          paragraph: paragraph?.id ?? '',
          sourceNumber: 1,
          text: 'Another one.',
          origin: 'term-change',
          engine: null,
          author: null,
        },
        {
          kind: 'term-suggestion',
          suggestion,
          paragraph: paragraph?.id ?? '',
          targetNumber: 1,
          concept: path.split('/').at(-1) ?? '',
          conceptNumber: 1,
        },
      ],
      expects: [],
    });
    expect(outcome.kind).toBe('committed');
    return `/documents/${id}/suggestions/${suggestion}`;
  },
  async concept(): Promise<string> {
    concepts++;
    const form = {
      'zh.0.text': `新词${concepts}`,
      'en.0.text': `new word ${concepts}`,
      'en.0.status': 'preferred',
      'en.0.scope': 'always',
      'en.1.text': `novel word ${concepts}`,
      'en.1.status': 'admitted',
      'en.1.scope': 'always',
      confidence: 'proposed',
    };
    const response = await harness.as('terminologist').post('/glossary').type('form').send(form).expect(303);
    return response.headers['location'] ?? '';
  },
  /** The preview of a term list. */
  async termList(role: Role | null): Promise<string> {
    const uploader = role !== null && may(role, 'edit-concepts') ? role : 'terminologist';
    const list = Buffer.from(`中文,English\n名单词${++concepts},list word ${concepts}\n`);
    const response = await harness.as(uploader).post('/glossary/import').attach('file', list, 'list.csv').expect(303);
    return response.headers['location'] ?? '';
  },
  /** The page of a batch that can be undone. */
  async batch(): Promise<string> {
    const concept = (await make.concept()).replace('/glossary/', '');
    const edit = { concept, confidence: 'seen' };
    const response = await harness.as('terminologist').post('/glossary/bulk').type('form').send(edit).expect(303);
    return response.headers['location'] ?? '';
  },
};

/** What the checks say of a rendering. */
const forefront = { check: 'deprecated-rendering', targetWords: 'walks in the forefront', concept: 'T024' };

let people = 0;
let proposals = 0;
let concepts = 0;

const concept = (index: number) => ({
  'zh.0.text': `词条${index}`,
  'en.0.text': `entry ${index}`,
  'en.0.status': 'preferred',
  'en.0.scope': 'always',
  confidence: 'proposed',
});

/** Every route of the table. A new route fails the test until it stands here. */
const real: Readonly<Record<string, (role: Role | null) => Promise<Real> | Real>> = {
  'get /sign-in': (role) => ({ url: '/sign-in', status: role ? 303 : 200 }),
  'post /sign-in': () => ({ url: '/sign-in', body: {}, status: 400 }),
  'get /sign-in/:secret': async () => ({ url: `/sign-in/${await make.link()}`, status: 200 }),
  'post /sign-in/:secret': async () => ({ url: `/sign-in/${await make.link()}`, body: {}, status: 303 }),
  'post /sign-out': () => ({ url: '/sign-out', body: {}, status: 303 }),
  'post /demo/switch': () => ({ url: '/demo/switch', body: { person: harness.people.translator.id }, status: 404 }),
  'post /preferences': () => ({ url: '/preferences', body: { theme: 'dark' }, status: 303 }),
  'get /account': () => ({ url: '/account', status: 200 }),
  // Too short on purpose: a real change ends the sessions that the other requests use.
  'post /account/password': () => ({ url: '/account/password', body: { password: 'short' }, status: 422 }),

  'get /': (role) => ({ url: '/', status: role ? 200 : 303 }),
  'get /documents': () => ({ url: '/documents', status: 200 }),
  'post /documents/:document/revisions': async () => ({
    url: `/documents/${(await make.document()).id}/revisions`,
    body: { base: 1, title: 'Another title' },
    status: 303,
  }),
  'get /documents/import': () => ({ url: '/documents/import', status: 200 }),
  'post /documents/preview': () => ({ url: '/documents/preview', file: 'One.', status: 303 }),
  'get /documents/incoming/:incoming': async (role) => ({ url: await make.incoming(role), status: 200 }),
  'post /documents/incoming/:incoming': async (role) => ({ url: await make.incoming(role), body: {}, status: 303 }),
  'get /documents/:document/source': async () => ({
    url: `/documents/${(await make.document()).id}/source`,
    status: 200,
  }),
  'get /documents/:document/export': async () => ({
    url: `/documents/${(await make.document()).id}/export`,
    status: 200,
  }),

  'get /palette': () => ({ url: '/palette?q=x', status: 200 }),
  'get /queue': () => ({ url: '/queue', status: 200 }),
  'get /documents/:document/assignments': async () => ({
    url: `/documents/${(await make.document()).id}/assignments`,
    status: 200,
  }),
  'post /documents/:document/assignments': async () => ({
    url: `/documents/${(await make.document()).id}/assignments`,
    body: { user: harness.people.reviewer.id, task: 'review', from: '1', to: '2', deadline: '2030-01-31' },
    status: 303,
  }),
  'post /documents/:document/assignments/:assignment': async () => ({
    url: await make.assignment(),
    body: { base: 1, end: 'on' },
    status: 303,
  }),
  'get /feedback': () => ({ url: '/feedback', status: 200 }),
  'get /documents/:document/review': async () => ({
    url: `/documents/${(await make.document()).id}/review?at=1`,
    status: 200,
  }),
  'get /documents/:document/releases': async () => ({
    url: `/documents/${(await make.document()).id}/releases`,
    status: 200,
  }),
  // Nothing of it is approved yet, so that even who may release is told what is missing.
  'post /documents/:document/releases': async () => ({
    url: `/documents/${(await make.document()).id}/releases`,
    body: {},
    status: 409,
  }),
  'post /documents/:document/editions': async () => ({
    url: `/documents/${await make.released()}/editions`,
    body: {},
    status: 303,
  }),
  'get /documents/:document/releases/:number': async () => ({
    url: `/documents/${await make.released()}/releases/1`,
    status: 200,
  }),
  'get /documents/:document/releases/:number/comparison': async () => ({
    url: `/documents/${await make.released()}/releases/1/comparison?from=1`,
    status: 200,
  }),
  'get /documents/:document/releases/:number/export': async () => ({
    url: `/documents/${await make.released()}/releases/1/export`,
    status: 200,
  }),
  'get /documents/:document/paragraphs/:paragraph/history': async () => ({
    url: `${await make.translated()}/history`,
    status: 200,
  }),
  'post /documents/:document/paragraphs/:paragraph/restoration': async () => ({
    url: `${await make.translated()}/restoration`,
    body: { base: 2, number: 1 },
    status: 303,
  }),
  'get /audit': () => ({ url: '/audit', status: 200 }),
  'get /audit/export': () => ({ url: '/audit/export', status: 200 }),
  'post /documents/:document/paragraphs/:paragraph/decisions': async () => ({
    url: `${await make.translated()}/decisions`,
    body: { verdict: 'approve', source: 1, target: 2 },
    status: 303,
  }),

  'post /documents/:document/paragraphs/:paragraph/review': async () => ({
    url: `${await make.translated()}/review`,
    body: { verdict: 'look', source: 1, target: 2 },
    status: 200,
  }),

  'post /documents/:document/decisions/:decision/hunks/:hunk/answers': async () => ({
    url: await make.decidedHunk(),
    body: { text: 'As agreed.', kind: 'comment' },
    status: 303,
  }),

  'post /documents/:document/paragraphs/:paragraph/renderings': async () => ({
    url: `${await make.paragraph()}/renderings`,
    body: { concept: 'T024', text: 'go first', scope: 'paragraph' },
    status: 303,
  }),
  'get /documents/:document/findings': async () => ({
    url: `/documents/${(await make.document()).id}/findings`,
    status: 200,
  }),
  'get /documents/:document/findings/export': async () => ({
    url: `/documents/${(await make.document()).id}/findings/export?format=csv`,
    status: 200,
  }),
  'get /api/v1/documents/:document/findings': async () => ({
    url: `/api/v1/documents/${(await make.document()).id}/findings`,
    status: 200,
  }),
  'post /documents/:document/paragraphs/:paragraph/words': async () => ({
    url: `${(await make.finding()).path}/words`,
    body: { word: 'qwertzing' },
    status: 303,
  }),
  'post /documents/:document/paragraphs/:paragraph/dismissals': async () => ({
    url: `${(await make.finding()).path}/dismissals`,
    body: { ...forefront, source: 1, target: 1, scope: 'text', reason: 'A quotation.' },
    status: 303,
  }),
  'post /documents/:document/paragraphs/:paragraph/dismissals/:dismissal/end': async () => ({
    url: await make.dismissal(),
    body: { back: 'document' },
    status: 303,
  }),
  'post /documents/:document/paragraphs/:paragraph/fixes': async () => {
    const { path, from, to } = await make.finding();
    return { url: `${path}/fixes`, body: { check: forefront.check, source: 1, target: 1, from, to }, status: 303 };
  },
  'post /glossary/:concept/renderings': async () => ({
    url: `${await make.concept()}/renderings`,
    body: { text: 'go first', paragraph: (await make.paragraph()).replace(/.*\//, '') },
    status: 303,
  }),
  'get /glossary/candidates': () => ({ url: '/glossary/candidates', status: 200 }),
  'get /glossary/candidates/progress': () => ({ url: '/glossary/candidates/progress', status: 200 }),
  'post /glossary/candidates/search': () => ({ url: '/glossary/candidates/search', body: {}, status: 303 }),
  'post /glossary/candidates/cancellation': () => ({ url: '/glossary/candidates/cancellation', body: {}, status: 303 }),
  'post /glossary/candidates/dismissals': () => ({
    url: '/glossary/candidates/dismissals',
    body: { text: `会议指出${proposals++}` },
    status: 303,
  }),
  'get /glossary/propose': () => ({ url: '/glossary/propose?zh=新词', status: 200 }),
  'get /glossary/proposals': () => ({ url: '/glossary/proposals', status: 200 }),
  'post /glossary/proposals': () => ({
    url: '/glossary/proposals',
    body: { ...concept(++proposals), 'zh.0.text': `提议${proposals}` },
    status: 303,
  }),
  'get /glossary/proposals/news': () => ({ url: '/glossary/proposals/news', status: 200 }),
  'get /glossary/proposals/:proposal': async () => ({ url: await make.proposal('translator'), status: 200 }),
  'get /glossary/proposals/:proposal/edit': async () => ({
    url: `${await make.proposal('translator')}/edit`,
    status: 200,
  }),
  'post /glossary/proposals/:proposal/acceptance': async () => ({
    url: `${await make.proposal('translator')}/acceptance`,
    body: { base: 0 },
    status: 303,
  }),
  'post /glossary/proposals/:proposal/merge': async () => ({
    url: `${await make.proposal('translator')}/merge`,
    body: {
      ...concept(++proposals),
      'zh.0.text': `并入${proposals}`,
      base: 1,
      concept: (await make.concept()).slice('/glossary/'.length),
    },
    status: 303,
  }),
  'post /glossary/proposals/:proposal/refusal': async () => ({
    url: `${await make.proposal('translator')}/refusal`,
    body: { reason: 'no' },
    status: 303,
  }),
  'post /glossary/proposals/:proposal/withdrawal': async (role) => ({
    url: `${await make.proposal(role)}/withdrawal`,
    body: {},
    status: 303,
  }),

  'get /documents/:document': async () => ({ url: `/documents/${(await make.document()).id}`, status: 200 }),
  'get /documents/:document/rows': async () => ({
    url: `/documents/${(await make.document()).id}/rows?from=1`,
    status: 200,
  }),
  'get /documents/:document/map': async () => ({ url: `/documents/${(await make.document()).id}/map`, status: 200 }),
  'get /documents/:document/progress': async () => ({
    url: `/documents/${(await make.document()).id}/progress`,
    status: 200,
  }),
  'get /documents/:document/paragraphs/:paragraph': async () => ({ url: await make.paragraph(), status: 303 }),
  'get /documents/:document/paragraphs/:paragraph/panel': async () => ({
    url: `${await make.paragraph()}/panel`,
    status: 200,
  }),
  'post /documents/:document/paragraphs/:paragraph/revisions': async () => ({
    url: `${await make.paragraph()}/revisions`,
    body: { base: 1, text: 'New.' },
    status: 303,
  }),
  'post /documents/:document/paragraphs/:paragraph/merge': async () => ({
    url: `${await make.paragraph()}/merge`,
    body: { ancestor: 0, base: 1, mine: 'Mine.', 'clash-0': 'mine', 'clash-1': 'mine' },
    status: 303,
  }),
  'post /documents/:document/paragraphs/:paragraph/marks': async () => ({
    url: `${await make.paragraph()}/marks`,
    body: { text: 'Some text.' },
    status: 200,
  }),
  'get /documents/:document/suggestions': async () => ({
    url: `/documents/${(await make.document()).id}/suggestions`,
    status: 200,
  }),
  'post /documents/:document/suggestions/:suggestion/adoption': async () => ({
    url: `${await make.suggestion()}/adoption`,
    body: {},
    status: 303,
  }),
  'post /documents/:document/suggestions/:suggestion/refusal': async () => ({
    url: `${await make.suggestion()}/refusal`,
    body: {},
    status: 303,
  }),
  'get /documents/:document/comments': async () => ({
    url: `/documents/${(await make.document()).id}/comments`,
    status: 200,
  }),
  'get /documents/:document/paragraphs/:paragraph/comments': async () => ({
    url: `${await make.paragraph()}/comments`,
    status: 200,
  }),
  'post /documents/:document/paragraphs/:paragraph/comments': async () => ({
    url: `${await make.paragraph()}/comments`,
    body: { text: 'Why?' },
    status: 303,
  }),
  'post /documents/:document/paragraphs/:paragraph/threads/:thread/resolution': async () => ({
    url: `${await make.thread()}/resolution`,
    body: { resolved: '1' },
    status: 303,
  }),
  'get /notifications': () => ({ url: '/notifications', status: 200 }),
  'get /notifications/badge': () => ({ url: '/notifications/badge', status: 200 }),
  'post /notifications/read': () => ({ url: '/notifications/read', body: { upto: 1 }, status: 303 }),
  'get /account/notifications': () => ({ url: '/account/notifications', status: 200 }),
  'post /account/notifications': () => ({
    url: '/account/notifications',
    body: { digest: 'daily', language: 'zh', mention: 'off' },
    status: 200,
  }),
  'get /unsubscribe/:secret': async () => ({ url: `/unsubscribe/${await make.subscriber()}`, status: 200 }),
  'post /unsubscribe/:secret': async () => ({
    url: `/unsubscribe/${await make.subscriber()}`,
    body: { 'List-Unsubscribe': 'One-Click' },
    status: 200,
  }),
  'get /mentions': () => ({ url: '/mentions?q=a', status: 200 }),
  'get /opensearch.xml': () => ({ url: '/opensearch.xml', status: 200 }),
  'post /presence': async () => ({
    url: '/presence',
    body: { document: (await make.document()).id },
    status: 204,
  }),
  'get /events': () => ({ url: '/events', status: 200 }),

  'get /glossary': () => ({ url: '/glossary', status: 200 }),
  'get /glossary/new': () => ({ url: '/glossary/new', status: 200 }),
  'post /glossary': () => ({ url: '/glossary', body: concept(++concepts), status: 303 }),
  'get /glossary/conflicts': () => ({ url: '/glossary/conflicts', status: 200 }),
  'post /glossary/impact': () => ({ url: '/glossary/impact', body: concept(++concepts), status: 200 }),
  'get /glossary/:concept/impact': async () => ({ url: `${await make.concept()}/impact`, status: 200 }),
  'get /glossary/:concept/usage': async () => ({ url: `${await make.concept()}/usage`, status: 200 }),
  'post /glossary/:concept/impact': async () => ({
    url: `${await make.concept()}/impact`,
    body: { base: 1, ...concept(++concepts) },
    status: 200,
  }),
  'get /glossary/:concept': async () => ({ url: await make.concept(), status: 200 }),
  'get /glossary/:concept/edit': async () => ({ url: `${await make.concept()}/edit`, status: 200 }),
  'post /glossary/:concept/revisions': async () => ({
    url: `${await make.concept()}/revisions`,
    body: { base: 1, ...concept(++concepts) },
    status: 303,
  }),
  'post /glossary/:concept/standard': async () => ({
    url: `${await make.concept()}/standard`,
    body: { base: 1, term: `novel word ${concepts}` },
    status: 303,
  }),
  'post /glossary/:concept/deprecation': async () => ({
    url: `${await make.concept()}/deprecation`,
    body: { base: 1 },
    status: 303,
  }),
  'post /glossary/:concept/restoration': async () => ({
    url: `${await make.concept()}/restoration`,
    body: { base: 1, number: 1 },
    status: 303,
  }),

  'get /glossary/import': () => ({ url: '/glossary/import', status: 200 }),
  'post /glossary/import': () => ({ url: '/glossary/import', file: '中文,English\n新词,new word\n', status: 303 }),
  'get /glossary/import/:incoming': async (role) => ({ url: await make.termList(role), status: 200 }),
  'post /glossary/import/:incoming/read': async (role) => ({
    url: `${await make.termList(role)}/read`,
    body: { encoding: 'utf-8' },
    status: 303,
  }),
  'post /glossary/import/:incoming/store': async (role) => ({
    url: `${await make.termList(role)}/store`,
    body: {},
    status: 303,
  }),
  'post /glossary/import/:incoming/stop': async (role) => ({
    url: `${await make.termList(role)}/stop`,
    body: {},
    status: 303,
  }),
  'get /glossary/export': () => ({ url: '/glossary/export?format=csv', status: 200 }),
  'get /glossary/batches': () => ({ url: '/glossary/batches', status: 200 }),
  'get /glossary/batches/:batch': async () => ({ url: await make.batch(), status: 200 }),
  'post /glossary/batches/:batch/undo': async () => ({ url: `${await make.batch()}/undo`, body: {}, status: 303 }),
  'post /glossary/batches/:batch/stop': async () => ({ url: `${await make.batch()}/stop`, body: {}, status: 303 }),
  'get /glossary/bulk': () => ({ url: '/glossary/bulk?concept=T024', status: 200 }),
  'post /glossary/bulk': async () => ({
    url: '/glossary/bulk',
    body: { concept: (await make.concept()).replace('/glossary/', ''), confidence: 'seen' },
    status: 303,
  }),
  'get /glossary/:concept/merge': async () => ({ url: `${await make.concept()}/merge`, status: 200 }),
  'post /glossary/:concept/merge': async () => ({
    url: `${await make.concept()}/merge`,
    body: { base: 1, other: (await make.concept()).replace('/glossary/', ''), otherBase: 1, batch: newId() },
    status: 303,
  }),
  'get /glossary/:concept/split': async () => ({ url: `${await make.concept()}/split`, status: 200 }),
  'post /glossary/:concept/split': async () => ({
    url: `${await make.concept()}/split`,
    body: { base: 1, 'zh.0': 'both', 'en.1': 'goes', batch: newId() },
    status: 303,
  }),

  'get /quality': () => ({ url: '/quality', status: 200 }),
  'get /quality/export': () => ({ url: '/quality/export', status: 200 }),
  'get /people': () => ({ url: '/people', status: 200 }),
  'post /people': () => ({ url: '/people', body: { name: `Newcomer ${++people}`, role: 'reviewer' }, status: 201 }),
  'post /people/:person/role': async () => ({
    url: `/people/${await make.person()}/role`,
    body: { role: 'reviewer' },
    status: 303,
  }),
  'post /people/:person/link': async () => ({ url: `/people/${await make.person()}/link`, body: {}, status: 200 }),
  'post /people/:person/tokens': async () => ({ url: `/people/${await make.person()}/tokens`, body: {}, status: 200 }),
  'post /people/:person/tokens/:token/revocation': async () => {
    const person = await make.person();
    return { url: `/people/${person}/tokens/${await make.token(person)}/revocation`, body: {}, status: 303 };
  },
  'post /account/tokens/:token/revocation': async (role) => ({
    url: `/account/tokens/${await make.token(harness.people[role ?? 'translator'].id)}/revocation`,
    body: {},
    status: 303,
  }),
  'get /documents/:document/approve-clean': async () => ({
    url: `/documents/${(await make.document()).id}/approve-clean`,
    status: 200,
  }),
  'post /documents/:document/approve-clean': async () => ({
    url: `/documents/${(await make.document()).id}/approve-clean`,
    body: { seen: 1 },
    status: 303,
  }),
  'post /documents/:document/approve-clean/stop': async () => ({
    url: `/documents/${(await make.document()).id}/approve-clean/stop`,
    body: {},
    // Nothing runs.
    status: 404,
  }),
  'get /documents/:document/settings': async () => ({
    url: `/documents/${(await make.document()).id}/settings`,
    status: 200,
  }),
  'post /documents/:document/settings': async () => ({
    url: `/documents/${(await make.document()).id}/settings`,
    body: { base: 1, deadline: '2030-01-31' },
    status: 303,
  }),
  'get /settings': () => ({ url: '/settings', status: 200 }),
  'get /settings/house-style': () => ({ url: '/settings/house-style', status: 200 }),
  'post /settings/house-style': () => ({
    url: '/settings/house-style',
    body: { key: 'words', lines: `word${'a'.repeat((people += 1))}` },
    status: 303,
  }),
  'post /settings': () => ({ url: '/settings', body: { key: 'public-lookup', value: 'off' }, status: 303 }),

  'get /api/v1/documents': () => ({ url: '/api/v1/documents', status: 200 }),
  'get /api/v1/documents/:document': async () => ({
    url: `/api/v1/documents/${(await make.document()).id}`,
    status: 200,
  }),
  'post /api/v1/documents/:document/paragraphs/:paragraph/revisions': async () => ({
    url: `/api/v1${await make.paragraph()}/revisions`,
    body: { base: 1, text: 'New.' },
    status: 201,
  }),
  'get /api/v1/documents/:document/paragraphs/:paragraph/hunks': async () => ({
    url: `/api/v1${await make.translated()}/hunks?from=1`,
    status: 200,
  }),
  'post /api/v1/documents/:document/paragraphs/:paragraph/decisions': async () => ({
    url: `/api/v1${await make.translated()}/decisions`,
    body: { verdict: 'approve', source: 1, target: 2 },
    status: 201,
  }),
  'get /api/v1/terms': () => ({ url: '/api/v1/terms?q=x', status: 200 }),
  'post /api/v1/scan': () => ({ url: '/api/v1/scan', body: { target: 'x' }, status: 200 }),
};

const visitors: readonly (Role | null)[] = [...roles, null];

/** A person of the role with a session of their own, which a sign-out may end. */
async function cookieOf(role: Role): Promise<string> {
  const context = programContext(harness.house.store, harness.house.project);
  return `${sessionCookie}=${await startSession(context, harness.people[role].id, 1)}`;
}

async function statusOf(
  role: Role | null,
  { method, path, body: kind }: (typeof routes)[number],
  { url, body, file }: Real,
): Promise<number> {
  const isApi = path.startsWith('/api/');
  if (path === '/events') return streamStatus(role === null ? {} : { cookie: await cookieOf(role) });
  const agent = isApi ? harness.api(role) : harness.as(null);
  let request = method === 'get' ? agent.get(url) : agent.post(url);
  if (!isApi && role !== null) request = request.set('cookie', await cookieOf(role));
  if (method === 'get') return (await request).status;
  if (kind === 'files') return (await request.attach('target', Buffer.from(file ?? ''), 'file.txt')).status;
  return (await request.type(isApi ? 'json' : 'form').send(body ?? {})).status;
}

/** The status of an event stream, which does not end by itself. */
async function streamStatus(headers: Record<string, string>): Promise<number> {
  const server = createServer(harness.app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    return await new Promise<number>((resolve, reject) => {
      httpGet({ port, host: '127.0.0.1', path: '/events', headers }, (response) => {
        resolve(response.statusCode ?? 0);
        response.destroy();
      }).on('error', reject);
    });
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

test('every route has its line here, and no line is left of a route that is gone', () => {
  expect(routes.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(real).sort());
});

describe.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', (name, route) => {
  test.each(visitors.map((role) => [role ?? 'nobody', role] as const))('%s', async (_name, role) => {
    const request = await real[name]?.(role);
    if (!request) throw new Error(`no request for ${name}`);
    const { act } = route;
    const allowed = act === 'anyone' || (act === 'signed-in' ? role !== null : may(role, act));
    const before = harness.house.store.seq();
    const status = await statusOf(role, route, request);
    expect(status).toBe(allowed ? request.status : role === null ? 401 : 403);
    if (!allowed) expect(harness.house.store.seq()).toBe(before);
  });
});

describe('a person whose role was taken away', () => {
  test.each(
    routes
      .filter(({ act }) => act !== 'anyone' && act !== 'signed-in')
      .map((route) => [`${route.method} ${route.path}`, route] as const),
  )('is refused at %s, with a session, with a token', async (name, route) => {
    const context = programContext(harness.house.store, harness.house.project);
    const id = await make.person();
    const before = await createToken(context, id);
    await harness.as('administrator').post(`/people/${id}/role`).type('form').send({ role: '' }).expect(303);
    await harness
      .as(null)
      .get('/api/v1/documents')
      .set({ authorization: `Bearer ${before.token}` })
      .expect(401);
    // A token and a session from afterwards, as a sign-in by password would give: those from before have ended.
    const { token } = await createToken(context, id);
    const cookie = `${sessionCookie}=${await startSession(context, id, 1)}`;
    const request = await real[name]?.('translator');
    if (!request) throw new Error(`no request for ${name}`);
    const headers = route.path.startsWith('/api/') ? { authorization: `Bearer ${token}` } : { cookie };
    const seq = harness.house.store.seq();
    const agent = harness.as(null);
    const answer =
      route.method === 'get' ? agent.get(request.url).set(headers) : agent.post(request.url).set(headers).send();
    expect((await answer).status).toBe(403);
    expect(harness.house.store.seq()).toBe(seq);
  });

  test('loses the sessions they had', async () => {
    const context = programContext(harness.house.store, harness.house.project);
    const id = await make.person();
    const cookie = `${sessionCookie}=${await startSession(context, id, 1)}`;
    await harness.as(null).get('/documents').set('cookie', cookie).expect(200);
    await harness.as('administrator').post(`/people/${id}/role`).type('form').send({ role: '' }).expect(303);
    await harness.as(null).get('/documents').set('cookie', cookie).expect(401);
  });

  test('is shown a page when they sign in again, not sent in circles', async () => {
    const context = programContext(harness.house.store, harness.house.project);
    const id = await make.person();
    await harness.as('administrator').post(`/people/${id}/role`).type('form').send({ role: '' }).expect(303);
    const cookie = `${sessionCookie}=${await startSession(context, id, 1)}`;
    let url = '/';
    for (let hop = 0; hop < 5; hop++) {
      const response = await harness.as(null).get(url).set('cookie', cookie);
      if (response.status !== 303) {
        expect(response.status).toBeLessThan(500);
        return;
      }
      url = response.headers['location'] ?? '';
    }
    throw new Error(`still redirected to ${url}`);
  });
});

test('a change of role holds from the next request on', async () => {
  const context = programContext(harness.house.store, harness.house.project);
  const id = await make.person();
  const cookie = `${sessionCookie}=${await startSession(context, id, 1)}`;
  const status = async () => (await harness.as(null).get('/glossary/new').set('cookie', cookie)).status;
  expect(await status()).toBe(403);
  await harness.as('administrator').post(`/people/${id}/role`).type('form').send({ role: 'terminologist' }).expect(303);
  expect(await status()).toBe(200);
});

describe('public look-up', () => {
  test('lets people who have not signed in look up, and nothing else', async () => {
    const set = (value: string) =>
      harness.as('administrator').post('/settings').type('form').send({ key: 'public-lookup', value }).expect(303);
    await set('on');
    try {
      for (const route of routes) {
        if (route.act === 'anyone' || route.act === 'signed-in') continue;
        const request = await real[`${route.method} ${route.path}`]?.(null);
        if (!request) throw new Error(`no request for ${route.path}`);
        expect(await statusOf(null, route, request), route.path).toBe(route.act === 'look-up' ? 200 : 401);
      }
    } finally {
      await set('off');
    }
  });
});
