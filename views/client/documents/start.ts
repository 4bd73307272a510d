/** Nothing to quicken here yet. */
export function start(): void {}
