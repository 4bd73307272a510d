import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type { CommitRequest, Fact } from '../server/core/facts.js';
import { writeBatch } from '../server/store/batch.js';
import { connect, preparing } from '../server/store/connection.js';
import { openStore } from '../server/store/open.js';
import { databaseFile } from '../server/store/prepare.js';

const rounds = 5;
const roundMs = 2000;
const clients = 100;
const paragraphs = 1000;
const text = 'Walking in the forefront of the new era, the province shall go green and intelligent. '.repeat(5);

/** One way to make saves; answers how many it made in about `roundMs`, and how long each took. */
type Way = { readonly name: string; readonly run: () => Promise<{ saves: number; ms: number; each: number[] }> };

/**
 * Durable saves through the store (100 at a time, group commit) beside the same statements on a bare connection, one
 * transaction a save: with `synchronous=FULL`, and with OFF, which promises nothing. Interleaved rounds, medians.
 */
export async function run(): Promise<void> {
  const folders: string[] = [];
  const closers: (() => void | Promise<void>)[] = [];
  try {
    console.log(machine());
    const ways = [await grouped(newFolder()), await single(newFolder(), 'FULL'), await single(newFolder(), 'OFF')];
    const results = ways.map((way) => ({ name: way.name, rates: [] as number[], each: [] as number[] }));
    for (let round = 0; round < rounds; round++) {
      for (const [i, way] of ways.entries()) {
        const { saves, ms, each } = await way.run();
        results[i]?.rates.push((saves / ms) * 1000);
        results[i]?.each.push(...each);
      }
    }
    for (const { name, rates, each } of results) {
      const range = `${Math.min(...rates).toFixed(0)} to ${Math.max(...rates).toFixed(0)}`;
      console.log(
        `${name}: ${quantile(rates, 0.5).toFixed(0)} saves/s (${range}), p50 ${quantile(each, 0.5).toFixed(2)} ms, p99 ${quantile(each, 0.99).toFixed(2)} ms`,
      );
    }
    await imports(newFolder());
  } finally {
    for (const close of closers) await close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }

  function newFolder(): string {
    const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-bench-'));
    folders.push(folder);
    return folder;
  }

  async function grouped(dir: string): Promise<Way> {
    const store = await openStore({ dir, seed: () => [commit(house())] });
    closers.push(store.close);
    const next = saver();
    return {
      name: `group commit, ${clients} at a time`,
      run: () =>
        measure(async (until, each) => {
          let saves = 0;
          const client = async (): Promise<void> => {
            while (performance.now() < until) {
              const before = performance.now();
              const outcome = await store.commit(next());
              if (outcome.kind !== 'committed') throw new Error(JSON.stringify(outcome));
              each.push(performance.now() - before);
              saves++;
            }
          };
          await Promise.all(Array.from({ length: clients }, client));
          return saves;
        }),
    };
  }

  async function single(dir: string, synchronous: 'FULL' | 'OFF'): Promise<Way> {
    await (await openStore({ dir, seed: () => [commit(house())] })).close();
    const db = connect(databaseFile(dir));
    closers.push(() => void db.close());
    db.pragma(`synchronous = ${synchronous}`);
    const sql = preparing(db);
    const next = saver();
    return {
      name: `one ${synchronous} commit a save`,
      run: () =>
        measure(async (until, each) => {
          let saves = 0;
          for (; performance.now() < until; saves++) {
            const before = performance.now();
            const answers = writeBatch(db, sql, [{ kind: 'commit', request: next() }]);
            if (answers?.[0]?.kind !== 'done') throw new Error(JSON.stringify(answers));
            each.push(performance.now() - before);
          }
          return saves;
        }),
    };
  }

  /** What an import costs the saves beside it: how long its transactions are. */
  async function imports(dir: string): Promise<void> {
    const store = await openStore({ dir, seed: () => [commit(house())] });
    closers.push(store.close);
    const chunk: number[] = [];
    const outline: number[] = [];
    for (let n = 0; n < 3; n++) {
      const ids = Array.from({ length: 5000 }, (_, i) => `x${n}-${((i * 7919) % 5000).toString(36)}`);
      await store.commit(commit(documentOf(`x${n}`)));
      for (let from = 0; from < ids.length; from += 500) {
        const facts = ids.slice(from, from + 500).flatMap((id) => paragraphOf(id, `x${n}`));
        chunk.push(await timed(() => store.commit(commit(facts))));
      }
      const items = ids.map((paragraph) => ({ paragraph, after: '\n\n' }));
      const last: Fact = { kind: 'outline', document: `x${n}`, number: 1, head: '', items };
      outline.push(await timed(() => store.commit(commit([last]))));
    }
    const show = (values: number[]): string =>
      `${quantile(values, 0.5).toFixed(1)} ms (slowest ${Math.max(...values).toFixed(1)})`;
    console.log(
      `import, a commit of 500 paragraphs with source and target: ${show(chunk)}; an outline of 5,000: ${show(outline)}`,
    );
  }
}

async function measure(
  work: (until: number, each: number[]) => Promise<number>,
): Promise<{ saves: number; ms: number; each: number[] }> {
  const each: number[] = [];
  const started = performance.now();
  const saves = await work(started + roundMs, each);
  return { saves, ms: performance.now() - started, each };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
}

let requests = 0;

function commit(facts: readonly Fact[], expects: CommitRequest['expects'] = []): CommitRequest {
  return {
    requestId: `bench-${++requests}`,
    at: new Date().toISOString(),
    user: 'ann',
    action: 'bench:saved',
    project: 'default',
    document: 'd1',
    subject: null,
    facts,
    expects,
  };
}

function documentOf(id: string): Fact[] {
  return [
    { kind: 'document', id, project: 'default', sourceLang: 'zh-Hans', targetLang: 'en', format: 'text' },
    { kind: 'document-revision', document: id, number: 1, title: id, deadline: null, archived: false },
  ];
}

function paragraphOf(id: string, document: string): Fact[] {
  const revision = { kind: 'revision', paragraph: id, number: 1, author: null, suggestion: null } as const;
  return [
    { kind: 'paragraph', id, document, paragraphKind: 'text', locator: id },
    { ...revision, side: 'source', text: '走在前列'.repeat(36), origin: 'import', done: true, against: null },
    { ...revision, side: 'target', text, origin: 'mt', done: false, against: 1 },
  ];
}

function house(): Fact[] {
  const ids = Array.from({ length: paragraphs }, (_, i) => `p${i}`);
  return [
    { kind: 'user', id: 'ann', name: 'Ann' },
    { kind: 'project', id: 'default', name: 'Default', sourceLang: 'zh-Hans', targetLang: 'en' },
    ...documentOf('d1'),
    ...ids.flatMap((id) => paragraphOf(id, 'd1')),
    {
      kind: 'outline',
      document: 'd1',
      number: 1,
      head: '',
      items: ids.map((paragraph) => ({ paragraph, after: '\n\n' })),
    },
  ];
}

/** Saves as translators make them: the next revision of one paragraph after another, each with its expectation. */
function saver(): () => CommitRequest {
  let count = 0;
  return () => {
    const paragraph = `p${count % paragraphs}`;
    const number = 2 + Math.floor(count++ / paragraphs);
    const fact: Fact = {
      kind: 'revision',
      paragraph,
      side: 'target',
      number,
      text: `${text}${count}`,
      origin: 'translator',
      author: 'ann',
      done: true,
      against: 1,
      suggestion: null,
    };
    return commit([fact], [{ kind: 'paragraph', paragraph, source: 1, target: number - 1 }]);
  };
}

/** The machine, with how long a small write and its fdatasync take where the benchmark writes. */
function machine(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'duizhao-bench-'));
  const handle = openSync(path.join(folder, 'probe'), 'w');
  const syncs = Array.from({ length: 50 }, () => {
    const before = performance.now();
    writeSync(handle, Buffer.alloc(4096));
    fdatasyncSync(handle);
    return performance.now() - before;
  });
  closeSync(handle);
  rmSync(folder, { recursive: true });
  const cores = cpus();
  return `${cores.length} × ${cores[0]?.model.trim()}, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(2)}, fdatasync ${quantile(syncs, 0.5).toFixed(2)} ms in ${tmpdir()}`;
}
