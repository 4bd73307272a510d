/** Verbs of `isOnlyVerb` that are names, adjectives or parts of names with a capital. */
export const capitalNames = new Set('polish perfect separate august'.split(' '));

/**
 * Words that have a capital inside a sentence only where a name or a heading begins with them. Left out is what is a Chinese surname
 * too (He, She, An, You, So), and A, which names vitamins and grades.
 */
export const neverCapital = new Set(
  `the in on at for from with by of and or but as if when while this these those that it is are was were has have had been be into through after since until because
although under between among during they we their its our`.split(/\s+/),
);

/** Verbs whose base is a noun as well, which a report writes small all the same. */
export const moreVerbs = new Set('go open let get'.split(' '));
