import { describe, expect, test } from 'vitest';
import { buildTermbase } from '../../glossary/index.js';
import { concept } from './entries.js';
import { became, house, judged, judgedOf } from './house.js';

describe('cases of part B: renderings in the English', () => {
  test.each(['High-quality development is vital', 'for high-quality development'])(
    'B26 a capital at the start: %s',
    (text) => expect(judgedOf('T043', text, '高质量发展')[0]).toMatch(/^standard /),
  );

  test('B28 the noun and the attributive are both right', () => {
    const opening = buildTermbase([
      concept(
        'a',
        ['对外开放'],
        [
          { text: 'opening up', status: 'preferred' },
          { text: 'open up', status: 'admitted' },
        ],
      ),
    ]);
    const statuses = (text: string) => opening.check(text, { source: null }).map(({ status }) => status);
    expect(statuses('opening up to the world')).toEqual(['standard']);
    expect(statuses('the opening-up policy')).toEqual(['standard']);
    expect(statuses('it opens up and opened up')).toEqual(['admitted', 'admitted']);
    for (const text of ['reform and opening up', 'the policy of reform and opening-up'])
      expect(judgedOf('T047', text, '改革开放')[0]).toMatch(/^(standard|admitted) /);
  });

  test.each(['build', 'building', 'builds', 'built', 'to build'])('B29 %s a modern socialist country', (verb) =>
    expect(
      judgedOf('T185', `They ${verb} a modern socialist country in all respects`, '全面建设社会主义现代化国家')[0],
    ).toMatch(/^standard /),
  );

  test.each(['the three driving forces', 'three driving forces', 'these three driving forces'])('B30 %s', (text) =>
    expect(judgedOf('T022', text, '三大动力')[0]).toMatch(/^standard /),
  );

  test('B32 any white space is one space', () => {
    const text = 'the High-quality Development\n  Project for Counties, Towns and Villages';
    expect(judgedOf('T076', text, '百县千镇万村高质量发展工程')).toEqual([`standard ${text}`]);
  });

  test('B34 coordinated renderings that share a tail: a review, until they are accepted here', () => {
    const source = '十件民生实事和民生“微实事”';
    const target = "ten practical projects and small-scale community projects to improve people's lives";
    expect(became('T112', source, target)).toEqual(['not-found scattered']);
    expect(became('T112', source, target, { accepted: [{ concept: 'T112', text: target }] })).toEqual(['admitted']);
  });

  test('B35 a rendering with words in between: a review, and right where the entry has a gap', () => {
    const target = 'the guiding principles of the important speech that he gave';
    const own = (text: string) =>
      buildTermbase([concept('a', ['讲话的精神'], [{ text, status: 'preferred' }])]).outcomes({
        source: '讲话的精神',
        target,
      })[0];
    expect(own('the guiding principles of the speech')).toMatchObject({ status: 'not-found', review: 'scattered' });
    expect(own('the guiding principles of … speech')).toMatchObject({ status: 'standard', review: null });
  });

  test('B36 an admitted variant is right', () => {
    expect(became('T024', '走在前列', 'Guangdong was a front-runner')).toEqual(['admitted']);
  });

  test('B37 the short form is right after the full one', () => {
    const source = '党中央决定，党中央要求';
    const both = 'The CPC Central Committee decides; the Central Committee asks';
    expect(became('T038', source, both)).toEqual(['standard', 'admitted']);
    const short = 'The Central Committee decides and asks';
    expect(became('T038', '党中央决定', short)).toEqual(['admitted short-before-full']);
    expect(became('T038', '党中央决定', short, { fullBefore: new Set(['T038']) })).toEqual(['admitted']);
  });

  test('B39 the standard of the day', () => {
    const asked = (target: string, asOf?: string) =>
      became('T190', '乡村振兴', target, asOf === undefined ? {} : { asOf });
    expect(asked('rural vitalization', '2018-03-05')).toEqual(['admitted']);
    expect(asked('rural vitalization', '2023-03-05')).toEqual(['deprecated']);
    expect(asked('rural revitalization', '2023-03-05')).toEqual(['admitted']);
    expect(asked('rural vitalization')).toEqual(['admitted']);
    const scanned = house.scan({ source: '乡村振兴', target: 'rural vitalization', asOf: '2023-03-05' });
    expect(scanned.at(-1)).toMatchObject({ status: 'deprecated', fix: 'rural revitalization strategy' });
  });

  test.each(['the Fengqiao model', 'the Fengqiao Experience'])('B40 %s', (text) =>
    expect(judgedOf('T193', text, '枫桥经验')[0]).toMatch(/^(standard|admitted) /),
  );

  test.each(["people's", 'people’s'])('B41 either apostrophe: %s', (word) =>
    expect(judgedOf('T353', `practical projects to improve ${word} lives`, '民生实事')[0]).toMatch(/^standard /),
  );

  test.each([
    ['T026', '中国式现代化', 'Chinese modernisation'],
    ['T026', '中国式现代化', 'Chinese modernization'],
    ['T109', '民生', "people's wellbeing"],
    ['T109', '民生', "people's well-being"],
    ['T307', '公报', 'communique'],
    ['T307', '公报', 'communiqué'],
  ])('B42 %s %s: %s', (id, source, text) => {
    expect(judgedOf(id, text, source)[0]).toMatch(/^(standard|admitted) /);
    expect(judged(text, source).filter((line) => /^(deprecated|forbidden)/.test(line))).toEqual([]);
  });
});
