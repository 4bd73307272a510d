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
  verifyUtf8(request, response, decodePercent(bytes), encoding);
}

const percent = 0x25;

/** The bytes that `%XX` stand for. A loop: a callback for each would hold up everybody for half a second in a long text. */
function decodePercent(bytes: Buffer): Buffer {
  const decoded = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    let byte = bytes[i] as number;
    if (byte === percent) {
      const [high, low] = [hexDigit(bytes[i + 1]), hexDigit(bytes[i + 2])];
      if (high >= 0 && low >= 0) {
        byte = high * 16 + low;
        i += 2;
      }
    }
    decoded[length++] = byte;
  }
  return decoded.subarray(0, length);
}

/** -1 for what is no digit. */
function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1;
}
