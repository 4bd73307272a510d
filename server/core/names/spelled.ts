import type { Word } from '../words.js';
import { distance, plainSpelling, spellings } from './spelling.js';

/** How words are spelt that may be names: alone, their parts (Beijing-Tianjin-Hebei), and two or three as one (Hu Nan). */
export function spelledIn(words: readonly Word[]): Set<string> {
  const parts = words.flatMap(({ text }) =>
    text
      .replace(/[’']s$/, '')
      .split('-')
      .map(plainSpelling),
  );
  const spelled = new Set<string>();
  parts.forEach((part, i) => {
    const two = part + (parts[i + 1] ?? '');
    spelled
      .add(part)
      .add(two)
      .add(two + (parts[i + 2] ?? ''));
  });
  return spelled;
}

/** Names of before the pinyin, and others that are in use. */
const ALSO: ReadonlyMap<string, readonly string[]> = new Map(
  `北京 peking,南京 nanking,天津 tientsin,重庆 chungking,广州 canton,广东 canton kwangtung,厦门 amoy,汕头 swatow,福州 foochow,宁波 ningpo
青岛 tsingtao,苏州 soochow,杭州 hangchow,西藏 tibet,喀什 kashgar,哈密 kumul,和田 khotan,昌都 chamdo,四川 szechuan sichuanese,湖南 hunanese
陕西 shaanxi shensi,山西 shansi,河南 honan,河北 hopei,江西 kiangsi,江苏 kiangsu,浙江 chekiang,福建 fukien,山东 shantung,虎门 bogue
台山 toisan,顺德 shuntak,佛山 fatshan,新会 sunwui,中山 chungshan`
    .split(/[,\n]/)
    .map((entry) => entry.split(' '))
    .map(([name = '', ...others]) => [name, others]),
);

/** Names of fewer letters are a letter away from too much. */
const LEAST = 6;

/**
 * Whether a name is among the words as its characters are read, as it is written or was once, or with one letter wrong (`others`:
 * the plain names of other places, which are no slips).
 */
export function isSpelled(
  name: string,
  written: string | null,
  spelled: ReadonlySet<string>,
  others: ReadonlySet<string>,
): boolean {
  const own = written === null ? [] : [plainSpelling(written)];
  const all = [...spellings(name).map(({ plain }) => plain), ...own, ...(ALSO.get(name) ?? [])];
  if (all.some((one) => spelled.has(one))) return true;
  const long = all.filter((one) => one.length >= LEAST);
  return [...spelled].some((word) => !others.has(word) && long.some((one) => distance(one, word, 1) === 1));
}
