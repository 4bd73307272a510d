import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { messageOf } from '../../server/http/errors.js';
import { languages, loadTranslations, type Translations } from '../../server/http/i18n.js';
import { Refusal, type RefusalCode } from '../../server/core/refusal.js';
import { root } from '../../server/root.js';

const folder = path.join(root, 'views/locales');

/** Every message of a language: `namespace:key.key` → text. */
function messagesOf(language: string): Map<string, string> {
  const messages = new Map<string, string>();
  const walk = (prefix: string, value: unknown): void => {
    if (typeof value === 'string') messages.set(prefix, value);
    else
      for (const [key, inner] of Object.entries(value as object))
        walk(`${prefix}${prefix.endsWith(':') ? '' : '.'}${key}`, inner);
  };
  for (const file of readdirSync(path.join(folder, language))) {
    walk(`${path.basename(file, '.json')}:`, JSON.parse(readFileSync(path.join(folder, language, file), 'utf8')));
  }
  return messages;
}

const en = messagesOf('en');
const zh = messagesOf('zh');

/** Chinese has one plural form, English two and sometimes a word for none. */
const plural = /_(zero|one|other)$/;
const withoutPlural = (key: string): string => key.replace(plural, '');

function variablesOf(message: string): string[] {
  return [...message.matchAll(/\{\{-? ?([\w.]+)/g)].map(([, name]) => name ?? '').sort();
}

function filesUnder(...folders: string[]): string[] {
  return folders.flatMap((name) =>
    readdirSync(path.join(root, name), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|ejs)$/.test(file))
      .map((file) => path.join(name, file)),
  );
}

describe('both languages', () => {
  test('have the same messages', () => {
    const keys = (messages: Map<string, string>) => [...new Set([...messages.keys()].map(withoutPlural))].sort();
    expect(keys(zh)).toEqual(keys(en));
  });

  test('have every plural form that they need', () => {
    const plurals = new Set([...en.keys(), ...zh.keys()].filter((key) => plural.test(key)).map(withoutPlural));
    for (const key of plurals) {
      expect([...en.keys()], key).toEqual(expect.arrayContaining([`${key}_one`, `${key}_other`]));
      expect([...zh.keys()], key).toContain(`${key}_other`);
    }
  });

  test('fill in the same values', () => {
    for (const [key, message] of zh) {
      // "One more" needs no number.
      if (/_(zero|one)$/.test(key)) continue;
      const twin = en.get(key) ?? en.get(`${withoutPlural(key)}_other`);
      expect({ key, values: variablesOf(message) }).toEqual({ key, values: variablesOf(twin ?? '') });
    }
  });

  test('say something in every message; Chinese where it is not a name or a sign', () => {
    for (const [key, message] of [...en, ...zh]) expect(message.trim(), key).not.toBe('');
    const latin = [...zh].filter(
      ([, message]) => /[A-Za-z]{2}/.test(message.replace(/\{\{.*?\}\}/g, '')) && !/\p{Script=Han}/u.test(message),
    );
    const names = /^(\W|Duizhao|TSV|JSON|HTML|UTF-?8|English|Ctrl|Enter|Esc|Alt|Shift|Tab|MT|URL|TXT|[a-z]|…)+$/i;
    expect(latin.filter(([, message]) => !names.test(message))).toEqual([]);
  });

  test('English has no Chinese in it, except the word for the other language', () => {
    expect([...en].filter(([, message]) => /\p{Script=Han}/u.test(message) && !/中|对照/.test(message))).toEqual([]);
  });
});

describe('the program', () => {
  /** Keys as they are written: `t('ns:key')` whole, `t('ns:key.' + x)` and `t(\`ns:key.${x}\`)` as beginnings. */
  const uses = filesUnder('views', 'server').flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    const call = String.raw`(?<![\w$])t\(\s*`;
    const whole = [...text.matchAll(new RegExp(`${call}'([a-z-]+:[^']+)'\\s*([,)+])`, 'g'))].map(
      ([, key = '', next = '']) => ({ file, key, whole: next !== '+' }),
    );
    const template = [...text.matchAll(new RegExp(`${call}\`([a-z-]+:[^\`$]*)(\\$?)`, 'g'))].map(
      ([, key = '', more = '']) => ({ file, key, whole: more === '' }),
    );
    return [...whole, ...template];
  });

  test('is read rightly by this test', () => {
    expect(uses.length).toBeGreaterThan(150);
    expect(uses.some(({ whole }) => !whole)).toBe(true);
  });

  test('asks only for messages that there are', () => {
    const known = new Set([...en.keys()].flatMap((key) => [key, withoutPlural(key)]));
    const missing = uses.filter(({ key, whole }) =>
      whole ? !known.has(key) : ![...known].some((message) => message.startsWith(key)),
    );
    expect(missing).toEqual([]);
  });
});

describe('refusals', () => {
  const codes = [
    ...readFileSync(path.join(root, 'server/core/refusal.ts'), 'utf8').matchAll(/^ {2}\| '([a-z-]+)'/gm),
  ].map(([, code]) => code as RefusalCode);
  let translations: Translations;

  beforeAll(async () => {
    translations = await loadTranslations();
  });

  test('are all found in the source', () => {
    expect(codes.length).toBeGreaterThan(30);
  });

  test.each([...codes, 'bug'])('%s has a title and a detail in both languages', (code) => {
    for (const messages of [en, zh]) {
      expect(messages.get(`errors:${code}.title`)).toMatch(/\S/);
      expect(messages.get(`errors:${code}.detail`)).toMatch(/\S/);
    }
  });

  test.each(languages)(
    'in %s, values from outside are shown as they are: not as markup, not as a message',
    (language) => {
      const hostile = '$t(errors:bug.title) {{name}} <b>&amp;';
      const { detail } = messageOf(new Refusal('name-taken', { name: hostile }), translations.t(language));
      expect(detail).toContain(hostile);
    },
  );

  test('each refusal in the program brings the values that its message shows', () => {
    const thrown = filesUnder('server').flatMap((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      return [...text.matchAll(/new Refusal\(\s*'([a-z-]+)'\s*(?:,\s*\{([^}]*)\})?/g)].map(
        ([, code = '', values = '']) => ({ file, code, values }),
      );
    });
    expect(thrown.length).toBeGreaterThan(40);
    const short = thrown.flatMap(({ file, code, values }) => {
      const given = values.split(',').map((pair) => pair.split(':')[0]?.trim() ?? '');
      const field = /field: '([\w-]+)'/.exec(values)?.[1];
      const message = (field && en.get(`errors:${code}.detail_${field}`)) ?? en.get(`errors:${code}.detail`) ?? '';
      const missing = variablesOf(message).filter((name) => !given.includes(name));
      return missing.length > 0 ? [{ file, code, missing }] : [];
    });
    expect(short).toEqual([]);
  });
});
