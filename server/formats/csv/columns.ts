import type { EntryPart } from '../../core/termbase-import/overlay.js';
import type { TableRow } from './table.js';

/** What a column of a table may hold, in the order of our own tables. */
export const FIELDS = [
  'id',
  'zh',
  'zhVariants',
  'preferred',
  'admitted',
  'literal',
  'bad',
  'partOfSpeech',
  'domain',
  'definition',
  'definitionZh',
  'definitionEn',
  'source',
  'note',
  'abbreviation',
  'confidence',
  'reportRefs',
  'scope',
  'notInside',
  'related',
  'details',
] as const;

export type Field = (typeof FIELDS)[number];

/** Which column (from 0) holds which field; whether the first row names them. */
export type Mapping = { readonly header: boolean; readonly columns: Readonly<Partial<Record<Field, number>>> };

/** The names in our own tables, which are those of the starter table; then what other tables say, in English and Chinese. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  id: ['id', 'concept id', 'term id', '编号', '术语编号', '条目编号', '概念编号'],
  zh: 'zh_hans|zh|zh-cn|zh-hans|chinese|chinese term|source term|source language|source text|中文|中文术语|汉语|术语|词条|原文|源语|中文名称|中文表述|术语名称'.split(
    '|',
  ),
  zhVariants: 'zh_variants|chinese variants|variants|中文变体|其他中文|异名|中文同义词|其他表述|变体'.split('|'),
  preferred:
    'en_preferred|en|en-us|en-gb|english|english term|preferred|standard|standard rendering|target|target term|target language|target text|translation|rendering|英文|英语|译文|译名|译法|英译|英文译文|英文译法|英文术语|英文名称|标准译文|标准译法|推荐译法|推荐译文|首选译法'.split(
      '|',
    ),
  admitted:
    'en_admitted|admitted|also acceptable|acceptable|alternatives|synonyms|可接受译法|可用译法|允许译法|其他译法|备选译法|备选译文'.split(
      '|',
    ),
  literal: 'en_literal|literal|literally|直译|字面译法|字面直译'.split('|'),
  bad: 'en_deprecated_or_forbidden|deprecated or forbidden|bad|avoid|do not use|forbidden|deprecated|禁用译法|禁用|不当译法|错误译法|误译|不推荐译法|避免使用'.split(
    '|',
  ),
  partOfSpeech: 'part_of_speech|pos|word class|词性|词类'.split('|'),
  domain: 'domain|subject|subject field|field|category|topic|领域|专业|主题|分类|类别|学科'.split('|'),
  definition: 'definition_zh_en_short|definition|meaning|定义|释义|解释|含义'.split('|'),
  definitionZh: 'definition_zh|chinese definition|中文定义|中文释义|中文解释'.split('|'),
  definitionEn: 'definition_en|english definition|英文定义|英文释义|英文解释'.split('|'),
  source:
    'source_of_rendering|source of translation|reference|references|origin|来源|出处|译文来源|译法来源|参考'.split('|'),
  note: 'note|notes|remark|remarks|comment|comments|usage|备注|说明|注释|注|用法|使用说明'.split('|'),
  abbreviation: 'abbreviation_links|abbreviation|abbreviations|short form|缩写|缩略语|简称|全称'.split('|'),
  confidence: 'confidence|可信度|置信度'.split('|'),
  reportRefs: 'report_refs|报告引用'.split('|'),
  scope: 'forbidden_scope|scope|禁用范围|适用范围'.split('|'),
  notInside: 'not_inside|not inside|不在其中|排除'.split('|'),
  related: 'related|related concepts|see also|相关|相关概念|参见'.split('|'),
  details: ['details', '详情'],
};

export function columnName(field: Field): string {
  return NAMES[field][0] ?? field;
}

const FIELD_BY_NAME = new Map<string, Field>(
  FIELDS.flatMap((field) => NAMES[field].map((name) => [keyOf(name), field])),
);

/**
 * A mapping for a person to accept or change: by the names in the first row; where these say nothing, by which column is Chinese and
 * which one English. Each field is taken once, by its first column.
 */
export function proposeMapping(rows: readonly TableRow[]): Mapping {
  const header = rows[0]?.cells ?? [];
  const columns: Partial<Record<Field, number>> = {};
  header.forEach((name, column) => {
    const field = fieldNamed(name, header);
    if (field !== undefined) columns[field] ??= column;
  });
  if (columns.zh !== undefined || columns.preferred !== undefined) {
    const guessed = guessLanguages(rows.slice(1), new Set(Object.values(columns)));
    if (columns.zh === undefined && guessed.zh !== undefined) columns.zh = guessed.zh;
    if (columns.preferred === undefined && guessed.preferred !== undefined) columns.preferred = guessed.preferred;
    return { header: true, columns };
  }
  const named = Object.keys(columns).length > 0;
  const guessed = guessLanguages(named ? rows.slice(1) : rows, new Set(Object.values(columns)));
  // A first row without a Chinese character above a Chinese column is a header in other words.
  const first = guessed.zh === undefined ? '' : (header[guessed.zh] ?? '');
  return { header: named || !/\p{Script=Han}/u.test(first), columns: { ...columns, ...guessed } };
}

/**
 * What these fields say of an entry; the rest of a standing entry is none of their business. `silent`: the languages whose
 * definition is empty although its column is not.
 */
export function partsSaid(fields: readonly Field[], silent: readonly ('zh' | 'en')[] = []): ReadonlySet<EntryPart> {
  const both = [
    ...(silent.includes('zh') ? [] : ['definitionZh' as const]),
    ...(silent.includes('en') ? [] : ['definitionEn' as const]),
  ];
  return new Set(
    fields.flatMap((field): readonly EntryPart[] => {
      if (field === 'definition') return both;
      return field === 'id' || field === 'literal' || field === 'scope' ? [] : [field];
    }),
  );
}

function fieldNamed(name: string, header: readonly string[]): Field | undefined {
  const key = keyOf(name);
  // "Source" beside "target" is the Chinese; alone it is where a rendering comes from.
  if (key === 'source') return header.some((other) => keyOf(other) === 'target') ? 'zh' : 'source';
  return FIELD_BY_NAME.get(key) ?? FIELD_BY_NAME.get(key.replace(/[(（].*[)）]$/, ''));
}

function keyOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-:：*]+/g, '');
}

function guessLanguages(rows: readonly TableRow[], taken: ReadonlySet<number>): Partial<Record<Field, number>> {
  const sample = rows.slice(0, 50);
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length));
  const share = (column: number, pattern: RegExp): number =>
    sample.filter(({ cells }) => pattern.test(cells[column] ?? '')).length / Math.max(1, sample.length);
  const free = Array.from({ length: width }, (_, column) => column).filter((column) => !taken.has(column));
  const zh = free.find((column) => share(column, /\p{Script=Han}/u) > 0.5);
  const preferred = free.find(
    (column) => column !== zh && share(column, /^[^\p{Script=Han}]*\p{Script=Latin}{2}/u) > 0.5,
  );
  return { ...(zh === undefined ? {} : { zh }), ...(preferred === undefined ? {} : { preferred }) };
}
