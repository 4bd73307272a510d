/**
 * Something of the Chinese whose English can be recognised, and where in the English it stands: empty where it does not.
 * `present` and `absent` are what it says for two sentences to belong together when it is there and when it is not
 * (logarithms of likelihood ratios; the latter at most 0).
 */
export type Clue = {
  readonly from: number;
  readonly to: number;
  /** Ascending offsets. */
  readonly found: readonly number[];
  readonly present: number;
  readonly absent: number;
};
