/** The messages that scripts show come with the page, in its language (views/locales/LANGUAGE/client.json). */
type Messages = { readonly [key: string]: string | Messages };

let messages: Messages | null = null;

export function t(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  messages ??= JSON.parse(
    document.querySelector<HTMLElement>('[data-strings]')?.dataset['strings'] ?? '{}',
  ) as Messages;
  let found: string | Messages | undefined = messages;
  for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  if (typeof found !== 'string') return key;
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A time of today as the page's language writes it: 10:32. */
export function clock(time: Date): string {
  return time.toLocaleTimeString(document.documentElement.lang, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}
