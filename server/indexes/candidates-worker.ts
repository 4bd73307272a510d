/** Looks through a project's documents for expressions that are worth an entry, then ends. Its answer is small. */
import { parentPort, workerData } from 'node:worker_threads';
import { buildRecogniser, type ConceptEntry, findCandidates } from '../../glossary/index.js';
import { oppositeOf } from '../core/opposite.js';
import { listSources, listTitles, type SourceParagraph } from '../store/candidates.js';
import { listConcepts } from '../store/concepts.js';
import { openReading } from '../store/reading.js';
import type { CandidateMessage, CandidateWork, FoundCandidate } from './candidates.js';
import { giveWay } from './give-way.js';

const { data, project } = workerData as CandidateWork;

function say(message: CandidateMessage): void {
  parentPort?.postMessage(message);
}

async function search(): Promise<readonly FoundCandidate[]> {
  const store = openReading(data);
  try {
    const documents = await listTitles(store, project);
    const titles = new Map(documents.map(({ id, title }) => [id, title]));
    const paragraphs: SourceParagraph[] = [];
    for (const [done, { id }] of documents.entries()) {
      say({ kind: 'progress', phase: 'reading', done, total: documents.length });
      for (const paragraph of await listSources(store, id)) paragraphs.push(paragraph);
    }
    const concepts = await listConcepts(store);
    const { recognise } = buildRecogniser(concepts.map((row) => ({ ...row, entry: row.entry as ConceptEntry })));
    let counted = 0;
    let said = 0;
    const known = (text: string) => {
      // Asked once a paragraph.
      if (Date.now() - said > 100) {
        said = Date.now();
        say({ kind: 'progress', phase: 'counting', done: counted, total: paragraphs.length });
      }
      counted++;
      return recognise(text, { nested: true });
    };
    return findCandidates(paragraphs, { known }).map(({ text, kind, count, score, contexts }) => ({
      text,
      kind,
      count,
      score,
      contexts: contexts.flatMap(({ paragraph, from, source }) => {
        const row = paragraphs[paragraph];
        if (!row) return [];
        const opposite = row.target === null ? null : oppositeOf(row.source, from, row.target);
        const { id, document, position } = row;
        return [{ paragraph: id, document, title: titles.get(document) ?? '', position, source, opposite }];
      }),
    }));
  } finally {
    store.close();
  }
}

giveWay();
const started = performance.now();
void search().then((candidates) => {
  say({ kind: 'found', candidates, ms: Math.round(performance.now() - started) });
});
