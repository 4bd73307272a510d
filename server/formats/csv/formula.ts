/**
 * What a spreadsheet would take for a formula, behind white space too; in full width some take it as well. An apostrophe before it
 * makes it a text. One more apostrophe is put before those that are there already, so that the way back is exact.
 */
const FORMULA = /^'*\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

export function guardFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
