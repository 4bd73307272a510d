import { elements, keepStill } from '../shared/dom.js';
import { fetchPart, page, query } from './page.js';
import { followRow, releasePanel } from './panel.js';
import { allRows, positionOf, refetchRow, rowById, rowInSight, setCurrent } from './rows.js';

/** How many rows the page keeps: far ones are dropped and loaded again when they are needed. */
const most = 250;
type End = 'before' | 'after';

const loading: Record<End, Promise<boolean> | null> = { before: null, after: null };

/** Loads the rows next to those shown; answers whether there may be more. What is read stays where it is. */
export function loadMore(end: End): Promise<boolean> {
  loading[end] ??= withNews(() => load(end)).finally(() => {
    loading[end] = null;
  });
  return loading[end];
}

/** Commits heard of while rows are on their way, by paragraph: an answer may be older than they are. */
const heard = new Map<string, number>();
let underWay = 0;

export function noteCommit(id: string, seq: number): void {
  if (underWay > 0) heard.set(id, seq);
}

/** Puts rows of the server into the page; those older than a commit heard of meanwhile are fetched again. */
async function withNews<T>(work: () => Promise<T>): Promise<T> {
  underWay++;
  try {
    return await work();
  } finally {
    underWay--;
    for (const [id, seq] of heard) {
      const row = rowById(id);
      const stale = row !== null && Number(row.dataset['changed'] ?? 0) < seq;
      if (stale && !row.matches('.active, .has-conflict')) void refetchRow(id);
    }
    if (underWay === 0) heard.clear();
  }
}

async function load(end: End): Promise<boolean> {
  const position = edgeOf(end);
  if (position === null || (end === 'before' ? position <= 1 : position >= page.paragraphs)) return false;
  const html = await fetchPart(
    `${page.url}/rows${query(end === 'after' ? { from: position + 1 } : { before: position })}`,
  );
  if (html === null) return false;
  // Another part of the document is shown by now, and has neighbours of its own.
  if (edgeOf(end) !== position) return true;
  const fresh = elements(html);
  keepStill(rowInSight(), () => {
    if (end === 'after') page.list.append(...fresh);
    else page.list.prepend(...fresh);
    dropFar(end === 'after' ? 'before' : 'after');
    if (fresh.length === 0) document.getElementById(`more-${end}`)?.remove();
    updateEnds();
  });
  listener();
  return fresh.length > 0;
}

/** The position of the first or last row; null: there are none. */
function edgeOf(end: End): number | null {
  const row = end === 'after' ? allRows().at(-1) : allRows()[0];
  return row ? positionOf(row) : null;
}

/** Drops rows at one end, but never the one that is being edited or in conflict. */
function dropFar(end: End): void {
  const rows = allRows();
  const far = end === 'before' ? rows.slice(0, Math.max(0, rows.length - most)) : rows.slice(most).reverse();
  for (const row of far) {
    if (row.matches('.active, .has-conflict') || row.querySelector('#panel')) break;
    row.remove();
  }
}

/** The links at both ends are what the scrolling watches: they are there while there is more. */
function updateEnds(): void {
  const rows = allRows();
  ensureEnd('before', (rows[0] ? positionOf(rows[0]) : 1) > 1);
  ensureEnd('after', rows.at(-1) !== undefined && positionOf(rows.at(-1) as HTMLElement) < page.paragraphs);
}

function ensureEnd(end: End, wanted: boolean): void {
  const standing = document.getElementById(`more-${end}`);
  if (!wanted) standing?.remove();
  if (!wanted || standing) return;
  const nav = document.createElement('nav');
  nav.id = `more-${end}`;
  nav.className = 'more';
  if (end === 'before') page.list.before(nav);
  else page.list.after(nav);
  watcher?.observe(nav);
}

/** Shows another part of the document, without loading the page again. */
export function goTo(position: number): Promise<void> {
  return withNews(() => show(position));
}

async function show(position: number): Promise<void> {
  const wanted = Math.min(page.paragraphs, Math.max(1, Math.round(position)));
  let row = allRows().find((candidate) => positionOf(candidate) >= wanted);
  if (!row || positionOf(row) !== wanted) {
    const html = await fetchPart(`${page.url}/rows${query({ at: wanted })}`);
    if (html === null) return;
    // The paragraph that is being edited goes with its row.
    leaveRow();
    releasePanel();
    page.list.replaceChildren(...elements(html));
    updateEnds();
    row = allRows().find((candidate) => positionOf(candidate) >= wanted) ?? allRows().at(-1);
  }
  if (!row) return;
  setCurrent(row);
  row.scrollIntoView({ block: 'start' });
  history.replaceState(null, '', `${page.url}${query({ at: wanted })}`);
  listener();
}

/** Renders the rows that are shown anew, as when the glossary has changed; those being edited stay. */
export function refetchWindow(): Promise<void> {
  return withNews(refetch);
}

async function refetch(): Promise<void> {
  const rows = allRows();
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return;
  const fresh = new Map<string, HTMLElement>();
  for (let from = positionOf(first); from <= positionOf(last);) {
    const html = await fetchPart(`${page.url}/rows${query({ from })}`);
    const part = html === null ? [] : elements(html);
    for (const row of part) fresh.set(row.id, row);
    const end = part.at(-1);
    if (!end) break;
    from = positionOf(end) + 1;
  }
  const anchor = rowInSight();
  const id = anchor?.id;
  const top = anchor?.getBoundingClientRect().top ?? 0;
  for (const row of allRows()) {
    const next = fresh.get(row.id);
    if (!next || row.matches('.active, .has-conflict')) continue;
    const current = row.classList.contains('current');
    const focused = row.contains(document.activeElement);
    row.replaceWith(next);
    followRow(row, next);
    if (current) setCurrent(next, { focus: focused });
  }
  const now = id ? document.getElementById(id)?.getBoundingClientRect().top : undefined;
  if (now !== undefined && Math.abs(now - top) >= 1) window.scrollBy({ top: now - top, behavior: 'instant' });
}

let watcher: IntersectionObserver | null = null;
let listener: () => void = () => {};
let leaveRow: () => void = () => {};

export function startWindow(onChange: () => void, onLeave: () => void): void {
  listener = onChange;
  leaveRow = onLeave;
  // Ours alone, so that it is the same in every browser.
  document.documentElement.classList.add('no-anchoring');
  watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        const end: End = target.id === 'more-before' ? 'before' : 'after';
        void loadMore(end).then((more) => {
          // Still in sight after loading: looked at again.
          if (more && target.isConnected) {
            watcher?.unobserve(target);
            watcher?.observe(target);
          }
        });
      }
    },
    { rootMargin: '1200px 0px' },
  );
  for (const end of ['before', 'after'] as const) {
    const nav = document.getElementById(`more-${end}`);
    if (nav) watcher.observe(nav);
  }
}
