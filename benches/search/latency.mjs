// From key to painted results, in Chromium, and the longest tasks: node latency.mjs SITE LANGUAGE
//
// SITE is a built site. Queries are made from its own titles: words, beginnings of words, words with an error, whole
// titles. Each is typed once so that its files are there (warm), then again key by key, and every key is timed from the
// event's own time stamp to the first moment after the frame in which its results stand. Last it counts what a query costs
// a reader who comes anew.

import { gzipSync } from "node:zlib";
import { chromium } from "../../tests/browser/node_modules/playwright-core/index.mjs";
import { join, readFileSync, serve } from "../../tests/browser/site.mjs";

const [site, language, most = "60"] = process.argv.slice(2);
const ends = [];
const bench = { after: (end) => ends.push(end) };

const terms = readFileSync(join(site, language, "search", "terms", "index.html"), "utf8");
const titles = [...terms.matchAll(/<li><a href="[^"]*">([^<]+)<\/a>/g)].map(([, title]) => title).filter((title) => !title.includes("&"));
const queries = [];
for (let at = 0; queries.length < Number(most); at++) {
  const title = titles[(at * 7919) % titles.length], words = title.split(" "), long = words.reduce((best, word) => (word.length > best.length ? word : best), "");
  queries.push([title, words.slice(0, 2).join(" "), long, long.slice(0, 3) + long[4] + long[3] + long.slice(5)][at % 4]);
}

const { url } = await serve(bench, site);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.addInitScript(() => {
  const seen = (window.seen = { keys: [], tasks: [], pending: null });
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: "longtask" });
  addEventListener("input", (event) => { seen.pending = event.timeStamp; }, true);
  addEventListener("DOMContentLoaded", () => new MutationObserver(() => {
    const box = document.querySelector("[data-search]");
    if (seen.pending === null || box.hasAttribute("aria-busy")) return;
    const from = seen.pending;
    seen.pending = null;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { seen.keys.push(performance.now() - from); seen.painted = true; };
      port2.postMessage(null);
    });
  }).observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ["aria-busy"] }));
});
await page.goto(`${url}${language}/search/`);
const painted = () => page.waitForFunction(() => window.seen.painted, null, { polling: 20 });
const press = async (text) => {
  for (const letter of text) {
    await page.evaluate(() => { window.seen.painted = false; });
    await page.keyboard.type(letter);
    await painted();
  }
};
await page.focus("input[type=search]");
const clear = async () => {
  await page.fill("input[type=search]", "");
  await page.waitForTimeout(30);
};
for (const query of queries) {
  await clear();
  await press(query);
}
const cold = await page.evaluate(() => { const { keys, tasks } = window.seen; Object.assign(window.seen, { keys: [], tasks: [] }); return { keys, tasks }; });
// What a task costs in CPU time says more than its length where other work is on the machine.
const trace = await browser.newBrowserCDPSession(), events = [];
trace.on("Tracing.dataCollected", ({ value }) => events.push(...value));
const traced = new Promise((done) => trace.on("Tracing.tracingComplete", done));
await trace.send("Tracing.start", { transferMode: "ReportEvents", traceConfig: { includedCategories: ["toplevel"], excludedCategories: ["*"] } });
for (const query of queries) {
  await clear();
  await press(query);
}
const warm = await page.evaluate(() => window.seen);
await trace.send("Tracing.end");
await traced;
const mains = new Set(events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid}/${tid}`));
const spent = events.filter(({ name, pid, tid }) => /RunTask$/.test(name) && mains.has(`${pid}/${tid}`)).map(({ tdur = 0 }) => tdur / 1000).sort((a, b) => b - a);
for (const [name, { keys, tasks }] of Object.entries({ cold, warm })) {
  keys.sort((a, b) => a - b);
  const part = (share) => keys[Math.min(keys.length - 1, Math.floor(keys.length * share))].toFixed(1);
  console.log(`${name}: ${keys.length} keys, median ${part(0.5)} ms, 95th percentile ${part(0.95)} ms, longest ${part(1)} ms; tasks over 50 ms: ${tasks.length}${tasks.length ? `, longest ${Math.max(...tasks)} ms` : ""}`);
}
console.log(`warm, CPU time of a task: longest ${spent.slice(0, 3).map((time) => time.toFixed(1)).join(", ")} ms of ${spent.length}`);

// From opening the search page to the first result: all that was asked for, compressed.
const weights = new Map(), opened = [];
for (const query of queries) {
  const context = await browser.newContext(), fresh = await context.newPage(), asked = new Set();
  fresh.on("request", (request) => asked.add(new URL(request.url()).pathname));
  await fresh.goto(`${url}${language}/search/`);
  await fresh.fill("input[type=search]", query);
  await fresh.waitForSelector("[data-search-hit]");
  for (const path of asked) if (!weights.has(path)) weights.set(path, gzipSync(readFileSync(join(site, path.endsWith("/") ? `${path}index.html` : path)), { level: 9 }).length / 1024);
  opened.push([...asked].reduce((sum, path) => sum + weights.get(path), 0));
  await context.close();
}
opened.sort((a, b) => a - b);
console.log(`KiB from opening the page to the first result: median ${opened[opened.length >> 1].toFixed(0)}, most ${opened.at(-1).toFixed(0)}`);
await browser.close();
for (const end of ends) end();
