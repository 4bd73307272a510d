import { describe, expect, test } from 'vitest';
import { buildTermbase } from '../../../glossary/index.js';
import { contextOf } from '../../../server/core/checks/context.js';
import { placeNames } from '../../../server/core/checks/names/place-names.js';
import { simplified } from '../../../server/core/names/chinese-names.js';
import { findPlaces } from '../../../server/core/names/find-places.js';
import { type Division, gazetteer, inPinyin } from '../../../server/core/names/gazetteer.js';
import { divisions } from '../../../server/core/names/place-glosses.js';
import { capitalised } from '../../../server/core/names/spelling.js';
import { concept } from '../../glossary/entries.js';

const rules = { termbase: buildTermbase([]), profile: {}, day: null, accepted: [] };

function found(source: string, target: string, termbase = rules.termbase): string[] {
  const texts = { source, target };
  return placeNames
    .find(texts, contextOf(texts, { ...rules, termbase }), null)
    .map(
      ({ source: place, target: name, fix, severity = placeNames.severity }) =>
        `${source.slice(place?.from, place?.to)}: ${target.slice(name?.from, name?.to)} → ${fix ?? '?'} (${severity})`,
    );
}

describe('a place is translated by what its characters mean', () => {
  test.each([
    [
      '石家庄市召开会议。',
      'Stone Family Village held a meeting.',
      '石家庄市: Stone Family Village → Shijiazhuang (major)',
    ],
    ['光明区', 'Bright District', '光明区: Bright District → Guangming District (major)'],
    ['光明科学城', 'the Light Science City', '光明科学城: Light Science City → Guangming Science City (major)'],
    ['深圳大鹏新区', 'the Big Bird New Area', '大鹏新区: Big Bird New Area → Dapeng New Area (major)'],
    ['廣州海珠區', 'Sea Pearl District', '海珠區: Sea Pearl District → Haizhu District (major)'],
    ['龙岗的企业', 'companies in Dragon Hill', '龙岗: Dragon Hill → Longgang (major)'],
    ['友谊县', 'Friendship County’s fields', '友谊县: Friendship County → Youyi County (major)'],
    ['青龙满族自治县', 'Green Dragon Manchu County', '青龙满族自治县: Green Dragon → Qinglong (major)'],
    ['江门市', 'the city of Gate of the River', '江门市: Gate of the River → Jiangmen (major)'],
    ['张家口', 'Zhang Family Mouth', '张家口: Zhang Family Mouth → Zhangjiakou (major)'],
    ['六安市', 'Six Peace City', '六安市: Six Peace City → Lu’an City (major)'],
    ['和田市', 'Harmony Field', '和田市: Harmony Field → Hotan (major)'],
    ['前海合作区', 'cooperation in the front sea', '前海: front sea → Qianhai (minor)'],
    [
      '他到坪山区调研。',
      'He went to flat mountain district.',
      '坪山区: flat mountain district → Pingshan district (major)',
    ],
    ['石桥村村民', 'people of Stone Bridge Village', '石桥村: Stone Bridge Village → Shiqiao Village (minor)'],
    ['西藏定日县', 'Fixed Day County', '定日县: Fixed Day County → ? (major)'],
  ])('%s: %s', (source, target, expected) => expect(found(source, target)).toEqual([expected]));

  test('wherever it stands, unless it is there by its name, or nearly', () => {
    const source = '海珠区建公园，海珠区建学校。';
    expect(found(source, 'Sea Pearl District has a park, Sea Pearl District a school.')).toHaveLength(2);
    expect(found(source, 'Haizhu District (Sea Pearl District) has a park and a school.')).toEqual([]);
    expect(found(source, 'Haizu has a park, Sea Pearl a school.').filter((one) => one.includes('Pearl'))).toEqual([]);
  });

  test('but not where the termbase has it so', () => {
    const entry = concept('C1', [{ text: '前海' }], [{ text: 'Front Sea', status: 'preferred' }]);
    expect(found('前海', 'Front Sea')).toHaveLength(1);
    expect(found('前海', 'Front Sea', buildTermbase([entry]))).toEqual([]);
  });
});

describe('a county has another name altogether', () => {
  test.each([
    ['冕宁县遭受暴雨。', 'Coronation County had rainstorms.', ['冕宁县: Coronation County → Mianning County (minor)']],
    ['喜德县、金阳县', 'Xide County and Jinshan County', ['金阳县: Jinshan County → Jinyang County (minor)']],
    [
      '邻水县、冕宁县和昭觉县',
      'Neishui County, Coronation County and Zhaoge County',
      [
        '邻水县: Neishui County → Linshui County (minor)',
        '冕宁县: Coronation County → Mianning County (minor)',
        '昭觉县: Zhaoge County → Zhaojue County (minor)',
      ],
    ],
    ['武隆区', 'Wolong District', ['武隆: Wolong → Wulong (major)']],
    // Which of them is meant cannot be told, or none is.
    ['邻水县、冕宁县', 'Coronation County', []],
    ['冕宁县的孩子', 'children of the county, and of Orange County', []],
    ['冕宁县建设美丽县城', 'Building Beautiful County', []],
    ['杭州市西湖区', 'the Lake District', []],
    ['冕宁县、不在册县', 'Mianning County and Buzaice County', []],
    ['西盟佤族自治县', 'Ximeng Va Autonomous County', []],
    ['西藏定日县', 'Tingri County', []],
    ['冕宁县', 'the County', []],
  ])('%s: %s', (source, target, expected) => expect(found(source, target)).toEqual(expected));
});

describe('what is right', () => {
  test.each([
    [
      '绿水青山就是金山银山',
      'Lucid waters and lush green mountains are invaluable assets, gold mountains and silver mountains',
    ],
    ['美丽水乡', 'Beautiful Water Towns'],
    ['和平发展，光明前景', 'peaceful development and bright prospects in a Peace District'],
    ['杭州市西湖区', 'West Lake District, Hangzhou'],
    ['南海、东海、北海油田', 'the South China Sea, the East China Sea and the North Sea oil fields'],
    ['珠江西岸、长江南岸', 'the west bank of the Pearl River, and south of the River'],
    ['新城区建设', 'the New City District'],
    ['解放区军民', 'the people of the Liberation District'],
    ['公安县和公安机关', 'Gong’an County and public security organs'],
    ['大鹏展翅', 'A great bird spreads its wings'],
    ['平安乡村', 'Peace Village'],
    ['广州市', 'Canton City'],
    ['江苏大丰收', 'a great harvest in Jiangsu'],
    ['中山大学', 'Sun Yat-sen University'],
    ['美丽乡村、示范村', 'Beautiful Village, Model Village'],
  ])('%s: %s', (source, target) => expect(found(source, target)).toEqual([]));
});

describe('every place of the gazetteer', () => {
  const ENGLISH: Readonly<Record<string, string>> = {
    省: 'Province',
    市: 'City',
    县: 'County',
    旗: 'Banner',
    州: 'Prefecture',
  };
  const places = gazetteer().filter(({ name }) => name.length > 1);
  const rankBy = new Map(places.filter(({ level }) => level !== 'county').map(({ name, rank }) => [name, rank]));
  const led = ({ name, rank, within: [city = ''] }: Division): string =>
    `${city}${rankBy.get(city) ?? ''}${name}${rank}举行会议。`;
  const rankOf = ({ rank }: Division): string => ENGLISH[rank.slice(-1)] ?? 'District';

  test('is found where it stands after what it is in', () => {
    const lost = places.filter(
      (place) => !findPlaces(simplified(led(place))).some(({ name }) => name === simplified(place.name)),
    );
    expect(lost.map(({ name, within }) => name + within[0])).toEqual([]);
  });

  test('may be written by its name', () => {
    const wrong = places
      .map((place) => [
        led(place),
        `${place.within[0] ?? ''} ${place.written ?? inPinyin(place.name)} ${rankOf(place)}`,
      ])
      .flatMap(([source = '', target = '']) => found(source, target));
    expect(wrong).toEqual([]);
  });

  test('is not called something else, if it is a county', () => {
    const counties = places.filter(({ rank, written }) => rank === '县' && written !== null);
    const missed = counties.filter(
      (place) => found(led(place), 'A meeting was held in Elsewhere County.').length !== 1,
    );
    expect(counties.length).toBeGreaterThan(900);
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  test('may not be translated', () => {
    const meant = places.flatMap((place) =>
      divisions(place.name)
        .filter((parts) => parts.every(({ glosses }) => glosses.length > 0))
        .map((parts) => ({
          place,
          english: parts
            .flatMap(({ glosses: [first = []] }) => first)
            .map(capitalised)
            .join(' '),
        })),
    );
    const missed = meant.filter(
      ({ place, english }) => found(led(place), `A meeting in ${english} ${rankOf(place)}.`).length === 0,
    );
    expect(meant.length).toBeGreaterThan(1300);
    expect(missed.map(({ place, english }) => `${led(place)} ${english} ${rankOf(place)}`)).toEqual([]);
  });
});
