import { SaxesParser, type SaxesOptions } from 'saxes';
import type { FileProblem } from '../../core/termbase-import/incoming.js';
import { readEntities } from './entities.js';
import { XML_LIMITS, type XmlLimits } from './limits.js';

/** An element with all that is in it. Names are local names: real files deviate in their prefixes. */
export type XmlElement = {
  readonly name: string;
  /** By qualified name, as in `xml:lang`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
  readonly line: number;
  readonly column: number;
};

export type XmlReader = {
  /** Local names of the elements that arrive whole. */
  readonly whole: ReadonlySet<string>;
  readonly onWhole: (element: XmlElement) => void;
  /** Any other element, when it opens; `parents` are local names, the root first. False ends the reading. */
  readonly onOpen?: (element: XmlElement, parents: readonly string[]) => boolean | undefined;
  /**
   * After markup that is not well-formed, reading goes on at the next element of `whole`; what lies between is lost. By
   * default the first such place ends it.
   */
  readonly resume?: boolean;
};

/**
 * Reads a document as a stream, so that only one whole element is in memory at a time. Never fetches: a DOCTYPE is
 * accepted and its own entities that are plain text are known within a bound, all others are problems.
 */
export function readXml(text: string, reader: XmlReader, limits: XmlLimits = XML_LIMITS): FileProblem[] {
  const problems: FileProblem[] = [];
  const entities = readEntities(limits.expansion);
  let place = { offset: 0, line: 1 };
  let first = true;
  for (;;) {
    const stopped = readPart(text, place, { reader, limits, problems, entities, fragment: !first });
    if (stopped === undefined || reader.resume !== true || problems.length >= limits.problems) return problems;
    const next = nextWhole(text, stopped, reader.whole);
    if (next === undefined) return problems;
    place = { offset: next, line: place.line + linesIn(text, place.offset, next) };
    first = false;
  }
}

/** The text in an element, that of its descendants included. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

export function elementsIn(element: XmlElement): XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string');
}

type Part = {
  readonly reader: XmlReader;
  readonly limits: XmlLimits;
  readonly problems: FileProblem[];
  readonly entities: ReturnType<typeof readEntities>;
  /** The part begins inside the document: the closing tags of its ancestors will come. */
  readonly fragment: boolean;
};

type Open = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] } & {
  readonly line: number;
  readonly column: number;
};

const CHUNK = 65_536;
const OPTIONS: SaxesOptions = { xmlns: false, position: true };
class Stop extends Error {}

/** Undefined where the end was reached or nothing more may be read; else the offset at which the markup broke. */
function readPart(text: string, start: { offset: number; line: number }, part: Part): number | undefined {
  const { reader, limits, problems, entities } = part;
  const parser = new SaxesParser({ ...OPTIONS, fragment: part.fragment });
  entities.install(parser.ENTITIES);
  const parents: string[] = [];
  const open: Open[] = [];
  let tag: { line: number; column: number } = { line: 1, column: 1 };
  let broken: number | undefined;
  let elements = 0;

  const report = (severity: FileProblem['severity'], code: string, values: FileProblem['values'] = {}): void => {
    const [line, column] = [parser.line + start.line - 1, Math.max(1, parser.columnIndex)];
    if (problems.length < limits.problems) problems.push({ severity, line, column, code, values });
  };

  parser.on('error', ({ message }) => {
    const reason = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    if (part.fragment && parents.length === 0 && /close tag|closing tag/.test(reason)) throw new Stop();
    if (/undefined entity/.test(reason)) return report('error', 'xml.entity-refused');
    report('error', 'xml.not-well-formed', { reason });
    broken = start.offset + parser.position;
    throw new Stop();
  });
  parser.on('doctype', (doctype) => {
    if (entities.declare(doctype) > 0) report('warning', 'xml.entity-declared');
    entities.install(parser.ENTITIES);
  });
  parser.on('opentagstart', () => {
    const newline = text[start.offset + parser.position - 1] === '\n';
    tag = { line: parser.line + start.line - 1 - (newline ? 1 : 0), column: newline ? 1 : parser.columnIndex };
  });
  parser.on('opentag', ({ name: qualified, attributes }) => {
    const name = localName(qualified);
    const element: Open = {
      name,
      attributes: attributes as Record<string, string>,
      children: [],
      line: tag.line,
      column: Math.max(1, tag.column - qualified.length - 1),
    };
    if (parents.length >= limits.depth) {
      report('error', 'xml.too-deep', { limit: String(limits.depth) });
      throw new Stop();
    }
    elements = open.length === 0 ? 0 : elements + 1;
    if (elements > limits.elements) {
      report('error', 'xml.too-many-elements', { limit: String(limits.elements) });
      throw new Stop();
    }
    const parent = open.at(-1);
    if (parent !== undefined) {
      parent.children.push(element);
      open.push(element);
    } else if (reader.whole.has(name)) open.push(element);
    else if (reader.onOpen?.(element, parents) === false) throw new Stop();
    parents.push(name);
  });
  const addText = (value: string): void => void open.at(-1)?.children.push(value);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    parents.pop();
    const element = open.pop();
    if (element !== undefined && open.length === 0) reader.onWhole(element);
    if (entities.exhausted()) {
      report('error', 'xml.entity-expansion', { limit: String(limits.expansion) });
      throw new Stop();
    }
  });

  try {
    for (let at = start.offset; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
    parser.close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return broken;
}

function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1);
}

function nextWhole(text: string, from: number, names: ReadonlySet<string>): number | undefined {
  const tags = new RegExp(`<(?:[\\w.-]+:)?(?:${[...names].join('|')})(?=[\\s/>])`, 'g');
  tags.lastIndex = from;
  return tags.exec(text)?.index;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
