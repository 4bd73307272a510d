import { plainSpelling, spellings } from '../../names/spelling.js';
import type { Check, Found } from '../check.js';

/** 作出江门贡献, 贡献广东力量: what stands between is who contributes. */
const CHINESE =
  /(?:[作做]出|贡献)(?:更[大多])?(\p{Script=Han}{2,6}?)(?:更大|新的?|应有的?|积极)?(?:贡献|力量|智慧|方案)/gu;
const ENGLISH =
  /\b(?:(contribut(?:es?|ed|ing))|(mak(?:es?|ing)|made) (?:an? |new |greater |its |their |our |due )*contributions?) to (?:the )?(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2})(?!\p{L}|['’]s|s['’])/gu;
/** Countries and regions that are not spelt in pinyin. */
const NAMES: Readonly<Record<string, string>> = {
  中国: 'china',
  我国: 'china',
  香港: 'hongkong',
  澳门: 'macao',
  西藏: 'xizang',
  内蒙古: 'innermongolia',
};
const MAKE: Readonly<Record<string, string>> = { e: 'make', es: 'makes', ed: 'made', ing: 'making' };

/**
 * Who contributes becomes what is contributed to: 作出江门贡献 is Jiangmen’s contribution, and the English has “contribute to
 * Jiangmen”. It is found where the English names the very place that stands between 作出 and 贡献.
 */
export const reversedContribution: Check<null> = {
  id: 'reversed-contribution',
  type: 'mistranslation',
  severity: 'critical',
  settings: null,
  find({ source, target }) {
    if (source === null || target === null || !source.includes('贡献')) return [];
    const reversed = [...target.matchAll(ENGLISH)];
    if (reversed.length === 0) return [];
    return [...source.matchAll(CHINESE)].flatMap(({ 0: chinese, 1: who = '', index: from }): Found[] => {
      const english = reversed.find(({ 3: name = '' }) => isName(who, name));
      if (english === undefined) return [];
      const { 0: text, 1: contribute, 2: make, 3: name = '', index } = english;
      const verb = make ?? MAKE[contribute?.slice('contribut'.length) ?? ''] ?? 'make';
      return [
        {
          source: { from, to: from + chinese.length },
          target: { from: index, to: index + text.length },
          data: { source: chinese, target: text, name },
          fix: `${verb} ${name}${target.includes('’') ? '’' : "'"}s contribution`,
        },
      ];
    });
  },
};

/** 江门, 江门市 and Jiangmen, Jiangmen City. */
function isName(chinese: string, english: string): boolean {
  const bare = chinese.replace(/(?<=..)[省市县区]$/u, '');
  const written = plainSpelling(english.replace(/ (?:City|Province|County|District)$/, ''));
  const known = NAMES[bare];
  return known === undefined ? spellings(bare).some(({ plain }) => plain === written) : known === written;
}
