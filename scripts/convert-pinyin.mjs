// Makes glossary/pinyin-table.ts and glossary/pinyin-words.ts from npm's pinyin-pro (MIT), which is not a dependency of the product:
//   npm install --prefix FOLDER --ignore-scripts pinyin-pro@3.29.4
//   node scripts/convert-pinyin.mjs FOLDER
// Both are committed; run it again only when the source changes.
import { createRequire } from 'node:module';
import path from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node scripts/convert-pinyin.mjs FOLDER_WITH_PINYIN_PRO');
  process.exit(2);
}
const { pinyin, polyphonic } = createRequire(path.resolve(folder, 'x.js'))('pinyin-pro');

// Names are folded to simplified characters before they are read: what folds away needs no reading.
const pairs = readFileSync('glossary/script-table.ts', 'utf8')
  .match(/'([^']+)'/g)
  .join('')
  .replaceAll("'", '');
const folded = new Set([...pairs].filter((_, i) => i % 2 === 0));

function numbered(reading) {
  return reading.replace('ü', 'v').replace(/0$/, '5');
}

const charactersOf = new Map();
const readingsOf = new Map();
const units = [0x3007, ...Array.from({ length: 0x9fa5 - 0x4e00 + 1 }, (_, i) => 0x4e00 + i)];
for (const unit of units) {
  const character = String.fromCharCode(unit);
  if (folded.has(character)) continue;
  const [readings] = polyphonic(character, { toneType: 'num', type: 'array' });
  for (const reading of new Set(String(readings).split(/[\s,]+/))) {
    const syllable = numbered(reading);
    if (!/^[a-z]{1,6}[1-5]$/.test(syllable)) continue;
    charactersOf.set(syllable, (charactersOf.get(syllable) ?? '') + character);
    readingsOf.set(character, [...(readingsOf.get(character) ?? []), syllable]);
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

// How characters with several readings are read where no word says otherwise. The source's first reading is that of talk and
// tales; these are the readings of terms and of official writing.
const official =
  '为wei2 都du1 量liang4 载zai4 还huan2 累lei3 供gong1 更geng4 薄bo2 卷juan3 舍she4 曲qu1 差cha1 钻zuan1 了le5 不bu4 一yi1';
const usual = new Map(official.split(' ').map((one) => [one[0], one.slice(1)]));
for (const [character, readings] of readingsOf) {
  if (usual.has(character) || readings.length === 1) continue;
  const [first] = pinyin(character, { toneType: 'num', type: 'array' }).map(numbered);
  usual.set(character, readings.includes(first) ? first : readings[0]);
}
const usualRows = new Map();
for (const [character, syllable] of usual) usualRows.set(syllable, (usualRows.get(syllable) ?? '') + character);

// Words in which a character is read otherwise. Tones are those of the dictionary: 一 and 不 do not bend.
const own =
  '基调ji1 diao4|论调lun4 diao4|格调ge2 diao4|为了wei4 le5|因为yin1 wei4|为什么wei4 shen2 me5|为人民服务wei4 ren2 min2 fu2 wu4';
const words = new Map();
const data = path.join(folder, 'node_modules/pinyin-pro/dist/esm/data');
for (const file of ['dict2', 'dict3', 'dict4', 'dict5']) {
  for (const [, word] of readFileSync(path.join(data, `${file}.mjs`), 'utf8').matchAll(
    /(\p{Script=Han}{2,8}): *["']/gu,
  ))
    words.set(word, pinyin(word, { toneType: 'num', type: 'array', toneSandhi: false }).map(numbered));
}
for (const one of own.split('|')) {
  const word = one.match(/^\p{Script=Han}+/u)[0];
  words.set(word, one.slice(word.length).split(' '));
}
const usually = (character) => usual.get(character) ?? readingsOf.get(character)?.[0];
const lines = [...words].flatMap(([word, readings]) => {
  const characters = [...word];
  if (characters.some((character) => folded.has(character)) || readings.length !== characters.length) return [];
  const fixed = readings.map((reading, i) => ('一不'.includes(characters[i]) ? usually(characters[i]) : reading));
  return fixed.some((reading, i) => reading !== usually(characters[i])) ? [`${word} ${fixed.join(' ')}`] : [];
});
writeFileSync(
  'glossary/pinyin-words.ts',
  `/**
 * How characters with several readings are usually read: a syllable with its tone and the characters. Made by
 * scripts/convert-pinyin.mjs from pinyin-pro (MIT) and, for official writing, by ourselves.
 */
export const USUAL_READINGS = \`${[...usualRows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, text]) => syllable + text)
    .join('\n')}\`;

/** Words in which a character is read otherwise, each with its syllables. */
export const WORD_READINGS = \`${lines.sort().join('\n')}\`;
`,
);
console.log(`${usual.size} characters with several readings, ${lines.length} words`);
