// The start page opens the language that was chosen before, or the first of the browser's that is there.
(() => {
  "use strict";
  const links = new Map();
  for (const link of document.querySelectorAll("a[hreflang]")) links.set(link.hreflang.toLowerCase(), link);
  let chosen = null;
  try {
    chosen = localStorage.getItem("samtale-language");
  } catch {
    // Nothing is remembered.
  }
  const find = (tag) => {
    // Norwegian without a form is Bokmål; `nl-BE` is served by `nl`.
    for (let at = tag.toLowerCase().replace(/^no(?=-|$)/, "nb"); at; at = at.includes("-") ? at.slice(0, at.lastIndexOf("-")) : "") {
      if (links.has(at)) return links.get(at);
    }
    return null;
  };
  const wanted = [chosen, ...(navigator.languages || [])].filter(Boolean);
  const link = wanted.map(find).find(Boolean);
  if (link) location.replace(link.href);
})();
