import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSettings } from '../../server/core/settings.js';
import { openMailer } from '../../server/mail/mailer.js';
import { type Harness, openHarness } from '../http/harness.js';

type Letter = { readonly to: readonly string[]; readonly raw: string };

let smtp: SMTPServer;
let harness: Harness;
let letters: Letter[];
let port: number;
let accept: () => Promise<void>;
let now: Date;
let logged: string;

/** A real SMTP server on loopback, which refuses nobody@… for good. */
function openSmtp(): SMTPServer {
  return new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      if (!address.startsWith('nobody@')) return done();
      done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        letters.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        });
        accept().then(
          () => done(),
          (error: Error) => done(error),
        );
      });
    },
  });
}

async function listen(server: SMTPServer, at: number): Promise<number> {
  const socket = server.listen(at, '127.0.0.1') as unknown as Server;
  await once(socket, 'listening');
  return (socket.address() as AddressInfo).port;
}

const stop = (server: SMTPServer): Promise<void> => new Promise((resolve) => server.close(() => resolve()));

beforeEach(async () => {
  letters = [];
  logged = '';
  now = new Date();
  accept = () => Promise.resolve();
  smtp = openSmtp();
  port = await listen(smtp, 0);
  // The house itself tells people; the mailer under test is opened beside it, with a clock of its own.
  harness = await openHarness({ SMTP_URL: 'smtp://localhost:1', MAIL_FROM: 'duizhao@house.example' });
  await harness.house.mailer?.close();
});

afterEach(async () => {
  await stop(smtp);
  await harness.close();
});

function mailer() {
  const settings = readSettings({
    SMTP_URL: `smtp://someone:hunter2@127.0.0.1:${port}?ignoreTLS=true`,
    MAIL_FROM: 'duizhao@house.example',
    ORIGIN: 'http://house.example',
  });
  const open = openMailer({
    store: harness.house.store,
    settings,
    translations: harness.house.translations,
    now: () => now,
    log: { warn: (what, message) => (logged += JSON.stringify(what) + message) },
  });
  if (!open) throw new Error('mail is off');
  return open;
}

async function subscribe(part: Record<string, string> = {}): Promise<void> {
  const form = { address: 'lin@mail.example', digest: 'at-once', language: 'en', mention: 'mail', ...part };
  await harness.as('translator').post('/account/notifications').type('form').send(form).expect(200);
}

let made = 0;
async function mention(text = 'Look here.'): Promise<void> {
  made++;
  const { id, paragraphs } = await harness.document({ target: 'One.', source: '一。' });
  const url = `/documents/${id}/paragraphs/${paragraphs[0]?.id ?? ''}/comments`;
  await harness
    .as('reviewer')
    .post(url)
    .type('form')
    .send({ text: `@translator ${text} (${made})` })
    .expect(303);
  await harness.house.notifier.ready();
}

const states = () =>
  harness.house.store.reader
    .all<{ mail: string; tries: number }>(`SELECT mail, tries FROM notification ORDER BY id`)
    .map(({ mail, tries }) => `${mail} ${tries}`);

/** Delivers once with a mailer of its own, as a program that starts and stops. */
async function deliver(): Promise<void> {
  const open = mailer();
  await open.deliver();
  await open.close();
}

/** Quoted-printable and base64 parts as text. */
function readable(raw: string): string {
  const plain = raw
    .replace(/=\r?\n/g, '')
    .replace(/((?:=[0-9A-F]{2})+)/g, (hex) => Buffer.from(hex.replace(/=/g, ''), 'hex').toString('utf8'));
  return plain.replace(/=\?UTF-8\?B\?([^?]+)\?=/gi, (_, word: string) => Buffer.from(word, 'base64').toString('utf8'));
}

describe('mail', () => {
  test('goes out once, in the person’s language, with text, HTML and a way to end it by one click', async () => {
    await subscribe({ language: 'zh' });
    await mention('<b>看</b>这里');
    await deliver();
    await deliver();
    expect(letters).toHaveLength(1);
    const [letter] = letters;
    const text = readable(letter?.raw ?? '');
    expect(letter?.to).toEqual(['lin@mail.example']);
    expect(text).toContain('reviewer 在《Report》第 1 段提到了您');
    expect(text).toMatch(/Content-Type: text\/plain/);
    expect(text).toMatch(/Content-Type: text\/html/);
    expect(text).toContain('&lt;b&gt;看&lt;/b&gt;');
    expect(text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
    expect(text).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
    const link = /^List-Unsubscribe:\s+<http:\/\/house\.example(\/unsubscribe\/[\w-]{32})>/m.exec(
      letter?.raw ?? '',
    )?.[1];
    expect(link).toBeDefined();
    expect(states()).toEqual(['sent 0']);
    await harness
      .as(null)
      .post(link ?? '')
      .type('form')
      .send('List-Unsubscribe=One-Click')
      .expect(200);
    await mention();
    await deliver();
    expect(letters).toHaveLength(1);
  });

  test('nothing of what people write can begin a header', async () => {
    const { store } = harness.house;
    await subscribe();
    await mention('x\r\nBcc: evil@mail.example');
    const title = 'T\r\nBcc: evil@mail.example\u2028X';
    await store.commit({
      requestId: 'r',
      at: now.toISOString(),
      user: null,
      action: 'document:revised',
      project: 'default',
      document: null,
      subject: null,
      expects: [],
      facts: store.reader
        .all<{ id: string }>(`SELECT id FROM document`)
        .map(
          ({ id: document }) =>
            ({ kind: 'document-revision', document, number: 2, title, deadline: null, archived: false }) as const,
        ),
    });
    await deliver();
    const [letter] = letters;
    expect(letter?.to).toEqual(['lin@mail.example']);
    const head = (letter?.raw ?? '').split(/\r?\n\r?\n/)[0] ?? '';
    expect(head).not.toMatch(/^Bcc:/im);
  });

  test('where the server is down it waits longer and longer, and arrives when the server is back', async () => {
    await subscribe();
    await mention();
    await stop(smtp);
    await deliver();
    expect(states()).toEqual(['waiting 1']);
    await deliver();
    expect(states()).toEqual(['waiting 1']);
    now = new Date(now.getTime() + 61_000);
    await deliver();
    expect(states()).toEqual(['waiting 2']);
    smtp = openSmtp();
    await listen(smtp, port);
    now = new Date(now.getTime() + 301_000);
    await deliver();
    expect(letters).toHaveLength(1);
    expect(states()).toEqual(['sent 2']);
    expect(logged).not.toMatch(/hunter2|someone|lin@|translator/);
    expect(logged).toContain('mail was not delivered');
  });

  test('a recipient that the server refuses is given up at once, and stops nobody else', async () => {
    await subscribe({ address: 'nobody@mail.example' });
    await harness
      .as('terminologist')
      .post('/account/notifications')
      .type('form')
      .send({ address: 'shu@mail.example', digest: 'at-once', language: 'en', mention: 'mail' });
    await mention('and @terminologist');
    await deliver();
    expect(states().sort()).toEqual(['failed 1', 'sent 0']);
    expect(letters.flatMap(({ to }) => to)).toEqual(['shu@mail.example']);
  });

  test('stopped in the middle of a delivery it sends again, with the same Message-ID, and no more than that', async () => {
    await subscribe();
    await mention();
    let reached: () => void;
    const arrived = new Promise<void>((resolve) => (reached = resolve));
    // The letter is with the server, which does not answer any more.
    accept = () => {
      reached();
      return new Promise(() => {});
    };
    const open = mailer();
    void open.deliver();
    await arrived;
    const closing = open.close();
    smtp.connections.forEach((connection) => connection.close());
    await closing;
    expect(states()).toEqual(['waiting 0']);
    accept = () => Promise.resolve();
    await deliver();
    await deliver();
    expect(states()).toEqual(['sent 0']);
    const ids = letters.map(({ raw }) => /^Message-ID: (.*)\r?$/im.exec(raw)?.[1]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test('a digest goes out once a day with all that is unread', async () => {
    now = new Date('2031-01-02T05:00:00Z');
    await subscribe({ digest: 'daily' });
    await mention();
    await mention();
    await deliver();
    expect(letters).toHaveLength(1);
    await mention();
    await deliver();
    expect(letters).toHaveLength(1);
    now = new Date('2031-01-02T06:01:00Z');
    await deliver();
    await deliver();
    expect(letters).toHaveLength(2);
    expect(letters[0]?.raw).toContain('Subject: Duizhao: 2 notifications');
  });

  test('what was read in the page meanwhile is not sent', async () => {
    await subscribe();
    await mention();
    await harness.as('translator').post('/notifications/read').type('form').send({ upto: 1_000_000 }).expect(303);
    await deliver();
    expect(letters).toEqual([]);
    expect(states()).toEqual(['none 0']);
  });
});

test('without SMTP_URL there is no mailer, and notes do not wait for one', async () => {
  const off = await openHarness();
  try {
    expect(off.house.mailer).toBeNull();
    const form = { digest: 'at-once', language: 'en', mention: 'mail', address: 'lin@mail.example' };
    await off.as('translator').post('/account/notifications').type('form').send(form).expect(200);
    const { id, paragraphs } = await off.document({ target: 'One.', source: '一。' });
    const url = `/documents/${id}/paragraphs/${paragraphs[0]?.id ?? ''}/comments`;
    await off.as('reviewer').post(url).type('form').send({ text: '@translator' }).expect(303);
    await off.house.notifier.ready();
    expect(off.house.store.reader.all(`SELECT mail FROM notification`)).toEqual([{ mail: 'none' }]);
  } finally {
    await off.close();
  }
});
