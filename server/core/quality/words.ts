/**
 * How many words a text has: runs without white space that hold a letter or a digit; of Chinese and Japanese, which do not
 * write spaces, each Han character and kana is one, as word processors count.
 */
export function countWords(text: string): number {
  let count = 0;
  for (const run of text.split(/\s+/u)) {
    const alone = run.match(unspaced)?.length ?? 0;
    const rest = alone > 0 ? run.replace(unspaced, ' ') : run;
    count += alone + rest.split(' ').filter((part) => word.test(part)).length;
  }
  return count;
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const word = /[\p{L}\p{N}]/u;
