// Texts to copy: their placeholders can be filled in. Without a script they are words in brackets, in the mail too.
(() => {
  "use strict";
  for (const figure of document.querySelectorAll("figure.copy:has(.fill)")) {
    const marks = [...figure.querySelectorAll("mark[data-name]")];
    const parts = [...figure.querySelectorAll(".copied")];
    const mail = figure.querySelector(".mail");
    // RFC 6068: lines end in CRLF.
    const text = (part) => encodeURIComponent(part.textContent.replace(/\r?\n/g, "\r\n"));
    const address = () => {
      const subject = parts.length > 1 ? `subject=${text(parts[0])}&` : "";
      mail.href = `mailto:?${subject}body=${text(parts[parts.length - 1])}`;
    };
    for (const name of new Set(marks.map((mark) => mark.dataset.name))) {
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
        address();
      });
      label.append(words, " ", input);
      figure.querySelector(".fill div").append(label);
    }
  }
})();
