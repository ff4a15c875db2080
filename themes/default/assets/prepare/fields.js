// Fields to answer in, with the names and classes of the published forms, so that they look and print as those do.
(() => {
  "use strict";
  const prepare = window.samtalePreparation;

  // An element; what is nothing is left out, in its attributes and in it.
  const make = (prepare.make = (name, attributes = {}, ...inside) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value) element.setAttribute(key, value === true ? "" : value);
    element.append(...inside.flat().filter(Boolean));
    return element;
  });

  // The same words in the languages of the sheet: the second beside the first, where it differs.
  prepare.both = (list, languages, name = "span") => {
    const found = document.createDocumentFragment();
    const seen = new Set();
    list.forEach((words, at) => {
      if (words === undefined || words === null) return;
      const { lang, content } = prepare.words(words, languages[at]);
      const text = content.textContent;
      if (seen.has(text)) return;
      const span = make(name, { lang: lang !== languages[0].tag && lang, class: at && "beside" }, content);
      if (seen.size) found.append(" ");
      found.append(span);
      seen.add(text);
    });
    return found;
  };
  // The same for text of several paragraphs.
  prepare.prose = (className, list, languages) => (list.some(Boolean) && make("div", { class: className }, prepare.both(list, languages, "div")));
  prepare.said = (id, languages) => prepare.both(languages.map((language) => prepare.escape(prepare.say(language, id))), languages);

  // A field for words: `wrote` gets them.
  const text = (prepare.text = (name, value, wrote, attributes) => {
    const field = make(name, { type: name === "input" && "text", autocomplete: "off", spellcheck: "false", ...attributes });
    field.value = value || "";
    field.addEventListener("input", () => wrote(field.value));
    return field;
  });
  const area = (rows, value, wrote, attributes) => text("textarea", value, wrote, { rows, ...attributes });
  const ruled = (lines) => make("div", { class: "ruled" }, Array.from({ length: lines }, () => make("i")));
  const answer = (lines, field) => make("div", { class: "answer" }, ruled(lines), field);

  // Options with buttons to choose: `chosen` says which are, `choose` gets their new list.
  const options = (id, list, many, labels, chosen, choose, attributes, className) => {
    const box = make("div", { class: className, role: many ? "group" : "radiogroup", ...attributes });
    list.forEach((name, at) => {
      const button = make("input", { type: many ? "checkbox" : "radio", name: id, autocomplete: "off" });
      button.checked = chosen.includes(name);
      button.addEventListener("change", () => choose([...box.querySelectorAll("input")].flatMap((each, place) => (each.checked ? [list[place]] : []))));
      box.append(make("label", {}, button, make("span", {}, labels(at))));
    });
    return box;
  };

  // A field for an answer. `entries` are the same in each language; `tools` knows the sheet and the words.
  prepare.field = (entries, languages, tools) => {
    const [{ key }] = entries;
    const fields = entries.map((entry) => entry.field);
    const [field] = fields;
    const id = `c-${key}`;
    const { sheet, wrote, page, label, described } = tools;
    const value = sheet.answers.get(key);
    const named = label ? { "aria-labelledby": label } : {};
    const about = { ...named, ...(described ? { "aria-describedby": described } : {}) };
    const write = (next) => {
      sheet.write(key, next);
      wrote();
    };
    const both = (pick) => prepare.both(fields.map(pick), languages);

    // A button that takes back a choice: radio buttons have no other way.
    const unset = (box, clear) => {
      const button = make("button", { type: "button", class: "unset screen-only" }, prepare.say(page, "unset"));
      button.hidden = !box.querySelector(":checked");
      box.addEventListener("change", () => (button.hidden = false));
      button.addEventListener("click", () => {
        for (const each of box.querySelectorAll("input")) each.checked = false;
        button.hidden = true;
        box.querySelector("input").focus();
        clear();
      });
      return button;
    };

    const grid = () => {
      const rows = () => (sheet.answers.get(key) || []).map((row) => [...row]);
      const set = (row, column, text) => {
        const all = rows();
        while (all.length <= row) all.push(Array(field.columns.length || 1).fill(""));
        all[row][column] = text;
        while (!field.rows.length && all.length && prepare.isEmpty(all.at(-1))) all.pop();
        write(all);
      };
      const caption = field.caption && both((each) => each.caption);
      if (!field.columns.length) {
        return make("div", { class: "boxes", role: "group", ...about }, caption && make("p", { class: "caption" }, caption), field.rows.map(([, , lines], row) => make("div", { class: "box" },
          make("label", { for: `${id}-${row}` }, both((each) => each.rows[row]?.[1])),
          answer(lines, area(lines, value?.[row]?.[0], (words) => set(row, 0, words), { id: `${id}-${row}` })))));
      }
      const widths = field.columns.map((column) => column.width);
      const total = widths.reduce((sum, width) => sum + width, 0);
      const heads = field.columns.map((_, at) => make("th", { scope: "col", id: `${id}-h${at}` }, both((each) => each.columns[at]?.label)));
      // What stands over a cell where the row is a form of its own.
      const cell = (place, ...inside) => make("td", { "data-over": [...heads[place].children].map((words) => words.textContent).join(" / ") }, ...inside);
      const row = (at) => {
        const head = make("th", { scope: "row", id: `${id}-r${at}` }, field.rows.length ? both((each) => each.rows[at]?.[1]) : String(at + 1));
        return make("tr", {}, head, field.columns.map((column, place) => {
          const names = { "aria-labelledby": `${id}-r${at} ${id}-h${place}` };
          const now = (sheet.answers.get(key) || [])[at]?.[place] || "";
          if (column.kind === "choice") {
            const labels = (option) => both((each) => each.columns[place]?.options[option]?.[1]);
            return cell(place, options(`${id}-${at}-${place}`, column.options.map(([name]) => name), false, labels, [now], ([name]) => set(at, place, name || ""), names, "choices"));
          }
          return cell(place, area(2, now, (words) => set(at, place, words), { class: column.kind, ...names }));
        }));
      };
      const body = make("tbody");
      const grows = !field.rows.length;
      let count = grows ? Math.max(field.empty || 1, value?.length || 0) : field.rows.length;
      for (let at = 0; at < count; at += 1) body.append(row(at));
      const columns = make("colgroup", {}, make("col", { class: grows ? "row-head row-number" : "row-head" }), widths.map((width) => make("col", { class: `w${Math.round((width / total) * 20)}` })));
      const corner = grows ? make("th", { scope: "col" }, prepare.said("row-number", languages)) : make("td");
      const table = make("table", { class: "grid", ...about }, caption && make("caption", {}, caption), columns, make("thead", {}, make("tr", {}, corner, heads)), body);
      const whole = make("div", {}, make("div", { class: "scroll" }, table));
      if (grows) {
        const more = make("button", { type: "button", class: "quiet" }, prepare.say(page, "row-add"));
        const fewer = make("button", { type: "button", class: "quiet" }, prepare.say(page, "row-remove"));
        // Only an empty row can be taken away: what was written is emptied by its writer.
        const show = () => (fewer.hidden = count <= 1 || !prepare.isEmpty((sheet.answers.get(key) || [])[count - 1]));
        more.addEventListener("click", () => {
          if (count < 200) body.append(row((count += 1) - 1));
          body.lastElementChild.querySelector("textarea, input")?.focus();
          show();
        });
        fewer.addEventListener("click", () => {
          body.lastElementChild.remove();
          count -= 1;
          show();
          if (fewer.hidden) more.focus();
        });
        body.addEventListener("input", show);
        show();
        whole.append(make("p", { class: "buttons screen-only" }, more, fewer));
      }
      return whole;
    };

    switch (field.kind) {
      case "lines": {
        const lines = tools.lines ?? field.lines;
        return answer(lines, area(Math.min(lines, 4), value, write, { id, ...(label ? about : { "aria-label": prepare.say(languages[0], "notes") }) }));
      }
      case "short":
      case "date":
        return text("input", value, write, { class: field.kind, id, ...about });
      case "choices": {
        const labels = (at) => both((each) => each.options[at]?.[1]);
        const box = options(id, field.options.map(([name]) => name), field.many, labels, value || [], write, about, "choices");
        return field.many ? box : make("div", {}, box, unset(box, () => write(undefined)));
      }
      case "scale": {
        const labels = (at) => {
          const end = at === 0 ? "low" : at === field.steps.length - 1 ? "high" : "";
          const words = both((each) => each.steps[at]);
          if (end && field[end]) words.append(make("span", { class: "visually-hidden" }, ": ", both((each) => each[end])));
          return words;
        };
        const steps = field.steps.map((_, at) => at);
        const ends = field.low || field.high;
        const box = options(id, steps, false, labels, [value], ([step]) => write(step), about, ends ? "scale" : "scale words");
        const under = ends && make("p", { class: "ends", "aria-hidden": "true" }, make("span", {}, both((each) => each.low)), make("span", {}, both((each) => each.high)));
        return make("div", {}, box, under, unset(box, () => write(undefined)));
      }
      case "grid":
        return grid();
      case "signature": {
        const part = (at, name, className) => {
          const set = (words) => {
            const parts = [...(sheet.answers.get(key) || ["", ""])];
            parts[at] = words;
            write(parts);
          };
          return make("label", { class: at && "signed" }, text("input", value?.[at], set, { class: className }), make("span", {}, prepare.said(name, languages)));
        };
        return make("div", { class: "signature", role: "group", ...about }, part(0, "signature"), field.date && part(1, "date", "date"));
      }
      default:
        return make("div");
    }
  };

  // A copy of each long answer is what gets printed: a browser prints a field only as far as it can be seen.
  prepare.forPrint = (place) => {
    for (const field of place.querySelectorAll("textarea, input[type=text]")) {
      const after = field.nextElementSibling;
      const typed = after?.classList.contains("typed") ? after : make("div", { class: "typed", "aria-hidden": "true" });
      typed.textContent = field.value;
      if (field.value) field.after(typed);
      else typed.remove();
    }
  };
})();
