// The Nu HTML checker finds neither an error nor a warning on any page of the sample, nor on kinds that it has none of.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import test from "node:test";
import { build, join, pages, sample, states, temporary, write } from "./site.mjs";

const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

/** What the checker says of a folder's pages. */
function checked(folder) {
  const run = spawnSync("java", ["-Xss4m", "-jar", jar, "--skip-non-html", "--format", "json", "--stdout", folder], { encoding: "utf8", maxBuffer: 1 << 28 });
  if (run.error) throw run.error;
  return JSON.parse(run.stdout).messages;
}

/**
 * The checker reads files, which have no origin: to it nothing is `'self'`, and it takes the page's own stylesheet,
 * scripts and pictures for foreign ones. Only addresses without a host are left out; in policy.test.mjs a browser says
 * whether the policy lets them through.
 */
const OWN = /^Resource violates Content Security Policy \(meta tag\): (external stylesheet|external script|image) “(?![a-z]+:|\/\/)[^”]*” blocked by “(style|script|img)-src” directive\.$/;

for (const [of, site] of [["the sample", sample], ["what the sample has none of", states]]) {
  test(`the checker has nothing to say of ${of}`, (t) => {
    const out = site(t);
    const problems = checked(out).filter(({ message }) => !OWN.test(message));
    const said = problems.map(({ url, lastLine, message }) => `${url.slice(url.indexOf(out) + out.length + 1)}:${lastLine}: ${message}`);
    assert.ok(!said.length, said.join("\n"));
  });
}

test("the checker would say so", (t) => {
  const folder = temporary(t);
  write(folder, {
    "samtale.toml": 'title = "T"\ndefault_language = "en"\nbase_url = "https://example.org/"\n',
    "content/page.md": "+++\ntitle = \"Page\"\n+++\n\nText.\n",
    "themes/default/templates/partials/social.html": '<meta itemprop="x">\n',
  });
  const out = build(folder, join(folder, "public"));
  assert.ok(pages(out).length > 3);
  assert.ok(checked(out).some(({ message }) => !OWN.test(message)));
});
