/** Where the parts of a plot stand, in units of its view box. Drawn by views/partials/plots/. */
export type Bar = {
  readonly label: string;
  /** Ready to be read; of what is not known, a dash. */
  readonly shown: string;
  /** Top of the row; the label stands above the bar, so that long names have the whole width. */
  readonly y: number;
  /** Length from zero; 0 where nothing is known. */
  readonly length: number;
};

export type Bars = {
  readonly title: string;
  readonly note: string;
  readonly width: number;
  readonly height: number;
  readonly row: number;
  readonly bars: readonly Bar[];
  /** All labels and values in a sentence, for who does not see the plot. */
  readonly text: string;
};

export type Datum = { readonly label: string; readonly value: number | null };

const width = 260;
const row = 30;
/** A label as long as this stands beside its value. */
const labelUnits = 30;

/** Horizontal bars that begin at zero; `most`: the value of a full bar, at least. */
export function barsOf(
  { title, note, most = 0 }: { readonly title: string; readonly note: string; readonly most?: number },
  data: readonly Datum[],
  show: (value: number | null) => string,
): Bars {
  const longest = Math.max(most, ...data.map(({ value }) => value ?? 0));
  return {
    title,
    note,
    width,
    row,
    height: data.length * row,
    bars: data.map(({ label, value }, i) => ({
      label: clip(label),
      shown: show(value),
      y: i * row,
      // A penalty of a text that lost more points than it has words is below zero: no bar, its value alone.
      length: longest > 0 ? round((width * Math.max(0, value ?? 0)) / longest) : 0,
    })),
    text: data.map(({ label, value }) => `${label}: ${show(value)}`).join('; '),
  };
}

/** Han characters are twice as wide. */
export function clip(label: string, units = labelUnits): string {
  let wide = 0;
  let kept = '';
  for (const char of label) {
    wide += /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\uffef]/.test(char) ? 2 : 1;
    if (wide > units) return `${kept}…`;
    kept += char;
  }
  return label;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
