/**
 * A document of 5,000 paragraphs in the real server: its first window with marks in both texts, at random places; the event
 * loop at half the save rate that the server can take; and the longest synchronous piece of work of every kind of request.
 */
import { Agent, request } from 'node:http';
import { once } from 'node:events';
import { type Data, fillFolder, longReport } from './_data.js';
import type { Load, LoadReport } from './_load.js';
import { machine, median, quantile, seconds, seeded, table, target } from './_report.js';
import { copyProgram, helper, inWorkshop, type Running, serve, type Workshop } from './_server.js';

const paragraphs = 5000;
const requests = 500;
const clients = 100;

type Answer = { readonly status: number; readonly body: string; readonly ms: number; readonly total: number };
/** With a body: a POST of JSON. */
type Get = (url: string, body?: string) => Promise<Answer>;

export async function run(): Promise<void> {
  await inWorkshop(async (workshop) => {
    console.log(machine());
    const folder = workshop.folder();
    const program = copyProgram(workshop);
    const data = await fillFolder(program, folder, paragraphs);
    const server = await serve(workshop, program, folder, true);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    workshop.onEnd(() => agent.destroy());
    const get: Get = (url, body) => ask(agent, server.port, url, data, body);
    await firstWindows(get, data.document);
    await saving(workshop, server, get, data);
    await tour(server, get, data);
  });
}

/** The whole page beside the same fifty paragraphs as bare JSON: what marks and templates cost. */
async function firstWindows(get: Get, document: string): Promise<void> {
  const random = seeded(20230625);
  const place = (): number => 1 + Math.floor(random() * paragraphs);
  const ways = [
    { name: 'first window, the page', url: () => `/documents/${document}?at=${place()}`, answers: [] as Answer[] },
    {
      name: 'the same paragraphs as JSON',
      url: () => `/api/v1/documents/${document}?at=${place()}&limit=50`,
      answers: [] as Answer[],
    },
  ];
  for (let i = -100; i < requests; i++) {
    for (const { url, answers } of ways) {
      const answer = await get(url());
      if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body}`);
      if (i >= 0) answers.push(answer);
    }
  }
  const counted = (pattern: RegExp): string =>
    median((ways[0]?.answers ?? []).map(({ body }) => body.match(pattern)?.length ?? 0)).toFixed(0);
  console.log(
    `\n${requests} windows of ${paragraphs} paragraphs at random places, warm: ${counted(/<li class="row/g)} rows, ${counted(/class="[^"]*\bterm\b/g)} terms, ${counted(/class="[^"]*\brendering\b/g)} renderings, ${(median((ways[0]?.answers ?? []).map(({ body }) => body.length)) / 1024).toFixed(0)} KB a window (medians)`,
  );
  table(
    ['ms', 'Server-Timing p50', 'p95', 'p99', 'slowest', 'whole request p50', 'p95'],
    ways.map(({ name, answers }) => {
      const totals = answers.map(({ total }) => total);
      const whole = answers.map(({ ms }) => ms);
      const own = Number.isNaN(totals[0]) ? ['', '', '', ''] : [0.5, 0.95, 0.99, 1].map((q) => quantile(totals, q));
      return [name, ...own, quantile(whole, 0.5), quantile(whole, 0.95)];
    }),
  );
  const p95 = quantile(
    (ways[0]?.answers ?? []).map(({ total }) => total),
    0.95,
  );
  target(`first window, Server-Timing p95 under 30 ms: ${p95.toFixed(1)} ms`, p95 < 30);
}

/** One kind of request after another on a server that does nothing else: the longest stretch in which its thread only worked. */
async function tour(server: Running, get: Get, { document, paragraphs: list }: Data): Promise<void> {
  const random = seeded(5000);
  const some = (): string => list[Math.floor(random() * list.length)]?.id ?? '';
  const place = (): number => 1 + Math.floor(random() * paragraphs);
  const base = `/documents/${document}`;
  const kinds: readonly (readonly [name: string, url: () => string, times: number, body?: string])[] = [
    ['documents', () => '/documents', 30],
    ['first window', () => `${base}?at=${place()}`, 100],
    ['first window with an editor', () => `${base}?edit=${some()}`, 100],
    ['first window, found by a common word', () => `${base}?find=development&at=${place()}`, 50],
    ['first window, found by what is not there', () => `${base}?find=zzzz`, 50],
    ['rows of the next window', () => `${base}/rows?from=${place()}`, 100],
    ['panel', () => `${base}/paragraphs/${some()}/panel`, 100],
    ['map', () => `${base}/map`, 50],
    ['progress', () => `${base}/progress`, 50],
    ['review', () => `${base}/review`, 30],
    ['export as text', () => `${base}/export?format=txt`, 3],
    ['export as HTML', () => `${base}/export?format=html`, 3],
    ['export as TSV', () => `${base}/export?format=tsv`, 3],
    ['export as JSON', () => `${base}/export?format=json`, 3],
    ['API: 100 paragraphs', () => `/api/v1${base}?at=${place()}`, 50],
    ['API: scan of 0.9 MB', () => '/api/v1/scan', 3, longScan()],
    ['API: look-up', () => `/api/v1/terms?q=${encodeURIComponent('走在前列')}`, 50],
    ['glossary', () => '/glossary', 30],
    ['glossary, as one types', () => '/glossary?q=walk', 50],
  ];
  const rows: (string | number)[][] = [];
  const longest: { name: string; ran: number }[] = [];
  for (const [name, url, times, body] of kinds) {
    for (let i = 0; i < Math.min(20, times); i++) await get(url(), body); // warming up
    await server.watch();
    const answers: Answer[] = [];
    for (let i = 0; i < times; i++) answers.push(await get(url(), body));
    const report = await server.report();
    const wrong = answers.find(({ status }) => status !== 200);
    if (wrong) throw new Error(`${name}: ${wrong.status} ${wrong.body.slice(0, 300)}`);
    longest.push({ name, ran: report.longest.ran });
    const whole = answers.map(({ ms }) => ms);
    rows.push([
      name,
      String(times),
      quantile(whole, 0.5),
      quantile(whole, 0.95),
      report.ran / times,
      report.longest.ran,
      report.longest.clock,
    ]);
  }
  console.log(
    '\nOne request at a time: whole request, and the longest stretch of the server without a turn of its event loop',
  );
  table(['ms', 'requests', 'p50', 'p95', 'thread running, each', 'longest stretch, running', 'on the clock'], rows);
  longest.sort((a, b) => b.ran - a.ran);
  const [worst] = longest;
  if (!worst) return;
  target(
    `no synchronous piece of work over 20 ms, whatever is asked for: ${worst.ran.toFixed(1)} ms (${worst.name})`,
    worst.ran <= 20,
  );
  const [, url = () => '', times = 0, body] = kinds.find(([name]) => name === worst.name) ?? [];
  await server.watch({ profile: true });
  for (let i = 0; i < Math.min(30, times); i++) await get(url(), body);
  const report = await server.report();
  console.log(`Trace of its longest stretch (${report.longest.ran.toFixed(1)} ms under the profiler):`);
  for (const line of report.trace) console.log(`  ${line}`);
}

/** The loop while people save at half the rate that the server can take; once more with five of them opening windows each second. */
async function saving(workshop: Workshop, server: Running, get: Get, data: Data): Promise<void> {
  const load = await helper(workshop, '_load');
  let { paragraphs } = data;
  const round = async (time: number, rate?: number): Promise<LoadReport> => {
    const { port } = server;
    const { token, document } = data;
    load.send({
      port,
      token,
      document,
      paragraphs,
      clients,
      seconds: time,
      ...(rate === undefined ? {} : { rate }),
    } satisfies Load);
    const [report] = (await once(load, 'message')) as [LoadReport];
    paragraphs = paragraphs.map((paragraph, i) => ({ ...paragraph, number: report.numbers[i] ?? 0 }));
    return report;
  };
  await round(Math.min(2, seconds(10)));
  const saturated = [];
  for (let i = 0; i < 3; i++) saturated.push((await round(seconds(10) / 3)).rate);
  const half = median(saturated) / 2;
  const rows: (string | number)[][] = [];
  const measured = async (name: string, beside: () => Promise<unknown>, profile = false) => {
    await server.watch({ profile });
    let over = false;
    const others = (async () => {
      while (!over) await beside();
    })();
    const load = await round(seconds(10), half);
    over = true;
    await others;
    const report = await server.report();
    const { delay, longest } = report;
    rows.push([name, load.rate.toFixed(0), load.p50, load.p99, delay.p50, delay.p99, delay.max, longest.ran]);
    return report;
  };
  const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));
  const random = seeded(7);
  const open = async (): Promise<void> => {
    await get(`/documents/${data.document}?at=${1 + Math.floor(random() * paragraphs.length)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  };
  const alone = await measured('saves', rest);
  await measured('saves, and windows opened', open);
  const traced = await measured('the same under the profiler', open, true);
  console.log(
    `\nEvent loop at half of ${median(saturated).toFixed(0)} saves/s (median of 3 rounds of ${clients} clients)`,
  );
  table(
    ['ms', 'saves/s', 'save p50', 'save p99', 'loop p50', 'loop p99', 'loop slowest', 'longest, thread running'],
    rows,
  );
  target(
    `event-loop p99 under 20 ms at half the saturated rate: ${alone.delay.p99.toFixed(1)} ms`,
    alone.delay.p99 < 20,
  );
  target(
    `no synchronous piece of work over 20 ms meanwhile: ${alone.longest.ran.toFixed(1)} ms`,
    alone.longest.ran <= 20,
  );
  console.log(`Trace of the longest stretch (${traced.longest.ran.toFixed(1)} ms under the profiler):`);
  for (const line of traced.trace) console.log(`  ${line}`);
}

/** As much of both texts as a request may carry. */
function longScan(): string {
  const { chinese, english } = longReport(paragraphs);
  const part = (text: string, characters: number): string => text.slice(0, text.lastIndexOf('\n\n', characters));
  const target = part(english, 500_000);
  const source = chinese.split('\n\n').slice(0, target.split('\n\n').length).join('\n\n');
  return JSON.stringify({ source, target });
}

function ask(agent: Agent, port: number, url: string, { token, cookie }: Data, body?: string): Promise<Answer> {
  const started = performance.now();
  const headers = url.startsWith('/api/')
    ? { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
    : { cookie, accept: 'text/html' };
  const method = body === undefined ? 'GET' : 'POST';
  return new Promise((resolve, reject) => {
    const sent = request({ agent, port, host: '127.0.0.1', path: url, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        const total = /total;dur=([\d.]+)/.exec(String(response.headers['server-timing'] ?? ''))?.[1];
        const ms = performance.now() - started;
        resolve({ status: response.statusCode ?? 0, body: text, ms, total: Number(total) });
      });
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
