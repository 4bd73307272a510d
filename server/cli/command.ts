import type { ParseArgsConfig } from 'node:util';
import type { TFunction } from 'i18next';
import type { Language } from '../http/i18n.js';
import type { Settings } from '../core/settings.js';

export type CommandCall = {
  readonly t: TFunction;
  readonly language: Language;
  /** The data folder. */
  readonly data: string;
  readonly json: boolean;
  readonly settings: Settings;
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
};

export type Command = {
  /** One or two words. */
  readonly name: string;
  readonly usage: string;
  /** How many words follow. */
  readonly positionals: number;
  /** How many more may follow. */
  readonly optional?: number;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Answers the exit code; undefined: 0. */
  readonly run: (call: CommandCall) => Promise<number | undefined>;
};

/** What is wrong with a command line, where words say it; otherwise the form that is expected, the same in every language. */
export type UsageProblem =
  | {
      readonly kind: 'unknown-command' | 'unknown-option' | 'value-missing' | 'value-unexpected';
      readonly name: string;
    }
  | { readonly kind: 'words'; readonly usage: string };

/** The command line itself is wrong: exit code 2. Where `problem` is null the message is the form that is expected. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly problem: UsageProblem | null = null,
  ) {
    super(message);
  }
}

export function option({ options }: CommandCall, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** Results go to stdout: as JSON where asked for, otherwise as lines for people. */
export function print({ json }: CommandCall, value: unknown, lines: readonly string[]): void {
  process.stdout.write(json ? `${JSON.stringify(value)}\n` : lines.map((line) => `${line}\n`).join(''));
}

/** A command that is done when it has run: exit code 0. */
export function done(run: (call: CommandCall) => Promise<void>): Command['run'] {
  return async (call) => {
    await run(call);
    return undefined;
  };
}
