/** A data folder as an installation has it: people, a token, a session, a long document made of the report's sentences. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Context from '../server/actions/context.js';
import type * as ImportDocument from '../server/actions/import-document.js';
import type * as People from '../server/actions/people.js';
import type * as ReadTextFile from '../server/actions/read-text-file.js';
import type * as Open from '../server/cli/open.js';
import type { Concept } from '../glossary/index.js';
import type { Role } from '../server/core/facts.js';
import type * as FindingsWork from '../server/store/findings-work.js';
import { root } from '../server/root.js';
import type * as Paragraphs from '../server/store/paragraphs.js';
import { seeded } from './_report.js';

export type Data = {
  readonly token: string;
  /** The Cookie header of a reviewer who is signed in. */
  readonly cookie: string;
  readonly document: string;
  readonly paragraphs: readonly { readonly id: string; readonly number: number; readonly text: string }[];
};

export type FillOptions = {
  /** How many such documents there are; the answer is about the last. */
  readonly documents?: number;
  readonly role?: Role;
  /** Put beside the starter termbase. */
  readonly concepts?: readonly Concept[];
  /** Of each document, in place of the report's sentences. */
  readonly texts?: { readonly source: string; readonly target: string };
  /** As if everything had been checked already: otherwise the first start checks it, for as long as that takes. */
  readonly checked?: boolean;
};

/** Concepts a commit: as many as a large import stores at a time. */
const conceptsAtOnce = 500;

/** Fills an empty folder with the compiled program itself (its store starts compiled worker threads). */
export async function fillFolder(
  program: string,
  folder: string,
  paragraphs: number,
  { documents = 1, role = 'reviewer', concepts = [], checked = false, texts }: FillOptions = {},
): Promise<Data> {
  const load = async (file: string): Promise<unknown> => import(pathToFileURL(path.join(program, 'server', file)).href);
  const { openData, project } = (await load('cli/open.js')) as typeof Open;
  const { programContext } = (await load('actions/context.js')) as typeof Context;
  const people = (await load('actions/people.js')) as typeof People;
  const { readTextFile } = (await load('actions/read-text-file.js')) as typeof ReadTextFile;
  const { importDocument } = (await load('actions/import-document.js')) as typeof ImportDocument;
  const { listParagraphs } = (await load('store/paragraphs.js')) as typeof Paragraphs;
  const findings = (await load('store/findings-work.js')) as typeof FindingsWork;
  const store = await openData(folder);
  try {
    const context = programContext(store, project);
    const { id: user } = await people.addPerson(context, { name: 'Ann', role });
    const { token } = await people.createToken(context, user);
    const session = await people.startSession(context, user, 30);
    const all = longReport(paragraphs * documents);
    const limits = { paragraphLength: 100_000, paragraphs: 20_000 };
    const file = (name: string, text: string) => readTextFile(name, Buffer.from(text), { limits });
    const part = (text: string, i: number): string =>
      text
        .split('\n\n', paragraphs * (i + 1))
        .slice(paragraphs * i)
        .join('\n\n');
    let id = '';
    for (let i = 0; i < documents; i++) {
      ({ id } = await importDocument(context, {
        title: 'Benchmark',
        target: file('report.en.txt', texts?.target ?? part(all.english, i)),
        source: file('report.zh.txt', texts?.source ?? part(all.chinese, i)),
        engine: 'machine',
        pairs: null,
      }));
    }
    for (let from = 0; from < concepts.length; from += conceptsAtOnce) {
      const some = concepts.slice(from, from + conceptsAtOnce);
      await store.commit({
        requestId: `bench:${from}`,
        at: context.now,
        user: null,
        action: 'concept:imported',
        project,
        document: null,
        subject: null,
        expects: [],
        facts: some.map(({ id: concept, entry }) => ({ kind: 'concept-revision', concept, number: 1, entry })),
      });
    }
    if (checked) {
      const version = findings.readRulesVersion(store, store.seq());
      await store.operate({ kind: 'follow', name: findings.follower, upto: store.seq(), version });
    }
    const rows = await listParagraphs(store, id, { limit: paragraphs });
    return {
      token,
      cookie: `duizhao_session=${session}`,
      document: id,
      paragraphs: rows.map(({ id, targetNumber, target }) => ({ id, number: targetNumber ?? 0, text: target ?? '' })),
    };
  } finally {
    await store.close();
  }
}

/** Paragraphs of one to six sentence pairs of the report, in an order that no two share; the machine's English, so bad renderings too. */
export function longReport(paragraphs: number): { english: string; chinese: string } {
  const random = seeded(1310);
  const pairs = readFileSync(path.join(root, 'samples/report/aligned.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { en_mt: string; zh_reconstruction: string });
  const chosen = Array.from({ length: paragraphs }, () =>
    Array.from({ length: 1 + Math.floor(random() * 6) }, () => pairs[Math.floor(random() * pairs.length)]),
  );
  return {
    english: chosen.map((list) => list.map((pair) => pair?.en_mt).join(' ')).join('\n\n'),
    chinese: chosen.map((list) => list.map((pair) => pair?.zh_reconstruction).join('')).join('\n\n'),
  };
}
