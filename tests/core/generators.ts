import fc from 'fast-check';

const CHINESE = [...'会议指出要深入学习贯彻党的二十大精神推动高质量发展，。、“”！；\u{20000}'];
const ENGLISH =
  'the of and meeting Party committee city’s pointed out high-quality development 20.3 1,310 Mt. U.S. “walk forefront” , . ! ; ('.split(
    ' ',
  );
const SPACE = [' ', ' ', ' ', '  ', '\n', '\t', '\u3000'];

/** Chinese running text, a character outside the BMP now and then. */
export const chinese = fc.array(fc.constantFrom(...CHINESE), { maxLength: 60 }).map((chars) => chars.join(''));

/** English words and marks with irregular white space. */
export const english = fc
  .array(fc.tuple(fc.constantFrom(...ENGLISH), fc.constantFrom('', ...SPACE)), { maxLength: 60 })
  .map((words) => words.map(([word, space]) => word + space).join(''));

/** Anything well-formed: the two above, their mixture, and arbitrary Unicode. */
export const text = fc.oneof(
  chinese,
  english,
  fc.tuple(chinese, english, chinese).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

type Pieces = readonly string[];

/** Pieces of a text (words with their space, or characters) for making related texts. */
const pieces: fc.Arbitrary<Pieces> = fc.oneof(
  chinese.map((value) => [...value]),
  english.map((value) => value.match(/\S+\s*|^\s+/g) ?? []),
);

function edit(from: Pieces, seeds: readonly number[]): string {
  return from
    .map((piece, i) => {
      const seed = seeds[i % Math.max(1, seeds.length)] ?? 0;
      return seed === 0 ? '' : seed === 1 ? `new${piece}` : seed === 2 ? `${piece}新 ` : piece;
    })
    .join('');
}

const seeds = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 60 });

/** A text and two that were made from it by small edits. */
export const versions = fc
  .tuple(pieces, seeds, seeds)
  .map(([from, one, two]) => ({ base: from.join(''), mine: edit(from, one), theirs: edit(from, two) }));
