import { createHash, randomBytes } from 'node:crypto';

/** Secrets of sessions, links and tokens are 256 random bits; the database keeps only their SHA-256. */
export function newSecret(): { readonly secret: string; readonly hash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { secret, hash: hashSecret(secret) };
}

export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
