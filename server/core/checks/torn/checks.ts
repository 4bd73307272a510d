import { abbreviationEnd } from './abbreviation-end.js';
import { capitalMidSentence } from './capital-mid-sentence.js';
import type { Check } from '../check.js';
import { doubledSpace } from './doubled-space.js';
import { doubledWord } from './doubled-word.js';
import { fragment } from './fragment.js';
import { headlessCompound } from './headless-compound.js';
import { lowerCaseStart } from './lower-case-start.js';
import { missingFullStop } from './missing-full-stop.js';
import { numberAgreement } from './number-agreement.js';
import { possessiveChain } from './possessive-chain.js';
import { reversedContribution } from './reversed-contribution.js';
import { sentenceSplit } from './sentence-split.js';
import { frenchSpacing, spaceBeforePunctuation } from './space-before-punctuation.js';
import { verblessSentence } from './verbless-sentence.js';

/** What machines leave of a sentence that they tear apart or turn round, the gravest first. */
export const tornChecks: readonly Check[] = [
  abbreviationEnd,
  fragment,
  verblessSentence,
  capitalMidSentence,
  headlessCompound,
  reversedContribution,
  possessiveChain,
  numberAgreement,
  sentenceSplit,
  lowerCaseStart,
  doubledWord,
  missingFullStop,
  spaceBeforePunctuation,
  frenchSpacing,
  doubledSpace,
];
