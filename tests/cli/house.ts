import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../server/root.js';

export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

export type Commands = {
  /** A folder for files; `data` inside it is the data folder. */
  readonly folder: string;
  readonly data: string;
  /** Writes a file into the folder and answers its path. */
  readonly file: (name: string, content: string | Uint8Array) => string;
  /** Runs the compiled command on the data folder. */
  readonly run: (...args: string[]) => Promise<Ran>;
  /** Runs exactly these arguments, in the folder, with these variables. */
  readonly bare: (args: readonly string[], env?: Record<string, string>) => Promise<Ran>;
  /** Runs a command with --json, expects exit code 0 and nothing but one JSON value on stdout. */
  readonly json: (...args: string[]) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

export const main = path.join(root, 'dist/server/main.js');

/** Messages are in English unless asked otherwise. */
const environment = (): Record<string, string | undefined> => ({
  ...process.env,
  LC_ALL: 'C',
  LANG: 'C',
  ORIGIN: '',
  PORT: '',
});

export function openCommands(): Commands {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-cli-'));
  const data = path.join(folder, 'data');
  const bare = async (args: readonly string[], env: Record<string, string> = {}): Promise<Ran> => {
    const child = spawn(process.execPath, [main, ...args], { cwd: folder, env: { ...environment(), ...env } });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, stdout, stderr };
  };
  const run = (...args: string[]): Promise<Ran> => bare(['--data', data, ...args]);
  return {
    folder,
    data,
    bare,
    run,
    file(name, content) {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      return file;
    },
    async json(...args) {
      const { code, stdout, stderr } = await run(...args, '--json');
      if (code !== 0) throw new Error(`exit ${code}: ${stderr}`);
      return JSON.parse(stdout) as unknown;
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts `serve`; answers its address and what it printed. */
export async function serve(
  { data, folder }: Commands,
  port: number,
): Promise<{ child: ChildProcess; origin: string; stdout: () => string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [main, 'serve', '--data', data], {
    cwd: folder,
    env: { ...environment(), PORT: String(port), HOST: '127.0.0.1' },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  const origin = `http://127.0.0.1:${port}`;
  for (let attempt = 0; ; attempt++) {
    if (child.exitCode !== null || attempt > 200) throw new Error(`serve did not start: ${stderr}`);
    try {
      await fetch(origin, { redirect: 'manual' });
      break;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return {
    child,
    origin,
    stdout: () => stdout,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'close');
    },
  };
}
