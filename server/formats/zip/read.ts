import yauzl from 'yauzl';

/** What an archive from outside may hold; beyond it, it is refused before anything is unpacked. */
export type ZipLimits = {
  readonly bytes: number;
  readonly entries: number;
  /** Unpacked, one entry and all together. */
  readonly entry: number;
  readonly total: number;
  /** Unpacked : packed, of an entry that unpacks to more than `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
};

export const ZIP_LIMITS: ZipLimits = {
  bytes: 64 * 1024 * 1024,
  entries: 5000,
  entry: 128 * 1024 * 1024,
  total: 256 * 1024 * 1024,
  ratio: 200,
  ratioFrom: 1024 * 1024,
};

export type ZipProblem = { readonly code: ZipProblemCode; readonly values: Readonly<Record<string, string>> };

export type ZipProblemCode =
  | 'zip.too-large'
  | 'zip.malformed'
  | 'zip.too-many-entries'
  | 'zip.entry-too-large'
  | 'zip.total-too-large'
  | 'zip.ratio'
  | 'zip.duplicate'
  | 'zip.encrypted'
  | 'zip.method'
  | 'zip.damaged';

export type ZipPart =
  | { readonly kind: 'ok'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' }
  | { readonly kind: 'bad'; readonly problem: ZipProblem };

export type ZipArchive = {
  readonly kind: 'ok';
  readonly names: readonly string[];
  /** Unpacks one entry, by its exact name. */
  readonly read: (name: string) => Promise<ZipPart>;
};

/**
 * Opens an archive in memory. Names are those of yauzl: no absolute path, no `..`. What an entry claims about its
 * size is checked against the limits first, and what it unpacks to against its claim.
 */
export async function openZip(
  bytes: Uint8Array,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<ZipArchive | { readonly kind: 'bad'; readonly problem: ZipProblem }> {
  const bad = (code: ZipProblemCode, values: ZipProblem['values'] = {}) => ({
    kind: 'bad' as const,
    problem: { code, values },
  });
  if (bytes.length > limits.bytes) return bad('zip.too-large', { bytes: String(bytes.length) });
  let file: yauzl.ZipFile;
  try {
    const options = { lazyEntries: true, autoClose: false, strictFileNames: false, validateEntrySizes: true };
    file = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options);
  } catch (error) {
    return bad('zip.malformed', { reason: messageOf(error) });
  }
  if (file.entryCount > limits.entries) return bad('zip.too-many-entries', { limit: String(limits.entries) });

  const entries = new Map<string, yauzl.Entry>();
  let total = 0;
  try {
    for await (const entry of file.eachEntry()) {
      const name = entry.fileName;
      if (name.endsWith('/')) continue;
      if (entries.has(name)) return bad('zip.duplicate', { name });
      if (entry.uncompressedSize > limits.entry) return bad('zip.entry-too-large', { name });
      total += entry.uncompressedSize;
      if (total > limits.total) return bad('zip.total-too-large', { limit: String(limits.total) });
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
      if (entry.uncompressedSize > limits.ratioFrom && ratio > limits.ratio) {
        return bad('zip.ratio', { name, ratio: String(Math.round(ratio)) });
      }
      entries.set(name, entry);
    }
  } catch (error) {
    return bad('zip.malformed', { reason: messageOf(error) });
  }
  return {
    kind: 'ok',
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return { kind: 'absent' };
      if (entry.isEncrypted()) return bad('zip.encrypted', { name });
      if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return bad('zip.method', { name });
      try {
        return { kind: 'ok', bytes: await unpack(file, entry) };
      } catch (error) {
        return bad('zip.damaged', { name, reason: messageOf(error) });
      }
    },
  };
}

async function unpack(file: yauzl.ZipFile, entry: yauzl.Entry): Promise<Uint8Array> {
  const stream = await file.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
