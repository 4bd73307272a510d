/** Other tools that look for terms. None is a dependency: what is not there, and cannot be fetched, is skipped by name. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../server/root.js';

/** The folder of an npm package of this exact version, fetched once, without scripts, below dist/; null where that fails. */
export function fetched(name: string, version: string): string | null {
  const store = path.join(root, 'dist/bench/packages', `${name.replaceAll('/', '-')}-${version}`);
  const folder = path.join(store, 'node_modules', name);
  if (existsSync(folder)) return folder;
  mkdirSync(store, { recursive: true });
  try {
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefix', store];
    execFileSync('npm', ['install', ...flags, `${name}@${version}`], { stdio: 'ignore', timeout: 60_000 });
    return folder;
  } catch {
    rmSync(store, { recursive: true, force: true });
    console.log(`${name}@${version}: skipped, npm cannot install it here`);
    return null;
  }
}

/** Cuts texts into words with the terms in the dictionary, and answers how many words are terms. */
export type Cutter = (text: string) => number;

export function openJieba(terms: readonly string[]): Cutter | null {
  const folder = fetched('@node-rs/jieba', '2.0.3');
  if (folder === null) return null;
  type Jieba = { withDict(dictionary: Uint8Array): { loadDict(more: Uint8Array): void; cut(text: string): string[] } };
  const load = createRequire(path.join(folder, 'package.json'));
  const { Jieba } = load(folder) as { Jieba: Jieba };
  const { dict } = load(path.join(folder, 'dict.js')) as { dict: Uint8Array };
  const jieba = Jieba.withDict(dict);
  jieba.loadDict(Buffer.from(terms.map((term) => `${term} 100000 n`).join('\n')));
  const wanted = new Set(terms);
  return (text) => jieba.cut(text).filter((word) => wanted.has(word)).length;
}

const OMEGAT = '/usr/share/omegat/OmegaT.jar';

/**
 * Microseconds of OmegaT's own glossary search for each paragraph, in a warm Java process of its own (the second round);
 * null where Debian's omegat or java is not installed.
 */
export function searchWithOmegaT(terms: readonly string[], paragraphs: readonly string[]): number[] | null {
  if (!existsSync(OMEGAT)) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-bench-'));
  const written = (name: string, lines: readonly string[]): string => {
    const file = path.join(folder, name);
    writeFileSync(file, lines.map((line) => line.replace(/\s+/g, ' ')).join('\n'));
    return file;
  };
  try {
    const options = ['-Djava.awt.headless=true', `-Duser.home=${folder}`, '-cp', OMEGAT];
    const files = [written('terms', terms), written('paragraphs', paragraphs)];
    const answer = execFileSync('java', [...options, path.join(root, 'bench/OmegaTSearch.java'), ...files, '2'], {
      encoding: 'utf8',
      timeout: 90_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return answer.split('\n').flatMap((line) => {
      const [round, microseconds] = line.split(' ');
      return round === '1' ? [Number(microseconds)] : [];
    });
  } catch {
    console.log('OmegaT: skipped, its search cannot be run here');
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
