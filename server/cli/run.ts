import { parseArgs } from 'node:util';
import { readSettings } from '../core/settings.js';
import { Refusal } from '../core/refusal.js';
import { messageOf } from '../http/errors.js';
import { isLanguage, loadTranslations } from '../http/i18n.js';
import { type Command, UsageError } from './command.js';
import { commands } from './commands.js';

/**
 * Runs a command line and answers its exit code: 0 done, 1 refused (the reason on stderr), 2 usage. Results go to stdout,
 * everything else to stderr.
 */
export async function run(args: readonly string[]): Promise<number> {
  const translations = await loadTranslations();
  const language = languageOf(args);
  const t = translations.t(language);
  try {
    const { command, positionals, options } = parseCommand(args);
    const outcome = await command.run({
      t,
      language,
      data: String(options['data'] ?? './data'),
      json: options['json'] === true,
      settings: readSettings(process.env),
      positionals,
      options,
    });
    return outcome ?? 0;
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message === '' ? usage() : `${error.message}\n\n${usage()}`);
      return 2;
    }
    if (error instanceof Refusal) {
      const { title, detail } = messageOf(error, t);
      console.error(`${title}: ${detail}`);
      return 1;
    }
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' || code === 'ENOTDIR' || code === 'EADDRINUSE') {
      console.error(t(`cli:system.${code}`, { path: path ?? '' }));
      return 1;
    }
    throw error;
  }
}

function languageOf(args: readonly string[]): 'en' | 'zh' {
  const at = args.indexOf('--lang');
  const given = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  if (isLanguage(given)) return given;
  return (process.env['LC_ALL'] ?? process.env['LC_MESSAGES'] ?? process.env['LANG'] ?? '').startsWith('zh')
    ? 'zh'
    : 'en';
}

const globalOptions = {
  data: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Parsed = { command: Command; positionals: string[]; options: Record<string, string | boolean | undefined> };

function parseCommand(args: readonly string[]): Parsed {
  const words = args.filter((arg, index) => !arg.startsWith('-') && !takesValue(args[index - 1]));
  const command = commands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
  if (!command) throw new UsageError(words.length === 0 ? '' : `unknown command: ${words.slice(0, 2).join(' ')}`);
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...globalOptions, ...command.options },
      allowPositionals: true,
    });
    const options = values as Record<string, string | boolean | undefined>;
    if (options['help']) throw new UsageError('');
    if (options['lang'] !== undefined && !isLanguage(options['lang'])) throw new UsageError('--lang en|zh');
    const rest = positionals.slice(command.name.split(' ').length);
    const { positionals: least, optional = 0 } = command;
    if (rest.length < least || rest.length > least + optional) throw new UsageError(`usage: duizhao ${command.usage}`);
    return { command, positionals: rest, options };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

/** A global option before the command takes the next word, which is then no word of the command. */
function takesValue(option: string | undefined): boolean {
  return option === '--data' || option === '--lang';
}

function usage(): string {
  const lines = commands.map((command) => `  duizhao ${command.usage}`);
  return ['usage:', ...lines, 'with every command: --data DIR (default ./data), --json, --lang en|zh'].join('\n');
}
