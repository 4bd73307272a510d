import { diffChars, diffWordsWithSpace } from 'diff';
import { blameOf } from '../server/core/blame.js';
import { edits } from '../server/core/diff/diff.js';
import { reviewHunks } from '../server/core/diff/review-hunks.js';
import { characterEdits } from '../server/core/metrics/character-edits.js';
import { chrf } from '../server/core/metrics/chrf.js';
import { ter } from '../server/core/metrics/ter.js';
import { machine, median, seeded, target } from './_report.js';

const COMMON = 'the of and to in a for that with on is by as we will'.split(' ');

/** Words with the lopsided frequencies of real English, a comma or full stop after every dozen or so. */
function words(count: number, random: () => number, vocabulary: string): string[] {
  return Array.from({ length: count }, (_, i) => {
    const word =
      random() < 0.4
        ? COMMON[Math.floor(random() ** 2 * COMMON.length)]
        : vocabulary + Math.floor(random() ** 2 * 1200).toString(36);
    return word + (i % 23 === 22 ? '.' : i % 11 === 10 ? ',' : '');
  });
}

/** Han characters with lopsided frequencies, a full stop now and then. */
function characters(count: number, random: () => number): string[] {
  return Array.from({ length: count }, () =>
    random() < 0.03 ? '。' : String.fromCharCode(0x4e00 + Math.floor(random() ** 2 * 900)),
  );
}

/** Replaces, deletes or inserts at the given share of the words. */
function edited(source: readonly string[], share: number, random: () => number): string[] {
  return source.flatMap((word) => {
    if (random() >= share) return [word];
    const kind = random();
    const fresh = words(1, random, 'n');
    return kind < 0.6 ? fresh : kind < 0.8 ? [] : [word, ...fresh];
  });
}

function timed(run: () => unknown): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

type Texts = readonly [string, string];

const pause = (): Promise<void> => new Promise((done) => setTimeout(done)); // let the collector run between texts

/** Edit script and whole pipeline beside bare jsdiff on the same pairs, interleaved; then blame and the metrics. */
export async function run(): Promise<void> {
  console.log(machine());
  const random = seeded(20230625);
  const pair = (count: number, share: number): Texts => {
    const source = words(count, random, 'w');
    return [source.join(' '), edited(source, share, random).join(' ')];
  };
  const chinesePair = (count: number, share: number): Texts => {
    const source = characters(count, random);
    return [source.join(''), source.map((c) => (random() < share ? characters(2, random).join('') : c)).join('')];
  };
  const unrelated = (count: number): Texts => [
    words(count, random, 'w').join(' '),
    words(count, random, 'v').join(' '),
  ];
  const cases = [2, 10, 30].flatMap((share) =>
    [1500, 3000].map((count) => ({
      name: `${share} % of ${count} words`,
      make: () => pair(count, share / 100),
      rounds: share === 30 ? 12 : 30,
      peer: diffWordsWithSpace,
      faster: share >= 10 && count === 1500 ? 2.5 : 0,
      most: count === 1500 ? 25 : 100,
    })),
  );
  const others = [
    { name: 'Chinese, 10 % of 3000 characters', make: () => chinesePair(3000, 0.1), rounds: 12, peer: diffChars, faster: 0, most: 25 }, // prettier-ignore
    { name: 'unrelated, 300 words', make: () => unrelated(300), rounds: 10, peer: diffWordsWithSpace, faster: 0, most: 25 }, // prettier-ignore
    { name: 'unrelated, 1500 words', make: () => unrelated(1500), rounds: 30, peer: null, faster: 0, most: 25 },
    { name: 'unrelated, 3000 words', make: () => unrelated(3000), rounds: 30, peer: null, faster: 0, most: 100 },
  ];
  const met: [string, boolean][] = [];
  console.log('| text | script, median ms | to hunks, median ms | slowest ms | bare jsdiff, median ms | script |');
  console.log('|---|--:|--:|--:|--:|--:|');
  for (const { name, make, rounds, peer, faster, most } of [...cases, ...others]) {
    const script: number[] = [];
    const whole: number[] = [];
    const theirs: number[] = [];
    for (let round = -3; round < rounds; round++) {
      const [a, b] = make();
      const times = [timed(() => edits(a, b, { grain: 'exact' })), timed(() => reviewHunks(a, b))] as const;
      const other = peer ? timed(() => peer(a, b)) : 0;
      if (round >= 0) {
        script.push(times[0]);
        whole.push(times[1]);
        theirs.push(other);
      } // before: warming up
      await pause();
    }
    const ratio = median(theirs) / median(script);
    const shown = peer ? `${median(theirs).toFixed(2)} | ${ratio.toFixed(1)} ×` : 'not run (seconds) | ';
    const slowest = Math.max(...whole);
    console.log(
      `| ${name} | ${median(script).toFixed(2)} | ${median(whole).toFixed(2)} | ${slowest.toFixed(2)} | ${shown} |`,
    );
    met.push([`${name}: to hunks at most ${most} ms`, slowest <= most]);
    if (faster > 0) met.push([`${name}: script at least ${faster} × bare jsdiff`, ratio >= faster]);
  }
  for (const [text, reached] of met) target(text, reached);

  const history = words(1500, random, 'w');
  const revisions = Array.from({ length: 50 }, (_, i) => {
    if (i > 0) history.splice(0, Infinity, ...edited(history, 0.05, random));
    return { number: i + 1, text: history.join(' ') };
  });
  const blame = median(Array.from({ length: 5 }, () => timed(() => blameOf(revisions))));
  console.log(`blame of 50 revisions of 1500 words: ${blame.toFixed(1)} ms`);

  console.log('| 1500 words | chrF, median ms | TER, median ms | slowest ms | character edits, median ms |');
  console.log('|---|--:|--:|--:|--:|');
  for (const [name, make] of [
    ['10 % edited', () => pair(1500, 0.1)],
    ['30 % edited', () => pair(1500, 0.3)],
    ['unrelated', () => unrelated(1500)],
  ] as const) {
    const f: number[] = [];
    const rate: number[] = [];
    const chars: number[] = [];
    for (let round = -2; round < 10; round++) {
      const [a, b] = make();
      const times = [timed(() => chrf(a, b)), timed(() => ter(a, b)), timed(() => characterEdits(a, b))] as const;
      if (round >= 0) [f, rate, chars].forEach((list, i) => list.push(times[i] ?? 0));
      await pause();
    }
    console.log(
      `| ${name} | ${median(f).toFixed(1)} | ${median(rate).toFixed(1)} | ${Math.max(...rate).toFixed(1)} | ${median(chars).toFixed(1)} |`,
    );
  }
}
