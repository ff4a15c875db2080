/* Search, 6 of 6: the box. An ARIA combobox over a grid of results, with filters; the query stays in the fragment, which no
   server is sent.

     <div data-search data-lang="nb" data-root="../../" data-loading="…" data-failed="…" data-page="…">
       <label for="q">…</label> <input id="q" name="q" type="search">
       <div class="search-panel"><p role="status"></p></div>
     </div>
     <div data-search-empty>what is offered while nothing is found</div>

   data-root: from the page to the site's root, below which a language has its pages in <lang>/ and its index in
   <lang>/search/; data-page: where Enter leads from a box that is not on the search page. The words of the interface, the
   names of filters and of neighbouring languages come with the index, in t.js. Label, input and panel are made by site.js,
   which also loads these scripts: without a script there is a link, or nothing. */
(function (search) {
  "use strict";

  const { language, load, make, pause, MOST_LETTERS } = search;
  const PER_GROUP = 10, FEW = 3;

  class Box {
    constructor(element, number) {
      const data = element.dataset;
      this.element = element;
      this.input = element.querySelector("input");
      this.tag = data.lang;
      this.site = data.root;
      this.here = this.place(this.tag, "");
      this.numbers = new Intl.NumberFormat(this.tag);
      this.texts = { loading: data.loading, failed: data.failed };
      this.others = [];
      this.page = data.page;
      this.plural = new Intl.PluralRules(this.tag);
      this.id = "search-" + number;
      this.turn = 0;
      this.limits = {};
      this.filters = {};
      this.panel = element.querySelector(".search-panel");
      this.status = this.panel.querySelector("[role=status]");
      this.meant = make("p", { class: "search-meant", hidden: true });
      this.bar = make("div", { class: "search-filters", hidden: true });
      this.grid = make("div", { role: "grid", id: this.id, class: "search-results", "aria-label": this.input.labels.length ? this.input.labels[0].textContent : "", hidden: true });
      this.panel.append(this.meant, this.bar, this.grid);
      for (const [key, value] of Object.entries({ role: "combobox", "aria-haspopup": "grid", "aria-expanded": "false", "aria-autocomplete": "list", "aria-controls": this.id, autocomplete: "off" })) this.input.setAttribute(key, value);
      this.input.addEventListener("input", () => { this.limits = {}; this.activate(null); this.update(); });
      this.input.addEventListener("focus", () => this.prepare().catch(() => {}));
      if (this.page) {
        // Beside a page the results lie over it, and go when the reader goes elsewhere.
        element.addEventListener("focusout", (event) => { if (!element.contains(event.relatedTarget)) { this.turn++; this.clear(); } });
        this.input.addEventListener("focus", () => { if (this.grid.hidden && this.input.value.trim()) this.update(); });
        if (this.input.value.trim()) this.update();
      }
      this.input.addEventListener("keydown", (event) => this.key(event));
      if (!this.page) {
        addEventListener("hashchange", () => this.restore());
        // What was typed while the scripts were on their way stays.
        if (this.input.value.trim()) this.update();
        else this.restore();
      }
    }

    place(lang, name) {
      return { lang, name, own: lang === this.tag, index: `${this.site}${lang}/search/`, root: `${this.site}${lang}/`, suffix: () => this.suffix, text: (name, values) => this.text(name, values) };
    }

    /** The header and the words. */
    async prepare() {
      await load(this.tag, this.here.index, ["i", "t"]);
      const words = language(this.tag).data.get("t");
      Object.assign(this.texts, words);
      this.others = words.others.map(({ lang, name }) => this.place(lang, name));
      this.suffix = words.suffix;
    }

    text(name, values) {
      let text = this.texts[name] || "";
      if (typeof text === "object") text = text[this.plural.select(values.n)] || text.other || "";
      return text.replace(/\{(\w+)\}/g, (_, key) => typeof values[key] === "number" ? this.numbers.format(values[key]) : values[key]);
    }

    // The query lives in the fragment, which no server is sent.
    restore() {
      const values = new URLSearchParams(location.hash.slice(1)), query = values.get("q") || "";
      values.delete("q");
      const filters = Object.fromEntries(values);
      if (query === this.input.value && JSON.stringify(filters) === JSON.stringify(this.filters)) return;
      this.filters = filters;
      this.input.value = query;
      this.update();
    }
    remember() {
      if (this.page) return;
      const query = this.input.value.slice(0, 2 * MOST_LETTERS), hash = query ? "#" + new URLSearchParams({ q: query, ...this.filters }) : "";
      if (hash !== location.hash) history.replaceState(history.state, "", hash || location.pathname + location.search);
    }

    /** Answers what the box says now; an answer that comes late for another query is dropped. */
    async update() {
      const turn = ++this.turn, query = this.input.value, current = () => turn === this.turn;
      this.remember();
      if (!query.trim()) return this.clear();
      const waiting = setTimeout(() => { if (current()) this.say(this.text("loading", {})); }, 150);
      this.element.setAttribute("aria-busy", "true");
      try {
        // The key, the search and the showing are tasks of their own: none keeps the page waiting for another.
        await pause();
        if (!current()) return;
        await this.prepare();
        const found = current() && await search.answer(this.here, query, this.filters, (kind) => this.limits[kind] || PER_GROUP, current);
        if (!found) return;
        const offers = [];
        if (found.ranked.documents.length < FEW) {
          for (const other of this.others) {
            const offer = await search.answer(other, query, this.filters, () => FEW, current).catch(() => null);
            if (!current()) return;
            if (offer && offer.rows.size) offers.push(offer);
          }
        }
        await pause();
        if (current()) this.show(query, found, offers);
      } catch {
        if (current()) { this.clear(); this.say(this.text("failed", {})); }
      } finally {
        clearTimeout(waiting);
        if (current()) this.element.removeAttribute("aria-busy");
      }
    }

    clear() {
      this.grid.replaceChildren();
      this.bar.hidden = this.meant.hidden = true;
      this.open(false);
      this.activate(null);
      this.say("");
      this.offer(true);
      this.element.removeAttribute("aria-busy");
    }
    say(text) { this.panel.classList.toggle("open", text !== ""); if (this.status.textContent !== text) this.status.textContent = text; }
    open(open) { this.grid.hidden = !open; this.input.setAttribute("aria-expanded", String(open)); }
    offer(visible) { const empty = document.querySelector("[data-search-empty]"); if (empty && !this.page) empty.hidden = !visible; }

    show(query, found, offers) {
      const groups = [], active = this.active && this.active.querySelector("a").href;
      for (const [kind, hits] of found.groups) {
        const all = found.kinds.get(kind);
        groups.push(this.group(`${this.text(kind, {})} (${this.numbers.format(all)})`, hits.map((hit) => found.rows.get(hit)), all > hits.length && kind));
      }
      for (const offer of offers) groups.push(this.group(this.around("other", "language", make("span", { lang: offer.place.lang }, offer.place.name)), [...offer.rows.values()]));
      this.grid.replaceChildren(...groups);
      const rows = [...this.grid.querySelectorAll("[data-search-hit]")];
      rows.forEach((row, at) => { row.id = `${this.id}-${at}`; });
      // The same answer may be shown again while a row is chosen: it stays chosen.
      this.activate(rows.find((row) => row.querySelector("a").href === active) || null);
      this.open(rows.length > 0);
      this.offer(!rows.length);
      this.suggest(found.ranked.meant);
      this.choices(found.counts);
      this.say(found.total ? this.text("results", { n: found.total }) : this.text("none", { query }));
    }

    group(title, rows, more) {
      const head = make("div", { role: "row", class: "search-group" }, make("div", { role: "columnheader" }, ...[title].flat()));
      const group = make("div", { role: "rowgroup" }, head, ...rows);
      if (more) {
        const button = make("button", { type: "button" }, this.text("more", {}));
        button.addEventListener("click", () => { this.limits[more] = (this.limits[more] || PER_GROUP) + PER_GROUP; this.update(); });
        group.append(make("div", { role: "row" }, make("div", { role: "gridcell" }, button)));
      }
      return group;
    }

    suggest(meant) {
      this.meant.hidden = !meant;
      if (!meant) return;
      const button = make("button", { type: "button" }, meant);
      button.addEventListener("click", () => { this.input.value = meant; this.input.focus(); this.update(); });
      this.meant.replaceChildren(...this.around("meant", "query", button));
    }

    /** A text with an element where its value stands. */
    around(name, value, element) {
      const [before, after] = this.text(name, { [value]: "\n" }).split("\n");
      return [before, element, after];
    }

    /** One list of choices for each facet that tells results apart, with counts. */
    choices(counts) {
      const active = document.activeElement, focused = this.bar.contains(active) ? active.name : null, lists = [];
      for (const [name, values] of counts) {
        if (values.size < 2 && !(name in this.filters)) continue;
        const label = (value) => (this.texts.values && this.texts.values[name] && this.texts.values[name][value]) || (name === "kind" && this.text(value, {})) || value;
        const title = this.texts.filters[name] || name;
        // As long as nothing is chosen, the list says what it filters by.
        const select = make("select", { name, "aria-label": title }, make("option", { value: "" }, name in this.filters ? this.text("all", {}) : title));
        for (const [value, count] of [...values].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
          select.append(make("option", { value, selected: this.filters[name] === value }, `${label(value)} (${this.numbers.format(count)})`));
        }
        select.addEventListener("change", () => {
          if (select.value) this.filters[name] = select.value; else delete this.filters[name];
          this.update();
        });
        lists.push(select);
      }
      this.bar.replaceChildren(...lists);
      this.bar.hidden = !lists.length;
      if (focused && this.bar.querySelector(`[name="${CSS.escape(focused)}"]`)) this.bar.querySelector(`[name="${CSS.escape(focused)}"]`).focus();
    }

    activate(row) {
      const before = this.grid.querySelector("[aria-selected]");
      if (before) before.removeAttribute("aria-selected");
      this.active = row;
      if (!row) return this.input.removeAttribute("aria-activedescendant");
      row.setAttribute("aria-selected", "true");
      this.input.setAttribute("aria-activedescendant", row.id);
      row.scrollIntoView({ block: "nearest" });
    }

    key(event) {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const rows = [...this.grid.querySelectorAll("[data-search-hit]")], at = rows.indexOf(this.active);
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        if (!rows.length) return;
        const next = event.key === "ArrowDown" ? at + 1 : at < 0 ? rows.length - 1 : at - 1;
        this.activate(rows[next] || null);
      } else if (event.key === "Enter") {
        if (this.active) this.active.querySelector("a").click();
        else if (this.page) location.href = this.page + "#" + new URLSearchParams({ q: this.input.value });
        else return;
      } else if (event.key === "Escape") {
        if (this.active) this.activate(null);
        else { this.input.value = ""; this.filters = {}; this.update(); }
      } else return;
      event.preventDefault();
    }
  }

  document.querySelectorAll("[data-search]").forEach((element, number) => new Box(element, number));
})(samtaleSearch);
