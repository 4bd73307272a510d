import { get, post } from '../http/route.js';
import { checkText } from './workbench/marks.js';
import { showPanel } from './workbench/panel.js';
import { merge, save } from './workbench/save.js';
import { showMap, showParagraph, showProgress, showRows, showWorkbench } from './workbench/show.js';

export const workbenchRoutes = [
  get('/documents/:document', 'read', showWorkbench),
  get('/documents/:document/rows', 'read', showRows),
  get('/documents/:document/map', 'read', showMap),
  get('/documents/:document/progress', 'read', showProgress),
  get('/documents/:document/paragraphs/:paragraph', 'read', showParagraph),
  get('/documents/:document/paragraphs/:paragraph/panel', 'read', showPanel),
  post('/documents/:document/paragraphs/:paragraph/revisions', 'save', save),
  post('/documents/:document/paragraphs/:paragraph/merge', 'save', merge),
  post('/documents/:document/paragraphs/:paragraph/marks', 'read', checkText),
];
