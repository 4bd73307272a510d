/** What a document from outside may use; beyond it, it is refused with a problem. */
export type XmlLimits = {
  readonly bytes: number;
  readonly depth: number;
  /** In one element that arrives whole. */
  readonly elements: number;
  /** UTF-16 units that a document's own entities may add in all. */
  readonly expansion: number;
  readonly problems: number;
};

/**
 * 100,000 concepts of ours are 120 MB of TBX. saxes is quadratic in depth: 256 is far more than any format here needs, and
 * cheap.
 */
export const XML_LIMITS: XmlLimits = {
  bytes: 256 * 1024 * 1024,
  depth: 256,
  elements: 200_000,
  expansion: 1_000_000,
  problems: 1000,
};
