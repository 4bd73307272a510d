import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ejs from 'ejs';
import { root } from '../root.js';
import { percentOf } from './starting.js';
import { urls } from './urls.js';
import { type Visit, visitorMay } from './visit.js';

const views = path.join(root, 'views');
const cache = new Map<string, ejs.TemplateFunction>();

/**
 * Renders views/NAME.ejs. Every template gets `t`, `urls`, `visit`, `may(act)`, `when(time)`, `news`, `starting` (how far the termbase is, in per cent; null: all there) and `asset(name)` beside
 * its own data. Whatever it shows is escaped: `<%-` only includes (a convention under test).
 */
export function render(visit: Visit, name: string, data: Readonly<Record<string, unknown>> = {}): string {
  return templateOf(name)({
    t: visit.t,
    urls,
    visit,
    may: (act: Parameters<typeof visitorMay>[1]) => visitorMay(visit, act),
    when: (time: string) => when(visit, time),
    news: newsOf(visit),
    asset,
    starting: percentOf(visit.house.termbase.loading()),
    ...data,
  });
}

/** How many proposals wait for somebody who decides on them. */
function newsOf(visit: Visit): { waiting: number; seq: number } {
  const { house, person } = visit;
  if (!person || !visitorMay({ ...visit, publicLookup: false }, 'edit-concepts')) return { waiting: 0, seq: 0 };
  return { waiting: house.proposals.open().length, seq: house.store.seq() };
}

/** Renders a template that stands alone, as a file that leaves the house does. */
export function renderBare(name: string, data: Readonly<Record<string, unknown>>): string {
  return templateOf(name)(data);
}

function templateOf(name: string): ejs.TemplateFunction {
  let template = cache.get(name);
  if (!template) {
    const filename = path.join(views, `${name}.ejs`);
    template = ejs.compile(readFileSync(filename, 'utf8'), { filename, cache: true, root: views });
    cache.set(name, template);
  }
  return template;
}

/** How long ago, in words, and the whole time: `{ago, full, iso}`. */
function when(visit: Visit, time: string): { ago: string; full: string; iso: string } {
  const locale = visit.language === 'zh' ? 'zh-Hans' : 'en';
  const date = new Date(time);
  const seconds = Math.round((date.getTime() - visit.now.getTime()) / 1000);
  const full = formats(locale).full.format(date);
  const size = Math.abs(seconds);
  const relative = formats(locale).relative;
  const ago =
    size < 45
      ? visit.t('common:just-now')
      : size < 2700
        ? relative.format(Math.round(seconds / 60), 'minute')
        : size < 79_200
          ? relative.format(Math.round(seconds / 3600), 'hour')
          : size < 2_160_000
            ? relative.format(Math.round(seconds / 86_400), 'day')
            : formats(locale).day.format(date);
  return { ago, full, iso: time };
}

const made = new Map<
  string,
  { full: Intl.DateTimeFormat; day: Intl.DateTimeFormat; relative: Intl.RelativeTimeFormat }
>();

/** Intl's formatters are slow to make and quick to use. */
function formats(locale: string): {
  full: Intl.DateTimeFormat;
  day: Intl.DateTimeFormat;
  relative: Intl.RelativeTimeFormat;
} {
  let formatters = made.get(locale);
  if (!formatters) {
    formatters = {
      full: new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
      day: new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }),
      relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }),
    };
    made.set(locale, formatters);
  }
  return formatters;
}

const versions = new Map<string, string>();

/** The address of a built or static file, with a version so that it can be cached for ever. */
function asset(name: string): string {
  let version = versions.get(name);
  if (version === undefined) {
    const file = [path.join(root, 'dist/client', name), path.join(views, 'static', name)].find((candidate) =>
      existsSync(candidate),
    );
    version = file ? hashOf(readFileSync(file)) : '0';
    versions.set(name, version);
  }
  return `/assets/${name}?v=${version}`;
}

function hashOf(bytes: Uint8Array): string {
  let hash = 5381;
  for (const byte of bytes) hash = (Math.imul(hash, 33) ^ byte) >>> 0;
  return hash.toString(36);
}
