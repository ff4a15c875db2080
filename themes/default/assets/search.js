/* Search in the browser. One classic script, deferred; no module, worker, eval, WebAssembly or inline code, so that
   the strictest policy holds and a site opened from a file share works too.

   The first half ranks: a pure function of the index's files and a query, without the page. It is the twin of
   src/search/query.rs, step for step and name for name; there stands why each figure is what it is.
   The second half is the page: box, results, filters. It writes text nodes only.

   The index's files are scripts that call samtaleSearch(language, name, data). They load when a query needs them. */
(function (root) {
  "use strict";

  // ---- Words -----------------------------------------------------------------------------------------------

  const LONGEST_WORD = 48, MOST_LETTERS = 500, MOST_WORDS = 32, MOST_PHRASE = 4;
  const SPACE = 1, HYPHEN = 2, BREAK = 3;
  const inWord = /[\p{Alphabetic}\p{N}\p{M}]/u, invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/, white = /\p{White_Space}/u;

  /** Cuts a text into [word in lower case, gap before it, start, end] (places in the normalised text). */
  function words(text) {
    const found = [];
    let word = "", letters = 0, gap = BREAK, at = 0, start = 0, end = 0;
    for (const c of text) {
      // Nearly all letters are ASCII; a lookup of properties costs more.
      const plain = c < "\u0080", letter = plain ? (c >= "a" && c <= "z") || (c >= "A" && c <= "Z") || (c >= "0" && c <= "9") : inWord.test(c);
      if (letter) {
        if (!letters++) start = at;
        if (letters <= LONGEST_WORD) word += c.toLowerCase();
        end = at + c.length;
      } else if (plain || !invisible.test(c)) {
        if (letters) {
          found.push([word, gap, start, end]);
          word = "";
          letters = 0;
          gap = /[-\u2010\u2011]/.test(c) ? HYPHEN : white.test(c) ? SPACE : BREAK;
        } else if (!(gap === SPACE && white.test(c))) gap = BREAK;
      }
      at += c.length;
    }
    if (letters) found.push([word, gap, start, end]);
    return found;
  }

  const LETTERS = { "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ς": "σ" };

  /** The spelling under which a word is looked up. */
  function fold(word, folds) {
    for (let before = ""; before !== word;) {
      before = word;
      for (const [from, to] of folds) if (word.includes(from)) word = word.split(from).join(to);
    }
    if (/^[\0-\x7f]*$/.test(word)) return word;
    return word.replace(/[øæœßđðþłıς]/g, (c) => LETTERS[c]).normalize("NFKD")
      .replace(/[^\p{Alphabetic}\p{N}]|\p{M}/gu, "").replace(/./gu, (c) => c.toLowerCase());
  }

  // ---- Reading the index -----------------------------------------------------------------------------------

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
      if (name !== "i") return;
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

    fold(word) { return fold(word, this.header.folds); }
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
      const groups = this.get("p" + number, (text) => {
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
      return groups[group - this.starts[number]] || { forms: [], joined: [] };
    }

    card(document) {
      return this.get("d" + Math.floor(document / CARDS), (cards) => cards, [])[document % CARDS];
    }
  }

  // ---- What a query means ----------------------------------------------------------------------------------

  const K1 = 1.2, B = 0.6, LONGER = 0.45, COVERAGE = 0.2, NEAR = 0.3, NEAR_IN_SHORT = 0.5, COMMON = 0.75, FAINT = 0.1;
  const SPELLING = 0.95, OTHER_SPELLING = 0.5, SIBLING = 0.7, SIBLING_STEP = 0.1, SIBLING_LEAST = 0.2, STEM_ONLY = 0.9, RELATED = 0.9;
  const HEAD = 0.5, MODIFIER = 0.25, JOINED = 0.8, SPLIT_KNOWN = 0.1, SPLIT = 0.8, SPLIT_DOUBTFUL = 0.3, ONE_PART = 0.3;
  const WRONG = 0.9, TWO_WRONG = 0.5, WRONG_DOUBTFUL = 0.6, BEGINNING = 0.5, BEGINNING_KNOWN = 0.2, SYNONYM = 0.8;
  const MOST_BEGINNINGS = 8, MOST_CORRECTIONS = 5, MOST_NEAR = 100, MOST_TELLING = 8, FEW_WORDS = 3;

  const length = (word) => [...word].length;
  const reversed = (word) => [...word].reverse().join("");
  const has = (group, folded) => group.folded.includes(folded);
  const byDocuments = (a, b) => b.documents - a.documents || a.id - b.id;

  /** Letters in which two words differ after their common beginning. */
  function difference(a, b) {
    let shared = 0;
    while (shared < a.length && a[shared] === b[shared]) shared++;
    return a.length + b.length - 2 * shared;
  }

  /** Edit distance with neighbours exchanged as one edit; more than `most` is any number above it. */
  let older = new Uint8Array(64), old = new Uint8Array(64), row = new Uint8Array(64);
  function distance(a, b, most) {
    const width = b.length;
    if (Math.abs(a.length - width) > most) return most + 1;
    if (width >= row.length) [older, old, row] = [0, 0, 0].map(() => new Uint8Array(2 * width));
    for (let j = 0; j <= width; j++) old[j] = j;
    for (let i = 1; i <= a.length; i++) {
      const letter = a.charCodeAt(i - 1), before = i > 1 ? a.charCodeAt(i - 2) : -1;
      let least = row[0] = i;
      for (let j = 1; j <= width; j++) {
        const other = b.charCodeAt(j - 1);
        let value = old[j - 1] + (letter === other ? 0 : 1);
        if (old[j] + 1 < value) value = old[j] + 1;
        if (row[j - 1] + 1 < value) value = row[j - 1] + 1;
        if (j > 1 && before === other && letter === b.charCodeAt(j - 2) && older[j - 2] + 1 < value) value = older[j - 2] + 1;
        row[j] = value;
        if (value < least) least = value;
      }
      if (least > most) return most + 1;
      [older, old, row] = [old, row, older];
    }
    return old[width];
  }

  /** The first of the items for which `worth` is least. */
  function least(items, worth) {
    let best, most = Infinity;
    for (const item of items) {
      const value = worth(item);
      if (value < most) { most = value; best = item; }
    }
    return best;
  }

  class Query {
    constructor(shards) { this.shards = shards; this.header = shards.header; }

    newConcept(folded) {
      return { readings: [], documents: 0, rarest: Infinity, weight: Math.pow(Math.min(length(folded), 12) / 6, LONGER), meant: null, joined: false, stop: false };
    }

    concepts(typed, typing) {
      const folded = typed.map(([word]) => this.shards.fold(word)), concepts = [];
      typed.forEach(([word], at) => {
        const concept = folded.indexOf(folded[at]) < at ? this.newConcept(folded[at]) : this.remembered(word, typing && at + 1 === typed.length, typed.length <= FEW_WORDS);
        concepts.push(this.synonyms(folded.slice(at), concept));
      });
      for (let at = 0; at + 1 < typed.length; at++) {
        if (typed[at + 1][1] === BREAK) continue;
        const highest = Math.max(concepts[at].rarest, concepts[at + 1].rarest);
        for (const link of this.shards.links) {
          const word = typed[at][0] + link + typed[at + 1][0], plain = this.shards.fold(word);
          for (const group of this.own(plain)) {
            concepts.push(Object.assign(this.newConcept(plain), { joined: true, rarest: highest, documents: group.documents, readings: [this.reading(group, word, plain, 1)] }));
          }
        }
      }
      return concepts;
    }

    /** A concept, and what it gave each document, kept from the keystroke before. */
    remembered(word, typing, few) {
      const { shards } = this, { concepts } = shards, key = [word, typing, few].join(" ");
      let concept = concepts.get(key);
      if (!concept) {
        const { lacked } = shards;
        concept = this.concept(word, typing, few);
        if (shards.lacked > lacked) return concept;
        if (concepts.size >= MOST_WORDS) concepts.delete(concepts.keys().next().value);
        concepts.set(key, concept);
      }
      return concept;
    }

    concept(word, typing, few) {
      const folded = this.shards.fold(word), letters = length(folded), concept = this.newConcept(folded), { readings } = concept;
      concept.stop = this.header.stop.includes(folded);
      const { lacked } = this.shards, groups = this.groups(folded);
      const own = groups.filter((group) => has(group, folded)), siblings = groups.filter((group) => !has(group, folded));
      let related = letters > 4 ? this.related(folded, groups) : [];
      // Until it is known whether the word is there, nothing more is worth loading.
      if (this.shards.lacked > lacked) return concept;
      if (letters > 4 || !own.length) related = related.concat(siblings);
      if (own.length) {
        concept.documents = Math.max(...own.map((group) => group.documents));
        concept.rarest = this.idf(concept.documents);
        for (const group of own) readings.push(this.reading(group, word, folded, 1));
        for (const group of related) readings.push(this.reading(group, word, folded, RELATED));
        const compound = own.find((group) => group.cut);
        if (few && compound) this.parts(concept, folded, ...compound.cut);
        if (typing && letters > 1) this.beginning(concept, word, folded, BEGINNING_KNOWN);
        return concept;
      }
      for (const group of related) readings.push(this.reading(group, word, folded, 1));
      const known = readings.length;
      if (typing || letters > 3) this.beginning(concept, word, folded, BEGINNING);
      // While a word is being typed it is not wrong yet, as long as some word begins with it.
      const unfinished = typing && readings.length > known;
      const near = related.some((group) => group.folded.some((form) => difference(folded, form) < 3));
      const wrong = letters > 3 && !unfinished && this.wrong(concept, folded, near ? WRONG_DOUBTFUL : 1);
      if (letters > 5 && !unfinished) this.split(concept, folded, wrong ? SPLIT_DOUBTFUL : SPLIT);
      for (const { parts } of readings) for (const { group } of parts) concept.documents = Math.max(concept.documents, group.documents);
      return concept;
    }

    keys(folded) {
      const keys = new Set();
      for (const [off, on] of this.header.rules) {
        if (!folded.endsWith(off)) continue;
        const rest = folded.slice(0, folded.length - off.length);
        if (!off || length(rest) > 1) keys.add(rest + on);
      }
      return [...keys];
    }
    groups(folded) { return this.keys(folded).map((key) => this.shards.group(key)).filter(Boolean); }
    own(folded) { return this.groups(folded).filter((group) => has(group, folded)); }

    related(folded, groups) {
      const known = new Set(groups), found = [];
      for (const key of this.keys(folded)) {
        if (length(key) > 3) for (const group of this.own(key)) if (!known.has(group)) { known.add(group); found.push(group); }
      }
      return found;
    }

    part(group, word, folded) {
      const exact = group.forms.includes(word), same = has(group, folded);
      const weights = group.folded.map((plain, at) => {
        if (plain === folded) return group.forms[at] === word ? 1 : exact ? OTHER_SPELLING : SPELLING;
        const weight = Math.max(SIBLING - SIBLING_STEP * difference(folded, plain), SIBLING_LEAST);
        return same ? weight : weight * STEM_ONLY;
      });
      return { group, weights };
    }
    reading(group, word, folded, factor) { return { parts: [this.part(group, word, folded)], factor }; }

    nearest(folded) {
      const groups = this.groups(folded);
      return least(groups, (group) => Math.min(...group.folded.map((form) => difference(folded, form))));
    }

    parts(concept, folded, modifier, link) {
      const letters = [...folded], first = letters.slice(0, modifier).join(""), second = letters.slice(modifier + link).join("");
      const a = this.nearest(first), b = this.nearest(second);
      if (a && b) concept.readings.push({ parts: [this.part(a, first, first), this.part(b, second, second)], factor: SPLIT_KNOWN });
    }

    beginning(concept, word, folded, factor) {
      const found = [];
      for (const number of run(this.header.words, folded, 2)) {
        for (const group of this.shards.block(number)) if (group.key.startsWith(folded) && group.key !== folded) found.push(group);
      }
      for (const group of found.sort(byDocuments).slice(0, MOST_BEGINNINGS)) {
        if (!concept.readings.some(({ parts }) => parts[0].group === group)) concept.readings.push({ parts: [{ group, weights: group.forms.map(() => 1) }], factor });
      }
    }

    wrong(concept, folded, scale) {
      const most = length(folded) > 7 ? 2 : 1, found = new Map(), keys = this.keys(folded).filter((key) => key.length > 2);
      const nearest = (words, word) => words.reduce((best, other) => Math.min(best, distance(word, other, most)), Infinity);
      const consider = (group) => {
        if (found.has(group)) return;
        const words = nearest(group.folded, folded), stems = group.key.length > 2 ? nearest(keys, group.key) : Infinity;
        const far = Math.min(words <= most ? words * 2 : Infinity, stems <= most ? stems * 2 + 1 : Infinity);
        if (far < Infinity) found.set(group, far);
      };
      const beginning = (word) => word.slice(0, Math.max(2, Math.floor(word.length * 2 / 5)));
      const start = beginning(folded);
      for (const number of run(this.header.words, start, 3)) {
        for (const group of this.shards.block(number)) if (group.key.startsWith(start)) consider(group);
      }
      for (const key of keys) {
        const backward = reversed(key), start = beginning(backward);
        for (const number of run(this.header.backwards, start, 2)) {
          for (const stem of this.shards.backward(number)) {
            if (!stem.startsWith(start) || distance(backward, stem, most) > most) continue;
            const group = this.shards.group(reversed(stem));
            if (group) consider(group);
          }
        }
      }
      if (!found.size) return false;
      const best = Math.min(...found.values());
      const groups = [...found.keys()].filter((group) => found.get(group) === best).sort(byDocuments).slice(0, MOST_CORRECTIONS);
      for (const group of groups) {
        const at = least(group.forms.map((_, at) => at), (at) => distance(folded, group.folded[at], LONGEST_WORD));
        concept.readings.push(this.reading(group, group.forms[at], group.folded[at], (best > 3 ? TWO_WRONG : WRONG) * scale));
        concept.meant = concept.meant || group.forms[at];
      }
      return true;
    }

    split(concept, folded, factor) {
      const letters = [...folded], common = (group) => Math.min(group.documents, 50) + 1;
      let best = null, most = -1, tried = 0;
      for (let at = letters.length - 3; at >= 3; at--) {
        const first = letters.slice(0, at).join(""), own = this.own(first);
        if (!own.length) continue;
        // The last of the most frequent, as in Rust.
        const modifier = own.reduce((best, group) => group.documents >= best.documents ? group : best);
        if (++tried > 4) break;
        const rest = letters.slice(at).join("");
        for (const link of this.shards.links) {
          const second = rest.slice(link.length);
          if (!rest.startsWith(link) || length(second) < 3) continue;
          const head = this.nearest(second);
          if (!head) continue;
          const worth = common(modifier) * common(head) * Math.min(length(second), 8);
          if (worth > most) { most = worth; best = { parts: [this.part(modifier, first, first), this.part(head, second, second)], factor }; }
        }
      }
      if (best) concept.readings.push(best);
    }

    synonyms(folded, concept) {
      const readings = [];
      let { documents } = concept;
      for (let count = 1; count <= Math.min(folded.length, MOST_PHRASE); count++) {
        const phrase = folded.slice(0, count).join(" ");
        if (!Object.hasOwn(this.header.synonyms, phrase)) continue;
        for (const words of this.header.synonyms[phrase]) {
          const parts = [];
          for (const word of words) {
            const plain = this.shards.fold(word), group = this.nearest(plain);
            if (group) parts.push(this.part(group, word, plain));
          }
          if (parts.length) documents = Math.max(documents, Math.min(...parts.map(({ group }) => group.documents)));
          if (parts.length && parts.length === words.length) readings.push({ parts, factor: SYNONYM / words.length });
        }
      }
      return readings.length || documents > concept.documents ? { ...concept, documents, readings: concept.readings.concat(readings), scored: null } : concept;
    }

    // ---- Scores --------------------------------------------------------------------------------------------

    idf(documents) {
      return Math.log(1 + Math.max(this.header.count - documents + 0.5, 0) / (documents + 0.5));
    }

    /** Calls `each(list, weight, form, isPart)` with the postings of a part. */
    lists({ group, weights }, each) {
      const { forms, joined } = this.shards.postings(group.id);
      forms.forEach(([own, head, modifier], at) => {
        each(own, weights[at], group.forms[at], false);
        each(head, weights[at] * HEAD, group.forms[at], true);
        each(modifier, weights[at] * MODIFIER, group.forms[at], true);
      });
      each(joined, JOINED * Math.max(0, ...weights), group.forms[0], true);
    }

    /** What a concept gives: {documents, scores, passages}, the latter two by document. */
    score(concept) {
      if (concept.scored) return concept.scored;
      const { lengths, room } = this.shards, { counts, weights, here, sums, parts, places } = room, { count, average } = this.header;
      const documents = [], scores = new Float64Array(count), passages = new Uint16Array(count);
      for (const reading of concept.readings) {
        const touched = [];
        for (const part of reading.parts) {
          const idf = Math.min(this.idf(part.group.documents), concept.rarest), seen = [];
          this.lists(part, (list, weight) => {
            for (let at = 0; at < list.length; at += 2) {
              const document = list[at], value = list[at + 1];
              if (!counts[document]) seen.push(document);
              counts[document] += weight * LEVELS[value % 6];
              if (weight > weights[document]) { weights[document] = weight; here[document] = value / 6; }
            }
          });
          for (const document of seen) {
            const often = counts[document];
            if (!parts[document]++) { touched.push(document); places[document] = here[document]; }
            sums[document] += idf * often * (K1 + 1) / (often + K1 * (1 - B + B * (lengths[document] / average)));
            counts[document] = weights[document] = here[document] = 0;
          }
        }
        for (const document of touched) {
          const score = sums[document] * (parts[document] < reading.parts.length ? reading.factor * ONE_PART : reading.factor) * concept.weight;
          if (score > scores[document]) {
            if (!scores[document]) documents.push(document);
            scores[document] = score;
            passages[document] = places[document];
          }
          sums[document] = parts[document] = places[document] = 0;
        }
      }
      return concept.scored = { documents, scores, passages };
    }

    worth(concept) { return concept.weight * Math.min(concept.rarest, this.idf(concept.documents)); }

    telling(concepts) {
      const common = COMMON * this.header.count, saysLittle = (concept) => concept.stop || concept.documents > common;
      const filled = concepts.filter(({ readings }) => readings.length), any = filled.some((concept) => !saysLittle(concept));
      const left = filled.filter((concept) => !(any && saysLittle(concept)));
      const worths = left.map((concept) => this.worth(concept)).sort((a, b) => b - a);
      const lowest = Math.max(worths[MOST_TELLING - 1] || 0, FAINT * (worths[0] || 0));
      return left.filter((concept) => this.worth(concept) >= lowest).slice(0, MOST_TELLING);
    }

    /** The best documents in order, as {document, score, passage}; all, in no order; later(n), the nth after the best. */
    rank(telling) {
      const { count } = this.header, totals = new Float64Array(count), worths = new Float64Array(count), documents = [], scored = [];
      let all = 0;
      for (const concept of telling) {
        const worth = concept.joined ? 0 : this.worth(concept), found = this.score(concept);
        all += worth;
        scored.push(found);
        for (const document of found.documents) {
          if (!totals[document]) documents.push(document);
          totals[document] += found.scores[document];
          worths[document] += worth;
        }
      }
      // Score and document in one number, so that the engine's own sort of numbers does.
      const millionths = (score) => Math.round(score * 1e6), packed = new Float64Array(documents.length);
      const exact = (document) => totals[document] * (1 + COVERAGE * (all > 0 ? worths[document] / all : 0));
      for (let at = 0; at < packed.length; at++) packed[at] = millionths(exact(documents[at])) * count + count - 1 - documents[at];
      packed.sort();
      const nth = (at) => count - 1 - packed[packed.length - 1 - at] % count, near = Math.min(MOST_NEAR, packed.length);
      const hits = Array.from({ length: near }, (_, at) => nth(at)).map((document) => {
        const places = scored.filter(({ scores }) => scores[document]).map(({ scores, passages }) => [scores[document], passages[document]]);
        let nearest = 0, passage = 0;
        for (const [, here] of places) {
          const sum = places.reduce((sum, [score, there]) => there === here ? sum + score : sum, 0);
          if (sum > nearest) { nearest = sum; passage = here; }
        }
        const passages = Math.max(1, Math.ceil(this.shards.lengths[document] / 100));
        return { document, score: millionths(exact(document) + NEAR * nearest * (1 - NEAR_IN_SHORT / passages)), passage };
      });
      return { hits: hits.sort((a, b) => b.score - a.score || a.document - b.document), documents, later: (at) => at + near < packed.length ? nth(at + near) : -1 };
    }

    prefer(typed, ranked) {
      const key = typed.map(([word]) => this.shards.fold(word)).sort().join(" ");
      if (!Object.hasOwn(this.header.preferred, key)) return ranked;
      const preferred = this.header.preferred[key], score = ranked.hits.length ? ranked.hits[0].score : 0;
      const first = preferred.map((document) => ({ passage: 0, ...ranked.hits.find((hit) => hit.document === document), document, score }));
      const hits = first.concat(ranked.hits.filter(({ document }) => !preferred.includes(document)));
      return { ...ranked, hits, documents: [...new Set(ranked.documents.concat(preferred))] };
    }

    /** The words by which a document was found: folded word → whether it may be part of a longer one. */
    why(telling, document) {
      const found = new Map();
      for (const { readings } of telling) for (const { parts } of readings) for (const part of parts) {
        this.lists(part, (list, weight, form, isPart) => {
          let low = 0, high = list.length / 2;
          while (low < high) {
            const middle = (low + high) >> 1;
            if (list[2 * middle] < document) low = middle + 1; else high = middle;
          }
          if (list[2 * low] !== document) return;
          const word = this.shards.fold(form);
          found.set(word, isPart || found.get(word) || false);
        });
      }
      return found;
    }
  }

  /** Answers a query from the files that are there: {need: [names]} while some are missing, or
      {hits: [{document, score, passage}], documents, later(n), meant, why(document)}. */
  function rank(shards, text) {
    shards.missing.clear();
    if (!shards.header) return { need: ["i"] };
    text = [...text.slice(0, 2 * MOST_LETTERS)].slice(0, MOST_LETTERS).join("");
    const typed = words(text.normalize("NFC")).slice(0, MOST_WORDS), query = new Query(shards);
    const concepts = query.concepts(typed, /[\p{Alphabetic}\p{N}]$/u.test(text));
    if (shards.missing.size) return { need: [...shards.missing] };
    // Postings are asked for once it is known which, and scored once all are there.
    const telling = query.telling(concepts);
    for (const { readings } of telling) for (const { parts } of readings) for (const { group } of parts) shards.postings(group.id);
    if (shards.missing.size) return { need: [...shards.missing] };
    const meant = concepts.some((concept) => concept.meant) ? typed.map(([word], at) => concepts[at].meant || word).join(" ") : null;
    return { ...query.prefer(typed, query.rank(telling)), meant, why: (document) => query.why(telling, document) };
  }

  // ---- The registry: what the index's files call ---------------------------------------------------------------

  const languages = new Map();
  function language(tag) {
    if (!languages.has(tag)) languages.set(tag, new Shards());
    return languages.get(tag);
  }
  root.samtaleSearch = (tag, name, data) => language(tag).put(name, data);
  root.samtaleSearch.rank = (tag, text) => rank(language(tag), text);
  root.samtaleSearch.words = words;

  // ---- The page ------------------------------------------------------------------------------------------------
  //
  //   <div data-search data-lang="nb" data-root="../../" data-loading="…" data-failed="…" data-page="…">
  //     <label for="q">…</label> <input id="q" name="q" type="search">
  //   </div>
  //   <div data-search-empty>what is offered while nothing is found</div>
  //
  // data-root: from the page to the site's root, below which a language has its pages in <lang>/ and its index in
  // <lang>/search/; data-page: where Enter leads from a box that is not on the search page. The words of the interface,
  // the names of filters and of neighbouring languages come with the index, in t.js. The label and the input are made
  // by site.js: without a script there is a link, or nothing.

  if (typeof document === "undefined") return;

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

  const PER_GROUP = 10, FEW = 3, EXCERPT = 220;

  class Box {
    constructor(element, number) {
      const data = element.dataset;
      this.element = element;
      this.input = element.querySelector("input");
      this.tag = data.lang;
      this.site = data.root;
      this.here = this.place(this.tag, "");
      this.texts = { loading: data.loading, failed: data.failed };
      this.others = [];
      this.page = data.page;
      this.plural = new Intl.PluralRules(this.tag);
      this.id = "search-" + number;
      this.turn = 0;
      this.limits = {};
      this.filters = {};
      this.status = make("p", { role: "status", class: "search-status" });
      this.meant = make("p", { class: "search-meant", hidden: true });
      this.bar = make("div", { class: "search-filters", hidden: true });
      this.grid = make("div", { role: "grid", id: this.id, class: "search-results", "aria-label": this.input.labels.length ? this.input.labels[0].textContent : "", hidden: true });
      this.panel = make("div", { class: "search-panel" }, this.status, this.meant, this.bar, this.grid);
      element.append(this.panel);
      for (const [key, value] of Object.entries({ role: "combobox", "aria-haspopup": "grid", "aria-expanded": "false", "aria-autocomplete": "list", "aria-controls": this.id, autocomplete: "off" })) this.input.setAttribute(key, value);
      this.input.addEventListener("input", () => { this.limits = {}; this.update(); });
      this.input.addEventListener("focus", () => this.prepare().catch(() => {}));
      if (this.page) {
        // Beside a page the results lie over it, and go when the reader goes elsewhere.
        element.addEventListener("focusout", (event) => { if (!element.contains(event.relatedTarget)) this.clear(); });
        this.input.addEventListener("focus", () => { if (this.grid.hidden && this.input.value.trim()) this.update(); });
        if (this.input.value.trim()) this.update();
      }
      this.input.addEventListener("keydown", (event) => this.key(event));
      if (!this.page) {
        addEventListener("hashchange", () => this.restore());
        this.restore();
      }
    }

    place(lang, name) { return { lang, name, index: `${this.site}${lang}/search/`, root: `${this.site}${lang}/` }; }

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
      return text.replace(/\{(\w+)\}/g, (_, key) => typeof values[key] === "number" ? values[key].toLocaleString(this.tag) : values[key]);
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
        await this.prepare();
        const found = current() && await this.answer(this.here, query, current);
        if (!found) return;
        const offers = [];
        if (found.answer.documents.length < FEW) {
          for (const other of this.others) {
            const offer = await this.answer(other, query, current).catch(() => null);
            if (!current()) return;
            if (offer && offer.shown.length) offers.push(offer);
          }
        }
        this.show(query, found, offers);
      } catch {
        if (current()) { this.clear(); this.say(this.text("failed", {})); }
      } finally {
        clearTimeout(waiting);
        if (current()) this.element.removeAttribute("aria-busy");
      }
    }

    /** Ranks in one language, loading what that needs, then chooses what is shown and loads its cards. */
    async answer(place, query, current) {
      const shards = language(place.lang);
      let answer;
      while ((answer = rank(shards, query)).need) {
        await load(place.lang, place.index, answer.need);
        if (!current()) return null;
      }
      // Counts for every choice that the other filters leave: first by combination of facets, of which there are few.
      const { facets } = shards.header, tally = new Uint32Array(facets.length), facetOf = shards.facets;
      for (const document of answer.documents) tally[facetOf[document]]++;
      const chosen = Object.entries(this.filters);
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
      const limit = (kind) => Math.min(kinds.get(kind), place === this.here ? this.limits[kind] || PER_GROUP : FEW);
      let wanted = [...kinds.keys()].reduce((sum, kind) => sum + limit(kind), 0);
      const take = (hit) => {
        const facet = facetOf[hit.document], kind = facets[facet][0];
        if (!open[facet]) return;
        const group = groups.get(kind) || groups.set(kind, []).get(kind);
        if (group.length < limit(kind)) { group.push(hit); wanted--; }
      };
      for (let at = 0; wanted && at < answer.hits.length; at++) take(answer.hits[at]);
      const best = new Set(answer.hits.map(({ document }) => document));
      for (let at = 0, document; wanted && (document = answer.later(at)) >= 0; at++) if (!best.has(document)) take({ document, passage: 0 });
      const shown = [...groups.values()].flat();
      shards.missing.clear();
      for (const { document } of shown) shards.card(document);
      if (shards.missing.size) await load(place.lang, place.index, [...shards.missing]);
      // Ranking and painting are two tasks, so that a key pressed meanwhile is heard between them.
      else await new Promise((done) => setTimeout(done));
      return current() ? { place, shards, answer, groups, kinds, shown, counts, total } : null;
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
      const rows = [];
      this.rows = 0;
      for (const [kind, hits] of found.groups) {
        const all = found.kinds.get(kind);
        rows.push(this.group(`${this.text(kind, {})} (${all.toLocaleString(this.tag)})`, hits, found, all > hits.length && kind));
      }
      for (const offer of offers) rows.push(this.group(this.text("other", { language: offer.place.name }), offer.shown, offer));
      this.grid.replaceChildren(...rows);
      this.activate(null);
      this.open(rows.length > 0);
      this.offer(!rows.length);
      this.suggest(found.answer.meant);
      this.choices(found.counts);
      this.say(found.total ? this.text("results", { n: found.total }) : this.text("none", { query }));
    }

    group(title, hits, found, more) {
      const rows = hits.map((hit) => this.hit(hit, found));
      const head = make("div", { role: "row", class: "search-group" }, make("div", { role: "columnheader" }, title));
      const group = make("div", { role: "rowgroup" }, head, ...rows);
      if (more) {
        const button = make("button", { type: "button" }, this.text("more", {}));
        button.addEventListener("click", () => { this.limits[more] = (this.limits[more] || PER_GROUP) + PER_GROUP; this.update(); });
        group.append(make("div", { role: "row" }, make("div", { role: "gridcell" }, button)));
      }
      return group;
    }

    hit(hit, { place, shards, answer }) {
      const [url, title, lang, sections] = shards.card(hit.document) || ["", "", "", []], why = answer.why(hit.document);
      const known = new Map(), marks = (text) => known.get(text) || known.set(text, this.marks(text, why, shards)).get(text);
      // The section of the best passage, or one whose text shows why.
      let section = null, passages = 0;
      for (const candidate of sections) { if (hit.passage >= passages) section = candidate; passages += candidate[3]; }
      const shows = ([, heading, text]) => new Set(marks(heading).concat(marks(text)).map(([word]) => word)).size;
      if (section && !shows(section)) section = sections.reduce((best, other) => shows(other) > shows(best) ? other : best, section);
      const [anchor, heading, text] = section || ["", "", ""], seen = new Set();
      const marked = (text, from, to) => this.marked(text, marks(text), from, to, seen);
      const [path, own] = url.split("#"), hash = anchor || own;
      const address = place.root + path + (path === "" || path.endsWith("/") ? this.suffix : "") + (hash ? "#" + encodeURIComponent(hash) : "");
      const link = make("a", { href: address, class: "search-title" }, marked(title));
      const cell = make("div", { role: "gridcell" }, link);
      if (heading) cell.append(make("span", { class: "search-heading" }, marked(heading)));
      if (text) cell.append(make("p", { class: "search-excerpt" }, marked(text, ...this.window(text, marks(text)))));
      const unseen = [...why.keys()].filter((word) => ![...seen].some((other) => other.includes(word))).slice(0, 4);
      if (!seen.size && unseen.length) cell.append(make("p", { class: "search-found" }, this.text("found", { words: unseen.join(", ") })));
      const row = make("div", { role: "row", id: `${this.id}-${this.rows++}`, "data-search-hit": shards.header.facets[shards.facets[hit.document]][0], lang: lang || (place === this.here ? null : place.lang) }, cell);
      // For other scripts: "add to my preparation" and the like.
      this.element.dispatchEvent(new CustomEvent("samtale:hit", { detail: { url, cell, row } }));
      return row;
    }

    /** Where a text has words of the answer: [folded word, start, end]. */
    marks(text, why, shards) {
      const parts = [...why].filter(([word, part]) => part && word.length > 3).map(([word]) => word), found = [];
      for (const [word, , start, end] of words(text)) {
        const folded = shards.fold(word);
        if (why.has(folded) || parts.some((part) => folded.includes(part))) found.push([folded, start, end]);
      }
      return found;
    }

    /** The stretch of a text with the most different words of the answer. */
    window(text, marks) {
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
    marked(text, marks, from = 0, to = text.length, seen) {
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

    suggest(meant) {
      this.meant.hidden = !meant;
      if (!meant) return;
      const button = make("button", { type: "button" }, meant);
      button.addEventListener("click", () => { this.input.value = meant; this.input.focus(); this.update(); });
      const [before, after] = (this.texts.meant || "{query}").split("{query}");
      this.meant.replaceChildren(before, button, after || "");
    }

    /** One list of choices for each facet that tells results apart, with counts. */
    choices(counts) {
      const active = document.activeElement, focused = this.bar.contains(active) ? active.name : null, lists = [];
      for (const [name, values] of counts) {
        if (values.size < 2 && !(name in this.filters)) continue;
        const label = (value) => (this.texts.values && this.texts.values[name] && this.texts.values[name][value]) || (name === "kind" && this.text(value, {})) || value;
        const select = make("select", { name }, make("option", { value: "" }, this.text("all", {})));
        for (const [value, count] of [...values].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
          select.append(make("option", { value, selected: this.filters[name] === value }, `${label(value)} (${count.toLocaleString(this.tag)})`));
        }
        select.addEventListener("change", () => {
          if (select.value) this.filters[name] = select.value; else delete this.filters[name];
          this.update();
        });
        lists.push(make("label", null, (this.texts.filters[name] || name) + " ", select));
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
})(typeof globalThis === "object" ? globalThis : self);
