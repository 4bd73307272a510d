import { readFile } from 'node:fs/promises';

/** The bytes of a file; what cannot be read is named in the error (Node leaves the name out where it is a folder). */
export async function readNamed(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: file });
  }
}
