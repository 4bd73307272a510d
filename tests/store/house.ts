import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';
import type { CommitRequest, Expect, Fact } from '../../server/core/facts.js';
import { type Connection, connect } from '../../server/store/connection.js';
import { openStore, type Store, type StoreOptions } from '../../server/store/open.js';
import { databaseFile } from '../../server/store/prepare.js';

/** Stores and folders of one test, closed and removed after it. */
const stores: Store[] = [];
const connections: Connection[] = [];
const folders: string[] = [];

afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()));
  for (const db of connections.splice(0)) db.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-store-'));
  folders.push(folder);
  return folder;
}

export async function open(
  options: Partial<StoreOptions> = {},
): Promise<Store & { readonly dir: string; readonly file: string }> {
  const dir = options.dir ?? newFolder();
  const store = await openStore({ ...options, dir });
  stores.push(store);
  return { ...store, dir, file: databaseFile(dir) };
}

/** A second way in, as another program would have it; `raw` without what our connections are set to. */
export function connectTo(file: string): Connection {
  const db = connect(file, { timeout: 2000 });
  connections.push(db);
  return db;
}

let requests = 0;

export function request(
  facts: readonly Fact[],
  expects: readonly Expect[] = [],
  part: Partial<CommitRequest> = {},
): CommitRequest {
  return {
    requestId: `request-${++requests}-${process.pid}`,
    at: new Date().toISOString(),
    user: null,
    action: 'test:done',
    project: 'default',
    document: null,
    subject: null,
    facts,
    expects,
    ...part,
  };
}

export const users: readonly Fact[] = ['ann', 'bo', 'cy'].map((id) => ({ kind: 'user', id, name: `name of ${id}` }));

export const project: Fact = {
  kind: 'project',
  id: 'default',
  name: 'Default',
  sourceLang: 'zh-Hans',
  targetLang: 'en',
};

/** A document of paragraphs p1, p2 …, each with a source and a machine's target, in one list of facts. */
export function documentFacts(count: number, id = 'd1', prefix = 'p'): Fact[] {
  const ids = Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);
  return [
    { kind: 'document', id, project: 'default', sourceLang: 'zh-Hans', targetLang: 'en', format: 'text' },
    { kind: 'document-revision', document: id, number: 1, title: 'Title', deadline: null, archived: false },
    ...ids.flatMap((paragraph, i): Fact[] => [
      { kind: 'paragraph', id: paragraph, document: id, paragraphKind: 'text', locator: `target:${i + 1}` },
      { ...revision(paragraph, 1, `源文 ${i + 1}`, null), side: 'source', origin: 'import', against: null },
      { ...revision(paragraph, 1, `machine ${i + 1}`, null), origin: 'mt', done: false },
    ]),
    {
      kind: 'outline',
      document: id,
      number: 1,
      head: '',
      items: ids.map((paragraph) => ({ paragraph, after: '\n\n' })),
    },
  ];
}

export function revision(
  paragraph: string,
  number: number,
  text: string,
  author: string | null,
): Extract<Fact, { kind: 'revision' }> {
  return {
    kind: 'revision',
    paragraph,
    side: 'target',
    number,
    text,
    origin: 'translator',
    author,
    done: true,
    against: 1,
    suggestion: null,
  };
}

export function decision(
  paragraph: string,
  targetNumber: number,
  reviewer: string,
  part: Partial<Extract<Fact, { kind: 'decision' }>> = {},
): Extract<Fact, { kind: 'decision' }> {
  return {
    kind: 'decision',
    id: `decision-${++requests}`,
    paragraph,
    sourceNumber: 1,
    targetNumber,
    verdict: 'approve',
    reason: null,
    reviewer,
    ...part,
  };
}

export async function fill(store: Store, paragraphs = 3): Promise<void> {
  const outcome = await store.commit(request([...users, project, ...documentFacts(paragraphs)]));
  if (outcome.kind !== 'committed') throw new Error(`the house could not be filled: ${JSON.stringify(outcome)}`);
}
