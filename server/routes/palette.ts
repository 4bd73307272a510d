import { z } from 'zod';
import type { Act } from '../core/permissions.js';
import { languages } from '../http/i18n.js';
import { blankAsAbsent, parse, text } from '../http/forms.js';
import { get, type Handle } from '../http/route.js';
import { urls } from '../http/urls.js';
import { type Visit, visitorMay } from '../http/visit.js';
import { listQueueDocuments } from '../store/queue.js';

/** One thing to go to. `detail` stands beside its name. */
type Entry = {
  readonly kind: 'page' | 'document' | 'term';
  readonly name: string;
  readonly detail: string;
  readonly href: string;
};

const pages: readonly { readonly key: string; readonly act: Act; readonly href: string }[] = [
  { key: 'common:nav.my-work', act: 'read', href: urls.home() },
  { key: 'common:nav.queue', act: 'read', href: urls.queue() },
  { key: 'work:palette.my-queue', act: 'read', href: urls.queue({ wait: 'open', person: 'me' }) },
  { key: 'common:nav.documents', act: 'read', href: urls.documents() },
  { key: 'documents:import', act: 'import', href: urls.importDocument() },
  { key: 'documents:archived', act: 'read', href: urls.documents({ archived: true }) },
  { key: 'common:nav.glossary', act: 'look-up', href: urls.glossary() },
  { key: 'work:palette.propose', act: 'propose', href: urls.propose() },
  { key: 'work:palette.new-concept', act: 'edit-concepts', href: urls.newConcept() },
  { key: 'proposals:menu', act: 'propose', href: urls.proposals() },
  { key: 'work:palette.mentions', act: 'read', href: urls.mentions() },
  { key: 'common:nav.people', act: 'administer', href: urls.people() },
  { key: 'common:nav.settings', act: 'administer', href: urls.projectSettings() },
  { key: 'work:palette.audit', act: 'audit', href: urls.audit() },
  { key: 'common:account', act: 'read', href: urls.account() },
];

/** Entries of each kind. */
const most = 8;

/** What fits the typed words, in either language of the interface: pages and acts, documents, terms. */
const find: Handle = (visit, request, response) => {
  const { q = '' } = parse(z.object({ q: blankAsAbsent(text(100)) }), request.query);
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (...texts: string[]): boolean => {
    const whole = texts.join(' ').toLowerCase();
    return words.every((word) => whole.includes(word));
  };
  const found = pages.filter(({ key, act }) => visitorMay(visit, act) && fits(...inEveryLanguage(visit, key)));
  const entries: Entry[] = [
    ...found.slice(0, q === '' ? pages.length : most).map(({ key, href }): Entry => {
      return { kind: 'page', name: visit.t(key), detail: '', href };
    }),
    ...documentsLike(visit, fits),
    ...(q === '' ? [] : termsLike(visit, q)),
  ];
  response.json({ entries });
};

function inEveryLanguage({ house }: Visit, key: string): string[] {
  return languages.map((language) => house.translations.t(language)(key));
}

function documentsLike({ house, t }: Visit, fits: (...texts: string[]) => boolean): Entry[] {
  return listQueueDocuments(house.store, house.project)
    .filter(({ title }) => fits(title))
    .slice(0, most)
    .flatMap(({ document, title, waiting }): Entry[] => [
      { kind: 'document', name: title, detail: '', href: urls.document(document) },
      ...(waiting > 0
        ? [{ kind: 'document', name: title, detail: t('workbench:head.review'), href: urls.review(document) } as const]
        : []),
    ]);
}

function termsLike({ house }: Visit, q: string): Entry[] {
  return house.termbase
    .current()
    .lookup(q, { limit: most })
    .map(({ concept, zh, preferred }) => ({
      kind: 'term',
      name: zh,
      detail: preferred ?? '',
      href: urls.concept(concept),
    }));
}

export const paletteRoutes = [get('/palette', 'read', find)];
