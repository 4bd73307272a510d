export { alignSentences, type Aligned, type AlignInput } from './align/sentences.js';
export { cluesOf, type Clue, type ClueInput } from './align/clues.js';
