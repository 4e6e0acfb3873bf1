"use strict";
(() => {
  const get = (id) => document.getElementById(id);
  const root = document.documentElement;
  const turns = Array.from(document.getElementsByClassName("turn"));
  const input = get("q"), told = get("told"), shown = get("shown"), who = get("who"), kind = get("kind");
  const previous = get("previous"), next = get("next"), theme = get("theme");
  const paints = typeof Highlight === "function" && CSS.highlights;
  const SLICE = 12; // milliseconds of work before others have their turn
  const number = (count) => count.toLocaleString("en");

  // Work in slices, so that the page never stands still; a later run stops an earlier one.
  let run = 0;
  const pause = () => new Promise((done) => setTimeout(done, 0));
  async function each(count, mine, work) {
    let until = performance.now() + SLICE;
    for (let at = 0; at < count; at++) {
      work(at);
      if (performance.now() > until) {
        await pause();
        if (mine !== run) return false;
        until = performance.now() + SLICE;
      }
    }
    return mine === run;
  }

  // What is searched: each text node of a turn, in lower case; offsets must stay those of the node.
  function lower(text) {
    const low = text.toLowerCase();
    if (low.length === text.length) return low;
    return Array.from(text, (sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).join("");
  }
  const nodes = [], texts = [], owner = [];
  let indexed = 0;
  function index(turn) {
    for (const holder of turns[turn].querySelectorAll("h3 bdi, p")) {
      const node = holder.firstChild;
      if (node) { nodes.push(node); texts.push(lower(node.data)); owner.push(turn); }
    }
  }

  let words = "", hits = [], offsets = [], current = -1;
  async function search() {
    const mine = ++run;
    words = lower(input.value.normalize("NFC").trim());
    hits = []; offsets = []; current = -1;
    paint();
    if (!words) { tell(""); return; }
    if (!(await each(turns.length - indexed, mine, () => index(indexed++)))) return;
    const foundIn = [], foundAt = [];
    const whole = await each(texts.length, mine, (at) => {
      if (turns[owner[at]].hidden) return;
      for (let place = texts[at].indexOf(words); place >= 0; place = texts[at].indexOf(words, place + words.length)) {
        foundIn.push(at); foundAt.push(place);
      }
    });
    if (!whole) return;
    hits = foundIn; offsets = foundAt;
    previous.disabled = next.disabled = !hits.length;
    if (hits.length) go(firstBelow()); else tell("No matches");
  }
  function tell(text) {
    told.value = text;
    previous.disabled = next.disabled = !hits.length;
  }
  function firstBelow() {
    const top = get("bar").offsetHeight;
    let low = 0, high = hits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (turns[owner[hits[middle]]].getBoundingClientRect().bottom < top) low = middle + 1; else high = middle;
    }
    return low % hits.length;
  }
  function range(hit) {
    const made = new Range();
    made.setStart(nodes[hits[hit]], offsets[hit]);
    made.setEnd(nodes[hits[hit]], offsets[hit] + words.length);
    return made;
  }
  function go(to) {
    if (!hits.length) return;
    document.querySelector(".turn.now")?.classList.remove("now");
    current = (to + hits.length) % hits.length;
    const turn = turns[owner[hits[current]]];
    turn.scrollIntoView({ block: "nearest", behavior: "instant" });
    const box = range(current).getBoundingClientRect();
    const room = get("bar").offsetHeight;
    if (box.top < room + 20 || box.bottom > innerHeight - 20) {
      scrollBy({ top: box.top - Math.max(room + 40, innerHeight / 3), behavior: "instant" });
    }
    if (!paints) turn.classList.add("now");
    tell(`${number(current + 1)} of ${number(hits.length)}`);
    paint();
  }

  // Only what is on the screen is painted; nothing is put into the page.
  function paint() {
    if (!paints) { if (!hits.length) document.querySelector(".turn.now")?.classList.remove("now"); return; }
    if (!hits.length) { CSS.highlights.clear(); return; }
    const below = (edge) => { // the first hit whose turn ends below that edge
      let low = 0, high = hits.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (turns[owner[hits[middle]]].getBoundingClientRect().bottom < edge) low = middle + 1; else high = middle;
      }
      return low;
    };
    const found = new Highlight();
    for (let hit = below(0), most = hit + 1500; hit < hits.length && hit < most; hit++) {
      if (turns[owner[hits[hit]]].getBoundingClientRect().top > innerHeight) break;
      if (hit !== current) found.add(range(hit));
    }
    CSS.highlights.set("found", found);
    CSS.highlights.set("current", current < 0 ? new Highlight() : new Highlight(range(current)));
  }
  let waits = false;
  addEventListener("scroll", () => {
    if (waits || !hits.length) return;
    waits = true;
    requestAnimationFrame(() => { waits = false; paint(); });
  }, { passive: true });

  // Filters: by name, since one person may speak in several transcripts of a page.
  const names = new Map();
  for (const row of document.querySelectorAll("tr[data-s]")) names.set(row.dataset.s, row.querySelector("bdi").textContent);
  for (const name of [...new Set(names.values())].sort((one, other) => one.localeCompare(other))) {
    who.add(new Option(name.length > 60 ? `${name.slice(0, 59)}…` : name, `=${name}`));
  }
  async function filter() {
    const mine = ++run;
    let count = 0;
    const whole = await each(turns.length, mine, (at) => {
      const turn = turns[at];
      const fits = (!who.value || names.get(turn.dataset.s) === who.value.slice(1)) && (!kind.value || turn.dataset.k === kind.value);
      if (turn.hidden === fits) turn.hidden = !fits;
      count += fits;
    });
    if (!whole) return;
    const all = !who.value && !kind.value;
    shown.hidden = all;
    shown.textContent = all ? "" : `${number(count)} of ${number(turns.length)} turns shown`;
    for (const each of document.getElementsByClassName("break")) each.hidden = !all;
    if (input.value) search();
  }
  who.addEventListener("change", filter);
  kind.addEventListener("change", filter);
  function uncover() {
    const target = location.hash.length > 1 && get(decodeURIComponent(location.hash.slice(1)));
    if (target && target.hidden) { who.value = kind.value = ""; filter().then(() => target.scrollIntoView()); }
  }
  addEventListener("hashchange", uncover);

  let timer = 0;
  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, 150); });
  previous.addEventListener("click", () => go(current - 1));
  next.addEventListener("click", () => go(current + 1));
  get("form").addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { event.preventDefault(); go(current + (event.shiftKey ? -1 : 1)); }
    if (event.key === "Escape") { input.value = ""; search(); }
  });
  addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); input.focus(); input.select(); }
  });

  const THEMES = ["auto", "light", "dark"];
  function dress(name) {
    if (name === "auto") delete root.dataset.theme; else root.dataset.theme = name;
    theme.textContent = `Theme: ${name}`;
  }
  let dressed = "auto";
  try { dressed = localStorage.getItem("transcript-theme") || "auto"; } catch { /* a page without a store */ }
  dress(THEMES.includes(dressed) ? dressed : "auto");
  theme.addEventListener("click", () => {
    dressed = THEMES[(THEMES.indexOf(root.dataset.theme || "auto") + 1) % THEMES.length];
    dress(dressed);
    try { localStorage.setItem("transcript-theme", dressed); } catch { /* it holds for this visit */ }
  });

  const contents = get("contents");
  if (contents) document.querySelector("main").before(contents); // it is written last, for the page is streamed
  get("bar").hidden = false;
})();
