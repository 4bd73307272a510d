import type { Command } from './command.js';
import { demo } from './demo.js';
import { serve } from './serve.js';
import path from 'node:path';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  {
    name: 'serve',
    usage: 'serve',
    positionals: 0,
    options: {},
    run: ({ data, settings }) => serve(data, settings),
  },
  {
    name: 'demo',
    usage: 'demo [--reset]',
    positionals: 0,
    options: { reset: { type: 'boolean' } },
    run: ({ data, settings, options }) => demo(options['data'] === undefined ? path.join(data, 'demo') : data, settings, options['reset'] === true),
  },
];
