/* Search, 1 of 6: words. Cuts and folds them as src/search/text.rs does, so that a query's words meet the index's.

   The scripts of search are classic ones, deferred or loaded in order: no module, worker, eval, WebAssembly or inline
   code, so that the strictest policy holds and a site opened from a file share works too. They share one name,
   samtaleSearch, which is also the function that the files of an index call with their data. */
globalThis.samtaleSearch = (tag, name, data) => samtaleSearch.language(tag).put(name, data);

(function (search) {
  "use strict";

  const LONGEST_WORD = 48;
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

  const ascii = /^[\0-\x7f]*$/;

  /** The spelling under which a word is looked up. */
  function fold(word, folds) {
    for (let before = ""; before !== word;) {
      before = word;
      for (const [from, to] of folds) if (word.includes(from)) word = word.split(from).join(to);
    }
    if (ascii.test(word)) return word;
    return word.replace(/[øæœßđðþłıς]/g, (c) => LETTERS[c]).normalize("NFKD")
      .replace(/[^\p{Alphabetic}\p{N}]|\p{M}/gu, "").replace(/./gu, (c) => c.toLowerCase());
  }

  Object.assign(search, { words, fold, LONGEST_WORD, SPACE, HYPHEN, BREAK });
})(samtaleSearch);
