/** The first checking of a long document in the real server, and what its answers to others took meanwhile. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Run from '../server/core/checks/run.js';
import type * as FindingsWork from '../server/store/findings-work.js';
import type * as Reading from '../server/store/reading.js';
import { type Data, fillFolder } from './_data.js';
import { pause, quantile, seeded, table, target } from './_report.js';
import { copyProgram, inWorkshop, type Running, serve } from './_server.js';

const paragraphs = 5_000;
/** What somebody does who works on beside it: the next thing so many ms after the answer to the last. */
const between = 20;

export async function checkedDocument(): Promise<void> {
  await inWorkshop(async (workshop) => {
    const folder = workshop.folder();
    const program = copyProgram(workshop);
    const data = await fillFolder(program, folder, paragraphs);
    const load = async (file: string): Promise<unknown> =>
      import(pathToFileURL(path.join(program, 'server', file)).href);
    const { openReading } = (await load('store/reading.js')) as typeof Reading;
    const { readFollower } = (await load('store/findings-work.js')) as typeof FindingsWork;
    const { rulesSeq } = (await load('core/checks/run.js')) as typeof Run;
    const reading = openReading(folder);
    workshop.onEnd(reading.close);
    // The version of the rules is there once everything has been checked; what is saved meanwhile comes after it.
    const isChecked = (): boolean => rulesSeq(readFollower(reading)?.version ?? '') !== null;
    const begun = performance.now();
    const server = await serve(workshop, program, folder, true);
    await server.watch();
    const times = new Map<string, number[]>();
    const acts = actsOf(server, data);
    while (!isChecked())
      for (const { name, ask } of acts) {
        const from = performance.now();
        const { status } = await ask();
        if (status >= 300) throw new Error(`${name}: ${status}`);
        times.set(name, [...(times.get(name) ?? []), performance.now() - from]);
        await pause(between);
      }
    // Whoever asks first after a start waits for templates to be compiled, checks or not.
    const first = [...times.values()].map((list) => list.shift() ?? 0);
    const took = (performance.now() - begun) / 1000;
    const used = processorSeconds(server.pid);
    const { longest, ran } = await server.report();
    console.log(
      `\n${paragraphs} paragraphs checked in ${took.toFixed(1)} s from the start of the server, which ran the processor for ${used.toFixed(1)} s, its main thread for ${(ran / 1000).toFixed(1)} s. Longest piece of the main thread ${longest.ran.toFixed(1)} ms. Meanwhile, one after another, without the first of each (${first.map((ms) => ms.toFixed(0)).join(', ')} ms):`,
    );
    const all = [...times.values()].flat();
    table(
      ['ms', 'requests', 'p50', 'p95', 'p99'],
      [...times, ['all', all] as const].map(([name, list]) => [
        name,
        String(list.length),
        ...[0.5, 0.95, 0.99].map((q) => quantile(list, q)),
      ]),
    );
    const p99 = quantile(all, 0.99);
    target(`a document of ${paragraphs} paragraphs under 20 s: ${took.toFixed(1)} s`, took < 20);
    target(`others answered meanwhile, p99 under 50 ms: ${p99.toFixed(1)} ms`, p99 < 50);
  });
}

type Act = { readonly name: string; readonly ask: () => Promise<{ readonly status: number }> };

function actsOf({ port }: Running, { cookie, token, document, paragraphs: list }: Data): readonly Act[] {
  const random = seeded(5000);
  const some = () => list[Math.floor(random() * list.length)] ?? { id: '', number: 0, text: '' };
  const numbers = new Map(list.map(({ id, number }) => [id, number]));
  const ask = async (url: string, body?: object): Promise<{ status: number }> => {
    const response = await fetch(`http://127.0.0.1:${port}${url}`, {
      headers: body ? { authorization: `Bearer ${token}`, 'content-type': 'application/json' } : { cookie },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    await response.text();
    return response;
  };
  const base = `/documents/${document}`;
  return [
    { name: 'a window', ask: () => ask(`${base}?at=${1 + Math.floor(random() * paragraphs)}`) },
    { name: 'a look-up', ask: () => ask('/glossary?q=walk') },
    { name: 'the panel of a paragraph', ask: () => ask(`${base}/paragraphs/${some().id}/panel`) },
    {
      name: 'a save',
      ask: () => {
        const { id, text } = some();
        const number = numbers.get(id) ?? 0;
        numbers.set(id, number + 1);
        return ask(`/api/v1${base}/paragraphs/${id}/revisions`, { base: number, text: `${text} (${number})` });
      },
    },
  ];
}

/** Of a process with its threads, as Linux counts them: in hundredths of a second. */
function processorSeconds(pid: number): number {
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user = 0, system = 0] = rest.split(' ').slice(11, 13).map(Number);
  return (user + system) / 100;
}
