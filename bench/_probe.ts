/**
 * Loaded into the server with `--import`: watches the event loop of its main thread and answers the benchmark over IPC.
 * Beside the time on the clock it reads how long the thread really ran (schedstat of Linux), because on a busy machine
 * a thread also stands still when another process has the core.
 */
import { openSync, readSync } from 'node:fs';
import { type Profiler, Session } from 'node:inspector';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

export type Report = {
  /** Of the delay of a timer of 1 ms (that millisecond included), in ms. */
  readonly delay: { readonly p50: number; readonly p99: number; readonly max: number };
  /** The longest stretch without a turn of the loop: on the clock, and what the thread ran in the longest-running one; in ms. */
  readonly longest: { readonly clock: number; readonly ran: number };
  /** How long the thread ran altogether, in ms: what the work costs, however busy the machine is. */
  readonly ran: number;
  /** How long it had run when the watch began, in ms. */
  readonly before: number;
  /** Where the time of the stretch that ran longest went, the most first; only with a profile. */
  readonly trace: readonly string[];
};

type Stretch = { readonly from: number; readonly to: number; readonly ran: number };

if (isMainThread && process.send) {
  let end: (() => Promise<Report>) | undefined;
  process.on('message', (question: { kind: 'watch'; profile: boolean } | { kind: 'report' }) => {
    void (async () => {
      if (question.kind === 'watch') end = await watch(question.profile);
      process.send?.(question.kind === 'watch' ? 'watching' : await end?.());
    })();
  });
  process.channel?.unref();
}

async function watch(profile: boolean): Promise<() => Promise<Report>> {
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  const session = profile ? await startProfile() : null;
  const begun = threadTime();
  let [clock, run] = [now(), threadTime()];
  let [longestClock, slowest] = [0, { from: 0, to: 0, ran: 0 } as Stretch];
  const timer = setInterval(() => {
    const [nextClock, nextRun] = [now(), threadTime()];
    const passed = nextClock - clock;
    const ran = Math.min(passed, Number.isNaN(nextRun) ? passed : nextRun - run);
    longestClock = Math.max(longestClock, passed);
    if (ran > slowest.ran) slowest = { from: clock, to: nextClock, ran };
    [clock, run] = [nextClock, nextRun];
  }, 1);
  histogram.enable();
  return async () => {
    histogram.disable();
    clearInterval(timer);
    const ms = (nanoseconds: number): number => nanoseconds / 1e6;
    return {
      delay: { p50: ms(histogram.percentile(50)), p99: ms(histogram.percentile(99)), max: ms(histogram.max) },
      longest: { clock: longestClock, ran: slowest.ran },
      ran: threadTime() - begun,
      before: begun,
      trace: session ? traceOf(await stopProfile(session), slowest) : [],
    };
  };
}

/** Milliseconds of the clock that the profiler uses too. */
function now(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

const schedstat = ((): number | null => {
  try {
    return openSync('/proc/self/schedstat', 'r');
  } catch {
    return null;
  }
})();
const buffer = Buffer.alloc(64);

/** Milliseconds that the main thread has run so far; NaN where the system does not say. */
function threadTime(): number {
  if (schedstat === null) return NaN;
  const length = readSync(schedstat, buffer, 0, buffer.length, 0);
  return Number.parseInt(buffer.toString('latin1', 0, length), 10) / 1e6;
}

async function startProfile(): Promise<Session> {
  const session = new Session();
  session.connect();
  const post = (method: string, parameters: object = {}): Promise<void> =>
    new Promise((resolve, reject) => {
      session.post(method, parameters, (error: Error | null) => (error ? reject(error) : resolve()));
    });
  await post('Profiler.enable');
  await post('Profiler.setSamplingInterval', { interval: 250 });
  await post('Profiler.start');
  return session;
}

function stopProfile(session: Session): Promise<Profiler.Profile> {
  return new Promise((resolve, reject) => {
    session.post('Profiler.stop', (error, { profile }) => {
      session.disconnect();
      if (error) reject(error);
      else resolve(profile);
    });
  });
}

/** The functions of ours (and the collector) that were running or waiting for what they called, with their milliseconds. */
function traceOf(profile: Profiler.Profile, { from, to }: Stretch): string[] {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const times = new Map<string, number>();
  let at = profile.startTime;
  profile.samples?.forEach((sample, i) => {
    const delta = profile.timeDeltas?.[i] ?? 0;
    at += delta;
    if (at < from * 1000 || at > to * 1000) return;
    const seen = new Set<string>();
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
      const frame = nodes.get(id)?.callFrame;
      if (frame) seen.add(nameOf(frame));
    }
    for (const name of seen) if (name !== '') times.set(name, (times.get(name) ?? 0) + delta / 1000);
  });
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 8)
    .map(([name, time]) => `${time.toFixed(1)} ms ${name}`);
}

function nameOf({ functionName, url, lineNumber }: Profiler.Profile['nodes'][number]['callFrame']): string {
  if (functionName === '(garbage collector)') return functionName;
  const file = /\/(?:server|glossary|node_modules)\/.*$/.exec(url)?.[0] ?? '';
  return file === '' ? '' : `${functionName || '(anonymous)'} ${file.replace('/node_modules/', '')}:${lineNumber + 1}`;
}
