import { expect } from 'vitest';
import type { ConceptEntry } from '../../glossary/index.js';
import type { Harness } from './harness.js';

/** The concept of the termbase whose first Chinese form is this. */
export function conceptOf(harness: Harness, zh: string): { id: string; number: number; entry: ConceptEntry } {
  const concept = [...harness.house.termbase.current().concepts()].find(({ entry }) => entry.zh[0]?.text === zh);
  if (!concept) throw new Error(`no concept ${zh}`);
  return concept;
}

/** A concept with a standard and an admitted rendering, both verbs that inflect; answers its address. */
export async function addSteady(harness: Harness): Promise<string> {
  const { headers } = await harness
    .as('terminologist')
    .post('/glossary')
    .type('form')
    .send({
      'zh.0.text': '稳扎稳打',
      'en.0.text': 'proceed steadily',
      'en.0.status': 'preferred',
      'en.0.scope': 'always',
      'en.1.text': 'advance step by step',
      'en.1.status': 'admitted',
      'en.1.scope': 'always',
      partOfSpeech: 'v',
      confidence: 'seen',
    })
    .expect(303);
  expect(headers['location']).toBeDefined();
  return String(headers['location']);
}
