import type { Response } from 'express';
import type { FeedItem } from '../core/facts.js';
import type { Store } from '../store/open.js';

/** Open pages, each a stream of server-sent events. */
export type Events = {
  readonly add: (response: Response, after: number | null) => void;
  readonly close: () => void;
};

/** A comment often enough that no proxy takes the stream for dead. */
const heartbeat = 25_000;

/** How many commits a page that was away is told one by one; further back it is told to load itself again. */
const longestReplay = 500;

export function openEvents(store: Store, readFeed: (after: number, limit: number) => Promise<FeedItem[]>): Events {
  const streams = new Set<Response>();
  const send = (response: Response, item: FeedItem): void => {
    const { seq, action, document, subject, user } = item;
    response.write(`id: ${seq}\nevent: commit\ndata: ${JSON.stringify({ seq, action, document, subject, user })}\n\n`);
  };
  const unsubscribe = store.onFeed((items) => {
    for (const item of items) for (const response of streams) send(response, item);
  });
  const timer = setInterval(() => {
    for (const response of streams) response.write(': still here\n\n');
  }, heartbeat);
  timer.unref();
  return {
    add(response, after) {
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      response.write('retry: 1000\n\n');
      response.on('close', () => streams.delete(response));
      void replay(response, after).finally(() => streams.add(response));
    },
    close() {
      unsubscribe();
      clearInterval(timer);
      for (const response of streams) response.end();
    },
  };

  async function replay(response: Response, after: number | null): Promise<void> {
    if (after === null) return;
    const missed = await readFeed(after, longestReplay + 1);
    if (missed.length > longestReplay) response.write('event: reload\ndata: {}\n\n');
    else for (const item of missed) send(response, item);
  }
}
