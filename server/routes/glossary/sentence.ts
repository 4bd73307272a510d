import type { Visit } from '../../http/visit.js';

/** A run of a message: our words (`lang` null), or a value in its own language. */
export type Run = { readonly text: string; readonly lang: 'en' | 'zh-Hans' | null; readonly href: string | null };

type Value = { readonly text: string; readonly lang: 'en' | 'zh-Hans'; readonly href?: string };

const mark = '\u0001';

/** A message whose values keep their language and links, as a list, so that no HTML crosses into the template. */
export function sentence(t: Visit['t'], key: string, values: Readonly<Record<string, Value>>): Run[] {
  const marks = Object.fromEntries(Object.keys(values).map((name) => [name, `${mark}${name}${mark}`]));
  return t(key, marks)
    .split(mark)
    .map((part, index): Run => {
      const value = index % 2 === 1 ? values[part] : undefined;
      return value
        ? { text: value.text, lang: value.lang, href: value.href ?? null }
        : { text: part, lang: null, href: null };
    })
    .filter(({ text }) => text !== '');
}
