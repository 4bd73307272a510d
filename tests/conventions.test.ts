import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { root } from '../server/root.js';

/** The import table of the README: what each folder may import of ours, and which packages. */
const table: Readonly<Record<string, { readonly ours: readonly string[]; readonly packages: readonly string[] }>> = {
  glossary: { ours: [], packages: [] },
  'server/core': { ours: ['glossary'], packages: ['diff', 're2js'] },
  'server/spelling': { ours: ['server/core'], packages: ['node:'] },
  'server/formats': {
    ours: ['server/core', 'glossary'],
    packages: ['node:', 'saxes', 'yauzl', 'yazl', 'csv-parse', 'csv-stringify'],
  },
  'server/store': { ours: ['server/core', 'server/spelling', 'glossary'], packages: ['node:', 'better-sqlite3'] },
  'server/indexes': { ours: ['server/core', 'server/spelling', 'glossary', 'server/store'], packages: ['node:'] },
  'server/actions': {
    ours: ['server/core', 'glossary', 'server/formats', 'server/store', 'server/indexes'],
    packages: ['node:', '@node-rs/argon2'],
  },
  'server/http': {
    ours: ['server/core', 'glossary', 'server/formats', 'server/store', 'server/indexes'],
    packages: ['node:', 'express', 'ejs', 'helmet', 'i18next', 'multer', 'pino', 'express-rate-limit', 'zod'],
  },
  'server/mail': {
    ours: ['server/core', 'server/store', 'server/http'],
    packages: ['i18next', 'nodemailer'],
  },
  'server/routes': {
    ours: [
      'server/core',
      'glossary',
      'server/formats',
      'server/store',
      'server/indexes',
      'server/actions',
      'server/http',
    ],
    packages: ['node:', 'express', 'zod'],
  },
  'server/cli': {
    ours: [
      'server/core',
      'glossary',
      'server/formats',
      'server/store',
      'server/indexes',
      'server/actions',
      'server/http',
      'server/mail',
      'server/routes',
    ],
    packages: ['node:', 'i18next', 'pino'],
  },
  'views/client': { ours: ['glossary', 'server/core'], packages: ['@codemirror/'] },
};

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(root, file)));

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const under = (file: string, folder: string): boolean => file.startsWith(`${folder}/`);

const importsOf = (code: string): string[] => ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName);

describe('conventions', () => {
  it.each(Object.entries(table))('%s imports only what the table allows', (folder, { ours, packages }) => {
    const wrong = tracked
      .filter((file) => under(file, folder) && file.endsWith('.ts'))
      .flatMap((file) =>
        importsOf(read(file)).flatMap((specifier) => {
          if (!specifier.startsWith('.'))
            return packages.some((name) => specifier.startsWith(name)) ? [] : [`${file}: ${specifier}`];
          const target = path.posix.join(path.posix.dirname(file), specifier);
          const allowed =
            under(target, folder) || ours.some((name) => under(target, name)) || target === 'server/root.js';
          return allowed ? [] : [`${file}: ${specifier}`];
        }),
      );
    expect(wrong).toEqual([]);
  });

  it('has no circle of imports, of types neither', () => {
    const modules = tracked.filter((file) => /^(glossary|server|views\/client)\/.*\.ts$/.test(file));
    const imported = new Map(
      modules.map((file) => [
        file,
        importsOf(read(file))
          .filter((specifier) => specifier.startsWith('.'))
          .map((specifier) => path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/, '.ts')),
      ]),
    );
    // Modules that import nothing that is left are taken away until only circles, and who imports them, remain.
    const left = new Set(modules);
    for (let size = Infinity; left.size < size;) {
      size = left.size;
      for (const file of left) if (!imported.get(file)?.some((other) => left.has(other))) left.delete(file);
    }
    expect([...left]).toEqual([]);
  });

  it('has no default exports, which would let every importer choose another name', () => {
    const wrong = tracked.filter(
      (file) => /^(glossary|server|views\/client)\/.*\.ts$/.test(file) && /^export default/m.test(read(file)),
    );
    expect(wrong).toEqual([]);
  });

  it('escapes in templates whatever it shows: <%- only includes', () => {
    const wrong = tracked
      .filter((file) => file.endsWith('.ejs'))
      .flatMap((file) =>
        [...read(file).matchAll(/<%-\s*(\S+)/g)]
          .filter(([, word = '']) => !word.startsWith('include('))
          .map(([tag]) => `${file}: ${tag}`),
      );
    expect(wrong).toEqual([]);
  });

  it('has no inline style or handler in a page, which the Content-Security-Policy would drop', () => {
    const wrong = tracked
      .filter((file) => file.endsWith('.ejs') && !under(file, 'views/export'))
      .filter((file) => /\s(style|on[a-z]+)=["']/.test(read(file)));
    expect(wrong).toEqual([]);
  });

  it('keeps SQL in the store', () => {
    const wrong = tracked
      .filter((file) => /^(glossary|server)\/.*\.ts$/.test(file) && !under(file, 'server/store'))
      .filter((file) => /\b(SELECT .+ FROM|INSERT INTO|DELETE FROM)\b/.test(read(file)));
    expect(wrong).toEqual([]);
  });

  it('pins every package exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});
