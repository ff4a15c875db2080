// What a page costs its reader: bytes, time to the first paint, and nothing that moves while it is read.

import assert from "node:assert/strict";
import test from "node:test";
import { gzipSync } from "node:zlib";
import { browser, build, cpSync, join, kinds, languages, pages, readFileSync, repository, sample, serve, temporary, write } from "./site.mjs";

const KILOBYTE = 1024;

/** The sample with a guide page of 1,000 words more, in the sample's own words. */
function withLongPage(t) {
  const folder = temporary(t);
  for (const part of ["samtale.toml", "logo.svg", "content"]) cpSync(join(repository, part), join(folder, part), { recursive: true });
  const out = sample(t);
  const texts = pages(out).filter((path) => /^en\/(?!forms|questions|search|accessibility|privacy)[^/]+\/[^/]+\//.test(path)).flatMap((path) => {
    const html = readFileSync(join(out, path), "utf8");
    return [...html.matchAll(/<p>([^<]{80,})<\/p>/g)].map(([, text]) => text.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&").replaceAll("\n", " "));
  });
  const parts = [];
  let words = 0;
  for (const text of new Set(texts)) {
    if (words >= 1000) break;
    if (parts.length % 4 === 0) parts.push(`## ${text.split(" ").slice(0, 5).join(" ")}`);
    parts.push(text);
    words += text.split(/\s+/).length;
  }
  assert.ok(words >= 1000, `the sample gives only ${words} words`);
  write(folder, { "content/topics/long.en.md": `+++\ntitle = "A long page"\n+++\n\n${parts.join("\n\n")}\n` });
  return build(folder, join(folder, "public"));
}

test("a guide page of 1,000 words stays within 30 KB of HTML, CSS and script", async (t) => {
  const out = withLongPage(t);
  const { url } = await serve(t, out);
  const page = await (await browser(t)).newPage();
  const loaded = [];
  page.on("request", (request) => {
    if (["document", "stylesheet", "script"].includes(request.resourceType())) loaded.push(new URL(request.url()).pathname.slice(1));
  });
  await page.goto(`${url}en/topics/long/`, { waitUntil: "networkidle" });
  const sizes = loaded.map((path) => [path, gzipSync(readFileSync(join(out, path.endsWith("/") ? `${path}index.html` : path)), { level: 6 }).length]);
  assert.ok(sizes.length >= 3, JSON.stringify(sizes));
  const total = sizes.reduce((sum, [, size]) => sum + size, 0);
  t.diagnostic(`${total} bytes: ${sizes.map(([path, size]) => `${path} ${size}`).join(", ")}`);
  assert.ok(total <= 30 * KILOBYTE, `${total} bytes: ${JSON.stringify(sizes)}`);
});

/** Lighthouse's slow 4G: 150 ms there and back, 1.6 Mbit/s. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1.6 * 1000 * 1000 * 0.9) / 8, uploadThroughput: (750 * 1000 * 0.9) / 8 };

async function slow(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW_4G);
  return session;
}

test("a guide page is painted within a second on slow 4G", async (t) => {
  const { url } = await serve(t, withLongPage(t));
  const chromium = await browser(t);
  const times = [];
  // What else the machine does is no fault of the page: the best of some runs is its own time.
  for (let run = 0; run < 7 && !(times.length >= 3 && Math.min(...times) < 900); run += 1) {
    const context = await chromium.newContext({ viewport: { width: 375, height: 800 } });
    const page = await context.newPage();
    const session = await slow(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 2 });
    await page.goto(`${url}en/topics/long/`, { waitUntil: "load" });
    times.push(await page.evaluate(() => new Promise((done) => new PerformanceObserver((list) => done(list.getEntriesByName("first-contentful-paint")[0].startTime)).observe({ type: "paint", buffered: true }))));
    await context.close();
  }
  t.diagnostic(`first paint after ${times.map(Math.round).join(", ")} ms`);
  assert.ok(Math.min(...times) < 1000, `${times} ms`);
});

test("nothing moves while a page loads and is scrolled", async (t) => {
  const out = sample(t);
  const { url } = await serve(t, out);
  const chromium = await browser(t);
  const problems = [];
  let looked = 0;
  for (const viewport of [{ width: 375, height: 800 }, { width: 1280, height: 900 }]) {
    const context = await chromium.newContext({ viewport });
    await context.addInitScript(() => {
      window.shifts = [];
      new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map((entry) => [entry.value, ...entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? "")]))).observe({ type: "layout-shift", buffered: true });
    });
    const page = await context.newPage();
    await slow(page);
    for (const [at, kind] of Object.keys(kinds(out, "en")).entries()) {
      const path = kinds(out, languages[at % languages.length])[kind];
      await page.goto(url + path, { waitUntil: "load" });
      const shifts = await page.evaluate(async () => {
        for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
          window.scrollTo({ top: y, behavior: "instant" });
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        }
        return window.shifts;
      });
      if (shifts.length) problems.push(`${path} (${viewport.width}): ${JSON.stringify(shifts)}`);
      looked += 1;
    }
    await context.close();
  }
  assert.ok(looked > 30);
  assert.deepEqual(problems, []);
});
