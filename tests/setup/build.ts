import { execFileSync } from 'node:child_process';

/** Compiles the program once before any test, because the store's worker threads load compiled JavaScript. */
export default function build(): void {
  execFileSync('node', ['scripts/build.mjs'], { stdio: 'inherit' });
}
