/* The search page: address, filters, rows. What is found comes from search.js; the query is only ever shown as text. */
(function () {
  'use strict';

  const search = window.SiteSearch.page;
  const by = (id) => document.getElementById(id);
  const form = by('search-form'), input = form.elements.q, region = by('search-results');
  const list = by('search-hits'), heading = by('search-heading'), total = region.querySelector('[data-search-total]');
  const FILTERS = ['place', 'year', 'function', 'kind', 'tier'];
  const AT_ONCE = 5, PAGE = 20, SETTLE = 250, SPEAK = 700, SHOWN_QUERY = 60;

  /* ---- small parts ---- */

  const part = (name) => by('part-' + name).content.firstElementChild.cloneNode(true);
  const show = (element, visible) => { element.hidden = !visible; };
  const fill = (element, ...nodes) => { element.textContent = ''; element.append(...nodes); };
  const short = (text) => (Array.from(text).length > SHOWN_QUERY ? Array.from(text).slice(0, SHOWN_QUERY).join('') + '……' : text);

  function element(name, text, attributes) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    for (const key of Object.keys(attributes || {})) made.setAttribute(key, attributes[key]);
    return made;
  }

  const marks = (pieces) => pieces.map(([text, mark]) => (mark ? element('mark', text) : document.createTextNode(text)));

  /* ---- the address: typing replaces it, Enter and filters make an entry ---- */

  function readAddress() {
    const given = new URLSearchParams(location.search), state = { q: given.get('q') || '', filters: {}, grouped: given.get('group') === 'place' };
    for (const name of FILTERS) if (given.get(name)) state.filters[name] = given.get(name);
    return state;
  }

  function addressOf(state) {
    const given = new URLSearchParams();
    if (state.q) given.set('q', state.q);
    for (const name of FILTERS) if (state.filters[name]) given.set(name, state.filters[name]);
    if (state.grouped) given.set('group', 'place');
    return location.pathname.replace(/^.*\//, '') + (String(given) ? '?' + given : '');
  }

  let state = readAddress(), submitted = addressOf(state), settling = 0;

  function write(method, address) {
    try { history[method](null, '', address); } catch (e) { /* too many in a short time, or a folder: the page works on */ }
  }

  function settle() {
    clearTimeout(settling);
    settling = setTimeout(() => write('replaceState', addressOf(state)), SETTLE);
  }

  /** A query that was meant: the entry typed over gets its own address back, and this one follows it. */
  function submit(next) {
    clearTimeout(settling);
    state = next;
    const address = addressOf(state);
    write('replaceState', submitted);
    if (address !== submitted) write('pushState', address);
    submitted = address;
    showControls();
    run();
  }

  const changed = (filters, q) => ({
    q: q === undefined ? state.q : q,
    filters: Object.assign({}, state.filters, filters),
    grouped: state.grouped,
  });

  function leading(next, text) {
    const link = element('a', text, { href: addressOf(next) });
    link.addEventListener('click', (e) => {
      if (e.ctrlKey || e.metaKey || e.shiftKey || e.button) return;
      e.preventDefault();
      submit(next);
      input.focus();
    });
    return link;
  }

  /* ---- filters ---- */

  const placeName = (place) => (place.parent && place.parent.level > 0 ? place.parent.name + ' ' : '') + place.name;

  function placeSign(place) {
    let top = place;
    while (top.parent) top = top.parent;
    const name = place.parent ? place.parent.name + ' ' + place.name : place.name;
    return !place.known || top.level === 0 ? name : name + '（省份未定）';
  }

  const valueName = {
    place: (value) => { const place = search.places().find((p) => p.slug === value); return place ? place.name : value; },
    year: (value) => (value === 'unknown' ? '年份未定' : /^[0-9]+$/.test(value) ? value + '年' : value),
    function: (value) => search.areaName(value) || value,
    kind: (value) => value,
    tier: (value) => (value === 'official' ? '官方发布' : value === 'sample' ? '语料样本' : value),
  };

  function optionLabel(name, value) {
    if (name !== 'place') return valueName[name](value);
    const place = search.places().find((p) => p.slug === value);
    return place ? '　'.repeat(place.depth) + place.name : value;
  }

  function fillSelects() {
    for (const name of FILTERS) {
      const select = form.elements[name], values = search.values(name).filter(Boolean);
      if (name === 'year') values.sort((a, b) => (a === 'unknown') - (b === 'unknown') || b - a);
      const known = Array.from(select.options).filter((option) => option.value).map((option) => option.value);
      if (known.join() !== values.join()) {
        while (select.options.length > 1) select.remove(1);
        for (const value of values) select.append(element('option', optionLabel(name, value), { value }));
      }
    }
    showControls();
  }

  /** Shows the state in the form; a value that no plan has is shown too, since it filters. */
  function showControls() {
    if (input.value !== state.q) input.value = state.q;
    for (const name of FILTERS) {
      const select = form.elements[name], value = state.filters[name] || '';
      if (value && !Array.from(select.options).some((option) => option.value === value)) select.append(element('option', value, { value }));
      select.value = value;
    }
    by('search-group').checked = state.grouped;
  }

  async function countOptions(result, name) {
    const counts = await search.counts(result, name);
    if (result !== latest) return;
    for (const option of form.elements[name].options) {
      if (!option.value) continue;
      const count = counts.get(option.value) || 0;
      option.textContent = optionLabel(name, option.value) + '（' + count + '）';
      option.disabled = count === 0 && option.value !== form.elements[name].value;
    }
  }

  function countAll(result) {
    for (const name of FILTERS) if (name !== 'function' || areasAsked || state.filters.function) countOptions(result, name).catch(() => {});
  }

  let areasAsked = false, latest = null;

  function askAreas() {
    if (areasAsked || !latest) return;
    areasAsked = true;
    countOptions(latest, 'function').catch(() => { areasAsked = false; });
  }

  function showChips(result) {
    const chips = FILTERS.filter((name) => state.filters[name]).map((name) => {
      const chip = leading(changed({ [name]: '' }), '');
      chip.append(element('span', '去掉', { class: 'vh' }), valueName[name](state.filters[name]) + ' ', element('span', '×', { 'aria-hidden': 'true' }));
      return chip;
    });
    if (chips.length > 1) chips.push(leading({ q: state.q, filters: {}, grouped: state.grouped }, '全部去掉'));
    fill(by('search-chips'), ...chips);
    if (chips.length && result.words.length) {
      by('search-chips').append(element('span', '去掉筛选共' + (result.allExact ? ' ' : '约 ') + result.all.length + ' 篇', { class: 'figures' }));
    }
    show(by('search-chips'), chips.length > 0);
  }

  /** Words that name a place, a year or an area, as filters to take. */
  function offersOf(query) {
    const words = query.split(/\s+/).filter(Boolean), offers = [];
    words.slice(0, 8).forEach((word, i) => {
      const rest = words.filter((_, k) => k !== i).join(' '), folded = search.fold(word);
      const add = (name, value) => { if (state.filters[name] !== value) offers.push([name, value, rest]); };
      const year = /^((?:19|20)[0-9]{2})年?度?$/.exec(folded);
      if (year && search.values('year').indexOf(year[1]) >= 0) add('year', year[1]);
      for (const code of search.values('function')) if (search.areaName(code) === folded) add('function', code);
      if (folded.length > 1) search.placesNamed(folded).slice(0, 4).forEach((place) => add('place', place.slug));
    });
    return offers;
  }

  function showOffers(query) {
    const links = offersOf(query).slice(0, 6).map(([name, value, rest]) => {
      const place = name === 'place' && search.places().find((p) => p.slug === value);
      return leading(changed({ [name]: value }, rest), place ? placeName(place) : valueName[name](value));
    });
    fill(by('search-offers'), element('span', '只看：', { class: 'figures' }), ...links);
    show(by('search-offers'), links.length > 0);
  }

  /* ---- rows ---- */

  function row(plan, name) {
    const item = part('row'), place = search.placeOf(plan), tier = search.value(plan, 'tier');
    item.setAttribute('data-plan', name.plan);
    const link = element('a', name.title, { href: name.url });
    item.querySelector('.t').append(link);
    item.querySelector('.p').append(placeSign(place));
    if (/示例/.test(place.full + name.title)) item.querySelector('.p').append(' ', part('demo'));
    item.querySelector('.k').append(part(tier));
    const year = search.value(plan, 'year');
    item.querySelector('.y').append(element('b', year === 'unknown' ? '年份未定' : year));
    return item;
  }

  /** What the plan's own text file tells. */
  function complete(item, name, read) {
    const { text } = read, range = text.years;
    const year = item.querySelector('.y b');
    if (range && range[0] !== range[1]) year.textContent = range[0] + '—' + range[1];
    if (by('part-grade-' + text.grade)) item.querySelector('.y').append(part('grade-' + text.grade));
    const names = text.areas.slice(0, 3).map(search.areaName);
    fill(item.querySelector('.a'), names.join('、') + (text.areas.length > 3 ? ' 等' + text.areas.length + '项' : ''));
    if (read.title.ranges.length) fill(item.querySelector('.t a'), ...marks(search.marked(read.title)));
    const headings = read.excerpts.map((excerpt) => excerpt.at).filter(Boolean);
    const isHeadOfAnother = ({ pieces }) => headings.indexOf(pieces.map((piece) => piece[0]).join('')) >= 0;
    const excerpts = read.excerpts.filter((excerpt) => !isHeadOfAnother(excerpt)).map(({ id, at, pieces }) => {
      const link = element('a', '', { href: id ? name.url + '#' + encodeURIComponent(id) : name.url });
      if (at) link.append(element('span', at, { class: 'at' }), ' ');
      link.append(...marks(pieces));
      const paragraph = element('p', '', { class: 'snip' });
      paragraph.append(link);
      return paragraph;
    });
    fill(item.querySelector('.s'), ...excerpts);
  }

  /** A text that does not load is told in its row; the number of hits stands. */
  function failedExcerpt(item, retry) {
    const button = element('button', '再试一次', { type: 'button', class: 'linklike' });
    button.addEventListener('click', retry);
    const note = element('p', '摘录没有读到。', { class: 'snip' });
    note.append(button);
    fill(item.querySelector('.s'), note);
  }

  async function read(entry, words) {
    try {
      const found = await search.read(entry.plan, entry.name, words);
      if (found) complete(entry.item, entry.name, found);
      return found !== null;
    } catch (error) {
      if (error.code === 'old') throw error;
      failedExcerpt(entry.item, () => read(entry, words).catch(fail));
      return true;
    }
  }

  const seen = window.IntersectionObserver && new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      seen.unobserve(entry.target);
      if (entry.target === by('search-more')) more(); else if (entry.target.load) entry.target.load();
    }
  }, { rootMargin: '200px 0px' });

  function later(entry, words) {
    entry.item.load = () => read(entry, words).catch(fail);
    if (seen) seen.observe(entry.item); else entry.item.load();
  }

  /* ---- a result, shown piece by piece ---- */

  let shown = null;   // { result, order, next, place }

  function placeHead(plan) {
    const place = search.placeOf(plan);
    if (!state.grouped || place === shown.place) return [];
    shown.place = place;
    const item = element('li', '', { class: 'hit-place' });
    item.append(element('h3', placeSign(place)));
    return [item];
  }

  async function entriesOf(plans) {
    const names = await search.names(plans);
    return plans.map((plan, i) => ({ plan, name: names[i], item: row(plan, names[i]) }));
  }

  const append = (entries) => { for (const entry of entries) list.append(...placeHead(entry.plan), entry.item); };

  /** The next rows of the result `of`. Where the index leaves doubt, only rows whose text was read are shown. */
  async function next(of, count) {
    const { result } = of, sure = result.exact, entries = await entriesOf(of.order.slice(of.next, of.next + count));
    const early = sure ? entries.slice(0, of.next ? 0 : AT_ONCE) : entries;
    const kept = await Promise.all(early.map((entry) => read(entry, result.words)));
    return { entries: entries.filter((_, i) => i >= early.length || kept[i]), early: early.length, count: entries.length };
  }

  function put(of, { entries, early, count }) {
    append(entries);
    of.next += count;
    if (of.result.exact) for (const entry of entries.slice(early)) later(entry, of.result.words);
    const rest = of.order.length - of.next;
    show(by('search-more'), rest > 0);
    if (rest > 0 && seen) { seen.unobserve(by('search-more')); seen.observe(by('search-more')); }
  }

  let loadingMore = false;

  async function more() {
    const of = shown;
    if (loadingMore || !of || of.next >= of.order.length) return;
    loadingMore = true;
    try {
      const rows = await next(of, of.result.exact ? PAGE : AT_ONCE);
      if (of === shown) put(of, rows);
    } catch (error) { fail(error); } finally { loadingMore = false; }
  }

  const inPlaceOrder = (plans) => plans.slice().sort((a, b) => a - b);

  async function present(result, query) {
    const of = { result, order: state.grouped ? inPlaceOrder(result.plans) : result.plans, next: 0, place: null };
    const first = await next(of, result.exact ? PAGE : AT_ONCE);
    return () => {
      shown = latest = null;
      if (seen) seen.disconnect();
      list.textContent = '';
      shown = of;
      latest = result;
      put(of, first);
      showHead(result, query);
      showChips(result);
      showOffers(query);
      const asked = result.words.length > 0 || Object.keys(state.filters).length > 0;
      show(by('search-empty'), !asked);
      show(by('search-none'), asked && !result.plans.length);
      show(by('search-head'), asked);
      show(by('search-columns'), result.plans.length > 0);
      show(by('search-grouping'), result.plans.length > 1);
      if (asked && !result.plans.length) advise(result, query);
      setTimeout(() => { if (latest === result) countAll(result); }, 120);
    };
  }

  function showHead(result, query) {
    total.textContent = total.dataset.searchTotal = String(result.plans.length);
    by('search-about').textContent = result.exact ? '' : '约 ';
    by('search-named').textContent = result.words.length ? '“' + short(query.trim()) + '”　' : '符合筛选的　';
    by('search-figures').textContent = !result.words.length || !result.plans.length ? ''
      : result.exact ? '只列含有所打文字的文本，一篇不漏。' : '篇数可能偏多；一篇不漏，列出的每一篇都核对过原文。';
  }

  /** When nothing is found: the query with fewer words, and without filters. */
  async function advise(result, query) {
    by('search-none-query').textContent = short(query.trim());
    show(by('search-none-words'), result.words.length > 0);
    show(by('search-none-plain'), !result.words.length);
    show(by('search-none-within'), result.words.length > 0 && Object.keys(state.filters).some((name) => state.filters[name]));
    const tips = by('search-none-tips');
    tips.textContent = '';
    const mine = result, add = (next, label, count) => {
      const tip = element('li', '');
      tip.append('改查', leading(next, label), '（' + count + ' 篇）');
      tips.append(tip);
    };
    if (result.all.length) add({ q: state.q, filters: {}, grouped: state.grouped }, '不加筛选', result.all.length);
    let left = 2;
    for (const part of shorter(query)) {
      if (!left) break;
      const found = await search.find(part, state.filters).catch(() => null);
      if (latest !== mine) return;
      if (found && found.plans.length) { add(changed({}, part), part, (found.exact ? '' : '约 ') + found.plans.length); left--; }
    }
  }

  function shorter(query) {
    const words = query.trim().split(/\s+/).slice(0, 6);
    if (words.length > 1) return words;
    const units = Array.from(words[0]).slice(0, 24), length = units.length, parts = [];
    for (const take of [length - 1, length - 2, Math.ceil(length / 2)]) {
      if (take < 2 || take >= length) continue;
      parts.push(units.slice(0, take).join(''), units.slice(length - take).join(''));
    }
    return Array.from(new Set(parts));
  }

  /* ---- running ---- */

  let run_ = 0, speaking = 0;

  function say(text) {
    clearTimeout(speaking);
    speaking = setTimeout(() => { by('search-status').textContent = text; }, SPEAK);
  }

  function finish(word, query) {
    region.dataset.searchQuery = query;
    region.dataset.searchState = word;
    region.removeAttribute('aria-busy');
  }

  async function run() {
    const mine = ++run_, query = state.q, filters = Object.assign({}, state.filters);
    region.dataset.searchState = 'loading';
    region.setAttribute('aria-busy', 'true');
    try {
      const result = await search.find(query, filters);
      if (mine !== run_) return;
      fillSelects();
      const display = await present(result, query);
      if (mine !== run_) return;
      show(by('search-error'), false);
      display();
      finish('done', query);
      document.title = (query.trim() ? '检索：' + short(query.trim()) : '检索') + '｜' + region.dataset.site;
      say(!result.words.length && !result.plans.length ? '' : result.plans.length ? '找到' + (result.exact ? ' ' : '约 ') + result.plans.length + ' 篇' : '没有找到');
    } catch (error) {
      if (mine === run_) fail(error);
    }
  }

  /** No number is shown that might be wrong. */
  function fail(error) {
    if (!error.code) setTimeout(() => { throw error; });
    run_++;
    shown = latest = null;
    list.textContent = '';
    for (const id of ['search-head', 'search-none', 'search-empty', 'search-more', 'search-columns', 'search-offers', 'search-grouping']) show(by(id), false);
    total.textContent = total.dataset.searchTotal = '';
    show(by('search-error'), true);
    show(by('search-error-old'), error.code === 'old');
    show(by('search-error-missing'), error.code !== 'old');
    finish('error', state.q);
    say(by('search-error').querySelector('h2').textContent);
  }

  /* ---- hands and keys ---- */

  let composing = false;

  function typed() {
    if (composing || input.value === state.q) return;
    state = changed({}, input.value);
    settle();
    run();
  }

  input.addEventListener('compositionstart', () => { composing = true; });
  input.addEventListener('compositionend', () => { composing = false; typed(); });
  input.addEventListener('input', typed);

  form.addEventListener('submit', (e) => {
    e.preventDefault();
    submit(changed({}, input.value));
  });
  form.addEventListener('change', (e) => {
    if (FILTERS.indexOf(e.target.name) >= 0) submit(changed({ [e.target.name]: e.target.value }, input.value));
  });
  for (const event of ['focusin', 'pointerenter']) by('search-filters').addEventListener(event, askAreas);

  by('search-group').addEventListener('change', (e) => submit(Object.assign(changed({}, input.value), { grouped: e.target.checked })));
  by('search-more').addEventListener('click', more);
  by('search-retry').addEventListener('click', run);
  by('search-reload').addEventListener('click', () => location.reload());

  window.addEventListener('popstate', () => {
    clearTimeout(settling);
    state = readAddress();
    submitted = addressOf(state);
    showControls();
    run();
  });

  function move(from, by_) {
    const links = Array.from(list.querySelectorAll('.t a')), item = from.closest('li[data-plan]');
    const at = item ? links.indexOf(item.querySelector('.t a')) : -1;
    if (at + by_ < 0) input.focus();
    else if (links[at + by_]) links[at + by_].focus();
    else more();
  }

  document.addEventListener('keydown', (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
    const target = e.target;
    if (e.key === 'Escape' && (target === input || list.contains(target))) {
      if (target !== input) input.focus();
      else if (input.value) { e.preventDefault(); input.value = ''; typed(); }
    } else if ((e.key === 'ArrowDown' && (target === input || list.contains(target))) || (e.key === 'ArrowUp' && list.contains(target))) {
      e.preventDefault();
      move(target, e.key === 'ArrowDown' ? 1 : -1);
    }
  });

  /* A box that was filled before this script came: what was typed counts. */
  if (!state.q && input.value && document.activeElement === input) state.q = input.value;
  showControls();
  if (!Object.keys(state.filters).length && !state.q && matchMedia('(hover: hover)').matches) input.focus();
  run();
})();
