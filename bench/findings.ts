/**
 * The findings of 100,000 paragraphs: the first start, a restart with nothing to do, one save, a change of a frequent term;
 * how long the main thread was kept meanwhile, and what saves took beside the first start.
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
import type * as SaveConcept from '../server/actions/save-concept.js';
import type * as SaveRevision from '../server/actions/save-revision.js';
import type * as People from '../server/actions/people.js';
import type * as Open from '../server/cli/open.js';
import type * as FindingsModule from '../server/indexes/findings.js';
import type * as TermbaseIndexes from '../server/indexes/termbase.js';
import { root } from '../server/root.js';
import type * as Paragraphs from '../server/store/paragraphs.js';
import { longReport } from './_data.js';
import { machine, quantile } from './_report.js';

const documents = 5;
const each = 20_000;
const saves = 100;

export async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-bench-'));
  const load = async (file: string): Promise<unknown> =>
    import(pathToFileURL(path.join(root, 'dist/server', file)).href);
  const { openData, project } = (await load('cli/open.js')) as typeof Open;
  const { programContext } = (await load('actions/context.js')) as typeof Context;
  const { addPerson } = (await load('actions/people.js')) as typeof People;
  const { importDocument } = (await load('actions/import-document.js')) as typeof ImportDocument;
  const { readTextFile } = (await load('actions/read-text-file.js')) as typeof ReadTextFile;
  const { saveRevision } = (await load('actions/save-revision.js')) as typeof SaveRevision;
  const { saveConcept } = (await load('actions/save-concept.js')) as typeof SaveConcept;
  const { openFindings } = (await load('indexes/findings.js')) as typeof FindingsModule;
  const { openTermbaseIndex } = (await load('indexes/termbase.js')) as typeof TermbaseIndexes;
  const { listParagraphs } = (await load('store/paragraphs.js')) as typeof Paragraphs;
  console.log(machine());
  const store = await openData(folder);
  try {
    const context = programContext(store, project);
    const { english, chinese } = longReport(each);
    const file = (name: string, text: string) =>
      readTextFile(name, Buffer.from(text), { limits: { paragraphLength: 100_000, paragraphs: each } });
    const ids: string[] = [];
    for (let i = 0; i < documents; i++) {
      const texts = { target: file('en.txt', english), source: file('zh.txt', chinese) };
      ids.push((await importDocument(context, { title: `Report ${i}`, ...texts, engine: 'machine', pairs: null })).id);
    }
    const { id: user } = await addPerson(context, { name: 'Ann', role: 'translator' });
    const termbase = openTermbaseIndex(store);
    await termbase.ready;
    const rows = await listParagraphs(store, ids[0] ?? '', { limit: saves + 1 });
    const save = async (i: number): Promise<number> => {
      const row = rows[i];
      const from = performance.now();
      await saveRevision(
        { ...programContext(store, project), user },
        {
          document: ids[0] ?? '',
          paragraph: row?.id ?? '',
          base: 1,
          text: `${row?.target ?? ''} More.`,
          done: true,
          source: 1,
        },
      );
      return performance.now() - from;
    };

    const open = () => openFindings(store, folder, termbase, console.error);
    let findings = open();
    const measured = async (name: string, work: () => Promise<void>): Promise<void> => {
      const loop = monitorEventLoopDelay({ resolution: 1 });
      loop.enable();
      const from = performance.now();
      await work();
      const time = performance.now() - from;
      loop.disable();
      const [p99, most] = [loop.percentile(99) / 1e6, loop.max / 1e6];
      console.log(`${name}: ${time.toFixed(0)} ms; main thread p99 ${p99.toFixed(1)}, longest ${most.toFixed(1)} ms`);
    };
    const times: number[] = [];
    await measured(`first start, ${documents * each} paragraphs, ${termbase.current().size} concepts`, async () => {
      const settled = findings.settled();
      for (let i = 0; i < saves; i++) times.push(await save(i));
      await settled;
    });
    console.log(
      `  ${saves} saves meanwhile: median ${quantile(times, 0.5).toFixed(1)}, p95 ${quantile(times, 0.95).toFixed(1)} ms`,
    );
    await findings.close();
    findings = open();
    await measured('start with nothing to do', () => findings.settled());
    await measured('one save', async () => {
      await save(saves);
      await findings.settled();
    });
    const concept = [...termbase.current().concepts()].find(({ entry }) => entry.zh[0]?.text === '高质量发展');
    if (concept) {
      const entry: ConceptEntry = { ...concept.entry, note: `${concept.entry.note} (looked at again)` };
      await measured('a change of a frequent term', async () => {
        await saveConcept(context, { concept: concept.id, base: concept.number, entry });
        await findings.settled();
      });
    }
    await findings.close();
    termbase.close();
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
