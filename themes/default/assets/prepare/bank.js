// The questions, forms and words of each language. They come as scripts that call samtalePreparation(tag, data), since
// the pages fetch nothing; the function is also the name under which the other scripts of this folder find each other.
(() => {
  "use strict";
  const known = new Map();
  const coming = new Map();
  const prepare = (tag, data) => {
    // More of a language that is there.
    if (known.has(tag)) return Object.assign(known.get(tag), data);
    known.set(tag, {
      ...data,
      tag,
      byId: new Map(data.questions.map((question) => [question.id, question])),
      byForm: new Map(data.forms.map((form) => [form.id, form])),
      plural: new Intl.PluralRules(tag),
      number: new Intl.NumberFormat(tag),
    });
  };
  window.samtalePreparation = prepare;

  prepare.language = (tag) => known.get(tag);
  // The languages of a sheet: one, or two.
  prepare.languages = ({ language, sheet }) => [...new Set([language, sheet.beside])].map(prepare.language).filter(Boolean);

  // A script that did not come can be asked for again.
  const script = (address) => {
    if (!coming.has(address)) {
      coming.set(address, new Promise((come, fail) => {
        const element = document.createElement("script");
        element.addEventListener("load", come);
        element.addEventListener("error", () => {
          element.remove();
          coming.delete(address);
          fail(new Error(address));
        });
        element.src = address;
        document.head.append(element);
      }));
    }
    return coming.get(address);
  };
  prepare.load = async (tag, root) => {
    if (!tag || known.has(tag)) return;
    // A file may say anything here; what is loaded is a language and nothing else.
    if (!/^[A-Za-z0-9-]+$/.test(tag)) throw new Error(tag);
    await script(`${root}${tag}/preparation/data.js`);
    if (!known.has(tag)) throw new Error(tag);
  };
  // What makes Word files.
  prepare.loadWord = (tag, root) => Promise.all([script(`${root}assets/word.js`), script(`${root}${tag}/preparation/word.js`)]);

  // A message with its values.
  prepare.say = (language, id, values = {}) => {
    let text = language.texts[id];
    if (typeof text === "object") text = text[language.plural.select(values.n)] || text.other;
    return text.replace(/\{(\w+)\}/g, (whole, name) => {
      if (!Object.hasOwn(values, name)) return whole;
      return typeof values[name] === "number" ? language.number.format(values[name]) : values[name];
    });
  };

  prepare.escape = (text) => text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);

  // Words of the data, which are HTML that the program wrote: alone, or with a language of their own.
  prepare.words = (words, language) => {
    const [html, lang] = Array.isArray(words) ? words : [words, language.tag];
    const template = document.createElement("template");
    template.innerHTML = html || "";
    return { lang, content: template.content };
  };
  // Marks of footnotes, and the number that one has in the data.
  prepare.MARK = '[role="doc-noteref"]';
  prepare.noteOf = (mark) => Number(mark.hash.slice("#note-".length));
  // The text alone, without such marks.
  prepare.plain = (words) => {
    const { content } = prepare.words(words, { tag: "" });
    for (const mark of content.querySelectorAll(prepare.MARK)) mark.remove();
    return content.textContent;
  };

  // Audiences are written `role=employee;staff=academic,technical`; readers are { role: "employee" }.
  const parts = (audience) => (audience ? audience.split(";").map((part) => {
    const [dimension, values] = part.split("=");
    return [dimension, values.split(",")];
  }) : []);
  prepare.meets = (audience, readers) => parts(audience).every(([dimension, values]) => !readers[dimension] || values.includes(readers[dimension]));
  const covers = (audience, readers) => parts(audience).every(([dimension, values]) => values.includes(readers[dimension]));
  const named = (language, points) => points.map(([dimension, value]) => prepare.plain(language.names[dimension][value])).join(" · ");
  prepare.names = (language, audience) => named(language, parts(audience).flatMap(([dimension, values]) => values.map((value) => [dimension, value])));
  prepare.readers = (language, readers) => named(language, Object.entries(readers));

  // A question as some readers are asked it.
  prepare.asked = (language, id, readers) => {
    const question = language.byId.get(id);
    if (!question) return null;
    const own = (question.wordings || []).find((wording) => covers(wording.for, readers));
    return own ? { ...question, text: own.text, help: own.help || question.help } : question;
  };

  // A retired question is asked no more, but for forms that are older than its end.
  prepare.usable = (language, form, id) => {
    const question = language.byId.get(id);
    return Boolean(question) && (!question.retired || prepare.formFor(language, form, {}).lines.has(id));
  };

  // What stands above a question: the title, introduction and lead-in of its section in the form, or its topic's title.
  prepare.section = (language, form, id) => {
    const section = form.sectionOf.get(id);
    if (section !== undefined) return form.sections[section];
    const question = language.byId.get(id);
    return question ? [language.topics.find((topic) => topic.id === question.topic).title] : [];
  };

  // The questions and other parts of a form for some readers.
  prepare.formFor = (language, id, readers) => {
    const form = language.byForm.get(id) || language.byForm.get("");
    const editions = form.editions.map((edition) => prepare.meets(edition.audience, readers));
    const there = (list) => !list || list.some((at) => editions[at]);
    return {
      ...form,
      questions: form.questions.filter(([, , , list]) => there(list)).map(([question]) => question),
      sectionOf: new Map(form.questions.map(([question, , section]) => [question, section])),
      lines: new Map(form.questions),
      parts: form.parts.filter((part) => there(part.editions)),
    };
  };
})();
