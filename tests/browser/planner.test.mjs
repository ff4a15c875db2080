// The planner makes a calendar file that calendars read: right days, right clock, stable names; and texts to copy are
// filled in on the page. Nothing of either leaves it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import ICAL from "ical.js";
import axe from "axe-core";
import icalendar from "icalendar";
import { browser, build, join, pages, repository, sample, serve, strict, temporary, write, writeFileSync } from "./site.mjs";

const site = {
  "samtale.toml": `title = "T"
default_language = "nb"
base_url = "https://example.org/"
[calendar]
country = "NO"
time_zone = "Europe/Oslo"
closed = [2027-05-14]
`,
  "content/page.nb.md": `+++
title = "Planlegg"
+++
\`\`\`planner every = ["1 week", "2 weeks", "3 weeks", "1 month", "6 months"], length = ["30 minutes"], ahead = "6 months"
\`\`\`

\`\`\`template title = "Invitasjon", subject = "Samtale med [navn]"
Hei [navn], kan vi møtes [dag] & snakke?
Hilsen [meg]
\`\`\`
`,
};

const addressOf = (server, path) => new URL(path, server.url).href;

async function open(test, page, address, start, time = "09:00") {
  await page.goto(address);
  await page.fill('[data-planner="start"]', start);
  await page.fill('[data-planner="time"]', time);
}

async function downloaded(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click('[data-planner="download"]')]);
  assert.equal(download.suggestedFilename(), "samtale.ics");
  return readFileSync(await download.path(), "utf8");
}

/** What the icalendar package of PyPI reads. */
function python(folder, file) {
  const path = join(folder, "samtale.ics");
  writeFileSync(path, file);
  return JSON.parse(execFileSync(join(repository, "tests/python/bin/python"), [join(repository, "tests/browser/ics.py"), path], { encoding: "utf8" }));
}

const events = (file) => new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));

test("a calendar file has the right days, the right clock and stable names", async (test) => {
  const folder = temporary(test);
  write(folder, site);
  const server = await serve(test, build(folder, join(folder, "public")));
  const problems = [];
  const page = strict(await (await browser(test)).newPage(), problems);
  await open(test, page, addressOf(server, "nb/page/"), "2027-03-04");
  const file = await downloaded(page);
  assert.ok(file.split("\r\n").every((line) => Buffer.byteLength(line) <= 75), "a line is longer than 75 bytes");

  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const all = events(file);
  const days = all.map((event) => event.startDate.toString().slice(0, 10));
  // Thursdays for half a year, without Maundy Thursday (25 March) and Ascension Day (6 May).
  assert.equal(days[0], "2027-03-04");
  assert.equal(days.at(-1), "2027-09-02");
  assert.equal(days.length, 27 - 2);
  for (const holiday of ["2027-03-25", "2027-05-06"]) assert.ok(!days.includes(holiday), holiday);
  // Nine o'clock in winter and in summer.
  const utc = all.map((event) => new Date(event.startDate.toUnixTime() * 1000).toISOString());
  assert.equal(utc[0], "2027-03-04T08:00:00.000Z");
  assert.equal(utc.find((moment) => moment.startsWith("2027-04-01")), "2027-04-01T07:00:00.000Z");
  assert.equal(all[0].duration.toSeconds(), 1800);
  assert.match(all[0].description, /https:\/\/example\.org\/nb\/page\//);
  assert.equal(all[0].component.getFirstSubcomponent("valarm").getFirstPropertyValue("trigger").toString(), "-P1D");
  assert.equal(new Set(all.map((event) => event.uid)).size, all.length);

  // Another time on the same days: the same names, so that a calendar moves what it has.
  await page.fill('[data-planner="time"]', "13:30");
  assert.deepEqual(events(await downloaded(page)).map((event) => event.uid), all.map((event) => event.uid));

  // Every month keeps the weekday and its place: second Fridays, without the closed 14 May 2027.
  await page.selectOption('[data-planner="every"]', "m1");
  await page.fill('[data-planner="start"]', "2027-03-12");
  const monthly = events(await downloaded(page)).map((event) => event.startDate.toString().slice(0, 10));
  assert.deepEqual(monthly, ["2027-03-12", "2027-04-09", "2027-06-11", "2027-07-09", "2027-08-13", "2027-09-10"]);
  const left = await page.locator(".planner-dates li", { has: page.locator("s") }).allTextContents();
  assert.equal(left.length, 1);
  assert.match(left[0], /14\. mai 2027 stengt, utelatt/);

  // A title with every special character comes back as it was written.
  await page.fill('[data-planner="name"]', "Å møtes; snakke, \\ lytte – ".repeat(6));
  assert.equal(events(await downloaded(page))[0].summary, "Å møtes; snakke, \\ lytte – ".repeat(6).trim());
  assert.ok(server.requests.every((request) => !request.includes("?")), "something left the page");
  assert.deepEqual(server.requests.filter((request) => !/ \/(nb\/page\/|assets\/[\w.]+)$/.test(request)), []);
  assert.deepEqual(problems, []);
});

test("the readers of calendar files of PyPI and npm read the same as was planned", async (test) => {
  const folder = temporary(test);
  write(folder, site);
  const server = await serve(test, build(folder, join(folder, "public")));
  const page = await (await browser(test)).newPage();
  // Six months over the end of summer time, with a title that has to be escaped and folded.
  await open(test, page, addressOf(server, "nb/page/"), "2027-09-02");
  const title = "Å møtes; snakke, \\ lytte: «ja» – 🙂 ".repeat(5).trim();
  await page.fill('[data-planner="name"]', title);
  const file = await downloaded(page);
  const { events: read, missing, errors } = python(folder, file);
  assert.deepEqual([missing, errors, read.flatMap((event) => event.errors)], [[], [], []]);
  const known = events(file);
  assert.equal(read.length, known.length);
  assert.ok(read.length > 20);
  for (const [at, event] of read.entries()) {
    assert.equal(event.uid, known[at].uid);
    assert.match(event.local, / 09:00$/);
    // Summer time ends on 31 October 2027.
    assert.match(event.utc, event.local < "2027-10-31" ? /T07:00:00\+00:00$/ : /T08:00:00\+00:00$/);
    assert.deepEqual([event.zone, event.minutes, event.summary], ["Europe/Oslo", 30, title]);
    assert.match(event.description, /\S https:\/\/example\.org\/nb\/page\/$/);
    assert.equal(event.url, "https://example.org/nb/page/");
    assert.deepEqual(event.alarms, [["DISPLAY", -24, title]]);
  }
  const listed = await page.locator(".planner-dates time").evaluateAll((all) => all.map((time) => time.dateTime));
  assert.deepEqual(read.map((event) => event.local.slice(0, 10)), listed, "the list on the page is the calendar");

  const parsed = icalendar.parse_calendar(file);
  assert.deepEqual(parsed.events().map((event) => event.getPropertyValue("UID")), read.map((event) => event.uid));
  assert.equal(parsed.events()[0].getPropertyValue("SUMMARY"), title);
  assert.deepEqual(parsed.events().map((event) => event.getPropertyValue("DTSTART").toISOString()), read.map((event) => event.utc.replace("+00:00", ".000Z")));
  assert.equal(parsed.events()[0].components.VALARM.length, 1);

  // The second download names the same conversations, also after a reload.
  await page.reload();
  await open(test, page, addressOf(server, "nb/page/"), "2027-09-02", "14:15");
  const later = python(folder, await downloaded(page)).events;
  assert.deepEqual(later.map((event) => event.uid), read.map((event) => event.uid));
  assert.match(later[0].local, / 14:15$/);

  // Clocks of other places: other days of change, none at all, changes that follow no yearly rule (Gaza's Ramadan). All
  // are places whose law the databases of Chromium, Node and Python know alike: Morocco's of 2026 is in the newest only.
  for (const [zone, hours] of [["America/New_York", [-4, -5]], ["Australia/Sydney", [10, 11]], ["Asia/Tokyo", [9, 9]], ["Asia/Gaza", [3, 2]]]) {
    await page.locator(".planner").evaluate((planner, name) => (planner.dataset.zone = name), zone);
    const elsewhere = python(folder, await downloaded(page));
    assert.deepEqual([elsewhere.missing, elsewhere.errors], [[], []], zone);
    const shift = new Intl.DateTimeFormat("en", { timeZone: zone, hourCycle: "h23", hour: "2-digit", minute: "2-digit" });
    for (const event of elsewhere.events) assert.equal(shift.format(new Date(event.utc)), "14:15", `${zone} ${event.local}`);
    const own = ICAL.parse(await downloaded(page));
    const [zoned] = new ICAL.Component(own).getAllSubcomponents("vtimezone");
    const read = new ICAL.Timezone(zoned);
    for (const event of elsewhere.events) {
      const time = ICAL.Time.fromDateTimeString(`${event.local.replace(" ", "T")}:00`);
      assert.equal(new Date(event.utc).getTime(), Date.parse(`${event.local.replace(" ", "T")}:00Z`) - read.utcOffset(time) * 1000, `${zone} ${event.local}`);
    }
    const offsets = new Set(elsewhere.events.map((event) => (Date.parse(`${event.local.replace(" ", "T")}:00Z`) - Date.parse(event.utc)) / 3_600_000));
    for (const hour of offsets) assert.ok(hours.includes(hour), `${zone}: ${hour}`);
  }
});

test("a text to copy is filled in and opened in the mail program", async (test) => {
  const folder = temporary(test);
  write(folder, site);
  const server = await serve(test, build(folder, join(folder, "public")));
  const page = await (await browser(test)).newPage();
  await page.goto(addressOf(server, "nb/page/"));
  await page.click("figure.copy summary");
  await page.getByLabel("navn").fill("Kari & Ola <b>");
  const mail = page.locator("figure.copy .mail");
  await mail.focus();
  const address = new URL(await mail.getAttribute("href"));
  assert.equal(address.protocol, "mailto:");
  assert.equal(address.searchParams.get("subject"), "Samtale med Kari & Ola <b>");
  assert.equal(address.searchParams.get("body"), "Hei Kari & Ola <b>, kan vi møtes [dag] & snakke?\r\nHilsen [meg]");
  assert.equal(await page.locator("figure.copy b.copied b").count(), 0);
});

test("every rhythm is read alike by all of them, over the changes of the clock", async (test) => {
  const folder = temporary(test);
  write(folder, { ...site, "content/page.nb.md": site["content/page.nb.md"].replace('ahead = "6 months"', 'ahead = "2 years"') });
  const server = await serve(test, build(folder, join(folder, "public")));
  const page = await (await browser(test)).newPage();
  await open(test, page, addressOf(server, "nb/page/"), "2027-03-08");
  // Two years have 105 Mondays. Off are two Easter Mondays, Constitution Day, the First of May, a Whit Monday,
  // Christmas Day and New Year's Day.
  const expected = {
    w1: { count: 105 - 7, there: ["2027-03-08", "2029-03-05"], without: ["2027-03-29", "2027-05-17", "2028-04-17", "2028-05-01", "2028-06-05", "2028-12-25", "2029-01-01"] },
    w2: { count: 53 - 4, there: ["2027-03-22", "2029-02-19"], without: ["2027-05-17", "2028-04-17", "2028-05-01", "2028-12-25"] },
    w3: { count: 35 - 2, there: ["2027-04-19"], without: ["2027-03-29", "2028-05-01"] },
    // Second Mondays.
    m1: { count: 24, there: ["2027-04-12", "2028-06-12", "2029-02-12"] },
    m6: { count: 4, there: ["2027-03-08", "2027-09-13", "2028-03-13", "2028-09-11"] },
  };
  for (const [step, { count, there, without = [] }] of Object.entries(expected)) {
    await page.selectOption('[data-planner="every"]', step);
    const file = await downloaded(page);
    const { events: read, missing, errors } = python(folder, file);
    assert.deepEqual([missing, errors, read.flatMap((event) => event.errors)], [[], [], []], step);
    const days = read.map((event) => event.local.slice(0, 10));
    assert.equal(days.length, count, `${step}: ${days}`);
    for (const day of there) assert.ok(days.includes(day), `${step}: ${day}`);
    for (const day of without) assert.ok(!days.includes(day), `${step}: ${day}`);
    const calendar = new ICAL.Component(ICAL.parse(file));
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent("vtimezone"));
    const moments = read.map((event) => event.utc.replace("+00:00", ".000Z"));
    // The parser of Thunderbird, with the file's own rules of the clock.
    const thunderbird = calendar.getAllSubcomponents("vevent").map((each) => {
      const start = new ICAL.Event(each).startDate;
      start.zone = zone;
      return new Date(start.toUnixTime() * 1000).toISOString();
    });
    assert.deepEqual(thunderbird, moments, step);
    assert.deepEqual(icalendar.parse_calendar(file).events().map((event) => event.getPropertyValue("DTSTART").toISOString()), moments, step);
    assert.ok(calendar.getAllSubcomponents("vevent").every((each) => each.getFirstSubcomponent("valarm").getFirstPropertyValue("trigger").toSeconds() === -86_400), step);
  }
});

/** 29 April 2027 in the words of each language; the browser here knows no Nynorsk. */
const THURSDAY = { nb: "torsdag 29. april 2027", nn: "torsdag 29. april 2027", da: "torsdag 29. april 2027", nl: "donderdag 29 april 2027", en: "Thursday, 29 April 2027" };
const MONDAY = { nb: "mandag 6. desember 2027", nn: "måndag 6. desember 2027", da: "mandag 6. december 2027", nl: "maandag 6 december 2027", en: "Monday, 6 December 2027" };

test("the sample's planner is whole in five languages, and accessible", async (test) => {
  const folder = sample(test);
  const server = await serve(test, folder);
  const launched = await browser(test);
  const planners = pages(folder).filter((path) => readFileSync(join(folder, path), "utf8").includes("data-days-off"));
  assert.equal(planners.length, 5, String(planners));
  for (const path of planners) {
    for (const width of [320, 1200]) {
      const context = await launched.newContext({ viewport: { width, height: 900 } });
      const page = await context.newPage();
      await page.goto(addressOf(server, path));
      assert.ok((await page.locator(".planner-dates li").count()) > 5, path);
      for (const [start, words] of [["2027-04-29", THURSDAY], ["2027-12-06", MONDAY]]) {
        await page.fill('[data-planner="start"]', start);
        assert.equal(await page.locator(".planner-dates time").first().textContent(), words[path.split("/")[0]], path);
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      assert.ok(!wide, `${path} at ${width} scrolls sideways`);
      await context.close();
    }
    const context = await launched.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await page.goto(addressOf(server, path));
    await page.addScriptTag({ content: axe.source });
    const { violations } = await page.evaluate(() => window.axe.run(".planner"));
    assert.deepEqual(violations.map((violation) => violation.id), [], path);
    await context.close();
  }
});
