import type { FileProblem, IncomingConcept } from '../../core/termbase-import/incoming.js';
import { decodeXml } from '../xml/decode.js';
import { XML_LIMITS, type XmlLimits } from '../xml/limits.js';
import { elementsIn, readXml, textIn, type XmlElement } from '../xml/read.js';
import { ENTRIES } from './categories.js';
import { Complaints } from './complaints.js';
import { readConcept } from './concept.js';
import { OURS } from './marks.js';
import { resolveReferences } from './references.js';
import type { ReadingRules } from './rules.js';

export type ReadTbxOptions = {
  /** Primary language subtags that become the Chinese forms and the English terms; others are left out and named. */
  readonly chinese?: string;
  readonly english?: string;
  readonly limits?: XmlLimits;
};

export type ReadTbx = {
  readonly concepts: readonly IncomingConcept[];
  readonly problems: readonly FileProblem[];
  /** `TBX-Basic`, `TBX-Core`, `TBX-Min`, `TBX`, or what else the file says; empty where it is no TBX. */
  readonly dialect: string;
  readonly style: 'dct' | 'dca' | 'martif' | null;
  /** What the header says about the file. */
  readonly about: { readonly title: string; readonly source: string; readonly encoding: string };
};

const NAMESPACE = 'urn:iso:std:iso:30042:ed-2';
const HEADERS: ReadonlySet<string> = new Set(['tbxHeader', 'martifHeader', 'header']);
const WHOLE: ReadonlySet<string> = new Set([...ENTRIES, ...HEADERS]);

/**
 * Bytes of a TBX file (version 3 in both styles, version 2, and the old TBX-Min) → concepts. Elements are known by their local
 * names, as real files deviate from their schemas; what deviates is a warning. After markup that is not well-formed, reading
 * goes on at the next concept.
 */
export function read(bytes: Uint8Array, options: ReadTbxOptions = {}): ReadTbx {
  const limits = options.limits ?? XML_LIMITS;
  const decoded = decodeXml(bytes, limits.bytes);
  if (decoded.kind === 'refused') return nothing([decoded.problem]);

  const complaints = new Complaints(limits.problems);
  const concepts: ReturnType<typeof readConcept>[] = [];
  const ids = new Set<string>();
  let root: XmlElement | undefined;
  let header: XmlElement | undefined;
  let rules: ReadingRules | undefined;

  const xmlProblems = readXml(
    decoded.text,
    {
      whole: WHOLE,
      resume: true,
      onOpen: (element) => {
        if (element.attributes['id'] !== undefined) ids.add(element.attributes['id']);
        if (root !== undefined) return true;
        root = element;
        return checkRoot(element, complaints);
      },
      onWhole: (element) => {
        if (HEADERS.has(element.name)) return void (header = element);
        if (root === undefined) return;
        rules ??= rulesOf(root, header, options);
        concepts.push(readConcept(element, rules, complaints));
      },
    },
    limits,
  );

  if (root === undefined || complaints.refused)
    return nothing([...decoded.problems, ...xmlProblems, ...complaints.all()]);
  const { dialect, style } = rulesOf(root, header, options);
  if (header === undefined) complaints.warn(root, 'tbx.header-missing');
  if (concepts.length === 0) complaints.warn(root, 'tbx.no-concepts');
  const problems = [...decoded.problems, ...xmlProblems];
  const resolved = resolveReferences(concepts, ids, complaints);
  problems.push(...complaints.all());
  return {
    concepts: resolved,
    problems: problems.sort((a, b) => a.line - b.line || a.column - b.column),
    dialect,
    style,
    about: aboutOf(header, decoded.encoding),
  };
}

function nothing(problems: readonly FileProblem[]): ReadTbx {
  return { concepts: [], problems, dialect: '', style: null, about: { title: '', source: '', encoding: '' } };
}

function checkRoot(root: XmlElement, complaints: Complaints): boolean {
  const { name, attributes } = root;
  if (!/^(tbx|martif)$/i.test(name)) {
    complaints.refuse(root, 'tbx.not-tbx', { element: name });
    return false;
  }
  if (name !== 'tbx') return true;
  const namespace = Object.entries(attributes).find(([key]) => key === 'xmlns' || key.startsWith('xmlns:'))?.[1];
  if (!Object.values(attributes).includes(NAMESPACE)) {
    complaints.warn(root, 'tbx.namespace', { namespace: namespace ?? '', expected: NAMESPACE });
  }
  if (!/^dc[at]$/.test(attributes['style'] ?? ''))
    complaints.warn(root, 'tbx.style', { style: attributes['style'] ?? '' });
  return true;
}

function rulesOf(root: XmlElement, header: XmlElement | undefined, options: ReadTbxOptions): ReadingRules {
  const martif = root.name !== 'tbx';
  const style = martif ? 'martif' : root.attributes['style'] === 'dct' ? 'dct' : 'dca';
  return {
    dialect: root.attributes['type'] ?? root.attributes['dialect'] ?? (martif ? 'TBX' : 'TBX-Core'),
    style,
    ours: header !== undefined && find(header, 'note').some((note) => textIn(note).startsWith(OURS.slice(0, 9))),
    chinese: options.chinese ?? 'zh',
    english: options.english ?? 'en',
  };
}

function aboutOf(header: XmlElement | undefined, encoding: string): ReadTbx['about'] {
  const said = (name: string): string =>
    (header === undefined ? [] : find(header, name))
      .map((element) => textIn(element).replace(/\s+/g, ' ').trim())
      .join('\n');
  return { title: said('title'), source: said('sourceDesc'), encoding };
}

function find(element: XmlElement, name: string): XmlElement[] {
  return elementsIn(element).flatMap((child) => (child.name === name ? [child] : find(child, name)));
}
