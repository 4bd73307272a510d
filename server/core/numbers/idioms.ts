import type { CalendarDate } from './types.js';

/**
 * Words that are written with numerals and count nothing. A translation owes them no number; where it gives one all the
 * same (千村示范 → “One Thousand Villages”), that is not an addition.
 */
const WORDS = // proper names and places
  (
    '四川 三亚 三明 三峡 三门峡 三星 三菱 三一重工 三江源 三沙 三河 九江 九州 九龙 九寨 五台 五指山 五粮液 五邑 ' +
    '五常 六安 六盘水 七台河 八宝山 八达岭 千岛湖 百色 百度 百合 百济 百望 万宁 万达 万科 万象 万隆 万向 万州 ' +
    '十堰 十里河 四平 四会 一汽 二连浩特 二广 两江 两河 两湖 两广 双鸭山 千叶 百慕大 万豪 三角洲 三角 长三角 ' +
    '珠三角 0—24时 0至24时 0时至24时 0-24时 二进制 八进制 十进制 十六进制 一带一路 一国两制 两岸 两弹一星 两会 两院 百团大战 四库全书 三国演义 三字经 百家姓 千字文 百老汇 十三陵 十三香 十百千 百千万 零时至24时 零时至二十四时 2019冠状病毒 2019新型冠状病毒 ' +
    // sayings
    '万众一心 千方百计 千家万户 千军万马 千秋万代 千变万化 千头万绪 千辛万苦 千丝万缕 千差万别 千真万确 ' +
    '千言万语 千难万险 千里迢迢 千山万水 万水千山 千钧一发 千锤百炼 千载难逢 千篇一律 千千万万 万万千千 ' +
    '万事俱备 万事 万无一失 万古 万物 万象更新 万紫千红 万家灯火 万里长征 万里长城 万里挑一 万马奔腾 万丈 万能 ' +
    '万全 万一 万分 亿万 百万雄师 五湖四海 四面八方 三番五次 三令五申 三心二意 三言两语 十全十美 十年树木 ' +
    '十面埋伏 一心一意 一五一十 一清二楚 一干二净 一举两得 一石二鸟 一刀两断 一落千丈 一日千里 一泻千里 ' +
    '一波三折 一朝一夕 一草一木 一点一滴 一举一动 一言一行 一砖一瓦 一模一样 一唱一和 一来一往 一张一弛 ' +
    '一体两翼 一心二用 一分为二 合二为一 独一无二 说一不二 数一数二 始终如一 不一而足 整齐划一 知行合一 ' +
    '表里如一 九九归一 九牛一毛 九死一生 十有八九 十拿九稳 百折不挠 百年大计 百年树人 百尺竿头 百花齐放 ' +
    '百家争鸣 百废待兴 百废俱兴 百感交集 百姓 百货 百科 百叶 百分百 百炼成钢 百战 百业 百般 百倍 身经百战 ' +
    '三百六十行 七十二行 三十六行 七十二变 八十一难 三十而立 四十不惑 五十步笑百步 ' +
    '三三两两 三三五五 七七八八 三五成群 三六九等 三下五除二 八九不离十 十万火急 十万八千里 ' +
    '三十六计 一而再再而三 二百五 十八般武艺 百八十 百里挑一 ' +
    '五光十色 五花八门 五彩 五谷 五官 五脏 六神无主 六亲 七上八下 七嘴八舌 七夕 乱七八糟 八仙 八卦 四通八达 ' +
    '四平八稳 四处 四周 四季 四肢 四海 四方 四邻 三伏天 三伏 三九天 三思 三维 三军 再三 接二连三 两全其美 ' +
    '两手抓 两袖清风 两难 两极 两侧 两旁 两边 不三不四 不管三七二十一 二话不说 二胡 二手 二维码 二氧化碳 ' +
    '一氧化碳 二次元 二代 二人转 二战 一战 三轮车 三明治 四合院 四轮 五金 五星红旗 五线谱 六畜 七巧 八角 九宫 ' +
    '十字 十足 十分 百分 千古 千斤顶 千金 千万不 千万要 千万别 ' +
    // 一 as an article, an adverb or a part of a word
    '一线 第一线 第一时间 第一手 第一责任人 第一书记 第一生产力 第一资源 第一动力 第一要务 一些 一定 一切 一起 ' +
    '一致 一般 一直 一样 一体 一系列 一方面 一旦 一贯 一流 一律 一道 一同 一举 一向 一概 一味 一再 一度 一经 ' +
    '一时 一下 一边 一面 一手 一带 一片 一派 一番 一股 一丝 一阵 一笔 一幕 一行 一路 一代 一身 一把手 一席 ' +
    '一门心思 一盘棋 一步一个脚印 一揽子 一视同仁 一针见血 一以贯之 一如既往 一鼓作气 一马当先 一往无前 ' +
    '一脉相承 一应俱全 一帆风顺 一拥而上 一窝蜂 一哄而 一刀切 一票否决 一站式 一条龙 一卡通 一体化 一次性 ' +
    '一成不变 一点点 一点儿 一点 一会儿 一会 一共 一连 一瞬 一生 一家人 一家亲 一家 一大批 一批 一早 一名 一位 ' +
    '一齐 一气 一等 一级 一般性 统一 唯一 惟一 进一步 更进一步 单一 专一 同一 任一 逐一 之一 合一 如一 其一 ' +
    '归一 划一 每一 某一 这一 那一 另一 下一 上一 新一 又一 前一 后一 二线 三线 三农 三产 一二三产业 一产 二产 ' +
    '三包 三无 三通 三好学生 二把手 二等 三等 四风 五险一金 双一流 八路军 四人帮 两口子 小两口 零售 零星 零部件 ' +
    '零件 零食 零碎 零散 零花 零钱 零工 零和 零距离 零容忍 归零 清零 凋零 老百姓 半岛 半导体 半决赛 半途 半径 ' +
    '半球 半天 半路 半夜 半数 夜半 半成品 半边 北半球 南半球 万岁 万寿 万元户 数一 数十年如一日 几何 几乎 几经 ' +
    '几度 几分 茶几 数字 数据 数量 数学 数码 数额 十月怀胎'
  ).split(' ');

/** Days that are called by their date, where something says that the day is meant: the English may name date or day. */
const DAYS = {
  五四: [5, 4], 五一: [5, 1], 六一: [6, 1], 七一: [7, 1], 八一: [8, 1], 十一: [10, 1], 三八: [3, 8], 五卅: [5, 30],
  九一八: [9, 18], 三一五: [3, 15], 一二九: [12, 9], '一二·九': [12, 9], 双十一: [11, 11], 七七: [7, 7], 五一二: [5, 12],
} as const; // prettier-ignore
const DAY = new RegExp(
  `(?:(?<=[“"「『])(${Object.keys(DAYS).join('|')})(?=[”"」』])|(${Object.keys(DAYS).join('|')})` +
    '(?=节|假期|小长假|黄金周|国庆|劳动|运动|指示|事变|青年|勋章|建军|精神|长假|晚会|前夕|妇女|南昌|大会讲话))',
  'g',
);

/** Years that are part of a name. */
const YEARS = new Map([['九二', 1992], ['九八', 1998], ['八二', 1982]]); // prettier-ignore
const YEAR = /九二(?=共识)|九八(?=抗洪)|八二(?=宪法)/g;

/** 9·11, 7·20: what happened on a day, called by the day. */
const EVENT = /(?<![0-9])(1[0-2]|[1-9])[·•](3[01]|[12][0-9]|[1-9])(?![0-9])/g;

export type Idiom = {
  readonly from: number;
  readonly to: number;
  readonly date?: CalendarDate;
};

const NUMERAL = /[0-9零〇一二两三四五六七八九十百千万亿]/;
const byFirst = new Map<string, string[]>();
for (const word of [...WORDS].sort((a, b) => b.length - a.length)) {
  const first = word.slice(0, 1);
  byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
}

/** The idioms of a folded text in order, longest first where they begin together. */
export function findIdioms(text: string): Idiom[] {
  const found: Idiom[] = [];
  for (const match of text.matchAll(DAY)) {
    const [month, day] = DAYS[(match[1] ?? match[2]) as keyof typeof DAYS];
    found.push({ from: match.index, to: match.index + match[0].length, date: { month, day } });
  }
  for (const { 0: name, index: from } of text.matchAll(YEAR)) {
    found.push({ from, to: from + 2, date: { year: YEARS.get(name) ?? 0 } });
  }
  for (const { 0: name, 1: month, 2: day, index: from } of text.matchAll(EVENT)) {
    found.push({ from, to: from + name.length, date: { month: Number(month), day: Number(day) } });
  }
  for (let at = 0; at < text.length; at++) {
    const word = byFirst.get(text.charAt(at))?.find((one) => text.startsWith(one, at) && stands(text, at, one));
    if (word === undefined) continue;
    found.push({ from: at, to: at + word.length });
    at += word.length - 1;
  }
  return found.sort((a, b) => a.from - b.from);
}

/** 十分 is none in 五十分 and 十分之一, 一点 none in 下午一点. */
function stands(text: string, at: number, word: string): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + word.length);
  if (NUMERAL.test(word.charAt(0)) && (NUMERAL.test(before) || before === '第')) return false;
  if (NUMERAL.test(word.slice(-1)) && NUMERAL.test(after)) return false;
  if (word.endsWith('分') && after === '之') return false;
  return !(word === '一点' && /[午晨晚上夜]/.test(before));
}
