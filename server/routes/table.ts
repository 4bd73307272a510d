import type { Route } from '../http/route.js';
import { signInRoutes } from './sign-in.js';

/** Every address of the program, with what one must be allowed to do there. */
export const routes: readonly Route[] = [...signInRoutes];
