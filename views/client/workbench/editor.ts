import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { composing } from '../shared/dom.js';
import { liveMarks, type Mark, setMarks } from './marks.js';

export type EditorHooks = {
  readonly label: string;
  readonly lang: string;
  /** Answers whether the key was one of ours. Never called while an input method is composing. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onChange: (text: string) => void;
  readonly onMove: () => void;
  /** What is marked in the text is known anew. */
  readonly onMarks: () => void;
  readonly check: (text: string) => Promise<readonly Mark[] | null>;
};

/** What an editor was when it was left: its history makes undo reach across a save. */
const left = new Map<string, EditorState>();
const remembered = 30;

/** CodeMirror in the place of one paragraph. A save does not end its history: opened again, it can be undone. */
export function openEditor(id: string, parent: HTMLElement, text: string, hooks: EditorHooks): EditorView {
  current = hooks;
  const before = left.get(id);
  const state = before?.doc.toString() === text ? before : EditorState.create({ doc: text, extensions: extensions() });
  return new EditorView({ state, parent });
}

export function closeEditor(id: string, view: EditorView): void {
  left.delete(id);
  left.set(id, view.state);
  const oldest = left.keys().next().value;
  if (left.size > remembered && oldest !== undefined) left.delete(oldest);
  view.destroy();
}

/** There is one editor at a time; states that were left find the hooks of the editor that they are shown in. */
let current: EditorHooks | null = null;

function covered(): number {
  return Math.max(0, document.querySelector('.wb-head')?.getBoundingClientRect().bottom ?? 0);
}

function extensions(): Extension[] {
  return [
    EditorView.cspNonce.of(document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.content ?? ''),
    EditorState.lineSeparator.of('\n'),
    Prec.highest(
      EditorView.domEventHandlers({
        keydown: (event) => !composing(event) && (current?.onKey(event) ?? false),
      }),
    ),
    history(),
    keymap.of([...historyKeymap, ...defaultKeymap]),
    EditorView.lineWrapping,
    // The head of the page covers what is above, the line that says what is wrong at the cursor what is below.
    EditorView.scrollMargins.of(() => ({ top: covered(), bottom: 48 })),
    EditorView.contentAttributes.of(() => ({
      'aria-label': current?.label ?? '',
      lang: current?.lang ?? '',
      spellcheck: 'true',
      class: 'text',
    })),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) current?.onChange(update.state.doc.toString());
      const marked = update.transactions.some(({ effects }) => effects.some((effect) => effect.is(setMarks)));
      if (update.docChanged || update.selectionSet) current?.onMove();
      if (marked) current?.onMarks();
    }),
    liveMarks(async (text) => (await current?.check(text)) ?? null),
  ];
}
