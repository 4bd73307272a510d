/** Places that a translation has by their names, translated by what their characters mean. */
import { gazetteer } from '../../server/core/names/gazetteer.js';
import { divisions } from '../../server/core/names/place-glosses.js';
import { capitalised } from '../../server/core/names/spelling.js';

/** The whole text with the name translated wherever it stands, and where that is first. */
export type TranslatedPlace = {
  readonly at: number;
  readonly was: string;
  readonly is: string;
  readonly text: string;
};

/**
 * Every place of the gazetteer that both texts name and all of whose characters have a meaning: by the first ones, and by the
 * last. A county, which may be called like people and newspapers, has its rank behind it in the Chinese.
 */
export function translatedPlaces(zh: string, en: string): TranslatedPlace[] {
  const names = new Map(
    gazetteer()
      .filter(({ name, rank, level }) => zh.includes(level === 'county' ? name + rank : name))
      .map(({ name, written }) => [name, written ?? '']),
  );
  return [...names].flatMap(([name, written]) => {
    const said = new RegExp(String.raw`(?<![\p{L}’'-])${written.replace('’', "[’']?")}(?![\p{L}])`, 'gu');
    const at = name.length > 1 && written !== '' ? en.search(said) : -1;
    if (at < 0) return [];
    const was = said.exec(en)?.[0] ?? '';
    const meant = new Set(
      divisions(name).flatMap((parts) =>
        parts.some(({ glosses }) => glosses.length === 0)
          ? []
          : [0, -1].map((which) =>
              parts
                .flatMap(({ glosses }) => glosses.at(which) ?? [])
                .map(capitalised)
                .join(' '),
            ),
      ),
    );
    return [...meant].map((is) => ({ at, was, is, text: en.replace(said, is) }));
  });
}
