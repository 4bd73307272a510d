import { DIVISIONS, USUAL } from './gazetteer-table.js';
import { capitalised, spellings } from './spelling.js';

/** A province, prefecture or county. */
export type Division = {
  /** Without its rank: 石家庄, 光明. */
  readonly name: string;
  /** As it stands behind the name: 市, 区, 自治县, where names of peoples come between. */
  readonly rank: string;
  readonly level: 'province' | 'prefecture' | 'county';
  /** The names of the prefecture and the province that it is in. */
  readonly within: readonly string[];
  /** How the name is written in English; null where it comes from another language and the table does not say how. */
  readonly written: string | null;
  /** Whether that is the pinyin of the Chinese. */
  readonly isPinyin: boolean;
};

const RANK = /(?:自治)?(?:地区|新区|矿区|特区|(?<!柏)林区|[省市区县旗盟州])$/;

/** Names that come from other languages (Ministry of Civil Affairs), and two provinces that are kept apart. */
const OTHERWISE: ReadonlyMap<string, string> = new Map(
  `内蒙古 Inner Mongolia,西藏 Xizang,陕西 Shaanxi,呼和浩特 Hohhot,鄂尔多斯 Ordos,呼伦贝尔 Hulunbuir,巴彦淖尔 Bayannur,乌兰察布 Ulanqab
锡林郭勒 Xilingol,阿拉善 Alxa,哈尔滨 Harbin,齐齐哈尔 Qiqihar,佳木斯 Jiamusi,大兴安岭 Da Hinggan Ling,甘孜 Garze,拉萨 Lhasa
日喀则 Xigaze,昌都 Qamdo,林芝 Nyingchi,那曲 Nagqu,阿里 Ngari,果洛 Golog,乌鲁木齐 Urumqi,克拉玛依 Karamay,吐鲁番 Turpan
博尔塔拉 Bortala,巴音郭楞 Bayingolin,阿克苏 Aksu,克孜勒苏 Kizilsu,喀什 Kashi,兴安盟 Hinggan,和田 Hotan,伊犁 Ili,阿勒泰 Altay,香格里拉 Shangri-La`
    .split(/[,\n]/)
    .map((entry) => [entry.slice(0, entry.indexOf(' ')), entry.slice(entry.indexOf(' ') + 1)]),
);

/** Where the names of counties come from languages that the table does not write as they are written. */
const TRANSCRIBED = new Set(['内蒙古', '西藏', '新疆']);

let divisions: readonly Division[] | undefined;

/** All divisions down to counties, in the order of their codes: a few milliseconds for whoever asks first. */
export function gazetteer(): readonly Division[] {
  return (divisions ??= readTable());
}

function readTable(): Division[] {
  let province = '';
  return DIVISIONS.trim()
    .split('\n')
    .flatMap((line) => {
      const isProvince = line.startsWith('+');
      const [first = '', ...counties] = line.replace('+', '').split(' ');
      const head = placeOf(first, isProvince ? 'province' : 'prefecture', isProvince ? [] : [province]);
      if (isProvince) province = head.name;
      const within = isProvince ? [province] : [head.name, province];
      return [head, ...counties.map((county) => placeOf(county, 'county', within))];
    });
}

function placeOf(entry: string, level: Division['level'], within: readonly string[]): Division {
  const [, whole = '', read] = /^([^(]+)(?:\(([a-z-]+)\))?$/.exec(entry) ?? [];
  const rank = RANK.exec(whole)?.[0] ?? '';
  const name = whole.slice(0, whole.length - rank.length);
  const foreign = level === 'county' && within.some((one) => TRANSCRIBED.has(one));
  const pinyin = inPinyin(name, read?.split('-'));
  const written = OTHERWISE.get(whole) ?? OTHERWISE.get(name) ?? (foreign ? null : pinyin);
  return { name, rank, level, within, written, isPinyin: written !== null && written === pinyin };
}

/** A name as it is usually read and written; null where a character has several readings and is in no place of the table. */
export function inPinyin(name: string, read?: readonly string[]): string | null {
  const parts = read ?? [...name].map((character) => usual().get(character) ?? onlyReading(character));
  let written = '';
  for (const syllable of parts) {
    if (syllable === undefined) return null;
    written += (written !== '' && /^[aeo]/.test(syllable) ? '’' : '') + syllable.replace('v', 'ü');
  }
  return capitalised(written);
}

function onlyReading(character: string): string | undefined {
  const [one, other] = spellings(character);
  return other === undefined ? one?.plain : undefined;
}

let readings: ReadonlyMap<string, string> | undefined;

function usual(): ReadonlyMap<string, string> {
  return (readings ??= new Map(
    USUAL.trim()
      .split('\n')
      .flatMap((row) => {
        const syllable = /^[a-z]+/.exec(row)?.[0] ?? '';
        return [...row.slice(syllable.length)].map((character): [string, string] => [character, syllable]);
      }),
  ));
}
