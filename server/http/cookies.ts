import type { Request, Response } from 'express';
import type { Settings } from '../core/settings.js';

/** The value of a cookie; the first where a name stands twice. */
export function readCookie(request: Request, name: string): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return null;
}

/** Cookies are read by the server only, sent from our own pages only, and over TLS only where the origin has it. */
export function setCookie(response: Response, settings: Settings, name: string, value: string, days: number): void {
  response.cookie(name, value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: settings.origin.startsWith('https:'),
    path: '/',
    maxAge: days * 86_400_000,
  });
}

export function clearCookie(response: Response, name: string): void {
  response.clearCookie(name, { path: '/' });
}
