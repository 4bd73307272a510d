import { clip, type Datum, round } from './bars.js';

export type Column = {
  readonly label: string;
  readonly shown: string;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
  readonly middle: number;
  /** Whether its value and its label are written beside it; the others stand in the description and the table. */
  readonly valued: boolean;
  readonly labelled: boolean;
  /** The last label ends where its column does, so that it stays inside. */
  readonly anchor: 'start' | 'end';
};

export type Columns = {
  readonly title: string;
  readonly note: string;
  readonly width: number;
  readonly height: number;
  readonly base: number;
  readonly columns: readonly Column[];
  readonly text: string;
};

const width = 260;
const top = 16;
const base = 96;
const height = 114;
/** As many values or labels as find room side by side. */
const roomForValues = 7;
const roomForLabels = 4;

/** Columns over time that begin at zero. A month without a value keeps its place and has no column. */
export function columnsOf(
  { title, note, most = 0 }: { readonly title: string; readonly note: string; readonly most?: number },
  data: readonly Datum[],
  show: (value: number | null) => string,
): Columns {
  const values = data.map(({ value }) => value ?? 0);
  const highest = Math.max(most, ...values);
  const tallest = values.indexOf(Math.max(...values));
  const last = data.length - 1;
  const step = width / Math.max(data.length, 4);
  return {
    title,
    note,
    width,
    height,
    base,
    columns: data.map(({ label, value }, i) => {
      const size = highest > 0 ? round(((base - top) * Math.max(0, value ?? 0)) / highest) : 0;
      const wide = round(Math.min(step * 0.7, 32));
      return {
        label: clip(label),
        shown: show(value),
        x: round(i * step),
        width: wide,
        y: round(base - size),
        height: size,
        middle: round(i * step + wide / 2),
        valued: data.length <= roomForValues || i === last || (i === tallest && last - i > 2),
        anchor: i === last && data.length > roomForLabels ? 'end' : 'start',
        labelled: data.length <= roomForLabels || i === 0 || i === last,
      };
    }),
    text: data.map(({ label, value }) => `${label}: ${show(value)}`).join('; '),
  };
}
