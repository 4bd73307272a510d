/**
 * The first page of the queue, as the server makes it (its Server-Timing): every filter over ten and a hundred thousand
 * paragraphs, in documents of ten thousand; a third of them translated.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import request from 'supertest';
import type { Fact } from '../server/core/facts.js';
import type * as Context from '../server/actions/context.js';
import type * as People from '../server/actions/people.js';
import type * as Open from '../server/cli/open.js';
import type * as Serve from '../server/cli/serve.js';
import type * as Settings from '../server/core/settings.js';
import type * as App from '../server/http/app.js';
import type * as Session from '../server/http/session.js';
import type * as Table from '../server/routes/table.js';
import { root } from '../server/root.js';
import type { Store } from '../server/store/open.js';
import { longReport } from './_data.js';
import { machine, quantile, table, target } from './_report.js';

/** The compiled program: its store starts compiled worker threads. */
const load = async (file: string): Promise<unknown> => import(pathToFileURL(path.join(root, 'dist/server', file)).href);

const PER_DOCUMENT = 10_000;
const SIZES = [10_000, 100_000];
const ROUNDS = 30;
const PER_COMMIT = 500;

const questions: readonly (readonly [string, string])[] = [
  ['waiting for review', '?wait=review'],
  ['the same, longest first', '?wait=review&order=oldest'],
  ['everything open', '?wait=open'],
  ['the same, longest first', '?wait=open&order=oldest'],
  ['all paragraphs', '?wait=any'],
  ['second review (none)', '?wait=second-review'],
  ['sent back (none)', '?wait=sent-back'],
  ['drafts (none)', '?wait=draft'],
  ['mine (a range)', '?wait=open&person=me'],
  ['not assigned', '?wait=open&person=nobody'],
  ['with a major finding', '?wait=open&finding=major'],
  ['with a critical finding', '?wait=open&finding=critical'],
  ['a term', '?wait=open&term=走在前列'],
  ['a term that is nowhere', '?wait=open&term=子虚乌有'],
  ['waiting for 7 days (none)', '?wait=open&days=7'],
  ['changed since my last visit', '?wait=open&new=on'],
];

export async function run(): Promise<void> {
  console.log(machine());
  for (const size of SIZES) await measure(size);
}

async function measure(size: number): Promise<void> {
  const { programContext } = (await load('actions/context.js')) as typeof Context;
  const { addPerson, startSession } = (await load('actions/people.js')) as typeof People;
  const { openData, project } = (await load('cli/open.js')) as typeof Open;
  const { closeHouse, openHouse } = (await load('cli/serve.js')) as typeof Serve;
  const { readSettings } = (await load('core/settings.js')) as typeof Settings;
  const { createApp } = (await load('http/app.js')) as typeof App;
  const { sessionCookie } = (await load('http/session.js')) as typeof Session;
  const { routes } = (await load('routes/table.js')) as typeof Table;
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-bench-'));
  const store = await openData(folder);
  const context = programContext(store, project);
  const { id: user } = await addPerson(context, { name: 'Wang', role: 'reviewer' });
  for (let document = 0; document < size / PER_DOCUMENT; document++) await fill(store, project, `d${document}`, user);
  const house = await openHouse(store, folder, readSettings({ LOG_LEVEL: 'silent' }));
  try {
    const cookie = `${sessionCookie}=${await startSession(context, user, 1)}`;
    const app = createApp(house, routes);
    // What the checks find is there before it is asked for.
    await house.findings.settled();
    const rows: (string | number)[][] = [];
    let worst = 0;
    for (const [name, query] of questions) {
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const answer = await request(app)
          .get(`/queue${encodeURI(query)}`)
          .set({ cookie, accept: 'text/html' });
        times.push(Number(/total;dur=([\d.]+)/.exec(String(answer.headers['server-timing']))?.[1]));
      }
      worst = Math.max(worst, quantile(times, 0.5));
      rows.push([name, quantile(times, 0.5), quantile(times, 0.95), Math.min(...times)]);
    }
    console.log(`\n${size} paragraphs`);
    table(['ms', 'p50', 'p95', 'quickest'], rows);
    if (size === SIZES[0]) target(`first page under 30 ms: slowest median ${worst.toFixed(1)} ms`, worst < 30);
  } finally {
    await closeHouse(house);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A document of the report's sentences with its machine text; every third paragraph done by somebody; one range assigned. */
async function fill(store: Store, project: string, document: string, user: string): Promise<void> {
  const { chinese, english } = longReport(PER_DOCUMENT);
  const [sources, targets] = [chinese.split('\n\n'), english.split('\n\n')];
  let requests = 0;
  const commit = async (facts: readonly Fact[]): Promise<void> => {
    const outcome = await store.commit({
      requestId: `${document}-${requests++}`,
      at: new Date().toISOString(),
      user: null,
      action: 'bench:filled',
      project,
      document,
      subject: null,
      facts,
      expects: [],
    });
    if (outcome.kind !== 'committed') throw new Error(JSON.stringify(outcome));
  };
  const id = (index: number): string => `${document}-p${index + 1}`;
  const text = (index: number, side: 'source' | 'target', number: number): Fact => ({
    kind: 'revision',
    paragraph: id(index),
    side,
    number,
    text: `${(side === 'source' ? sources : targets)[index] ?? ''}${number > 1 ? ' Done.' : ''}`,
    origin: side === 'source' ? 'import' : number > 1 ? 'translator' : 'mt',
    author: number > 1 ? user : null,
    done: number > 1,
    against: side === 'source' ? null : 1,
    suggestion: null,
  });
  await commit([
    { kind: 'document', id: document, project, sourceLang: 'zh-Hans', targetLang: 'en', format: 'text' },
    { kind: 'document-revision', document, number: 1, title: document, deadline: null, archived: false },
  ]);
  const all = Array.from({ length: PER_DOCUMENT }, (_, index) => index);
  for (let from = 0; from < PER_DOCUMENT; from += PER_COMMIT) {
    const facts = all
      .slice(from, from + PER_COMMIT)
      .flatMap((index): Fact[] => [
        { kind: 'paragraph', id: id(index), document, paragraphKind: 'text', locator: `target:${index + 1}` },
        ...[text(index, 'source', 1), text(index, 'target', 1)],
        ...(index % 3 === 0 ? [text(index, 'target', 2)] : []),
      ]);
    await commit(facts);
  }
  const items = all.map((index) => ({ paragraph: id(index), after: '\n\n' }));
  await commit([{ kind: 'outline', document, number: 1, head: '', items }]);
  await commit([
    {
      kind: 'assignment',
      id: `${document}-a`,
      number: 1,
      document,
      user,
      task: 'review',
      deadline: null,
      range: { first: id(1000), last: id(3000) },
      ended: false,
      author: null,
    },
  ]);
}
