// All questions to choose from, topic by topic, without leaving what was written.
(() => {
  "use strict";
  const prepare = window.samtalePreparation;
  const { make } = prepare;
  const MOST_FOUND = 60;

  // `choose` gets an id and whether it is wanted.
  prepare.picker = (details, view, choose) => {
    const topics = details.querySelector("[data-topics]");
    const find = details.querySelector("[data-find]");
    const none = details.querySelector("[data-none]");

    const line = (language, question) => {
      const box = make("input", { type: "checkbox", autocomplete: "off", "data-pick": question.id });
      box.checked = view.sheet.has(question.id);
      const asked = prepare.asked(language, question.id, view.sheet.readers);
      return make("li", {}, make("label", {}, box, make("span", {}, prepare.both([asked.text], [language]))));
    };
    const offered = (language) => language.questions.filter((question) => !question.retired && prepare.meets(question.audience, view.sheet.readers));

    const show = () => {
      if (!details.open) return;
      const language = prepare.language(view.language);
      topics.lang = language.tag;
      const words = find.value.toLocaleLowerCase(language.tag).split(/\s+/).filter(Boolean);
      if (words.length) {
        const found = offered(language).filter((question) => {
          const text = prepare.plain(prepare.asked(language, question.id, view.sheet.readers).text).toLocaleLowerCase(language.tag);
          return words.every((word) => text.includes(word));
        }).slice(0, MOST_FOUND);
        topics.replaceChildren(make("ul", {}, ...found.map((question) => line(language, question))));
        none.hidden = found.length > 0;
        return;
      }
      none.hidden = true;
      const open = new Set([...topics.querySelectorAll("details[open]")].map((each) => each.dataset.topic));
      topics.replaceChildren(...language.topics.flatMap((topic) => {
        const questions = offered(language).filter((question) => question.topic === topic.id);
        if (!questions.length) return [];
        const inner = make("ul");
        const count = make("small", {}, language.number.format(questions.length));
        const part = make("details", { "data-topic": topic.id }, make("summary", {}, prepare.both([topic.title], [language]), " ", count), inner);
        // The questions of a topic are there once it is opened: a bank can be large.
        const fill = () => part.open && !inner.firstChild && inner.append(...questions.map((question) => line(language, question)));
        part.addEventListener("toggle", fill);
        part.open = open.has(topic.id);
        fill();
        return [part];
      }));
    };

    details.addEventListener("toggle", show);
    find.addEventListener("input", show);
    topics.addEventListener("change", ({ target }) => target.dataset.pick && choose(target.dataset.pick, target.checked));
    return {
      show,
      // Ticks what is on the sheet.
      tick() {
        for (const box of topics.querySelectorAll("[data-pick]")) box.checked = view.sheet.has(box.dataset.pick);
      },
    };
  };
})();
