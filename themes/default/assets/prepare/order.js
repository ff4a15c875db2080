// Moving questions: with buttons, or by dragging their handles with a mouse, a pen or a finger.
(() => {
  "use strict";
  const prepare = window.samtalePreparation;

  // `moved` gets the key and the new place of what was dragged.
  prepare.draggable = (place, moved) => {
    let item = null;
    let from = null;
    let before = null;

    const stop = (keep) => {
      if (!item) return;
      const list = item.parentElement;
      item.classList.remove("dragged");
      const to = [...list.children].indexOf(item);
      const { key } = item.dataset;
      const changed = to !== from;
      if (!keep && changed) list.insertBefore(item, before);
      item = null;
      if (keep && changed) moved(key, to);
    };

    place.addEventListener("pointerdown", (event) => {
      const handle = event.target.closest("[data-handle]");
      if (!handle || event.button) return;
      event.preventDefault();
      item = handle.closest("[data-key]");
      before = item.nextElementSibling;
      from = [...item.parentElement.children].indexOf(item);
      item.classList.add("dragged");
      handle.setPointerCapture(event.pointerId);
    });
    place.addEventListener("pointermove", (event) => {
      if (!item) return;
      const edge = 60;
      if (event.clientY < edge) scrollBy(0, -12);
      else if (event.clientY > innerHeight - edge) scrollBy(0, 12);
      // Over the middle of a neighbour, the two change places; a drag over many goes on from there. It is the neighbour
      // that is put elsewhere: what is taken out of the page loses the pointer.
      for (;;) {
        const { previousElementSibling: above, nextElementSibling: below } = item;
        const middle = (other) => {
          const { top, height } = other.getBoundingClientRect();
          return top + height / 2;
        };
        if (above && event.clientY < middle(above)) item.after(above);
        else if (below && event.clientY > middle(below)) item.before(below);
        else break;
      }
    });
    place.addEventListener("pointerup", () => stop(true));
    place.addEventListener("pointercancel", () => stop(false));
    addEventListener("keydown", (event) => {
      if (event.key === "Escape") stop(false);
    });
  };
})();
