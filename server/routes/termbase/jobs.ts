import type { House } from '../../http/house.js';

/** Work that outlasts a request: its page asks how far it is. It lives in this process; what it has stored stays. */
export type Job = {
  readonly done: () => number;
  readonly total: number;
  readonly finished: () => boolean;
  /** What it threw; null where it has not. */
  readonly failure: () => unknown;
  readonly stop: () => void;
  readonly ended: Promise<void>;
};

export type JobWatch = { readonly onProgress: (done: number) => void; readonly isCancelled: () => boolean };

const jobs = new WeakMap<House, Map<string, Job>>();
const most = 1000;

export function jobOf(house: House, id: string): Job | undefined {
  return jobs.get(house)?.get(id);
}

/** Starts the work, or answers the job that has the id and has not failed: a second press of a button is the same act. */
export function startJob(house: House, id: string, total: number, work: (watch: JobWatch) => Promise<unknown>): Job {
  const known = jobs.get(house) ?? new Map<string, Job>();
  jobs.set(house, known);
  const running = known.get(id);
  if (running && !running.finished()) return running;
  const state = { done: 0, finished: false, cancelled: false, failure: null as unknown };
  const ended = work({ onProgress: (done) => (state.done = done), isCancelled: () => state.cancelled })
    .catch((error: unknown) => (state.failure = error))
    .then(() => void (state.finished = true));
  const job: Job = {
    total,
    ended,
    done: () => state.done,
    finished: () => state.finished,
    failure: () => state.failure,
    stop: () => (state.cancelled = true),
  };
  known.set(id, job);
  for (const [oldest, { finished }] of known) {
    if (known.size <= most) break;
    if (finished()) known.delete(oldest);
  }
  return job;
}

/** Small work is done when the page comes; throws what it threw. */
export async function waitBriefly(job: Job, milliseconds = 1500): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([job.ended, new Promise((resolve) => (timer = setTimeout(resolve, milliseconds)))]);
  clearTimeout(timer);
  if (job.finished() && job.failure() !== null) throw job.failure() as Error;
}

/** What a page says about a job that runs, and how often it asks again. */
export function progressOf(job: Job | undefined): { readonly done: number; readonly total: number } | null {
  return job && !job.finished() ? { done: job.done(), total: job.total } : null;
}

/** Seconds after which a page with a running job is asked for again; it works without scripts. */
export const refreshAfter = '2';
