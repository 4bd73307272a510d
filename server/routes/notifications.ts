import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { readNotes, setNotificationSetting, unsubscribe } from '../actions/notifications.js';
import { channels, digests, isMailAddress, noteKinds, type NotificationSetting } from '../core/notifications.js';
import { Refusal } from '../core/refusal.js';
import { blankAsAbsent, count, flag, parse, text } from '../http/forms.js';
import { languages } from '../http/i18n.js';
import { noteView } from '../http/notifications.js';
import { get, type Handle, post, type Route } from '../http/route.js';
import { urls } from '../http/urls.js';
import { render } from '../http/views.js';
import type { Visit } from '../http/visit.js';
import { listNotes, readNotificationSetting, readUnsubscription } from '../store/notifications.js';
import { actionContext } from './context.js';

/** Notes a page. */
const size = 50;

const personOf = ({ person }: Visit): string => {
  if (!person) throw new Refusal('unauthenticated');
  return person.id;
};

const show: Handle = async (visit, request, response) => {
  const schema = z.object({
    all: blankAsAbsent(flag),
    kind: blankAsAbsent(z.enum(noteKinds)),
    before: blankAsAbsent(count),
  });
  const { all = false, kind, before } = parse(schema, request.query);
  const rows = await listNotes(visit.house.store, personOf(visit), { unread: !all, kind, before, limit: size + 1 });
  const notes = rows.slice(0, size).map((row) => noteView(row, visit.t));
  const upto = (await listNotes(visit.house.store, personOf(visit), { unread: false, limit: 1 }))[0]?.id ?? 0;
  response.send(
    render(visit, 'pages/notifications', {
      notes,
      all,
      kind,
      kinds: noteKinds,
      upto,
      filters: { all, kind },
      next: rows.length > size ? (notes.at(-1)?.id ?? null) : null,
    }),
  );
};

/** The head's badge, for pages that are open. */
const badge: Handle = (visit, _request, response) => {
  response.send(render(visit, 'partials/notifications/badge'));
};

const read: Handle = async (visit, request, response) => {
  const schema = z.object({ id: blankAsAbsent(count), upto: blankAsAbsent(count), seen: blankAsAbsent(flag) });
  const { id, upto, seen = true } = parse(schema, request.body);
  if (id === undefined && upto === undefined) throw new Refusal('malformed', { field: 'id' });
  await readNotes(actionContext(visit), { ids: id === undefined ? null : [id], upto: upto ?? 0, seen });
  await visit.house.notifier.refresh(personOf(visit));
  if (request.get('x-partial') === undefined) response.redirect(303, urls.notifications());
  else response.status(204).end();
};

/** What holds for who has said nothing. */
const unsaid = (visit: Visit): NotificationSetting => ({
  address: null,
  kinds: {},
  digest: 'at-once',
  language: visit.language,
  unsubscribe: '',
});

async function settingPage(visit: Visit, saved: boolean): Promise<string> {
  const { store, settings } = visit.house;
  const setting = (await readNotificationSetting(store, personOf(visit))) ?? unsaid(visit);
  const mailIsOn = settings.SMTP_URL !== '';
  return render(visit, 'pages/notification-settings', {
    setting,
    saved,
    mailIsOn,
    kinds: noteKinds,
    digests,
    languages,
    hour: settings.DIGEST_HOUR,
    channels: channels.filter((channel) => mailIsOn || channel !== 'mail'),
  });
}

const showSetting: Handle = async (visit, _request, response) => {
  response.send(await settingPage(visit, false));
};

const address = text(254)
  .transform((value) => value.trim())
  .refine((value) => value === '' || isMailAddress(value), { message: 'address' });

const setSetting: Handle = async (visit, request, response) => {
  const kinds = Object.fromEntries(noteKinds.map((kind) => [kind, blankAsAbsent(z.enum(channels))]));
  const schema = z.object({
    address: address.optional(),
    digest: z.enum(digests),
    language: z.enum(['en', 'zh']),
    ...kinds,
  });
  const asked = parse(schema, request.body) as {
    readonly address?: string;
    readonly digest: NotificationSetting['digest'];
    readonly language: NotificationSetting['language'];
  } & NotificationSetting['kinds'];
  const standing = await readNotificationSetting(visit.house.store, personOf(visit));
  await setNotificationSetting(actionContext(visit), {
    address: asked.address === undefined ? (standing?.address ?? null) : asked.address || null,
    digest: asked.digest,
    language: asked.language,
    kinds: Object.fromEntries(noteKinds.flatMap((kind) => (asked[kind] ? [[kind, asked[kind]]] : []))),
    unsubscribe: standing?.unsubscribe ?? randomBytes(24).toString('base64url'),
  });
  response.send(await settingPage(visit, true));
};

/** The link of every mail. Looking at it changes nothing: programs that look for viruses open links. */
const askUnsubscribe: Handle = async (visit, request, response) => {
  const secret = String(request.params['secret']);
  const found = await readUnsubscription(visit.house.store, secret);
  if (!found) throw new Refusal('link-spent');
  response.send(render(visit, 'pages/unsubscribe', { name: found.name, secret, done: false }));
};

/** RFC 8058: a mail program posts here without a session. */
const doUnsubscribe: Handle = async (visit, request, response) => {
  const secret = String(request.params['secret']);
  const found = await readUnsubscription(visit.house.store, secret);
  if (!found) throw new Refusal('link-spent');
  await unsubscribe(visit.house.store, secret);
  response.send(render(visit, 'pages/unsubscribe', { name: found.name, secret, done: true }));
};

export const notificationRoutes: readonly Route[] = [
  get('/notifications', 'signed-in', show),
  get('/notifications/badge', 'signed-in', badge),
  post('/notifications/read', 'signed-in', read),
  get('/account/notifications', 'signed-in', showSetting),
  post('/account/notifications', 'signed-in', setSetting),
  get('/unsubscribe/:secret', 'anyone', askUnsubscribe),
  // Its body, in whichever of two forms, says nothing more: it is not read.
  { method: 'post', path: '/unsubscribe/:secret', act: 'anyone', handle: doUnsubscribe },
];
