import { expect, test } from 'vitest';
import { foldedKey } from '../../glossary/fold.js';
import { pinyinOf } from '../../glossary/pinyin-of.js';
import { loadPinyin } from '../../glossary/pinyin.js';
import { loadPatterns, loadStarter } from '../../glossary/starter/load.js';

test.each([
  ['走在前列', 'zǒu zài qián liè'],
  ['高质量发展', 'gāo zhì liàng fā zhǎn'],
  ['供给侧结构性改革', 'gōng jǐ cè jié gòu xìng gǎi gé'],
  // Characters with several readings, by the word that they stand in.
  ['市长', 'shì zhǎng'],
  ['超长期特别国债', 'chāo cháng qī tè bié guó zhài'],
  ['调查研究', 'diào chá yán jiū'],
  ['区域协调发展', 'qū yù xié tiáo fā zhǎn'],
  ['稳中求进工作总基调', 'wěn zhōng qiú jìn gōng zuò zǒng jī diào'],
  ['重要银行', 'zhòng yào yín háng'],
  ['以人民为中心', 'yǐ rén mín wéi zhōng xīn'],
  ['为了人民', 'wèi le rén mín'],
  ['中国侨都', 'zhōng guó qiáo dū'],
  ['全要素生产率', 'quán yào sù shēng chǎn lǜ'],
  ['一国两制', 'yī guó liǎng zhì'],
  ['女儿', 'nǚ ér'],
  // Traditional characters, what is not Chinese, quotation marks, places of numbers, gaps.
  ['黨組織', 'dǎng zǔ zhī'],
  ['“1310”具体部署', '1310 jù tǐ bù shǔ'],
  ['“六稳”“六保”', 'liù wěn liù bǎo'],
  ['{n}届{m}中全会', 'N jiè N zhōng quán huì'],
  ['谱写…新篇章', 'pǔ xiě … xīn piān zhāng'],
  ['5G基站', '5G jī zhàn'],
  ['', ''],
])('%s is %s', (text, pinyin) => expect(pinyinOf(text)).toBe(pinyin));

test('every Chinese character of the starter termbase has one syllable, and one of those that it can have', () => {
  const { readings } = loadPinyin();
  const plain = (syllable: string): string =>
    syllable
      .normalize('NFD')
      .replace(/u\u0308/g, 'v')
      .replace(/[\u0300-\u036f]/g, '');
  for (const { entry } of [...loadStarter(), ...loadPatterns()])
    for (const { text } of entry.zh) {
      const characters = [...text.replace(/\{[a-z]\}/g, '')].filter((c) => /\p{Script=Han}/u.test(c));
      const syllables = pinyinOf(text)
        .split(' ')
        .filter((one) => /^[a-zü\u0300-\u036f\u00e0-\u01dc]+$/.test(one));
      expect([text, syllables.length]).toEqual([text, characters.length]);
      for (const [i, character] of characters.entries())
        expect(readings(foldedKey(character).charCodeAt(0)).map(({ syllable }) => syllable)).toContain(
          plain(syllables[i] ?? ''),
        );
    }
});
