/**
 * The report on quality over 100,000 reviewed paragraphs: the page's own time in the real server by every grouping and filter,
 * beside what its figures cost when the rows of all decisions are read and added up instead of the tallies of the days; and how
 * quickly the follower brings that many decisions in.
 */
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import { figuresSum, readFigures } from '../server/core/quality/figures.js';
import { groupings } from '../server/core/quality/report.js';
import { fillReviewed } from './_quality.js';
import { machine, median, quantile, table, target } from './_report.js';
import { copyProgram, inWorkshop, serve } from './_server.js';

const paragraphs = Number(process.env['BENCH_PARAGRAPHS'] ?? 100_000);
const rounds = 20;

export async function run(): Promise<void> {
  await inWorkshop(async (workshop) => {
    console.log(machine());
    const folder = workshop.folder();
    const program = copyProgram(workshop);
    const { cookie, documents, people } = await fillReviewed(program, folder, paragraphs);
    const began = performance.now();
    const server = await serve(workshop, program, folder, true);
    const db = new Database(path.join(folder, 'duizhao.db'), { readonly: true });
    workshop.onEnd(() => db.close());
    const waiting = db.prepare(
      `SELECT count(*) FROM decision WHERE seq > coalesce((SELECT upto FROM follower WHERE name = 'scores'), 0)`,
    );
    while (waiting.pluck().get() !== 0) await sleep(250);
    const seconds = (performance.now() - began) / 1000;
    console.log(
      `\n${paragraphs} decisions scored in ${seconds.toFixed(0)} s (${(paragraphs / seconds).toFixed(0)} a second, beside the server's start)`,
    );
    const tallies = db.prepare(`SELECT count(*) FROM quality_tally`).pluck().get() as number;

    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    workshop.onEnd(() => agent.destroy());
    const rows: (string | number)[][] = [];
    const totals: number[] = [];
    const asked = [
      ...groupings.map((by) => [`all by ${by}`, `/quality?by=${by}&from=`] as const),
      ['the last year by translator', '/quality?by=translator'] as const,
      ['one document', `/quality?by=reviewer&from=&document=${documents[7] ?? ''}`] as const,
      ['one translator, by document', `/quality?by=document&from=&translator=${people[0] ?? ''}`] as const,
    ];
    for (const [name, url] of asked) {
      for (let i = 0; i < 5; i++) await ask(agent, server.port, url, cookie); // warming up
      await server.watch();
      const answers = [];
      for (let i = 0; i < rounds; i++) answers.push(await ask(agent, server.port, url, cookie));
      const { longest } = await server.report();
      totals.push(...answers);
      rows.push([name, median(answers), quantile(answers, 0.95), longest.ran]);
    }
    const plain: number[] = [];
    for (let i = 0; i < 5; i++) {
      const from = performance.now();
      const groups = new Map<string, ReturnType<typeof figuresSum>>();
      for (const row of db.prepare(`SELECT translator, figures FROM score`).iterate() as Iterable<{
        translator: string;
        figures: string;
      }>) {
        // prettier-ignore
        const sum = groups.get(row.translator) ?? figuresSum();
        groups.set(row.translator, sum);
        sum.add(readFigures(row.figures));
      }
      plain.push(performance.now() - from);
    }
    rows.push(['beside: rows of all decisions, by translator', median(plain), quantile(plain, 0.95), median(plain)]);
    console.log(`\nThe page over ${paragraphs} decisions, ${tallies} tallies, ${rounds} requests each, warm`);
    table(['ms', 'Server-Timing p50', 'p95', 'longest stretch of the thread'], rows);
    const p95 = quantile(totals, 0.95);
    target(`report over ${paragraphs} decisions under 300 ms: p95 ${p95.toFixed(0)} ms`, p95 < 300);
  });
}

function ask(agent: Agent, port: number, url: string, cookie: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { agent, port, host: '127.0.0.1', path: url, headers: { cookie, accept: 'text/html' } },
      (response) => {
        response.resume();
        response.on('end', () => {
          const total = /total;dur=([\d.]+)/.exec(String(response.headers['server-timing'] ?? ''))?.[1];
          if (response.statusCode === 200 && total !== undefined) resolve(Number(total));
          else reject(new Error(`${response.statusCode} for ${url}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}
