export { addedSentences, type Added } from './align/added.js';
export { chineseLength, englishLength } from './align/lengths.js';
export { omittedParts, type Omitted } from './align/omitted.js';
export { aligningSentences, alignSentences, type Aligned, type AlignInput } from './align/sentences.js';
export type { Clue } from './align/clue.js';
export { cluesOf, type ClueInput } from './align/clues.js';
export { nameClues } from './align/names.js';
