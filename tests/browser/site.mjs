// What the browser tests share: the program, a server for a folder, a browser.

import { execFileSync, spawnSync } from "node:child_process";
import { createServer } from "node:http";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";

export const repository = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
export const today = "2026-10-01";

export const program = join(process.env.CARGO_TARGET_DIR ?? join(repository, "target"), "debug", "samtale");

/** A folder that goes with the test. */
export function temporary(test) {
  const folder = mkdtempSync(join(tmpdir(), "samtale-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files of a site: path → text. */
export function write(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Builds a site and returns where it is; throws what the program said if it fails. */
export function build(site, out, ...options) {
  const run = spawnSync(program, ["build", "--site", site, "--out", out, "--today", today, "--lang", "en", ...options], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr);
  return out;
}

/** This repository's sample site, to read: as it was built for all tests (`SAMTALE_SAMPLE`), or built here. */
export function sample(test, ...options) {
  if (process.env.SAMTALE_SAMPLE && !options.length) return process.env.SAMTALE_SAMPLE;
  return build(repository, join(temporary(test), "public"), ...options);
}

/** All files below a folder, by path with `/`. */
export function files(folder, below = folder) {
  return readdirSync(below, { withFileTypes: true }).flatMap((entry) => {
    const path = join(below, entry.name);
    return entry.isDirectory() ? files(folder, path) : [relative(folder, path).replaceAll("\\", "/")];
  });
}

export const pages = (folder) => files(folder).filter((path) => path.endsWith(".html")).sort();

/** Languages of the sample. */
export const languages = ["nb", "nn", "da", "nl", "en"];

/** What pages are told apart by: the first page with a mark shows that kind. Places change with the texts, marks do not. */
const marks = {
  section: 'class="in-section"',
  questions: 'class="asking',
  steps: 'class="steps"',
  details: "<details",
  only: 'class="only',
  template: 'class="card copy"',
  quote: 'class="quote"',
  contact: "card contact",
  alert: 'class="alert',
  table: "<thead",
  "form card": "form-card",
  footnotes: 'class="footnotes"',
  planner: 'class="card planner"',
  "task list": 'class="task"',
};

/** One page of each kind in a language: kind → path. Throws where the sample has lost one. */
export function kinds(out, language) {
  const all = pages(out).filter((path) => path.startsWith(`${language}/`));
  const find = (kind, test) => all.find(test) ?? fail(`the sample has no page of the kind “${kind}” in ${language}`);
  const found = { home: `${language}/index.html` };
  const guide = all.filter((path) => path !== found.home && !/^[a-z]+\/(forms|questions|accessibility|privacy|search)\//.test(path));
  const texts = new Map(guide.map((path) => [path, /<main[^]*<\/main>/.exec(readFileSync(join(out, path), "utf8"))?.[0] ?? ""]));
  for (const [kind, mark] of Object.entries(marks)) {
    found[kind] = guide.find((path) => texts.get(path).includes(mark)) ?? fail(`the sample has no page of the kind “${kind}” in ${language}`);
  }
  found.page = guide.find((path) => texts.get(path).includes('class="pager"') && !texts.get(path).includes(marks.section)) ?? fail(`the sample has no page in ${language}`);
  const deep = (prefix, depth) => (path) => path.startsWith(prefix) && path.split("/").length === depth;
  found.bank = `${language}/questions/index.html`;
  found.topic = find("topic", deep(`${language}/questions/`, 4));
  found["questions for readers"] = find("questions for readers", deep(`${language}/questions/for/`, 5));
  found.forms = `${language}/forms/index.html`;
  found.form = find("form", deep(`${language}/forms/`, 4));
  found.edition = find("edition", deep(`${language}/forms/`, 5));
  found["edition with a table"] = find("edition with a table", (path) => deep(`${language}/forms/`, 5)(path) && readFileSync(join(out, path), "utf8").includes("<caption>"));
  found.preparation = `${language}/preparation/index.html`;
  found.search = `${language}/search/index.html`;
  found.terms = `${language}/search/terms/index.html`;
  found.accessibility = `${language}/accessibility/index.html`;
  found.privacy = `${language}/privacy/index.html`;
  return found;
}

function fail(problem) {
  throw new Error(problem);
}

/** Small sites with what the sample never shows: what changed between a form's versions, texts of another language, drafts. */
export function states(test, out = temporary(test)) {
  for (const name of ["releases", "fallback", "portable"]) build(join(repository, "tests", "cases", name, "site"), join(out, name), "--drafts");
  return out;
}

/** What links of the page for no page begin with: it can appear at any depth. */
export const base = /^\/dialogue\//;

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".json": "application/json", ".xml": "text/xml", ".txt": "text/plain; charset=utf-8" };

/** Serves a folder on loopback, also under the path of the sample's `base_url`; every request is in `requests`. */
export async function serve(test, folder) {
  const requests = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    let path = join(folder, decodeURIComponent(new URL(request.url, "http://localhost").pathname).replace(base, "/"));
    if (existsSync(path) && statSync(path).isDirectory()) path = join(path, "index.html");
    if (!existsSync(path)) return response.writeHead(404).end();
    // As static hosts do.
    const type = types[extname(path)] ?? "application/octet-stream";
    const packed = /^text\/|json|svg/.test(type) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    const bytes = readFileSync(path);
    response.writeHead(200, { "content-type": type, "cache-control": "max-age=600", vary: "accept-encoding", ...(packed && { "content-encoding": "gzip" }) }).end(packed ? gzipSync(bytes) : bytes);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  test.after(() => server.close());
  return { url: `http://127.0.0.1:${server.address().port}/`, requests };
}

/** Lets the browser keep pages that were left, as readers' browsers do. */
export const BACK_FORWARD = { ignoreDefaultArgs: ["--disable-back-forward-cache"] };

/** A browser that goes with the test. */
export async function browser(test, options = {}) {
  const launched = await chromium.launch({
    ...options,
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  test.after(() => launched.close());
  return launched;
}

/** A page that fails the test on any word in the console. */
export function strict(page, problems) {
  page.on("console", (message) => problems.push(`${page.url()}: ${message.text()}`));
  page.on("pageerror", (error) => problems.push(`${page.url()}: ${error}`));
  page.on("requestfailed", (request) => {
    // A picture that is still on its way when the test goes on is no fault of the page.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") problems.push(`${page.url()}: could not load ${request.url()}`);
  });
  return page;
}

/** Everything visible that a pointer or a key can use, as a script for the page. */
export const CONTROLS = `[...document.querySelectorAll("a[href], button, input, textarea, select, summary")].filter((element) => !element.disabled && element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }))`;

/** The text of a PDF, page by page. */
export function pdfText(path) {
  return execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8", maxBuffer: 1 << 26 }).split("\f").slice(0, -1);
}

export { cpSync, join, readFileSync, writeFileSync };
