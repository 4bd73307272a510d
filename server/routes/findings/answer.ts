import type { Visit } from '../../http/visit.js';

/** How long a page waits for the findings to follow what its reader has just done, in ms. */
const patience = 500;

/** Waits until the findings hold for everything that was committed, or for as long as a person should wait. */
export async function caughtUp({ house }: Visit): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, patience)));
  await Promise.race([house.findings.settled(), enough]);
  clearTimeout(timer);
}
