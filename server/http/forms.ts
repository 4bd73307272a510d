import { z } from 'zod';
import { Refusal } from '../core/refusal.js';
import { normalise } from '../core/text.js';

/** Parses what came from outside once, here; a refusal names the first field that is wrong. */
export function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Refusal('malformed', { field: issue?.path.join('.') || 'body', problem: issue?.message ?? '' });
}

/** A text from outside: CRLF and CR become LF, ill-formed Unicode and NUL are refused, nothing else is changed. */
export const text = (limit = 1_000_000): z.ZodType<string> =>
  z.string().transform((value) => {
    const normalised = normalise(value);
    if (normalised.kind === 'nul') throw new Refusal('nul', { at: normalised.at });
    if (normalised.kind === 'ill-formed') throw new Refusal('ill-formed-unicode', { at: normalised.at });
    if (normalised.text.length > limit) throw new Refusal('too-long', { limit });
    return normalised.text;
  });

/** A number in a form or an address: '' is absent. */
export const count = z.coerce.number().int().min(0).max(1_000_000_000);

/** A checkbox or a hidden flag. */
export const flag = z
  .union([z.boolean(), z.enum(['', 'on', 'off', 'true', 'false', '1', '0'])])
  .transform((value) => value === true || value === 'on' || value === 'true' || value === '1');

/** An absent or empty field of a form. */
export function blankAsAbsent<T extends z.ZodType>(schema: T): z.ZodType<z.output<T> | undefined> {
  return z.preprocess((value) => (value === '' ? undefined : value), schema.optional()) as never;
}
