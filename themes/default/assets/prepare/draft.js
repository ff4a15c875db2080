// What may stay on this device: the ids of chosen questions while the browser is open, and a draft if the reader asks
// for one. A browser can forbid both.
(() => {
  "use strict";
  const prepare = window.samtalePreparation;
  const CHOSEN = "samtale-questions";
  const SHEET = "samtale-sheet";
  const DRAFT = "samtale-draft";
  const UNTIL = "samtale-draft-until";

  // Ids that were chosen on other pages; nothing where none ever were.
  prepare.chosen = () => {
    try {
      const ids = JSON.parse(sessionStorage.getItem(CHOSEN));
      return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : null;
    } catch {
      return null;
    }
  };
  // For which form, readers and second language the list was made: a reload does not ask again.
  prepare.setting = () => {
    try {
      return JSON.parse(sessionStorage.getItem(SHEET));
    } catch {
      return null;
    }
  };
  prepare.choose = ({ ids, form, readers, beside }) => {
    try {
      sessionStorage.setItem(CHOSEN, JSON.stringify(ids));
      sessionStorage.setItem(SHEET, JSON.stringify({ form, readers, beside }));
    } catch {
      // The list lives on this page only.
    }
  };

  const forget = () => {
    try {
      localStorage.removeItem(DRAFT);
      localStorage.removeItem(UNTIL);
    } catch {
      // Nothing was kept.
    }
  };

  prepare.draft = {
    key: DRAFT,
    forget,

    // The draft's text and its last day; one that is too old is gone.
    read() {
      try {
        const until = Number(localStorage.getItem(UNTIL));
        const text = localStorage.getItem(DRAFT);
        if (!text) return null;
        if (until > Date.now()) return { text, until: new Date(until) };
      } catch {
        return null;
      }
      forget();
      return null;
    },

    // Keeps a draft for some days; says until when, or nothing if the browser would not.
    keep(text, days) {
      const until = Date.now() + days * 86_400_000;
      try {
        localStorage.setItem(UNTIL, String(until));
        localStorage.setItem(DRAFT, text);
        return new Date(until);
      } catch {
        forget();
        return null;
      }
    },

    // Takes away all that is kept.
    clear() {
      forget();
      try {
        sessionStorage.removeItem(CHOSEN);
        sessionStorage.removeItem(SHEET);
      } catch {
        // Nothing was kept.
      }
    },
  };
})();
