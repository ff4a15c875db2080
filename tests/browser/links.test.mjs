// Every link of the sample leads somewhere: to a file that is there, and to an id that is on it. On a server and on a
// file share.

import assert from "node:assert/strict";
import { existsSync, statSync } from "node:fs";
import test from "node:test";
import { base, browser, files, join, pages, readFileSync, sample, strict } from "./site.mjs";

const attribute = /\s(?:href|src)="([^"]*)"/g;
const unescaped = (text) => text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">");

function broken(out, portable) {
  const ids = new Map();
  const idsOf = (path) => {
    if (!ids.has(path)) ids.set(path, new Set([...readFileSync(path, "utf8").matchAll(/\sid="([^"]*)"/g)].map((match) => unescaped(match[1]))));
    return ids.get(path);
  };
  const problems = [];
  let links = 0;
  for (const path of pages(out)) {
    for (const [, written] of readFileSync(join(out, path), "utf8").matchAll(attribute)) {
      const href = unescaped(written);
      if (/^(https?:|mailto:|tel:)/.test(href)) continue;
      links += 1;
      const [file, anchor] = href.split("#");
      const absolute = path === "404.html" && base.test(file);
      let target = join(out, file === "" ? path : absolute ? decodeURIComponent(file).replace(base, "") : join(path, "..", decodeURIComponent(file)));
      if (!existsSync(target)) {
        problems.push(`${path}: ${href} is not there`);
        continue;
      }
      if (statSync(target).isDirectory()) {
        if (portable) problems.push(`${path}: ${href} is a folder`);
        target = join(target, "index.html");
      }
      // What the preparation is to begin with stands in a fragment too, and is no place.
      if (anchor && !/^form=/.test(anchor) && !idsOf(target).has(decodeURIComponent(anchor))) problems.push(`${path}: ${href} has no such id`);
    }
  }
  return { links, problems };
}

for (const portable of [false, true]) {
  test(`every link leads somewhere${portable ? " on a file share" : ""}`, async (t) => {
    const out = sample(t, ...(portable ? ["--portable"] : []));
    const { links, problems } = broken(out, portable);
    assert.ok(links > 5000, `only ${links} links were seen`);
    assert.deepEqual(problems, []);
  });
}

test("ids are unique on every page", async (t) => {
  const out = sample(t);
  const problems = [];
  for (const path of pages(out)) {
    const seen = new Set();
    for (const [, id] of readFileSync(join(out, path), "utf8").matchAll(/\sid="([^"]*)"/g)) {
      if (seen.has(id)) problems.push(`${path}: ${id}`);
      seen.add(id);
    }
  }
  assert.deepEqual(problems, []);
});

test("a portable site opens from a file share, without a word in the console", async (t) => {
  const out = sample(t, "--portable");
  const problems = [];
  const page = strict(await (await browser(t)).newPage(), problems);
  for (const path of ["nb/index.html", "en/guide/employees/index.html", "nn/forms/dialogue/manager-technical/index.html", "da/questions/index.html"].filter((path) => files(out).includes(path))) {
    await page.goto(`file://${join(out, path)}`);
    const styled = await page.evaluate(() => getComputedStyle(document.body).fontFamily !== getComputedStyle(document.createElement("div")).fontFamily && document.styleSheets.length > 0);
    assert.ok(styled, `${path} has no style`);
    const pictures = await page.evaluate(() => [...document.images].filter((image) => { image.loading = "eager"; return image.complete && image.naturalWidth === 0; }).map((image) => image.src));
    assert.deepEqual(pictures, []);
  }
  assert.deepEqual(problems, []);
});
