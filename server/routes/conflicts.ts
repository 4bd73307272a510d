import { mainZh } from '../../glossary/index.js';
import { get, type Handle } from '../http/route.js';
import type { Listed } from '../indexes/scan-messages.js';
import { render } from '../http/views.js';
import { helpers } from './glossary/helpers.js';

type Side = { readonly id: string; readonly role: 'allows' | 'forbids' | null };

/** Entries that contradict each other or cannot be found, with both sides. */
const show: Handle = async (visit, _request, response) => {
  const termbase = visit.house.termbase.current();
  const { conflicts, total, inside } = await visit.house.scans.conflicts();
  const side = ({ id, role }: Side) => {
    const entry = termbase.concept(id)?.entry;
    return { id, role, zh: (entry && mainZh(entry)) ?? id, rendering: entry?.en[0]?.text ?? '' };
  };
  const rows = conflicts.map((conflict) => ({
    kind: conflict.kind,
    text: conflict.text,
    by: 'by' in conflict ? conflict.by : null,
    sides: sidesOf(conflict).map(side),
  }));
  response.send(render(visit, 'pages/conflicts', { ...helpers(visit), rows, total, inside }));
};

function sidesOf(conflict: Listed): Side[] {
  switch (conflict.kind) {
    case 'allowed-and-bad':
      return [
        { id: conflict.allowedIn, role: 'allows' },
        { id: conflict.badIn, role: 'forbids' },
      ];
    case 'same-chinese':
      return conflict.concepts.map((id) => ({ id, role: null }));
    case 'inside':
      return [conflict.concept, conflict.longer].map((id) => ({ id, role: null }));
    default:
      return [{ id: conflict.concept, role: null }];
  }
}

/** Before the address of a concept, which would take the word for an id. */
export const conflictRoutes = [get('/glossary/conflicts', 'edit-concepts', show)];
