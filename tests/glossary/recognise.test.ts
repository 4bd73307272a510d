import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedKey } from '../../glossary/fold.js';
import { buildRecogniser, type Concept } from '../../glossary/index.js';
import { loadPatterns, loadStarter } from '../../glossary/starter/load.js';
import { concept } from './entries.js';
import { recogniseSlowly, type ReferenceHit, sorted } from './reference.js';

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

describe('recognition equals a slow reference', () => {
  const letters = fc.constantFrom(...'甲乙丙發发二十次');
  const word = fc.string({ unit: letters, minLength: 2, maxLength: 4 });
  const piece = fc.oneof(
    { weight: 3, arbitrary: word },
    fc.tuple(letters, letters).map(([a, b]) => `${a}{n}${b}`),
  );
  const form = fc.oneof(
    { weight: 4, arbitrary: word },
    { weight: 2, arbitrary: piece },
    fc.tuple(letters, letters, letters).map(([a, b, c]) => `{n}${a}${b}{m}${c}`),
    fc.tuple(piece, piece).map(([a, b]) => `${a}…${b.replace('{n}', '{m}')}`),
  );
  const entry = fc.record({
    zh: fc.uniqueArray(form, { minLength: 1, maxLength: 3 }),
    around: fc.tuple(fc.option(letters), fc.option(fc.oneof(letters, fc.constant('{k}')))),
  });
  const unit = fc.oneof({ weight: 12, arbitrary: letters }, fc.constantFrom('，', ' ', '\n', '。'));
  const texts = fc.array(fc.string({ unit, maxLength: 40 }), { minLength: 1, maxLength: 4 });
  const make = ({ zh, around }: { zh: string[]; around: [string | null, string | null] }, id: string): Concept => {
    const [before, after] = around;
    const shield = `${before ?? ''}${(zh[0] ?? '').split('…')[0] ?? ''}${after ?? ''}`;
    return concept(id, zh, [], { notInside: before === null && after === null ? [] : [shield] });
  };
  const inKey = (text: string, hits: readonly { from: number; to: number; concept: string }[]): ReferenceHit[] =>
    sorted(
      hits.map(({ from, to, concept: id }) => {
        const start = foldedKey(text.slice(0, from)).length;
        return { from: start, to: start + foldedKey(text.slice(from, to)).length, concept: id };
      }),
    );

  test('gaps, numbers and words to stand outside of, before a change and after it', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), texts, (entries, paragraphs) => {
        const concepts = entries.map((each, i) => make(each, `C${i}`));
        const recogniser = buildRecogniser(concepts);
        const compare = (): void => {
          for (const text of paragraphs)
            expect(inKey(text, recogniser.recognise(text)), text).toEqual(recogniseSlowly(concepts, text));
        };
        compare();
        concepts[0] = concept('C0', ['甲乙甲', '二{n}次…甲']);
        recogniser.update(concepts[0]);
        compare();
      }),
      { numRuns: 400 },
    );
  });

  test('the starter termbase on its own forms and on what could be mistaken for them', () => {
    const concepts = [...loadStarter(), ...loadPatterns()];
    const recogniser = buildRecogniser(concepts);
    const parts = concepts.flatMap(({ entry }) => [
      ...entry.zh.map((each) => each.text.replace('…', '好的').replace(/\{.\}/g, '十九')),
      ...entry.notInside,
    ]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts, '，', '的', '全', '二十', '放', '党')), (some) => {
        const text = some.join('').replace(/[“”]/g, '');
        expect(inKey(text, recogniser.recognise(text)), text).toEqual(recogniseSlowly(concepts, text));
      }),
      { numRuns: 15 },
    );
  });

  const PAIRS = '../shared/data/pairs/pairs.jsonl';
  test.skipIf(!existsSync(PAIRS))('real paragraphs (needs ../shared/data/pairs)', () => {
    const concepts = [...loadStarter(), ...loadPatterns()];
    const recogniser = buildRecogniser(concepts);
    const lines = readFileSync(PAIRS, 'utf8').trim().split('\n');
    let hits = 0;
    for (const line of lines) {
      const text = Object.values(JSON.parse(line) as Record<string, unknown>).find(
        (value): value is string => typeof value === 'string' && /[\u4e00-\u9fff]{8}/.test(value),
      );
      const plain = (text ?? '').replace(/[“”‘’"'「」『』]/g, '');
      const found = inKey(plain, recogniser.recognise(plain));
      expect(found, plain).toEqual(recogniseSlowly(concepts, plain));
      hits += found.length;
    }
    expect(hits).toBeGreaterThan(200);
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
