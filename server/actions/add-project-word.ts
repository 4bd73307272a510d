import { mostWords, readWords } from '../core/house-rules/read.js';
import { Refusal } from '../core/refusal.js';
import { readSetting } from '../store/settings.js';
import { type ActionContext, decideAndCommit, requireAct } from './context.js';

/** A word that is spelt rightly in the whole project, whatever the dictionary has. Once is enough. */
export async function addProjectWord(context: ActionContext, word: string): Promise<'new' | 'already'> {
  requireAct(context, 'dismiss-widely');
  const reading = readWords(word);
  const [value] = reading.kind === 'read' ? reading.values : [];
  if (value === undefined) throw new Refusal('malformed', { field: 'word' });
  const { store, project } = context;
  return decideAndCommit<'new' | 'already'>(context, async () => {
    const standing = await readSetting(store, project, 'words');
    if (standing.value.includes(value)) return { kind: 'nothing', result: 'already' };
    if (standing.value.length >= mostWords) throw new Refusal('malformed', { field: 'word', limit: mostWords });
    const number = standing.number + 1;
    return {
      kind: 'commit',
      commit: {
        action: 'setting:changed',
        document: null,
        subject: 'words',
        facts: [{ kind: 'setting', project, key: 'words', number, value: [...standing.value, value] }],
        expects: [{ kind: 'setting', project, key: 'words', number: standing.number }],
      },
      result: 'new',
    };
  });
}
