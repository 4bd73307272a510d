/**
 * Impact of a change over 100,000 paragraphs: the product's scan (one concept and its neighbours, behind a sieve, in a thread
 * of its own) beside a scan with the whole termbase, and how long the main thread was kept meanwhile.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import type { ConceptEntry } from '../glossary/index.js';
import type * as Context from '../server/actions/context.js';
import type * as ImportDocument from '../server/actions/import-document.js';
import type * as ReadTextFile from '../server/actions/read-text-file.js';
import type * as Open from '../server/cli/open.js';
import type * as Standard from '../server/core/concept-standard.js';
import type * as ScansModule from '../server/indexes/scans.js';
import type * as TermbaseIndexes from '../server/indexes/termbase.js';
import { root } from '../server/root.js';
import type * as ScanReader from '../server/store/scan-reader.js';
import type { Store } from '../server/store/open.js';
import { longReport } from './_data.js';

const documents = 5;
const each = 20_000;
/** Seldom, ordinary and frequent in the report's sentences. */
const asked = ['百县千镇万村高质量发展工程', '走在前列', '高质量发展'];

export async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-bench-'));
  const load = async (file: string): Promise<unknown> =>
    import(pathToFileURL(path.join(root, 'dist/server', file)).href);
  const { openData, project } = (await load('cli/open.js')) as typeof Open;
  const { openScans } = (await load('indexes/scans.js')) as typeof ScansModule;
  const { openTermbaseIndex } = (await load('indexes/termbase.js')) as typeof TermbaseIndexes;
  const { withStandard, mayBecomeStandard } = (await load('core/concept-standard.js')) as typeof Standard;
  const store = await openData(folder);
  try {
    await fill(store, project, load);
    const index = await openTermbaseIndex(store);
    const termbase = index.current();
    const scans = openScans(store, project, index);
    console.log(
      `${documents * each} paragraphs, ${termbase.size} concepts; times in ms, the first scan reads the texts`,
    );
    for (const zh of asked) {
      const concept = [...termbase.concepts()].find(({ entry }) => entry.zh.some(({ text }) => text === zh));
      if (!concept) continue;
      const before = concept.entry;
      const admitted = before.en.find(mayBecomeStandard);
      const after: ConceptEntry = (admitted && withStandard(before, admitted.text)) ?? {
        ...before,
        en: before.en.map((term) =>
          term.status === 'preferred' ? { ...term, text: 'quite another rendering' } : term,
        ),
      };
      const times: number[] = [];
      let touched = 0;
      let edits = 0;
      const loop = monitorEventLoopDelay({ resolution: 1 });
      loop.enable();
      for (let round = 0; round < 3; round++) {
        const started = performance.now();
        const found = await scans.impact({ concept: concept.id, before, after });
        times.push(performance.now() - started);
        touched = found.touched.length;
        edits = found.touched.filter(({ kind }) => kind === 'edit').length;
      }
      loop.disable();
      console.log(
        `${zh}: ${touched} touched, ${edits} edits; impact ${times.map((time) => time.toFixed(0)).join(', ')}; longest stop of the main thread ${(loop.max / 1e6).toFixed(1)}`,
      );
    }
    await scans.close();
    const { openParagraphReader } = (await load('store/scan-reader.js')) as typeof ScanReader;
    const reader = openParagraphReader(store.place, project);
    const started = performance.now();
    let texts = 0;
    for (let after = 0; ;) {
      const rows = reader.next(after, 500, false);
      after = rows.at(-1)?.row ?? 0;
      if (after === 0) break;
      texts += rows.length;
    }
    console.log(`only reading the ${texts} paragraphs: ${(performance.now() - started).toFixed(0)}`);
    const sample = (documents * each) / 20;
    const rows = reader.next(0, sample, false);
    const begun = performance.now();
    for (const { source, target } of rows) termbase.scan({ source, target });
    const full = (performance.now() - begun) * 20;
    console.log(
      `a scan with the whole termbase, twice (before, after): ${(full * 2).toFixed(0)} (from every 20th paragraph)`,
    );
    reader.close();
    index.close();
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(store: Store, project: string, load: (file: string) => Promise<unknown>): Promise<void> {
  const { programContext } = (await load('actions/context.js')) as typeof Context;
  const { readTextFile } = (await load('actions/read-text-file.js')) as typeof ReadTextFile;
  const { importDocument } = (await load('actions/import-document.js')) as typeof ImportDocument;
  const context = programContext(store, project);
  const limits = { paragraphLength: 100_000, paragraphs: each };
  const file = (name: string, text: string) => readTextFile(name, Buffer.from(text), { limits });
  const report = longReport(documents * each);
  const part = (text: string, i: number): string =>
    text
      .split('\n\n')
      .slice(i * each, (i + 1) * each)
      .join('\n\n');
  for (let i = 0; i < documents; i++) {
    const target = file('report.en.txt', part(report.english, i));
    const source = file('report.zh.txt', part(report.chinese, i));
    await importDocument(context, { title: `Report ${i + 1}`, target, source, engine: 'machine', pairs: null });
  }
}
