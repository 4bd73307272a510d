import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { termbaseFormats, termbasePartsAside, termbaseTypes } from '../../actions/termbase-export/write.js';
import { parse } from '../../http/forms.js';
import { get, type Handle } from '../../http/route.js';

const download: Handle = async (visit, request, response) => {
  const { format } = parse(z.object({ format: z.enum(termbaseFormats).default('tbx') }), request.query);
  const parts = termbasePartsAside(visit.house.data, format);
  // Before anything is answered: what cannot be written is an error and no empty file.
  const first = await parts.next();
  const { type, ending } = termbaseTypes[format];
  const day = visit.now.toISOString().slice(0, 10);
  response.attachment(`termbase-${day}${format === 'tbx-dct' ? '-dct' : ''}.${ending}`);
  response.set('content-type', type);
  try {
    await pipeline(async function* () {
      if (!first.done) yield first.value;
      yield* parts;
    }, response);
  } catch (error) {
    // Who reads goes away: nobody is left to be told.
    if (!response.destroyed) throw error;
  } finally {
    await parts.return();
  }
};

export const termbaseExportRoutes = [get('/glossary/export', 'read', download)];
