// Nothing that was written is lost: not to another window, a walk back and forth, a reload, a saved sheet that is opened,
// another language, role or form, or a question that comes back.

import assert from "node:assert/strict";
import test from "node:test";
import { load, open, questions, ready, said, saved, served } from "./prepare.mjs";
import { BACK_FORWARD, browser, readFileSync, temporary } from "./site.mjs";

const answer = (page, at = 0) => page.locator("[data-sheet] li textarea").nth(at);
const start = "#form=one-to-one&for=role:employee,staff:academic";
const kept = (page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

/** Waits until the page says something. */
const hears = (page, words) => page.locator("[data-words]").filter({ hasText: words }).waitFor();

test("two windows with one draft: the last one that wrote keeps it, the other says so and keeps its words", async (t) => {
  const { url } = await served(t);
  const context = await (await browser(t)).newContext();
  const one = await context.newPage();
  await open(one, url, "en", start);
  await answer(one).fill("FIRST WINDOW");
  await one.locator("[data-keep]").check();
  const two = await context.newPage();
  await open(two, url, "en");
  assert.ok(await two.locator("[data-keep]").isChecked());
  assert.equal(await answer(two).inputValue(), "FIRST WINDOW");
  await answer(two).fill("SECOND WINDOW");
  await two.waitForFunction(() => JSON.stringify({ ...localStorage }).includes("SECOND WINDOW"));
  await hears(one, /changed in another window/);
  assert.ok(!(await one.locator("[data-keep]").isChecked()));
  assert.equal(await answer(one).inputValue(), "FIRST WINDOW");
  // Its words are unsaved now: it writes nothing, and asks before it goes.
  await answer(one, 1).fill("MORE");
  let asked = 0;
  one.on("dialog", (dialog) => {
    asked += 1;
    return dialog.accept();
  });
  await one.reload();
  await ready(one);
  assert.equal(asked, 1);
  assert.ok(!(await kept(two)).includes("MORE"));
  assert.equal(await answer(one).inputValue(), "SECOND WINDOW");
  // What one window clears is gone from the device; the other keeps what stands on it, for as long as it is open.
  await two.locator('[data-act="clear"]').click();
  await two.locator('[data-act="sure-yes"]').click();
  await one.locator("[data-keep]:not(:checked)").waitFor();
  assert.equal(await kept(one), "{}");
  assert.equal(await answer(one).inputValue(), "SECOND WINDOW");
});

test("back and forth, words are where they were, and the list is what was chosen since", async (t) => {
  const { url } = await served(t);
  const page = await (await browser(t, BACK_FORWARD)).newPage();
  page.on("dialog", (dialog) => dialog.accept());
  await open(page, url, "en", start);
  const before = (await questions(page)).length;
  await answer(page).fill("WORDS");
  await page.evaluate(() => (window.mark = "the same page"));
  await page.goto(`${url}en/questions/leadership/`);
  await page.locator(".talk input").first().check();
  await page.goBack({ waitUntil: "commit" });
  await page.locator("[data-sheet] [data-key]").nth(before).waitFor();
  assert.equal(await page.evaluate(() => window.mark), "the same page", "the browser kept the page");
  assert.equal(await answer(page).inputValue(), "WORDS");
  // A question that was answered stays, also where its tick was taken away.
  await page.goForward({ waitUntil: "commit" });
  await page.locator(".talk input").first().waitFor();
  await page.evaluate(() => sessionStorage.setItem("samtale-questions", "[]"));
  await page.goBack({ waitUntil: "commit" });
  await page.locator("[data-sheet] [data-key]").nth(1).waitFor({ state: "detached" });
  assert.equal((await questions(page)).length, 1);
  assert.equal(await answer(page).inputValue(), "WORDS");
});

test("a reload asks before words go; a draft brings back list, order, role, languages and words", async (t) => {
  const { url } = await served(t);
  const page = await (await browser(t)).newPage();
  let asked = 0;
  page.on("dialog", (dialog) => {
    asked += 1;
    return dialog.dismiss();
  });
  await open(page, url, "en", start);
  await answer(page).fill("STAY");
  // The reader stays.
  await page.evaluate(() => location.reload());
  await page.waitForFunction(() => document.querySelector("[data-sheet] li textarea").value === "STAY");
  assert.equal(asked, 1);
  await page.locator("[data-beside]").selectOption("nl");
  await page.locator("[data-sheet] .beside").first().waitFor();
  await page.locator('[data-act="arrange"]').click();
  await page.locator('[data-do="down"]').first().click();
  await page.locator('[data-act="arrange"]').click();
  await page.locator('[data-act="own"]').click();
  await page.locator(".own").fill("MINE?");
  await page.locator("[data-keep]").check();
  const list = await questions(page);
  await page.reload();
  await ready(page);
  assert.equal(asked, 1, "nothing is lost, so nothing is asked");
  assert.deepEqual(await questions(page), list);
  assert.equal(await page.locator('[data-reader="staff"]').inputValue(), "academic");
  assert.equal(await page.locator("[data-beside]").inputValue(), "nl");
  assert.equal(await answer(page).inputValue(), "STAY");
});

test("a draft that the page cannot read is left alone", async (t) => {
  const { url } = await served(t);
  const page = await (await browser(t)).newPage();
  await page.goto(`${url}en/privacy/`);
  await page.evaluate(() => {
    localStorage.setItem("samtale-draft", JSON.stringify({ format: "samtale-preparation", version: 9, questions: [], later: "LATER" }));
    localStorage.setItem("samtale-draft-until", String(Date.now() + 86_400_000));
  });
  await open(page, url, "en", start);
  assert.ok(!(await page.locator("[data-keep]").isChecked()));
  await answer(page).fill("NEW WORDS");
  await page.locator('[data-act="own"]').click();
  assert.ok((await kept(page)).includes("LATER"));
  // It is written over when the reader keeps a new one.
  await page.locator("[data-keep]").check();
  assert.ok((await kept(page)).includes("NEW WORDS") && !(await kept(page)).includes("LATER"));
});

test("a saved sheet takes the place of unsaved words only when the reader says so, and undo brings them back", async (t) => {
  const { url } = await served(t);
  const folder = temporary(t);
  const page = await (await browser(t)).newPage();
  await open(page, url, "en", start);
  await answer(page).fill("IN THE FILE");
  const file = readFileSync(await saved(page, "save", folder));
  await answer(page).fill("NEWER");
  await load(page, file);
  await page.locator("dialog[open]").waitFor();
  await page.locator('[data-act="sure-no"]').click();
  assert.equal(await answer(page).inputValue(), "NEWER");
  await load(page, file);
  await page.locator('[data-act="sure-yes"]').click();
  await hears(page, /saved sheet is open/);
  assert.equal(await answer(page).inputValue(), "IN THE FILE");
  await page.locator('[data-act="undo"]').click();
  assert.equal(await answer(page).inputValue(), "NEWER");
  // After many steps too.
  await page.locator('[data-act="arrange"]').click();
  for (let at = 0; at < 60; at += 1) await page.locator(`[data-do="${at % 2 ? "up" : "down"}"]:enabled`).first().click();
  await page.locator('[data-act="arrange"]').click();
  await saved(page, "save", folder);
  const before = await questions(page);
  await load(page, file);
  await hears(page, /saved sheet is open/);
  await page.locator('[data-act="undo"]').click();
  assert.deepEqual(await questions(page), before);
});

test("words stay under their question when the language, the role or the form changes, or the question comes back", async (t) => {
  const { url } = await served(t);
  const folder = temporary(t);
  const page = await (await browser(t)).newPage();
  await open(page, url, "en");
  // A plan of one's own, and then a form that has another.
  const row = page.locator("#p-plan textarea");
  await page.locator('[data-act="own"]').click();
  await page.locator(".own").fill("MINE?");
  await row.first().fill("PLAN");
  await page.locator(".head-fields input").first().fill("NAME");
  await page.locator('[data-form="dialogue"]').click();
  await hears(page, /has no place for something that you wrote/);
  assert.equal(await page.locator(".head-fields input").first().inputValue(), "NAME");
  await page.locator('[data-act="undo"]').click();
  assert.equal(await row.first().inputValue(), "PLAN");
  await page.locator('[data-form="dialogue"]').click();
  // The file has what the form has no place for.
  const file = JSON.parse(readFileSync(await saved(page, "save", folder), "utf8"));
  assert.equal(file.form, "dialogue");
  assert.deepEqual(file.answers["p-plan"], [["PLAN", "", ""]]);
  assert.equal(file.answers["h-name"], "NAME");
  await load(page, JSON.stringify({ ...file, form: undefined }));
  await hears(page, /saved sheet is open/);
  assert.equal(await row.first().inputValue(), "PLAN");
  await page.locator('[data-form="dialogue"]').click();

  const first = page.locator("[data-question='task-priorities']");
  await first.locator("textarea").fill("WORDS");
  for (const language of ["nb", "nn", "da", "nl", "en"]) {
    await page.locator("[data-language]").selectOption(language);
    await page.locator(`[data-sheet][lang="${language}"]`).waitFor();
    assert.equal(await first.locator("textarea").inputValue(), "WORDS", language);
  }
  // A checklist that only employees have.
  await page.locator('[data-reader="role"]').selectOption("employee");
  const check = page.locator("#p-preparation-employee input").first();
  await check.check();
  await page.locator('[data-reader="role"]').selectOption("manager");
  await hears(page, /has no place for something that you wrote/);
  assert.equal(await first.locator("textarea").inputValue(), "WORDS");
  await page.locator('[data-reader="role"]').selectOption("employee");
  assert.ok(await check.isChecked());
  assert.ok(await page.locator("[data-said]").isHidden());
  // Taken off and put back, one way and the other.
  await first.locator('[data-do="remove"]').click();
  await page.locator('[data-act="undo"]').click();
  assert.equal(await first.locator("textarea").inputValue(), "WORDS");
  await first.locator('[data-do="remove"]').click();
  await page.locator("[data-picker] > summary").click();
  await page.locator("[data-find]").fill("tasks first months ahead");
  await page.locator("[data-topics] input").first().check();
  assert.equal(await first.locator("textarea").inputValue(), "WORDS");
});

test("a form that comes with a link goes with its readers when it is taken back, and what it has no place for is said", async (t) => {
  const { url } = await served(t);
  const page = await (await browser(t)).newPage();
  await open(page, url, "en");
  const readers = () => page.locator("[data-reader]").evaluateAll((all) => all.map((select) => select.value));
  await page.locator('[data-reader="role"]').selectOption("employee");
  await page.locator('[data-reader="staff"]').selectOption("technical");
  await page.locator('[data-act="own"]').click();
  await page.locator("#p-plan textarea").first().fill("PLAN");
  await page.evaluate(() => (location.hash = "#form=dialogue&for=role:manager,staff:academic"));
  await hears(page, /Added to your preparation: \d+ questions\. This form, or this role, has no place for something/);
  assert.deepEqual(await readers(), ["manager", "academic"]);
  await page.locator('[data-act="undo"]').click();
  assert.deepEqual(await readers(), ["employee", "technical"]);
  assert.equal(await page.locator("#p-plan textarea").first().inputValue(), "PLAN");
  await page.evaluate(() => (location.hash = "#q=task-priorities&v=1&form=dialogue"));
  await page.locator("[data-shared-roles] button").first().click();
  await hears(page, /Added to your preparation: 1 question\. This form, or this role, has no place for something/);
});

test("all questions of a topic are chosen and taken off at once, with an undo", async (t) => {
  const { url } = await served(t);
  const page = await (await browser(t)).newPage();
  await open(page, url, "nn");
  await page.locator("[data-picker] > summary").click();
  await page.locator("[data-topics] summary").nth(1).click();
  const boxes = page.locator("[data-topics] [open] li input");
  const all = page.getByRole("checkbox", { name: "Alle saman" });
  await boxes.nth(2).waitFor();
  const count = (await boxes.count()) - 1;
  assert.ok(count > 3);
  await boxes.nth(2).check();
  assert.ok(await all.evaluate((box) => box.indeterminate && !box.checked));
  await all.check();
  assert.equal((await questions(page)).length, count);
  assert.ok(await all.evaluate((box) => !box.indeterminate && box === document.activeElement));
  assert.match(await said(page), new RegExp(`: ${count - 1} `));
  await page.locator('[data-act="undo"]').click();
  assert.equal((await questions(page)).length, 1);
  await all.check();
  await answer(page).fill("WORDS");
  await all.uncheck();
  assert.equal((await questions(page)).length, 0);
  await page.locator('[data-act="undo"]').click();
  assert.equal(await answer(page).inputValue(), "WORDS");
});
