import type { EntryProblem } from '../../../glossary/index.js';
import { render } from '../../http/views.js';
import type { Visit } from '../../http/visit.js';
import { type EntryForm, problemsByField } from './form.js';
import { helpers } from './helpers.js';
import type { staleView } from './stale.js';

export type FormPage = {
  readonly concept: string | null;
  readonly base: number;
  readonly form: EntryForm;
  readonly problems?: readonly EntryProblem[];
  readonly stale?: ReturnType<typeof staleView>;
  /** What the entry in the form would change; null: not asked yet. */
  readonly impact?: Readonly<Record<string, unknown>> | null;
};

export function renderForm(
  visit: Visit,
  { concept, base, form, problems = [], stale, impact = null }: FormPage,
): string {
  const index = visit.house.termbase.browse;
  return render(visit, 'pages/concept-edit', {
    ...helpers(visit),
    concept,
    base,
    form,
    problems: problemsByField(problems),
    stale: stale ?? null,
    impact,
    domains: index.domains(),
    partsOfSpeech: index.partsOfSpeech(),
  });
}
