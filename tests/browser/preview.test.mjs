// `samtale serve` as an editor sees it: the page follows its sources, the bar says what there is to know, errors stand
// over the page until they are mended, and nothing of it is in a published page.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { renameSync } from "node:fs";
import { createRequire } from "node:module";
import test from "node:test";
import { browser, build, files, join, pdfText, program, readFileSync, repository, sample, strict, temporary, today, write, writeFileSync } from "./site.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const page = (title, head, body) => `+++\ntitle = "${title}"\n${head}\n+++\n${body}\n`;
const long = Array.from({ length: 60 }, (_, at) => `Dette er avsnitt ${at} av en lang tekst. Det har to setninger.`).join("\n\n");

/** A small site with something for every part of the bar. */
const site = {
  "samtale.toml": `title = "Samtale"
default_language = "nb"
base_url = "https://example.org/"
[languages.nb]
fallback = ["en"]
[languages.en]
fallback = ["nb"]
[logo]
file = "logo.svg"
alt = "S"
[preview]
editor = "idea"
`,
  "logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>',
  "content/guide/one.nb.md": page("Én", `owner = "HR"\nreview_by = 2026-06-03\ndraft = true`, `Først.\n\n## Del <b>en</b>\n\n${long}\n\n\`\`\`details summary = "Mer"\nInnhold.\n\`\`\`\n\n\`\`\`questions topic = "tasks", limit = 1\n\`\`\`\n`),
  "content/guide/one.en.md": page("One", "", `First.\n\n## Part one\n`),
  "content/guide/two.nb.md": page("To", "published = 2027-01-04", "Senere."),
  "content/bank/tasks.toml": `title.nb = "Oppgaver"
[[question]]
id = "used"
kind = "open"
text.nb = "Brukt?"
[[question]]
id = "unused"
kind = "open"
text.nb = "Ubrukt?"
[[question]]
id = "retired"
kind = "open"
retired = 2026-05-01
text.nb = "Gammelt?"
`,
};

/** The preview of a site, for the time of a test. */
async function preview(t, folder, ...options) {
  const server = spawn(program, ["serve", "--site", folder, "--port", "0", "--today", today, ...options], { env: { ...process.env, LC_ALL: "C", NO_COLOR: "1" } });
  t.after(() => server.kill("SIGKILL"));
  let said = "";
  return new Promise((done, failed) => {
    server.stderr.on("data", (bytes) => {
      said += bytes;
      const address = /http:\/\/[\d.]+:\d+\//.exec(said);
      if (address) done(address[0]);
    });
    server.on("exit", (status) => failed(new Error(`serve ended with ${status}: ${said}`)));
  });
}

/** A site on the disk, its preview, and a browser that looks at a page of it. */
async function looking(t, path, options = {}) {
  const folder = temporary(t);
  write(folder, { ...site, ...options.files });
  const url = await preview(t, folder, ...(options.arguments ?? []));
  const context = await (await browser(t)).newContext({ locale: "nb-NO", viewport: { width: 1280, height: 800 }, reducedMotion: "reduce", ...options.context });
  const problems = [];
  const tab = strict(await context.newPage(), problems);
  await tab.goto(url + path);
  if (!options.broken) await tab.waitForSelector("samtale-preview .bar");
  return { folder, url, tab, problems, context };
}

const edit = (folder, path, change) => {
  const file = join(folder, path);
  writeFileSync(file, change(readFileSync(file, "utf8")));
};

test("a changed page is changed in place: scroll, open details and the bar stay", async (t) => {
  const { folder, tab, problems } = await looking(t, "nb/guide/one/");
  await tab.evaluate(() => (window.same = true));
  await tab.locator("details").evaluate((details) => (details.open = true));
  await tab.evaluate(() => scrollTo(0, 900));
  await tab.click("[data-panel=page]");
  edit(folder, "content/guide/one.nb.md", (text) => text.replace("avsnitt 20 av", "avsnitt tjue av"));
  await tab.getByText("avsnitt tjue av").waitFor();
  assert.equal(await tab.evaluate(() => window.same), true, "the page was loaded anew");
  assert.equal(await tab.evaluate(() => scrollY), 900);
  assert.equal(await tab.locator("details").evaluate((details) => details.open), true);
  assert.ok(await tab.locator(".panel-page").isVisible());
  // Blocks that come and go, and once more after that: the page is compared with what was served last.
  edit(folder, "content/guide/one.nb.md", (text) => text.replace("Først.", "Aller først.\n\nEn ny liste:\n\n- ett\n- to"));
  await tab.getByText("Aller først.").waitFor();
  edit(folder, "content/guide/one.nb.md", (text) => text.replace("\n- to", "\n- to\n- tre").replace("Aller først.\n\n", ""));
  await tab.getByText("tre", { exact: true }).waitFor();
  assert.equal(await tab.getByText("Aller først.").count(), 0);
  assert.equal(await tab.evaluate(() => window.same), true);
  assert.deepEqual(problems, []);
});

test("an open page follows its address, from one slug to the next and back, with the reader's place", async (t) => {
  const { folder, tab, problems } = await looking(t, "nb/guide/one/");
  await tab.evaluate(() => scrollTo(0, 900));
  const change = (from, to) => edit(folder, "content/guide/one.nb.md", (text) => text.replace(from, to));
  const shows = async (slug) => {
    await tab.waitForURL(`**/nb/guide/${slug}/`);
    await tab.getByText("avsnitt 20 av").waitFor();
    await tab.waitForFunction(() => scrollY === 900);
  };
  change(`title = "Én"`, `title = "Én"\nslug = "først"`);
  await shows("f%C3%B8rst");
  change(`slug = "først"`, `slug = "ein"`);
  await shows("ein");
  // Whoever still has the first address comes to the newest.
  const other = await tab.context().newPage();
  await other.goto(new URL("../one/", tab.url()).href);
  assert.equal(other.url(), tab.url());
  await other.close();
  change(`slug = "ein"\n`, "");
  await shows("one");
  // A file's other name is another address too.
  const file = (name) => join(folder, `content/guide/${name}.nb.md`);
  writeFileSync(file("three"), page("Tre", "", long));
  const third = new URL("../three/", tab.url()).href;
  while ((await fetch(third)).status !== 200) await new Promise((done) => setTimeout(done, 20));
  await tab.goto(third);
  await tab.waitForSelector("samtale-preview .bar");
  await tab.evaluate(() => scrollTo(0, 900));
  renameSync(file("three"), file("four"));
  await shows("four");
  assert.deepEqual(problems, []);
});

test("what was changed in place is what a fresh load shows", async (t) => {
  const { folder, tab } = await looking(t, "nb/guide/one/");
  await tab.evaluate(() => (window.same = true));
  const changes = [
    (text) => text.replace("## Del", "## Andre del"),
    (text) => text.replace("avsnitt 3 av", "*avsnitt* [tre](two.nb.md) av"),
    (text) => text.replace(/Dette er avsnitt 1[0-9].*\n\n/g, ""),
    (text) => text.replace("avsnitt 5 av", "avsnitt 5 av\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"),
    (text) => text.replace(`title = "Én"`, `title = "Første"`),
  ];
  const shown = () => tab.evaluate(() => document.querySelector("main").innerHTML + document.title);
  for (const change of changes) {
    const before = await shown();
    edit(folder, "content/guide/one.nb.md", change);
    await tab.waitForFunction((before) => document.querySelector("main").innerHTML + document.title !== before, before);
    const after = await shown();
    const fresh = await tab.context().newPage();
    await fresh.goto(tab.url());
    assert.equal(after, await fresh.evaluate(() => document.querySelector("main").innerHTML + document.title));
    await fresh.close();
  }
});

test("what scripts hold on to is loaded anew, at the same place", async (t) => {
  const { folder, tab } = await looking(t, "nb/guide/one/");
  await tab.locator("details").evaluate((details) => (details.open = true));
  await tab.evaluate(() => {
    window.same = true;
    scrollTo(0, 700);
  });
  edit(folder, "content/guide/one.nb.md", (text) => `${text}\n\`\`\`template title = "Invitasjon"\nHei [navn]\n\`\`\`\n`);
  await tab.waitForFunction(() => document.querySelector(".copy-button") && document.readyState === "complete");
  assert.equal(await tab.evaluate(() => window.same), undefined);
  await tab.waitForFunction(() => scrollY === 700);
  assert.equal(await tab.locator("details").first().evaluate((details) => details.open), true);
});

test("tabs in the background keep no connection, and catch up when they are looked at", async (t) => {
  const { folder, url, context, tab: first } = await looking(t, "nb/guide/one/");
  const look = (tab, hidden) => tab.evaluate((hidden) => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);
  // A browser has six connections to one server for all tabs together.
  const tabs = [first];
  for (let number = 1; number < 9; number++) {
    await look(tabs.at(-1), true);
    const tab = await context.newPage();
    await tab.goto(`${url}nb/guide/one/`, { timeout: 10_000 });
    await tab.waitForSelector("samtale-preview .bar");
    tabs.push(tab);
  }
  edit(folder, "content/guide/one.nb.md", (text) => text.replace("Først.", "Aller først."));
  await tabs.at(-1).getByText("Aller først.").waitFor();
  assert.equal(await first.getByText("Aller først.").count(), 0, "it listened");
  await look(first, false);
  await first.getByText("Aller først.").waitFor();
});

test("an open PDF is shown again when its form changes", async (t) => {
  const { folder, url, context } = await looking(t, "nb/guide/one/", {
    files: {
      "samtale.toml": `${site["samtale.toml"]}[documents]\nformats = ["pdf"]\n`,
      "content/forms/talk.toml": `title.nb = "Samtale"\n[[section]]\ntopic = "tasks"\nquestions = ["used"]\n`,
    },
  });
  const link = `${url}nb/forms/talk/all.pdf`;
  const pdf = await context.newPage();
  const shown = () => pdf.locator("iframe").evaluate((frame) => frame.src);
  await pdf.goto(link);
  const before = await shown();
  assert.ok(before.startsWith(`${link}?`), before);
  const bytes = async () => Buffer.from(await (await fetch(link)).arrayBuffer());
  const old = await bytes();
  assert.equal(old.subarray(0, 5).toString(), "%PDF-");
  edit(folder, "content/bank/tasks.toml", (text) => text.replace("Brukt?", "Ble det brukt?"));
  await pdf.waitForFunction((before) => ![before, undefined].includes(document.querySelector("iframe")?.src), before);
  assert.notDeepEqual(await bytes(), old);
});

test("a style sheet is exchanged without the page", async (t) => {
  const { folder, tab } = await looking(t, "nb/guide/one/", { files: { "themes/default/assets/site.css": "body { color: rgb(1, 2, 3); }" } });
  await tab.evaluate(() => (window.same = true));
  const colour = () => tab.evaluate(() => getComputedStyle(document.body).color);
  assert.equal(await colour(), "rgb(1, 2, 3)");
  edit(folder, "themes/default/assets/site.css", (text) => text.replace("1, 2, 3", "4, 5, 6"));
  await tab.waitForFunction(() => getComputedStyle(document.body).color === "rgb(4, 5, 6)");
  assert.equal(await tab.evaluate(() => window.same), true);
  await tab.waitForFunction(() => document.querySelectorAll('link[rel="stylesheet"]').length === 1);
});

test("errors stand over the last good page until they are mended", async (t) => {
  const { folder, tab } = await looking(t, "nb/guide/one/");
  const overlay = tab.locator(".overlay");
  edit(folder, "content/guide/one.nb.md", (text) => text.replace("Først.", "Først <i>.").replace(`topic = "tasks"`, `topic = "<u>taskss"`));
  await overlay.locator(".message").first().waitFor();
  assert.match(await overlay.locator("h2").textContent(), /^1 feil/);
  assert.match(await overlay.locator(".error .message").textContent(), /«<u>taskss»/);
  assert.equal(await overlay.locator(".error mark").textContent(), `"<u>taskss"`);
  const line = readFileSync(join(folder, "content/guide/one.nb.md"), "utf8").split("\n").findIndex((text) => text.includes("taskss")) + 1;
  const place = overlay.locator(".error .place").first();
  assert.equal(await place.textContent(), `content/guide/one.nb.md:${line}:22`);
  assert.equal(await place.getAttribute("href"), `idea://open?file=${folder}/content/guide/one.nb.md&line=${line}&column=22`);
  assert.ok(await tab.getByText("Dette er avsnitt 7 av").count(), "the last good page is gone");
  // Put away, it stays away until the errors are others.
  await tab.keyboard.press("Escape");
  await overlay.waitFor({ state: "hidden" });
  assert.equal(await tab.locator("[data-panel=problems].wrong").count(), 1);
  edit(folder, "content/guide/one.nb.md", (text) => text.replace("taskss", "tasksss"));
  await overlay.locator("h2").waitFor();
  edit(folder, "content/guide/one.nb.md", (text) => text.replace("<u>tasksss", "tasks"));
  await overlay.waitFor({ state: "hidden" });
});

test("the bar tells an editor what there is to know", async (t) => {
  const { tab, problems } = await looking(t, "nb/guide/one/");
  assert.equal(await tab.locator("samtale-preview .dock").getAttribute("lang"), "nb");
  assert.deepEqual(await tab.locator(".marks li").allTextContents(), ["Utkast", "Gjennomgang forfalt"]);
  await tab.click("[data-panel=page]");
  assert.match(await tab.locator(".panel").innerText(), /HR[^]*3\. juni 2026[^]*content\/guide\/one\.nb\.md:2:9/);
  await tab.click("[data-panel=readability]");
  assert.match(await tab.locator(".panel .lix").innerText(), /^LIX \d+ Svært lett å lese/);
  await tab.click("[data-panel=questions]");
  assert.deepEqual(await tab.locator(".panel .asked > li > p:first-child").allTextContents(), ["Ubrukt?", "Gammelt?"]);
  await tab.click("[data-panel=languages]");
  assert.deepEqual(await tab.locator(".translations li").evaluateAll((list) => list.map((item) => item.className)), ["present", "present"]);
  await tab.keyboard.press("Escape");
  assert.equal(await tab.locator(".panel").count(), 0);
  assert.equal(await tab.evaluate(() => document.querySelector("samtale-preview").shadowRoot.activeElement.dataset.panel), "languages");
  await tab.goto(new URL("../two/", tab.url()).href);
  await tab.locator(".marks li").first().waitFor();
  assert.deepEqual(await tab.locator(".marks li").allTextContents(), ["Kommer senere"]);
  assert.match(await tab.locator(".notice-draft").innerText(), /4\. januar 2027/);
  assert.deepEqual(problems, []);
});

test("a page that is not translated says so, and its parts are marked", async (t) => {
  const { tab } = await looking(t, "en/guide/two/");
  assert.deepEqual(await tab.locator(".marks li").allTextContents(), ["Kommer senere", "Ikke oversatt"]);
  assert.ok(await tab.locator(".text[data-samtale-foreign]").count());
  await tab.click("[data-panel=languages]");
  assert.match(await tab.locator(".translations .fallback").innerText(), /Norsk bokmål[^]*content\/guide\/two\.en\.md/);
  await tab.getByLabel("Marker dem på siden").uncheck();
  assert.equal(await tab.locator("[data-samtale-foreign]").count(), 0);
});

test("the original stands beside the translation, block by block", async (t) => {
  const { tab } = await looking(t, "en/guide/one/");
  await tab.click("[data-panel=languages]");
  await tab.getByRole("button", { name: "Sammenlign tekstene" }).click();
  const rows = await tab.locator(".compared tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.innerText.trim())));
  assert.deepEqual(rows.slice(0, 3), [["Én", "One"], ["Først.", "First."], ["Del <b>en</b>", "Part one"]]);
  assert.deepEqual(rows[3], ["Dette er avsnitt 0 av en lang tekst. Det har to setninger.", "Ingenting her"]);
  await tab.keyboard.press("Escape");
  assert.equal(await tab.locator(".stage[open]").count(), 0);
});

test("the bar speaks the editor's language: the option, the browser's, the site's", async (t) => {
  const said = async (options) => {
    const { tab } = await looking(t, "nb/guide/one/", options);
    return tab.locator("samtale-preview .dock").getAttribute("aria-label");
  };
  assert.equal(await said({ context: { locale: "nl-NL" } }), "Voorbeeld");
  assert.equal(await said({ context: { locale: "nl-NL" }, arguments: ["--lang", "nn"] }), "Førehandsvising");
  assert.equal(await said({ context: { locale: "fi-FI" } }), "Forhåndsvisning");
});

test("print shows the pages that a printer gets, phone and dark what others see", async (t) => {
  const url = await preview(t, repository);
  const folder = temporary(t);
  const context = await (await browser(t)).newContext({ locale: "nb-NO", viewport: { width: 1280, height: 800 } });
  const out = sample(t);
  const kinds = files(out).filter((path) => /^nb\/(forms\/dialogue\/(employee-academic|manager-technical)|questions\/tasks|samtalen\/[^/]+)\/index\.html$/.test(path));
  assert.ok(kinds.length > 4);
  for (const path of kinds) {
    const tab = await context.newPage();
    await tab.goto(url + path.replace("index.html", ""));
    await tab.pdf({ path: join(folder, "page.pdf"), preferCSSPageSize: true });
    const printed = pdfText(join(folder, "page.pdf")).length;
    await tab.locator("[data-view=print]").click();
    await tab.locator(".sheets.ready").waitFor();
    assert.equal(await tab.locator(".labels p").count(), printed, path);
    await tab.close();
  }
  const tab = await context.newPage();
  await tab.goto(url + kinds.at(-1).replace("index.html", ""));
  await tab.locator("[data-view=phone]").click();
  assert.equal(await tab.frameLocator(".phone").locator("html").evaluate(() => innerWidth), 390);
  await tab.keyboard.press("Escape");
  const ground = () => tab.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  assert.equal(await ground(), "light");
  await tab.locator("[data-view=scheme]").click();
  assert.equal(await ground(), "dark");
  await tab.locator("[data-view=scheme]").click();
  assert.equal(await ground(), "light");
});

test("neither style reaches the other, and the page keeps its layout", async (t) => {
  const loud = "* { color: red !important; font-size: 40px !important; display: block !important; }";
  const { tab, folder, problems } = await looking(t, "nb/guide/one/", { files: { "themes/default/assets/site.css": loud } });
  const size = await tab.locator(".tool").first().evaluate((tool) => [getComputedStyle(tool).fontSize, getComputedStyle(tool).display]);
  assert.deepEqual(size, ["14px", "flex"]);
  const boxes = (page) => page.evaluate(() => JSON.stringify([...document.body.querySelectorAll("*:not(script)")].map((element) => Object.values(element.getBoundingClientRect().toJSON()))));
  const plain = await tab.context().newPage();
  await plain.route("**/_samtale/preview.js", (route) => route.abort());
  await plain.goto(tab.url());
  assert.equal(await boxes(tab), await boxes(plain));
  assert.ok(folder);
  assert.deepEqual(problems, []);
});

test("axe finds nothing in the bar, its panels, its views and the overlay", async (t) => {
  for (const context of [{}, { viewport: { width: 390, height: 800 } }]) {
    const { tab, folder } = await looking(t, "nb/guide/one/", { context: { ...context, bypassCSP: true } });
    const check = async (what) => {
      await tab.evaluate(axe);
      const { violations } = await tab.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
      assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)} ${JSON.stringify(nodes[0].target)}`), [], what);
    };
    await check("bar");
    for (const name of ["page", "languages", "readability", "questions", "problems"]) {
      await tab.locator(`[data-panel=${name}]`).click();
      await check(name);
    }
    await tab.locator("[data-panel=languages]").click();
    await tab.locator(".panel .action").click();
    await check("compared");
    await tab.keyboard.press("Escape");
    if (!context.viewport) {
      await tab.locator("[data-view=print]").click();
      await tab.locator(".sheets.ready").waitFor();
      await check("print");
      await tab.keyboard.press("Escape");
    }
    edit(folder, "content/guide/one.nb.md", (text) => text.replace(`topic = "tasks"`, `topic = "taskss"`));
    await tab.locator(".overlay .message").first().waitFor();
    await check("overlay");
  }
});

test("what the server says of a change holds no content, and no published page has anything of the preview", async (t) => {
  const { folder, url, tab } = await looking(t, "nb/guide/one/");
  const heard = await tab.evaluate(async () => {
    const { route, version } = document.querySelector('script[src^="/_samtale/"]').dataset;
    const response = await fetch(`/_samtale/events?${new URLSearchParams({ route, version: "0" })}`);
    return new TextDecoder().decode((await response.body.getReader().read()).value);
  });
  assert.match(heard, /^(event: (page|reload|style|problems|bar)\ndata: \2\n\n|:.*\n\n)+$/);
  assert.ok(url);
  const out = build(folder, join(folder, "public"), "--drafts");
  for (const path of files(out)) {
    const text = readFileSync(join(out, path), "latin1");
    assert.ok(!text.includes("_samtale") && !text.includes("samtale-preview"), path);
    assert.ok(!/(live|views|bar|preview)\.(js|css)$/.test(path), path);
  }
});
