import type { Span } from '../segments.js';
import { simplified } from './chinese-names.js';
import { type Division, gazetteer, inPinyin } from './gazetteer.js';

/** A place of the gazetteer in a Chinese text; its span is the name alone. */
export type FoundPlace = Span & {
  readonly name: string;
  /** What stands behind the name and says that it is a place: 市, 满族自治县; empty where nothing does. */
  readonly rank: string;
  /** The English; null where it is not known. */
  readonly written: string | null;
  /** Nothing but a place is called that, or its rank stands behind it. */
  readonly certain: boolean;
};

/** A text that names more places has the others unread. */
const MOST = 500;

/** Well-known areas and districts that are named without a rank and are no other words. */
const AREAS =
  `前海 横琴 雄安 浦东 张江 中关村 陆家嘴 虎门 西咸 贵安 坪山 龙岗 海珠 福田 罗湖 宝安 盐田 花都 番禺 虹口 松江
石景山 门头沟 房山 密云 平谷 通州 井冈山 沙坪坝 九龙坡 大渡口 双流 武侯 青羊`.split(/\s+/);

/** Areas that need what stands behind them there: 大鹏 alone is a bird. */
const RANKED_AREAS = ['大鹏', '光明', '两江'];
const AREA_RANK = /^(?:新区|科学城|半岛|街道)/;

/**
 * Prefectures that are other words, or pieces of other words, of which an English text may speak (美丽水乡: beautiful water towns):
 * only with their rank behind them or a place before them.
 */
const WORDS = new Set(
  `大同 大庆 大理 白山 白城 白银 日照 朝阳 黄山 北海 新乡 长治 文山 黑河 红河 山南 河源 安康 丽水 海口 兴安`.split(
    /\s+/,
  ),
);

/** Common nouns even with the rank behind them: 新城区 is any new town, unless a city stands before it. */
const COMMON = new Set(
  '新城 老城 古城 城中 市中 新市 西市 港口 海港 河口 解放 城关 南岸 江岸 山城 江北 江南 河东 河西 滨湖 滨江 湖滨 滨海 平原 温泉'.split(
    ' ',
  ),
);

const AUTONOMOUS = /^\p{Script=Han}{0,14}?自治[区州县旗]/u;

/** Between the names of a list. */
const LISTED = /^(?:、|和|与|及|以及)?$/;

type Named = {
  readonly name: string;
  readonly divisions: readonly Division[];
  readonly area: 'bare' | 'ranked' | null;
};

let index: ReadonlyMap<string, readonly Named[]> | undefined;

/** In the order of the text, of simplified characters; where names overlap, the first, and there the longest. */
export function findPlaces(text: string): FoundPlace[] {
  const known = (index ??= readIndex());
  const found: FoundPlace[] = [];
  let [end, last] = [-1, ''];
  for (let at = 0; at + 1 < text.length && found.length < MOST; at++) {
    for (const named of known.get(text.slice(at, at + 2)) ?? []) {
      if (!text.startsWith(named.name, at)) continue;
      const between = text.slice(end, at);
      const led = end >= 0 && between.length < 3 && LISTED.test(between) && isLed(named, last, between);
      const place = placeThere(text, at, named, led);
      if (place === null) continue;
      found.push(place);
      [end, last] = [place.to + place.rank.length, place.name];
      at = end - 1;
      break;
    }
  }
  return found;
}

/** The district of a city stands behind it, its like in a list with it. */
function isLed({ divisions }: Named, last: string, between: string): boolean {
  return between !== '' || divisions.some(({ within }) => within.includes(last));
}

function placeThere(text: string, from: number, { name, divisions, area }: Named, led: boolean): FoundPlace | null {
  const to = from + name.length;
  const after = text.slice(to, to + 18);
  const place = { from, to, name };
  for (const { rank, written } of divisions) {
    const behind = rankBehind(after, rank);
    if (behind !== '' && (led || !COMMON.has(name))) return { ...place, rank: behind, written, certain: true };
  }
  const areaRank = area === null ? '' : (AREA_RANK.exec(after)?.[0] ?? '');
  const written = divisions[0] === undefined ? inPinyin(name) : divisions[0].written;
  if (area === 'bare' || areaRank !== '') return { ...place, rank: areaRank, written, certain: true };
  const ambiguous = COMMON.has(name) || WORDS.has(name) || divisions.every(({ level }) => level === 'county');
  return ambiguous && !led ? null : { ...place, rank: '', written, certain: !ambiguous };
}

function rankBehind(after: string, rank: string): string {
  if (rank.startsWith('自治')) {
    const whole = AUTONOMOUS.exec(after)?.[0];
    if (whole !== undefined) return whole;
  }
  if (rank === '区' && after.startsWith('新区')) return '新区';
  const short = rank.replace('自治', '');
  return short !== '' && after.startsWith(short) ? short : '';
}

function readIndex(): Map<string, readonly Named[]> {
  const byName = new Map<string, Division[]>();
  for (const division of gazetteer()) if (division.name.length > 1) push(byName, simplified(division.name), division);
  for (const name of [...AREAS, ...RANKED_AREAS]) byName.set(name, byName.get(name) ?? []);
  const begun = new Map<string, Named[]>();
  for (const [name, divisions] of byName) {
    const area = AREAS.includes(name) ? 'bare' : RANKED_AREAS.includes(name) ? 'ranked' : null;
    push(begun, name.slice(0, 2), { name, divisions, area });
  }
  for (const list of begun.values()) list.sort((a, b) => b.name.length - a.name.length);
  return begun;
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
