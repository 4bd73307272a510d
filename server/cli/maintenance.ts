import path from 'node:path';
import { Refusal } from '../core/refusal.js';
import { databaseFile } from '../store/prepare.js';
import { rebuild } from '../store/rebuild.js';
import { type Verification, verify } from '../store/verify.js';
import { type Command, type CommandCall, print } from './command.js';
import { withStore } from './open.js';

/** Says what was found; exit 1 where something is wrong. */
function report(call: CommandCall, { ok, problems }: Verification): number {
  print(call, { ok, problems }, ok ? [call.t('cli:ok')] : []);
  if (!ok && !call.json) for (const problem of problems) console.error(problem);
  return ok ? 0 : 1;
}

const sound: Verification = { ok: true, problems: [] };

/** Bringing the database up to date is part of opening it; a database that cannot be opened is a finding. */
async function opened(call: CommandCall, work: () => Promise<Verification> | Verification): Promise<Verification> {
  try {
    return await withStore(call, async () => work());
  } catch (error) {
    if (
      error instanceof Refusal &&
      ['corrupt-database', 'foreign-database', 'newer-database', 'changed-migration'].includes(error.code)
    ) {
      return { ok: false, problems: [`open: ${error.code}`] };
    }
    throw error;
  }
}

export const maintenanceCommands: readonly Command[] = [
  {
    name: 'migrate',
    usage: 'migrate',
    positionals: 0,
    options: {},
    run: async (call) => report(call, await opened(call, () => sound)),
  },
  {
    name: 'verify',
    usage: 'verify',
    positionals: 0,
    options: {},
    run: async (call) => report(call, await opened(call, () => verify(databaseFile(call.data)))),
  },
  {
    name: 'rebuild',
    usage: 'rebuild',
    positionals: 0,
    options: {},
    run: async (call) =>
      report(
        call,
        await opened(call, () => {
          rebuild(databaseFile(call.data));
          return verify(databaseFile(call.data));
        }),
      ),
  },
  {
    name: 'backup',
    usage: 'backup FILE',
    positionals: 1,
    options: {},
    run: (call) =>
      withStore(call, async (store) => {
        const target = path.resolve(call.positionals[0] ?? '');
        await store.backup(target);
        return report(call, verify(target));
      }),
  },
];
