// The start page chooses the reader's language without a server, remembers a choice, and is a list without a script.

import assert from "node:assert/strict";
import test from "node:test";
import { browser, sample, serve } from "./site.mjs";

const cases = [
  ["nn-NO", "nn/"],
  ["no", "nb/"],
  ["nb-NO", "nb/"],
  ["da", "da/"],
  ["nl-BE", "nl/"],
  ["en-US", "en/"],
];

test("a reader's browser decides", async (t) => {
  const { url } = await serve(t, sample(t));
  const chromium = await browser(t);
  for (const [locale, expected] of cases) {
    const context = await chromium.newContext({ locale });
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForURL(url + expected);
    await context.close();
  }
});

test("a language the site does not have leaves the list", async (t) => {
  const { url } = await serve(t, sample(t));
  const context = await (await browser(t)).newContext({ locale: "ja-JP" });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForTimeout(300);
  assert.equal(page.url(), url);
  assert.equal(await page.locator("a[hreflang]").count(), 5);
});

test("a choice is remembered", async (t) => {
  const { url } = await serve(t, sample(t));
  const context = await (await browser(t)).newContext({ locale: "nb-NO" });
  const page = await context.newPage();
  await page.goto(`${url}nb/`);
  await page.locator('a[hreflang="da"]').first().click();
  await page.waitForURL(`${url}da/`);
  await page.goto(url);
  await page.waitForURL(`${url}da/`);
});

test("without a script it is a list of all languages", async (t) => {
  const { url } = await serve(t, sample(t));
  const context = await (await browser(t)).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  const names = await page.locator("a[hreflang]").allInnerTexts();
  assert.equal(names.length, 5);
  for (const language of ["nb", "nn", "da", "nl", "en"]) {
    assert.equal(await page.locator(`a[hreflang="${language}"]`).first().getAttribute("href"), `${language}/`);
  }
});
