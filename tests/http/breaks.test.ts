import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaks } from '../../server/http/breaks.js';
import { type Harness, openHarness } from './harness.js';

function work(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

describe('breaks', () => {
  it('lets others have their turn in the middle of long work', async () => {
    const order: string[] = [];
    const long = (async () => {
      const rest = breaks();
      for (let step = 0; step < 20; step++) {
        work(1);
        await rest();
      }
      order.push('long work');
    })();
    setImmediate(() => order.push('another request'));
    await long;
    expect(order).toEqual(['another request', 'long work']);
  });

  it('takes none in short work', async () => {
    const order: string[] = [];
    const short = (async () => {
      const rest = breaks();
      for (let step = 0; step < 20; step++) await rest();
      order.push('short work');
    })();
    setImmediate(() => order.push('another request'));
    await short;
    expect(order).toEqual(['short work']);
  });
});

describe('a long scan', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await openHarness();
  });
  afterAll(() => harness.close());

  const scan = (target: string) => harness.api('translator').post('/api/v1/scan').send({ target });

  it('of many paragraphs takes its breaks and finds all the same', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const paragraph = 'Walking in the forefront of the new era. '.repeat(50).trim();
    const { body } = await scan(Array.from({ length: 100 }, () => paragraph).join('\n\n')).expect(200);
    clearInterval(timer);
    expect(new Set((body as { paragraph: number }[]).map((hit) => hit.paragraph)).size).toBe(100);
    expect(turns).toBeGreaterThan(3);
  });

  it('of one paragraph longer than any may be is refused', async () => {
    const { body } = await scan('word '.repeat(20_001)).expect(422);
    expect(body).toMatchObject({ code: 'too-long' });
  });
});
