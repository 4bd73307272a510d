import yazl from 'yazl';

/** Parts → an archive with the same bytes for the same parts. */
export async function writeZip(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const file = new yazl.ZipFile();
  for (const [name, bytes] of parts) {
    const options = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };
    file.addBuffer(Buffer.from(bytes), name, options);
  }
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
