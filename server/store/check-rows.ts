import type { CheckTermbase, ProjectRules } from '../core/checks/check.js';
import { examining } from '../core/checks/run.js';
import type { Steps } from '../core/steps.js';
import { type CheckRow, readAcceptedIn } from './findings-work.js';
import { type FoundIn, judgeFindings } from './judge-findings.js';
import type { Store } from './open.js';
import type { CheckedParagraph } from './operations.js';

/** By what paragraphs are judged, and up to which commit: what came later is left to a later round. */
export type Judge = {
  readonly termbase: CheckTermbase;
  readonly rulesOf: (project: string) => ProjectRules;
  readonly upto: number;
};

/** What the checks say of each of these paragraphs, as it is stored; nothing of one that no outline has. */
export function* checkRows(
  reading: Pick<Store, 'reader'>,
  rows: readonly CheckRow[],
  { termbase, rulesOf, upto }: Judge,
): Steps<CheckedParagraph[]> {
  const accepted = readAcceptedIn(reading, rows, upto);
  const found: FoundIn[] = [];
  const notes: CheckedParagraph['notes'][] = [];
  for (const { position, source, target, machine, paragraph, document, project, dated } of rows) {
    const rules = { ...rulesOf(project), termbase, day: dated, accepted: accepted({ paragraph, project }) };
    const texts = { source, target, machine: machine === 1 };
    const examined = position === null ? { findings: [], notes: [] } : yield* examining(texts, rules);
    found.push({ source, target, paragraph, document, project, findings: examined.findings });
    notes.push(
      examined.notes.map(({ check, within, key, note }) => ({
        check,
        container: within === 'document' ? document : project,
        key,
        note,
      })),
    );
    yield null;
  }
  const judged = judgeFindings(reading, found, upto);
  return rows.map(({ paragraph, document, sourceNumber, targetNumber }, i) => ({
    paragraph,
    document,
    sourceNumber,
    targetNumber,
    findings: judged[i] ?? [],
    notes: notes[i] ?? [],
  }));
}

/** A paragraph's rows in the words that `readStored` has for what is stored. */
export function storedParagraph({ sourceNumber, targetNumber, findings, notes }: CheckedParagraph): string {
  const rows = findings.map(({ check, type, severity, source, target, concept, data, fix, dismissal }) => [
    ...[check, type, severity, source?.from ?? null, source?.to ?? null, target?.from ?? null, target?.to ?? null],
    ...[concept, JSON.stringify(data), fix, dismissal],
  ]);
  const noted = notes.map(({ check, container, key, note }) => [check, container, key, JSON.stringify(note)]);
  return `${sourceNumber}/${targetNumber} ${JSON.stringify(rows)} ${JSON.stringify(noted.sort(byWords))}`;
}

/** What is stored of these paragraphs, without what groups say, in the words that `storedParagraph` has for what would be. */
export function readStored({ reader }: Pick<Store, 'reader'>, paragraphs: readonly string[]): Map<string, string> {
  const rows = reader.all<{
    readonly paragraph: string;
    readonly source: number | null;
    readonly target: number | null;
    readonly found: string;
    readonly noted: string;
  }>(
    `SELECT c.paragraph, c.source_number AS source, c.target_number AS target,
       (SELECT json_group_array(json_array(f.check_id, f.type, f.severity, f.source_from, f.source_to, f.target_from, f.target_to,
          f.concept, f.data, f.fix, f.dismissal) ORDER BY f.ordinal) FROM finding f WHERE f.paragraph = c.paragraph AND f.part = '') AS found,
       (SELECT json_group_array(json_array(n.check_id, n.container, n.key, n.note) ORDER BY n.ordinal)
          FROM check_note n WHERE n.paragraph = c.paragraph) AS noted
     FROM json_each(:ids) j JOIN checked c ON c.paragraph = j.value`,
    { ids: JSON.stringify(paragraphs) },
  );
  return new Map(
    rows.map(({ paragraph, source, target, found, noted }) => {
      const notes = (JSON.parse(noted) as string[][]).sort(byWords);
      return [paragraph, `${source}/${target} ${JSON.stringify(JSON.parse(found))} ${JSON.stringify(notes)}`];
    }),
  );
}

/** By check, container and key; notes of one group stay in their order. */
function byWords(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [JSON.stringify(a.slice(0, 3)), JSON.stringify(b.slice(0, 3))];
  return one < other ? -1 : one > other ? 1 : 0;
}
