import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { newId, programContext } from '../actions/context.js';
import { commitBatch, inChunks } from '../actions/concept-batch/commit.js';
import { undoBatch, undoId } from '../actions/concept-batch/undo.js';
import { termbaseFormats, type TermbaseFormat, termbaseParts } from '../actions/termbase-export/write.js';
import { prepareImport } from '../actions/termbase-import/prepare.js';
import { planImport } from '../actions/termbase-import/plan.js';
import { importChoices, type PreparedRow, type RowKind, rowKinds } from '../actions/termbase-import/rows.js';
import { Refusal } from '../core/refusal.js';
import type { ImportPolicy } from '../core/termbase-import.js';
import { emptyCellsChoices } from '../formats/csv/concepts.js';
import { encodingNamed } from '../formats/text/encodings.js';
import { reservedIds } from '../core/reserved-ids.js';
import { readBatch } from '../store/concept-batches.js';
import { type Command, type CommandCall, done, option, print, UsageError } from './command.js';
import { project, withStore } from './open.js';
import { readNamed } from './read-named.js';

const importCommand: Command = {
  name: 'termbase import',
  usage:
    'termbase import FILE [--dry-run] [--on-conflict keep|replace|merge] [--empty-cells keep|erase] [--encoding E] [--sheet NAME]',
  positionals: 1,
  options: {
    'dry-run': { type: 'boolean' },
    'on-conflict': { type: 'string' },
    'empty-cells': { type: 'string' },
    encoding: { type: 'string' },
    sheet: { type: 'string' },
  },
  run: (call) =>
    withStore(call, async (store) => {
      const [file = ''] = call.positionals;
      const onConflict = (option(call, 'on-conflict') ?? 'keep') as ImportPolicy;
      if (!importChoices.includes(onConflict)) throw new UsageError(`--on-conflict ${importChoices.join('|')}`);
      const emptyCells = emptyCellsChoices.find((choice) => choice === (option(call, 'empty-cells') ?? 'keep'));
      if (!emptyCells) throw new UsageError(`--empty-cells ${emptyCellsChoices.join('|')}`);
      const encodingName = option(call, 'encoding');
      const encoding = encodingName === undefined ? undefined : encodingNamed(encodingName);
      if (encodingName !== undefined && !encoding)
        throw new UsageError('--encoding utf-8|utf-16le|utf-16be|gb18030|big5');
      const bytes = await readNamed(file);
      const { MAX_UPLOAD_BYTES: limit } = call.settings;
      if (bytes.length > limit) throw new Refusal('too-large', { limit });
      if (bytes.length === 0) throw new Refusal('empty', { name: path.basename(file) });
      const prepared = await prepareImport(store, bytes, { encoding, emptyCells, sheet: option(call, 'sheet') });
      const { rows } = prepared;
      const counts = countsOf(rows);
      const problems = problemsOf(call, prepared.problems, rows);
      const dryRun = call.options['dry-run'] === true;
      let batch: string | null = null;
      let left: readonly string[] = [];
      if (!dryRun && counts.new + counts.changed + counts.conflict > 0) {
        const decided = rows.map(({ row }) => row);
        const changes = await planImport(store, decided, { all: onConflict, rows: {} }, reservedIds);
        const ask = { id: newId(), kind: 'import', title: path.basename(file), action: 'concept:imported' } as const;
        const stored = await commitBatch(programContext(store, project), ask, inChunks(changes));
        batch = stored.written > 0 ? stored.id : null;
        left = stored.left;
      }
      const stored = batch === null ? 0 : ((await readBatch(store, batch))?.items ?? 0);
      for (const { message } of call.json ? [] : problems) console.error(message);
      print(call, { batch, dryRun, format: prepared.format, onConflict, counts, stored, left, problems }, [
        call.t('termbase-import:cli.preview', counts),
        batch === null
          ? call.t('termbase-import:cli.nothing')
          : call.t('termbase-import:cli.stored', { batch, count: stored }),
        ...leftLine(call, left),
      ]);
      // A file of which nothing can be read is refused.
      return rows.length === counts.unreadable ? 1 : 0;
    }),
};

function countsOf(rows: readonly PreparedRow[]): Record<RowKind, number> {
  const counts = Object.fromEntries(rowKinds.map((kind) => [kind, 0])) as Record<RowKind, number>;
  for (const { row } of rows) counts[row.kind]++;
  return counts;
}

type Problem = {
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
};

/** The file's problems and those of its rows, each with its line and in words, as a compiler would say it. */
function problemsOf(
  { t, positionals }: CommandCall,
  found: readonly { severity: 'error' | 'warning'; line: number; column: number; code: string; values: object }[],
  rows: readonly PreparedRow[],
): Problem[] {
  const name = path.basename(positionals[0] ?? '');
  const say = (line: number, column: number, text: string): string =>
    `${[name, ...(line > 0 ? [line] : []), ...(column > 0 ? [column] : [])].join(':')}: ${text}`;
  const ofFile = found.map(({ severity, line, column, code, values }): Problem => {
    const text = t(`termbase-import:problems.${code.replace('.', '-')}`, { ...values, defaultValue: code });
    return { severity, line, column, code, message: say(line, column, text) };
  });
  const ofRows = rows.flatMap(({ line, row }) =>
    (row.kind === 'unreadable' ? row.problems : []).map(({ path: member, code }): Problem => {
      const text = `${member}: ${t(`glossary:problems.${code}`)}`;
      return { severity: 'error', line, column: 0, code, message: say(line, 0, text) };
    }),
  );
  return [...ofFile, ...ofRows].sort((a, b) => a.line - b.line || a.column - b.column);
}

const exportCommand: Command = {
  name: 'termbase export',
  usage: 'termbase export --format tbx|tbx-dct|csv|xlsx|json [-o FILE]',
  positionals: 0,
  options: { format: { type: 'string' }, output: { type: 'string', short: 'o' } },
  run: done((call) =>
    withStore(call, async (store) => {
      const format = option(call, 'format') as TermbaseFormat | undefined;
      if (!format || !termbaseFormats.includes(format)) throw new UsageError(`--format ${termbaseFormats.join('|')}`);
      const output = option(call, 'output');
      const stream = output === undefined ? process.stdout : createWriteStream(output);
      if (output !== undefined) await once(stream, 'open');
      let bytes = 0;
      for await (const part of termbaseParts(store, format)) {
        bytes += part.length;
        if (!stream.write(part)) await once(stream, 'drain');
      }
      if (output === undefined) return;
      stream.end();
      await once(stream, 'finish');
      const value = { file: output, count: bytes };
      if (call.json) print(call, { file: output, bytes }, []);
      else console.error(call.t('termbase-import:cli.exported', value));
    }),
  ),
};

const undoCommand: Command = {
  name: 'termbase undo',
  usage: 'termbase undo BATCH',
  positionals: 1,
  options: {},
  run: done((call) =>
    withStore(call, async (store) => {
      const [id = ''] = call.positionals;
      const { left } = await undoBatch(programContext(store, project), id);
      const batch = undoId(id);
      const count = (await readBatch(store, batch))?.items ?? 0;
      print(call, { batch, undoes: id, restored: count, left }, [
        call.t('termbase-import:cli.undone', { batch, count }),
        ...leftLine(call, left),
      ]);
    }),
  ),
};

function leftLine({ t }: CommandCall, left: readonly string[]): string[] {
  return left.length === 0 ? [] : [t('termbase-import:cli.left', { concepts: left.slice(0, 50).join(', ') })];
}

export const termbaseFileCommands = [importCommand, exportCommand, undoCommand];
