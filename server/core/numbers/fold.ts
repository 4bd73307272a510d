/**
 * Full-width digits and signs, traditional and banker's numerals, and the many dashes of ranges become one form each: the
 * first of each pair is read as the second. Every character becomes one character, so offsets stay what they were.
 */
const PAIRS =
  '０0 １1 ２2 ３3 ４4 ５5 ６6 ７7 ８8 ９9 ％% ．. ：: ∶: ／/ ～~ 〜~ ∼~ –— －— −— ‐- ‑- ―— 萬万 億亿 兩两 個个 點点 號号 時时 間间 週周 歲岁 ' +
  '壹一 贰二 貳二 叁三 參三 肆四 伍五 陆六 陸六 柒七 捌八 玖九 拾十 佰百 仟千';

const table = new Map(PAIRS.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const));
const FOLDED = new RegExp(`[${[...table.keys()].join('')}]`, 'g');
const BANKERS = '壹贰貳叁參肆伍陆陸柒捌玖拾佰仟';
const BESIDE = /[壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬億万亿零整元圆]/;

/** The text with one form of each numeral and sign, of the same length. */
export function foldChinese(text: string): string {
  return text.replace(FOLDED, (char, at: number) => {
    // 參, 伍, 陆, 拾 are words as well: only beside another numeral are they numbers.
    const alone = BANKERS.includes(char) && !BESIDE.test(text[at + 1] ?? '') && !BESIDE.test(text[at - 1] ?? '');
    return alone ? char : (table.get(char) ?? char);
  });
}
