import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import i18next, { type TFunction } from 'i18next';
import { root } from '../root.js';

export type Language = 'en' | 'zh';

export const languages: readonly Language[] = ['en', 'zh'];

export type Translations = {
  readonly t: (language: Language) => TFunction;
  /** All messages of one namespace: the browser's modules get theirs with the page. */
  readonly namespace: (language: Language, name: string) => Record<string, unknown>;
};

const folder = path.join(root, 'views/locales');

/** Loads views/locales/LANGUAGE/NAMESPACE.json; `t('review:approve')` names namespace and key. */
export async function loadTranslations(): Promise<Translations> {
  const resources = Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries(
        readdirSync(path.join(folder, language)).map((file) => [
          path.basename(file, '.json'),
          JSON.parse(readFileSync(path.join(folder, language, file), 'utf8')) as Record<string, unknown>,
        ]),
      ),
    ]),
  ) as Record<Language, Record<string, Record<string, unknown>>>;
  const instance = i18next.createInstance();
  await instance.init({
    resources,
    fallbackLng: 'en',
    defaultNS: 'common',
    // EJS escapes what it shows.
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  } as Parameters<typeof instance.init>[0]);
  return {
    t: (language) => instance.getFixedT(language),
    namespace: (language, name) => resources[language][name] ?? {},
  };
}

export function isLanguage(value: unknown): value is Language {
  return value === 'en' || value === 'zh';
}
