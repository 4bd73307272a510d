import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../core/steps.js';

/** Work without a break, in ms, after which other requests get their turn. */
const longest = 5;

/** For loops that take long altogether: awaited after each step, it takes a break where one is due. */
export function breaks(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < longest) return;
    await setImmediate();
    since = performance.now();
  };
}

/** Does work that has pauses, with a break where one is due. */
export async function inBreaks<Result>(steps: Steps<Result>): Promise<Result> {
  const rest = breaks();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await rest();
  }
}
