// All questions to choose from, topic by topic, without leaving what was written.
(() => {
  "use strict";
  const prepare = window.samtalePreparation;
  const { make } = prepare;
  const MOST_FOUND = 60;

  // `choose` gets ids and whether they are wanted.
  prepare.picker = (details, view, choose) => {
    const topics = details.querySelector("[data-topics]");
    const find = details.querySelector("[data-find]");
    const none = details.querySelector("[data-none]");

    // A box for some questions: half ticked where only some of them are on the sheet.
    const boxes = [];
    const box = (ids, words) => {
      const input = make("input", { type: "checkbox", autocomplete: "off" });
      const tick = () => {
        const there = ids.filter((id) => view.sheet.has(id)).length;
        input.checked = there === ids.length;
        input.indeterminate = there > 0 && !input.checked;
      };
      input.addEventListener("change", () => choose(ids, input.checked));
      boxes.push(tick);
      tick();
      return make("label", {}, input, make("span", {}, words));
    };
    const line = (language, question) => {
      const asked = prepare.asked(language, question.id, view.sheet.readers);
      return make("li", {}, box([question.id], prepare.both([asked.text], [language])));
    };
    const offered = (language) => language.questions.filter((question) => !question.retired && prepare.meets(question.audience, view.sheet.readers));

    const show = () => {
      if (!details.open) return;
      const language = prepare.language(view.language);
      topics.lang = language.tag;
      boxes.length = 0;
      const words = find.value.toLocaleLowerCase(language.tag).split(/\s+/).filter(Boolean);
      if (words.length) {
        const found = offered(language).filter((question) => {
          const text = prepare.plain(prepare.asked(language, question.id, view.sheet.readers).text).toLocaleLowerCase(language.tag);
          return words.every((word) => text.includes(word));
        }).slice(0, MOST_FOUND);
        topics.replaceChildren(make("ul", {}, found.map((question) => line(language, question))));
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
        const fill = () => part.open && !inner.firstChild && inner.append(make("li", {}, box(questions.map(({ id }) => id), make("b", { lang: view.page.tag }, prepare.say(view.page, "all")))), ...questions.map((question) => line(language, question)));
        part.addEventListener("toggle", fill);
        part.open = open.has(topic.id);
        fill();
        return [part];
      }));
    };

    details.addEventListener("toggle", show);
    find.addEventListener("input", show);
    return {
      show,
      // Ticks what is on the sheet.
      tick() {
        for (const each of boxes) each();
      },
    };
  };
})();
