import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { assign } from '../actions/assign.js';
import { type ActionContext, programContext } from '../actions/context.js';
import { decideParagraph } from '../actions/decide-paragraph.js';
import { importDocument } from '../actions/import-document.js';
import { makeComment } from '../actions/make-comment.js';
import { propose } from '../actions/propose.js';
import { readTextFile } from '../actions/read-text-file.js';
import { saveRevision } from '../actions/save-revision.js';
import type { Role } from '../core/facts.js';
import type { HunkDecision } from '../core/hunk-decisions.js';
import type { House } from '../http/house.js';
import { root } from '../root.js';
import { comparisonOf, hunkReview } from '../routes/review/decide.js';
import { listPeople } from '../store/accounts.js';
import { listDocuments } from '../store/documents.js';
import { listParagraphs, type ParagraphRow, readParagraph, readParagraphAt } from '../store/paragraphs.js';

/** Sentences of the report whose Chinese and English are whole, in its machine's English and as corrected: samples/report. */
type Sentence = {
  readonly sentence: string;
  readonly zh_sentence_group: string;
  readonly zh_reconstruction: string;
  readonly en_mt: string;
  readonly en_suggested: string;
};

async function readSentences(): Promise<Sentence[]> {
  const lines = await readFile(path.join(root, 'samples/report/aligned.jsonl'), 'utf8');
  const all = lines.split('\n').filter((line) => line !== '');
  return all
    .map((line) => JSON.parse(line) as Sentence)
    .filter(({ sentence, zh_sentence_group: group }) => sentence === group);
}

/** How many of the sentences have been translated; the others are the machine's. */
const translated = 11;

/** Where the translator did not write what the sample corrects to: as the glossary admits, deprecates, or the machine has it. */
const slips: Readonly<Record<string, { readonly right: string; readonly slip: string }>> = {
  'P3.S2': { right: 'new growth drivers and new strengths', slip: 'new momentum and new advantages' },
  'P3.S6': {
    right: 'the support of education, science and technology, and talent',
    slip: 'the support of talents in science and technology education',
  },
  'P3.S8': { right: 'play the marine card well', slip: 'play the “ocean brand” well' },
};

/**
 * What has happened before one looks: work is given out with deadlines, some sentences are translated, some reviewed (one
 * change reworded with a reason, one sentence sent back), somebody is asked something, a term is proposed. Every text is the
 * sample's; every act is done by the ordinary actions, by the person whose act it is.
 */
export async function tellStory(house: House): Promise<void> {
  await house.termbase.ready;
  const { store, project, settings } = house;
  const people = await listPeople(store, project);
  const as = (role: Role): ActionContext & { readonly user: string } => {
    const user = people.find((person) => person.role === role)?.id;
    if (user === undefined) throw new Error(`the demonstration has no ${role}`);
    return { ...programContext(store, project), user, role };
  };
  const [report] = await listDocuments(store, project);
  if (!report) throw new Error('the demonstration has no report');
  const sentences = await readSentences();
  const limits = { paragraphLength: settings.MAX_PARAGRAPH_LENGTH, paragraphs: settings.MAX_PARAGRAPHS };
  const file = (name: string, texts: readonly string[]) =>
    readTextFile(name, Buffer.from(texts.join('\n\n')), { limits });
  const { id: document } = await importDocument(programContext(store, project), {
    title: 'Sentences of the Jiangmen report (Chinese reconstructed)',
    target: file(
      'sentences.en-mt.txt',
      sentences.map(({ en_mt }) => en_mt),
    ),
    source: file(
      'sentences.zh.txt',
      sentences.map(({ zh_reconstruction }) => zh_reconstruction),
    ),
    engine: 'online machine translation, 2023',
    pairs: null,
  });
  const rows = await listParagraphs(store, document, { limit: sentences.length });
  const rowOf = (sentence: string): ParagraphRow => {
    const row = rows[sentences.findIndex((one) => one.sentence === sentence)];
    if (!row) throw new Error(`the sample has no sentence ${sentence}`);
    return row;
  };

  for (const [about, task, days] of [
    [document, 'translate', 3],
    [document, 'review', 5],
    [report.id, 'translate', 12],
    [report.id, 'review', 14],
  ] as const) {
    const user = as(task === 'translate' ? 'translator' : 'reviewer').user;
    await assign(as('chief-editor'), { document: about, user, task, span: null, deadline: dayIn(days) });
  }

  for (const { sentence, en_suggested } of sentences.slice(0, translated)) {
    const { right, slip } = slips[sentence] ?? { right: '', slip: '' };
    const asked = { document, paragraph: rowOf(sentence).id, base: 1, source: 1, done: true };
    await saveRevision(as('translator'), { ...asked, text: en_suggested.replace(right, slip) });
  }

  const review = async (sentence: string, decide: (hunk: HunkDecision) => Partial<HunkDecision>): Promise<string> => {
    const row = await readParagraph(store, document, rowOf(sentence).id);
    const cut = row && (await comparisonOf(house, row, { from: 1, to: 2 }));
    if (!row || !cut) throw new Error(`the demonstration cannot compare ${sentence}`);
    const decisions = cut.hunks.map((hunk, index): HunkDecision => {
      const { from, to, oldText, text: newText } = hunk;
      const accepted: HunkDecision = { hunk: index, from, to, oldText, newText, outcome: 'accept' };
      return { ...accepted, ...decide(accepted) };
    });
    const verdict = { verdict: 'approve', sourceNumber: 1, targetNumber: 2, reason: null } as const;
    const about = { document, paragraph: row.id, ...verdict, review: hunkReview(cut, decisions) };
    return (await decideParagraph(as('reviewer'), about)).id;
  };
  for (const sentence of ['P1.S1', 'P1.S2', 'P2.S1', 'P3.S1']) await review(sentence, () => ({}));
  const { right = '', slip = '' } = slips['P3.S2'] ?? {};
  let reworded = 0;
  const decision = await review('P3.S2', ({ hunk, newText }) => {
    if (!newText.includes(slip)) return {};
    reworded = hunk + 1;
    const reason = '新动能新优势: the standard rendering of the glossary.';
    const category = 'terminology/inconsistent-with-resource';
    return { outcome: 'reword', text: newText.replace(slip, right), reason, category, severity: 'minor' };
  });
  await decideParagraph(as('reviewer'), {
    document,
    paragraph: rowOf('P3.S6').id,
    verdict: 'request-changes',
    sourceNumber: 1,
    targetNumber: 2,
    reason: '教育科技人才 are three: “education, science and technology, and talent”.',
  });

  const talk = { length: settings.MAX_COMMENT_LENGTH, perParagraph: settings.MAX_PARAGRAPH_COMMENTS };
  if (reworded > 0) {
    const hunk = { decision, ordinal: reworded };
    const answer = {
      document,
      paragraph: rowOf('P3.S2').id,
      hunk,
      text: 'Thank you. I had an older list.',
      limits: talk,
    };
    await makeComment(as('translator'), answer);
  }
  const museum = rowOf('P3.S11');
  const name = 'Jiangmen Museum of Overseas Chinese';
  const from = (await readParagraph(store, document, museum.id))?.target?.indexOf(name) ?? -1;
  const lin = people.find(({ role }) => role === 'translator')?.name ?? '';
  await makeComment(as('reviewer'), {
    document,
    paragraph: museum.id,
    limits: talk,
    anchor: { side: 'target', revision: 2, from, to: from + name.length, quote: name },
    text: `@${lin} Is this the museum’s own English name? The machine had “Museum of Overseas Chinese in the Overseas Chinese Capital of China”.`,
  });
  await propose(as('translator'), {
    concept: null,
    base: 0,
    paragraph: (await readParagraphAt(store, report.id, 3))?.id ?? null,
    entry: { zh: [{ text: '园林设计' }], en: [{ text: 'garden design', status: 'preferred' }] },
    reason: 'Stands in the report, and not in the glossary.',
  });
}

/** A day from today on, UTC. */
function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
