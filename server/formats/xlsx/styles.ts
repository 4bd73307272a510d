import type { XmlReader } from '../xml/read.js';
import { isDateFormat } from './dates.js';

/** For each style of a cell, by its number: whether it shows a number as a date. */
export async function readStyles(read: (reader: XmlReader) => Promise<boolean>): Promise<readonly boolean[]> {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  await read({
    whole: new Set(),
    onWhole: () => undefined,
    onOpen: ({ name, attributes }, parents) => {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '');
      if (name === 'xf' && parents.at(-1) === 'cellXfs') styles.push(id);
      return undefined;
    },
  });
  return styles.map((id) => isDateFormat(id, codes.get(id)));
}
