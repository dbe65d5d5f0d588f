/* Added to a page by the preview only: it follows every save, keeps the reader's place, and shows findings. */
(function () {
  'use strict';
  var self = document.currentScript, PLACE = 'site-preview-place';
  /* A page that is found missing asks for all its scripts anew (404.html), and drops what was said to them: once is enough. */
  if (!self.dataset.stamp) return;
  var page = decodeURIComponent(self.dataset.page), stamp = self.dataset.stamp;
  var NAMES = { error: '错误', warning: '警告', hint: '提示' };

  /* The place: the first paragraphs in sight, by their words, because their numbers change when one is added above. */
  function paragraphs() { return Array.from(document.querySelectorAll('main [id]')).filter(function (e) { return e.textContent.trim() && !e.querySelector('[id]'); }); }
  function wordsOf(e) {
    /* What the site adds, such as the number of a paragraph, is not its words. */
    var copy = e.cloneNode(true), notes = copy.querySelectorAll('[data-site-note]');
    for (var i = 0; i < notes.length; i++) notes[i].parentNode.removeChild(notes[i]);
    return copy.textContent.replace(/\s+/g, '').slice(0, 200);
  }
  function keepPlace() {
    var seen = paragraphs().filter(function (e) { var r = e.getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight; });
    var marks = seen.slice(0, 12).map(function (e) { return { id: e.id, words: wordsOf(e), top: e.getBoundingClientRect().top }; });
    try { sessionStorage.setItem(PLACE, JSON.stringify({ at: location.href, x: scrollX, y: scrollY, marks: marks })); } catch (e) { /* then the browser's own memory must do */ }
    history.scrollRestoration = 'manual';
  }
  function findPlace(place) {
    var all = paragraphs().map(function (e) { return { element: e, words: wordsOf(e) }; });
    for (var i = 0; i < place.marks.length; i++) {
      var same = all.filter(function (p) { return p.words === place.marks[i].words; });
      if (same.length === 1) return { element: same[0].element, top: place.marks[i].top };
    }
    var first = place.marks[0], element = first && document.getElementById(first.id);
    return element ? { element: element, top: first.top } : null;
  }
  function returnTo(place) {
    var found = place.y > 0 && findPlace(place), smooth = document.documentElement.style.scrollBehavior;
    document.documentElement.style.scrollBehavior = 'auto';
    scrollTo(place.x, found ? scrollY + found.element.getBoundingClientRect().top - found.top : place.y);
    document.documentElement.style.scrollBehavior = smooth;
  }
  function restorePlace() {
    var kept = null;
    try { kept = JSON.parse(sessionStorage.getItem(PLACE)); sessionStorage.removeItem(PLACE); } catch (e) { return; }
    if (!kept || kept.at !== location.href) return;
    returnTo(kept);
    addEventListener('load', function () { returnTo(kept); });
    /* Until then, or the browser would return to the old number of pixels behind our back. */
    addEventListener('pagehide', function () { if (!isReloading) history.scrollRestoration = 'auto'; });
  }

  /* The overlay, in a tree of its own: the site's style does not reach it, nor its style the site. */
  var STYLE = ':host{all:initial}*{box-sizing:border-box}' +
    '.box{position:fixed;right:12px;bottom:12px;z-index:2147483647;max-width:min(34em,calc(100vw - 24px));font:14px/1.6 sans-serif;color:#1b2126;background:#fff;border:1px solid #7f868b;border-radius:6px;box-shadow:0 2px 12px #0004}' +
    '.bar{display:block;width:100%;padding:6px 12px;font:inherit;text-align:left;color:inherit;background:none;border:0;cursor:pointer}' +
    '.bar:focus-visible,a:focus-visible{outline:3px solid #17506e}' +
    '.error .bar{color:#fff;background:#a1260d;border-radius:5px}.warning .bar{background:#f3e8d2;border-radius:5px}' +
    '.list{max-height:60vh;overflow:auto;padding:0 12px 8px}.list[hidden]{display:none}' +
    'h2{font-size:14px;margin:10px 0 2px}p{margin:4px 0}ol{margin:0;padding:0;list-style:none}li{padding:6px 0;border-top:1px solid #d9d9d3}' +
    'a{color:#17506e;overflow-wrap:anywhere}.where{font-family:monospace;font-size:12px}.how{color:#434b52}' +
    '@media print{.box{display:none}}';
  var host, box, bar, list, isOpen = null;
  function make(name, text, parent, className) {
    var e = document.createElement(name);
    if (text) e.textContent = text;
    if (className) e.className = className;
    if (parent) parent.appendChild(e);
    return e;
  }
  function build() {
    host = make('site-preview', '', document.documentElement);
    var root = host.attachShadow({ mode: 'open' });
    make('style', STYLE, root);
    box = make('section', '', root, 'box');
    box.setAttribute('aria-label', '预览');
    bar = make('button', '', box, 'bar');
    bar.type = 'button';
    list = make('div', '', box, 'list');
    bar.addEventListener('click', function () { isOpen = list.hidden; open(isOpen); });
  }
  function open(shown) {
    list.hidden = !shown;
    bar.setAttribute('aria-expanded', shown ? 'true' : 'false');
  }
  function counted(part) {
    return ['error', 'warning', 'hint'].filter(function (name) { return part[name]; })
      .map(function (name) { return NAMES[name] + ' ' + part[name] + ' 处'; }).join('，');
  }
  function showFindings(title, part) {
    if (!part.findings.length) return;
    make('h2', title + '：' + counted(part), list);
    var rows = make('ol', '', list);
    part.findings.forEach(function (finding) {
      var row = make('li', '', rows), where = finding.path + ':' + finding.line + ':' + finding.column;
      make('p', NAMES[finding.severity] + '：' + finding.message, row);
      make('p', '改法：' + finding.hint, row, 'how');
      var place = make('p', '', row, 'where');
      if (finding.link) make('a', where, place).href = finding.link;
      else place.textContent = where;
    });
    var rest = part.error + part.warning + part.hint - part.findings.length;
    if (rest > 0) make('p', '还有 ' + rest + ' 处没有列出，用 check 查看全部。', list);
  }
  function headOf(state) {
    if (state.isKept) return '文件有错误，这里是上一次没有错误时的样子';
    if (state.isMissing) return '现在没有这一页' + (state.elsewhere.error ? '；' + counted(state.elsewhere) : '');
    return counted(state.here) ? '本页：' + counted(state.here) : counted(state.elsewhere) ? '本页没有问题；别处：' + counted(state.elsewhere) : '预览：没有问题';
  }
  function show(state) {
    if (!host) build();
    list.textContent = '';
    bar.textContent = headOf(state);
    box.className = 'box ' + (state.here.error || state.isKept ? 'error' : state.here.warning ? 'warning' : '');
    showFindings('本页', state.here);
    showFindings('别处', state.elsewhere);
    if (!list.firstChild) make('p', '保存后页面自动更新。', list);
    open(isOpen === null ? state.isKept || state.here.error > 0 || (state.isMissing && state.elsewhere.error > 0) : isOpen);
  }
  function showEnd() {
    if (!host) build();
    bar.textContent = '预览已停止，正在等它重新启动……';
    box.className = 'box';
  }

  /* One question after the other: saves may come faster than answers. */
  var asking = false, again = false;
  function ask() {
    if (asking) { again = true; return; }
    asking = true;
    again = false;
    fetch('/_preview/state?page=' + encodeURIComponent(page), { cache: 'no-store' }).then(function (answer) { return answer.json(); }).then(function (state) {
      if (state.stamp !== stamp) { isReloading = true; keepPlace(); location.reload(); return; }
      show(state);
      asking = false;
      if (again) ask();
    }).catch(function () { asking = false; });
  }
  function listen() {
    var socket = new WebSocket('ws://' + location.host + '/_preview/events');
    socket.onmessage = ask;
    socket.onclose = function () { if (isLeaving) return; showEnd(); setTimeout(listen, 500); };
  }
  var isLeaving = false, isReloading = false;
  addEventListener('pagehide', function () { isLeaving = true; });
  addEventListener('pageshow', function (e) { if (e.persisted) location.reload(); });
  restorePlace();
  listen();
})();
