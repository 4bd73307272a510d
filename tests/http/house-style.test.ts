import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { project } from '../../server/cli/open.js';
import type { HouseStyle } from '../../server/core/checks/check.js';
import { readRule, readAvoided, readWords, blankRule, writeAvoided } from '../../server/core/house-rules/read.js';
import { listFindings } from '../../server/store/findings.js';
import { readSetting } from '../../server/store/settings.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
beforeEach(async () => {
  harness = await openHarness();
});
afterEach(() => harness.close());

const post = (body: Record<string, string>, role: 'administrator' | 'terminologist' | 'translator' = 'administrator') =>
  harness.as(role).post('/settings/house-style').type('form').send(body);
const value = async <Key extends keyof HouseStyle>(key: Key) =>
  (await readSetting(harness.house.store, project, key)).value;
const show = async (query = '') =>
  (await harness.as('administrator').get(`/settings/house-style${query}`).expect(200)).text;

const rule = {
  key: 'house-rules',
  act: 'save',
  of: '',
  name: 'Cadres',
  source: '干部',
  target: '(?i)\\bofficials?\\b',
  when: 'target-has',
  message: 'Say cadres.',
  fix: 'cadres',
  severity: 'major',
};

describe('a house rule', () => {
  test('is added, changed, tried out and removed; findings follow', async () => {
    const { id } = await harness.document({ target: 'The officials came.', source: '干部来了。' });
    await post(rule).expect(303).expect('location', '/settings/house-style?saved=house-rules#house-rules');
    expect(await value('house-rules')).toEqual([
      {
        name: 'Cadres',
        source: '干部',
        target: '(?i)\\bofficials?\\b',
        when: 'target-has',
        message: 'Say cadres.',
        fix: 'cadres',
        severity: 'major',
      },
    ]);
    await harness.house.findings.settled();
    const found = async () =>
      (await listFindings(harness.house.store, id, { limit: 10 })).map(({ check, fix }) => [check, fix]);
    expect(await found()).toEqual([['house-rule', 'cadres']]);
    expect(await show('?rule=Cadres')).toContain('value="(?i)\\bofficials?\\b"');

    await post({ ...rule, of: 'Cadres', name: 'Party cadres', when: 'target-lacks', target: 'cadre', fix: '' }).expect(
      303,
    );
    expect((await value('house-rules')).map(({ name, when }) => [name, when])).toEqual([
      ['Party cadres', 'target-lacks'],
    ]);
    await harness.house.findings.settled();
    expect(await found()).toEqual([['house-rule', null]]);

    const tried = await post({ ...rule, act: 'try', zh: '干部', en: 'An official.' }).expect(200);
    expect(tried.text).toContain('<mark lang="en">official</mark>');
    expect(await value('house-rules')).toHaveLength(1);

    await post({ key: 'house-rules', act: 'remove', of: 'Party cadres' }).expect(303);
    expect(await value('house-rules')).toEqual([]);
  });

  test.each([
    ['target', 'a(?=b)', 'RE2 does not have this: “(?=”.'],
    ['source', '干(部', 'A parenthesis is missing'],
    ['target', 'a*', 'match everywhere'],
    ['fix', '$3', 'has no group $3'],
    ['name', ' ', 'Something is missing here.'],
    ['message', '', 'Something is missing here.'],
    ['target', 'x'.repeat(501), '500 characters are allowed'],
  ])('with %s %s is refused where it is, and nothing is lost', async (field, text, said) => {
    const answer = await post({ ...rule, [field]: text }).expect(422);
    expect(answer.text.replaceAll('&#34;', '"')).toContain(said);
    expect(answer.text).toMatch(new RegExp(`id="rule-${field}"[^>]*aria-invalid`));
    expect(answer.text).toContain('value="Cadres"'.slice(field === 'name' ? 14 : 0));
    expect(await value('house-rules')).toEqual([]);
  });

  test('has a name of its own, and needs what it is about', () => {
    const first = readRule({ ...blankRule, name: 'A', target: 'a', message: 'm' }, []);
    if (first.kind !== 'rule') throw new Error('refused');
    const codes = (form: object) => {
      const reading = readRule({ ...blankRule, name: 'B', message: 'm', ...form }, [first.rule]);
      return reading.kind === 'problems' ? reading.problems.map(({ field, code }) => [field, code]) : [];
    };
    expect(codes({ name: 'a ', target: 'b' })).toEqual([['name', 'taken']]);
    expect(codes({})).toEqual([['target', 'missing']]);
    expect(codes({ target: 'b', when: 'target-lacks' })).toEqual([['source', 'needs-both']]);
    expect(codes({ source: '部', fix: 'x' })).toEqual([['fix', 'needs-target']]);
    expect(codes({ target: 'b', fix: '$0' })).toEqual([]);
    expect(
      readRule(
        { ...blankRule, name: 'B', target: 'b', message: 'm' },
        Array.from({ length: 200 }, (_, i) => ({ ...first.rule, name: `${i}` })),
      ).kind,
    ).toBe('problems');
  });
});

describe('lists of words', () => {
  test('are read line by line, written as they are read', () => {
    const text = 'utilize → use\nin order to -> to\n"impact"\teffect\nutilize → employ\n\netc.';
    const reading = readAvoided(text);
    if (reading.kind !== 'read') throw new Error('refused');
    expect(writeAvoided(reading.values)).toBe('in order to → to\n"impact" → effect\nutilize → employ\netc.');
    expect(readAvoided(writeAvoided(reading.values))).toEqual(reading);
    expect(readAvoided(`ok\n→ x\n${'a'.repeat(101)}`)).toEqual({
      kind: 'problems',
      problems: [
        { line: 2, code: 'no-words', limit: 0 },
        { line: 3, code: 'too-long', limit: 100 },
      ],
    });
    expect(readWords('one\ntwo words\none\nXi’an')).toEqual({
      kind: 'problems',
      problems: [{ line: 2, code: 'no-words', limit: 0 }],
    });
    expect(readWords('one\n one\nXi’an')).toEqual({ kind: 'read', values: ['one', 'Xi’an'] });
  });

  test('are saved, and refused with their lines', async () => {
    await post({ key: 'word-list', lines: 'utilize → use\r\nimpact' }).expect(303);
    expect(await value('word-list')).toEqual([
      { avoid: 'utilize', prefer: 'use', exact: false },
      { avoid: 'impact', prefer: null, exact: false },
    ]);
    const wrong = await post({ key: 'words', lines: 'good\nnot good' }).expect(422);
    expect(wrong.text).toContain('Line 2: this is no word.');
    expect(wrong.text).toContain('not good</textarea>');
    expect(await value('words')).toEqual([]);
    await post({ key: 'english', value: 'british' }).expect(303);
    await post({ key: 'glosses', value: 'flag' }).expect(303);
    expect([await value('english'), await value('glosses')]).toEqual(['british', 'flag']);
    await post({ key: 'english', value: 'martian' }).expect(400);
    await post({ key: 'four-eyes', value: 'off' }).expect(400);
  });
});

describe('a word beside a finding', () => {
  test('is added to the project’s words once, by whoever may dismiss widely', async () => {
    const { id, paragraphs } = await harness.document({ target: 'The qwertzing of it.', source: null });
    const url = `/documents/${id}/paragraphs/${paragraphs[0]?.id}/words`;
    const add = (role: 'chief-editor' | 'translator', word: string) =>
      harness.as(role).post(url).type('form').send({ word });
    const panel = async (role: 'chief-editor' | 'translator') =>
      (await harness.as(role).get(`/documents/${id}?edit=${paragraphs[0]?.id}`).expect(200)).text;
    expect(await panel('chief-editor')).toContain(`action="${url}"`);
    expect(await panel('translator')).not.toContain(`action="${url}"`);
    await add('translator', 'qwertzing').expect(403);
    await add('chief-editor', 'two words').expect(400);
    await add('chief-editor', 'qwertzing').expect(303);
    await add('chief-editor', 'qwertzing').expect(303);
    expect(await value('words')).toEqual(['qwertzing']);
    expect(await panel('chief-editor')).not.toContain(`action="${url}"`);
  });
});
