import { z } from 'zod';
import { addPerson, createLink, createToken, isRole, revokeToken, setRole } from '../actions/people.js';
import { roles } from '../core/permissions.js';
import { Refusal } from '../core/refusal.js';
import { parse, text } from '../http/forms.js';
import { get, type Handle, post } from '../http/route.js';
import { urls } from '../http/urls.js';
import { render } from '../http/views.js';
import type { Visit } from '../http/visit.js';
import * as accounts from '../store/accounts.js';
import { actionContext } from './context.js';

/** A secret that is shown this once: it stands in the answer itself, never in an address or a log. */
type Shown = { readonly kind: 'link' | 'token'; readonly name: string; readonly secret: string };

async function peoplePage(visit: Visit, shown: Shown | null): Promise<string> {
  const { store, project } = visit.house;
  const tokens = await accounts.listAllTokens(store);
  const people = (await accounts.listPeople(store, project)).map((person) => ({
    ...person,
    tokens: tokens.get(person.id) ?? [],
  }));
  return render(visit, 'pages/people', { people, roles, shown, days: visit.house.settings.LINK_DAYS });
}

const show: Handle = async (visit, _request, response) => {
  response.send(await peoplePage(visit, null));
};

const role = z.string().refine(isRole);

const add: Handle = async (visit, request, response) => {
  const { name, role: given } = parse(z.object({ name: text(200), role }), request.body);
  const { id } = await addPerson(actionContext(visit), { name, role: given });
  response.status(201).send(await peoplePage(visit, await linkFor(visit, id, name.trim())));
};

const changeRole: Handle = async (visit, request, response) => {
  const { role: given } = parse(z.object({ role: z.union([role, z.literal('')]) }), request.body);
  await setRole(actionContext(visit), { user: String(request.params['person']), role: given === '' ? null : given });
  response.redirect(303, urls.people());
};

const newLink: Handle = async (visit, request, response) => {
  const person = await personOf(visit, String(request.params['person']));
  response.send(await peoplePage(visit, await linkFor(visit, person.id, person.name)));
};

const newToken: Handle = async (visit, request, response) => {
  const person = await personOf(visit, String(request.params['person']));
  const { token } = await createToken(actionContext(visit), person.id);
  response.send(await peoplePage(visit, { kind: 'token', name: person.name, secret: token }));
};

const endToken: Handle = async (visit, request, response) => {
  const { person, token } = request.params;
  await revokeToken(actionContext(visit), { user: String(person), token: String(token) });
  response.redirect(303, urls.people());
};

async function personOf(visit: Visit, id: string): Promise<accounts.UserRow> {
  const person = await accounts.readUser(visit.house.store, id);
  if (!person) throw new Refusal('not-found');
  return person;
}

async function linkFor(visit: Visit, user: string, name: string): Promise<Shown> {
  const { LINK_DAYS: days, origin } = visit.house.settings;
  const secret = await createLink(actionContext(visit), { user, days });
  return { kind: 'link', name, secret: origin + urls.signInLink(secret) };
}

export const peopleRoutes = [
  get('/people', 'administer', show),
  post('/people', 'administer', add),
  post('/people/:person/role', 'administer', changeRole),
  post('/people/:person/link', 'administer', newLink),
  post('/people/:person/tokens', 'administer', newToken),
  post('/people/:person/tokens/:token/revocation', 'administer', endToken),
];
