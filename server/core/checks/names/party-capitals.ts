import type { ScanHit } from '../../../../glossary/index.js';
import type { Check, Found, Span } from '../check.js';

/**
 * Capitals of the Communist Party of China: the Party and what is the Party's, General Secretary before a name and in the place of
 * one, a secretary of a committee small after a name. Where the Chinese speaks of no such party, or of another one too, nothing
 * is said; without the Chinese the paragraph itself has to say whose party it is.
 */
export const partyCapitals: Check<null> = {
  id: 'party-capitals',
  type: 'style',
  severity: 'minor',
  settings: null,
  find({ source, target }, { hits }) {
    if (target === null || !mayHave.test(target)) return [];
    const found = [
      ...(ofOurParty(source, target) ? [...small(target, party, 'Party'), ...small(target, bareParty, 'Party')] : []),
      ...(ofOurSecretary(source, target) ? generalSecretaries(target) : []),
      ...(source === null || source.includes('书记') ? secretariesAfterNames(target) : []),
    ];
    if (found.length === 0) return [];
    const bad = hits().filter((hit) => hit.side === 'target' && hit.fix !== null);
    const once = new Map(found.map((one) => [one.target.from, one]));
    return [...once.values()].filter(({ target: span }) => !isAnswered(bad, span));
  },
};

type Capital = Found & { readonly target: Span };

const mayHave = /\bparty\b|eneral secretary|, (?:Deputy )?Secretary of/;

/** What only the Party has. */
const party =
  /(?<!\b(?:[Tt]hird|[Pp]olitical|[Oo]ther|[Oo]pposition|[Rr]uling|[Bb]irthday)[ -])\bparty(?=[ -]building\b| (?:members?|committees?|school|congress(?:es)?|central committee|cells?|branch(?:es)?|cadres?|constitution|spirit|secretar(?:y|ies)|discipline|conduct)\b)/g;

/** The party; of several, or of a contract, it is another one. */
const bareParty = /(?<=\b[Tt]he )party(?=[’']s\b|[ ,.;:)”"](?!(?:concerned|to|in question|involved)\b)|$)/g;

/** Parties that are not meant when a text says 党, and parties that are no 党. */
const otherParties =
  /(?:共和|民主|工|保守|国民|民进|社会|自由|人民|执政|在野|反对|人民革命|各民主|各|政|两|多|友|该|朋|结|统一俄罗斯)党|党派|党争|越共|朝鲜劳动党/g;
const noParties = /晚会|聚会|派对|宴|当事|甲方|乙方|缔约|[一双各对有任]方/;

function ofOurParty(source: string | null, target: string): boolean {
  if (source === null || source.trim() === '')
    return /\b(?:CPC|Communist Party of China|(?:the|Municipal|Provincial) Party|Party (?:Central )?[Cc]ommittee|Party building)\b/.test(
      target,
    );
  return source.replace(otherParties, '').includes('党') && !noParties.test(source);
}

/** 总书记 by itself or with the name; not of another country, and not only as part of the full title. */
function ofOurSecretary(source: string | null, target: string): boolean {
  if (source === null || source.trim() === '') return /\b(?:General Secretary|Xi Jinping)\b/.test(target);
  return /(?<!中央(?:委员会)?|[越老朝古]共|党)总书记/.test(source);
}

function small(text: string, pattern: RegExp, fix: string): Capital[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => place(text, index, index + found.length, fix));
}

/** “The general secretary of the Central Committee”, and one who was, are small. */
function generalSecretaries(text: string): Capital[] {
  const pattern =
    /\b([Gg])eneral secretary(?= Xi\b)|(?<=\b[Tt]he )general secretary(?! of\b|[- ]general\b)(?=[’']s\b|[ ,.;:]|$)/g;
  return [...text.matchAll(pattern)]
    .filter(({ index }) => !/\b(?:former|late|then|new)[- ]$/.test(text.slice(Math.max(0, index - 10), index)))
    .map(({ 0: found, index }) => place(text, index, index + found.length, 'General Secretary'));
}

/** “Huang Kunming, Secretary of the Provincial Party Committee”. */
function secretariesAfterNames(text: string): Capital[] {
  const pattern =
    /(?<=\b\p{Lu}\p{L}+ \p{Lu}\p{L}+, )(?:Deputy )?Secretary(?= of the (?:\p{Lu}\p{L}+ ){0,4}(?:Party )?Committee\b)/gu;
  return [...text.matchAll(pattern)].map(({ 0: found, index }) =>
    place(text, index, index + found.length, found.toLowerCase(), 'small'),
  );
}

function place(text: string, from: number, to: number, fix: string, context = 'capital'): Capital {
  return { source: null, target: { from, to }, data: { context, text: text.slice(from, to), fix }, fix };
}

function isAnswered(hits: readonly ScanHit[], { from, to }: Span): boolean {
  return hits.some((hit) => hit.from < to && hit.to > from);
}
