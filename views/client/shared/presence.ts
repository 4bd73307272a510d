import { announce, make } from './dom.js';
import { followEvents, type Presence } from './events.js';
import { t } from './strings.js';

type Place = { readonly paragraph: string; readonly editing: boolean };
type Person = Presence['people'][number];

export type Presenter = {
  /** Where to say it, and where others' places come from. */
  readonly url: string;
  readonly events: string;
  readonly seq: number;
  readonly document: string;
  /** Where the person is now; null: in no paragraph. */
  readonly place: () => Place | null;
  /** Where a paragraph's marks stand; null where it is not shown. */
  readonly home: (paragraph: string) => Element | null;
};

/** A server forgets after 45 seconds who does not say where they are. */
const heartbeat = 20_000;

/** Says where one is and shows where others are; answers what paints the marks again where rows were replaced. */
export function startPresence({ url, events, seq, document: of, place, home }: Presenter): () => void {
  // Not randomUUID: it needs HTTPS, which an installation within a house may not have.
  const tab = Math.random().toString(36).slice(2);
  const me = document.body.dataset['person'] ?? '';
  let people: readonly Person[] = [];
  let said = '';
  let timer = 0;

  const body = (at: Place | null): URLSearchParams =>
    new URLSearchParams({ document: of, tab, paragraph: at?.paragraph ?? '', editing: at?.editing ? '1' : '' });

  const say = async (): Promise<void> => {
    const fields = body(place());
    said = fields.toString();
    const headers = { accept: 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: fields }).catch(() => null);
    if (response?.ok) hear((await response.json()) as Presence);
  };

  const hear = (presence: Presence): void => {
    if (presence.document !== of) return;
    const before = new Set(people.map(key));
    people = presence.people.filter(({ id }) => id !== me);
    paint();
    // Only who comes to where one is oneself; nobody wants to hear of everybody.
    const here = place()?.paragraph;
    const come = people.find((person) => person.paragraph === here && !before.has(key(person)));
    if (come) announce(words(come));
  };

  const paint = (): void => {
    for (const mark of document.querySelectorAll('.here')) {
      if (!people.some(({ paragraph }) => home(paragraph) === mark.parentElement)) mark.remove();
    }
    for (const paragraph of new Set(people.map((person) => person.paragraph))) {
      const parent = home(paragraph);
      const marks = people.filter((person) => person.paragraph === paragraph).map(mark);
      const standing = parent?.querySelector(':scope > .here');
      if (standing) standing.replaceChildren(...marks);
      else parent?.append(make('span', 'here', ...marks));
    }
  };

  const soon = (): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (body(place()).toString() !== said) void say();
    }, 250);
  };

  followEvents(events, seq, { onCommit: () => {}, onReload: () => void say(), onPresence: hear });
  document.addEventListener('focusin', soon);
  document.addEventListener('focusout', soon);
  window.addEventListener('pagehide', () => navigator.sendBeacon(url, body(null)));
  // A page that comes back from the browser's memory of pages has said that it is gone.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void say();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void say();
  });
  setInterval(() => {
    if (document.visibilityState === 'visible') void say();
  }, heartbeat);
  void say();
  return paint;
}

const key = ({ id, paragraph, editing }: Person): string => JSON.stringify([id, paragraph, editing]);

const words = ({ name, editing }: Person): string => t(editing ? 'here.editing' : 'here.present', { name });

function mark(person: Person): HTMLElement {
  const seen = make('span', '', person.initials);
  seen.setAttribute('aria-hidden', 'true');
  const element = make('span', `initials${person.editing ? ' editing' : ''}`, seen);
  element.append(make('span', 'visually-hidden', words(person)));
  element.title = words(person);
  return element;
}
