/* Search over all texts, from plain files: window.SiteSearch.
   How it works, and how to embed it: src/Site/Publishing/Search/README.md. No page is touched here. */
(function () {
  'use strict';

  const tag = document.currentScript;
  const root = tag.getAttribute('data-root') || tag.getAttribute('src').replace(/assets\/[^/]*$/, '');
  const EXACT = 4;         // words of so many units are answered by the index alone
  const FEW = 12;          // so few hits of a longer word are compared with their texts instead of looked up further
  const VERIFY = 32;       // so many doubtful hits are compared before an answer; of more, so many here and there,
  const MOST_VERIFY = 1000; // and, where one of them was wrong, so many, so many at a time
  const AT_A_TIME = 40;
  const MOST_COVER = 9;    // so many parts of a long word are looked up first,
  const MOST_SHARDS = 13;  // and of the rest what so many files hold
  const MOST_SECTIONS = 6;
  const KEPT = 1500;       // so many files stay in memory
  const TITLE = 0x80, HEADING = 0x40, PLACE = 0x20, DOUBT = 0x10, SECTIONS = 0x0f;
  const SEVERAL_BEFORE = 0x100, SEVERAL_BEHIND = 0x200;   // of three units, while a word is put together: see intersect
  const LEFT = 1, RIGHT = 2, MIXED = 3;   // the sides on which a pair stands beside different units

  /* ---- files: classic scripts that hand one value over, so they load over http and from a folder alike ---- */

  const arrived = new Map();
  const files = new Map();
  const failed = new Map();
  let directory = null;

  window.siteSearchFile = function (name, stamp, value) { arrived.set(name, { stamp, value }); };

  function failure(code, file) {
    const error = new Error('search: ' + code + ' ' + file);
    error.code = code;   // missing · broken · old
    return error;
  }

  function fetchFile(name, version) {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      // A file that failed is asked for at an address of its own: the browser may have kept what it got.
      const again = failed.get(name);
      const query = [version, again && 'again=' + again].filter(Boolean).join('&');
      script.src = root + 'search/' + name.split('/').map(encodeURIComponent).join('/') + '.js' + (query ? '?' + query : '');
      script.onload = () => {
        script.remove();
        const file = arrived.get(name);
        arrived.delete(name);
        if (file) resolve(file); else reject(failure('broken', name));
      };
      script.onerror = () => { script.remove(); reject(failure('missing', name)); };
      document.head.appendChild(script);
    });
  }

  /** A file of the index, read by `decode`, once. A file of another build is refused: its plans have other numbers. */
  function load(name, decode) {
    const dir = directory;
    if (files.size > KEPT) files.delete(files.keys().next().value);
    if (!files.has(name)) {
      const file = fetchFile(name, dir.stamp).then(({ stamp, value }) => {
        if (stamp && stamp !== dir.stamp) throw Object.assign(failure('old', name), { stamp });
        try { return decode(value); } catch (e) { throw failure('broken', name); }
      });
      file.catch(() => {
        failed.set(name, (failed.get(name) || 0) + 1);
        if (files.get(name) === file) files.delete(name);
      });
      files.set(name, file);
    }
    return files.get(name);
  }

  let starting = null;

  function start(version) {
    if (!starting) {
      starting = fetchFile('dir', version).then(({ stamp, value }) => {
        try { directory = readDirectory(stamp, value); } catch (e) { throw failure('broken', 'dir'); }
        return directory;
      });
      starting.catch(() => {
        failed.set('dir', (failed.get('dir') || 0) + 1);
        starting = null;
      });
    }
    return starting;
  }

  /** Runs a search; when the index was built anew meanwhile, once more with the new one. */
  function current(run) {
    return start().then(run).catch((error) => {
      if (error.code !== 'old') throw error;
      starting = null;
      files.clear();
      numbers.clear();
      return start(error.stamp || String(Date.now())).then(run);
    });
  }

  /* ---- bits: numbers and rising lists, as BitWriter and NumberSet of the build write them ---- */

  function Bits(base64) {
    const text = atob(base64), bytes = new Uint8Array(text.length + 4);
    for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
    this.bytes = bytes;
    this.length = text.length * 8;
    this.at = 0;
  }

  /** At most 24 bits. */
  Bits.prototype.read = function (bits) {
    if (bits === 0) return 0;
    const b = this.bytes, i = this.at >> 3;
    const word = (b[i] << 24) | (b[i + 1] << 16) | (b[i + 2] << 8) | b[i + 3];
    const value = (word << (this.at & 7)) >>> (32 - bits);
    this.at += bits;
    if (this.at > this.length) throw new Error('cut');
    return value;
  };

  Bits.prototype.within = function (range) {
    const bits = 31 - Math.clz32(range), shorter = (2 << bits) - range, value = this.read(bits);
    return value < shorter ? value : value * 2 + this.read(1) - shorter;
  };

  Bits.prototype.count = function () {
    let bits = 0;
    while (this.read(1) === 0) bits++;
    return (1 << bits) | this.read(bits);
  };

  Bits.prototype.align = function () { this.at = (this.at + 7) & ~7; };

  Bits.prototype.set = function (count, low, high) {
    if (count > high - low + 1) throw new Error('broken');
    const numbers = new Int32Array(count);
    this.fill(numbers, 0, count, low, high);
    return numbers;
  };

  Bits.prototype.fill = function (numbers, from, to, low, high) {
    while (from < to) {
      const half = (to - from) >> 1, at = from + half;
      const value = low + half + this.within(high - low - (to - from) + 2);
      numbers[at] = value;
      if (half) this.fill(numbers, from, at, low, value - 1);
      from = at + 1;
      low = value + 1;
    }
  };

  const setOf = (pair, high) => new Bits(pair[1]).set(pair[0], 0, high);

  /* ---- text: the same rules as SearchText of the build ---- */

  function dropped(c) {
    return c <= 0x20 || (c >= 0x7f && c <= 0xa0) || c === 0xad || c === 0x1680 || c === 0x180e || (c >= 0x2000 && c <= 0x200f)
      || (c >= 0x2028 && c <= 0x202f) || (c >= 0x205f && c <= 0x2064) || c === 0x3000 || (c >= 0xfe00 && c <= 0xfe0f) || c === 0xfeff;
  }

  function lower(c) {
    if (c >= 0x590 || c === 0x130) return c >= 0x2160 && c <= 0x216f ? c + 16 : c >= 0x24b6 && c <= 0x24cf ? c + 26 : c;
    const small = String.fromCharCode(c).toLowerCase();
    return small.length === 1 ? small.charCodeAt(0) : c;
  }

  /** What a UTF-16 unit becomes; 0 when it is dropped. */
  function foldUnit(c, variants) {
    if (c >= 0x2e80 && variants && variants.has(c)) return variants.get(c);
    if (c >= 0x3400 && c < 0xfe00) return c;
    if (dropped(c)) return 0;
    return lower(c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c);
  }

  /** The normalised text, and where each of its units stood. */
  function fold(text, variants) {
    const units = [], places = [];
    for (let i = 0; i < text.length; i++) {
      const c = foldUnit(text.charCodeAt(i), variants);
      if (c) { units.push(c); places.push(i); }
    }
    return { text: stringOf(units), places };
  }

  function stringOf(units) {
    let text = '';
    for (let i = 0; i < units.length; i += 4096) text += String.fromCharCode.apply(null, units.slice(i, i + 4096));
    return text;
  }

  function readVariants(pairs) {
    const variants = new Map();
    for (let i = 0; i < pairs.length; i += 2) variants.set(pairs.charCodeAt(i), pairs.charCodeAt(i + 1));
    return variants;
  }

  /** Traditional characters are never in the alphabet: the table is asked for only when something is not. */
  function variantsFor(texts) {
    const dir = directory;
    for (const text of texts) {
      for (let i = 0; i < text.length; i++) {
        const c = foldUnit(text.charCodeAt(i), null);
        if (c >= 0x2e80 && !dir.number[c]) return load('variants', readVariants);
      }
    }
    return Promise.resolve(null);
  }

  /** The different words of a query, normalised, the longest first: it has the fewest plans. */
  function wordsOf(query, variants) {
    const words = query.split(/[\s\x85]+/).map((word) => fold(word, variants).text).filter(Boolean);
    return Array.from(new Set(words)).sort((a, b) => b.length - a.length);
  }

  /* ---- the directory ---- */

  function readDirectory(stamp, value) {
    const dir = { stamp, plans: value.plans, columns: {}, areas: value.areas, characters: value.characters, pairs: value.pairs };
    dir.number = new Uint16Array(65536);
    dir.alphabet = value.alphabet[0];
    setOf(value.alphabet, 65535).forEach((c, i) => { dir.number[c] = i + 1; });
    for (const name of ['year', 'kind', 'tier']) {
      const codes = new Uint16Array(dir.plans);
      for (let i = 0; i < dir.plans; i++) codes[i] = value[name][1].charCodeAt(i) - 48;
      dir.columns[name] = { values: value[name][0], codes };
    }
    dir.columns.function = { values: dir.areas.map((area) => area[0]), sets: null };
    dir.places = readPlaces(value.places, dir.plans);
    dir.placeBySlug = new Map(dir.places.map((place) => [place.slug, place]));
    dir.yearRank = dir.columns.year.values.map((year) => (year === 'unknown' ? 0 : Math.max(1, Math.min(255, year - 1900))));
    return dir;
  }

  function readPlaces(rows, plans) {
    const places = [], path = [];
    let next = 0;
    for (const [rank, own, name, slug, initials, pinyin, aliases] of rows) {
      const depth = rank >> 3;
      path.length = depth;
      const parent = path[depth - 1] || null;
      const place = {
        name, parent, depth, level: rank & 7, start: next, end: next + own,
        slug: parent && slug[0] === '-' ? parent.slug + slug : slug,
        initials: initials || '', pinyin: pinyin || slug.replace(/^-/, ''),
      };
      place.known = place.slug !== 'unknown';
      place.folded = fold(name, null).text;
      place.aliases = (aliases || []).map((alias) => fold(alias, null).text);
      place.full = (parent ? parent.full : '') + place.folded;
      path.push(place);
      places.push(place);
      next += own;
      for (const above of path) above.end = next;
    }
    if (next !== plans) throw new Error('broken');
    return places;
  }

  /** The smallest place that a plan belongs to. */
  function placeOf(plan) {
    const places = directory.places;
    let low = 0, high = places.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (places[middle].start <= plan) low = middle; else high = middle - 1;
    }
    return places[low];
  }

  const suffixes = /^(sheng|shi|zizhiqu|zizhizhou|diqu|xian|zizhixian|qu|zhen|xiang|jiedao|jiedaobanshichu)$/;

  /** How a word names a place: 2 by its whole name (also joined with those above, in pinyin or by initials), 1 by a part of the name. */
  function names(word, place) {
    if (!place.known) return 0;
    if (word === place.folded || place.aliases.indexOf(word) >= 0 || word === place.pinyin || (word.length > 1 && word === place.initials)) return 2;
    if (word.length > 3 && place.pinyin.startsWith(word) && suffixes.test(place.pinyin.slice(word.length))) return 2;
    for (let above = place.parent, name = place.folded; above; above = above.parent) {
      name = above.folded + name;
      if (word === name) return 2;
    }
    return [place.folded].concat(place.aliases).some((name) => name.indexOf(word) >= 0) ? 1 : 0;
  }

  /* ---- shards ---- */

  /** The last shard that does not begin behind the term; keys stand one after the other, `width` units each. */
  function shardOf(keys, width, term) {
    let low = 0, high = keys.length / width - 1;
    const key = (term + '  ').slice(0, width);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (keys.substr(middle * width, width) <= key) low = middle; else high = middle - 1;
    }
    return low;
  }

  /** Plans of a term, and for each what ranking asks. */
  function readTerm(bits, plans) {
    const list = bits.set(bits.count(), 0, plans - 1), ranks = new Uint8Array(list.length).fill(1);
    for (const flag of [TITLE, HEADING]) for (const i of bits.set(bits.count() - 1, 0, list.length - 1)) ranks[i] |= flag;
    let among = null, size = list.length;
    for (let more = 2; more <= MOST_SECTIONS && size > 0; more++) {
      const some = bits.set(bits.count() - 1, 0, size - 1);
      if (among) for (let i = 0; i < some.length; i++) some[i] = among[some[i]];
      for (const i of some) ranks[i]++;
      among = some;
      size = some.length;
    }
    return { plans: list, ranks };
  }

  function readCharacters(value) {
    const bits = new Bits(value), terms = new Map();
    while (bits.at < bits.length) {
      const first = bits.read(16);
      terms.set(first, readTerm(bits, directory.plans));
      bits.align();
    }
    return terms;
  }

  /** For each plan of a pair, on which sides it stands beside different characters there. */
  function readSides(bits, size) {
    const sides = new Uint8Array(size), several = bits.set(bits.count() - 1, 0, size - 1);
    for (const i of several) sides[i] = RIGHT;
    const before = bits.set(bits.count() - 1, 0, several.length - 1).map((i) => several[i]);
    for (const i of before) sides[i] = LEFT;
    for (const i of bits.set(bits.count() - 1, 0, before.length - 1)) sides[before[i]] = MIXED;
    return sides;
  }

  /**
   * Pairs, with the sides on which they stand beside different characters; and the characters after them: for each, which
   * of the pair's plans hold all three, and in mixed ones, after which characters (0: at the beginning of a block).
   */
  function readPairs(value) {
    const bits = new Bits(value), terms = new Map(), thirds = new Map();
    while (bits.at < bits.length) {
      const key = bits.read(16) * 65536 + bits.read(16);
      let size;
      if (bits.read(1)) {
        const term = readTerm(bits, directory.plans);
        size = term.plans.length;
        term.sides = readSides(bits, size);
        terms.set(key, term);
      } else size = bits.count();
      for (const third of bits.set(bits.count() - 1, 1, directory.alphabet)) {
        const indexes = bits.set(bits.count(), 0, size - 1), mixed = bits.count() - 1, before = new Map();
        if (mixed) for (const c of bits.set(bits.count() - 1, 0, directory.alphabet)) before.set(c, bits.set(bits.count(), 0, mixed - 1));
        thirds.set(key * 65536 + third, { indexes, mixed, before });
      }
      bits.align();
    }
    return { terms, thirds };
  }

  const NONE = { plans: new Int32Array(0), ranks: new Uint8Array(0) };
  const keyOf = (term) => Array.from({ length: term.length }, (_, i) => directory.number[term.charCodeAt(i)]);

  const fileOfPairs = (term) => 'p/' + shardOf(directory.pairs, 3, term);
  const shardOfPairs = (term) => load(fileOfPairs(term), readPairs);

  function lookUp(term) {
    const [a, b] = keyOf(term);
    if (term.length === 1) return load('c/' + shardOf(directory.characters, 1, term), readCharacters).then((shard) => shard.get(a) || NONE);
    return shardOfPairs(term).then(({ terms }) => terms.get(a * 65536 + b) || NONE);
  }

  /**
   * The plans that hold three units, after the given one where the index can tell. Marked are those where different units
   * stand before the three, and those where different ones may stand behind the three that begin one earlier.
   */
  async function triple(term, before) {
    const [a, b, c] = keyOf(term), pair = a * 65536 + b;
    const [{ terms }, { thirds }] = await Promise.all([shardOfPairs(term.slice(0, 2)), shardOfPairs(term)]);
    const all = terms.get(pair), third = thirds.get(pair * 65536 + c);
    if (!all || !third) return NONE;
    const plans = [], ranks = [], follow = new Uint8Array(third.mixed), neighbours = new Uint16Array(third.mixed);
    if (before) {
      for (const i of third.before.get(directory.number[before.charCodeAt(0)]) || []) follow[i] = 1;
      for (const some of third.before.values()) for (const i of some) neighbours[i]++;
    }
    let mixed = 0;
    for (const i of third.indexes) {
      const sides = all.sides[i], at = sides === MIXED ? mixed++ : -1;
      if (before && at >= 0 && !follow[at]) continue;
      const several = before && (at < 0 ? sides & LEFT : neighbours[at] > 1);
      plans.push(all.plans[i]);
      ranks.push(all.ranks[i] | (several ? SEVERAL_BEFORE : 0) | (sides & RIGHT ? SEVERAL_BEHIND : 0));
    }
    return { plans, ranks };
  }

  /**
   * Both lists' plans; of two ranks, what holds for both, and the doubt of either.
   *
   * Of a word's triples in order: a plan that holds all stretches of four holds the word if their places join, from one of
   * them to the left as long as one unit only stands before the shared three, from there to the right as long as one only
   * stands behind. So it is in doubt where three with several before are followed, at once or later, by three with
   * several behind.
   */
  function intersect(a, b) {
    const plans = [], ranks = [];
    for (let i = 0, j = 0; i < a.plans.length && j < b.plans.length;) {
      const d = a.plans[i] - b.plans[j];
      if (d === 0) {
        const x = a.ranks[i], y = b.ranks[j];
        plans.push(a.plans[i]);
        const doubt = x & SEVERAL_BEFORE && y & SEVERAL_BEHIND ? DOUBT : 0;
        ranks.push((x & y & (TITLE | HEADING | PLACE)) | ((x | y) & (DOUBT | SEVERAL_BEFORE)) | doubt | Math.min(x & SECTIONS, y & SECTIONS));
      }
      if (d <= 0) i++;
      if (d >= 0) j++;
    }
    return { plans, ranks };
  }

  /** Where the triples begin that are looked up: first those that cover the word side by side, then others, most often all. */
  function triples(word) {
    const last = word.length - 3, cover = [], between = [], files = new Set();
    const filesOf = (i) => [fileOfPairs(word.substr(i, 2)), fileOfPairs(word.substr(i, 3))];
    const step = Math.max(3, last / (MOST_COVER - 1));
    for (let i = 0; i < last; i += step) cover.push(Math.floor(i));
    cover.push(last);
    for (const i of cover) for (const file of filesOf(i)) files.add(file);
    for (const offset of [1, 2]) {
      for (const i of cover) {
        if (i + offset >= last || cover.indexOf(i + offset) >= 0) continue;
        const more = new Set([...files, ...filesOf(i + offset)]);
        if (more.size > MOST_SHARDS) continue;
        more.forEach((file) => files.add(file));
        between.push(i + offset);
      }
    }
    return [cover, between];
  }

  /** The plans whose text holds the word, by the index: all of them; of a word longer than EXACT perhaps some too many, in doubt. */
  async function candidates(word) {
    for (let i = 0; i < word.length; i++) if (!directory.number[word.charCodeAt(i)]) return NONE;
    if (word.length <= 2) return lookUp(word);
    const lists = [];
    let found = null;
    for (const starts of triples(word)) {
      if (found && found.plans.length <= FEW) break;
      const some = await Promise.all(starts.map((i) => triple(word.substr(i, 3), word[i - 1])));
      starts.forEach((i, k) => { lists[i] = some[k]; });
      found = lists.reduce(intersect);
    }
    const unsure = lists.length === word.length - 2 && !lists.includes(undefined) ? 0 : DOUBT;
    return { plans: found.plans, ranks: found.ranks.map((rank) => (rank & 0xff) | unsure) };
  }

  /** A word's plans: those whose text holds it, and those of a place that it names. */
  async function plansOf(word) {
    const inText = await candidates(word), runs = directory.places.filter((place) => names(word, place));
    if (!runs.length) return inText;
    const named = new Uint8Array(directory.plans), plans = [], ranks = [];
    for (const run of runs) named.fill(1, run.start, run.end);
    for (let plan = 0, i = 0; plan < named.length; plan++) {
      const found = inText.plans[i] === plan;
      if (!found && !named[plan]) continue;
      plans.push(plan);
      const rank = found ? inText.ranks[i++] : 0;
      ranks.push(named[plan] ? (rank & ~DOUBT) | PLACE : rank);
    }
    return { plans, ranks };
  }

  /* ---- filters ---- */

  const FACETS = ['place', 'year', 'function', 'kind', 'tier'];

  function withAreas() {
    const dir = directory, column = dir.columns.function;
    return column.sets ? Promise.resolve() : load('areas', (value) => value.map((set) => setOf(set, dir.plans - 1))).then((lists) => {
      column.sets = lists.map((list) => {
        const holds = new Uint8Array(dir.plans);
        for (const plan of list) holds[plan] = 1;
        return holds;
      });
    });
  }

  const given = (filters, name) => filters && filters[name] !== undefined && filters[name] !== null && String(filters[name]) !== '';

  /** One test for each filter given. A value that is none lets nothing through. */
  async function testsOf(filters) {
    const tests = {};
    if (given(filters, 'function')) await withAreas();
    for (const name of FACETS) {
      if (!given(filters, name)) continue;
      const value = String(filters[name]), column = directory.columns[name];
      if (name === 'place') {
        const place = directory.placeBySlug.get(value);
        tests.place = place ? (plan) => plan >= place.start && plan < place.end : () => false;
      } else {
        const code = column.values.indexOf(value);
        if (name === 'function') tests.function = code < 0 ? () => false : (plan) => column.sets[code][plan] === 1;
        else tests[name] = (plan) => column.codes[plan] === code;
      }
    }
    return tests;
  }

  function passing(found, tests, except) {
    const checks = FACETS.filter((name) => tests[name] && name !== except).map((name) => tests[name]);
    if (!checks.length) return found;
    return found.filter((plan) => checks.every((check) => check(plan)));
  }

  /** How many of the hits each value of a filter would leave, the other filters given. */
  function countsOf(found, tests, name) {
    const dir = directory, plans = passing(found, tests, name), counts = new Map();
    if (name === 'place') {
      const sums = new Int32Array(dir.plans + 1), has = new Uint8Array(dir.plans);
      for (const plan of plans) has[plan] = 1;
      for (let i = 0; i < dir.plans; i++) sums[i + 1] = sums[i] + has[i];
      for (const place of dir.places) counts.set(place.slug, sums[place.end] - sums[place.start]);
      return counts;
    }
    const column = dir.columns[name];
    const sums = new Int32Array(column.values.length);
    if (name === 'function') column.sets.forEach((set, i) => { for (const plan of plans) sums[i] += set[plan]; });
    else for (const plan of plans) sums[column.codes[plan]]++;
    column.values.forEach((value, i) => counts.set(value, sums[i]));
    return counts;
  }

  /* ---- ranking: title, heading, number of sections, year; official before sample ---- */

  const SPAN = 1048576;   // plan numbers fit below

  function ranked(hits) {
    const dir = directory, official = dir.columns.tier.values.indexOf('official');
    const keys = new Float64Array(hits.plans.length);
    hits.plans.forEach((plan, i) => {
      const year = dir.yearRank[dir.columns.year.codes[plan]], tier = dir.columns.tier.codes[plan] === official ? 1 : 0;
      keys[i] = ((hits.scores[i] * 256 + year) * 2 + tier) * SPAN + (SPAN - 1 - plan);
    });
    keys.sort();
    return Array.from(keys.reverse(), (key) => SPAN - 1 - (key % SPAN));
  }

  /** Words in the title (or the place) before words in a heading before many sections. */
  function scoresOf(lists, plans) {
    const at = lists.map(() => 0);
    return plans.map((plan) => {
      let titles = 0, headings = 0, sections = 0;
      lists.forEach((list, k) => {
        while (list.plans[at[k]] < plan) at[k]++;
        const rank = list.ranks[at[k]];
        if (rank & (TITLE | PLACE)) titles++;
        if (rank & HEADING) headings++;
        sections += rank & SECTIONS;
      });
      return (Math.min(titles, 16) * 17 + Math.min(headings, 16)) * 128 + Math.min(sections, 127);
    });
  }

  /* ---- names and texts of plans ---- */

  const BLOCK = 512;

  function step(previous, name) {
    if (typeof name === 'string') return name;
    let i = 0;
    return previous.replace(/[0-9]+/g, (digits) => {
      let number = String(+digits + (name[i++] || 0));
      while (digits[0] === '0' && number.length < digits.length) number = '0' + number;
      return number;
    });
  }

  const numbers = new Map();

  function readNames(rows, block) {
    const tiers = directory.columns.tier;
    let id = '', address = '', title = '';
    return rows.map((row, i) => {
      id = step(id, row[0]);
      address = row[1] === 0 ? (tiers.values[tiers.codes[block * BLOCK + i]] === 'official' ? 'plans/' : 'samples/') + id + '.html' : step(address, row[1]);
      title = step(title, row[2]);
      numbers.set(id, block * BLOCK + i);
      return { plan: id, url: root + address, title };
    });
  }

  const namesIn = (block) => load('n/' + block, (rows) => readNames(rows, block));

  /** Id, address and title of each plan. */
  async function namesOf(plans) {
    const blocks = new Map();
    for (const plan of plans) blocks.set(Math.floor(plan / BLOCK), null);
    await Promise.all(Array.from(blocks.keys(), (block) => namesIn(block).then((rows) => blocks.set(block, rows))));
    return plans.map((plan) => blocks.get(Math.floor(plan / BLOCK))[plan % BLOCK]);
  }

  function textOf(hit) {
    return load('texts/' + hit.url.slice(root.length).replace(/\.html$/, ''), (text) => {
      text.blocks.unshift(['', hit.title, 2]);
      return text;
    });
  }

  /** Each block with its places of the words: in the order of the text, the title first. */
  async function found(hit, words) {
    const text = await textOf(hit);
    const variants = await variantsFor(text.blocks.map((block) => block[1]));
    let at = '';
    const blocks = text.blocks.map(([id, source, kind]) => {
      const folded = fold(source, variants), ranges = [], held = new Set();
      for (const word of words) {
        for (let i = folded.text.indexOf(word); i >= 0; i = folded.text.indexOf(word, i + word.length)) {
          ranges.push([folded.places[i], folded.places[i + word.length - 1] + 1]);
          held.add(word);
        }
      }
      if (kind === 1) at = source;
      return { id, source, kind, at: kind ? '' : at, folded: folded.text, ranges: merged(ranges), held };
    });
    return { text, blocks };
  }

  function merged(ranges) {
    const all = [];
    for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
      const last = all[all.length - 1];
      if (last && start <= last[1]) last[1] = Math.max(last[1], end); else all.push([start, end]);
    }
    return all;
  }

  function isNamed(word, place) {
    for (let above = place; above; above = above.parent) if (names(word, above)) return true;
    return false;
  }

  /**
   * Whether the text holds every word that its place does not. A text that lacks what the index surely said it holds
   * is of another build.
   */
  function holds(read, words, place) {
    return words.every((word) => {
      if (read.blocks.some((block) => block.held.has(word)) || isNamed(word, place)) return true;
      const sure = word.length <= EXACT ? [word] : triples(word)[0].map((i) => word.substr(i, 3));
      if (sure.some((part) => !read.blocks.some((block) => block.folded.indexOf(part) >= 0))) throw failure('old', 'texts');
      return false;
    });
  }

  /* ---- the search ---- */

  async function find(query, filters) {
    query = String(query === undefined || query === null ? '' : query);
    const dir = directory, words = wordsOf(query, await variantsFor([query])), tests = await testsOf(filters);
    const result = { query, words, exact: true, all: [], plans: [], tests };
    if (!words.length && !Object.keys(tests).length) return result;

    const lists = await listsOf(words);
    const shared = lists.length ? lists.slice(1).reduce(intersect, lists[0]) : { plans: Array.from({ length: dir.plans }, (_, i) => i), ranks: null };
    const rank = (plans) => ranked({ plans, scores: lists.length ? scoresOf(lists, plans) : plans.map(() => 0) });
    const doubtful = new Set(shared.ranks ? Array.from(shared.plans).filter((_, i) => shared.ranks[i] & DOUBT) : []);
    let all = Array.from(shared.plans), hits = passing(all, tests);
    const doubts = rank(hits.filter((plan) => doubtful.has(plan)));
    if (doubts.length) {
      const wrong = await refuted(doubts, words);
      for (const plan of doubts) if (wrong.tested.has(plan)) doubtful.delete(plan);
      all = all.filter((plan) => !wrong.plans.has(plan));
      hits = hits.filter((plan) => !wrong.plans.has(plan));
      result.exact = !hits.some((plan) => doubtful.has(plan));
    }
    result.all = all;
    result.allExact = !all.some((plan) => doubtful.has(plan));
    result.plans = rank(hits);
    return result;
  }

  /** Which doubtful hits, best first, do not hold the words after all: all of some, of many a sample that may lead to more. */
  async function refuted(doubts, words) {
    const tested = new Set(), plans = new Set();
    const test = async (some) => {
      const kept = new Set(await verified(some, words));
      for (const plan of some) { tested.add(plan); if (!kept.has(plan)) plans.add(plan); }
    };
    if (doubts.length <= VERIFY) await test(doubts);
    else await test(scattered(doubts));
    if (!plans.size) return { tested, plans };
    const rest = doubts.slice(0, MOST_VERIFY).filter((plan) => !tested.has(plan));
    for (let i = 0; i < rest.length; i += AT_A_TIME) await test(rest.slice(i, i + AT_A_TIME));
    return { tested, plans };
  }

  /** VERIFY of them, by the golden ratio: no order of right and wrong ones, every second say, keeps step with it. */
  function scattered(doubts) {
    const chosen = new Set();
    for (let i = 0; chosen.size < VERIFY; i++) chosen.add(Math.floor(((i * 0.618033988749895) % 1) * doubts.length));
    return Array.from(chosen, (i) => doubts[i]);
  }

  /** The plans of each word; a query of a thousand words is looked up no further than to the first ones that share no plan. */
  async function listsOf(words) {
    let lists = [], shared = null;
    for (let i = 0; i < words.length && !(shared && !shared.plans.length); i += 8) {
      lists = lists.concat(await Promise.all(words.slice(i, i + 8).map(plansOf)));
      shared = lists.slice(i).reduce((a, b) => (a ? intersect(a, b) : b), shared);
    }
    return lists;
  }

  async function verified(plans, words) {
    const hits = await namesOf(plans);
    const kept = await Promise.all(hits.map((hit, i) => found(hit, words).then((read) => holds(read, words, placeOf(plans[i])))));
    return plans.filter((_, i) => kept[i]);
  }

  /* ---- excerpts ---- */

  const BEFORE = 24, AFTER = 60, LONGEST = 160;
  const escaped = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' };
  const escape = (text) => text.replace(/[&<>"']/g, (c) => escaped[c]);
  const inPair = (text, i) => i > 0 && i < text.length && (text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800;

  /** The stretch of a block around its first marks, as [text, marked?] pieces. */
  function excerpt(block) {
    const text = block.source;
    let from = block.ranges.length ? Math.max(0, block.ranges[0][0] - BEFORE) : 0, to = from + BEFORE + AFTER;
    for (const [, end] of block.ranges) if (end + AFTER / 2 > to && end <= from + LONGEST) to = end + AFTER / 2;
    if (block.ranges.length) to = Math.max(to, Math.min(block.ranges[0][1], from + LONGEST * 4));
    if (from < 8) from = 0;
    if (to > text.length - 8) to = text.length;
    if (inPair(text, from)) from--;
    if (inPair(text, to)) to++;
    const pieces = [];
    let at = from;
    if (from > 0) pieces.push(['……', false]);
    for (const [start, end] of block.ranges) {
      if (start >= to) break;
      if (start > at) pieces.push([text.slice(at, start), false]);
      pieces.push([text.slice(Math.max(start, at), Math.min(end, to)), true]);
      at = Math.min(end, to);
    }
    if (at < to) pieces.push([text.slice(at, to), false]);
    if (to < text.length) pieces.push(['……', false]);
    return pieces;
  }

  /** The blocks to show: those that hold words not shown yet first, then others, in the order of the text. */
  function chosen(blocks, most) {
    const shown = new Set(), picked = [];
    const hits = blocks.filter((block) => block.ranges.length);
    const text = hits.filter((block) => block.kind !== 2);
    for (const block of text.length ? text.concat(hits.filter((b) => b.kind === 2)) : hits) {
      if (picked.length < most && Array.from(block.held).some((word) => !shown.has(word))) {
        picked.push(block);
        block.held.forEach((word) => shown.add(word));
      }
    }
    for (const block of text) if (picked.length < most && picked.indexOf(block) < 0) picked.push(block);
    return blocks.filter((block) => picked.indexOf(block) >= 0);
  }

  const htmlOf = (block) => excerpt(block).map(([text, mark]) => (mark ? '<mark>' + escape(text) + '</mark>' : escape(text))).join('');

  async function wordsFor(query) { return wordsOf(String(query), await variantsFor([String(query)])); }

  /** A hit may come from an earlier page: then its number is looked for in all names. */
  async function numberOf(hit) {
    if (!numbers.has(hit.plan)) await Promise.all(Array.from({ length: Math.ceil(directory.plans / BLOCK) }, (_, i) => namesIn(i)));
    return numbers.get(hit.plan);
  }

  async function snippet(hit, words) {
    const read = await found(hit, words);
    const missing = words.filter((word) => !read.blocks.some((block) => block.held.has(word)));
    if (missing.length) {
      const plan = await numberOf(hit);
      if (plan === undefined || !missing.every((word) => isNamed(word, placeOf(plan)))) return null;
    }
    const blocks = chosen(read.blocks, Math.max(1, Math.min(3, words.length)));
    return blocks.length ? blocks.map(htmlOf).join(' ') : null;
  }

  /* ---- for others ---- */

  window.SiteSearch = {
    /** Resolves when the directory is there; rejects when it is not. */
    get ready() { return start().then(() => undefined); },

    /** All hits, best first. */
    search: (query, filters) => current(async () => {
      const result = await find(query, filters);
      const hits = (await namesOf(result.plans)).map((name) => Object.assign({}, name));
      return { query: result.query, total: hits.length, exact: result.exact, hits };
    }),

    /** For each hit an excerpt as HTML whose only markup is <mark>, or null. */
    snippets: (query, hits) => current(async () => {
      const words = await wordsFor(query);
      return Promise.all(hits.map((hit) => (words.length ? snippet(hit, words) : null)));
    }),

    /** What the search page needs beside: numbers instead of names, counts of filters, rows one by one. */
    page: {
      fold: (text) => fold(text, null).text,
      find: (query, filters) => current(() => find(query, filters)),
      names: (plans) => current(() => namesOf(plans)),
      places: () => directory.places,
      placeOf: (plan) => placeOf(plan),
      value: (plan, name) => directory.columns[name].values[directory.columns[name].codes[plan]],
      values: (name) => (name === 'place' ? directory.places.map((place) => place.slug) : directory.columns[name].values),
      areaName: (code) => (directory.areas.find((area) => area[0] === code) || ['', ''])[1],
      counts: (result, name) => current(() => (name === 'function' ? withAreas() : Promise.resolve()).then(() => countsOf(result.all, result.tests, name))),
      placesNamed: (word) => directory.places.filter((place) => names(word, place)),
      /** Excerpts of one plan, each with its block's id; null when its text does not hold the words after all. */
      read: (plan, name, words) => current(async () => {
        const read = await found(name, words);
        if (words.length && !holds(read, words, placeOf(plan))) return null;
        return {
          text: read.text,
          title: read.blocks[0],
          excerpts: words.length ? chosen(read.blocks, 3).filter((block) => block.kind !== 2).map((block) => ({ id: block.id, at: block.at, pieces: excerpt(block) })) : [],
        };
      }),
      marked: excerpt,
    },
  };

  start().catch(() => { /* told to whoever asks */ });
})();
