/** A house with many reviewed paragraphs: documents, people, machines and two years of decisions, each hunk with its reason. */
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import type * as Context from '../server/actions/context.js';
import type * as People from '../server/actions/people.js';
import type * as Open from '../server/cli/open.js';
import type { ErrorSeverity, Fact, HunkOutcome, Role } from '../server/core/facts.js';
import { longReport } from './_data.js';
import { seeded } from './_report.js';

export type Reviewed = { readonly cookie: string; readonly documents: readonly string[]; readonly people: readonly string[] }; // prettier-ignore

const perDocument = 250;
const engines = ['Engine A 3.1', 'Engine B 2025', null];
const translators = ['Lin Mei', 'Wu Hao', 'Zhao Qian', 'Sun Li', 'Zhou Bin', 'Wang Fang'];
const reviewers = ['Ann Ross', 'Chen Yu', 'Li Na'];
const reasons = ['not the standard rendering', 'changes the meaning', 'unidiomatic', 'grammar', 'number or date', 'style of the house', null]; // prettier-ignore
const outcomes: readonly HunkOutcome[] = ['accept', 'accept', 'accept', 'refuse', 'reword', 'reword', 'ask'];
const severities: readonly ErrorSeverity[] = ['minor', 'minor', 'minor', 'minor', 'major', 'major', 'neutral', 'critical']; // prettier-ignore
const categories = ['terminology/wrong-term', 'terminology/inconsistent-with-resource', 'accuracy/mistranslation', 'accuracy/omission', 'linguistic-conventions/grammar', 'style/unidiomatic-style', 'style', null]; // prettier-ignore

/** Fills a folder through the store, with the compiled program; `paragraphs` are approved, one decision each. */
export async function fillReviewed(program: string, folder: string, paragraphs: number): Promise<Reviewed> {
  const load = async (file: string): Promise<unknown> => import(pathToFileURL(path.join(program, 'server', file)).href);
  const { openData, project } = (await load('cli/open.js')) as typeof Open;
  const { programContext, newId } = (await load('actions/context.js')) as typeof Context;
  const { addPerson, startSession } = (await load('actions/people.js')) as typeof People;
  const store = await openData(folder);
  const random = seeded(411);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * random() * all.length)] as T;
  // One sentence a paragraph: the report does not depend on the length, and TER would take most of an hour otherwise.
  const texts = longReport(2000).english.split('\n\n').map((text) => text.split('. ')[0] ?? text); // prettier-ignore
  try {
    const context = programContext(store, project);
    const add = async (name: string, role: Role) => (await addPerson(context, { name, role })).id;
    const chief = await add('Chief', 'chief-editor');
    const wrote = await Promise.all(translators.map((name) => add(name, 'translator')));
    const decides = await Promise.all(reviewers.map((name) => add(name, 'reviewer')));
    const documents: string[] = [];
    const start = Date.now() - 700 * 86_400_000;
    for (let from = 0; from < paragraphs; from += perDocument) {
      const document = newId();
      documents.push(document);
      const author = pick(wrote);
      const engine = pick(engines);
      const time = (share: number): string =>
        new Date(start + ((from + share * perDocument) / paragraphs) * 700 * 86_400_000).toISOString();
      const commit = (at: string, facts: readonly Fact[]) =>
        store.commit({ requestId: newId(), at, user: chief, action: 'paragraph:approved', project, document, subject: null, facts, expects: [] }); // prettier-ignore
      const ids = Array.from({ length: Math.min(perDocument, paragraphs - from) }, () => newId());
      await commit(time(0), [
        { kind: 'document', id: document, project, sourceLang: 'zh-Hans', targetLang: 'en', format: 'text' },
        { kind: 'document-revision', document, number: 1, title: `Work report ${documents.length}`, deadline: null, archived: false }, // prettier-ignore
        ...ids.flatMap((id): Fact[] => {
          const text = pick(texts);
          const revision = { kind: 'revision', paragraph: id, side: 'target', done: true, against: null } as const;
          return [
            { kind: 'paragraph', id, document, paragraphKind: 'paragraph', locator: id },
            { kind: 'suggestion', id: `s${id}`, paragraph: id, sourceNumber: null, text, origin: 'engine', engine, author: chief }, // prettier-ignore
            { ...revision, number: 1, text, origin: 'mt', author: chief, suggestion: `s${id}`, done: false },
            { ...revision, number: 2, text: edited(text, random), origin: 'translator', author, suggestion: null },
          ];
        }),
        { kind: 'outline', document, number: 1, head: '', items: ids.map((id) => ({ paragraph: id, after: '\n\n' })) },
      ]);
      await Promise.all(
        ids.map((paragraph, i) => {
          const decision = newId();
          const hunks = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, n): Fact => {
            const outcome = pick(outcomes);
            const fault = outcome !== 'accept' && random() < 0.5;
            return {
              kind: 'hunk-decision',
              decision,
              ordinal: n + 1,
              from: n,
              to: n,
              oldText: '',
              newText: 'x',
              outcome,
              text: outcome === 'reword' ? 'y' : null,
              reason: outcome === 'accept' ? null : (pick(reasons) ?? 'other'),
              category: fault ? pick(categories) : null,
              severity: fault ? pick(severities) : null,
            };
          });
          return commit(time(i / perDocument), [
            { kind: 'decision', id: decision, paragraph, sourceNumber: null, targetNumber: 2, verdict: 'approve', reason: null, reviewer: pick(decides), compared: { from: 1, to: 2 } }, // prettier-ignore
            ...hunks,
          ]);
        }),
      );
    }
    const session = await startSession(context, chief, 30);
    return { cookie: `duizhao_session=${session}`, documents, people: [...wrote, ...decides] };
  } finally {
    await store.close();
  }
}

/** As a post-editor leaves it: some words changed, dropped or moved. */
function edited(text: string, random: () => number): string {
  return text
    .split(' ')
    .flatMap((word) => (random() < 0.03 ? [] : random() < 0.1 ? ['indeed', word] : [word]))
    .join(' ');
}
