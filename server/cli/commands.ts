import path from 'node:path';
import { checkCommands } from './check.js';
import { type Command, done } from './command.js';
import { demo } from './demo.js';
import { documentCommands } from './document.js';
import { maintenanceCommands } from './maintenance.js';
import { peopleCommands } from './people.js';
import { serve } from './serve.js';
import { termbaseCommands } from './termbase.js';
import { termbaseFileCommands } from './termbase-files.js';

const serveCommand: Command = {
  name: 'serve',
  usage: 'serve',
  positionals: 0,
  options: {},
  run: done(({ data, settings }) => serve(data, settings)),
};

const demoCommand: Command = {
  name: 'demo',
  usage: 'demo [--reset]',
  positionals: 0,
  options: { reset: { type: 'boolean' } },
  run: done(async ({ data, settings, options }) => {
    const folder = options['data'] === undefined ? path.join(data, 'demo') : data;
    await demo(folder, settings, options['reset'] === true);
  }),
};

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  serveCommand,
  demoCommand,
  ...documentCommands,
  ...termbaseCommands,
  ...termbaseFileCommands,
  ...checkCommands,
  ...peopleCommands,
  ...maintenanceCommands,
];
