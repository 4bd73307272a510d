import { expect, test } from 'vitest';
import {
  initialsOf,
  mostTabs,
  mostTabsOfOne,
  openPresence,
  type Present,
  presenceEnds,
} from '../../server/indexes/presence.js';

const lin = { id: 'u1', name: 'Lin Yi 林译' };
const shen = { id: 'u2', name: '沈校' };
const at = (paragraph: string, editing = false, document = 'd1') => ({ document, paragraph, editing });

function open() {
  let time = 0;
  const told: [string, string[]][] = [];
  const shown = ({ initials, paragraph, editing }: Present): string => `${initials} ${paragraph}${editing ? ' *' : ''}`;
  const presence = openPresence({
    now: () => time,
    onChange: (document, people) => told.push([document, people.map(shown)]),
  });
  presence.close();
  return { presence, told, pass: (ms: number) => (time += ms), list: () => presence.list('d1').map(shown) };
}

test('who is silent for 45 seconds is gone, and it is told once', () => {
  const { presence, told, pass, list } = open();
  presence.set(lin, 'a', at('p1'));
  presence.set(shen, 'a', at('p1', true));
  pass(presenceEnds - 1);
  presence.set(shen, 'a', at('p1', true));
  presence.sweep();
  expect(list()).toEqual(['LY p1', '沈校 p1 *']);
  pass(1);
  expect(list()).toEqual(['沈校 p1 *']);
  presence.sweep();
  presence.sweep();
  expect(told).toEqual([
    ['d1', ['LY p1']],
    ['d1', ['LY p1', '沈校 p1 *']],
    ['d1', ['沈校 p1 *']],
  ]);
});

test('a tab is in one place; who stays there is not told again; two tabs in one paragraph are one person', () => {
  const { presence, told, list } = open();
  presence.set(lin, 'a', at('p1'));
  presence.set(lin, 'a', at('p1'));
  presence.set(lin, 'b', at('p1', true));
  expect(list()).toEqual(['LY p1 *']);
  presence.set(lin, 'a', at('p2'));
  expect(list()).toEqual(['LY p1 *', 'LY p2']);
  presence.set(lin, 'b', at('p9', false, 'd2'));
  expect(list()).toEqual(['LY p2']);
  presence.set(lin, 'a', null);
  presence.set(lin, 'a', null);
  expect(told.slice(-3)).toEqual([
    ['d1', ['LY p2']],
    ['d2', ['LY p9']],
    ['d1', []],
  ]);
  expect(told).toHaveLength(6);
});

test('a tab of another person with the same name is another tab', () => {
  const { presence, list } = open();
  presence.set(lin, 'a', at('p1'));
  presence.set(shen, 'a', null);
  expect(list()).toEqual(['LY p1']);
});

test('what is kept is bounded, by person and in all; the longest silent go first', () => {
  const { presence, list } = open();
  for (let i = 0; i <= mostTabsOfOne; i++) presence.set(lin, `${i}`, at(`p${i}`));
  expect(list()).toHaveLength(mostTabsOfOne);
  expect(list()).not.toContain('LY p0');
  for (let i = 0; i < mostTabs; i++) presence.set({ id: `v${i}`, name: 'V' }, '', at('p'));
  expect(list()).toHaveLength(mostTabs);
  expect(list().some((line) => line.startsWith('LY'))).toBe(false);
});

test.each([
  ['Lin Yi 林译', 'LY'],
  ['translator', 'T'],
  ['Anna Maria de Souza', 'AS'],
  ['王小明', '小明'],
  ['沈校', '沈校'],
  ['𠮷野', '𠮷野'],
  ['…', '?'],
])('initials of %s: %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
