import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConceptEntry, TermStatus } from '../../glossary/index.js';
import { acceptRendering } from '../../server/actions/accept-rendering.js';
import { attachSource } from '../../server/actions/attach-source.js';
import { newId, programContext } from '../../server/actions/context.js';
import { readTextFile } from '../../server/actions/read-text-file.js';
import { saveConcept } from '../../server/actions/save-concept.js';
import { saveRevision } from '../../server/actions/save-revision.js';
import { setProjectSetting } from '../../server/actions/set-project-setting.js';
import { openData, project } from '../../server/cli/open.js';
import { closeHouse, openHouse } from '../../server/cli/serve.js';
import { readConcept } from '../../server/store/concepts.js';
import { readDocument } from '../../server/store/documents.js';
import { listFindings, readDocumentFindings } from '../../server/store/findings.js';
import { readFollower } from '../../server/store/findings-work.js';
import { listParagraphs } from '../../server/store/paragraphs.js';
import { databaseFile } from '../../server/store/prepare.js';
import { rebuild } from '../../server/store/rebuild.js';
import { verify } from '../../server/store/verify.js';
import { type Harness, limits, openHarness } from './harness.js';

let harness: Harness;
beforeEach(async () => {
  harness = await openHarness();
});
afterEach(() => harness.close());

const context = () => programContext(harness.house.store, project);

/** What the tables say, once they hold for everything. */
async function found(document: string) {
  const { store, findings } = harness.house;
  await findings.settled();
  const rows = await listFindings(store, document, { limit: 10_000 });
  return rows.map(({ position, severity, data }) => [position, severity, data['text']]);
}

async function counts(document: string) {
  const { store } = harness.house;
  const row = await readDocument(store, document);
  return row && (await readDocumentFindings(store, [row])).get(document);
}

async function save(document: string, paragraph: string, base: number, text: string): Promise<void> {
  await saveRevision(
    { ...context(), user: harness.people.translator.id },
    { document, paragraph, base, text, done: true, source: undefined },
  );
}

async function changeConcept(id: string, change: (entry: ConceptEntry) => ConceptEntry): Promise<void> {
  const row = await readConcept(harness.house.store, id);
  if (!row) throw new Error(`no concept ${id}`);
  await saveConcept(context(), { concept: id, base: row.number, entry: change(row.entry as ConceptEntry) });
}

async function setDay(document: string, dated: string | null): Promise<void> {
  const { store } = harness.house;
  const row = await readDocument(store, document);
  if (!row) throw new Error(`no document ${document}`);
  const { title, deadline } = row;
  const number = row.number + 1;
  await store.commit({
    ...{ requestId: newId(), at: new Date().toISOString(), user: null, action: 'document:revised', project, document },
    ...{ subject: document, expects: [] },
    facts: [{ kind: 'document-revision', document, number, title, deadline, archived: false, dated }],
  });
}

const sound = { ok: true, problems: [] };
const check = () => verify(databaseFile(harness.folder));

const forefront = 'The city walks in the forefront of reform.';
const bay = 'It serves the Hong Kong-Macao Greater Bay Area.';

/** What the termbase says of one rendering. */
const withStatus = (text: string, status: TermStatus) => (entry: ConceptEntry) => ({
  ...entry,
  en: entry.en.map((term) => (term.text === text ? { ...term, status, literal: false } : term)),
});

describe('the findings follow', () => {
  it('an import and every save', async () => {
    const { id, paragraphs } = await harness.document({ target: `${forefront}\n\nAll is well.`, source: null });
    expect(await found(id)).toEqual([[1, 'minor', 'walks in the forefront']]);
    expect(await counts(id)).toEqual({ critical: 0, major: 0, minor: 1, info: 0, total: 1, checking: false });

    await save(id, paragraphs[1]?.id ?? '', 1, bay);
    expect((await counts(id))?.checking).toBe(true);
    expect(await found(id)).toEqual([
      [1, 'minor', 'walks in the forefront'],
      [2, 'critical', 'Hong Kong-Macao Greater Bay Area'],
    ]);
    await save(id, paragraphs[0]?.id ?? '', 1, 'The city is at the forefront of reform.');
    expect(await found(id)).toEqual([[2, 'critical', 'Hong Kong-Macao Greater Bay Area']]);
    expect(check()).toEqual(sound);
  });

  it('a change of a concept', async () => {
    const { id } = await harness.document({ target: `${forefront}\n\n${bay}`, source: null });
    await found(id);
    await changeConcept('T024', withStatus('walk in the forefront', 'forbidden'));
    expect(await found(id)).toEqual([
      [1, 'critical', 'walks in the forefront'],
      [2, 'critical', 'Hong Kong-Macao Greater Bay Area'],
    ]);
    await changeConcept('T049', (entry) => ({ ...entry, retired: true }));
    expect(await found(id)).toEqual([[1, 'critical', 'walks in the forefront']]);
    expect(check()).toEqual(sound);
  });

  it('Chinese that comes later', async () => {
    const { store } = harness.house;
    const { id } = await harness.document({ target: 'We made a specific deployment there.', source: null });
    const before = await found(id);
    const file = readTextFile('zh.txt', Buffer.from('我们谈起一件别的事情。'), { limits });
    await attachSource(programContext(store, project), { document: id, file, pairs: null });
    expect(before).toHaveLength(1);
    expect(await found(id)).toEqual([]);
    expect(check()).toEqual(sound);
  });

  it('what is accepted, here or in the whole project, and taken back', async () => {
    const { id, paragraphs } = await harness.document({ target: `${bay}\n\n${bay}`, source: null });
    const accept = async (paragraph: string | null, accepted: boolean) => {
      await acceptRendering(
        { ...context(), user: harness.people.reviewer.id },
        { concept: 'T049', text: 'Hong Kong-Macao Greater Bay Area', paragraph, accepted },
      );
      return (await found(id)).map(([position]) => position);
    };
    expect(await accept(paragraphs[0]?.id ?? '', true)).toEqual([2]);
    expect(await accept(null, true)).toEqual([]);
    expect(await accept(null, false)).toEqual([2]);
    expect(await accept(paragraphs[0]?.id ?? '', false)).toEqual([1, 2]);
    expect(check()).toEqual(sound);
  });

  it('the day of a document and what the project says of a check', async () => {
    const { id } = await harness.document({ target: bay, source: null });
    await changeConcept('T049', (entry) => ({
      ...entry,
      en: entry.en.map((term) => (term.text === 'Hong Kong-Macao Greater Bay Area' ? { ...term, from: '2024' } : term)),
    }));
    await found(id);
    await setDay(id, '2020-05-01');
    await found(id);
    expect(check()).toEqual(sound);
    await setProjectSetting(context(), 'checks', { 'forbidden-rendering': 'major' });
    expect((await found(id)).map(([, severity]) => severity)).not.toContain('critical');
    await setProjectSetting(context(), 'checks', { 'forbidden-rendering': 'off', 'deprecated-rendering': 'off' });
    expect(await found(id)).toEqual([]);
    expect(check()).toEqual(sound);
  });

  it('a rebuild, and what another process wrote while no server ran', async () => {
    const { id } = await harness.document({ target: `${forefront}\n\n${bay}`, source: null });
    const before = await found(id);
    const { settings } = harness.house;
    await closeHouse(harness.house);
    const file = databaseFile(harness.folder);
    rebuild(file);
    const alone = await openData(harness.folder);
    const rows = await listParagraphs(alone, id, { limit: 10 });
    expect(readFollower(alone)).toBeNull();
    await saveRevision(
      { ...programContext(alone, project), user: harness.people.translator.id },
      { document: id, paragraph: rows[0]?.id ?? '', base: 1, text: bay, done: true, source: undefined },
    );
    await alone.close();
    const house = await openHouse(await openData(harness.folder), harness.folder, settings);
    harness = { ...harness, house };
    expect(await found(id)).toEqual([[1, 'critical', 'Hong Kong-Macao Greater Bay Area'], before[1]]);
    expect(check()).toEqual(sound);
  });

  it('more than one thread may do at a time', async () => {
    const target = Array.from({ length: 450 }, (_, i) => (i % 3 === 0 ? bay : `Paragraph ${i}.`)).join('\n\n');
    const { id } = await harness.document({ target, source: null });
    expect(await found(id)).toHaveLength(150);
    await changeConcept('T049', withStatus('Hong Kong-Macao Greater Bay Area', 'deprecated'));
    expect((await found(id)).filter(([, severity]) => severity === 'minor')).toHaveLength(150);
    expect(harness.house.findings.progress()).toBeNull();
    expect(check()).toEqual(sound);
  });
});

describe('any history', () => {
  const texts = [
    forefront,
    bay,
    'In the Greater Bay Area, all is well.',
    'The Great Bay Area walks in the front.',
    'Well.',
  ];
  const statuses: readonly TermStatus[] = ['forbidden', 'deprecated', 'admitted'];
  const place = fc.nat(2);
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('save' as const), place, text: fc.constantFrom(...texts) }) },
    fc.record({ kind: fc.constant('concept' as const), status: fc.constantFrom(...statuses), first: fc.boolean() }),
    fc.record({
      kind: fc.constant('accept' as const),
      place: fc.option(place),
      accepted: fc.boolean(),
      text: fc.constantFrom(
        'Hong Kong-Macao Greater Bay Area',
        'Greater Bay',
        'the forefront of reform',
        'Great Bay Area walks',
      ),
    }),
    fc.record({ kind: fc.constant('day' as const), day: fc.constantFrom(null, '2019-01-01', '2023-06-25') }),
    fc.record({ kind: fc.constant('check' as const), severity: fc.constantFrom('off' as const, 'major' as const) }),
    fc.record({ kind: fc.constant('wait' as const) }),
  );

  it('leaves what a fresh computation finds', async () => {
    const { store, findings } = harness.house;
    const user = harness.people.reviewer.id;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const { id } = await harness.document({
          target: texts.slice(0, 3).join('\n\n'),
          source: '湾区。\n\n走在前列。\n\n大湾区。',
        });
        for (const one of steps) {
          const rows = await listParagraphs(store, id, { limit: 3 });
          if (one.kind === 'save') {
            const row = rows[one.place];
            if (row) await save(id, row.id, row.targetNumber ?? 0, one.text);
          } else if (one.kind === 'concept') {
            const [concept, text] = one.first
              ? ['T024', 'walk in the forefront']
              : ['T049', 'Hong Kong-Macao Greater Bay Area'];
            await changeConcept(concept, withStatus(text, one.status));
          } else if (one.kind === 'accept') {
            const paragraph = one.place === null ? null : (rows[one.place]?.id ?? null);
            const { text, accepted } = one;
            await acceptRendering({ ...context(), user }, { concept: 'T049', text, paragraph, accepted });
          } else if (one.kind === 'day') await setDay(id, one.day);
          else if (one.kind === 'check')
            await setProjectSetting(context(), 'checks', { 'deprecated-rendering': one.severity });
          else await findings.settled();
        }
        await findings.settled();
        expect(check()).toEqual(sound);
        expect((await counts(id))?.checking).toBe(false);
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
