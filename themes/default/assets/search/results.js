/* Search, 5 of 6: what an answer shows. Loads what ranking needs, counts the choices, makes a row of each hit. It writes
   text nodes only, so that no title or query can become markup. */
(function (search) {
  "use strict";

  const { words, language, rank, breathing } = search;

  /** Loads files of an index, side by side; settles when all have come. A file that fails may be asked for again. */
  const loading = new Map();
  function load(tag, base, names) {
    return Promise.all(names.map((name) => {
      const { header } = language(tag), address = base + name + ".js" + (header && name !== "i" && name !== "t" ? "?" + header.version : "");
      if (!loading.has(address)) {
        loading.set(address, new Promise((done, failed) => {
          const script = document.createElement("script");
          script.src = address;
          script.onload = () => { script.remove(); done(); };
          script.onerror = () => { script.remove(); loading.delete(address); failed(new Error(address)); };
          document.head.append(script);
        }));
      }
      return loading.get(address);
    }));
  }

  /** An element with attributes and children; strings become text nodes. */
  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) if (value != null && value !== false) element.setAttribute(key, value === true ? "" : value);
    element.append(...children.filter((child) => child != null));
    return element;
  }

  const EXCERPT = 220;

  /** Ranks in one language; then counts what each filter would leave, chooses what is shown, at most `limit(kind)` of a
      kind, and loads its cards. `place` is a language's {lang, index, root, own, suffix(), text(name, values)}, `filters` what the reader chose; nothing is done for an answer
      that is not `current` any more. */
  async function answer(place, query, filters, limit, current) {
    const shards = language(place.lang);
    let ranked;
    while ((ranked = await rank(place.lang, query, current)).need) {
      await load(place.lang, place.index, ranked.need);
      if (!current()) return null;
    }
    const { facets } = shards.header, tally = new Uint32Array(facets.length), facetOf = shards.facets;
    for (const document of ranked.documents) tally[facetOf[document]]++;
    // By combination of facets, of which there are few.
    const chosen = Object.entries(filters);
    const passes = ([kind, filters], except) => chosen.every(([name, value]) =>
      name === except || (name === "kind" ? kind === value : !filters.some(([key]) => key === name) || filters.some(([key, has]) => key === name && has === value)));
    const counts = new Map([["kind", new Map()]]), groups = new Map(), kinds = new Map();
    const count = (name, value, more) => { const values = counts.get(name) || counts.set(name, new Map()).get(name); values.set(value, (values.get(value) || 0) + more); };
    let total = 0;
    const open = facets.map((facet, at) => {
      if (!tally[at]) return false;
      if (passes(facet, "kind")) count("kind", facet[0], tally[at]);
      for (const [name, value] of facet[1]) if (passes(facet, name)) count(name, value, tally[at]);
      if (!passes(facet)) return false;
      total += tally[at];
      kinds.set(facet[0], (kinds.get(facet[0]) || 0) + tally[at]);
      return true;
    });
    const most = (kind) => Math.min(kinds.get(kind), limit(kind));
    let wanted = [...kinds.keys()].reduce((sum, kind) => sum + most(kind), 0);
    const take = (hit) => {
      const facet = facetOf[hit.document], kind = facets[facet][0];
      if (!open[facet]) return;
      const group = groups.get(kind) || groups.set(kind, []).get(kind);
      if (group.length < most(kind)) { group.push(hit); wanted--; }
    };
    for (let at = 0; wanted && at < ranked.hits.length; at++) take(ranked.hits[at]);
    const best = new Set(ranked.hits.map(({ document }) => document));
    for (let at = 0, document; wanted && (document = ranked.later(at)) >= 0; at++) if (!best.has(document)) take({ document, passage: 0 });
    const shown = [...groups.values()].flat();
    shards.missing.clear();
    for (const { document } of shown) shards.card(document);
    if (shards.missing.size) await load(place.lang, place.index, [...shards.missing]);
    // A row is a slice of work: what was found where, the best stretch of text.
    const rows = new Map(), breathe = breathing(current);
    for (const hit of shown) {
      rows.set(hit, row(hit, place, shards, ranked));
      await breathe();
    }
    return current() ? { place, ranked, groups, kinds, rows, counts, total } : null;
  }

  /** The row of one hit: its title, the heading it was found under as a deep link, and the words by which it was found. */
  function row(hit, place, shards, ranked) {
    const [url, title, lang, sections] = shards.card(hit.document) || ["", "", "", []], why = ranked.why(hit.document);
    const known = new Map(), marks = (text) => known.get(text) || known.set(text, marksOf(text, why, shards)).get(text);
    // The section of the best passage, or one whose text shows why.
    let section = null, passages = 0;
    for (const candidate of sections) { if (hit.passage >= passages) section = candidate; passages += candidate[3]; }
    const shows = ([, heading, text]) => new Set(marks(heading).concat(marks(text)).map(([word]) => word)).size;
    if (section && !shows(section)) section = sections.reduce((best, other) => shows(other) > shows(best) ? other : best, section);
    const [anchor, heading, text] = section || ["", "", ""], seen = new Set(), [kind] = shards.header.facets[shards.facets[hit.document]];
    const [path, own] = url.split("#"), hash = anchor || own;
    const address = place.root + path + (path === "" || path.endsWith("/") ? place.suffix() : "") + (hash ? "#" + encodeURIComponent(hash) : "");
    const cell = make("div", { role: "gridcell" }, make("a", { href: address, class: "search-title" }, marked(title, marks(title), seen)));
    if (heading) cell.append(make("span", { class: "search-heading" }, marked(heading, marks(heading), seen)));
    if (text) cell.append(make("p", { class: "search-excerpt" }, marked(text, marks(text), seen, stretch(text, marks(text)))));
    const unseen = [...why.keys()].filter((word) => ![...seen].some((other) => other.includes(word))).slice(0, 4);
    if (!seen.size && unseen.length) cell.append(make("p", { class: "search-found" }, place.text("found", { words: unseen.map((word) => why.get(word)[1]).join(", ") })));
    return make("div", { role: "row", "data-search-hit": kind, "data-question": kind === "question" ? own : null, lang: lang || (place.own ? null : place.lang) }, cell);
  }

  /** Where a text has words of the answer: [folded word, start, end]. */
  function marksOf(text, why, shards) {
    const parts = [...why].filter(([word, [part]]) => part && word.length > 3).map(([word]) => word), found = [];
    for (const [word, , start, end] of words(text)) {
      const folded = shards.fold(word);
      if (why.has(folded) || parts.some((part) => folded.includes(part))) found.push([folded, start, end]);
    }
    return found;
  }

  /** The stretch of a text with the most different words of the answer. */
  function stretch(text, marks) {
    let best = 0, from = 0;
    marks.forEach(([, start], at) => {
      const size = new Set(marks.slice(at).filter(([, , end]) => end < start + EXCERPT - 40).map(([word]) => word)).size;
      if (size > best) { best = size; from = start; }
    });
    from = from < 60 ? 0 : text.indexOf(" ", from - 40) + 1;
    const to = text.length <= from + EXCERPT ? text.length : text.lastIndexOf(" ", from + EXCERPT);
    return [from, to > from ? to : from + EXCERPT];
  }

  /** A text, or a stretch of it, with its marks; all of it text nodes. */
  function marked(text, marks, seen, [from, to] = [0, text.length]) {
    const out = document.createDocumentFragment();
    let at = from;
    if (from) out.append("… ");
    for (const [word, start, end] of marks) {
      if (start < from || end > to) continue;
      out.append(text.slice(at, start), make("mark", null, text.slice(start, end)));
      seen.add(word);
      at = end;
    }
    out.append(text.slice(at, to));
    if (to < text.length) out.append(" …");
    return out;
  }

  Object.assign(search, { answer, load, make });
})(samtaleSearch);
