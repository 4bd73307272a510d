/**
 * What the program takes after its start: memory and time, new and with a document of 5,000 paragraphs, beside a plain
 * Express server with SQLite. Several starts each, interleaved, medians.
 */
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fillFolder } from './_data.js';
import { machine, median, pause, table } from './_report.js';
import { bundled, copyProgram, inWorkshop, type Running, serve, startServer } from './_server.js';

const starts = 5;
const paragraphs = 5000;
const windows = 300;

export async function run(): Promise<void> {
  await inWorkshop(async (workshop) => {
    console.log(machine());
    const program = copyProgram(workshop);
    const filled = workshop.folder();
    const data = await fillFolder(program, filled, paragraphs);
    const old = workshop.folder();
    await (await serve(workshop, program, old)).stop();
    const plain = await bundled('_plain');
    const ways: { name: string; start: () => Promise<Running>; use?: boolean }[] = [
      {
        name: 'plain Express and SQLite',
        start: () => startServer(workshop, { script: plain, args: [path.join(workshop.folder(), 'plain.sqlite')] }),
      },
      { name: 'a new installation', start: () => serve(workshop, program, workshop.folder()) },
      { name: 'started again', start: () => serve(workshop, program, old) },
      {
        name: `${paragraphs} paragraphs, ${windows} windows opened`,
        start: () => {
          const folder = workshop.folder();
          cpSync(filled, folder, { recursive: true });
          return serve(workshop, program, folder);
        },
        use: true,
      },
    ];
    const results = ways.map(() => ({
      first: [] as number[],
      rest: [] as number[],
      used: [] as number[],
      peak: [] as number[],
    }));
    for (let round = 0; round < starts; round++) {
      for (const [i, { start, use }] of ways.entries()) {
        const server = await start();
        results[i]?.first.push(server.firstAnswer);
        await pause(1500);
        results[i]?.rest.push(memoryOf(server).rss);
        if (use) {
          for (let n = 0; n < windows; n++) {
            const url = `http://127.0.0.1:${server.port}/documents/${data.document}?at=${1 + ((n * 7919) % paragraphs)}`;
            await (await fetch(url, { headers: { cookie: data.cookie } })).text();
          }
          await pause(1500);
          results[i]?.used.push(memoryOf(server).rss);
        }
        results[i]?.peak.push(memoryOf(server).peak);
        await server.stop();
      }
    }
    console.log(`${starts} starts each, medians; the starter termbase is in every installation`);
    table(
      ['after start', 'first answer ms', 'RSS MB', 'after use MB', 'peak MB'],
      results.map(({ first, rest, used, peak }, i) => [
        ways[i]?.name ?? '',
        median(first).toFixed(0),
        median(rest),
        used.length > 0 ? median(used) : '',
        median(peak),
      ]),
    );
  });
}

/** Resident memory of a process and its highest so far, in MB, as Linux counts it. */
function memoryOf({ pid }: Running): { rss: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? NaN);
  return { rss: kilobytes('VmRSS') / 1024, peak: kilobytes('VmHWM') / 1024 };
}
