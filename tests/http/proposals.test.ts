import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConceptEntry } from '../../glossary/index.js';
import { programContext } from '../../server/actions/context.js';
import { saveConcept } from '../../server/actions/save-concept.js';
import { project } from '../../server/cli/open.js';
import type { Role } from '../../server/core/facts.js';
import { roles } from '../../server/core/permissions.js';
import { listConceptRevisions, readConcept } from '../../server/store/concepts.js';
import { listOpenProposals, readProposal } from '../../server/store/proposals.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());

let words = 0;
const form = (part: Record<string, string> = {}) => ({
  'zh.0.text': `拟议词${++words}`,
  'en.0.text': `proposed word ${words}`,
  'en.0.status': 'preferred',
  'en.0.scope': 'always',
  confidence: 'proposed',
  domain: 'economy',
  ...part,
});
const as = (role: Role | null) => harness.as(role);
const send = (role: Role, url: string, body: object) => as(role).post(url).type('form').send(body);
const proposeAs = async (role: Role, part: Record<string, string> = {}): Promise<string> => {
  const response = await send(role, '/glossary/proposals', form(part)).expect(303);
  return String(response.headers['location']).replace('/glossary/proposals/', '');
};
const proposal = async (id: string) => {
  const row = await readProposal(harness.house.store, project, id);
  if (!row) throw new Error(`no proposal ${id}`);
  return row;
};
const concept = async (id: string): Promise<{ number: number; entry: ConceptEntry }> => {
  const row = await readConcept(harness.house.store, id);
  if (!row) throw new Error(`no concept ${id}`);
  return { number: row.number, entry: row.entry as ConceptEntry };
};
const addStanding = async (part: Record<string, string> = {}): Promise<string> => {
  const response = await send('terminologist', '/glossary', form(part)).expect(303);
  return String(response.headers['location']).replace('/glossary/', '');
};
const change = async (id: string, part: Partial<ConceptEntry>): Promise<void> => {
  const { number, entry } = await concept(id);
  await saveConcept(programContext(harness.house.store, project), {
    concept: id,
    base: number,
    entry: { ...entry, ...part },
  });
};
const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
/** How many notifications a person's pages count. */
const news = async (role: Role): Promise<string> =>
  /data-count="(\d+)"/.exec((await as(role).get('/documents').expect(200)).text)?.[1] ?? '';

describe('who may', () => {
  it.each(roles)('%s proposes; only who may edit concepts decides', async (role) => {
    const id = await proposeAs(role);
    await as(role).get(`/glossary/proposals/${id}`).expect(200);
    const may = role === 'terminologist' || role === 'administrator';
    await send(role, `/glossary/proposals/${id}/refusal`, { reason: 'no' }).expect(may ? 303 : 403);
    expect((await proposal(id)).verdict).toBe(may ? 'refuse' : null);
  });

  it('nobody but its author withdraws a proposal', async () => {
    const id = await proposeAs('translator');
    await send('terminologist', `/glossary/proposals/${id}/withdrawal`, {}).expect(403);
    await send('translator', `/glossary/proposals/${id}/withdrawal`, {}).expect(303);
    expect((await proposal(id)).verdict).toBe('withdraw');
    await send('translator', `/glossary/proposals/${id}/withdrawal`, {}).expect(303);
  });
});

describe('proposing', () => {
  it('changes nothing of the glossary; the same again is the same proposal', async () => {
    const part = form({ reason: 'Seen in Xinhua' });
    const first = await send('translator', '/glossary/proposals', part).expect(303);
    const again = await send('translator', '/glossary/proposals', part).expect(303);
    expect(again.headers['location']).toBe(first.headers['location']);
    expect(harness.house.termbase.current().recognise(part['zh.0.text'])).toEqual([]);
    const { text } = await as('terminologist').get('/glossary/proposals').expect(200);
    expect(textOf(text)).toContain('Seen in Xinhua');
  });

  it('remembers the paragraph, fills in the words, and shows the paragraph to who decides', async () => {
    const { id: document, paragraphs } = await harness.document({ target: 'The sea plate.', source: '打好海洋牌。' });
    const paragraph = paragraphs[0]?.id ?? '';
    const query = new URLSearchParams({ zh: '海洋牌', en: 'sea plate', paragraph });
    const page = await as('translator').get(`/glossary/propose?${query.toString()}`).expect(200);
    expect(page.text).toContain('value="海洋牌"');
    expect(page.text).toContain('value="sea plate"');
    expect(page.text).toContain(`name="paragraph" value="${paragraph}"`);
    const id = await proposeAs('translator', { 'zh.0.text': '海洋牌', 'en.0.text': 'sea plate', paragraph });
    const { text } = await as('terminologist').get(`/glossary/proposals/${id}`).expect(200);
    expect(text).toContain(`/documents/${document}/paragraphs/${paragraph}`);
    expect(text).toContain('<span class="found" data-c="" >海洋牌</span>');
    const unknown = form({ paragraph: 'nothing' });
    await send('translator', '/glossary/proposals', unknown).expect(404);
  });

  it('shows a wrong form again with what is wrong, and refuses what stands already', async () => {
    const wrong = await send('translator', '/glossary/proposals', form({ 'zh.0.text': '', reason: 'Mine' })).expect(
      422,
    );
    expect(wrong.text).toContain('Mine</textarea>');
    expect(wrong.text).toContain('aria-invalid');
    const id = await addStanding({ 'zh.0.text': '已有词', 'en.0.text': 'standing word' });
    const same = form({ 'zh.0.text': '已有词', 'en.0.text': 'standing word', concept: id, base: '1' });
    await send('translator', '/glossary/proposals', same).expect(422);
    await send('translator', '/glossary/proposals', { ...same, base: '9', note: 'x' }).expect(422);
  });

  it('is shown in look-up as proposed, never as standard, and not to the public', async () => {
    await proposeAs('translator', { 'zh.0.text': '量子谷', 'en.0.text': 'Quantum Valley' });
    for (const q of ['量子', 'quantum valley']) {
      const { text } = await as('reviewer').get('/glossary').query({ q, part: 'results' }).expect(200);
      expect(textOf(text)).toContain('Proposals that wait for a decision 量子谷 Quantum Valley');
      expect(text).not.toContain('<strong lang="en">Quantum');
    }
    const json = await harness.api('reviewer').get('/api/v1/terms').query({ q: '量子谷' }).expect(200);
    expect(json.body).toEqual({ results: [] });
    await send('administrator', '/settings', { key: 'public-lookup', value: 'on' }).expect(303);
    const open = await as(null).get('/glossary').query({ q: '量子谷' }).expect(200);
    expect(open.text).not.toContain('Quantum Valley');
    await send('administrator', '/settings', { key: 'public-lookup', value: 'off' }).expect(303);
  });
});

describe('the verdict', () => {
  it('accepts: the concept and the verdict are one commit, and the proposer is told', async () => {
    await as('reviewer').get('/glossary/proposals?mine').expect(200);
    expect(await news('reviewer')).toBe('0');
    const id = await proposeAs('reviewer', { 'zh.0.text': '新质样本', 'en.0.text': 'new-quality sample' });
    const before = harness.house.store.seq();
    await send('terminologist', `/glossary/proposals/${id}/acceptance`, { base: '0' }).expect(303);
    expect(harness.house.store.seq()).toBe(before + 1);
    const row = await proposal(id);
    expect(row).toMatchObject({ verdict: 'accept', number: 1, deciderName: 'terminologist' });
    expect((await concept(row.into ?? '')).entry.confidence).toBe('standard knowledge');
    expect(harness.house.termbase.current().recognise('新质样本')).toMatchObject([{ concept: row.into }]);
    // Told once, until they have looked.
    await expect.poll(() => news('reviewer')).toBe('1');
    expect((await as('reviewer').get('/glossary/proposals/news').expect(200)).text.trim()).toBe('');
    const mine = await as('reviewer').get('/glossary/proposals?mine').expect(200);
    expect(textOf(mine.text)).toContain('New verdict');
    expect(textOf(mine.text)).toContain('terminologist accepted it.');
    expect(await news('reviewer')).toBe('0');
    // Again: done. Another verdict: too late, and the page says who was quicker.
    await send('terminologist', `/glossary/proposals/${id}/acceptance`, { base: '0' }).expect(303);
    const late = await send('administrator', `/glossary/proposals/${id}/refusal`, { reason: 'no' }).expect(409);
    expect(textOf(late.text)).toContain('there is a verdict already');
    expect(await listConceptRevisions(harness.house.store, row.into ?? '')).toHaveLength(1);
  });

  it('refuses with a reason, which the proposer reads', async () => {
    const id = await proposeAs('chief-editor');
    await send('terminologist', `/glossary/proposals/${id}/refusal`, { reason: ' ' }).expect(422);
    await send('terminologist', `/glossary/proposals/${id}/refusal`, { reason: 'Too <rare>' }).expect(303);
    const { text } = await as('chief-editor').get('/glossary/proposals?mine').expect(200);
    expect(text).toContain('Too &lt;rare&gt;');
  });

  it('two at once: one verdict, one revision', async () => {
    const id = await proposeAs('translator');
    const answers = await Promise.all(
      (['terminologist', 'administrator'] as const).map((role) =>
        send(role, `/glossary/proposals/${id}/acceptance`, { base: '0' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const row = await proposal(id);
    expect(await listConceptRevisions(harness.house.store, row.into ?? '')).toHaveLength(1);
  });

  it('edits and accepts', async () => {
    const id = await proposeAs('translator', { 'en.0.text': 'a word to edit' });
    const page = await as('terminologist').get(`/glossary/proposals/${id}/edit`).expect(200);
    expect(page.text).toContain('value="a word to edit"');
    const edited = form({ 'en.0.text': 'an edited word', confidence: 'seen', base: '0', edited: '1' });
    await send('terminologist', `/glossary/proposals/${id}/acceptance`, { ...edited, 'zh.0.text': '' }).expect(422);
    await send('terminologist', `/glossary/proposals/${id}/acceptance`, edited).expect(303);
    const { into } = await proposal(id);
    expect((await concept(into ?? '')).entry).toMatchObject({ confidence: 'seen', en: [{ text: 'an edited word' }] });
  });

  it('a change is added to what others changed since; where both changed the same, both are shown', async () => {
    const target = await addStanding({ 'zh.0.text': '可改词', 'en.0.text': 'changeable' });
    const base = { 'zh.0.text': '可改词', 'en.0.text': 'changeable', concept: target, base: '1' };
    const apart = await proposeAs('translator', { ...base, note: 'my note' });
    const clash = await proposeAs('reviewer', { ...base, source: 'my source' });
    await change(target, { source: 'their source' });
    // The decider's page was of an older entry.
    const old = await send('terminologist', `/glossary/proposals/${apart}/acceptance`, { base: '1' }).expect(409);
    expect(textOf(old.text)).toContain('their source');
    const queue = await as('terminologist').get(`/glossary/proposals/${apart}`).expect(200);
    expect(textOf(queue.text)).toContain('my note');
    expect(queue.text).toContain('name="base" value="2"');
    await send('terminologist', `/glossary/proposals/${apart}/acceptance`, { base: '2' }).expect(303);
    expect((await concept(target)).entry).toMatchObject({ note: 'my note', source: 'their source' });
    const both = await send('terminologist', `/glossary/proposals/${clash}/acceptance`, { base: '3' }).expect(409);
    expect(textOf(both.text)).toContain('their source');
    expect(both.text).toContain('my source</textarea>');
    expect(both.text).toContain('name="base" value="3"');
    const json = await send('terminologist', `/glossary/proposals/${clash}/acceptance`, { base: '3' })
      .set('accept', 'application/json')
      .expect(409);
    expect(json.body).toMatchObject({ code: 'stale', base: { number: 1 }, current: { number: 3 } });
    expect((await proposal(clash)).verdict).toBeNull();
  });

  it('merges into a concept that is looked for', async () => {
    const target = await addStanding({ 'zh.0.text': '主词条', 'en.0.text': 'main entry' });
    const id = await proposeAs('translator', { 'zh.0.text': '主要词条', 'en.0.text': 'chief entry' });
    const search = await as('terminologist').get(`/glossary/proposals/${id}/edit`).query({ q: '主词条' }).expect(200);
    expect(search.text).toContain(`/glossary/proposals/${id}/edit?into=${target}`);
    const page = await as('terminologist').get(`/glossary/proposals/${id}/edit?into=${target}`).expect(200);
    for (const value of ['主词条', '主要词条', 'main entry', 'chief entry'])
      expect(page.text).toContain(`value="${value}"`);
    const merged = form({
      'zh.0.text': '主词条',
      'zh.1.text': '主要词条',
      'en.0.text': 'main entry',
      'en.1.text': 'chief entry',
      'en.1.status': 'admitted',
      'en.1.scope': 'always',
      concept: target,
    });
    await send('terminologist', `/glossary/proposals/${id}/merge`, { ...merged, base: '0' }).expect(409);
    await send('terminologist', `/glossary/proposals/${id}/merge`, { ...merged, base: '1' }).expect(303);
    expect(await proposal(id)).toMatchObject({ verdict: 'merge', into: target, number: 2 });
    expect((await concept(target)).entry.en).toMatchObject([{ status: 'preferred' }, { status: 'admitted' }]);
  });

  it('warns of conflicts with what stands', async () => {
    const target = await addStanding({ 'zh.0.text': '同名词', 'en.0.text': 'same name' });
    const id = await proposeAs('translator', { 'zh.0.text': '同名词', 'en.0.text': 'another name' });
    const { text } = await as('terminologist').get(`/glossary/proposals/${id}`).expect(200);
    expect(text).toContain(`/glossary/proposals/${id}/edit?into=${target}`);
  });

  it('in Chinese too, page by page', async () => {
    expect((await listOpenProposals(harness.house.store, project)).length).toBeGreaterThan(3);
    for (const url of [
      '/glossary/proposals',
      '/glossary/proposals?mine',
      '/glossary/proposals?show=decided',
      '/glossary/propose',
    ]) {
      const { text } = await as('terminologist').get(url).set('accept-language', 'zh').expect(200);
      expect(text, url).not.toMatch(/(proposals|glossary|candidates):[a-z]/);
      expect(text, url).toContain('提议');
    }
  });
});
