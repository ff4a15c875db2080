// Texts to copy: their placeholders can be filled in, and the text opened in the mail program. Without a script the
// placeholders are words in brackets.
(() => {
  "use strict";
  for (const figure of document.querySelectorAll("figure.copy")) {
    const marks = [...figure.querySelectorAll("mark[data-name]")];
    const parts = [...figure.querySelectorAll(".copied")];
    const names = [...new Set(marks.map((mark) => mark.dataset.name))];
    if (names.length) {
      const box = document.createElement("details");
      const summary = document.createElement("summary");
      summary.textContent = figure.dataset.fill;
      const fields = document.createElement("div");
      fields.className = "fill";
      for (const name of names) {
        const label = document.createElement("label");
        const words = document.createElement("span");
        words.textContent = name;
        const input = document.createElement("input");
        input.type = "text";
        input.autocomplete = "off";
        input.addEventListener("input", () => {
          for (const mark of marks.filter((mark) => mark.dataset.name === name)) {
            mark.textContent = input.value || `[${name}]`;
            mark.classList.toggle("filled", input.value !== "");
          }
        });
        label.append(words, " ", input);
        fields.append(label);
      }
      box.className = "screen-only";
      box.append(summary, fields);
      figure.querySelector("figcaption").after(box);
    }
    // The address is made when it is followed: the words are not known before. RFC 6068: lines end in CRLF.
    const mail = document.createElement("a");
    mail.className = "screen-only mail";
    mail.textContent = figure.dataset.mail;
    mail.href = "mailto:";
    const address = () => {
      const text = (part) => encodeURIComponent(part.textContent.replace(/\r?\n/g, "\r\n"));
      const body = parts[parts.length - 1];
      const subject = parts.length > 1 ? `subject=${text(parts[0])}&` : "";
      mail.href = `mailto:?${subject}body=${text(body)}`;
    };
    for (const event of ["pointerdown", "focus", "click"]) mail.addEventListener(event, address);
    figure.append(mail);
  }
})();
