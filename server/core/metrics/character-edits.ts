/** Edits of single characters (code points) that make `reference` of `hypothesis`, and the reference's length. */
export type EditStatistics = { readonly edits: number; readonly length: number };

export function characterEdits(hypothesis: string, reference: string): EditStatistics {
  const numbers = new Map<string, number>();
  const number = (char: string): number => {
    const id = numbers.get(char) ?? numbers.size;
    numbers.set(char, id);
    return id;
  };
  const a = Int32Array.from([...hypothesis], number);
  const b = Int32Array.from([...reference], number);
  return { edits: levenshtein(a, b, numbers.size), length: b.length };
}

/**
 * Character edit rate, as character error rate is defined: (substitutions + deletions + insertions) ÷ characters of the
 * reference, in per cent, white space included. 0 is no edit; over 100 where more was removed than stands now. For an empty
 * reference 0 or 100, as sacreBLEU has it for TER.
 */
export function editRate({ edits, length }: EditStatistics): number {
  if (length > 0) return (100 * edits) / length;
  return edits > 0 ? 100 : 0;
}

export function characterEditRate(hypothesis: string, reference: string): number {
  return editRate(characterEdits(hypothesis, reference));
}

/** Levenshtein's distance, bit-parallel (Myers 1999, in blocks by Hyyrö 2003): lengths multiplied ÷ 32 steps. */
export function levenshtein(left: Int32Array, right: Int32Array, alphabet: number): number {
  let head = 0;
  let leftEnd = left.length;
  let rightEnd = right.length;
  while (head < leftEnd && head < rightEnd && left[head] === right[head]) head++;
  while (leftEnd > head && rightEnd > head && left[leftEnd - 1] === right[rightEnd - 1]) [leftEnd, rightEnd] = [leftEnd - 1, rightEnd - 1]; // prettier-ignore
  const a = left.subarray(head, leftEnd);
  const b = right.subarray(head, rightEnd);
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  const words = Math.ceil(a.length / 32);
  const masks = new Int32Array(alphabet * words);
  a.forEach((symbol, i) => {
    const at = symbol * words + (i >> 5);
    masks[at] = (masks[at] ?? 0) | (1 << (i & 31));
  });
  const up = new Int32Array(words).fill(-1);
  const down = new Int32Array(words);
  const lastBit = 1 << ((a.length - 1) & 31);
  let distance = a.length;
  for (const symbol of b) {
    let upIn = 1;
    let downIn = 0;
    for (let w = 0; w < words; w++) {
      const pv = up[w] ?? 0;
      const mv = down[w] ?? 0;
      const eq = masks[symbol * words + w] ?? 0;
      const xv = eq | mv;
      const eqIn = eq | downIn;
      const xh = ((((eqIn & pv) + pv) | 0) ^ pv) | eqIn;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      if (w === words - 1) {
        if (ph & lastBit) distance++;
        if (mh & lastBit) distance--;
      }
      const upOut = ph >>> 31;
      const downOut = mh >>> 31;
      ph = (ph << 1) | upIn;
      mh = (mh << 1) | downIn;
      up[w] = mh | ~(xv | ph);
      down[w] = ph & xv;
      upIn = upOut;
      downIn = downOut;
    }
  }
  return distance;
}
