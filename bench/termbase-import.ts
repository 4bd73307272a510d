/**
 * A whole dictionary (CC-CEDICT, a list of two columns) through the real server as a terminologist does it: upload, preview,
 * storing as one batch, undoing the batch. Meanwhile somebody else looks terms up; what they wait, and the longest piece of
 * work of the main thread, are what the import costs the house. BENCH_ROWS makes the list shorter.
 */
import { dictionaryConcepts } from './_dictionary.js';
import { fillFolder } from './_data.js';
import { machine, pause, quantile, table, target } from './_report.js';
import { copyProgram, inWorkshop, serve } from './_server.js';

const size = Number(process.env['BENCH_ROWS'] ?? 124_000);
/** How long one step may take before the benchmark gives up, in ms. */
const patience = 150_000;

export async function run(): Promise<void> {
  const concepts = await dictionaryConcepts(size);
  if (concepts === null) return;
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = concepts.map(({ entry }) => [entry.zh[0]?.text ?? '', entry.en[0]?.text ?? ''].map(quoted).join(','));
  const csv = `中文,English\n${rows.join('\n')}\n`;
  await inWorkshop(async (workshop) => {
    console.log(machine());
    console.log(`${rows.length} rows, ${(Buffer.byteLength(csv) / 1e6).toFixed(1)} MB`);
    const folder = workshop.folder();
    const program = copyProgram(workshop);
    const { cookie } = await fillFolder(program, folder, 100, { role: 'terminologist' });
    const server = await serve(workshop, program, folder, true);
    const ask = async (url: string, body?: FormData | URLSearchParams): Promise<Response> => {
      const address = new URL(url, `http://127.0.0.1:${server.port}`);
      const method = body === undefined ? 'GET' : 'POST';
      return fetch(address, { method, body: body ?? null, headers: { cookie }, redirect: 'manual' });
    };
    /** Sends a form and answers where it leads to, once the page there has nothing more to wait for. */
    const work = async (url: string, body: FormData | URLSearchParams): Promise<string> => {
      const sent = await ask(url, body);
      const to = sent.headers.get('location');
      if (sent.status !== 303 || to === null) throw new Error(`${sent.status} ${(await sent.text()).slice(0, 300)}`);
      for (const end = performance.now() + patience; ; await pause(100)) {
        const page = await ask(to);
        const text = await page.text();
        if (page.status === 303) return page.headers.get('location') ?? to;
        if (page.status !== 200) throw new Error(`${page.status} ${text.slice(0, 300)}`);
        if (!page.headers.has('refresh')) return to;
        if (performance.now() > end) throw new Error(`${url} is not done after ${patience / 1000} s`);
      }
    };

    const measured: (string | number)[][] = [];
    let longest = 0;
    const measure = async (name: string, step: () => Promise<string>): Promise<string> => {
      const waits: number[] = [];
      let over = false;
      const others = (async () => {
        for (; !over; await pause(50)) {
          const begun = performance.now();
          await (await ask('/glossary?q=%E8%B5%B0%E5%9C%A8%E5%89%8D%E5%88%97&part=results')).arrayBuffer();
          waits.push(performance.now() - begun);
        }
      })();
      await server.watch({ profile: process.env['BENCH_TRACE'] !== undefined });
      const begun = performance.now();
      const to = await step();
      const took = (performance.now() - begun) / 1000;
      over = true;
      await others;
      const { longest: piece, trace } = await server.report();
      longest = Math.max(longest, piece.ran);
      measured.push([name, took, quantile(waits, 0.5), quantile(waits, 0.99), piece.ran, piece.clock]);
      for (const line of trace) console.log(`  ${name}: ${line}`);
      return to;
    };

    const form = new FormData();
    form.set('file', new Blob([csv], { type: 'text/csv' }), 'dictionary.csv');
    const preview = await measure('upload and preview', () => work('/glossary/import', form));
    const batch = await measure('store', () => work(`${preview}/store`, new URLSearchParams({ all: 'keep' })));
    await measure('undo', () => work(`${batch}/undo`, new URLSearchParams()));
    table(['', 's', 'look-up p50 ms', 'p99 ms', 'longest piece: ran ms', 'on the clock'], measured);
    console.log(machine());
    target(`no piece of work of the main thread over 20 ms: ${longest.toFixed(1)} ms`, longest <= 20);
  });
}
