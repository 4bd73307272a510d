import { constants, setPriority } from 'node:os';

/**
 * Lets the calling thread give way to those that answer people, where the processor has not enough for all. On Linux a
 * priority belongs to a thread; elsewhere it would be that of the whole process, and stays as it is.
 */
export function giveWay(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);
}
