import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Express } from 'express';
import request from 'supertest';
import { programContext } from '../../server/actions/context.js';
import { importDocument } from '../../server/actions/import-document.js';
import { addPerson, createToken, startSession } from '../../server/actions/people.js';
import { readTextFile } from '../../server/actions/read-text-file.js';
import { openData, project } from '../../server/cli/open.js';
import { closeHouse, openHouse } from '../../server/cli/serve.js';
import type { Role } from '../../server/core/facts.js';
import { roles } from '../../server/core/permissions.js';
import { readSettings } from '../../server/core/settings.js';
import { createApp } from '../../server/http/app.js';
import type { House } from '../../server/http/house.js';
import { sessionCookie } from '../../server/http/session.js';
import { root } from '../../server/root.js';
import { routes } from '../../server/routes/table.js';
import { listParagraphs, type ParagraphRow } from '../../server/store/paragraphs.js';

export const limits = { paragraphLength: 100_000, paragraphs: 20_000 };

export type Harness = {
  readonly app: Express;
  readonly house: House;
  readonly folder: string;
  /** One person a role, with a session cookie and an API token. */
  readonly people: Readonly<
    Record<Role, { readonly id: string; readonly name: string; readonly cookie: string; readonly token: string }>
  >;
  /** Requests with a person's session; null: nobody signed in. */
  readonly as: (role: Role | null) => Pick<ReturnType<typeof request.agent>, 'get' | 'post'>;
  /** Requests to the API with a person's token. */
  readonly api: (role: Role | null) => Pick<ReturnType<typeof request.agent>, 'get' | 'post'>;
  /** Imports texts as a document and answers its id and paragraphs. */
  readonly document: (texts?: {
    target?: string | null;
    source?: string | null;
    engine?: string | null;
  }) => Promise<{ readonly id: string; readonly paragraphs: ParagraphRow[] }>;
  /** Saves the English of a paragraph by the API: a translator's, on the first revision, unless it is said otherwise. */
  readonly save: (
    document: string,
    paragraph: { readonly id: string } | undefined,
    text: string,
    how?: { readonly base?: number; readonly role?: Role },
  ) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The real application on a real database in a temporary folder, without a socket. */
export async function openHarness(env: Record<string, string> = {}): Promise<Harness> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-test-'));
  const store = await openData(folder);
  const settings = readSettings({ LOG_LEVEL: 'silent', MAX_SIGN_INS: '1000', MAX_API_REQUESTS: '100000', ...env });
  const house = await openHouse(store, folder, settings);
  await house.termbase.ready;
  const app = createApp(house, routes);
  const context = programContext(store, project);

  const entries = await Promise.all(
    roles.map(async (role) => {
      const { id } = await addPerson(context, { name: role, role });
      const cookie = `${sessionCookie}=${await startSession(context, id, 1)}`;
      const { token } = await createToken(context, id);
      return [role, { id, name: role, cookie, token }] as const;
    }),
  );
  const people = Object.fromEntries(entries) as Harness['people'];
  const agent = (headers: Record<string, string>): ReturnType<typeof request.agent> => request.agent(app).set(headers);
  const api: Harness['api'] = (role) => agent(role ? { authorization: `Bearer ${people[role].token}` } : {});

  return {
    app,
    house,
    folder,
    people,
    as: (role) => agent({ accept: 'text/html', ...(role ? { cookie: people[role].cookie } : {}) }),
    api,
    async document({ target = sample('report.en-mt.txt'), source = sample('report.zh.txt'), engine = 'machine' } = {}) {
      const file = (name: string, text: string | null) =>
        text === null ? null : readTextFile(name, Buffer.from(text), { limits });
      const { id } = await importDocument(context, {
        title: 'Report',
        target: file('en.txt', target),
        source: file('zh.txt', source),
        engine,
        pairs: null,
      });
      return { id, paragraphs: await listParagraphs(store, id, { limit: 100_000 }) };
    },
    async save(document, paragraph, text, { base = 1, role = 'translator' } = {}) {
      const url = `/api/v1/documents/${document}/paragraphs/${paragraph?.id ?? ''}/revisions`;
      await api(role).post(url).send({ base, text }).expect(201);
    },
    async close() {
      await closeHouse(house);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function sample(name: string): string {
  return readFileSync(path.join(root, 'samples/report', name), 'utf8');
}
