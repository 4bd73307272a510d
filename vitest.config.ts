import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Workers of the store run compiled code, so the tests compile first (tests/setup/build.ts).
    globalSetup: ['tests/setup/build.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // What is waited for may be done by a thread that gives way, on a machine that is busy.
    expect: { poll: { timeout: 15_000 } },
  },
});
