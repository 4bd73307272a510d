import { parseArgs } from 'node:util';
import type { TFunction } from 'i18next';
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
      const { problem, message } = error;
      const said = problem === null ? message : t(`cli:usage.${problem.kind}`, { ...problem });
      console.error(said === '' ? usage(t) : `${said}\n\n${usage(t)}`);
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
  if (!command) throw unknownCommand(words.slice(0, 2).join(' '));
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
    if (rest.length < least || rest.length > least + optional)
      throw new UsageError('', { kind: 'words', usage: command.usage });
    return { command, positionals: rest, options };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof TypeError) throw usageErrorOf(error);
    throw error;
  }
}

/** A global option before the command takes the next word, which is then no word of the command. */
function takesValue(option: string | undefined): boolean {
  return option === '--data' || option === '--lang';
}

function unknownCommand(name: string): UsageError {
  return new UsageError('', name === '' ? null : { kind: 'unknown-command', name });
}

const kinds = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: 'unknown-option',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: 'value-missing',
} as const;

/** What Node says of a command line, by its code: its own words are English. */
function usageErrorOf(error: TypeError): UsageError {
  const { code } = error as NodeJS.ErrnoException;
  const name = /--?[\p{L}\p{N}-]+/u.exec(error.message)?.[0];
  if (
    name === undefined ||
    (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
  )
    return new UsageError(error.message);
  const unexpected = error.message.includes('does not take an argument');
  return new UsageError(error.message, { kind: unexpected ? 'value-unexpected' : kinds[code], name });
}

function usage(t: TFunction): string {
  const lines = commands.map((command) => `  duizhao ${command.usage}`);
  return [t('cli:usage.usage'), ...lines, t('cli:usage.global')].join('\n');
}
