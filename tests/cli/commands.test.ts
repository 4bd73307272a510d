import { exec } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Commands, freePort, main, openCommands, serve } from './house.js';

let cli: Commands;

beforeAll(() => {
  cli = openCommands();
});

afterAll(() => cli.close());

const shell = promisify(exec);

const han = /[\u4e00-\u9fff]/;

describe('the command line itself', () => {
  test('global options stand before or after the command, in either spelling', async () => {
    const data = path.join(cli.folder, 'elsewhere');
    for (const args of [
      ['--data', data, '--json', '--lang', 'zh', 'document', 'list'],
      ['document', 'list', '--data', data, '--json', '--lang', 'zh'],
      ['--json', 'document', 'list', `--data=${data}`, '--lang=zh'],
      ['document', '--json', '--data', data, 'list'],
    ]) {
      const { code, stdout, stderr } = await cli.bare(args);
      expect([code, stdout, stderr], args.join(' ')).toEqual([0, '{"documents":[]}\n', '']);
    }
  });

  test('the data folder is ./data unless said otherwise, and is made', async () => {
    const fresh = openCommands();
    expect(await fresh.bare(['document', 'list', '--json'])).toMatchObject({ code: 0, stdout: '{"documents":[]}\n' });
    expect(existsSync(path.join(fresh.folder, 'data'))).toBe(true);
    await fresh.close();
  });

  test.each<[string[], string]>([
    [['frobnicate'], '未知命令：frobnicate'],
    [['document', 'list', '--frobnicate'], '未知选项：--frobnicate'],
    [['document', 'list', '--data'], '选项 --data 缺少值'],
    [['document', 'list', '--json=1'], '选项 --json 不带值'],
    [['document', 'show'], '用法：duizhao document show ID'],
  ])('what is wrong with %j is said in Chinese with --lang zh', async (args, words) => {
    const { code, stderr } = await cli.bare(['--lang', 'zh', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).toContain('各命令均可使用');
  });

  test.each<[string, string[]]>([
    ['nothing', []],
    ['an unknown command', ['frobnicate']],
    ['half a command', ['document']],
    ['an unknown second word', ['document', 'burn']],
    ['a missing word', ['document', 'show']],
    ['a word too many', ['document', 'list', 'all']],
    ['an unknown option', ['document', 'list', '--frobnicate']],
    ['an option without its value', ['document', 'list', '--data']],
    ['a language that there is not', ['document', 'list', '--lang', 'fr']],
    ['a role that there is not', ['user', 'add', 'Ann', '--role', 'king']],
    ['a token for nobody', ['token', 'create']],
    ['a way to split that there is not', ['document', 'import', 'README.md', '--paragraphs', 'word']],
    ['an encoding that there is not', ['document', 'import', main, '--encoding', 'klingon']],
    ['a scan of nothing', ['termbase', 'scan']],
  ])('%s is exit 2: usage on stderr, nothing on stdout', async (_what, args) => {
    const { code, stdout, stderr } = await cli.run(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('duizhao document list');
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  test('--lang zh: refusals and results are in Chinese, JSON is the same', async () => {
    const refused = await cli.run('--lang', 'zh', 'document', 'show', 'nothing');
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toMatch(han);
    expect((await cli.run('verify', '--lang', 'zh')).stdout).toMatch(han);
    expect((await cli.run('verify', '--lang', 'zh', '--json')).stdout).toBe('{"ok":true,"problems":[]}\n');
    const missing = await cli.run('--lang', 'zh', 'document', 'import', 'nowhere.txt');
    expect(missing.stderr).toMatch(han);
    expect(missing.stderr).toContain('nowhere.txt');
  });

  test('without --lang the locale decides', async () => {
    const { stderr } = await cli.bare(['--data', cli.data, 'document', 'show', 'nothing'], { LC_ALL: 'zh_CN.UTF-8' });
    expect(stderr).toMatch(han);
  });

  test('a setting that is no number is refused with its name', async () => {
    const { code, stdout, stderr } = await cli.bare(['--data', cli.data, 'document', 'list'], { PORT: 'http' });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('PORT');
  });

  test('a reader that stops reading, as `| head`, is no crash', async () => {
    const { id } = (await cli.json('document', 'import', cli.file('long.txt', 'A paragraph.\n\n'.repeat(15_000)))) as {
      id: string;
    };
    const { stderr } = await shell(
      `node "${main}" --data "${cli.data}" document export ${id} --format json | head -c 10`,
    );
    expect(stderr).not.toMatch(/EPIPE|\n\s+at /);
  });
});

describe('termbase lookup', () => {
  test('answers the results of the contract', async () => {
    const { results } = (await cli.json('termbase', 'lookup', '走在前列')) as { results: Record<string, unknown>[] };
    expect(results[0]).toMatchObject({
      concept: expect.stringMatching(/\S/) as string,
      zh: '走在前列',
      preferred: expect.stringMatching(/[a-z]/) as string,
      admitted: expect.any(Array) as unknown[],
      literal: expect.any(Array) as unknown[],
      bad: expect.any(Array) as unknown[],
      status: expect.any(String) as string,
      matched: { field: expect.any(String) as string, text: '走在前列' },
    });
  });

  test('finds a standard rendering by the bad English somebody met', async () => {
    const { results } = (await cli.json('termbase', 'lookup', 'walk in the forefront')) as {
      results: { zh: string; bad: { text: string; status: string }[] }[];
    };
    const found = results.find(({ zh }) => zh === '走在前列');
    expect(found?.bad.map(({ text }) => text)).toContain('walk in the forefront');
    for (const { status } of found?.bad ?? []) expect(['deprecated', 'forbidden']).toContain(status);
  });

  test('nothing found is an empty list, exit 0', async () => {
    expect(await cli.json('termbase', 'lookup', 'zzzz qqqq')).toEqual({ results: [] });
    expect(await cli.json('termbase', 'lookup', '')).toEqual({ results: [] });
  });
});

describe('termbase scan', () => {
  type Hit = {
    paragraph: number;
    side: 'source' | 'target';
    from: number;
    to: number;
    text: string;
    concept: string;
    status: string;
    preferred: string;
  };

  test('answers hits with offsets into the paragraph, LF for line ends, without a byte order mark', async () => {
    const source = '\u{FEFF}前言。\r\n\r\n  江门要\r\n走在前列，走在前列。\r\n';
    const target = 'Preface.\n\n\u{1F600} Jiangmen should walk in the forefront.';
    const hits = (await cli.json(
      'termbase',
      'scan',
      '--source',
      cli.file('zh.txt', source),
      '--target',
      cli.file('en.txt', target),
    )) as Hit[];
    const paragraphs = {
      source: ['前言。', '  江门要\n走在前列，走在前列。'],
      target: ['Preface.', '\u{1F600} Jiangmen should walk in the forefront.'],
    };
    for (const { paragraph, side, from, to, text } of hits)
      expect(paragraphs[side][paragraph - 1]?.slice(from, to)).toBe(text);
    const terms = hits.filter(({ side }) => side === 'source');
    expect(terms.filter(({ text }) => text === '走在前列').length).toBe(2);
    expect(new Set(terms.map(({ status }) => status))).toEqual(new Set(['term']));
    for (const { status } of hits.filter(({ side }) => side === 'target')) {
      expect(['standard', 'admitted', 'literal', 'deprecated', 'forbidden']).toContain(status);
    }
  });

  test('either side alone', async () => {
    const sides = async (...args: string[]) =>
      new Set(((await cli.json('termbase', 'scan', ...args)) as Hit[]).map(({ side }) => side));
    expect(await sides('--source', cli.file('zh.txt', '走在前列。'))).toEqual(new Set(['source']));
    expect(await sides('--target', cli.file('en.txt', 'They walk in the forefront.'))).toEqual(new Set(['target']));
  });

  test('unequal numbers of paragraphs: exit 1, both named', async () => {
    const { code, stdout, stderr } = await cli.run(
      'termbase',
      'scan',
      '--source',
      cli.file('zh.txt', '一。\n\n二。\n\n三。'),
      '--target',
      cli.file('en.txt', 'One.'),
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/\b3\b.*\b1\b/);
  });
});

describe('user add and token create', () => {
  test.each(['translator', 'reviewer', 'terminologist', 'chief-editor', 'administrator'])(
    'adds a %s, with a link that signs in',
    async (role) => {
      const added = (await cli.json('user', 'add', `A ${role}`, '--role', role)) as { user: string; link: string };
      expect(Object.keys(added)).toEqual(['user', 'link']);
      expect(added.link).toMatch(/^http:\/\/localhost:3000\/sign-in\/\S{20,}$/);
    },
  );

  test('a role as CONTRACTS writes it, with a space', async () => {
    await cli.json('user', 'add', 'Chief', '--role', 'chief editor');
  });

  test('links follow ORIGIN and PORT', async () => {
    const origin = await cli.bare(['--data', cli.data, 'user', 'add', 'By origin', '--role', 'reviewer'], {
      ORIGIN: 'https://duizhao.example/',
    });
    expect(origin.stdout).toMatch(/^https:\/\/duizhao\.example\/sign-in\//m);
    const port = await cli.bare(['--data', cli.data, 'user', 'add', 'By port', '--role', 'reviewer'], { PORT: '8123' });
    expect(port.stdout).toMatch(/^http:\/\/localhost:8123\/sign-in\//m);
  });

  test('a name that is taken, empty or too long is exit 1', async () => {
    await cli.json('user', 'add', 'Twice', '--role', 'translator');
    for (const name of ['Twice', ' Twice ', ' ', 'x'.repeat(81)]) {
      const { code, stdout, stderr } = await cli.run('user', 'add', name, '--role', 'translator');
      expect([code, stdout], name).toEqual([1, '']);
      expect(stderr).toMatch(/\S/);
    }
  });

  test('token create prints the token alone, or as JSON', async () => {
    await cli.json('user', 'add', 'Tokener', '--role', 'reviewer');
    const plain = await cli.run('token', 'create', '--user', 'Tokener');
    expect(plain).toMatchObject({ code: 0, stderr: '' });
    expect(plain.stdout).toMatch(/^\S{20,}\n$/);
    expect(await cli.json('token', 'create', '--user', 'Tokener')).toEqual({
      token: expect.stringMatching(/^\S{20,}$/) as string,
    });
    expect(await cli.run('token', 'create', '--user', 'Nobody')).toMatchObject({ code: 1, stdout: '' });
  });
});

describe('migrate, verify, rebuild, backup', () => {
  const sound = { ok: true, problems: [] };

  test.each([['migrate'], ['verify'], ['rebuild']])('%s answers that all is well', async (command) => {
    expect(await cli.json(command)).toEqual(sound);
    expect(await cli.run(command)).toMatchObject({ code: 0, stdout: 'Everything is in order.\n', stderr: '' });
  });

  test('a backup is a database that can be used', async () => {
    const { id } = (await cli.json('document', 'import', cli.file('en.txt', 'To be saved.'))) as { id: string };
    const file = path.join(cli.folder, 'restored', 'duizhao.db');
    mkdirSync(path.dirname(file));
    const target = path.join(cli.folder, 'backup.db');
    expect(await cli.json('backup', target)).toEqual(sound);
    expect(readFileSync(target).subarray(0, 15).toString()).toBe('SQLite format 3');
    const name = readdirSync(cli.data).find((entry) => /\.(db|sqlite)$/.test(entry)) ?? '';
    copyFileSync(target, path.join(path.dirname(file), name));
    const { stdout } = await cli.bare(['--data', path.dirname(file), 'document', 'show', id, '--json']);
    expect(stdout).toContain('To be saved.');
  });

  test('a backup never overwrites another file', async () => {
    const file = cli.file('precious.txt', 'precious');
    const { code, stdout } = await cli.run('backup', file, '--json');
    expect([code, stdout]).toEqual([1, '']);
    expect(readFileSync(file, 'utf8')).toBe('precious');
  });

  test('a data folder that holds something else is a finding of verify and a refusal of the others', async () => {
    const other = openCommands();
    await other.json('document', 'list');
    for (const name of readdirSync(other.data)) rmSync(path.join(other.data, name), { recursive: true });
    const name = readdirSync(cli.data).find((entry) => /\.(db|sqlite)$/.test(entry)) ?? '';
    writeFileSync(
      path.join(other.data, name),
      'This is no database, although it is long enough to be one. '.repeat(100),
    );
    const verified = await other.run('verify', '--json');
    expect(verified.code).toBe(1);
    expect(JSON.parse(verified.stdout)).toMatchObject({ ok: false, problems: [expect.stringMatching(/\S/) as string] });
    const listed = await other.run('document', 'list', '--json');
    expect([listed.code, listed.stdout]).toEqual([1, '']);
    expect(listed.stderr).toMatch(/database/i);
    expect(listed.stderr).not.toMatch(/\n\s+at /);
    await other.close();
  });
});

describe('serve', () => {
  test('prints once the link of the first administrator, on stdout, and answers / without a sign-in', async () => {
    const fresh = openCommands();
    const port = await freePort();
    const server = await serve(fresh, port);
    try {
      // It listens before it has written the link.
      await vi.waitFor(() => expect(server.stdout()).toMatch(/^http:\/\/localhost:\d+\/sign-in\/\S+\n$/), 5000);
      expect(server.stdout()).toContain(`localhost:${port}/`);
      const { status } = await fetch(server.origin, { redirect: 'manual' });
      expect([200, 302, 303, 307]).toContain(status);
    } finally {
      await server.stop();
    }
    await fresh.json('user', 'add', 'Ann', '--role', 'administrator');
    const again = await serve(fresh, port);
    await again.stop();
    expect(again.stdout()).toBe('');
    await fresh.close();
  });

  test('a port that is taken is exit 1 with a reason', async () => {
    const port = await freePort();
    const server = await serve(cli, port);
    try {
      const { code, stdout, stderr } = await cli.bare(['--data', cli.data, 'serve'], {
        PORT: String(port),
        HOST: '127.0.0.1',
      });
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toContain('The port is in use');
    } finally {
      await server.stop();
    }
  });

  test('what the command line changes beside a running server is visible there within a second, also in open pages', async () => {
    const { token } = await (async () => {
      await cli.json('user', 'add', 'Watcher', '--role', 'reviewer');
      return (await cli.json('token', 'create', '--user', 'Watcher')) as { token: string };
    })();
    const server = await serve(cli, await freePort());
    try {
      const { link } = (await cli.json('user', 'add', 'Visitor', '--role', 'reviewer')) as { link: string };
      const entered = await fetch(server.origin + new URL(link).pathname, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: '',
      });
      expect(entered.status).toBe(303);
      const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
      const stop = new AbortController();
      const stream = await fetch(`${server.origin}/events`, { headers: { cookie }, signal: stop.signal });
      const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
      const { id } = (await cli.json('document', 'import', cli.file('beside.txt', 'Beside.'))) as { id: string };
      const done = Date.now();
      let heard = '';
      while (!heard.includes(id)) heard += (await reader?.read())?.value ?? '';
      expect(Date.now() - done).toBeLessThan(10_000);
      stop.abort();
      const shown = await fetch(`${server.origin}/api/v1/documents/${id}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(await shown.json()).toMatchObject({ id, paragraphs: [{ target: 'Beside.' }] });
    } finally {
      await server.stop();
    }
  });
});
