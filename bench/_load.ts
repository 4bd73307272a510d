/**
 * The load generator, in a process of its own: clients on keep-alive sockets, each saving paragraphs that nobody else saves,
 * every save with the number that the last one was answered with. Bare sockets, because `node:http` would take as much of
 * the machine as the server does.
 */
import { connect, type Socket } from 'node:net';
import { quantile } from './_report.js';

export type Load = {
  readonly port: number;
  readonly token: string;
  readonly document: string;
  readonly paragraphs: readonly { readonly id: string; readonly number: number; readonly text: string }[];
  readonly clients: number;
  readonly seconds: number;
  /** Saves a second of all clients together; left out: each saves again as soon as it is answered. */
  readonly rate?: number;
};

export type LoadReport = {
  readonly saves: number;
  readonly rate: number;
  /** From when a save was due to its answer, in ms. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** The numbers that stand now, for the next round. */
  readonly numbers: readonly number[];
};

type Client = { readonly save: (paragraph: string, body: string) => Promise<number>; readonly close: () => void };

process.on('message', (load: Load) => {
  void run(load).then((report) => process.send?.(report));
});

async function run({ port, token, document, paragraphs, clients: count, seconds, rate }: Load): Promise<LoadReport> {
  const numbers = paragraphs.map(({ number }) => number);
  const clients = await Promise.all(Array.from({ length: count }, () => open(port, token, document)));
  const times: number[] = [];
  const started = performance.now();
  const until = started + seconds * 1000;
  const interval = rate === undefined ? 0 : (count / rate) * 1000;
  await Promise.all(
    clients.map(async (client, i) => {
      let due = started + (interval * i) / count;
      for (let turn = 0; ; turn++) {
        if (interval === 0) due = performance.now();
        else if (due > performance.now()) await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
        if (due >= until) return;
        const which = (i + turn * count) % paragraphs.length;
        const { id, text } = paragraphs[which] as Load['paragraphs'][number];
        const base = numbers[which] as number;
        numbers[which] = await client.save(id, JSON.stringify({ base, text: `${text} (${base + 1})`, done: true }));
        times.push(performance.now() - due);
        due += interval;
      }
    }),
  );
  const passed = (performance.now() - started) / 1000;
  for (const { close } of clients) close();
  const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
  return { saves: times.length, rate: times.length / passed, p50, p99, max: quantile(times, 1), numbers };
}

async function open(port: number, token: string, document: string): Promise<Client> {
  const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  let received = '';
  let waiting: { resolve: (number: number) => void; reject: (error: Error) => void } | undefined;
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    received += chunk;
    const head = received.indexOf('\r\n\r\n');
    if (head < 0) return;
    // The answers are ASCII: characters are bytes.
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(received)?.[1] ?? 0);
    if (received.length < head + 4 + length) return;
    const body = received.slice(head + 4, head + 4 + length);
    const status = received.slice(9, 12);
    received = received.slice(head + 4 + length);
    if (status === '201') waiting?.resolve((JSON.parse(body) as { number: number }).number);
    else waiting?.reject(new Error(`${status} ${body}`));
  });
  socket.on('error', (error) => waiting?.reject(error));
  return {
    save: (paragraph, body) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(
          `POST /api/v1/documents/${document}/paragraphs/${paragraph}/revisions HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        );
      }),
    close: () => socket.destroy(),
  };
}
