// What the tests of the preparation share.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { build, join, readFileSync, repository, serve } from "./site.mjs";

export const languages = ["nb", "nn", "da", "nl", "en"];
export const staff = ["academic", "research-fellow", "technical"];

let out;

/** The sample site on a server; it is built once for all tests of a file. */
export async function served(test) {
  out ??= process.env.SAMTALE_SAMPLE;
  if (!out) {
    const folder = mkdtempSync(join(tmpdir(), "samtale-"));
    process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
    out = build(repository, join(folder, "public"));
  }
  return { out, ...(await serve(test, out)) };
}

/** The data of a language as the scripts get it. */
export function data(out, language) {
  const text = readFileSync(join(out, language, "preparation/data.js"), "utf8");
  return JSON.parse(text.slice(text.indexOf(",") + 1, text.lastIndexOf(")")));
}

/** Opens the preparation and waits until its scripts are through. */
export async function open(page, url, language, fragment = "") {
  await page.goto(`${url}${language}/preparation/${fragment}`);
  await ready(page);
}

export async function ready(page) {
  await page.locator("[data-prepare]:not([hidden])").waitFor({ state: "attached" });
}

/** Numbers and ids of the questions on the sheet. */
export const questions = (page) => page.locator("[data-sheet] [data-key]").evaluateAll((items) => items.map((item) => ({
  number: item.querySelector(".number").textContent,
  id: item.dataset.question,
  text: (item.querySelector(".own")?.value ?? item.querySelector(".q > span:last-child").textContent).trim(),
  away: item.classList.contains("away"),
})));

/** What a button saves. */
export async function saved(page, act, folder, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`[data-act="${act}"]`).click()]);
  const path = join(folder, name ?? download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** Opens a saved sheet. */
export async function load(page, buffer, name = "sheet.json") {
  await page.locator("[data-file]").setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(buffer) });
  // The field is emptied once the file is read.
  await page.waitForFunction(() => !document.querySelector("[data-file]").files.length);
}

export const said = (page) => page.locator("[data-words]").textContent();
