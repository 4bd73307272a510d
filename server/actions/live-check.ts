import type { CheckTermbase, JudgedFinding } from '../core/checks/check.js';
import { byGravity, examining } from '../core/checks/run.js';
import { drain, type Steps } from '../core/steps.js';
import type { TermbaseIndex } from '../indexes/termbase.js';
import { readTermbase } from '../store/check-termbase.js';
import type { DocumentRow } from '../store/documents.js';
import { readAcceptedIn, readProjectRules, readRulesVersion } from '../store/findings-work.js';
import { readGroupFindings } from '../store/findings.js';
import { judgeFindings } from '../store/judge-findings.js';
import type { Store } from '../store/open.js';

/** The exact texts that somebody is about to approve, or says something of. */
export type TextsToCheck = {
  readonly document: Pick<DocumentRow, 'id' | 'project' | 'dated'>;
  readonly paragraph: string;
  readonly source: string | null;
  readonly target: string | null;
};

/**
 * What the checks find at this moment, by the rules of that version, and the concepts that the source names. What is found by
 * comparing paragraphs is there as it was found last, where these are the texts that stand.
 */
export type Checked = {
  readonly findings: readonly JudgedFinding[];
  readonly version: string;
  readonly concepts: ReadonlySet<string>;
};

/** Checks one paragraph's texts as they are, whatever the follower has come to. */
export type LiveCheck = (texts: TextsToCheck) => Promise<Checked>;

/** Does work that has pauses, and may give the thread away in them. */
export type RunSteps = <Result>(steps: Steps<Result>) => Promise<Result>;

/** How often a check is made again because a rule changed during it. */
const attempts = 3;

/** By the termbase that the server holds; waits until it holds every change that has been announced. */
export function liveCheck(
  store: Store,
  termbase: Pick<TermbaseIndex, 'current' | 'ready' | 'followed'>,
  work: RunSteps,
): LiveCheck {
  return async (texts) => {
    await termbase.ready;
    for (let attempt = 1; ; attempt++) {
      const upto = await termbase.followed();
      const checked = await checkBy(store, { termbase: termbase.current(), upto, work }, texts);
      if (attempt === attempts || readRulesVersion(store, await termbase.followed()) === checked.version)
        return checked;
    }
  };
}

/** By a termbase that is read for the purpose. */
export function storedCheck(store: Store): LiveCheck {
  return async (texts) => {
    const upto = store.seq();
    return checkBy(store, { termbase: readTermbase(store, upto), upto, work: async (steps) => drain(steps) }, texts);
  };
}

async function checkBy(
  store: Store,
  { termbase, upto, work }: { readonly termbase: CheckTermbase; readonly upto: number; readonly work: RunSteps },
  { document, paragraph, source, target }: TextsToCheck,
): Promise<Checked> {
  const place = { paragraph, document: document.id, project: document.project, source, target };
  const accepted = readAcceptedIn(store, [place])(place);
  const rules = readProjectRules(store)(document.project);
  const version = readRulesVersion(store, upto);
  const own = await work(examining(place, { ...rules, termbase, day: document.dated, accepted }, { notes: false }));
  const findings = [...own.findings, ...readGroupFindings(store, paragraph, place)];
  const [judged = []] = judgeFindings(store, [{ ...place, findings }]);
  const hits = termbase.scan({ source, target: null });
  return {
    findings: judged.sort(byGravity),
    version,
    concepts: new Set(hits.map(({ concept }) => concept)),
  };
}
