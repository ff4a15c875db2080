// Choosing questions on any page: a box beside each, and a tray that says how many are chosen and leads to the
// preparation. The ids are kept for this tab, until it is closed.
(() => {
  "use strict";
  const tray = document.querySelector("[data-tray]");
  if (!tray) return;
  const { label, added, removed } = tray.dataset;
  const [status, undo, link] = tray.children;
  const KEY = "samtale-questions";
  const address = link.href;
  let memory = [];
  let last = null;
  let count = 0;

  const read = () => {
    try {
      const ids = JSON.parse(sessionStorage.getItem(KEY) || "[]");
      return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
    } catch {
      return memory;
    }
  };
  const show = () => {
    const ids = read();
    tray.hidden = !ids.length && !last;
    link.querySelector("b").textContent = ids.length;
    undo.hidden = !last;
    for (const box of document.querySelectorAll("[data-question] .talk input")) {
      box.checked = ids.includes(box.closest("[data-question]").dataset.question);
    }
  };
  const write = (ids, said) => {
    memory = ids;
    try {
      sessionStorage.setItem(KEY, JSON.stringify(ids));
    } catch {
      // Without a memory the link itself carries the list.
      link.href = `${address}#q=${ids.join(",")}`;
    }
    status.textContent = said;
    show();
  };

  /** A box beside each question that has none yet. */
  const offer = (place) => {
    for (const question of place.querySelectorAll("[data-question]:not(:has(.talk))")) {
      const box = document.createElement("label");
      const input = document.createElement("input");
      input.type = "checkbox";
      input.autocomplete = "off";
      const words = document.createElement("span");
      words.textContent = label;
      // The box is named by its own words and by its question: in a list of fields each has a name of its own.
      let asked = question.querySelector(".asked, .q, a");
      const link = asked?.querySelector(".permalink");
      if (link) {
        // Not by the link beside it.
        const text = document.createElement("span");
        text.append(...[...asked.childNodes].filter((part) => part !== link));
        asked.prepend(text);
        asked = text;
      }
      input.setAttribute("aria-labelledby", [words, asked].filter(Boolean).map((part) => (part.id ||= `_talk${(count += 1)}`)).join(" "));
      box.lang = document.documentElement.lang;
      box.className = "talk screen-only";
      box.append(input, words);
      (question.querySelector('[role="gridcell"]') || question).append(box);
    }
    show();
  };
  document.addEventListener("change", ({ target }) => {
    const question = target.matches(".talk input") && target.closest("[data-question]");
    if (!question) return;
    const ids = read();
    const id = question.dataset.question;
    last = ids;
    write(target.checked ? [...ids.filter((other) => other !== id), id] : ids.filter((other) => other !== id), target.checked ? added : removed);
  });
  undo.addEventListener("click", () => {
    const before = last;
    last = null;
    write(before, before.length > read().length ? added : removed);
    link.focus();
  });
  addEventListener("pageshow", show);
  offer(document);
  // Results of a search come later.
  const results = document.querySelector(".search-box");
  if (results) new MutationObserver(() => offer(results)).observe(results, { childList: true, subtree: true });
})();
