/** Every address that a page links to. */
const id = encodeURIComponent;

function query(values: Readonly<Record<string, string | number | boolean | null | undefined>>): string {
  const pairs = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && value !== '' && value !== false) pairs.set(key, String(value));
  }
  return pairs.size > 0 ? `?${pairs.toString()}` : '';
}

/** An empty `from` is said: the report begins at the beginning then, and not a year ago. */
function reportQuery({ from, ...values }: Readonly<Record<string, string | undefined>>): string {
  const rest = query(values);
  if (from !== '') return query({ ...values, from });
  return rest === '' ? '?from=' : `${rest}&from=`;
}

/** What a proposal begins with: words, the concept that it changes, where it came up. */
type Selection = {
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
  readonly concept?: string | undefined;
  readonly paragraph?: string | undefined;
};

export const urls = {
  home: () => '/',
  signIn: (back?: string) => `/sign-in${query({ back })}`,
  signInLink: (secret: string) => `/sign-in/${id(secret)}`,
  signOut: () => '/sign-out',
  switchPerson: () => '/demo/switch',
  preferences: () => '/preferences',
  account: () => '/account',
  password: () => '/account/password',
  events: () => '/events',
  presence: () => '/presence',

  documents: (values: { archived?: boolean } = {}) => `/documents${query(values)}`,
  importDocument: () => '/documents/import',
  previewImport: () => '/documents/preview',
  pair: (incoming: string) => `/documents/incoming/${id(incoming)}`,
  document: (
    document: string,
    values: { at?: number; edit?: string | undefined; state?: string | undefined; find?: string | undefined } = {},
  ) => `/documents/${id(document)}${query(values)}`,
  rows: (
    document: string,
    values: { from?: number; before?: number; state?: string | undefined; find?: string | undefined },
  ) => `/documents/${id(document)}/rows${query(values)}`,
  map: (document: string) => `/documents/${id(document)}/map`,
  progress: (document: string) => `/documents/${id(document)}/progress`,
  reviseDocument: (document: string) => `/documents/${id(document)}/revisions`,
  documentSettings: (document: string, values: { saved?: boolean } = {}) =>
    `/documents/${id(document)}/settings${query({ saved: values.saved ? '1' : '' })}`,
  approveClean: (document: string, values: { done?: boolean } = {}) =>
    `/documents/${id(document)}/approve-clean${query({ done: values.done ? '1' : '' })}`,
  stopApproveClean: (document: string) => `/documents/${id(document)}/approve-clean/stop`,
  attachSource: (document: string) => `/documents/${id(document)}/source`,
  exportDocument: (document: string, values: { format?: string; mark?: boolean } = {}) =>
    `/documents/${id(document)}/export${query(values)}`,
  releases: (document: string) => `/documents/${id(document)}/releases`,
  release: (document: string, number: number) => `/documents/${id(document)}/releases/${number}`,
  compareReleases: (document: string, from: number, to: number, values: { page?: number; format?: 'patch' } = {}) =>
    `/documents/${id(document)}/releases/${to}/comparison${query({ from, ...values })}`,
  exportRelease: (document: string, number: number, values: { format?: string; mark?: boolean } = {}) =>
    `/documents/${id(document)}/releases/${number}/export${query(values)}`,
  openEdition: (document: string) => `/documents/${id(document)}/editions`,
  audit: (values: Readonly<Record<string, string | number | undefined>> = {}) => `/audit${query(values)}`,
  exportAudit: (values: Readonly<Record<string, string | number | undefined>> = {}) => `/audit/export${query(values)}`,
  queue: (values: Readonly<Record<string, string | number | boolean | null | undefined>> = {}) =>
    `/queue${query(values)}`,
  palette: (values: { q?: string } = {}) => `/palette${query(values)}`,
  assignments: (document: string) => `/documents/${id(document)}/assignments`,
  assignment: (document: string, assignment: string) => `/documents/${id(document)}/assignments/${id(assignment)}`,
  paragraph: (document: string, paragraph: string) => `/documents/${id(document)}/paragraphs/${id(paragraph)}`,
  history: (document: string, paragraph: string) => `/documents/${id(document)}/paragraphs/${id(paragraph)}/history`,
  restore: (document: string, paragraph: string) =>
    `/documents/${id(document)}/paragraphs/${id(paragraph)}/restoration`,
  panel: (document: string, paragraph: string) => `/documents/${id(document)}/paragraphs/${id(paragraph)}/panel`,
  saveRevision: (document: string, paragraph: string) =>
    `/documents/${id(document)}/paragraphs/${id(paragraph)}/revisions`,
  mergeRevision: (document: string, paragraph: string) =>
    `/documents/${id(document)}/paragraphs/${id(paragraph)}/merge`,
  decide: (document: string, paragraph: string) => `/documents/${id(document)}/paragraphs/${id(paragraph)}/decisions`,
  comments: (document: string, paragraph: string, values: { back?: string } = {}) =>
    `/documents/${id(document)}/paragraphs/${id(paragraph)}/comments${query(values)}`,
  resolveThread: (document: string, paragraph: string, thread: string) =>
    `/documents/${id(document)}/paragraphs/${id(paragraph)}/threads/${id(thread)}/resolution`,
  documentComments: (document: string, values: { show?: string; page?: number } = {}) =>
    `/documents/${id(document)}/comments${query(values)}`,
  mentions: () => '/mentions',
  findings: (document: string, values: Readonly<Record<string, string | number | undefined>> = {}) =>
    `/documents/${id(document)}/findings${query(values)}`,
  exportFindings: (document: string, values: Readonly<Record<string, string | number | undefined>> = {}) =>
    `/documents/${id(document)}/findings/export${query(values)}`,
  dismissFinding: (document: string, paragraph: string) =>
    `/documents/${id(document)}/paragraphs/${id(paragraph)}/dismissals`,
  endDismissal: (document: string, paragraph: string, dismissal: string) =>
    `/documents/${id(document)}/paragraphs/${id(paragraph)}/dismissals/${id(dismissal)}/end`,
  addWord: (document: string, paragraph: string) => `/documents/${id(document)}/paragraphs/${id(paragraph)}/words`,
  applyFix: (document: string, paragraph: string) => `/documents/${id(document)}/paragraphs/${id(paragraph)}/fixes`,
  review: (
    document: string,
    values: {
      at?: number;
      from?: number | undefined;
      to?: number | undefined;
      view?: string | undefined;
      /** The questions of the queue in which next and previous stay, as in its address. */
      within?: string | undefined;
      /** All of it is gone through. */
      done?: boolean;
    } = {},
  ) => `/documents/${id(document)}/review${query(values)}`,
  reviewAgain: (document: string, paragraph: string) => `/documents/${id(document)}/paragraphs/${id(paragraph)}/review`,
  answerHunk: (document: string, decision: string, hunk: number) =>
    `/documents/${id(document)}/decisions/${id(decision)}/hunks/${hunk}/answers`,
  feedback: (values: Readonly<Record<string, string | number | undefined>> = {}) => `/feedback${query(values)}`,
  notifications: (values: { all?: boolean | undefined; kind?: string | undefined; before?: number | undefined } = {}) =>
    `/notifications${query(values)}`,
  notificationBadge: () => '/notifications/badge',
  readNotifications: () => '/notifications/read',
  notificationSettings: () => '/account/notifications',
  unsubscribe: (secret: string) => `/unsubscribe/${id(secret)}`,

  glossary: (
    values: {
      q?: string | undefined;
      domain?: string | undefined;
      status?: string | undefined;
      authority?: string | undefined;
      page?: number | undefined;
    } = {},
  ) => `/glossary${query(values)}`,
  concept: (concept: string, values: { asOf?: string | null | undefined } = {}) =>
    `/glossary/${id(concept)}${query(values)}`,
  editConcept: (concept: string) => `/glossary/${id(concept)}/edit`,
  newConcept: (values: { zh?: string | undefined; en?: string | undefined } = {}) => `/glossary/new${query(values)}`,
  saveConcept: (concept: string) => `/glossary/${id(concept)}/revisions`,
  deprecateConcept: (concept: string) => `/glossary/${id(concept)}/deprecation`,
  restoreConcept: (concept: string) => `/glossary/${id(concept)}/restoration`,
  makeStandard: (concept: string) => `/glossary/${id(concept)}/standard`,
  mergeConcept: (concept: string, values: { with?: string } = {}) => `/glossary/${id(concept)}/merge${query(values)}`,
  splitConcept: (concept: string) => `/glossary/${id(concept)}/split`,
  batches: (values: { page?: number } = {}) => `/glossary/batches${query(values)}`,
  batch: (batch: string, values: { page?: number } = {}) => `/glossary/batches/${id(batch)}${query(values)}`,
  undoBatch: (batch: string) => `/glossary/batches/${id(batch)}/undo`,
  stopBatch: (batch: string) => `/glossary/batches/${id(batch)}/stop`,
  bulkEdit: (values: Readonly<Record<string, string | number | undefined>> = {}) => `/glossary/bulk${query(values)}`,
  importTerms: () => '/glossary/import',
  incomingTerms: (incoming: string, values: { show?: string | undefined; page?: number } = {}) =>
    `/glossary/import/${id(incoming)}${query(values)}`,
  readTerms: (incoming: string) => `/glossary/import/${id(incoming)}/read`,
  storeTerms: (incoming: string) => `/glossary/import/${id(incoming)}/store`,
  stopTerms: (incoming: string) => `/glossary/import/${id(incoming)}/stop`,
  exportTerms: (values: { format?: string } = {}) => `/glossary/export${query(values)}`,

  candidates: (values: { page?: number | undefined; all?: boolean } = {}) => `/glossary/candidates${query(values)}`,
  proposals: (values: { show?: string | undefined; page?: number | undefined } = {}) =>
    values.show === 'mine' && values.page === undefined
      ? '/glossary/proposals?mine'
      : `/glossary/proposals${query(values)}`,
  acceptRendering: (document: string, paragraph: string) =>
    `/documents/${id(document)}/paragraphs/${id(paragraph)}/renderings`,
  takeBackRendering: (concept: string) => `/glossary/${id(concept)}/renderings`,
  candidateProgress: () => '/glossary/candidates/progress',
  searchCandidates: () => '/glossary/candidates/search',
  cancelCandidates: () => '/glossary/candidates/cancellation',
  dismissCandidate: () => '/glossary/candidates/dismissals',
  proposalNews: () => '/glossary/proposals/news',
  proposal: (proposal: string) => `/glossary/proposals/${id(proposal)}`,
  propose: (values: Selection = {}) => `/glossary/propose${query(values)}`,
  makeProposal: (values: Selection = {}) => `/glossary/proposals${query(values)}`,
  editProposal: (proposal: string, values: { into?: string; q?: string } = {}) =>
    `/glossary/proposals/${id(proposal)}/edit${query(values)}`,
  acceptProposal: (proposal: string) => `/glossary/proposals/${id(proposal)}/acceptance`,
  mergeProposal: (proposal: string) => `/glossary/proposals/${id(proposal)}/merge`,
  refuseProposal: (proposal: string) => `/glossary/proposals/${id(proposal)}/refusal`,
  withdrawProposal: (proposal: string) => `/glossary/proposals/${id(proposal)}/withdrawal`,

  impact: (
    concept: string,
    values: {
      standard?: string | undefined;
      number?: number | undefined;
      document?: string | undefined;
      kind?: string | undefined;
      page?: number | undefined;
    } = {},
  ) => `/glossary/${id(concept)}/impact${query(values)}`,
  previewImpact: (concept: string | null) =>
    concept === null ? '/glossary/impact' : `/glossary/${id(concept)}/impact`,
  usage: (concept: string) => `/glossary/${id(concept)}/usage`,
  conflicts: (values: { page?: number } = {}) => `/glossary/conflicts${query(values)}`,
  openSearch: () => '/opensearch.xml',
  suggestions: (document: string, values: { after?: number } = {}) =>
    `/documents/${id(document)}/suggestions${query(values)}`,
  adoptSuggestion: (document: string, suggestion: string) =>
    `/documents/${id(document)}/suggestions/${id(suggestion)}/adoption`,
  refuseSuggestion: (document: string, suggestion: string) =>
    `/documents/${id(document)}/suggestions/${id(suggestion)}/refusal`,

  quality: (values: Readonly<Record<string, string | undefined>> = {}) => `/quality${reportQuery(values)}`,
  exportQuality: (values: Readonly<Record<string, string | undefined>> = {}) => `/quality/export${reportQuery(values)}`,

  people: () => '/people',
  personRole: (person: string) => `/people/${id(person)}/role`,
  personLink: (person: string) => `/people/${id(person)}/link`,
  personToken: (person: string) => `/people/${id(person)}/tokens`,
  revokeToken: (person: string, token: string) => `/people/${id(person)}/tokens/${id(token)}/revocation`,
  revokeOwnToken: (token: string) => `/account/tokens/${id(token)}/revocation`,
  projectSettings: (values: { saved?: string } = {}) => `/settings${query(values)}`,
  houseStyle: (values: { rule?: string; saved?: string } = {}) => `/settings/house-style${query(values)}`,
} as const;
