import type { Response } from 'express';
import type { FeedItem } from '../core/facts.js';
import type { Store } from '../store/open.js';

/** Open pages, each a stream of server-sent events. */
export type Events = {
  /** `mayFollow` is asked again and again: a stream outlives a session and a role. */
  readonly add: (response: Response, after: number | null, mayFollow: () => Promise<boolean>) => void;
  /** Tells every open page of something that is no commit, and is not told again to who was away. */
  readonly tell: (event: 'notes' | 'presence', data: unknown) => void;
  /** Tells every open page to look again: something changed that is no commit. */
  readonly reload: () => void;
  readonly close: () => void;
};

/** A comment often enough that no proxy takes the stream for dead. */
const heartbeat = 25_000;

/** Bytes that may wait for a page that does not read. */
const mostUnread = 1_000_000;

/** How many commits a page that was away is told one by one; further back it is told to load itself again. */
const longestReplay = 500;

export function openEvents(store: Store, readFeed: (after: number, limit: number) => Promise<FeedItem[]>): Events {
  const streams = new Map<Response, () => Promise<boolean>>();
  const send = (response: Response, item: FeedItem): void => {
    const { seq, action, document, subject, user } = item;
    // Who does not read what is sent would have it kept in memory for ever; the browser comes back by itself.
    if (response.writableLength > mostUnread) return void response.destroy();
    response.write(`id: ${seq}\nevent: commit\ndata: ${JSON.stringify({ seq, action, document, subject, user })}\n\n`);
  };
  const unsubscribe = store.onFeed((items) => {
    for (const item of items) for (const response of streams.keys()) send(response, item);
    if (items.some(({ action }) => action.startsWith('person:'))) void endForbidden();
  });
  const timer = setInterval(() => {
    for (const response of streams.keys()) response.write(': still here\n\n');
    void endForbidden();
  }, heartbeat);
  timer.unref();
  return {
    add(response, after, mayFollow) {
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      response.write('retry: 1000\n\n');
      response.on('close', () => streams.delete(response));
      void replay(response, after).finally(() => {
        if (!response.destroyed) streams.set(response, mayFollow);
      });
    },
    tell(event, data) {
      const message = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
      for (const response of streams.keys()) if (response.writableLength <= mostUnread) response.write(message);
    },
    reload() {
      for (const response of streams.keys()) response.write('event: reload\ndata: {}\n\n');
    },
    close() {
      unsubscribe();
      clearInterval(timer);
      for (const response of streams.keys()) response.end();
    },
  };

  /** Ends the streams of who was removed, signed out or lost the role. */
  async function endForbidden(): Promise<void> {
    for (const [response, mayFollow] of [...streams]) {
      if (await mayFollow().catch(() => false)) continue;
      streams.delete(response);
      response.end();
    }
  }

  async function replay(response: Response, after: number | null): Promise<void> {
    if (after === null) return;
    const missed = await readFeed(after, longestReplay + 1);
    if (missed.length > longestReplay) response.write('event: reload\ndata: {}\n\n');
    else for (const item of missed) send(response, item);
  }
}
