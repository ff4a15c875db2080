// Second part: the page as others will see it: dark, on a phone, on paper.

/* Dark and light. Which rules count is asked of the style sheets' conditions, so the page needs no second style. */

const SCHEME = "samtale-preview-scheme";
const conditions = new WeakMap();

// Every rule with a condition, in every style sheet of a document.
const eachCondition = (sheets, act) => {
  const walk = (rules) => {
    for (const rule of rules) {
      if (rule.media) act(rule.media, rule);
      const inner = rule.styleSheet?.cssRules ?? rule.cssRules;
      if (inner) walk(inner);
    }
  };
  for (const sheet of sheets) {
    act(sheet.media, sheet);
    walk(sheet.cssRules);
  }
};

const schemeNow = () => sessionStorage.getItem(SCHEME) ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

const showScheme = () => {
  const chosen = sessionStorage.getItem(SCHEME);
  eachCondition(document.styleSheets, (media) => {
    if (!conditions.has(media)) conditions.set(media, media.mediaText);
    const written = conditions.get(media);
    if (!written.includes("prefers-color-scheme")) return;
    media.mediaText = chosen ? written.replace(/\(\s*prefers-color-scheme:\s*(dark|light)\s*\)/g, (_, which) => (which === chosen ? "(min-width: 0)" : "(max-width: 0)")) : written;
  });
};

const chooseScheme = (scheme) => {
  const usual = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  if (scheme === usual) sessionStorage.removeItem(SCHEME);
  else sessionStorage.setItem(SCHEME, scheme);
  showScheme();
};

/* A phone: the page in a frame of its width. */

const frameOf = (name, title) => {
  const frame = document.createElement("iframe");
  frame.name = name;
  frame.title = title;
  return frame;
};

const phone = (title) => {
  const frame = frameOf("samtale-phone", title);
  frame.src = location.href;
  frame.className = "phone";
  return frame;
};

/* Paper. The frame gets the page with its rules for print, as wide as the text on the sheet, and flows it through
   columns of the sheet's height: the browser breaks columns by the same rules as pages. */

const MM = 96 / 25.4;
const SHEETS = { a4: [210 * MM, 297 * MM], letter: [8.5 * 96, 11 * 96] };

// A length of a page rule in CSS pixels.
const pixels = (text) => {
  const [, number, unit] = /^([\d.]+)(mm|cm|in|pt|px)$/.exec(text) ?? [];
  return number * { mm: MM, cm: 10 * MM, in: 96, pt: 96 / 72, px: 1 }[unit] || 0;
};

// The sheet and its margins, as the page rules say.
const sheetOf = (page) => {
  const margins = { top: 18 * MM, right: 18 * MM, bottom: 20 * MM, left: 18 * MM };
  let [width, height] = SHEETS.a4;
  const walk = (rules) => {
    for (const rule of rules) {
      if (rule.constructor.name === "CSSPageRule" && !rule.selectorText) {
        for (const side of Object.keys(margins)) {
          const written = rule.style.getPropertyValue(`margin-${side}`);
          if (written) margins[side] = pixels(written);
        }
        const size = rule.style.getPropertyValue("size").toLowerCase();
        for (const [name, measures] of Object.entries(SHEETS)) if (size.includes(name)) [width, height] = measures;
        if (size.includes("landscape")) [width, height] = [height, width];
      } else if (rule.cssRules) walk(rule.cssRules);
    }
  };
  for (const sheet of page.styleSheets) walk(sheet.cssRules);
  return { width, height, margins };
};

const GAP = 24;

// Lays a frame's page out on sheets; says how many there are, and how large.
const layOut = (frame) => {
  const page = frame.contentDocument;
  const view = frame.contentWindow;
  const { width, height, margins } = sheetOf(page);
  const text = { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
  frame.style.width = `${text.width}px`;
  // Closed details are opened by the page itself, as before printing.
  view.dispatchEvent(new view.Event("beforeprint"));
  const isTrue = (condition) => view.matchMedia(condition).matches;
  eachCondition(page.styleSheets, (media, rule) => {
    if (!media.mediaText) return;
    const printed = media.mediaText.replace(/\bprint\b/g, "all").replace(/\bscreen\b/g, "not all").replace(/not all and[^,]*/g, "not all").replace(/\bnot not all\b/g, "all");
    const light = printed.replace(/\(prefers-color-scheme: dark\)/g, "(max-width: 0)").replace(/\(prefers-color-scheme: light\)/g, "(min-width: 0)");
    // Decided at the width of the text, once and for all: the frame grows with its sheets.
    rule.media.mediaText = isTrue(light) ? "all" : "not all";
  });
  const breaks = new Set(["page", "left", "right", "recto", "verso", "always"]);
  const turn = (rules) => {
    for (const rule of rules) {
      for (const side of ["breakBefore", "breakAfter"]) if (breaks.has(rule.style?.[side])) rule.style[side] = "column";
      if (rule.cssRules) turn(rule.cssRules);
    }
  };
  for (const sheet of page.styleSheets) turn(sheet.cssRules);
  const pitch = width + GAP;
  const rules = new view.CSSStyleSheet();
  rules.replaceSync(`
    html { height: 100%; background: #fff; overflow: hidden; scroll-behavior: auto; color-scheme: light; }
    body { position: absolute !important; inset: ${margins.top}px auto auto ${margins.left}px; margin: 0 !important; padding: 0 !important; width: ${text.width}px !important; max-width: none !important; height: ${text.height}px !important; column-width: ${text.width}px; column-gap: ${pitch - text.width}px; column-fill: auto; overflow: visible; }
    a, button, input, textarea { pointer-events: none; }
  `);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, rules];
  const count = Math.max(1, Math.round((page.body.scrollWidth + pitch - text.width) / pitch));
  rules.insertRule(`html { background: repeating-linear-gradient(to right, #fff 0 ${width}px, #6b7480 ${width}px ${pitch}px); }`, rules.cssRules.length);
  frame.style.width = `${count * pitch - GAP}px`;
  frame.style.height = `${height}px`;
  return { count, width, height, pitch };
};

const paper = (title, done) => {
  const frame = frameOf("samtale-print", title);
  frame.className = "paper";
  frame.tabIndex = -1;
  frame.addEventListener("load", async () => {
    await frame.contentDocument.fonts.ready;
    done(layOut(frame));
  });
  frame.src = location.pathname;
  return frame;
};

/* Parts in another language than what is around them. */
const foreignParts = (names) => {
  const parts = [];
  for (const element of document.body.querySelectorAll("[lang]")) {
    const around = element.parentElement.closest("[lang]");
    const inside = parts.some((part) => part.contains(element));
    const text = element.textContent.trim();
    // The language switcher and the notice name languages in themselves.
    const isName = element.closest("a[hreflang]") || names.includes(text);
    if (!inside && !isName && text && element.lang !== around.lang && !element.closest("[hidden]")) parts.push(element);
  }
  return parts;
};

const FOREIGN = "data-samtale-foreign";
const marking = new CSSStyleSheet();
marking.replaceSync(`[${FOREIGN}] { outline: 2px dashed #b35c00; outline-offset: 3px; }`);

const markParts = (parts, on) => {
  for (const element of document.querySelectorAll(`[${FOREIGN}]`)) element.removeAttribute(FOREIGN);
  if (on) for (const part of parts) part.setAttribute(FOREIGN, "");
  if (!document.adoptedStyleSheets.includes(marking)) document.adoptedStyleSheets.push(marking);
};
