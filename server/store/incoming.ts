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

export function openIncoming(dataFolder: string): IncomingFiles {
  const folder = path.join(dataFolder, 'incoming');
  const place = (id: string): string => path.join(folder, id.replace(/[^0-9a-z]/g, ''));
  return {
    async put(id, { user, choices, source, target }) {
      await sweep(folder);
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
