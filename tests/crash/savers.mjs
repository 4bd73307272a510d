// A program that saves from many sides at once and says on stdout what was acknowledged, until it is killed or has made
// enough. Plain JavaScript over dist/, because it runs as a process of its own.
// Usage: node savers.mjs DIR SAVERS [SAVES]
import { writeSync } from 'node:fs';
import { openStore } from '../../dist/server/store/open.js';

const [, , dir, savers, saves = 'Infinity'] = process.argv;
const paragraphs = Array.from({ length: Number(savers) }, (_, i) => `p${i}`);
const at = new Date().toISOString();
const commit = {
  at,
  user: 'ann',
  action: 'test:saved',
  project: 'default',
  document: 'd1',
  subject: null,
  expects: [],
};

function seed() {
  const facts = [
    { kind: 'user', id: 'ann', name: 'Ann' },
    { kind: 'project', id: 'default', name: 'Default', sourceLang: 'zh-Hans', targetLang: 'en' },
    { kind: 'document', id: 'd1', project: 'default', sourceLang: 'zh-Hans', targetLang: 'en', format: 'text' },
    { kind: 'document-revision', document: 'd1', number: 1, title: 'Report', deadline: null, archived: false },
    ...paragraphs.map((id) => ({ kind: 'paragraph', id, document: 'd1', paragraphKind: 'text', locator: id })),
    {
      kind: 'outline',
      document: 'd1',
      number: 1,
      head: '',
      items: paragraphs.map((paragraph) => ({ paragraph, after: '\n' })),
    },
  ];
  return [{ ...commit, requestId: 'seed', facts }];
}

const store = await openStore({ dir, seed });
writeSync(1, 'ready\n');

let left = Number(saves);

async function save(paragraph) {
  const latest = `SELECT coalesce(max(number), 0) AS number FROM revision WHERE paragraph = :paragraph AND side = 'target'`;
  let { number } = store.reader.get(latest, { paragraph });
  while (left-- > 0) {
    number++;
    const marker = `save-${paragraph}-${number};`;
    const outcome = await store.commit({
      ...commit,
      requestId: marker,
      subject: paragraph,
      facts: [
        {
          kind: 'revision',
          paragraph,
          side: 'target',
          number,
          text: `${marker} ${'walk in the forefront '.repeat(20)}`,
          origin: 'translator',
          author: 'ann',
          done: true,
          against: null,
          suggestion: null,
        },
      ],
      expects: [{ kind: 'paragraph', paragraph, source: 0, target: number - 1 }],
    });
    if (outcome.kind !== 'committed') throw new Error(`${marker} ${JSON.stringify(outcome)}`);
    writeSync(1, `${marker}\n`);
  }
}

await Promise.all(paragraphs.map(save));
await store.close();
