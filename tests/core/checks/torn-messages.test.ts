import { beforeAll, expect, test } from 'vitest';
import { languages, loadTranslations, type Translations } from '../../../server/http/i18n.js';
import { tornChecks } from '../../../server/core/checks/torn/checks.js';
import { findingsBy } from './house.js';

let translations: Translations;
beforeAll(async () => {
  translations = await loadTranslations();
});

const kinds: readonly (readonly [check: string, kind: string | undefined, english: string, chinese?: string])[] = [
  ['abbreviation-end', undefined, 'Open up the channel of Mt.'],
  ['fragment', undefined, 'It is open to 40 people. Million. We agree.'],
  ['fragment', 'order', 'It is open. Cycle through important junctions. We agree.'],
  ['verbless-sentence', 'nominal', 'It is done. A sense of mission for the new era and the new journey.'],
  ['verbless-sentence', 'order', 'It is done. Pay more attention to improving the basic industry.'],
  [
    'verbless-sentence',
    'loose',
    'See the “front”. The new mission and the new meaning of the goal, deeply grasp the call, work hard for it.',
  ],
  ['capital-mid-sentence', undefined, 'in the old style Take the lead'],
  ['headless-compound', undefined, 'build its high-quality Develop the engine'],
  ['reversed-contribution', undefined, 'contribute to Jiangmen.', '作出江门贡献。'],
  ['possessive-chain', undefined, 'the city’s people’s government’s plan'],
  ['possessive-chain', 'scrambled', 'Xi’s inspection of Guangdong’s important speech'],
  ['number-agreement', undefined, 'The firm attitude and solemn announcement of following it is good.'],
  [
    'sentence-split',
    undefined,
    'The city must act on the new plan. It has to be quick about it.',
    '全市要按照新方案行动，动作要快。',
  ],
  ['lower-case-start', undefined, 'of the goal, deeply grasp the call.'],
  ['lower-case-start', 'inside', 'They impose a penalty of 30,000 yuan. fine. It is high.'],
  ['doubled-word', undefined, 'in the the city'],
  ['missing-full-stop', undefined, 'The meeting is important', '会议很重要。'],
  ['space-before-punctuation', undefined, 'development .'],
  ['space-before-punctuation', 'torn', 'in our teams. , We must'],
  ['french-spacing', undefined, 'Why ?'],
  ['doubled-space', undefined, 'in  the city'],
];

test.each(kinds)('%s %s says what is what in both languages', (check = '', kind, english = '', chinese) => {
  const [finding] = findingsBy(check, english, chinese ?? null);
  expect([finding?.check, finding?.data['context']]).toEqual([check, kind]);
  for (const language of languages) {
    const message = translations.t(language)(`checks:${check}.message`, finding?.data ?? {});
    expect(message).not.toMatch(/\{\{|undefined|\.message/);
    expect(message.length).toBeGreaterThan(5);
  }
});

test('no check is left out', () => {
  expect(new Set(kinds.map(([check]) => check))).toEqual(new Set(tornChecks.map(({ id }) => id)));
});
