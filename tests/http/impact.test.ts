import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildTermbase, type ConceptEntry } from '../../glossary/index.js';
import { impactOf, telling } from '../../server/core/concept-impact.js';
import { mayBecomeStandard, withStandard } from '../../server/core/concept-standard.js';
import { neighboursOf } from '../../server/indexes/neighbours.js';
import { formOf } from '../../server/routes/glossary/form.js';
import { listOpenSuggestionsOf } from '../../server/store/suggestions.js';
import { addSteady, conceptOf } from './concepts.js';
import { type Harness, openHarness } from './harness.js';

let harness: Harness;

beforeAll(async () => {
  harness = await openHarness();
});

afterAll(async () => {
  await harness.close();
});

const termbase = () => harness.house.termbase.current();

/** What a terminologist's browser would send for an entry. */
function fieldsOf(entry: ConceptEntry): Record<string, string> {
  const form = formOf(entry);
  const fields: Record<string, string> = { ...form.texts, notInside: form.notInside, reportRefs: form.reportRefs };
  form.zh.forEach((row, i) => {
    fields[`zh.${i}.text`] = row.text;
    if (row.after) fields[`zh.${i}.after`] = 'on';
    fields[`zh.${i}.more`] = row.more;
  });
  form.en.forEach(({ literal, caseSensitive, hyphenSensitive, ...texts }, i) => {
    for (const [name, value] of Object.entries(texts)) fields[`en.${i}.${name}`] = value;
    for (const [name, on] of Object.entries({ literal, caseSensitive, hyphenSensitive }))
      if (on) fields[`en.${i}.${name}`] = 'on';
  });
  return fields;
}

describe('the scan', () => {
  test('touches exactly the paragraphs that a scan with the whole termbase, before and after, says', async () => {
    const { paragraphs } = await harness.document();
    const concepts = [...termbase().concepts()];
    const named = concepts.filter(({ id }) =>
      paragraphs.some(({ source, target }) =>
        termbase()
          .scan({ source, target })
          .some((hit) => hit.concept === id),
      ),
    );
    expect(named.length).toBeGreaterThan(30);
    let touchedAtAll = 0;
    for (const { id, number, entry } of named) {
      const other = entry.en.find(mayBecomeStandard);
      const renamed: ConceptEntry = {
        ...entry,
        en: entry.en.map((term) => (term.status === 'preferred' ? { ...term, text: 'altogether new words' } : term)),
      };
      for (const after of [renamed, other ? withStandard(entry, other.text) : null]) {
        if (!after) continue;
        const { touched } = await harness.house.scans.impact({ concept: id, before: entry, after });
        const whole = buildTermbase(
          concepts.map((concept) => (concept.id === id ? { id, number, entry: after } : concept)),
        );
        const brute = paragraphs.filter(({ source, target }) => {
          const of = (one: typeof whole) => JSON.stringify(telling(one.scan({ source, target }), id, source));
          return of(termbase()) !== of(whole);
        });
        expect(touched.map(({ paragraph }) => paragraph).sort(), entry.zh[0]?.text).toEqual(
          brute.map((row) => row.id).sort(),
        );
        // The proposed texts, too, are those of the whole paragraph.
        const change = { concept: id, before: entry, after };
        const slowly = impactOf(change, neighboursOf(termbase(), id, [entry, after]));
        const { touched: withTexts } = await harness.house.scans.impact(change, { texts: true });
        for (const one of withTexts) {
          const row = paragraphs.find((paragraph) => paragraph.id === one.paragraph);
          expect(one.text).toBe(slowly({ source: row?.source ?? null, target: row?.target ?? null }).impact?.text);
        }
        touchedAtAll += touched.length;
      }
    }
    expect(touchedAtAll).toBeGreaterThan(50);
  }, 120_000);

  test('says in numbers and pages what it says one by one', async () => {
    const { paragraphs } = await harness.document();
    const hits = paragraphs.flatMap(({ source, target }) => termbase().scan({ source, target }));
    const found = [...termbase().concepts()].filter(({ id }) => hits.some((hit) => hit.concept === id));
    for (const { id, entry } of found.slice(0, 6)) {
      const en = entry.en.map((term) =>
        term.status === 'preferred' ? { ...term, text: 'altogether new words' } : term,
      );
      const change = { concept: id, before: entry, after: { ...entry, en } };
      const { matched, touched } = await harness.house.scans.impact(change);
      const pages = Math.max(1, Math.ceil(touched.length / 2));
      const listed: string[] = [];
      for (let page = 1; page <= pages + 1; page++) {
        const part = await harness.house.scans.summary(change, { size: 2, page, byKind: false });
        expect(part.matched).toEqual(matched);
        expect(part.counts.reduce((sum, { count }) => sum + count, 0)).toBe(touched.length);
        expect(part.list).toMatchObject({ total: touched.length, at: Math.min(page, pages) });
        if (page <= pages) listed.push(...part.list.touched.map(({ paragraph, kind }) => `${paragraph} ${kind}`));
      }
      expect(listed).toEqual(touched.map(({ paragraph, kind }) => `${paragraph} ${kind}`));
    }
  }, 60_000);

  test('can be given up', async () => {
    const concept = [...termbase().concepts()][0];
    if (!concept) throw new Error('no concept');
    const control = new AbortController();
    const scan = harness.house.scans.impact(
      { concept: concept.id, before: null, after: concept.entry },
      { signal: control.signal },
    );
    control.abort();
    await expect(scan).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a change of a standard', () => {
  test('proposes an edit a paragraph, in the right inflection; adopted it is a revision that names it', async () => {
    const url = await addSteady(harness);
    await harness.house.termChanges.idle();
    const { id, paragraphs } = await harness.document({
      source: '全市稳扎稳打。\n\n要稳扎稳打。\n\n无关。',
      target: 'The city proceeded steadily.\n\nWe must go slowly.\n\nUnrelated.',
    });

    const look = await harness.as('terminologist').get(`${url}/impact?standard=advance+step+by+step`).expect(200);
    expect(look.text).toContain('2 paragraphs are touched.');
    expect(look.text).toContain('Make “advance step by step” the standard');

    await harness
      .as('terminologist')
      .post(`${url}/standard`)
      .type('form')
      .send({ base: 1, term: 'advance step by step' })
      .expect(303);
    await harness.house.termChanges.idle();
    const [first, second, third] = paragraphs;
    const open = await listOpenSuggestionsOf(
      harness.house.store,
      paragraphs.map((row) => row.id),
    );
    expect(open.get(first?.id ?? '')).toMatchObject([{ text: 'The city advanced step by step.', targetNumber: 1 }]);
    expect(open.has(second?.id ?? '')).toBe(false);
    expect(open.has(third?.id ?? '')).toBe(false);

    const suggestion = open.get(first?.id ?? '')?.[0]?.id ?? '';
    const review = await harness.as('reviewer').get(`/documents/${id}/review?at=1`).expect(200);
    expect(review.text).toContain(`/documents/${id}/suggestions/${suggestion}/adoption`);
    const impact = await harness.as('translator').get(`${url}/impact`).expect(200);
    expect(impact.text).toContain('edit proposed');

    await harness
      .as('translator')
      .post(`/documents/${id}/suggestions/${suggestion}/adoption`)
      .type('form')
      .send({})
      .expect(303);
    const shown = await harness.api('translator').get(`/api/v1/documents/${id}`).expect(200);
    const [adopted] = (shown.body as { paragraphs: { target: string; state: string }[] }).paragraphs;
    expect(adopted).toMatchObject({ target: 'The city advanced step by step.', state: 'translated' });
    expect((await listOpenSuggestionsOf(harness.house.store, [first?.id ?? ''])).size).toBe(0);
    // Again is the same revision; once the text has moved on, it is stale.
    await harness
      .as('translator')
      .post(`/documents/${id}/suggestions/${suggestion}/adoption`)
      .type('form')
      .send({})
      .expect(303);
    await harness
      .as('reviewer')
      .post(`/documents/${id}/suggestions/${suggestion}/adoption`)
      .type('form')
      .send({})
      .expect(409);
  });

  test('is refused once and for all, and lapses with the text or with the standard', async () => {
    const concept = conceptOf(harness, '稳扎稳打');
    const { id, paragraphs } = await harness.document({
      source: '稳扎稳打一。\n\n稳扎稳打二。\n\n稳扎稳打三。',
      target: 'They advance step by step.\n\nHe advances step by step.\n\nAdvancing step by step is good.',
    });
    const ids = paragraphs.map((row) => row.id);
    const standard = (base: number, term: string) =>
      harness
        .as('terminologist')
        .post(`/glossary/${concept.id}/standard`)
        .type('form')
        .send({ base, term })
        .expect(303);
    await standard(concept.number, 'proceed steadily');
    await harness.house.termChanges.idle();
    const open = await listOpenSuggestionsOf(harness.house.store, ids);
    expect(ids.map((one) => open.get(one)?.[0]?.text)).toEqual([
      'They proceed steadily.',
      'He proceeds steadily.',
      'Proceeding steadily is good.',
    ]);
    const refused = open.get(ids[0] ?? '')?.[0]?.id ?? '';
    for (let time = 0; time < 2; time++)
      await harness
        .as('reviewer')
        .post(`/documents/${id}/suggestions/${refused}/refusal`)
        .type('form')
        .send({})
        .expect(303);
    await harness.save(id, paragraphs[1], 'He goes slowly.');
    const left = await listOpenSuggestionsOf(harness.house.store, ids);
    expect([...left.keys()]).toEqual([ids[2]]);
    await standard(concept.number + 1, 'advance step by step');
    await harness.house.termChanges.idle();
    expect((await listOpenSuggestionsOf(harness.house.store, ids)).size).toBe(0);
  });
});

describe('the form', () => {
  test('shows what saving would change, as a page and as a part; what cannot be read is named', async () => {
    const concept = conceptOf(harness, '稳扎稳打');
    const fields = { base: `${concept.number}`, ...fieldsOf(concept.entry) };
    const part = await harness
      .as('terminologist')
      .post(`/glossary/${concept.id}/impact`)
      .set('x-partial', 'impact')
      .type('form')
      .send(fields)
      .expect(200);
    expect(part.text).not.toContain('<html');
    expect(part.text).toContain('No paragraph of the current documents is touched.');
    const changed = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        value === 'advance step by step' ? 'move with care' : value,
      ]),
    );
    const page = await harness
      .as('terminologist')
      .post(`/glossary/${concept.id}/impact`)
      .type('form')
      .send(changed)
      .expect(200);
    expect(page.text).toContain('<html');
    expect(page.text).toContain('move with care');
    expect(page.text).toMatch(/\d+ paragraphs are touched\./);
    await harness.as('terminologist').post('/glossary/impact').type('form').send({ base: '0' }).expect(422);
  });
});

describe('use in approved documents', () => {
  test('counts the renderings of approved paragraphs', async () => {
    const concept = conceptOf(harness, '稳扎稳打');
    const { id, paragraphs } = await harness.document({ source: '稳扎稳打。', target: 'Advance step by step.' });
    const before = await harness.as('translator').get(`/glossary/${concept.id}/usage`).expect(200);
    expect(before.text).toContain('No approved paragraph names it yet.');
    const path = `/api/v1/documents/${id}/paragraphs/${paragraphs[0]?.id ?? ''}`;
    await harness.save(id, paragraphs[0], 'Advancing step by step.');
    await harness
      .api('reviewer')
      .post(`${path}/decisions`)
      .send({ verdict: 'approve', source: 1, target: 2 })
      .expect(201);
    const after = await harness.as('translator').get(`/glossary/${concept.id}/usage`).expect(200);
    expect(after.text).toContain('1 approved paragraph names it.');
    expect(after.text).toContain('advancing step by step');
  });
});
