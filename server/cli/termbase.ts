import { isDocumentDate } from '../core/document-date.js';
import { scanTexts, withAccepted } from '../http/values.js';
import { openAcceptedIndex } from '../indexes/accepted.js';
import { openTermbaseIndex } from '../indexes/termbase.js';
import { type Command, done, option, print, UsageError } from './command.js';
import { paragraphsOf } from './document.js';
import { project, withStore } from './open.js';

const lookupCommand: Command = {
  name: 'termbase lookup',
  usage: 'termbase lookup QUERY',
  positionals: 1,
  options: {},
  run: done((call) =>
    withStore(call, async (store) => {
      const termbase = openTermbaseIndex(store);
      await termbase.ready;
      const accepted = await openAcceptedIndex(store, project);
      const results = withAccepted(termbase.current().lookup(call.positionals[0] ?? ''), accepted.of(''));
      accepted.close();
      const lines = results.map(({ concept, zh, preferred, admitted, bad }) => {
        const more = admitted.length > 0 ? ` (${admitted.join(' | ')})` : '';
        const avoid = bad.length > 0 ? `  ✕ ${bad.map(({ text }) => text).join(' | ')}` : '';
        return `${concept}  ${zh}  ${preferred}${more}${avoid}`;
      });
      print(call, { results }, lines);
      termbase.close();
    }),
  ),
};

const scanCommand: Command = {
  name: 'termbase scan',
  usage: 'termbase scan [--source FILE] [--target FILE] [--as-of DATE] [--paragraphs blank|line] [--encoding E]',
  positionals: 0,
  options: {
    source: { type: 'string' },
    target: { type: 'string' },
    'as-of': { type: 'string' },
    paragraphs: { type: 'string' },
    encoding: { type: 'string' },
  },
  run: done((call) =>
    withStore(call, async (store) => {
      const sources = await paragraphsOf(call, 'source');
      const targets = await paragraphsOf(call, 'target');
      if (!sources && !targets) throw new UsageError('termbase scan --source FILE and/or --target FILE');
      const asOf = option(call, 'as-of');
      if (asOf !== undefined && !isDocumentDate(asOf)) throw new UsageError('--as-of 2018, 2018-03 or 2018-03-05');
      const termbase = openTermbaseIndex(store);
      await termbase.ready;
      const accepted = await openAcceptedIndex(store, project);
      const everywhere = accepted.of('');
      accepted.close();
      const hits = await scanTexts(termbase.current(), sources, targets, { asOf, accepted: () => everywhere });
      const lines = hits.map(
        ({ paragraph, side, from, to, text, concept, status, preferred }) =>
          `${paragraph}  ${side} ${from}–${to}  ${status}  ${text}  ${concept}  ${preferred}`,
      );
      print(call, hits, lines);
      termbase.close();
    }),
  ),
};

export const termbaseCommands = [lookupCommand, scanCommand];
