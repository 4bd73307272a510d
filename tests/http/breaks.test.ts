import { describe, expect, it } from 'vitest';
import { breaks } from '../../server/http/breaks.js';

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
