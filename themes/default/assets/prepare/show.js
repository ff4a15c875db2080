// The sheet as the reader sees it: top, parts of the form, questions with their numbers, signatures.
(() => {
  "use strict";
  const prepare = window.samtalePreparation;
  const { make } = prepare;

  // What stands at the end of an item: to move it, to take it off the list.
  const toolbar = (page, words) => {
    const button = (act, sign) => make("button", { type: "button", class: `tool tool-${act}`, "data-do": act, "aria-label": `${prepare.say(page, act)}: ${words}` }, make("span", { "aria-hidden": "true" }, sign));
    return make("div", { class: "tools screen-only" },
      make("span", { class: "handle", "data-handle": true, "aria-hidden": "true", title: prepare.say(page, "drag") }, "⠿"),
      button("up", "↑"), button("down", "↓"), button("remove", "×"));
  };

  prepare.show = (place, view) => {
    const { sheet, page, wrote } = view;
    const languages = prepare.languages(view);
    const [language] = languages;
    const tools = { sheet, page, wrote };
    const frames = languages.map((each) => prepare.frame(each, sheet));
    const [frame] = frames;
    const both = (list) => prepare.both(list, languages);
    const across = (pick) => prepare.across(frames, pick);

    const labelled = (entries) => {
      const [entry] = entries;
      const simple = ["lines", "short", "date"].includes(entry.field.kind);
      const label = `l-${entry.key}`;
      const words = both(entries.map((each) => each.label));
      const head = entry.label && make(simple ? "label" : "p", { class: "q", id: label, for: simple ? `c-${entry.key}` : null }, make("span", {}, words));
      return make("div", { class: `entry entry-${entry.field.kind} unnumbered` }, head, prepare.field(entries, languages, { ...tools, label: entry.label ? label : tools.label }));
    };

    const part = (parts) => {
      const [first] = parts;
      const label = `t-${first.id}`;
      const title = first.title && make("h3", { id: label }, both(parts.map((each) => each.title)));
      tools.label = first.title ? label : undefined;
      const entries = first.entries.map((_, at) => labelled(parts.map((each) => each.entries[at]).filter(Boolean)));
      tools.label = undefined;
      return make("div", { class: "part", id: `p-${first.id}` }, title, prepare.prose("intro", parts.map((each) => each.intro), languages), entries);
    };

    const item = (one) => {
      const asked = languages.map((each) => one.id && prepare.asked(each, one.id, sheet.readers)).filter(Boolean);
      const [first] = asked;
      const label = `l-${one.key}`;
      const number = make("span", { class: "number" }, one.number);
      if (!one.id) {
        const words = `${one.number} ${one.own || prepare.say(page, "own")}`;
        const field = prepare.text("input", one.own, (own) => {
          // The item in the sheet, not the numbered copy of it.
          sheet.items.find((each) => each.key === one.key).own = own;
          wrote();
        }, { class: "own", id: label, "aria-label": `${prepare.say(page, "own-label")} ${one.number}`, placeholder: prepare.say(page, "own-label") });
        return make("li", { class: "entry own-entry", "data-key": one.key },
          make("div", { class: "ask" }, make("div", { class: "q" }, number, field), toolbar(page, words)),
          prepare.field([{ key: one.key, field: { kind: "lines", lines: 4 } }], languages, { ...tools, label }));
      }
      if (!first) return make("li", { class: "entry", "data-key": one.key }, make("div", { class: "ask" }, make("p", { class: "q" }, number, make("span", {}, one.id)), toolbar(page, `${one.number} ${one.id}`)));
      const words = `${one.number} ${prepare.plain(first.text)}`;
      if (first.audience && !prepare.meets(first.audience, sheet.readers)) {
        return make("li", { class: "entry away screen-only", "data-key": one.key, "data-question": one.id },
          make("div", { class: "ask" }, make("p", { class: "q" }, number, make("span", {}, both([first.text]))), toolbar(page, words)),
          make("p", { class: "help" }, prepare.say(page, "not-here", { names: prepare.names(page, first.audience) })));
      }
      const simple = first.field.kind === "lines" || first.field.kind === "date";
      const under = (className, id, pick) => {
        const list = asked.map(pick);
        return list.some(Boolean) && make("p", { class: className, id }, both(list));
      };
      const help = under("help", `h-${one.key}`, (each) => each.help);
      const follow = first.follow && make("ul", { class: "follow-ups", id: `f-${one.key}` }, first.follow.map((_, at) => make("li", {}, both(asked.map((each) => each.follow?.[at])))));
      const credit = first.credit && make("p", { class: "credit" }, `${prepare.say(language, "credit")} `, both([first.credit]));
      const described = [help, follow].filter(Boolean).map((each) => each.id).join(" ");
      const entries = asked.map((each) => ({ ...each, key: one.key }));
      return make("li", { class: `entry entry-${first.field.kind}`, "data-key": one.key, "data-question": one.id },
        make("div", { class: "ask" }, make(simple ? "label" : "p", { class: "q", id: label, for: simple ? `c-${one.key}` : null }, number, make("span", {}, both(asked.map((each) => each.text)))), toolbar(page, words)),
        help, follow, credit,
        first.field.kind !== "note" && prepare.field(entries, languages, { ...tools, label, described, lines: first.field.kind === "lines" ? frame.lines.get(one.id) : undefined }));
    };

    const names = prepare.readers(language, sheet.readers);
    const title = make("p", { class: "sheet-title" }, both(frames.map((each) => each.title)));
    const head = across((each) => each.head).map(labelled);
    const parts = across((each) => each.parts);
    const list = make("ol", { class: "part asked-list" }, sheet.numbered().map(item));
    const signatures = across((each) => each.signatures).map(labelled);
    place.lang = language.tag;
    place.dir = language.dir;
    place.replaceChildren(...make("div", {},
      make("header", {},
        make("div", {},
          title,
          names && make("p", { class: "audience" }, names),
          frame.version && make("p", { class: "count" }, `${prepare.say(language, "version")} ${frame.version}`),
          prepare.prose("intro", frames.map((each) => each.intro), languages)),
        make("div", { class: "same", "data-same": true })),
      head.length && make("div", { class: "head-fields" }, head),
      parts.filter(([first]) => !first.after).map(part),
      list,
      parts.filter(([first]) => first.after).map(part),
      signatures.length && make("div", { class: "part signatures" }, make("h3", {}, both(frames.map((each) => prepare.escape(each.signed)))), signatures),
      make("section", { class: "footnotes", role: "doc-endnotes" }, make("h3", { class: "visually-hidden" }, prepare.say(language, "footnotes")), make("ol")),
    ).childNodes);
    prepare.renumber(place, view);
  };

  // Numbers again, and what stands above the questions, after something was moved, added or taken off.
  prepare.renumber = (place, view) => {
    const { sheet } = view;
    const numbers = new Map(sheet.numbered().map((item) => [item.key, item.number]));
    const languages = prepare.languages(view);
    const forms = languages.map((each) => prepare.formFor(each, sheet.form, {}));
    const items = [...place.querySelectorAll("[data-key]")];
    const begun = new Set();
    let above = "";
    for (const item of items) {
      const number = item.querySelector(".number");
      const before = number.textContent;
      number.textContent = numbers.get(item.dataset.key);
      for (const button of item.querySelectorAll("[data-do]")) {
        button.ariaLabel = button.ariaLabel.replace(`: ${before} `, `: ${number.textContent} `);
      }
      item.querySelector('[data-do="up"]').disabled = item === items[0];
      item.querySelector('[data-do="down"]').disabled = item === items.at(-1);
      for (const old of item.querySelectorAll(":scope > :is(h3, .intro, .lead-in)")) old.remove();
      const sections = languages.map((each, at) => prepare.section(each, forms[at], item.dataset.question));
      const section = JSON.stringify(sections[0]);
      const [title] = sections[0];
      // What is not printed heads nothing.
      if (!title || item.matches(".away")) continue;
      // A section that goes on further down has its title there again, and its introduction once.
      const words = (at) => sections.map((each) => each[at]);
      const prose = begun.has(section) ? [] : ["intro", "lead-in"];
      begun.add(section);
      item.prepend(...make("div", {},
        JSON.stringify(title) !== above && make("h3", {}, prepare.both(words(0), languages)),
        prose.map((kind, at) => prepare.prose(kind, words(at + 1), languages)),
      ).childNodes);
      above = JSON.stringify(title);
    }
    footnotes(place, languages, forms);
    // What goes on in the section of the last question needs no second heading, and no introduction a second time.
    const said = new Set([...place.querySelectorAll("[data-key] > .intro"), [...place.querySelectorAll("[data-key] > h3")].at(-1)].map((each) => each?.textContent));
    for (const each of place.querySelectorAll(".asked-list + .part > h3, .asked-list ~ .part > .intro")) each.hidden = said.has(each.textContent);
  };

  // Footnotes are counted by their first marks, and lead back to them.
  const footnotes = (place, languages, forms) => {
    const cited = [];
    for (const mark of place.querySelectorAll(prepare.MARK)) {
      const note = prepare.noteOf(mark);
      const again = cited.includes(note);
      if (!again) cited.push(note);
      mark.id = again ? "" : `note-ref-${note}`;
      mark.textContent = cited.indexOf(note) + 1;
    }
    const section = place.querySelector(".footnotes");
    section.hidden = !cited.length;
    section.querySelector("ol").replaceChildren(...cited.map((note, at) => {
      const words = prepare.both(forms.map((form) => form.footnotes[note - 1]), languages);
      const label = `${prepare.say(languages[0], "footnote-back")} ${at + 1}`;
      words.firstChild?.append(" ", make("a", { href: `#note-ref-${note}`, role: "doc-backlink", "aria-label": label }, "↩"));
      return make("li", { id: `note-${note}` }, words);
    }));
  };
})();
