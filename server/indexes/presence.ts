/** Where somebody is in a document, as the pages of others show it. Nothing depends on it: there are no locks. */
export type Present = {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly paragraph: string;
  readonly editing: boolean;
};

/** One tab of a browser, whose person says where they are. */
type Tab = {
  readonly person: { readonly id: string; readonly name: string };
  readonly document: string;
  readonly paragraph: string;
  readonly editing: boolean;
  readonly at: number;
};

export type Presence = {
  /** A tab is in this paragraph, or (null) in none any more. */
  readonly set: (
    person: Tab['person'],
    tab: string,
    place: Pick<Tab, 'document' | 'paragraph' | 'editing'> | null,
  ) => void;
  /** Who is in the document, each person once a paragraph. */
  readonly list: (document: string) => Present[];
  /** Forgets who has not been heard of for a while, as the clock does by itself every few seconds. */
  readonly sweep: () => void;
  readonly close: () => void;
};

export type PresenceOptions = {
  /** Milliseconds. */
  readonly now: () => number;
  /** The list of a document is another one than before. */
  readonly onChange: (document: string, people: Present[]) => void;
};

/** Milliseconds after which who has not been heard of is gone; a page tells every 20 seconds. */
export const presenceEnds = 45_000;
/** Tabs in all, and of one person: beyond it the one that has been silent for longest is forgotten. */
export const mostTabs = 500;
export const mostTabsOfOne = 20;
const sweepEvery = 5_000;

/** In memory only: after a restart everybody is where their pages say within 20 seconds. */
export function openPresence({ now, onChange }: PresenceOptions): Presence {
  // By person and tab, the longest silent first.
  const tabs = new Map<string, Tab>();
  const told = new Map<string, string>();
  const timer = setInterval(sweep, sweepEvery);
  timer.unref();
  return {
    set(person, tab, place) {
      const key = JSON.stringify([person.id, tab]);
      const before = tabs.get(key);
      tabs.delete(key);
      if (place) tabs.set(key, { person, ...place, at: now() });
      const dropped = place ? bound(person.id) : [];
      tell([before, place, ...dropped]);
    },
    list,
    sweep,
    close: () => clearInterval(timer),
  };

  function bound(person: string): Tab[] {
    const own = [...tabs].filter(([, tab]) => tab.person.id === person);
    const surplus = [...own.slice(0, Math.max(0, own.length - mostTabsOfOne))];
    surplus.push(...[...tabs].slice(0, Math.max(0, tabs.size - surplus.length - mostTabs)));
    for (const [key] of surplus) tabs.delete(key);
    return surplus.map(([, tab]) => tab);
  }

  function list(document: string): Present[] {
    const found = new Map<string, Present>();
    for (const { person, paragraph, editing, ...tab } of tabs.values()) {
      if (tab.document !== document || now() - tab.at >= presenceEnds) continue;
      const key = JSON.stringify([person.id, paragraph]);
      const present = { ...person, initials: initialsOf(person.name), paragraph };
      found.set(key, { ...present, editing: editing || found.get(key)?.editing === true });
    }
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, present]) => present);
  }

  function sweep(): void {
    const gone = [...tabs].filter(([, { at }]) => now() - at >= presenceEnds);
    for (const [key] of gone) tabs.delete(key);
    tell(gone.map(([, tab]) => tab));
  }

  /** Only what is new to somebody: who stays where they are costs nobody else anything. */
  function tell(places: readonly ({ readonly document: string } | null | undefined)[]): void {
    for (const document of new Set(places.flatMap((place) => place?.document ?? []))) {
      const people = list(document);
      const said = JSON.stringify(people);
      if (said === (told.get(document) ?? '[]')) continue;
      if (people.length === 0) told.delete(document);
      else told.set(document, said);
      onChange(document, people);
    }
  }
}

/** Lin Yi 林译: LY; 欧阳修: 阳修 (the given name, as is usual for marks of two characters). */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const alphabetic = words.filter((word) => !/\p{Script=Han}/u.test(word));
  const first = (word: string | undefined): string => [...(word ?? '')][0] ?? '';
  if (alphabetic.length === 0) return [...(words[0] ?? '?')].slice(-2).join('');
  const last = alphabetic.length > 1 ? alphabetic.at(-1) : undefined;
  return (first(alphabetic[0]) + first(last)).toUpperCase();
}
