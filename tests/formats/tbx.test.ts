import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadStarter } from '../../glossary/starter/load.js';
import { read } from '../../server/formats/tbx/read.js';
import { type TbxStyle, write } from '../../server/formats/tbx/write.js';
import { concepts } from '../fixtures/termbase/entries.js';
import { filesIn, formats, hasFormats } from '../fixtures/termbase/shared.js';
import { needProgram, runProgram } from '../fixtures/termbase/tools.js';

const STYLES: readonly TbxStyle[] = ['dct', 'dca', 'martif'];
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const errors = (result: ReturnType<typeof read>) => result.problems.filter(({ severity }) => severity === 'error');

describe('read(write(concepts)) = concepts', () => {
  it.each(STYLES)('for generated entries in the style %s, all fields', (style) => {
    fc.assert(
      fc.property(concepts('any'), (given) => {
        const result = read(write(given, { style }));
        expect(result.concepts.map(({ id, entry }) => ({ id, entry }))).toEqual(given);
        expect(errors(result)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(STYLES)('for the starter termbase in the style %s, without a word of complaint', (style) => {
    const given = loadStarter().map(({ id, entry }) => ({ id, entry }));
    const result = read(write(given, { style }));
    expect(result.concepts.map(({ id, entry }) => ({ id, entry }))).toEqual(given);
    expect(result.problems).toEqual([]);
    expect(result.dialect).toBe('TBX-Basic');
    expect(result.style).toBe(style);
  });
});

const files = filesIn('tbx', /\.tbx$/);
const isBad = (file: string): boolean => /bad|notwellformed/.test(file);
const load = (file: string): Uint8Array => readFileSync(path.join(formats, 'tbx', file));
/** The examples have no Chinese: English stands for it, and the language beside it for English. */
const languages = (file: string) => ({ chinese: 'en', english: /Astronomy/.test(file) ? 'es' : 'fr' });

describe.skipIf(!hasFormats)('the conformance files of TBX', () => {
  it.each(files.filter((file) => !isBad(file)))('%s is read whole', (file) => {
    const result = read(load(file), languages(file));
    expect(errors(result)).toEqual([]);
    const inFile =
      load(file)
        .toString()
        .match(/<(conceptEntry|termEntry)[\s>]/g) ?? [];
    expect(result.concepts.length).toBe(inFile.length);
    expect(result.problems.filter(({ code }) => code === 'tbx.element-unknown')).toEqual([]);
    expect(result.concepts.every(({ line }) => line > 1)).toBe(true);
  });

  const faults: Readonly<Record<string, readonly string[]>> = {
    badattribute: ['tbx.category-unknown 32 origin', 'tbx.category-unknown 84 pos'],
    badelement: ['tbx.element-unknown 33 transaction', 'tbx.element-unknown 99 comment'],
    badelementcontent: ['tbx.value-unknown 52 partOfSpeech', 'tbx.value-unknown 102 transactionType'],
    badelementorder: ['tbx.order 64 termNote', 'tbx.term-misplaced 77 unscheduled operation'],
    badtargetattribute_value: ['tbx.target-malformed 44 externalCrossReference'],
    notwellformed: ['xml.not-well-formed 41 unexpected close tag'],
    'v2 badattribute': ['tbx.category-unknown 38 origin', 'tbx.category-unknown 90 pos'],
    'v2 badelement': ['tbx.element-unknown 39 transaction', 'tbx.element-unknown 105 comment'],
    'v2 badelementcontent': ['tbx.value-unknown 58 partOfSpeech', 'tbx.value-unknown 108 transactionType'],
    'v2 badelementorder': ['tbx.order 64 termNote', 'tbx.term-misplaced 77 unscheduled operation'],
    'v2 notwellformed': ['xml.not-well-formed 45 unexpected close tag', 'xml.not-well-formed 79 unexpected close tag'],
  };

  it.each(files.filter(isBad))('%s: each planted fault is named with its place', (file) => {
    const name = `${file.startsWith('v2') ? 'v2 ' : ''}${/sample_(\w+)\.tbx/.exec(file)?.[1]}`;
    const said = read(load(file), languages(file)).problems.map(
      ({ code, line, values }) =>
        `${code} ${line} ${values['element'] ?? values['category'] ?? values['term'] ?? values['reason']}`,
    );
    expect(faults[name]).toBeDefined();
    expect(said).toEqual(expect.arrayContaining([...(faults[name] ?? [])]));
  });

  it('reads on after markup that is not well-formed', () => {
    const file = files.find((name) => name.startsWith('v3-basic-package') && name.includes('notwellformed')) ?? '';
    const result = read(load(file), languages(file));
    expect(result.concepts.map(({ id, line }) => `${id} ${line}`)).toEqual(['c2 73']);
  });
});

describe('what is exported', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-tbx-'));
  const exported = (style: TbxStyle): string => {
    const file = path.join(folder, `${style}.tbx`);
    const given = loadStarter().map(({ id, entry }) => ({
      id,
      entry: { ...entry, related: [{ kind: 'broader' as const, concept: 'T001' }] },
    }));
    const generated = fc
      .sample(concepts('any'), { numRuns: 30, seed: 8 })
      .flatMap((list, i) => list.map(({ id, entry }) => ({ id: `${id} ${i}`, entry })));
    writeFileSync(file, write([...given, ...generated], { style }));
    return file;
  };

  describe.skipIf(!hasFormats)('against the official schemas', () => {
    const schema = (name: string): string => path.join(formats, 'tbx', name);
    it.each([
      ['dct', 'v3-core-rng/TBXcoreStructV03.rng'],
      ['dca', 'v3-core-rng/TBXcoreStructV03.rng'],
      ['dca', 'dtd/TBXcoreStructV03.rng'],
      ['martif', 'v2-basic-package/TBXBasicRNGV02.rng'],
    ] as const)('%s is valid: %s', (style, rng) => {
      needProgram('xmllint', 'libxml2-utils');
      const { status, said } = runProgram('xmllint', ['--noout', '--nonet', '--relaxng', schema(rng), exported(style)]);
      expect(said).toContain('validates');
      expect(status).toBe(0);
    });

    it('the elements of its modules are valid each by the schema of the module', () => {
      needProgram('xmllint', 'libxml2-utils');
      const text = readFileSync(exported('dct'), 'utf8');
      for (const [prefix, rng] of [
        ['min', 'v3-min-module/Min.rng'],
        ['basic', 'v3-basic-module/Basic.rng'],
      ] as const) {
        const found = text.match(new RegExp(`<(${prefix}:\\w+)[^>]*>[^<]*</\\1>`, 'g')) ?? [];
        // One of each kind and value. A reference needs its target in the same file, which is tested with the whole.
        const kinds = new Set(
          found.map((element) => element.replace(/(source|context|definition|subjectField)>[^<]*/, '$1>x')),
        );
        for (const element of [...kinds].filter((kind) => !kind.includes('target='))) {
          const file = path.join(folder, 'element.xml');
          writeFileSync(file, element.replace(/^<[\w:]+/, `$& xmlns:${prefix}="http://www.tbxinfo.net/ns/${prefix}"`));
          expect(runProgram('xmllint', ['--noout', '--relaxng', schema(rng), file]).said).toContain('validates');
        }
        expect(kinds.size).toBeGreaterThan(2);
      }
    });

    it('martif is valid by its DTD', () => {
      needProgram('xmllint', 'libxml2-utils');
      const dtd = schema('v2-basic-package/TBXBasiccoreStructV02.dtd');
      const { status, said } = runProgram('xmllint', ['--noout', '--nonet', '--dtdvalid', dtd, exported('martif')]);
      expect(said.replace(/.*failed to load external entity.*\n.*\n.*\n/, '')).toBe('');
      expect(status).toBe(0);
    });
  });

  it('dct holds only what the modules of TBX-Basic declare, in their namespaces and values', () => {
    const text = readFileSync(exported('dct'), 'utf8');
    const used = new Set([...text.matchAll(/<(\w+:\w+)/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual([
      'basic:context',
      'basic:crossReference',
      'basic:definition',
      'basic:source',
      'basic:termType',
      'min:administrativeStatus',
      'min:partOfSpeech',
      'min:subjectField',
    ]);
    // The Schematron rules, as far as they concern us: no attribute `type` outside the header, targets that exist.
    const body = text.slice(text.indexOf('<text>'));
    expect(body).not.toMatch(/<[^>]* type="/);
    const ids = new Set([...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    expect([...body.matchAll(/ target="([^"]*)"/g)].filter(([, id]) => !ids.has(id))).toEqual([]);
    expect(read(readFileSync(exported('dct'))).problems).toEqual([]);
    expect(read(readFileSync(exported('dca'))).problems).toEqual([]);
  });

  it('martif is read by translate-toolkit, which knows no version 3', () => {
    needProgram('tbx2po', 'translate-toolkit');
    const po = path.join(folder, 'starter.po');
    const starter = loadStarter();
    const file = path.join(folder, 'starter.tbx');
    writeFileSync(file, write(starter, { style: 'martif' }));
    runProgram('tbx2po', ['--progress=none', '-i', file, '-o', po]);
    const text = readFileSync(po, 'utf8');
    expect(text.match(/^msgid /gm)?.length).toBe(starter.length + 1);
    expect(text).toContain('msgid "走在前列"');
  });
});

const wrap = (
  body: string,
  doctype = '',
  root = 'tbx type="TBX-Basic" style="dca" xmlns="urn:iso:std:iso:30042:ed-2"',
): Uint8Array =>
  bytes(
    `<?xml version="1.0"?>${doctype}<${root}><tbxHeader/><text><body>${body}</body></text></${root.split(' ')[0]}>`,
  );
const concept = (id: string, zh: string, en: string): string =>
  `<conceptEntry id="${id}"><langSec xml:lang="zh-CN"><termSec><term>${zh}</term></termSec></langSec>` +
  `<langSec xml:lang="en-GB"><termSec><term>${en}</term></termSec></langSec></conceptEntry>`;
const codes = (result: ReturnType<typeof read>): string[] => result.problems.map(({ code }) => code);

describe('files of other programs', () => {
  it('reads by local name, whatever the namespace, prefix and language tag', () => {
    const result = read(
      wrap(concept('c1', '走在前列', 'walk'), '', 'x:tbx xmlns:x="urn:other" type="TBX-Core" style="dca"'),
    );
    expect(result.concepts[0]?.entry).toMatchObject({
      zh: [{ text: '走在前列' }],
      en: [{ text: 'walk', status: 'preferred' }],
    });
    expect(codes(result)).toEqual(['tbx.namespace']);
  });

  it('makes the first term without a status the standard, and admits the rest', () => {
    const body = concept('c1', '会议', 'meeting').replace(
      '</termSec></langSec></conceptEntry>',
      '</termSec><termSec><term>gathering</term></termSec><termSec><term>meeting</term></termSec></langSec></conceptEntry>',
    );
    const result = read(wrap(body));
    expect(result.concepts[0]?.entry.en.map(({ text, status }) => `${text} ${status}`)).toEqual([
      'meeting preferred',
      'gathering admitted',
      'meeting admitted',
    ]);
  });

  it('names ids that come twice, missing ids, languages left out and categories left out, once each', () => {
    const french = concept('c1', '会议', 'meeting').replace('en-GB', 'fr');
    const result = read(wrap(concept('c1', '精神', 'spirit') + french + french.replace(' id="c1"', '')));
    expect(result.concepts.map(({ id }) => id)).toEqual(['c1', '', '']);
    expect(codes(result).sort()).toEqual(['tbx.id-duplicate', 'tbx.id-missing', 'tbx.language-left-out']);
    expect(result.problems.find(({ code }) => code === 'tbx.language-left-out')?.values).toEqual({
      name: 'fr',
      count: '2',
    });
  });

  it('resolves references to a concept or to one of its terms', () => {
    const one = concept('c1', '百千万工程', 'the project').replace(
      '<langSec',
      '<ref type="crossReference" target="t2">x</ref><langSec',
    );
    const two = concept('c2', '高质量发展工程', 'the full name').replace('<termSec>', '<termSec id="t2">');
    expect(read(wrap(one + two)).concepts[0]?.entry.related).toEqual([{ kind: 'related', concept: 'c2' }]);
  });

  it('reads the old TBX-Min', () => {
    const old = `<TBX dialect="TBX-Min"><header><id>x</id></header><body><entry id="C1"><subjectField>law</subjectField>
      <langGroup xml:lang="zh"><termGroup><term>会议</term></termGroup></langGroup>
      <langGroup xml:lang="en"><termGroup><term>meeting</term><termStatus>notRecommended</termStatus></termGroup></langGroup>
      </entry></body></TBX>`;
    const [first] = read(bytes(old)).concepts;
    expect(first?.entry).toMatchObject({ domain: 'law', en: [{ text: 'meeting', status: 'deprecated' }] });
  });

  it('reads a file whose encoding is not the declared one, and says so', () => {
    const gbk = Buffer.concat([
      Buffer.from('<martif type="TBX"><martifHeader/><text><body><termEntry id="a"><langSet xml:lang="zh"><tig><term>'),
      Buffer.from([0xd6, 0xaa, 0xca, 0xb6, 0xb2, 0xfa, 0xc8, 0xa8]),
      Buffer.from('</term></tig></langSet></termEntry></body></text></martif>'),
    ]);
    const result = read(gbk);
    expect(result.concepts[0]?.entry.zh).toEqual([{ text: '知识产权' }]);
    expect(codes(result)).toContain('xml.encoding-mismatch');
  });
});

describe('hostile files', () => {
  const entity = (value: string): string => `<!DOCTYPE tbx [<!ENTITY a "${value}">]>`;

  it('knows plain entities of the document and no others', () => {
    const result = read(wrap(concept('c1', '会议', '&a;'), entity('meeting')));
    expect(result.concepts[0]?.entry.en[0]?.text).toBe('meeting');
    const nested = '<!DOCTYPE tbx [<!ENTITY a "x"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
    const refused = read(wrap(concept('c1', '会议', '&b;') + concept('c2', '精神', '&c;spirit'), nested));
    expect(errors(refused).map(({ code }) => code)).toEqual(['xml.entity-refused', 'xml.entity-refused']);
    expect(JSON.stringify(refused)).not.toContain('root:');
    expect(refused.concepts).toHaveLength(2);
  });

  it('bounds what entities add', () => {
    const many = Array.from({ length: 200 }, (_, i) => concept(`c${i}`, '会议', '&a;')).join('');
    const result = read(wrap(many, entity('B'.repeat(100_000))));
    expect(codes(result)).toContain('xml.entity-expansion');
    expect(JSON.stringify(result).length).toBeLessThan(3_000_000);
  });

  it('refuses depth beyond 256 and files beyond the limit', () => {
    const deep = wrap(concept('c1', '会议', '<hi>'.repeat(20_000)));
    const start = performance.now();
    expect(codes(read(deep))).toContain('xml.too-deep');
    expect(performance.now() - start).toBeLessThan(2000);
    const wide = wrap(concept('c1', '会议', '<hi/>'.repeat(300_000)));
    expect(codes(read(wide))).toContain('xml.too-many-elements');
    const limits = { bytes: 100, depth: 256, elements: 1000, expansion: 1000, problems: 10 };
    expect(codes(read(wrap(concept('c1', '会议', 'x')), { limits }))).toEqual(['xml.too-large']);
  });

  it('keeps the number of problems bounded', () => {
    const broken = wrap('<conceptEntry id="x"></y></conceptEntry>'.repeat(20_000));
    const start = performance.now();
    expect(read(broken).problems.length).toBeLessThanOrEqual(2001);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  const hostile = filesIn('badinput', /\.(xml|xsl|xsd|tmx|tbx)$/);
  it.skipIf(!hasFormats)('reads or refuses every hostile document of the collection in no time', () => {
    expect(hostile.length).toBeGreaterThan(10);
    for (const file of hostile) {
      const start = performance.now();
      const result = read(readFileSync(path.join(formats, 'badinput', file)));
      expect(performance.now() - start, file).toBeLessThan(2000);
      if (!file.endsWith('.tbx')) expect(codes(result), file).toContain('tbx.not-tbx');
    }
  });

  it('says of what is no XML that it is none', () => {
    expect(codes(read(new Uint8Array()))).toEqual(['xml.empty']);
    expect(codes(read(bytes('id,zh\n1,会议')))).toEqual(['xml.not-well-formed']);
    expect(codes(read(Uint8Array.from([0x50, 0x4b, 3, 4, 0xff, 0xff])))[0]).toMatch(/^xml\./);
  });
});
