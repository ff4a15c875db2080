// The keyboard alone: everything that can be used is reached in the order of the page and left again, the first stop
// is the way to the content, one sees where one is. And no script is needed to read, follow and fill in.

import assert from "node:assert/strict";
import test from "node:test";
import { browser, sample, serve } from "./site.mjs";

const kinds = ["404.html", "en/", "en/dialogue/for-employees/", "en/help/faq/", "en/tools/invitation/", "nb/questions/", "nl/questions/tasks/", "da/forms/", "nn/forms/dialogue/", "en/forms/dialogue/employee-academic/", "nb/accessibility/", "nb/privacy/"];

/** What can be used on a page, in its order; of radio buttons of one group the keyboard reaches one. */
const usable = () => {
  const groups = new Set();
  return [...document.querySelectorAll("a[href], button, input, textarea, select, summary, [tabindex='0']")].filter((element) => {
    if (element.disabled || !element.checkVisibility({ visibilityProperty: true })) return false;
    if (element.type !== "radio") return true;
    const group = element.name || element.closest("fieldset, [role=radiogroup]");
    if (!element.name) return true;
    if (groups.has(group)) return false;
    groups.add(group);
    return true;
  });
};

for (const viewport of [{ width: 375, height: 800 }, { width: 1280, height: 900 }]) {
  test(`the keyboard alone, ${viewport.width} px wide`, async (t) => {
    const { url } = await serve(t, sample(t));
    const page = await (await browser(t)).newPage({ viewport });
    const problems = [];
    for (const path of kinds) {
      const response = await page.goto(url + path);
      assert.equal(response.status(), 200, path);
      const count = await page.evaluate(`(${usable})().map((element, at) => (element.dataset.stop = at)).length`);
      const stops = [];
      // Scrollable regions may be stops too; a trap would never come to the end.
      for (let presses = 0; presses < count * 2 + 20; presses += 1) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          // The whole of a card shows the focus of the link that fills it.
          const seen = [[element], [element, "::after"], [element.parentElement]].some((of) => {
            const style = getComputedStyle(...of);
            return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
          });
          return { stop: element.dataset.stop === undefined ? -1 : Number(element.dataset.stop), seen, html: element.outerHTML.slice(0, 100) };
        });
        // After the last stop a browser goes to itself, or begins anew.
        if (!stop || (stops.length > 0 && stop.stop === 0)) break;
        stops.push(stop);
      }
      const reached = stops.map(({ stop }) => stop).filter((stop) => stop >= 0);
      for (const { html } of stops.filter(({ seen }) => !seen)) problems.push(`${path}: one does not see where one is: ${html}`);
      if (new Set(reached).size !== count) {
        const missed = [...Array(count).keys()].filter((stop) => !reached.includes(stop)).slice(0, 3);
        const names = await page.evaluate((missed) => missed.map((stop) => document.querySelector(`[data-stop="${stop}"]`).outerHTML.slice(0, 120)), missed);
        problems.push(`${path}: ${reached.length} of ${count} reached; not: ${names.join(" | ")}`);
      }
      if (reached.some((stop, at) => at > 0 && stop < reached[at - 1])) problems.push(`${path}: another order than the page's: ${reached.join(" ")}`);
      if (path !== "404.html" && !stops[0]?.html.includes('class="skip"')) problems.push(`${path}: does not begin with the way to the content`);
    }
    assert.deepEqual(problems, []);
  });
}

test("no script is needed to read, follow and fill in", async (t) => {
  const { url } = await serve(t, sample(t));
  const context = await (await browser(t)).newContext({ javaScriptEnabled: false, viewport: { width: 375, height: 800 } });
  const page = await context.newPage();
  for (const path of kinds) {
    await page.goto(url + path);
    assert.ok(await page.locator("h1").first().isVisible(), path);
    assert.ok((await page.locator("main").innerText()).length > 80, path);
    if (path === "404.html") continue;
    // The menu of a small screen opens without a script.
    await page.locator(".menu-button").click();
    assert.ok(await page.locator(".menu a").first().isVisible(), path);
  }
  await page.goto(`${url}en/forms/dialogue/employee-academic/`);
  const field = page.locator("textarea").first();
  await field.fill("What I write");
  assert.equal(await field.inputValue(), "What I write");
});
