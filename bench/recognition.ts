/**
 * Recognition of terms in Chinese (folding, offsets and "not inside" included) beside two plain ways of doing it:
 * `includes` for every term, and one regular expression of all terms. Same run, interleaved paragraph by paragraph.
 */
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { buildTermbase, type Concept } from '../glossary/index.js';
import { buildRecogniser } from '../glossary/recognise.js';
import { loadStarter } from '../glossary/starter/load.js';

const PARAGRAPHS = 300;
const GENERATED = 100_000;
/** Our own way is too quick for one reading of the clock. */
const REPEATS = 20;

export async function run(): Promise<void> {
  const starter = loadStarter();
  const random = generator(20230625);
  const generated = generateConcepts(starter, GENERATED, random);
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => generateParagraph(starter, generated, random));
  const lengths = paragraphs.map((text) => text.length);
  console.log(`recognition · Node ${process.version} · ${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}`);
  console.log(`${PARAGRAPHS} paragraphs, median ${quantile(lengths, 0.5)} characters; µs a paragraph, median / p95`);
  for (const concepts of [starter, [...starter, ...generated]]) {
    measure(concepts, paragraphs);
    await new Promise((resolve) => setImmediate(resolve));
  }
  measureTermbase([...starter, ...generated]);
}

function measure(concepts: readonly Concept[], paragraphs: readonly string[]): void {
  const forms = [...new Set(concepts.flatMap(({ entry }) => entry.zh.map((form) => form.text)))];
  const builds = Array.from({ length: 5 }, () => timed(() => buildRecogniser(concepts)));
  const recogniser = (builds.at(-1) as { result: ReturnType<typeof buildRecogniser> }).result;
  const expression = new RegExp(
    [...forms]
      .sort((a, b) => b.length - a.length)
      .map((form) => form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .join('|'),
    'g',
  );
  const ways: Record<string, (text: string) => number> = {
    ours: (text) => recogniser.recognise(text).length,
    'includes per term': (text) => forms.filter((form) => text.includes(form)).length,
    'one RegExp': (text) => text.match(expression)?.length ?? 0,
  };
  const times = new Map(Object.keys(ways).map((name) => [name, [] as number[]]));
  for (let round = 0; round < 3; round++) {
    for (const text of paragraphs) {
      for (const [name, way] of Object.entries(ways)) {
        const repeats = name === 'ours' ? REPEATS : 1;
        const start = performance.now();
        for (let i = 0; i < repeats; i++) way(text);
        const spent = ((performance.now() - start) * 1000) / repeats;
        if (round > 0) times.get(name)?.push(spent);
      }
    }
  }
  const build = quantile(
    builds.map((each) => each.milliseconds),
    0.5,
  );
  console.log(
    `\n${concepts.length} concepts, ${forms.length} forms: built in ${build.toFixed(0)} ms, index ${(recogniser.bytes / 1e6).toFixed(1)} MB`,
  );
  const ours = quantile(times.get('ours') ?? [], 0.5);
  for (const [name, values] of times) {
    const median = quantile(values, 0.5);
    const factor = name === 'ours' ? '' : `  ${(median / ours).toFixed(0)} ×`;
    console.log(
      `  ${name.padEnd(18)} ${median.toFixed(1).padStart(10)} / ${quantile(values, 0.95).toFixed(1)}${factor}`,
    );
  }
}

/** What else an installation of this size does: build everything, replace one concept, look up as one types. */
function measureTermbase(concepts: readonly Concept[]): void {
  const { result: termbase, milliseconds } = timed(() => buildTermbase(concepts));
  console.log(`\nwhole termbase of ${concepts.length}: built in ${milliseconds.toFixed(0)} ms`);
  const updates = concepts.slice(0, 200).map((concept) => timed(() => termbase.update(concept)).milliseconds * 1000);
  console.log(
    `  update of one concept   ${quantile(updates, 0.5).toFixed(0)} / ${quantile(updates, 0.95).toFixed(0)} µs`,
  );
  const queries = concepts.filter((_, i) => i % 997 === 0).map(({ entry }) => entry.zh[0]?.text ?? '');
  const typed = [
    ...queries.flatMap((query) => [query.slice(0, 1), query.slice(0, 2), query]),
    'walk',
    'walk in the fore',
    'gba',
    'T024',
  ];
  const lookups = typed.map((query) => timed(() => termbase.lookup(query)).milliseconds * 1000);
  console.log(
    `  look-up as one types    ${quantile(lookups, 0.5).toFixed(0)} / ${quantile(lookups, 0.95).toFixed(0)} µs`,
  );
}

/** Terms made of pieces of real ones, 2 to 9 characters, all different. */
function generateConcepts(starter: readonly Concept[], count: number, random: () => number): Concept[] {
  const material = starter.flatMap(({ entry }) => entry.zh.map((form) => form.text.replace(/[^\p{Script=Han}]/gu, '')));
  const words = starter.flatMap(({ entry }) => entry.en.flatMap((term) => term.text.match(/[a-z]{3,}/g) ?? []));
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const piece = (): string => {
    const text = pick(material);
    const from = Math.floor(random() * Math.max(1, text.length - 2));
    return text.slice(from, from + 1 + Math.floor(random() * 4));
  };
  const seen = new Set<string>();
  const template = (starter[0] as Concept).entry;
  const term = {
    status: 'preferred',
    comment: '',
    literal: false,
    scope: 'always',
    caseSensitive: false,
    hyphenSensitive: false,
    near: [],
  } as const;
  const concepts: Concept[] = [];
  while (concepts.length < count) {
    const text = (piece() + piece() + (random() < 0.3 ? piece() : '')).slice(0, 9);
    if (text.length < 2 || seen.has(text)) continue;
    seen.add(text);
    // Every hundredth has a word in which it is not meant.
    const notInside = concepts.length % 100 === 0 ? [`${text}员`] : [];
    const english = Array.from({ length: 3 }, () => pick(words)).join(' ');
    const entry = { ...template, zh: [{ text }], notInside, en: [{ ...term, text: english }] };
    concepts.push({ id: `G${concepts.length}`, number: 1, entry });
  }
  return concepts;
}

/** About as long as a paragraph of a report, a fifth of it terms, some of it traditional, full-width or in quotes. */
function generateParagraph(starter: readonly Concept[], generated: readonly Concept[], random: () => number): string {
  const target = 60 + Math.floor(random() * random() * 450);
  let text = '';
  while (text.length < target) {
    const concept =
      random() < 0.5
        ? starter[Math.floor(random() * starter.length)]
        : generated[Math.floor(random() * generated.length)];
    const form = concept?.entry.zh[0]?.text ?? '';
    text += random() < 0.1 ? `“${form}”` : form;
    text += starter[Math.floor(random() * starter.length)]?.entry.definition.zh ?? '';
    text += random() < 0.2 ? '，２０２３年發展，' : '，';
  }
  return `${text.slice(0, -1)}。`;
}

function timed<T>(work: () => T): { result: T; milliseconds: number } {
  const start = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - start };
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
}

/** Numbers that are the same in every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
