// The preparation can be used by everyone: without a mouse, on a small screen, with a checker's eye on every state,
// without a script, and with as much text as anybody would write.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { gzipSync } from "node:zlib";
import { data, load, open, questions, served } from "./prepare.mjs";
import { browser, join, pdfText, readFileSync, temporary } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

test("axe finds nothing in any state, and nothing is lost sideways at 320 px", async (t) => {
  const { url } = await served(t);
  const chromium = await browser(t);
  const problems = [];
  for (const options of [{ viewport: { width: 320, height: 700 } }, { viewport: { width: 1400, height: 900 }, colorScheme: "dark" }, { viewport: { width: 800, height: 600 }, forcedColors: "active", reducedMotion: "reduce" }]) {
    const context = await chromium.newContext({ ...options, bypassCSP: true });
    const page = await context.newPage();
    const look = async (state) => {
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
      for (const violation of violations) problems.push(`${state} (${options.viewport.width}): ${violation.id}: ${violation.nodes.slice(0, 2).map((node) => node.html.slice(0, 160)).join(" | ")}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) problems.push(`${state} (${options.viewport.width}): scrolls sideways by ${wide} px`);
      const tables = await page.locator(".scroll:has(> .grid)").evaluateAll((boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth).length);
      if (tables) problems.push(`${state} (${options.viewport.width}): ${tables} tables to fill in scroll sideways`);
    };
    await open(page, url, "nl");
    await look("empty");
    await page.locator("[data-picker] > summary").click();
    await page.locator("[data-topics] summary").first().click();
    await look("picker");
    await page.locator("[data-picker] > summary").click();
    await page.goto(`${url}nl/questions/tasks/`);
    await page.locator(".talk input").first().check();
    await look("tray");
    await open(page, url, "nl", "#form=dialogue&for=role:employee,staff:research-fellow");
    await page.locator("[data-beside]").selectOption("da");
    await page.locator("[data-sheet] .beside").first().waitFor();
    await page.locator('[data-act="own"]').click();
    await page.locator("[data-share] > summary").click();
    await page.locator("[data-qr]:not(:empty)").waitFor();
    await look("sheet in two languages");
    await page.locator('[data-reader="role"]').selectOption("manager");
    await page.locator('[data-act="arrange"]').click();
    await look("order");
    await page.locator('[data-act="clear"]').click();
    await look("dialog");
    await page.keyboard.press("Escape");
    await page.evaluate(() => (location.hash = "#q=task-priorities&v=1"));
    await page.locator("[data-shared]").waitFor();
    await look("shared");
    await context.close();
  }
  assert.deepEqual([...new Set(problems)], []);
});

test("the keyboard reaches everything in the order of the page, and the focus is never lost", async (t) => {
  const { url } = await served(t);
  const page = await (await browser(t)).newPage();
  await open(page, url, "en", "#q=task-priorities,rating-motivation&v=1");
  const focused = () => page.evaluate(() => {
    const { activeElement: it } = document;
    return it.ariaLabel || it.labels?.[0]?.textContent.trim().split("\n")[0].trim() || it.textContent.trim().split("\n")[0];
  });
  assert.equal(await focused(), "Somebody has shared a list of questions with you");
  await page.keyboard.press("Tab");
  assert.equal(await focused(), "Employee");
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "Write");
  const order = [];
  for (let at = 0; at < 30; at += 1) {
    await page.keyboard.press("Tab");
    order.push(await focused());
    if (order.at(-1) === "Print") break;
  }
  assert.deepEqual(order.slice(0, 8), ["Change the order", "Name", "Date of the conversation", "Take off the list: 1 Which tasks should come first in the months ahead?", "1Which tasks should come first in the months ahead?", "Take off the list: 2 To what extent do you look forward to the working day?", "1: not at all", "What"].map((name, at) => (at === 7 ? order[7] : name)));
  assert.equal(order.at(-1), "Print");
  // Taking a question off leads to the next one's button, the last one's to the heading.
  await page.locator('[data-do="remove"]').first().focus();
  await page.keyboard.press("Enter");
  assert.match(await focused(), /^Take off the list: 1 To what extent/);
  await page.keyboard.press("Enter");
  assert.equal(await focused(), "Write");
});

test("300 questions with 2,000 characters each: typing stays smooth, print is whole", async (t) => {
  const { out, url } = await served(t);
  const page = await (await browser(t)).newPage();
  const known = data(out, "en").questions.filter((question) => !question.retired && question.field.kind === "lines").map(({ id }) => id);
  const text = (at) => `BEGIN${at} ${"some words about work ".repeat(90).slice(0, 1980)} END${at}`;
  const list = Array.from({ length: 300 }, (_, at) => (at < known.length ? { id: known[at], answer: text(at) } : { own: `Question ${at}`, answer: text(at) }));
  await open(page, url, "en");
  await load(page, JSON.stringify({ format: "samtale-preparation", version: 1, questions: list }));
  await page.locator("[data-sheet] [data-key]").nth(299).waitFor();
  assert.equal((await questions(page)).length, 300);
  await page.locator("[data-keep]").check();
  await page.waitForFunction(() => localStorage.getItem("samtale-draft")?.includes("END299"));
  await page.evaluate(() => {
    window.long = [];
    new PerformanceObserver((entries) => window.long.push(...entries.getEntries().map((entry) => Math.round(entry.duration)))).observe({ type: "longtask" });
  });
  for (const at of [3, 150, 290]) {
    const field = page.locator("[data-sheet] li textarea").nth(at);
    await field.scrollIntoViewIfNeeded();
    await field.focus();
    await page.waitForTimeout(300);
    await page.evaluate(() => (window.long.length = 0));
    await page.keyboard.type(" typed with care", { delay: 25 });
    const long = await page.evaluate(() => window.long);
    assert.ok(long.every((duration) => duration <= 50), `tasks of ${long} ms while typing in question ${at + 1}`);
  }
  const pdf = join(temporary(t), "long.pdf");
  await page.pdf({ path: pdf, preferCSSPageSize: true });
  const printed = pdfText(pdf).join(" ");
  for (let at = 0; at < 300; at += 1) assert.ok(printed.includes(`BEGIN${at}`) && printed.includes(`END${at}`), `answer ${at} is not whole`);
});

test("a form's footnotes stand under the sheet, lead there and back, and are printed", async (t) => {
  const { out, url } = await served(t);
  const page = await (await browser(t)).newPage();
  const texts = (list) => list.allTextContents().then((all) => all.map((text) => text.replace("↩", "").trim()));
  const marks = page.locator('[data-sheet] [role="doc-noteref"]');
  const notes = page.locator("[data-sheet] .footnotes li");
  for (const language of ["nb", "nn", "da", "nl", "en"]) {
    await page.goto(`${url}${language}/forms/dialogue/employee-academic/`);
    const published = await texts(page.locator(".footnotes li"));
    assert.equal(published.length, 2);
    await page.evaluate(() => sessionStorage.clear());
    await open(page, url, language, "#form=dialogue&for=role:employee,staff:academic");
    assert.deepEqual(await texts(notes), published, language);
    assert.deepEqual(await marks.allTextContents(), ["1", "2"]);
  }
  // There and back, by keyboard.
  await marks.nth(1).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**#note-2");
  await page.keyboard.press("Tab");
  const back = notes.nth(1).locator('[role="doc-backlink"]');
  await page.waitForFunction(() => document.activeElement.matches('[role="doc-backlink"]'));
  assert.equal(await back.getAttribute("aria-label"), "Back to the text, note 2");
  await page.keyboard.press("Enter");
  await page.waitForURL("**#note-ref-2");
  // The second language has its words under the first's, and both marks lead to the same note.
  await page.locator("[data-beside]").selectOption("nl");
  await notes.first().locator('.beside[lang="nl"]').waitFor();
  assert.deepEqual(await marks.allTextContents(), ["1", "2", "1", "2"]);
  assert.equal(await page.locator("#note-ref-1").count(), 1);
  const pdf = join(temporary(t), "notes.pdf");
  await page.pdf({ path: pdf, preferCSSPageSize: true });
  const printed = pdfText(pdf).join(" ").replace(/\s+/g, " ");
  for (const text of data(out, "nl").forms.find((form) => form.id === "dialogue").footnotes) assert.ok(printed.includes(text), text);
  // A sheet without a form has none.
  await page.locator('[data-act="clear"]').click();
  await page.locator('[data-act="sure-yes"]').click();
  await page.locator('[data-act="own"]').click();
  assert.ok(await page.locator("[data-sheet] .footnotes").isHidden());
});

test("the scripts are small, and only where they are used", async (t) => {
  const { out, url, requests } = await served(t);
  const size = (path) => gzipSync(readFileSync(join(out, path)), { level: 9 }).length;
  assert.ok(size("assets/tray.js") <= 3000, `tray: ${size("assets/tray.js")}`);
  const all = ["tray", "prepare", "word", "planner", "template"].map((name) => size(`assets/${name}.js`));
  t.diagnostic(`tray, preparation, Word file, planner, texts to copy: ${all.join(" + ")} bytes`);
  assert.ok(all.reduce((sum, one) => sum + one, 0) <= 25_000, `all: ${all}`);
  assert.ok(!readFileSync(join(out, "en/index.html"), "utf8").includes("prepare.js"));
  // What makes Word files comes when a reader wants one, once.
  const page = await (await (await browser(t)).newContext()).newPage();
  await open(page, url, "en", "#form=one-to-one");
  const words = () => requests.filter((line) => line.endsWith("word.js"));
  assert.deepEqual(words(), []);
  for (let times = 0; times < 2; times += 1) await Promise.all([page.waitForEvent("download"), page.locator('[data-act="word"]').click()]);
  assert.deepEqual(words().sort(), ["GET /assets/word.js", "GET /en/preparation/word.js"]);
  // Where it does not come, the page says so.
  const other = await page.context().newPage();
  await other.route("**/word.js", (route) => route.abort());
  await open(other, url, "en", "#form=one-to-one");
  await other.locator('[data-act="word"]').click();
  await other.locator("[data-words]").filter({ hasText: "The Word file could not be made" }).waitFor();
  await other.unroute("**/word.js");
  await Promise.all([other.waitForEvent("download"), other.locator('[data-act="word"]').click()]);
});

test("without a script the forms and questions are there to go to", async (t) => {
  const { url } = await served(t);
  const page = await (await (await browser(t)).newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${url}en/preparation/`);
  assert.ok(await page.locator("[data-without-script]").isVisible());
  assert.ok(await page.locator("[data-prepare]").isHidden());
  for (const link of await page.locator("[data-without-script] a").all()) assert.match(await link.getAttribute("href"), /(questions|forms\/[^/]+)\/$/);
  assert.equal(await page.locator(".tray:visible, .talk").count(), 0);
});

test("from a file share, the whole preparation works", async (t) => {
  const { out } = await served(t);
  const page = await (await browser(t)).newPage();
  await page.goto(`file://${join(out, "nb/preparation/index.html")}#form=one-to-one&for=role:employee,staff:academic`);
  await page.locator("[data-sheet] [data-key]").first().waitFor();
  await page.locator("[data-language]").selectOption("da");
  await page.locator("[data-sheet][lang=da]").waitFor();
  await page.locator("[data-share] > summary").click();
  await page.locator("[data-qr]:not(:empty)").waitFor();
  const link = await page.locator("[data-link]").inputValue();
  assert.ok(link.startsWith("https://intranet.example.org/dialogue/nb/preparation/#q="), link);
});
