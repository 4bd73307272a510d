/** `2018`, `2018-03` or `2018-03-05`, and a day that exists. */
export function isDocumentDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (match === null) return false;
  const [, year = '', month = '01', day = '01'] = match;
  const full = `${year}-${month}-${day}`;
  const time = Date.parse(`${full}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(full);
}

/** `2018-03-05`, and a day that exists. */
export function isDay(text: string): boolean {
  return text.length === 10 && isDocumentDate(text);
}
