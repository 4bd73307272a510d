import { describe, expect, test } from 'vitest';
import { findingsBy, fixed, told } from './house.js';

describe('capital-mid-sentence', () => {
  test.each([
    ['promote Guangdong in the Chinese style Take the lead in it', 'style Take the'],
    ['emerging industries, and intelligent, Go green and integrate', 'intelligent, Go green'],
    ['build the city’s high-quality Develop the “blue engine”', 'high-quality Develop the'],
    ['the rejuvenation of the nation In his journey', 'nation In his'],
    ['the six guarantees of the The “first move”', 'the The “first'],
  ])('%s', (text, place) => expect(told('capital-mid-sentence', text)).toEqual([`critical ${place}`]));

  test.each([
    'He read The Times in The Hague.',
    'Vice Premier He Lifeng said that vitamin A is good; then a reporter An said so.',
    'They play Go with friends; the Polish people watch.',
    'The song “Take the lead” was sung, and the plan Take Action too.',
    'Its aim: To be first.',
    'The city — In a new era — grows.',
    'We met In. The others left.',
    'FORWARD TOGETHER the people go',
    'Xi Urges Efforts to Take the Lead in Modernization',
    'People to Develop the West: How to Build a Modern Country',
    'to pass the Protect the Right to Organize Act',
  ])('leaves alone: %s', (text) => expect(told('capital-mid-sentence', text)).toEqual([]));
});

describe('headless-compound', () => {
  test.each([
    ['build Jiangmen’s high-quality Develop the engine', 'critical Jiangmen’s high-quality Develop'],
    ['make a large-scale of trees', 'minor a large-scale of'],
    ['It needs a long-term.', 'minor a long-term'],
  ])('%s', (text, place) => expect(told('headless-compound', text)).toEqual([place]));

  test.each([
    'The development is high-quality.',
    'It is a long-term, bipartisan and far-reaching plan.',
    'They promote high-quality development and the high-quality and green growth.',
    'the high-quality Development Project for counties',
    'the well-being of the people',
  ])('leaves alone: %s', (text) => expect(told('headless-compound', text)).toEqual([]));
});

describe('possessive-chain', () => {
  test.each([
    [
      'the spirit of General Secretary Xi Jinping’s inspection of Guangdong’s important speech',
      'major Jinping’s inspection of Guangdong’s important speech',
    ],
    [
      "General Secretary Xi Jinping's visit to Hunan's important instructions",
      "major Jinping's visit to Hunan's important instructions",
    ],
    ['the city’s people’s government’s plan', 'minor city’s people’s government’s'],
    [
      'the spirit of the important instructions of the General Secretary’s important speech',
      'minor of the important instructions of the General Secretary’s important speech',
    ],
  ])('%s', (text, expected) => expect(told('possessive-chain', text)).toEqual([expected]));

  test.each([
    'Xinhua’s coverage of China’s economy',
    'the important speech General Secretary Xi Jinping delivered during his inspection tour of Guangdong',
    'the spirit of the Central Committee’s decision',
    'during Xi Jinping’s inspection of Guangdong’s ports and his important speech',
  ])('leaves alone: %s', (text) => expect(told('possessive-chain', text)).toEqual([]));
});

describe('number-agreement', () => {
  test('two subjects with an adjective each', () => {
    const subject = 'The firm attitude and solemn announcement of following it closely is';
    expect(told('number-agreement', `${subject} a layout.`)).toEqual([`minor ${subject}`]);
  });

  test.each([
    'The peace and stability of the region is our concern.',
    'The firm attitude and solemn announcement of the city are a layout.',
    'The firm attitude and solemn announcement of those who know that it is right matter.',
    'The first secretary and new members of it were there.',
  ])('leaves alone: %s', (text) => expect(told('number-agreement', text)).toEqual([]));
});

describe('lower-case-start', () => {
  test('of a paragraph, with its capital as the fix', () => {
    const text = 'of the goal, deeply grasp the call to action.';
    expect(told('lower-case-start', text)).toEqual(['minor of']);
    expect(fixed('lower-case-start', text)).toBe('Of the goal, deeply grasp the call to action.');
  });

  test('after a full stop', () => {
    expect(told('lower-case-start', 'They impose a penalty of 30,000 yuan. fine. It is high.')).toEqual([
      'minor yuan. fine',
    ]);
  });

  test.each([
    'million yuan',
    'de Gaulle came to the city then.',
    'iPhones are sold in this city today.',
    'The rice, corn, etc. are stored. At 8 a.m. they left.',
    'It was sold by Huawei Co., Ltd. of Shenzhen. See www.example.com. for more',
    '“Really?” he asked.',
  ])('leaves alone: %s', (text) => expect(told('lower-case-start', text)).toEqual([]));
});

describe('doubled-word', () => {
  test.each([
    ['It is in the the city.', 'the the', 'It is in the city.'],
    ['The the city', 'The the', 'The city'],
    ['the village road  road access', 'road  road', 'the village road access'],
    ['of New Zealand New Zealand, and', 'New Zealand New Zealand', 'of New Zealand, and'],
    ['grows in the in the west', 'in the in the', 'grows in the west'],
    ['the Internet Internet service', 'Internet Internet', 'the Internet service'],
  ])('%s', (text, place, after) => {
    expect(told('doubled-word', text)).toEqual([`minor ${place}`]);
    expect(fixed('doubled-word', text)).toBe(after);
  });

  test.each([
    'He said that that was what they had had.',
    'Xiao Xiao went to Walla Walla, and it is very very far.',
    'work, work and work; 30 30',
    'more and more and more of them have to have to do it day by day by day',
    'New York, New York',
    'a win win for all',
  ])('leaves alone: %s', (text) => expect(findingsBy('doubled-word', text)).toEqual([]));
});
