import { foldedKey } from '../../../glossary/fold.js';
import type { Span } from '../segments.js';
import { beginsSurname, isEvidentSurname, surnameReadings } from './surnames.js';

/**
 * What may be the name of a person: a family name and one or two characters. Where it stands in the text decides what it is
 * good for.
 * - `by`: a post before it, a list of names or a verb says that it is one; null: it is only worth something together with an
 *   English name that is like it.
 * - `ends`: certain as to where it ends, too.
 * - `abroad`: a word before it says that it may be spelt as they do in Hong Kong, Singapore or Korea.
 */
export type ChineseName = Span & {
  readonly surname: string;
  readonly given: string;
  readonly by: 'post' | 'list' | 'verb' | null;
  readonly ends: boolean;
  readonly abroad: boolean;
};

/** A longer text has no more names, by far; what comes later is not looked at. */
const MOST = 20_000;

/** After these comes a name, if a family name comes. */
const POST =
  /(?:书记|[省市县区州镇乡村]长|主席|主任|[部厅局处科司署庭院校所会行社队站组班排连营团师军馆园台厂店舰外防令]长|外相|大使|公使|参赞|领事|特使|理事长|秘书长|董事长|检察长|总经理|经理|总裁|总理|总统|总监|委员|常委|政委|司令员?|参谋长|法官|检察官|律师|教授|研究员|工程师|院士|专家|博士|医生|老师|教师|记者|通讯员|摄影|编辑|作者|主编|负责人|发言人|主持人|创始人|企业家|航天员|运动员|选手|小将|队医|教练|导演|演员|歌手|作家|诗人|画家|科学家|村民|居民|市民|职工|员工|工人|学生|游客|队员|烈士|模范|劳模|党员|干部|同志|战士|代表|妻子|丈夫|儿子|女儿|父亲|母亲)/g;

/** Words that follow a name and belong to a person. */
const AFTER =
  /^(?:总书记|副?书记|同志|先生|女士|副?主席|总理|教授|院士|老师|副?[省市县区镇乡]长|副?部长|副?主任|外长|国务委员|大使|参赞|主播|记者|[上中少]将|[大上中少]校|就|将|已|曾|烈士|等[人同]|[一二三四五六七八九十]人|说|表示|指出|强调|介绍|认为|告诉|主持|出席|讲话|致辞|坦言|透露|回忆|宣布|解释|感慨|称|率|会见|作(?:总结|工作|主旨|重要)?(?:讲话|报告)|担任|当选|在|向|对|为|的|\d+日)/;

/** After these nothing need stand before the name: 以习近平同志为核心. */
const TITLE_AFTER = /^(?:总书记|同志|主席|国务委员|外长|大使|先生|女士)/;

const BOUNDARY_BEFORE = /(?:^|[\s，。！？；：、“”‘’（(《》】）)／/|·—])$/;
const BOUNDARY_AFTER = /^(?:$|[\s，。！？；：、“”（()）／/|])/;

/** Between a post and the name, and between the names of a list. */
const SEPARATOR = /[\s／/:：、，（(|]/;

const ABROAD =
  /香港|港府|港区|特区政府|特首|澳门|台湾|台北|高雄|国民党|民进党|新加坡|马来西亚|印尼|印度尼西亚|菲律宾|泰国|越南|韩国|韩方|朝鲜|日本|日方|美国|美籍|华裔|加拿大|英国|澳大利亚|法国|德国|中国(?!香港|澳门|台湾|台北)|我国|中方|中央|国务院|[。！？]/g;
/** Who comes after these is from here again: 应美国总统邀请，中国国家主席习近平. */
const AT_HOME = /^(?:中国|我国|中方|中央|国务院)$/;

/** Sentences end there, too. How far before a name a place still says where the person is from. */
const REACH = 24;

/** In the order of the text; several may begin at one place (欧, 欧阳; one character or two for the given name). */
export function chineseNames(source: string): ChineseName[] {
  const text = simplified(source.slice(0, MOST));
  const posts = new Set([...text.matchAll(POST)].map(({ 0: post, index }) => index + post.length));
  const abroad = abroadIn(text);
  const names: ChineseName[] = [];
  let known = -1;
  for (let at = 0; at < text.length; at++) {
    if (!beginsSurname(text.charCodeAt(at))) continue;
    for (const surname of [text.slice(at, at + 2), text.charAt(at)]) {
      if (surnameReadings(surname) === undefined) continue;
      // A name after the last one of a list.
      const listed = known >= 0 && known === at - 1 && /[\s、和与]/.test(text.charAt(known));
      const led = posts.has(beforeSeparators(text, at)) ? 'post' : listed ? 'list' : null;
      const place = { surname, abroad: abroad(at) };
      for (const length of [2, 1]) {
        const from = at + surname.length;
        const given = text.slice(from, from + length);
        if (!/^\p{Script=Han}+$/u.test(given) || given.length < length) continue;
        const after = text.slice(from + length, from + length + 6);
        const bounded = BOUNDARY_AFTER.test(after);
        const ends = bounded || AFTER.test(after);
        const acts = ends && !bounded && BOUNDARY_BEFORE.test(text.charAt(at - 1)) && isEvidentSurname(surname);
        const speaks = /^ ?[：:]/.test(after) && /^$|[\n】]/.test(text.charAt(at - 1));
        const by = led ?? (acts || speaks || TITLE_AFTER.test(after) ? 'verb' : null);
        names.push({ from: at, to: from + length, given, by, ends, ...place });
        if (by !== null && ends) known = Math.max(known, from + length);
      }
    }
  }
  return names;
}

function beforeSeparators(text: string, at: number): number {
  while (at > 0 && SEPARATOR.test(text.charAt(at - 1))) at--;
  return at;
}

/** Whether a place abroad stands not far before, in the same sentence; asked in the order of the text. */
function abroadIn(text: string): (at: number) => boolean {
  const marks = [...text.matchAll(ABROAD)].map(({ 0: word, index }) => ({ word, end: index + word.length }));
  let next = 0;
  return (at) => {
    while ((marks[next]?.end ?? Infinity) <= at) next++;
    const last = marks[next - 1];
    return last !== undefined && last.word.length > 1 && !AT_HOME.test(last.word) && at - last.end <= REACH;
  };
}

/** Character by character, so that offsets stay. */
export function simplified(text: string): string {
  let plain = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let simple = simpleUnits.get(unit);
    if (simple === undefined) simpleUnits.set(unit, (simple = simpleUnit(text.charAt(at))));
    if (simple === unit) continue;
    plain += text.slice(from, at) + String.fromCharCode(simple);
    from = at + 1;
  }
  return plain + text.slice(from);
}

const simpleUnits = new Map<number, number>();

function simpleUnit(character: string): number {
  const folded = /\p{Script=Han}/u.test(character) ? foldedKey(character) : '';
  return (folded || character).charCodeAt(0);
}
