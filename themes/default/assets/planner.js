// The planner: a series of conversations, shown as a list and made into a calendar file (iCalendar, RFC 5545) on this
// device. Nothing is sent and nothing kept.
(() => {
  "use strict";
  const DAY = 86400000;
  const MOST = 200;
  const two = (number) => String(number).padStart(2, "0");
  const iso = (day) => new Date(day).toISOString().slice(0, 10);

  // Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876), as a day of UTC.
  const easter = (year) => {
    const a = year % 19, b = Math.floor(year / 100), c = year % 100;
    const d = Math.floor(b / 4), e = b % 4, g = Math.floor((8 * b + 13) / 25);
    const h = (19 * a + b - d - g + 15) % 30;
    const i = Math.floor(c / 4), k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
    const m = Math.floor((a + 11 * h + 19 * l) / 433);
    const month = Math.floor((h + l - 7 * m + 90) / 25);
    return Date.UTC(year, month - 1, (h + l - 7 * m + 33 * month + 19) % 32);
  };

  // Public holidays of a year: "05-17", "easter+39", "04-27 not sunday".
  const holidays = (rules, year) => {
    const days = new Map();
    for (const [rule, name] of rules) {
      const moving = /^easter([+-]\d+)$/.exec(rule);
      let day = moving ? easter(year) + Number(moving[1]) * DAY : Date.parse(`${year}-${rule.slice(0, 5)}`);
      if (rule.endsWith("not sunday") && new Date(day).getUTCDay() === 0) day -= DAY;
      days.set(day, name);
    }
    return days;
  };

  // The n-th conversation. Months keep the weekday and its place in the month: the third Thursday stays a Thursday.
  const nth = (start, step, n) => {
    const count = Number(step.slice(1)) * n;
    if (step[0] === "w") return start + count * 7 * DAY;
    const first = new Date(start);
    const place = Math.ceil(first.getUTCDate() / 7);
    const month = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + count, 1));
    let day = Number(month) + ((first.getUTCDay() - month.getUTCDay() + 7) % 7) * DAY + (place - 1) * 7 * DAY;
    // A fifth weekday is the last one where there are only four.
    if (new Date(day).getUTCMonth() !== month.getUTCMonth()) day -= 7 * DAY;
    return day;
  };
  const end = (start, ahead) => {
    const count = Number(ahead.slice(1));
    if (ahead[0] === "w") return start + count * 7 * DAY;
    const day = new Date(start);
    return day.setUTCMonth(day.getUTCMonth() + count);
  };

  // Calendar files: lines of at most 75 bytes, text escaped.
  const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");
  const folded = (line) => {
    const bytes = new TextEncoder();
    let out = "", room = 75;
    for (const character of line) {
      const size = bytes.encode(character).length;
      if (size > room) {
        out += "\r\n ";
        room = 74;
      }
      out += character;
      room -= size;
    }
    return out;
  };

  // What a clock shows at a moment, and how far it is from UTC, in milliseconds.
  const clock = (zone) => {
    const parts = new Intl.DateTimeFormat("en", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric" });
    return (moment) => {
      const at = Object.fromEntries(parts.formatToParts(moment).map((part) => [part.type, Number(part.value)]));
      return Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute, at.second) - moment;
    };
  };
  const offset = (milliseconds) => {
    const minutes = Math.round(Math.abs(milliseconds) / 60000);
    return (milliseconds < 0 ? "-" : "+") + two(Math.floor(minutes / 60)) + two(minutes % 60);
  };
  const local = (moment) => new Date(moment).toISOString().replace(/[-:]|\.\d+Z/g, "");

  // The rule of a yearly change: in which month, on which weekday of it ("-1SU" is the last Sunday).
  const yearly = (changes) => {
    const days = changes.map(({ at, before }) => new Date(at + before));
    const place = (day) => Math.ceil(day.getUTCDate() / 7);
    const last = days.every((day) => new Date(Number(day) + 7 * DAY).getUTCMonth() !== day.getUTCMonth());
    const rules = days.map((day, n) => `FREQ=YEARLY;BYMONTH=${day.getUTCMonth() + 1};BYDAY=${last ? -1 : place(day)}${"SUMOTUWETHFRSA".substr(day.getUTCDay() * 2, 2)} ${day.getUTCHours()}:${day.getUTCMinutes()} ${changes[n].before} ${changes[n].after}`);
    return rules.length > 1 && new Set(rules).size === 1 ? rules[0].split(" ")[0] : "";
  };

  // The clock's rules around the series: one for summer and one for winter time, as most calendars expect them. Where
  // the changes follow no such rule, each stands by itself.
  const timezone = (zone, from, to) => {
    const shift = clock(zone);
    const begin = from - 400 * DAY;
    const changes = [];
    for (let day = begin; day < to + 400 * DAY; day += DAY) {
      const [before, after] = [shift(day), shift(day + DAY)];
      if (before === after) continue;
      let [low, high] = [day, day + DAY];
      while (high - low > 60000) {
        const middle = low + Math.floor((high - low) / 120000) * 60000;
        if (shift(middle) === before) low = middle;
        else high = middle;
      }
      changes.push({ at: high, before, after });
    }
    const kinds = [changes.filter(({ before, after }) => after < before), changes.filter(({ before, after }) => after > before)];
    const rules = kinds.map(yearly);
    const observance = ({ at, before, after }, rule) => {
      const kind = after > before ? "DAYLIGHT" : "STANDARD";
      return [`BEGIN:${kind}`, `DTSTART:${local(at + before)}`, ...(rule ? [`RRULE:${rule}`] : []), `TZOFFSETFROM:${offset(before)}`, `TZOFFSETTO:${offset(after)}`, `END:${kind}`];
    };
    const start = { at: begin, before: shift(begin), after: shift(begin) };
    const lines = rules.every(Boolean) ? kinds.map(([first], n) => observance(first, rules[n])) : [start, ...changes].map((change) => observance(change));
    return ["BEGIN:VTIMEZONE", `TZID:${zone}`, ...lines.flat(), "END:VTIMEZONE"];
  };

  // Stable between two downloads, so that a calendar changes what it has instead of adding it again (FNV-1a).
  const hash = (text) => {
    let value = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(text)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
    return value.toString(16).padStart(8, "0");
  };

  const guide = () => {
    const canonical = document.querySelector("link[rel=canonical]");
    return canonical ? canonical.href : location.href.split("#")[0];
  };

  const calendar = ({ days, time, minutes, zone, name, words, step }) => {
    const address = guide();
    const id = hash(`${address} ${step}`);
    const stamp = local(Date.now()) + "Z";
    const at = time.replace(":", "") + "00";
    const about = `${words} ${address}`;
    const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//samtale//planner//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", ...timezone(zone, days[0], days[days.length - 1])];
    for (const day of days) {
      const date = iso(day).replaceAll("-", "");
      lines.push("BEGIN:VEVENT", `UID:${date}-${id}@samtale`, `DTSTAMP:${stamp}`, `DTSTART;TZID=${zone}:${date}T${at}`, `DURATION:PT${minutes}M`, `SUMMARY:${escaped(name)}`, `DESCRIPTION:${escaped(about)}`);
      if (/^https?:/.test(address)) lines.push(`URL:${address}`);
      lines.push("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-P1D", `DESCRIPTION:${escaped(name)}`, "END:VALARM", "END:VEVENT");
    }
    lines.push("END:VCALENDAR");
    return lines.map(folded).join("\r\n") + "\r\n";
  };

  for (const planner of document.querySelectorAll(".planner")) {
    const { dataset } = planner;
    const field = (name) => planner.querySelector(`[data-planner="${name}"]`);
    const list = planner.querySelector(".planner-dates");
    const none = planner.querySelector(".planner-none");
    const form = planner.querySelector(".planner-form");
    // The language's own words come with the page: browsers do not know every language.
    const { pattern, weekdays, months } = JSON.parse(dataset.dates);
    const written = (moment) => {
      const day = new Date(moment);
      const parts = { weekday: weekdays[day.getUTCDay()], day: day.getUTCDate(), month: months[day.getUTCMonth()], year: day.getUTCFullYear() };
      return pattern.map((part) => parts[part] ?? part).join("");
    };
    const rules = JSON.parse(dataset.holidays);
    const closed = new Set(dataset.closed.split(" ").filter(Boolean).map((day) => Date.parse(day)));
    const years = new Map();
    const off = (day) => {
      const year = new Date(day).getUTCFullYear();
      if (!years.has(year)) years.set(year, holidays(rules, year));
      const weekday = new Date(day).getUTCDay();
      return years.get(year).get(day) || (closed.has(day) ? dataset.closedWords : weekday === 0 || weekday === 6 ? dataset.weekend : "");
    };

    const series = () => {
      const start = Date.parse(field("start").value);
      const kept = [], all = [];
      if (Number.isNaN(start)) return { kept, all };
      const last = end(start, field("ahead").value);
      for (let n = 0; n < MOST; n += 1) {
        const day = nth(start, field("every").value, n);
        if (day >= last) break;
        const why = off(day);
        const skipped = why !== "" && dataset.daysOff === "skip";
        all.push({ day, why, skipped });
        if (!skipped) kept.push(day);
      }
      return { kept, all };
    };
    const show = () => {
      const { kept, all } = series();
      list.replaceChildren(
        ...all.map(({ day, why, skipped }) => {
          const item = document.createElement("li");
          const time = document.createElement(skipped ? "s" : "time");
          if (!skipped) time.dateTime = iso(day);
          time.textContent = written(day);
          item.append(time);
          if (why) {
            const note = document.createElement("small");
            note.textContent = ` ${why}${skipped ? ", " + dataset.skipped : ""}`;
            item.append(note);
          }
          return item;
        }),
      );
      none.hidden = kept.length > 0;
      field("download").disabled = kept.length === 0 || !field("time").value;
    };

    // Tomorrow at the earliest, and no day off.
    const now = new Date();
    let first = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) + DAY;
    while (off(first)) first += DAY;
    field("start").value = iso(first);
    form.addEventListener("input", show);
    field("download").addEventListener("click", () => {
      let zone = dataset.zone || Intl.DateTimeFormat().resolvedOptions().timeZone;
      try {
        clock(zone);
      } catch {
        zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      }
      const file = calendar({ days: series().kept, time: field("time").value, minutes: field("length").value, zone, name: field("name").value.trim() || field("name").defaultValue, words: dataset.guide, step: field("every").value });
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([file], { type: "text/calendar;charset=utf-8" }));
      link.download = "samtale.ics";
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    });
    form.hidden = false;
    show();
  }
})();
