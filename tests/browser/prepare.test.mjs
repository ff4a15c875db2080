// Whole journeys through the preparation, in a real browser and in all languages of the sample.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import test from "node:test";
import { setTimeout } from "node:timers/promises";
import jsQR from "jsqr";
import { data, languages, load, open, questions, ready, said, saved, served, staff } from "./prepare.mjs";
import { browser, build, join, pdfText, readFileSync, serve, strict, temporary, write } from "./site.mjs";

const flat = (text) => text.replace(/\s+/g, " ");

test("an employee of each staff category prepares, prints and takes a Word file along; a manager opens the same list", async (t) => {
  const { out, url } = await served(t);
  const folder = temporary(t);
  const problems = [];
  const context = await (await browser(t)).newContext();
  const page = strict(await context.newPage(), problems);
  const expected = new Map();
  for (const [at, language] of languages.entries()) {
    for (const category of staff) {
      const name = `${language}-${category}`;
      await page.goto(`${url}${language}/forms/dialogue/employee-${category}/`);
      await page.locator("[data-needs-script]").click();
      await page.locator("[data-sheet] [data-key]").first().waitFor();
      // Three questions less, one moved, one of the reader's own.
      for (let count = 0; count < 3; count += 1) await page.locator('[data-do="remove"]').nth(1).click();
      await page.locator('[data-act="arrange"]').click();
      await page.locator('[data-do="down"]').first().click();
      await page.locator('[data-act="arrange"]').click();
      await page.locator('[data-act="own"]').click();
      await page.locator("[data-sheet] .own").fill(`Mine ${name}?`);
      const answer = `ANSWER ${name} æøå ĳ`;
      await page.locator("[data-sheet] li textarea").first().fill(`${answer}\n${"long line ".repeat(120)}END ${name}`);
      const scale = page.locator("[data-sheet] .scale").first();
      await scale.locator("input").nth(3).check();
      const list = await questions(page);
      assert.ok(list.length > 8, `${name}: ${list.length} questions`);
      assert.deepEqual(list.map((each) => each.number), [...list.slice(0, -1).map((_, place) => `${place + 1}`), "A"]);
      const file = await saved(page, "word", folder, `${name}.docx`);
      expected.set(file, { list, answer, name });
      const pdf = join(folder, "print.pdf");
      await page.pdf({ path: pdf, preferCSSPageSize: true });
      const printed = flat(pdfText(pdf).join(" "));
      for (const words of [answer, `END ${name}`, `Mine ${name}?`]) assert.ok(printed.includes(words), `${name}: ${words} is not printed`);
      assert.ok(!printed.includes(await page.locator('[data-act="clear"]').textContent()), `${name}: buttons are printed`);

      await page.locator("[data-share]").evaluate((share) => (share.open = true));
      await page.locator("[data-qr]:not(:empty)").waitFor();
      const link = await page.locator("[data-link]").inputValue();
      assert.ok(!decodeURIComponent(link).includes("ANSWER") && !link.includes("Mine"), "an answer is in the link");
      // The manager, with a browser of their own, in another language.
      const other = languages[(at + 1) % languages.length];
      const theirs = await context.browser().newContext();
      const manager = strict(await theirs.newPage(), problems);
      await open(manager, url, other, new URL(link).hash);
      await manager.locator("[data-shared-roles] button").nth(1).click();
      assert.equal(new URL(manager.url()).hash, "");
      const same = await questions(manager);
      assert.deepEqual(same.map(({ number, id }) => [number, id]), list.slice(0, -1).map(({ number, id }) => [number, id]), name);
      const known = data(out, other);
      for (const { id, text } of same) {
        const question = known.questions.find((each) => each.id === id);
        const covers = (audience) => audience.split(";").every((part) => {
          const [dimension, values] = part.split("=");
          return values.split(",").includes({ role: "manager", staff: category }[dimension]);
        });
        const words = question.wordings?.find((each) => covers(each.for)) ?? question;
        assert.equal(text, words.text.replaceAll("&amp;", "&"), `${other} ${id}`);
      }
      assert.equal(await manager.locator('[data-reader="role"]').inputValue(), "manager");
      assert.equal(await manager.locator('[data-reader="staff"]').inputValue(), category);
      await theirs.close();
      page.once("dialog", (dialog) => dialog.accept());
      await page.evaluate(() => sessionStorage.clear());
    }
  }
  execFileSync("soffice", ["--headless", `-env:UserInstallation=file://${folder}/office`, "--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder, ...expected.keys()], { stdio: "ignore" });
  for (const [file, { list, answer, name }] of expected) {
    const text = flat(readFileSync(file.replace(/docx$/, "txt"), "utf8"));
    let from = 0;
    for (const { number, text: question } of list) {
      const at = text.indexOf(`${number} ${flat(question)}`, from);
      assert.ok(at >= 0, `${name}: the Word file lacks ${number} ${question}`);
      from = at;
    }
    for (const words of [answer, `END ${name}`, "◉"]) assert.ok(text.includes(words), `${name}: the Word file lacks ${words}`);
  }
  assert.deepEqual(problems, []);
});

test("questions are chosen on any page, with an undo, and follow the reader", async (t) => {
  const { url } = await served(t);
  const problems = [];
  const page = strict(await (await browser(t)).newPage(), problems);
  await page.goto(`${url}nb/questions/tasks/`);
  const ids = await page.locator("[data-question]").evaluateAll((all) => all.slice(0, 3).map((each) => each.dataset.question));
  assert.ok(await page.locator(".tray").isHidden());
  // Each box says what it is for, and about which question.
  const question = await page.locator("[data-question] .asked").first().evaluate((asked) => asked.firstChild.textContent.trim());
  assert.equal(await page.getByRole("checkbox", { name: `Dette vil jeg ta opp ${question}`, exact: true }).count(), 1);
  for (let at = 0; at < 3; at += 1) await page.locator(".talk input").nth(at).check();
  assert.equal(await page.locator(".tray b").textContent(), "3");
  await page.locator(".tray button").click();
  assert.equal(await page.locator(".tray b").textContent(), "2");
  assert.ok(!(await page.locator(".talk input").nth(2).isChecked()));
  // Another page, another form of the same list.
  await page.goto(`${url}nb/forms/dialogue/employee-academic/`);
  assert.equal(await page.locator(".tray b").textContent(), "2");
  await page.locator(`[data-question="${ids[0]}"] > .talk input`).uncheck();
  await page.locator(".tray a").click();
  await ready(page);
  assert.deepEqual((await questions(page)).map(({ id }) => id), [ids[1]]);
  // A result of a search.
  const results = await page.context().browser().newPage();
  await results.goto(`${url}nb/search/`);
  await results.locator('.search-box input[type="search"]').fill("oppgaver");
  await results.locator(".talk input").first().check();
  assert.equal(await results.locator(".tray b").textContent(), "1");
  await results.locator(".tray a").click();
  await ready(results);
  assert.equal((await questions(results)).length, 1);
  await results.close();
  // The list in the page itself; a reader's words do not leave with a choice.
  await page.locator("[data-sheet] li textarea").fill("WORDS");
  await page.locator("[data-picker] > summary").click();
  await page.locator("[data-topics] summary").first().click();
  await page.locator("[data-topics] li input").nth(1).check();
  assert.equal((await questions(page)).length, 2);
  assert.equal(await page.locator("[data-sheet] li textarea").first().inputValue(), "WORDS");
  await page.locator('[data-act="undo"]').click();
  assert.equal((await questions(page)).length, 1);
  await page.locator("[data-find]").fill("zzzz");
  assert.ok(await page.locator("[data-none]").isVisible());
  // Language and role change, the answer stays.
  await page.locator("[data-language]").selectOption("nl");
  await page.locator("[data-beside]").selectOption("en");
  await page.locator('[data-reader="role"]').selectOption("manager");
  // A language is loaded when it is chosen.
  await page.locator('[data-sheet][lang="nl"] .q .beside[lang="en"]').first().waitFor();
  assert.equal(await page.locator("[data-sheet] li textarea").first().inputValue(), "WORDS");
  assert.deepEqual(problems, []);
});

test("of languages that are slow to come, the last one chosen in each list counts", async (t) => {
  const { url } = await served(t);
  const page = await (await browser(t)).newPage();
  await open(page, url, "nb", "#form=one-to-one&for=role:employee,staff:academic");
  const held = new Map();
  await page.route("**/preparation/data.js", (route) => held.set(new URL(route.request().url()).pathname.split("/").at(-3), route));
  const choose = async (name, tag) => {
    await page.locator(`[data-${name}]`).selectOption(tag);
    while (!held.has(tag)) await setTimeout(20);
  };
  const come = async (tag) => {
    await held.get(tag).continue();
    await page.waitForFunction((tag) => samtalePreparation.language(tag), tag);
  };
  const chosen = (name) => page.locator(`[data-${name}]`).inputValue();
  const shown = page.locator("[data-sheet]");
  // Two lists: the one that comes first does not take the other back.
  await choose("language", "nl");
  await choose("beside", "en");
  await come("nl");
  await shown.and(page.locator('[lang="nl"]')).waitFor();
  assert.equal(await chosen("beside"), "en");
  await page.locator('[data-reader="role"]').selectOption("manager");
  assert.equal(await chosen("beside"), "en");
  await come("en");
  await shown.locator('.q .beside[lang="en"]').first().waitFor();
  // One list: what is chosen first and comes last is not shown.
  await choose("language", "da");
  await choose("language", "nn");
  await come("nn");
  await shown.and(page.locator('[lang="nn"]')).waitFor();
  await come("da");
  await page.locator('[data-reader="role"]').selectOption("employee");
  assert.equal(await shown.getAttribute("lang"), "nn");
  assert.equal(await chosen("language"), "nn");
});

test("questions are moved by buttons, mouse and finger, and taken back", async (t) => {
  const { url } = await served(t);
  const chromium = await browser(t);
  const context = await chromium.newContext({ viewport: { width: 375, height: 700 }, hasTouch: true });
  const page = await context.newPage();
  await open(page, url, "en", "#form=one-to-one&for=role:employee,staff:academic");
  const order = async () => (await questions(page)).map(({ id }) => id);
  const first = await order();
  await page.locator('[data-act="arrange"]').click();
  // Keyboard: the focus stays on the button that moves.
  await page.locator('[data-do="down"]').first().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  assert.deepEqual(await order(), [first[1], first[2], first[0], ...first.slice(3)]);
  assert.match(await page.evaluate(() => document.activeElement.ariaLabel), /^Move down: 3 /);
  await page.locator('[data-act="undo"]').click();
  await page.locator('[data-act="undo"]').waitFor({ state: "hidden" });
  assert.deepEqual(await order(), [first[1], first[0], ...first.slice(2)]);
  // Mouse and finger.
  const drag = async (from, to, touch) => {
    const handles = page.locator("[data-handle]");
    // Both ends of the way can be seen.
    await handles.nth(from).evaluate((handle) => handle.scrollIntoView({ block: "center", behavior: "instant" }));
    const [start, end] = [await handles.nth(from).boundingBox(), await handles.nth(to).boundingBox()];
    const middle = (box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    const [one, two] = [middle(start), middle(end)];
    if (!touch) {
      await page.mouse.move(one.x, one.y);
      await page.mouse.down();
      await page.mouse.move(two.x, (one.y + two.y) / 2);
      await page.mouse.move(two.x, two.y + (two.y > one.y ? 6 : -6));
      await page.mouse.up();
      return;
    }
    const session = await context.newCDPSession(page);
    const send = (type, point) => session.send("Input.dispatchTouchEvent", { type, touchPoints: point ? [point] : [] });
    await send("touchStart", one);
    await send("touchMove", { x: two.x, y: (one.y + two.y) / 2 });
    await send("touchMove", { x: two.x, y: two.y + 6 });
    await send("touchEnd");
  };
  const before = await order();
  await drag(0, 2, false);
  assert.deepEqual(await order(), [before[1], before[2], before[0], ...before.slice(3)]);
  const next = await order();
  await drag(0, 1, true);
  assert.deepEqual(await order(), [next[1], next[0], ...next.slice(2)]);
  assert.deepEqual((await questions(page)).map(({ number }) => number), next.map((_, at) => `${at + 1}`));
  // Let go below the window.
  const last = await order();
  const handle = page.locator("[data-handle]").first();
  await handle.evaluate((handle) => handle.scrollIntoView({ block: "center", behavior: "instant" }));
  const { x, y } = await handle.boundingBox();
  await page.mouse.move(x + 5, y + 5);
  await page.mouse.down();
  await page.mouse.move(x + 5, 690, { steps: 4 });
  await page.mouse.move(x + 5, 760);
  await page.mouse.up();
  assert.notDeepEqual(await order(), last);
  assert.deepEqual((await questions(page)).map(({ number }) => number), next.map((_, at) => `${at + 1}`));
});

test("a draft is kept only when asked for, comes back, expires, and is cleared with everything else", async (t) => {
  const { url } = await served(t);
  const context = await (await browser(t)).newContext();
  const page = await context.newPage();
  const kept = () => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  await open(page, url, "en", "#form=one-to-one&for=role:employee,staff:academic");
  await page.locator('[data-act="own"]').click();
  await page.locator(".own").fill("OWNWORDS");
  await page.locator("[data-sheet] li textarea").first().fill("SECRET");
  await page.locator(".head-fields input").first().fill("NAMEWORDS");
  // What waits to be kept is kept when the page is left.
  await page.evaluate(() => dispatchEvent(new Event("pagehide")));
  for (const words of ["SECRET", "OWNWORDS", "NAMEWORDS"]) assert.ok(!(await kept()).includes(words), `${words} is kept unasked`);
  // Leaving asks first.
  let asked = 0;
  page.on("dialog", (dialog) => {
    asked += 1;
    return dialog.accept();
  });
  await page.locator("[data-keep]").check();
  for (const words of ["SECRET", "OWNWORDS", "NAMEWORDS"]) assert.ok((await kept()).includes(words), `${words} is not kept`);
  await page.reload();
  await ready(page);
  assert.equal(asked, 0, "a kept draft is no reason to ask");
  assert.ok(await page.locator("[data-keep]").isChecked());
  assert.equal(await page.locator("[data-sheet] li textarea").first().inputValue(), "SECRET");
  assert.equal(await page.locator(".own").inputValue(), "OWNWORDS");
  assert.match(await said(page), /Your draft is open/);
  // What is typed later is kept too.
  await page.locator("[data-sheet] li textarea").nth(1).fill("LATER");
  await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes("LATER"));
  // Too old: gone when the page is next opened.
  await page.evaluate(() => localStorage.setItem("samtale-draft-until", String(Date.now() - 1)));
  await page.reload();
  await ready(page);
  assert.ok(!(await kept()).includes("SECRET"));
  assert.equal((await questions(page)).length > 0, true, "the list itself lives as long as the tab");
  await page.locator("[data-sheet] li textarea").first().fill("AGAIN");
  await page.locator("[data-keep]").check();
  await page.locator("[data-keep]").uncheck();
  assert.ok(!(await kept()).includes("AGAIN"), "unticked: gone at once");
  await page.locator("[data-keep]").check();
  await page.locator('[data-act="clear"]').click();
  await page.locator('[data-act="sure-yes"]').click();
  assert.equal(await kept(), "{}");
  const left = await page.evaluate(() => document.documentElement.outerHTML + [...document.querySelectorAll("input, textarea")].map((field) => field.value).join());
  for (const words of ["AGAIN", "LATER", "SECRET"]) assert.ok(!left.includes(words), `${words} is left on the page`);
  await page.reload();
  await ready(page);
  assert.equal((await questions(page)).length, 0);
  // A reload without a draft: the list, the form and the role are there, the words are not.
  await open(page, url, "en", "#form=one-to-one&for=role:manager,staff:technical");
  const list = await questions(page);
  await page.reload();
  await ready(page);
  assert.deepEqual(await questions(page), list);
  assert.equal(await page.locator('[data-reader="role"]').inputValue(), "manager");
  await page.locator('[data-act="clear"]').click();
  await page.locator('[data-act="sure-yes"]').click();
  // Unsaved words and no draft: the browser asks.
  await page.locator('[data-form="one-to-one"]').click();
  await page.locator("[data-sheet] li textarea").first().fill("UNSAVED");
  await page.reload();
  await ready(page);
  assert.equal(asked, 1);
});

test("a saved sheet opens again as it was, and says what is in it", async (t) => {
  const { url } = await served(t);
  const folder = temporary(t);
  const page = await (await browser(t)).newPage();
  await open(page, url, "nn", "#form=dialogue&for=role:employee,staff:technical");
  await page.locator('[data-act="own"]').click();
  await page.locator(".own").fill("Eige?");
  for (const [at, field] of (await page.locator("[data-sheet] textarea").all()).entries()) await field.fill(`svar ${at}`);
  await page.locator("[data-sheet] .scale").first().locator("input").nth(1).check();
  const state = () => page.evaluate(() => JSON.stringify([...document.querySelectorAll("[data-sheet] :is(textarea, input)")].map((field) => (field.type === "radio" || field.type === "checkbox" ? field.checked : field.value))));
  const rows = page.locator('.grid:has(col.row-number) + *, [data-sheet] .scroll ~ .buttons button');
  await rows.first().click();
  await page.locator("[data-sheet] .grid").first().locator("tbody tr:last-child textarea").first().fill("ny rad");
  const before = await state();
  const path = await saved(page, "save", folder);
  const file = JSON.parse(readFileSync(path, "utf8"));
  assert.equal(file.format, "samtale-preparation");
  assert.equal(file.version, 1);
  assert.ok(!/svar|Eige/.test(path), "a file's name says nothing");
  await page.locator('[data-act="clear"]').click();
  await page.locator('[data-act="sure-yes"]').click();
  await load(page, readFileSync(path));
  assert.equal(await state(), before);
});

/** What a reader of QR codes makes of one. */
function scanned(grid) {
  const scale = 3;
  const size = (grid.length + 8) * scale;
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let y = 0; y < size; y += 1) for (let x = 0; x < size; x += 1) {
    const dark = grid[Math.floor(y / scale) - 4]?.[Math.floor(x / scale) - 4];
    if (dark) pixels.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
  }
  return jsQR(pixels, size, size)?.data;
}

test("the QR code of the printed sheet is the link", async (t) => {
  const { url } = await served(t);
  const launched = await browser(t);
  let page;
  for (const form of ["one-to-one", "dialogue"]) {
    page = await launched.newPage();
    await open(page, url, "en", `#form=${form}&for=role:employee,staff:academic`);
    await page.locator("[data-share] > summary").click();
    await page.locator("[data-qr]:not(:empty)").waitFor();
    const link = await page.locator("[data-link]").inputValue();
    const grid = await page.evaluate((text) => window.samtalePreparation.qr(text), link);
    assert.equal(scanned(grid), link, form);
    assert.equal(await page.locator("[data-same] svg").count(), 1);
  }
  // Every version.
  for (const length of [1, 20, 40, 70, 100, 130, 150, 180, 220, 260, 310, 360, 420, 450, 500, 570, 640, 700, 780, 850, 920, 990]) {
    const text = "x".repeat(length - 1) + "y";
    const grid = await page.evaluate((value) => window.samtalePreparation.qr(value), text);
    assert.equal(scanned(grid), text, `${length}`);
  }
  assert.equal(await page.evaluate(() => window.samtalePreparation.qr("x".repeat(1010))), null);
});

test("300 questions fit into the link; where they do not fit into a QR code, the page says so", async (t) => {
  const folder = temporary(t);
  const question = (at) => `[[question]]\nid = "a-question-with-a-name-${at}"\ntext.en = "Question ${at}?"\ntext.nb = "Spørsmål ${at}?"\n`;
  write(folder, {
    "samtale.toml": 'title = "T"\nbase_url = "https://example.org/"\ndefault_language = "en"\n[languages.en]\n[languages.nb]\n',
    "content/bank/work.toml": `title = { en = "Work", nb = "Arbeid" }\n\n${Array.from({ length: 300 }, (_, at) => question(at)).join("\n")}`,
  });
  const { url } = await serve(t, build(folder, join(folder, "public")));
  const launched = await browser(t);
  const ids = (count) => Array.from({ length: count }, (_, at) => `a-question-with-a-name-${(at * 7) % 300}`);
  // As many as a code takes, one more, and all.
  const fits = async (count) => {
    const page = await (await launched.newContext()).newPage();
    await open(page, url, "en", `#q=${ids(count).join(",")}&v=1`);
    await page.locator("[data-shared] button:visible").first().click();
    await page.locator("[data-share] > summary").click();
    await page.locator("[data-qr]:not(:empty)").waitFor();
    const link = await page.locator("[data-link]").inputValue();
    const code = (await page.locator("[data-qr] svg").count()) === 1;
    assert.equal(code, link.length <= 1003, `${count}: ${link.length}`);
    assert.equal(await page.locator("[data-same] svg").count(), Number(code));
    assert.equal(await page.locator("[data-qr-print]").isVisible(), code);
    if (!code) {
      assert.equal((await page.locator("[data-qr]").textContent()).trim(), "There are too many questions for a QR code. Use the link.");
      // On paper too: whoever holds it knows how to come by the list.
      const pdf = join(folder, "long.pdf");
      await page.pdf({ path: pdf, preferCSSPageSize: true });
      assert.match(pdfText(pdf)[0].replace(/\s+/g, " "), /ask for the.* link to this list/);
    }
    const other = await (await launched.newContext()).newPage();
    await open(other, url, "nb", new URL(link).hash);
    await other.locator("[data-shared] button:visible").first().click();
    const list = await questions(other);
    assert.deepEqual(list.map(({ id }) => id), ids(count));
    assert.equal(list.at(-1).number, `${count}`);
    assert.match(list[0].text, /^Spørsmål 0/);
    await page.context().close();
    await other.context().close();
    return code;
  };
  assert.deepEqual([await fits(30), await fits(60), await fits(300)], [true, false, false]);
});
