import { page } from './page.js';
import { allRows, positionOf } from './rows.js';
import { goTo } from './window.js';

/** The whole document at the left edge: a mark a paragraph in its state's colour, and where the window is. */
const colours: Readonly<Record<string, string>> = {
  i: '--line',
  t: '--accent',
  r: '--good',
  f: '--good',
  s: '--bad',
  o: '--warn',
  d: '--warn',
};

let states = '';

function canvas(): HTMLCanvasElement | null {
  const element = document.getElementById('map');
  return element instanceof HTMLCanvasElement ? element : null;
}

export async function refreshMap(): Promise<void> {
  const response = await fetch(`${page.url}/map`).catch(() => null);
  if (!response?.ok) return;
  states = ((await response.json()) as { states: string }).states;
  drawMap();
}

export function drawMap(): void {
  const map = canvas();
  const context = map?.getContext('2d');
  if (!map || !context || states === '') return;
  const { width, height } = map.getBoundingClientRect();
  if (height === 0) return;
  const scale = window.devicePixelRatio || 1;
  map.width = Math.round(width * scale);
  map.height = Math.round(height * scale);
  context.scale(scale, scale);
  const colour = colourOf(map);
  const each = Math.min(14, height / states.length);
  const gap = each > 4 ? 1 : 0;
  for (let i = 0; i < states.length; i++) {
    context.fillStyle = colour(colours[states.charAt(i)] ?? '--line');
    context.fillRect(2, i * each, width - 4, Math.max(0.75, each - gap));
  }
  const rows = allRows();
  const seen = rows.filter((row) => {
    const box = row.getBoundingClientRect();
    return box.bottom > 0 && box.top < window.innerHeight;
  });
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last) return;
  context.strokeStyle = colour('--ink');
  context.lineWidth = 1;
  const top = (positionOf(first) - 1) * each;
  context.strokeRect(0.5, top + 0.5, width - 1, Math.max(3, (positionOf(last) - positionOf(first) + 1) * each - 1));
}

/** Tokens as a canvas understands them: `light-dark()` is settled only in a property that is a colour. */
function colourOf(map: HTMLCanvasElement): (token: string) => string {
  const known = new Map<string, string>();
  return (token) => {
    let colour = known.get(token);
    if (colour === undefined) {
      map.style.color = `var(${token})`;
      colour = getComputedStyle(map).color;
      known.set(token, colour);
    }
    return colour;
  };
}

export function startMap(): void {
  const map = canvas();
  if (!map) return;
  map.addEventListener('click', (event) => {
    const each = Math.min(14, map.getBoundingClientRect().height / Math.max(1, states.length));
    const position = Math.floor(event.offsetY / each) + 1;
    if (position <= states.length) void goTo(position);
  });
  let waiting = false;
  const later = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      drawMap();
    });
  };
  window.addEventListener('scroll', later, { passive: true });
  window.addEventListener('resize', later);
  void refreshMap();
}
