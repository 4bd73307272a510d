import { RE2JS, RE2JSException, RE2JSSyntaxException } from 're2js';

/** How long a pattern may be, and how many instructions it may become (`a{500}` is five characters and 502 of them). */
export const longestPattern = 500;
export const largestPattern = 500;

export type PatternProblem = {
  readonly code:
    | 'too-long'
    | 'too-large'
    | 'empty'
    | 'class'
    | 'escape'
    | 'group-name'
    | 'syntax'
    | 'repeat'
    | 'bracket'
    | 'parenthesis'
    | 'other';
  /** The piece of the pattern that is wrong. */
  readonly near: string;
};

/** What the engine says (re2js, src/Parser.js), in our words. */
const codes: Readonly<Record<string, PatternProblem['code']>> = {
  'invalid character class range': 'class',
  'invalid escape sequence': 'escape',
  'trailing backslash at end of expression': 'escape',
  'invalid named capture': 'group-name',
  'duplicate capture group name': 'group-name',
  'invalid or unsupported Perl syntax': 'syntax',
  'invalid nested repetition operator': 'repeat',
  'invalid repeat count': 'repeat',
  'missing argument to repetition operator': 'repeat',
  'missing closing ]': 'bracket',
  'missing closing )': 'parenthesis',
  'unexpected )': 'parenthesis',
  'expression nests too deeply': 'too-large',
  'expression too large': 'too-large',
};

/** A pattern in the syntax of RE2: no look-around and no references back, so that its time grows with the text's length alone. */
export function compilePattern(pattern: string): RE2JS | PatternProblem {
  if (pattern.length > longestPattern) return { code: 'too-long', near: pattern.slice(0, 20) };
  try {
    const compiled = RE2JS.compile(pattern);
    if (compiled.programSize() > largestPattern) return { code: 'too-large', near: pattern.slice(0, 20) };
    // What is found in no text at all would be found everywhere.
    return compiled.test('') ? { code: 'empty', near: pattern.slice(0, 20) } : compiled;
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    if (!(error instanceof RE2JSSyntaxException)) return { code: 'other', near: '' };
    return { code: codes[error.error] ?? 'other', near: (error.input ?? '').slice(0, 40) };
  }
}

export function isProblem(compiled: RE2JS | PatternProblem): compiled is PatternProblem {
  return !(compiled instanceof RE2JS);
}

/** `$1` to `$9` and `$0` in a fix, `$$` for the sign itself. */
const groupMark = /\$(\$|\d)/g;

/** The largest group that a fix names; -1: none. */
export function lastGroup(fix: string): number {
  return Math.max(-1, ...[...fix.matchAll(groupMark)].map(([, mark]) => (mark === '$' ? -1 : Number(mark))));
}

export function fillGroups(fix: string, group: (number: number) => string): string {
  return fix.replace(groupMark, (_, mark: string) => (mark === '$' ? '$' : group(Number(mark))));
}
