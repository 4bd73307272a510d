/**
 * Commits as they happen, from one stream a browser: the tab that holds a lock reads the stream and tells the others.
 * A browser allows six connections to a server, so that a stream a tab would stop the seventh tab.
 */
export type Commit = {
  readonly seq: number;
  readonly action: string;
  readonly document: string | null;
  readonly subject: string | null;
  readonly user: string | null;
};

export type Presence = {
  readonly document: string;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly initials: string;
    readonly paragraph: string;
    readonly editing: boolean;
  }[];
};

export type Follower = {
  readonly onCommit: (commit: Commit) => void;
  readonly onReload: () => void;
  /** Of these people the notifications have changed. */
  readonly onNotes?: (people: readonly string[]) => void;
  readonly onPresence?: (presence: Presence) => void;
};

type Message =
  | { readonly kind: 'commit'; readonly commit: Commit }
  | { readonly kind: 'reload' }
  | { readonly kind: 'notes'; readonly people: readonly string[] }
  | { readonly kind: 'presence'; readonly presence: Presence }
  /** A tab that has just opened: it may have missed what came after its page was made. */
  | { readonly kind: 'hello'; readonly after: number };

const name = 'duizhao-events';
/** How many commits the reading tab remembers for tabs that open. */
const remembered = 300;

export function followEvents(url: string, after: number, follower: Follower): void {
  let last = after;
  const hear = (message: Message): void => {
    if (message.kind === 'reload') follower.onReload();
    else if (message.kind === 'notes') follower.onNotes?.(message.people);
    else if (message.kind === 'presence') follower.onPresence?.(message.presence);
    else if (message.kind === 'commit' && message.commit.seq > last) {
      last = message.commit.seq;
      follower.onCommit(message.commit);
    }
  };
  if (!('locks' in navigator) || !('BroadcastChannel' in window)) {
    read(url, () => last, hear);
    return;
  }
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }: MessageEvent<Message>) => hear(data);
  channel.postMessage({ kind: 'hello', after } satisfies Message);
  // Held until the tab closes; then another tab gets it and goes on from the last commit that it heard of.
  void navigator.locks.request(name, () => {
    const recent: Commit[] = [];
    const tell = (message: Message): void => {
      if (message.kind === 'commit') {
        recent.push(message.commit);
        if (recent.length > remembered) recent.shift();
      }
      channel.postMessage(message);
      hear(message);
    };
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind !== 'hello') return;
      for (const commit of recent)
        if (commit.seq > data.after) channel.postMessage({ kind: 'commit', commit } satisfies Message);
    };
    read(url, () => last, tell);
    return new Promise<never>(() => {});
  });
}

/** Reads the stream; a refusal (signed out, server away) is asked again later, from the last commit heard of. */
function read(url: string, last: () => number, tell: (message: Message) => void): void {
  const source = new EventSource(`${url}?after=${last()}`);
  source.addEventListener('commit', (event) =>
    tell({ kind: 'commit', commit: JSON.parse((event as MessageEvent<string>).data) as Commit }),
  );
  source.addEventListener('notes', (event) => {
    const { people } = JSON.parse((event as MessageEvent<string>).data) as { people: readonly string[] };
    tell({ kind: 'notes', people });
  });
  source.addEventListener('presence', (event) =>
    tell({ kind: 'presence', presence: JSON.parse((event as MessageEvent<string>).data) as Presence }),
  );
  source.addEventListener('reload', () => tell({ kind: 'reload' }));
  source.addEventListener('error', () => {
    if (source.readyState !== EventSource.CLOSED) return;
    source.close();
    setTimeout(() => read(url, last, tell), 5000);
  });
}
