import { get, post } from '../http/route.js';
import { deprecate, restore, setStandard, showConcept } from './glossary/concept.js';
import { createConcept, editConcept, newConcept, reviseConcept } from './glossary/edit.js';
import { showLookUp } from './glossary/look-up.js';

export const glossaryRoutes = [
  get('/glossary', 'look-up', showLookUp),
  get('/glossary/new', 'edit-concepts', newConcept),
  post('/glossary', 'edit-concepts', createConcept),
  get('/glossary/:concept', 'look-up', showConcept),
  get('/glossary/:concept/edit', 'edit-concepts', editConcept),
  post('/glossary/:concept/revisions', 'edit-concepts', reviseConcept),
  post('/glossary/:concept/standard', 'edit-concepts', setStandard),
  post('/glossary/:concept/deprecation', 'edit-concepts', deprecate),
  post('/glossary/:concept/restoration', 'edit-concepts', restore),
];
