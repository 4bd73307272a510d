import type { Finding } from '../../server/core/checks/check.js';
import { sentences } from '../../server/core/sentences.js';
import { type Injection, injections, numberKinds, otherKinds } from './errors.js';
import { beyond, type Finder } from './finder.js';
import { percent, type Section } from './print.js';
import type { Pair } from './texts.js';

type Tally = { all: number; found: number; aboveInfo: number; missed: string[] };

/**
 * Errors put into correct English. One is found where the wrong text has a finding that the right one did not have, at the
 * place of the error or with no place in the English; a dropped sentence, by one that speaks of something left out; one that was
 * added, by one there that speaks of something added.
 */
export function injected(finder: Finder, pairs: readonly Pair[]): Section {
  const tallies = new Map<string, Tally>();
  for (const [i, pair] of pairs.entries()) {
    const before = finder.find({ source: pair.zh, target: pair.en });
    for (const injection of injections(pair.zh, pair.en, sentencesFrom(pairs, i))) {
      const fresh = beyond(finder.find({ source: pair.zh, target: injection.text }), before);
      if (injection.kind === 'sentence dropped') {
        tell(tallies, injection.kind, pair, injection, fresh.filter(isOmission));
        tell(tallies, 'sentence dropped, any finding', pair, injection, fresh);
      } else {
        const isFound = injection.kind === 'sentence added' ? isAddition : isThere;
        tell(
          tallies,
          injection.kind,
          pair,
          injection,
          fresh.filter((one) => isFound(one, injection)),
        );
      }
    }
  }
  const numbers = sum(numberKinds.flatMap((kind) => tallies.get(kind) ?? []));
  const kinds = [...otherKinds, 'sentence dropped, any finding'];
  const rows: [string, Tally | undefined][] = [
    ...numberKinds.map((kind): [string, Tally | undefined] => [kind, tallies.get(kind)]),
    ['numbers together', numbers],
    ...kinds.map((kind): [string, Tally | undefined] => [kind, tallies.get(kind)]),
  ];
  const known = rows.filter((row): row is [string, Tally] => row[1] !== undefined);
  return {
    title: 'errors put into correct English and found',
    about: 'By a finding that was not there before, at the place of the error or with no place in the English.',
    head: ['error', 'put in', 'found', 'share', 'above info'],
    rows: known.map(([kind, { all, found, aboveInfo }]) => [
      ...[kind, String(all), String(found), percent(found, all), percent(aboveInfo, all)],
    ]),
    named: [],
    listed: [...tallies].flatMap(([kind, { missed }]) => missed.map((line) => `missed ${kind}: ${line}`)),
    figures: Object.fromEntries(known.map(([kind, { all, found, aboveInfo }]) => [kind, { all, found, aboveInfo }])),
  };
}

/** Whole sentences of three words or more of other paragraphs, half of all further on. */
function* sentencesFrom(pairs: readonly Pair[], own: number): Generator<string, undefined> {
  for (let i = 1; i < pairs.length; i++) {
    const { en } = pairs[(own + (pairs.length >> 1) + i) % pairs.length] ?? { en: '' };
    if (en === pairs[own]?.en) continue;
    for (const { from, to } of sentences(en)) {
      const text = en.slice(from, to).trim();
      if (/[.!?][”"]?$/.test(text) && (text.match(/\p{L}+/gu) ?? []).length >= 3) yield text;
    }
  }
}

function tell(tallies: Map<string, Tally>, kind: string, pair: Pair, injection: Injection, found: readonly Finding[]) {
  const tally = tallies.get(kind) ?? { all: 0, found: 0, aboveInfo: 0, missed: [] };
  tallies.set(kind, tally);
  tally.all++;
  if (found.length > 0) tally.found++;
  else tally.missed.push(lineOf(pair, injection));
  if (found.some(({ severity }) => severity !== 'info')) tally.aboveInfo++;
}

const isOmission = ({ type }: Finding): boolean => type === 'omission' || type === 'length' || type === 'untranslated';

/** It covers more of the sentence than of others. */
function isAddition({ type, target }: Finding, { at, is }: Injection): boolean {
  if (type !== 'addition' || target === null) return false;
  const shared = Math.min(target.to, at + is.length) - Math.max(target.from, at);
  return shared > is.length / 2 && shared > (target.to - target.from) / 2;
}

function isThere({ target }: Finding, { at, is }: Injection): boolean {
  return target === null || (target.from <= at + is.length && target.to >= at);
}

function lineOf({ id, en }: Pair, { at, was, is }: Injection): string {
  if (is === '') return `${id}: ${was}`;
  if (was === '') return `${id}: ${is.trim()}`;
  return `${id}: ${was} → ${is} in “…${en.slice(Math.max(0, at - 30), at + 30).replaceAll('\n', ' ')}…”`;
}

function sum(tallies: readonly Tally[]): Tally {
  const total = (of: (tally: Tally) => number): number => tallies.reduce((all, tally) => all + of(tally), 0);
  return {
    all: total(({ all }) => all),
    found: total(({ found }) => found),
    aboveInfo: total((one) => one.aboveInfo),
    missed: [],
  };
}
