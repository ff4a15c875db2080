// A sheet as a file on the reader's device, and the questions of a sheet as the fragment of a link.
//
// The file is JSON: format and version, language, form and readers, the questions in their order (an id with its words,
// or the reader's own words, each with an answer), and the answers to the other fields by key. What is read here may come from anybody: only known names are
// looked at, every value is checked, and what does not fit is counted and left out.
(() => {
  "use strict";
  const prepare = window.samtalePreparation;
  const FORMAT = "samtale-preparation";
  const VERSION = 1;
  prepare.LARGEST_FILE = 8_000_000;

  const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const own = (object, key) => (isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined);
  const isId = (id) => typeof id === "string" && /^[\w-]{1,100}$/.test(id);

  // Readers that the site has.
  const readersOf = (prepare.readersOf = (language, value) => {
    const readers = {};
    for (const [dimension, names] of Object.entries(language.names)) {
      const said = own(value, dimension);
      if (typeof said === "string" && Object.hasOwn(names, said)) readers[dimension] = said;
    }
    return readers;
  });

  // Every field of a sheet besides its questions.
  const fields = ({ head, parts, signatures }) => [...head, ...parts.flatMap((part) => part.entries), ...signatures];
  prepare.keys = (language, sheet) => new Set(fields(prepare.frame(language, sheet)).map(({ key }) => key));
  // Those of all forms, by key; of two with the same key, this form's. What was written in another form waits there.
  const others = (language, form) => new Map([...language.byForm.keys(), form].flatMap((id) => fields(prepare.frame(language, { form: id, readers: {} })).map((entry) => [entry.key, entry.field])));

  prepare.toFile = (language, sheet) => {
    const answers = {};
    for (const key of others(language, sheet.form).keys()) {
      if (sheet.answers.has(key)) answers[key] = sheet.answers.get(key);
    }
    return JSON.stringify({
      format: FORMAT,
      version: VERSION,
      language: language.tag,
      beside: sheet.beside || undefined,
      form: sheet.form || undefined,
      formVersion: prepare.formFor(language, sheet.form, {}).version || undefined,
      readers: sheet.readers,
      questions: sheet.items.map((item) => {
        const answer = sheet.answers.get(item.key);
        if (!item.id) return { own: item.own, answer };
        // The words go along, so that the file can be read without the site, and outlives the question.
        const asked = prepare.asked(language, item.id, sheet.readers);
        return { id: item.id, text: asked && prepare.plain(asked.text), answer };
      }),
      answers,
    }, null, 1);
  };

  // A sheet from a file: `{ sheet, repaired, gone }`, or `{ problem }`.
  prepare.fromFile = (language, text) => {
    if (text.length > prepare.LARGEST_FILE) return { problem: "file-large" };
    let file;
    try {
      file = JSON.parse(text);
    } catch {
      return { problem: "file-broken" };
    }
    if (own(file, "format") !== FORMAT || !Array.isArray(own(file, "questions"))) return { problem: "file-broken" };
    const version = own(file, "version");
    if (!Number.isInteger(version) || version < 1) return { problem: "file-broken" };
    if (version > VERSION) return { problem: "file-newer" };

    const sheet = new prepare.Sheet();
    let repaired = 0;
    let gone = 0;
    const form = own(file, "form");
    if (form !== undefined && language.byForm.has(form)) sheet.form = form;
    else if (form !== undefined) repaired += 1;
    sheet.readers = readersOf(language, own(file, "readers"));
    const beside = own(file, "beside");
    if (typeof beside === "string") sheet.beside = beside;
    for (const question of file.questions.slice(0, 1000)) {
      const answer = own(question, "answer");
      const id = own(question, "id");
      const words = own(question, id === undefined ? "own" : "text");
      const here = isId(id) ? language.byId.get(id) : undefined;
      if (here && !sheet.has(id)) {
        sheet.add([id]);
        const value = prepare.fit(here.field, answer);
        if (value !== undefined) sheet.write(`q-${id}`, value);
        else if (!prepare.isEmpty(answer) && answer !== null) repaired += 1;
      } else if (!here && typeof words === "string") {
        // A question that the bank no longer has goes on as the reader's own, with what was written.
        const item = sheet.addOwn(words.slice(0, 2000));
        const value = typeof answer === "string" ? answer : answer === undefined ? "" : JSON.stringify(answer);
        sheet.write(item.key, prepare.fit({ kind: "lines" }, value));
        if (id !== undefined) gone += 1;
      } else repaired += 1;
    }
    repaired += Math.max(0, file.questions.length - 1000);
    const answers = own(file, "answers");
    for (const [key, field] of others(language, sheet.form)) {
      const value = own(answers, key);
      if (value === undefined) continue;
      const fitting = prepare.fit(field, value);
      if (fitting === undefined) repaired += 1;
      else sheet.write(key, fitting);
    }
    sheet.past = [];
    return { sheet, repaired, gone };
  };

  // The questions of a sheet as a fragment: ids, form and readers, and nothing that was written.
  prepare.toLink = (language, sheet) => {
    const form = prepare.formFor(language, sheet.form, {});
    const parts = [`q=${sheet.ids.join(",")}`, `v=${VERSION}`, `lang=${language.tag}`];
    const readers = Object.entries(sheet.readers).map(([dimension, value]) => `${dimension}:${value}`);
    if (readers.length) parts.push(`for=${readers.join(",")}`);
    if (form.id) parts.push(`form=${form.id}`);
    if (form.id && form.version) parts.push(`edition=${encodeURIComponent(form.version)}`);
    return `#${parts.join("&")}`;
  };

  // What a fragment says: nothing where it is no list, `{ problem }`, or ids, form and readers.
  prepare.fromLink = (language, hash) => {
    const said = new Map();
    for (const part of hash.slice(1, 200_000).split("&")) {
      const at = part.indexOf("=");
      if (at > 0) said.set(part.slice(0, at), part.slice(at + 1));
    }
    if (!said.has("q") && !said.has("form")) return null;
    const version = Number(said.get("v") || VERSION);
    if (!Number.isInteger(version) || version < 1) return { problem: "link-broken" };
    if (version > VERSION) return { problem: "link-newer" };
    const ids = (said.get("q") || "").split(",").filter(Boolean).slice(0, 1000);
    if (ids.some((id) => !isId(id))) return { problem: "link-broken" };
    const readers = {};
    for (const part of (said.get("for") || "").split(",")) {
      const [dimension, value] = part.split(":");
      if (isId(dimension) && isId(value)) readers[dimension] = value;
    }
    const form = language.byForm.has(said.get("form")) ? said.get("form") : "";
    const known = [...new Set(ids)].filter((id) => prepare.usable(language, form, id));
    let was = "";
    try {
      was = decodeURIComponent(said.get("edition") || "");
    } catch {
      return { problem: "link-broken" };
    }
    const now = form ? prepare.formFor(language, form, {}).version || "" : "";
    return {
      whole: !said.has("q"),
      ids: known,
      gone: new Set(ids).size - known.length,
      form,
      readers: readersOf(language, readers),
      was: was && was !== now ? was : "",
      now,
    };
  };
})();
