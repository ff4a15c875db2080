/* Search, 4 of 6: scores and order. The twin of src/search/rank.rs, step for step and name for name; there stands why each
   figure is what it is. */
(function (search) {
  "use strict";

  const { words, LEVELS, MOST_WORDS } = search;
  const K1 = 1.2, B = 0.6, COVERAGE = 0.2, NEAR = 0.3, NEAR_IN_SHORT = 0.5, COMMON = 0.75, FAINT = 0.1;
  const HEAD = 0.5, MODIFIER = 0.25, JOINED = 0.8, ONE_PART = 0.3, MOST_NEAR = 100, MOST_TELLING = 8, MOST_LETTERS = 500;

  class Ranking extends search.Query {
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

    /** What each of the telling concepts gives, one task after another. */
    async scores(telling, breathe) {
      for (const concept of telling) {
        this.score(concept);
        await breathe();
      }
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

    /** The words by which a document was found: folded word → [whether it may be part of a longer one, as it is written]. */
    why(telling, typed, document) {
      const found = new Map(), asked = typed.map(([word]) => this.shards.fold(word));
      for (const { readings } of telling) for (const { parts } of readings) for (const part of parts) {
        this.lists(part, (list, weight, form, isPart) => {
          let low = 0, high = list.length / 2;
          while (low < high) {
            const middle = (low + high) >> 1;
            if (list[2 * middle] < document) low = middle + 1; else high = middle;
          }
          if (list[2 * low] !== document) return;
          const word = this.shards.fold(form);
          // A short part of a compound is another word where it stands alone: "med" of "medarbeider".
          if (word.length > 3 || asked.includes(word)) found.set(word, [isPart || (found.get(word) || [])[0], form]);
        });
      }
      return found;
    }
  }

  /** Lets keys and painting pass when a slice of work has taken long; an answer that nobody waits for ends there. */
  const SLICE = 8;
  const pause = globalThis.scheduler && scheduler.yield ? () => scheduler.yield() : () => new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { port1.close(); done(); };
    port2.postMessage(null);
  });
  function breathing(current) {
    let since = performance.now();
    return async () => {
      if (performance.now() - since < SLICE) return;
      await pause();
      if (!current()) throw new Error("nobody waits for this answer");
      since = performance.now();
    };
  }

  /** Answers a query from the files that are there, in slices: {need: [names]} while some are missing, or
      {hits: [{document, score, passage}], documents, later(n), meant, why(document)}. */
  async function rank(shards, text, current = () => true) {
    const breathe = breathing(current);
    shards.missing.clear();
    if (!shards.header) return { need: ["i"] };
    text = [...text.slice(0, 2 * MOST_LETTERS)].slice(0, MOST_LETTERS).join("");
    const typed = words(text.normalize("NFC")).slice(0, MOST_WORDS), query = new Ranking(shards);
    const concepts = await query.concepts(typed, /[\p{Alphabetic}\p{N}]$/u.test(text), breathe);
    if (shards.missing.size) return { need: [...shards.missing] };
    // Postings are asked for once it is known which, and scored once all are there.
    const telling = query.telling(concepts);
    for (const { readings } of telling) for (const { parts } of readings) for (const { group } of parts) shards.postings(group.id);
    if (shards.missing.size) return { need: [...shards.missing] };
    await query.scores(telling, breathe);
    const meant = concepts.some((concept) => concept.meant) ? typed.map(([word], at) => concepts[at].meant || word).join(" ") : null;
    return { ...query.prefer(typed, query.rank(telling)), meant, why: (document) => query.why(telling, typed, document) };
  }

  Object.assign(search, { rank: (tag, text, current) => rank(search.language(tag), text, current), breathing, pause, MOST_LETTERS });
})(samtaleSearch);
