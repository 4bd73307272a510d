/**
 * How right the checks are, as a new installation runs them: defects of the sample report that are hit; false alarms on correct
 * English, each listed; what is found in the output of machines; errors put into correct English and found again; time.
 * `--pairs FILE`: paragraphs, one JSON a line (`id`, `zh`, `en`, machine outputs as `mt_…`); `--parallel FILE`: a table of other
 * correct pairs (id, origin, zh, en by tab), of which a sample is looked at; `--list`: whatever was missed or found, one by one;
 * `--json`: the figures alone. Answers the exit code: 1 where the pairs are not there.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../server/root.js';
import { machine } from '../_report.js';
import { correctReport } from './corrected.js';
import { openFinder } from './finder.js';
import { injected } from './injected.js';
import { articles, machines, references } from './pairs.js';
import { print, type Section } from './print.js';
import { reportDefects } from './report.js';
import { readPairs, readParallel } from './texts.js';
import { time } from './time.js';

const usual = '../shared/data/pairs/pairs.jsonl';

export async function run(args: readonly string[]): Promise<number> {
  const options = { list: { type: 'boolean' }, json: { type: 'boolean' }, pairs: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...args], options: { ...options, parallel: { type: 'string' } } });
  const finder = await openFinder();
  const sections: Section[] = [];
  const done = (section: Section): void => {
    sections.push(section);
    if (values.json !== true) print(section, values.list === true);
  };
  if (values.json !== true) console.log(`${machine()}\nchecks: ${finder.checks.join(', ')}`);
  done(reportDefects(finder));
  done(correctReport(finder));
  const file = path.resolve(values.pairs ?? path.join(root, usual));
  const there = existsSync(file);
  if (there) {
    const pairs = readPairs(file);
    done(references(finder, pairs, 'correct English'));
    done(articles(finder, pairs));
    done(machines(finder, pairs));
    done(injected(finder, pairs));
    done(time(pairs));
  } else console.error(`not there: ${values.pairs ?? usual}; --pairs FILE names another. The rest needs it.`);
  if (values.parallel !== undefined) done(references(finder, readParallel(values.parallel), 'other pairs'));
  if (values.json === true) console.log(JSON.stringify(sections.map(({ title, figures }) => ({ title, ...figures }))));
  return there ? 0 : 1;
}
