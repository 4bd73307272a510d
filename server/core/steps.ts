/** Work with pauses in which the thread can be given away; what it gives comes at the end. */
export type Steps<Result> = Generator<null, Result, void>;

/** Does it without a pause. */
export function drain<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
