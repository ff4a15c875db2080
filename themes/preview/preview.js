// What an editor sees over a previewed page. The page's own route and version stand on this script's element.
(() => {
  const { route, version } = document.currentScript.dataset;
  const query = new URLSearchParams({ route, version });
  const events = new EventSource(`/_samtale/events?${query}`);
  events.addEventListener("page", () => location.reload());
  events.addEventListener("reload", () => location.reload());
  events.addEventListener("style", () => location.reload());
})();
