import { describe, expect, test } from 'vitest';
import { inflectLike, knownVerbBase, nounForms, verbForms } from '../../glossary/english/inflect.js';

describe('inflection', () => {
  test.each([
    ['walk', 'walk walks walking walked'],
    ['march', 'march marches marching marched'],
    ['mimic', 'mimic mimics mimicking mimicked'],
    ['submit', 'submit submits submitting submitted'],
    ['throw', 'throw throws throwing threw thrown'],
    ['study', 'study studies studying studied'],
    ['plan', 'plan plans planning planned'],
    ['deepen', 'deepen deepens deepening deepened'],
    ['forge', 'forge forges forging forged'],
    ['build', 'build builds building built'],
    ['take', 'take takes taking took taken'],
    ['run', 'run runs running ran'],
    ['go', 'go goes going went gone'],
    ['launch', 'launch launches launching launched'],
    ['convey', 'convey conveys conveying conveyed'],
  ])('of the verb %s', (base, forms) => expect([...verbForms(base)].sort()).toEqual(forms.split(' ').sort()));

  test.each([
    ['walking', 'walk'],
    ['rebuilding', 'rebuild'],
    ['presided', 'preside'],
    ['made', 'make'],
    ['was', 'be'],
    ['planned', 'plan'],
    ['studies', 'study'],
    ['string', undefined],
    ['red', undefined],
  ])('%s is a form of %s', (form, base) => expect(knownVerbBase(form)).toBe(base));

  test.each([
    ['village', 'village villages'],
    ['villages', 'villages village'],
    ['community', 'community communities'],
    ['communities', 'communities community'],
    ['process', 'process processes'],
    ['basis', 'basis bases'],
    ['news', 'news'],
    ['permissions', 'permissions permission'],
    ['1310', '1310'],
  ])('number of the noun %s', (word, forms) => expect(nounForms(word)).toEqual(forms.split(' ')));

  test.each([
    ['walking', 'walk', 'be', 'being'],
    ['walks', 'walk', 'take', 'takes'],
    ['walked', 'walk', 'take', 'took'],
    ['taken', 'take', 'write', 'written'],
    ['walk', 'walk', 'be', 'be'],
  ])('%s is to %s as … to %s: %s', (form, base, target, expected) =>
    expect(inflectLike(form, base, target)).toBe(expected),
  );
});
