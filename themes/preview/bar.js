// Third part: what an editor sees over the page. It stands in a tree of its own, so that neither the site's style nor
// this one reaches the other. All words come from the server and are set as text.

/* Making elements. */

const make = (tag, properties = {}, ...inside) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") element.className = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...inside.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
};

const shape = (path, box = 24) => {
  const name = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(name, "svg");
  const line = document.createElementNS(name, "path");
  for (const [key, value] of Object.entries({ viewBox: `0 0 ${box} ${box}`, "aria-hidden": "true", focusable: "false" })) svg.setAttribute(key, value);
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
};

const SHAPES = {
  edit: "M4 20h4L19 9l-4-4L4 16z M13 7l4 4",
  page: "M6 3h8l4 4v14H6z M14 3v4h4 M9 12h6 M9 16h6",
  languages: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z M3 12h18 M12 3c3 3 3 15 0 18 M12 3c-3 3-3 15 0 18",
  readability: "M4 6h16 M4 10h16 M4 14h10 M4 18h7",
  questions: "M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2 M12 18v.01",
  problems: "M12 4 2.5 20h19z M12 10v4 M12 17v.01",
  phone: "M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z M11 18h2",
  print: "M7 8V3h10v5 M7 17H4V8h16v9h-3 M7 14h10v7H7z",
  dark: "M20 14A8 8 0 1 1 10 4a6.5 6.5 0 0 0 10 10z",
  light: "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z M12 2v2 M12 20v2 M2 12h2 M20 12h2 M5 5l1.5 1.5 M17.5 17.5 19 19 M5 19l1.5-1.5 M17.5 6.5 19 5",
  close: "M6 6l12 12 M18 6 6 18",
  down: "M6 9l6 6 6-6",
  up: "M6 15l6-6 6 6",
};
const icon = (name) => shape(SHAPES[name]);

/* What is remembered on this device: whether the bar is hidden and parts are marked. */

const remembered = (key, value) => {
  if (value !== undefined) localStorage.setItem(`samtale-preview-${key}`, value);
  return localStorage.getItem(`samtale-preview-${key}`);
};

/* The tree. */

const host = document.createElement("samtale-preview");
const tree = host.attachShadow({ mode: "open" });
const dock = make("aside", { class: "dock" });
const overlay = make("dialog", { class: "overlay" });
const stage = make("dialog", { class: "stage" });

let bar = null;
let problems = null;
let opened = null;
let lost = false;
let words = {};

const place = (spot) => {
  if (!spot) return null;
  const text = spot.line ? `${spot.path}:${spot.line}:${spot.column}` : spot.path;
  return spot.href ? make("a", { class: "place", href: spot.href }, text) : make("span", { class: "place" }, text);
};

const button = (name, label, properties, count = null) =>
  make("button", { type: "button", title: label, ...properties, class: `tool ${properties.class ?? ""}`.trim() }, icon(name), make("span", {}, label), count !== null && make("span", { class: "count" }, count));

/* Panels. */

const PANELS = {
  page: () => [
    bar.marks.map((mark) => make("p", { class: `mark mark-${mark.kind}` }, mark.text)),
    make("dl", { class: "facts" }, bar.facts.map((fact) => make("div", {}, make("dt", {}, fact.label), make("dd", {}, fact.text)))),
    bar.place && make("p", { class: "source" }, place(bar.place)),
  ],

  languages: () => {
    const parts = foreignParts(bar.translations.map((one) => one.name));
    const mark = make("input", { type: "checkbox", id: "mark" });
    mark.checked = remembered("mark") !== "no";
    mark.addEventListener("change", () => {
      remembered("mark", mark.checked ? "yes" : "no");
      showParts();
    });
    return [
      make("ul", { class: "translations" }, bar.translations.map((one) => {
        const name = make("span", { lang: one.tag }, one.name);
        const current = one.current && { "aria-current": "page" };
        return make("li", { class: one.state },
          make("p", {}, one.href ? make("a", { href: bar.root + one.href, hreflang: one.tag, ...current }, name) : make("strong", {}, name), make("span", { class: "about" }, one.about)),
          place(one.place) ?? (one.file && make("span", { class: "place" }, `${words["new-file"]} ${one.file}`)));
      })),
      bar.beside && make("button", { type: "button", class: "action", onclick: () => show("beside") }, words.beside),
      parts.length > 0 && [
        make("h3", {}, words.elsewhere, " ", make("span", { class: "count" }, String(parts.length))),
        make("p", { class: "small" }, words["elsewhere-about"]),
        make("p", {}, mark, " ", make("label", { for: "mark" }, words.mark)),
        make("ul", { class: "parts" }, parts.slice(0, 20).map((part) => make("li", {}, make("button", { type: "button", class: "link", lang: part.lang, onclick: () => part.scrollIntoView({ block: "center" }) }, part.textContent.trim().replace(/\s+/g, " ").slice(0, 80))))),
      ],
    ];
  },

  readability: () => {
    const { lix, band, meaning, about, facts, long } = bar.readability;
    return [
      lix !== null && make("p", { class: "lix" }, make("strong", {}, `LIX ${lix}`), " ", meaning),
      lix !== null && make("div", { class: "scale", "aria-hidden": "true" }, [0, 1, 2, 3, 4].map((at) => make("i", { class: at === band ? "here" : null }))),
      make("ul", { class: "figures" }, facts.map((fact) => make("li", {}, fact))),
      about && make("p", { class: "small" }, about),
      long.length > 0 && [
        make("h3", {}, words["long-sentences"]),
        make("ul", { class: "sentences" }, long.map((one) => make("li", {}, make("p", { lang: document.documentElement.lang }, one.text), make("p", { class: "small" }, one.words, " · ", place(one.place))))),
      ],
    ];
  },

  questions: () => {
    const { about, unused, retired } = bar.questions;
    const list = (title, questions, note) => questions.length > 0 && [
      make("h3", {}, title, " ", make("span", { class: "count" }, String(questions.length))),
      note && make("p", { class: "small" }, note),
      make("ul", { class: "asked" }, questions.map((one) => {
        const here = document.getElementById(one.id);
        const text = here ? make("a", { href: `#${one.id}`, lang: one.lang }, one.text) : make("span", { lang: one.lang }, one.text);
        return make("li", {}, make("p", {}, text), make("p", { class: "small" }, one.since && `${one.since} · `, place(one.place)));
      })),
    ];
    return [make("p", {}, about), list(words.unused, unused, words["unused-about"]), list(words.retired, retired)];
  },

  problems: () => [make("p", {}, problems.list.length ? problems.summary : words["problems-none"]), listed()],
};

const panel = () => {
  if (!opened) return null;
  const title = words[opened];
  const close = make("button", { type: "button", class: "close", "aria-label": words.close, onclick: () => open(null) }, icon("close"));
  return make("section", { class: `panel panel-${opened}`, id: "panel", tabindex: "-1", "aria-label": title }, make("div", { class: "head" }, make("h2", {}, title), close), make("div", { class: "inside" }, PANELS[opened]()));
};

const open = (name) => {
  const before = opened;
  opened = opened === name ? null : name;
  draw();
  if (opened) tree.getElementById("panel").focus();
  else if (before) tree.querySelector(`[data-panel="${before}"]`)?.focus();
};

/* What is wrong. */

const spotOf = (spot) => spot && make("div", { class: "spot" },
  place(spot.place),
  spot.excerpt && make("pre", { tabindex: "0" }, spot.place.line && make("span", { class: "number" }, String(spot.place.line)), make("code", {}, spot.excerpt[0], make("mark", {}, spot.excerpt[1]), spot.excerpt[2])));

const listed = () => [
  make("ul", { class: "problems" }, problems.list.map((one) => make("li", { class: one.severity },
    make("p", { class: "message" }, make("span", { class: "severity" }, one.label), " ", one.message),
    spotOf(one.spot),
    one.related.map((other) => [make("p", { class: "small" }, other.message), spotOf(other.spot)]),
    one.hint && make("p", { class: "hint" }, one.hint),
    make("p", { class: "code" }, one.code)))),
  problems.more && make("p", {}, problems.more),
];

// Errors open by themselves, once for each list of them, and close when they are mended.
let closed = "";
const showProblems = () => {
  const { errors } = problems;
  const which = JSON.stringify(problems.list.filter((one) => one.severity === "error"));
  if (!errors) {
    closed = "";
    overlay.close();
    return;
  }
  if (which === closed) return;
  const dismiss = make("button", { type: "button", class: "close", "aria-label": words.close, onclick: () => overlay.close() }, icon("close"));
  overlay.setAttribute("aria-labelledby", "wrong");
  overlay.lang = problems.lang;
  overlay.replaceChildren(
    make("div", { class: "head" }, make("h2", { id: "wrong", tabindex: "-1" }, problems.summary), dismiss),
    make("div", { class: "inside", tabindex: "0" }, make("p", { class: "small" }, words["problems-about"]), listed()));
  overlay.onclose = () => {
    closed = problems?.errors ? which : "";
    draw();
  };
  if (!overlay.open) {
    stage.close();
    overlay.showModal();
    tree.getElementById("wrong").focus();
  }
};

/* Views over the whole page. */

const VIEWS = {
  phone: (body) => body.append(make("div", { class: "device" }, phone(words.phone))),

  print: (body) => {
    const labels = make("div", { class: "labels" });
    const sheets = make("div", { class: "sheets" });
    const strip = make("div", { class: "strip", tabindex: "0", role: "group", "aria-label": words.print }, sheets);
    const frame = paper(words.print, ({ count, width, height, pitch }) => {
      const scale = Math.min(1, (strip.clientHeight - 56) / height);
      sheets.style.width = `${(count * pitch) * scale}px`;
      sheets.style.height = `${height * scale + 40}px`;
      frame.style.scale = String(scale);
      labels.replaceChildren(...Array.from({ length: count }, (_, at) => {
        const label = make("p", {}, words.sheet.replace("{n}", String(at + 1)).replace("{all}", String(count)));
        label.style.width = `${width * scale}px`;
        label.style.insetInlineStart = `${at * pitch * scale}px`;
        return label;
      }));
      labels.style.insetBlockStart = `${height * scale + 8}px`;
      sheets.classList.add("ready");
    });
    sheets.append(frame, labels);
    body.append(strip, make("p", { class: "note" }, words["print-about"], " ", make("button", { type: "button", class: "action", onclick: () => { stage.close(); print(); } }, words["print-now"])));
  },

  beside: (body) => {
    const { choices, chosen, own: mine, rows } = bar.beside;
    const select = make("select", { id: "with" }, choices.map(([tag, name]) => make("option", { value: tag, lang: tag, selected: tag === chosen[0] }, name)));
    select.addEventListener("change", async () => {
      bar = await ask("bar", { route, with: select.value });
      show("beside");
      tree.getElementById("with").focus();
    });
    const block = (one, lang) => make("td", one ? { lang, class: one.kind } : { class: "gap" }, one
      ? [one.lines.map((line) => make("p", { class: one.kind === "heading" ? `level-${one.level}` : null }, line)), one.place?.href && make("a", { class: "pen", href: one.place.href, "aria-label": `${words.edit} ${one.place.path}:${one.place.line}`, title: `${one.place.path}:${one.place.line}` }, icon("edit"))]
      : make("p", {}, words.gap));
    const head = ([tag, name]) => make("th", { scope: "col", lang: tag }, name);
    body.append(
      choices.length > 1 ? make("p", { class: "choose" }, make("label", { for: "with" }, words["beside-with"]), " ", select) : "",
      make("div", { class: "compared", tabindex: "0", role: "group", "aria-label": words.beside }, make("table", {}, make("thead", {}, make("tr", {}, head(chosen), head(mine))), make("tbody", {}, rows.map((row) => make("tr", {}, block(row.other, chosen[0]), block(row.own, mine[0])))))));
  },
};

let shown = null;
const show = (name) => {
  shown = name;
  const title = words[name];
  const scroll = stage.querySelector(".compared")?.scrollTop;
  const body = make("div", { class: `body body-${name}` });
  const close = make("button", { type: "button", class: "close", "aria-label": words.close, onclick: () => stage.close() }, icon("close"));
  stage.setAttribute("aria-labelledby", "stage");
  stage.lang = bar.lang;
  stage.replaceChildren(make("div", { class: "head" }, make("h2", { id: "stage", tabindex: "-1" }, title), close), body);
  if (!stage.open) {
    stage.showModal();
    tree.getElementById("stage").focus();
  }
  VIEWS[name](body);
  if (scroll) stage.querySelector(".compared").scrollTop = scroll;
};
stage.addEventListener("close", () => {
  const button = tree.querySelector(`[data-view="${shown}"]`);
  shown = null;
  stage.replaceChildren();
  button?.focus();
});

/* The bar. */

// A page without a language of its own, such as the start page, speaks many on purpose.
const showParts = () => {
  const names = (bar?.translations ?? []).map((one) => one.name);
  markParts(foreignParts(names), names.length > 0 && remembered("mark") !== "no" && remembered("hidden") !== "yes");
};

const draw = () => {
  if (!bar) return;
  words = bar.words;
  const active = tree.activeElement;
  const focused = active && dock.contains(active) && (active.dataset.panel ?? active.dataset.view ?? active.dataset.fold);
  const hidden = remembered("hidden") === "yes";
  const tone = problems?.errors ? "error" : bar.marks.length ? "mark" : "";
  const fold = make("button", { type: "button", class: `tool fold ${tone}`, "data-fold": "fold", "aria-expanded": String(!hidden), onclick: () => {
    remembered("hidden", hidden ? "no" : "yes");
    opened = null;
    draw();
    showParts();
    tree.querySelector("[data-fold]").focus();
  } }, icon(hidden ? "up" : "down"), make("span", { class: hidden ? null : "unseen" }, hidden ? words.name : words.hide));
  const opener = (name, count, properties = {}) => button(name, words[name], { "data-panel": name, "aria-expanded": String(opened === name), "aria-controls": opened === name ? "panel" : null, onclick: () => open(name), ...properties }, count);
  const asked = bar.questions && bar.questions.unused.length + bar.questions.retired.length;
  const wrong = problems ? problems.errors + problems.warnings : 0;
  const scheme = schemeNow();
  const other = scheme === "dark" ? "light" : "dark";
  dock.lang = bar.lang;
  dock.setAttribute("aria-label", words.name);
  dock.classList.toggle("hidden", hidden);
  host.classList.toggle("hidden", hidden);
  const row = hidden ? [fold] : [
    bar.place?.href && make("a", { class: "tool edit", href: bar.place.href, title: bar.place.path }, icon("edit"), make("span", {}, words.edit)),
    make("ul", { class: "marks" }, bar.marks.map((mark) => make("li", { class: `mark-${mark.kind}`, title: mark.text }, mark.short))),
    make("div", { class: "tools" },
      (bar.place || bar.facts.length > 0) && opener("page", null),
      bar.translations.length > 0 && opener("languages", bar.translated),
      bar.readability && opener("readability", bar.readability.lix === null ? null : String(bar.readability.lix)),
      bar.questions && opener("questions", asked ? String(asked) : null),
      opener("problems", wrong ? String(wrong) : null, { class: problems?.errors ? "wrong" : wrong ? "warned" : "" }),
      make("div", { class: "views", role: "group", "aria-label": words.views },
        button("phone", words.phone, { "data-view": "phone", onclick: () => show("phone") }),
        button("print", words.print, { "data-view": "print", onclick: () => show("print") }),
        button(other, words[other], { "data-view": "scheme", onclick: () => { chooseScheme(other); draw(); } }))),
    fold,
  ];
  const offline = lost && make("p", { class: "lost", role: "status" }, words.lost);
  dock.replaceChildren(...[offline, panel(), make("div", { class: "bar" }, row)].filter(Boolean));
  if (focused) tree.querySelector(`[data-panel="${focused}"], [data-view="${focused}"], [data-fold="${focused}"]`)?.focus();
};

dock.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !opened) return;
  event.preventDefault();
  open(null);
});

const loadBar = async () => {
  try {
    bar = await ask("bar", { route, with: bar?.beside?.chosen[0] });
  } catch {
    return;
  }
  if (opened && opened !== "problems" && opened !== "page" && !(Array.isArray(bar[opened]) ? bar[opened].length : bar[opened === "languages" ? "translations" : opened])) opened = null;
  const inside = tree.querySelector(".inside")?.scrollTop;
  draw();
  if (inside && tree.querySelector(".dock .inside")) tree.querySelector(".dock .inside").scrollTop = inside;
  showParts();
  if (shown === "beside" && bar.beside) show(shown);
};

const loadProblems = async () => {
  try {
    problems = await ask("problems");
  } catch {
    return;
  }
  words = problems.words;
  showProblems();
  draw();
};

/* Beginning. */

const begin = () => {
  if (role === "samtale-print") return;
  served = document.body.cloneNode(true);
  pair(served, document.body);
  servedHead = headOf(document);
  takePlace();
  showScheme();
  addEventListener("samtale-styled", () => {
    showScheme();
    if (shown === "print") show(shown);
  });
  if (role === "samtale-phone") {
    const nothing = () => {};
    listen({ page: nothing, bar: nothing, problems: nothing, found: nothing, lost: nothing });
    return;
  }
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = `${own}preview.css`;
  // Unseen until its style is there.
  host.hidden = true;
  style.addEventListener("load", () => (host.hidden = false));
  tree.append(style, dock, overlay, stage);
  document.documentElement.append(host);
  const load = () => {
    loadBar();
    loadProblems();
  };
  let first = true;
  listen({
    page: () => {
      showParts();
      if (shown === "print") show(shown);
    },
    bar: loadBar,
    problems: loadProblems,
    // Back after a while: much can be other than it was.
    found: () => {
      lost = false;
      if (!first) load();
      first = false;
    },
    lost: () => {
      if (lost) return;
      lost = true;
      draw();
    },
  });
  load();
};

begin();
