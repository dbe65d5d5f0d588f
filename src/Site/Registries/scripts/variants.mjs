// Makes ../data/variants.txt: pairs of a traditional character and the simplified one that search takes it for.
// Source: npm opencc-js (dictionaries of OpenCC, Apache License 2.0).
// A character that is itself standard in simplified text (著, 乾, 徵: in GB 2312) is left alone, and so are pairs outside
// the basic plane.
// Run outside the repository:
//   mkdir /tmp/variants && cd /tmp/variants && npm i opencc-js@1.4.2 --ignore-scripts
//   node <this file> /tmp/variants/node_modules
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = path.resolve(process.argv[2] ?? 'node_modules', 'opencc-js');
const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

async function dictionary(name) {
  const { default: text } = await import(pathToFileURL(path.join(folder, `dist/esm-lib/dict/${name}.js`)));
  return text.split('|').map((row) => row.split(' ')).map(([from, to]) => [from, to]);
}

function standardCharacters() {
  const decoder = new TextDecoder('gbk', { fatal: true });
  const characters = new Set();
  for (let high = 0xb0; high <= 0xf7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) {
      try { characters.add(decoder.decode(Uint8Array.of(high, low))); } catch { /* not assigned */ }
    }
  }
  return characters;
}

const standard = standardCharacters();
const simplified = new Map(await dictionary('TSCharacters'));
const pairs = new Map(simplified);
const targets = new Set(simplified.values());
// Forms of Taiwan and Hong Kong (衞, 裡): by way of the traditional form.
for (const name of ['TWVariantsRev', 'HKVariantsRev']) {
  for (const [from, to] of await dictionary(name)) {
    if (!pairs.has(from) && !targets.has(from)) pairs.set(from, simplified.get(to) ?? to);
  }
}

const usable = [...pairs].filter(([from, to]) => from.length === 1 && to.length === 1 && from !== to && !standard.has(from));
const sources = new Set(usable.map(([from]) => from));
// 薴 → 苧 and 苧 → 苎: the second serves more texts, and one step must be enough.
const kept = usable.filter(([, to]) => !sources.has(to)).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(new URL('../data/variants.txt', import.meta.url), [
  '# Traditional and simplified character in turn. Made by scripts/variants.mjs.',
  `# From the dictionaries of OpenCC in opencc-js ${version}, Apache License 2.0.`,
  ...kept.map((pair) => pair.join('')).join('').match(/.{1,100}/gsu),
].join('\n') + '\n');
