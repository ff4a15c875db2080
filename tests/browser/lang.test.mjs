// `lang` is right on every part: every unit of text carries a mark of the language it was written in, and in the
// browser the nearest `lang` around each mark must name that language. Messages of the program are marked as well.

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import test from "node:test";
import { browser, build, join, pages, readFileSync, repository, temporary, write } from "./site.mjs";

const languages = ["nb", "nn", "da", "en"];

/** A site in which every text ends in a mark such as ⟦nb⟧; `mark` says which, so that a wrong one can be tried. */
function marked(folder, mark = (language) => language) {
  const m = (language, text) => `${text} ⟦${mark(language)}⟧`;
  const table = (text, only = languages) => `{ ${only.map((language) => `${language} = ${JSON.stringify(m(language, text))}`).join(", ")} }`;
  const out = {
    "samtale.toml": `
title = ${table("Title")}
organisation = ${table("Organisation", ["da", "en"])}
default_language = "nb"
base_url = "https://example.org/"
logo = { file = "logo.svg", alt = ${table("Logo", ["nb", "nn"])} }
[languages.nb]
fallback = ["nn", "da", "en"]
[languages.nn]
fallback = ["nb", "da", "en"]
[languages.da]
fallback = ["nb", "en"]
[languages.en]
fallback = ["da"]
[[audience.role]]
id = "employee"
name = ${table("Employee", ["nb", "da"])}
[[audience.role]]
id = "manager"
name = ${table("Manager")}
[[audience.staff]]
id = "academic"
name = ${table("Academic", ["en"])}
`,
    "logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>',
    "content/guide/picture.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>',
    "content/bank/tasks.toml": `
title = ${table("Tasks", ["nn", "en"])}
intro = ${table("Intro", ["da", "en"])}
source = { author = ${table("Author", ["nn", "da"])} }
[scale.agreement]
from = 1
to = 3
low = ${table("low", ["nb"])}
high = ${table("high", ["en", "nn"])}
[[question]]
id = "open"
core = true
text = ${table("Open?", ["nn", "da"])}
help = ${table("Help", ["nb"])}
follow_up = [{ text = ${table("Why?", ["en", "nn"])} }]
[[question.wording]]
for = { role = "manager" }
text = ${table("Managers?", ["da", "nb"])}
[[question]]
id = "scale"
kind = "scale"
scale = "agreement"
core = true
text = ${table("Scale?")}
[[question]]
id = "choice"
kind = "choice"
option = [{ id = "a", text = ${table("Option", ["nb", "en"])} }]
text = ${table("Choice?", ["nb"])}
[[question]]
id = "yes"
kind = "yes-no"
core = true
text = ${table("Yes?", ["nn"])}
`,
    "content/forms/form.toml": `
title = ${table("Form", ["nn"])}
version = "1"
changed = 2026-01-01
editions = ["role"]
intro = ${table("Introduction[^a]", ["da"])}
[footnote.a]
${languages.slice(1).map((language) => `${language} = ${JSON.stringify(m(language, "Footnote"))}`).join("\n")}
[[field]]
id = "name"
label = ${table("Name", ["en"])}
[[section]]
id = "one"
topic = "tasks"
lead = ${table("Lead", ["nb"])}
[section.table]
caption = ${table("Caption", ["nn"])}
rows = 2
[[section.table.column]]
id = "what"
label = ${table("What", ["nb", "da"])}
[[section]]
id = "two"
title = ${table("Two", ["nn", "en"])}
notes = 3
[[signature]]
id = "employee"
label = ${table("Signature", ["da"])}
date = true
`,
  };
  const page = (path, only, front = () => "", body = () => "") => {
    for (const language of only) {
      const text = body(language);
      out[`content/${path}.${language}.md`] =
        `+++\ntitle = ${JSON.stringify(m(language, path))}\ndescription = ${JSON.stringify(m(language, "Description"))}\n${front(language)}\n+++\n\n${text}\n`;
    }
  };
  page("_index", ["nb", "en"], undefined, (l) => m(l, "Text"));
  page("guide/_index", ["da", "nn"], undefined, (l) => m(l, "Text"));
  page("guide/employee", ["nn", "en"], () => 'audience = { role = "employee" }\ncounterpart = "manager.md"', (l) => `
## ${m(l, "Heading")}

> [!NOTE]
> ${m(l, "Alert")}

![${m(l, "Picture")}](picture.svg)

- [x] ${m(l, "Done")}

| ${m(l, "Column")} |
|---|
| ${m(l, "Cell")} |

${m(l, "Footnote mark[^f]")} [${m(l, "link")}](manager.md)

[^f]: ${m(l, "Note")}

\`\`\`\`only role = "employee"
${m(l, "Only")}

\`\`\`questions topic = "tasks", intro = true, heading = ${JSON.stringify(m(l, "Heading"))}
\`\`\`
\`\`\`\`

\`\`\`details summary = ${JSON.stringify(m(l, "Summary"))}
${m(l, "Details")}
\`\`\`

\`\`\`quote by = ${JSON.stringify(m(l, "Speaker"))}, about = ${JSON.stringify(m(l, "About"))}, source = ${JSON.stringify(m(l, "Source"))}
${m(l, "Quote")}
\`\`\`

\`\`\`steps
1. ${m(l, "Step")}
\`\`\`

\`\`\`template title = ${JSON.stringify(m(l, "Template"))}, subject = ${JSON.stringify(m(l, "Subject"))}
${m(l, "Dear [name]")}
\`\`\`

\`\`\`contact name = ${JSON.stringify(m(l, "Office"))}, phone = "+47 00 00 00 00"
${m(l, "Contact")}
\`\`\`

\`\`\`form id = "form"
\`\`\`
`);
  page("guide/manager", ["nb", "da"], () => 'audience = { role = "manager" }\nowner = "HR"\nupdated = 2026-01-01', (l) => m(l, "Text"));
  page("guide/last", ["en"], undefined, (l) => m(l, "Text"));
  write(folder, out);
  // The program's own words, each with its mark; quotation marks are no words.
  for (const language of languages) {
    const own = join(repository, "locales", language);
    for (const file of readdirSync(own).filter((name) => name === "main.ftl")) {
      const text = readFileSync(join(own, file), "utf8").replace(/^(?!quote-)([a-z][\w-]* = \S.*|\s+\*?\[[^\]]+\] .*|    [^\s\[*}.].*)$/gm, (line) =>
        /->\s*$/.test(line) || /^\s*\}/.test(line) ? line : `${line} ⟦${mark(language)}⟧`);
      write(folder, { [`locales/${language}/${file}`]: text });
    }
  }
  return folder;
}

/** Every marked text and attribute whose nearest `lang` is another language. */
async function wrong(page) {
  return page.evaluate(() => {
    const found = { units: 0, wrong: [] };
    const look = (text, element, where) => {
      for (const [, language] of (text ?? "").matchAll(/⟦(\w+)⟧/g)) {
        const around = element.closest("[lang]")?.getAttribute("lang");
        found.units += 1;
        if (around !== language) found.wrong.push(`${where}: “${text.trim().slice(0, 80)}” is inside lang=${around}`);
      }
    };
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) look(walker.currentNode.data, walker.currentNode.parentElement, walker.currentNode.parentElement.tagName);
    for (const element of document.querySelectorAll("*")) {
      for (const name of ["aria-label", "alt", "title", "placeholder"]) {
        if (element.hasAttribute(name)) look(element.getAttribute(name), element, `${element.tagName}[${name}]`);
      }
      if (element.matches("meta[name=description]")) look(element.content, element, "META");
    }
    return found;
  });
}

async function examine(test, mark) {
  const folder = marked(temporary(test), mark);
  const out = build(folder, join(folder, "public"), "--portable");
  const page = await (await browser(test)).newPage({ javaScriptEnabled: true });
  const found = { units: 0, wrong: [] };
  for (const path of pages(out)) {
    await page.goto(`file://${join(out, path)}`);
    // The start page leaves for the reader's language.
    const { units, wrong: here } = await wrong(page);
    found.units += units;
    found.wrong.push(...here.map((text) => `${path}: ${text}`));
  }
  return found;
}

test("the nearest lang of every text is the language it was written in", async (t) => {
  const { units, wrong } = await examine(t);
  assert.ok(units > 1500, `only ${units} marked texts were seen`);
  assert.deepEqual(wrong, []);
});

test("a site whose Bokmål and Nynorsk are swapped is caught", async (t) => {
  const { wrong } = await examine(t, (language) => ({ nb: "nn", nn: "nb" })[language] ?? language);
  assert.ok(wrong.length > 300, `only ${wrong.length} were caught`);
});
