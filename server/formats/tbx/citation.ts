import { AUTHORITIES, type Citation } from '../../../glossary/index.js';
import type { Item } from './items.js';

/** The citation that an item is: ours with all its fields, another program's source or link with what it says. */
export function readCitation({ category, text, mark, element, beside }: Item): Citation | undefined {
  if (mark !== undefined) return mark.name === 'citation' ? parse(mark.value, '') : undefined;
  const target = element.attributes['target'] ?? '';
  if (category === 'externalCrossReference') return plain({ document: text, address: target });
  if (category !== 'source') return undefined;
  const ours = beside.find((item) => item.mark?.name === 'citation')?.mark?.value;
  return ours === undefined ? plain({ document: text }) : (parse(ours, text) ?? plain({ document: text }));
}

function plain(known: Partial<Citation>): Citation {
  return { document: '', date: '', page: '', address: '', authority: 'other', ...known };
}

function parse(json: string, document: string): Citation | undefined {
  try {
    const value = JSON.parse(json) as Record<string, unknown>;
    const text = (name: string): string => (typeof value[name] === 'string' ? value[name] : '');
    const authority = AUTHORITIES.find((known) => known === value['authority']) ?? 'other';
    const said = typeof value['document'] === 'string' ? value['document'] : document;
    return { document: said, date: text('date'), page: text('page'), address: text('address'), authority };
  } catch {
    return undefined;
  }
}
