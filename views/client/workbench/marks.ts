import { type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

/** A rendering in the English, or a place where a check found something, as the server says it. */
export type Mark = {
  readonly from: number;
  readonly to: number;
  readonly status: string;
  /** Empty where a check other than the termbase's speaks. */
  readonly concept: string;
  readonly fix: string | null;
  /** What is wrong; none where a rendering is right. */
  readonly message?: string;
};

export const setMarks = StateEffect.define<readonly Mark[]>();
export const setLit = StateEffect.define<readonly { readonly from: number; readonly to: number }[]>();

/** Asks for a check of the text as it stands. */
export const recheck = StateEffect.define<null>();

const lit = Decoration.mark({ class: 'lit' });

/** Marks move with the text while the next check is under way. */
const markField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let result = marks.map(transaction.changes);
    // What was fixed is marked no more, before the next check says so.
    if (transaction.isUserEvent('input.fix'))
      transaction.changes.iterChanges((_, __, fixedFrom, fixedTo) => {
        result = result.update({ filter: (from, to) => from < fixedFrom || to > fixedTo });
      });
    for (const effect of transaction.effects) {
      if (effect.is(setMarks)) result = decorate(effect.value, transaction.newDoc.length);
    }
    return result;
  },
  provide: (field) => EditorView.decorations.from(field),
});

const litField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(ranges, transaction) {
    let result = ranges.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setLit)) {
        result = Decoration.set(
          effect.value
            .filter(({ from, to }) => from < to && to <= transaction.newDoc.length)
            .map(({ from, to }) => lit.range(from, to)),
          true,
        );
      }
    }
    return result;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function decorate(marks: readonly Mark[], length: number): DecorationSet {
  const ranges = marks
    .filter(({ from, to }) => from < to && to <= length)
    .map((mark) => {
      const title = [mark.message ?? [], mark.fix === null ? [] : `→ ${mark.fix}`].flat().join(' ');
      const attributes = {
        ...(mark.concept === '' ? {} : { 'data-c': mark.concept }),
        ...(title === '' ? {} : { title }),
      };
      return Decoration.mark({ class: `rendering rendering-${mark.status}`, attributes, mark }).range(
        mark.from,
        mark.to,
      );
    });
  return RangeSet.of(ranges, true);
}

/** The marks where they stand now; with `at` those that touch a place. */
export function marksIn(view: EditorView, at?: number): Mark[] {
  const found: Mark[] = [];
  const [from, to] = at === undefined ? [0, view.state.doc.length] : [at, at];
  view.state.field(markField).between(from, to, (start, end, { spec }) => {
    found.push({ ...(spec as { mark: Mark }).mark, from: start, to: end });
  });
  return found;
}

/** How long typing pauses before the text is checked; typing itself never waits. */
const delay = 180;

/** The marks of a text that is being edited: `check` is asked after each pause, its answer dropped if the text moved on. */
export function liveMarks(check: (text: string) => Promise<readonly Mark[] | null>): Extension {
  const checker = ViewPlugin.fromClass(
    class {
      timer: ReturnType<typeof setTimeout> | undefined;
      constructor(readonly view: EditorView) {
        this.schedule(0);
      }
      update(update: ViewUpdate): void {
        const asked = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(recheck)));
        if (update.docChanged || asked) this.schedule(asked ? 0 : delay);
      }
      schedule(ms: number): void {
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.run(), ms);
      }
      async run(): Promise<void> {
        const { doc } = this.view.state;
        const marks = await check(doc.toString());
        if (marks && this.view.state.doc === doc && this.view.dom.isConnected)
          this.view.dispatch({ effects: setMarks.of(marks) });
      }
      destroy(): void {
        clearTimeout(this.timer);
      }
    },
  );
  return [markField, litField, checker];
}
