/**
 * Impact of a change over 100,000 paragraphs in the real server: the page that says, before a rendering is made the standard,
 * what that would touch. The first answer starts the scanning thread and reads all texts; what they cost in memory is said.
 */
import { readFileSync } from 'node:fs';
import { loadStarter } from '../glossary/starter/load.js';
import { mayBecomeStandard } from '../server/core/concept-standard.js';
import { fillFolder } from './_data.js';
import { machine, quantile, table, target } from './_report.js';
import { copyProgram, inWorkshop, serve } from './_server.js';

const documents = 5;
const each = 20_000;
/** In one of eight paragraphs, and in one of four. */
const asked = ['百县千镇万村高质量发展工程', '走在前列'];
/** Times that each is asked, while there is time. */
const rounds = 20;
const patience = 10_000;

export async function run(): Promise<void> {
  await inWorkshop(async (workshop) => {
    console.log(machine());
    const folder = workshop.folder();
    const program = copyProgram(workshop);
    const begun = performance.now();
    const { cookie } = await fillFolder(program, folder, each, { documents, role: 'terminologist' });
    console.log(`${documents * each} paragraphs, imported in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
    const server = await serve(workshop, program, folder, true);
    const preview = async (concept: string, standard: string): Promise<{ ms: number; page: string }> => {
      const url = `http://127.0.0.1:${server.port}/glossary/${concept}/impact?standard=${encodeURIComponent(standard)}`;
      const started = performance.now();
      const response = await fetch(url, { headers: { cookie, accept: 'text/html' } });
      const page = await response.text();
      if (response.status !== 200) throw new Error(`${response.status} ${page.slice(0, 300)}`);
      return { ms: performance.now() - started, page };
    };
    const rows: (string | number)[][] = [];
    const all: number[] = [];
    let longest = 0;
    for (const { zh, id, standard } of changes()) {
      const before = memoryOf(server.pid);
      const first = await preview(id, standard);
      if (rows.length === 0)
        console.log(
          `the first preview, with the start of the thread and the reading of all texts: ${first.ms.toFixed(0)} ms; the texts and the thread take ${(memoryOf(server.pid) - before).toFixed(0)} MB`,
        );
      const times: number[] = [];
      const end = performance.now() + patience;
      await server.watch();
      while (times.length < rounds && performance.now() < end) times.push((await preview(id, standard)).ms);
      const report = await server.report();
      longest = Math.max(longest, report.longest.ran);
      all.push(...times);
      rows.push([zh, String(times.length), ...[0.5, 0.95].map((q) => quantile(times, q)), report.longest.ran]);
    }
    table(['ms', 'times', 'p50', 'p95', 'longest piece of the main thread'], rows);
    console.log(machine());
    const p95 = quantile(all, 0.95);
    target(
      `impact before saving, over ${documents * each} paragraphs, p95 under 1 s: ${p95.toFixed(0)} ms`,
      p95 < 1000,
    );
    target(`no piece of work of the main thread over 20 ms: ${longest.toFixed(1)} ms`, longest <= 20);
  });
}

function changes(): { readonly zh: string; readonly id: string; readonly standard: string }[] {
  return asked.flatMap((zh) => {
    const concept = loadStarter().find(({ entry }) => entry.zh.some(({ text }) => text === zh));
    const standard = concept?.entry.en.find(mayBecomeStandard)?.text;
    return concept && standard !== undefined ? [{ zh, id: concept.id, standard }] : [];
  });
}

/** Resident megabytes of a process (Linux; elsewhere NaN). */
function memoryOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  } catch {
    return NaN;
  }
}
