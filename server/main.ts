#!/usr/bin/env node
import { run } from './cli/run.js';

// A reader that stops reading, as `| head`, has what it wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2));
