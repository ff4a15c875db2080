// The figures of the comparison in the documentation, for this search: node figures.mjs SETS [nb nl en …]
//
// SETS is a folder of judged sets: <set>.json ({lang, docs: [{id, title, text}], queries: [{text, keyword, gold}]}) and, where
// there are, <set>.probes.json ([{type, text, gold}]). Each set becomes a site of one page a document, which is built; its
// search is then asked with the published scripts over the published files, as a browser runs them (tests/browser/search.test.mjs
// holds page, scripts and terminal equal). Bytes are gzip -9: page, style, scripts, and the files of the index that the query
// loaded, cards of the results shown included.

import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { build, files, write } from "../../tests/browser/site.mjs";

const [sets, ...chosen] = process.argv.slice(2);
const PARTS = ["words", "index", "query", "rank", "results", "box"];
const slug = (id) => id.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase();
const kib = (bytes) => (bytes / 1024).toFixed(0);
const middle = (numbers, share = 0.5) => numbers.sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))];
/** Markdown of a plain text: nothing in it is a mark. */
const plain = (text) => text.replace(/[\\`*_{}[\]<>()#+\-.!|~^$:"'&]/g, "\\$&");

async function measure(name) {
  const set = JSON.parse(readFileSync(join(sets, `${name}.json`), "utf8"));
  let probes = [];
  try {
    probes = JSON.parse(readFileSync(join(sets, `${name}.probes.json`), "utf8"));
  } catch {
    // A set may have none.
  }
  const folder = mkdtempSync(join(tmpdir(), "samtale-"));
  const pages = set.docs.map(({ id, title, text }) => [`content/${slug(id)}.md`, `+++\ntitle = ${JSON.stringify(title)}\n+++\n\n${text.split("\n").map(plain).join("\n\n")}\n`]);
  write(folder, { "samtale.toml": `title = "Set"\ndefault_language = "${set.lang}"\nbase_url = "https://example.org/"\n`, "content/_index.md": "+++\ntitle = \"Set\"\n+++\n", ...Object.fromEntries(pages) });
  const out = build(folder, join(folder, "public"));
  const read = (path) => readFileSync(join(out, path));
  const size = (path) => gzipSync(read(path), { level: 9 }).length;
  const run = (path) => runInThisContext(read(path).toString(), { filename: path });
  for (const part of PARTS.slice(0, 4)) run(`assets/search/${part}.js`);
  const { rank, language } = globalThis.samtaleSearch;
  const shards = () => language(set.lang);
  const page = [`${set.lang}/search/index.html`, "assets/site.css", "assets/site.js", ...PARTS.map((part) => `assets/search/${part}.js`), `${set.lang}/search/t.js`].reduce((sum, path) => sum + size(path), 0);

  /** The slugs of the first ten documents, and which files that took. */
  async function ask(query) {
    shards().read.clear();
    shards().data.clear();
    shards().concepts.clear();
    delete shards().header;
    const used = new Set();
    const load = (names) => {
      for (const name of names) {
        used.add(name);
        run(`${set.lang}/search/${name}.js`);
      }
    };
    let answer;
    while ((answer = await rank(set.lang, query)).need) load(answer.need);
    shards().missing.clear();
    const cards = () => answer.hits.slice(0, 10).map(({ document }) => shards().card(document));
    cards();
    load([...shards().missing]);
    return { found: cards().map(([url]) => url.replace(/\/$/, "")), used: [...used] };
  }
  const sizes = new Map();
  const bytes = (used) => used.reduce((sum, file) => {
    if (!sizes.has(file)) sizes.set(file, size(`${set.lang}/search/${file}.js`));
    return sum + sizes.get(file);
  }, page);
  const spent = [];
  const place = async (query, gold) => {
    const { found, used } = await ask(query), slugs = gold.map(slug);
    spent.push(bytes(used));
    return found.findIndex((url) => slugs.includes(url));
  };
  const rank_of = async (key) => {
    let sum = 0;
    for (const query of set.queries) {
      const at = await place(query[key], query.gold);
      if (at >= 0) sum += 1 / (at + 1);
    }
    return (sum / set.queries.length).toFixed(3);
  };
  const keyword = await rank_of("keyword"), natural = await rank_of("text");
  const first = [middle(spent), middle(spent, 0.95), Math.max(...spent)];
  const types = new Map();
  for (const { type, text, gold } of probes) {
    const counts = types.get(type) ?? types.set(type, [0, 0]).get(type);
    counts[1]++;
    if ((await place(text, gold)) >= 0) counts[0]++;
  }
  const total = (keep) => files(out).filter(keep).reduce((sum, path) => sum + statSync(join(out, path)).size, 0);
  const index = total((path) => path.startsWith(`${set.lang}/search/`) && path.endsWith(".js")), html = total((path) => path.endsWith(".html"));
  rmSync(folder, { recursive: true, force: true });
  return { name, documents: set.docs.length, keyword, natural, first, index, html, types };
}

const results = [];
for (const name of chosen.length ? chosen : ["nb", "nl", "en"]) results.push(await measure(name));
const row = (cells) => console.log(`| ${cells.join(" | ")} |`);
row(["set", "documents", "keyword", "natural", "KiB to the first result: median / 95th percentile / most", "index KiB, share of HTML"]);
row(Array(6).fill("---"));
for (const { name, documents, keyword, natural, first, index, html } of results) row([name, documents, keyword, natural, first.map(kib).join(" / "), `${kib(index)}, ${(index / html).toFixed(3)}`]);
const kinds = [...new Set(results.flatMap(({ types }) => [...types.keys()]))];
console.log();
row(["set", ...kinds]);
row(Array(kinds.length + 1).fill("---"));
for (const { name, types } of results) row([name, ...kinds.map((kind) => (types.has(kind) ? (types.get(kind)[0] / types.get(kind)[1]).toFixed(3) : "–"))]);
