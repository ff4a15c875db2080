// axe-core finds nothing on any kind of page, in any language, light and dark, on a phone and on a desk; and there is no
// part of a page that is on none of those kinds.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { browser, files, join, kinds, languages, pages, readFileSync, repository, sample, serve, states } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const every = (out) => ["index.html", "404.html", ...languages.flatMap((language) => [...new Set(Object.values(kinds(out, language)))])];

async function violations(t, out, paths) {
  const { url } = await serve(t, out);
  const chromium = await browser(t);
  const problems = new Set();
  for (const colorScheme of ["light", "dark"]) {
    for (const viewport of [{ width: 375, height: 800 }, { width: 1280, height: 900 }]) {
      const context = await chromium.newContext({ colorScheme, viewport, bypassCSP: true });
      const page = await context.newPage();
      for (const path of paths) {
        if (/(^|\/)index\.html$/.test(path)) await page.route("**/start.js", (route) => route.abort());
        await page.goto(url + path);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
        for (const violation of violations) {
          problems.add(`${path} (${colorScheme}, ${viewport.width}): ${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(" | ")}`);
        }
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (wide > 0) problems.add(`${path} (${viewport.width}): scrolls sideways by ${wide} px`);
      }
      await context.close();
    }
  }
  return [...problems];
}

test("no page kind has a violation", async (t) => {
  const out = sample(t);
  const paths = every(out);
  assert.ok(paths.length > 50, `only ${paths.length} pages`);
  assert.deepEqual(await violations(t, out, paths), []);
});

/** Elements with their classes, and whether they are in another language. */
const parts = (text) => [...text.matchAll(/<([a-z]\w*)\b[^>]*?\sclass="([^"]*)"( lang=)?/g)].flatMap(([, element, names, lang]) => names.split(/\s+/).filter(Boolean).map((name) => `${element}.${name}${lang ? "[lang]" : ""}`));
const partsOf = (out, path) => parts(readFileSync(join(out, path), "utf8"));
/** A redirect has left before anything can look at it. */
const stays = (out) => (path) => !/http-equiv="refresh"/.test(readFileSync(join(out, path), "utf8"));

test("no part that the sample has none of has a violation, and every part is looked at", async (t) => {
  const out = sample(t);
  const seen = new Set(every(out).flatMap((path) => partsOf(out, path)));
  const more = states(t);
  const rare = pages(more).filter(stays(more)).filter((path) => {
    const here = partsOf(more, path);
    const any = here.some((part) => !seen.has(part));
    for (const part of here) seen.add(part);
    return any;
  });
  assert.ok(seen.size > 100, `only ${seen.size} parts`);
  // A table's widths and alignments are a matter of sight, not of kind.
  const looks = /^col\.w\d+$|^t[hd]\.(center|end)$/;
  const missed = new Map();
  for (const path of pages(out).filter(stays(out))) {
    for (const part of partsOf(out, path)) if (!seen.has(part) && !looks.test(part)) missed.set(part, path);
  }
  const templates = join(repository, "themes", "default", "templates");
  for (const path of files(templates)) {
    for (const part of parts(readFileSync(join(templates, path), "utf8").replace(/\{[%#{][^]*?[%#}]\}/g, "\0"))) {
      if (!part.includes("\0") && !seen.has(part)) missed.set(part, path);
    }
  }
  assert.deepEqual([...missed], []);
  assert.deepEqual(await violations(t, more, rare), []);
});
