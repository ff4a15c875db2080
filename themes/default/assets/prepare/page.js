// The preparation page: what its buttons do, and how sheet, storage, link and files hang together.
addEventListener("DOMContentLoaded", () => {
  "use strict";
  const prepare = window.samtalePreparation;
  const root = document.querySelector("[data-prepare]");
  const page = prepare.language(document.documentElement.lang);
  if (!root || !page) return;
  const at = (name) => root.querySelector(`[data-${name}]`);
  const sheet = new prepare.Sheet();
  const place = at("sheet");
  const keep = at("keep");
  const file = at("file");
  const view = { sheet, page, language: page.tag, wrote };
  const say = (id, values) => prepare.say(page, id, values);
  // A day in the page's language, in words that come with the page: browsers do not know every language.
  const written = (moment) => {
    const { pattern, months } = JSON.parse(root.dataset.dates);
    const day = new Date(moment);
    const parts = { day: day.getDate(), month: months[day.getMonth()], year: day.getFullYear() };
    return pattern.map((part) => parts[part] ?? part).join("");
  };

  // ---- What the page says -------------------------------------------------------------------------------------

  // What is nothing is left out.
  const sentences = (...all) => all.filter(Boolean).join(" ");
  let hush = 0;
  const tell = (text, undoable = false) => {
    const said = at("said");
    clearTimeout(hush);
    said.hidden = !text;
    at("words").textContent = text;
    root.querySelector('[data-act="undo"]').hidden = !undoable;
    // What can be undone stays until something else is said.
    if (!undoable) hush = setTimeout(() => (said.hidden = true), 12_000);
  };

  // ---- Drafts and unsaved text --------------------------------------------------------------------------------

  let unsaved = false;
  let timer = 0;
  const warn = (event) => event.preventDefault();
  const mark = (now) => {
    if (now === unsaved) return;
    unsaved = now;
    // A page that listens is never put to sleep by the browser, so it listens only while something could be lost.
    (now ? addEventListener : removeEventListener)("beforeunload", warn);
  };
  const keepDraft = () => {
    clearTimeout(timer);
    timer = 0;
    if (!keep.checked) return null;
    const until = prepare.draft.keep(prepare.toFile(page, sheet), page.days);
    if (until) mark(false);
    else {
      keep.checked = false;
      mark(sheet.written);
      tell(say("draft-failed"));
    }
    return until;
  };
  function wrote() {
    tell("");
    mark(sheet.written);
    if (keep.checked && !timer) timer = setTimeout(keepDraft, 1000);
  }
  keep.addEventListener("change", () => {
    if (keep.checked) {
      const until = keepDraft();
      if (until) tell(say("draft-kept", { date: written(until) }));
    } else {
      prepare.draft.forget();
      mark(sheet.written);
    }
  });
  addEventListener("pagehide", () => timer && keepDraft());
  document.addEventListener("visibilitychange", () => document.hidden && timer && keepDraft());
  // Two windows with one draft: the one that did not write last stops keeping it.
  addEventListener("storage", ({ key, newValue }) => {
    if (!keep.checked || (key !== prepare.draft.key && key !== null)) return;
    keep.checked = false;
    clearTimeout(timer);
    timer = 0;
    mark(sheet.written);
    if (newValue !== null) tell(say("draft-elsewhere"));
  });

  // ---- Showing ------------------------------------------------------------------------------------------------

  const share = at("share");
  const link = at("link");
  let code = 0;
  const address = () => {
    const here = location.protocol === "file:" ? root.dataset.address || "" : location.href;
    return here.replace(/#.*/, "");
  };
  const showShare = () => {
    clearTimeout(code);
    code = 0;
    const base = address();
    const whole = sheet.ids.length ? base + prepare.toLink(page, sheet) : "";
    share.hidden = !whole || !base;
    link.value = whole;
    const grid = share.hidden ? null : prepare.qr(whole);
    const shown = at("qr");
    shown.replaceChildren(...(grid ? [prepare.qrPicture(grid, page.texts.qr)] : [say("qr-long")]));
    at("qr-print").parentElement.hidden = !grid;
    const printed = place.querySelector("[data-same]");
    const language = prepare.language(view.language);
    const sentence = (id) => prepare.make("p", {}, prepare.say(language, id));
    const wanted = !share.hidden && (!grid || at("qr-print").checked);
    if (printed) printed.replaceChildren(...(wanted ? (grid ? [sentence("same"), prepare.qrPicture(grid, "")] : [sentence("same-long")]) : []));
  };
  // The code takes a moment to work out: it is made when it is seen or printed.
  const shareLater = () => {
    if (share.open) code ||= setTimeout(showShare, 200);
    share.hidden = !sheet.ids.length || !address();
  };

  const added = (n) => `${say("added")}: ${say("question-count", { n })}`;
  const picker = prepare.picker(at("picker"), view, (ids, wanted) => {
    const count = wanted ? sheet.add(ids) : sheet.remove(ids.map((id) => `q-${id}`));
    changed();
    tell(wanted ? added(count) : say("removed"), true);
  });
  // After a change of what is on the list.
  function changed() {
    prepare.show(place, view);
    settle();
  }
  function settle() {
    const nothing = !sheet.items.length && !sheet.form && !sheet.answers.size;
    at("empty").hidden = sheet.items.length > 0;
    place.hidden = nothing;
    root.querySelector(".finish").hidden = nothing && !keep.checked;
    root.querySelector('[data-act="arrange"]').hidden = sheet.items.length < 2;
    for (const select of root.querySelectorAll("[data-reader]")) select.value = sheet.readers[select.dataset.reader] || "";
    if (at("language")) at("language").value = coming.get(at("language")) ?? view.language;
    if (at("beside")) at("beside").value = coming.get(at("beside")) ?? sheet.beside;
    prepare.choose(sheet);
    picker.tick();
    shareLater();
    if (!sheet.written) mark(false);
    if (keep.checked && !timer) timer = setTimeout(keepDraft, 1000);
  }
  const focus = (key, name) => {
    const item = place.querySelector(`[data-key="${CSS.escape(key)}"]`);
    const button = item?.querySelector(`[data-do="${name}"]:enabled`) || item?.querySelector("[data-do]:enabled");
    (button || root.querySelector("#_write")).focus();
  };

  // ---- Settings -----------------------------------------------------------------------------------------------

  // What was last chosen in a list of languages, while it is on its way: a change meanwhile must not take it back.
  const coming = new Map();
  root.addEventListener("change", async ({ target }) => {
    let words = "";
    if (target.dataset.reader) {
      const readers = { ...sheet.readers, [target.dataset.reader]: target.value };
      if (!target.value) delete readers[target.dataset.reader];
      words = aside(() => (sheet.readers = readers));
    } else if (target.matches("[data-language], [data-beside]")) {
      const tag = target.value;
      coming.set(target, tag);
      const came = await prepare.load(tag, root.dataset.root).then(() => true, () => false);
      // Another was chosen meanwhile.
      if (coming.get(target) !== tag) return;
      coming.delete(target);
      if (!came) {
        tell(say("language-failed"));
        return settle();
      }
      if (target.matches("[data-language]")) view.language = tag;
      else sheet.beside = tag;
    } else if (target.matches("[data-qr-print]")) return showShare();
    else return;
    changed();
    picker.show();
    tell(words);
  });
  share.addEventListener("toggle", () => share.open && showShare());

  // ---- Questions ----------------------------------------------------------------------------------------------

  place.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-do]");
    if (!button) return;
    const item = button.closest("[data-key]");
    const { key } = item.dataset;
    const from = sheet.items.findIndex((each) => each.key === key);
    const act = button.dataset.do;
    if (act === "remove") {
      const next = item.nextElementSibling || item.previousElementSibling;
      sheet.remove([key]);
      item.remove();
      prepare.renumber(place, view);
      settle();
      focus(next?.dataset.key || "", "remove");
      tell(say("removed"), true);
      return;
    }
    const to = act === "up" ? from - 1 : from + 1;
    if (!sheet.move(key, to)) return;
    if (act === "up") item.previousElementSibling.before(item);
    else item.nextElementSibling.after(item);
    moved(key, to);
    focus(key, act);
  });
  const moved = (key, to) => {
    prepare.renumber(place, view);
    settle();
    tell(say("moved", { n: to + 1 }), true);
  };
  prepare.draggable(place, (key, to) => {
    if (sheet.move(key, to)) moved(key, to);
  });

  // How many answers have no place in this form, or for this role. They wait for its return.
  const waiting = () => {
    const shown = prepare.keys(page, sheet);
    return [...sheet.answers.keys()].filter((key) => /^[hps]-/.test(key) && !shown.has(key)).length;
  };
  // Does something to the sheet; the words for it if it puts more aside.
  const aside = (act) => {
    const before = waiting();
    act();
    return waiting() > before ? say("aside") : "";
  };
  const begin = (id, more) => {
    const readers = { ...sheet.readers, ...more };
    let count = 0;
    const words = aside(() => (count = sheet.begin(id, prepare.formFor(page, id, readers).questions, readers)));
    changed();
    picker.show();
    return sentences(`${added(count)}.`, words);
  };

  const download = (pieces, name, type) => {
    const url = URL.createObjectURL(new Blob(pieces, { type }));
    prepare.make("a", { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  // A file's name says what it is, and nothing of what is in it.
  const fileName = (end) => `${say("title").replace(/[^\p{L}\p{N}]+/gu, "-").toLocaleLowerCase(page.tag)}.${end}`;

  // Opens a saved sheet, and says how that went.
  const open = async (text) => {
    const { problem, sheet: read, repaired, gone } = prepare.fromFile(page, text);
    if (problem) {
      tell(say(problem));
      return false;
    }
    await prepare.load(read.beside, root.dataset.root).catch(() => (read.beside = ""));
    sheet.replace(read);
    changed();
    tell(sentences(say("file-loaded"), gone && say("file-gone", { n: gone }), repaired && say("file-repaired", { n: repaired })), true);
    return true;
  };
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    if (chosen.size > prepare.LARGEST_FILE) tell(say("file-large"));
    else {
      const text = await chosen.text();
      if (unsaved) ask(say("load-sure"), say("load"), () => open(text));
      else await open(text);
    }
    file.value = "";
  });

  // Asks before something is lost.
  let agreed;
  const ask = (question, yes, act) => {
    agreed = act;
    root.querySelector("#_sure").textContent = question;
    root.querySelector('[data-act="sure-yes"]').textContent = yes;
    at("sure").showModal();
  };
  const clear = () => {
    clearTimeout(timer);
    timer = 0;
    keep.checked = false;
    sheet.clear();
    place.replaceChildren();
    link.value = "";
    at("qr").replaceChildren();
    changed();
    picker.show();
    prepare.draft.clear();
    mark(false);
    tell(say("cleared"));
    root.querySelector("#_choose").scrollIntoView();
    at("picker").querySelector("summary").focus();
  };

  const acts = {
    own() {
      const item = sheet.addOwn();
      changed();
      place.querySelector(`[data-key="${item.key}"] .own`).focus();
    },
    load: () => file.click(),
    arrange(button) {
      const on = place.classList.toggle("arranging");
      [button.textContent, button.dataset.other] = [button.dataset.other, button.textContent];
      if (on) place.querySelector("[data-do]:enabled")?.focus();
    },
    print: () => print(),
    async word() {
      try {
        await prepare.loadWord(view.language, root.dataset.root);
      } catch {
        return tell(say("word-failed"));
      }
      download(prepare.toWord(sheet, prepare.languages(view)), fileName("docx"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    },
    save() {
      download([prepare.toFile(prepare.language(view.language), sheet)], fileName("json"), "application/json");
      mark(false);
    },
    async copy(button) {
      showShare();
      let done = true;
      try {
        await navigator.clipboard.writeText(link.value);
      } catch {
        // Pages of a file share have no clipboard interface: a selection does it there.
        link.select();
        done = document.execCommand("copy");
        button.focus();
      }
      if (done) tell(say("copied"));
    },
    clear: () => ask(say("clear-sure"), say("clear"), clear),
    "sure-no": () => at("sure").close(),
    "sure-yes"() {
      at("sure").close();
      agreed();
    },
    undo() {
      sheet.undo();
      changed();
      picker.show();
      tell("");
      root.querySelector("#_write").focus();
    },
    "shared-open": () => openShared({}),
    "shared-no": () => closeShared(),
  };
  root.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-act], [data-form]");
    if (!button) return;
    if (button.dataset.form !== undefined) {
      tell(begin(button.dataset.form, {}), true);
      root.querySelector("#_write").focus();
    } else acts[button.dataset.act](button);
  });

  // ---- A link that somebody shared ----------------------------------------------------------------------------

  let shared = null;
  const warnings = ({ gone, was, now }) => sentences(gone && say("link-gone", { n: gone }), was && say("link-version", { was, now }));
  const closeShared = () => {
    shared = null;
    at("shared").hidden = true;
    root.querySelector("#_choose").scrollIntoView();
  };
  const openShared = (readers) => {
    const { ids, form, readers: theirs } = shared;
    const warned = warnings(shared);
    const words = aside(() => sheet.share(form || sheet.form, ids, { ...sheet.readers, ...theirs, ...readers }));
    closeShared();
    changed();
    picker.show();
    tell(sentences(`${added(ids.length)}.`, warned, words), true);
    root.querySelector("#_write").focus();
  };
  const readLink = () => {
    const said = prepare.fromLink(page, location.hash);
    if (!said) return;
    // The address is as it was: a reload does not ask again.
    history.replaceState(null, "", location.pathname + location.search);
    if (said.problem) return tell(say(said.problem));
    if (said.whole) {
      return tell(begin(said.form, said.readers), true);
    }
    shared = said;
    const [[dimension, names] = []] = Object.entries(page.names);
    const roles = at("shared-roles");
    roles.replaceChildren(...Object.entries(names || {}).map(([id, name]) => {
      const button = prepare.make("button", { type: "button" }, prepare.both([name], [page]));
      button.addEventListener("click", () => openShared({ [dimension]: id }));
      return button;
    }));
    at("shared-who").hidden = !names;
    root.querySelector('[data-act="shared-open"]').hidden = Boolean(names);
    at("shared-count").textContent = sentences(say("shared-count", { n: said.ids.length }), warnings(said));
    at("shared").hidden = false;
    root.querySelector("#_shared").focus();
  };
  addEventListener("hashchange", readLink);

  // ---- Print --------------------------------------------------------------------------------------------------

  addEventListener("beforeprint", () => {
    showShare();
    prepare.forPrint(place);
  });
  place.addEventListener("change", ({ target }) => target.parentElement && prepare.forPrint(target.parentElement));

  // ---- Begin --------------------------------------------------------------------------------------------------

  // What was unticked on other pages goes, unless something was written there; what was ticked comes.
  const follow = (chosen) => {
    sheet.items = sheet.items.filter((item) => !item.id || chosen.includes(item.id) || sheet.answers.has(item.key));
    sheet.add(chosen.filter((id) => prepare.usable(page, sheet.form, id)));
  };
  const start = async () => {
    document.querySelector("[data-without-script]").hidden = true;
    const [dimension, value] = prepare.allowed(() => localStorage.getItem("samtale-reader").split("=")) || [];
    const before = prepare.setting() || { readers: { [dimension]: value } };
    sheet.readers = prepare.readersOf(page, before.readers);
    if (page.byForm.has(before.form)) sheet.form = before.form;
    const draft = prepare.draft.read();
    const chosen = prepare.chosen();
    let words = "";
    if (draft) {
      // One that cannot be read is not written over.
      keep.checked = await open(draft.text);
      words = keep.checked ? say("draft-found", { date: written(draft.until) }) : at("words").textContent;
    }
    follow(chosen || sheet.ids);
    await prepare.load(before.beside, root.dataset.root).then(() => (sheet.beside ||= before.beside || ""), () => {});
    sheet.past = [];
    root.hidden = false;
    changed();
    if (!draft) mark(false);
    tell(words);
    readLink();
  };
  // A page that the browser had put to sleep wakes up with what was chosen since.
  addEventListener("pageshow", ({ persisted }) => {
    const chosen = persisted && prepare.chosen();
    if (!chosen) return;
    follow(chosen);
    changed();
  });
  start();
});
