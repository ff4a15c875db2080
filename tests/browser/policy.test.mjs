// The strict policy holds: no page of the sample says a word in the console or asks another server for anything, and
// nothing that a hostile site says in titles, texts, the bank, forms or settings runs or leaves.

import assert from "node:assert/strict";
import test from "node:test";
import { browser, build, join, pages, readFileSync, sample, serve, strict, temporary, write } from "./site.mjs";

const POLICY = ["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "form-action 'none'", "base-uri 'none'"];

test("every page of the sample keeps the policy", async (t) => {
  const out = sample(t);
  const { url, requests } = await serve(t, out);
  const problems = [];
  const page = strict(await (await browser(t)).newPage(), problems);
  page.on("request", (request) => {
    if (!request.url().startsWith(url)) problems.push(`${page.url()} asked ${request.url()}`);
  });
  for (const path of pages(out).filter((path) => path !== "index.html")) {
    const html = readFileSync(join(out, path), "utf8");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(html)?.[1].replaceAll("&#39;", "'") ?? "";
    for (const part of POLICY) assert.ok(policy.includes(part), `${path}: no ${part} in “${policy}”`);
    // Where somebody writes, nothing may leave; elsewhere a page may talk to its own server, as checkers do from inside.
    const writes = /<textarea|<input|data-prepare|data-planner|copied/.test(html);
    assert.ok(policy.includes(`connect-src ${writes ? "'none'" : "'self'"}`) || /http-equiv="refresh"|class="start missing"/.test(html), `${path}: “${policy}”`);
    assert.ok(!/<script(?![^>]*\ssrc=)[^>]*>/.test(html), `${path}: inline script`);
    assert.ok(!/<style|\sstyle="|\son[a-z]+="|javascript:/i.test(html), `${path}: inline style or handler`);
    await page.goto(url + path, { waitUntil: "load" });
  }
  assert.deepEqual(problems, []);
  assert.ok(requests.every((line) => line.startsWith("GET ")), "something was sent");
});

const evil = `<img src=x onerror="window.hit=1"><script>window.hit=1</script>"'><svg onload=window.hit=1>`;
const quoted = JSON.stringify(evil);

function hostile(folder) {
  write(folder, {
    "samtale.toml": `
title = ${quoted}
organisation = ${quoted}
default_language = "en"
base_url = "https://example.org/"
raw_html = true
colors = { accent = "#123456" }
[languages.en]
name = ${quoted}
[languages.nb]
name = "x"
[[audience.role]]
id = "employee"
name = ${quoted}
[[audience.role]]
id = "manager"
name = ${quoted}
`,
    "content/page.en.md": `+++
title = ${quoted}
description = ${quoted}
owner = ${quoted}
audience = { role = "employee" }
aliases = ["old"]
[extra]
own = ${quoted}
+++

${evil}

## ${evil}

{organisation} \`${evil}\`

<iframe src="https://example.org"></iframe><a href="javascript:window.hit=1">x</a><form action="https://example.org"><input name=a></form>
<style>body{background:url(https://example.org/x)}</style><base href="https://example.org/"><meta http-equiv="refresh" content="0;url=https://example.org/">

[a](https://example.org/"onmouseover="window.hit=1)

\`\`\`details summary = ${quoted}
${evil}
\`\`\`

\`\`\`template title = ${quoted}, subject = ${quoted}
${evil} [${evil.replaceAll("[", "").replaceAll("]", "")}]
\`\`\`

\`\`\`quote by = ${quoted}, about = ${quoted}, source = ${quoted}
x
\`\`\`

\`\`\`contact name = ${quoted}, phone = ${quoted}
x
\`\`\`

\`\`\`questions topic = "tasks", heading = ${quoted}
\`\`\`

\`\`\`form id = "form"
\`\`\`
`,
    "content/bank/tasks.toml": `
title = ${quoted}
source = { author = ${quoted}, title = ${quoted} }
[scale.s]
from = 1
to = 2
low = ${quoted}
[[question]]
id = "one"
core = true
text = ${quoted}
help = ${quoted}
follow_up = [{ text = ${quoted} }]
[[question]]
id = "two"
kind = "scale"
scale = "s"
core = true
text = ${quoted}
[[question]]
id = "three"
kind = "choice"
core = true
option = [{ text = ${quoted} }]
text = ${quoted}
`,
    "content/search/en.toml": `[[synonym]]\nwords = ["page", ${quoted}]\n[[prefer]]\nquery = [${quoted}]\npages = ["page.md"]\n`,
    "locales/en/own.ftl": ["owner", "for", "menu", "questions-title", "search-label", "missing-title", "language-name"].map((id) => `${id} = ${evil}\n`).join(""),
    "content/forms/form.toml": `
title = ${quoted}
version = ${quoted}
intro = ${quoted}
[[field]]
id = "a"
label = ${quoted}
[[section]]
topic = "tasks"
lead = ${quoted}
[section.table]
caption = ${quoted}
[[section.table.column]]
id = "a"
label = ${quoted}
[[signature]]
id = "a"
label = ${quoted}
`,
  });
  return folder;
}

test("nothing that a hostile site says runs or leaves", async (t) => {
  const folder = hostile(temporary(t));
  const out = build(folder, join(folder, "public"));
  const { url } = await serve(t, out);
  const chromium = await browser(t);
  const page = await chromium.newPage();
  const problems = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(url)) problems.push(`${page.url()} asked ${request.url()}`);
  });
  // A page that leads on stays, so that it can be looked at.
  await page.route("**/*.html", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, "") });
  });
  await page.route("**/assets/start.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  for (const path of pages(out)) {
    await page.goto(url + path);
    await page.mouse.move(200, 200);
    const seen = await page.evaluate(() => ({
      hit: window.hit,
      elements: [...document.querySelectorAll("iframe, object, embed, base, form, script:not([src]), style, svg, img:not([src])")].map((element) => element.outerHTML),
      handlers: [...document.querySelectorAll("*")].filter((element) => element.getAttributeNames().some((name) => name.startsWith("on"))).map((element) => element.outerHTML),
      links: [...document.links].filter((link) => link.protocol === "javascript:" || link.protocol === "data:").map((link) => link.href),
    }));
    if (seen.hit || seen.elements.length || seen.handlers.length || seen.links.length) problems.push(`${path}: ${JSON.stringify(seen).slice(0, 400)}`);
    assert.ok(page.url().startsWith(url), `${path} led away`);
  }
  // What search shows of it is text as well.
  await page.goto(`${url}en/search/`);
  await page.fill("input[type=search]", "img");
  await page.waitForSelector("[data-search-hit]");
  assert.equal(await page.locator("main :is(img, script, svg, iframe)").count(), 0, "search shows markup");
  assert.equal(await page.evaluate(() => window.hit), undefined);
  assert.deepEqual(problems, []);
});
