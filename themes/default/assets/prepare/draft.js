// What may stay on this device: the ids of chosen questions while the browser is open, and a draft if the reader asks
// for one. A browser can forbid both.
(() => {
  "use strict";
  const prepare = window.samtalePreparation;
  const CHOSEN = "samtale-questions";
  const SHEET = "samtale-sheet";
  const DRAFT = "samtale-draft";
  const UNTIL = "samtale-draft-until";

  // What comes of it, or nothing where the browser forbids it.
  const allowed = (prepare.allowed = (act) => {
    try {
      return act() ?? null;
    } catch {
      return null;
    }
  });
  const forget = () => allowed(() => {
    localStorage.removeItem(DRAFT);
    localStorage.removeItem(UNTIL);
  });

  // Ids that were chosen on other pages; nothing where none ever were.
  prepare.chosen = () => {
    const ids = allowed(() => JSON.parse(sessionStorage.getItem(CHOSEN)));
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : null;
  };
  // For which form, readers and second language the list was made: a reload does not ask again.
  prepare.setting = () => allowed(() => JSON.parse(sessionStorage.getItem(SHEET)));
  prepare.choose = ({ ids, form, readers, beside }) => allowed(() => {
    sessionStorage.setItem(CHOSEN, JSON.stringify(ids));
    sessionStorage.setItem(SHEET, JSON.stringify({ form, readers, beside }));
  });

  prepare.draft = {
    key: DRAFT,
    forget,

    // The draft's text and its last day; one that is too old is gone.
    read() {
      const draft = allowed(() => ({ text: localStorage.getItem(DRAFT), until: new Date(Number(localStorage.getItem(UNTIL))) }));
      if (!draft?.text) return null;
      if (draft.until > Date.now()) return draft;
      forget();
      return null;
    },

    // Keeps a draft for some days; says until when, or nothing if the browser would not.
    keep(text, days) {
      const until = Date.now() + days * 86_400_000;
      const kept = allowed(() => {
        localStorage.setItem(UNTIL, String(until));
        localStorage.setItem(DRAFT, text);
        return new Date(until);
      });
      if (!kept) forget();
      return kept;
    },

    // Takes away all that is kept.
    clear() {
      forget();
      allowed(() => {
        sessionStorage.removeItem(CHOSEN);
        sessionStorage.removeItem(SHEET);
      });
    },
  };
})();
