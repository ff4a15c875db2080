// Forms on paper, in Chromium's own print: A4, page x of y, nothing cut between pages, nothing of the screen's.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import test from "node:test";
import { browser, build, files, join, pdfText, sample, temporary, write } from "./site.mjs";

async function print(chromium, file, folder) {
  // As wide as the text on the sheet: where something is wider, a browser prints everything smaller.
  const width = 658;
  const page = await chromium.newPage({ viewport: { width, height: 900 } });
  await page.goto(`file://${file}`);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width, `${file} is wider than the sheet`);
  const pdf = join(folder, "print.pdf");
  await page.pdf({ path: pdf, preferCSSPageSize: true });
  await page.close();
  return pdf;
}

const size = (pdf) => execFileSync("pdfinfo", [pdf], { encoding: "utf8" });

/** The boxes that must not be cut, as the printed page would lay them out. */
const MARK = /⟦([<>])(q\d+)⟧/g;

test("every edition of the sample prints on A4 with page numbers and without navigation", async (t) => {
  const out = sample(t, "--portable");
  const folder = temporary(t);
  const chromium = await browser(t);
  const editions = files(out).filter((path) => /^[a-z]+\/forms\/[^/]+\/[^/]+\/index\.html$/.test(path));
  assert.ok(editions.length >= 40, `only ${editions.length} editions`);
  for (const path of editions) {
    const pdf = await print(chromium, join(out, path), folder);
    assert.match(size(pdf), /Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts \(A4\)/, path);
    const pages = pdfText(pdf);
    const words = { nb: [/Side (\d+) av (\d+)/], nn: [/Side (\d+) av (\d+)/], da: [/Side (\d+) af (\d+)/], nl: [/[Pp]agina (\d+) van (\d+)/], en: [/Page (\d+) of (\d+)/] }[path.slice(0, 2)];
    pages.forEach((text, at) => {
      for (const word of words) {
        const found = word.exec(text);
        assert.ok(found, `${path}: no page number on page ${at + 1}`);
        assert.deepEqual([found[1], found[2]], [`${at + 1}`, `${pages.length}`], path);
      }
    });
    assert.ok(!pages.join("").includes("Nynorsk"), `${path}: the language switcher is printed`);
  }
});

test("a question stays with its lines; one taller than a page flows; details print open; heads repeat", async (t) => {
  const folder = temporary(t);
  const long = Array.from({ length: 45 }, (_, at) => `Sentence number ${at} of a question that goes on and on so that no page can hold it with all of its words and lines, however small they are set.`).join(" ");
  const questions = Array.from({ length: 30 }, (_, at) => `[[question]]\nid = "q${at}"\ncore = true\nlines = ${2 + (at % 7)}\ntext = "⟦<q${at}⟧ Question ${at}"\nhelp = "Help ⟦>q${at}⟧"\n`);
  write(folder, {
    "samtale.toml": 'title = "T"\ndefault_language = "en"\nbase_url = "https://example.org/"\n',
    "content/page.en.md": "+++\ntitle = \"Page\"\n+++\n\n```details summary = \"Closed\"\nHIDDEN ANSWER\n```\n",
    "content/bank/topic.toml": `title = "Topic"\n${questions.join("\n")}`,
    "content/bank/tall.toml": `title = "Tall"\n[[question]]\nid = "tall"\ncore = true\nlines = 60\ntext = "${long} LASTWORD"\n`,
    "content/forms/form.toml": `title = "Form"\nversion = "7"\n[[section]]\ntopic = "topic"\n[[section]]\ntopic = "tall"\n[[section]]\ntitle = "Plan"\n[section.table]\ncaption = "Plan"\nrows = 60\n[[section.table.column]]\nid = "a"\nlabel = "HEADCELL"\n`,
  });
  const out = build(folder, join(folder, "public"), "--portable");
  const chromium = await browser(t);
  const form = pdfText(await print(chromium, join(out, "en/forms/form/all/index.html"), folder));
  const at = new Map();
  form.forEach((text, page) => {
    for (const [, edge, question] of text.replaceAll("\n", " ").matchAll(MARK)) {
      at.set(question, { ...at.get(question), [edge]: page });
    }
  });
  assert.equal(at.size, 30);
  for (const [question, { "<": start, ">": end }] of at) assert.equal(start, end, `${question} is cut`);
  assert.ok(form.some((text) => text.includes("LASTWORD")), "the tall question is not whole");
  assert.ok(form.filter((text) => text.includes("HEADCELL")).length >= 2, "the table's head is not repeated");
  const page = pdfText(await print(chromium, join(out, "en/page/index.html"), folder));
  assert.ok(page.join("").includes("HIDDEN ANSWER"), "closed details are not printed");
});

test("answer lines are drawn, without backgrounds, as many as the form says", async (t) => {
  const folder = temporary(t);
  write(folder, {
    "samtale.toml": 'title = "T"\ndefault_language = "en"\nbase_url = "https://example.org/"\n',
    "content/bank/topic.toml": 'title = "Topic"\n[[question]]\nid = "a"\ncore = true\nlines = 7\ntext = "A?"\n',
    "content/forms/form.toml": 'title = "Form"\n[[section]]\ntopic = "topic"\n',
  });
  const out = build(folder, join(folder, "public"), "--portable");
  const pdf = await print(await browser(t), join(out, "en/forms/form/all/index.html"), folder);
  const image = execFileSync("pdftoppm", ["-r", "100", "-gray", pdf], { maxBuffer: 1 << 27 });
  const [header, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(image.subarray(0, 40).toString("latin1"));
  const pixels = image.subarray(header.length);
  let lines = 0;
  let inside = false;
  for (let y = 0; y < height; y += 1) {
    let dark = 0;
    for (let x = 0; x < width; x += 1) if (pixels[y * width + x] < 200) dark += 1;
    const line = dark > 0.6 * width;
    if (line && !inside) lines += 1;
    inside = line;
  }
  assert.ok(lines >= 7 && lines <= 9, `${lines} lines over 60% of the width`);
});
