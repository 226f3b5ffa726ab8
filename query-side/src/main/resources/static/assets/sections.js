/** Sections that stand for views: read again with the page's own address when those change. */
import { LoggedOut } from "./api.js";
import { draw } from "./charts.js";
import { follow } from "./live.js";
import { flash } from "./show.js";

const live = () => Array.from(document.querySelectorAll("[data-live]"));
const viewsOf = (section) => section.dataset.live.split(" ");

/** The page as it is now, this position included. */
async function read(position) {
  const headers = { Accept: "text/html", ...(position > 0 && { "Ledger-Position": position }) };
  const answer = await fetch(location.href, { headers });
  if (answer.redirected && new URL(answer.url).pathname === "/login") {
    throw new LoggedOut(location.href);
  }
  if (!answer.ok) {
    throw new Error(`${answer.status} ${location.href}`);
  }
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

const lines = (section) =>
  new Map(Array.from(section.querySelectorAll("[data-key]"), (it) => [it.dataset.key, it.textContent]));

function swap(section, next) {
  const before = lines(section);
  const focused = section.contains(document.activeElement) ? document.activeElement : null;
  const again = focused?.id || focused?.getAttribute("href");
  const open = Array.from(section.querySelectorAll("details[open]"), (it) => it.parentElement.id);
  section.replaceWith(next);
  window.htmx?.process(next);
  for (const line of next.querySelectorAll("[data-key]")) {
    if (before.get(line.dataset.key) !== line.textContent) {
      flash(line);
    }
  }
  open.filter(Boolean).forEach((id) => next.querySelector(`#${CSS.escape(id)} > details`)?.setAttribute("open", ""));
  if (again) {
    (focused.id
      ? document.getElementById(again)
      : next.querySelector(`a[href="${CSS.escape(again)}"]`)
    )?.focus({ preventScroll: true });
  }
  draw(next);
}

/** What waits for the reader, as it stands in the navigation. */
function recount(page) {
  const bar = document.querySelector(".contexts");
  const next = page.querySelector(".contexts");
  if (bar && next && bar.innerHTML !== next.innerHTML && !bar.contains(document.activeElement)) {
    bar.replaceChildren(...document.adoptNode(next).childNodes);
  }
}

/** What was read before the stream began stands already: only what has come since is read again. */
function stands(section, position) {
  return Number(section.dataset.position ?? document.body.dataset.stands ?? 0) >= position;
}

/** @returns whether there is anything to keep */
export function keepSectionsCurrent(unit) {
  const views = [...new Set(live().flatMap(viewsOf))];
  if (views.length === 0) {
    return false;
  }
  follow(views, unit, async (position, changed) => {
    const stale = live().filter(
      (section) => viewsOf(section).some((view) => changed.has(view)) && !stands(section, position),
    );
    const outer = stale.filter((section) => !stale.some((it) => it !== section && it.contains(section)));
    if (outer.length === 0) {
      return;
    }
    const page = await read(position);
    document.body.dataset.stands = page.body.dataset.stands ?? 0;
    for (const section of outer) {
      const next = page.getElementById(section.id);
      if (next && section.isConnected) {
        swap(section, document.adoptNode(next));
      }
    }
    recount(page);
  });
  return true;
}
