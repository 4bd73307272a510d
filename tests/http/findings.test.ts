import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConceptEntry, TermStatus } from '../../glossary/index.js';
import { acceptRendering } from '../../server/actions/accept-rendering.js';
import { attachSource } from '../../server/actions/attach-source.js';
import { newId, programContext } from '../../server/actions/context.js';
import { dismissFinding } from '../../server/actions/dismiss-finding.js';
import { endDismissal } from '../../server/actions/end-dismissal.js';
import { storedCheck } from '../../server/actions/live-check.js';
import { readTextFile } from '../../server/actions/read-text-file.js';
import { saveConcept } from '../../server/actions/save-concept.js';
import { saveRevision } from '../../server/actions/save-revision.js';
import { setProjectSetting } from '../../server/actions/set-project-setting.js';
import { openData, project } from '../../server/cli/open.js';
import { closeHouse, openHouse } from '../../server/cli/serve.js';
import type { CheckProfile } from '../../server/core/checks/check.js';
import { allChecks } from '../../server/core/checks/run.js';
import { nameOf } from '../../server/core/dismiss.js';
import type { DismissalScope, Fact, OutlineItem } from '../../server/core/facts.js';
import { connect } from '../../server/store/connection.js';
import { readConcept } from '../../server/store/concepts.js';
import { readDocument } from '../../server/store/documents.js';
import { listFindings, readDocumentFindings } from '../../server/store/findings.js';
import { readFollower, readRulesVersion } from '../../server/store/findings-work.js';
import { listParagraphs, readParagraph } from '../../server/store/paragraphs.js';
import { databaseFile } from '../../server/store/prepare.js';
import { rebuild } from '../../server/store/rebuild.js';
import { verify } from '../../server/store/verify.js';
import { type Harness, limits, openHarness } from './harness.js';

let harness: Harness;
beforeEach(async () => {
  harness = await openHarness();
  await setProjectSetting(context(), 'checks', these({}));
});
afterEach(() => harness.close());

const context = () => programContext(harness.house.store, project);

/** Only the checks that these tests are about, so that others may come and go. */
function these(said: CheckProfile): CheckProfile {
  const about = ['forbidden-rendering', 'deprecated-rendering', 'quote-style', 'spelling'];
  const others = allChecks.filter(({ id }) => !about.includes(id));
  return { ...Object.fromEntries(others.map(({ id }) => [id, 'off'])), ...said };
}

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

async function revise(document: string, facts: readonly Fact[]): Promise<void> {
  await harness.house.store.commit({
    requestId: newId(),
    at: new Date().toISOString(),
    user: null,
    action: 'document:revised',
    project,
    document,
    subject: document,
    expects: [],
    facts,
  });
}

async function setDay(document: string, dated: string | null): Promise<void> {
  const { store } = harness.house;
  const row = await readDocument(store, document);
  if (!row) throw new Error(`no document ${document}`);
  const { title, deadline } = row;
  const number = row.number + 1;
  await revise(document, [{ kind: 'document-revision', document, number, title, deadline, archived: false, dated }]);
}

/** Dismisses one of the findings of a paragraph, where it has any that can be dismissed so. */
async function dismissOne(
  document: string,
  paragraph: string,
  { which, scope }: { readonly which: number; readonly scope: DismissalScope },
): Promise<void> {
  const { store } = harness.house;
  const [home, row] = [await readDocument(store, document), await readParagraph(store, document, paragraph)];
  if (!home || !row) throw new Error(`no paragraph ${paragraph}`);
  const { findings } = await storedCheck(store)({ document: home, paragraph, source: row.source, target: row.target });
  const finding = findings[which % Math.max(1, findings.length)];
  if (!finding || (scope === 'term' && finding.concept === null)) return;
  await dismissFinding(
    { ...context(), user: harness.people.reviewer.id },
    {
      document,
      paragraph,
      ...nameOf(finding, row),
      scope,
      reason: 'meant',
      sourceNumber: row.sourceNumber,
      targetNumber: row.targetNumber,
    },
  );
}

/** Takes back one of the dismissals of all documents. */
async function takeBack(which: number): Promise<void> {
  const { store } = harness.house;
  const ids = store.reader.all<{ id: string }>(`SELECT id FROM dismissal ORDER BY seq DESC LIMIT 5`);
  const one = ids[which % Math.max(1, ids.length)];
  if (one) await endDismissal({ ...context(), user: harness.people.reviewer.id }, one.id);
}

/** The last paragraph of a document comes first. */
async function turnRound(document: string): Promise<void> {
  const { store } = harness.house;
  const row = store.reader.get<{ number: number; value: string }>(
    `SELECT number, value FROM outline WHERE document = :document ORDER BY number DESC LIMIT 1`,
    { document },
  );
  if (!row) throw new Error(`no document ${document}`);
  const { head, items } = JSON.parse(row.value) as { head: string; items: OutlineItem[] };
  await revise(document, [
    { kind: 'outline', document, number: row.number + 1, head, items: [...items.slice(-1), ...items.slice(0, -1)] },
  ]);
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

/** With or without one more rendering that is right. */
const withRendering = (text: string, stands: boolean) => (entry: ConceptEntry) => {
  const others = entry.en.filter((term) => term.text !== text);
  const [like] = others;
  return { ...entry, en: stands && like ? [...others, { ...like, text, status: 'admitted' as const }] : others };
};

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
    await setProjectSetting(context(), 'checks', these({ 'forbidden-rendering': 'major' }));
    expect((await found(id)).map(([, severity]) => severity)).not.toContain('critical');
    await setProjectSetting(
      context(),
      'checks',
      these({ 'forbidden-rendering': 'off', 'deprecated-rendering': 'off' }),
    );
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

describe('a dismissal', () => {
  /** Severities of what is open, in order; what is dismissed in brackets. */
  const states = async (document: string) => {
    await found(document);
    const rows = await listFindings(harness.house.store, document, { limit: 10_000 });
    return rows.map(
      ({ position, severity, dismissal }) => `${position} ${dismissal === null ? severity : 'dismissed'}`,
    );
  };
  const dismiss = async (document: string, paragraph: string, scope: DismissalScope) => {
    await dismissOne(document, paragraph, { which: 0, scope });
    return states(document);
  };

  it('here holds while the texts are these, also where they come back', async () => {
    const { id, paragraphs } = await harness.document({ target: `${bay}\n\n${bay}`, source: null });
    const [first = ''] = paragraphs.map((paragraph) => paragraph.id);
    expect(await states(id)).toEqual(['1 critical', '2 critical']);
    expect(await dismiss(id, first, 'text')).toEqual(['1 dismissed', '2 critical']);
    expect(await counts(id)).toEqual({ critical: 1, major: 0, minor: 0, info: 0, total: 1, checking: false });
    await save(id, first, 1, `${bay} We agree.`);
    expect(await states(id)).toEqual(['1 critical', '2 critical']);
    await save(id, first, 2, bay);
    expect(await states(id)).toEqual(['1 dismissed', '2 critical']);
    await takeBack(0);
    expect(await states(id)).toEqual(['1 critical', '2 critical']);
    expect(check()).toEqual(sound);
  });

  it('in a document and in the project reaches the same words', async () => {
    const { id, paragraphs } = await harness.document({ target: `${bay}\n\n${bay}`, source: null });
    const other = await harness.document({ target: `${bay}\n\n${forefront}`, source: null });
    const first = paragraphs[0]?.id ?? '';
    expect(await dismiss(id, first, 'document')).toEqual(['1 dismissed', '2 dismissed']);
    expect(await states(other.id)).toEqual(['1 critical', '2 minor']);
    await takeBack(0);
    expect(await dismiss(id, first, 'project')).toEqual(['1 dismissed', '2 dismissed']);
    expect(await states(other.id)).toEqual(['1 dismissed', '2 minor']);
    await save(id, first, 1, `I go. ${bay}`);
    expect(await states(id)).toEqual(['1 dismissed', '2 dismissed']);
    expect(check()).toEqual(sound);
  });

  it('of a term reaches it everywhere, until the term changes', async () => {
    const { id, paragraphs } = await harness.document({ target: `${bay}\n\n${forefront}`, source: null });
    expect(await dismiss(id, paragraphs[0]?.id ?? '', 'term')).toEqual(['1 dismissed', '2 minor']);
    await changeConcept('T024', (entry) => ({ ...entry, note: 'looked at' }));
    expect(await states(id)).toEqual(['1 dismissed', '2 minor']);
    await changeConcept('T049', (entry) => ({ ...entry, note: 'looked at' }));
    expect(await states(id)).toEqual(['1 critical', '2 minor']);
    expect(check()).toEqual(sound);
  });
});

describe('what is found by comparing paragraphs', () => {
  const curly = 'The nation’s cities grow.';
  const straight = "The nation's cities grow.";
  const places = async (document: string) => {
    await harness.house.findings.settled();
    const rows = await listFindings(harness.house.store, document, { limit: 10_000 });
    return rows.map(({ position, severity, targetFrom }) => [position, severity, targetFrom]);
  };

  it('follows saves, the order and what the project says', async () => {
    const target = [curly, 'Well.', straight, curly].join('\n\n');
    const { id, paragraphs } = await harness.document({ target, source: null });
    expect(await places(id)).toEqual([[3, 'info', 10]]);
    expect(await counts(id)).toMatchObject({ info: 1, total: 1 });
    await save(id, paragraphs[2]?.id ?? '', 1, `I go. ${straight}`);
    expect(await places(id)).toEqual([[3, 'info', 16]]);
    await save(id, paragraphs[0]?.id ?? '', 1, straight);
    expect(await places(id)).toEqual([[4, 'info', 10]]);
    await turnRound(id);
    expect(await places(id)).toEqual([[1, 'info', 10]]);
    await setProjectSetting(context(), 'checks', these({ 'quote-style': 'minor' }));
    expect(await places(id)).toEqual([[1, 'minor', 10]]);
    expect(check()).toEqual(sound);
    await setProjectSetting(context(), 'checks', these({ 'quote-style': 'off' }));
    expect(await places(id)).toEqual([]);
    expect(check()).toEqual(sound);
  });

  it('is dismissed like any other, and open again with other words', async () => {
    const { id, paragraphs } = await harness.document({ target: `${curly}\n\n${straight}\n\n${curly}`, source: null });
    const second = paragraphs[1]?.id ?? '';
    await places(id);
    await dismissOne(id, second, { which: 0, scope: 'text' });
    await harness.house.findings.settled();
    expect(await counts(id)).toMatchObject({ info: 0, total: 0 });
    // The quotes stand where they stood: what is noted is the same.
    await save(id, second, 1, `${straight} We go.`);
    await harness.house.findings.settled();
    expect(await counts(id)).toMatchObject({ info: 1, total: 1 });
    expect(check()).toEqual(sound);
  });

  it('is made good where the server ended between the notes and their judgement', async () => {
    const { id, paragraphs } = await harness.document({ target: `${curly}\n\n${straight}`, source: null });
    await places(id);
    const { store, settings } = harness.house;
    await harness.house.findings.close();
    await save(id, paragraphs[1]?.id ?? '', 1, `I go. ${straight}`);
    const row = await readParagraph(store, id, paragraphs[1]?.id ?? '');
    const note = { check: 'quote-style', container: id, key: '', note: [16, null] };
    const checked = { paragraph: row?.id ?? '', document: id, sourceNumber: null, targetNumber: 2 };
    await store.operate({
      kind: 'put-findings',
      rules: readRulesVersion(store, store.seq()),
      regroup: [],
      paragraphs: [{ ...checked, findings: [], notes: [note] }],
    });
    await closeHouse(harness.house);
    harness = { ...harness, house: await openHouse(await openData(harness.folder), harness.folder, settings) };
    expect(await places(id)).toEqual([[2, 'info', 16]]);
    expect(check()).toEqual(sound);
  });

  it('more than one thread may do at a time', async () => {
    const targets = Array.from({ length: 5_300 }, (_, i) => (i === 5_200 ? straight : curly));
    const { id, paragraphs } = await harness.document({ target: targets.join('\n\n'), source: null });
    expect(await places(id)).toEqual([[5_201, 'info', 10]]);
    await save(id, paragraphs[10]?.id ?? '', 1, straight);
    expect(await places(id)).toEqual([[11, 'info', 10]]);
    expect(check()).toEqual(sound);
  }, 60_000);
});

describe('verify finds', () => {
  it.each([
    ['a lost finding', `DELETE FROM finding WHERE part = ''`, /^finding: .* differs$/],
    ['a finding that nobody dismissed', `UPDATE finding SET dismissal = 'x' WHERE part = ''`, /^finding: .* differs$/],
    [
      'a lost finding of a group',
      `DELETE FROM finding WHERE part <> ''`,
      /^finding: the group \["quote-style",.* differs$/,
    ],
    ['another note', `UPDATE check_note SET note = '[0,0]' WHERE check_id = 'quote-style'`, /^finding: .* differs$/],
    ['a lost note', `DELETE FROM check_note WHERE check_id = 'quote-style'`, /^finding: .* differs$/],
    ['a group that waits', `INSERT INTO check_group_due VALUES ('quote-style', 'd', '')`, /still to be judged$/],
    ['a paragraph left out', `DELETE FROM checked`, /was not checked$/],
    ['wrong counts', `UPDATE checked SET minor = minor + 1`, /^finding: the counts of .* differ from its findings$/],
    ['wrong sums', `UPDATE document_findings SET info = info + 1`, /^finding: the counts of document .* differ/],
  ])('%s', async (_name, damage, problem) => {
    const { id } = await harness.document({ target: `${forefront}\n\nThe nation’s "cities".`, source: null });
    expect(await found(id)).toHaveLength(2);
    expect(check()).toEqual(sound);
    const db = connect(databaseFile(harness.folder), { timeout: 2000 });
    db.exec(damage);
    db.close();
    expect(check().problems).toContainEqual(expect.stringMatching(problem));
  });
});

describe('spelling follows', () => {
  const target = 'The bloorpings of the bay are here.\n\nAll bloorpings are.';

  it('the words of renderings, wherever they stand, and those of the project', async () => {
    const { id } = await harness.document({ target, source: null });
    const words = async () => (await found(id)).map(([position]) => position);
    expect(await words()).toEqual([1, 2]);
    await changeConcept('T049', withRendering('the bloorpings bay', true));
    expect(await words()).toEqual([]);
    await changeConcept('T049', withRendering('the bloorpings bay', false));
    expect(await words()).toEqual([1, 2]);
    await setProjectSetting(context(), 'words', ['bloorpings']);
    expect(await words()).toEqual([]);
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
    'The nation’s “front”.',
    'The nation\'s "front".',
    'Bloorpings labor in the center; qwertzings and bloorpings too.',
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
    fc.record({
      kind: fc.constant('check' as const),
      check: fc.constantFrom('deprecated-rendering', 'quote-style'),
      severity: fc.constantFrom('off' as const, 'major' as const),
    }),
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('dismiss' as const),
        place,
        which: fc.nat(9),
        scope: fc.constantFrom('text' as const, 'document' as const, 'term' as const, 'project' as const),
      }),
    },
    fc.record({ kind: fc.constant('take-back' as const), which: fc.nat(9) }),
    fc.record({ kind: fc.constant('style' as const), english: fc.constantFrom('any' as const, 'british' as const) }),
    fc.record({ kind: fc.constant('words' as const), words: fc.subarray(['bloorpings', 'qwertzings']) }),
    fc.record({ kind: fc.constant('rendering' as const), stands: fc.boolean() }),
    fc.record({ kind: fc.constant('order' as const) }),
    fc.record({ kind: fc.constant('wait' as const) }),
  );

  it('leaves what a fresh computation finds', async () => {
    const { store, findings } = harness.house;
    const user = harness.people.reviewer.id;
    await setProjectSetting(context(), 'checks', {});
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
          else if (one.kind === 'check') await setProjectSetting(context(), 'checks', { [one.check]: one.severity });
          else if (one.kind === 'style') await setProjectSetting(context(), 'english', one.english);
          else if (one.kind === 'words') await setProjectSetting(context(), 'words', one.words);
          else if (one.kind === 'rendering')
            await changeConcept('T049', withRendering('the bloorpings bay', one.stands));
          else if (one.kind === 'order') await turnRound(id);
          else if (one.kind === 'dismiss') await dismissOne(id, rows[one.place]?.id ?? '', one);
          else if (one.kind === 'take-back') await takeBack(one.which);
          else await findings.settled();
        }
        await findings.settled();
        expect(check()).toEqual(sound);
        expect((await counts(id))?.checking).toBe(false);
      }),
      { numRuns: 25 },
    );
  }, 120_000);
});
