/** Number formats that every workbook knows without declaring them. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Whether a number of this format is shown as a date. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id);
  return /[ymdh年月日]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')) && !/general/i.test(code);
}

const DAY = 86_400_000;

/** Days since the workbook's first day → `2023-06-25`, with a time where there is one; undefined where it is no date. */
export function dateText(serial: number, from1904: boolean): string | undefined {
  if (!(serial >= 0 && serial < 2_958_466)) return undefined;
  // Spreadsheets believe that 1900 was a leap year.
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const at = new Date(Date.UTC(1899, 11, 30) + Math.round((days * DAY) / 1000) * 1000);
  const [day = '', time = ''] = at.toISOString().split('T');
  if (serial < 1) return time.slice(0, 8);
  return serial % 1 === 0 ? day : `${day} ${time.slice(0, 8)}`;
}
