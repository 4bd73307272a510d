import type { Response } from 'express';
import { z } from 'zod';
import {
  addPerson,
  checkPassword,
  consumeLink,
  requireStrongPassword,
  revokeToken,
  setPassword,
  startSession,
} from '../actions/people.js';
import { Refusal } from '../core/refusal.js';
import { clearCookie, setCookie } from '../http/cookies.js';
import { parse, text } from '../http/forms.js';
import { sessionCookie } from '../http/session.js';
import { urls } from '../http/urls.js';
import { get, type Handle, post } from '../http/route.js';
import { render } from '../http/views.js';
import type { Visit } from '../http/visit.js';
import * as accounts from '../store/accounts.js';
import { hashSecret } from '../store/secrets.js';
import { actionContext } from './context.js';

const showSignIn: Handle = (visit, request, response) => {
  const back = pathAfterSignIn(request.query['back']);
  if (visit.person) return response.redirect(303, back);
  response.send(render(visit, 'pages/sign-in', { back, demo: visit.house.demo, refusal: null }));
};

const signIn: Handle = async (visit, request, response) => {
  const { name, password, back } = parse(
    z.object({ name: text(200), password: text(2000), back: text(2000).optional() }),
    request.body,
  );
  try {
    await enter(visit, response, await checkPassword(actionContext(visit), name, password));
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'wrong-password') throw error;
    response
      .status(401)
      .send(
        render(visit, 'pages/sign-in', { back: pathAfterSignIn(back), demo: visit.house.demo, refusal: error.code }),
      );
    return;
  }
  response.redirect(303, pathAfterSignIn(back));
};

/** GET only looks: the button spends the link. */
const showLink: Handle = async (visit, request, response) => {
  const secret = String(request.params['secret']);
  const link = await accounts.peekLink(visit.house.store, hashSecret(secret), visit.now.toISOString());
  if (!link) throw new Refusal('link-spent');
  const person = link.user === null ? null : await accounts.readUser(visit.house.store, link.user);
  response.send(render(visit, 'pages/sign-in-link', { secret, person }));
};

const useLink: Handle = async (visit, request, response) => {
  const secret = String(request.params['secret']);
  const context = actionContext(visit);
  const link = await accounts.peekLink(visit.house.store, hashSecret(secret), visit.now.toISOString());
  if (!link) throw new Refusal('link-spent');
  if (link.user !== null) {
    await consumeLink(context, secret);
    await enter(visit, response, link.user);
    return response.redirect(303, urls.home());
  }
  // Name and password are checked before the link is spent, so that a slip costs nothing.
  const { name, password } = parse(z.object({ name: text(200), password: text(2000) }), request.body);
  if (password !== '') requireStrongPassword(password);
  const { id } = await addPerson(context, { name, role: 'administrator', first: true });
  await consumeLink(context, secret);
  if (password !== '') await setPassword(context, { user: id, password, session: null });
  await enter(visit, response, id);
  response.redirect(303, urls.documents());
};

const signOut: Handle = async (visit, _request, response) => {
  if (visit.session) await visit.house.store.operate({ kind: 'end-session', hash: visit.session });
  clearCookie(response, sessionCookie);
  response.redirect(303, urls.home());
};

/** The demonstration only: one window, three people. */
const switchPerson: Handle = async (visit, request, response) => {
  const { person, back } = parse(z.object({ person: text(100), back: text(2000).optional() }), request.body);
  if (!visit.house.demo?.some(({ id }) => id === person)) throw new Refusal('not-found');
  await enter(visit, response, person);
  response.redirect(303, pathAfterSignIn(back));
};

const preferences: Handle = (visit, request, response) => {
  const schema = z.object({
    language: z.enum(['en', 'zh']).optional(),
    theme: z.enum(['auto', 'light', 'dark']).optional(),
    back: text(2000).optional(),
  });
  const { language, theme, back } = parse(schema, request.body);
  const { settings } = visit.house;
  if (language) setCookie(response, settings, 'language', language, 365);
  if (theme) setCookie(response, settings, 'theme', theme, 365);
  response.redirect(303, localPath(back));
};

const showAccount: Handle = async (visit, request, response) => {
  const { person, house } = visit;
  if (!person) throw new Refusal('unauthenticated');
  const hasPassword = (await accounts.readPassword(house.store, person.id)) !== null;
  const tokens = await accounts.listTokens(house.store, person.id);
  response.send(render(visit, 'pages/account', { saved: request.query['saved'] === '1', hasPassword, tokens }));
};

const changePassword: Handle = async (visit, request, response) => {
  const { person, session } = visit;
  if (!person) throw new Refusal('unauthenticated');
  const { password, current = '' } = parse(
    z.object({ password: text(2000), current: text(2000).optional() }),
    request.body,
  );
  // Who finds a window left open must not be able to lock its owner out.
  if (await accounts.readPassword(visit.house.store, person.id)) {
    await checkPassword(actionContext(visit), person.name, current);
  }
  await setPassword(actionContext(visit), { user: person.id, password, session });
  response.redirect(303, `${urls.account()}?saved=1`);
};

const endToken: Handle = async (visit, request, response) => {
  if (!visit.person) throw new Refusal('unauthenticated');
  await revokeToken(actionContext(visit), { user: visit.person.id, token: String(request.params['token']) });
  response.redirect(303, urls.account());
};

async function enter(visit: Visit, response: Response, user: string): Promise<void> {
  const { settings } = visit.house;
  const secret = await startSession(actionContext(visit), user, settings.SESSION_DAYS);
  setCookie(response, settings, sessionCookie, secret, settings.SESSION_DAYS);
}

/** Only a path of our own: never another site, also not by `//` or a backslash. */
export function localPath(back: unknown): string {
  return typeof back === 'string' && /^\/(?![/\\])[^\\\s]*$/.test(back) ? back : urls.home();
}

/** Where a person goes on who has signed in: not to sign in again. */
export function pathAfterSignIn(back: unknown): string {
  const path = localPath(back);
  return path.startsWith(urls.signIn()) ? urls.home() : path;
}

export const signInRoutes = [
  get('/sign-in', 'anyone', showSignIn),
  post('/sign-in', 'anyone', signIn, { throttled: 'sign-in' }),
  get('/sign-in/:secret', 'anyone', showLink),
  post('/sign-in/:secret', 'anyone', useLink, { throttled: 'sign-in' }),
  post('/sign-out', 'anyone', signOut),
  post('/demo/switch', 'anyone', switchPerson),
  post('/preferences', 'anyone', preferences),
  get('/account', 'signed-in', showAccount),
  post('/account/password', 'signed-in', changePassword, { throttled: 'sign-in' }),
  post('/account/tokens/:token/revocation', 'signed-in', endToken),
];
