/** The line that says how far a large glossary has been read: kept up to date, gone when it is there. */
export function startStarting(): void {
  const bar = document.querySelector<HTMLElement>('[data-starting-bar]');
  if (!bar) return;
  const look = async (): Promise<void> => {
    const said = await readStarting(bar.dataset['startingBar'] ?? '').catch(() => bar.textContent);
    if (said === null) return bar.remove();
    bar.textContent = said;
    setTimeout(() => void look(), 2000);
  };
  setTimeout(() => void look(), 2000);
}

/** What look-up says of it now; null: it is there. */
async function readStarting(glossary: string): Promise<string | null> {
  const response = await fetch(`${glossary}?part=results`, { headers: { accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return page.querySelector('[data-starting]')?.textContent ?? null;
}
