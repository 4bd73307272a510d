// Makes the generated files of glossary/ from their sources:
//   node scripts/convert-termbase.mjs termbase TERMS.csv   → glossary/starter/termbase.json
//   node scripts/convert-termbase.mjs script               → glossary/script-table.ts (from opencc-js)
// Both are committed; run it again only when a source changes.
import { readFileSync, writeFileSync } from 'node:fs';

// Added here, not in the table: longer words in which a term's characters stand by accident.
const NOT_INSIDE = {
  T006: ['省委员'],
  T007: ['市委员', '城市委', '都市委'],
  T061: ['自主平台', '民主平台'],
  T109: ['人民生', '农民生', '市民生', '居民生', '村民生', '国民生', '公民生', '移民生', '渔民生', '牧民生', '全民生'],
  T119: ['党建议', '党建立', '党建国'],
  T140: ['长江门'],
  T192: ['百千万工程'],
  T208: ['个人才', '本人才', '有人才能', '人人才', '大人才能'],
  T230: ['不同比', '相同比例', '共同比'],
  T258: ['目前海', '提前海', '之前海', '以前海', '前海军', '当前海'],
  T278: ['其中共', '当中共', '集中共', '之中共', '中共同', '中共有', '中共计'],
  T280: ['政治局面', '政治局势'],
  T286: ['省长沙', '省长春', '省长治', '省长兴', '省长乐', '省长期', '省长远'],
  T287: ['市长江', '市长安', '市长宁', '市长寿', '市长途', '市长期', '市长远', '超市长'],
  T292: ['党组织', '党组建', '党组成'],
  T301: ['两会员', '两会场', '两会议'],
  T306: ['安全会', '健全会', '完全会', '全会场'],
  T307: ['办公报'],
  T308: ['解决议', '未决议'],
  T315: ['会社区'],
  T320: ['微信访'],
  T331: ['目前海', '提前海', '之前海', '以前海', '前海军', '当前海'],
  T332: ['南沙群岛', '湖南沙'],
  T337: ['总部署名', '部署名'],
  T371: ['省委常委会'],
  T372: ['市委常委会'],
  T394: ['循环比'],
};

// The comment "(meeting/speech)" of T005 in words: what "the spirit of" must be followed by.
const NEAR = {
  'T005 the spirit of':
    'meeting speech session plenum congress conference instruction document remark address plenary directive symposium talk'.split(
      ' ',
    ),
};

// Added here, not in the table: what its notes say about single renderings.
const DETAILS = {
  'T038 the Central Committee': { afterFull: true },
  // "2017–2019 texts"; the other form is seen from 2021 on.
  'T190 rural vitalization': { from: '2017', until: '2020' },
};

// What the codes in `source` stand for.
const SOURCE_CODES = {
  H: 'a printed term handbook for the series "Understanding Contemporary China" (transcription, 718 + 60 entries; facts only)',
  'XH22, XH23': 'Xinhua 29 Oct 2022; 15 Apr 2023 (inspection tour of Guangdong)',
  EC25: 'ecns.cn 12 Nov 2025',
  'GD19 \u2026 GD25': 'Guangdong Government Work Reports in English, 2019 to 2025',
  NG23: 'newsgd.com 15 Feb 2023 (High-quality Development Project for Counties, Towns and Villages)',
  'SCIO19, SCIO21, SCIO24': 'State Council Information Office / china.org.cn press conferences',
  'QS23, QSCD24': 'Qiushi, bilingual, Nov 2023; June 2024',
  'RCY20-n, 20SX': 'bilingual report to the 20th National Congress',
  'GWR24, GWR25': 'Report on the Work of the Government 2024, 2025',
  'PD23, PLN23': "People's Daily Online 1 May 2023; communiqu\u00e9 of the second plenary session, 2 Mar 2023",
  'CD-GBA': 'China Daily, GBA outline plan, Feb 2019',
  'CGTN25, WP19, JM': 'CGTN Mar 2025; white paper 2019; Jiangmen government site',
  'W21, W22, W23': 'human reference translations of the WMT news test sets',
  STD: 'standard knowledge',
  PROP: "proposed here, needs a person's decision",
};

const [what, file] = process.argv.slice(2);
if (what === 'termbase' && file) writeTermbase(file);
else if (what === 'script') await writeScriptTable();
else {
  console.error('usage: node scripts/convert-termbase.mjs termbase TERMS.csv | script');
  process.exit(2);
}

function writeTermbase(path) {
  const [header, ...rows] = readCsv(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  const concepts = rows.map((cells) => toConcept(Object.fromEntries(header.map((name, i) => [name, cells[i]]))));
  const sources = {
    licence: 'Compiled for this project from published renderings; may be shipped with it under its licence (MIT).',
    codes: SOURCE_CODES,
  };
  const lines = concepts.map((concept) => JSON.stringify(concept));
  writeFileSync(
    'glossary/starter/termbase.json',
    `{"about":${JSON.stringify(sources)},\n"concepts":[\n${lines.join(',\n')}\n]}\n`,
  );
  console.log(`${concepts.length} concepts`);
}

function toConcept(row) {
  const forms = [row.zh_hans, ...list(row.zh_variants)];
  const scope = row.forbidden_scope === '' ? {} : row.forbidden_scope === 'always' ? {} : { scope: 'if-source' };
  const literals = list(row.en_literal);
  const en = [
    // One row of the table separates its alternatives with a bare bar.
    { ...splitComment(row.en_preferred.replaceAll('|', '; ')), status: 'preferred' },
    ...list(row.en_admitted).map((item) => ({ ...splitComment(item), status: 'admitted' })),
    ...list(row.en_deprecated_or_forbidden).map((item, i) =>
      readBad(item, scope, row.id, `${row.id} bad rendering ${i + 1}`),
    ),
  ];
  for (const literal of literals) {
    const term = en.find((candidate) => candidate.text === literal);
    if (term) Object.assign(term, { literal: true, ...scope });
    else en.push({ text: literal, status: 'deprecated', literal: true, ...scope });
  }
  for (const term of en) Object.assign(term, DETAILS[`${row.id} ${term.text}`]);
  const [zh, ...english] = /\p{Script=Han}/u.test(row.definition_zh_en_short)
    ? row.definition_zh_en_short.split('；')
    : ['', row.definition_zh_en_short];
  return {
    id: row.id,
    zh: forms.map((text) => ([...text].length === 1 ? { text, after: 'number' } : { text })),
    ...(NOT_INSIDE[row.id] ? { notInside: NOT_INSIDE[row.id] } : {}),
    en,
    partOfSpeech: row.part_of_speech,
    domain: row.domain,
    definition: { zh, en: english.join('；') },
    source: row.source_of_rendering,
    note: row.note,
    abbreviation: row.abbreviation_links,
    confidence: row.confidence,
    reportRefs: row.report_refs === '' ? [] : row.report_refs.split(' '),
  };
}

function readBad(item, scope, id, where) {
  const { text, comment } = splitComment(item.slice(1));
  if (text.replace(/\([^()]*\)/g, '').trim() === '') throw new Error(`${where}: nothing is left without its comment`);
  return {
    text,
    ...(comment ? { comment } : {}),
    status: item.startsWith('!') ? 'forbidden' : 'deprecated',
    ...scope,
    ...(NEAR[`${id} ${text}`] ? { near: NEAR[`${id} ${text}`] } : {}),
    ...(/lower-case/.test(comment ?? '') ? { caseSensitive: true } : {}),
    ...(/no hyphen/.test(comment ?? '') ? { hyphenSensitive: true } : {}),
  };
}

/** Brackets at the end, after a space and some text, are a comment; all others belong to the text. */
function splitComment(item) {
  const match = /^(.*\S)\s+\(([^()]*)\)$/.exec(item);
  return match ? { text: match[1], comment: match[2] } : { text: item };
}

function list(cell) {
  return cell === '' ? [] : cell.split(' | ');
}

function readCsv(text) {
  const rows = [];
  let row = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') cell = (row.push(cell), '');
    else if (c === '\n') {
      row.push(cell.replace(/\r$/, ''));
      rows.push(row);
      row = [];
      cell = '';
    } else cell += c;
  }
  if (row.length > 0 || cell !== '') rows.push([...row, cell]);
  return rows;
}

async function writeScriptTable() {
  const load = async (name) => (await import(`opencc-js/dict/${name}`)).default;
  const pairs = (dictionary) =>
    (typeof dictionary === 'string' ? dictionary.split('|').map((pair) => pair.split(' ')) : dictionary).filter(
      ([from, to]) => from.length === 1 && to.length >= 1,
    );
  const simplified = new Map(pairs(await load('TSCharacters')).map(([from, to]) => [from, to[0]]));
  const outputs = new Set(simplified.values());
  for (const name of ['TWVariantsRev', 'HKVariantsRev']) {
    for (const [from, to] of pairs(await load(name))) {
      if (!simplified.has(from) && !outputs.has(from)) simplified.set(from, simplified.get(to) ?? to);
    }
  }
  const isBmp = (c) => c.length === 1 && !/[\uD800-\uDFFF]/.test(c);
  const table = [...simplified].filter(([from, to]) => from !== to && isBmp(from) && isBmp(to)).sort();
  const text = table.flat().join('');
  const lines = [];
  for (let i = 0; i < text.length; i += 100) lines.push(`  '${text.slice(i, i + 100)}'`);
  writeFileSync(
    'glossary/script-table.ts',
    `/**
 * Traditional and variant characters, each followed by its simplified one. Made by scripts/convert-termbase.mjs from
 * opencc-js (OpenCC, Apache-2.0); for matching on a folded key only, never for rewriting a text.
 */
export const SIMPLIFIED_PAIRS =
${lines.join(' +\n')};
`,
  );
  console.log(`${table.length} characters`);
}
