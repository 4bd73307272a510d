// Lint, types, then every test; the last line is `N passed, N failed, N skipped`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const run = (name, args) =>
  spawnSync(process.execPath, [`node_modules/${name}`, ...args], { stdio: 'inherit' }).status === 0;

const tidy =
  run('eslint/bin/eslint.js', ['.']) &&
  run('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']) &&
  run('typescript/bin/tsc', ['--noEmit']) &&
  run('typescript/bin/tsc', ['--noEmit', '-p', 'views/client']) &&
  run('typescript/bin/tsc', ['--noEmit', '-p', 'tests/browser']);

const report = path.join(mkdtempSync(path.join(os.tmpdir(), 'duizhao-report-')), 'report.json');
const args = ['run', '--reporter=default', '--reporter=json', `--outputFile=${report}`, ...process.argv.slice(2)];
const passed = run('vitest/vitest.mjs', args);

const counts = JSON.parse(readFileSync(report, 'utf8'));
const skipped = counts.testResults.flatMap(({ assertionResults }) =>
  assertionResults.filter(({ status }) => status === 'skipped' || status === 'pending'),
);
for (const { fullName } of skipped) console.log(`skipped: ${fullName}`);
if (!tidy) console.log('lint, format or types: failed (see above)');
process.exitCode = tidy && passed ? 0 : 1;
console.log(
  `${counts.numPassedTests} passed, ${counts.numFailedTests + (tidy ? 0 : 1)} failed, ${skipped.length} skipped`,
);
