import { RELATION_KINDS } from '../../../glossary/index.js';
import { type Visit, visitorMay } from '../../http/visit.js';
import { domainName, partOfSpeechName } from './browse.js';

/**
 * What the glossary's templates use beside what all of them have. Asked for before anything is read, so that an open page
 * follows from a commit that it certainly shows. The public does not follow.
 */
export function helpers(visit: Visit) {
  const { t, house } = visit;
  return {
    live: visitorMay({ ...visit, publicLookup: false }, 'read'),
    seq: house.store.seq(),
    langOf: (text: string) => (/^\P{L}*\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en'),
    valueName: (field: string, value: string) =>
      field === 'domain'
        ? domainName(t, value)
        : field === 'partOfSpeech'
          ? partOfSpeechName(t, value)
          : field === 'confidence' || field === 'use'
            ? t(`glossary:${field}.${value}`)
            : value,
    relationKinds: RELATION_KINDS,
    domainName: (domain: string) => domainName(t, domain),
    partOfSpeechName: (partOfSpeech: string) => partOfSpeechName(t, partOfSpeech),
  };
}
