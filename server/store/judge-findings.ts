import type { Finding, JudgedFinding } from '../core/checks/check.js';
import { type Dismissal, judge, type Place, wordsOf } from '../core/checks/dismissal.js';
import type { DismissalScope } from '../core/facts.js';
import type { Store } from './open.js';

type Reading = Pick<Store, 'reader'>;

const scopes = ['text', 'document', 'term', 'project'] as const satisfies readonly DismissalScope[];

/** A paragraph with its texts and what was found in them. */
export type FoundIn = Place & { readonly findings: readonly Finding[] };

/**
 * The findings of paragraphs with the dismissals that reach them, as they stood after commit `upto`: one list a paragraph.
 * Takes the time of what was found, and of what has ever been said of these words, paragraphs and concepts.
 */
export function judgeFindings(
  reading: Reading,
  found: readonly FoundIn[],
  upto: number = Number.MAX_SAFE_INTEGER,
): JudgedFinding[][] {
  const standing = readDismissals(reading, found, upto);
  return found.map((place) => judge(place.findings, place, standing(place)));
}

function readDismissals(
  { reader }: Reading,
  found: readonly FoundIn[],
  upto: number,
): (place: FoundIn) => readonly Dismissal[] {
  if (!reader.get(`SELECT 1 FROM dismissal LIMIT 1`)) return () => [];
  const asked = new Set(
    found.flatMap(({ findings, ...place }) =>
      findings.map((finding) => {
        const { project, document, paragraph } = place;
        const { check, concept } = finding;
        return JSON.stringify({
          project,
          document,
          paragraph,
          check,
          concept,
          words: wordsOf(finding, place).targetWords,
        });
      }),
    ),
  );
  if (asked.size === 0) return () => [];
  const rows = reader.all<Dismissal>(
    `WITH asked AS MATERIALIZED (
       SELECT value ->> 'project' AS project, value ->> 'document' AS document, value ->> 'paragraph' AS paragraph,
         value ->> 'check' AS check_id, value ->> 'concept' AS concept, value ->> 'words' AS words FROM json_each(:asked)),
     near AS (
       SELECT d.id FROM asked a CROSS JOIN dismissal d ON d.paragraph = a.paragraph
       WHERE d.scope = 'text' AND d.check_id = a.check_id
       UNION SELECT d.id FROM asked a CROSS JOIN dismissal d ON d.document = a.document AND d.scope = 'document'
         AND d.check_id = a.check_id AND d.target_words IS a.words
       UNION SELECT d.id FROM asked a CROSS JOIN dismissal d ON d.project = a.project AND d.scope = 'project'
         AND d.check_id = a.check_id AND d.target_words IS a.words
       UNION SELECT d.id FROM asked a CROSS JOIN dismissal d ON d.concept = a.concept
       WHERE d.scope = 'term' AND d.check_id = a.check_id)
     SELECT d.id, d.scope, d.check_id AS "check", d.project, d.document, d.paragraph, s.text AS source, t.text AS target,
       d.source_words AS sourceWords, d.target_words AS targetWords, d.concept, d.concept_number AS conceptNumber, d.severity,
       (SELECT max(c.number) FROM concept_revision c WHERE c.concept = d.concept AND c.seq <= :upto) AS conceptLatest
     FROM near JOIN dismissal d ON d.id = near.id
       LEFT JOIN revision s ON d.scope = 'text' AND s.paragraph = d.paragraph AND s.side = 'source' AND s.number = d.source_number
       LEFT JOIN revision t ON d.scope = 'text' AND t.paragraph = d.paragraph AND t.side = 'target' AND t.number = d.target_number
     WHERE d.seq <= :upto AND NOT EXISTS (SELECT 1 FROM dismissal_end e WHERE e.dismissal = d.id AND e.seq <= :upto)
     ORDER BY d.seq, d.id`,
    { asked: `[${[...asked].join(',')}]`, upto },
  );
  const byKey = new Map<string, { readonly dismissal: Dismissal; readonly order: number }[]>();
  for (const [order, dismissal] of rows.entries()) {
    const key = keyOf(dismissal.scope, dismissal);
    byKey.set(key, [...(byKey.get(key) ?? []), { dismissal, order }]);
  }
  return ({ findings, ...place }) => {
    const keys = new Set(
      findings.flatMap((finding) =>
        scopes.map((scope) => keyOf(scope, { ...place, ...finding, ...wordsOf(finding, place) })),
      ),
    );
    const reaching = [...keys].flatMap((key) => byKey.get(key) ?? []);
    return reaching.sort((a, b) => a.order - b.order).map(({ dismissal }) => dismissal);
  };
}

/** What a dismissal of a scope and a finding that it reaches have in common. */
function keyOf(
  scope: DismissalScope,
  one: Pick<Dismissal, 'project' | 'document' | 'paragraph' | 'check' | 'concept' | 'targetWords'>,
): string {
  const { project, document, paragraph, check, concept, targetWords } = one;
  switch (scope) {
    case 'text':
      return JSON.stringify([scope, paragraph, check]);
    case 'document':
      return JSON.stringify([scope, document, check, targetWords]);
    case 'project':
      return JSON.stringify([scope, project, check, targetWords]);
    case 'term':
      return JSON.stringify([scope, project, check, concept]);
  }
}
