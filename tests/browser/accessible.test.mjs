// axe-core finds nothing on any kind of page, in any language, light and dark, on a phone and on a desk.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { browser, files, join, readFileSync, sample, serve } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** One page of each kind for a language. */
function kinds(out, language) {
  const all = files(out).filter((path) => path.startsWith(`${language}/`) && path.endsWith("index.html"));
  const depth = (path) => path.split("/").length - 1;
  const first = (test) => all.find(test);
  const guide = (path) => !/^[a-z]+\/(forms|questions|accessibility|privacy)\//.test(path);
  return [
    `${language}/index.html`,
    first((path) => guide(path) && depth(path) === 2),
    ...all.filter((path) => guide(path) && depth(path) === 3).filter((path, at) => at % 4 === 0),
    `${language}/questions/index.html`,
    `${language}/questions/tasks/index.html`,
    first((path) => path.startsWith(`${language}/questions/for/`)),
    `${language}/forms/index.html`,
    `${language}/forms/dialogue/index.html`,
    first((path) => path.startsWith(`${language}/forms/dialogue/`) && depth(path) === 4),
    `${language}/accessibility/index.html`,
    `${language}/privacy/index.html`,
  ];
}

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
      for (const path of ["index.html", "404.html", ...["nb", "nn", "da", "nl", "en"].flatMap((language) => kinds(out, language))]) {
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

test("320 px wide, nothing is lost sideways", async (t) => {
  const out = sample(t);
  const { url } = await serve(t, out);
  const page = await (await browser(t)).newPage({ viewport: { width: 320, height: 700 } });
  const problems = [];
  for (const path of ["404.html", ...kinds(out, "nb")]) {
    await page.goto(url + path);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) problems.push(`${path}: ${wide} px`);
  }
  assert.deepEqual(problems, []);
});
