/**
 * A house of 100,000 paragraphs and 100,000 concepts: what its start, look-up over HTTP and a saved term cost those who wait for
 * them. Everything goes through the real server and its sockets, so the figures are what a browser on the same machine sees.
 */
import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { buildTermbase } from '../glossary/index.js';
import { loadPatterns, loadStarter } from '../glossary/starter/load.js';
import { type Data, fillFolder, longReport } from './_data.js';
import { dictionaryConcepts } from './_dictionary.js';
import { typedQueries } from './_queries.js';
import { machine, median, pause, quantile, seeded, table, target } from './_report.js';
import { copyProgram, inWorkshop, type Running, serve, type Workshop } from './_server.js';

const size = Number(process.env['BENCH_CONCEPTS'] ?? 100_000);
const documents = 5;
const each = Number(process.env['BENCH_PARAGRAPHS'] ?? 100_000) / documents;
const starts = 5;
/** Keystrokes that are asked of each way of look-up. */
const asked = 2_000;
const saves = 30;

type Get = (url: string, headers?: Record<string, string>) => Promise<{ ms: number; status: number; body: string }>;

export async function run(): Promise<void> {
  const concepts = await dictionaryConcepts(size);
  if (concepts === null) return;
  await inWorkshop(async (workshop) => {
    console.log(machine());
    const program = copyProgram(workshop);
    const folder = workshop.folder();
    const begun = performance.now();
    const data = await fillFolder(program, folder, each, {
      documents,
      role: 'terminologist',
      checked: true,
      concepts: concepts.filter(({ id }) => id.startsWith('D')),
    });
    const filled = ((performance.now() - begun) / 1000).toFixed(0);
    console.log(`${documents * each} paragraphs and ${concepts.length} concepts, filled in ${filled} s`);
    const server = await starting(workshop, program, folder, data);
    await lookingUp(server, data, typedQueries(concepts));
    await saving(server, data);
    console.log(machine());
  });
}

/** Several starts, one after another; answers the last server, which goes on. */
async function starting(workshop: Workshop, program: string, folder: string, data: Data): Promise<Running> {
  const rows: number[][] = [];
  let server: Running | null = null;
  for (let i = 0; i < starts; i++) {
    await server?.stop();
    const begun = performance.now();
    const since = (): number => performance.now() - begun;
    server = await serve(workshop, program, folder, true);
    const first = since();
    await server.watch();
    const get = getter(server);
    const until = async (url: string, is: (body: string) => boolean, accept = 'text/html'): Promise<number> => {
      for (; ; await pause(5)) {
        const { status, body } = await get(url, { cookie: data.cookie, accept });
        if (status === 200 && is(body)) return since();
      }
    };
    const [documentList, window, lookUp] = await Promise.all([
      until('/documents', () => true),
      until(`/documents/${data.document}?at=5000`, (body) => body.includes('data-c=')),
      until(lookUpOf('走在前列'), (body) => body.includes('T024'), 'application/json'),
    ]);
    const { longest, before, ran } = await server.report();
    rows.push([first, documentList, window, lookUp, before, before + ran, longest.ran, longest.clock]);
  }
  console.log(`\n${starts} starts, in ms from the start of the process`);
  const head = [
    ...[
      'first answer',
      'documents',
      'window with terms',
      'look-up',
      'main thread ran, first answer',
      'and until all three',
    ],
    ...['longest piece between them, ran', 'on the clock'],
  ];
  const column = (i: number): number[] => rows.map((row) => row[i] ?? NaN);
  table(
    ['ms', 'median', 'slowest'],
    head.map((name, i) => [name, median(column(i)), Math.max(...column(i))]),
  );
  const longest = median(column(6));
  target(`while the termbase is read no piece of work over 20 ms: median ${longest.toFixed(1)} ms`, longest <= 20);
  if (!server) throw new Error('no server');
  return server;
}

function lookUpOf(q: string, part = ''): string {
  return `/glossary?q=${encodeURIComponent(q)}${part}`;
}

async function lookingUp(
  server: Running,
  { cookie, token }: Data,
  kinds: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const get = getter(server);
  const random = seeded(3);
  const all = [...kinds.values()].flat();
  const queries = Array.from({ length: asked }, () => all[Math.floor(random() * all.length)] ?? '');
  const ways: [string, (q: string) => string, Record<string, string>][] = [
    ['page as one types', (q) => lookUpOf(q, '&part=results'), { cookie, accept: 'text/html' }],
    ['JSON', (q) => lookUpOf(q), { cookie, accept: 'application/json' }],
    ['API', (q) => `/api/v1/terms?q=${encodeURIComponent(q)}`, { authorization: `Bearer ${token}` }],
  ];
  const rows: (string | number)[][] = [];
  for (const [name, url, headers] of ways) {
    for (const q of queries.slice(0, 300)) await get(url(q), headers);
    await server.watch();
    const times: number[] = [];
    for (const q of queries) {
      const { ms, status, body } = await get(url(q), headers);
      if (status !== 200) throw new Error(`${name}: ${status} ${body.slice(0, 200)}`);
      times.push(ms);
    }
    const { longest, ran } = await server.report();
    rows.push([name, ...[0.5, 0.95, 0.99, 1].map((q) => quantile(times, q)), ran / times.length, longest.ran]);
    const p95 = quantile(times, 0.95);
    if (name === 'JSON') target(`look-up over HTTP, p95 under 5 ms: ${p95.toFixed(1)} ms`, p95 < 5);
  }
  console.log(`\nLook-up over HTTP, one client on one socket, ${asked} keystrokes each`);
  table(['ms', 'p50', 'p95', 'p99', 'max', 'thread ran, each', 'longest piece, ran'], rows);
}

/** From the moment when a terminologist saves a term to the window of somebody else, who was told of it, with its marks. */
async function saving(server: Running, data: Data): Promise<void> {
  const get = getter(server);
  const told = await eventsOf(server, data);
  const window = `/documents/${data.document}?at=100`;
  const clauses = clausesOf(longReport(50).chinese);
  const [answered, visible]: [number[], number[]] = [[], []];
  for (let i = 0; i < saves; i++) {
    const body = new URLSearchParams({
      'zh.0.text': clauses[i] ?? '',
      'en.0.text': `rendering ${i}`,
      'en.0.status': 'preferred',
      'en.0.scope': 'always',
      confidence: 'seen',
      domain: 'bench',
    });
    const from = performance.now();
    const announced = told();
    const saved = await fetch(`http://127.0.0.1:${server.port}/glossary`, {
      method: 'POST',
      body,
      headers: { cookie: data.cookie },
      redirect: 'manual',
    });
    if (saved.status !== 303) throw new Error(`${saved.status} ${(await saved.text()).slice(0, 300)}`);
    answered.push(performance.now() - from);
    await announced;
    const id = saved.headers.get('location')?.split('/').at(-1) ?? '';
    const { body: page } = await get(window, { cookie: data.cookie, accept: 'text/html' });
    if (!page.includes(id)) throw new Error(`${id} has no mark after it was announced`);
    visible.push(performance.now() - from);
  }
  console.log(`\n${saves} terms saved`);
  const figures = (times: readonly number[]): number[] => [0.5, 0.95, 1].map((q) => quantile(times, q));
  table(
    ['ms', 'p50', 'p95', 'max'],
    [
      ['saved and answered', ...figures(answered)],
      ['found, and in the window of who was told', ...figures(visible)],
    ],
  );
}

/** Clauses that are no term yet, each once, and that no term of the starter termbase overlaps. */
function clausesOf(text: string): string[] {
  const template = loadStarter()[0]?.entry;
  const clauses = [...new Set(text.match(/\p{Script=Han}+/gu))].filter(({ length }) => length >= 8 && length <= 30);
  if (!template) return clauses;
  const concepts = clauses.map((clause) => ({ id: clause, number: 1, entry: { ...template, zh: [{ text: clause }] } }));
  const termbase = buildTermbase([...loadStarter(), ...loadPatterns(), ...concepts]);
  const found = new Set(termbase.recognise(text).map(({ concept }) => concept));
  return clauses.filter((clause) => found.has(clause));
}

/** Opens the stream of events of an open page; each call waits for the next announced concept. */
async function eventsOf(server: Running, { cookie }: Data): Promise<() => Promise<void>> {
  const stream = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ port: server.port, host: '127.0.0.1', path: '/events', headers: { cookie } }, resolve)
      .on('error', reject)
      .end();
  });
  stream.setEncoding('utf8');
  return async () => {
    for (;;) {
      const [chunk] = (await once(stream, 'data')) as [string];
      if (chunk.includes('concept:')) return;
    }
  };
}

/** Requests on one socket that stays open, each timed to its last byte. */
function getter({ port }: Running): Get {
  const agent = new Agent({ keepAlive: true, maxSockets: 4 });
  return (path, headers = {}) =>
    new Promise((resolve, reject) => {
      const from = performance.now();
      request({ agent, port, host: '127.0.0.1', path, headers }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (body += chunk));
        response.on('end', () => resolve({ ms: performance.now() - from, status: response.statusCode ?? 0, body }));
        response.on('error', reject);
      })
        .on('error', reject)
        .end();
    });
}
