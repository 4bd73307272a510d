import type { Request, Response } from 'express';
import type { Act } from '../core/permissions.js';
import type { Visit } from './visit.js';

export type Handle = (visit: Visit, request: Request, response: Response) => Promise<void> | void;

/**
 * One line of the URL table. `act` is what the visitor must be allowed to do; `anyone` needs no sign-in, `signed-in` any
 * person. A route without it cannot be written.
 */
export type Route = {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly act: Act | 'anyone' | 'signed-in';
  readonly handle: Handle;
  /** How the body is read; none by default for GET, a form for POST. */
  readonly body?: 'form' | 'json' | 'files';
  /** A limit of its own on how often it is asked: sign-in attempts by address, presence by person. */
  readonly throttled?: 'sign-in' | 'presence';
};

export function get(path: string, act: Route['act'], handle: Handle): Route {
  return { method: 'get', path, act, handle };
}

export function post(
  path: string,
  act: Route['act'],
  handle: Handle,
  more: Pick<Route, 'body' | 'throttled'> = {},
): Route {
  return { method: 'post', path, act, handle, body: 'form', ...more };
}
