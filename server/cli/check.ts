import type { TFunction } from 'i18next';
import { dismissedFindingValue, findingValue } from '../http/values.js';
import {
  type CheckedTexts,
  type Finding,
  type JudgedFinding,
  severities,
  type Severity,
} from '../core/checks/check.js';
import { checkDocument } from '../core/checks/document.js';
import { isDocumentDate } from '../core/document-date.js';
import { Refusal } from '../core/refusal.js';
import { openAcceptedIndex } from '../indexes/accepted.js';
import { readTermbase } from '../store/check-termbase.js';
import { listDismissals } from '../store/dismissals.js';
import { readAcceptedIn, readProjectRules } from '../store/findings-work.js';
import { judgeFindings } from '../store/judge-findings.js';
import type { Store } from '../store/open.js';
import { listParagraphs } from '../store/paragraphs.js';
import { type Command, type CommandCall, option, print, UsageError } from './command.js';
import { documentNamed, paragraphsOf } from './document.js';
import { project, withStore } from './open.js';

type FoundIn = { readonly paragraph: number; readonly finding: JudgedFinding };

const usage =
  'check --source FILE --target FILE | check DOCUMENT [--fail-on SEVERITY] [--dismissed] [--as-of DATE] [--paragraphs blank|line] [--encoding E]';

/**
 * Exit code 1 where something at or above `--fail-on` is open: fit for other people's scripts. What people have dismissed is left
 * out, or with `--dismissed` listed with their reasons; it never fails.
 */
const checkCommand: Command = {
  name: 'check',
  usage,
  positionals: 0,
  optional: 1,
  options: {
    source: { type: 'string' },
    target: { type: 'string' },
    'fail-on': { type: 'string' },
    dismissed: { type: 'boolean' },
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
      const open = found.filter(({ finding }) => finding.dismissal === null);
      const values =
        call.options['dismissed'] === true
          ? await withDismissals(store, found, call.t)
          : open.map(({ paragraph, finding }) => findingValue(paragraph, finding, call.t));
      print(
        call,
        values,
        values.map((value) => lineOf(value, call.t)),
      );
      if (failOn === null) return 0;
      const grave = open.filter(({ finding }) => severities.indexOf(finding.severity) <= severities.indexOf(failOn));
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
    paragraph: `${index + 1}`,
    source: sources?.[index] ?? null,
    target,
  }));
  // Nobody has said anything of a file; what was said for the project or of a term holds for it, too.
  return judged(store, { project, document: '' }, paragraphs, checkDocument(paragraphs, rules));
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
  return judged(store, { project: document.project, document: id }, paragraphs, checkDocument(paragraphs, rules));
}

/** Paragraphs that are judged at a time. */
const chunk = 200;

function judged(
  store: Store,
  place: { readonly project: string; readonly document: string },
  paragraphs: readonly (CheckedTexts & { readonly paragraph: string })[],
  findings: readonly (readonly Finding[])[],
): FoundIn[] {
  const found = paragraphs.map(({ paragraph, source, target }, index) => ({
    ...place,
    paragraph,
    source,
    target,
    findings: findings[index] ?? [],
  }));
  const all: FoundIn[] = [];
  for (let from = 0; from < found.length; from += chunk) {
    for (const [index, some] of judgeFindings(store, found.slice(from, from + chunk)).entries())
      all.push(...some.map((finding) => ({ paragraph: from + index + 1, finding })));
  }
  return all;
}

async function withDismissals(store: Store, found: readonly FoundIn[], t: TFunction) {
  const said = await listDismissals(store, [...new Set(found.flatMap(({ finding }) => finding.dismissal ?? []))]);
  return found.map(({ paragraph, finding }) =>
    dismissedFindingValue(paragraph, finding, said.get(finding.dismissal ?? '') ?? null, t),
  );
}

function rulesAtHand(store: Store, project: string) {
  return { termbase: readTermbase(store, store.seq()), ...readProjectRules(store)(project) };
}

type Value = ReturnType<typeof findingValue> & Partial<Pick<ReturnType<typeof dismissedFindingValue>, 'dismissal'>>;

function lineOf({ paragraph, severity, check, target, message, fix, dismissal }: Value, t: TFunction): string {
  const place = target ? `${paragraph}:${target.from}–${target.to}` : `${paragraph}`;
  const line = `${place}  ${t(`people:severity.${severity}`)}  ${check}  ${message}${fix === null ? '' : `  → ${fix}`}`;
  if (!dismissal) return line;
  const { scope, ...said } = dismissal;
  return `${line}  ${t('cli:check.dismissed', { ...said, reach: t(`findings:reach.${scope}`) })}`;
}

export const checkCommands = [checkCommand];
