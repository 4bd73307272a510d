import type { Route } from '../http/route.js';
import { documentRoutes } from './documents.js';
import { importRoutes } from './import.js';
import { signInRoutes } from './sign-in.js';

/** Every address of the program, with what one must be allowed to do there. The first that fits answers. */
export const routes: readonly Route[] = [
  ...signInRoutes,
  ...documentRoutes,
  ...importRoutes,
];
