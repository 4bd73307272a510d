// Makes glossary/pinyin-table.ts from npm's pinyin-pro (MIT), which is not a dependency of the product:
//   npm install --prefix FOLDER --ignore-scripts pinyin-pro@3.29.4
//   node scripts/convert-pinyin.mjs FOLDER
// The table is committed; run it again only when its source changes.
import { createRequire } from 'node:module';
import path from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node scripts/convert-pinyin.mjs FOLDER_WITH_PINYIN_PRO');
  process.exit(2);
}
const { polyphonic } = createRequire(path.resolve(folder, 'x.js'))('pinyin-pro');

// Names are folded to simplified characters before they are read: what folds away needs no reading.
const pairs = readFileSync('glossary/script-table.ts', 'utf8')
  .match(/'([^']+)'/g)
  .join('')
  .replaceAll("'", '');
const folded = new Set([...pairs].filter((_, i) => i % 2 === 0));

const charactersOf = new Map();
const units = [0x3007, ...Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, i) => 0x4e00 + i)];
for (const unit of units) {
  const character = String.fromCharCode(unit);
  if (folded.has(character)) continue;
  const [readings] = polyphonic(character, { toneType: 'num', type: 'array' });
  for (const reading of new Set(String(readings).split(/[\s,]+/))) {
    const syllable = reading.replace('ü', 'v').replace(/0$/, '5');
    if (!/^[a-z]{1,6}[1-5]$/.test(syllable)) continue;
    charactersOf.set(syllable, (charactersOf.get(syllable) ?? '') + character);
  }
}
const rows = [...charactersOf].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, text]) => `${syllable}${text}`);
writeFileSync(
  'glossary/pinyin-table.ts',
  `/**
 * Syllables with their tone (5: none), each followed by the characters that can be read so. Made by
 * scripts/convert-pinyin.mjs from pinyin-pro (MIT). It is large: only the server imports it.
 */
export const PINYIN = \`${rows.join('\n')}\`;
`,
);
console.log(`${rows.length} syllables`);
