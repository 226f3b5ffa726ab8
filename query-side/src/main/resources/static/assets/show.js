/** How what is read is put on the page: what has changed flashes once. */
import { wan, yuan } from "./format.js";

const NOTHING_YET = "—";

export function flash(element) {
  element.classList.remove("arrived");
  void element.offsetWidth;
  element.classList.add("arrived");
}

export function put(element, shown) {
  if (element.textContent === shown) {
    return;
  }
  const first = element.textContent === NOTHING_YET;
  element.textContent = shown;
  if (!first) {
    flash(element);
  }
}

export function money(element, fen) {
  put(element, wan(fen));
  element.title = yuan(fen);
}

/** Shows lines, each with a key of its own; those that are new or say something else than before flash. */
export function lines(list, shown) {
  const before = new Map(Array.from(list.children, (it) => [it.dataset.key, it.textContent]));
  const first = list.dataset.filled === undefined;
  for (const line of shown) {
    line.classList.toggle("arrived", !first && before.get(line.dataset.key) !== line.textContent);
  }
  list.replaceChildren(...shown);
  list.dataset.filled = "";
}

/** The sentence that stands where there is nothing yet, in place of the list. */
export function empty(id, nothing, list) {
  document.getElementById(id).hidden = !nothing;
  list.hidden = nothing;
}

export function settled(id) {
  document.getElementById(id).classList.remove("waiting");
}

/** @param content text, or elements */
export function made(tag, kind, ...content) {
  const element = document.createElement(tag);
  element.className = kind;
  element.append(...content);
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

export function drawn(tag, attributes, ...content) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.append(...content);
  return element;
}

/** A bar of a whole, as the page's own are drawn. */
export function bar(percent) {
  return drawn(
    "svg",
    { class: "bar", preserveAspectRatio: "none", "aria-hidden": "true" },
    drawn("rect", { class: "ground", width: "100%", height: "100%" }),
    drawn("rect", { width: `${percent}%`, height: "100%" }),
  );
}
