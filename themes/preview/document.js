// A PDF that is open in the preview stands in a frame, so that it can be shown again when it is another. Served only by
// `samtale serve`.

(() => {
  "use strict";
  const { route, version } = document.currentScript.dataset;
  const frame = document.createElement("iframe");
  frame.title = document.title;
  frame.src = `${location.pathname}?${new URLSearchParams({ samtale: version })}${location.hash}`;
  Object.assign(frame.style, { position: "fixed", inset: "0", width: "100%", height: "100%", border: "0" });
  document.body.append(frame);

  // As on a page: a tab in the background has no connection, and catches up when it is looked at.
  let news = null;
  const connect = () => {
    if (document.hidden || news) return;
    news = new EventSource(`/_samtale/events?${new URLSearchParams({ route, version })}`);
    news.addEventListener("page", () => location.reload());
  };
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) return connect();
    news?.close();
    news = null;
  });
  connect();
})();
