import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { once } from 'node:events';
import { attachSource } from '../actions/attach-source.js';
import { programContext } from '../actions/context.js';
import { importDocument } from '../actions/import-document.js';
import { readTextFile, type TextFile } from '../actions/read-text-file.js';
import type { ParagraphMode } from '../core/paragraphs.js';
import { Refusal } from '../core/refusal.js';
import { type Encoding, encodingNamed } from '../formats/text/encodings.js';
import { exportDocument, exportedParagraphs, type ExportFormat, exportFormats } from '../http/export-document.js';
import { loadTranslations } from '../http/i18n.js';
import { documentSummary, documentValue } from '../http/values.js';
import { type DocumentRow, listDocuments, readDocument } from '../store/documents.js';
import type { Store } from '../store/open.js';
import { listParagraphs } from '../store/paragraphs.js';
import { type Command, type CommandCall, done, option, print, UsageError } from './command.js';
import { project, withStore } from './open.js';
import { readNamed } from './read-named.js';

const modes: readonly ParagraphMode[] = ['auto', 'blank', 'line'];

/** Reads a text file as `--paragraphs` and `--encoding` say. */
export async function readTextArgument(call: CommandCall, file: string): Promise<TextFile> {
  const mode = (option(call, 'paragraphs') ?? 'auto') as ParagraphMode;
  if (!modes.includes(mode)) throw new UsageError('--paragraphs blank|line');
  const { MAX_PARAGRAPH_LENGTH: paragraphLength, MAX_PARAGRAPHS: paragraphs, MAX_UPLOAD_BYTES } = call.settings;
  const bytes = await readNamed(file);
  if (bytes.length > MAX_UPLOAD_BYTES) throw new Refusal('too-large', { limit: MAX_UPLOAD_BYTES });
  const encoding = encodingOf(call);
  return readTextFile(path.basename(file), bytes, { encoding, mode, limits: { paragraphLength, paragraphs } });
}

/** The paragraphs of the file that an option names; null without the option. */
export async function paragraphsOf(call: CommandCall, name: 'source' | 'target'): Promise<string[] | null> {
  const file = option(call, name);
  if (file === undefined) return null;
  return (await readTextArgument(call, file)).split.paragraphs.map(({ text }) => text);
}

function encodingOf(call: CommandCall): Encoding | undefined {
  const name = option(call, 'encoding');
  if (name === undefined) return undefined;
  const encoding = encodingNamed(name);
  if (!encoding) throw new UsageError('--encoding utf-8|utf-16le|utf-16be|gb18030|big5');
  return encoding;
}

export async function documentNamed(store: Store, id: string): Promise<DocumentRow> {
  const row = await readDocument(store, id);
  if (!row) throw new Refusal('not-found');
  return row;
}

const importCommand: Command = {
  name: 'document import',
  usage: 'document import FILE [--source FILE] [--title T] [--mt-engine NAME] [--paragraphs blank|line] [--encoding E]',
  positionals: 1,
  options: {
    source: { type: 'string' },
    title: { type: 'string' },
    'mt-engine': { type: 'string' },
    paragraphs: { type: 'string' },
    encoding: { type: 'string' },
  },
  run: done((call) =>
    withStore(call, async (store) => {
      const [file = ''] = call.positionals;
      const lead = await readTextArgument(call, file);
      const sourceFile = option(call, 'source');
      const source = sourceFile === undefined ? null : await readTextArgument(call, sourceFile);
      // A Chinese text alone is a document without English.
      const chinese = source === null && isChinese(lead);
      const imported = await importDocument(programContext(store, project), {
        title: option(call, 'title') ?? path.basename(file).replace(/\.[^.]{1,8}$/, ''),
        target: chinese ? null : lead,
        source: chinese ? lead : source,
        engine: option(call, 'mt-engine') ?? null,
        pairs: null,
      });
      print(call, imported, [call.t('cli:imported', imported)]);
    }),
  ),
};

/** More Han than Latin letters. */
function isChinese({ split }: TextFile): boolean {
  const text = split.paragraphs.map((paragraph) => paragraph.text).join('\n');
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return han > latin;
}

const attachCommand: Command = {
  name: 'document attach-source',
  usage: 'document attach-source ID FILE [--paragraphs blank|line] [--encoding E]',
  positionals: 2,
  options: { paragraphs: { type: 'string' }, encoding: { type: 'string' } },
  run: done((call) =>
    withStore(call, async (store) => {
      const [id = '', name = ''] = call.positionals;
      const { id: document } = await documentNamed(store, id);
      const file = await readTextArgument(call, name);
      const attached = await attachSource(programContext(store, project), { document, file, pairs: null });
      print(call, attached, [call.t('cli:attached', attached)]);
    }),
  ),
};

const listCommand: Command = {
  name: 'document list',
  usage: 'document list',
  positionals: 0,
  options: {},
  run: done((call) =>
    withStore(call, async (store) => {
      const documents = (await listDocuments(store, project)).map(documentSummary);
      const lines = documents.map(({ id, title, paragraphs, states }) => {
        const counts = Object.entries(states).map(([state, count]) => `${call.t(`common:states.${state}`)} ${count}`);
        return `${id}  ${title}  (${paragraphs}: ${counts.join(', ')})`;
      });
      print(call, { documents }, lines);
    }),
  ),
};

const showCommand: Command = {
  name: 'document show',
  usage: 'document show ID',
  positionals: 1,
  options: {},
  run: done((call) =>
    withStore(call, async (store) => {
      const row = await documentNamed(store, call.positionals[0] ?? '');
      const paragraphs = await exportedParagraphs(
        store,
        await listParagraphs(store, row.id, { limit: row.paragraphs }),
      );
      const lines = paragraphs.flatMap(({ position, state, flag, source, target }) => [
        `${position}  ${call.t(`common:states.${state}`)}${flag ? `, ${call.t(`common:flags.${flag}`)}` : ''}`,
        ...(source === null ? [] : [source]),
        ...(target === null ? [] : [target]),
        '',
      ]);
      print(call, documentValue(row, paragraphs), [row.title, '', ...lines]);
    }),
  ),
};

const exportCommand: Command = {
  name: 'document export',
  usage: 'document export ID --format txt|html|tsv|json [-o FILE] [--mark]',
  positionals: 1,
  options: { format: { type: 'string' }, output: { type: 'string', short: 'o' }, mark: { type: 'boolean' } },
  run: done((call) =>
    withStore(call, async (store) => {
      const format = option(call, 'format') as ExportFormat | undefined;
      if (!format || !exportFormats.includes(format)) throw new UsageError(`--format ${exportFormats.join('|')}`);
      const row = await documentNamed(store, call.positionals[0] ?? '');
      const pieces = exportDocument(store, row, {
        format,
        mark: call.options['mark'] === true,
        language: call.language,
        translations: await loadTranslations(),
      });
      const output = option(call, 'output');
      const unreviewed = await write(pieces, output);
      console.error(call.t('export:unreviewed', { count: unreviewed }));
      if (output !== undefined && call.json) print(call, { file: output, unreviewed }, []);
    }),
  ),
};

async function write(pieces: AsyncGenerator<string, number>, output: string | undefined): Promise<number> {
  const stream = output === undefined ? process.stdout : createWriteStream(output);
  if (output !== undefined) await once(stream, 'open');
  for (;;) {
    const piece = await pieces.next();
    if (piece.done) {
      if (output !== undefined) {
        stream.end();
        await once(stream, 'finish');
      }
      return piece.value;
    }
    if (!stream.write(piece.value)) await once(stream, 'drain');
  }
}

export const documentCommands = [importCommand, attachCommand, listCommand, showCommand, exportCommand];
