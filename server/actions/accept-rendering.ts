import { acceptedText, decideAccepted } from '../core/accepted.js';
import { Refusal } from '../core/refusal.js';
import { readAccepted } from '../store/accepted.js';
import { readConcept } from '../store/concepts.js';
import { readParagraphPlace } from '../store/paragraphs.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';

export type AcceptAsk = {
  readonly concept: string;
  readonly text: string;
  /** Null: in the whole project. */
  readonly paragraph: string | null;
  /** False: taken back. */
  readonly accepted: boolean;
};

const longest = 500;

/**
 * Remembers that a rendering is right in a paragraph or in the whole project though the termbase does not say so, or takes
 * that back. In a paragraph whoever saves it may; for the project whoever decides.
 */
export async function acceptRendering(context: ActionContext, ask: AcceptAsk): Promise<'new' | 'already'> {
  requireAct(context, ask.paragraph === null ? 'decide' : 'save');
  const { store, project, user } = context;
  const { concept, paragraph, accepted } = ask;
  const text = acceptedText(ask.text);
  if (text.length > longest) throw new Refusal('too-long', { limit: longest });
  const place = paragraph === null ? null : await readParagraphPlace(store, paragraph);
  if (paragraph !== null && place?.project !== project) throw new Refusal('not-found');
  if (!(await readConcept(store, concept))) throw new Refusal('not-found');
  return decideAndCommit<'new' | 'already'>(context, async () => {
    const latest = await readAccepted(store, project, { paragraph, concept, text });
    const outcome = decideAccepted(latest, { text, accepted });
    if (outcome.kind === 'empty') throw new Refusal('empty', { field: 'text' });
    if (outcome.kind === 'already') return { kind: 'nothing', result: 'already' };
    const verb = accepted ? 'rendering-accepted' : 'rendering-withdrawn';
    return {
      kind: 'commit',
      commit: {
        // For the whole project it is a change of the concept: every open page follows those.
        action: paragraph === null ? `concept:${verb}` : verb.replace('-', ':'),
        document: place?.document ?? null,
        subject: paragraph ?? concept,
        facts: [
          {
            kind: 'accepted-rendering',
            project,
            paragraph,
            concept,
            text,
            accepted,
            author: user,
            number: outcome.number,
          },
        ],
        expects: [],
      },
      result: 'new',
    };
  });
}
