// The sample of headers for nginx, in a real nginx: what it sends with every page, and that no other site can frame one.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createServer } from "node:http";
import test from "node:test";
import { browser, join, sample, strict, temporary, writeFileSync } from "./site.mjs";

/** A port that nobody has. */
async function free() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** nginx with the sample site, as the sample of its headers says it is included. */
async function nginx(t) {
  const out = sample(t);
  const folder = temporary(t);
  const port = await free();
  const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join(" ");
  writeFileSync(join(folder, "nginx.conf"), `
daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http {
  include /etc/nginx/mime.types; access_log off; ${paths}
  server {
    listen 127.0.0.1:${port};
    location /dialogue/ {
      alias ${out}/;
      include ${out}/headers/nginx.conf;
    }
  }
}
`);
  const server = spawn("nginx", ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")], { stdio: "inherit" });
  t.after(() => server.kill());
  const url = `http://127.0.0.1:${port}/dialogue/`;
  for (let tries = 0; ; tries += 1) {
    try {
      await fetch(url);
      return url;
    } catch (error) {
      if (tries > 50) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

test("nginx sends the headers with pages, files and where there is none", async (t) => {
  const url = await nginx(t);
  for (const [path, status, type] of [["nb/", 200, "text/html; charset=utf-8"], ["assets/site.css", 200, "text/css"], ["data/questions.json", 200, "application/json"], ["nowhere/at/all/", 404, "text/html; charset=utf-8"]]) {
    const response = await fetch(url + path);
    const header = (name) => response.headers.get(name) ?? "";
    assert.equal(response.status, status, path);
    assert.ok(header("content-type").startsWith(type), `${path}: ${header("content-type")}`);
    assert.match(header("content-security-policy"), /default-src 'none';.*frame-ancestors 'none'/, path);
    assert.equal(header("x-content-type-options"), "nosniff", path);
    assert.equal(header("x-frame-options"), "DENY", path);
    assert.equal(header("referrer-policy"), "no-referrer", path);
    assert.match(header("permissions-policy"), /camera=\(\)/, path);
    if (status === 404) assert.match(await response.text(), /href="\/dialogue\/nb\/"/, "the page for no page");
  }
});

test("under these headers pages work, and nobody can frame one", async (t) => {
  const url = await nginx(t);
  const chromium = await browser(t);
  const problems = [];
  const page = strict(await chromium.newPage(), problems);
  await page.goto(`${url}nb/search/`);
  await page.fill("input[type=search]", "samtale");
  await page.waitForSelector("[data-search-hit]");
  await page.goto(`${url}en/forms/`);
  assert.deepEqual(problems, []);

  const host = createServer((request, response) => response.writeHead(200, { "content-type": "text/html" }).end(`<!DOCTYPE html><title>Another site</title><iframe src="${url}nb/"></iframe>`));
  await new Promise((done) => host.listen(0, "127.0.0.1", done));
  t.after(() => host.close());
  const other = await chromium.newPage();
  const said = [];
  other.on("console", (message) => said.push(message.text()));
  await other.goto(`http://127.0.0.1:${host.address().port}/`);
  await other.waitForTimeout(500);
  const shown = await Promise.all(other.frames().slice(1).map((frame) => frame.locator("main").count().catch(() => 0)));
  assert.ok(shown.every((count) => count === 0), "the page is shown in another site");
  assert.ok(said.some((text) => /frame-ancestors|X-Frame-Options/.test(text)), said.join("\n"));
});
