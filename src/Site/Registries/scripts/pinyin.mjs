// Makes ../data/pinyin.tsv: one line per syllable, the syllable and every Han character that is read so.
// Sources: npm pinyin-pro (MIT) for the usual reading of a character; npm pinyin (MIT), first reading, for rare
// characters that pinyin-pro leaves out.
// Run outside the repository:
//   mkdir /tmp/pinyin && cd /tmp/pinyin && npm i pinyin-pro@3.29.4 pinyin@2.11.2 --ignore-scripts
//   node <this file> /tmp/pinyin/node_modules
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const modules = path.resolve(process.argv[2] ?? 'node_modules');
const require = createRequire(path.join(modules, 'x.js'));
const { pinyin } = require('pinyin-pro');
const rare = require('pinyin/data/dict-zi.js');
const options = { toneType: 'none', type: 'array', v: true, nonZh: 'removed' };
// 〇, Han, extension A, compatibility forms, extensions B to H.
const ranges = [[0x3007, 0x3007], [0x3400, 0x4dbf], [0x4e00, 0x9fff], [0xf900, 0xfaff], [0x20000, 0x323af]];

// A tone mark goes, the two dots of ü become v: what addresses and input methods type.
const plain = (reading) => reading.normalize('NFD').replace(/u\u0308/g, 'v')
  .replace(/[\u0300-\u036f]/g, '').replace(/\u0261/g, 'g').toLowerCase();

function read(character) {
  // A compatibility form is read as the character that it stands for.
  const [usual] = pinyin(character.normalize('NFC'), options);
  const reading = usual || plain((rare[character.normalize('NFC').codePointAt(0)] ?? '').split(',')[0]);
  return /^[a-z]+$/.test(reading) ? reading : null;
}

const syllables = new Map();
for (const [first, last] of ranges) {
  for (let code = first; code <= last; code++) {
    const character = String.fromCodePoint(code);
    const reading = read(character);
    if (reading) syllables.set(reading, (syllables.get(reading) ?? '') + character);
  }
}

const version = (name) => require(`${name}/package.json`).version;
const lines = [
  '# Syllable, tab, the Han characters read so (most usual reading, no tone, ü written v). Made by scripts/pinyin.mjs.',
  `# From pinyin-pro ${version('pinyin-pro')}, MIT License, Copyright (c) 2022-present zh-lx;`,
  `# rare characters from pinyin ${version('pinyin')}, MIT License, Copyright (c) hotoo.`,
  ...[...syllables].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, characters]) => `${syllable}\t${characters}`),
];
writeFileSync(new URL('../data/pinyin.tsv', import.meta.url), lines.join('\n') + '\n');
