import type { Check } from '../check.js';
import { partyCapitals } from './party-capitals.js';
import { personNames } from './person-names.js';
import { personPosts } from './person-posts.js';
import { placeNames } from './place-names.js';

/** Names of people, posts and places, and how the Party is written. */
export const nameChecks: readonly Check[] = [personNames, personPosts, placeNames, partyCapitals];
