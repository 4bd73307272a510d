import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../server/core/facts.js';
import { listHunkAnswers, listHunkDecisions } from '../../server/store/hunk-decisions.js';
import { listDecisions, listRevisions, readParagraph } from '../../server/store/paragraphs.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;

beforeAll(async () => {
  harness = await openHarness();
});

afterAll(() => harness.close());

const machine = 'We walk in the forefront of the province and make big steps in many ways.';
const human = 'We are at the forefront of the province and take great strides in many ways.';

type Hunk = { from: number; to: number; oldText: string; newText: string; breaks: string[]; repairs: string[] };

/** A paragraph that a machine wrote and a translator changed in two places, as it waits for review. */
async function waiting({ before = machine, after = human } = {}) {
  const { id, paragraphs } = await harness.document({ target: before, source: '我们走在全省前列，迈出大步。' });
  const paragraph = paragraphs[0]?.id ?? '';
  const api = `/api/v1/documents/${id}/paragraphs/${paragraph}`;
  const save = (role: Role, base: number, text: string) =>
    harness.api(role).post(`${api}/revisions`).send({ base, text });
  await save('translator', 1, after).expect(201);
  const cut = async (): Promise<Hunk[]> => {
    const { body } = await harness.api('reviewer').get(`${api}/hunks?from=1&to=2`).expect(200);
    return (body as { hunks: Hunk[] }).hunks;
  };
  const fields = (hunks: readonly Hunk[], answers: readonly (Record<string, string> | null)[]) => {
    let shift = 0;
    return Object.assign(
      { source: '1', target: '2', compared: '1' },
      ...hunks.map(({ from, to, newText, oldText }, i) => {
        const at = `${from}-${to}-${from + shift}-${from + shift + newText.length}`;
        shift += newText.length - oldText.length;
        return Object.fromEntries(
          Object.entries({ at, ...answers[i] }).map(([name, value]) => [`hunk.${i}.${name}`, value]),
        );
      }),
    ) as Record<string, string>;
  };
  const page = `/documents/${id}/paragraphs/${paragraph}`;
  const post = (body: object, role: Role = 'reviewer', path = 'decisions') =>
    harness.as(role).post(`${page}/${path}`).type('form').send(body);
  const { store } = harness.house;
  const row = async () => {
    const found = await readParagraph(store, id, paragraph);
    if (!found) throw new Error('no paragraph');
    return found;
  };
  const said = async () => [...(await listHunkDecisions(store, paragraph)).values()].flat();
  return {
    id,
    paragraph,
    api,
    page,
    save,
    cut,
    fields,
    post,
    row,
    said,
    show: (query = '?at=1', role: Role = 'reviewer') => harness.as(role).get(`/documents/${id}/review${query}`),
  };
}

const approve = { verdict: 'approve' };

describe('deciding hunk by hunk', () => {
  test('all accepted: the text stands as it is, and every decision is kept with whose words they were', async () => {
    const { cut, fields, post, row, said } = await waiting();
    const hunks = await cut();
    expect(hunks.length).toBeGreaterThan(1);
    await post({
      ...approve,
      ...fields(
        hunks,
        hunks.map(() => ({ outcome: 'accept' })),
      ),
    }).expect(303);
    expect(await row()).toMatchObject({ state: 'reviewed', targetNumber: 2, target: human });
    const kept = await said();
    expect(kept.map(({ outcome }) => outcome)).toEqual(hunks.map(() => 'accept'));
    expect(kept.map(({ oldText, newText }) => [oldText, newText])).toEqual(hunks.map((h) => [h.oldText, h.newText]));
    expect(new Set(kept.map(({ author }) => author))).toEqual(new Set([harness.people.translator.id]));
  });

  test('refused: the old words return in a revision of the reviewer, which is the one approved', async () => {
    const { cut, fields, post, row, said, paragraph } = await waiting();
    const hunks = await cut();
    await post({
      ...approve,
      ...fields(
        hunks,
        hunks.map(() => ({ outcome: 'refuse', reason: 'No.' })),
      ),
    }).expect(303);
    expect(await row()).toMatchObject({ state: 'reviewed', targetNumber: 3, target: machine, origin: 'reviewer' });
    expect((await said()).map(({ outcome, reason }) => [outcome, reason])).toEqual(hunks.map(() => ['refuse', 'No.']));
    const [decision] = await listDecisions(harness.house.store, paragraph);
    expect(decision).toMatchObject({ verdict: 'approve', targetNumber: 3 });
  });

  test('reworded with a category: exactly those words are replaced', async () => {
    const { cut, fields, post, row, said } = await waiting();
    const hunks = await cut();
    const last = hunks.length - 1;
    const answers = hunks.map((_, i) =>
      i === last
        ? { outcome: 'reword', text: 'move fast', category: 'style/unidiomatic-style', severity: 'minor' }
        : null,
    );
    await post({ ...approve, ...fields(hunks, answers) }).expect(303);
    const { newText = '' } = hunks[last] ?? {};
    expect((await row()).target).toBe(human.replace(newText, 'move fast'));
    expect(await said()).toMatchObject([
      { outcome: 'reword', text: 'move fast', category: 'style/unidiomatic-style', severity: 'minor' },
    ]);
  });

  test('a change that is asked for sends the paragraph back whatever button is pressed; the words stay', async () => {
    const { cut, fields, post, row, said } = await waiting();
    const hunks = await cut();
    await post({ ...approve, ...fields(hunks, [{ outcome: 'ask', reason: 'Use the standard rendering.' }]) }).expect(
      303,
    );
    expect(await row()).toMatchObject({ flag: 'sent-back', targetNumber: 2, reason: 'Use the standard rendering.' });
    expect(await said()).toMatchObject([{ outcome: 'ask' }]);
  });

  test('asking without a reason is refused, and what was typed is still there', async () => {
    const { cut, fields, post, row } = await waiting();
    const hunks = await cut();
    const answers = [{ outcome: 'ask' }, { outcome: 'reword', text: 'run like the wind' }];
    const { text } = await post({ ...approve, ...fields(hunks, answers) }).expect(422);
    expect(text).toContain('run like the wind');
    expect(text).toMatch(/value="ask" checked/);
    expect((await row()).decision).toBeNull();
  });

  test('the same form sent twice is one revision and one decision', async () => {
    const { cut, fields, post, paragraph, said } = await waiting();
    const hunks = await cut();
    const form = { ...approve, ...fields(hunks, [{ outcome: 'refuse' }]) };
    await post(form).expect(303);
    const again = await post(form);
    expect([303, 409]).toContain(again.status);
    expect((await listRevisions(harness.house.store, paragraph)).filter(({ side }) => side === 'target').length).toBe(
      3,
    );
    expect((await said()).length).toBe(1);
  });

  test('a whole text rewritten elsewhere joins the decisions; the same words twice are a contradiction', async () => {
    const { cut, fields, post, row } = await waiting();
    const hunks = await cut();
    const form = { ...approve, ...fields(hunks, [{ outcome: 'refuse' }]) };
    const clash = human.replace('are at the forefront', 'lead');
    const refused = await post({ ...form, text: clash }).expect(422);
    expect(refused.text).toContain('Two answers for the same words');
    await post({ ...form, text: human.replace('ways.', 'respects.') }).expect(303);
    expect((await row()).target).toBe(
      human.replace(hunks[0]?.newText ?? '', hunks[0]?.oldText ?? '').replace('ways.', 'respects.'),
    );
  });
});

describe('what stands in the way', () => {
  test('a text that moved meanwhile: 409, the decisions are carried over and the typed words are there', async () => {
    const { cut, fields, post, save, row } = await waiting();
    const hunks = await cut();
    await save('translator', 2, human.replace('in many ways', 'everywhere')).expect(201);
    const answers = [
      { outcome: 'refuse', reason: 'Not so.' },
      { outcome: 'reword', text: 'leap ahead' },
    ];
    const { text } = await post({ ...approve, ...fields(hunks, answers) }).expect(409);
    expect(text).toContain('everywhere');
    expect(text).toContain('leap ahead');
    expect(text).toContain('Not so.');
    expect(text).toMatch(/value="refuse" checked/);
    expect(text).toContain('name="target" value="3"');
    expect((await row()).decision).toBeNull();
  });

  test('rewritten by both: the three-way merge is offered', async () => {
    const { post, save } = await waiting();
    await save('translator', 2, 'Quite another text now.').expect(201);
    const mine = 'My own text from the beginning to the end.';
    const { text } = await post({ ...approve, source: '1', target: '2', compared: '1', text: mine }).expect(409);
    expect(text).toContain('class="conflict"');
    expect(text).toContain(mine);
  });

  test('to look again writes nothing and keeps everything', async () => {
    const { cut, fields, post, row } = await waiting();
    const hunks = await cut();
    const form = { verdict: 'look', ...fields(hunks, [{ outcome: 'reword', text: 'go on' }]) };
    const { text } = await post(form, 'reviewer', 'review').expect(200);
    expect(text).toContain('go on');
    expect((await row()).decision).toBeNull();
  });

  test('a critical finding: approving all the same needs a reason', async () => {
    const { post, row } = await waiting({ after: 'The Hong Kong-Macao Greater Bay Area leads.' });
    const texts = { source: '1', target: '2' };
    const refused = await post({ ...approve, ...texts }).expect(403);
    expect(refused.text).toContain('name="override"');
    await post({ ...approve, ...texts, override: 'Quoted from a headline.' }).expect(303);
    expect((await row()).state).toBe('reviewed');
  });

  test('four-eyes, strict: the reviewer’s own composed text is not approved, and can be saved', async () => {
    const set = (value: string) =>
      harness.as('administrator').post('/settings').type('form').send({ key: 'four-eyes', 'four-eyes': value, value });
    await set('strict').expect(303);
    try {
      const { cut, fields, post, row } = await waiting();
      const hunks = await cut();
      const { text } = await post({ ...approve, ...fields(hunks, [{ outcome: 'reword', text: 'lead' }]) }).expect(403);
      expect(text).toContain('Save my text');
      expect(text).toContain('lead');
      expect((await row()).targetNumber).toBe(2);
    } finally {
      await set('on');
    }
  });
});

describe('the page', () => {
  test('marks changes that lose a standard rendering and those that bring one', async () => {
    const { show, cut } = await waiting();
    const hunks = await cut();
    expect(hunks.flatMap(({ repairs }) => repairs)).not.toEqual([]);
    const { text } = await show().expect(200);
    expect(text).toContain('Brings the standard rendering');
    const back = await waiting({ before: human, after: 'We lead the province and take great strides in many ways.' });
    expect((await back.show().expect(200)).text).toContain('A change here loses the standard rendering');
  });

  test('shows who wrote what, with words for who does not see colours', async () => {
    const { show } = await waiting();
    const { text } = await show('?at=1&view=layers').expect(200);
    expect(text).toMatch(/class="layer layer-machine"/);
    expect(text).toMatch(/class="visually-hidden"[^>]*>\[translator, translator/);
  });

  test('shows the changes of the Chinese since the older text saw it', async () => {
    const { id, paragraph, show } = await waiting();
    const { store, project } = harness.house;
    const fact = {
      kind: 'revision',
      paragraph,
      side: 'source',
      number: 2,
      text: '我们走在全国前列，迈出大步。',
    } as const;
    const outcome = await store.commit({
      requestId: 'source-2',
      at: new Date().toISOString(),
      user: null,
      project,
      document: id,
      subject: paragraph,
      action: 'source:revised',
      facts: [{ ...fact, origin: 'import', author: null, done: true, against: null, suggestion: null }],
      expects: [],
    });
    expect(outcome.kind).toBe('committed');
    const { text } = await show().expect(200);
    expect(text).toContain('The Chinese has changed');
    expect(text).toMatch(/<ins[^>]*>.*国/s);
  });

  test('two texts the wrong way round, or not the latest, are only read', async () => {
    const { show, save } = await waiting();
    await save('translator', 2, `${human} More.`).expect(201);
    for (const query of ['?at=1&from=1&to=2', '?at=1&from=3&to=1']) {
      expect((await show(query).expect(200)).text).not.toContain('name="hunk.0.outcome"');
    }
  });
});

describe('the translator', () => {
  test('sees each decision, answers and contests', async () => {
    const { id, paragraph, cut, fields, post, said, show } = await waiting();
    await post({ ...approve, ...fields(await cut(), [{ outcome: 'refuse', reason: 'Too <b>bold</b>.' }]) }).expect(303);
    const [hunk] = await said();
    const panel = (await harness.as('translator').get(`/documents/${id}/paragraphs/${paragraph}/panel`).expect(200))
      .text;
    expect(panel).toContain('<q class="said-why">Too &lt;b&gt;bold&lt;/b&gt;.</q>');
    expect(panel).toContain(`/documents/${id}/decisions/${hunk?.decision ?? ''}/hunks/1/answers`);
    expect(panel).toContain('name="back" value="document"');
    const page = (await show('?at=1', 'translator').expect(200)).text;
    expect(page).toContain('Too &lt;b&gt;bold&lt;/b&gt;.');
    const url = `/documents/${id}/decisions/${hunk?.decision ?? ''}/hunks/1/answers`;
    const answer = (body: object) => harness.as('translator').post(url).type('form').send(body);
    await answer({ kind: 'contest', text: 'It is in the termbase.' }).expect(303);
    await answer({ kind: 'contest', text: '  ' }).expect(422);
    const answers = await listHunkAnswers(harness.house.store, [hunk?.decision ?? '']);
    expect(answers).toMatchObject([{ kind: 'contest', hunk: 1, text: 'It is in the termbase.' }]);
    expect((await show('?at=1').expect(200)).text).toContain('It is in the termbase.');
    await harness.as('translator').post(url.replace('hunks/1', 'hunks/9')).type('form').send({ text: 'x' }).expect(404);
  });
});

describe('what my reviewers changed', () => {
  test('lists decisions by others about one’s own words, narrowed and escaped; nobody else’s', async () => {
    const { cut, fields, post } = await waiting();
    const reason = `<i>Tone</i> ${Date.now()}`;
    await post({
      ...approve,
      ...fields(await cut(), [{ outcome: 'refuse', reason, category: 'style', severity: 'minor' }]),
    }).expect(303);
    const ask = (query: string, role: Role = 'translator') => harness.as(role).get(`/feedback${query}`).expect(200);
    const shown = reason.replace('<i>', '&lt;i&gt;').replace('</i>', '&lt;/i&gt;');
    expect((await ask('')).text).toContain(shown);
    expect((await ask('?outcome=refuse&category=style&severity=minor&days=7')).text).toContain(
      `<q class="said-why">${shown}`,
    );
    expect((await ask('?outcome=reword')).text).not.toContain(`<q class="said-why">${shown}`);
    const accepted = `<q class="said-why">Good ${Date.now()}`;
    const again = await waiting();
    const yes = { outcome: 'accept', reason: accepted.replace('<q class="said-why">', '') };
    await again.post({ ...approve, ...again.fields(await again.cut(), [yes]) }).expect(303);
    expect((await ask('')).text).not.toContain(accepted);
    for (const outcome of ['all', 'accept']) expect((await ask(`?outcome=${outcome}`)).text).toContain(accepted);
    expect((await ask('', 'reviewer')).text).toContain('Nobody has decided');
    await harness.as('translator').get('/feedback?outcome=x').expect(400);
  });
});

describe('over the API', () => {
  test('decides by the hunks that it lists; others are 409 with the cut as it is', async () => {
    const { api, cut, row } = await waiting();
    const decisions = (await cut()).map(({ from, to, oldText, newText }) => ({ from, to, oldText, newText }));
    const body = (list: object[]) => ({
      verdict: 'approve',
      source: 1,
      target: 2,
      hunks: { compared: 1, decisions: list },
    });
    const post = (list: object[]) => harness.api('reviewer').post(`${api}/decisions`).send(body(list));
    const moved = await post([{ ...decisions[0], from: 1, outcome: 'accept' }]).expect(409);
    expect((moved.body as { hunks: unknown[] }).hunks.length).toBe(decisions.length);
    await post([{ ...decisions[0], outcome: 'reword' }]).expect(400);
    await post([{ ...decisions[0], outcome: 'ask' }]).expect(422);
    await post(decisions.map((hunk) => ({ ...hunk, outcome: 'refuse' }))).expect(201);
    expect(await row()).toMatchObject({ state: 'reviewed', target: machine });
  });
});
