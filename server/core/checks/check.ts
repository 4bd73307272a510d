import type { AcceptedRendering, Concept, ScanHit, ScanInput, Termbase } from '../../../glossary/index.js';
import type { Aligned, Clue } from '../align.js';
import type { IssueType } from '../its.js';
import type { NumberFinding } from '../numbers.js';
import type { Span } from '../segments.js';
import type { Word } from '../words.js';

export type { IssueType, Span, Word };

/** The gravest first. */
export const severities = ['critical', 'major', 'minor', 'info'] as const;

export type Severity = (typeof severities)[number];

/** The texts that are judged; null where a side does not exist. */
export type CheckedTexts = {
  readonly source: string | null;
  readonly target: string | null;
  /** A machine's English that nobody has changed yet. */
  readonly machine?: boolean;
};

/** What checks share about one paragraph. Each part is worked out when it is first asked for. */
export type CheckContext = {
  /** What the termbase finds, by the standard of the document's day and with what is accepted in this place. */
  readonly hits: () => readonly ScanHit[];
  /** What the termbase says of a concept that is found. */
  readonly concept: (id: string) => Concept | undefined;
  /** The sentences of a side, without the white space between them; none where the side does not exist. */
  readonly sentences: (side: 'source' | 'target') => readonly Span[];
  /** The words of the English, in order. */
  readonly words: () => readonly Word[];
  /** What of the Chinese can be recognised in the English, and where it is; none unless both are there. */
  readonly clues: () => readonly Clue[];
  /** Where the numbers of both sides differ by value; none unless both are there. */
  readonly numbers: () => readonly NumberFinding[];
  /** Sentences that say the same, in the order of both sides; none unless both are there. */
  readonly aligned: () => readonly Aligned[];
  /** Whether a small word stands in a rendering that the termbase has as right. */
  readonly standardWord: (word: string) => boolean;
  readonly style: HouseStyle;
  /** Null where nobody has loaded the dictionary: spelling is not judged. */
  readonly speller: Speller | null;
};

/** What a project says of its English beside the profile of checks (settings of the same names). */
export type HouseStyle = {
  readonly 'house-rules': readonly HouseRule[];
  /** Words of the English to be avoided. */
  readonly 'word-list': readonly AvoidedWords[];
  /** Words that are spelt rightly, as they are written there. */
  readonly words: readonly string[];
  readonly english: 'any' | 'american' | 'british';
  /** Whether 中文 in brackets after its English is meant. */
  readonly glosses: 'allow' | 'flag';
};

/**
 * A project's own pattern. With both patterns it holds where the source has the one and the target has the other, or lacks it
 * (`when`); with one, wherever that is found. `fix` may name groups of the English one (`$1`).
 */
export type HouseRule = {
  readonly name: string;
  /** Patterns in the syntax of RE2; null: any text. At least one of the two is there, both for `target-lacks`. */
  readonly source: string | null;
  readonly target: string | null;
  readonly when: 'target-has' | 'target-lacks';
  readonly message: string;
  readonly fix: string | null;
  readonly severity: Severity;
};

/** A line of a style guide's list. `exact`: not in other inflections. */
export type AvoidedWords = { readonly avoid: string; readonly prefer: string | null; readonly exact: boolean };

/** A dictionary of English. Words may have capitals, hyphens, 's and accents, as texts have them. */
export type Speller = {
  readonly knows: (word: string) => boolean;
  /**
   * At most three, the likeliest first, one change of letters away or, where there is none, up to `most`. With two a millisecond:
   * only for a word that is not known.
   */
  readonly suggest: (word: string, most?: 1 | 2) => readonly string[];
  /** Whose spelling it is; null: nobody's that is known. */
  readonly varietyOf: (word: string) => 'american' | 'british' | 'both' | null;
  /** The word as that variety has it, where it is the other's alone; otherwise null. */
  readonly inVariety: (word: string, variety: 'american' | 'british') => string | null;
};

/** One place where a check found something. */
export type Found = {
  readonly source: Span | null;
  readonly target: Span | null;
  readonly concept?: string;
  /** Where this one is less grave than the check's findings are at worst. */
  readonly severity?: Severity;
  /** What the message `checks:<id>.message` is filled with; `context` names one of several (`message_too-large`). */
  readonly data: Readonly<Record<string, string | number>>;
  /** What to put in the place of the target's span. */
  readonly fix?: string;
};

/**
 * One check: pure, and fit for the browser. Its words are in the namespace `checks` of the locales under its id: `title`,
 * `message`, `explanation`. `settings` are what it goes by until a project says otherwise.
 */
export type Check<Settings = unknown> = {
  readonly id: string;
  readonly type: IssueType;
  /** Of its gravest findings, until the project's profile says otherwise. */
  readonly severity: Severity;
  readonly settings: Settings;
  find(texts: CheckedTexts, context: CheckContext, settings: Settings): readonly Found[];
};

/** What a check over several paragraphs remembers of one of them: small, and all that it will see of it. */
export type NoteValue = string | number | boolean | null | readonly NoteValue[] | { readonly [key: string]: NoteValue };

/** A note in its place. Notes come in the order of documents and paragraphs. */
export type Noted<Note extends NoteValue = NoteValue> = {
  readonly document: string;
  readonly paragraph: string;
  /** From 1. */
  readonly position: number;
  readonly note: Note;
};

/**
 * A check that compares paragraphs, in a document or in the whole project: pure, as `Check` is. It notes of each paragraph what
 * matters, under keys; the notes under one key are judged together whenever one of them changes. Most paragraphs should have
 * nothing to note. Notes under one key are few in a project (a hash of a sentence); a document may have one key for all.
 */
export type GroupCheck<Note extends NoteValue = NoteValue> = {
  readonly id: string;
  readonly type: IssueType;
  readonly severity: Severity;
  readonly within: 'document' | 'project';
  note(texts: CheckedTexts, context: CheckContext): readonly { readonly key: string; readonly note: Note }[];
  find(notes: readonly Noted<Note>[], style: HouseStyle): readonly (Found & { readonly paragraph: string })[];
};

/** A note with the check that made it. */
export type CheckNote = {
  readonly check: string;
  readonly within: GroupCheck['within'];
  readonly key: string;
  readonly note: NoteValue;
};

/** What a project says of single checks, by id. What is not named is as the check has it. */
export type CheckProfile = Readonly<Record<string, Severity | 'off'>>;

/** By what a project's paragraphs are judged beside the termbase. What is not said of style is as `plainStyle` has it. */
export type ProjectRules = {
  readonly profile: CheckProfile;
  readonly style?: HouseStyle;
  /** The dictionary; null or none: spelling is not judged. */
  readonly speller?: Speller | null;
};

/** What checks ask of the termbase. */
export type CheckTermbase = Pick<Termbase, 'concept' | 'hasWord'> & {
  readonly scan: (input: ScanInput) => readonly ScanHit[];
};

/** By what a paragraph is judged. */
export type CheckRules = ProjectRules & {
  readonly termbase: CheckTermbase;
  /** The day of the document (`YYYY-MM-DD`); null: as the termbase stands. */
  readonly day: string | null;
  /** What is right in this place although the termbase does not say so. */
  readonly accepted: readonly AcceptedRendering[];
};

/** A finding as it is stored: `data` has only what its message needs. */
export type Finding = {
  readonly check: string;
  readonly type: IssueType;
  readonly severity: Severity;
  readonly source: Span | null;
  readonly target: Span | null;
  readonly concept: string | null;
  readonly data: Readonly<Record<string, string | number>>;
  readonly fix: string | null;
};

/** A finding with what people said of it: the dismissal that it falls under; null: it is open. */
export type JudgedFinding = Finding & { readonly dismissal: string | null };
