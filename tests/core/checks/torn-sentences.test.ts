import { describe, expect, test } from 'vitest';
import { findingsBy, told } from './house.js';

describe('abbreviation-end (81)', () => {
  test.each([
    [
      'It will open up the effective conversion channel of Mt.',
      'It will open up the effective conversion channel of Mt.',
    ],
    ['We act. The conversion channel of Mt. It is necessary to act.', 'The conversion channel of Mt.'],
    ['This was said by Prof.\n\nNext line.', 'This was said by Prof.'],
    ['He went with 20 people, i.e.', 'He went with 20 people, i.e.'],
  ])('%s', (text, place) => expect(told('abbreviation-end', text)).toEqual([`critical ${place}`]));

  test.each([
    'He met Mr. Chan of Mt. Tai.',
    'He met Mr.\nChan of Mt.\nTai.',
    'It was sold to Huawei Technologies Co., Ltd.',
    'They opened the office at 8 a.m. in Washington, D.C.',
    'He lived in Rocky Mt. He left later.',
    'They met on Wall St. The price was high.',
    'It has rice, corn, etc. The harvest was good.',
    'Mr. In is here, as is Dr. To of Hong Kong.',
  ])('leaves alone: %s', (text) => expect(told('abbreviation-end', text)).toEqual([]));
});

describe('fragment', () => {
  test('what a machine left of 40万 (59) is a fragment, and grave where the Chinese has no sentence there', () => {
    const text = 'The service is open to as many as 40 people. Million. It has been praised.';
    expect(told('fragment', text)).toEqual(['major Million.']);
    expect(told('fragment', text, '服务对象多达40万人。服务受到好评。')).toEqual(['critical Million.']);
  });

  test.each([
    [
      'They strive to create a double platform. Cycle through important junctions. It must be sped up.',
      'Cycle through important junctions.',
    ],
    ['The penalty was high. Effective system construction. We have to act.', 'Effective system construction.'],
  ])('%s', (text, place) => expect(told('fragment', text)).toEqual([`major ${place}`]));

  test('what the Chinese says as shortly is a remark', () => {
    expect(
      told('fragment', 'The task is hard. A great cause. We must do it.', '任务艰巨。伟大的事业。我们必须完成。'),
    ).toEqual(['minor A great cause.']);
  });

  test.each([
    'Effective system construction.',
    'The trend is irreversible. Prices rose. We agree.',
    'He said: “Clean up first. Your valuables. Then we go.” They went.',
    '1. Agriculture. 2. Industry. Both have grown.',
    'Beijing, July 26. The meeting was held.',
    'Why? Because we can. Thank you.',
    'The work is done. (End)',
    'People want peace. Prices fell. Officials oversee it.',
  ])('leaves alone: %s', (text) => expect(told('fragment', text)).toEqual([]));
});

describe('verbless-sentence', () => {
  const torn =
    'We must understand the call to “walk in the forefront”. The new meaning, new mission and new requirements of the goal, deeply grasp the call to action, carry on the past and work hard for the new game.';

  test('what follows a quotation that was taken for the end of its sentence (82)', () => {
    const place = 'critical The new meaning, new mission and new requirements of the goal, deeply grasp';
    expect(told('verbless-sentence', torn)).toEqual([place]);
    expect(
      told(
        'verbless-sentence',
        torn,
        '要深刻领会“走在前列”目标的新内涵、新使命、新要求，深刻把握动员令，承前启后、苦干实干。',
      ),
    ).toEqual([place]);
  });

  test('names the verb that hangs in the air', () => {
    expect(findingsBy('verbless-sentence', torn)[0]?.data).toEqual({
      context: 'loose',
      verb: 'grasp',
      text: 'The new meaning, new mission and …',
    });
  });

  test.each([
    ['It is done. A sense of mission for the new era and the new journey.', 'nominal'],
    ['It is done. Pay more attention to improving the basic industry.', 'order'],
  ])('%s is a remark: %s', (text, context) => {
    expect(findingsBy('verbless-sentence', text).map(({ severity, data }) => [severity, data['context']])).toEqual([
      ['minor', context],
    ]);
  });

  test.each([
    'It is so. The rivers of this country offer a great opportunity to our generation.',
    'It is so. All the measures of security, and the building of defenses, constitute the first requirement.',
    'It is so. Party committees at all levels oversee the work of the new institutions.',
    'It is so. The hopes of the world rest with the young people of today.',
    'It is so. Our interest, compassion and vigilance extend to every corner of the planet.',
  ])('leaves alone: %s', (text) => expect(told('verbless-sentence', text)).toEqual([]));
});

describe('sentence-split (82)', () => {
  const chinese =
    '全市要深刻领会“走在前列”总目标的新内涵、新使命、新要求，深刻把握动员令，为广东作出贡献。会议很重要。';

  test('a quotation taken for the end is more than a remark', () => {
    const english =
      'The whole city must understand the goal to “walk in the forefront”. The new meaning, mission and requirements of it are to be grasped. The meeting matters.';
    expect(told('sentence-split', english, chinese)).toEqual(['minor . The new meaning,']);
    expect(told('sentence-split', english)).toEqual([]);
  });

  test('what a translator cuts on purpose is one', () => {
    const english =
      'The whole city must grasp the new substance, missions and requirements of the goal to be at the forefront. It must heed the call to action and contribute. The meeting matters.';
    expect(told('sentence-split', english, chinese)).toEqual(['info . It must heed']);
  });

  test('sentence for sentence is nothing', () => {
    expect(told('sentence-split', 'The city must act on it. The meeting matters.', '全市要行动。会议很重要。')).toEqual(
      [],
    );
  });
});
