/**
 * How American and British spelling differ, as changes of letters. A change is only tried: the dictionary must have the one
 * word in one variety alone and the other in the other alone, so what is written here need not be an exact rule.
 */
const changes: readonly (readonly [american: string, british: string])[] = [
  ['or', 'our'],
  ['er', 're'],
  ['ers', 'res'],
  ['ered', 'red'],
  ['ering', 'ring'],
  ['iz', 'is'],
  ['yz', 'ys'],
  ['l', 'll'],
  ['ll', 'l'],
  ['og', 'ogue'],
  ['ogs', 'ogues'],
  ['ense', 'ence'],
  ['e', 'ae'],
  ['e', 'oe'],
  ['am', 'amme'],
  ['ams', 'ammes'],
  ['ck', 'que'],
  ['num', 'nium'],
  ['ow', 'ough'],
  ['old', 'ould'],
  ['olt', 'oult'],
  ['ray', 'rey'],
  ['ire', 'yre'],
  ['sk', 'sc'],
  ['rti', 'rte'],
  ['gment', 'gement'],
  ['aging', 'ageing'],
  ['elry', 'ellery'],
  ['neuver', 'noeuvre'],
  ['neuver', 'noeuvr'],
  ['og', 'ogu'],
  ['ck', 'qu'],
  ['f', 'ph'],
  ['musta', 'mousta'],
  ['paja', 'pyja'],
  ['kab', 'keab'],
  ['vab', 'veab'],
  ['zab', 'zeab'],
  ['zy', 'sy'],
  ['s', 'c'],
  ['c', 's'],
  ['tt', 't'],
  ['p', 'pp'],
  ['s', 'ss'],
  ['raft', 'raught'],
];

/** British words whose American spelling is British too, of something else. */
const single = new Map(
  (
    'metre meter|metres meters|programme program|programmes programs|tyre tire|tyres tires|cheque check|cheques checks|' +
    'licence license|licences licenses|storey story|storeys stories|kerb curb|kerbs curbs|draught draft|draughts drafts|' +
    'enquiry inquiry|enquiries inquiries|practise practice|practised practiced|practises practices|practising practicing'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Words that both write both ways, whatever a dictionary says; and Oxford's spelling, British with -ize. */
const either = /^(?:judge?ment|acknowledge?ment|abridge?ment|catalogue)s?$/;
const oxford = /iz(?:e[drs]?|ers|es|ing|able|ations?|ational)$/;

/** Whether a word that the dictionary has in one variety alone is one of the other all the same. */
export function isTolerated(word: string, variety: 'american' | 'british'): boolean {
  const lower = word.toLowerCase();
  return either.test(lower) || (variety === 'british' && oxford.test(lower));
}

/** Words that the other variety may have in the place of this one, with the letters' case kept at the beginning. */
export function otherSpellings(
  word: string,
  from: 'american' | 'british',
): { certain: string | null; tried: Iterable<string> } {
  const lower = word.toLowerCase();
  const kept = (other: string): string =>
    /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  const certain = from === 'british' ? single.get(lower) : undefined;
  return { certain: certain === undefined ? null : kept(certain), tried: tries() };

  function* tries(): Generator<string, void> {
    const once = changed(lower, from);
    yield* once.map(kept);
    // colorize, colourise: two at a time.
    for (const other of once) yield* changed(other, from).map(kept);
  }
}

function changed(word: string, from: 'american' | 'british'): string[] {
  return changes.flatMap(([american, british]) => {
    const [here, there] = from === 'american' ? [american, british] : [british, american];
    const places: string[] = [];
    for (let at = word.indexOf(here); at >= 0; at = word.indexOf(here, at + 1))
      places.push(word.slice(0, at) + there + word.slice(at + here.length));
    return places;
  });
}
