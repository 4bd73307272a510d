/**
 * The words of a dictionary in Hunspell's format (man 5 hunspell), with all that its affix file makes of them. Read are what
 * dictionaries of English use: PFX and SFX with conditions and cross products, NOSUGGEST, ONLYINCOMPOUND.
 */
export type DictionaryWord = { readonly word: string; readonly suggest: boolean };

type Affix = {
  readonly prefix: boolean;
  readonly cross: boolean;
  readonly strip: string;
  readonly add: string;
  readonly condition: RegExp | null;
};

/** `without`: flags whose affixes are not made (a possessive can be told by its end). */
export function* wordsOfDictionary(aff: string, dic: string, without: string): Generator<DictionaryWord, void> {
  const { affixes, noSuggest, onlyInCompound } = readAffixes(aff);
  for (const line of dic.split('\n').slice(1)) {
    const [entry = ''] = line.split(/\s/);
    const [stem = '', flags = ''] = entry.split('/');
    if (stem === '' || (onlyInCompound !== '' && flags.includes(onlyInCompound))) continue;
    const suggest = noSuggest === '' || !flags.includes(noSuggest);
    const mine = [...flags].filter((flag) => !without.includes(flag)).flatMap((flag) => affixes.get(flag) ?? []);
    yield { word: stem, suggest };
    for (const affix of mine) {
      const made = applied(stem, affix);
      if (made === null) continue;
      yield { word: made, suggest };
      if (affix.prefix || !affix.cross) continue;
      for (const prefix of mine) {
        const both = prefix.prefix && prefix.cross ? applied(made, prefix) : null;
        if (both !== null) yield { word: both, suggest };
      }
    }
  }
}

function readAffixes(aff: string) {
  const affixes = new Map<string, Affix[]>();
  const crossing = new Set<string>();
  let noSuggest = '';
  let onlyInCompound = '';
  for (const line of aff.split('\n')) {
    const [key = '', flag = '', first = '', second = '', third = '.'] = line.trim().split(/\s+/);
    if (key === 'NOSUGGEST') noSuggest = flag;
    if (key === 'ONLYINCOMPOUND') onlyInCompound = flag;
    if (key !== 'PFX' && key !== 'SFX') continue;
    // The head says how many rules follow; a rule has a fifth word.
    if (line.trim().split(/\s+/).length === 4) {
      if (first === 'Y') crossing.add(key + flag);
      continue;
    }
    const prefix = key === 'PFX';
    const rules = affixes.get(flag) ?? [];
    rules.push({
      prefix,
      cross: crossing.has(key + flag),
      strip: first === '0' ? '' : first,
      add: second === '0' ? '' : second,
      condition: third === '.' ? null : new RegExp(prefix ? `^${third}` : `${third}$`, 'u'),
    });
    affixes.set(flag, rules);
  }
  return { affixes, noSuggest, onlyInCompound };
}

function applied(word: string, { prefix, strip, add, condition }: Affix): string | null {
  if (condition && !condition.test(word)) return null;
  if (prefix) return word.startsWith(strip) ? add + word.slice(strip.length) : null;
  return word.endsWith(strip) ? word.slice(0, word.length - strip.length) + add : null;
}
