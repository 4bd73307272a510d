import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findConflicts, isBad, writtenText } from '../../glossary/index.js';
import { loadStarter, starterAbout } from '../../glossary/starter/load.js';

const TABLE = '../shared/data/termbase/terms.csv';
const concepts = loadStarter();

describe('the starter termbase', () => {
  test('has 402 concepts, each with a standard rendering', () => {
    expect(concepts.length).toBe(402);
    expect(concepts.filter(({ entry }) => !entry.en.some((term) => term.status === 'preferred'))).toEqual([]);
    expect(concepts.flatMap(({ entry }) => entry.en.filter(isBad)).length).toBe(555);
  });

  test('names its licence and its sources', () => {
    expect(starterAbout.licence).toContain('MIT');
    expect(Object.keys(starterAbout.codes).length).toBeGreaterThan(12);
  });

  test('its known conflicts are listed, both sides named', () => {
    const conflicts = findConflicts(concepts);
    expect(conflicts).toContainEqual({
      kind: 'allowed-and-bad',
      text: "National People's Congress",
      allowedIn: 'T294',
      badIn: 'T279',
    });
    for (const conflict of conflicts)
      if (conflict.kind === 'allowed-and-bad') expect(conflict.allowedIn).not.toBe(conflict.badIn);
  });

  test.skipIf(!existsSync(TABLE))('keeps every column of the table (needs ../shared/data/termbase)', () => {
    const [header = [], ...rows] = readCsv(readFileSync(TABLE, 'utf8').replace(/^\uFEFF/, ''));
    const byId = new Map(concepts.map((concept) => [concept.id, concept.entry]));
    expect(rows.length).toBe(concepts.length);
    for (const cells of rows) {
      const row = Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])) as Record<Column, string>;
      const entry = byId.get(row.id);
      if (entry === undefined) throw new Error(`${row.id} is missing`);
      const written = (status: string): string[] => entry.en.filter((term) => term.status === status).map(writtenText);
      const badTerms = entry.en.filter(isBad);
      const scopes = new Set(entry.en.filter((term) => isBad(term) || term.literal).map((term) => term.scope));
      const back: Record<Column, string> = {
        id: row.id,
        zh_hans: entry.zh[0]?.text ?? '',
        zh_variants: entry.zh
          .slice(1)
          .map((form) => form.text)
          .join(' | '),
        // The bare bar of one row is a semicolon here.
        en_preferred: written('preferred').join(' | '),
        en_admitted: written('admitted').join(' | '),
        en_literal: entry.en
          .filter((term) => term.literal)
          .map((term) => term.text)
          .join(' | '),
        en_deprecated_or_forbidden: badTerms
          .map((term) => (term.status === 'forbidden' ? '!' : '~') + writtenText(term))
          .join(' | '),
        part_of_speech: entry.partOfSpeech,
        domain: entry.domain,
        definition_zh_en_short: [entry.definition.zh, entry.definition.en].filter((text) => text !== '').join('；'),
        source_of_rendering: entry.source,
        note: entry.note,
        abbreviation_links: entry.abbreviation,
        confidence: entry.confidence,
        report_refs: entry.reportRefs.join(' '),
        forbidden_scope: [...scopes].join(),
      };
      expect(back).toEqual({ ...row, en_preferred: row.en_preferred.replace('|', '; ') });
      for (const term of badTerms) {
        expect(term.caseSensitive).toBe(term.comment.includes('lower-case'));
        expect(term.hyphenSensitive).toBe(term.comment.includes('no hyphen'));
      }
    }
  });
});

type Column =
  | 'id'
  | 'zh_hans'
  | 'zh_variants'
  | 'en_preferred'
  | 'en_admitted'
  | 'en_literal'
  | 'en_deprecated_or_forbidden'
  | 'part_of_speech'
  | 'domain'
  | 'definition_zh_en_short'
  | 'source_of_rendering'
  | 'note'
  | 'abbreviation_links'
  | 'confidence'
  | 'report_refs'
  | 'forbidden_scope';

/** Enough of RFC 4180 for this table. */
function readCsv(text: string): string[][] {
  return text
    .trimEnd()
    .split(/\r?\n(?=T\d{3},)/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        (match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '',
      ),
    );
}
