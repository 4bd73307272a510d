import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effortOf, effortStatistics } from '../../server/core/metrics/effort.js';
import { MQM_CATEGORIES, MQM_SEVERITIES, MQM_WEIGHTS } from '../../server/core/mqm.js';
import {
  addFigures,
  type Figures,
  isNothing,
  measuresOf,
  noFigures,
  readFigures,
  writeFigures,
} from '../../server/core/quality/figures.js';
import {
  collectReport,
  errorRows,
  groupings,
  hunkOutcomes,
  reasonRows,
  type TallyRow,
} from '../../server/core/quality/report.js';
import {
  countingApprovals,
  type History,
  type ScoredDecision,
  type ScoredRevision,
  scoresOf,
} from '../../server/core/quality/scores.js';
import { countWords } from '../../server/core/quality/words.js';

const count = fc.nat(9);
const counts = (keys: fc.Arbitrary<string>) => fc.dictionary(keys, fc.integer({ min: 1, max: 9 }), { maxKeys: 5 });
const figures: fc.Arbitrary<Figures> = fc.record({
  approvals: count,
  words: fc.nat(1000),
  measured: count,
  effort: fc.oneof(fc.constant([]), fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 22, maxLength: 22 })),
  errors: counts(
    fc.tuple(fc.constantFrom(...MQM_SEVERITIES), fc.constantFrom('', ...MQM_CATEGORIES)).map((k) => k.join(' ')),
  ),
  outcomes: counts(
    fc.tuple(fc.constantFrom(...hunkOutcomes), fc.constantFrom('', 'a', 'not the term')).map((k) => k.join(' ')),
  ),
});
const rows: fc.Arbitrary<TallyRow[]> = fc.array(
  fc.record({
    figures,
    day: fc.constantFrom('2026-01-31', '2026-02-01', '2026-02-02', '2026-12-31'),
    document: fc.constantFrom('d1', 'd2', 'd3'),
    translator: fc.constantFrom('', 'lin', 'wu'),
    reviewer: fc.constantFrom('ann', 'bo'),
    engine: fc.constantFrom('', '?', 'engine 1'),
  }),
);
const sum = (all: readonly Figures[]): Figures => all.reduce((a, b) => addFigures(a, b), noFigures);

describe('figures', () => {
  it('add in any order, and what was added can be taken away', () => {
    fc.assert(
      fc.property(figures, figures, figures, (a, b, c) => {
        const same = (x: Figures, y: Figures) => expect(writeFigures(x)).toBe(writeFigures(y));
        same(addFigures(a, b), addFigures(b, a));
        same(addFigures(addFigures(a, b), c), addFigures(a, addFigures(b, c)));
        same(addFigures(a, noFigures), a);
        same(addFigures(addFigures(a, b), b, -1), a);
        expect(isNothing(addFigures(a, a, -1))).toBe(true);
        same(readFigures(writeFigures(a)), a);
      }),
    );
  });

  it('score by MQM’s linear model: 2 minor and 1 major in 250 words are 28 points for 1,000 words, 97.2', () => {
    const { mqm } = measuresOf(
      { ...noFigures, words: 250, errors: { 'minor style': 2, 'major accuracy/omission': 1, 'neutral ': 9 } },
      MQM_WEIGHTS,
    );
    expect(mqm).toEqual({ penalty: 7, perWord: 0.028, perThousand: 28, score: 97.2 });
  });
});

describe('a report', () => {
  it('by whatever it is grouped: the groups, the months, the errors and the reasons add up to the whole', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...groupings), (all, grouping) => {
        const collected = collectReport(grouping, {});
        for (const row of all) collected.add(row);
        const { total, groups, months } = collected.report();
        const whole = writeFigures(sum(all.map((row) => row.figures)));
        expect(writeFigures(total)).toBe(whole);
        expect(writeFigures(sum(groups.map((group) => group.figures)))).toBe(whole);
        expect(writeFigures(sum(months.map((group) => group.figures)))).toBe(whole);

        const { errors, mqm } = measuresOf(total, MQM_WEIGHTS);
        const listed = errorRows(total, MQM_WEIGHTS);
        const dimensions = listed.filter(({ level }) => level === 'dimension');
        expect(dimensions.reduce((points, row) => points + row.penalty, 0)).toBe(mqm.penalty);
        for (const severity of MQM_SEVERITIES)
          expect(dimensions.reduce((n, row) => n + row.counts[severity], 0)).toBe(errors[severity]);
        const said = Object.values(total.outcomes).reduce((n, one) => n + one, 0);
        expect(reasonRows(total).reduce((n, row) => n + row.total, 0)).toBe(said);
      }),
    );
  });

  it('filtered is the report of the rows that fit, and still names what else one could ask for', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('', 'lin', 'wu'), (all, translator) => {
        const collected = collectReport('document', { translator });
        for (const row of all) collected.add(row);
        const fitting = all.filter((row) => row.translator === translator);
        expect(writeFigures(collected.report().total)).toBe(writeFigures(sum(fitting.map((row) => row.figures))));
        expect(collected.report().present.translator).toEqual(new Set(all.map((row) => row.translator)));
      }),
    );
  });
});

describe('words', () => {
  it.each([
    ['', 0],
    ['The city’s 3-year plan — done.', 5],
    ['推动高质量发展', 7],
    ['GDP增长5%', 4],
    [' \n ', 0],
  ])('%j has %i', (text, words) => expect(countWords(text)).toBe(words));
});

const machine: ScoredRevision = { number: 1, origin: 'mt', author: 'importer', engine: 'engine 1', text: 'Walk in the forefront.' }; // prettier-ignore
const written: ScoredRevision = { number: 2, origin: 'translator', author: 'lin', engine: null, text: 'Walk at the forefront.' }; // prettier-ignore
const final: ScoredRevision = { number: 3, origin: 'reviewer', author: 'ann', engine: null, text: 'Be at the forefront.' }; // prettier-ignore

let ids = 0;
const decided = (part: Partial<ScoredDecision>): ScoredDecision => ({
  id: `d${++ids}`,
  at: '2026-03-01T23:59:59.999Z',
  verdict: 'approve',
  sourceNumber: 1,
  targetNumber: 3,
  needed: 1,
  reviewer: 'ann',
  compared: null,
  hunks: [],
  ...part,
});
const history = (...decisions: ScoredDecision[]): History => ({
  language: 'en',
  revisions: [machine, written, final],
  decisions,
});
const minor = { outcome: 'refuse', reason: 'wrong term', category: 'terminology/wrong-term', severity: 'minor' } as const; // prettier-ignore

describe('the scores of a paragraph', () => {
  it('are who translated, who approved, which machine, the words, the errors and the effort machine → approved', () => {
    const [score, ...more] = scoresOf(history(decided({ compared: 2, hunks: [minor] })));
    expect(more).toEqual([]);
    expect(score).toMatchObject({ day: '2026-03-01', translator: 'lin', reviewer: 'ann', engine: 'engine 1' });
    const { effort, ...rest } = measuresOf(score?.figures ?? noFigures, MQM_WEIGHTS);
    expect(rest).toMatchObject({ approvals: 1, words: 4, measured: 1, errors: { minor: 1 }, mqm: { score: 75 } });
    expect(effort).toEqual(effortOf(effortStatistics(machine.text, final.text, 'en')));
    expect(score?.figures.outcomes).toEqual({ 'refuse wrong term': 1 });
  });

  it('count an approval only when enough people have approved, once, and not after it was taken back', () => {
    const first = decided({ needed: 2 });
    const second = decided({ needed: 2, reviewer: 'bo' });
    const third = decided({ needed: 2, reviewer: 'cy' });
    const back = decided({ verdict: 'withdraw' });
    expect([...countingApprovals([first])]).toEqual([]);
    expect([...countingApprovals([first, second, third])]).toEqual([second]);
    expect([...countingApprovals([first, second, back])]).toEqual([]);
    const again = decided({ reviewer: 'bo' });
    expect([...countingApprovals([first, second, back, again])]).toEqual([again]);
  });

  it('keep an approval of an earlier text when a later text is sent back; its effort is measured once', () => {
    const early = decided({ targetNumber: 2, hunks: [minor] });
    const late = decided({ targetNumber: 3, at: '2026-05-02T00:00:00.000Z' });
    const back = decided({ targetNumber: 3, verdict: 'request-changes', hunks: [minor] });
    const both = scoresOf(history(early, late));
    expect(both.map(({ figures }) => [figures.measured, figures.errors])).toEqual([
      [0, { 'minor terminology/wrong-term': 1 }],
      [1, {}],
    ]);
    const undone = scoresOf(history(early, late, back));
    expect(undone.map(({ figures }) => [figures.approvals, figures.measured, figures.outcomes])).toEqual([
      [1, 1, { 'refuse wrong term': 1 }],
      [0, 0, { 'refuse wrong term': 1 }],
    ]);
  });

  it('give errors of a text that was sent back to the approval that follows', () => {
    const back = decided({ targetNumber: 2, verdict: 'request-changes', hunks: [minor] });
    const then = decided({ hunks: [{ ...minor, severity: 'major' }] });
    const scores = scoresOf(history(back, then));
    expect(scores.map(({ figures }) => figures.errors)).toEqual([
      {},
      { 'minor terminology/wrong-term': 1, 'major terminology/wrong-term': 1 },
    ]);
  });

  it('name the reviewer’s colleague where reviewers translate, and nobody where no person wrote', () => {
    const bo = { ...written, origin: 'reviewer', author: 'bo' } as const;
    const one = { language: 'en', revisions: [machine, bo, final], decisions: [decided({})] };
    expect(scoresOf(one)[0]?.translator).toBe('bo');
    const imported = { ...machine, origin: 'import', engine: null } as const;
    const [bare] = scoresOf({ ...one, revisions: [imported], decisions: [decided({ targetNumber: 1 })] });
    expect(bare).toMatchObject({ translator: '', engine: '', figures: { measured: 0, effort: [] } });
    const unnamed = { ...one, revisions: [{ ...machine, engine: '' }, bo, final] };
    expect(scoresOf(unnamed)[0]?.engine).toBe('?');
  });
});
