// What pages do with a script; without one they can be read, followed and printed all the same.
(() => {
  "use strict";
  const root = document.documentElement;

  // Memory on this device: the language and the role, nothing else. It can be forbidden.
  const remember = (key, value) => {
    try {
      if (value === undefined) return localStorage.getItem("samtale-" + key);
      if (value) localStorage.setItem("samtale-" + key, value);
      else localStorage.removeItem("samtale-" + key);
    } catch {
      return null;
    }
  };

  // Running title and page numbers in print: Chromium has no string-set, but takes custom properties in @page.
  const quoted = (text) => JSON.stringify(text).replace(/\\n/g, " ");
  const { pages } = root.dataset;
  root.style.setProperty("--running-title", quoted(document.title));
  if (pages) {
    const words = pages.split(/(\{pages?\})/).filter(Boolean);
    const content = words.map((word) => (word === "{page}" ? "counter(page)" : word === "{pages}" ? "counter(pages)" : quoted(word)));
    root.style.setProperty("--page-of", content.join(" "));
  }

  // Closed details are printed open.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
    closed = [];
  });

  // The language chosen in the switcher is the one that the start page opens.
  for (const link of document.querySelectorAll(".languages a")) {
    link.addEventListener("click", () => remember("language", link.hreflang));
  }

  // A reader can say who they are: parts for others are folded.
  const buttons = [...document.querySelectorAll("[data-choose]")];
  const meets = (audience, choice) => {
    const [dimension, value] = choice.split("=");
    const condition = audience.split(";").map((part) => part.split("=")).find(([name]) => name === dimension);
    return !condition || condition[1].split(",").includes(value);
  };
  const choose = (choice) => {
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.choose === choice));
    for (const part of document.querySelectorAll("details[data-audience]")) part.open = !choice || meets(part.dataset.audience, choice);
    for (const other of document.querySelectorAll(".counterpart[data-role]")) {
      other.classList.toggle("mine", choice.endsWith("=" + other.dataset.role));
    }
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      remember("reader", button.dataset.choose);
      choose(button.dataset.choose);
    });
  }
  const reader = remember("reader");
  if (reader) choose(reader);

  // The search box. What it does is loaded when it is used: on the search page at once, elsewhere when it has the focus.
  let begun = false;
  const boxes = [...document.querySelectorAll("[data-search]")].map((place, number) => {
    const input = document.createElement("input");
    const label = document.createElement("label");
    input.type = "search";
    input.name = "q";
    input.id = label.htmlFor = `_search${number}`;
    input.autocomplete = "off";
    input.spellcheck = false;
    label.textContent = place.dataset.label;
    label.className = "visually-hidden";
    const panel = document.createElement("div");
    const status = document.createElement("p");
    panel.className = "search-panel";
    status.className = "search-status";
    status.setAttribute("role", "status");
    panel.append(status);
    place.replaceChildren(label, input, panel);
    if (place.dataset.page) input.placeholder = place.dataset.label;
    const say = (text) => {
      status.textContent = text;
      panel.classList.toggle("open", text !== "");
    };
    const begin = () => {
      if (begun) return;
      begun = true;
      // On a slow connection the box says that it is loading.
      const waiting = setTimeout(say, 150, place.dataset.loading);
      const parts = ["words", "index", "query", "rank", "results", "box"].map((name) => new Promise((onload, onerror) => {
        const script = document.createElement("script");
        document.head.append(Object.assign(script, { src: `${place.dataset.root}assets/search/${name}.js`, async: false, onload, onerror }));
      }));
      Promise.all(parts).then(() => place.hasAttribute("aria-busy") || say(""), () => say(place.dataset.failed)).finally(() => clearTimeout(waiting));
    };
    if (!place.dataset.page) begin();
    input.addEventListener("focus", begin);
    return input;
  });
  addEventListener("keydown", (event) => {
    const { target } = event;
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !boxes.length) return;
    if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
    event.preventDefault();
    boxes[0].focus();
    boxes[0].select();
  });

  // A link to something inside closed details opens them.
  const reveal = () => {
    let at;
    try {
      at = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return;
    }
    let opened = false;
    for (let details = at && at.closest("details"); details; details = details.parentElement.closest("details")) {
      opened = opened || !details.open;
      details.open = true;
    }
    if (opened) at.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  // Texts to copy. Pages of a file share have no clipboard interface: a selection does it there.
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      area.className = "visually-hidden";
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      return done;
    }
  };
  for (const button of document.querySelectorAll(".copy-button")) {
    const words = button.textContent;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", async () => {
      const text = [...button.closest("figure").querySelectorAll(".copied")].map((part) => part.textContent).join("\n\n");
      if (!(await copy(text))) return;
      button.textContent = button.dataset.done;
      button.focus();
      setTimeout(() => (button.textContent = words), 3000);
    });
  }
})();
