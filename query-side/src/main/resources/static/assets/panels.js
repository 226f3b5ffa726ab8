/** What opens over the page: how a figure is known, and the choice of a unit. Without scripts both are pages. */
import { text } from "./texts.js";

const panel = () => document.getElementById("panel");

async function open(url, id) {
  const answer = await fetch(url, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const part = page.getElementById(id);
  if (!part) {
    location.href = url;
    return null;
  }
  document.getElementById("panel-body").replaceChildren(document.adoptNode(part));
  panel().showModal();
  return part;
}

/** A field that leaves of the tree what holds its words; arrows go on from there. */
function searchable(tree) {
  const field = document.createElement("input");
  field.type = "search";
  field.setAttribute("aria-label", text("picker.search"));
  field.placeholder = text("picker.search");
  tree.querySelector("h1").after(field);
  const links = Array.from(tree.querySelectorAll(".tree a"));
  field.addEventListener("input", () => {
    const words = field.value.trim().toLowerCase();
    links.forEach((link) => {
      link.parentElement.hidden = words !== "" && !link.textContent.toLowerCase().includes(words);
    });
  });
  tree.addEventListener("keydown", (event) => {
    const shown = links.filter((link) => !link.parentElement.hidden);
    const at = shown.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      (at + step < 0 ? field : shown[Math.min(shown.length - 1, at + step)])?.focus();
    } else if (event.key === "Enter" && document.activeElement === field && shown.length > 0) {
      shown[0].click();
    }
  });
  field.focus();
}

export function openPanels() {
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-why], a[data-picker]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    if (link.dataset.picker === undefined) {
      await open(link.href, "why");
    } else {
      const here = new URL(link.href);
      here.searchParams.set("to", location.pathname + location.search);
      const tree = await open(here.href, "units-tree");
      if (tree) {
        searchable(tree);
      }
    }
  });
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    }
    if (event.target === panel()) {
      panel().close();
    }
  });
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && document.activeElement?.closest("details.menu[open]");
    if (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
}
