import { diffChars, diffWordsWithSpace } from 'diff';
import { hunks } from '../server/core/diff/hunks.js';

/** A small seeded generator (mulberry32), so that two runs compare the same texts. */
function seeded(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

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

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function timed(run: () => unknown): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

/** Our whole pipeline to hunks beside bare `diffWordsWithSpace` (Chinese: `diffChars`), interleaved over the same pairs of texts. */
export async function run(): Promise<void> {
  const random = seeded(20230625);
  const cases = [
    { name: '2 % of 1,500 words', make: () => pair(1500, 0.02), rounds: 30, peer: diffWordsWithSpace },
    { name: '10 % of 1,500 words', make: () => pair(1500, 0.1), rounds: 30, peer: diffWordsWithSpace },
    { name: '30 % of 1,500 words', make: () => pair(1500, 0.3), rounds: 15, peer: diffWordsWithSpace },
    { name: 'Chinese, 10 % of 3,000 characters', make: () => chinesePair(3000, 0.1), rounds: 15, peer: diffChars },
    { name: 'unrelated, 300 words', make: () => unrelated(300), rounds: 10, peer: diffWordsWithSpace },
    { name: 'unrelated, 1,500 words', make: () => unrelated(1500), rounds: 30, peer: undefined },
    { name: 'unrelated, 3,000 words', make: () => unrelated(3000), rounds: 30, peer: undefined },
  ];
  function pair(count: number, share: number): [string, string] {
    const source = words(count, random, 'w');
    return [source.join(' '), edited(source, share, random).join(' ')];
  }
  function chinesePair(count: number, share: number): [string, string] {
    const source = characters(count, random);
    return [source.join(''), source.map((c) => (random() < share ? characters(2, random).join('') : c)).join('')];
  }
  function unrelated(count: number): [string, string] {
    return [words(count, random, 'w').join(' '), words(count, random, 'v').join(' ')];
  }
  console.log('| text | to hunks, median ms | slowest ms | bare jsdiff, median ms | ratio |');
  console.log('|---|--:|--:|--:|--:|');
  for (const { name, make, rounds, peer } of cases) {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = -3; round < rounds; round++) {
      const [a, b] = make();
      const own = timed(() => hunks(a, b));
      const other = peer ? timed(() => peer(a, b)) : 0;
      if (round < 0) continue; // warming up
      ours.push(own);
      theirs.push(other);
      await new Promise((done) => setTimeout(done)); // let the collector run between texts
    }
    const shown = peer
      ? `${median(theirs).toFixed(2)} | ${(median(theirs) / median(ours)).toFixed(1)} ×`
      : 'not run (seconds) | ';
    console.log(`| ${name} | ${median(ours).toFixed(2)} | ${Math.max(...ours).toFixed(2)} | ${shown} |`);
  }
}
