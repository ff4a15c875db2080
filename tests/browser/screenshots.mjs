// Makes the pictures of README.md anew: `node tests/browser/screenshots.mjs`, after `cargo build`. They show the sample
// site of this repository: on a desk, on a phone, a form on paper, and the preview with an error over a page.

import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, statSync } from "node:fs";
import { browser, build, cpSync, join, program, readFileSync, repository, serve, temporary, today, writeFileSync } from "./site.mjs";

const pictures = join(repository, "docs", "pictures");
mkdirSync(pictures, { recursive: true });
const done = [];
const test = { after: (end) => done.unshift(end) };

/** A page as a picture; what is still in motion is waited for. */
async function picture(chromium, name, url, { viewport, before } = {}) {
  const context = await chromium.newContext({ locale: "en-GB", viewport, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(url);
  await before?.(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await context.close();
  console.log(`${name}.png: ${Math.round(statSync(join(pictures, `${name}.png`)).size / 1024)} KiB`);
}

try {
  const folder = temporary(test);
  const site = join(folder, "site");
  for (const part of ["content", "samtale.toml", "logo.svg"]) cpSync(join(repository, part), join(site, part), { recursive: true });
  const { url } = await serve(test, build(site, join(folder, "public")));
  const chromium = await browser(test);
  const desk = { width: 1280, height: 800 };
  await picture(chromium, "desk", `${url}en/dialogue/for-employees/`, { viewport: desk });
  await picture(chromium, "phone", `${url}en/dialogue/for-employees/`, { viewport: { width: 390, height: 800 } });

  const form = await chromium.newPage({ locale: "en-GB" });
  await form.goto(`${url}en/forms/dialogue/employee-academic/`);
  await form.pdf({ path: join(folder, "form.pdf"), preferCSSPageSize: true });
  execFileSync("pdftoppm", ["-png", "-r", "72", "-f", "3", "-l", "3", "-singlefile", join(folder, "form.pdf"), join(pictures, "form")]);
  console.log(`form.png: ${Math.round(statSync(join(pictures, "form.png")).size / 1024)} KiB`);

  const preview = spawn(program, ["serve", "--site", site, "--port", "0", "--today", today], { stdio: ["ignore", "ignore", "pipe"] });
  test.after(() => preview.kill("SIGKILL"));
  const address = await new Promise((found, failed) => {
    let said = "";
    preview.stderr.on("data", (bytes) => {
      said += bytes;
      const address = /http:\/\/[\d.]+:\d+\//.exec(said);
      if (address) found(address[0]);
    });
    preview.on("exit", () => failed(new Error(said)));
  });
  const file = join(site, "content", "guide", "employee.en.md");
  await picture(chromium, "preview", `${address}en/dialogue/for-employees/`, {
    viewport: desk,
    before: async (page) => {
      await page.waitForSelector("samtale-preview .bar");
      const text = readFileSync(file, "utf8");
      writeFileSync(file, text.replace('topic = "goals"', 'topic = "gaols"'));
      await page.waitForSelector(".overlay .message");
    },
  });
} finally {
  for (const end of done) await end();
}
