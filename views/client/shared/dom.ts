/** Says something to people who do not see the page; the page's own live region speaks it. */
export function announce(message: string): void {
  const region = document.getElementById('announce');
  if (region) region.textContent = message;
}

/** The elements of a piece of HTML that our own server rendered. */
export function elements(html: string): HTMLElement[] {
  const template = document.createElement('template');
  template.innerHTML = html;
  return [...template.content.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
}

export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

/** Changes the page without moving `anchor` on the screen: what is read stays where it is. */
export function keepStill(anchor: Element | null | undefined, change: () => void): void {
  const before = anchor?.getBoundingClientRect().top;
  change();
  if (before === undefined || !anchor?.isConnected) return;
  const moved = anchor.getBoundingClientRect().top - before;
  if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
}

/** Whether a key belongs to an input method that is composing. */
export function composing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

export const onMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** Ctrl, which is ⌘ on a Mac, alone or with what else is asked. */
export function withCtrl(event: KeyboardEvent): boolean {
  return (onMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey) && !event.altKey;
}

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
