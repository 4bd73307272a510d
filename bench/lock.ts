/**
 * Another process holds the write lock for 3 s while people read and save: how long a read takes before, meanwhile and
 * after, and how soon saves go on. Beside it a plain server with its only connection on the main thread.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import path from 'node:path';
import { databaseFile } from '../server/store/prepare.js';
import { fillFolder } from './_data.js';
import { machine, pause, quantile, table, target } from './_report.js';
import { bundled, copyProgram, inWorkshop, serve, startServer } from './_server.js';

const held = 3000;
const around = 2000;
const readers = 4;
const savers = 10;

type Timed = { readonly at: number; readonly ms: number };
type Way = {
  readonly name: string;
  readonly port: number;
  readonly database: string;
  readonly read: (reader: number, turn: number) => Ask;
  readonly save: (saver: number, turn: number) => Ask;
};
type Ask = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
};

export async function run(): Promise<void> {
  await inWorkshop(async (workshop) => {
    console.log(machine());
    console.log(
      `another process holds the write lock for ${held} ms; ${readers} readers without a pause, ${savers} savers`,
    );
    const program = copyProgram(workshop);
    const folder = workshop.folder();
    const { document, token, cookie, paragraphs } = await fillFolder(program, folder, 500);
    const server = await serve(workshop, program, folder);
    const file = path.join(workshop.folder(), 'plain.sqlite');
    const plain = await startServer(workshop, { script: await bundled('_plain'), args: [file] });
    const html = { cookie, accept: 'text/html' };
    const json = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const ways: Way[] = [
      {
        name: 'the product',
        port: server.port,
        database: databaseFile(folder),
        // By turns a page, the terms and the paragraphs of the API: everything that people read.
        read: (reader, turn) =>
          [
            {
              method: 'GET',
              path: `/documents/${document}/rows?from=${1 + ((turn * 31 + reader) % 450)}`,
              headers: html,
            },
            {
              method: 'GET',
              path: `/api/v1/documents/${document}?at=${1 + ((turn * 17) % 450)}&limit=20`,
              headers: json,
            },
            { method: 'GET', path: '/api/v1/terms?q=walk', headers: json },
          ][turn % 3] as Ask,
        save: (saver, turn) => {
          const { id = '', number = 0, text = '' } = paragraphs[saver] ?? {};
          const body = JSON.stringify({ base: number + turn, text: `${text} (${turn})`, done: true });
          return {
            method: 'POST',
            path: `/api/v1/documents/${document}/paragraphs/${id}/revisions`,
            headers: json,
            body,
          };
        },
      },
      {
        name: 'plain: one connection, main thread',
        port: plain.port,
        database: file,
        read: () => ({ method: 'GET', path: '/' }),
        save: () => ({ method: 'POST', path: '/' }),
      },
    ];
    const rows: (string | number)[][] = [];
    for (const way of ways) {
      const { reads, saves, from, to } = await observe(way);
      const during = (list: readonly Timed[], a: number, b: number): number[] =>
        list.filter(({ at, ms }) => at + ms > a && at < b).map(({ ms }) => ms);
      const periods = [
        ['before', during(reads, 0, from).filter((_, i) => i > 30)],
        ['meanwhile', during(reads, from, to)],
        ['after', during(reads, to, Infinity)],
      ] as const;
      for (const [period, times] of periods) {
        rows.push([
          `${way.name}: ${period}`,
          String(times.length),
          quantile(times, 0.5),
          quantile(times, 0.99),
          quantile(times, 1),
        ]);
      }
      const first = saves.map(({ at, ms }) => at + ms).filter((end) => end > to);
      const early = saves.filter(({ at, ms }) => at + ms > from + 50 && at + ms < to).length;
      const resumed = Math.min(...first) - to;
      console.log(
        `${way.name}: ${saves.length} saves acknowledged, ${early} of them while the lock was held; the first ${resumed.toFixed(0)} ms after its release, the longest wait ${quantile(
          saves.map(({ ms }) => ms),
          1,
        ).toFixed(0)} ms`,
      );
      if (way !== ways[0]) continue;
      const slowest = quantile(periods[1][1], 1);
      const usual = Math.max(quantile(periods[0][1], 1), quantile(periods[2][1], 1));
      target(
        `no read is delayed: slowest meanwhile ${slowest.toFixed(0)} ms, otherwise ${usual.toFixed(0)} ms`,
        slowest < Math.max(100, 2 * usual),
      );
      target(
        `saves wait and go on: ${saves.length - first.length - early} before, ${first.length} after, none refused`,
        first.length > 0,
      );
    }
    table(['reads, ms', 'reads', 'p50', 'p99', 'slowest'], rows);
  });
}

async function observe({
  port,
  database,
  read,
  save,
}: Way): Promise<{ reads: Timed[]; saves: Timed[]; from: number; to: number }> {
  const agent = new Agent({ keepAlive: true });
  const started = performance.now();
  const now = (): number => performance.now() - started;
  const [reads, saves]: Timed[][] = [[], []] as Timed[][];
  let over = false;
  const client = async (list: Timed[] | undefined, make: (turn: number) => Ask, rest: number): Promise<void> => {
    for (let turn = 0; !over; turn++) {
      const at = now();
      await send(agent, port, make(turn));
      list?.push({ at, ms: now() - at });
      if (rest > 0) await pause(rest);
    }
  };
  const clients = [
    ...Array.from({ length: readers }, (_, i) => client(reads, (turn) => read(i, turn), 0)),
    ...Array.from({ length: savers }, (_, i) => client(saves, (turn) => save(i, turn), 20)),
  ];
  await pause(around);
  const holder = fork(await bundled('_holder'), [database, String(held)]);
  await once(holder, 'message');
  const from = now();
  await once(holder, 'message');
  const to = now();
  await once(holder, 'exit');
  await pause(around);
  over = true;
  await Promise.all(clients);
  agent.destroy();
  return { reads: reads ?? [], saves: saves ?? [], from, to };
}

function send(agent: Agent, port: number, { method, path, headers = {}, body }: Ask): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request({ agent, port, host: '127.0.0.1', method, path, headers }, (response) => {
      const { statusCode = 0 } = response;
      response.resume();
      response.on('end', () =>
        statusCode < 300 ? resolve() : reject(new Error(`${statusCode} for ${method} ${path}`)),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
