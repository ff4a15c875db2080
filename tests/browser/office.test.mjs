// Word and OpenDocument forms as LibreOffice lays them out: no question goes on over the end of a page, no line of steps
// breaks.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import test from "node:test";
import { cpSync, files, join, pdfText, readFileSync, sample, temporary } from "./site.mjs";

// Numbered, with every kind of question; a page of it begins with a section, a question, a box or the signatures.
const FORM = /^[a-z]+\/forms\/dialogue\/[^/]+\.(docx|odt)$/;

/** What may stand first on a page: words of headings and of boxes' labels, in the language that comes first. */
function heads(html) {
  const all = html.matchAll(/<(?:h2|h3|dt|legend|label|th)\b[^>]*>([^]*?)<\/(?:h2|h3|dt|legend|label|th)>/g);
  return [...all].map(([, words]) => words.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ").trim()).filter((words) => words.length > 3);
}

test("in LibreOffice no page begins amid a question, and steps stand in one line", async (t) => {
  const out = sample(t);
  const folder = temporary(t);
  const forms = files(out).filter((path) => FORM.test(path));
  assert.ok(forms.length >= 60, `only ${forms.length} files`);
  // One run for each format: both have the same names.
  for (const end of ["docx", "odt"]) {
    const same = forms.filter((path) => path.endsWith(end));
    const copies = new Map(same.map((path) => [join(folder, path.replaceAll("/", "-")), path]));
    for (const [copy, path] of copies) cpSync(join(out, path), copy);
    execFileSync("soffice", ["--headless", `-env:UserInstallation=file://${folder}/office`, "--convert-to", "pdf", "--outdir", join(folder, end), ...copies.keys()], { stdio: "ignore" });
    for (const [copy, path] of copies) {
      const text = pdfText(join(folder, end, copy.split("/").at(-1).replace(end, "pdf")));
      const pages = text.map((page) => page.split("\n").filter((line) => line.trim()));
      assert.ok(pages.length > 8, `${path}: ${pages.length} pages`);
      const starts = heads(readFileSync(join(out, path.replace(/(\.\w+)?\.\w+$/, "/index.html")), "utf8"));
      // Above it stands who the form is for.
      for (const [at, [, first]] of pages.entries()) {
        const words = first.trim().replace(/\s+/g, " ");
        const begins = at === 0 || /^\d+(\.\d+)? \S/.test(words) || starts.some((start) => words.startsWith(start));
        assert.ok(begins, `${path}: page ${at + 1} begins with “${words}”`);
      }
      const steps = pages.flat().map((line) => line.replace(/[^\d\s]/g, " ").trim().replace(/\s+/g, " "));
      assert.ok(steps.includes("0 1 2 3 4 5 6 7 8 9 10"), `${path}: steps from 0 to 10 are not in one line`);
      assert.ok(steps.includes("1 2 3 4 5"), `${path}: steps from 1 to 5 are not in one line`);
    }
  }
});
