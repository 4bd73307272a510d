import type { Check } from '../check.js';

/** English that stops without a mark where the Chinese has one. Headings and table cells have none in Chinese either. */
export const missingFullStop: Check<null> = {
  id: 'missing-full-stop',
  type: 'typographical',
  severity: 'minor',
  settings: null,
  find({ source, target }) {
    const chinese = /([。！？])[”’』」）]*\s*$/.exec(source ?? '');
    const english = /(?:([\p{L}\p{N}%])|[,;–—-])["”’)]*\s*$/u.exec(target ?? '');
    if (source === null || target === null || chinese === null || english === null || !/\s\S+\s/.test(target))
      return [];
    const end = target.trimEnd().length;
    const mark = { '！': '!', '？': '?' }[chinese[1] ?? ''] ?? '.';
    const last = target.charAt(end - 1);
    const place = { from: end - 1, to: end };
    return [
      {
        source: { from: chinese.index, to: chinese.index + 1 },
        target: place,
        data: { mark },
        // Inside or outside a quotation or bracket is a question of style.
        ...(/[\p{L}\p{N}%]/u.test(last) ? { fix: last + mark } : /[,;–—-]/.test(last) ? { fix: mark } : {}),
      },
    ];
  },
};
