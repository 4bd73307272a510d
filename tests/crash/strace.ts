import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Makes sure that strace can be run: installs it on Debian where we are root, and says so where it cannot be had. */
export function requireStrace(): void {
  if (hasStrace()) return;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'strace'], { stdio: 'inherit' });
  }
  if (!hasStrace())
    throw new Error('This test needs strace. Install it (Debian: apt-get install strace) and run again.');
}

function hasStrace(): boolean {
  return spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0;
}

/** What a trace says about durability. */
export type Durability = {
  /** Markers whose acknowledgement was written, in order. */
  readonly acknowledged: readonly string[];
  /** Those acknowledged before an fsync that began after the last write of their transaction's frames had ended. */
  readonly early: readonly string[];
  readonly transactions: number;
};

const marker = /save-[a-z0-9]+-\d+;/g;

/**
 * Reads the output of `strace -f -xx -s 65536` over openat, pwrite64, write, fdatasync and fsync. A transaction in the
 * write-ahead log is a run of frames (a header of 24 bytes, then a page); the header of its last one has a size, not 0, in
 * bytes 4 to 8. A save belongs to the transaction in whose pages its marker is seen first.
 */
export function readTrace(trace: string): Durability {
  const logs = new Set<string>();
  const syncing = new Map<string, number>();
  const transactionOf = new Map<string, number>();
  const lastWrite: number[] = [];
  let durable = 0; // Transactions before this one are on disk.
  let ends = false;
  const acknowledged: string[] = [];
  const early: string[] = [];

  trace.split('\n').forEach((line, at) => {
    const [, thread = '', call = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const opened = /^openat\([^,]+, "([^"]*)".*= (\d+)$/.exec(call);
    if (opened) {
      const [, name = '', handle = ''] = opened;
      if (bytesOf(name).toString().endsWith('duizhao.db-wal')) logs.add(handle);
      else logs.delete(handle);
      return;
    }
    const written = /^(?:pwrite64|write)\((\d+), "([^"]*)", (\d+)/.exec(call);
    if (written) {
      const [, handle = '', data = '', size] = written;
      const bytes = bytesOf(data);
      if (handle === '1') {
        for (const [found] of bytes.toString('latin1').matchAll(marker)) {
          acknowledged.push(found);
          if ((transactionOf.get(found) ?? Infinity) >= durable) early.push(found);
        }
      } else if (logs.has(handle) && size === '24') {
        ends = bytes.readUInt32BE(4) !== 0;
      } else if (logs.has(handle) && Number(size) >= 512) {
        for (const [found] of bytes.toString('latin1').matchAll(marker)) {
          if (!transactionOf.has(found)) transactionOf.set(found, lastWrite.length);
        }
        if (ends) lastWrite.push(at);
      }
      return;
    }
    const sync = /^f(?:data)?sync\((\d+)(.*)$/.exec(call);
    if (sync && logs.has(sync[1] ?? '')) {
      if (sync[2]?.includes('unfinished')) syncing.set(thread, at);
      else if (sync[2]?.endsWith('= 0')) settle(at);
    } else if (/^<\.\.\. f(?:data)?sync resumed>.*= 0$/.test(call)) {
      settle(syncing.get(thread) ?? -1);
      syncing.delete(thread);
    }
  });
  return { acknowledged, early, transactions: lastWrite.length };

  /** A sync that began at line `began` has ended well. */
  function settle(began: number): void {
    while (durable < lastWrite.length && (lastWrite[durable] ?? Infinity) < began) durable++;
  }
}

function bytesOf(hex: string): Buffer {
  return Buffer.from(hex.replaceAll('\\x', ''), 'hex');
}
