// Forms: what is typed stays in memory. A copy of each long answer is what gets printed, since a browser prints a
// field only as far as it can be seen.
(() => {
  "use strict";
  const grows = CSS.supports("field-sizing", "content");
  for (const field of document.querySelectorAll("textarea, input[type=text]")) {
    const typed = document.createElement("div");
    typed.className = "typed";
    typed.setAttribute("aria-hidden", "true");
    const show = () => {
      typed.textContent = field.value;
      if (field.value) field.after(typed);
      else typed.remove();
      if (!grows && field.localName === "textarea") {
        field.style.height = "auto";
        field.style.height = field.scrollHeight + 4 + "px";
      }
    };
    field.addEventListener("input", show);
    // A browser may have put back what was there before a reload.
    if (field.value) show();
  }
})();
