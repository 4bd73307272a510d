/**
 * Durable saves over HTTP: the real server in one process, 100 keep-alive clients in another, each saving paragraphs of its
 * own. Beside it the same server with one line changed: `synchronous=OFF` (which promises nothing), and one commit a request.
 */
import { cpSync } from 'node:fs';
import { once } from 'node:events';
import { type Data, fillFolder } from './_data.js';
import type { Load, LoadReport } from './_load.js';
import { machine, median, pause, seconds, table, target } from './_report.js';
import { type Change, copyProgram, helper, inWorkshop, serve } from './_server.js';

const rounds = 5;
const clients = 100;
const paragraphs = 2000;

const variants: readonly { readonly name: string; readonly changes: readonly Change[] }[] = [
  { name: 'group commit, FULL (the product)', changes: [] },
  // Every connection: the writer's, and the one that carries the log over.
  {
    name: 'group commit, synchronous=OFF',
    changes: [{ file: 'server/store/connection.js', from: 'synchronous: 2', to: 'synchronous: 0' }],
  },
  {
    name: 'one FULL commit a request',
    changes: [{ file: 'server/store/writer.js', from: 'maxWrites = 256', to: 'maxWrites = 1' }],
  },
];

type Way = {
  readonly name: string;
  readonly port: number;
  paragraphs: Data['paragraphs'];
  readonly reports: LoadReport[];
};

export async function run(): Promise<void> {
  await inWorkshop(async (workshop) => {
    console.log(machine());
    const time = seconds(10);
    console.log(
      `${clients} clients, ${paragraphs} paragraphs, ${rounds} rounds of ${time} s, interleaved; medians of the rounds`,
    );
    const filled = workshop.folder();
    const { token, document, paragraphs: fresh } = await fillFolder(copyProgram(workshop), filled, paragraphs);
    const load = await helper(workshop, '_load');
    const ways: Way[] = [];
    for (const { name, changes } of variants) {
      const folder = workshop.folder();
      cpSync(filled, folder, { recursive: true });
      const { port } = await serve(workshop, copyProgram(workshop, ...changes), folder);
      ways.push({ name, port, paragraphs: fresh, reports: [] });
    }
    for (let round = -1; round < rounds; round++) {
      // Each round begins with another one: what one leaves to the disk must not always meet the same neighbour.
      for (let i = 0; i < ways.length; i++) {
        const way = ways[(i + round + 1) % ways.length] as Way;
        const { port, paragraphs } = way;
        const ask: Load = { port, token, document, paragraphs, clients, seconds: round < 0 ? Math.min(2, time) : time };
        load.send(ask);
        const [report] = (await once(load, 'message')) as [LoadReport];
        way.paragraphs = paragraphs.map((paragraph, k) => ({ ...paragraph, number: report.numbers[k] ?? 0 }));
        if (round >= 0) way.reports.push(report); // The first only warms up.
        await pause(300);
      }
    }
    const rate = ({ reports }: Way): number => median(reports.map((report) => report.rate));
    const [full, off, single] = ways as [Way, Way, Way];
    table(
      ['saves over HTTP', 'saves/s', 'lowest', 'highest', 'p50 ms', 'p99 ms', 'slowest ms', 'of the product'],
      ways.map((way) => [
        way.name,
        rate(way).toFixed(0),
        Math.min(...way.reports.map((report) => report.rate)).toFixed(0),
        Math.max(...way.reports.map((report) => report.rate)).toFixed(0),
        median(way.reports.map(({ p50 }) => p50)),
        median(way.reports.map(({ p99 }) => p99)),
        Math.max(...way.reports.map(({ max }) => max)),
        `${(rate(way) / rate(full)).toFixed(2)} ×`,
      ]),
    );
    // The ratio of each round, so that what slows the whole machine for a while falls out.
    const ratio = (other: Way): number =>
      median(full.reports.map((report, i) => report.rate / (other.reports[i]?.rate ?? NaN)));
    target(
      `at least 80 % of synchronous=OFF: ${(ratio(off) * 100).toFixed(0)} % (median of the rounds' ratios)`,
      ratio(off) >= 0.8,
    );
    target(`at least 2 × one commit a request: ${ratio(single).toFixed(2)} ×`, ratio(single) >= 2);
  });
}
