/**
 * How right the alignment of sentences is. `REPORT`: a file of sentences with their groups, one JSON a line (`paragraph`,
 * `en_mt`, `zh_sentence_group`, `zh_reconstruction`). `PARALLEL`: a table of pairs (id, origin, zh, en by tab), of which
 * paragraphs are made whose alignment is known, whole, with sentences joined on one side, and with one left out.
 */
import { readFileSync } from 'node:fs';
import { buildTermbase } from '../glossary/index.js';
import { loadStarter } from '../glossary/starter/load.js';
import { alignSentences, cluesOf } from '../server/core/align.js';
import { sentences } from '../server/core/sentences.js';

/** Sentences of both sides that belong together, by number. */
type Group = { readonly source: readonly number[]; readonly target: readonly number[] };
type Paragraph = {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly groups: readonly Group[];
};

export async function run(): Promise<void> {
  const { REPORT, PARALLEL } = process.env;
  if (REPORT === undefined && PARALLEL === undefined) {
    console.log('skipped: REPORT=file.jsonl and PARALLEL=file.tsv say what to align');
    return;
  }
  if (REPORT !== undefined) score('report', reportParagraphs(REPORT));
  if (PARALLEL !== undefined) {
    const pairs = readPairs(PARALLEL);
    const random = generator(20260101);
    for (const size of [2, 3, 5, 10, 30]) {
      score(`made, ${size} sentences`, made(pairs, size, Math.round(3000 / size), random, null));
      score(`  one lost`, made(pairs, size, Math.round(3000 / size), random, 'lost'));
      score(`  joined`, made(pairs, size, Math.round(3000 / size), random, 'joined'));
    }
    for (const size of [100, 1000, 5000]) time(made(pairs, size, 1, random, null)[0]);
  }
}

const termbase = buildTermbase(loadStarter());

function aligned(source: string, target: string) {
  const spans = { source: trimmed(source), target: trimmed(target) };
  const hits = termbase.scan({ source, target });
  return alignSentences({ source, target, sentences: spans, clues: cluesOf({ source, target, hits }) });
}

function trimmed(text: string) {
  return sentences(text).map(({ from, to }) => ({ from, to: from + text.slice(from, to).trimEnd().length }));
}

/** Of links (one sentence with one) that are there, and of those that should be. */
function score(name: string, paragraphs: readonly Paragraph[]): void {
  let [right, said, wanted, whole, lost, lostFound, lostSaid] = [0, 0, 0, 0, 0, 0, 0];
  for (const { source, target, groups } of paragraphs) {
    const [zh, en] = [source.join(''), target.join(' ')];
    const [zhEnds, enEnds] = [ends(source, 0), ends(target, 1)];
    const want = new Set(groups.flatMap((group) => linksOf(group)));
    const got = aligned(zh, en);
    const links = new Set(
      got.flatMap((group) =>
        linksOf({
          source: group.source.map(({ from }) => zhEnds.findIndex((end) => from < end)),
          target: group.target.map(({ from }) => enEnds.findIndex((end) => from < end)),
        }),
      ),
    );
    const hits = [...links].filter((link) => want.has(link)).length;
    right += hits;
    said += links.size;
    wanted += want.size;
    if (hits === want.size && hits === links.size) whole++;
    const alone = groups.filter((group) => group.target.length === 0).flatMap((group) => group.source);
    const found = got
      .filter((group) => group.target.length === 0)
      .flatMap((group) => group.source.map(({ from }) => zhEnds.findIndex((end) => from < end)));
    lost += alone.length;
    lostFound += alone.filter((sentence) => found.includes(sentence)).length;
    lostSaid += found.length;
  }
  console.log(
    `${name.padEnd(20)} ${paragraphs.length} paragraphs, ${percent(whole, paragraphs.length)} whole; ` +
      `precision ${percent(right, said)}, recall ${percent(right, wanted)}; ` +
      `without counterpart: ${lostFound} of ${lost}, ${lostSaid - lostFound} wrongly`,
  );
}

function linksOf({ source, target }: Group): string[] {
  return source.flatMap((i) => target.map((j) => `${i} ${j}`));
}

function ends(parts: readonly string[], gap: number): number[] {
  let at = 0;
  return parts.map((part) => (at += part.length + gap));
}

function reportParagraphs(file: string): Paragraph[] {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(
      (line) => JSON.parse(line) as Record<'paragraph' | 'en_mt' | 'zh_sentence_group' | 'zh_reconstruction', string>,
    );
  return [...new Set(rows.map(({ paragraph }) => paragraph))].map((paragraph) => {
    const mine = rows.filter((row) => row.paragraph === paragraph);
    const names = [...new Set(mine.map((row) => row.zh_sentence_group))];
    const parts = (name: string): string[] =>
      mine.filter((row) => row.zh_sentence_group === name).map((row) => row.zh_reconstruction);
    return {
      source: names.map((name) => parts(name).join('')),
      target: mine.map((row) => row.en_mt),
      groups: names.map((name, i) => ({
        source: [i],
        target: mine.flatMap((row, j) => (row.zh_sentence_group === name ? [j] : [])),
      })),
    };
  });
}

type Pair = { readonly zh: string; readonly en: string; readonly origin: string };

/** Prose: one Chinese sentence, one or a few English ones. */
function readPairs(file: string): Pair[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .flatMap(([, origin = '', zh = '', en = '']) =>
      /^[^%<>{}$_=\\|@/]{12,150}。$/.test(zh) &&
      /^["“]?[A-Z][^%<>{}$_=\\|@/]*[.]$/.test(en) &&
      sentences(zh).length === 1
        ? [{ origin, zh, en }]
        : [],
    );
}

function made(
  pairs: readonly Pair[],
  size: number,
  count: number,
  random: () => number,
  change: 'lost' | 'joined' | null,
): Paragraph[] {
  return Array.from({ length: count }, () => {
    const start = Math.floor(random() * (pairs.length - size));
    const chosen = pairs.slice(start, start + size);
    const source = chosen.map(({ zh }) => zh);
    const split = chosen.map(({ en }) => sentences(en).map(({ from, to }) => en.slice(from, to).trim()));
    const place = Math.floor(random() * (change === 'joined' ? size - 1 : size));
    let next = 0;
    let groups: Group[] = split.map((parts, i) => ({ source: [i], target: parts.map(() => next++) }));
    let target = split.flat();
    if (change === 'lost') {
      const gone = new Set(groups[place]?.target);
      target = target.filter((_, j) => !gone.has(j));
      groups = groups.map((group, i) => ({
        source: group.source,
        target: i === place ? [] : group.target.map((j) => (i > place ? j - gone.size : j)),
      }));
    }
    if (change === 'joined') {
      const [one, other] = [groups[place]?.target.at(-1) ?? 0, groups[place + 1]?.target[0] ?? 0];
      const tail = target[other] ?? '';
      const whole = `${(target[one] ?? '').slice(0, -1)}, and ${tail.charAt(0).toLowerCase()}${tail.slice(1)}`;
      target = [...target.slice(0, one), whole, ...target.slice(other + 1)];
      groups = groups.map((group, i) => ({
        source: group.source,
        target: group.target.map((j) => (i > place ? j - 1 : j)),
      }));
    }
    return { source, target, groups };
  });
}

function time(paragraph: Paragraph | undefined): void {
  if (paragraph === undefined) return;
  const [zh, en] = [paragraph.source.join(''), paragraph.target.join(' ')];
  const spans = { source: trimmed(zh), target: trimmed(en) };
  const hits = termbase.scan({ source: zh, target: en });
  const clues: number[] = [];
  const paths: number[] = [];
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    const found = cluesOf({ source: zh, target: en, hits });
    const middle = performance.now();
    alignSentences({ source: zh, target: en, sentences: spans, clues: found });
    clues.push(middle - start);
    paths.push(performance.now() - middle);
  }
  console.log(
    `${paragraph.source.length} sentences: clues ${Math.min(...clues).toFixed(1)} ms, alignment ${Math.min(...paths).toFixed(1)} ms`,
  );
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

/** Mulberry32. */
function generator(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
