import { expect } from 'vitest';
import type { Harness } from './harness.js';

type Made = { readonly id: string; readonly paragraphs: readonly { readonly id: string }[] };

/** A document of two paragraphs, translated and approved, and checked. */
export async function approvedDocument(harness: Harness, texts = ['One here.', 'Two here.']): Promise<Made> {
  const made = await harness.document({ target: 'One.\n\nTwo.', source: '一。\n\n二。' });
  for (const [index, { id }] of made.paragraphs.entries()) {
    const path = `/api/v1/documents/${made.id}/paragraphs/${id}`;
    const save = { base: 1, text: texts[index] ?? '' };
    await harness.api('translator').post(`${path}/revisions`).send(save).expect(201);
    const approval = { verdict: 'approve', source: 1, target: 2 };
    await harness.api('reviewer').post(`${path}/decisions`).send(approval).expect(201);
  }
  await harness.house.findings.settled();
  return made;
}

/** The same, released by the chief editor. */
export async function releasedDocument(harness: Harness): Promise<Made> {
  const made = await approvedDocument(harness);
  const response = await harness.as('chief-editor').post(`/documents/${made.id}/releases`).type('form').send({});
  expect(response.status).toBe(303);
  return made;
}
