import { programContext } from '../actions/context.js';
import { addPerson, createLink, createToken, isRole } from '../actions/people.js';
import { roles } from '../core/permissions.js';
import { Refusal } from '../core/refusal.js';
import { urls } from '../http/urls.js';
import * as accounts from '../store/accounts.js';
import { type Command, done, option, print, UsageError } from './command.js';
import { project, withStore } from './open.js';

const addCommand: Command = {
  name: 'user add',
  usage: `user add NAME --role ${roles.join('|')}`,
  positionals: 1,
  options: { role: { type: 'string' } },
  run: done((call) =>
    withStore(call, async (store) => {
      const role = option(call, 'role')?.trim().toLowerCase().replaceAll(' ', '-');
      if (!isRole(role)) throw new UsageError(`--role ${roles.join('|')}`);
      const context = programContext(store, project);
      const name = call.positionals[0] ?? '';
      const { id } = await addPerson(context, { name, role });
      const secret = await createLink(context, { user: id, days: call.settings.LINK_DAYS });
      const link = call.settings.origin + urls.signInLink(secret);
      print(call, { user: id, link }, [call.t('cli:user-added', { name, role: call.t(`common:roles.${role}`) }), link]);
    }),
  ),
};

const tokenCommand: Command = {
  name: 'token create',
  usage: 'token create --user NAME',
  positionals: 0,
  options: { user: { type: 'string' } },
  run: done((call) =>
    withStore(call, async (store) => {
      const given = option(call, 'user');
      if (given === undefined) throw new UsageError('token create --user NAME');
      const user = (await accounts.readUserByName(store, given)) ?? (await accounts.readUser(store, given));
      if (!user) throw new Refusal('not-found');
      const { token } = await createToken(programContext(store, project), user.id);
      print(call, { token }, [token]);
    }),
  ),
};

export const peopleCommands = [addCommand, tokenCommand];
