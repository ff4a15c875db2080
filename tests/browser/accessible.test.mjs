// axe-core finds nothing on any kind of page, in any language, light and dark, on a phone and on a desk.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { browser, kinds, languages, readFileSync, sample, serve } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const every = (out, language) => [...new Set(Object.values(kinds(out, language)))];

test("no page kind has a violation", async (t) => {
  const out = sample(t);
  const { url } = await serve(t, out);
  const chromium = await browser(t);
  const problems = [];
  let runs = 0;
  for (const colorScheme of ["light", "dark"]) {
    for (const viewport of [{ width: 375, height: 800 }, { width: 1280, height: 900 }]) {
      const context = await chromium.newContext({ colorScheme, viewport, bypassCSP: true });
      const page = await context.newPage();
      for (const path of ["index.html", "404.html", ...languages.flatMap((language) => every(out, language))]) {
        if (path === "index.html") await page.route("**/start.js", (route) => route.abort());
        await page.goto(url + path);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
        runs += 1;
        for (const violation of violations) {
          problems.push(`${path} (${colorScheme}, ${viewport.width}): ${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(" | ")}`);
        }
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (wide > 0) problems.push(`${path} (${viewport.width}): scrolls sideways by ${wide} px`);
      }
      await context.close();
    }
  }
  assert.ok(runs > 200, `only ${runs} runs`);
  assert.deepEqual([...new Set(problems)], []);
});
