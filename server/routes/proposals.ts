import { get, post } from '../http/route.js';
import { acceptProposal, mergeProposal, showAcceptForm } from './proposals/accept.js';
import { listProposals, proposalNews } from './proposals/list.js';
import { showProposal } from './proposals/one.js';
import { makeProposal, showProposeForm } from './proposals/propose.js';
import { refuseProposal, withdrawProposal } from './proposals/verdict.js';

export const proposalRoutes = [
  get('/glossary/propose', 'propose', showProposeForm),
  get('/glossary/proposals', 'propose', listProposals),
  post('/glossary/proposals', 'propose', makeProposal),
  get('/glossary/proposals/news', 'propose', proposalNews),
  get('/glossary/proposals/:proposal', 'propose', showProposal),
  get('/glossary/proposals/:proposal/edit', 'edit-concepts', showAcceptForm),
  post('/glossary/proposals/:proposal/acceptance', 'edit-concepts', acceptProposal),
  post('/glossary/proposals/:proposal/merge', 'edit-concepts', mergeProposal),
  post('/glossary/proposals/:proposal/refusal', 'edit-concepts', refuseProposal),
  post('/glossary/proposals/:proposal/withdrawal', 'propose', withdrawProposal),
];
