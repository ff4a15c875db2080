// Search in a real browser: the same ranking as `samtale search`, a box that works with the keyboard, hostile queries
// that stay words, a site opened from a file share.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { browser, join, program, readFileSync, repository, sample, serve, strict, today } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const run = promisify(execFile);
const box = "input[type=search]";
const HITS = "[data-search-hit]";

async function terminal(query, language) {
  const options = ["search", "--site", repository, "--lang", language, "--today", today, "--format", "json", "--limit", "1000", "--", query];
  const { stdout } = await run(program, options, { maxBuffer: 1 << 26 });
  return JSON.parse(stdout);
}

/** Queries from the sample's own titles, headings and questions: whole, a few words, a word without its accents, cut or with an error. */
function queries(out, language) {
  const words = readFileSync(join(out, language, "questions", "index.html"), "utf8") + readFileSync(join(out, language, "search", "terms", "index.html"), "utf8");
  const texts = [...words.matchAll(/<p class="asked">([^<]+)|<li><a href="[^"]*">([^<]+)<\/a>/g)].map((match) => (match[1] ?? match[2]).trim()).filter((text) => !text.includes("&"));
  const found = new Set();
  texts.forEach((text, at) => {
    const parts = text.split(/\s+/);
    const long = parts.reduce((best, word) => (word.length > best.length ? word : best), "");
    if (at % 3 === 0) found.add(text);
    if (at % 3 === 1) found.add(parts.slice(0, 3).join(" "));
    if (at % 3 === 2) found.add(long.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ø", "o").replaceAll("æ", "ae"));
    if (at % 5 === 0) found.add(long.slice(0, 4));
    if (at % 7 === 0 && long.length > 6) found.add(long.slice(0, 3) + long[4] + long[3] + long.slice(5));
  });
  return [...found].filter((query) => query.trim()).slice(0, 100);
}

async function typed(page, query) {
  await page.fill(box, "");
  await page.waitForFunction((selector) => !document.querySelector(selector), HITS);
  await page.fill(box, query);
  await page.waitForFunction(() => document.querySelector("[role=status]").textContent && !document.querySelector("[aria-busy]"));
}

test("browser and terminal give the same list", async (t) => {
  const out = sample(t);
  const { url } = await serve(t, out);
  const page = await (await browser(t)).newPage();
  let compared = 0;
  for (const language of ["nb", "da", "nl", "en"]) {
    await page.goto(`${url}${language}/search/`);
    const asked = queries(out, language);
    const expected = new Map();
    for (let at = 0; at < asked.length; at += 8) {
      await Promise.all(asked.slice(at, at + 8).map(async (query) => expected.set(query, await terminal(query, language))));
    }
    for (const query of asked) {
      await typed(page, query);
      // The page groups its results by kind, ten of each at first; within a kind the order is that of the ranking.
      const shown = await page.evaluate(([selector, root, language]) => [...document.querySelectorAll(selector)]
        .filter((row) => !row.lang || row.lang === language)
        .map((row) => [row.dataset.searchHit, row.querySelector("a").href.slice(root.length)]), [HITS, url, language]);
      for (const kind of ["page", "question", "form"]) {
        const plain = (address) => address.split("#")[kind === "question" ? 1 : 0];
        const here = shown.filter(([other, address]) => other === kind && address.startsWith(`${language}/`)).map(([, address]) => plain(address));
        const there = expected.get(query).filter((hit) => hit.kind === kind && hit.lang === language).map((hit) => plain(hit.path)).slice(0, 10);
        assert.deepEqual(here, there, `${language}: ${query}: ${kind}`);
      }
      compared += 1;
    }
  }
  assert.ok(compared >= 300, `only ${compared} queries`);
});

test("the search page works with the keyboard, and remembers the query in the fragment only", async (t) => {
  const { url, requests } = await serve(t, sample(t));
  const problems = [];
  const page = strict(await (await browser(t)).newPage(), problems);
  await page.goto(`${url}nb/search/`);
  await page.keyboard.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.type), "search");
  await page.keyboard.type("samtale");
  await page.waitForSelector(HITS);
  assert.match(await page.textContent("[role=status]"), /^\d+ treff$/);
  assert.ok((await page.locator("mark").count()) > 0);
  // Results for the letters before may still be on the screen.
  await page.waitForFunction(() => !document.querySelector("[aria-busy]"));
  await page.keyboard.press("ArrowDown");
  const active = await page.getAttribute(box, "aria-activedescendant");
  assert.ok(await page.locator(`#${active}[aria-selected=true]`).count());
  await page.keyboard.press("Escape");
  assert.equal(await page.getAttribute(box, "aria-activedescendant"), null);
  assert.equal(await page.inputValue(box), "samtale");
  await page.selectOption("select[name=kind]", "question");
  await page.waitForFunction((selector) => [...document.querySelectorAll(selector)].every((row) => row.dataset.searchHit === "question"), HITS);
  await page.reload();
  await page.waitForSelector(HITS);
  assert.equal(await page.inputValue(box), "samtale");
  assert.equal(await page.inputValue("select[name=kind]"), "question");
  await page.focus(box);
  await page.keyboard.press("Escape");
  await page.waitForFunction((selector) => !document.querySelector(selector), HITS);
  assert.ok(await page.isVisible("[data-search-empty]"));
  await page.fill(box, "arbedismiljø ");
  await page.waitForSelector(".search-meant button");
  await page.fill(box, "kontakt");
  await page.waitForSelector(HITS);
  // Results for the letters before may still be on the screen.
  await page.waitForFunction(() => !document.querySelector("[aria-busy]"));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${url}nb/hjelp/kontakt/**`);
  assert.deepEqual(problems, []);
  assert.ok(!requests.some((line) => /samtale|kontakt\?|fortrol/.test(line.replaceAll("samtalen/", ""))), "a query was sent");
});

test("the box beside a page loads the search when it is used", async (t) => {
  const { url, requests } = await serve(t, sample(t));
  const problems = [];
  const page = strict(await (await browser(t)).newPage(), problems);
  await page.goto(`${url}nn/questions/`);
  assert.ok(!requests.some((line) => line.includes("/search")), "search was loaded unasked");
  await page.keyboard.press("/");
  await page.keyboard.type("arbeidsmiljo");
  await page.waitForSelector(HITS);
  await page.keyboard.press("Enter");
  await page.waitForURL(`${url}nn/search/**`);
  await page.waitForSelector(HITS);
  assert.equal(await page.inputValue(box), "arbeidsmiljo");
  assert.deepEqual(problems, []);
});

test("hostile queries stay words", async (t) => {
  const { url } = await serve(t, sample(t));
  const problems = [];
  const page = strict(await (await browser(t)).newPage(), problems);
  await page.goto(`${url}en/search/`);
  const hostile = ["<img src=x onerror=window.hit=1>", "\u0000", "a\u0000b", "😀😀", "שלום עולם", "\u202Eabc", "__proto__", "constructor", "word ".repeat(10000), "x".repeat(100000), "\"\\</script>", "%00%ff", "#&=?"];
  for (const query of hostile) {
    await page.fill(box, query);
    await page.waitForTimeout(200);
    await page.waitForFunction(() => !document.querySelector("[aria-busy]"));
  }
  assert.equal(await page.evaluate(() => window.hit), undefined);
  assert.equal(await page.locator(".search-panel img, .search-panel script").count(), 0);
  assert.deepEqual(problems, []);
});

test("a site opened from a file share can be searched", async (t) => {
  const out = sample(t, "--portable");
  const problems = [];
  const page = strict(await (await browser(t)).newPage(), problems);
  await page.goto(pathToFileURL(join(out, "nb", "search", "index.html")).href);
  await page.fill(box, "medarbeider samtale");
  await page.waitForSelector(HITS);
  const address = await page.locator(`${HITS} a`).first().getAttribute("href");
  assert.match(address, /index\.html(#|$)/);
  await page.locator(`${HITS} a`).first().click();
  await page.waitForLoadState();
  assert.ok(await page.locator("h1").count());
  assert.deepEqual(problems, []);
});

test("without a script there are topics and a list from A to Z", async (t) => {
  const { url } = await serve(t, sample(t));
  const context = await (await browser(t)).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${url}da/guide/`.replace("guide/", ""));
  await page.locator(".site-search a").click();
  await page.waitForURL(`${url}da/search/`);
  assert.ok((await page.locator("[data-search-empty] li").count()) >= 10);
  await page.locator('a[href$="search/terms/"]').click();
  assert.ok((await page.locator(".terms li").count()) >= 20);
});

test("on a slow connection the box says that it is loading, and a nothing-found page where to ask", async (t) => {
  const { url } = await serve(t, sample(t));
  const problems = [];
  const page = strict(await (await browser(t)).newPage(), problems);
  await page.goto(`${url}nb/questions/`);
  const network = await page.context().newCDPSession(page);
  // Slow 3G, as the developer tools have it.
  await network.send("Network.emulateNetworkConditions", { offline: false, latency: 2000, downloadThroughput: 50000, uploadThroughput: 50000 });
  const said = () => page.textContent(".search-status");
  await page.focus(box);
  await page.waitForFunction(() => /…$/.test(document.querySelector(".search-status").textContent));
  assert.ok(await page.isVisible(".search-status"));
  await page.keyboard.type("samtale");
  await page.waitForFunction(() => document.querySelector("[aria-busy]") && /…$/.test(document.querySelector(".search-status").textContent), null, { timeout: 60000 });
  await page.waitForSelector(HITS, { timeout: 60000 });
  assert.doesNotMatch(await said(), /…$/);
  await network.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await page.goto(`${url}nb/search/#q=zzzzqqq`);
  await page.waitForFunction(() => document.querySelector(".search-status").textContent.includes("zzzzqqq"));
  assert.ok(await page.isVisible('[data-search-empty] a[href$="contact/"], [data-search-empty] a[href$="kontakt/"]'));
  assert.deepEqual(problems, []);
});

test("hits say their language and their question, and a chosen row outlasts a redraw", async (t) => {
  const { url } = await serve(t, sample(t));
  const page = await (await browser(t)).newPage();
  await page.goto(`${url}nb/search/`);
  await typed(page, "medarbeidersamtale");
  const kinds = await page.$$eval(HITS, (rows) => rows.map(({ dataset }) => dataset.searchHit));
  assert.deepEqual(kinds, [...kinds].sort((a, b) => kinds.indexOf(a) - kinds.indexOf(b)), "hits of one kind stand together");
  await typed(page, "arbeid");
  const questions = await page.$$eval('[data-search-hit="question"]', (rows) => rows.map((row) => [row.dataset.question, new URL(row.querySelector("a").href).hash.slice(1)]));
  assert.ok(questions.length > 0);
  for (const [id, anchor] of questions) assert.equal(id, anchor);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const chosen = () => page.$eval("[aria-selected=true] a", (link) => link.href);
  const before = await chosen();
  // Whatever comes late asks for the same answer again.
  await page.evaluate(() => dispatchEvent(new HashChangeEvent("hashchange")));
  const kind = await page.$eval("[aria-selected=true]", (row) => row.dataset.searchHit);
  await page.selectOption("select[name=kind]", kind);
  await page.waitForFunction(([selector, kind]) => [...document.querySelectorAll(selector)].every((row) => row.dataset.searchHit === kind), [HITS, kind]);
  assert.equal(await chosen(), before);
  // A word that only another language has is offered from there, in its own language.
  await typed(page, "medewerker");
  const langs = await page.$$eval(HITS, (rows) => rows.map((row) => row.lang));
  assert.ok(langs.length === 0 || langs.every((lang) => lang !== ""), langs.join());
});

test("axe finds nothing with results open", async (t) => {
  const { url } = await serve(t, sample(t));
  const chromium = await browser(t);
  const problems = [];
  for (const colorScheme of ["light", "dark"]) {
    for (const viewport of [{ width: 375, height: 800 }, { width: 1280, height: 900 }]) {
      const context = await chromium.newContext({ colorScheme, viewport, bypassCSP: true });
      const page = await context.newPage();
      for (const [path, query] of [["nb/search/", "samtale"], ["nb/search/", "arbedismiljø "], ["nl/search/", "zzzzqq"], ["en/", "goals"], ["en/search/terms/", ""], ["en/search/", ""]]) {
        await page.goto(url + path);
        if (query) {
          await page.focus(box);
          await page.fill(box, query);
          await page.waitForFunction(() => document.querySelector("[role=status]")?.textContent && !document.querySelector("[aria-busy]"));
          if (query === "samtale") await page.keyboard.press("ArrowDown");
        }
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
        for (const violation of violations) problems.push(`${path} ${query} (${colorScheme}, ${viewport.width}): ${violation.id}: ${violation.nodes[0].html.slice(0, 160)}`);
        // Filters leave the screen to the results, and are large enough to be hit.
        const bar = await page.evaluate(() => {
          const bar = document.querySelector("main .search-filters:not([hidden])");
          return bar && [bar.getBoundingClientRect().height, Math.min(...[...bar.children].map((list) => list.getBoundingClientRect().height))];
        });
        if (query === "samtale" && !(bar[0] <= 80 && bar[1] >= 24)) problems.push(`${path} (${viewport.width}): filters of ${bar} px`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (wide > 0) problems.push(`${path} (${viewport.width}): scrolls sideways by ${wide} px`);
      }
      await context.close();
    }
  }
  assert.deepEqual(problems, []);
});
