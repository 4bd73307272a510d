import type { TFunction } from 'i18next';
import { type Finding, severities, type Severity } from '../core/checks/check.js';
import { checkDocument } from '../core/checks/document.js';
import { isDocumentDate } from '../core/document-date.js';
import { Refusal } from '../core/refusal.js';
import { openAcceptedIndex } from '../indexes/accepted.js';
import { readTermbase } from '../store/check-termbase.js';
import { readAcceptedIn, readProjectRules } from '../store/findings-work.js';
import type { Store } from '../store/open.js';
import { listParagraphs } from '../store/paragraphs.js';
import { type Command, type CommandCall, option, print, UsageError } from './command.js';
import { documentNamed, paragraphsOf } from './document.js';
import { project, withStore } from './open.js';

type FoundIn = { readonly paragraph: number; readonly finding: Finding };

const usage =
  'check --source FILE --target FILE | check DOCUMENT [--fail-on SEVERITY] [--as-of DATE] [--paragraphs blank|line] [--encoding E]';

/** Exit code 1 where something at or above `--fail-on` is found: fit for other people's scripts. */
const checkCommand: Command = {
  name: 'check',
  usage,
  positionals: 0,
  optional: 1,
  options: {
    source: { type: 'string' },
    target: { type: 'string' },
    'fail-on': { type: 'string' },
    'as-of': { type: 'string' },
    paragraphs: { type: 'string' },
    encoding: { type: 'string' },
  },
  run: async (call) => {
    const failOn = failOnOf(call);
    const [document] = call.positionals;
    if ((document === undefined) === (option(call, 'target') === undefined))
      throw new UsageError('', { kind: 'words', usage: usage.replace(/^duizhao /, '') });
    if (document !== undefined && (option(call, 'source') ?? option(call, 'as-of')) !== undefined)
      throw new UsageError('', { kind: 'words', usage: usage.replace(/^duizhao /, '') });
    return withStore(call, async (store) => {
      const found = document === undefined ? await inFiles(call, store) : await inDocument(store, document);
      const values = found.map((one) => checkValue(one, call.t));
      print(
        call,
        values,
        values.map((value) => lineOf(value, call.t)),
      );
      if (failOn === null) return 0;
      const grave = values.filter(({ severity }) => severities.indexOf(severity) <= severities.indexOf(failOn));
      if (grave.length === 0) return 0;
      console.error(call.t('cli:check.open', { count: grave.length, severity: call.t(`people:severity.${failOn}`) }));
      return 1;
    });
  },
};

function failOnOf(call: CommandCall): Severity | null {
  const name = option(call, 'fail-on');
  if (name === undefined) return null;
  const severity = severities.find((one) => one === name);
  if (!severity) throw new UsageError(`--fail-on ${severities.join('|')}`);
  return severity;
}

/** Two files, or the English alone, by what the project says of checks and accepts everywhere. */
async function inFiles(call: CommandCall, store: Store): Promise<FoundIn[]> {
  const day = option(call, 'as-of') ?? null;
  if (day !== null && !isDocumentDate(day)) throw new UsageError('--as-of 2018, 2018-03 or 2018-03-05');
  const targets = (await paragraphsOf(call, 'target')) ?? [];
  const sources = await paragraphsOf(call, 'source');
  if (sources && sources.length !== targets.length)
    throw new Refusal('counts-differ', { source: sources.length, target: targets.length });
  const accepted = await openAcceptedIndex(store, project);
  const everywhere = accepted.of('');
  accepted.close();
  const rules = { ...rulesAtHand(store, project), day, accepted: everywhere };
  const paragraphs = targets.map((target, index) => ({
    ...{ paragraph: `${index + 1}`, source: sources?.[index] ?? null, target },
  }));
  return numbered(checkDocument(paragraphs, rules));
}

/** A document as it stands at this moment, whatever a server has come to. */
async function inDocument(store: Store, id: string): Promise<FoundIn[]> {
  const document = await documentNamed(store, id);
  const rows = await listParagraphs(store, document.id, { limit: document.paragraphs });
  const places = rows.map((row) => ({ paragraph: row.id, project: document.project }));
  const accepted = readAcceptedIn(store, places);
  const rules = { ...rulesAtHand(store, document.project), day: document.dated, accepted: [] };
  const paragraphs = rows.map(({ id, source, target }) => {
    const place = { paragraph: id, project: document.project };
    return { paragraph: id, source, target, accepted: accepted(place) };
  });
  return numbered(checkDocument(paragraphs, rules));
}

function numbered(findings: readonly (readonly Finding[])[]): FoundIn[] {
  return findings.flatMap((found, index) => found.map((finding) => ({ paragraph: index + 1, finding })));
}

function rulesAtHand(store: Store, project: string) {
  return { termbase: readTermbase(store, store.seq()), ...readProjectRules(store)(project) };
}

/** A finding as scripts read it (docs/contracts.md), its message in the language of the command. */
function checkValue({ paragraph, finding }: FoundIn, t: TFunction) {
  const { check, type, severity, source, target, data, fix } = finding;
  return { paragraph, check, type, severity, source, target, message: t(`checks:${check}.message`, data), fix };
}

function lineOf({ paragraph, severity, check, target, message, fix }: ReturnType<typeof checkValue>, t: TFunction) {
  const place = target ? `${paragraph}:${target.from}–${target.to}` : `${paragraph}`;
  return `${place}  ${t(`people:severity.${severity}`)}  ${check}  ${message}${fix === null ? '' : `  → ${fix}`}`;
}

export const checkCommands = [checkCommand];
