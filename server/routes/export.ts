import type { Response } from 'express';
import { z } from 'zod';
import type { ReleaseValue } from '../core/facts.js';
import { blankAsAbsent, flag, parse } from '../http/forms.js';
import { exportDocument, type ExportFormat, exportFormats, exportTypes } from '../http/export-document.js';
import { get, type Handle } from '../http/route.js';
import type { Visit } from '../http/visit.js';
import type { DocumentRow } from '../store/documents.js';
import { documentOf } from './documents.js';

type Exported = {
  readonly document: DocumentRow;
  /** The file's name, without its ending. */
  readonly name: string;
  /** The frozen texts to take; null: those that stand. */
  readonly release: ReleaseValue | null;
  readonly format: ExportFormat;
  readonly mark: boolean;
};

const querySchema = z.object({ format: z.enum(exportFormats).default('txt'), mark: blankAsAbsent(flag) });

const download: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  const { format, mark = false } = parse(querySchema, request.query);
  await sendExport(visit, response, { document, name: document.title, release: null, format, mark });
};

/** Sends a document, or a release of it, as a file. */
export async function sendExport(
  visit: Visit,
  response: Response,
  { document, name, release, format, mark }: Exported,
): Promise<void> {
  const { store, translations } = visit.house;
  response.attachment(`${name.replace(/[\\/:*?"<>|\p{C}]+/gu, ' ').slice(0, 100)}.${format}`);
  // Printed from the browser, so shown there; its own style needs its own policy, and it has no scripts.
  if (format === 'html') {
    response.removeHeader('content-disposition');
    response.set(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    );
  }
  response.type(exportTypes[format]);
  const options = { format, mark, release, language: visit.language, translations };
  await sendPieces(response, exportDocument(store, document, options));
}

/** Sends a file as fast as it is read, and no faster; ends early where nobody reads any more. */
export async function sendPieces(response: Response, pieces: AsyncIterable<string>): Promise<void> {
  for await (const piece of pieces) {
    if (response.destroyed) return;
    if (!response.write(piece)) await writable(response);
  }
  response.end();
}

/** When a reader has caught up, or gone; leaves nothing behind on a response that waits thousands of times. */
export function writable(response: Response): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
    if (response.destroyed) done();
  });
}

export const exportRoutes = [get('/documents/:document/export', 'read', download)];
