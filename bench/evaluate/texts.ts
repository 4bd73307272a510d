/** The texts that are judged: the sample report with its known defects, and pairs of correct texts where somebody has them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../server/root.js';

/** A Chinese paragraph with its published English and what machines made of it. */
export type Pair = {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly machines: Readonly<Record<string, string>>;
};

/** What is known to be wrong in the machine's English of the report. */
export type Defect = {
  readonly id: string;
  /** From 1. */
  readonly para: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly severity: string;
};

const sample = (file: string): string => readFileSync(path.join(root, 'samples/report', file), 'utf8');

const paragraphs = (file: string): string[] =>
  sample(file)
    .split(/\n{2,}/)
    .map((text) => text.trim())
    .filter((text) => text !== '');

export const report = {
  zh: () => paragraphs('report.zh.txt'),
  machine: () => paragraphs('report.en-mt.txt'),
  corrected: () => paragraphs('report.en-suggested.txt'),
  defects: () => (JSON.parse(sample('defects.json')) as { defects: Defect[] }).defects,
};

/** One JSON a line: `id`, `zh`, `en`, and machine outputs as `mt_…`. */
export function readPairs(file: string): Pair[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id = '', zh = '', en = '', ...rest } = JSON.parse(line) as Record<string, string>;
      const outputs = Object.entries(rest).filter(([key]) => key.startsWith('mt_'));
      return { id, zh, en, machines: Object.fromEntries(outputs) };
    });
}

/** Pairs of other kinds that have numerals (id, origin, zh, en by tab): a sample of about 5,000. */
export function readParallel(file: string): Pair[] {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([, , zh = '', en = '']) => zh.length > 30 && en !== '' && !/[%<>{}$_=\\|]/.test(zh + en));
  const step = Math.max(1, Math.floor(rows.length / 5000));
  return rows.filter((_, i) => i % step === 0).map(([id = '', , zh = '', en = '']) => ({ id, zh, en, machines: {} }));
}
