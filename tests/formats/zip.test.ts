import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openZip, ZIP_LIMITS } from '../../server/formats/zip/read.js';
import { writeZip } from '../../server/formats/zip/write.js';
import { filesIn, formats, hasFormats } from '../fixtures/termbase/shared.js';

const load = (file: string): Uint8Array => readFileSync(path.join(formats, 'badinput', file));

/** Opens an archive and unpacks all of it; what came of it, and the unpacked bytes. */
async function unpackAll(bytes: Uint8Array): Promise<{ readonly outcome: string; readonly size: number }> {
  const archive = await openZip(bytes);
  if (archive.kind === 'bad') return { outcome: archive.problem.code, size: 0 };
  let size = 0;
  for (const name of archive.names) {
    const part = await archive.read(name);
    if (part.kind === 'bad') return { outcome: part.problem.code, size };
    if (part.kind === 'ok') size += part.bytes.length;
  }
  return { outcome: 'ok', size };
}

describe('archives', () => {
  it('come back as they were written, the same bytes each time', async () => {
    const names = fc.uniqueArray(fc.constantFrom('a', 'b/c', '中文.xml', 'x y'), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(names, fc.uint8Array({ maxLength: 2000 }), async (list, bytes) => {
        const parts = new Map(list.map((name) => [name, bytes]));
        const written = await writeZip(parts);
        expect(Buffer.from(await writeZip(parts)).equals(Buffer.from(written))).toBe(true);
        const archive = await openZip(written);
        if (archive.kind === 'bad') throw new Error(archive.problem.code);
        expect(archive.names).toEqual(list);
        for (const name of list) {
          const part = await archive.read(name);
          expect(part.kind === 'ok' && Buffer.from(part.bytes).equals(Buffer.from(bytes))).toBe(true);
        }
        expect(await archive.read('none')).toEqual({ kind: 'absent' });
      }),
      { numRuns: 30 },
    );
  });

  it('are refused beyond each limit', async () => {
    const zeros = await writeZip(new Map([['a', new Uint8Array(3_000_000)]]));
    const code = async (limits: Partial<typeof ZIP_LIMITS>, bytes = zeros): Promise<string> => {
      const archive = await openZip(bytes, { ...ZIP_LIMITS, ...limits });
      return archive.kind === 'bad' ? archive.problem.code : 'ok';
    };
    expect(await code({})).toBe('zip.ratio');
    expect(await code({ ratio: 1e6 })).toBe('ok');
    expect(await code({ bytes: 100 })).toBe('zip.too-large');
    expect(await code({ entry: 1000 })).toBe('zip.entry-too-large');
    expect(await code({ total: 1000 })).toBe('zip.total-too-large');
    expect(await code({ entries: 0 })).toBe('zip.too-many-entries');
  });
});

describe.skipIf(!hasFormats)('hostile and odd archives', () => {
  it.each(filesIn('badinput/zip-yauzl/failure', /\.zip$/))('refuses %s', async (file) => {
    const start = performance.now();
    const { outcome } = await unpackAll(load(`zip-yauzl/failure/${file}`));
    // A backslash is how some programs on Windows write a slash; the name is checked after it is one.
    expect(outcome).toMatch(file.startsWith('invalid characters in fileName') ? /^ok$/ : /^zip\./);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it.each(filesIn('badinput/zip-yauzl/success', /^[^/]*\.zip$/))('reads %s, or says what it cannot', async (file) => {
    const { outcome } = await unpackAll(load(`zip-yauzl/success/${file}`));
    if (file.includes('encryption')) expect(outcome).toBe('zip.encrypted');
    else if (file.includes('bogus-compression')) expect(outcome).toBe('zip.method');
    else expect(outcome).toBe('ok');
  });

  it.each(filesIn('badinput/zip-made-here', /\.(zip|docx)$/))('%s neither hangs nor fills the memory', async (file) => {
    const before = process.memoryUsage().rss;
    const start = performance.now();
    const { outcome, size } = await unpackAll(load(`zip-made-here/${file}`));
    expect(performance.now() - start).toBeLessThan(2000);
    expect(size).toBeLessThan(ZIP_LIMITS.total);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
    if (/bomb|overlap|slip|duplicate/.test(file)) expect(outcome).toMatch(/^zip\./);
    else expect(outcome).toBe('ok');
  });
});
