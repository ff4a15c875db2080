// What the preview does on a page, first part: the page follows its sources. Served only by `samtale serve`, as one
// script with `views.js` and `bar.js`; no published page has it.

const own = "/_samtale/";

// Frames of the bar's own views: a phone follows its page, a printed page is made anew by the view around it.
const role = window.name === "samtale-phone" || window.name === "samtale-print" ? window.name : "page";

// Where the page stands in the plan, and which bytes of it these are.
const { route } = document.currentScript.dataset;
let { version } = document.currentScript.dataset;

const ask = async (what, parameters = {}) => {
  const address = new URL(own + what, location.origin);
  for (const [name, value] of Object.entries(parameters)) if (value) address.searchParams.set(name, value);
  const response = await fetch(address, { cache: "no-store" });
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
};

/* Reloading, with the reader's place kept. */

const PLACE = "samtale-preview-place";

// Details have no names: what stands on one, and how many before it say the same.
const detailsByName = () => {
  const seen = new Map();
  return [...document.querySelectorAll("details")].map((details) => {
    const words = details.querySelector("summary")?.textContent.trim() ?? "";
    const before = seen.get(words) ?? 0;
    seen.set(words, before + 1);
    return [`${words}\n${before}`, details];
  });
};

const keepPlace = (path = location.pathname) => {
  const details = Object.fromEntries(detailsByName().map(([name, { open }]) => [name, open]));
  sessionStorage.setItem(PLACE, JSON.stringify({ path, x: scrollX, y: scrollY, details }));
};

const reload = () => {
  keepPlace();
  location.reload();
};

const takePlace = () => {
  const kept = JSON.parse(sessionStorage.getItem(PLACE) ?? "null");
  sessionStorage.removeItem(PLACE);
  if (kept?.path !== location.pathname) return;
  const restore = () => {
    for (const [name, details] of detailsByName()) if (name in kept.details) details.open = kept.details[name];
    scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
  };
  // After the page's own scripts, and once more when pictures have their sizes.
  addEventListener("DOMContentLoaded", restore);
  addEventListener("load", restore);
};

/* A page in place. The page as it was served is kept beside the living one, which scripts have changed since: what
   differs between two served versions is changed in the living one, and nothing else is touched. */

// From a node as it was served to the node on the screen.
const living = new WeakMap();

const pair = (served, shown) => {
  living.set(served, shown);
  served.childNodes.forEach((child, at) => pair(child, shown.childNodes[at]));
};

let served = null;

// A part that scripts of the page hold on to cannot be exchanged behind their backs.
const HELD = "script, button, input, textarea, select, dialog, [popover], [data-search], [data-audience]";
const isHeld = (node) => node.nodeType === Node.ELEMENT_NODE && (node.matches(HELD) || node.querySelector(HELD) !== null);

class Held extends Error {}

const ours = (node) => node.nodeName === "SCRIPT" && node.getAttribute("src")?.startsWith(own);

// Children, without what the preview added and the blanks around it.
const children = (node) => {
  const all = [...node.childNodes].filter((child) => !ours(child));
  if (node.nodeName === "BODY") while (all.length && all.at(-1).nodeType === Node.TEXT_NODE && !all.at(-1).data.trim()) all.pop();
  return all;
};

// Which children of two nodes are the same: pairs in order, either side empty where there is no twin.
const aligned = (before, after) => {
  let from = 0;
  while (from < before.length && from < after.length && before[from].isEqualNode(after[from])) from++;
  let end = 0;
  while (end < before.length - from && end < after.length - from && before.at(-1 - end).isEqualNode(after.at(-1 - end))) end++;
  const old = before.slice(from, before.length - end);
  const fresh = after.slice(from, after.length - end);
  // The longest common row of the rest; of very long ones only the ends count.
  const small = old.length * fresh.length < 250_000;
  const lengths = small ? old.map(() => new Uint16Array(fresh.length + 1)) : [];
  lengths.push(new Uint16Array(fresh.length + 1));
  for (let one = old.length - 1; small && one >= 0; one--) {
    for (let two = fresh.length - 1; two >= 0; two--) {
      const same = old[one].isEqualNode(fresh[two]);
      lengths[one][two] = same ? lengths[one + 1][two + 1] + 1 : Math.max(lengths[one + 1][two], lengths[one][two + 1]);
    }
  }
  const middle = [];
  let gone = [];
  let come = [];
  // Between twins, what went and what came are paired in order: a changed paragraph is one paragraph.
  const flush = () => {
    while (gone.length || come.length) middle.push([gone.shift() ?? null, come.shift() ?? null]);
  };
  let one = 0;
  let two = 0;
  while (one < old.length || two < fresh.length) {
    if (small && one < old.length && two < fresh.length && old[one].isEqualNode(fresh[two])) {
      flush();
      middle.push([old[one++], fresh[two++]]);
    } else if (one < old.length && (two >= fresh.length || !small || lengths[one + 1][two] >= lengths[one][two + 1])) {
      gone.push(old[one++]);
    } else {
      come.push(fresh[two++]);
    }
  }
  flush();
  const ends = (list, at) => [list.slice(0, from), list.slice(list.length - end)][at];
  const twins = (at) => ends(before, at).map((node, number) => [node, ends(after, at)[number]]);
  return [...twins(0), ...middle, ...(end ? twins(1) : [])];
};

const alike = (one, two) => one.nodeType === two.nodeType && one.nodeName === two.nodeName && (one.id ?? "") === (two.id ?? "");

// Makes the living twin of `before` say what `after` says; `steps` are done once it is sure that all can be.
const patch = (before, after, steps) => {
  const shown = living.get(before);
  if (before.isEqualNode(after)) {
    const again = (old, fresh) => {
      if (living.has(old)) living.set(fresh, living.get(old));
      fresh.childNodes.forEach((child, at) => again(old.childNodes[at], child));
    };
    steps.push(() => again(before, after));
    return;
  }
  if (!shown?.isConnected) throw new Held();
  steps.push(() => living.set(after, shown));
  if (before.nodeType !== Node.ELEMENT_NODE) {
    steps.push(() => (shown.data = after.data));
    steps.changed.add(shown.parentElement);
    return;
  }
  if (before.matches(HELD)) throw new Held();
  for (const name of new Set([...before.getAttributeNames(), ...after.getAttributeNames()])) {
    if (before.getAttribute(name) === after.getAttribute(name)) continue;
    if (shown.getAttribute(name) !== before.getAttribute(name)) throw new Held();
    const value = after.getAttribute(name);
    steps.push(() => (value === null ? shown.removeAttribute(name) : shown.setAttribute(name, value)));
  }
  const rows = aligned(children(before), children(after));
  // From the last to the first, so that each new node knows what it stands before.
  let next = null;
  for (const [old, fresh] of rows.reverse()) {
    if (old && fresh && alike(old, fresh)) {
      patch(old, fresh, steps);
      next = fresh;
      continue;
    }
    if ((old && isHeld(old)) || (fresh && isHeld(fresh))) throw new Held();
    if (old) {
      if (!living.get(old)?.isConnected) throw new Held();
      steps.push(() => living.get(old).remove());
    }
    if (fresh) {
      const behind = next;
      steps.push(() => {
        const node = document.importNode(fresh, true);
        pair(fresh, node);
        const place = behind && living.get(behind);
        if (place?.parentNode === shown) place.before(node);
        else shown.append(node);
        steps.changed.add(node.nodeType === Node.ELEMENT_NODE ? node : shown);
      });
      next = fresh;
    }
  }
};

// All that the head says but the title and what is only for machines.
const headOf = (page) =>
  [...page.head.children].filter((node) => !node.matches("title, meta[name=description], meta[property], link[rel=alternate], link[rel=canonical]")).map((node) => node.outerHTML).join("\n");

let servedHead = "";

const takeNews = (fresh) => {
  const same = (name) => document.documentElement.getAttribute(name) === fresh.documentElement.getAttribute(name);
  if (headOf(fresh) !== servedHead || !same("lang") || !same("dir")) return false;
  const steps = [];
  steps.changed = new Set();
  try {
    patch(served, fresh.body, steps);
  } catch (error) {
    if (error instanceof Held) return false;
    throw error;
  }
  for (const step of steps) step();
  served = fresh.body;
  version = fresh.querySelector(`script[src^="${own}"]`)?.dataset.version ?? version;
  document.title = fresh.title;
  if (steps.changed.size) {
    point(steps.changed);
    dispatchEvent(new Event("samtale-changed"));
  }
  return true;
};

// Where something changed is lit for a moment.
const point = (changed) => {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  for (const element of changed) {
    if (element && element !== document.body) element.animate([{ backgroundColor: "rgb(255 200 0 / .35)" }], { duration: 1500, easing: "ease-in" });
  }
};

let asking = null;

// Asks for the page again, and takes over what is new.
const refresh = () => {
  // One question at a time; a second one waits for the first, so that the last answer is the newest.
  asking = (asking ?? Promise.resolve()).then(async () => {
    const response = await fetch(location.pathname, { cache: "no-store" });
    // The page has another address now.
    if (response.redirected) {
      keepPlace(new URL(response.url).pathname);
      location.replace(response.url);
      return;
    }
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (!takeNews(page)) reload();
  }).catch(() => {});
  return asking;
};

/* Style sheets in place: the new one is there before the old one goes. */
const coming = new Set();

const restyle = () => {
  // Saved again before the last one was there.
  for (const link of coming) link.remove();
  coming.clear();
  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
    const address = new URL(link.href);
    if (address.origin !== location.origin) continue;
    address.searchParams.set("samtale", String(Date.now()));
    const fresh = link.cloneNode();
    fresh.href = address;
    coming.add(fresh);
    fresh.addEventListener("load", () => {
      coming.delete(fresh);
      link.remove();
      dispatchEvent(new Event("samtale-styled"));
    });
    fresh.addEventListener("error", () => fresh.remove());
    link.after(fresh);
  }
};

/* News. A page in the background asks for none, and catches up when it is looked at: browsers allow few connections. */
let news = null;

const listen = (on) => {
  const connect = () => {
    if (document.hidden || news) return;
    // The server compares versions, and says at once what changed before this connection.
    news = new EventSource(`${own}events?${new URLSearchParams({ route, version })}`);
    news.addEventListener("style", restyle);
    news.addEventListener("page", () => refresh().then(on.page));
    news.addEventListener("reload", reload);
    news.addEventListener("problems", on.problems);
    news.addEventListener("bar", on.bar);
    news.addEventListener("open", on.found);
    news.addEventListener("error", on.lost);
  };
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) return connect();
    news?.close();
    news = null;
  });
  addEventListener("pagehide", () => news?.close());
  addEventListener("pageshow", (event) => {
    // Back from the browser's own memory.
    if (!event.persisted) return;
    news = null;
    connect();
  });
  connect();
};
