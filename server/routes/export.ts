import type { Response } from 'express';
import { z } from 'zod';
import { blankAsAbsent, flag, parse } from '../http/forms.js';
import { exportDocument, exportFormats, exportTypes } from '../http/export-document.js';
import { get, type Handle } from '../http/route.js';
import { documentOf } from './documents.js';

const querySchema = z.object({ format: z.enum(exportFormats).default('txt'), mark: blankAsAbsent(flag) });

const download: Handle = async (visit, request, response) => {
  const document = await documentOf(visit, request);
  const { format, mark = false } = parse(querySchema, request.query);
  const { store, translations } = visit.house;
  response.attachment(`${document.title.replace(/[\\/:*?"<>|\p{C}]+/gu, ' ').slice(0, 100)}.${format}`);
  // Printed from the browser, so shown there; its own style needs its own policy, and it has no scripts.
  if (format === 'html') {
    response.removeHeader('content-disposition');
    response.set(
      'content-security-policy',
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    );
  }
  response.type(exportTypes[format]);
  for await (const piece of exportDocument(store, document, { format, mark, language: visit.language, translations })) {
    if (response.destroyed) return;
    if (!response.write(piece)) await writable(response);
  }
  response.end();
};

/** When a reader has caught up, or gone; leaves nothing behind on a response that waits thousands of times. */
function writable(response: Response): Promise<void> {
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
