import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Uploaded files that wait for a person to look at the preview; taken away after an hour. */
export type IncomingFiles = {
  readonly put: (id: string, value: Incoming) => Promise<void>;
  readonly take: (id: string) => Promise<Incoming | null>;
  readonly drop: (id: string) => Promise<void>;
  /** What was put, without the bytes; null where there is nothing. */
  readonly about: (id: string) => Promise<IncomingAbout | null>;
  /** Where an upload and what is worked out from it lie; the files are `source` and `target`. */
  readonly folder: (id: string) => string;
};

export type IncomingFile = { readonly name: string; readonly bytes: Uint8Array };

export type Incoming = {
  readonly user: string;
  /** What the person chose so far. */
  readonly choices: Readonly<Record<string, string>>;
  readonly source: IncomingFile | null;
  readonly target: IncomingFile | null;
};

export type IncomingAbout = {
  readonly user: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly names: { readonly source: string | null; readonly target: string | null };
};

const lifetime = 60 * 60 * 1000;

/** What may wait of one person; the oldest gives way, so that nobody fills the disk with previews. */
export const mostWaiting = { uploads: 20, bytes: 200_000_000 } as const;

export function openIncoming(dataFolder: string): IncomingFiles {
  const folder = path.join(dataFolder, 'incoming');
  const place = (id: string): string => path.join(folder, id.replace(/[^0-9a-z]/g, ''));
  return {
    async put(id, { user, choices, source, target }) {
      await sweep(folder);
      await makeRoom(folder, user);
      await mkdir(place(id), { recursive: true, mode: 0o700 });
      const names = { source: source?.name ?? null, target: target?.name ?? null };
      if (source) await writeFile(path.join(place(id), 'source'), source.bytes);
      if (target) await writeFile(path.join(place(id), 'target'), target.bytes);
      await writeFile(path.join(place(id), 'about.json'), JSON.stringify({ user, choices, names }));
    },
    async take(id) {
      try {
        const about = JSON.parse(await readFile(path.join(place(id), 'about.json'), 'utf8')) as IncomingAbout;
        const file = async (side: 'source' | 'target'): Promise<IncomingFile | null> => {
          const name = about.names[side];
          return name === null ? null : { name, bytes: await readFile(path.join(place(id), side)) };
        };
        return { user: about.user, choices: about.choices, source: await file('source'), target: await file('target') };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    folder: place,
    async about(id) {
      try {
        return JSON.parse(await readFile(path.join(place(id), 'about.json'), 'utf8')) as IncomingAbout;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    async drop(id) {
      await rm(place(id), { recursive: true, force: true });
    },
  };
}

async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const file = path.join(folder, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > lifetime) await rm(file, { recursive: true, force: true });
  }
}

/** Takes the person's oldest uploads away until there is room for another. */
async function makeRoom(folder: string, user: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const waiting = await Promise.all(names.map((name) => waitingUpload(path.join(folder, name), user)));
  const mine = waiting.filter((upload) => upload !== null).sort((a, b) => b.time - a.time);
  let bytes = 0;
  for (const [index, upload] of mine.entries()) {
    bytes += upload.bytes;
    if (index + 1 >= mostWaiting.uploads || bytes > mostWaiting.bytes)
      await rm(upload.place, { recursive: true, force: true });
  }
}

/** An upload with all that lies in its folder; null where it is another person's, or was just taken away. */
async function waitingUpload(
  place: string,
  user: string,
): Promise<{ readonly place: string; readonly time: number; readonly bytes: number } | null> {
  try {
    const about = JSON.parse(await readFile(path.join(place, 'about.json'), 'utf8')) as IncomingAbout;
    if (about.user !== user) return null;
    const files = await Promise.all((await readdir(place)).map((name) => stat(path.join(place, name))));
    const { mtimeMs: time } = await stat(path.join(place, 'about.json'));
    return { place, time, bytes: files.reduce((sum, { size }) => sum + size, 0) };
  } catch {
    return null;
  }
}
