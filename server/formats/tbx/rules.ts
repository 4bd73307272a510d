import { textIn, type XmlElement } from '../xml/read.js';
import { xmlUnsafe } from '../xml/write.js';

export type ReadingRules = {
  readonly dialect: string;
  readonly style: 'dct' | 'dca' | 'martif';
  /** Written by this program: white space counts. */
  readonly ours: boolean;
  readonly chinese: string;
  readonly english: string;
};

/** What an element says: exactly so in our own files, without the line breaks of its lay-out in others. */
export function saidIn(element: XmlElement, rules: ReadingRules): string {
  const text = textIn(element);
  return rules.ours ? xmlUnsafe(text) : text.replace(/\s+/g, ' ').trim();
}
