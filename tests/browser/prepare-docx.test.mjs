// The Word file that the browser makes is the published form's: the same logo, introductions, styles, lists, content
// controls and tables for the same questions, alone and in two languages. Only the numbers are those of the sheet, which
// count its questions through.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import test from "node:test";
import { languages, open, saved, served } from "./prepare.mjs";
import { browser, join, repository, temporary } from "./site.mjs";

const outlines = (...paths) => JSON.parse(execFileSync("python3", [join(repository, "tests/browser/outline.py"), ...paths], { encoding: "utf8", maxBuffer: 1 << 26 }));

/** Without numbers: those of a sheet count all its questions, those of a form begin in each section. Long names end where Word's do. */
const unnumbered = (title) => title.replace(/^(\d+(\.\d+)?|[A-Z]) /, "").replace(/…$/, "").slice(0, 50);
const shared = ({ label, controls, caption, ...line }) => ({ ...line, ...(caption && { caption: unnumbered(caption) }), ...(controls && { controls: controls.map(([kind, tag, lock, title]) => [kind, tag, lock, unnumbered(title)]) }) });

/** The lines of each section and what they are, by the words of its heading; above the first it is the top. */
function sections(lines) {
  const found = new Map();
  let at = "";
  for (const line of lines) {
    if (line.style === "Heading1") at = line.text;
    found.set(at, [...(found.get(at) ?? []), line]);
  }
  return found;
}

test("the Word file has the styles, lists, controls and tables of the published form", async (t) => {
  const { out, url } = await served(t);
  const folder = temporary(t);
  const page = await (await browser(t)).newPage();
  const cases = [
    ...languages.map((language) => [language, "", "dialogue", "employee-academic", "role:employee,staff:academic"]),
    ["nb", "en", "dialogue", "manager-technical", "role:manager,staff:technical"],
    ["nl", "", "performance-1", "manager", "role:manager"],
    ["da", "", "performance-1", "employee", "role:employee"],
  ];
  for (const [language, other, form, edition, readers] of cases) {
    const name = `${language}${other}-${form}-${edition}`;
    await open(page, url, language);
    await page.evaluate(() => sessionStorage.clear());
    await page.goto("about:blank");
    await open(page, url, language, `#form=${form}&for=${readers}`);
    if (other) {
      await page.locator("[data-beside]").selectOption(other);
      await page.locator("[data-sheet] .beside").first().waitFor();
    }
    const path = await saved(page, "word", folder, `${name}.docx`);
    const [own, published] = outlines(path, join(out, language, "forms", form, `${edition}${other && `.${other}`}.docx`));
    for (const [part, text] of Object.entries(published.parts)) assert.ok(own.parts[part] === text, `${name}: ${part} is another`);
    assert.equal(own.header, published.header, name);
    assert.equal(own.footer, published.footer, name);

    const [mine, theirs] = [sections(own.lines), sections(published.lines)];
    assert.deepEqual([...mine.keys()].sort(), [...theirs.keys()].sort(), name);
    for (const [heading, lines] of mine) assert.deepEqual(lines.map(shared), theirs.get(heading).map(shared), `${name}: ${heading}`);
    assert.ok(own.notes.length > 0, `${name}: no footnotes`);
    assert.deepEqual(own.notes, published.notes, name);
    assert.equal(own.pictures.length, 1, "the logo");
    assert.deepEqual(own.pictures, published.pictures, name);
    // Word counts, one after the other; each question that has a number on the form has one here.
    const numbers = (lines) => lines.filter((line) => line.style === "Question" && line.label).map(({ label, text }) => [label, text]);
    const counted = numbers(own.lines);
    assert.deepEqual(counted.map(([label]) => label), counted.map((_, at) => `${at + 1}`), name);
    assert.deepEqual(counted.map(([, text]) => text), numbers(published.lines).map(([, text]) => text), name);
  }
});

test("a Word file with answers is valid, has them in their controls, and letters the reader's own questions", async (t) => {
  const { url } = await served(t);
  const folder = temporary(t);
  const page = await (await browser(t)).newPage();
  await open(page, url, "en", "#form=dialogue&for=role:employee,staff:academic");
  await page.locator("[data-beside]").selectOption("nb");
  await page.locator("[data-sheet] .beside").first().waitFor();
  for (let at = 0; at < 2; at += 1) {
    await page.locator('[data-act="own"]').click();
    await page.locator(".own").nth(at).fill(`Own <b>${at}</b> & more?`);
  }
  await page.locator('[data-key="own-2"] textarea').fill("AFTER\nAND MORE");
  await page.locator("[data-sheet] li textarea").first().fill("FIRST ]]> <w:p/>\r\n\u0001SECOND æøå 🙂");
  await page.locator(".head-fields input").first().fill("NAME & CO");
  await page.locator("[data-sheet] .scale input").nth(3).check();
  await page.locator("[data-sheet] .choices input[type=checkbox]").nth(1).check();
  await page.locator("[data-sheet] .grid textarea").nth(1).fill("CELL\nBELOW");
  await page.locator("[data-sheet] .signature input").first().fill("SIGNED");
  const path = await saved(page, "word", folder, "filled.docx");
  const [{ lines }] = outlines(path);
  const below = (tag) => {
    const at = lines.findIndex((line) => line.kind === "sdt" && line.controls[0][1] === tag);
    const inside = lines.slice(at + 1);
    return inside.slice(0, inside.findIndex((line) => line.depth <= lines[at].depth)).map(({ text }) => text);
  };
  assert.deepEqual(below("previous-agreements"), ["FIRST ]]> <w:p/>", "SECOND æøå 🙂"]);
  assert.deepEqual(below("own-2"), ["AFTER", "AND MORE"]);
  assert.deepEqual(lines.filter((line) => /^[A-Z]$/.test(line.label)).map(({ label, text }) => `${label} ${text}`), ["A Own <b>0</b> & more?", "B Own <b>1</b> & more?"]);
  const texts = lines.map((line) => line.text ?? "");
  for (const words of ["NAME & CO", "CELLBELOW", "SIGNED", "◉", "☒"]) assert.ok(texts.some((text) => text.includes(words)), words);
  const audit = join(repository, "tests/python/bin/openxml-audit");
  assert.ok(existsSync(audit), "tests/run installs the checker of office documents");
  execFileSync(audit, ["--quiet", path], { encoding: "utf8" });
});
