import { type Finding, severities } from '../../server/core/checks/check.js';
import { type Finder, isGrave } from './finder.js';
import { around, percent, type Section } from './print.js';
import type { Pair } from './texts.js';

type Judged = { readonly pair: Pair; readonly text: string; readonly found: readonly Finding[] };

/** Correct English: what is found there is a false alarm, or an error of the translator; each is listed. */
export function references(finder: Finder, pairs: readonly Pair[], name: string): Section {
  const judged = judge(finder, pairs, ({ en }) => en);
  const wrong = judged.filter(({ found }) => found.some(isAlarm));
  const numbers = judged.filter(({ found }) => found.some(isNumberError));
  const named = ({ check, ...one }: Finding): boolean => isAlarm({ check, ...one }) || isNumberError({ check, ...one });
  return {
    title: `${name}: paragraphs with a finding, of ${pairs.length}`,
    about: [
      `Critical or major outside terms: ${wrong.length} (${percent(wrong.length, pairs.length)}).`,
      `A number above info: ${numbers.length} (${percent(numbers.length, pairs.length)}).`,
    ].join(' '),
    ...byCheck(finder, judged),
    named: linesOf(finder, judged, named),
    listed: linesOf(finder, judged, (one) => !named(one)),
    figures: {
      paragraphs: pairs.length,
      graveOutsideTerms: wrong.length,
      numbers: numbers.length,
      ...counts(finder, judged),
    },
  };
}

/** Paragraphs of one article are a document here: what checks say that compare paragraphs. All articles are one project. */
export function articles(finder: Finder, pairs: readonly Pair[]): Section {
  const documents = pairs.map(({ id }) => id.replace(/-\d+$/, ''));
  const found = finder.findIn(pairs.map(({ zh, en }, i) => ({ source: zh, target: en, document: documents[i] ?? '' })));
  const judged = pairs.map((pair, i) => ({
    pair,
    text: pair.en,
    found: (found[i] ?? []).filter(({ check }) => finder.comparing.has(check)),
  }));
  return {
    title: `correct English as ${new Set(documents).size} articles: paragraphs with a finding by comparison, of ${pairs.length}`,
    about: 'Checks over several paragraphs, an article being a document, all of them a project.',
    ...byCheck(finder, judged),
    named: [],
    listed: linesOf(finder, judged, () => true),
    figures: { articles: new Set(documents).size, paragraphs: pairs.length, ...counts(finder, judged) },
  };
}

/** What machines wrote: right findings and false ones; only reading them tells. */
export function machines(finder: Finder, pairs: readonly Pair[]): Section {
  const judged = [...new Set(pairs.flatMap(({ machines: all }) => Object.keys(all)))].flatMap((name) =>
    judge(
      finder,
      pairs.filter(({ machines: all }) => all[name] !== undefined),
      ({ machines: all }) => all[name] ?? '',
      name,
    ),
  );
  return {
    title: `output of machines: paragraphs with a finding, of ${judged.length}`,
    about: 'With --list every one but those of terms is shown, to be judged by a reader.',
    ...byCheck(finder, judged),
    named: [],
    listed: linesOf(finder, judged, ({ type, severity }) => type !== 'terminology' && severity !== 'info'),
    figures: { paragraphs: judged.length, ...counts(finder, judged) },
  };
}

function judge(finder: Finder, pairs: readonly Pair[], of: (pair: Pair) => string, name = ''): Judged[] {
  return pairs.map((pair) => {
    const text = of(pair);
    const id = name === '' ? pair.id : `${pair.id} ${name}`;
    return { pair: { ...pair, id }, text, found: finder.find({ source: pair.zh, target: text }) };
  });
}

/** Terms are left out: how good a translation follows this termbase is another question. */
const isAlarm = (one: Finding): boolean => isGrave(one) && one.type !== 'terminology';

const isNumberError = ({ check, severity }: Finding): boolean => check === 'numbers' && severity !== 'info';

function byCheck({ checks }: Finder, judged: readonly Judged[]): Pick<Section, 'head' | 'rows'> {
  const rows = checks
    .map((check) => [check, ...severities.map((severity) => paragraphsWith(judged, check, severity))] as const)
    .filter(([, ...numbers]) => numbers.some((count) => count > 0))
    .map(([check, ...numbers]) => [check, ...numbers.map(String)]);
  return { head: ['check', ...severities], rows };
}

function counts({ checks }: Finder, judged: readonly Judged[]): Record<string, unknown> {
  const row = (check: string) =>
    Object.fromEntries(severities.map((severity) => [severity, paragraphsWith(judged, check, severity)]));
  return { checks: Object.fromEntries(checks.map((check) => [check, row(check)])) };
}

function paragraphsWith(judged: readonly Judged[], check: string, severity: string): number {
  return judged.filter(({ found }) => found.some((one) => one.check === check && one.severity === severity)).length;
}

function linesOf(finder: Finder, judged: readonly Judged[], wanted: (one: Finding) => boolean): string[] {
  return judged.flatMap(({ pair, text, found }) =>
    found.filter(wanted).map((one) => {
      const place = one.target ? around(text, one.target) : one.source ? around(pair.zh, one.source) : '';
      return `${pair.id} ${one.severity} ${one.check}: ${finder.message(one)} ${place}`;
    }),
  );
}
