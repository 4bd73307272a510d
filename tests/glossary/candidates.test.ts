import { describe, expect, test } from 'vitest';
import { findCandidates, type TermCandidate } from '../../glossary/index.js';

const sources = [
  '我们要发展银发经济，让银发经济成为“夕阳红”产业',
  '大力推动银发经济走进社区，建设三大动力',
  '今年银发经济很好，三大动力正强劲',
  '加快银发经济布局，落实“1310”部署',
  '坚持银发经济优先，学习已知术语再说',
  '看到银发经济前景，学习已知术语以后',
  '已知术语，已知术语；已知术语！',
];
const find = (known: (text: string) => { from: number; to: number }[] = () => []): readonly TermCandidate[] =>
  findCandidates(
    sources.map((source, i) => ({ source, target: i === 0 ? 'the silver economy' : null })),
    { known },
  );
const knownTerm = (text: string): { from: number; to: number }[] =>
  [...text.matchAll(/已知术语/g)].map(({ index }) => ({ from: index, to: index + 4 }));

describe('candidates', () => {
  test('what keeps together is one expression, its pieces are none', () => {
    const texts = find().map(({ text }) => text);
    expect(texts).toContain('银发经济');
    for (const piece of ['银发', '发经', '经济', '银发经', '发经济']) expect(texts).not.toContain(piece);
  });

  test('what is in quotes, and numbered formulas', () => {
    const byText = new Map(find().map((candidate) => [candidate.text, candidate]));
    expect(byText.get('夕阳红')?.kind).toBe('slogan');
    expect(byText.get('1310')?.kind).toBe('formula');
    expect([...byText.values()].some(({ kind, text }) => kind === 'formula' && text === '三大动力')).toBe(true);
  });

  test('what the termbase has is none', () => {
    expect(find().some(({ text }) => text === '已知术语')).toBe(true);
    expect(find(knownTerm).some(({ text }) => text.includes('已知') || text.includes('术语'))).toBe(false);
  });

  test('each comes with its places and the English opposite', () => {
    const candidate = find().find(({ text }) => text === '银发经济');
    expect(candidate).toMatchObject({ kind: 'phrase', count: 7 });
    expect(candidate?.contexts[0]).toEqual({
      paragraph: 0,
      from: 5,
      to: 9,
      source: sources[0],
      target: 'the silver economy',
    });
    for (const { text, contexts } of find())
      for (const { paragraph, from, to } of contexts) expect(sources[paragraph]?.slice(from, to)).toBe(text);
  });

  test('nothing from nothing', () => expect(findCandidates([], { known: () => [] })).toEqual([]));
});
