import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { importDocument } from '../actions/import-document.js';
import { addPerson, createLink } from '../actions/people.js';
import { programContext } from '../actions/context.js';
import { readTextFile } from '../actions/read-text-file.js';
import { setProjectSetting } from '../actions/set-project-setting.js';
import type { Role } from '../core/facts.js';
import type { Settings } from '../core/settings.js';
import { urls } from '../http/urls.js';
import { root } from '../root.js';
import * as accounts from '../store/accounts.js';
import type { Store } from '../store/open.js';
import { listDocuments } from '../store/documents.js';
import { tellStory } from './demo-story.js';
import { openData, project } from './open.js';
import { listen, openHouse, stopOnSignal } from './serve.js';

const people: readonly { readonly name: string; readonly role: Role }[] = [
  { name: 'Lin Yi 林译', role: 'translator' },
  { name: 'Shen Jiao 沈校', role: 'reviewer' },
  { name: 'Shu Yu 舒语', role: 'terminologist' },
  { name: 'Zhu Bian 祝编', role: 'chief-editor' },
  { name: 'Guan Li 关理', role: 'administrator' },
];

/** `duizhao demo`: the user's report, a person a role, their links, and a menu to switch between them. */
export async function demo(dataFolder: string, settings: Settings, reset: boolean): Promise<void> {
  if (reset && existsSync(dataFolder)) await rm(dataFolder, { recursive: true });
  const store = await openData(dataFolder);
  const isNew = await furnish(store, settings);
  await store.operate({ kind: 'delete-reusable-links' });
  const inhabitants = (await accounts.listPeople(store, project)).filter(({ name }) =>
    people.some((person) => person.name === name),
  );
  const house = await openHouse(store, dataFolder, settings, inhabitants);
  if (isNew) await tellStory(house);
  const server = await listen(house);

  console.log(`The demonstration runs on ${settings.origin}/ (Ctrl+C stops it). Enter as:`);
  const context = programContext(store, project);
  for (const { id, name, role } of inhabitants) {
    const secret = await createLink(context, { user: id, days: 365, reusable: true });
    console.log(`  ${name} (${role})  ${settings.origin}${urls.signInLink(secret)}`);
  }
  stopOnSignal(house, server, async () => void (await store.operate({ kind: 'delete-reusable-links' })));
}

/** Adds what is missing: the demonstration keeps its data from start to start. Answers whether the report is new to it. */
async function furnish(store: Store, settings: Settings): Promise<boolean> {
  const context = programContext(store, project);
  const standing = await accounts.listPeople(store, project);
  for (const person of people) {
    if (!standing.some(({ name }) => name === person.name)) await addPerson(context, person);
  }
  await setProjectSetting(context, 'public-lookup', 'on');
  if (
    (await listDocuments(store, project)).length + (await listDocuments(store, project, { archived: true })).length >
    0
  )
    return false;
  const limits = { paragraphLength: settings.MAX_PARAGRAPH_LENGTH, paragraphs: settings.MAX_PARAGRAPHS };
  const file = async (name: string) =>
    readTextFile(name, await readFile(path.join(root, 'samples/report', name)), { limits });
  await importDocument(context, {
    title: 'Jiangmen Daily, 25 June 2023 (Chinese reconstructed)',
    target: await file('report.en-mt.txt'),
    source: await file('report.zh.txt'),
    engine: 'online machine translation, 2023',
    pairs: null,
  });
  return true;
}
