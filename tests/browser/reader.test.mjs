// What readers change in their browser and their system, and what tools do not look at: text spacing, large text, a
// narrow or magnified window, forced colours, more contrast, less motion; headings, names of controls, sizes of targets,
// what the keyboard focus is hidden by.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { browser, CONTROLS, kinds, languages, readFileSync, sample, serve } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const every = (out) => ["404.html", ...languages.flatMap((language) => [...new Set(Object.values(kinds(out, language)))])];
/** One language where the language changes nothing; Norwegian has the longest words. */
const one = (out, language = "nb") => ["404.html", ...new Set(Object.values(kinds(out, language)))];

/** Sample, server and a page; `look` runs in each page and returns what is wrong there. */
async function eachPage(t, { paths = one, options = {}, before = async () => {}, look }) {
  const out = sample(t);
  const { url } = await serve(t, out);
  const context = await (await browser(t)).newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true, ...options });
  const page = await context.newPage();
  const problems = [];
  let looked = 0;
  for (const path of paths(out)) {
    await page.goto(url + path);
    await before(page);
    for (const problem of await look(page, path)) problems.push(`${path}: ${problem}`);
    looked += 1;
  }
  assert.ok(looked > 10, `only ${looked} pages`);
  assert.ok(!problems.length, [...new Set(problems)].join("\n"));
}

/** Sideways scrolling, cut text, text over text: what a layout loses when it has too little room. */
const lost = (page) => page.evaluate(() => {
  const problems = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) problems.push(`scrolls sideways by ${root.scrollWidth - root.clientWidth} px`);
  const name = (element) => element.outerHTML.slice(0, 90);
  for (const box of document.querySelectorAll(".scroll:has(> .grid)")) if (box.scrollWidth > box.clientWidth) problems.push(`a table to fill in scrolls sideways: ${name(box)}`);
  const hidden = (element) => element.closest(".visually-hidden, .skip, [popover]:not(:popover-open)") && !element.closest(".menu, .side")?.checkVisibility?.() || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });
  for (const element of document.querySelectorAll("body *")) {
    if (hidden(element) || element.closest(".visually-hidden")) continue;
    const style = getComputedStyle(element);
    const scrolls = (overflow) => overflow === "auto" || overflow === "scroll";
    if (["hidden", "clip"].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1 && !scrolls(style.overflowX)) problems.push(`cut at the side: ${name(element)}`);
    if (["hidden", "clip"].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1 && !scrolls(style.overflowY) && element.tagName !== "TEXTAREA") problems.push(`cut below: ${name(element)}`);
  }
  // Every line of text is a box; two boxes of different elements that share more than a hair's breadth collide.
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.data.trim() || !element || element.closest(".visually-hidden, .skip, script, textarea, [popover]:popover-open") || hidden(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const size = parseFloat(getComputedStyle(element).fontSize);
    for (const box of range.getClientRects()) {
      // A line's box is taller than its letters.
      const middle = (box.top + box.bottom) / 2;
      lines.push({ element, node, left: box.left, right: box.right, top: middle - size * 0.4, bottom: middle + size * 0.4 });
    }
  }
  lines.sort((one, two) => one.top - two.top);
  lines.forEach((line, at) => {
    for (let next = at + 1; next < lines.length && lines[next].top < line.bottom - 2; next += 1) {
      const other = lines[next];
      const over = Math.min(line.right, other.right) - Math.max(line.left, other.left);
      if (over > 2 && line.node !== other.node) problems.push(`text over text: “${line.node.data.trim().slice(0, 30)}” and “${other.node.data.trim().slice(0, 30)}”`);
    }
  });
  return problems;
});

const style = (css) => (page) => page.addStyleTag({ content: css });

/** WCAG 1.4.12. */
const SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }";

for (const width of [320, 1280]) {
  test(`text spacing loses nothing, ${width} px wide`, (t) => eachPage(t, { options: { viewport: { width, height: 900 } }, before: style(SPACING), look: lost }));
}

test("320 px wide, nothing is lost in any language", (t) => eachPage(t, { paths: every, options: { viewport: { width: 320, height: 700 } }, look: lost }));

test("text of twice the size loses nothing", async (t) => {
  await eachPage(t, { options: { viewport: { width: 1280, height: 900 } }, before: style("html { font-size: 200% !important; }"), look: lost });
});

test("at 400% nothing covers what is read", (t) => eachPage(t, {
  options: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
  look: async (page) => {
    const problems = await lost(page);
    await page.evaluate(() => window.scrollTo({ top: 600, behavior: "instant" }));
    const over = await page.evaluate(() => [...document.querySelectorAll("body *")].filter((element) => {
      const { position } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      return (position === "fixed" || position === "sticky") && element.checkVisibility() && box.height > 0 && box.bottom > 0 && box.top < innerHeight && !element.matches(".skip");
    }).map((element) => `stays on the screen: ${element.outerHTML.slice(0, 80)}`));
    return [...problems, ...over];
  },
}));

async function contrast(page, rule) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((rule) => window.axe.run(document, { runOnly: { type: "rule", values: [rule] }, resultTypes: ["violations"] }), rule);
  return violations.flatMap(({ nodes }) => nodes.slice(0, 3).map((node) => `${node.html.slice(0, 100)}: ${node.any[0]?.message}`));
}

for (const colorScheme of ["light", "dark"]) {
  test(`more contrast when asked for, ${colorScheme}`, (t) => eachPage(t, { options: { contrast: "more", colorScheme }, look: (page) => contrast(page, "color-contrast-enhanced") }));

  test(`forced colours leave everything to see, ${colorScheme}`, (t) => eachPage(t, {
    options: { forcedColors: "active", colorScheme },
    look: async (page) => {
      const problems = await contrast(page, "color-contrast");
      return problems.concat(await page.evaluate(`(() => {
        const problems = [];
        const name = (element) => element.outerHTML.slice(0, 100);
        const clear = (colour) => /, 0\\)$|^transparent$/.test(colour);
        const paper = getComputedStyle(document.body).backgroundColor;
        for (const element of ${CONTROLS}) {
          const style = getComputedStyle(element);
          if (element.matches("button, textarea, input, select") && style.appearance === "none" && (style.borderTopStyle === "none" || clear(style.borderTopColor))) problems.push("no edge: " + name(element));
          if (element.matches("button, input[type=text], input[type=search], textarea, select") && !element.closest(".grid, .box") && (parseFloat(style.borderBottomWidth) < 1 || style.borderBottomColor === paper)) problems.push("no edge: " + name(element));
        }
        // What is chosen or current differs by more than a colour that is taken away.
        for (const element of document.querySelectorAll("[aria-current], [aria-pressed=true]")) {
          if (!element.checkVisibility() || element.closest(".site-footer")) continue;
          const style = getComputedStyle(element);
          const marked = Number(style.fontWeight) >= 600 || style.forcedColorAdjust === "none" || parseFloat(style.borderBottomWidth) > 2;
          if (!marked) problems.push("looks like its neighbours: " + name(element));
        }
        return problems;
      })()`));
    },
  }));
}

test("less motion when asked for", (t) => eachPage(t, {
  options: { reducedMotion: "reduce" },
  look: (page) => page.evaluate(() => {
    const problems = document.getAnimations().map((animation) => `moves: ${animation.effect?.target?.outerHTML.slice(0, 80)}`);
    for (const element of document.querySelectorAll("*")) {
      const style = getComputedStyle(element);
      if (style.scrollBehavior !== "auto") problems.push(`scrolls smoothly: ${element.tagName}`);
      if (style.transitionDuration.split(", ").some((time) => parseFloat(time) > 0) || style.animationName !== "none") problems.push(`moves: ${element.outerHTML.slice(0, 80)}`);
    }
    return problems;
  }),
}));

test("headings are in order, and one is the first", (t) => eachPage(t, {
  paths: every,
  look: (page) => page.evaluate(() => {
    const problems = [];
    let before = 0;
    for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
      const level = Number(heading.tagName[1]);
      if (level > before + 1) problems.push(`${heading.tagName} after H${before}: ${heading.textContent.trim().slice(0, 40)}`);
      if (!heading.textContent.trim()) problems.push(`an empty ${heading.tagName}`);
      before = level;
    }
    if (document.querySelectorAll("h1").length !== 1) problems.push(`${document.querySelectorAll("h1").length} H1`);
    return problems;
  }),
}));

/** Controls as assistive technology gets them: role, name, and the names of the groups around them. */
async function controls(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const text = (property) => property?.value?.toString().trim() ?? "";
  const groups = (node) => {
    const names = [];
    for (let above = byId.get(node.parentId); above; above = byId.get(above.parentId)) {
      if (["group", "radiogroup", "region", "table"].includes(text(above.role)) && text(above.name)) names.push(text(above.name));
    }
    return names;
  };
  const roles = ["link", "button", "textbox", "searchbox", "radio", "checkbox", "combobox", "spinbutton", "DisclosureTriangle"];
  return nodes.filter((node) => !node.ignored && roles.includes(text(node.role))).map((node) => ({ role: text(node.role), name: text(node.name), groups: groups(node) }));
}

test("every control has a name, and fields of a form have different ones", (t) => eachPage(t, {
  paths: every,
  look: async (page, path) => {
    const found = await controls(page);
    const problems = found.filter(({ name }) => !name).map(({ role, groups }) => `a ${role} without a name in ${groups.join(" › ")}`);
    if (!/\/forms\/[^/]+\/[^/]+\//.test(path)) return problems;
    const fields = found.filter(({ role }) => ["textbox", "radio", "checkbox", "combobox"].includes(role));
    assert.ok(fields.length > 10, `${path}: only ${fields.length} fields`);
    const seen = new Set();
    for (const { role, name, groups } of fields) {
      const whole = [role, name, ...groups].join(" ‹ ");
      if (seen.has(whole)) problems.push(`two fields are called ${whole}`);
      seen.add(whole);
    }
    return problems;
  },
}));

for (const width of [375, 1280]) {
  test(`targets are 24 px and more, ${width} px wide`, (t) => eachPage(t, {
    options: { viewport: { width, height: 800 } },
    paths: (out) => [...one(out), ...one(out, "en")],
    look: (page) => page.evaluate(`(() => {
      const small = [];
      for (const element of ${CONTROLS}) {
        if (element.closest(".skip")) continue;
        // In a line of text a link is as tall as the line, and the label of a button is pressed with it.
        const sentence = element.tagName === "A" && getComputedStyle(element).display === "inline" && [...element.parentElement.childNodes].some((node) => node !== element && node.textContent.trim());
        if (sentence) continue;
        const label = element.labels?.[0];
        const boxes = [element, label].filter(Boolean).map((one) => one.getBoundingClientRect());
        // The link that fills a card is as large as the card.
        const filled = getComputedStyle(element, "::after").position === "absolute" && element.closest("li")?.getBoundingClientRect();
        if (filled) boxes.push(filled);
        if (!boxes.some(({ width, height }) => width >= 24 && height >= 24)) {
          const { width, height } = boxes[0];
          small.push(Math.round(width) + " × " + Math.round(height) + ": " + element.outerHTML.slice(0, 100));
        }
      }
      return small;
    })()`),
  }));
}

test("nothing hides what has the focus, also in a low window", (t) => eachPage(t, {
  // A smooth scroll would still be on its way.
  options: { viewport: { width: 640, height: 360 }, reducedMotion: "reduce" },
  look: async (page) => {
    const problems = [];
    const count = await page.evaluate(`${CONTROLS}.length`);
    for (let at = 0; at < Math.min(count, 60); at += 1) {
      await page.keyboard.press("Tab");
      const hidden = await page.evaluate(async () => {
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const [box] = element.getClientRects();
        if (!box) return `${element.outerHTML.slice(0, 80)} has no box`;
        const x = Math.min(innerWidth - 1, Math.max(0, box.left + Math.min(8, box.width / 2)));
        // What is taller than the window shows a part of itself (WCAG 2.4.11).
        const y = box.height > innerHeight ? Math.max(0, box.top + 8) : box.top + Math.min(8, box.height / 2);
        const there = document.elementFromPoint(x, y);
        const same = there && (element.contains(there) || there.contains(element) || there.closest("label")?.control === element || there.closest(".answer")?.contains(element));
        return same ? null : `${element.outerHTML.slice(0, 80)} is behind ${there?.outerHTML.slice(0, 80) ?? "the window's edge"}`;
      });
      if (hidden) problems.push(hidden);
    }
    return problems;
  },
}));

test("the menu of a small screen opens, closes and gives the focus back by keys", async (t) => {
  const { url } = await serve(t, sample(t));
  const page = await (await browser(t)).newPage({ viewport: { width: 375, height: 800 } });
  await page.goto(`${url}nb/`);
  await page.focus(".menu-button");
  await page.keyboard.press("Enter");
  assert.ok(await page.isVisible(".menu a"));
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.closest(".menu")), "the next stop is in the menu");
  await page.keyboard.press("Escape");
  assert.ok(!(await page.isVisible(".menu a")));
  assert.ok(await page.evaluate(() => document.activeElement.matches(".menu-button")), "the focus is back at the button");
});
