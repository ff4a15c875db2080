// The sheet: which questions, in which order, for whom, and what was written. It knows neither the page nor storage.
(() => {
  "use strict";
  const prepare = window.samtalePreparation;
  const LONGEST = 50000;
  const MOST_ROWS = 200;
  const MOST_ITEMS = 1000;

  const text = (value) => (typeof value === "string" ? value.slice(0, LONGEST) : "");
  const grid = (value, height, width) => {
    if (!Array.isArray(value)) return undefined;
    const rows = value.slice(0, height).map((row) => Array.from({ length: width }, (_, at) => text(Array.isArray(row) ? row[at] : "")));
    return rows.length ? rows : undefined;
  };

  // An answer as a field can hold it; nothing where it cannot. Answers of another shape are no answers.
  prepare.fit = (field, value) => {
    switch (field.kind) {
      case "lines":
      case "short":
      case "date":
        return text(value) || undefined;
      case "choices": {
        const ids = field.options.map(([id]) => id);
        const chosen = Array.isArray(value) ? ids.filter((id) => value.includes(id)) : [];
        return chosen.length && (field.many || chosen.length === 1) ? chosen : undefined;
      }
      case "scale":
        return Number.isInteger(value) && value >= 0 && value < field.steps.length ? value : undefined;
      case "grid":
        return grid(value, field.rows.length || MOST_ROWS, field.columns.length || 1);
      case "signature":
        return grid([value], 1, 2)?.[0];
      default:
        return undefined;
    }
  };

  // Whether anything is in an answer.
  prepare.isEmpty = (value) => value === undefined || value === "" || (Array.isArray(value) && value.every(prepare.isEmpty));

  prepare.Sheet = class {
    constructor() {
      this.clear();
    }

    clear() {
      this.form = "";
      this.readers = {};
      this.beside = "";
      // Questions of the bank `{ key, id }`, and the reader's own `{ key, own }`.
      this.items = [];
      // By key; what was written under a question that was removed waits here for its return.
      this.answers = new Map();
      this.past = [];
      this.owns = 0;
    }

    get ids() {
      return this.items.filter((item) => item.id).map((item) => item.id);
    }

    has(id) {
      return this.items.some((item) => item.id === id);
    }

    // What `undo` goes back to: the list, or the whole sheet. Words that were written since stay.
    mark(whole) {
      const { form, readers, beside, answers, owns } = this;
      this.past.push({ items: [...this.items], ...(whole && { form, readers, beside, answers, owns }) });
      if (this.past.length > 50) this.past.shift();
    }

    undo() {
      Object.assign(this, this.past.pop());
    }

    // Adds what is not there yet, and says how many that were.
    put(ids) {
      const fresh = [...new Set(ids)].filter((id) => !this.has(id)).slice(0, MOST_ITEMS - this.items.length);
      this.items.push(...fresh.map((id) => ({ key: `q-${id}`, id })));
      return fresh.length;
    }

    add(ids) {
      this.mark();
      return this.put(ids);
    }

    addOwn(words = "") {
      this.mark();
      const item = { key: `own-${(this.owns += 1)}`, own: words };
      this.items.push(item);
      return item;
    }

    remove(keys) {
      this.mark();
      this.items = this.items.filter((item) => !keys.includes(item.key));
    }

    move(key, to) {
      const from = this.items.findIndex((item) => item.key === key);
      if (to < 0 || to >= this.items.length || to === from) return false;
      this.mark();
      this.items.splice(to, 0, ...this.items.splice(from, 1));
      return true;
    }

    // Begins with a form: its parts, and its questions behind those that are there.
    begin(form, ids, readers) {
      this.mark(true);
      Object.assign(this, { form, readers });
      return this.put(ids);
    }

    // Takes over a list that somebody shared: theirs comes first, in their order, so that the numbers are the same.
    share(form, ids, readers) {
      this.mark(true);
      const rest = this.items.filter((item) => !ids.includes(item.id));
      Object.assign(this, { form, readers, items: [] });
      this.put(ids);
      this.items.push(...rest);
    }

    // Takes over a whole sheet.
    replace({ form, readers, beside, items, answers, owns }) {
      this.mark(true);
      Object.assign(this, { form, readers, beside, items, answers, owns });
    }

    write(key, value) {
      if (prepare.isEmpty(value)) this.answers.delete(key);
      else this.answers.set(key, value);
    }

    // Numbers count questions of the bank over the whole list, so that they are the same on everyone's sheet; what is
    // a reader's own has letters.
    numbered() {
      let number = 0;
      let own = 0;
      const letters = (at) => (at < 26 ? "" : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
      return this.items.map((item) => ({ ...item, number: item.id ? String((number += 1)) : letters(own++) }));
    }

    // Whether the reader wrote anything.
    get written() {
      return this.answers.size > 0 || this.items.some((item) => item.own);
    }
  };

  // All that is on the sheet besides its questions: top, parts, signatures, each with the key of its answer.
  prepare.frame = (language, sheet) => {
    const form = prepare.formFor(language, sheet.form, sheet.readers);
    const keyed = (letter, list) => list.map((entry) => ({ ...entry, key: `${letter}-${entry.id}` }));
    return {
      ...form,
      head: keyed("h", form.head),
      parts: form.parts.map((part) => ({ ...part, entries: keyed("p", part.entries) })),
      signatures: keyed("s", form.signatures),
    };
  };
  // The same part of the frames of several languages, one after the other.
  prepare.across = (frames, pick) => pick(frames[0]).map((_, at) => frames.map((frame) => pick(frame)[at]).filter(Boolean));
})();
