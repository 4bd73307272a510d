import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ActionContext, newId, programContext } from '../../server/actions/context.js';
import { dismissFinding } from '../../server/actions/dismiss-finding.js';
import { addPerson } from '../../server/actions/people.js';
import { setProjectSetting } from '../../server/actions/set-project-setting.js';
import { openData, project } from '../../server/cli/open.js';
import type { CheckProfile } from '../../server/core/checks/check.js';
import { listParagraphs } from '../../server/store/paragraphs.js';
import { type Commands, openCommands } from './house.js';

let cli: Commands;
beforeAll(() => {
  cli = openCommands();
});
afterAll(() => cli.close());

type Value = {
  paragraph: number;
  check: string;
  type: string;
  severity: string;
  source: { from: number; to: number } | null;
  target: { from: number; to: number } | null;
  message: string;
  fix: string | null;
};

const zh = '一切都好。\n\n收入2030万元。\n';
const en = 'All is well.\n\nIt was 203 million yuan.\n';
const numberFinding = {
  paragraph: 2,
  check: 'numbers',
  type: 'numbers',
  severity: 'major',
  source: { from: 2, to: 8 },
  target: { from: 7, to: 23 },
  message: '“2030万元” is 20.3 million yuan; the English says “203 million yuan” (2.03亿), 10 times too large.',
  fix: '20.3 million yuan',
};
const forbidden = 'It serves the Hong Kong-Macao Greater Bay Area.';

describe('check of two files', () => {
  test('answers one array of findings, exit 0 though there are some', async () => {
    const values = await cli.json('check', '--source', cli.file('zh.txt', zh), '--target', cli.file('en.txt', en));
    expect(values).toEqual([numberFinding]);
  });

  test('the message is in the language of the command', async () => {
    const files = ['--source', cli.file('zh.txt', zh), '--target', cli.file('en.txt', en)];
    const [value] = (await cli.json('check', ...files, '--lang', 'zh')) as Value[];
    expect(value?.message).toBe('“2030万元”即 20.3 million yuan，译文却是“203 million yuan”（2.03亿），扩大为 10 倍。');
  });

  test('for people a line each, with place, severity and fix', async () => {
    const files = ['--source', cli.file('zh.txt', zh), '--target', cli.file('en.txt', en)];
    const { code, stdout, stderr } = await cli.run('check', ...files);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`2:7–23  major  numbers  ${numberFinding.message}  → 20.3 million yuan\n`);
  });

  test('without the Chinese the English is judged alone', async () => {
    const target = cli.file('en.txt', `${en}\n${forbidden}\n`);
    const values = (await cli.json('check', '--target', target)) as Value[];
    expect(values).toEqual([
      {
        paragraph: 3,
        check: 'forbidden-rendering',
        type: 'terminology',
        severity: 'critical',
        source: null,
        target: { from: 14, to: 46 },
        message: expect.stringContaining('“Hong Kong-Macao Greater Bay Area”') as string,
        fix: expect.stringContaining('Guangdong') as string,
      },
    ]);
    const { from = 0, to = 0 } = values[0]?.target ?? {};
    expect(forbidden.slice(from, to)).toBe('Hong Kong-Macao Greater Bay Area');
  });

  test('offsets are those of the paragraph: BOM, line ends and separators do not count', async () => {
    const files = [
      ...['--source', cli.file('zh.txt', `\ufeff${zh.replaceAll('\n', '\r\n')}`)],
      ...['--target', cli.file('en.txt', `\ufeff${en.replaceAll('\n', '\r\n')}`)],
    ];
    expect(await cli.json('check', ...files)).toEqual([numberFinding]);
  });

  test('counts of paragraphs that differ: exit 1, both named, nothing on stdout', async () => {
    const files = ['--source', cli.file('zh.txt', zh), '--target', cli.file('en.txt', 'One.')];
    const { code, stdout, stderr } = await cli.run('check', ...files, '--json');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/2.*1/);
  });
});

describe('--fail-on', () => {
  test.each([
    ['critical', 0, ''],
    ['major', 1, '1 finding at or above major is open.\n'],
    ['minor', 1, '1 finding at or above minor is open.\n'],
    ['info', 1, '1 finding at or above note is open.\n'],
  ])('%s', async (severity, expected, said) => {
    const files = ['--source', cli.file('zh.txt', zh), '--target', cli.file('en.txt', en)];
    const { code, stdout, stderr } = await cli.run('check', ...files, '--fail-on', severity, '--json');
    expect([code, stderr]).toEqual([expected, said]);
    expect(JSON.parse(stdout)).toEqual([numberFinding]);
  });

  test('with nothing to find it is 0 and an empty array', async () => {
    const { code, stdout } = await cli.run(
      'check',
      '--target',
      cli.file('en.txt', 'Fine.'),
      '--fail-on',
      'info',
      '--json',
    );
    expect([code, stdout]).toEqual([0, '[]\n']);
  });
});

describe('check of a document', () => {
  test('judges what stands in it', async () => {
    const files = [cli.file('en.txt', en), '--source', cli.file('zh.txt', zh)];
    const { id } = (await cli.json('document', 'import', ...files)) as { id: string };
    expect(await cli.json('check', id)).toEqual([numberFinding]);
    expect((await cli.run('check', id, '--fail-on', 'major')).code).toBe(1);
  });

  test('that does not exist: exit 1', async () => {
    expect((await cli.run('check', 'nothing')).code).toBe(1);
  });
});

/** Commands of the interface on the same data folder, by a chief editor of its own. */
async function inHouse<Result>(act: (context: ActionContext) => Promise<Result>): Promise<Result> {
  const store = await openData(cli.data);
  try {
    const program = programContext(store, project);
    const { id } = await addPerson(program, { name: `Chief ${newId()}`, role: 'chief-editor' });
    return await act({ ...program, user: id, role: 'chief-editor' });
  } finally {
    await store.close();
  }
}

describe('what was dismissed', () => {
  const number = { check: 'numbers', sourceWords: '2030万元', targetWords: '203 million yuan', concept: null };
  const ask = { ...number, sourceNumber: 1, targetNumber: 1, reason: 'As published.' };

  test('is left out and never fails; --dismissed lists it with its reason', async () => {
    const files = [cli.file('en.txt', en), '--source', cli.file('zh.txt', zh)];
    const { id: document } = (await cli.json('document', 'import', ...files)) as { id: string };
    const dismissed = await inHouse(async (context) => {
      const [, row] = await listParagraphs(context.store, document, { limit: 2 });
      return dismissFinding(context, { ...ask, scope: 'text', document, paragraph: row?.id ?? '' });
    });
    expect(dismissed.kind).toBe('new');
    const { code, stdout } = await cli.run('check', document, '--json', '--fail-on', 'info');
    expect([code, stdout]).toEqual([0, '[]\n']);
    expect(await cli.json('check', document, '--dismissed')).toEqual([
      {
        ...numberFinding,
        dismissal: {
          scope: 'text',
          reason: 'As published.',
          author: expect.stringContaining('Chief') as string,
          at: expect.stringMatching(/Z$/) as string,
        },
      },
    ]);
    const lines = await cli.run('check', document, '--dismissed', '--fail-on', 'info');
    expect([lines.code, lines.stdout]).toEqual([
      0,
      expect.stringMatching(/\[dismissed by Chief .*, here: As published\.\]\n$/),
    ]);
    // Here is not there.
    const texts = ['--source', cli.file('zh.txt', zh), '--target', cli.file('en.txt', en)];
    expect(await cli.json('check', ...texts, '--dismissed')).toEqual([{ ...numberFinding, dismissal: null }]);
  });

  test('for the project holds for files', async () => {
    const [other, number] = ['一切都好。\n\n花费3040万元。\n', 'All is well.\n\nIt cost 304 million yuan.\n'];
    const texts = ['--source', cli.file('zh2.txt', other), '--target', cli.file('en2.txt', number)];
    expect(await cli.json('check', ...texts)).toHaveLength(1);
    const files = [cli.file('en2.txt', number), '--source', cli.file('zh2.txt', other)];
    const { id: document } = (await cli.json('document', 'import', ...files)) as { id: string };
    await inHouse(async (context) => {
      const [, row] = await listParagraphs(context.store, document, { limit: 2 });
      const words = { sourceWords: '3040万元', targetWords: '304 million yuan' };
      await dismissFinding(context, { ...ask, ...words, scope: 'project', document, paragraph: row?.id ?? '' });
    });
    expect(await cli.json('check', ...texts)).toEqual([]);
  });
});

describe('the settings of the project', () => {
  test('switch checks off and say how grave findings are at worst', async () => {
    const texts = ['--source', cli.file('zh.txt', zh), '--target', cli.file('en.txt', en)];
    const set = (profile: CheckProfile) =>
      inHouse((context) => setProjectSetting({ ...context, role: 'administrator' }, 'checks', profile));
    await set({ numbers: 'minor' });
    expect(await cli.json('check', ...texts)).toEqual([{ ...numberFinding, severity: 'minor' }]);
    expect((await cli.run('check', ...texts, '--fail-on', 'major')).code).toBe(0);
    expect((await cli.run('check', ...texts, '--fail-on', 'minor')).code).toBe(1);
    await set({ numbers: 'off' });
    expect(await cli.json('check', ...texts)).toEqual([]);
    expect((await cli.run('check', ...texts, '--fail-on', 'info')).code).toBe(0);
    await set({});
    expect(await cli.json('check', ...texts)).toEqual([numberFinding]);
  });

  test('findings over several paragraphs come, too', async () => {
    const mixed = cli.file('mixed.txt', 'It is “curly” here.\n\nIt is "straight" there, and "again".\n');
    const values = (await cli.json('check', '--target', mixed)) as Value[];
    expect(values.map(({ check }) => check)).toContain('quote-style');
  });
});

test.each<[string, string[]]>([
  ['neither files nor a document', []],
  ['the Chinese alone', ['--source', 'zh.txt']],
  ['files and a document', ['x', '--target', 'en.txt']],
  ['another severity', ['--target', 'en.txt', '--fail-on', 'grave']],
  ['two documents', ['x', 'y']],
])('usage: %s is exit 2', async (_, args) => {
  const { code, stdout, stderr } = await cli.run('check', ...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/usage|--fail-on/);
});
