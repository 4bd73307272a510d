// Compiles server and glossary with tsc, bundles the browser's modules with esbuild: everything into dist/.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync, statSync } from 'node:fs';
import { build } from 'esbuild';

const production = process.env.NODE_ENV !== 'development';

execFileSync(
  process.execPath,
  [
    'node_modules/typescript/bin/tsc',
    '-p',
    'tsconfig.build.json',
    '--incremental',
    '--tsBuildInfoFile',
    'dist/.tsbuildinfo',
  ],
  {
    stdio: 'inherit',
  },
);
// The dictionary of English, anew when the packages or anything that makes it are newer.
const dictionary = 'dist/spelling/english.words';
const madeOf = [
  'package-lock.json',
  'server/spelling/words.txt',
  'dist/server/spelling/dictionary.js',
  'dist/server/spelling/hunspell.js',
  'dist/server/spelling/pack-words.js',
  'dist/server/core/spelling/word-graph.js',
];
const made = existsSync(dictionary) ? statSync(dictionary).mtimeMs : 0;
if (madeOf.some((file) => statSync(file).mtimeMs > made))
  execFileSync(process.execPath, ['dist/server/spelling/build.js'], { stdio: 'inherit' });
if (existsSync('views/client/main.ts')) {
  // Chunks carry a hash in their names: without this the old ones would pile up.
  rmSync('dist/client', { recursive: true, force: true });
  await build({
    entryPoints: ['views/client/main.ts'],
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    target: 'es2022',
    minify: production,
    sourcemap: true,
    outdir: 'dist/client',
    logLevel: 'warning',
  });
}
if (existsSync('dist/server/main.js')) chmodSync('dist/server/main.js', 0o755);
