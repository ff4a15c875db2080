/* Search, 2 of 6: the index's files, taken apart. The twin of src/search/read.rs and src/search/pack.rs. */
(function (search) {
  "use strict";

  const { fold } = search;
  const BLOCK = 384, CARDS = 8, LEVELS = [1, 2, 3, 4.5, 7, 12];
  // The orders of the numbers in the vocabulary and in postings.
  const ORDER = { rule: 2, documents: 0, cut: 0, forms: 0, own: 3, parts: 0, joined: 0, level: 0, passage: 1 };

  /** Reads packed numbers and words; past the end, zeros. */
  class Reader {
    constructor(text) { this.text = text; this.at = 0; }
    get done() { return this.at >= this.text.length; }
    number() {
      for (let number = 0, scale = 1; ; scale *= 45) {
        if (this.done) return number;
        const code = this.text.charCodeAt(this.at++), value = code - (code > 92 ? 36 : 35);
        number += value * scale;
        if (value < 46) return number;
      }
    }
    word(before) {
      const shared = this.text.charCodeAt(this.at) - 65, start = ++this.at;
      for (let code; !this.done && !((code = this.text.charCodeAt(this.at)) > 64 && code < 91);) this.at++;
      return before.slice(0, shared) + this.text.slice(start, this.at);
    }
  }

  /** Reads numbers of as few bits as each needs; past the end, zeros. */
  class Bits {
    constructor(text) { this.text = text; this.at = 0; this.held = 0; this.count = 0; }
    get done() { return this.at >= this.text.length && !this.count; }
    /** At least 20 bits, or all that are left. */
    fill() {
      while (this.count < 20 && this.at < this.text.length) {
        const code = this.text.charCodeAt(this.at++);
        this.held = this.held << 6 | code - (code > 92 ? 36 : 35);
        this.count += 6;
      }
    }
    take(count) {
      this.count -= count;
      const value = this.held >> this.count;
      this.held &= (1 << this.count) - 1;
      return value;
    }
    number(order) {
      let more = order;
      for (;;) {
        this.fill();
        if (!this.count) return 0;
        const zeros = Math.clz32(this.held) - 32 + this.count;
        if (zeros < this.count) { this.take(zeros + 1); more += zeros; break; }
        more += this.count;
        this.count = 0;
      }
      if (more > 30) return 0;
      let value = 1;
      for (let left = more; left > 0;) {
        this.fill();
        const count = Math.min(left, this.count);
        if (!count) return 0;
        value = value * (1 << count) + this.take(count);
        left -= count;
      }
      return value - (1 << order);
    }
    /** So many postings, flat: document, level and passage as one number, document, ... */
    postings(length, documents) {
      const list = [], order = 31 - Math.clz32(Math.max(1, Math.floor(documents / length)));
      for (let document = -1; length-- > 0 && !this.done;) list.push(document += this.number(order) + 1, this.number(ORDER.level) + 6 * this.number(ORDER.passage));
      return list;
    }
  }

  /** How many of the sorted items come before or are `item`. */
  function upTo(items, item) {
    let low = 0, high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (items[middle] <= item) low = middle + 1; else high = middle;
    }
    return low;
  }
  const place = (starts, word) => Math.max(0, upTo(starts, word) - 1);

  /** The numbers of the blocks, at most `most`, in which words with a beginning stand. */
  function run(starts, beginning, most) {
    const found = [];
    for (let at = place(starts, beginning); at < starts.length && found.length < most && (!found.length || starts[at].startsWith(beginning));) found.push(at++);
    return found;
  }

  /** One language's files: those that have come, what was read from them, and those that are missing. */
  class Shards {
    constructor() { this.data = new Map(); this.read = new Map(); this.missing = new Set(); this.lacked = 0; this.concepts = new Map(); }

    put(name, data) {
      this.data.set(name, data);
      if (name !== "i") {
        // Read as it comes, each file in a task of its own, so that no key waits for many of them.
        const number = +name.slice(1);
        if (name[0] === "v") this.block(number);
        if (name[0] === "r") this.backward(number);
        if (name[0] === "p") this.postingsFile(number);
        return;
      }
      this.header = data;
      this.lengths = [];
      this.facets = [];
      for (const reader = new Reader(data.documents); !reader.done;) {
        this.lengths.push(Math.pow(2, reader.number() / 4));
        this.facets.push(reader.number());
      }
      // Room to count in, one place a document, left empty after use.
      const size = data.count;
      this.room = { counts: new Float64Array(size), weights: new Float64Array(size), here: new Uint16Array(size), sums: new Float64Array(size), parts: new Uint8Array(size), places: new Uint16Array(size) };
      this.starts = [];
      let next = 0;
      for (const reader = new Reader(data.postings); !reader.done; next += reader.number()) this.starts.push(next);
      this.starts.push(next);
    }

    /** What `parse` makes of a file, or `otherwise` while it has not come. */
    get(name, parse, otherwise) {
      if (!this.data.has(name)) { this.missing.add(name); this.lacked++; return otherwise; }
      if (!this.read.has(name)) this.read.set(name, parse(this.data.get(name)));
      return this.read.get(name);
    }

    fold(word) {
      if (!this.folds) this.folds = new RegExp([...this.header.folds.map(([from]) => from), "[^\\0-\\x7f]"].join("|"));
      return this.folds.test(word) ? fold(word, this.header.folds) : word;
    }
    get links() { return this.header.links.length ? this.header.links : [""]; }

    block(number) {
      return this.get("v" + number, (text) => {
        const end = text.indexOf(" "), numbers = new Bits(text.slice(0, end)), words = new Reader(text.slice(end + 1)), groups = [];
        for (let before = ""; !words.done; before = groups[groups.length - 1].forms[0]) {
          const rule = numbers.number(ORDER.rule), forms = [], more = numbers.number(ORDER.forms), documents = numbers.number(ORDER.documents) + 1, cut = numbers.number(ORDER.cut);
          while (forms.length <= more && !words.done) forms.push(words.word(forms.length ? forms[0] : before));
          const folded = forms.map((form) => this.fold(form)), [off, on] = this.header.rules[rule] || ["", ""], [first] = folded;
          const key = (off && first.endsWith(off) ? first.slice(0, -off.length) : first) + on;
          groups.push({ id: number * BLOCK + groups.length, documents, cut: cut && [Math.floor((cut - 1) / 3), (cut - 1) % 3], key, forms, folded });
        }
        return groups;
      }, []);
    }

    group(key) {
      const number = place(this.header.words, key), block = this.block(number);
      if (!block.byKey) block.byKey = new Map(block.map((group) => [group.key, group]));
      return block.byKey.get(key);
    }

    backward(number) {
      return this.get("r" + number, (text) => {
        const reader = new Reader(text), stems = [];
        for (let stem = ""; !reader.done; stems.push(stem)) stem = reader.word(stem);
        return stems;
      }, []);
    }

    postings(group) {
      const number = upTo(this.starts, group) - 1;
      return this.postingsFile(number)[group - this.starts[number]] || { forms: [], joined: [] };
    }

    postingsFile(number) {
      return this.get("p" + number, (text) => {
        const bits = new Bits(text), groups = [], { count } = this.header;
        const list = (there) => there ? bits.postings(bits.number(ORDER.parts) + 1, count) : [];
        for (let left = this.starts[number + 1] - this.starts[number]; left-- > 0 && !bits.done;) {
          const forms = [];
          for (let more = bits.number(ORDER.forms); more-- >= 0 && !bits.done;) {
            const head = bits.number(ORDER.own);
            forms.push([bits.postings(head >> 2, count), list(head & 1), list(head & 2)]);
          }
          groups.push({ forms, joined: bits.postings(bits.number(ORDER.joined), count) });
        }
        return groups;
      }, []);
    }

    card(document) {
      return this.get("d" + Math.floor(document / CARDS), (cards) => cards, [])[document % CARDS];
    }
  }

  const languages = new Map();
  function language(tag) {
    if (!languages.has(tag)) languages.set(tag, new Shards());
    return languages.get(tag);
  }

  Object.assign(search, { language, run, LEVELS });
})(samtaleSearch);
