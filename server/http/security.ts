import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handler, Request } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { Refusal } from '../core/refusal.js';

/** Headers that keep a page to itself: nothing from elsewhere, no inline code or style but ours. */
export function securityHeaders(): Handler {
  const nonce = (_request: IncomingMessage, response: ServerResponse): string =>
    `'nonce-${String((response as ServerResponse & { locals: Record<string, unknown> }).locals['nonce'] ?? '')}'`;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", nonce],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    // TLS ends at the proxy in front, which knows whether all of its host has it.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'same-origin' },
  }) as Handler;
}

/** An address as a key: all of an IPv6 network's count together. */
export const addressKey = ipKeyGenerator;

/** At most `limit` requests per window and key (the address, unless `key` says otherwise). */
export function throttle(limit: number, windowMs: number, key?: (request: Request) => string): Handler {
  return rateLimit({
    limit,
    windowMs,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    ...(key ? { keyGenerator: (request: Request) => key(request) } : {}),
    handler: (_request, _response, next) => {
      next(new Refusal('too-many-requests'));
    },
  });
}
