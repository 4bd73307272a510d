import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { attachSource } from '../../server/actions/attach-source.js';
import { type ActionContext, newId, programContext } from '../../server/actions/context.js';
import { decideParagraph } from '../../server/actions/decide-paragraph.js';
import { importDocument } from '../../server/actions/import-document.js';
import { addPerson, createLink, createToken, setRole } from '../../server/actions/people.js';
import { readTextFile } from '../../server/actions/read-text-file.js';
import { reviseDocument } from '../../server/actions/revise-document.js';
import { saveRevision } from '../../server/actions/save-revision.js';
import { setProjectSetting } from '../../server/actions/set-project-setting.js';
import { openData, project } from '../../server/cli/open.js';
import type { CommitRequest, Role } from '../../server/core/facts.js';
import { type Act, may, roles } from '../../server/core/permissions.js';
import type { Store } from '../../server/store/open.js';
import { databaseFile } from '../../server/store/prepare.js';
import { listDecisions, listParagraphs, listRevisions } from '../../server/store/paragraphs.js';
import { listDocuments } from '../../server/store/documents.js';
import { verify } from '../../server/store/verify.js';

let folder: string;
let store: Store;
let people: Readonly<Record<Role, string>>;

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-actions-'));
  store = await openData(folder);
  const entries = [];
  for (const role of roles) entries.push([role, (await addPerson(program(), { name: role, role })).id] as const);
  people = Object.fromEntries(entries) as Record<Role, string>;
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const limits = { paragraphLength: 1000, paragraphs: 5000 };
const file = (text: string) => readTextFile('file.txt', Buffer.from(text), { limits });
const program = (): ActionContext => programContext(store, project);
const as = (role: Role | null, given: Store = store): ActionContext => ({
  store: given,
  project,
  user: role && people[role],
  role,
  now: new Date().toISOString(),
  newId,
});

async function imported(target = 'One.\n\nTwo.') {
  const { id } = await importDocument(program(), {
    title: 'T',
    target: file(target),
    source: null,
    engine: 'm',
    pairs: null,
  });
  const paragraphs = await listParagraphs(store, id, { limit: 5000 });
  return { document: id, paragraph: paragraphs[0]?.id ?? '', paragraphs };
}

const refusal = (code: string) => expect.objectContaining({ name: 'Refusal', code }) as Error;

describe('every write asks for permission itself, whoever calls it', () => {
  const writes: Readonly<
    Record<
      string,
      readonly [Act, (context: ActionContext, given: Awaited<ReturnType<typeof imported>>) => Promise<unknown>]
    >
  > = {
    'import a document': [
      'import',
      (context) => importDocument(context, { title: 'T', target: file('x'), source: null, engine: null, pairs: null }),
    ],
    'attach a source': [
      'import',
      (context, { document }) => attachSource(context, { document, file: file('一。\n\n二。'), pairs: null }),
    ],
    'rename a document': [
      'import',
      (context, { document }) => reviseDocument(context, { document, base: 1, title: 'Other' }),
    ],
    'save a revision': [
      'save',
      (context, { document, paragraph }) =>
        saveRevision(context, { document, paragraph, base: 1, text: 'New.', done: true }),
    ],
    'send a paragraph back': [
      'decide',
      (context, { document, paragraph }) =>
        decideParagraph(context, {
          document,
          paragraph,
          verdict: 'request-changes',
          sourceNumber: null,
          targetNumber: 1,
          reason: 'No.',
        }),
    ],
    'add a person': ['administer', (context) => addPerson(context, { name: 'New', role: 'reviewer' })],
    'change a role': ['administer', (context) => setRole(context, { user: people.translator, role: 'reviewer' })],
    'make a link': ['administer', (context) => createLink(context, { user: people.translator, days: 1 })],
    'make a token': ['administer', (context) => createToken(context, people.translator)],
    'change a setting': ['administer', (context) => setProjectSetting(context, 'four-eyes', 'off')],
  };

  test.each(Object.entries(writes).map(([name, [act, write]]) => [name, act, write] as const))(
    '%s: %s',
    async (_name, act, write) => {
      for (const role of [null, ...roles]) {
        const given = await imported();
        const before = store.seq();
        if (may(role, act)) await write(as(role), given);
        else {
          await expect(write(as(role), given), String(role)).rejects.toThrow(refusal('forbidden'));
          expect(store.seq()).toBe(before);
        }
      }
    },
  );

  test('the program decides nothing: a decision needs a person', async () => {
    const { document, paragraph } = await imported();
    const ask = {
      document,
      paragraph,
      verdict: 'request-changes',
      sourceNumber: null,
      targetNumber: 1,
      reason: 'No.',
    } as const;
    await expect(decideParagraph(program(), ask)).rejects.toThrow(refusal('forbidden'));
  });
});

/** A store in which somebody else does something just before a commit arrives, the first `times` times. */
function disturbed(times: number, disturb: () => Promise<unknown>): { store: Store; commits: CommitRequest[] } {
  let left = times;
  const commits: CommitRequest[] = [];
  const commit: Store['commit'] = async (request) => {
    commits.push(request);
    if (left-- > 0) await disturb();
    return store.commit(request);
  };
  return { store: { ...store, commit }, commits };
}

describe('what moves between deciding and storing', () => {
  test('another’s save: decided again, and refused with both texts', async () => {
    const { document, paragraph } = await imported();
    const other = disturbed(1, () =>
      saveRevision(as('reviewer'), { document, paragraph, base: 1, text: 'Theirs.', done: true }),
    );
    const mine = saveRevision(as('translator', other.store), {
      document,
      paragraph,
      base: 1,
      text: 'Mine.',
      done: true,
    });
    await expect(mine).rejects.toThrow(
      expect.objectContaining({
        code: 'stale',
        values: { base: { number: 1, text: 'One.' }, current: { number: 2, text: 'Theirs.' } },
      }) as Error,
    );
    expect(other.commits.length).toBe(1);
  });

  test('my own save, sent twice: decided again, and answered with the first number', async () => {
    const { document, paragraph } = await imported();
    const ask = { document, paragraph, base: 1, text: 'Mine.', done: true };
    const other = disturbed(1, () => saveRevision(as('translator'), ask));
    expect(await saveRevision(as('translator', other.store), ask)).toEqual({ kind: 'already', number: 2 });
    expect((await listRevisions(store, paragraph)).length).toBe(2);
  });

  test('a new text: an approval of the old one is refused', async () => {
    const { document, paragraph } = await imported();
    await saveRevision(as('translator'), { document, paragraph, base: 1, text: 'By hand.', done: true });
    const other = disturbed(1, () =>
      saveRevision(as('translator'), { document, paragraph, base: 2, text: 'Newer.', done: true }),
    );
    const ask = { document, paragraph, verdict: 'approve', sourceNumber: null, targetNumber: 2, reason: null } as const;
    await expect(decideParagraph(as('reviewer', other.store), ask)).rejects.toThrow(refusal('stale'));
    expect(await listDecisions(store, paragraph)).toEqual([]);
  });

  test('four-eyes switched on: an approval by one person alone is refused', async () => {
    const { document, paragraph } = await imported();
    await setProjectSetting(as('administrator'), 'four-eyes', 'off');
    const other = disturbed(1, () => setProjectSetting(as('administrator'), 'four-eyes', 'on'));
    const ask = { document, paragraph, verdict: 'approve', sourceNumber: null, targetNumber: 1, reason: null } as const;
    await expect(decideParagraph(as('reviewer', other.store), ask)).rejects.toThrow(refusal('four-eyes'));
    expect(await listDecisions(store, paragraph)).toEqual([]);
  });

  test('my own approval, sent twice: one decision, answered with its id', async () => {
    const { document, paragraph } = await imported();
    await saveRevision(as('translator'), { document, paragraph, base: 1, text: 'By hand.', done: true });
    const ask = { document, paragraph, verdict: 'approve', sourceNumber: null, targetNumber: 2, reason: null } as const;
    const other = disturbed(1, () => decideParagraph(as('reviewer'), ask));
    const { kind, id } = await decideParagraph(as('reviewer', other.store), ask);
    expect(kind).toBe('already');
    expect((await listDecisions(store, paragraph)).map((decision) => decision.id)).toEqual([id]);
  });

  test('something every time: given up after three attempts, as busy', async () => {
    let turns = 0;
    const other = disturbed(9, () =>
      setProjectSetting(as('administrator'), 'public-lookup', ++turns % 2 ? 'on' : 'off'),
    );
    // Neither `on` nor `off`, so that deciding again never finds it done.
    const change = setProjectSetting(as('administrator', other.store), 'public-lookup', 'neither' as 'on');
    await expect(change).rejects.toThrow(refusal('busy'));
    expect(other.commits.length).toBe(3);
    expect(new Set(other.commits.map(({ requestId }) => requestId)).size).toBe(1);
  });
});

describe('a correction and its approval', () => {
  test('are one commit, and the database is in order afterwards', async () => {
    const { document, paragraph } = await imported();
    await saveRevision(as('translator'), { document, paragraph, base: 1, text: 'By hand.', done: true });
    const before = store.seq();
    const ask = {
      document,
      paragraph,
      verdict: 'approve',
      sourceNumber: null,
      targetNumber: 2,
      reason: null,
      correction: 'Better.',
    } as const;
    await decideParagraph(as('reviewer'), ask);
    expect(store.seq()).toBe(before + 1);
    const [row] = await listParagraphs(store, document, { limit: 1 });
    expect(row).toMatchObject({ target: 'Better.', targetNumber: 3, state: 'reviewed' });
    await store.close();
    expect(verify(databaseFile(folder))).toEqual({ ok: true, problems: [] });
    store = await openData(folder);
  });
});

describe('importing', () => {
  test('a document is on no list until it is whole', async () => {
    const seen: number[] = [];
    const watching: Store = {
      ...store,
      commit: async (request) => {
        const outcome = await store.commit(request);
        seen.push((await listDocuments(store, project)).length);
        return outcome;
      },
    };
    const target = file(Array.from({ length: 1000 }, (_, i) => `P${i}.`).join('\n\n'));
    await importDocument(programContext(watching, project), {
      title: 'T',
      target,
      source: null,
      engine: null,
      pairs: null,
    });
    expect(seen.slice(0, -1).every((count) => count === 0)).toBe(true);
    expect(seen.at(-1)).toBe(1);
    expect(seen.length).toBeGreaterThan(3);
  });

  test('the original bytes are kept, whatever the encoding', async () => {
    const bytes = Buffer.from('\u{FEFF}One.\r\n\r\nTwo.\r\n', 'utf16le');
    const target = readTextFile('file.txt', bytes, { limits });
    const { id } = await importDocument(program(), { title: 'T', target, source: null, engine: null, pairs: null });
    const [row] = store.reader.all<{ bytes: Uint8Array }>('SELECT bytes FROM original WHERE document = :id', { id });
    expect(Buffer.from(row?.bytes ?? []).equals(bytes)).toBe(true);
    expect((await listParagraphs(store, id, { limit: 9 })).map(({ target: text }) => text)).toEqual(['One.', 'Two.']);
  });
});
