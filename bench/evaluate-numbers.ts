/**
 * How right the check of numbers is: false alarms on correct translations, each listed; findings on machine output; errors
 * put into correct translations and found again. `PAIRS` names a file of paragraphs, one JSON a line (`id`, `zh`, `en`, and
 * machine outputs as `mt_…`); `PARALLEL` a table of other pairs (id, origin, zh, en by tab), of which a sample is looked at.
 */
import { readFileSync } from 'node:fs';
import { compareValues, type NumberFinding } from '../server/core/numbers.js';
import { injections, type Injection } from './_injections.js';

type Pair = {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly machines: Readonly<Record<string, string>>;
};

export async function run(): Promise<void> {
  const { PAIRS, PARALLEL } = process.env;
  if (PAIRS === undefined && PARALLEL === undefined) {
    console.log('skipped: PAIRS=file.jsonl and PARALLEL=file.tsv say what to evaluate');
    return;
  }
  if (PAIRS !== undefined) {
    const pairs = readPairs(PAIRS);
    references(pairs);
    machines(pairs);
    injected(pairs);
    time(pairs);
  }
  if (PARALLEL !== undefined) parallel(PARALLEL);
}

/** What a person is shown as an error; `info` is not counted. */
function findings(source: string, target: string): NumberFinding[] {
  return compareValues(source, target).filter(({ severity }) => severity !== 'info');
}

function references(pairs: readonly Pair[]): void {
  const flagged = pairs
    .map((pair) => ({ pair, found: findings(pair.zh, pair.en) }))
    .filter(({ found }) => found.length > 0);
  console.log(
    `\nreferences: ${flagged.length} of ${pairs.length} paragraphs with a finding (${percent(flagged.length, pairs.length)})`,
  );
  for (const { pair, found } of flagged) show(pair.id, pair.zh, pair.en, found);
}

function machines(pairs: readonly Pair[]): void {
  for (const name of new Set(pairs.flatMap(({ machines: all }) => Object.keys(all)))) {
    const texts = pairs.filter(({ machines: all }) => all[name] !== undefined);
    const flagged = texts
      .map((pair) => ({ pair, text: pair.machines[name] ?? '', found: findings(pair.zh, pair.machines[name] ?? '') }))
      .filter(({ found }) => found.length > 0);
    console.log(`\n${name}: ${flagged.length} of ${texts.length} paragraphs with a finding`);
    for (const { pair, text, found } of flagged) show(pair.id, pair.zh, text, found);
  }
}

/** An error is found where the wrong text has a finding that the right one did not have. */
function injected(pairs: readonly Pair[]): void {
  const table = new Map<string, { all: number; found: number; missed: string[] }>();
  for (const pair of pairs) {
    const before = new Set(findings(pair.zh, pair.en).map(keyOf));
    for (const injection of injections(pair.en)) {
      // A year that the translator added: nothing in the Chinese could tell that it is wrong.
      if (/^(?:19|20)\d\d$/.test(injection.was) && !pair.zh.includes(injection.was)) continue;
      const row = table.get(injection.kind) ?? { all: 0, found: 0, missed: [] };
      table.set(injection.kind, row);
      row.all++;
      if (findings(pair.zh, injection.text).some((one) => !before.has(keyOf(one)))) row.found++;
      else row.missed.push(missed(pair, injection));
    }
  }
  console.log('\ninjected errors');
  for (const [kind, { all, found, missed: list }] of table) {
    console.log(`  ${kind.padEnd(24)} ${found} of ${all} (${percent(found, all)})`);
    for (const line of list) console.log(`      missed: ${line}`);
  }
  const sum = [...table.values()].reduce(
    (total, { all, found }) => ({ all: total.all + all, found: total.found + found }),
    { all: 0, found: 0 },
  );
  console.log(`  ${'together'.padEnd(24)} ${sum.found} of ${sum.all} (${percent(sum.found, sum.all)})`);
}

function missed({ id, en }: Pair, { at, was, is }: Injection): string {
  return `${id}: ${was} → ${is} in “…${en.slice(Math.max(0, at - 30), at + 30).replaceAll('\n', ' ')}…”`;
}

/** Independent of where things stand: an injected error moves what comes after it. */
function keyOf({ kind, data }: NumberFinding): string {
  return `${kind} ${data.source} ${data.target}`;
}

/** The longest paragraphs joined to about 700 English words, the quietest of many rounds. */
function time(pairs: readonly Pair[]): void {
  let [zh, en] = ['', ''];
  for (const pair of pairs) {
    if (en.split(/\s+/).length > 700) break;
    if ((pair.zh.match(/\d+/g) ?? []).length > 2) [zh, en] = [zh + pair.zh, `${en} ${pair.en}`];
  }
  const times = Array.from({ length: 200 }, () => {
    const from = performance.now();
    compareValues(zh, en);
    return performance.now() - from;
  }).sort((a, b) => a - b);
  const numbers = (zh.match(/\d+/g) ?? []).length;
  console.log(
    `\na paragraph of ${en.split(/\s+/).length} words, ${numbers} numerals: ${times[0]?.toFixed(2)} ms at best, ${times[100]?.toFixed(2)} in the middle`,
  );
}

/** Pairs of other kinds that have numerals, to see that the rules hold beyond the texts they were made with. */
function parallel(file: string): void {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(
      ([, , zh = '', en = '']) =>
        zh.length > 30 && /[0-9一二三四五六七八九十百千万亿]/.test(zh) && !/[%<>{}$_=\\|]/.test(zh + en),
    );
  const step = Math.max(1, Math.floor(rows.length / 5000));
  const sample = rows.filter((_, i) => i % step === Number(process.env['OFFSET'] ?? 0) % step);
  const flagged = sample
    .map(([id = '', , zh = '', en = '']) => ({ id, zh, en, found: findings(zh, en) }))
    .filter(({ found }) => found.length > 0);
  console.log(
    `\nparallel: ${flagged.length} of ${sample.length} pairs with a finding (${percent(flagged.length, sample.length)})`,
  );
  for (const { id, zh, en, found } of flagged.slice(0, Number(process.env['SHOW'] ?? 40))) show(id, zh, en, found);
}

function show(id: string, zh: string, en: string, found: readonly NumberFinding[]): void {
  for (const { kind, severity, source, target, data } of found) {
    console.log(
      `  ${id}: ${kind}, ${severity}: ${data.source ?? '–'} = ${data.means ?? '–'}; the English says ${data.target ?? '–'}`,
    );
    if (source !== null) console.log(`      …${around(zh, source.from, source.to)}…`);
    if (target !== null) console.log(`      …${around(en, target.from, target.to)}…`);
  }
}

function around(text: string, from: number, to: number): string {
  return text.slice(Math.max(0, from - 30), to + 30).replaceAll('\n', ' ');
}

function readPairs(file: string): Pair[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { id = '', zh = '', en = '', ...rest } = JSON.parse(line) as Record<string, string>;
      const outputs = Object.entries(rest).filter(([key]) => key.startsWith('mt_'));
      return { id, zh, en, machines: Object.fromEntries(outputs) };
    });
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
