/**
 * One paragraph as long as is allowed (99,000 characters of Chinese and of English, full of terms): what each thing that one can
 * do with it costs the main thread, and so everybody else. Meant for the longest piece; nobody works on such a paragraph.
 */
import { fillFolder, longReport } from './_data.js';
import { machine, pause, table, target } from './_report.js';
import { copyProgram, inWorkshop, serve } from './_server.js';

const length = Number(process.env['BENCH_LENGTH'] ?? 99_000);

export async function run(): Promise<void> {
  await inWorkshop(async (workshop) => {
    console.log(machine());
    const program = copyProgram(workshop);
    const folder = workshop.folder();
    const { chinese, english } = longReport(3_000);
    const texts = {
      source: chinese.replaceAll('\n', '').slice(0, length),
      target: english.replaceAll('\n\n', ' ').slice(0, length).trim(),
    };
    const { cookie, document, paragraphs } = await fillFolder(program, folder, 1, { texts });
    const paragraph = `/documents/${document}/paragraphs/${paragraphs[0]?.id ?? ''}`;
    const server = await serve(workshop, program, folder, true);
    await pause(15_000);
    const ask = async (path: string, body?: Readonly<Record<string, string>>): Promise<Response> => {
      const url = `http://127.0.0.1:${server.port}${path}`;
      const headers = { cookie, accept: 'text/html' };
      if (body === undefined) return fetch(url, { headers });
      return fetch(url, { method: 'POST', headers, body: new URLSearchParams(body), redirect: 'manual' });
    };
    const edited = texts.target.replaceAll('The meeting', 'The conference');
    const things: readonly (readonly [string, string, Readonly<Record<string, string>>?])[] = [
      ['window', `/documents/${document}`],
      ['window, editing', `/documents/${document}?edit=${paragraphs[0]?.id ?? ''}`],
      ['panel', `${paragraph}/panel`],
      ['marks while typing', `${paragraph}/marks`, { text: edited }],
      ['save', `${paragraph}/revisions`, { base: '1', text: edited, done: 'on', source: '1' }],
      ['review', `/documents/${document}/review?at=1`],
      ['history', `${paragraph}/history`],
      ['approve', `${paragraph}/decisions`, { verdict: 'approve', source: '1', target: '2', override: 'A test.' }],
      ['report of findings', `/documents/${document}/findings`],
      ['export', `/documents/${document}/export?format=html`],
    ];
    const rows: (string | number)[][] = [];
    let worst = { name: '', ran: 0 };
    for (const [name, path, body] of things) {
      await server.watch({ profile: process.env['BENCH_TRACE'] !== undefined });
      const from = performance.now();
      const response = await ask(path, body);
      const text = await response.text();
      const ms = performance.now() - from;
      const { longest, ran, trace } = await server.report();
      rows.push([name, String(response.status), text.length, ms, ran, longest.ran]);
      if (longest.ran > worst.ran) worst = { name, ran: longest.ran };
      for (const line of trace) console.log(`  ${name}: ${line}`);
      // What follows a save in the background is not what is measured next.
      if (body) await pause(5_000);
    }
    table(['', 'status', 'characters', 'ms', 'thread ran', 'longest piece, ran'], rows);
    target(`no piece of work over 20 ms: ${worst.ran.toFixed(1)} ms (${worst.name})`, worst.ran <= 20);
  });
}
