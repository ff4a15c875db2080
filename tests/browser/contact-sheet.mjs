// A contact sheet of the sample: every kind of page × language × light and dark × phone and desk, and what prints, as
// pictures in one page to look at.
//
//     node tests/browser/contact-sheet.mjs [FOLDER] [--only KIND,KIND] [--languages nb,en] [--more]
//
// With --more also what readers may ask for: more contrast, forced colours, 320 px, 400 %, and where the focus is.
// Needs the program (cargo build), Chromium and pdftoppm. Writes FOLDER/index.html (default: target/contact-sheet).

import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { browser, build, join, kinds, languages, repository, serve, states } from "./site.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: "string" }, languages: { type: "string" }, more: { type: "boolean" } } });
const folder = positionals[0] ?? join(repository, "target", "contact-sheet");
const wanted = values.only?.split(",");
const inLanguages = values.languages?.split(",") ?? languages;

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5 };
const desk = { viewport: { width: 1366, height: 900 } };
/** How a page is looked at: a name and what the browser is told. */
const looks = [
  ["phone, light", { ...phone, colorScheme: "light" }],
  ["phone, dark", { ...phone, colorScheme: "dark" }],
  ["desk, light", { ...desk, colorScheme: "light" }],
  ["desk, dark", { ...desk, colorScheme: "dark" }],
];
if (values.more) {
  looks.push(
    ["contrast, light", { ...desk, colorScheme: "light", contrast: "more" }],
    ["contrast, dark", { ...desk, colorScheme: "dark", contrast: "more" }],
    ["forced, light", { ...desk, colorScheme: "light", forcedColors: "active" }],
    ["forced, dark", { ...desk, colorScheme: "dark", forcedColors: "active" }],
    ["narrow", { viewport: { width: 320, height: 640 }, deviceScaleFactor: 1.5 }],
    ["zoom 400 %", { viewport: { width: 320, height: 225 }, deviceScaleFactor: 2 }],
    ["focus", desk],
  );
}

const ends = [];
const run = { after: (end) => ends.push(end) };

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const out = build(repository, join(folder, "site"), "--portable");
const { url } = await serve(run, out);
const chromium = await browser(run);

/** Kind → language → path. */
const sheet = new Map([
  ["start", new Map([["all", "index.html"]])],
  ["missing", new Map([["all", "404.html"]])],
]);
for (const language of inLanguages) {
  for (const [kind, path] of Object.entries(kinds(out, language))) sheet.set(kind, (sheet.get(kind) ?? new Map()).set(language, path));
}
states(run, join(out, "states"));
sheet.set("versions of a form", new Map([["nb", "states/releases/nb/forms/talk/index.html"]]));
sheet.set("another language", new Map([["en", "states/fallback/en/guide/only-nl/index.html"], ["nb", "states/fallback/nb/veiledning/only-da/index.html"]]));
sheet.set("draft", new Map([["en", "states/portable/en/draft/index.html"]]));
for (const kind of sheet.keys()) if (wanted && !wanted.includes(kind)) sheet.delete(kind);

const file = (...parts) => `${parts.join("-").replace(/[ ,%]+/g, "-")}.png`;
const rows = [];
for (const [kind, paths] of sheet) {
  for (const [language, path] of paths) {
    const cells = [];
    for (const [label, options] of looks) {
      const context = await chromium.newContext(options);
      const page = await context.newPage();
      if (kind === "start") await page.route("**/start.js", (route) => route.abort());
      await page.goto(url + path);
      if (label === "focus") await focused(page);
      const picture = file(kind, language, label);
      await page.screenshot({ path: join(folder, picture), fullPage: true, clip: await tall(page, options) });
      cells.push({ picture, label });
      await context.close();
    }
    cells.push(...(await printed(kind, language, path)));
    rows.push({ kind, language, path, cells });
    process.stderr.write(`${kind} ${language}\n`);
  }
}

/** The ring of the focus on a part of every kind that can have it, one after the other in one picture. */
async function focused(page) {
  await page.evaluate(() => {
    const sheets = [...document.styleSheets];
    const rules = (list) => [...list].flatMap((rule) => (rule.cssRules?.length ? rules(rule.cssRules) : [rule]));
    const rings = sheets.flatMap((one) => rules(one.cssRules)).filter((rule) => rule.selectorText?.includes(":focus-visible"));
    for (const rule of rings) rule.selectorText = rule.selectorText.replaceAll(":focus-visible", ":is(:focus-visible, [data-ring])");
    const seen = new Set();
    for (const element of document.querySelectorAll("a[href], button, input, textarea, select, summary")) {
      const kind = `${element.tagName}.${element.className} ${element.parentElement.tagName}.${element.parentElement.className}`;
      if (element.checkVisibility() && !seen.has(kind) && seen.add(kind)) element.dataset.ring = "";
    }
  });
}

/** The first screens of a long page: nobody looks at forty of them in one picture. */
async function tall(page, { viewport }) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  return { x: 0, y: 0, width: viewport.width, height: Math.min(height, viewport.height * 4) };
}

async function printed(kind, language, path) {
  const page = await chromium.newPage();
  await page.goto(pathToFileURL(join(out, path)).href.replace(/index\.html$/, "index.html"));
  const pdf = join(folder, "print.pdf");
  await page.pdf({ path: pdf, preferCSSPageSize: true });
  await page.close();
  const name = file(kind, language, "print").replace(/\.png$/, "");
  execFileSync("pdftoppm", ["-r", "50", "-png", "-l", "16", pdf, join(folder, name)]);
  rmSync(pdf);
  return readdirSync(folder).filter((picture) => new RegExp(`^${name}-\\d+\\.png$`).test(picture)).sort().map((picture, at) => ({ picture, label: `print ${at + 1}` }));
}

const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
writeFileSync(join(folder, "index.html"), `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Contact sheet</title>
<style>
body { font: 14px/1.4 system-ui, sans-serif; margin: 1rem; background: #8a8f94; color: #fff; }
section { display: flex; gap: .75rem; align-items: flex-start; overflow-x: auto; padding-block: .5rem 1.5rem; }
figure { margin: 0; flex: none; }
img { display: block; width: 17rem; background: #fff; }
figure.print img { width: 11rem; }
h2 { margin: 0; }
a { color: inherit; }
</style></head><body>
<h1>Contact sheet</h1>
${rows.map(({ kind, language, path, cells }) => `<h2 id="${escape(`${kind}-${language}`.replaceAll(" ", "-"))}">${escape(kind)} · ${escape(language)} <small><a href="site/${escape(path)}">${escape(path)}</a></small></h2>
<section>${cells.map(({ picture, label }) => `<figure class="${label.split(" ")[0]}"><a href="${picture}"><img src="${picture}" alt="" loading="lazy"></a><figcaption>${label}</figcaption></figure>`).join("")}</section>`).join("\n")}
</body></html>
`);
for (const end of ends.reverse()) await end();
process.stdout.write(`${join(folder, "index.html")}: ${rows.length} pages, ${rows.reduce((sum, row) => sum + row.cells.length, 0)} pictures\n`);
