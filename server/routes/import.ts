import type { Request } from 'express';
import { z } from 'zod';
import { newId } from '../actions/context.js';
import { attachSource } from '../actions/attach-source.js';
import { importDocument } from '../actions/import-document.js';
import { readTextFileAside, type TextFile } from '../actions/read-text-file.js';
import { pairByCount, type Pairs, proposePairs } from '../core/pairing.js';
import { Refusal } from '../core/refusal.js';
import type { Settings } from '../core/settings.js';
import { candidates } from '../formats/text/detect.js';
import { ENCODINGS, type Encoding } from '../formats/text/encodings.js';
import { blankAsAbsent, flag, parse, text } from '../http/forms.js';
import { get, type Handle, post } from '../http/route.js';
import { urls } from '../http/urls.js';
import { render } from '../http/views.js';
import type { Visit } from '../http/visit.js';
import { readDocument } from '../store/documents.js';
import type { Incoming, IncomingFile, IncomingFiles } from '../store/incoming.js';
import { listParagraphs } from '../store/paragraphs.js';
import { actionContext } from './context.js';
import { documentOf } from './documents.js';

const encoding = blankAsAbsent(z.enum(ENCODINGS as [Encoding, ...Encoding[]]));
const mode = blankAsAbsent(z.enum(['auto', 'blank', 'line']));

/** What the person chose on the form and on the preview; kept with the files as strings. */
const choicesSchema = z.object({
  title: blankAsAbsent(text(300)),
  engine: blankAsAbsent(text(200)),
  machine: blankAsAbsent(flag),
  encodingSource: encoding,
  encodingTarget: encoding,
  paragraphs: mode,
  /** The document that a source is attached to; absent: a new one. */
  document: blankAsAbsent(z.string()),
});

/** Blocks that a person can pair by hand on one page. */
const mostPairs = 2000;

const showForm: Handle = (visit, _request, response) => {
  response.send(render(visit, 'pages/import', { document: null }));
};

const showAttachForm: Handle = async (visit, request, response) => {
  response.send(render(visit, 'pages/import', { document: await documentOf(visit, request) }));
};

/** Takes the files in and shows what would be stored; nothing is stored yet. */
const upload: Handle = async (visit, request, response) => {
  const files = (request.files ?? []) as Express.Multer.File[];
  const file = (side: 'source' | 'target'): IncomingFile | null => {
    const found = files.find(
      ({ fieldname, size, originalname }) => fieldname === side && (size > 0 || originalname !== ''),
    );
    return found ? { name: [...found.originalname].slice(0, 200).join(''), bytes: found.buffer } : null;
  };
  const { document, ...choices } = parse(choicesSchema, request.body);
  if (document !== undefined && !(await readDocument(visit.house.store, document))) throw new Refusal('not-found');
  const source = file('source');
  const target = document === undefined ? file('target') : null;
  if (!source && !target) throw new Refusal('empty');
  const id = newId();
  await visit.house.incoming.put(id, {
    user: visit.person?.id ?? '',
    choices: strings({ ...choices, document, title: choices.title ?? titleOf(target ?? source) }),
    source,
    target,
  });
  response.redirect(303, urls.pair(id));
};

/** The preview: encodings with what they make of the file, the first paragraphs, and the pairing where counts differ. */
const showPreview: Handle = async (visit, request, response) => {
  const incoming = await incomingOf(visit, request);
  response.send(render(visit, 'pages/import-preview', await previewOf(visit, request, incoming)));
};

async function previewOf(visit: Visit, request: Request, incoming: Incoming): Promise<Record<string, unknown>> {
  // What the person changes on the preview comes back in the address, so that it can be looked at again and again.
  const choices = parse(choicesSchema, { ...incoming.choices, ...request.query });
  const sides = await readSides(visit.house.settings, incoming, choices);
  const document = choices.document === undefined ? null : await readDocument(visit.house.store, choices.document);
  const targets =
    sides.target?.split.paragraphs.map((paragraph) => paragraph.text) ??
    (document
      ? (await listParagraphs(visit.house.store, document.id, { limit: document.paragraphs })).map(
          (row) => row.target ?? '',
        )
      : null);
  const sources = sides.source?.split.paragraphs.map((paragraph) => paragraph.text) ?? null;
  const pairs =
    sources && targets ? (pairByCount(sources.length, targets.length) ?? proposePairs(sources, targets)) : null;
  return {
    id: String(request.params['incoming']),
    choices,
    encodings: ENCODINGS,
    document,
    sides: (['source', 'target'] as const).flatMap((side) => {
      const file = sides[side];
      const refusal = sides.refusals[side];
      const given = incoming[side];
      if (!given) return [];
      return [{ side, name: given.name, file, refusal, candidates: candidates(given.bytes, 120) }];
    }),
    sources,
    targets,
    pairs,
    differ: sources !== null && targets !== null && sources.length !== targets.length,
    pairable: (sources?.length ?? 0) <= mostPairs,
    storable: Object.values(sides.refusals).every((refusal) => refusal === null),
  };
}

/** Previews that are being stored or were, and the document of each, so that a second click leads to the first one's document. */
const storings = new WeakMap<IncomingFiles, Map<string, Promise<string>>>();
const mostStorings = 1000;

/** Stores what the preview showed. */
const store: Handle = async (visit, request, response) => {
  const { incoming } = visit.house;
  const known = storings.get(incoming) ?? new Map<string, Promise<string>>();
  storings.set(incoming, known);
  const key = `${visit.person?.id ?? ''}/${String(request.params['incoming'])}`;
  let storing = known.get(key);
  if (!storing) {
    storing = storePreview(visit, request);
    known.set(key, storing);
    storing.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size > mostStorings && oldest !== undefined) known.delete(oldest);
  }
  response.redirect(303, urls.document(await storing));
};

async function storePreview(visit: Visit, request: Request): Promise<string> {
  const incoming = await incomingOf(visit, request);
  const body = parse(choicesSchema.extend({ pairs: blankAsAbsent(z.union([z.string(), z.array(z.string())])) }), {
    ...incoming.choices,
    ...(request.body as object),
  });
  const sides = await readSides(visit.house.settings, incoming, body);
  const refusal = sides.refusals.target ?? sides.refusals.source;
  if (refusal) throw refusal;
  const pairs: Pairs | null = body.pairs === undefined ? null : [body.pairs].flat().map((pair) => Number(pair) - 1);
  const context = actionContext(visit);
  const { id } =
    body.document !== undefined && sides.source
      ? await attachSource(context, { document: body.document, file: sides.source, pairs })
      : await importDocument(context, {
          title: body.title ?? titleOf(incoming.target ?? incoming.source),
          target: sides.target,
          source: sides.source,
          engine: body.machine === true ? (body.engine ?? 'machine') : null,
          pairs,
        });
  await visit.house.incoming.drop(String(request.params['incoming']));
  return id;
}

async function incomingOf(visit: Visit, request: Request): Promise<Incoming> {
  const incoming = await visit.house.incoming.take(String(request.params['incoming']));
  if (!incoming || incoming.user !== visit.person?.id) throw new Refusal('not-found');
  return incoming;
}

type Sides = {
  readonly source: TextFile | null;
  readonly target: TextFile | null;
  readonly refusals: { readonly source: Refusal | null; readonly target: Refusal | null };
};

async function readSides(
  settings: Settings,
  incoming: Incoming,
  choices: z.output<typeof choicesSchema>,
): Promise<Sides> {
  const limits = { paragraphLength: settings.MAX_PARAGRAPH_LENGTH, paragraphs: settings.MAX_PARAGRAPHS };
  const side = async (file: IncomingFile | null, chosen: Encoding | undefined): Promise<TextFile | Refusal | null> => {
    if (!file) return null;
    try {
      return await readTextFileAside(file.name, file.bytes, { encoding: chosen, mode: choices.paragraphs, limits });
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  };
  const [source, target] = await Promise.all([
    side(incoming.source, choices.encodingSource),
    side(incoming.target, choices.encodingTarget),
  ]);
  return {
    source: source instanceof Refusal ? null : source,
    target: target instanceof Refusal ? null : target,
    refusals: { source: source instanceof Refusal ? source : null, target: target instanceof Refusal ? target : null },
  };
}

function strings(values: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  );
}

/** A file's name without its ending, for a title that nobody gave. */
export function titleOf(file: { readonly name: string } | null): string {
  return file?.name.replace(/\.[^.]{1,8}$/, '').trim() || 'Untitled';
}

export const importRoutes = [
  get('/documents/import', 'import', showForm),
  post('/documents/preview', 'import', upload, { body: 'files' }),
  get('/documents/incoming/:incoming', 'import', showPreview),
  post('/documents/incoming/:incoming', 'import', store),
  get('/documents/:document/source', 'import', showAttachForm),
];
