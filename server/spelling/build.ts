/** Writes the dictionary of English that the program reads: `node dist/server/spelling/build.js`, a part of the build. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { englishWords } from './dictionary.js';
import { dictionaryFile } from './open.js';
import { packWords } from './pack-words.js';

mkdirSync(path.dirname(dictionaryFile), { recursive: true });
writeFileSync(dictionaryFile, packWords(englishWords()));
