import { isUtf8 } from 'node:buffer';
import express, { type Handler, type RequestHandler } from 'express';
import multer from 'multer';
import { Refusal } from '../core/refusal.js';
import type { Settings } from '../core/settings.js';
import type { Route } from './route.js';

/** How the body of each kind of route is read: of one type, bounded, and never with characters replaced. */
export function bodyReaders(
  settings: Settings,
): Readonly<Record<NonNullable<Route['body']>, readonly RequestHandler[]>> {
  const limit = settings.MAX_BODY_BYTES;
  return {
    form: [
      requireType('application/x-www-form-urlencoded'),
      express.urlencoded({ extended: false, limit, parameterLimit: 50_000, verify: verifyForm }),
    ],
    json: [requireType('application/json'), express.json({ limit, verify: verifyUtf8 })],
    files: [requireType('multipart/form-data'), readFiles(settings)],
  };
}

function requireType(type: string): Handler {
  return (request, _response, next) => {
    // `is` answers null where there is no body: then the fields are missing, which the handler says.
    if (request.is(type) === false) throw new Refusal('unsupported-type', { expected: type });
    next();
  };
}

function readFiles(settings: Settings): Handler {
  const read = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: settings.MAX_UPLOAD_BYTES, files: 2, fields: 20, fieldSize: settings.MAX_BODY_BYTES },
    defParamCharset: 'utf8',
  }).any();
  return (request, response, next) => {
    read(request, response, (error: unknown) => {
      // What is not a limit of ours is a body that is no multipart: cut off, without its boundary.
      next(
        error && !(error instanceof multer.MulterError)
          ? new Refusal('malformed', { field: 'multipart/form-data' })
          : error,
      );
    });
  };
}

/** The parsers would put U+FFFD where bytes are not UTF-8; a text is refused rather than changed. */
function verifyUtf8(_request: unknown, _response: unknown, bytes: Buffer, encoding: string): void {
  if (encoding === 'utf-8' && !isUtf8(bytes)) throw new Refusal('ill-formed-unicode', { field: 'bytes' });
}

function verifyForm(request: unknown, response: unknown, bytes: Buffer, encoding: string): void {
  const text = bytes
    .toString('latin1')
    .replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  verifyUtf8(request, response, Buffer.from(text, 'latin1'), encoding);
}
