import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Concept, ConceptEntry } from '../../glossary/index.js';
import { loadStarter } from '../../glossary/starter/load.js';
import {
  compareImport,
  decideImport,
  type ImportChoice,
  type Incoming,
  planUndo,
} from '../../server/core/termbase-import.js';
import type { EntryPart } from '../../server/core/termbase-import/overlay.js';
import { proposeMapping } from '../../server/formats/csv/columns.js';
import { emptyCellsChoices, readConcepts } from '../../server/formats/csv/concepts.js';
import { read as readCsv } from '../../server/formats/csv/read.js';
import { write as writeCsv } from '../../server/formats/csv/write.js';
import { concepts as generated } from '../fixtures/termbase/entries.js';
import { concept } from '../glossary/entries.js';

const preferred = (text: string) => ({ text, status: 'preferred' });
const meeting = concept('T1', ['会议', '大会'], [preferred('meeting'), { text: 'conference', status: 'admitted' }], {
  domain: 'party',
  note: 'kept',
});
const spirit = concept('T2', ['精神'], [preferred('spirit')], { domain: 'party' });
const standing = [meeting, spirit];

const incoming = (id: string, line: number, entry: ConceptEntry, base?: number): Incoming => ({
  id,
  line,
  entry,
  ...(base === undefined ? {} : { base }),
});
const compare = (rows: readonly Incoming[], says?: readonly EntryPart[]) =>
  compareImport(says === undefined ? rows : rows.map((row) => ({ ...row, says: new Set(says) })), standing);
const newId = () => {
  let n = 100;
  return () => `N${n++}`;
};
const none = new Map<number, ImportChoice>();
/** What a row is, in a word. */
const kinds = (rows: ReturnType<typeof compareImport>) =>
  rows.map((row) => (row.kind === 'conflict' ? `conflict ${row.reason}` : row.kind));

describe('an import beside what stands', () => {
  it('is matched by id first, then by the Chinese and the domain, then by the Chinese where no domain is said', () => {
    const rows = compare([
      incoming('T1', 2, { ...meeting.entry, note: 'other' }),
      incoming('', 3, { ...spirit.entry, note: 'x' }),
      incoming('', 4, concept('', ['新词'], [preferred('new')]).entry),
    ]);
    expect(kinds(rows)).toEqual(['changed', 'changed', 'new']);
    expect(rows[0]).toMatchObject({ changes: [{ kind: 'text', field: 'note', before: 'kept', after: 'other' }] });
    expect(kinds(compare([incoming('X', 2, { ...spirit.entry, domain: '' })]))).toEqual(['changed']);
    expect(kinds(compare([incoming('X', 2, { ...spirit.entry, domain: 'law' })]))).toEqual(['new']);
    expect(kinds(compare([incoming('T1', 2, meeting.entry), incoming('x', 3, spirit.entry)]))).toEqual([
      'unchanged',
      'unchanged',
    ]);
  });

  it('shows each kind of conflict', () => {
    const both = compareImport(
      [incoming('', 2, { ...meeting.entry, domain: '' })],
      [meeting, { ...meeting, id: 'T3', entry: { ...meeting.entry, domain: 'law' } }],
    );
    expect(kinds(both)).toEqual(['conflict several']);
    expect(kinds(compare([incoming('T1', 2, { ...meeting.entry, note: 'x' }, 7)]))).toEqual(['conflict stale']);
    expect(kinds(compare([incoming('T1', 2, meeting.entry, 7)]))).toEqual(['unchanged']);
    const law = concept('', ['法律'], [preferred('law')]).entry;
    expect(kinds(compare([incoming('T1', 2, law)]))).toEqual(['conflict other-concept']);
    const taken = { ...meeting.entry, zh: [{ text: '精神' }, { text: '会议' }] };
    expect(kinds(compare([incoming('T1', 2, taken)]))).toEqual(['conflict same-chinese']);
    expect(
      kinds(
        compare([
          incoming('', 2, law),
          incoming('', 3, law),
          incoming('T1', 4, meeting.entry),
          incoming('T1', 5, meeting.entry),
        ]),
      ),
    ).toEqual(['new', 'conflict twice', 'unchanged', 'conflict twice']);
  });

  it('says with its line what no entry can be', () => {
    const [row] = compare([incoming('', 9, { ...meeting.entry, zh: [] })]);
    expect(row).toMatchObject({ kind: 'unreadable', line: 9, problems: [{ path: 'zh', code: 'zh.required' }] });
  });

  it('does not erase what the file has no column for', () => {
    const given = concept('', ['会议'], [preferred('session')]).entry;
    const [row] = compare([incoming('', 2, given)], ['zh', 'preferred']);
    expect(row).toMatchObject({
      kind: 'conflict',
      reason: 'other-standard',
      entry: {
        zh: [{ text: '会议' }, { text: '大会' }],
        en: [
          { text: 'conference', status: 'admitted' },
          { text: 'session', status: 'preferred' },
        ],
        note: 'kept',
        domain: 'party',
      },
    });
    const same = concept('', ['会议'], [preferred('meeting')]).entry;
    expect(kinds(compare([incoming('', 2, same)], ['zh', 'preferred']))).toEqual(['unchanged']);
  });

  it('takes an empty cell for silence, or where the person says so for an empty part', () => {
    const text = 'id,zh,preferred,admitted,note,domain,confidence\nT1,会议,meeting,,,,\n';
    const table = readCsv(new TextEncoder().encode(text));
    const rows = (emptyCells?: 'keep' | 'erase') =>
      compareImport(readConcepts(table, proposeMapping(table.rows), emptyCells).concepts, standing);
    expect(kinds(rows())).toEqual(['unchanged']);
    expect(rows('erase')).toMatchObject([
      {
        kind: 'changed',
        entry: { en: [{ text: 'meeting' }], note: '', domain: '', zh: [{ text: '会议' }, { text: '大会' }] },
      },
    ]);
  });

  it('of one column for both definitions, the language that is missing is left alone', () => {
    const both = concept('T9', ['词'.repeat(2)], [], { definition: { zh: '旧', en: 'old' } });
    const table = readCsv(new TextEncoder().encode('zh,definition\n词词,新\n'));
    const rows = compareImport(readConcepts(table, proposeMapping(table.rows)).concepts, [both]);
    expect(rows).toMatchObject([{ kind: 'changed', entry: { definition: { zh: '新', en: 'old' } } }]);
  });

  it('never takes a standard rendering away without being asked', () => {
    const admitted = { ...meeting.entry, en: [{ ...meeting.entry.en[0], status: 'admitted' }] } as ConceptEntry;
    expect(kinds(compare([incoming('T1', 2, admitted)]))).toEqual(['conflict other-standard']);
    const bare = concept('T4', ['新词'], []);
    const given = concept('', ['新词'], [preferred('new')]).entry;
    expect(kinds(compareImport([incoming('', 2, given)], [bare]))).toEqual(['changed']);
  });

  it('of a table of two columns changes only the standard renderings', () => {
    const starter = loadStarter();
    const table = readCsv(new TextEncoder().encode('中文,英文\n走在前列,take the lead\n市委常委会,X\n'));
    const mapping = proposeMapping(table.rows);
    const rows = compareImport(readConcepts(table, mapping).concepts, starter);
    expect(kinds(rows)).toEqual(['conflict other-standard', 'conflict other-standard']);
    for (const row of rows) {
      if (row.kind !== 'conflict') continue;
      const { en, ...rest } = row.entry;
      const { en: before, ...same } = row.concepts[0]?.entry ?? meeting.entry;
      expect(rest).toEqual(same);
      expect(en.filter(({ status }) => status === 'forbidden')).toEqual(
        before.filter(({ status }) => status === 'forbidden'),
      );
    }
  });
});

describe('the decision on an import', () => {
  const law = concept('', ['法律'], [preferred('law')]).entry;
  const other = concept('', ['法律'], [preferred('statute'), { text: 'act', status: 'admitted' }]).entry;
  const clash = incoming('T1', 5, law);

  it('writes changes and new concepts, and treats conflicts as the policy says', () => {
    const rows = compare([
      incoming('T2', 2, { ...spirit.entry, note: 'n' }),
      incoming('', 3, { ...law, domain: 'x' }),
      clash,
    ]);
    const decide = (policy: 'keep' | 'replace' | 'merge') => decideImport(rows, policy, none, { newId: newId() });
    expect(decide('keep').changes.map(({ concept: id, number }) => `${id} ${number}`)).toEqual(['T2 2', 'N100 1']);
    expect(decide('keep').results.map(({ done }) => done)).toEqual(['changed', 'added', 'kept']);
    expect(decide('replace').changes.at(-1)).toEqual({ concept: 'T1', number: 2, entry: law });
    expect(decide('merge').changes.at(-1)?.entry).toMatchObject({
      zh: [{ text: '会议' }, { text: '大会' }, { text: '法律' }],
      en: [{ text: 'meeting', status: 'preferred' }, { text: 'conference' }, { text: 'law', status: 'admitted' }],
      note: 'kept',
    });
  });

  it('obeys a choice for a single row before the policy', () => {
    const rows = compare([incoming('T2', 2, { ...spirit.entry, note: 'n' }), incoming('free', 3, law), clash]);
    const choices = new Map<number, ImportChoice>([
      [2, 'keep'],
      [3, 'keep'],
      [5, 'new'],
    ]);
    const { changes, results } = decideImport(rows, 'replace', choices, { newId: newId() });
    expect(changes).toEqual([{ concept: 'N100', number: 1, entry: law }]);
    expect(results.map(({ done, concept: id }) => `${done} ${id}`)).toEqual(['kept T2', 'kept null', 'added N100']);
  });

  it('writes one revision a concept, also where two rows are about it', () => {
    const rows = compare([incoming('a', 2, law), incoming('b', 3, other)]);
    const merged = decideImport(rows, 'merge', none, { newId: newId() }).changes;
    expect(merged.map(({ concept: id, number, entry }) => [id, number, entry.en.map(({ text }) => text)])).toEqual([
      ['a', 1, ['law', 'statute', 'act']],
    ]);
    const replaced = decideImport(rows, 'replace', none, { newId: newId() }).changes;
    expect(replaced).toEqual([{ concept: 'a', number: 1, entry: other }]);
    expect(decideImport(rows, 'keep', none, { newId: newId() }).changes).toEqual([
      { concept: 'a', number: 1, entry: law },
    ]);
    const given = decideImport(rows, 'keep', none, { newId: newId(), keepsId: () => false }).changes;
    expect(given[0]?.concept).toBe('N100');
  });
});

describe('laws of imports', () => {
  const given = generated('printable').map((list) =>
    list.filter(({ entry }) => entry.retired !== true).map(({ id, entry }): Concept => ({ id, number: 1, entry })),
  );

  it('what was exported is unchanged when it comes back', () => {
    fc.assert(
      fc.property(given, fc.constantFrom(...emptyCellsChoices), (list, emptyCells) => {
        const table = readCsv(writeCsv(list));
        const mapping = proposeMapping(table.rows);
        const rows = compareImport(readConcepts(table, mapping, emptyCells).concepts, list);
        expect(rows.every((row) => row.kind === 'unchanged')).toBe(true);
        expect(decideImport(rows, 'replace', none, { newId: newId() }).changes).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('an import and its undo leave every entry as it was, and what it began retired', () => {
    fc.assert(
      fc.property(given, given, fc.constantFrom('keep', 'replace', 'merge'), (before, file, policy) => {
        const rows = compareImport(
          file.map(({ id, entry }, i) => incoming(id, i + 2, entry)),
          before,
        );
        const { changes } = decideImport(rows, policy as 'keep', none, { newId: newId() });
        const entries = new Map(before.map(({ id, entry }) => [id, entry]));
        expect(new Set(changes.map(({ concept: id }) => id)).size).toBe(changes.length);
        for (const change of changes) expect(change.number).toBe(entries.has(change.concept) ? 2 : 1);
        const items = changes.map(({ concept: id, number, entry }) => ({
          concept: id,
          number,
          entry,
          current: number,
          before: entries.get(id) ?? null,
        }));
        const undone = planUndo(items);
        expect(undone.left).toEqual([]);
        for (const { concept: id, entry } of undone.changes) {
          const old = entries.get(id);
          if (old === undefined) expect(entry.retired).toBe(true);
          else expect(entry).toEqual(old);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('the undo leaves alone and names what somebody has changed since', () => {
    const item = { concept: 'T1', number: 2, before: meeting.entry, entry: spirit.entry };
    const plan = planUndo([
      { ...item, current: 3 },
      { ...item, concept: 'T2', current: 2 },
    ]);
    expect(plan.left.map(({ concept: id }) => id)).toEqual(['T1']);
    expect(plan.changes).toEqual([{ concept: 'T2', number: 3, entry: meeting.entry }]);
  });
});
