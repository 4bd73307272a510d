import { z } from 'zod';
import { termbaseFormats, termbaseTypes, writeTermbaseAside } from '../../actions/termbase-export/write.js';
import { parse } from '../../http/forms.js';
import { get, type Handle } from '../../http/route.js';

const download: Handle = async (visit, request, response) => {
  const { format } = parse(z.object({ format: z.enum(termbaseFormats).default('tbx') }), request.query);
  const bytes = await writeTermbaseAside(visit.house.data, format);
  const { type, ending } = termbaseTypes[format];
  const day = visit.now.toISOString().slice(0, 10);
  response.attachment(`termbase-${day}${format === 'tbx-dct' ? '-dct' : ''}.${ending}`);
  response.set('content-type', type);
  response.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
};

export const termbaseExportRoutes = [get('/glossary/export', 'read', download)];
