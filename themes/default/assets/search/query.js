/* Search, 3 of 6: what a query's words may mean. The twin of src/search/query.rs, step for step and name for name; there
   stands why each figure is what it is. */
(function (search) {
  "use strict";

  const { run, LONGEST_WORD, BREAK } = search;

  const LONGER = 0.45, SPLIT_KNOWN = 0.1, SPLIT = 0.8, SPLIT_DOUBTFUL = 0.3;
  const SPELLING = 0.95, OTHER_SPELLING = 0.5, SIBLING = 0.7, SIBLING_STEP = 0.1, SIBLING_LEAST = 0.2, STEM_ONLY = 0.9, RELATED = 0.9;
  const WRONG = 0.9, TWO_WRONG = 0.5, WRONG_DOUBTFUL = 0.6, BEGINNING = 0.5, BEGINNING_KNOWN = 0.2, SYNONYM = 0.8;
  const MOST_BEGINNINGS = 8, MOST_CORRECTIONS = 5, MOST_WORDS = 32, MOST_PHRASE = 4, FEW_WORDS = 3;

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

    /** What the words mean, each for itself, then neighbours that are one word. `breathe` lets other work pass between. */
    async concepts(typed, typing, breathe) {
      const folded = typed.map(([word]) => this.shards.fold(word)), concepts = [];
      // Words before this one stand in a phrase that an editor gave synonyms.
      let known = 0;
      for (const [at, [word]] of typed.entries()) {
        const concept = folded.indexOf(folded[at]) < at ? this.newConcept(folded[at]) : this.remembered(word, typing && at + 1 === typed.length, typed.length <= FEW_WORDS);
        const [said, count] = this.synonyms(folded.slice(at), concept);
        known = Math.max(known, at + count);
        concepts.push(at < known && said.meant ? { ...said, meant: null } : said);
        await breathe();
      }
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
      const begun = (group) => group.folded.some((form) => form.startsWith(folded));
      const unfinished = typing && (readings.length > known || related.some(begun));
      const near = related.some((group) => group.folded.some((form) => difference(folded, form) < 3));
      const wrong = letters > 2 && !unfinished && this.wrong(concept, folded, near ? WRONG_DOUBTFUL : 1);
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
      let { documents } = concept, known = 0;
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
          if (parts.length && parts.length === words.length) { readings.push({ parts, factor: SYNONYM / words.length }); known = count; }
        }
      }
      return [readings.length || documents > concept.documents ? { ...concept, documents, readings: concept.readings.concat(readings), scored: null } : concept, known];
    }

    idf(documents) {
      return Math.log(1 + Math.max(this.header.count - documents + 0.5, 0) / (documents + 0.5));
    }
  }

  Object.assign(search, { Query, MOST_WORDS });
})(samtaleSearch);
