import { characterEdits, editRate, type EditStatistics } from './character-edits.js';
import { addStatistics, chrfScore, chrfStatistics, type ChrfStatistics } from './chrf.js';
import { terStatistics } from './ter.js';
import type { TerOptions } from './ter-tokens.js';

/**
 * What became of a machine's text, as whole numbers that can be kept in a row and added: a document's figures come from the
 * sums over its paragraphs, as sacreBLEU computes a corpus's, not from the average of their rates.
 */
export type EffortStatistics = {
  readonly characters: EditStatistics;
  readonly words: EditStatistics;
  readonly ngrams: ChrfStatistics;
};

/** In per cent. Edit rates: 0 is untouched, over 100 is possible. chrF: 100 is untouched. */
export type Effort = { readonly characterEditRate: number; readonly ter: number; readonly chrf: number };

/** Post-editing effort: the machine's text is the hypothesis, the final text made of it the reference. `language`: BCP 47. */
export function effortStatistics(machine: string, final: string, language: string): EffortStatistics {
  return {
    characters: characterEdits(machine, final),
    words: terStatistics(machine, final, terOptionsFor(language)),
    ngrams: chrfStatistics(machine, final),
  };
}

/** sacreBLEU's defaults, but for languages written without spaces its `normalized` and `asian_support`. */
export function terOptionsFor(language: string): TerOptions {
  return /^(zh|yue|ja)\b/i.test(language) ? { normalised: true, asian: true } : {};
}

export function addEffort(all: readonly EffortStatistics[]): EffortStatistics {
  return {
    characters: addEdits(all.map(({ characters }) => characters)),
    words: addEdits(all.map(({ words }) => words)),
    ngrams: addStatistics(all.map(({ ngrams }) => ngrams)),
  };
}

export function effortOf({ characters, words, ngrams }: EffortStatistics): Effort {
  return { characterEditRate: editRate(characters), ter: editRate(words), chrf: chrfScore(ngrams) };
}

function addEdits(all: readonly EditStatistics[]): EditStatistics {
  const [edits = 0, length = 0] = addStatistics(all.map((one) => [one.edits, one.length]));
  return { edits, length };
}
