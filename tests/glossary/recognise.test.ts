import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedKey } from '../../glossary/fold.js';
import { buildRecogniser, type Concept } from '../../glossary/index.js';
import { loadStarter } from '../../glossary/starter/load.js';
import { concept } from './entries.js';

const starter = buildRecogniser(loadStarter());
const found = (text: string): string[] =>
  starter.recognise(text).map((match) => `${match.concept} ${text.slice(match.from, match.to)}`);

describe('recognition in Chinese', () => {
  test.each<[string, string, string[]]>([
    ['a long term hides those inside it', '实施百县千镇万村高质量发展工程。', ['T076 百县千镇万村高质量发展工程']],
    ['quotes around a term are outside', '“百县千镇万村高质量发展工程”', ['T076 百县千镇万村高质量发展工程']],
    ['quotes that cut a term are inside', '抓好“百县千镇万村”高质量发展工程', ['T076 “百县千镇万村”高质量发展工程']],
    ['a quote belongs to the span when its partner is inside', '作出“1310”具体部署', ['T019 “1310”具体部署']],
    ['commas inside are another text', '百县、千镇、万村高质量发展', ['T043 高质量发展']],
    ['two projects of which one ends like the other', '百千万工程与千万工程', ['T077 百千万工程', 'T192 千万工程']],
    ['person, body and committee', '市委常委会、市委常委、市委', ['T001 市委常委会', 'T372 市委常委', 'T007 市委']],
    ['two numerals in one term', '省委十三届三次全会', ['T008 省委十三届三次全会']],
    ['the long collocation', '在推进中国式现代化建设中走在前列', ['T025 在推进中国式现代化建设中走在前列']],
    ['variants of a list', '重要讲话和重要指示精神', ['T013 重要讲话和重要指示精神']],
    ['a list of three is not the term of two', '改革、开放、创新', ['T047 改革、开放']],
    [
      'a gap; what stands in it is reported too',
      '谱写中国式现代化广东新篇章',
      ['T031 谱写中国式现代化广东新篇章', 'T026 中国式现代化', 'T141 广东'],
    ],
    ['a gap does not run over a clause', '谱写华章，展现新篇章', []],
    ['mixed script', '粵港澳大湾区和粤港澳大灣區', ['T049 粵港澳大湾区', 'T049 粤港澳大灣區']],
    ['mixed script in a formula', '以习近平同志為核心的黨中央', ['T039 以习近平同志為核心的黨中央']],
    ['a term over a line break', '以高质量\n  发展为主题', ['T043 高质量\n  发展']],
    ['full-width digits', '到２０３５年', ['T314 ２０３５年']],
    ['no Latin word by its end', 'XCPI与CPI', ['T229 CPI']],
    ['a numeral that is part of a longer one', '二十大新突破', ['T009 二十大']],
    ['one character only after a numeral', '1.39万亿斤；斤斤计较', ['T232 斤']],
    ['not inside another word', '人民生活与民生', ['T109 民生']],
    ['not inside another term', '党组织和党组', ['T401 党组织', 'T292 党组']],
    [
      'the same term twice',
      '省委十三届三次全会……省委十三届三次全会',
      ['T008 省委十三届三次全会', 'T008 省委十三届三次全会'],
    ],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));

  test('nested terms on demand, each after the one that holds it', () => {
    const matches = starter.recognise('百县千镇万村高质量发展工程', { nested: true });
    expect(matches.map(({ concept, nested }) => [concept, nested])).toEqual([
      ['T076', false],
      ['T078', true],
      ['T043', true],
    ]);
  });

  test('where a longer term is rejected, the next shorter one is tried', () => {
    const recogniser = buildRecogniser([
      concept('long', ['中共同'], [], { notInside: ['其中共同'] }),
      concept('short', ['中共']),
    ]);
    expect(recogniser.recognise('其中共同点').map((match) => match.concept)).toEqual(['short']);
    expect(recogniser.recognise('和中共同点').map((match) => match.concept)).toEqual(['long']);
  });

  test('two concepts with one form share the span', () => {
    const recogniser = buildRecogniser([concept('a', ['融合']), concept('b', ['融合'])]);
    expect(recogniser.recognise('深度融合')).toEqual([
      { from: 2, to: 4, concept: 'a', form: 0, nested: false },
      { from: 2, to: 4, concept: 'b', form: 0, nested: false },
    ]);
  });

  test('a changed concept is found by its new forms only', () => {
    const recogniser = buildRecogniser([concept('a', ['旧称谓']), concept('b', ['别的'])]);
    recogniser.update(concept('a', ['新称谓', '别的']));
    expect(recogniser.recognise('旧称谓，新称谓').map((match) => match.from)).toEqual([4]);
    recogniser.remove('b');
    expect(recogniser.recognise('别的').map((match) => match.concept)).toEqual(['a']);
  });
});

/** Leftmost-longest by trying every form at every place of the folded text. */
function slowly(concepts: readonly Concept[], text: string): string[] {
  const key = foldedKey(text);
  const result: string[] = [];
  for (let at = 0; at < key.length;) {
    let longest = 0;
    let ids: string[] = [];
    for (const { id, entry } of concepts) {
      for (const form of entry.zh) {
        const wanted = foldedKey(form.text);
        if (!key.startsWith(wanted, at) || wanted.length < longest) continue;
        const rejected = entry.notInside.some((word) => {
          const shield = foldedKey(word);
          for (let i = Math.max(0, at - shield.length); i <= at; i++) {
            if (
              key.startsWith(shield, i) &&
              i + shield.length >= at + wanted.length &&
              shield.startsWith(wanted, at - i)
            )
              return true;
          }
          return false;
        });
        if (rejected) continue;
        if (wanted.length > longest) ids = [];
        longest = wanted.length;
        if (!ids.includes(id)) ids.push(id);
      }
    }
    if (longest > 0) result.push(`${at}+${longest} ${ids.join()}`);
    at += Math.max(longest, 1);
  }
  return result;
}

describe('recognition equals a slow reference', () => {
  const letters = fc.constantFrom(...'甲乙丙丁發发');
  const word = fc.string({ unit: letters, minLength: 2, maxLength: 5 });
  const entry = fc.record({
    zh: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    before: letters,
    after: letters,
    shielded: fc.boolean(),
  });

  test('on generated termbases and texts, before and after a change', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 12 }),
        fc.array(
          fc.string({
            unit: fc.oneof({ weight: 9, arbitrary: letters }, fc.constantFrom('，', ' ', '\n', '“')),
            maxLength: 60,
          }),
          { maxLength: 5 },
        ),
        (entries, texts) => {
          const make = ({ zh, before, after, shielded }: (typeof entries)[number], i: number, forms = zh): Concept =>
            concept(`C${i}`, forms, [], { notInside: shielded ? [`${before}${forms[0] ?? ''}${after}`] : [] });
          let concepts = entries.map((each, i) => make(each, i));
          const recogniser = buildRecogniser(concepts);
          const compare = (): void => {
            for (const text of texts) {
              // The reference knows no quotes; they only move offsets, which other tests look at.
              const plain = text.replaceAll('“', '');
              const groups = new Map<number, { to: number; ids: string[] }>();
              for (const match of recogniser.recognise(plain)) {
                const group = groups.get(match.from) ?? { to: match.to, ids: [] };
                group.ids.push(match.concept);
                groups.set(match.from, group);
              }
              const actual = [...groups].map(([from, { to, ids }]) => {
                const start = foldedKey(plain.slice(0, from)).length;
                return `${start}+${foldedKey(plain.slice(from, to)).length} ${ids.sort().join()}`;
              });
              expect(actual).toEqual(
                slowly(concepts, plain).map((line) =>
                  line.replace(/ (.*)/, (_, ids: string) => ` ${ids.split(',').sort().join()}`),
                ),
              );
            }
          };
          compare();
          concepts = concepts.map((old, i) =>
            i === 0 ? make(entries[0] as (typeof entries)[number], 0, ['丁丁甲']) : old,
          );
          recogniser.update(concepts[0] as Concept);
          compare();
        },
      ),
      { numRuns: 300 },
    );
  });

  test('hits that are not nested are those found without nested ones', () => {
    const texts = loadStarter().flatMap(({ entry }) => entry.zh.map((form) => form.text));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...texts, '，', '的', '全', '新篇章', '放')), (parts) => {
        const text = parts.join('');
        const top = starter.recognise(text, { nested: true }).filter((match) => !match.nested);
        expect(top).toEqual(starter.recognise(text));
      }),
      { numRuns: 300 },
    );
  });

  test('offsets cut the original into well-formed pieces that fold to the form', () => {
    const pieces = fc.constantFrom(
      '百县千镇万村',
      '“百县千镇”万村',
      '改革开放',
      '改革 开\n放',
      '𠀀',
      '😀',
      '“',
      '”',
      '，',
      '發展',
      'Ａ',
    );
    const recogniser = buildRecogniser([concept('a', ['百县千镇万村']), concept('b', ['改革开放'])]);
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('');
        for (const { from, to, concept: id } of recogniser.recognise(text)) {
          const slice = text.slice(from, to);
          expect(foldedKey(slice)).toBe(id === 'a' ? '百县千镇万村' : '改革开放');
          expect(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(slice)).toBe(false);
        }
      }),
    );
  });
});
