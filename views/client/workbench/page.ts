/** What the page says about itself. */
function root(): HTMLElement {
  const element = document.getElementById('workbench');
  if (!element) throw new Error('this is not the workbench');
  return element;
}

const element = root();
const { dataset } = element;

export const page = {
  root: element,
  list: document.getElementById('rows') as HTMLOListElement,
  document: dataset['document'] ?? '',
  url: dataset['url'] ?? '',
  events: dataset['events'] ?? '/events',
  presence: dataset['presence'] ?? '',
  propose: dataset['propose'] ?? '',
  seq: Number(dataset['seq'] ?? 0),
  at: Number(dataset['at'] ?? 1),
  paragraphs: Number(dataset['paragraphs'] ?? 0),
  person: document.body.dataset['person'] ?? '',
  maySave: dataset['maySave'] === '1',
  targetLang: dataset['targetLang'] ?? 'en',
  filter: { state: dataset['state'] ?? '', find: dataset['find'] ?? '' },
} as const;

/** The address of something about a paragraph. */
export function paragraphUrl(id: string, what = ''): string {
  return `${page.url}/paragraphs/${encodeURIComponent(id)}${what && `/${what}`}${what ? '' : query({})}`;
}

/** The filter that the person chose, with more. */
export function query(values: Readonly<Record<string, string | number>>): string {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...page.filter, ...values }))
    if (value !== '') pairs.set(name, String(value));
  return pairs.size > 0 ? `?${pairs.toString()}` : '';
}

/** A piece of the page from the server; null where it cannot be had. */
export async function fetchPart(url: string): Promise<string | null> {
  try {
    const response = await fetch(url, { headers: { 'x-partial': 'row', accept: 'application/json, text/html;q=0.9' } });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

/** Browsers let a request outlive its page only up to 64 KiB. */
const longestKept = 60_000;

/**
 * Sends a form as a script: problems come back as JSON, pages as their part. Throws where there is no answer. A request
 * that is `kept` reaches the server also when the page is left.
 */
export function send(url: string, fields: URLSearchParams, { kept = false } = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    keepalive: kept && fields.toString().length < longestKept,
    headers: { 'x-partial': 'row', 'x-person': page.person, accept: 'application/json, text/html;q=0.9' },
    body: fields,
  });
}
