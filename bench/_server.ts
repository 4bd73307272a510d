/**
 * The real server in a process of its own, started from a copy of the compiled program. A variant is that program with one
 * line of it changed in the copy: so the product has no switch for benchmarks, nothing is patched at run time, and what
 * differs between two columns of a table is that line. The change must apply exactly once, or the benchmark stops.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../server/root.js';
import type { Report } from './_probe.js';

export type Change = { readonly file: string; readonly from: string; readonly to: string };

/** What the benchmark makes and takes away again when it ends, in reverse order. */
export type Workshop = {
  readonly folder: () => string;
  readonly onEnd: (work: () => unknown) => void;
};

export async function inWorkshop(work: (workshop: Workshop) => Promise<void>): Promise<void> {
  const endings: (() => unknown)[] = [];
  const onEnd = (ending: () => unknown): void => void endings.push(ending);
  const folder = (): string => {
    const made = mkdtempSync(path.join(tmpdir(), 'duizhao-bench-'));
    onEnd(() => rmSync(made, { recursive: true, force: true }));
    return made;
  };
  try {
    await work({ folder, onEnd });
  } finally {
    for (const ending of endings.reverse()) await ending();
  }
}

/** Copies the compiled program, below the project's folder so that it finds packages, views and migrations; answers where. */
export function copyProgram({ onEnd }: Workshop, ...changes: readonly Change[]): string {
  if (!existsSync(path.join(root, 'dist/server/main.js'))) throw new Error('the program is not built: npm run build');
  const copy = mkdtempSync(path.join(root, 'dist/bench/program-'));
  onEnd(() => rmSync(copy, { recursive: true, force: true }));
  for (const part of ['server', 'glossary'])
    cpSync(path.join(root, 'dist', part), path.join(copy, part), { recursive: true });
  for (const { file, from, to } of changes) {
    const [before, after, ...more] = readFileSync(path.join(copy, file), 'utf8').split(from);
    if (after === undefined || more.length > 0) throw new Error(`"${from}" does not stand once in ${file}`);
    writeFileSync(path.join(copy, file), `${before}${to}${after}`);
  }
  return copy;
}

export type Running = {
  readonly port: number;
  readonly pid: number;
  /** Milliseconds from the start of the process to its first answer. */
  readonly firstAnswer: number;
  /** Begins to watch the event loop of the server's main thread; only with `probe`. */
  readonly watch: (options?: { profile?: boolean }) => Promise<void>;
  /** What the loop did since `watch`. */
  readonly report: () => Promise<Report>;
  readonly stop: () => Promise<void>;
};

/** Starts `node main.js serve` (or another script that listens on PORT) and waits for its first answer. */
export async function startServer(
  { onEnd }: Workshop,
  { script, args = [], probe = false }: { script: string; args?: readonly string[]; probe?: boolean },
): Promise<Running> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [...(probe ? ['--import', await bundled('_probe')] : []), ...profiling(), script, ...args],
    {
      // Nobody is throttled here: that would measure the throttle.
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        LOG_LEVEL: 'error',
        MAX_API_REQUESTS: '100000000',
        NODE_ENV: 'production',
      },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    },
  );
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await once(child, 'exit');
    clearTimeout(patience);
  };
  onEnd(stop);
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${errors}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const firstAnswer = performance.now() - started;
  const ask = async (question: unknown): Promise<unknown> => {
    child.send(question as object);
    return (await once(child, 'message'))[0];
  };
  return {
    port,
    pid: child.pid ?? 0,
    firstAnswer,
    watch: async ({ profile = false } = {}) => void (await ask({ kind: 'watch', profile })),
    report: async () => (await ask({ kind: 'report' })) as Report,
    stop,
  };
}

/** BENCH_PROFILE=FOLDER writes a CPU profile of each server there when it ends. */
function profiling(): string[] {
  const folder = process.env['BENCH_PROFILE'];
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=300'];
}

export function serve(workshop: Workshop, program: string, data: string, probe = false): Promise<Running> {
  return startServer(workshop, {
    script: path.join(program, 'server/main.js'),
    args: ['serve', '--data', data],
    probe,
  });
}

/** Bundles a helper that runs in a process of its own; answers the script. */
export async function bundled(name: `_${string}`): Promise<string> {
  const outfile = path.join(root, 'dist/bench', `${name}.js`);
  await build({
    entryPoints: [path.join(root, 'bench', `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    packages: 'external',
    logLevel: 'warning',
  });
  return outfile;
}

/** A helper in a process of its own, to talk to over `send` and `message`. */
export async function helper({ onEnd }: Workshop, name: `_${string}`): Promise<ChildProcess> {
  const child = fork(await bundled(name), { serialization: 'advanced' });
  onEnd(() => child.kill());
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' });
    await response.arrayBuffer();
    return response.status < 500;
  } catch {
    return false;
  }
}
