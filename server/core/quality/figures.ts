import { addStatistics } from '../metrics/chrf.js';
import { type EffortStatistics, effortOf, type Effort } from '../metrics/effort.js';
import { MQM_SEVERITIES, type MqmCounts, type MqmScore, mqmScore, type MqmSeverity, type MqmWeights } from '../mqm.js';

/**
 * What decisions add to the report on quality, as whole numbers that can be kept, added and taken away again: the figures of
 * a group are those of its decisions added up, never an average of rates.
 */
export type Figures = {
  /** Approvals that count, and the words of the texts that they approved. */
  readonly approvals: number;
  readonly words: number;
  /** Texts whose effort is measured, and the sums of `packEffort`; empty where there are none. */
  readonly measured: number;
  readonly effort: readonly number[];
  /** MQM errors by `severity category`; no category: `severity `. */
  readonly errors: Tally;
  /** What reviewers said of hunks, by `outcome reason`; no reason: `outcome `. */
  readonly outcomes: Tally;
};

export type Tally = Readonly<Record<string, number>>;

export const noFigures: Figures = { approvals: 0, words: 0, measured: 0, effort: [], errors: {}, outcomes: {} };

export function addFigures(a: Figures, b: Figures, sign: 1 | -1 = 1): Figures {
  return {
    approvals: a.approvals + sign * b.approvals,
    words: a.words + sign * b.words,
    measured: a.measured + sign * b.measured,
    effort: withoutZeros(addStatistics([a.effort, sign === 1 ? b.effort : b.effort.map((value) => -value)])),
    errors: addTally(a.errors, b.errors, sign),
    outcomes: addTally(a.outcomes, b.outcomes, sign),
  };
}

/** Adds many figures in place: a report adds thousands of rows, and a copy for each would be most of its time. */
export function figuresSum(): { readonly add: (figures: Figures) => void; readonly sum: () => Figures } {
  let [approvals, words, measured] = [0, 0, 0];
  const effort: number[] = [];
  const errors = new Map<string, number>();
  const outcomes = new Map<string, number>();
  const into = (sums: Map<string, number>, tally: Tally): void => {
    for (const key in tally) sums.set(key, (sums.get(key) ?? 0) + (tally[key] ?? 0));
  };
  return {
    add(figures) {
      approvals += figures.approvals;
      words += figures.words;
      measured += figures.measured;
      for (let i = 0; i < figures.effort.length; i++) effort[i] = (effort[i] ?? 0) + (figures.effort[i] ?? 0);
      into(errors, figures.errors);
      into(outcomes, figures.outcomes);
    },
    sum: () => ({
      approvals,
      words,
      measured,
      effort: [...effort],
      errors: Object.fromEntries(errors),
      outcomes: Object.fromEntries(outcomes),
    }),
  };
}

export function isNothing(figures: Figures): boolean {
  return writeFigures(figures) === writeFigures(noFigures);
}

/** The same figures are the same text. */
export function writeFigures({ approvals, words, measured, effort, errors, outcomes }: Figures): string {
  return JSON.stringify([approvals, words, measured, effort, sorted(errors), sorted(outcomes)]);
}

export function readFigures(text: string): Figures {
  const [approvals, words, measured, effort, errors, outcomes] = JSON.parse(text) as [
    ...[number, number, number, number[], Tally, Tally],
  ];
  return { approvals, words, measured, effort, errors, outcomes };
}

/** Sums in this order: characters edited, characters, TER's edits, its words, then chrF's 18 counts. */
export function packEffort({ characters, words, ngrams }: EffortStatistics): number[] {
  return [characters.edits, characters.length, words.edits, words.length, ...ngrams];
}

/** Null where no text was measured. */
export function effortOfFigures({ measured, effort }: Figures): Effort | null {
  if (measured === 0) return null;
  const [edits = 0, length = 0, terEdits = 0, terWords = 0, ...ngrams] = effort;
  return effortOf({ characters: { edits, length }, words: { edits: terEdits, length: terWords }, ngrams });
}

/** What a group's row shows. */
export type Measures = {
  readonly approvals: number;
  readonly words: number;
  readonly measured: number;
  readonly errors: MqmCounts;
  readonly mqm: MqmScore;
  readonly effort: Effort | null;
};

export function measuresOf(figures: Figures, weights: MqmWeights): Measures {
  const counts: Record<MqmSeverity, number> = { neutral: 0, minor: 0, major: 0, critical: 0 };
  for (const [key, count] of Object.entries(figures.errors)) {
    const [severity] = splitKey(key);
    if (isSeverity(severity)) counts[severity] += count;
  }
  const { approvals, words, measured } = figures;
  return { approvals, words, measured, errors: counts, mqm: mqmScore(counts, words, weights), effort: effortOfFigures(figures) }; // prettier-ignore
}

/** `minor` and `accuracy/omission` of `minor accuracy/omission`. */
export function splitKey(key: string): [first: string, rest: string] {
  const at = key.indexOf(' ');
  return [key.slice(0, at), key.slice(at + 1)];
}

export function isSeverity(value: string): value is MqmSeverity {
  return (MQM_SEVERITIES as readonly string[]).includes(value);
}

function addTally(a: Tally, b: Tally, sign: 1 | -1): Tally {
  const sum = new Map(Object.entries(a));
  for (const [key, count] of Object.entries(b)) {
    const now = (sum.get(key) ?? 0) + sign * count;
    if (now === 0) sum.delete(key);
    else sum.set(key, now);
  }
  return Object.fromEntries(sum);
}

function withoutZeros(sums: number[]): number[] {
  return sums.every((value) => value === 0) ? [] : sums.map((value) => value + 0); // −0 is 0.
}

function sorted(tally: Tally): Tally {
  return Object.fromEntries(Object.entries(tally).sort(([a], [b]) => (a < b ? -1 : 1)));
}
